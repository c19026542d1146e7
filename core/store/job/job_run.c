/* job_run.c - due times of jobs, and what became of them. */

#include "ground/err.h"
#include "store/job/job_parts.h"

enum { FREE_TRIES = 10000 };

static enum zila_code insert(struct db *db, int64_t job_id,
	const struct job_due *due, int64_t *run, struct zila_err *err)
{
	struct job_time at;
	enum zila_code code;

	code = db_execf(db, err,
		"INSERT OR IGNORE INTO job_run (job_id, due, cause, state, "
		"queued_at, message) VALUES (%lld, %Q, %Q, %Q, "
		"strftime('%%Y-%%m-%%dT%%H:%%M:%%fZ', 'now'), %Q)",
		(long long)job_id, job_time(&at, due->due), due->cause,
		due->state, due->message);
	if (code == ZILA_OK)
		*run = sqlite3_changes(db->sql)
			       ? sqlite3_last_insert_rowid(db->sql)
			       : 0;
	return code;
}

enum zila_code job_claim(struct db *db, int64_t job_id, int64_t expected,
	const struct job_due *dues, int count, int64_t next_due, int *inserted,
	int64_t *runs, struct zila_err *err)
{
	struct job_time next, was;
	struct db_work work;
	enum zila_code code;
	int64_t run;
	int i;

	if ((code = db_begin(&work, db, err)))
		return code;
	code = db_execf(db, err,
		"UPDATE job SET next_due = %Q WHERE id = %lld AND next_due IS "
		"%Q AND enabled AND NOT gone",
		job_time(&next, next_due), (long long)job_id,
		job_time(&was, expected));
	*inserted = -1;
	if (code != ZILA_OK || !sqlite3_changes(db->sql))
		return db_end(&work, code, err);
	*inserted = 0;
	for (i = 0; code == ZILA_OK && i < count; i++) {
		code = insert(db, job_id, &dues[i], &run, err);
		if (code != ZILA_OK)
			break;
		*inserted += run != 0;
		if (runs)
			runs[i] = run;
	}
	return db_end(&work, code, err);
}

enum zila_code job_add_run(struct db *db, int64_t job_id, int64_t due,
	const char *cause, int64_t *run, struct zila_err *err)
{
	struct job_due at = {due, cause, "queued", NULL};
	struct db_work work;
	enum zila_code code;
	int tries;

	if ((code = db_begin(&work, db, err)))
		return code;
	*run = 0;
	for (tries = 0; code == ZILA_OK && !*run && tries < FREE_TRIES;
		tries++, at.due++)
		code = insert(db, job_id, &at, run, err);
	if (code == ZILA_OK && !*run)
		code = err_set(err, ZILA_ESTORE,
			"this due time has had too many runs: choose another");
	return db_end(&work, code, err);
}

/* What a run was not in the state for. */
static enum zila_code check_changed(
	struct db *db, int64_t run, const char *to, struct zila_err *err)
{
	char state[20];
	enum zila_code code;

	if (sqlite3_changes(db->sql))
		return ZILA_OK;
	code = db_string(db, state, sizeof state, err,
		"SELECT state FROM job_run WHERE id = %lld", (long long)run);
	if (code != ZILA_OK)
		return code;
	if (*state)
		return err_set(err, ZILA_EUSAGE,
			"run %lld is %s, and can't become %s", (long long)run,
			state, to);
	return err_set(err, ZILA_EUSAGE,
		"there is no run %lld of a job: `zila jobs history` lists them",
		(long long)run);
}

enum zila_code job_run_begin(struct db *db, int64_t run, int64_t at,
	int *attempt, struct zila_err *err)
{
	struct db_work work;
	struct job_time time;
	enum zila_code code;
	int64_t number;

	if ((code = db_begin(&work, db, err)))
		return code;
	code = db_execf(db, err,
		"UPDATE job_run SET state = 'running', attempt = attempt + 1, "
		"not_before = NULL, started_at = %Q, ended_at = NULL, code = "
		"NULL, message = NULL WHERE id = %lld AND state = 'queued'",
		job_time(&time, at), (long long)run);
	if (code == ZILA_OK)
		code = check_changed(db, run, "running", err);
	if (code == ZILA_OK)
		code = db_integer(db, &number, err,
			"SELECT attempt FROM job_run WHERE id = %lld",
			(long long)run);
	if (code == ZILA_OK)
		*attempt = (int)number;
	return db_end(&work, code, err);
}

/* A run leaves one of the states `from` for what `run` says of it; steps that
 * have no end, have it now. */
static enum zila_code leave(struct db *db, const char *from,
	const struct job_run *run, struct zila_err *err)
{
	struct db_work work;
	struct job_time next, ended;
	enum zila_code code;

	if ((code = db_begin(&work, db, err)))
		return code;
	code = db_execf(db, err,
		"UPDATE job_run SET state = %Q, not_before = %Q, ended_at = "
		"%Q, code = nullif(%d, -1), message = nullif(%Q, '') WHERE id "
		"= %lld AND state IN (%s)",
		run->state, job_time(&next, run->not_before),
		job_time(&ended, run->ended_at), run->code,
		run->message ? run->message : "", (long long)run->id, from);
	if (code == ZILA_OK)
		code = check_changed(db, run->id, run->state, err);
	if (code == ZILA_OK)
		code = db_execf(db, err,
			"UPDATE job_step SET ended_at = %Q WHERE job_run_id = "
			"%lld AND ended_at IS NULL",
			job_time(&ended, run->ended_at), (long long)run->id);
	return db_end(&work, code, err);
}

