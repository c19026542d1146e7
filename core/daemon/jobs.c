/* jobs.c - definitions on their way into the database. */
#include "daemon/jobs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "daemon/steps.h"
#include "ground/err.h"
#include "ground/file.h"
#include "ground/limits.h"

enum { FOLDER_BYTES = 4096 };

/* All that was read, kept until the worker is done: only then is anything
 * written. */
struct sync {
	struct core *core;
	int64_t now;
	struct jobs_synced *out;
	struct arena arena;
	struct job *jobs;
	int count, room;
	const char **broken; /* names of plugins */
	int broken_count, broken_room;
};

enum zila_code jobs_check(struct job *job, int64_t now, struct zila_err *err)
{
	struct zone *zone = NULL;
	struct spec spec = {0};
	enum zila_code code;
	struct cron cron;

	job->next_due = JOB_NEVER;
	if (*job->schedule && (code = cron_parse(job->schedule, &cron, err))) {
		err_wrap(err, "schedule");
		return code;
	}
	if ((code = zone_open(job->zone, &zone, err))) {
		err_wrap(err, "zone");
		err->code = ZILA_EUSAGE;
		return ZILA_EUSAGE;
	}
	if (*job->schedule)
		job->next_due = cron_next(&cron, zone, now);
	zone_close(zone);
	code = spec_read(job->spec, strlen(job->spec), &spec, err);
	spec_free(&spec);
	return code;
}

static enum zila_code note_problem(struct sync *sync, const char *plugin,
	const char *text, struct zila_err *err)
{
	char *copy = arena_text(&sync->arena, plugin);
	const char **more;
	int i, room = sync->broken_room ? sync->broken_room * 2 : 16;

	for (i = 0; i < sync->broken_count; i++)
		if (!strcmp(sync->broken[i], plugin))
			return ZILA_OK;
	if (sync->broken_count == sync->broken_room) {
		more = mem_resize(sync->broken, (size_t)room * sizeof *more);
		if (!more)
			return err_memory(err);
		sync->broken = more;
		sync->broken_room = room;
	}
	if (!copy)
		return err_memory(err);
	sync->broken[sync->broken_count++] = copy;
	sync->out->problems++;
	buf_add_format(&sync->out->messages, "%s\n", text);
	return ZILA_OK;
}

/* The line that an error of jobs_check() is about. */
static int line_of(const struct core_job *from, const struct zila_err *err)
{
	if (!strncmp(err->text, "schedule", 8))
		return from->schedule_line;
	return strncmp(err->text, "zone", 4) ? from->steps_line
					     : from->zone_line;
}

static const char *keep(struct sync *sync, const char *text)
{
	return arena_text(&sync->arena, text);
}

static enum zila_code add(struct sync *sync, const struct core_job *from,
	const struct job *job, struct zila_err *err)
{
	int room = sync->room ? sync->room * 2 : 64;
	struct job *jobs, *to;

	if (sync->count == LIMIT_JOBS)
		return err_set(err, ZILA_ELIMIT, "there are more than %d jobs",
			LIMIT_JOBS);
	if (sync->count == sync->room) {
		jobs = mem_resize(sync->jobs, (size_t)room * sizeof *jobs);
		if (!jobs)
			return err_memory(err);
		sync->jobs = jobs;
		sync->room = room;
	}
	to = &sync->jobs[sync->count];
	*to = *job;
	to->name = keep(sync, from->name);
	to->plugin = keep(sync, from->plugin);
	to->title = keep(sync, from->title);
	to->schedule = keep(sync, from->schedule);
	to->zone = keep(sync, job->zone);
	to->spec = keep(sync, from->spec);
	if (!to->name || !to->plugin || !to->title || !to->schedule ||
		!to->zone || !to->spec)
		return err_memory(err);
	sync->count++;
	return ZILA_OK;
}

static struct job job_of(const struct core_job *from, int64_t now)
{
	return (struct job){.name = from->name,
		.plugin = from->plugin,
		.title = from->title,
		.schedule = from->schedule,
		.zone = *from->zone ? from->zone : ZONE_DEFAULT,
		.spec = from->spec,
		.enabled = from->enabled,
		.made_at = now};
}

static enum zila_code take(
	void *user, const struct core_job *from, struct zila_err *err)
{
	struct sync *sync = user;
	struct zila_err why, told;
	struct job job;
	int line;

	if (from->problem)
		return note_problem(sync, from->plugin, from->problem, err);
	job = job_of(from, sync->now);
	if (jobs_check(&job, sync->now, &why) == ZILA_OK)
		return add(sync, from, &job, err);
	line = line_of(from, &why);
	if (line)
		err_set(&told, ZILA_EPLUGIN, "%s:%d: job %s: %s", from->path,
			line, from->name, why.text);
	else
		err_set(&told, ZILA_EPLUGIN, "%s: job %s: %s", from->path,
			from->name, why.text);
	return note_problem(sync, from->plugin, told.text, err);
}

