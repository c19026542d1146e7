/* temporary.c - a folder for the temporary files of one worker. */
#include "run/temporary.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { OPEN_AT_ONCE = 8 };

void temporary_make(char *folder, size_t room)
{
	const char *parent = getenv("TMPDIR");
	int size = snprintf(folder, room, "%s/zila-run-XXXXXX",
		parent && *parent == '/' ? parent : "/tmp");

	if (size >= (int)room || !mkdtemp(folder))
		folder[0] = '\0';
}

static int remove_one(const char *path, const struct stat *status, int type,
	struct FTW *position)
{
	(void)status;
	(void)type;
	(void)position;
	/* What can't be removed keeps its folder, and no run from its end. */
	(void)remove(path);
	return 0;
}

void temporary_remove(const char *folder)
{
	if (*folder)
		(void)nftw(
			folder, remove_one, OPEN_AT_ONCE, FTW_DEPTH | FTW_PHYS);
}

static void mask(int how, sigset_t *before)
{
	sigset_t signals;

	sigemptyset(&signals);
	sigaddset(&signals, SIGINT);
	sigaddset(&signals, SIGTERM);
	sigaddset(&signals, SIGHUP);
	sigprocmask(how, &signals, before);
}

void temporary_hold(sigset_t *before)
{
	mask(SIG_BLOCK, before);
}

void temporary_let(void)
{
	mask(SIG_UNBLOCK, NULL);
}
