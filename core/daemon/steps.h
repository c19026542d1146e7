/* steps.h - a job's spec, and its steps, each a command that can be typed.
 *
 * A spec is JSON, as job.spec keeps it:
 *
 *   {"steps":[["import",{"inbox":"lgd"}],["check"],
 *             ["report","progress",{"formats":["html","pdf"],
 *                                   "out":"reports/{day}"}]],
 *    "overlap":"skip","missed":"once","missed_max":100,"window_s":604800,
 *    "retries":3,"backoff_s":30,"backoff_max_s":3600,"timeout_s":900}
 *
 * All but the steps may be left out.  A step is a list: its kind (import,
 * check, report, script, backup, verify, lua, command), its words, its options.
 *
 * The due time reaches the steps as a day, in the job's zone: check, report and
 * script get it as --as-of, `{day}` in a text of a step is it, `{month}` its
 * month, `{due}` the moment; a run that is late is for the right day.
 *
 * The steps run one after the other in this process; each opens and closes the
 * database itself.  A step whose exit code is above 1 ends the run.  The code
 * of a run is the worst of its steps'.
 *
 * Owner:   a struct spec is freed by spec_free(), also after an error; an order
 *          and its texts are borrowed.
 * Units:   moments in ms (ground/moment.h), lengths in s.
 * Errors:  ZILA_EUSAGE for a spec that is none: which step, which word, and how
 *          it is written.
 */
#ifndef ZILA_DAEMON_STEPS_H
#define ZILA_DAEMON_STEPS_H

#include "daemon/schedule.h"
#include "ground/buf.h"
#include "ground/mem.h"

enum {
	STEPS_MAX = 50,       /* of a job */
	STEP_WORDS_MAX = 100, /* of a step */
	STEP_SUMMARY_BYTES = 400,
};

struct step; /* steps.c's own: kind and what it was given */

struct spec {
	struct policy policy;
	struct step *steps;
	int step_count;
	struct arena arena;
};

/* Reads job.spec; unknown keys are refused. */
ZILA_MUST_USE enum zila_code spec_read(
	const char *json, size_t size, struct spec *out, struct zila_err *err);
void spec_free(struct spec *spec);

/* The first script of its steps that is no file in folder, or NULL. */
const char *spec_lacks(const struct spec *spec, const char *folder);

/* One run of a job: what `zila steps` is told as one line of JSON on fd 3. */
struct steps_order {
	int64_t run;      /* 0: not on record */
	const char *job;  /* its name */
	const char *zone; /* IANA */
	int64_t due;
	int attempt;      /* from 1 */
	const char *spec; /* JSON */
};

void steps_order_write(const struct steps_order *order, struct buf *out);
/* The texts go into arena. */
ZILA_MUST_USE enum zila_code steps_order_read(const char *line, size_t size,
	struct arena *arena, struct steps_order *out, struct zila_err *err);

/* The words of the step-th step (from 1), behind "zila --db DB --plugins DIR",
 * NULL-ended, in arena. */
ZILA_MUST_USE enum zila_code steps_words(const struct spec *spec, int step,
	const struct steps_order *order, struct arena *arena,
	const char ***words, struct zila_err *err);

/* How steps act on the world, and whom they tell. */
struct steps_means {
	void *user;
	/* Runs words as a typed command with --format json, within time_s; the
	 * exit code, its JSON in out, what it complained of in err. */
	int (*command)(void *user, const char *const *words, int time_s,
		struct buf *out, struct zila_err *err);
	void (*began)(void *user, int step, const char *words);
	void (*ended)(void *user, int step, int code, const char *summary);
	bool (*stopped)(void *user); /* asked before each step */
};

struct steps_result {
	int code; /* the worst: 0, 1, ... as exit codes */
	bool timed_out, cancelled;
	char message[STEP_SUMMARY_BYTES]; /* of the step that counts, or "" */
};

/* Runs them all.  An error is only that of a spec that is none; what steps
 * come to is in result. */
ZILA_MUST_USE enum zila_code steps_run(const struct steps_order *order,
	const struct steps_means *means, struct steps_result *result,
	struct zila_err *err);

/* The hidden command `zila steps` says on fd 4, a line each:
 *   {"event":"began","step":1,"words":"check --as-of 2026-04-01"}
 *   {"event":"ended","step":1,"code":0,"summary":"no findings"}
 *   {"event":"done","code":0,"timed_out":false,"cancelled":false,
 *    "message":""}
 * It exits with the code of done; what commands tell a person goes to standard
 * error, for the log.  SIGINT and SIGTERM cancel. */
void steps_event_began(struct buf *out, int step, const char *words);
void steps_event_ended(
	struct buf *out, int step, int code, const char *summary);
void steps_event_done(struct buf *out, const struct steps_result *result);

struct steps_event {
	enum { STEPS_BEGAN, STEPS_ENDED, STEPS_DONE } kind;
	int step, code;
	bool timed_out, cancelled;
	const char *text; /* words, summary or message */
};
/* Reads one line; the text goes into arena. */
ZILA_MUST_USE enum zila_code steps_event_read(const char *line, size_t size,
	struct arena *arena, struct steps_event *out, struct zila_err *err);

#endif
