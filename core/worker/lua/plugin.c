/* plugin.c - the plugins of a folder, in the order in which they build on
 * each other.
 */
#include "worker/lua/plugin.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ground/err.h"
#include "ground/file.h"
#include "ground/limits.h"
#include "ground/text.h"
#include "worker/lua/manifest.h"
#include "worker/lua/state.h"

enum { PATH_BYTES = 4096, DIGEST_DEPTH_MAX = 6 };

struct plugin *plugins_find(const struct plugins *plugins, const char *name)
{
	int i;

	for (i = 0; i < plugins->count; i++)
		if (!strcmp(plugins->list[i]->name, name))
			return plugins->list[i];
	return NULL;
}

static struct plugin *make_plugin(
	struct plugins *plugins, const char *folder, const char *name)
{
	struct plugin *plugin = arena_alloc(&plugins->arena, sizeof *plugin);
	char dir[PATH_BYTES];

	if (!plugin)
		return NULL;
	(void)snprintf(dir, sizeof dir, "%s/%s", folder, name);
	plugin->name = arena_text(&plugins->arena, name);
	plugin->dir = arena_text(&plugins->arena, dir);
	return plugin->name && plugin->dir ? plugin : NULL;
}

/* A folder of another tool is none of a plugin's. */
static bool is_passed_over(const char *name)
{
	return name[0] == '.' || name[0] == '_';
}

/* A plugin that an earlier folder has is not read again: that one hides it. */
static enum zila_code read_plugin(struct vm *vm, struct plugins *plugins,
	const char *folder, const char *name, struct zila_err *err)
{
	struct plugin *plugin = plugins_find(plugins, name);

	if (plugin) {
		plugin->hides = arena_text(&plugins->arena, folder);
		return plugin->hides ? ZILA_OK : err_memory(err);
	}
	if (plugins->count == LIMIT_PLUGINS)
		return err_set(err, ZILA_EUSAGE,
			"%s: at most %d plugins are read", folder,
			LIMIT_PLUGINS);
	plugin = make_plugin(plugins, folder, name);
	if (!plugin)
		return err_memory(err);
	plugins->list[plugins->count++] = plugin;
	return manifest_read(vm, plugins, plugin, err);
}

static enum zila_code read_folder(struct vm *vm, struct plugins *plugins,
	const char *folder, struct zila_err *err)
{
	char **names = NULL;
	enum zila_code code;
	int i;

	if (!file_is_folder(folder))
		return err_set(err, ZILA_EUSAGE,
			"%s: there is no such folder of plugins; see --plugins",
			folder);
	code = file_list(folder, "", true, &names, err);
	for (i = 0; code == ZILA_OK && names[i]; i++)
		if (!is_passed_over(names[i]))
			code = read_plugin(vm, plugins, folder, names[i], err);
	mem_free(names);
	return code;
}

/* The folders of a path are apart by colons. */
static enum zila_code read_path(struct vm *vm, struct plugins *plugins,
	const char *path, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	size_t size;

	plugins->list = arena_alloc(
		&plugins->arena, (size_t)LIMIT_PLUGINS * sizeof *plugins->list);
	if (!plugins->list)
		return err_memory(err);
	for (; code == ZILA_OK; path += size + 1) {
		const char *folder;

		size = strcspn(path, ":");
		folder = arena_copy(&plugins->arena, path, size);
		if (!folder)
			return err_memory(err);
		code = read_folder(vm, plugins, folder, err);
		if (!path[size])
			break;
	}
	return code;
}

static size_t names_of(
	const struct plugins *plugins, const char *names[LIMIT_PLUGINS])
{
	int i;

	for (i = 0; i < plugins->count; i++)
		names[i] = plugins->list[i]->name;
	return (size_t)plugins->count;
}

enum zila_code plugins_unknown(
	const struct plugins *plugins, const char *name, struct zila_err *err)
{
	const char *names[LIMIT_PLUGINS];

	(void)text_unknown(
		"plugin", name, names, names_of(plugins, names), err);
	return err_hint(err,
		"`zila plugins` lists them; --plugins DIR names a folder with "
		"more");
}

static enum zila_code refuse_base(
	struct plugins *plugins, struct plugin *plugin, struct zila_err *err)
{
	struct zila_err reason;
	const char *names[LIMIT_PLUGINS];
	const char *nearest =
		text_nearest(plugin->extends, names, names_of(plugins, names));

	if (plugin->base)
		(void)err_set(&reason, ZILA_EPLUGIN,
			"plugins/%s/plugin.lua: extends '%s', which is "
			"refused: see there",
			plugin->name, plugin->extends);
	else
		(void)err_set(&reason, ZILA_EPLUGIN,
			"plugins/%s/plugin.lua: extends '%s', which is not "
			"there%s%s%s",
			plugin->name, plugin->extends,
			nearest ? "; did you mean '" : "",
			nearest ? nearest : "", nearest ? "'?" : "");
	return plugin_refuse(plugins, plugin, &reason, err);
}

