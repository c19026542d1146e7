/* channel.c - channels and what waits to be told. */
#include "store/job/channel.h"

#include <stdio.h>

#include "ground/err.h"
#include "store/job/job_parts.h"

enum zila_code channel_unknown(
	struct db *db, const char *name, struct zila_err *err)
{
	(void)db_unknown(db, "channel", name, "SELECT name FROM channel", err);
	return err_hint(err, "`zila channels` lists them");
}

enum zila_code channel_add(
	struct db *db, const struct channel *channel, struct zila_err *err)
{
	struct job_time made;
	enum zila_code code;
	int64_t named;

	if ((code = db_integer(db, &named, err,
		     "SELECT count(*) FROM channel WHERE name = %Q",
		     channel->name)))
		return code;
	if (named)
		return err_set(err, ZILA_EUSAGE,
			"there is a channel %s already: `zila channels remove "
			"%s` first, or choose another name",
			channel->name, channel->name);
	return db_alone(db, err,
		"INSERT INTO channel (name, kind, address, options, events, "
		"jobs, every_s, made_at) VALUES (%Q, %Q, %Q, %Q, %Q, %Q, %d, "
		"%Q)",
		channel->name, channel->kind, channel->address,
		channel->options, channel->events, channel->jobs,
		channel->every_s, job_time(&made, channel->made_at));
}

enum zila_code channel_remove(
	struct db *db, const char *name, struct zila_err *err)
{
	struct db_work work;
	enum zila_code code;

	if ((code = db_begin(&work, db, err)))
		return code;
	code = db_execf(db, err,
		"DELETE FROM dispatch WHERE channel_id = (SELECT id FROM "
		"channel WHERE name = %Q)",
		name);
	if (code == ZILA_OK)
		code = db_execf(
			db, err, "DELETE FROM channel WHERE name = %Q", name);
	if (code == ZILA_OK && !sqlite3_changes(db->sql))
		code = channel_unknown(db, name, err);
	return db_end(&work, code, err);
}

enum zila_code channel_enable(
	struct db *db, const char *name, bool enabled, struct zila_err *err)
{
	struct db_work work;
	enum zila_code code;

	if ((code = db_begin(&work, db, err)))
		return code;
	code = db_execf(db, err,
		"UPDATE channel SET enabled = %d, tries = 0, not_before = NULL "
		"WHERE name = %Q",
		enabled, name);
	if (code == ZILA_OK && !sqlite3_changes(db->sql))
		code = channel_unknown(db, name, err);
	/* What is old by the time it is enabled again would mislead. */
	if (code == ZILA_OK && !enabled)
		code = db_execf(db, err,
			"UPDATE dispatch SET state = 'given_up', message = "
			"'its channel was disabled' WHERE state = 'waiting' "
			"AND channel_id = (SELECT id FROM channel WHERE name = "
			"%Q)",
			name);
	return db_end(&work, code, err);
}

static enum zila_code tell(sqlite3_stmt *stmt, channel_each *each, void *user,
	struct zila_err *err)
{
	struct channel channel = {
		.id = sqlite3_column_int64(stmt, 0),
		.name = db_text(stmt, 1),
		.kind = db_text(stmt, 2),
		.address = db_text(stmt, 3),
		.options = db_text(stmt, 4),
		.events = db_text(stmt, 5),
		.jobs = db_text(stmt, 6),
		.every_s = sqlite3_column_int(stmt, 7),
		.enabled = sqlite3_column_int(stmt, 8),
		.made_at = job_column_time(stmt, 9),
		.sent_at = job_column_time(stmt, 10),
		.not_before = job_column_time(stmt, 11),
		.tries = sqlite3_column_int(stmt, 12),
		.message = db_text(stmt, 13),
		.waiting = sqlite3_column_int64(stmt, 14),
	};

	return each(user, &channel, err);
}

