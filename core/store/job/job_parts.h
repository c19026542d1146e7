/* job_parts.h - moments of jobs as columns; for job*.c, inbox.c, channel.c. */
#ifndef ZILA_STORE_JOB_PARTS_H
#define ZILA_STORE_JOB_PARTS_H

#include "store/db.h"
#include "store/job/job.h"

/* A moment as text, NULL for JOB_NEVER: in one of a few buffers of its own. */
struct job_time {
	char text[25];
};
const char *job_time(struct job_time *time, int64_t ms);
int64_t job_column_time(sqlite3_stmt *stmt, int column);

#endif
