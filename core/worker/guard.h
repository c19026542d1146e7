/* guard.h - what the kernel refuses a worker, whatever runs in it.
 *
 * Before the first line of a plugin is read, the worker gives up what a run
 * has no need of: Landlock leaves it the files below, a filter of system
 * calls (seccomp) no sockets, no programs, no way to other processes.  The
 * API has no such door either; this holds when a library has a hole.
 *
 * Owner:   all of struct guard is borrowed for the call.
 * Errors:  none: a kernel without the one or the other is no reason not to
 *          run; `zila doctor` tells what there is (ground/kernel.h).
 */
#ifndef ZILA_WORKER_GUARD_H
#define ZILA_WORKER_GUARD_H

#include <stdbool.h>

enum { GUARD_FOLDERS_MAX = 32 };

/* What the run may do beyond computing. */
struct guard {
	const char *database; /* read, with its -wal and -shm */
	const char *plugins;  /* the folders of plugins, with colons: read */
	const char *folders[GUARD_FOLDERS_MAX]; /* granted: read; NULL ends */
	const char *temporary; /* a folder of its own, to write; or NULL */
	bool net;              /* granted: connections */
	bool exec;             /* granted: programs */
};

/* Gives up the rest, for good.  In a build with a sanitizer it does nothing:
 * LeakSanitizer stops its own process by ptrace to look at it, and its
 * reports start a program. */
void guard_close(const struct guard *guard);

#endif
