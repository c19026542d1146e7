/* main.c - one run: takes its orders, its limits, and does one thing. */
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/buf.h"
#include "ground/date.h"
#include "wire/channel.h"
#include "worker/guard.h"
#include "worker/job.h"
#include "worker/lua/plugin.h"

/* Where libraries and SQLite put their files; before any of them looks. */
static void use_temporary(const struct job *job)
{
	const char *folder = job_option(job, "temporary");

	/* Without it they use the folder for all, where they may not write. */
	if (folder && (setenv("TMPDIR", folder, 1) ||
			      setenv("SQLITE_TMPDIR", folder, 1)))
		return;
}

enum {
	/* What the program itself maps: libraries, ICU's data, the stack. */
	BASE_MIB = 192,
	MIB = 1 << 20,
	HEAP_STEP_BYTES = 1 << 20,  /* by which malloc asks for more */
	HEAP_KEPT_BYTES = 32 << 20, /* free, that it keeps for the next */
	MAPPED_BYTES = 4 << 20,     /* pieces so large are mapped apart */
};

static const struct kind {
	const char *name;
	enum zila_code (*work)(struct job *job, struct zila_err *err);
} kinds[] = {
	{"import", job_import},
	{"check", job_check},
	{"report", job_report},
	{"script", job_script},
	{"repl", job_repl},
	{"sql", job_sql},
	{"importers", job_importers},
	{"plugins", job_plugins},
	{"registers", job_registers},
	{"model", job_model},
	{"rejects", job_rejects},
	{"diff", job_diff},
	{"findings", job_findings},
	{"test", job_test},
	{"jobs", job_jobs},
	{"job_function", job_function},
	{"examine", job_examine},
	{"unpack", job_unpack},
	{"page", job_page},
};

/* NULL when it is none that a worker can do. */
static const struct kind *find_kind(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (!strcmp(kinds[i].name, name))
			return &kinds[i];
	return NULL;
}

const char *job_option(const struct job *job, const char *name)
{
	int i;

	for (i = 0; i < job->option_count; i++)
		if (!strcmp(job->options[i].name, name))
			return job->options[i].value;
	return NULL;
}

/* The core's end decides when a run ends: the terminal's Ctrl-C goes to it,
 * and when it dies, so does the worker. */
static void obey_the_core(void)
{
	signal(SIGINT, SIG_IGN);
	signal(SIGPIPE, SIG_IGN);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
}

/* Each report or file takes and frees about what the one before it did: a heap
 * given back in between is faulted in again, page by page. */
static void keep_heap(void)
{
	(void)mallopt(M_TOP_PAD, HEAP_STEP_BYTES);
	(void)mallopt(M_TRIM_THRESHOLD, HEAP_KEPT_BYTES);
	(void)mallopt(M_MMAP_THRESHOLD, MAPPED_BYTES);
}

static const char *take_text(struct job *job, struct message *message)
{
	size_t size;
	const char *text = message_text(message, &size);

	return text ? arena_copy(&job->arena, text, size) : NULL;
}

static int most(const struct job *job, const char *name, int least)
{
	const char *text = job_option(job, name);

	return text && atoi(text) > least ? atoi(text) : least;
}

/* What they say to each other is of one version; an update may be half done. */
static enum zila_code check_version(const struct job *job, struct zila_err *err)
{
	const char *core = job_option(job, "version");

	if (core && !strcmp(core, ZILA_VERSION))
		return ZILA_OK;
	return err_set(err, ZILA_ESTORE,
		"zila is of version %s, its other half, zila_worker, of "
		"%s\ninstall zila again; a zila serve that runs must then be "
		"started anew",
		core ? core : "?", ZILA_VERSION);
}

static enum zila_code take_start(struct job *job, struct zila_err *err)
{
	struct message message;
	enum zila_code code = link_wait(&job->link, &message, err);

