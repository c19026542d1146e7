/* core.h - the core as commands see it: a database, plugins, and what can be
 * done with them, each as a run.
 *
 * Owner:   core_close() ends it, also after an error.  Texts in results are
 *          borrowed until the next call.
 * Errors:  see each; ZILA_EPERSON is never returned here: results say what
 *          needs a person, and the command decides its exit code.
 */
#ifndef ZILA_RUN_CORE_H
#define ZILA_RUN_CORE_H

#include "ground/date.h"
#include "run/lease.h"
#include "run/run.h"
#include "store/finding/finding.h"
#include "store/ledger/ledger.h"
#include "store/ledger/printed.h"

struct core_options {
	const char *db;       /* path */
	const char *plugins;  /* folder */
	const char *command;  /* as typed, for the ledger */
	enum lease_want want; /* of a daemon that has the database open */
	bool alone;           /* it is us who lend it: ask nobody */
	struct run_limits limits;
	struct run_face face;
};

struct core {
	struct core_options options;
	struct db *db;
	bool created;      /* the database was not there */
	struct buf grants; /* as orders of a run; see grants.h */
	int lease_fd;      /* or -1 */
};

/* Opens the database; makes it, with the registers of the plugins, when it
 * is not there.  When a daemon has it, this waits until
 * that lends it. */
ZILA_MUST_USE enum zila_code core_open(struct core *core,
	const struct core_options *options, struct zila_err *err);
void core_close(struct core *core);

/* Clocks and places, as typed; NULL = not given. */
struct core_scope {
	const char *state;    /* LGD code, ISO code or name */
	const char *district; /* of that state, or a code */
	bool all_states;
	bool all_districts;   /* of state, or of every one */
	const char *as_of;    /* date */
	const char *known_at; /* UTC time or date */
	const char *lang;
	const char *set;   /* of a report: "name=value" a line, or NULL */
	int64_t known;     /* as known at this import, instead of known_at; 0 */
	bool as_checked;   /* of a report: as it knew of the checks up to */
	int64_t checked;   /* this one */
	int workers;       /* of a report on many, of a check: side by side, at
	                      most; 0: as many as there are processors */
	const char *allow; /* of a script: "net=HOST,exec=PROG", or NULL */
};

struct core_import {
	const char *file;     /* path */
	const char *importer; /* --as, or NULL */
	const char *state;
	const char *as_on;
	/* instead of what would be found; NULL: find it */
	const char *encoding, *delimiter, *sheet, *header_row, *unit;
	bool dry_run, allow_shrink, synthetic;
	const char *content;  /* what file holds, instead of reading it; NULL:
	                         file is read */
	int64_t retries;      /* the import whose lines it corrects, or 0 */
	const char *original; /* of a retry: the name of the file it corrects */
	const char *today;    /* of a retry: the day it stands for */
	const char *without;  /* of a retry: lines to leave out, "9 12" */
	struct buf *against;  /* of a retry: gets "9 4\n" for each line that
	                         contradicts another of its file; then nothing
	                         is stored, and ZILA_EINPUT returned */
};

/* What one import came to.  id is 0 for a dry run; already is the import
 * that took the same file before (then nothing was done). */
struct import_result {
	int64_t id, already;
	bool dry_run;
	int64_t missing; /* of a full list, kept as lines are in quarantine */
	struct buf more; /* names of the file's other sheets that are tables, a
	                    line each; freed by the caller */
};

/* each tells the whole import record, also of a dry run, before it is rolled
 * back; it may read rejects, skips and controls of import->id then. */
ZILA_MUST_USE enum zila_code core_import(struct core *core,
	const struct core_import *import, import_each *each, void *user,
	struct import_result *out, struct zila_err *err);

/* Runs the rules that match glob (NULL = all); *run_id has the findings. */
ZILA_MUST_USE enum zila_code core_check(struct core *core,
	const struct core_scope *scope, const char *glob, int64_t *run_id,
	struct zila_err *err);