static bool is_broken(const struct sync *sync, const char *plugin)
{
	int i;

	for (i = 0; i < sync->broken_count; i++)
		if (!strcmp(sync->broken[i], plugin))
			return true;
	return false;
}

/* Those of a plugin with a problem stay, as they were. */
static enum zila_code keep_broken(
	void *user, const struct job *job, struct zila_err *err)
{
	struct sync *sync = user;
	struct core_job as = {.name = job->name,
		.plugin = job->plugin,
		.title = job->title,
		.schedule = job->schedule,
		.spec = job->spec};

	return is_broken(sync, job->plugin) ? add(sync, &as, job, err)
					    : ZILA_OK;
}

/* Without those that were read of a plugin before its problem. */
static void drop_broken(struct sync *sync)
{
	int i, count = 0;

	for (i = 0; i < sync->count; i++)
		if (!is_broken(sync, sync->jobs[i].plugin))
			sync->jobs[count++] = sync->jobs[i];
	sync->count = count;
}

static enum zila_code store(struct sync *sync, struct zila_err *err)
{
	struct db *db = sync->core->db;
	struct jobs_synced *out = sync->out;
	const char **names =
		mem_alloc((size_t)(sync->count + 1) * sizeof *names);
	enum zila_code code = names ? ZILA_OK : err_memory(err);
	int64_t id, gone = 0;
	bool changed;
	int i;

	for (i = 0; code == ZILA_OK && i < sync->count; i++) {
		code = job_put(db, &sync->jobs[i], &id, &changed, err);
		names[i] = sync->jobs[i].name;
		out->changed += code == ZILA_OK && changed;
	}
	if (code == ZILA_OK)
		code = job_keep_only(db, names, sync->count, &gone, err);
	out->gone = (int)gone;
	out->jobs = sync->count;
	mem_free(names);
	return code;
}

/* What the database has, counted and held against what was read. */
struct look {
	const struct sync *sync;
	int same, of_plugins;
};

static bool same(const struct job *a, const struct job *b)
{
	return !strcmp(a->title, b->title) &&
	       !strcmp(a->schedule, b->schedule) && !strcmp(a->zone, b->zone) &&
	       !strcmp(a->spec, b->spec) && !strcmp(a->plugin, b->plugin);
}

static int compare(const void *a, const void *b)
{
	return strcmp(
		((const struct job *)a)->name, ((const struct job *)b)->name);
}

static enum zila_code look_at(
	void *user, const struct job *job, struct zila_err *err)
{
	struct look *look = user;
	const struct job *read;

	(void)err;
	look->of_plugins += *job->plugin != 0;
	read = look->sync->count ? bsearch(job, look->sync->jobs,
					   (size_t)look->sync->count,
					   sizeof *job, compare)
				 : NULL;
	look->same += read && same(read, job);
	return ZILA_OK;
}

/* Whether anything is to be written: the usual answer is no, and costs no
 * transaction. */
static enum zila_code differs(
	struct sync *sync, bool *differs, struct zila_err *err)
{
	struct look look = {.sync = sync};
	struct job_query all = {.name = NULL};
	enum zila_code code;

	if (sync->count)
		qsort(sync->jobs, (size_t)sync->count, sizeof *sync->jobs,
			compare);
	code = job_read(sync->core->db, &all, look_at, &look, err);

	*differs = look.same != sync->count || look.of_plugins != sync->count;
	return code;
}

enum zila_code jobs_sync(struct core *core, int64_t now,
	struct jobs_synced *out, struct zila_err *err)
{
	struct sync sync = {.core = core, .now = now, .out = out};
	struct job_query all = {.name = NULL};
	enum zila_code code;
	bool write = false;

	*out = (struct jobs_synced){0};
	code = core_jobs(core, take, &sync, err);
	if (code == ZILA_OK) {
		drop_broken(&sync);
		if (sync.broken_count)
			code = job_read(
				core->db, &all, keep_broken, &sync, err);
	}
	if (code == ZILA_OK)
		code = differs(&sync, &write, err);
	if (code == ZILA_OK && write &&
		(code = store_begin(core->db, err)) == ZILA_OK)
		code = store_end(core->db, store(&sync, err), err);
	out->jobs = sync.count;
	mem_free(sync.jobs);
	mem_free(sync.broken);
	arena_free(&sync.arena);
	return code;
}

/* ---- before any run ---- */