enum zila_code job_run_end(struct db *db, int64_t run, const char *state,
	int code, const char *message, int64_t at, struct zila_err *err)
{
	const struct job_run after = {.id = run,
		.state = state,
		.not_before = JOB_NEVER,
		.ended_at = at,
		.code = code,
		.message = message};

	return leave(db, "'queued', 'running'", &after, err);
}

enum zila_code job_run_again(struct db *db, int64_t run, int64_t not_before,
	int code, const char *message, int64_t at, struct zila_err *err)
{
	const struct job_run after = {.id = run,
		.state = "queued",
		.not_before = not_before,
		.ended_at = at,
		.code = code,
		.message = message};

	return leave(db, "'running', 'interrupted'", &after, err);
}

enum zila_code job_step_begin(
	struct db *db, const struct job_step *step, struct zila_err *err)
{
	struct job_time time;

	return db_alone(db, err,
		"INSERT OR REPLACE INTO job_step (job_run_id, attempt, step, "
		"words, started_at) VALUES (%lld, %d, %d, %Q, %Q)",
		(long long)step->run, step->attempt, step->step, step->words,
		job_time(&time, step->started_at));
}

enum zila_code job_step_end(
	struct db *db, const struct job_step *step, struct zila_err *err)
{
	struct job_time time;

	return db_alone(db, err,
		"UPDATE job_step SET ended_at = %Q, code = nullif(%d, -1), "
		"summary = %Q WHERE job_run_id = %lld AND attempt = %d AND "
		"step = %d",
		job_time(&time, step->ended_at), step->code,
		step->summary ? step->summary : "", (long long)step->run,
		step->attempt, step->step);
}

static int64_t column_code(sqlite3_stmt *stmt, int column)
{
	return sqlite3_column_type(stmt, column) == SQLITE_NULL
		       ? -1
		       : sqlite3_column_int64(stmt, column);
}

static enum zila_code tell_run(sqlite3_stmt *stmt, job_run_each *each,
	void *user, struct zila_err *err)
{
	struct job_run run = {
		.id = sqlite3_column_int64(stmt, 0),
		.job_id = sqlite3_column_int64(stmt, 1),
		.job = db_text(stmt, 2),
		.due = job_column_time(stmt, 3),
		.cause = db_text(stmt, 4),
		.state = db_text(stmt, 5),
		.attempt = sqlite3_column_int(stmt, 6),
		.not_before = job_column_time(stmt, 7),
		.queued_at = job_column_time(stmt, 8),
		.started_at = job_column_time(stmt, 9),
		.ended_at = job_column_time(stmt, 10),
		.code = (int)column_code(stmt, 11),
		.message = db_text(stmt, 12),
	};

	return each(user, &run, err);
}

enum zila_code job_run_read(struct db *db, const struct job_run_query *query,
	job_run_each *each, void *user, struct zila_err *err)
{
	struct buf sql = {0};
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	buf_add_text(&sql,
		"SELECT r.id, r.job_id, j.name, r.due, r.cause, r.state, "
		"r.attempt, r.not_before, r.queued_at, r.started_at, "
		"r.ended_at, r.code, r.message FROM job_run AS r JOIN job AS j "
		"ON j.id = r.job_id WHERE (?2 = 0 OR r.job_id = ?2) AND (?3 IS "
		"NULL OR r.state = ?3) AND (?4 = 0 OR r.id < ?4)");
	if (query->id)
		buf_add_text(&sql, " AND r.id = ?1");
	buf_add_text(&sql,
		query->open ? " AND r.state IN ('queued', 'running') ORDER BY "
			      "r.id LIMIT ?5"
			    : " ORDER BY r.id DESC LIMIT ?5");
	code = db_prepare_buf(db, &stmt, &sql, err);
	if (code != ZILA_OK)
		return code;
	sqlite3_bind_int64(stmt, 1, query->id);
	sqlite3_bind_int64(stmt, 2, query->job_id);
	db_bind_text(stmt, 3, query->state);
	sqlite3_bind_int64(stmt, 4, query->before);
	sqlite3_bind_int64(stmt, 5, query->limit ? query->limit : -1);
	while (db_next(db, stmt, "reading runs of jobs", &code, err))
		code = tell_run(stmt, each, user, err);
	sqlite3_finalize(stmt);
	return code;
}

static enum zila_code tell_step(sqlite3_stmt *stmt, int64_t run,
	job_step_each *each, void *user, struct zila_err *err)
{
	struct job_step step = {
		.run = run,
		.attempt = sqlite3_column_int(stmt, 0),
		.step = sqlite3_column_int(stmt, 1),
		.words = db_text(stmt, 2),
		.started_at = job_column_time(stmt, 3),
		.ended_at = job_column_time(stmt, 4),
		.code = (int)column_code(stmt, 5),
		.summary = db_text(stmt, 6),
	};

	return each(user, &step, err);
}

enum zila_code job_step_read(struct db *db, int64_t run, job_step_each *each,
	void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_preparef(db, &stmt, err,
		"SELECT attempt, step, words, started_at, ended_at, code, "
		"summary FROM job_step WHERE job_run_id = %lld ORDER BY "
		"attempt, "
		"step",
		(long long)run);
	while (db_next(db, stmt, "reading steps of a job", &code, err))
		code = tell_step(stmt, run, each, user, err);
	sqlite3_finalize(stmt);
	return code;
}