	if (code != ZILA_OK)
		return code;
	job->kind = take_text(job, &message);
	while (message_more(&message)) {
		const char *name = take_text(job, &message);
		const char *value = take_text(job, &message);

		if (!name || !value)
			continue;
		if (!strcmp(name, "arg")) {
			if (job->arg_count < LIMIT_SCRIPT_ARGS)
				job->args[job->arg_count++] = value;
			else
				message.bad = true;
		} else if (!strcmp(name, "grant")) {
			if (!grant_take(&job->grants, &job->arena, value))
				message.bad = true;
		} else if (job->option_count < JOB_OPTIONS_MAX) {
			job->options[job->option_count].name = name;
			job->options[job->option_count++].value = value;
		}
	}
	if (job->kind && check_version(job, err) != ZILA_OK)
		return err->code;
	if (message.bad || !job->kind || !job_option(job, "time_s") ||
		!job_option(job, "memory_mib"))
		return err_set(err, ZILA_EUSAGE,
			"the core's orders make no "
			"sense");
	job->time_s = atoi(job_option(job, "time_s"));
	job->memory_mib = atoi(job_option(job, "memory_mib"));
	job->time_most_s = most(job, "time_most_s", job->time_s);
	job->memory_most_mib = most(job, "memory_most_mib", job->memory_mib);
	return ZILA_OK;
}

static void limit(int resource, rlim_t soft, rlim_t hard)
{
	struct rlimit limits = {soft, hard};

	/* Less than asked for is no reason to stop: the core's clock stays. */
	if (setrlimit(resource, &limits) != 0)
		return;
}

/* Pages of its own that a process may write to, which is what RLIMIT_DATA
 * counts; 0 when the kernel does not say. */
static int64_t written_bytes(void)
{
	char line[128];
	FILE *file = fopen("/proc/self/status", "re");
	long long kib = 0;

	while (file && fgets(line, sizeof line, file))
		if (sscanf(line, "VmData: %lld kB", &kib) == 1)
			break;
	if (file)
		(void)fclose(file);
	return kib * 1024;
}

#ifdef ZILA_SANITIZE
/* A sanitizer maps terabytes; it can't be held to these. */
static void limit_memory(const struct job *job)
{
	(void)job;
}
#else
static rlim_t bytes_of(int mib)
{
	return (rlim_t)mib * MIB;
}

static void limit_memory(const struct job *job)
{
	limit(RLIMIT_AS, bytes_of(job->memory_mib + BASE_MIB),
		bytes_of(job->memory_most_mib + BASE_MIB));
	if (job->base_bytes)
		limit(RLIMIT_DATA,
			bytes_of(job->memory_mib) / 10 * 11 +
				(rlim_t)job->base_bytes,
			bytes_of(job->memory_most_mib) / 10 * 11 +
				(rlim_t)job->base_bytes);
}
#endif

/* By the kernel, so that no plugin can argue.  Lua's own count and SQLite's
 * come first, and can say where; what libraries take beside them may be a
 * tenth more. */
static void limit_resources(const struct job *job)
{
	limit(RLIMIT_CORE, 0, 0);
	limit(RLIMIT_NOFILE, LIMIT_OPEN_FILES, LIMIT_OPEN_FILES);
	/* A session lives as long as its person wants: its entries are timed,
	 * by the vm and by the core. */
	if (strcmp(job->kind, "repl") != 0)
		limit(RLIMIT_CPU, job->time_s + 1, job->time_most_s + 2);
	limit_memory(job);
}

enum zila_code job_limits(
	struct job *job, const struct plugin *plugin, struct zila_err *err)
{
	int time_s = plugin->time_s, memory_mib = plugin->memory_mib;
	struct packer packer;

	time_s = time_s < job->time_most_s ? time_s : job->time_most_s;
	memory_mib = memory_mib < job->memory_most_mib ? memory_mib
						       : job->memory_most_mib;
	if (time_s <= job->time_s && memory_mib <= job->memory_mib)
		return ZILA_OK;
	job->time_s = time_s > job->time_s ? time_s : job->time_s;
	job->memory_mib =
		memory_mib > job->memory_mib ? memory_mib : job->memory_mib;
	limit_resources(job);
	cursor_limit_memory((int64_t)job->memory_mib * MIB);
	packer = link_message(&job->link, MESSAGE_LIMITS);
	pack_integer(&packer, job->time_s);
	pack_integer(&packer, job->memory_mib);
	message_end(&packer);
	if (link_flush(&job->link, err) != ZILA_OK)
		return err->code;
	return vm_raise_limits(
		job->vm, job->time_s, (int64_t)job->memory_mib * MIB, err);
}

