/* job_parts.h - what the files of jobs share; for job*.c and inbox.c only. */
#ifndef ZILA_STORE_JOB_PARTS_H
#define ZILA_STORE_JOB_PARTS_H

#include "store/db.h"
#include "store/job.h"

/* A transaction of its own, unless the caller has one open.  job_close()
 * commits when code is ZILA_OK, else rolls back; it returns what came of it. */
struct job_work {
	struct db *db;
	bool own;
};
ZILA_MUST_USE enum zila_code job_open(
	struct job_work *work, struct db *db, struct zila_err *err);
enum zila_code job_close(
	struct job_work *work, enum zila_code code, struct zila_err *err);

/* A moment as text, NULL for JOB_NEVER: in one of a few buffers of its own. */
struct job_time {
	char text[25];
};
const char *job_time(struct job_time *time, int64_t ms);
void job_bind_time(sqlite3_stmt *stmt, int index, int64_t ms);
int64_t job_column_time(sqlite3_stmt *stmt, int column);

#endif
