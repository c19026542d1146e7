/* check.h - one rule, run for itself, and its query before that. */
#ifndef ZILA_WORKER_CHECK_H
#define ZILA_WORKER_CHECK_H

#include "worker/job.h"

/* Runs the rule that part is over state (0 = all).  What it finds, and how
 * it ended, goes to the job's link; a rule that fails is an outcome, not an
 * error. */
ZILA_MUST_USE enum zila_code check_rule(struct job *job,
	const struct part *part, int state, struct zila_err *err);

/* That what a rule's query finds has words: its own column `message`, unless
 * the rule is worded.  what names the rule in the error. */
ZILA_MUST_USE enum zila_code sql_check_message(const struct cursor *cursor,
	bool worded, const char *what, struct zila_err *err);

/* name against a pattern of * and ?. */
bool check_matches(const char *pattern, const char *name);

#endif
