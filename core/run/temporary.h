/* temporary.h - a folder for the temporary files of one worker, which goes
 * again with it.  Not for another floor.
 *
 * It is the only place where a worker may write, so that no run sees what
 * another one, or another program, has in the folder for all.
 */
#ifndef ZILA_RUN_TEMPORARY_H
#define ZILA_RUN_TEMPORARY_H

#include <signal.h>
#include <stddef.h>

/* Makes one in $TMPDIR, else in /tmp; "" when none can be made: most runs
 * need none. */
void temporary_make(char *folder, size_t room);

/* With all that is in it. */
void temporary_remove(const char *folder);

/* Holds back what a person or a terminal ends the program with, which would
 * leave a folder behind, until sigprocmask() sets *before (or NULL) again. */
void temporary_hold(sigset_t *before);

/* Lets it come: somebody watches for it. */
void temporary_let(void);

#endif
