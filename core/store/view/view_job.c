/* view_job.c - what scripts see of jobs: when each is due next, what became
 * of due times, of the steps of each attempt, and who was told; also of jobs
 * that their plugins have no more.  As known at an import: no run that was
 * queued later.
 */
#include "store/read/cursor.h"
#include "store/db.h"

/* What stands behind a webhook's host is its secret. */
#define UPTO(mark) "instr(rest || '" mark "', '" mark "')"
#define HOST "substr(rest, 1, min(" UPTO("/") ", " UPTO("?") ") - 1)"

static void add_channels(struct buf *sql)
{
	buf_add_text(sql,
		"CREATE TEMP VIEW channel AS SELECT id, name, kind, CASE kind "
		"WHEN 'webhook' THEN substr(address, 1, instr(address, '//') + "
		"1) || " HOST " || '/...' ELSE address END AS address, events, "
		"jobs, every_s, enabled, made_at, sent_at, tries, not_before, "
		"message, (SELECT count(*) FROM main.dispatch AS d WHERE "
		"d.channel_id = c.id AND d.state = 'waiting') AS waiting FROM "
		"(SELECT *, substr(address, instr(address, '//') + 2) AS rest "
		"FROM main.channel) AS c;\n");
}

void view_add_jobs(struct buf *sql, const struct as_of *as_of)
{
	buf_add_text(sql,
		"CREATE TEMP VIEW job AS SELECT id, name, plugin, title, "
		"schedule, zone, enabled, next_due FROM main.job WHERE NOT "
		"gone;\n"
		"CREATE TEMP VIEW job_all AS SELECT id, name, plugin, title, "
		"schedule, zone, enabled, next_due, gone, spec FROM main.job;\n"
		"CREATE TEMP VIEW job_run AS SELECT r.id, j.name AS job, "
		"r.due, r.cause, r.state, r.attempt, r.queued_at, "
		"r.started_at, r.ended_at, r.code, r.message FROM main.job_run "
		"AS r JOIN main.job AS j ON j.id = r.job_id WHERE 1");
	view_add_known(sql, "r.queued_at", as_of->known);
	buf_add_text(sql,
		";\n"
		"CREATE TEMP VIEW job_step AS SELECT s.job_run_id, s.attempt, "
		"s.step, s.words, s.started_at, s.ended_at, s.code, s.summary "
		"FROM main.job_step AS s WHERE s.job_run_id IN (SELECT id FROM "
		"temp.job_run);\n"
		"CREATE TEMP VIEW dispatch AS SELECT d.id, c.name AS channel, "
		"d.job_run_id, d.event, d.made_at, d.text, d.state, d.tries, "
		"d.sent_at, d.message FROM main.dispatch AS d JOIN "
		"main.channel AS c ON c.id = d.channel_id WHERE 1");
	view_add_known(sql, "d.made_at", as_of->known);
	buf_add_text(sql, ";\n");
	add_channels(sql);
}
