/* module.c - what stands beside the library this code is in. */
#include "ground/module.h"

#include <dlfcn.h>
#include <limits.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where this code was loaded from.  The loader's own words may be relative
 * (LD_LIBRARY_PATH=lib), and mean another place when the folder was changed;
 * what it found then is its origin.  A link to the library is followed. */
static bool own_path(char real[PATH_MAX])
{
	static const char here[] = "a place in this library";
	char origin[2 * PATH_MAX], path[3 * PATH_MAX];
	struct link_map *map = NULL;
	Dl_info info;

	if (!dladdr1(here, &info, (void **)&map, RTLD_DL_LINKMAP) ||
		!info.dli_fname || !strchr(info.dli_fname, '/'))
		return false;
	snprintf(path, sizeof path, "%s", info.dli_fname);
	if (*path != '/' && *map->l_name &&
		dlinfo(map, RTLD_DI_ORIGIN, origin) == 0)
		snprintf(path, sizeof path, "%s%s", origin,
			strrchr(info.dli_fname, '/'));
	/* Not while it is being replaced. */
	return realpath(path, real) ||
	       snprintf(real, PATH_MAX, "%s", path) < PATH_MAX;
}

bool module_path(const char *file, char *out, size_t room)
{
	char own[PATH_MAX];

	return own_path(own) &&
	       snprintf(out, room, "%.*s/%s", (int)(strrchr(own, '/') - own),
		       own, file) < (int)room;
}

static void *load(const char *file)
{
	char path[PATH_MAX];

	return module_path(file, path, sizeof path)
		       ? dlopen(path, RTLD_NOW | RTLD_LOCAL)
		       : NULL;
}

void *module_find(const char *file, const char *symbol)
{
	void *found = dlsym(RTLD_DEFAULT, symbol), *module;

	if (found)
		return found;
	module = load(file);
	return module ? dlsym(module, symbol) : NULL;
}

const char *module_problem(const char *file)
{
	const char *why = dlerror();

	return why ? why : file;
}