/* A file that a report wrote. */
typedef enum zila_code core_report_each(
	void *user, const struct report_file *file, struct zila_err *err);

/* Writes report in the formats ("html,md") into dir (made when missing), one
 * file a state and format: progress.html, export_strategy-IN-KA.html.  dir
 * NULL: the one file goes to face.output. */
ZILA_MUST_USE enum zila_code core_report(struct core *core, const char *report,
	const struct core_scope *scope, const char *formats, const char *dir,
	core_report_each *each, void *user, struct zila_err *err);

/* Writes the day that text, given to --option, names as YYYY-MM-DD. */
ZILA_MUST_USE enum zila_code core_day(const char *option, const char *text,
	char out[DATE_TEXT_BYTES], struct zila_err *err);

/* What is behind the standard output that a script or session writes to. */
struct core_screen {
	int columns; /* of a terminal; 0: it is none */
	bool ascii;
};

struct core_script {
	const char *path;
	const char *const *args;
	int arg_count;
	struct core_screen screen;
	const char *out; /* folder for its files, made when missing; or NULL */
	bool profile;
	const char *profile_out; /* a file for its stacks, or NULL */
	bool trace_sql;
};

/* Runs a script; its output goes to face.output, what is told of it to
 * face.aside.  Its files appear together, when it has ended well. */
ZILA_MUST_USE enum zila_code core_script(struct core *core,
	const struct core_script *script, const struct core_scope *scope,
	struct zila_err *err);

/* Writes a page of the web face to face.output; ZILA_EUSAGE where there is
 * none, with a page that says so.  Writes nothing to the database. */
struct core_page {
	const char *path;
	const char *query;  /* "name=value" a line, or "" */
	const char *notice; /* or NULL */
	/* The address of a form that could not be taken, or NULL, and what
	 * stood in it: "name=value" a line, line ends in a value as \r. */
	const char *refused, *typed;
	bool session; /* who asks may change things */
};
ZILA_MUST_USE enum zila_code core_page(struct core *core,
	const struct core_page *page, const struct core_scope *scope,
	struct zila_err *err);

/* The rows of a SELECT over the views that scripts see. */
struct core_rows {
	void *user;
	enum zila_code (*columns)(void *user, const char *const *names,
		int count, struct zila_err *err);
	enum zila_code (*row)(void *user, const struct value *values, int count,
		struct zila_err *err);
};
ZILA_MUST_USE enum zila_code core_sql(struct core *core, const char *sql,
	const struct core_scope *scope, const struct core_rows *rows,
	struct zila_err *err);

/* What importers look for, a row for each column: importer, dataset, column,
 * needed, headings.  name: of this one; NULL: of all. */
ZILA_MUST_USE enum zila_code core_importers(struct core *core, const char *name,
	const struct core_rows *rows, struct zila_err *err);

struct core_plugin {
	const char *name, *title, *version, *extends, *languages, *digest;
	const char *problem; /* why it is refused, or "" */
	int state;           /* LGD code, 0 = national */
	/* names of its parts, one a line */
	const char *importers, *rules, *reports, *datasets, *settings, *without;
	const char *needs, *granted; /* "net=HOST" a line */
	const char *limits;          /* "time_s 1200" a line */
	const char *catalogues; /* "kn 214 1382" a line; of one plugin only */
	const char *tests;      /* files, one a line */
	const char *folder;     /* where its files are */
	const char *hides; /* another folder that has one of its name, or "" */
};
typedef enum zila_code core_plugin_each(
	void *user, const struct core_plugin *plugin, struct zila_err *err);
/* All plugins, or the one called name, in load order. */
ZILA_MUST_USE enum zila_code core_plugins(struct core *core, const char *name,
	core_plugin_each *each, void *user, struct zila_err *err);

/* The core's datasets and those of plugins, for the data dictionary. */
ZILA_MUST_USE enum zila_code core_model(
	struct core *core, struct model *model, struct zila_err *err);

/* For `doctor`: versions in use, one "name value" a line. */
void core_versions(struct buf *out);

#endif
