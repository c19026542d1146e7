/* job.c - definitions of jobs. */
#include "store/job/job.h"

#include "ground/err.h"
#include "store/job/job_parts.h"

const char *job_time(struct job_time *time, int64_t ms)
{
	if (ms == JOB_NEVER)
		return NULL;
	moment_format(ms, time->text);
	return time->text;
}

int64_t job_column_time(sqlite3_stmt *stmt, int column)
{
	int64_t ms;

	return moment_parse(db_text(stmt, column), &ms) ? ms : JOB_NEVER;
}

/* What a definition was before; id 0: it was not there. */
struct before {
	int64_t id;
	bool gone, same_times, same;
};

static enum zila_code find_before(struct db *db, const struct job *job,
	struct before *out, struct zila_err *err)
{
	enum zila_code code;
	sqlite3_stmt *stmt = NULL;

	*out = (struct before){0};
	code = db_prepare(db, &stmt,
		"SELECT id, gone, schedule = ?2 AND zone = ?3, title = ?4 AND "
		"spec = ?5 AND plugin = ?6 FROM job WHERE name = ?1",
		err);
	if (code != ZILA_OK)
		return code;
	db_bind_text(stmt, 1, job->name);
	db_bind_text(stmt, 2, job->schedule);
	db_bind_text(stmt, 3, job->zone);
	db_bind_text(stmt, 4, job->title);
	db_bind_text(stmt, 5, job->spec);
	db_bind_text(stmt, 6, job->plugin);
	if (db_next(db, stmt, "reading jobs", &code, err)) {
		out->id = sqlite3_column_int64(stmt, 0);
		out->gone = sqlite3_column_int(stmt, 1);
		out->same_times = sqlite3_column_int(stmt, 2) && !out->gone;
		out->same = sqlite3_column_int(stmt, 3) && out->same_times;
	}
	sqlite3_finalize(stmt);
	return code;
}

static enum zila_code insert(
	struct db *db, const struct job *job, int64_t *id, struct zila_err *err)
{
	struct job_time made, next;
	enum zila_code code;

	code = db_execf(db, err,
		"INSERT INTO job (name, plugin, title, schedule, zone, spec, "
		"enabled, next_due, made_at) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, "
		"%d, %Q, %Q)",
		job->name, job->plugin, job->title, job->schedule, job->zone,
		job->spec, job->enabled, job_time(&next, job->next_due),
		job_time(&made, job->made_at));
	if (code == ZILA_OK)
		*id = sqlite3_last_insert_rowid(db->sql);
	return code;
}

static enum zila_code update(struct db *db, const struct job *job,
	const struct before *before, struct zila_err *err)
{
	struct job_time next;
	enum zila_code code;

	code = db_execf(db, err,
		"UPDATE job SET plugin = %Q, title = %Q, schedule = %Q, zone = "
		"%Q, spec = %Q, gone = 0 WHERE id = %lld",
		job->plugin, job->title, job->schedule, job->zone, job->spec,
		(long long)before->id);
	if (code == ZILA_OK && !before->same_times)
		code = db_execf(db, err,
			"UPDATE job SET next_due = %Q WHERE id = %lld",
			job_time(&next, job->next_due), (long long)before->id);
	return code;
}

enum zila_code job_put(struct db *db, const struct job *job, int64_t *id,
	bool *changed, struct zila_err *err)
{
	struct before before;
	struct db_work work;
	enum zila_code code;

	if ((code = find_before(db, job, &before, err)))
		return code;
	if (changed)
		*changed = !before.same;
	if (before.same) {
		*id = before.id;
		return ZILA_OK;
	}
	if ((code = db_begin(&work, db, err)))
		return code;
	*id = before.id;
	code = before.id ? update(db, job, &before, err)
			 : insert(db, job, id, err);
	return db_end(&work, code, err);
}

enum zila_code job_keep_only(struct db *db, const char *const *names, int count,
	int64_t *gone, struct zila_err *err)
{
	struct db_work work;
	enum zila_code code;
	sqlite3_stmt *stmt = NULL;
	int i;

	if ((code = db_begin(&work, db, err)))
		return code;
	code = db_exec(db,
		"CREATE TEMP TABLE IF NOT EXISTS job_kept (name TEXT PRIMARY "
		"KEY) WITHOUT ROWID; DELETE FROM temp.job_kept",
		err);
	if (code == ZILA_OK)
		code = db_prepare(db, &stmt,
			"INSERT OR IGNORE INTO temp.job_kept VALUES (?)", err);
	for (i = 0; code == ZILA_OK && i < count; i++) {
		db_bind_text(stmt, 1, names[i]);
		code = db_run(db, stmt, err);
	}
	sqlite3_finalize(stmt);
	if (code == ZILA_OK)
		code = db_exec(db,
			"UPDATE job SET gone = 1 WHERE plugin <> '' AND NOT "
			"gone AND name NOT IN (SELECT name FROM temp.job_kept)",
			err);
	if (code == ZILA_OK)
		*gone = sqlite3_changes(db->sql);
	return db_end(&work, code, err);
}