enum zila_code channel_read(struct db *db, const char *name, channel_each *each,
	void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_prepare(db, &stmt,
		"SELECT id, name, kind, address, options, events, jobs, "
		"every_s, enabled, made_at, sent_at, not_before, tries, "
		"message, (SELECT count(*) FROM dispatch AS d WHERE "
		"d.channel_id = c.id AND d.state = 'waiting') FROM channel AS "
		"c WHERE ?1 IS NULL OR name = ?1 ORDER BY name",
		err);
	if (code != ZILA_OK)
		return code;
	db_bind_text(stmt, 1, name);
	while (db_next(db, stmt, "reading channels", &code, err))
		code = tell(stmt, each, user, err);
	sqlite3_finalize(stmt);
	return code;
}

/* ---- what is to be told ---- */

/* That an inbox's file needs a person is an event of its own. */
#define RUN_EVENT                                                              \
	"CASE WHEN r.state = 'warned' AND j.name GLOB 'inbox.*' THEN 'inbox' " \
	"ELSE r.state END"
#define WANTS(event)                                                           \
	"c.enabled AND instr(',' || c.events || ',', ',' || " event            \
	" || ',') > 0"

enum zila_code channel_note_run(
	struct db *db, int64_t run, struct zila_err *err)
{
	return db_alone(db, err,
		"INSERT INTO dispatch (channel_id, job_run_id, event, made_at, "
		"text, state) SELECT c.id, r.id, " RUN_EVENT
		", ifnull(r.ended_at, r.queued_at), j.name || ' ' || r.state "
		"|| ifnull(': ' || r.message, ''), 'waiting' FROM channel AS c "
		"JOIN job_run AS r ON r.id = %lld JOIN job AS j ON j.id = "
		"r.job_id WHERE " WANTS(RUN_EVENT) " AND j.name GLOB c.jobs",
		(long long)run);
}

enum zila_code channel_note(struct db *db, const char *event, const char *text,
	int64_t at, struct zila_err *err)
{
	struct job_time made;

	return db_alone(db, err,
		"INSERT INTO dispatch (channel_id, event, made_at, text, "
		"state) SELECT c.id, %Q, %Q, %Q, 'waiting' FROM channel AS c "
		"WHERE " WANTS("%Q"),
		event, job_time(&made, at), text, event);
}

static enum zila_code tell_item(sqlite3_stmt *stmt, channel_item_each *each,
	void *user, struct zila_err *err)
{
	struct channel_item item = {
		.id = sqlite3_column_int64(stmt, 0),
		.run = sqlite3_column_int64(stmt, 1),
		.event = db_text(stmt, 2),
		.job = db_text(stmt, 3),
		.title = db_text(stmt, 4),
		.state = db_text(stmt, 5),
		.due = job_column_time(stmt, 6),
		.made_at = job_column_time(stmt, 7),
		.code = sqlite3_column_int(stmt, 8),
		.message = db_text(stmt, 9),
	};

	return each(user, &item, err);
}

enum zila_code channel_items(struct db *db, int64_t channel,
	channel_item_each *each, void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_preparef(db, &stmt, err,
		"SELECT d.id, r.id, d.event, j.name, j.title, r.state, r.due, "
		"d.made_at, ifnull(r.code, -1), CASE WHEN r.id THEN r.message "
		"ELSE d.text END FROM dispatch AS d LEFT JOIN job_run AS r ON "
		"r.id = d.job_run_id LEFT JOIN job AS j ON j.id = r.job_id "
		"WHERE d.channel_id = %lld AND d.state = 'waiting' ORDER BY "
		"d.id",
		(long long)channel);
	while (db_next(db, stmt, "reading what is to be told", &code, err))
		code = tell_item(stmt, each, user, err);
	sqlite3_finalize(stmt);
	return code;
}

/* ---- its sending ---- */

