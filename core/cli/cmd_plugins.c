/* cmd_plugins.c - `zila plugins`: which there are, and are they well. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "ground/text.h"
#include "plugins.h"
#include "plugins_lock.h"
#include "run/jobs.h"
#include "table.h"

struct listing {
	struct cli *cli;
	struct table table;
	struct json json;
	int64_t count;
	const char *name;      /* of the plugin whose jobs are taken */
	struct buf jobs, dues; /* a line each: name; name, when, and whether */
};

static void json_identity(struct json *json, const struct core_plugin *plugin)
{
	json_pair_text(json, "name", plugin->name);
	json_pair_text(json, "title", plugin->title);
	json_pair_text(json, "version", plugin->version);
	print_code_or_null(json, "state", plugin->state);
	print_pair_or_null(json, "extends", plugin->extends);
	print_pair_pieces(json, "languages", plugin->languages, ',');
	print_pair_or_null(json, "problem", plugin->problem);
}

/* Where it is, and what its lock says of it. */
static void json_place(struct json *json, const struct core_plugin *plugin)
{
	struct buf state = {0};
	bool differs;

	lock_state(plugin->folder, &state, &differs);
	json_pair_text(json, "folder", plugin->folder);
	print_pair_or_null(json, "hides", plugin->hides);
	print_pair_or_null(json, "installed", buf_text(&state));
	json_pair_bool(json, "differs", differs);
	buf_free(&state);
}

static enum zila_code list_json(
	void *user, const struct core_plugin *plugin, struct zila_err *err)
{
	struct listing *listing = user;

	(void)err;
	json_object(&listing->json);
	json_identity(&listing->json, plugin);
	json_place(&listing->json, plugin);
	json_end_object(&listing->json);
	return ZILA_OK;
}

static void add_health(struct buf *out, const struct core_plugin *plugin)
{
	struct buf state = {0};
	bool differs;

	lock_state(plugin->folder, &state, &differs);
	buf_add_text(out, differs ? "differs from zila.lock" : "ok");
	if (*plugin->hides)
		buf_add_format(out, ", hides the one in %s", plugin->hides);
	buf_free(&state);
}

static enum zila_code list_row(
	void *user, const struct core_plugin *plugin, struct zila_err *err)
{
	struct listing *listing = user;
	struct table *table = &listing->table;
	struct buf health = {0};

	(void)err;
	table_text(table, plugin->name);
	table_text(table, plugin->version);
	table_code(table, plugin->state);
	table_text(table, plugin->extends);
	if (*plugin->problem)
		buf_add_format(&health, "refused: %s", plugin->problem);
	else
		add_health(&health, plugin);
	table_text(table, buf_text(&health));
	table->failed |= health.failed;
	buf_free(&health);
	return ZILA_OK;
}

static enum zila_code list(
	struct listing *listing, struct core *core, struct zila_err *err)
{
	static const char *const titles[] = {
		"name", "version", "state", "extends", "health", NULL};
	struct cli *cli = listing->cli;
	enum zila_code code;

	table_list(&listing->table, &listing->json, &cli->out, cli->format,
		titles);
	code = core_plugins(core, NULL,
		cli->format == FORMAT_JSON ? list_json : list_row, listing,
		err);
	table_list_end(&listing->table, &listing->json);
	return code;
}

/* Of a line of catalogues, "kn 214 1382". */
struct catalogue {
	char language[32];
	int64_t words, of;
};

static const char *catalogue_next(const char *at, struct catalogue *out)
{
	size_t size = strcspn(at, "\n");

	*out = (struct catalogue){0};
	if (!*at || sscanf(at, "%31s %" SCNd64 " %" SCNd64, out->language,
			    &out->words, &out->of) != 3)
		return NULL;
	return at + size + (at[size] != '\0');
}

static void json_catalogues(struct json *json, const char *at)
{
	struct catalogue catalogue;

	json_pair_array(json, "catalogues");
	while ((at = catalogue_next(at, &catalogue))) {
		json_object(json);
		json_pair_text(json, "language", catalogue.language);
		json_pair_integer(json, "words", catalogue.words);
		json_pair_integer(json, "of", catalogue.of);
		json_end_object(json);
	}
	json_end_array(json);
}

