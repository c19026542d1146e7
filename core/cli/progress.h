/* progress.h - a bar on standard error, while a person waits.
 *
 * Only on a terminal, and not when asked to be quiet.  Whoever writes to the
 * terminal erases it first; it comes back with the next progress.
 */
#ifndef ZILA_CLI_PROGRESS_H
#define ZILA_CLI_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

struct progress {
	bool on;
	bool shown;
	int64_t drawn_ms; /* when */
};

void progress_open(struct progress *progress, bool quiet);

/* total 0: how much there is is not known. */
void progress_show(struct progress *progress, int64_t done, int64_t total,
	const char *what);
void progress_erase(struct progress *progress);

#endif