/* What has the very name is of several plugins: it is not what is meant. */
enum zila_code job_unknown(
	struct db *db, const char *name, struct zila_err *err)
{
	(void)db_unknown(db, "job", name,
		"SELECT * FROM (SELECT iif(instr(?1, '.'), name, substr(name, "
		"instr(name, '.') + 1)) AS name FROM job WHERE NOT gone) WHERE "
		"name <> ?1",
		err);
	return err_hint(err, "`zila jobs --all` lists them");
}

enum zila_code job_remove(struct db *db, const char *name, struct zila_err *err)
{
	enum zila_code code = db_alone(db, err,
		"UPDATE job SET gone = 1, next_due = NULL WHERE name = %Q AND "
		"plugin = '' AND NOT gone",
		name);

	if (code == ZILA_OK && !sqlite3_changes(db->sql)) {
		code = job_unknown(db, name, err);
		err_hint(err, "a job of a plugin is not removed but disabled: "
			      "`zila jobs disable`");
	}
	return code;
}

enum zila_code job_enable(struct db *db, const char *name, bool enabled,
	int64_t next_due, struct zila_err *err)
{
	struct job_time next;
	enum zila_code code = db_alone(db, err,
		"UPDATE job SET next_due = CASE WHEN enabled OR NOT %d THEN "
		"next_due ELSE %Q END, enabled = %d WHERE name = %Q AND NOT "
		"gone",
		enabled, job_time(&next, next_due), enabled, name);

	if (code == ZILA_OK && !sqlite3_changes(db->sql))
		code = job_unknown(db, name, err);
	return code;
}

enum zila_code job_set_next(
	struct db *db, int64_t job_id, int64_t next_due, struct zila_err *err)
{
	struct job_time next;

	return db_alone(db, err, "UPDATE job SET next_due = %Q WHERE id = %lld",
		job_time(&next, next_due), (long long)job_id);
}

static enum zila_code tell(
	sqlite3_stmt *stmt, job_each *each, void *user, struct zila_err *err)
{
	struct job job = {
		.id = sqlite3_column_int64(stmt, 0),
		.name = db_text(stmt, 1),
		.plugin = db_text(stmt, 2),
		.title = db_text(stmt, 3),
		.schedule = db_text(stmt, 4),
		.zone = db_text(stmt, 5),
		.spec = db_text(stmt, 6),
		.enabled = sqlite3_column_int(stmt, 7),
		.gone = sqlite3_column_int(stmt, 8),
		.next_due = job_column_time(stmt, 9),
		.made_at = job_column_time(stmt, 10),
	};

	return each(user, &job, err);
}

#define JOB_COLUMNS                                                            \
	"SELECT id, name, plugin, title, schedule, zone, spec, enabled, "      \
	"gone, next_due, made_at FROM job "

/* The index of due times only serves when its own words are there. */
static const char *query_sql(const struct job_query *query)
{
	if (query->due_by)
		return JOB_COLUMNS
			"WHERE next_due IS NOT NULL AND enabled AND NOT gone "
			"AND next_due <= ?4 ORDER BY next_due LIMIT ?5";
	if (query->id)
		return JOB_COLUMNS
			"WHERE id = ?1 AND (?3 OR NOT gone) LIMIT ?5";
	return JOB_COLUMNS
		"WHERE (?2 IS NULL OR name = ?2 OR "
		"((SELECT count(*) FROM job WHERE name = ?2 AND (?3 OR NOT "
		"gone)) = 0 AND substr(name, instr(name, '.') + 1) = ?2 AND "
		"(SELECT count(*) FROM job WHERE NOT gone AND substr(name, "
		"instr(name, '.') + 1) = ?2) = 1)) AND (?3 OR NOT gone) ORDER "
		"BY name LIMIT ?5";
}

enum zila_code job_read(struct db *db, const struct job_query *query,
	job_each *each, void *user, struct zila_err *err)
{
	struct job_time due_by;
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	if ((code = db_prepare(db, &stmt, query_sql(query), err)))
		return code;
	if (query->due_by) {
		db_bind_text(stmt, 4, job_time(&due_by, query->due_by));
	} else {
		sqlite3_bind_int64(stmt, 1, query->id);
		db_bind_text(stmt, 2, query->name);
		sqlite3_bind_int(stmt, 3, query->with_gone);
	}
	sqlite3_bind_int64(stmt, 5, query->limit ? query->limit : -1);
	while (db_next(db, stmt, "reading jobs", &code, err))
		code = tell(stmt, each, user, err);
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code job_first_due(struct db *db, int64_t *due, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code = db_prepare(db, &stmt,
		"SELECT next_due FROM job WHERE next_due IS NOT NULL AND "
		"enabled AND NOT gone ORDER BY next_due LIMIT 1",
		err);
	bool found = db_next(db, stmt, "reading jobs", &code, err);

	if (code == ZILA_OK)
		*due = found ? job_column_time(stmt, 0) : JOB_NEVER;
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code job_generation(
	struct db *db, int64_t *generation, struct zila_err *err)
{
	enum zila_code code =
		db_integer(db, generation, err, "PRAGMA data_version");

	/* the version counts what others wrote only */
	if (code == ZILA_OK)
		*generation = *generation * (INT64_C(1) << 32) +
			      sqlite3_total_changes64(db->sql);
	return code;
}
