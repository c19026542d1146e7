/* job.h - what one worker does: the run it was started for, and its means.
 *
 * Owner:   main.c makes and frees all of it; the kinds borrow it.
 */
#ifndef ZILA_WORKER_JOB_H
#define ZILA_WORKER_JOB_H

#include "ground/limits.h"
#include "worker/grant.h"
#include "worker/link.h"
#include "worker/lua/plugin.h"
#include "worker/lua/vm.h"

enum { JOB_OPTIONS_MAX = 40 };

struct job {
	struct arena arena;
	const char *kind;
	struct {
		const char *name, *value;
	} options[JOB_OPTIONS_MAX];
	int option_count;
	const char *args[LIMIT_SCRIPT_ARGS];
	int arg_count;
	struct grants grants;
	int time_s, memory_mib;
	int time_most_s, memory_most_mib; /* what manifests may raise them to */
	int64_t base_bytes; /* written to before the run's own work began */

	struct link link;
	int input; /* the file to import */
	struct page *page;
	struct model model;
	struct db *db;
	struct place_register *places; /* job_places() */
	struct host host;
	struct vm *vm;
	struct plugins *plugins;
};

/* The value of an option, or NULL. */
const char *job_option(const struct job *job, const char *name);

/* Reads the register of places when it is first needed. */
ZILA_MUST_USE enum zila_code job_places(struct job *job, struct zila_err *err);

/* The state that --state (and district that --district) names: their codes
 * go to the views.  *state is NULL without --state. */
ZILA_MUST_USE enum zila_code job_place_options(struct job *job,
	const struct place **state, const struct place **district,
	struct zila_err *err);

/* Raises the run's limits to what the manifest of plugin says, as far as they
 * may be raised; what the user said stays. */
ZILA_MUST_USE enum zila_code job_limits(
	struct job *job, const struct plugin *plugin, struct zila_err *err);

/* Logs which plugins are refused, of those that may speak for state (0: any):
 * what they say must not be missing unseen. */
ZILA_MUST_USE enum zila_code job_tell_refused(
	struct job *job, int state, struct zila_err *err);

/* Tells the core the datasets of plugins. */
ZILA_MUST_USE enum zila_code job_tell_datasets(
	struct job *job, struct zila_err *err);

/* What a worker can do, one function a kind. */
enum zila_code job_import(struct job *job, struct zila_err *err);
enum zila_code job_check(struct job *job, struct zila_err *err);
enum zila_code job_report(struct job *job, struct zila_err *err);
enum zila_code job_script(struct job *job, struct zila_err *err);
enum zila_code job_repl(struct job *job, struct zila_err *err);
enum zila_code job_sql(struct job *job, struct zila_err *err);
enum zila_code job_importers(struct job *job, struct zila_err *err);
enum zila_code job_plugins(struct job *job, struct zila_err *err);
enum zila_code job_registers(struct job *job, struct zila_err *err);
enum zila_code job_rejects(struct job *job, struct zila_err *err);
enum zila_code job_diff(struct job *job, struct zila_err *err);
enum zila_code job_findings(struct job *job, struct zila_err *err);
enum zila_code job_test(struct job *job, struct zila_err *err);
enum zila_code job_jobs(struct job *job, struct zila_err *err);
enum zila_code job_function(struct job *job, struct zila_err *err);
enum zila_code job_examine(struct job *job, struct zila_err *err);
enum zila_code job_unpack(struct job *job, struct zila_err *err);
enum zila_code job_page(struct job *job, struct zila_err *err);
enum zila_code job_model(struct job *job, struct zila_err *err);

/* The run that the core has started this process for: an exit code. */
int worker_main(void);

#endif
