/* core.c - opening the core: the database, and its registers when it is new. */
#include "run/core.h"

#include <time.h>

#include "ground/mem.h"
#include "run/grants.h"
#include "run/work.h"

#include <uv.h>

enum { OPEN_TRIES = 300, OPEN_PAUSE_MS = 50 }; /* a daemon that ends */

/* The register files that plugins name, as the worker told them. */
struct register_file {
	char *path, *importer;
	struct register_file *next;
};

struct registers {
	struct arena arena;
	struct register_file *first, **last;
};

static enum zila_code take_register(struct run *run, struct message *message,
	void *user, struct zila_err *err)
{
	struct registers *registers = user;
	struct register_file *file;

	(void)run;
	if (message->type != MESSAGE_RESULT_ROW)
		return work_unexpected(message, err);
	file = arena_alloc(&registers->arena, sizeof *file);
	if (!file)
		return err_memory(err);
	file->path = message_keep(message, &registers->arena);
	file->importer = message_keep(message, &registers->arena);
	if (!file->path || !file->importer)
		return err_memory(err);
	*registers->last = file;
	registers->last = &file->next;
	return ZILA_OK;
}

/* A register that does not load whole is a fault of its plugin. */
static enum zila_code check_whole(
	void *user, const struct import *import, struct zila_err *err)
{
	(void)user;
	if (!import->quarantined)
		return ZILA_OK;
	return err_set(err, ZILA_EPLUGIN,
		"register %s: %lld line%s could not be placed: mend the file "
		"or its importer %s",
		import->name, (long long)import->quarantined,
		import->quarantined == 1 ? "" : "s", import->importer);
}

static enum zila_code load(struct core *core, const struct registers *registers,
	struct zila_err *err)
{
	const struct register_file *file;
	enum zila_code code;

	for (file = registers->first; file; file = file->next) {
		struct core_import import = {
			.file = file->path, .importer = file->importer};
		struct import_result result = {0};

		code = core_import(
			core, &import, check_whole, NULL, &result, err);
		buf_free(&result.more);
		if (code != ZILA_OK)
			return err_wrap(err, "loading the registers");
	}
	return store_registers_loaded(core->db, err);
}

static enum zila_code load_registers(struct core *core, struct zila_err *err)
{
	struct registers registers = {0};
	enum zila_code code;
	struct run run;

	registers.last = &registers.first;
	work_init(&run, core, "registers", take_register, &registers);
	code = run_spawn(&run, err);
	if (code == ZILA_OK)
		code = load(core, &registers, err);
	arena_free(&registers.arena);
	return code;
}

/* Waiting for another process is told as a remark of the program. */
static void tell_wait(void *user, const char *text)
{
	const struct run_face *face = user;

	if (face->log)
		face->log(face->user, "info", "", text);
}

static void pause_ms(int ms)
{
	struct timespec span = {ms / 1000, (long)(ms % 1000) * 1000000};

	nanosleep(&span, NULL);
}

/* A daemon that ends or begins has the lock for a moment, and no socket. */
static enum zila_code open_store(struct core *core, struct zila_err *err)
{
	const struct core_options *options = &core->options;
	enum zila_code code;
	int tries;

	for (tries = 0;; tries++) {
		if (!options->alone &&
			(code = lease_begin(options->db, options->want,
				 options->command, &options->face,
				 &core->lease_fd, err)))
			return code;
		if (core->lease_fd >= 0)
			return store_open_lent(options->db, &core->db, err);
		code = store_open(options->db, options->command, &core->created,
			&core->db, err);
		if (code == ZILA_OK || tries == OPEN_TRIES ||
			!store_is_served(options->db) ||
			(options->alone &&
				lease_is_held(options->db, options->command)))
			return code;
		pause_ms(OPEN_PAUSE_MS);
	}
}

enum zila_code core_open(struct core *core, const struct core_options *options,
	struct zila_err *err)
{
	enum zila_code code;

	core->options = *options;
	core->db = NULL;
	core->created = false;
	core->grants = (struct buf){0};
	core->lease_fd = -1;
	code = open_store(core, err);
	if (code == ZILA_OK)
		store_on_wait(core->db, tell_wait, &core->options.face);
	if (code == ZILA_OK && core->created)
		code = load_registers(core, err);
	if (code != ZILA_OK)
		core_close(core);
	return code;
}

void core_close(struct core *core)
{
	store_close(core->db);
	core->db = NULL;
	buf_free(&core->grants);
	lease_done(core->lease_fd);
	core->lease_fd = -1;
}

void core_versions(struct buf *out)
{
	buf_add_format(out, "zila %s\nlua %s\nsqlite %s\nlibuv %s\nicu %s\n",
		ZILA_VERSION, ZILA_LUA_VERSION, store_sqlite_version(),
		uv_version_string(), ZILA_ICU_VERSION);
}

static enum zila_code take_model(struct run *run, struct message *message,
	void *user, struct zila_err *err)
{
	(void)run;
	if (message->type != MESSAGE_DATASET)
		return work_unexpected(message, err);
	return work_dataset(user, message, err);
}

enum zila_code core_model(
	struct core *core, struct model *model, struct zila_err *err)
{
	enum zila_code code;
	struct run run;

	if ((code = model_open(model, err)))
		return code;
	work_init(&run, core, "model", take_model, model);
	code = run_spawn(&run, err);
	if (code != ZILA_OK)
		model_close(model);
	return code;
}

struct plugin_sink {
	struct core *core;
	core_plugin_each *each;
	void *user;
};

static enum zila_code add_granted(
	void *user, const struct plugin_grant *grant, struct zila_err *err)
{
	struct buf *out = user;

	(void)err;
	buf_add_format(out, "%s%s=%s", out->size ? "\n" : "", grant->kind,
		grant->value);
	return ZILA_OK;
}

static enum zila_code take_plugin(struct run *run, struct message *message,
	void *user, struct zila_err *err)
{
	struct core_plugin plugin;
	const char **const texts[] = {&plugin.name, &plugin.title,
		&plugin.version, &plugin.extends, &plugin.languages,
		&plugin.digest, &plugin.problem, &plugin.importers,
		&plugin.rules, &plugin.reports, &plugin.datasets,
		&plugin.settings, &plugin.without, &plugin.catalogues,
		&plugin.needs, &plugin.tests, &plugin.limits, &plugin.folder,
		&plugin.hides};
	struct plugin_sink *to = user;
	struct buf granted = {0};
	struct arena arena = {0};
	enum zila_code code = ZILA_OK;
	size_t i;

	(void)run;
	if (message->type != MESSAGE_PLUGIN)
		return work_unexpected(message, err);
	plugin.state = (int)message_integer(message);
	for (i = 0; i < sizeof texts / sizeof *texts && code == ZILA_OK; i++)
		if (!(*texts[i] = message_keep(message, &arena)))
			code = err_memory(err);
	if (code == ZILA_OK && message->bad)
		code = work_unexpected(message, err);
	if (code == ZILA_OK)
		code = grant_read(
			to->core->db, plugin.name, add_granted, &granted, err);
	plugin.granted = buf_text(&granted);
	if (code == ZILA_OK)
		code = to->each(to->user, &plugin, err);
	buf_free(&granted);
	arena_free(&arena);
	return code;
}

enum zila_code core_plugins(struct core *core, const char *name,
	core_plugin_each *each, void *user, struct zila_err *err)
{
	struct plugin_sink to = {core, each, user};
	struct run run;

	work_init(&run, core, "plugins", take_plugin, &to);
	run_option(&run, "name", name);
	return run_spawn(&run, err);
}
