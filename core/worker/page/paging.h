/* paging.h - a page of the web face while it is made.
 *
 * Pages are parts of plugins, as reports are: a path, a title, sections.  A
 * state's plugin changes the sections of a page of its own state.
 *
 * Owner:   page.c makes and frees it; texts hang on the job's arena or on
 *          the document's.
 * Errors:  see each.
 */
#ifndef ZILA_WORKER_PAGE_PAGING_H
#define ZILA_WORKER_PAGE_PAGING_H

#include "ground/limits.h"
#include "worker/doc/html/face.h"
#include "worker/report/reporting.h"

struct paging_pair {
	const char *name, *value;
};

enum { PAGING_PARAMS_MAX = 8 };

/* An entry of the navigation: a page that says its place in it. */
struct paging_entry {
	const char *path, *title;
	int64_t place;
};
enum { PAGING_ENTRIES_MAX = 30 };

struct paging {
	struct reporting *reporting;
	const char *path;
	struct paging_pair params[PAGING_PARAMS_MAX]; /* {name} of the path */
	int param_count;
	struct paging_pair query[LIMIT_PAGE_QUERY];
	int query_count;
	const char *notice; /* what came of what was asked before, or NULL */
	bool session;       /* who asks may change things */
	/* The form that could not be taken, or NULL, and what stood in it. */
	const char *refused;
	struct paging_pair typed[LIMIT_PAGE_TYPED];
	int typed_count;

	struct paging_entry entries[PAGING_ENTRIES_MAX]; /* in order */
	int entry_count;

	const struct face_span *crumbs;
	int crumb_count;
	bool undated;        /* of now, whatever day is asked for */
	const char *missing; /* why there is no such page, or NULL */
	const char *report;  /* that stands at the page's end, or NULL */
};

struct paging *paging_of(struct reporting *reporting);

/* The value of name in the query, or NULL. */
const char *paging_query(const struct paging *paging, const char *name);

/* ---- route.c ---- */

/* Takes path, with what may stand behind its '?', and a query of lines
 * "name=value".  ZILA_EUSAGE: it is no path. */
ZILA_MUST_USE enum zila_code route_read(struct paging *paging,
	struct arena *arena, const char *path, const char *query,
	struct zila_err *err);

/* Takes what stood in a form, lines as above with line ends in values as \r:
 * what is beyond the limit is left out. */
ZILA_MUST_USE enum zila_code route_typed(struct paging *paging,
	struct arena *arena, const char *lines, struct zila_err *err);

/* Whether path is one of pattern's: "/states/{state}".  Then the params are
 * set, decoded. */
bool route_match(
	struct paging *paging, struct arena *arena, const char *pattern);

/* ---- data.c ---- */

/* Adds what ctx has on a page to the ctx on top. */
void data_add(lua_State *L, struct paging *paging);

/* ---- shell.c ---- */

/* Every fixed word of the shell, ended by NULL: what a catalogue holds. */
extern const char *const shell_words[];

/* The page whole: the document in what is around each. */
ZILA_MUST_USE enum zila_code shell_write(
	const struct paging *paging, struct buf *out, struct zila_err *err);

#endif
