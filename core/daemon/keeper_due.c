/* keeper_due.c - what is due becomes runs, in the transaction at hand. */
#include <stdio.h>
#include <string.h>

#include "daemon/keeper_parts.h"
#include "ground/mem.h"

static struct zone *zone_of(struct keeper *keeper, const char *name,
	struct zone **borrowed, struct zila_err *err)
{
	struct zone *zone = NULL;
	int i;

	*borrowed = NULL;
	for (i = 0; i < keeper->zone_count; i++)
		if (strcmp(zone_name(keeper->zones[i]), name) == 0)
			return keeper->zones[i];
	if (zone_open(name, &zone, err) != ZILA_OK)
		return NULL;
	if (keeper->zone_count < ZONES_KEPT)
		keeper->zones[keeper->zone_count++] = zone;
	else
		*borrowed = zone;
	return zone;
}

/* What a job's texts mean. */
struct meaning {
	struct cron cron;
	struct policy policy;
	struct zone *zone, *borrowed;
};

static enum zila_code understand(struct keeper *keeper,
	const struct due_job *job, struct meaning *out, struct zila_err *err)
{
	struct spec spec = {0};
	enum zila_code code;

	out->borrowed = NULL;
	if ((code = cron_parse(job->schedule, &out->cron, err)))
		return code;
	out->zone = zone_of(keeper, job->zone, &out->borrowed, err);
	if (!out->zone)
		return err->code;
	code = spec_read(job->spec, strlen(job->spec), &spec, err);
	out->policy = spec.policy;
	spec_free(&spec);
	if (code != ZILA_OK)
		zone_close(out->borrowed);
	return code;
}

void due_forget(struct keeper *keeper)
{
	int i;

	for (i = 0; i < keeper->job_count; i++)
		mem_free(keeper->jobs[i].spec);
	keeper->job_count = 0;
	buf_cut(&keeper->fresh, 0);
}

static enum zila_code note(
	void *user, const struct job *job, struct zila_err *err)
{
	struct keeper *keeper = user;
	struct due_job *to = &keeper->jobs[keeper->job_count];

	to->id = job->id;
	to->next_due = job->next_due;
	snprintf(to->name, sizeof to->name, "%s", job->name);
	snprintf(to->plugin, sizeof to->plugin, "%s", job->plugin);
	snprintf(to->schedule, sizeof to->schedule, "%s", job->schedule);
	snprintf(to->zone, sizeof to->zone, "%s", job->zone);
	to->spec = mem_copy(job->spec);
	if (!to->spec)
		return err_memory(err);
	keeper->job_count++;
	return ZILA_OK;
}

enum zila_code due_read(
	struct keeper *keeper, int64_t now, struct zila_err *err)
{
	struct job_query query = {.due_by = now, .limit = CLAIMS_MAX};

	due_forget(keeper);
	return job_read(keeper->options.db, &query, note, keeper, err);
}

enum zila_code due_named(struct keeper *keeper, const struct job_query *query,
	struct zila_err *err)
{
	return job_read(keeper->options.db, query, note, keeper, err);
}

static void count_open(
	const struct keeper *keeper, int64_t job_id, int *running, int *waiting)
{
	const struct live *live;
	int count = 0;

	for (live = keeper->lives; live; live = live->next)
		count += live->job_id == job_id;
	*running = count ? 1 : 0;
	*waiting = count ? count - 1 : 0;
}

static const char missed_text[] = "zila serve was not there when it was due";

/* What each due time comes to, beside the runs of the job that are open. */
static void judge(struct keeper *keeper, const struct due_job *job,
	const struct policy *policy, const struct dues *dues,
	struct job_due *out, bool *replaces)
{
	int running, waiting, i;

	count_open(keeper, job->id, &running, &waiting);
	*replaces = false;
	for (i = 0; i < dues->count; i++) {
		const struct due *due = &dues->dues[i];

		out[i] = (struct job_due){due->at,
			due->fate == FATE_RUN ? "schedule" : "missed", "queued",
			NULL};
		if (due->fate == FATE_MISSED) {
			out[i].state = "missed";
			out[i].message = missed_text;
			continue;
		}
		/* What runs late was chosen to: one behind the other. */
		if (due->fate == FATE_LATE)
			continue;
		switch (schedule_turn(policy, running, waiting)) {
		case TURN_PASS:
			out[i].state = "missed";
			out[i].message = schedule_pass_text(policy);
			continue;
		case TURN_REPLACE:
			*replaces = true;
			break;
		case TURN_START:
		case TURN_WAIT:
			break;
		}
		waiting += running;
		running = 1;
	}
}

struct claim {
	struct dues dues;
	struct job_due out[SCHEDULE_DUES_MAX];
	int64_t runs[SCHEDULE_DUES_MAX];
};