static enum zila_code info_json(
	void *user, const struct core_plugin *plugin, struct zila_err *err)
{
	struct listing *listing = user;
	struct json *json = &listing->json;

	(void)err;
	listing->count++;
	json_object(json);
	json_identity(json, plugin);
	print_pair_or_null(json, "digest", plugin->digest);
	print_pair_pieces(json, "importers", plugin->importers, '\n');
	print_pair_pieces(json, "rules", plugin->rules, '\n');
	print_pair_pieces(json, "reports", plugin->reports, '\n');
	print_pair_pieces(json, "datasets", plugin->datasets, '\n');
	print_pair_pieces(json, "settings", plugin->settings, '\n');
	print_pair_pieces(json, "without", plugin->without, '\n');
	print_pair_pieces(json, "asks", plugin->needs, '\n');
	print_pair_pieces(json, "granted", plugin->granted, '\n');
	print_pair_pieces(json, "limits", plugin->limits, '\n');
	print_pair_pieces(json, "tests", plugin->tests, '\n');
	print_pair_pieces(json, "jobs", buf_text(&listing->jobs), '\n');
	json_place(json, plugin);
	json_catalogues(json, plugin->catalogues);
	print_end_object(json);
	return ZILA_OK;
}

/* A label, and each line of text under the one before. */
static void say_parts(struct buf *out, const char *label, const char *text)
{
	size_t size;

	for (; text && *text; text += size + (text[size] != '\0')) {
		struct buf line = {0};

		size = strcspn(text, "\n");
		buf_add(&line, text, size);
		print_format(out, "  %-12s%s\n", label, buf_text(&line));
		buf_free(&line);
		label = "";
	}
}

static void say_catalogues(struct buf *out, const char *at)
{
	struct catalogue catalogue;
	struct buf lines = {0};

	while ((at = catalogue_next(at, &catalogue)))
		buf_add_format(&lines, "%s%s: %" PRId64 " of %" PRId64 " texts",
			lines.size ? "\n" : "", catalogue.language,
			catalogue.words, catalogue.of);
	say_parts(out, "messages", buf_text(&lines));
	buf_free(&lines);
}

/* Parts with their files: "exports   importers/exports.lua". */
static void say_files(struct buf *out, const char *folder, const char *parts)
{
	struct buf lines = {0};
	size_t size;

	for (; parts && *parts; parts += size + (parts[size] != '\0')) {
		size = strcspn(parts, "\n");
		buf_add_format(&lines, "%s%.*s (%s/%.*s.lua)",
			lines.size ? "\n" : "", (int)size, parts, folder,
			(int)size, parts);
	}
	say_parts(out, folder, buf_text(&lines));
	buf_free(&lines);
}

static void say_place(struct cli *cli, const struct core_plugin *plugin)
{
	struct buf *out = &cli->out.buf, text = {0};
	bool differs;

	say_parts(out, "folder", plugin->folder);
	if (*plugin->hides)
		say_parts(out, "hides", plugin->hides);
	lock_state(plugin->folder, &text, &differs);
	say_parts(out, "lock",
		text.size ? buf_text(&text) : "not installed from a file");
	buf_cut(&text, 0);
	buf_add_format(&text, "%d s, %d MiB a run", cli->limits.time_s,
		cli->limits.memory_mib);
	say_parts(out, "limits", buf_text(&text));
	buf_free(&text);
}

static enum zila_code info_text(
	void *user, const struct core_plugin *plugin, struct zila_err *err)
{
	struct listing *listing = user;
	struct output *out = &listing->cli->out;
	struct buf state = {0};

	(void)err;
	listing->count++;
	print_painted(out, PAINT_BOLD, plugin->name);
	buf_add_char(&out->buf, '\n');
	say_parts(&out->buf, "title", plugin->title);
	say_parts(&out->buf, "version", plugin->version);
	if (plugin->state)
		buf_add_format(&state, "%d", plugin->state);
	say_parts(&out->buf, "state", buf_text(&state));
	buf_free(&state);
	say_parts(&out->buf, "extends", plugin->extends);
	say_parts(&out->buf, "languages", plugin->languages);
	say_catalogues(&out->buf, plugin->catalogues);
	say_parts(&out->buf, "digest", plugin->digest);
	say_parts(&out->buf, "refused", plugin->problem);
	say_place(listing->cli, plugin);
	say_files(&out->buf, "importers", plugin->importers);
	say_files(&out->buf, "rules", plugin->rules);
	say_files(&out->buf, "reports", plugin->reports);
	say_files(&out->buf, "datasets", plugin->datasets);
	say_parts(&out->buf, "settings", plugin->settings);
	say_parts(&out->buf, "without", plugin->without);
	say_parts(&out->buf, "asks for", plugin->needs);
	say_parts(&out->buf, "granted",
		*plugin->needs && !*plugin->granted ? "nothing"
						    : plugin->granted);
	say_parts(&out->buf, "limits", plugin->limits);
	say_parts(&out->buf, "tests", plugin->tests);
	say_parts(&out->buf, "jobs", buf_text(&listing->dues));
	return ZILA_OK;
}