/* Whether plugin comes back to itself on the way of its bases. */
static bool is_circle(
	const struct plugins *plugins, const struct plugin *plugin)
{
	const struct plugin *base = plugin->base;
	int steps;

	for (steps = 0; base && steps < plugins->count; steps++) {
		if (base == plugin)
			return true;
		base = base->base;
	}
	return false;
}

static enum zila_code refuse_circles(
	struct plugins *plugins, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < plugins->count && code == ZILA_OK; i++) {
		struct plugin *plugin = plugins->list[i];
		struct zila_err reason;

		if (plugin->problem || !is_circle(plugins, plugin))
			continue;
		(void)err_set(&reason, ZILA_EPLUGIN,
			"plugins/%s/plugin.lua: extends '%s', which extends "
			"it again, itself or through others",
			plugin->name, plugin->extends);
		code = plugin_refuse(plugins, plugin, &reason, err);
	}
	/* whoever goes from base to base comes to an end */
	for (i = 0; i < plugins->count; i++)
		if (plugins->list[i]->problem)
			plugins->list[i]->base = NULL;
	return code;
}

static enum zila_code find_bases(struct plugins *plugins, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < plugins->count && code == ZILA_OK; i++) {
		struct plugin *plugin = plugins->list[i];

		if (plugin->problem || !plugin->extends)
			continue;
		plugin->base = plugins_find(plugins, plugin->extends);
		if (!plugin->base)
			code = refuse_base(plugins, plugin, err);
	}
	return code;
}

static bool is_among(
	const struct plugin *plugin, struct plugin *const *list, int count)
{
	int i;

	for (i = 0; i < count; i++)
		if (list[i] == plugin)
			return true;
	return false;
}

/* Adds to placed every waiting plugin whose base is there. */
static enum zila_code place_some(struct plugins *plugins,
	struct plugin **placed, int *count, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < plugins->count && code == ZILA_OK; i++) {
		struct plugin *plugin = plugins->list[i];

		if (is_among(plugin, placed, *count))
			continue;
		if (!plugin->problem && plugin->base &&
			!is_among(plugin->base, placed, *count))
			continue;
		placed[(*count)++] = plugin;
		if (!plugin->problem && plugin->base && plugin->base->problem)
			code = refuse_base(plugins, plugin, err);
	}
	return code;
}

/* Places each plugin after its base; without circles there is always one
 * more that can be placed. */
static enum zila_code order(struct plugins *plugins, struct zila_err *err)
{
	struct plugin *placed[LIMIT_PLUGINS];
	int count = 0;
	enum zila_code code = find_bases(plugins, err);

	if (code == ZILA_OK)
		code = refuse_circles(plugins, err);
	while (code == ZILA_OK && count < plugins->count)
		code = place_some(plugins, placed, &count, err);
	if (code == ZILA_OK && count)
		memcpy(plugins->list, placed, (size_t)count * sizeof *placed);
	return code;
}

enum zila_code plugins_open(struct vm *vm, struct host *host, const char *path,
	struct plugins **out, struct zila_err *err)
{
	struct plugins *plugins = mem_alloc(sizeof *plugins);
	enum zila_code code;

	if (!plugins)
		return err_memory(err);
	code = read_path(vm, plugins, path, err);
	if (code == ZILA_OK)
		code = order(plugins, err);
	if (code != ZILA_OK) {
		plugins_close(vm, plugins);
		return code;
	}
	host->plugins = plugins;
	*out = plugins;
	return ZILA_OK;
}

struct plugin *plugins_of_state(const struct plugins *plugins, int state)
{
	int i;

	for (i = plugins->count - 1; state && i >= 0; i--)
		if (plugins->list[i]->state == state &&
			!plugins->list[i]->problem)
			return plugins->list[i];
	return NULL;
}

void plugins_close(struct vm *vm, struct plugins *plugins)
{
	if (!plugins)
		return;
	if (vm->host->plugins == plugins)
		vm->host->plugins = NULL;
	arena_free(&plugins->arena);
	mem_free(plugins);
}

/* The names of the .lua files under a folder, each with its NUL. */
struct walk {
	const char *dir;
	struct buf names;
	int count;
};

