/* spawn.h - a process that is begun, and not waited for.
 *
 * uv_spawn() returns when the new process has begun its program: as late as
 * others leave it a processor, 20 to 40 ms on a full machine, which the loop
 * would be kept.  Here only the fork is waited for.  What then can't be begun
 * says so itself, on its stderr, and ends with SPAWN_NOT_BEGUN.
 *
 * Owner:   descriptors stay the caller's.
 * Errors:  an errno; nothing was begun.
 */
#ifndef ZILA_DAEMON_SPAWN_H
#define ZILA_DAEMON_SPAWN_H

#include <stdbool.h>
#include <sys/types.h>

enum { SPAWN_FDS_MAX = 8, SPAWN_NOT_BEGUN = 126 };

struct spawn_order {
	const char *program;
	char *const *words, *const *variables; /* NULL-ended */
	const int *fds; /* its descriptors 0, 1, ...; -1: /dev/null */
	int fd_count;
};

int spawn_begin(const struct spawn_order *order, pid_t *pid);

/* True, once, when it has ended; signal is 0 when it ended by itself. */
bool spawn_ended(pid_t pid, int *exit_code, int *signal);

#endif
