/* route.h - every address of the web face, in one table.
 *
 * What an address does, who may ask for it, which parameters it knows and how
 * it is described (OpenAPI) stand in one row; nothing else knows addresses.
 *
 * Pure.  Owner: a match borrows from the path.
 */
#ifndef ZILA_DAEMON_ROUTE_H
#define ZILA_DAEMON_ROUTE_H

#include <stdbool.h>

#include "ground/text.h"

struct visit;

enum route_kind {
	ROUTE_PAGE, /* `zila page PATH` */
	ROUTE_FILE, /* a report, as a file */
	ROUTE_READ, /* the API: a command that reads, as JSON */
	/* A command that changes something.  The same below /api/1. */
	ROUTE_WRITE,
	ROUTE_SELF, /* answered by a function */
};

enum route_who { WHO_ANYONE, WHO_READER, WHO_WRITER };

enum { ROUTE_PARAMS_MAX = 2, ROUTE_WORDS_MAX = 8 };

struct route {
	enum route_kind kind;
	enum route_who who;
	unsigned methods;    /* of enum http_method, or-ed; GET has HEAD */
	const char *pattern; /* {id}: a number; {format}: of a report; any other
	                        {name}: letters, digits, - _ . */
	/* Words of the command.  {name} stands for a part of the path or a
	 * field; <name|else>, in SQL, for a field that is one plain word, or a
	 * whole number where else is a number, and <name=a,b|else> for one that
	 * is a or b. */
	const char *words[ROUTE_WORDS_MAX];
	/* Fields that are options of the command: state as_of; those with !
	 * must be there, those with ? are flags; set. stands for all that begin
	 * so: set.since=... is --set=since=... */
	const char *options;
	const char *back; /* the page behind a write */
	const char *summary;
	const char *done, *done_hi; /* told behind a write; NULL: its output */
	const char *rest_hi;        /* where more waits for a person, or NULL */
	void (*self)(struct visit *visit);
	bool live; /* grows while nothing in the database changes: a log */
};

struct route_match {
	const struct route *route;
	bool api; /* a write, below /api/1 */
	struct text params[ROUTE_PARAMS_MAX];
	int param_count;
	unsigned allowed; /* methods of the path, when the method is not */
};

/* The table, ended by a row without pattern. */
extern const struct route routes[];

/* Finds path's row; false when there is none, or none with this method. */
ZILA_MUST_USE bool route_find(
	const char *path, unsigned method, struct route_match *out);

/* The value of the part called name (of size bytes) in the path, or {NULL}. */
struct text route_param(
	const struct route_match *match, const char *name, size_t size);

/* Goes over options: the next name, and its mark (0, '!' or '?'). */
const char *route_option(const char *options, struct text *name, char *mark);

/* What a field may be, with commas between; or {NULL}: anything. */
struct text route_choices(const struct route *route, struct text name);

/* Goes over choices: the next one; false at their end. */
bool route_choice(struct text *choices, struct text *one);

/* Functions of ROUTE_SELF; each answers the visit. */
void self_login(struct visit *visit);
void self_logout(struct visit *visit);
void self_job_run(struct visit *visit);
void self_run_cancel(struct visit *visit);
void self_import(struct visit *visit);
void self_mend(struct visit *visit);
void self_health(struct visit *visit);
void self_api_health(struct visit *visit);
void self_metrics(struct visit *visit);
void self_openapi(struct visit *visit);
void self_style(struct visit *visit);
void self_script(struct visit *visit);
void self_icon(struct visit *visit);

#endif
