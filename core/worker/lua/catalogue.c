/* catalogue.c - the messages of plugins: what English is in a language.
 *
 * A word is looked for in the plugin's messages/<lang>.lua, then in those of
 * what it extends; a word that none of them has stays English.
 */
#include <dirent.h>
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "ground/err.h"
#include "ground/limits.h"
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

/* Reads a catalogue.  A bad one is told once, and then is empty: a report
 * in English is better than none. */
static void push_catalogue(
	lua_State *L, const struct plugin *plugin, const char *lang)
{
	char path[PATH_BYTES];
	char name[PATH_BYTES];
	struct zila_err err;
	struct stat status;
	int reference;

	(void)snprintf(
		path, sizeof path, "%s/messages/%s.lua", plugin->dir, lang);
	(void)snprintf(name, sizeof name, "plugins/%s/messages/%s.lua",
		plugin->name, lang);
	if (lstat(path, &status)) {
		lua_newtable(L);
		return;
	}
	if (data_read(vm_of(L), path, name, &reference, &err) == ZILA_OK) {
		(void)lua_rawgeti(L, LUA_REGISTRYINDEX, reference);
		luaL_unref(L, LUA_REGISTRYINDEX, reference);
		return;
	}
	lua_newtable(L);
	vm_log(L, "warning", err.text);
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

/* "hi", "zh_Hant": never a path. */
static bool is_language(const char *lang)
{
	size_t size = strspn(lang, "abcdefghijklmnopqrstuvwxyz"
				   "ABCDEFGHIJKLMNOPQRSTUVWXYZ-_");

	return size && !lang[size];
}

const char *plugin_translate(struct vm *vm, const struct plugin *plugin,
	const char *lang, const char *english)
{
	struct translation translation = {
		.plugin = plugin, .lang = lang, .english = english};
	struct zila_err err;
	enum zila_code code;

	if (!lang || !is_language(lang))
		return english;
	/* What is found at the end of the run's time still counts: no report
	 * may change its language half way. */
	code = vm_enter(vm, find_translation, &translation, &err);
	if ((code != ZILA_OK && code != ZILA_ELIMIT) || !translation.found)
		return english;
	return translation.found;
}

/* One plugin's own file. */
static bool has_catalogue(const struct plugin *plugin, const char *lang)
{
	char path[PATH_BYTES];
	struct stat status;

	(void)snprintf(
		path, sizeof path, "%s/messages/%s.lua", plugin->dir, lang);
	return !lstat(path, &status) && S_ISREG(status.st_mode);
}

bool plugin_speaks(const struct plugin *plugin, const char *lang)
{
	if (!strcmp(lang, "en"))
		return true;
	if (!is_language(lang))
		return false;
	for (; plugin; plugin = plugin->base)
		if (has_catalogue(plugin, lang))
			return true;
	return false;
}

static bool languages_add(struct languages *languages, const char *lang)
{
	int i;

	for (i = 0; i < languages->count; i++)
		if (!strcmp(languages->list[i], lang))
			return true;
	if (languages->count == LANGUAGES_MAX ||
		strlen(lang) >= sizeof languages->list[0])
		return false;
	(void)snprintf(languages->list[languages->count++],
		sizeof languages->list[0], "%s", lang);
	return true;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(a, b);
}

void plugin_languages(
	const struct plugin *plugin, bool bases, struct languages *languages)
{
	char path[PATH_BYTES], lang[64];
	const struct dirent *entry;
	size_t size;
	DIR *dir;

	for (; plugin; plugin = bases ? plugin->base : NULL) {
		(void)snprintf(path, sizeof path, "%s/messages", plugin->dir);
		if (!(dir = opendir(path)))
			continue;
		while ((entry = readdir(dir))) {
			size = strlen(entry->d_name);
			if (size <= LUA_SUFFIX_SIZE || size >= sizeof lang ||
				strcmp(entry->d_name + size - LUA_SUFFIX_SIZE,
					".lua") != 0)
				continue;
			(void)snprintf(lang, sizeof lang, "%.*s",
				(int)(size - LUA_SUFFIX_SIZE), entry->d_name);
			if (is_language(lang) && has_catalogue(plugin, lang) &&
				!languages_add(languages, lang))
				break;
		}
		(void)closedir(dir);
	}
	qsort(languages->list, (size_t)languages->count,
		sizeof languages->list[0], by_name);
}

/* How far a language has come. */
struct completeness {
	const struct plugin *plugin;
	const char *lang;
	int64_t words, of;
};

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
