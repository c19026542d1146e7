/* zila.c - the program: a face of two screens before libzila.
 *
 * The libraries behind libzila (ICU alone is 30 MB) take longer to load and
 * relocate than most answers take to give.  So this file links nothing but
 * libc, answers --version itself, and loads the rest for everything else.
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "zila.h"

#define LIBRARY "libzila.so.0"

/* Options before the command that take the next word as their value; main.c
 * has the whole table. */
static bool takes_value(const char *word)
{
	static const char *const names[] = {
		"--db", "--plugins", "--format", "--limit"};
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(word, names[i]) == 0)
			return true;
	return false;
}

/* True for --version before any command: behind one it may be a script's.
 * Where a format is named, the library answers in it. */
static bool asks_version(int argc, char **argv)
{
	bool asks = false;
	int i;

	for (i = 1; i < argc && argv[i][0] == '-'; i++) {
		if (strncmp(argv[i], "--format", strlen("--format")) == 0)
			return false;
		asks |= strcmp(argv[i], "--version") == 0;
		if (takes_value(argv[i]))
			i++;
	}
	return asks;
}

static int say_version(void)
{
	if (puts("zila " ZILA_VERSION) != EOF && fflush(stdout) == 0)
		return ZILA_OK;
	if (errno == EPIPE)
		return ZILA_OK;
	fprintf(stderr, "zila: standard output: %s\n", strerror(errno));
	return ZILA_ESTORE;
}

/* A file opened while 0, 1 or 2 is closed would get that number, and be
 * written into as standard output.  Opened for reading, so that writing
 * fails as it does to a closed descriptor. */
static void open_standard(void)
{
	int fd;

	do
		fd = open("/dev/null", O_RDONLY);
	while (fd >= 0 && fd <= 2);
	if (fd > 2)
		close(fd);
}

/* Loads the library from folder, relative to that of the program. */
static void *load_beside(const char *folder)
{
	char path[PATH_MAX + 64];
	ssize_t size = readlink("/proc/self/exe", path, PATH_MAX - 1);
	char *slash;

	if (size < 0)
		return NULL;
	path[size] = '\0';
	slash = strrchr(path, '/');
	if (!slash)
		return NULL;
	snprintf(slash, sizeof path - (slash - path), "/%s%s", folder, LIBRARY);
	return access(path, R_OK) == 0 ? dlopen(path, RTLD_NOW) : NULL;
}

/* The RUNPATH finds it, but not where dlopen() is wrapped (sanitizers, some
 * profilers): the search is then made in the wrapper's name. */
static void *load(void)
{
	void *library = dlopen(LIBRARY, RTLD_NOW);

	if (!library)
		library = load_beside("");
	if (!library)
		library = load_beside("../lib/");
	return library;
}

int main(int argc, char **argv)
{
	int (*entry)(int argc, char **argv);
	void *library;

	if (asks_version(argc, argv))
		return say_version();
	open_standard();
	library = load();
	if (!library) {
		fprintf(stderr, "zila: its library can't be loaded: %s\n%s",
			dlerror(),
			access("/proc/self/exe", F_OK) == 0
				? "it belongs beside the program or into "
				  "../lib: install zila again, if memory is "
				  "not limited (`ulimit -v`)\n"
				: "zila needs /proc, which is not mounted: "
				  "mount -t proc proc /proc\n");
		return ZILA_ESTORE;
	}
	*(void **)&entry = dlsym(library, "zila_main");
	if (!entry) {
		fprintf(stderr,
			"zila: %s is of another version than the program: "
			"install zila again\n",
			LIBRARY);
		return ZILA_ESTORE;
	}
	return entry(argc, argv);
}