struct examining {
	const char *plugin; /* NULL: all */
	const char *db;
	core_examine_each *each;
	void *user;
	struct buf told; /* FILE:LINE of what is wrong in jobs.lua */
};

static enum zila_code pass_fault(
	void *user, const struct plugin_fault *fault, struct zila_err *err)
{
	struct examining *examining = user;

	if (!fault->warning && !strcmp(file_name(fault->file), "jobs.lua"))
		buf_add_format(
			&examining->told, "%s:%d\n", fault->file, fault->line);
	return examining->each(examining->user, fault, err);
}

static bool was_told(
	const struct examining *examining, const struct plugin_fault *fault)
{
	struct buf place = {0};
	bool told;

	buf_add_format(&place, "%s:%d\n", fault->file, fault->line);
	told = strstr(buf_text(&examining->told), buf_text(&place)) != NULL;
	buf_free(&place);
	return told;
}

/* Tells why; its second line is the hint. */
static enum zila_code tell(const struct examining *examining,
	struct plugin_fault *fault, char *why, struct zila_err *err)
{
	char *second = why + strcspn(why, "\n");

	if (*second)
		*second++ = '\0';
	second[strcspn(second, "\n")] = '\0';
	fault->text = why;
	fault->hint = second;
	return was_told(examining, fault)
		       ? ZILA_OK
		       : examining->each(examining->user, fault, err);
}

/* A problem begins with its place: "plugins/x/jobs.lua:3: job a: ...".  Others
 * are the plugin's own, not its jobs'. */
static enum zila_code tell_problem(const struct examining *examining,
	const struct core_job *from, const char *file, struct zila_err *err)
{
	const char *text = from->problem + strlen(file);
	struct plugin_fault fault = {.plugin = from->plugin, .file = file};
	struct zila_err why;
	char *end;

	if (strncmp(from->problem, file, strlen(file)) != 0 || *text != ':')
		return ZILA_OK;
	fault.line = (int)strtol(text + 1, &end, 10);
	text = *end == ':' ? end + 1 : text + 1;
	text += strspn(text, " ");
	(void)err_set(&why, ZILA_EPLUGIN, "%s", text);
	if (strstr(text, "\n ")) /* lines of its source are no hint */
		why.text[strcspn(why.text, "\n")] = '\0';
	return tell(examining, &fault, why.text, err);
}

/* Steps are run beside the database, which may be another one by then. */
static enum zila_code examine_scripts(const struct examining *examining,
	const struct core_job *from, struct plugin_fault *fault,
	struct zila_err *err)
{
	char folder[FOLDER_BYTES];
	struct spec spec = {0};
	struct zila_err why;
	const char *file;
	enum zila_code code =
		spec_read(from->spec, strlen(from->spec), &spec, err);

	file_folder(examining->db, folder, sizeof folder);
	file = code == ZILA_OK ? spec_lacks(&spec, folder) : NULL;
	if (file) {
		(void)err_set(&why, ZILA_EPLUGIN,
			"job %s: there is no script %s in %s\nsteps are run "
			"in the folder of the database",
			from->name, file, folder);
		fault->line = from->steps_line;
		fault->warning = true;
		code = tell(examining, fault, why.text, err);
	}
	spec_free(&spec);
	return code;
}

static enum zila_code examine(
	void *user, const struct core_job *from, struct zila_err *err)
{
	const struct examining *examining = user;
	struct plugin_fault fault = {.plugin = from->plugin};
	struct zila_err why, told;
	char file[200];
	struct job job;

	if (examining->plugin && strcmp(examining->plugin, from->plugin) != 0)
		return ZILA_OK;
	(void)snprintf(
		file, sizeof file, "plugins/%.64s/jobs.lua", from->plugin);
	fault.file = file;
	if (from->problem)
		return tell_problem(examining, from, file, err);
	job = job_of(from, 0);
	if (strcmp(from->path, file) != 0)
		return ZILA_OK;
	if (jobs_check(&job, 0, &why) == ZILA_OK)
		return examine_scripts(examining, from, &fault, err);
	(void)err_set(&told, ZILA_EPLUGIN, "job %s: %s", from->name, why.text);
	fault.line = line_of(from, &why);
	return tell(examining, &fault, told.text, err);
}

enum zila_code jobs_examine(const struct core_options *options,
	const char *plugin, core_examine_each *each, void *user,
	struct zila_err *err)
{
	struct examining examining = {
		plugin, options->db, each, user, {.data = NULL}};
	const struct examine_each both = {&examining, pass_fault, examine};
	enum zila_code code = core_examine(options, plugin, &both, err);

	buf_free(&examining.told);
	return code;
}
