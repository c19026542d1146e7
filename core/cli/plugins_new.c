/* plugins_new.c - `zila plugins new`: a small plugin that works at once.
 *
 * Its files are those of template/, with the state's own names in the place
 * of @WORDS@.  It builds on the plugin that speaks for the state already, so
 * that an analyst's own stands beside the shipped one and changes nothing of
 * what that does.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/bundle.h"
#include "ground/err.h"
#include "ground/file.h"
#include "ground/limits.h"
#include "ground/text.h"
#include "plugins.h"

enum { NAME_BYTES = 64, TEXT_BYTES = 256, PATH_BYTES = 4096 };

extern const char embed_new_plugin_lua[], embed_new_importer_lua[],
	embed_new_rule_lua[], embed_new_report_lua[], embed_new_rule_test_lua[],
	embed_new_test_lua[], embed_new_jobs_lua[], embed_new_README_md[],
	embed_new_sample_csv[];

static const struct {
	const char *file, *text;
} templates[] = {
	{"plugin.lua", embed_new_plugin_lua},
	{"importers/exports.lua", embed_new_importer_lua},
	{"rules/exports_without_plan.lua", embed_new_rule_lua},
	{"reports/export_strategy.lua", embed_new_report_lua},
	{"tests/rules/exports_without_plan.lua", embed_new_rule_test_lua},
	{"tests/exports.lua", embed_new_test_lua},
	{"jobs.lua", embed_new_jobs_lua},
	{"README.md", embed_new_README_md},
	{"data/sample.csv", embed_new_sample_csv},
};

enum { FILES = sizeof templates / sizeof templates[0] };

/* A plugin as far as one that extends it must know it. */
struct known {
	char name[NAME_BYTES], extends[NAME_BYTES];
	int state;
	bool has_report; /* reports/export_strategy.lua */
};

struct making {
	struct cli *cli;
	const char *name;
	int64_t state, district;
	char state_name[TEXT_BYTES], district_name[TEXT_BYTES];
	struct known known[LIMIT_PLUGINS];
	int known_count;
	char title[TEXT_BYTES * 2], base[NAME_BYTES], report[NAME_BYTES * 2];
	bool taken; /* there is a plugin of that name */
};

/* ---- what it is for ---- */

static enum zila_code take_columns(
	void *user, const char *const *names, int count, struct zila_err *err)
{
	(void)user;
	(void)names;
	(void)count;
	(void)err;
	return ZILA_OK;
}

static enum zila_code take_place(
	void *user, const struct value *values, int count, struct zila_err *err)
{
	struct making *making = user;

	(void)count;
	(void)err;
	making->state = values[0].integer;
	(void)snprintf(making->state_name, TEXT_BYTES, "%.*s",
		(int)values[1].size, values[1].text);
	making->district = values[2].integer;
	(void)snprintf(making->district_name, TEXT_BYTES, "%.*s",
		(int)values[3].size, values[3].text);
	return ZILA_OK;
}

/* The state, and a district of it for the examples. */
static enum zila_code find_place(
	struct making *making, struct core *core, struct zila_err *err)
{
	static const char sql[] =
		"SELECT s.state, s.name, d.district, d.name FROM state AS s "
		"JOIN district AS d ON d.state = s.state "
		"WHERE s.state = :state AND d.name NOT GLOB '*[,\"\\]*' "
		"ORDER BY d.district LIMIT 1";
	const struct core_rows rows = {making, take_columns, take_place};
	struct core_scope scope = {
		.state = options_value(&making->cli->options, "state")};
	enum zila_code code;

	if (!scope.state)
		return err_set(err, ZILA_EUSAGE,
			"plugins new needs --state S: a name, an ISO code or "
			"an LGD code");
	code = core_sql(core, sql, &scope, &rows, err);
	if (code == ZILA_OK && !making->state)
		return err_set(err, ZILA_EUSAGE,
			"--state %s: no district of it is known", scope.state);
	return code;
}