static enum zila_code set_clocks(struct job *job, struct zila_err *err)
{
	const char *as_of = job_option(job, "as_of");
	const char *known = job_option(job, "known");
	const char *lang = job_option(job, "lang");
	struct host *host = &job->host;
	struct date date = {date_today(), DATE_DAY};

	if (as_of && !date_parse(as_of, strlen(as_of), &date))
		return err_set(err, ZILA_EUSAGE, "--as-of %s: no day", as_of);
	host->as_of.day = date.day;
	host->as_of.known = known ? strtoll(known, NULL, 10) : 0;
	date_format(date.day, host->as_of_text);
	if (lang && strlen(lang) >= sizeof host->lang)
		return err_set(err, ZILA_EUSAGE,
			"--lang %s: a language is a short code, as hi", lang);
	snprintf(host->lang, sizeof host->lang, "%s", lang ? lang : "en");
	return ZILA_OK;
}

/* Of some plugin.  Which languages a report has is for its state to say.  A
 * page is asked for in the one that a browser kept, or was given by who else
 * keeps a cookie "lang" for this host: one that is not there is English, so
 * that nobody is kept from every page. */
static enum zila_code settle_language(struct job *job, struct zila_err *err)
{
	struct languages all = {0};
	struct buf names = {0};
	int i;

	if (!strcmp(job->kind, "report"))
		return ZILA_OK;
	for (i = 0; i < job->plugins->count; i++) {
		if (plugin_speaks(job->plugins->list[i], job->host.lang))
			return ZILA_OK;
		plugin_languages(job->plugins->list[i], false, &all);
	}
	if (!strcmp(job->kind, "page"))
		strcpy(job->host.lang, "en");
	if (!strcmp(job->host.lang, "en"))
		return ZILA_OK;
	for (i = 0; i < all.count; i++)
		buf_add_format(&names, ", %s", all.list[i]);
	err_set(err, ZILA_EUSAGE,
		"--lang %s: no plugin has a catalogue of it; there are en%s",
		job->host.lang, buf_text(&names));
	buf_free(&names);
	return ZILA_EUSAGE;
}

static enum zila_code read_known_at(struct job *job, struct zila_err *err)
{
	struct cursor cursor = {0};
	struct value value;
	bool row = false;
	enum zila_code code;

	code = cursor_open_own(&cursor, job->db, "SELECT :known_at", err);
	if (code == ZILA_OK)
		code = cursor_step(&cursor, &row, err);
	if (code == ZILA_OK && row) {
		cursor_value(&cursor, 0, &value);
		snprintf(job->host.known_at, sizeof job->host.known_at, "%.*s",
			(int)value.size, value.size ? value.text : "");
	}
	cursor_close(&cursor);
	return code;
}

static enum zila_code open_places(void *job, struct zila_err *err)
{
	return job_places(job, err);
}

/* A page with a report in it. */
static bool shows_report(const struct job *job)
{
	const char *path = job_option(job, "path");

	return !strcmp(job->kind, "page") && path &&
	       !strncmp(path, "/reports/", strlen("/reports/"));
}

/* A report knows the checks of its time only, also when it is made again. */
static enum zila_code set_check(struct job *job, struct zila_err *err)
{
	struct as_of *as_of = &job->host.as_of;
	const char *told = job_option(job, "checked");

	if (strcmp(job->kind, "report") != 0 && !shows_report(job))
		return ZILA_OK;
	if (!told)
		return view_last_check(
			job->db, as_of->known, &as_of->checked, err);
	as_of->checked = strtoll(told, NULL, 10);
	if (as_of->checked <= 0)
		as_of->checked = -1;
	return ZILA_OK;
}

/* The folders that were granted, in guard. */
static enum zila_code open_folders(
	struct job *job, struct guard *guard, struct zila_err *err)
{
	char folder[PATH_MAX];
	int at = 0, count = 0;

	while (count < GUARD_FOLDERS_MAX &&
		grant_folder(job, &at, folder, sizeof folder)) {
		guard->folders[count] = arena_text(&job->arena, folder);
		if (!guard->folders[count++])
			return err_memory(err);
	}
	return ZILA_OK;
}

