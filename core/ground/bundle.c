/* bundle.c - names of files of a plugin, as a zip file may have them. */
#include "ground/bundle.h"

#include <ctype.h>
#include <string.h>

enum { FOLDERS_MAX = 6 };

bool bundle_is_plugin(const char *name, size_t size)
{
	size_t i;

	for (i = 0; i < size; i++)
		if (!(name[i] >= 'a' && name[i] <= 'z') &&
			!(i && (isdigit((unsigned char)name[i]) ||
				       name[i] == '_')))
			return false;
	return size && size < BUNDLE_PLUGIN_BYTES;
}

/* Between slashes: no dot first, so that neither . nor .. nor a hidden file. */
static const char *part_fault(const char *part, size_t size)
{
	size_t i;

	if (!size)
		return "it has an empty part, or begins with a slash";
	if (*part == '.')
		return "a part of it begins with a dot";
	for (i = 0; i < size; i++)
		if (!isalnum((unsigned char)part[i]) && !strchr("_-.", part[i]))
			return "only letters, digits, _ - and dots are in the "
			       "names of a plugin's files";
	return NULL;
}

static bool ends(const char *name, const char *with)
{
	size_t size = strlen(name), length = strlen(with);

	return size > length && !strcmp(name + size - length, with);
}

/* Below the plugin's folder. */
static const char *place_fault(const char *name)
{
	static const char *const files[] = {
		"plugin.lua", "jobs.lua", "README.md", "LICENSE"};
	static const char *const folders[] = {"importers/", "rules/",
		"reports/", "datasets/", "pages/", "messages/", "lib/",
		"tests/", "data/"};
	size_t i;

	for (i = 0; i < sizeof files / sizeof *files; i++)
		if (!strcmp(files[i], name))
			return NULL;
	for (i = 0; i < sizeof folders / sizeof *folders; i++)
		if (!strncmp(folders[i], name, strlen(folders[i])))
			return i < 7 && !ends(name, ".lua")
				       ? "only .lua files belong there"
				       : NULL;
	return "a plugin has no such file: it has plugin.lua, jobs.lua, "
	       "README.md, and the folders importers, rules, reports, "
	       "datasets, pages, messages, lib, tests, data";
}

const char *bundle_fault(const char *name)
{
	size_t plugin = strcspn(name, "/"), size;
	const char *at, *fault;
	int folders = 0;

	if (strlen(name) >= BUNDLE_NAME_BYTES)
		return "its name is too long";
	if (!bundle_is_plugin(name, plugin) || name[plugin] != '/')
		return "all files of a plugin are in a folder called as the "
		       "plugin, in small letters, digits and _";
	for (at = name;; at += size + 1) {
		size = strcspn(at, "/");
		if ((fault = part_fault(at, size)))
			return fault;
		if (!at[size])
			break;
		if (++folders > FOLDERS_MAX)
			return "its folders nest too deep";
	}
	return place_fault(name + plugin + 1);
}
