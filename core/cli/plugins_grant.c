/* plugins_grant.c - `zila plugins grant` and `revoke`: what a plugin may do
 * beyond reading the database.
 *
 * Granted is what its plugin.lua asks for, nothing else; what it no longer
 * asks for can still be taken back.
 */
#include <string.h>

#include "ground/err.h"
#include "ground/text.h"
#include "plugins.h"
#include "run/grants.h"

struct change {
	struct cli *cli;
	struct core *core;
	const char *plugin;
	struct buf asked; /* "net=HOST" a line */
	struct buf lines; /* what was changed */
};

static enum zila_code take_asked(
	void *user, const struct core_plugin *plugin, struct zila_err *err)
{
	struct change *change = user;

	if (*plugin->problem)
		return err_set(err, ZILA_EUSAGE,
			"plugin %s can't be used, so nothing is granted to "
			"it: %s",
			plugin->name, plugin->problem);
	buf_add_text(&change->asked, plugin->needs);
	return buf_check(&change->asked, err);
}

static enum zila_code refuse(
	const struct change *change, const char *word, struct zila_err *err)
{
	err_set(err, ZILA_EUSAGE,
		"plugin %s does not ask for %s, and only what it asks for is "
		"granted",
		change->plugin, word);
	if (change->asked.size)
		return err_hint(
			err, "it asks for:\n%s", buf_text(&change->asked));
	return err_hint(err, "its plugin.lua has no `needs`");
}

/* One of "net=HOST", granted or taken back. */
static enum zila_code change_one(struct change *change, const char *word,
	bool grant, struct zila_err *err)
{
	const char *equals = strchr(word, '=');
	struct buf kind = {0};
	struct plugin_grant one = {.plugin = change->plugin};
	int64_t count = 1;
	enum zila_code code;

	if (!equals)
		return grants_check(word, "", err);
	buf_add(&kind, word, (size_t)(equals - word));
	one.kind = buf_text(&kind);
	one.value = equals + 1;
	code = grants_check(one.kind, one.value, err);
	if (code == ZILA_OK && grant &&
		!text_has_line(buf_text(&change->asked), word))
		code = refuse(change, word, err);
	if (code == ZILA_OK)
		code = grant ? grant_add(change->core->db, &one, err)
			     : grant_remove(
				       change->core->db, &one, &count, err);
	if (code == ZILA_OK && !count)
		code = err_set(err, ZILA_EUSAGE,
			"plugin %s was not granted %s: `zila plugins info %s` "
			"shows what it was",
			change->plugin, word, change->plugin);
	if (code == ZILA_OK)
		buf_add_format(&change->lines, "%s\n", word);
	buf_free(&kind);
	return code;
}

/* All that the plugin asks for. */
static enum zila_code grant_all(struct change *change, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	char *text = mem_copy(buf_text(&change->asked)), *word, *rest = NULL;

	if (!text)
		return err_memory(err);
	for (word = strtok_r(text, "\n", &rest); word && code == ZILA_OK;
		word = strtok_r(NULL, "\n", &rest))
		code = change_one(change, word, true, err);
	mem_free(text);
	return code;
}

static enum zila_code take_line(
	void *user, const struct plugin_grant *grant, struct zila_err *err)
{
	struct change *change = user;

	(void)err;
	buf_add_format(&change->lines, "%s=%s\n", grant->kind, grant->value);
	return ZILA_OK;
}

static enum zila_code revoke_all(struct change *change, struct zila_err *err)
{
	struct plugin_grant all = {.plugin = change->plugin};
	int64_t count;
	enum zila_code code = grant_read(
		change->core->db, change->plugin, take_line, change, err);

	return code == ZILA_OK
		       ? grant_remove(change->core->db, &all, &count, err)
		       : code;
}

static enum zila_code change_words(
	struct change *change, bool grant, struct zila_err *err)
{
	const struct options *given = &change->cli->options;
	enum zila_code code = store_begin(change->core->db, err);
	int i;

	if (code != ZILA_OK)
		return code;
	if (given->arg_count == 2)
		code = grant ? grant_all(change, err) : revoke_all(change, err);
	for (i = 2; i < given->arg_count && code == ZILA_OK; i++)
		code = change_one(change, given->args[i], grant, err);
	if (code == ZILA_OK)
		code = buf_check(&change->lines, err);
	return store_end(change->core->db, code, err);
}

static void say(struct change *change, bool grant)
{
	struct buf *out = &change->cli->out.buf;
	struct json json = print_json(out);

	if (change->cli->format == FORMAT_JSON) {
		json_object(&json);
		json_pair_text(&json, "plugin", change->plugin);
		print_pair_pieces(&json, grant ? "granted" : "revoked",
			buf_text(&change->lines), '\n');
		print_end_object(&json);
		return;
	}
	if (!change->lines.size) {
		buf_add_format(out, "%s %s\n", change->plugin,
			grant ? "asks for nothing: there is nothing to grant"
			      : "was granted nothing");
		return;
	}
	buf_add_format(out, "%s %s:\n", change->plugin,
		grant ? "may now do what it asked for" : "may no longer do");
	print_lines(out, buf_text(&change->lines));
}

/* A revoked plugin may be gone already. */
static enum zila_code work(
	struct change *change, bool grant, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;

	if (grant)
		code = core_plugins(
			change->core, change->plugin, take_asked, change, err);
	if (code == ZILA_OK)
		code = change_words(change, grant, err);
	if (code == ZILA_OK)
		say(change, grant);
	return code;
}

static enum zila_code begin(
	struct cli *cli, struct core *core, bool grant, struct zila_err *err)
{
	struct change change = {
		.cli = cli, .core = core, .plugin = cli->options.args[1]};
	enum zila_code code = work(&change, grant, err);

	buf_free(&change.asked);
	buf_free(&change.lines);
	return code;
}

enum zila_code plugins_grant(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	return begin(cli, core, true, err);
}

enum zila_code plugins_revoke(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	return begin(cli, core, false, err);
}
