/* module.c - modules beside the library this code is in. */
#include "ground/module.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

static void *load(const char *file)
{
	static const char here[] = "a place in this library";
	char path[PATH_MAX];
	const char *slash;
	Dl_info info;

	if (dladdr(here, &info) && info.dli_fname &&
		(slash = strrchr(info.dli_fname, '/')) &&
		snprintf(path, sizeof path, "%.*s/%s",
			(int)(slash - info.dli_fname), info.dli_fname,
			file) < (int)sizeof path)
		return dlopen(path, RTLD_NOW | RTLD_LOCAL);
	return NULL;
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