static enum zila_code take_plugin(
	void *user, const struct core_plugin *plugin, struct zila_err *err)
{
	struct making *making = user;
	struct known *known = &making->known[making->known_count];

	(void)err;
	making->taken |= !strcmp(plugin->name, making->name);
	if (*plugin->problem || making->known_count == LIMIT_PLUGINS)
		return ZILA_OK;
	(void)snprintf(known->name, NAME_BYTES, "%s", plugin->name);
	(void)snprintf(known->extends, NAME_BYTES, "%s", plugin->extends);
	known->state = plugin->state;
	known->has_report = text_has_line(plugin->reports, "export_strategy");
	making->known_count++;
	return ZILA_OK;
}

static const struct known *find_known(
	const struct making *making, const char *name)
{
	int i;

	for (i = 0; i < making->known_count; i++)
		if (!strcmp(making->known[i].name, name))
			return &making->known[i];
	return NULL;
}

/* The last that speaks for the state, else the national one; and whose
 * report it changes. */
static enum zila_code find_base(struct making *making, struct zila_err *err)
{
	const struct known *base = NULL, *report;
	int i;

	for (i = 0; i < making->known_count; i++)
		if (making->known[i].state == making->state)
			base = &making->known[i];
	base = base ? base : find_known(making, "india");
	for (report = base, i = 0; report && !report->has_report && i < 8; i++)
		report = find_known(making, report->extends);
	if (!base || !report || !report->has_report)
		return err_set(err, ZILA_EPLUGIN,
			"there is no plugin to build on: `zila plugins` says "
			"what is wrong");
	(void)snprintf(making->base, sizeof making->base, "%s", base->name);
	(void)snprintf(making->report, sizeof making->report,
		"%.60s.export_strategy", report->name);
	(void)snprintf(making->title, sizeof making->title, "%s, our own",
		making->state_name);
	return ZILA_OK;
}

static enum zila_code find_all(struct making *making, struct zila_err *err)
{
	struct core core;
	enum zila_code code = cli_open(making->cli, &core, err);

	if (code != ZILA_OK)
		return code;
	code = find_place(making, &core, err);
	if (code == ZILA_OK)
		code = core_plugins(&core, NULL, take_plugin, making, err);
	core_close(&core);
	if (code == ZILA_OK && making->taken)
		return err_set(err, ZILA_EUSAGE,
			"there is a plugin %s already: take another name, like "
			"my_%.40s",
			making->name, making->name);
	return code == ZILA_OK ? find_base(making, err) : code;
}

/* ---- its files ---- */

static void add_word(
	struct buf *out, const struct making *making, const char *word)
{
	if (!strncmp(word, "NAME@", 5))
		buf_add_text(out, making->name);
	else if (!strncmp(word, "TITLE@", 6))
		buf_add_text(out, making->title);
	else if (!strncmp(word, "STATE@", 6))
		buf_add_format(out, "%" PRId64, making->state);
	else if (!strncmp(word, "STATE_NAME@", 11))
		buf_add_text(out, making->state_name);
	else if (!strncmp(word, "DISTRICT@", 9))
		buf_add_format(out, "%" PRId64, making->district);
	else if (!strncmp(word, "DISTRICT_NAME@", 14))
		buf_add_text(out, making->district_name);
	else if (!strncmp(word, "BASE@", 5))
		buf_add_text(out, making->base);
	else if (!strncmp(word, "REPORT@", 7))
		buf_add_text(out, making->report);
}

static void fill(struct buf *out, const struct making *making, const char *text)
{
	const char *at;

	for (; (at = strchr(text, '@')); text = strchr(at + 1, '@') + 1) {
		buf_add(out, text, (size_t)(at - text));
		add_word(out, making, at + 1);
	}
	buf_add_text(out, text);
}

static enum zila_code write_file(const struct making *making,
	const char *folder, int at, struct zila_err *err)
{
	struct buf text = {0};
	char path[PATH_BYTES];
	enum zila_code code;

	(void)snprintf(
		path, sizeof path, "%.900s/%s", folder, templates[at].file);
	fill(&text, making, templates[at].text);
	code = buf_check(&text, err);
	if (code == ZILA_OK) {
		char *slash = strrchr(path, '/');

		*slash = '\0';
		code = file_make_dir(path, err);
		*slash = '/';
	}
	if (code == ZILA_OK)
		code = file_write_whole(path, &text, err);
	buf_free(&text);
	return code;
}

