/* inbox.h - files that arrive in a folder, taken in one by one.
 *
 * A file is complete when it bears no name of one that is on its way (.part,
 * .tmp, NAME~, hidden), has not changed for a while, and nobody has it open for
 * writing, where the system can tell.  It is imported by what the inbox says,
 * as if it were typed, then moved: to done/, or to attention/ when a person is
 * needed.  Beside it are NAME.zila.json, what the import came to, and
 * NAME.zila.txt, the same for people.  Nothing is ever overwritten: the next
 * of a name is NAME-2.
 *
 * A crash between import and moving has the file imported again, which changes
 * nothing: what is imported already is known by its bytes.
 *
 * Owner:   texts of an inbox are borrowed.
 * Units:   moments in ms (ground/moment.h).
 * Errors:  ZILA_EINPUT for a folder that can't be read, ZILA_ESTORE for one
 *          that can't be written; what is wrong with a file is its own entry.
 */
#ifndef ZILA_DAEMON_INBOX_H
#define ZILA_DAEMON_INBOX_H

#include <stdbool.h>
#include <stdint.h>

#include "daemon/steps.h"
#include "run/jobs.h"

enum {
	INBOX_SETTLE_S = 2, /* unchanged for so long */
	INBOX_NAME_BYTES = 256,
};

/* Whether a name is of a file on its way, or of none that is for us. */
bool inbox_is_partial(const char *name);

/* The name that is tried the number-th time (from 1): june.csv, june-2.csv; one
 * that is too long for a summary beside it is cut before its ending. */
void inbox_numbered(const char *name, int number, char out[INBOX_NAME_BYTES]);

/* Whether options (JSON, as inbox.options) are those of an import. */
ZILA_MUST_USE enum zila_code inbox_check_options(
	const char *options, struct zila_err *err);

/* What became of one file. */
struct inbox_file {
	const char *name;
	const char *state; /* done, attention, waiting */
	const char *moved; /* its path now, or "" */
	int code;          /* exit code of its import; -1: none */
	const char *summary;
};

struct inbox_sweep {
	const struct inbox *inbox;
	int settle_s;                    /* INBOX_SETTLE_S */
	int time_s;                      /* of one import */
	const struct steps_means *means; /* command and stopped are used */
	void *user;
	void (*file)(void *user, const struct inbox_file *file);

	int done, attention, waiting; /* out */
};

/* Goes over the folder once.  Stops at the database's or the inbox's own
 * faults (exit codes 2, 5, 130), with the file left where it is.  One that
 * can't be moved is told at the end, behind all others. */
ZILA_MUST_USE enum zila_code inbox_sweep(
	struct inbox_sweep *sweep, struct zila_err *err);

#endif
