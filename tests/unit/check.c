/* check.c - runs the unit tests that have registered themselves.
 *
 *   unit [--quick | --ci] [--slowest N] [PART]
 *
 * Only those with PART in their names; without what only CI runs, or only that;
 * also names the N that took the most processor time.
 */
#include "check.h"

#include <errno.h>
#include <ftw.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <time.h>
#include <unistd.h>

#define MEMORY "/dev/shm"

enum { FOLDER_BYTES = 512, OPEN_FOLDERS_MAX = 16, MEMORY_BYTES_MIN = 1 << 30 };

static struct check_test *first;
static struct check_test **last = &first;
static const struct check_test *running;
static bool running_failed;
static char folder[FOLDER_BYTES];

void check_register(struct check_test *test)
{
	*last = test;
	last = &test->next;
}

static void tell_failure(const char *file, int line)
{
	running_failed = true;
	printf("%s:%d: %s\n", file, line, running->name);
}

bool check_true(bool ok, const char *what, const char *file, int line)
{
	if (ok)
		return true;
	tell_failure(file, line);
	printf("\tnot so: %s\n", what);
	return false;
}

bool check_integer(
	int64_t got, int64_t want, const char *what, const char *file, int line)
{
	if (got == want)
		return true;
	tell_failure(file, line);
	printf("\t%s\n\tgot:  %" PRId64 "\n\twant: %" PRId64 "\n", what, got,
		want);
	return false;
}

static void tell_text(const char *label, const char *text)
{
	if (text)
		printf("\t%s \"%s\"\n", label, text);
	else
		printf("\t%s NULL\n", label);
}

bool check_text(const char *got, const char *want, const char *what,
	const char *file, int line)
{
	if (got == want || (got && want && strcmp(got, want) == 0))
		return true;
	tell_failure(file, line);
	printf("\t%s\n", what);
	tell_text("got: ", got);
	tell_text("want:", want);
	return false;
}

/* Where folders are made: in memory where that has room, since no test looks
 * at a disk but each database waits for it. */
static const char *base(void)
{
	const char *told = getenv("TMPDIR");
	struct statvfs room;

	if (told && *told)
		return told;
	if (access(MEMORY, W_OK) == 0 && statvfs(MEMORY, &room) == 0 &&
		room.f_bavail >= MEMORY_BYTES_MIN / room.f_frsize)
		return MEMORY;
	return "/tmp";
}

/* A test without its folder can show nothing, so the run ends. */
const char *check_folder(void)
{
	if (folder[0])
		return folder;
	snprintf(folder, sizeof folder, "%s/zila-check-XXXXXX", base());
	if (!mkdtemp(folder)) {
		fprintf(stderr, "%s: %s\n", folder, strerror(errno));
		exit(1);
	}
	return folder;
}

static int remove_one(
	const char *path, const struct stat *status, int kind, struct FTW *walk)
{
	(void)status;
	(void)kind;
	(void)walk;
	return remove(path);
}

static void remove_folder(void)
{
	if (folder[0] && nftw(folder, remove_one, OPEN_FOLDERS_MAX,
				 FTW_DEPTH | FTW_PHYS) != 0)
		fprintf(stderr, "%s: %s\n", folder, strerror(errno));
	folder[0] = '\0';
}

static bool run(struct check_test *test)
{
	clock_t begun = clock();

	running = test;
	running_failed = false;
	test->run();
	test->seconds = (double)(clock() - begun) / CLOCKS_PER_SEC;
	remove_folder();
	return !running_failed;
}

static void tell_slowest(int count)
{
	struct check_test *test, *slowest;

	for (; count > 0; count--) {
		slowest = first;
		for (test = first; test; test = test->next)
			if (test->seconds > slowest->seconds)
				slowest = test;
		printf("%.2f s %s\n", slowest->seconds, slowest->name);
		slowest->seconds = 0;
	}
}

int main(int argc, char **argv)
{
	bool quick = argc > 1 && strcmp(argv[1], "--quick") == 0;
	bool ci = argc > 1 && strcmp(argv[1], "--ci") == 0;
	char **rest = argv + 1 + (quick || ci);
	bool timed = rest[0] && rest[1] && strcmp(rest[0], "--slowest") == 0;
	const char *part = rest[timed ? 2 : 0] ? rest[timed ? 2 : 0] : "";
	struct check_test *test;
	int passed = 0;
	int failed = 0;

	/* What a crashing test has told must not stay in the buffer. */
	(void)setvbuf(stdout, NULL, _IOLBF, 0);
	for (test = first; test; test = test->next) {
		if (!strstr(test->name, part) || (test->ci ? quick : ci))
			continue;
		if (run(test))
			passed++;
		else
			failed++;
	}
	if (timed)
		tell_slowest(atoi(rest[1]));
	printf("%d passed, %d failed\n", passed, failed);
	return failed || !passed;
}
