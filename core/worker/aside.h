/* aside.h - a kind of run done inside another one, as tests do: it has options
 * of its own, and what it sends stays with who began it.
 *
 * Owner:   the job's link is lent between aside_begin() and aside_end(), and
 *          job->link.out holds what was sent until then.
 */
#ifndef ZILA_WORKER_ASIDE_H
#define ZILA_WORKER_ASIDE_H

#include "worker/job.h"

struct aside {
	struct job *job;
	struct link link;
	int option_count, input;
	const char *names[JOB_OPTIONS_MAX], *values[JOB_OPTIONS_MAX];
};

void aside_begin(struct aside *aside, struct job *job);
/* Both texts are borrowed; value NULL: it is left out. */
void aside_option(struct aside *aside, const char *name, const char *value);
/* What the core would answer: go on. */
void aside_answer(struct aside *aside);
void aside_end(struct aside *aside);

/* Takes the next frame of what was sent; *at begins as 0. */
bool aside_next(const struct buf *sent, size_t *at, struct message *message);

#endif
