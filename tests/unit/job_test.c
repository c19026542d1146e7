/* job_test.c - jobs in the database: kept, claimed, run. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "store/job/job.h"

#define T0 INT64_C(1775001600000)

static struct db *fresh(void)
{
	char path[600];
	struct db *db = NULL;
	struct zila_err err;
	bool created;

	snprintf(path, sizeof path, "%s/a.db", check_folder());
	CHECK_INTEGER(store_open(path, "test", &created, &db, &err), ZILA_OK);
	return db;
}

static struct job sample(const char *name, int64_t next_due)
{
	return (struct job){.name = name,
		.plugin = "india",
		.title = "a job",
		.schedule = "30 2 * * *",
		.zone = "Asia/Kolkata",
		.spec = "{\"steps\":[[\"check\"]]}",
		.enabled = true,
		.next_due = next_due,
		.made_at = T0};
}

static int64_t put(struct db *db, const struct job *job, bool changed)
{
	struct zila_err err = {0};
	bool is = false;
	int64_t id = 0;

	if (!CHECK_INTEGER(job_put(db, job, &id, &is, &err), ZILA_OK))
		puts(err.text);
	CHECK_INTEGER(is, changed);
	return id;
}

struct seen {
	char text[400];
	int64_t due;
	bool enabled;
};

static enum zila_code see(
	void *user, const struct job *job, struct zila_err *err)
{
	struct seen *seen = user;

	(void)err;
	snprintf(seen->text + strlen(seen->text),
		sizeof seen->text - strlen(seen->text), "%s%s",
		*seen->text ? " " : "", job->name);
	seen->due = job->next_due;
	seen->enabled = job->enabled;
	return ZILA_OK;
}

static struct seen read(struct db *db, struct job_query query)
{
	struct seen seen = {""};
	struct zila_err err;

	CHECK_INTEGER(job_read(db, &query, see, &seen, &err), ZILA_OK);
	return seen;
}

static enum zila_code see_run(
	void *user, const struct job_run *run, struct zila_err *err)
{
	struct seen *seen = user;

	(void)err;
	snprintf(seen->text + strlen(seen->text),
		sizeof seen->text - strlen(seen->text), "%s%s:%s:%d",
		*seen->text ? " " : "", run->cause, run->state, run->attempt);
	seen->due = run->due;
	return ZILA_OK;
}

static struct seen runs(struct db *db, struct job_run_query query)
{
	struct seen seen = {""};
	struct zila_err err;

	CHECK_INTEGER(job_run_read(db, &query, see_run, &seen, &err), ZILA_OK);
	return seen;
}

TEST(a_changed_definition_keeps_what_a_person_enabled)
{
	struct db *db = fresh();
	struct job job = sample("india.nightly", T0);
	struct zila_err err;
	int64_t id = put(db, &job, true);

	CHECK_INTEGER(put(db, &job, false), id);
	CHECK_INTEGER(job_enable(db, job.name, false, T0, &err), ZILA_OK);
	job.title = "another title";
	job.next_due = T0 + 1;
	CHECK_INTEGER(put(db, &job, true), id);
	CHECK(!read(db, (struct job_query){.id = id}).enabled);
	/* the same schedule: what is due stays due */
	CHECK_INTEGER(read(db, (struct job_query){.id = id}).due, T0);
	job.schedule = "0 3 * * *";
	put(db, &job, true);
	CHECK_INTEGER(read(db, (struct job_query){.id = id}).due, T0 + 1);
	store_close(db);
}

TEST(a_definition_that_is_gone_keeps_its_history_and_comes_back)
{
	struct db *db = fresh();
	struct job a = sample("india.a", T0), b = sample("india.b", T0);
	struct job own = sample("user.own", T0);
	const char *names[] = {"india.b"};
	struct zila_err err;
	int64_t gone = 0, id = put(db, &a, true), run;

	own.plugin = "";
	put(db, &b, true);
	put(db, &own, true);
	CHECK_INTEGER(job_add_run(db, id, T0, "hand", &run, &err), ZILA_OK);
	CHECK_INTEGER(job_keep_only(db, names, 1, &gone, &err), ZILA_OK);
	CHECK_INTEGER(gone, 1);
	CHECK_TEXT(read(db, (struct job_query){.name = NULL}).text,
		"india.b user.own");
	CHECK_TEXT(runs(db, (struct job_run_query){.job_id = id}).text,
		"hand:queued:0");
	CHECK_INTEGER(put(db, &a, true), id);
	CHECK_INTEGER(job_remove(db, "india.a", &err), ZILA_EUSAGE);
	CHECK_INTEGER(job_remove(db, "user.own", &err), ZILA_OK);
	store_close(db);
}

TEST(a_job_is_found_by_its_id_alone_when_one_has_it)
{
	struct db *db = fresh();
	struct job a = sample("india.weekly", T0), b = sample("goa.weekly", T0);

	put(db, &a, true);
	CHECK_TEXT(read(db, (struct job_query){.name = "weekly"}).text,
		"india.weekly");
	put(db, &b, true);
	CHECK_TEXT(read(db, (struct job_query){.name = "weekly"}).text, "");
	CHECK_TEXT(read(db, (struct job_query){.name = "goa.weekly"}).text,
		"goa.weekly");
	store_close(db);
}