static enum zila_code insert(struct keeper *keeper, int index,
	struct claim *claim, bool replaces, struct zila_err *err)
{
	const struct due_job *job = &keeper->jobs[index];
	int inserted, i;
	enum zila_code code = job_claim(keeper->options.db, job->id,
		job->next_due, claim->out, claim->dues.count, claim->dues.next,
		&inserted, claim->runs, err);

	for (i = 0; code == ZILA_OK && inserted > 0 && i < claim->dues.count;
		i++) {
		struct fresh fresh = {
			claim->runs[i], claim->out[i].due, index, replaces};

		if (fresh.run && strcmp(claim->out[i].state, "queued") == 0)
			buf_add(&keeper->fresh, &fresh, sizeof fresh);
	}
	return code == ZILA_OK ? buf_check(&keeper->fresh, err) : code;
}

/* A job that can't be understood is due never, until it is put anew. */
static enum zila_code give_up(struct keeper *keeper, const struct due_job *job,
	const struct zila_err *why, struct zila_err *err)
{
	keeper_say(keeper, "error", "job %s: %s", job->name, why->text);
	return job_set_next(keeper->options.db, job->id, JOB_NEVER, err);
}

/* While the database was another's, nothing was late by our fault. */
static enum zila_code claim_one(struct keeper *keeper, int index,
	struct claim *claim, struct zila_err *err)
{
	const struct due_job *job = &keeper->jobs[index];
	int64_t now = job->next_due > keeper->noticed ? job->next_due
						      : keeper->noticed;
	struct zila_err why = {0};
	struct meaning meaning;
	enum zila_code code;
	bool replaces;

	if (understand(keeper, job, &meaning, &why) != ZILA_OK)
		return give_up(keeper, job, &why, err);
	schedule_due(&meaning.cron, meaning.zone, &meaning.policy,
		job->next_due, now, &claim->dues);
	judge(keeper, job, &meaning.policy, &claim->dues, claim->out,
		&replaces);
	code = insert(keeper, index, claim, replaces, err);
	zone_close(meaning.borrowed);
	return code;
}

enum zila_code due_claim(struct keeper *keeper, struct zila_err *err)
{
	struct claim *claim;
	enum zila_code code = ZILA_OK;
	int i;

	if (!keeper->job_count)
		return ZILA_OK;
	claim = mem_alloc(sizeof *claim);
	if (!claim)
		return err_memory(err);
	for (i = 0; i < keeper->job_count && code == ZILA_OK; i++)
		code = claim_one(keeper, i, claim, err);
	mem_free(claim);
	return code;
}

/* ---- after a jump of the clock ---- */

static enum zila_code note_id(
	void *user, const struct job *job, struct zila_err *err)
{
	struct keeper *keeper = user;

	if (*job->schedule)
		buf_add(&keeper->checks, &job->id, sizeof job->id);
	return buf_check(&keeper->checks, err);
}

enum zila_code due_check_all(struct keeper *keeper, struct zila_err *err)
{
	struct job_query query = {0};

	buf_cut(&keeper->checks, 0);
	keeper->checked = 0;
	return job_read(keeper->options.db, &query, note_id, keeper, err);
}

static enum zila_code check_one(
	struct keeper *keeper, int64_t id, int64_t now, struct zila_err *err)
{
	struct job_query query = {.id = id};
	struct due_job *job = &keeper->jobs[0];
	struct zila_err why = {0};
	struct meaning meaning;
	enum zila_code code;
	int64_t next;

	due_forget(keeper);
	code = job_read(keeper->options.db, &query, note, keeper, err);
	if (code != ZILA_OK || !keeper->job_count)
		return code;
	if (understand(keeper, job, &meaning, &why) != ZILA_OK)
		return job->next_due == JOB_NEVER
			       ? ZILA_OK
			       : give_up(keeper, job, &why, err);
	next = schedule_next(&meaning.cron, meaning.zone, job->next_due, now);
	zone_close(meaning.borrowed);
	return next == job->next_due
		       ? ZILA_OK
		       : job_set_next(keeper->options.db, id, next, err);
}

enum zila_code due_check_some(
	struct keeper *keeper, int64_t now, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int count;

	for (count = 0; count < CHECKS_MAX && code == ZILA_OK &&
			keeper->checked < keeper->checks.size;
		count++) {
		int64_t id;

		memcpy(&id, keeper->checks.data + keeper->checked, sizeof id);
		keeper->checked += sizeof id;
		code = check_one(keeper, id, now, err);
	}
	due_forget(keeper);
	if (keeper->checked >= keeper->checks.size) {
		buf_cut(&keeper->checks, 0);
		keeper->checked = 0;
	}
	return code;
}
