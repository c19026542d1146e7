/* steps_parts.h - a step as its files share it; for this folder only. */
#ifndef ZILA_DAEMON_STEPS_PARTS_H
#define ZILA_DAEMON_STEPS_PARTS_H

#include "daemon/steps.h"
#include "ground/json_read.h"

struct step_kind;

struct step_option {
	const char *name, *value; /* of its kind; "true" for a flag */
};

struct step {
	const struct step_kind *kind;
	const char *words[STEP_WORDS_MAX]; /* "progress", a file, ... */
	int word_count;
	struct step_option options[STEP_WORDS_MAX];
	int option_count;
};

/* Reads ["report","progress",{"formats":"html"}], in step_kind.c. */
ZILA_MUST_USE enum zila_code step_read(const struct json_value *value,
	struct arena *arena, struct step *out, struct zila_err *err);

/* One line of what a step came to: what it complained of, else what its
 * document counts; in steps.c. */
void steps_summarise(const struct buf *out, const struct zila_err *err,
	char summary[STEP_SUMMARY_BYTES]);

/* Its words, in step_kind.c; day is "2026-04-01", due a moment. */
struct step_times {
	const char *day, *due, *job;
	int attempt;
};
ZILA_MUST_USE enum zila_code step_words(const struct step *step,
	const struct step_times *times, struct arena *arena,
	const char ***words, struct zila_err *err);

#endif