/* Before any line of a plugin is read. */
static enum zila_code close_doors(struct job *job, struct zila_err *err)
{
	struct guard guard = {
		.database = job_option(job, "db"),
		.plugins = job_option(job, "plugins"),
		.temporary = job_option(job, "temporary"),
		.net = grant_any(job, GRANT_NET),
		.exec = grant_any(job, GRANT_EXEC),
	};
	enum zila_code code = open_folders(job, &guard, err);

	if (code == ZILA_OK)
		guard_close(&guard);
	return code;
}

static enum zila_code prepare(struct job *job, struct zila_err *err)
{
	struct host *host = &job->host;
	enum zila_code code;

	host->link = &job->link;
	host->page = job->page;
	host->model = &job->model;
	host->open_places = open_places;
	host->open_user = job;
	host->args = job->args;
	host->arg_count = job->arg_count;
	host->grants = &job->grants;
	page_doing(job->page, "loading plugins");
	if ((code = set_clocks(job, err)) ||
		(code = model_open(&job->model, err)) ||
		(code = store_open_reader(
			 job_option(job, "db"), &job->db, err)))
		return code;
	host->db = job->db;
	if ((code = close_doors(job, err)) ||
		(code = vm_open(host, (int64_t)job->memory_mib * MIB, &job->vm,
			 err)) ||
		(code = vm_limit_time(job->vm, job->time_s, err)) ||
		(code = plugins_open(job->vm, host, job_option(job, "plugins"),
			 &job->plugins, err)) ||
		(code = settle_language(job, err)) ||
		(code = plugins_datasets(
			 job->vm, job->plugins, &job->model, err)) ||
		(code = set_check(job, err)) ||
		(code = view_make(job->db, &job->model, &host->as_of, err)))
		return code;
	return read_known_at(job, err);
}

enum zila_code job_places(struct job *job, struct zila_err *err)
{
	enum zila_code code;

	if (job->places)
		return ZILA_OK;
	code = place_open(job->db, &job->places, err);
	job->host.places = job->places;
	return code;
}

enum zila_code job_tell_refused(
	struct job *job, int state, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < job->plugins->count && code == ZILA_OK; i++) {
		const struct plugin *plugin = job->plugins->list[i];

		if (plugin_is_missed(plugin, state))
			code = link_log(&job->link, "error", plugin->name,
				plugin->problem, err);
	}
	return code;
}

static enum zila_code say_miss(
	const struct place_miss *miss, const char *what, struct zila_err *err)
{
	return err_set(err, ZILA_EUSAGE, "%s: %s", what, miss->message);
}

static struct text text_of(const char *text)
{
	return (struct text){text, strlen(text)};
}

/* What was typed is nearly a name. */
static enum zila_code tell_near(struct job *job, const char *option,
	const char *typed, const struct place *place, struct zila_err *err)
{
	char text[300];

	if (place->how != PLACE_NEAR)
		return ZILA_OK;
	(void)snprintf(text, sizeof text,
		"%s: \"%.*s\" is taken for %s (%d): no other place is as "
		"near",
		option, (int)text_valid(typed, strnlen(typed, 100)), typed,
		place->name, place->district ? place->district : place->state);
	return link_log(&job->link, "warning", "", text, err);
}

enum zila_code job_place_options(struct job *job, const struct place **state,
	const struct place **district, struct zila_err *err)
{
	const char *state_text = job_option(job, "state");
	const char *district_text = job_option(job, "district");
	struct place_miss miss = {0};
	struct place place;
	enum zila_code code;

	*state = *district = NULL;
	if (!state_text && !district_text)
		return ZILA_OK;
	if ((code = job_places(job, err)))
		return code;
	if (state_text) {
		if (!place_state(
			    job->places, text_of(state_text), &place, &miss))
			return say_miss(&miss, "--state", err);
		code = tell_near(job, "--state", state_text, &place, err);
		*state = place_state_of(job->places, place.state);
	}
	if (district_text) {
		if (!place_district(job->places, *state ? (*state)->state : 0,
			    text_of(district_text), &place, &miss))
			return say_miss(&miss, "--district", err);
		if (code == ZILA_OK)
			code = tell_near(
				job, "--district", district_text, &place, err);
		*district = place_district_of(job->places, place.district);
		*state = place_state_of(job->places, place.state);
	}
	view_place(job->db, *state ? (*state)->state : 0,
		*district ? (*district)->district : 0);
	return code;
}