static int64_t later(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

/* Of one channel: columns id, name, every_s, sent_at, not_before, made_at of
 * the oldest. */
static int64_t due_of(sqlite3_stmt *stmt, int64_t now)
{
	int64_t every = (int64_t)sqlite3_column_int(stmt, 2) * 1000;
	int64_t sent = job_column_time(stmt, 3);
	int64_t again = job_column_time(stmt, 4);
	int64_t due = job_column_time(stmt, 5);
	int64_t most = later(every, CHANNEL_AGAIN_MS_MAX);

	due = due == JOB_NEVER ? now : due + CHANNEL_SETTLE_MS;
	if (sent != JOB_NEVER)
		due = later(due, sent + every);
	if (again != JOB_NEVER)
		due = later(due, again);
	/* From a clock that was ahead. */
	return due - now > most ? now : due;
}

enum zila_code channel_first(struct db *db, int64_t now,
	struct channel_next *out, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_prepare(db, &stmt,
		"SELECT c.id, c.name, c.every_s, c.sent_at, c.not_before, "
		"min(d.made_at) FROM dispatch AS d JOIN channel AS c ON c.id = "
		"d.channel_id WHERE d.state = 'waiting' AND c.enabled GROUP BY "
		"c.id",
		err);
	if (code != ZILA_OK)
		return code;
	*out = (struct channel_next){.due = JOB_NEVER};
	while (db_next(db, stmt, "reading what is to be told", &code, err)) {
		int64_t due = due_of(stmt, now);

		if (due >= out->due)
			continue;
		out->id = sqlite3_column_int64(stmt, 0);
		out->due = due;
		snprintf(out->name, sizeof out->name, "%s", db_text(stmt, 1));
	}
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code channel_sent(struct db *db, int64_t channel, int64_t upto,
	int64_t at, struct zila_err *err)
{
	struct db_work work;
	struct job_time sent;
	enum zila_code code;

	if ((code = db_begin(&work, db, err)))
		return code;
	job_time(&sent, at);
	code = db_execf(db, err,
		"UPDATE dispatch SET state = 'sent', sent_at = %Q, message = "
		"NULL WHERE channel_id = %lld AND state = 'waiting' AND id <= "
		"%lld",
		sent.text, (long long)channel, (long long)upto);
	if (code == ZILA_OK)
		code = db_execf(db, err,
			"UPDATE channel SET sent_at = %Q, tries = 0, "
			"not_before = NULL, message = NULL WHERE id = %lld",
			sent.text, (long long)channel);
	return db_end(&work, code, err);
}

static enum zila_code put_off(struct db *db,
	const struct channel_failure *failure, struct zila_err *err)
{
	int64_t tries, wait = CHANNEL_AGAIN_MS;
	struct job_time next;
	enum zila_code code;

	code = db_integer(db, &tries, err,
		"SELECT tries FROM channel WHERE id = %lld",
		(long long)failure->channel);
	if (code != ZILA_OK)
		return code;
	while (tries-- > 0 && wait < CHANNEL_AGAIN_MS_MAX)
		wait *= 2;
	if (failure->again_s > CHANNEL_AGAIN_MS_MAX / 1000)
		wait = CHANNEL_AGAIN_MS_MAX;
	else if (wait < failure->again_s * 1000)
		wait = failure->again_s * 1000;
	if (wait > CHANNEL_AGAIN_MS_MAX)
		wait = CHANNEL_AGAIN_MS_MAX;
	return db_execf(db, err,
		"UPDATE channel SET tries = tries + 1, not_before = %Q, "
		"message = %Q WHERE id = %lld",
		job_time(&next, failure->at + wait), failure->message,
		(long long)failure->channel);
}

enum zila_code channel_failed(struct db *db,
	const struct channel_failure *failure, int64_t *given_up,
	struct zila_err *err)
{
	struct db_work work;
	struct job_time old;
	enum zila_code code;

	if ((code = db_begin(&work, db, err)))
		return code;
	job_time(&old, failure->for_good ? failure->at
					 : failure->at - CHANNEL_GIVE_UP_MS);
	code = db_execf(db, err,
		"UPDATE dispatch SET tries = tries + 1, message = %Q WHERE "
		"channel_id = %lld AND state = 'waiting' AND id <= %lld",
		failure->message, (long long)failure->channel,
		(long long)failure->upto);
	if (code == ZILA_OK)
		code = db_execf(db, err,
			"UPDATE dispatch SET state = 'given_up' WHERE "
			"channel_id = %lld AND state = 'waiting' AND id <= "
			"%lld AND (%d OR made_at <= %Q AND tries >= %d)",
			(long long)failure->channel, (long long)failure->upto,
			failure->for_good, old.text, CHANNEL_TRIES_MIN);
	if (code == ZILA_OK)
		*given_up = sqlite3_changes(db->sql);
	if (code == ZILA_OK)
		code = put_off(db, failure, err);
	return db_end(&work, code, err);
}
