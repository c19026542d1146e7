/* plugin.h - the plugins of a folder: manifests, order, parts.
 *
 * A manifest is read as pure data: in a Lua state of its own without any
 * library or string methods, and with a step limit.  A plugin that can't be
 * used is refused singly, with its reason; the others go on.
 *
 * Owner:   struct plugins owns all; it lives as long as the vm.
 */
#ifndef ZILA_WORKER_PLUGIN_H
#define ZILA_WORKER_PLUGIN_H

#include <stdbool.h>

#include "ground/buf.h"
#include "ground/digest.h"
#include "ground/mem.h"
#include "worker/lua/vm.h"

/* What a plugin's folders hold, which are called as plugin_kinds says. */
enum part_kind {
	PART_IMPORTERS,
	PART_RULES,
	PART_REPORTS,
	PART_DATASETS,
	PART_PAGES,
	PLUGIN_KINDS
};
extern const char *const plugin_kinds[PLUGIN_KINDS];

struct plugin {
	const char *name, *title, *version;
	const char *dir; /* where its files are */
	const char
		*hides; /* a later folder that has one of its name, or NULL */
	int api;
	int state;                     /* LGD code, 0 = national */
	const char *extends;           /* name, or NULL */
	struct plugin *base;           /* what it extends, or NULL */
	const char *languages;         /* "kn, en", or "" */
	int time_s, memory_mib;        /* limits of its runs, or 0 */
	char digest[DIGEST_HEX_BYTES]; /* of all its .lua files, in order */
	const char *problem;           /* why it is refused, or NULL */
	int manifest; /* registry reference of the manifest table */
	struct part *parts[PLUGIN_KINDS]; /* of each kind, once loaded */
	int part_counts[PLUGIN_KINDS];
	bool loaded[PLUGIN_KINDS];
};

/* One file of a plugin's importers/, rules/, reports/, datasets/ or pages/. */
struct part {
	struct plugin *plugin;
	const char *id;   /* its file's name without .lua */
	const char *name; /* "india.lgd_districts" */
	const char *path;
	int table; /* registry reference of what it returned */
};

struct plugins {
	struct arena arena;
	struct plugin **list; /* each after what it extends */
	int count;
};

/* Reads every manifest in the folders of path ("DIR" or "DIR:DIR"), of each in
 * order of name, then orders by extends.  Of two plugins of one name the one
 * in the earlier folder counts.  Only a folder that can't be read is an error.
 * Sets host->plugins.  The digest is left for plugin_digest(), for runs that
 * need it. */
ZILA_MUST_USE enum zila_code plugins_open(struct vm *vm, struct host *host,
	const char *path, struct plugins **out, struct zila_err *err);
void plugins_close(struct vm *vm, struct plugins *plugins);

struct plugin *plugins_find(const struct plugins *plugins, const char *name);

/* There is none of that name, or of those parts; with the nearest. */
enum zila_code plugins_unknown(
	const struct plugins *plugins, const char *name, struct zila_err *err);
enum zila_code parts_unknown(const struct part *parts, int count,
	const char *what, const char *name, struct zila_err *err);

/* Who speaks for a state: of several plugins that are sound the last, which
 * is behind all that it extends.  NULL: none, or state is 0. */
struct plugin *plugins_of_state(const struct plugins *plugins, int state);

ZILA_MUST_USE enum zila_code plugin_digest(
	struct plugin *plugin, struct zila_err *err);

/* Adds the names of all its .lua files, below its folder, each with its NUL,
 * in no order. */
ZILA_MUST_USE enum zila_code plugin_files(const struct plugin *plugin,
	struct buf *names, int *count, struct zila_err *err);

/* Runs every file of kind ("importers", "rules", "reports", "datasets",
 * "pages") of the plugins that are not refused, and of state only (0 = all;
 * national plugins always).  A bad file refuses its plugin, and those that
 * extend it: its problem is set and none of its parts is given.  parts is on
 * the plugins' arena; a file runs once, however often it is asked for. */
ZILA_MUST_USE enum zila_code plugins_parts(struct vm *vm,
	struct plugins *plugins, const char *kind, int state,
	struct part **parts, int *count, struct zila_err *err);

/* When name is of a part ("india.x"), or NULL for any, that may be missing
 * because its plugin is refused: that, and ZILA_EPLUGIN; else ZILA_OK. */
ZILA_MUST_USE enum zila_code plugins_refused(
	const struct plugins *plugins, const char *name, struct zila_err *err);

/* Whether it is refused, and may speak for state (0: any). */
bool plugin_is_missed(const struct plugin *plugin, int state);

/* Where the file of part is. */
void part_file(const struct part *part, char *out, size_t room);

/* Inside: runs text as the file of part; part->table is what it returned. */
void part_load(lua_State *L, struct part *part, struct text text);

/* Adds the datasets of all plugins to model. */
ZILA_MUST_USE enum zila_code plugins_datasets(struct vm *vm,
	struct plugins *plugins, struct model *model, struct zila_err *err);

/* The dataset called name, or the one of plugin or of what it extends that is
 * called so behind that plugin's own name; NULL: there is none. */
const struct dataset *plugin_dataset(const struct model *model,
	const struct plugin *plugin, const char *name);

/* The dataset whose name is nearest to it, or NULL. */
const char *plugin_dataset_near(const struct model *model, const char *name);

/* True when `without` of plugin, or of what it extends, names part; *reason
 * is why. */
bool plugin_without(struct vm *vm, const struct plugin *plugin,
	const char *part, const char **reason);

/* The translation of english in lang: the plugin's messages/<lang>.lua, then
 * what it extends; english itself when there is none.  Never raises. */
const char *plugin_translate(struct vm *vm, const struct plugin *plugin,
	const char *lang, const char *english);

/* Whether the plugin, or what it extends, has a catalogue in lang; English
 * needs none. */
bool plugin_speaks(const struct plugin *plugin, const char *lang);

/* Names of catalogues, or of the parts of one, in order. */
enum { LANGUAGES_MAX = 64, LANGUAGE_NAME_BYTES = 64 };
struct languages {
	char list[LANGUAGES_MAX][LANGUAGE_NAME_BYTES];
	int count;
};

/* Adds those of the plugin, and with bases of what it extends. */
void plugin_languages(
	const struct plugin *plugin, bool bases, struct languages *languages);

/* Refuses a language that what ("reports") would be English in throughout,
 * which is a slip. */
enum zila_code plugin_refuse_language(const struct plugin *plugin,
	const char *what, const char *lang, struct zila_err *err);

/* How many texts lang has, its own and what it extends, *of those that any of
 * their catalogues has. */
ZILA_MUST_USE enum zila_code plugin_catalogue(struct vm *vm,
	const struct plugin *plugin, const char *lang, int64_t *words,
	int64_t *of, struct zila_err *err);

#endif
