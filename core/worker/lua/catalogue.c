/* catalogue.c - the messages of plugins: what English is in a language.
 *
 * A word is looked for in the plugin's messages/<lang>.lua and the parts of
 * it, messages/<lang>/<part>.lua, then in those of what it extends; a word
 * that none of them has stays English.
 */
#include <dirent.h>
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/file.h"
#include "worker/lua/data.h"
#include "worker/lua/plugin.h"
#include "worker/lua/state.h"

enum { PATH_BYTES = 4096, LUA_SUFFIX_SIZE = sizeof ".lua" - 1 };

/* Key of the registry, by address. */
static const char MESSAGES = 'm';

/* One question for a translation. */
struct translation {
	const struct plugin *plugin;
	const char *lang, *english;
	const char *found;
};

/* "hi", "zh_Hant", a part's "hs_2022": never a path. */
static bool is_name(const char *name)
{
	size_t size = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789"
				   "ABCDEFGHIJKLMNOPQRSTUVWXYZ-_");

	return size && !name[size];
}

/* One plugin's own file of a folder, "messages" or "messages/hi". */
static bool has_file(const struct plugin *plugin, const char *folder,
	const char *name, char path[PATH_BYTES])
{
	(void)snprintf(
		path, PATH_BYTES, "%s/%s/%s.lua", plugin->dir, folder, name);
	return file_is_own(path);
}

static bool languages_add(struct languages *languages, const char *lang)
{
	int i;

	for (i = 0; i < languages->count; i++)
		if (!strcmp(languages->list[i], lang))
			return true;
	if (languages->count == LANGUAGES_MAX)
		return false;
	(void)snprintf(languages->list[languages->count++], LANGUAGE_NAME_BYTES,
		"%s", lang);
	return true;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(a, b);
}

/* Adds the names of the files of a plugin's folder; all in order. */
static void add_files(const struct plugin *plugin, const char *folder,
	struct languages *names)
{
	char path[PATH_BYTES], name[LANGUAGE_NAME_BYTES];
	const struct dirent *entry;
	size_t size;
	DIR *dir;

	(void)snprintf(path, sizeof path, "%s/%s", plugin->dir, folder);
	if (!(dir = opendir(path)))
		return;
	while ((entry = readdir(dir))) {
		size = strlen(entry->d_name);
		if (size <= LUA_SUFFIX_SIZE || size >= sizeof name ||
			strcmp(entry->d_name + size - LUA_SUFFIX_SIZE,
				".lua") != 0)
			continue;
		(void)snprintf(name, sizeof name, "%.*s",
			(int)(size - LUA_SUFFIX_SIZE), entry->d_name);
		if (is_name(name) && has_file(plugin, folder, name, path) &&
			!languages_add(names, name))
			break;
	}
	(void)closedir(dir);
	qsort(names->list, (size_t)names->count, sizeof names->list[0],
		by_name);
}

/* Adds a file's words to the table on top.  A bad file is told once, and then
 * is empty: a report in English is better than none. */
static void add_words(lua_State *L, const struct plugin *plugin,
	const char *folder, const char *file)
{
	char path[PATH_BYTES], name[PATH_BYTES];
	struct zila_err err;
	int reference;

	if (!has_file(plugin, folder, file, path))
		return;
	(void)snprintf(name, sizeof name, "plugins/%s/%s/%s.lua", plugin->name,
		folder, file);
	if (data_read(vm_of(L), path, name, &reference, &err) != ZILA_OK) {
		vm_log(L, "warning", err.text);
		return;
	}
	(void)lua_rawgeti(L, LUA_REGISTRYINDEX, reference);
	luaL_unref(L, LUA_REGISTRYINDEX, reference);
	for (lua_pushnil(L); lua_next(L, -2);) {
		lua_pushvalue(L, -2);
		lua_insert(L, -2);
		lua_rawset(L, -5);
	}
	lua_pop(L, 1);
}

static void push_catalogue(
	lua_State *L, const struct plugin *plugin, const char *lang)
{
	struct languages parts = {0};
	char folder[PATH_BYTES];
	int i;

	(void)snprintf(folder, sizeof folder, "messages/%s", lang);
	add_files(plugin, folder, &parts);
	lua_newtable(L);
	add_words(L, plugin, "messages", lang);
	for (i = 0; i < parts.count; i++)
		add_words(L, plugin, folder, parts.list[i]);
}

