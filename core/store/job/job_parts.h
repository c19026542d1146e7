/* job_parts.h - moments of jobs as columns; for job*.c, inbox.c, channel.c. */
#ifndef ZILA_STORE_JOB_PARTS_H
#define ZILA_STORE_JOB_PARTS_H

#include "ground/moment.h"
#include "store/db.h"
#include "store/job/job.h"

/* A moment as text, in the caller's buffer; NULL for JOB_NEVER. */
struct job_time {
	char text[MOMENT_BYTES];
};
const char *job_time(struct job_time *time, int64_t ms);
int64_t job_column_time(sqlite3_stmt *stmt, int column);

#endif
