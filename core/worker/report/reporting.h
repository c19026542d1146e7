/* reporting.h - a report while it is built: the tree, and what the build
 * functions of its sections are given (doc and ctx).
 *
 * Owner:   report.c makes it; the bindings borrow it.
 */
#ifndef ZILA_WORKER_REPORTING_H
#define ZILA_WORKER_REPORTING_H

#include <lua.h>

#include "worker/doc/doc.h"
#include "worker/job.h"

/* Which datasets queries read, by dataset of the model. */
struct read_set {
	const struct model *model;
	bool *read;
};

struct reporting {
	struct job *job;
	struct doc doc;
	const struct plugin *plugin;          /* whose words come first */
	const struct place *state, *district; /* or NULL */
	char iso[8];                          /* of the state: IN-KA */
	const char *section;                  /* the one being built */
	const char *why_table, *why_column;   /* the cells asked for, or NULL */
	bool why_here;                        /* this table is asked for */
	int table_count;
	/* of the run: a plugin may keep for later reports what it read */
	struct read_set *reads;
	int64_t checked; /* newest check it knows of */
	int chosen; /* reference to the texts of what was --set, 0 before */
	struct asked *asked, *asked_last; /* of `zila why`: all queries */
	struct paging *paging; /* of a page of the web face; else NULL */
};

/* A query that a section made. */
struct asked {
	const char *section;
	struct doc_query query;
	struct asked *next;
};

/* A text in the report's language, or itself. */
const char *reporting_word(struct reporting *reporting, const char *english);

/* Tells doc and the run's functions of part (or NULL), its clocks and its
 * words. */
void reporting_name(struct reporting *reporting, const struct part *part);

/* In a binding: the reporting that is its first upvalue. */
struct reporting *reporting_of(lua_State *L);

/* The same in a method of object ("doc"): an error when it is called with a
 * dot. */
struct reporting *reporting_self(lua_State *L, const char *object);

/* Inside: which of names the text at index is, 0 when it is nil; an error
 * that begins with what when it is none. */
int reporting_choice(
	lua_State *L, int index, const char *const names[], const char *what);

/* Inside: made, or a Lua error for want of memory. */
void *reporting_must(lua_State *L, void *made);

/* Inside: the text field called name of the table at index, copied. */
const char *reporting_text(lua_State *L, struct doc *doc, int index,
	const char *name, const char *otherwise);

/* Whether what is on top says something as a text: a table's would be its
 * address, another one each time. */
bool reporting_has_words(lua_State *L);

/* Inside vm_enter(): push the doc and ctx of reporting. */
void reporting_push_doc(lua_State *L, struct reporting *reporting);
/* Inside: pushes the methods of a doc whose reporting is the (light or full)
 * userdata on top; it stays there. */
void reporting_push_methods(lua_State *L);
void reporting_push_ctx(lua_State *L, struct reporting *reporting);

/* Inside: pushes the sections of the report called name, with what it
 * extends resolved, as an array of tables; *title is its title. */
void reporting_push_sections(lua_State *L, const struct part *parts, int count,
	const struct part *part, const char **title);

/* Inside: builds the sections in the array on top, which are of plugin.  doc
 * and ctx stand at index doc, behind them their copies: api_push_copy(). */
void reporting_build(
	lua_State *L, struct reporting *reporting, const char *plugin, int doc);

/* doc:table{ ... } and doc:chart{ ... }, with the reporting as upvalue. */
int reporting_table(lua_State *L);
int reporting_chart(lua_State *L);

/* ctx.finding(row), with the reporting as upvalue. */
int reporting_finding(lua_State *L);

/* Inside: pushes a table of the defaults of `settings` of plugin (or NULL)
 * and of what it extends. */
void reporting_push_settings(lua_State *L, const struct plugin *plugin);

/* Inside: adds what the report's `settings` declare and --set has chosen to
 * those of the ctx at index; raises ZILA_EUSAGE for what it doesn't have, and
 * for what its `refuses` says does not go together. */
struct reporting_parts {
	const struct part *list, *part; /* part: the report itself */
	int count;
};
void reporting_choose(lua_State *L, struct reporting *reporting,
	const struct reporting_parts *parts, int ctx);

/* Inside: what a column says of where its cells come from, read from the table
 * on top; and, where `zila why` asks for that column, what is behind the cell
 * of the row table on top. */
void reporting_read_proof(
	lua_State *L, struct reporting *reporting, struct doc_column *column);
void reporting_behind(lua_State *L, struct reporting *reporting,
	const struct doc_column *column, struct doc_row *row);

/* reporting_made.c: what a report is made of. */

/* Of cursor_watch(): name is that of a dataset's view; user a struct
 * read_set. */
void reading_note(void *user, const char *name);

/* report.c: builds the report called name into reporting's document, behind
 * what it has; nothing is told to the core. */
ZILA_MUST_USE enum zila_code reporting_add(
	struct reporting *reporting, const char *name, struct zila_err *err);

/* Notes from now on what its queries read; until reporting_watched(). */
void reporting_watch(struct reporting *reporting);
void reporting_watched(struct reporting *reporting);

/* Tells the core what part came to, before its files. */
ZILA_MUST_USE enum zila_code reporting_tell(struct reporting *reporting,
	const struct part *part, struct zila_err *err);

/* Tells the core each cell, by a name that outlives new rows. */
ZILA_MUST_USE enum zila_code reporting_tell_cells(
	struct reporting *reporting, struct zila_err *err);

/* standing.c: adds what the report stands on, as its last section. */
ZILA_MUST_USE enum zila_code standing_add(
	struct reporting *reporting, struct zila_err *err);

/* why.c: what is behind the figure that job's option "why" names.  Prepared
 * before the report is built, told after; why_end() is always allowed. */
ZILA_MUST_USE enum zila_code why_prepare(
	struct reporting *reporting, struct zila_err *err);
ZILA_MUST_USE enum zila_code why_tell(
	struct reporting *reporting, struct zila_err *err);
void why_end(struct reporting *reporting);

/* The index of import_id among doc's sources, adding it; -1 for none. */
int reporting_source(
	lua_State *L, struct reporting *reporting, int64_t import_id);

/* Inside: pushes what `for` needs (function, state, control, closing) to walk
 * the rows of `sql` with `params` in the table at index. */
void reporting_push_rows(lua_State *L, int index);
/* Inside: with these on top: pushes the next row; false: nil, behind the last.
 */
bool reporting_next_row(lua_State *L);

/* Inside: right after reporting_push_rows(): the query of the table at index
 * that it has pushed, as it was written and as it is bound. */
void reporting_query(
	lua_State *L, struct doc *doc, int index, struct doc_query *query);

/* Inside: the figure described by the table at index; its value is pushed
 * (nil when it is not known). */
void reporting_figure(
	lua_State *L, struct reporting *reporting, const char *name, int index);

#endif
