/* module.c - what stands beside the library this code is in. */
#include "ground/module.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

bool module_path(const char *file, char *out, size_t room)
{
	static const char here[] = "a place in this library";
	const char *slash;
	Dl_info info;

	return dladdr(here, &info) && info.dli_fname &&
	       (slash = strrchr(info.dli_fname, '/')) &&
	       snprintf(out, room, "%.*s/%s", (int)(slash - info.dli_fname),
		       info.dli_fname, file) < (int)room;
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
