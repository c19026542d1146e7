/* examine.h - a plugin looked over before any run: what its files share.  Not
 * for others.
 *
 * What a run would meet only in some branch, on some row, is found by reading:
 * names that nothing is called, fields that nothing has, queries that don't
 * compile.  What a run would meet at once is found by loading each part.
 *
 * Owner:   job_examine() makes and frees all; names live on the job's arena.
 * Errors:  faults are told to the core and are no errors; what ends the run is
 *          kept in examining->code until the file at hand is through.
 */
#ifndef ZILA_WORKER_EXAMINE_H
#define ZILA_WORKER_EXAMINE_H

#include <lua.h>

#include "worker/job.h"
#include "worker/jobs/jobs.h"
#include "worker/test/tokens.h"

enum {
	EXAMINE_NAMES_MAX = 600,
	EXAMINE_NAME_BYTES = 100,
	EXAMINE_FILE_BYTES = 400,
	EXAMINE_PATH_BYTES = 4096,
	EXAMINE_SETTINGS_MAX = 100,
	EXAMINE_CLASSES_MAX = 24,
};

/* Names that are known; a list that is not known knows nothing wrong. */
struct names {
	const char **list;
	int count;
	bool known;
};

enum file_kind {
	FILE_OTHER,
	FILE_IMPORTER,
	FILE_RULE,
	FILE_REPORT,
	FILE_DATASET,
	FILE_JOBS,
	FILE_LIBRARY,
	FILE_TEST,  /* tests/NAME.lua */
	FILE_CASES, /* tests/rules/NAME.lua */
	FILE_PURE,  /* plugin.lua, messages */
};

struct class
{
	const char *owner;
	struct names names;
};

struct examining {
	struct job *job;
	struct plugin *plugin;
	enum zila_code code;
	struct zila_err *err;
	struct names globals;  /* "zila.text.split", all that can be named */
	struct names settings; /* of the plugin and what it extends */
	bool used[EXAMINE_SETTINGS_MAX]; /* of own settings */
	struct names own_settings;
	struct names tested;         /* texts of its tests */
	const struct declared *jobs; /* of all plugins */
	struct class classes[EXAMINE_CLASSES_MAX];
	int class_count;
};

/* The file at hand. */
struct sight {
	struct examining *examining;
	enum file_kind kind;
	char name[EXAMINE_FILE_BYTES]; /* plugins/x/rules/y.lua */
	char id[EXAMINE_NAME_BYTES];   /* y */
	char path[EXAMINE_PATH_BYTES];
	struct buf text;
	struct tokens tokens;
	struct part part;         /* loaded; table LUA_NOREF: it can't be */
	const char *sql;          /* of a rule; its table holds on to it */
	bool worded;              /* the rule has a message of its own */
	struct names row, params; /* of its functions' row and p */
	struct names emit, find;  /* what emit and find take */
	struct buf told;          /* texts of faults, each with its NUL */
	struct names choices;     /* settings of the report itself */
	char scope[16];           /* of the report */
	bool misfit; /* a field of its table is wrong: it is not tried */
};

struct fault {
	bool warning;
	int line; /* 0: not known */
	const char *text, *hint;
};

/* Leaves an error's first line in text, and gives what it advises, or NULL. */
char *examine_cut_hint(char *text);

/* Tells the core of a fault in the file at hand. */
void examine_fault(struct sight *sight, const struct fault *fault);

/* The same; hint is "did you mean 'near'?" with the nearest of names. */
void examine_unknown(struct sight *sight, int line, const char *what,
	const char *name, const struct names *names);

/* known.c */
bool known_has(const struct names *names, const char *name);
void known_add(struct job *job, struct names *names, const char *name);

/* Whether some known name begins with name and a dot. */
bool known_leads(const struct names *names, const char *name);

/* Those directly below path: "zila.text" -> "split", ... */
void known_below(struct job *job, const struct names *names, const char *path,
	struct names *out);

/* The fields that the manual knows of owner ("zila.Rule"), a constant. */
const struct names *known_class(struct examining *examining, const char *owner);

/* What the manual says of the type of one, in LuaLS's words. */
const char *known_type(const char *owner, const char *name);

/* All that plugin code can name. */
ZILA_MUST_USE enum zila_code known_sandbox(
	struct job *job, struct names *out, struct zila_err *err);

/* read.c: reads the file's tokens as Lua: scopes, names, fields. */
void examine_read(struct sight *sight);

/* Whether token i is word, letter by letter. */
bool token_reads(const struct tokens *tokens, size_t i, const char *word);

/* Whether the file gives something that name: `x.name =`, or a text that reads
 * so. */
bool examine_lays(const struct sight *sight, const char *name);

/* The line of the first `name =` (or [\"name\"] =), or of the first text or
 * name that is name; 0: nowhere. */
int examine_line_of(const struct sight *sight, const char *name);

/* The line that an error's text names, or that of a word it has in quotes. */
int examine_line_in(const struct sight *sight, const char *text);

/* queries.c: compiles the queries that the file holds as texts. */
void examine_queries(struct sight *sight);

/* The name in SQLite's error that a query names what is not there, or NULL;
 * examine_queries() tells of it, at its line. */
const char *examine_misnamed(const char *text);

/* parts.c: loads the file and holds it against what it is for. */
void examine_load(struct sight *sight);
void examine_try(struct sight *sight);

/* complete.c: what is missing around the files. */
void examine_manifest(struct sight *sight);

/* What keeps the file's dataset from being read, which its plugin knows. */
void examine_dataset(struct sight *sight);

/* Whether the plugin is refused with what datasets it may have, so that who
 * uses them is not at fault. */
bool examine_lacks_dataset(const struct sight *sight);
void examine_words(struct sight *sight);

/* One of the plugin's own settings is read, if that is what name is. */
void examine_note_setting(struct examining *examining, const char *name);
void examine_catalogue(struct sight *sight);
void examine_jobs(struct sight *sight);
void examine_end(struct sight *sight);

#endif