static enum zila_code walk_files(struct walk *walk, const char *path,
	const char *below, struct zila_err *err)
{
	char **names = NULL;
	enum zila_code code = file_list(path, ".lua", false, &names, err);
	bool words = !strncmp(below, "messages/", strlen("messages/"));
	int i;

	for (i = 0; code == ZILA_OK && names[i]; i++) {
		if (++walk->count > LIMIT_PLUGIN_FILES)
			code = err_set(err, ZILA_EPLUGIN,
				"%s: more than %d files", walk->dir,
				LIMIT_PLUGIN_FILES);
		else if (words && i == LANGUAGES_MAX)
			code = err_set(err, ZILA_EPLUGIN,
				"%s/%s: more than %d files: put several into "
				"one",
				walk->dir, below, LANGUAGES_MAX);
		buf_add_format(&walk->names, "%s%s%c", below, names[i], '\0');
	}
	mem_free(names);
	return code;
}

/* below: "" or "rules/".  Links to folders are not followed. */
static enum zila_code walk_folder(
	struct walk *walk, const char *below, int depth, struct zila_err *err)
{
	char path[PATH_BYTES];
	char **names = NULL;
	enum zila_code code;
	int i;

	(void)snprintf(path, sizeof path, "%s/%s", walk->dir, below);
	code = walk_files(walk, path, below, err);
	if (code == ZILA_OK && depth < DIGEST_DEPTH_MAX)
		code = file_list(path, "", true, &names, err);
	for (i = 0; code == ZILA_OK && names && names[i]; i++) {
		char inner[PATH_BYTES];

		(void)snprintf(path, sizeof path, "%s/%s%s", walk->dir, below,
			names[i]);
		(void)snprintf(inner, sizeof inner, "%s%s/", below, names[i]);
		if (!file_is_link(path))
			code = walk_folder(walk, inner, depth + 1, err);
	}
	mem_free(names);
	return code;
}

enum zila_code plugin_files(const struct plugin *plugin, struct buf *names,
	int *count, struct zila_err *err)
{
	struct walk walk = {.dir = plugin->dir, .names = *names};
	enum zila_code code = walk_folder(&walk, "", 0, err);

	*names = walk.names;
	*count = walk.count;
	return code == ZILA_OK ? buf_check(names, err) : code;
}

/* Of each file its name and the digest of its bytes, so that nothing can move
 * from one to the next unseen. */
static enum zila_code digest_one(struct digest *digest, const char *dir,
	const char *name, struct zila_err *err)
{
	char path[PATH_BYTES];
	char hex[DIGEST_HEX_BYTES];
	enum zila_code code;
	int64_t bytes;
	int fd;

	(void)snprintf(path, sizeof path, "%s/%s", dir, name);
	code = file_open(path, &fd, err);
	if (code != ZILA_OK)
		return code;
	code = file_digest(fd, name, hex, &bytes, err);
	(void)close(fd);
	if (code != ZILA_OK)
		return code;
	digest_add(digest, name, strlen(name) + 1);
	digest_add(digest, hex, sizeof hex);
	return ZILA_OK;
}

static enum zila_code digest_all(
	struct walk *walk, struct plugin *plugin, struct zila_err *err)
{
	const char *names[LIMIT_PLUGIN_FILES];
	const char *at = buf_text(&walk->names);
	enum zila_code code = buf_check(&walk->names, err);
	struct digest digest;
	int i;

	for (i = 0; code == ZILA_OK && i < walk->count; i++) {
		names[i] = at;
		at += strlen(at) + 1;
	}
	digest_start(&digest);
	if (code == ZILA_OK)
		qsort(names, (size_t)walk->count, sizeof *names, text_order);
	for (i = 0; code == ZILA_OK && i < walk->count; i++)
		code = digest_one(&digest, walk->dir, names[i], err);
	if (code == ZILA_OK)
		digest_end(&digest, plugin->digest);
	return code;
}

enum zila_code plugins_refused(
	const struct plugins *plugins, const char *name, struct zila_err *err)
{
	const char *dot = name ? strchr(name, '.') : NULL;
	int i;

	for (i = 0; i < plugins->count; i++) {
		const struct plugin *plugin = plugins->list[i];

		if (plugin->problem &&
			(!dot ||
				(strlen(plugin->name) == (size_t)(dot - name) &&
					!strncmp(plugin->name, name,
						(size_t)(dot - name)))))
			return err_set(err, ZILA_EPLUGIN,
				"plugin %s is refused: %s", plugin->name,
				plugin->problem);
	}
	return ZILA_OK;
}

bool plugin_is_missed(const struct plugin *plugin, int state)
{
	return plugin->problem &&
	       (!state || !plugin->state || plugin->state == state);
}

enum zila_code plugin_digest(struct plugin *plugin, struct zila_err *err)
{
	struct walk walk = {.dir = plugin->dir};
	enum zila_code code;

	if (plugin->digest[0])
		return ZILA_OK;
	code = walk_folder(&walk, "", 0, err);
	if (code == ZILA_OK)
		code = digest_all(&walk, plugin, err);
	buf_free(&walk.names);
	if (code != ZILA_OK)
		return err_wrap(err, "plugin %s", plugin->name);
	return ZILA_OK;
}