static void tell_column(struct packer *packer, const struct column *column)
{
	int count = 0, i;

	while (column->values && column->values[count])
		count++;
	pack_text(packer, column->name);
	pack_text(packer, column->help);
	pack_integer(packer, column->type);
	pack_integer(packer, column->required);
	pack_integer(packer, column->key);
	pack_integer(packer, column->milestone);
	pack_integer(packer, column->scope);
	pack_integer(packer, column->scale);
	pack_text(packer, column->unit);
	pack_integer(packer, count);
	for (i = 0; i < count; i++)
		pack_text(packer, column->values[i]);
}

enum zila_code job_tell_datasets(struct job *job, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i, c;

	for (i = 0; i < job->model.count && code == ZILA_OK; i++) {
		const struct dataset *dataset = job->model.datasets[i];
		struct packer packer;

		if (!dataset->plugin)
			continue;
		packer = link_message(&job->link, MESSAGE_DATASET);
		pack_text(&packer, dataset->name);
		pack_text(&packer, dataset->title);
		pack_text(&packer, dataset->help);
		pack_text(&packer, dataset->plugin);
		pack_integer(&packer, dataset->time);
		pack_text(&packer, dataset->time_column);
		pack_integer(&packer, dataset->column_count);
		for (c = 0; c < dataset->column_count; c++)
			tell_column(&packer, &dataset->columns[c]);
		message_end(&packer);
		code = link_sent(&job->link, err);
	}
	return code;
}

static enum zila_code work(struct job *job, struct zila_err *err)
{
	const struct kind *kind = find_kind(job->kind);
	enum zila_code code;

	if (!kind)
		return err_set(
			err, ZILA_EUSAGE, "a worker can't do %s", job->kind);
	code = prepare(job, err);
	if (code == ZILA_OK)
		code = kind->work(job, err);
	return job->vm ? vm_ended(job->vm, code, err) : code;
}

/* The last word: DONE, or FAIL and why. */
static void tell_end(
	struct job *job, enum zila_code code, const struct zila_err *why)
{
	struct zila_err ignored;
	struct packer packer;

	if (job->vm && vm_tell_log(job->vm, &ignored) != ZILA_OK)
		return;
	packer = link_message(
		&job->link, code == ZILA_OK ? MESSAGE_DONE : MESSAGE_FAIL);
	if (code != ZILA_OK) {
		pack_integer(&packer, code);
		pack_text(&packer, why->text);
	}
	message_end(&packer);
	/* When the core is gone there is no one to tell. */
	if (link_flush(&job->link, &ignored) != ZILA_OK)
		return;
}

static void free_all(struct job *job)
{
	if (job->vm && job->plugins)
		plugins_close(job->vm, job->plugins);
	vm_close(job->vm);
	place_close(job->places);
	store_close(job->db);
	model_close(&job->model);
	link_free(&job->link);
	page_unmap(job->page);
	arena_free(&job->arena);
}

/* In a shell they may be anything, and are not spoken to. */
static bool is_started_by_core(void)
{
	struct stat link;

	return fstat(CHANNEL_LINK, &link) == 0 && S_ISSOCK(link.st_mode) &&
	       fcntl(CHANNEL_PAGE, F_GETFD) >= 0;
}

int worker_main(void)
{
	struct zila_err err = {0};
	struct job *job;
	enum zila_code code;

	obey_the_core();
	keep_heap();
	if (!is_started_by_core()) {
		fprintf(stderr, "zila: worker: it is started by zila itself, "
				"for every run; there is nothing to do here\n");
		return ZILA_EUSAGE;
	}
	job = mem_alloc(sizeof *job);
	if (!job)
		return ZILA_ELIMIT;
	link_init(&job->link, CHANNEL_LINK);
	job->input = CHANNEL_INPUT;
	code = page_map(CHANNEL_PAGE, &job->page, &err);
	if (code == ZILA_OK)
		code = take_start(job, &err);
	if (code == ZILA_OK) {
		use_temporary(job);
		job->base_bytes = written_bytes();
		limit_resources(job);
		cursor_limit_memory((int64_t)job->memory_mib * MIB);
		code = work(job, &err);
	}
	tell_end(job, code, &err);
	free_all(job);
	mem_free(job);
	return 0;
}