TEST(what_is_due_is_read_in_its_order)
{
	struct db *db = fresh();
	struct job a = sample("india.a", T0 + 2000),
		   b = sample("india.b", T0 + 1000),
		   c = sample("india.c", T0 + 9000), d = sample("india.d", T0),
		   e = sample("india.e", JOB_NEVER);
	struct zila_err err;
	int64_t first;

	d.enabled = false;
	put(db, &a, true);
	put(db, &b, true);
	put(db, &c, true);
	put(db, &d, true);
	put(db, &e, true);
	CHECK_TEXT(read(db, (struct job_query){.due_by = T0 + 5000}).text,
		"india.b india.a");
	CHECK_INTEGER(job_first_due(db, &first, &err), ZILA_OK);
	CHECK_INTEGER(first, T0 + 1000);
	store_close(db);
}

TEST(a_due_time_is_claimed_once_whoever_comes)
{
	struct db *db = fresh();
	struct job job = sample("india.a", T0);
	struct job_due dues[] = {{T0 - 86400000, "missed", "missed", "asleep"},
		{T0, "schedule", "queued", NULL}};
	struct zila_err err;
	int64_t id = put(db, &job, true), ids[2] = {-1, -1};
	int inserted = 0;

	CHECK_INTEGER(job_claim(db, id, T0, dues, 2, T0 + 86400000, &inserted,
			      ids, &err),
		ZILA_OK);
	CHECK_INTEGER(inserted, 2);
	CHECK(ids[0] > 0 && ids[1] > ids[0]);
	/* who comes second finds it changed */
	CHECK_INTEGER(job_claim(db, id, T0, dues, 2, T0 + 86400000, &inserted,
			      NULL, &err),
		ZILA_OK);
	CHECK_INTEGER(inserted, -1);
	/* the clock was put back: the same due time once more */
	CHECK_INTEGER(job_set_next(db, id, T0, &err), ZILA_OK);
	CHECK_INTEGER(job_claim(db, id, T0, dues + 1, 1, T0 + 86400000,
			      &inserted, ids, &err),
		ZILA_OK);
	CHECK_INTEGER(inserted, 0);
	CHECK_INTEGER(ids[0], 0);
	CHECK_TEXT(runs(db, (struct job_run_query){.job_id = id}).text,
		"schedule:queued:0 missed:missed:0");
	store_close(db);
}

TEST(a_run_goes_from_state_to_state_and_no_other_way)
{
	struct db *db = fresh();
	struct job job = sample("india.a", T0);
	struct zila_err err;
	int64_t id = put(db, &job, true), run;
	int attempt = 0;

	CHECK_INTEGER(job_add_run(db, id, T0, "hand", &run, &err), ZILA_OK);
	CHECK_INTEGER(job_run_begin(db, run, T0 + 1, &attempt, &err), ZILA_OK);
	CHECK_INTEGER(attempt, 1);
	CHECK_INTEGER(
		job_run_begin(db, run, T0 + 1, &attempt, &err), ZILA_EUSAGE);
	CHECK(strstr(err.text, "is running, and can't become running"));
	CHECK_INTEGER(
		job_run_again(db, run, T0 + 9, 4, "it failed", T0 + 2, &err),
		ZILA_OK);
	CHECK_TEXT(runs(db, (struct job_run_query){.open = true}).text,
		"hand:queued:1");
	CHECK_INTEGER(job_run_begin(db, run, T0 + 9, &attempt, &err), ZILA_OK);
	CHECK_INTEGER(attempt, 2);
	CHECK_INTEGER(
		job_run_end(db, run, "ok", 0, NULL, T0 + 10, &err), ZILA_OK);
	CHECK_INTEGER(job_run_end(db, run, "cancelled", -1, NULL, T0, &err),
		ZILA_EUSAGE);
	CHECK_INTEGER(
		job_run_end(db, run + 7, "ok", 0, NULL, T0, &err), ZILA_EUSAGE);
	CHECK_TEXT(
		runs(db, (struct job_run_query){.id = run}).text, "hand:ok:2");
	/* the same due time by hand again: a moment later */
	CHECK_INTEGER(job_add_run(db, id, T0, "hand", &run, &err), ZILA_OK);
	CHECK_INTEGER(runs(db, (struct job_run_query){.id = run}).due, T0 + 1);
	store_close(db);
}

TEST(many_claims_are_one_transaction_when_one_is_open)
{
	struct db *db = fresh();
	struct job job = sample("india.a", T0);
	struct job_due due = {T0, "schedule", "queued", NULL};
	struct zila_err err;
	int64_t id = put(db, &job, true);
	int inserted;

	CHECK_INTEGER(store_begin(db, &err), ZILA_OK);
	CHECK_INTEGER(
		job_claim(db, id, T0, &due, 1, T0 + 1, &inserted, NULL, &err),
		ZILA_OK);
	store_rollback(db);
	CHECK_TEXT(runs(db, (struct job_run_query){.job_id = id}).text, "");
	CHECK_INTEGER(read(db, (struct job_query){.id = id}).due, T0);
	store_close(db);
}