static enum zila_code take_job(
	void *user, const struct core_job *job, struct zila_err *err)
{
	struct listing *listing = user;
	const char *line = listing->jobs.size ? "\n" : "";

	(void)err;
	if (strcmp(job->plugin, listing->name) != 0)
		return ZILA_OK;
	if (job->problem) {
		buf_add_format(
			&listing->dues, "can't be used: %s", job->problem);
		return ZILA_OK;
	}
	buf_add_format(&listing->jobs, "%s%s", line, job->name);
	buf_add_format(&listing->dues, "%s%s: %s%s", line, job->name,
		*job->schedule ? job->schedule : "by hand",
		job->enabled ? "" : ", off until it is enabled");
	return ZILA_OK;
}

static enum zila_code info(struct listing *listing, struct core *core,
	const char *name, struct zila_err *err)
{
	enum zila_code code;

	listing->name = name;
	code = core_jobs(core, take_job, listing, err);
	if (code == ZILA_OK)
		code = core_plugins(core, name,
			listing->cli->format == FORMAT_JSON ? info_json
							    : info_text,
			listing, err);
	buf_free(&listing->jobs);
	buf_free(&listing->dues);
	if (code == ZILA_OK && !listing->count)
		return err_set(err, ZILA_EUSAGE,
			"there is no plugin %s: `zila plugins` lists them; "
			"--plugins DIR names a folder with more",
			name);
	return code;
}

static const struct option options[] = {
	{"state", 0, "STATE", "new: the state that the plugin is for"},
	{"dir", 0, "DIR",
		"new, install, remove: the folder of plugins (your own)"},
	{"force", 0, NULL,
		"install, remove: also what was changed since it came"},
	{"mutate", 0, NULL,
		"test: also change rules, and see whether a case notices"},
	{"update", 0, NULL,
		"test: write what t.golden() is given to tests/golden"},
	{NULL},
};

static enum zila_code list_all(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	struct listing listing = {
		.cli = cli, .json = print_json(&cli->out.buf)};

	return list(&listing, core, err);
}

static enum zila_code look_at(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	struct listing listing = {
		.cli = cli, .json = print_json(&cli->out.buf)};

	return info(&listing, core, cli->options.args[1], err);
}

static const struct action actions[] = {
	{"list", "", 0, 0, NULL, true, 0, list_all},
	{"info", "NAME", 1, 1, NULL, true, 0, look_at},
	{"check", "[NAME]", 0, 1, NULL, true, .alone = plugins_check},
	{"test", "[NAME]", 0, 1, "mutate update", true, .alone = plugins_test},
	{"new", "NAME, like my_karnataka", 1, 1, "state dir", true,
		.alone = plugins_new},
	{"install", "FILE.zip", 1, 1, "dir force", true,
		.alone = plugins_install},
	{"remove", "NAME", 1, 1, "dir force", true, .alone = plugins_remove},
	{"pack", "NAME FILE.zip", 2, 2, NULL, true, .alone = plugins_pack},
	{"grant", "NAME [net=HOST | exec=PROGRAM | files=FOLDER]...", 1, -1,
		.run = plugins_grant},
	{"revoke", "NAME [net=HOST | exec=PROGRAM | files=FOLDER]...", 1, -1,
		.run = plugins_revoke},
	{NULL},
};

const struct command cmd_plugins = {
	.name = "plugins",
	.usage = "[list | info NAME | new NAME | check [NAME] | test [NAME] | "
		 "install FILE.zip | remove NAME | pack NAME FILE.zip | "
		 "grant NAME [WHAT...] | revoke NAME [WHAT...]]",
	.summary = "Lists the plugins, and whether they can be used; makes, "
		   "checks, tests them",
	.help = "new writes a plugin that works: an importer, a rule, a "
		"section of a report,\ntests. It says how to go on.\n"
		"check looks a plugin over before any run: typos, unknown "
		"columns, queries\nthat don't compile, what is missing; exit "
		"code 4 when something is wrong.\n"
		"test runs plugins/NAME/tests (of all plugins without NAME) "
		"on a database of\ntheir own; exit code 4 when a case fails.\n"
		"grant allows a plugin what it asks for in its plugin.lua: all "
		"of it, or only\nWHAT, which is net=HOST[:PORT], "
		"exec=PROGRAM or files=FOLDER. revoke takes it\nback. info "
		"shows what it asks for, and what it was granted.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON,
	.args_max = -1,
	.actions = actions,
};
