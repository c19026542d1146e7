/* cmd_plugins.c - `zila plugins`: which there are, and are they well. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "plugins.h"
#include "table.h"

struct listing {
	struct cli *cli;
	struct table table;
	struct json json;
	int64_t count;
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

static enum zila_code list_json(
	void *user, const struct core_plugin *plugin, struct zila_err *err)
{
	struct listing *listing = user;

	(void)err;
	json_object(&listing->json);
	json_identity(&listing->json, plugin);
	json_end_object(&listing->json);
	return ZILA_OK;
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
	if (plugin->state)
		table_count(table, plugin->state);
	else
		table_text(table, NULL);
	table_text(table, plugin->extends);
	if (*plugin->problem)
		buf_add_format(&health, "refused: %s", plugin->problem);
	else
		buf_add_text(&health, "ok");
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

	if (cli->format == FORMAT_JSON) {
		json_array(&listing->json);
		code = core_plugins(core, NULL, list_json, listing, err);
		if (code == ZILA_OK) {
			json_end_array(&listing->json);
			buf_add_char(&cli->out.buf, '\n');
		}
		return code;
	}
	table_open(&listing->table, &cli->out, cli->format);
	table_titles(&listing->table, titles);
	code = core_plugins(core, NULL, list_row, listing, err);
	table_end(&listing->table);
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

	json_key(json, "catalogues");
	json_array(json);
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
	json_catalogues(json, plugin->catalogues);
	json_end_object(json);
	buf_add_char(&listing->cli->out.buf, '\n');
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
		buf_add_text(out, "  ");
		print_padded(out, label, 12);
		print_safe(out, buf_text(&line));
		buf_add_char(out, '\n');
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
	say_parts(&out->buf, "importers", plugin->importers);
	say_parts(&out->buf, "rules", plugin->rules);
	say_parts(&out->buf, "reports", plugin->reports);
	say_parts(&out->buf, "datasets", plugin->datasets);
	say_parts(&out->buf, "settings", plugin->settings);
	say_parts(&out->buf, "without", plugin->without);
	return ZILA_OK;
}

static enum zila_code info(struct listing *listing, struct core *core,
	const char *name, struct zila_err *err)
{
	enum zila_code code;

	code = core_plugins(core, name,
		listing->cli->format == FORMAT_JSON ? info_json : info_text,
		listing, err);
	if (code == ZILA_OK && !listing->count)
		return err_set(err, ZILA_EUSAGE,
			"there is no plugin %s: `zila plugins` lists them",
			name);
	return code;
}

static enum zila_code look(
	struct cli *cli, const char *name, struct zila_err *err)
{
	struct listing listing = {
		.cli = cli, .json = print_json(&cli->out.buf)};
	struct core core;
	enum zila_code code;

	if ((code = cli_open(cli, &core, err)))
		return code;
	code = name ? info(&listing, &core, name, err)
		    : list(&listing, &core, err);
	core_close(&core);
	return code;
}

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	const struct options *given = &cli->options;
	const char *verb = given->arg_count ? given->args[0] : "list";
	const char *name = given->arg_count > 1 ? given->args[1] : NULL;

	if (strcmp(verb, "test") == 0)
		return plugins_test(cli, name, err);
	if (options_flag(given, "mutate"))
		return err_set(
			err, ZILA_EUSAGE, "--mutate is for plugins test");
	if (strcmp(verb, "info") == 0)
		return name ? look(cli, name, err)
			    : err_set(err, ZILA_EUSAGE,
				      "plugins info needs NAME");
	if (strcmp(verb, "list") == 0)
		return !name ? look(cli, NULL, err)
			     : err_set(err, ZILA_EUSAGE,
				       "plugins list takes no name");
	return err_set(err, ZILA_EUSAGE,
		"plugins %s: there are list, info NAME and test [NAME]", verb);
}

static const struct option options[] = {
	{"mutate", 0, NULL,
		"test: also change rules, and see whether a case notices"},
	{NULL},
};

const struct command cmd_plugins = {
	.name = "plugins",
	.usage = "[list | info NAME | test [NAME]]",
	.summary = "Lists the plugins, and whether they can be used; tests "
		   "them",
	.help = "test runs plugins/NAME/tests (of all plugins without NAME) "
		"on a database of\ntheir own; exit code 4 when a case fails.",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON,
	.args_max = 2,
	.reads = true,
	.run = run,
};