/* Pushes the messages of plugin in lang, read when first asked for. */
static void push_messages(
	lua_State *L, const struct plugin *plugin, const char *lang)
{
	char key[PATH_BYTES];

	(void)snprintf(key, sizeof key, "%s/%s", plugin->name, lang);
	if (lua_rawgetp(L, LUA_REGISTRYINDEX, &MESSAGES) != LUA_TTABLE) {
		lua_pop(L, 1);
		lua_newtable(L);
		lua_pushvalue(L, -1);
		lua_rawsetp(L, LUA_REGISTRYINDEX, &MESSAGES);
	}
	if (lua_getfield(L, -1, key) == LUA_TTABLE)
		return;
	lua_pop(L, 1);
	push_catalogue(L, plugin, lang);
	lua_pushvalue(L, -1);
	lua_setfield(L, -3, key);
}

/* argument: the question. */
static int find_translation(lua_State *L)
{
	struct translation *translation = lua_touserdata(L, 1);
	const struct plugin *plugin = translation->plugin;

	for (; plugin && !translation->found; plugin = plugin->base) {
		lua_settop(L, 1);
		push_messages(L, plugin, translation->lang);
		if (lua_getfield(L, -1, translation->english) == LUA_TSTRING)
			translation->found = lua_tostring(L, -1);
	}
	return 0;
}

const char *plugin_translate(struct vm *vm, const struct plugin *plugin,
	const char *lang, const char *english)
{
	struct translation translation = {
		.plugin = plugin, .lang = lang, .english = english};
	struct zila_err err;
	enum zila_code code;

	if (!lang || !is_name(lang))
		return english;
	/* What is found at the end of the run's time still counts: no report
	 * may change its language half way. */
	code = vm_enter(vm, find_translation, &translation, &err);
	if ((code != ZILA_OK && code != ZILA_ELIMIT) || !translation.found)
		return english;
	return translation.found;
}

bool plugin_speaks(const struct plugin *plugin, const char *lang)
{
	char path[PATH_BYTES];

	if (!strcmp(lang, "en"))
		return true;
	if (!is_name(lang))
		return false;
	for (; plugin; plugin = plugin->base)
		if (has_file(plugin, "messages", lang, path))
			return true;
	return false;
}

void plugin_languages(
	const struct plugin *plugin, bool bases, struct languages *languages)
{
	for (; plugin; plugin = bases ? plugin->base : NULL)
		add_files(plugin, "messages", languages);
}

enum zila_code plugin_refuse_language(const struct plugin *plugin,
	const char *what, const char *lang, struct zila_err *err)
{
	struct languages all = {0};
	struct buf names = {0};
	int i;

	plugin_languages(plugin, true, &all);
	for (i = 0; i < all.count; i++)
		buf_add_format(&names, ", %s", all.list[i]);
	err_set(err, ZILA_EUSAGE, "--lang %s: %s of %s are written in en%s",
		lang, what, plugin->name, buf_text(&names));
	buf_free(&names);
	return ZILA_EUSAGE;
}

/* How far a language has come. */
struct completeness {
	const struct plugin *plugin;
	const char *lang;
	int64_t words, of;
};

/* Whether the key on top is the state's name, which is no text to complete:
 * Hindi has it from the register. */
static bool is_title(lua_State *L, const struct plugin *plugin)
{
	return plugin->state && lua_type(L, -1) == LUA_TSTRING &&
	       !strcmp(lua_tostring(L, -1), plugin->title);
}

/* Adds the English words that the plugin and what it extends have in lang to
 * the table at index. */
static void collect(lua_State *L, const struct completeness *asked,
	const char *lang, int index)
{
	const struct plugin *plugin;

	for (plugin = asked->plugin; plugin; plugin = plugin->base) {
		lua_settop(L, index);
		push_messages(L, plugin, lang);
		lua_pushnil(L);
		while (lua_next(L, -2)) {
			lua_pop(L, 1);
			if (is_title(L, plugin))
				continue;
			lua_pushvalue(L, -1);
			lua_pushboolean(L, 1);
			lua_rawset(L, index);
		}
	}
	lua_settop(L, index);
}

static int64_t size_of(lua_State *L, int index)
{
	int64_t count = 0;

	for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1))
		count++;
	return count;
}

/* argument: struct completeness */
static int count_words(lua_State *L)
{
	struct completeness *asked = lua_touserdata(L, 1);
	struct languages all = {0};
	int i;

	lua_newtable(L);
	collect(L, asked, asked->lang, 2);
	asked->words = size_of(L, 2);
	plugin_languages(asked->plugin, true, &all);
	for (i = 0; i < all.count; i++)
		collect(L, asked, all.list[i], 2);
	asked->of = size_of(L, 2);
	return 0;
}

enum zila_code plugin_catalogue(struct vm *vm, const struct plugin *plugin,
	const char *lang, int64_t *words, int64_t *of, struct zila_err *err)
{
	struct completeness asked = {plugin, lang, 0, 0};
	enum zila_code code = vm_enter(vm, count_words, &asked, err);

	if (code == ZILA_OK) {
		*words = asked.words;
		*of = asked.of;
	}
	return code;
}