/* Refuses what is there, also a broken link. */
static enum zila_code write_all(
	const struct making *making, const char *folder, struct zila_err *err)
{
	struct stat status;
	enum zila_code code = ZILA_OK;
	int i;

	if (!lstat(folder, &status))
		return err_set(err, ZILA_EUSAGE,
			"%s is there already: nothing was written", folder);
	for (i = 0; i < FILES && code == ZILA_OK; i++)
		code = write_file(making, folder, i, err);
	return code;
}

/* ---- what is said ---- */

static void say_json(struct making *making, const char *folder)
{
	struct buf *out = &making->cli->out.buf;
	struct json json = print_json(out);
	int i;

	json_object(&json);
	json_pair_text(&json, "name", making->name);
	json_pair_text(&json, "folder", folder);
	json_pair_integer(&json, "state", making->state);
	json_pair_text(&json, "extends", making->base);
	json_pair_array(&json, "files");
	for (i = 0; i < FILES; i++)
		json_text(&json, templates[i].file);
	json_end_array(&json);
	print_end_object(&json);
}

/* The commands to go on with, which can be pasted. */
static void say_text(struct making *making, const char *folder, const char *dir)
{
	struct buf *out = &making->cli->out.buf, start = {0};
	const char *zila;

	buf_add_text(&start, "  zila ");
	if (options_value(&making->cli->options, "dir"))
		buf_add_format(&start, "--plugins %s ", dir);
	else if (options_value(&making->cli->options, "plugins"))
		buf_add_format(&start, "--plugins %s ", making->cli->plugins);
	buf_add_format(out,
		"%s is a plugin for %s, in %s; it extends %s.\nNow:\n",
		making->name, making->state_name, folder, making->base);
	zila = buf_text(&start);
	buf_add_format(out, "%splugins check %s\n", zila, making->name);
	buf_add_format(out, "%splugins test %s\n", zila, making->name);
	buf_add_format(out, "%simport %s/data/sample.csv --as %s.exports\n",
		zila, folder, making->name);
	buf_add_format(out, "%scheck --rule '%s.*'\n", zila, making->name);
	buf_add_format(out,
		"%sreport export_strategy --state %" PRId64
		" -t html -o reports\n",
		zila, making->state);
	buf_add_format(out, "%sjobs run %s.weekly\n", zila, making->name);
	buf_free(&start);
}

static enum zila_code make(struct making *making, struct zila_err *err)
{
	struct buf dir = {0}, folder = {0};
	enum zila_code code = cli_own_plugins(making->cli, &dir, err);

	buf_add_format(&folder, "%s/%s", buf_text(&dir), making->name);
	if (code == ZILA_OK && access(buf_text(&folder), F_OK) == 0)
		code = err_set(err, ZILA_EUSAGE,
			"%s is there already: nothing was written",
			buf_text(&folder));
	if (code == ZILA_OK)
		code = find_all(making, err);
	if (code == ZILA_OK)
		code = write_all(making, buf_text(&folder), err);
	if (code == ZILA_OK && making->cli->format == FORMAT_JSON)
		say_json(making, buf_text(&folder));
	else if (code == ZILA_OK)
		say_text(making, buf_text(&folder), buf_text(&dir));
	buf_free(&dir);
	buf_free(&folder);
	return code;
}

enum zila_code plugins_new(struct cli *cli, struct zila_err *err)
{
	const char *name = cli->options.args[1];
	struct making *making;
	enum zila_code code;

	if (!bundle_is_plugin(name, strlen(name)))
		return err_set(err, ZILA_EUSAGE,
			"%s: a plugin is named in small letters, digits and "
			"_, a letter first, like my_karnataka",
			name);
	if (!(making = mem_alloc(sizeof *making)))
		return err_memory(err);
	making->cli = cli;
	making->name = name;
	code = make(making, err);
	mem_free(making);
	return code;
}
