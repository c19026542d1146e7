/* jobs.c - what the files of `zila jobs` and `zila inbox` share: numbers and
 * moments as typed and told, a job by its name. */
#include <stdio.h>
#include <string.h>

#include "daemon/jobs.h"
#include "ground/date.h"
#include "ground/err.h"
#include "ground/moment.h"
#include "jobs.h"

#define DAY_MS INT64_C(86400000)
#define NUMBER_END INT64_C(1000000000000000)

void jobs_json_time(struct json *json, const char *key, int64_t ms)
{
	char text[MOMENT_BYTES];

	if (ms != JOB_NEVER)
		moment_format(ms, text);
	json_pair_text(json, key, ms == JOB_NEVER ? NULL : text);
}

enum zila_code jobs_number(
	const char *text, const char *what, int64_t *out, struct zila_err *err)
{
	if (cli_whole(text, out) && *out < NUMBER_END)
		return ZILA_OK;
	return err_set(
		err, ZILA_EUSAGE, "%s: %s is no whole number", what, text);
}

enum zila_code jobs_sync_told(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	struct jobs_synced synced;
	struct zila_err told;
	enum zila_code code;

	/* The daemon has read them, and reads them again when it is told. */
	if (store_is_lent(core->db))
		return ZILA_OK;
	code = jobs_sync(core, moment_now(), &synced, err);
	if (code == ZILA_OK && synced.problems) {
		err_set(&told, ZILA_EPLUGIN,
			"jobs of a plugin can't be used, "
			"and stay as they were:\n%s",
			buf_text(&synced.messages));
		told.text[strlen(told.text) - 1] = 0;
		cli_complain(cli, &told);
		cli->exit_code = cli_worse(cli->exit_code, ZILA_EPERSON);
	}
	buf_free(&synced.messages);
	return code;
}

struct keeping {
	struct arena *arena;
	struct job *job;
	int count;
};

static enum zila_code keep(
	void *user, const struct job *job, struct zila_err *err)
{
	struct keeping *to = user;
	struct job *out = to->job;

	*out = *job;
	out->name = arena_text(to->arena, job->name);
	out->plugin = arena_text(to->arena, job->plugin);
	out->title = arena_text(to->arena, job->title);
	out->schedule = arena_text(to->arena, job->schedule);
	out->zone = arena_text(to->arena, job->zone);
	out->spec = arena_text(to->arena, job->spec);
	to->count++;
	return out->name && out->plugin && out->title && out->schedule &&
			       out->zone && out->spec
		       ? ZILA_OK
		       : err_memory(err);
}

enum zila_code jobs_find(struct core *core, const char *name,
	struct arena *arena, struct job *out, struct zila_err *err)
{
	struct job_query query = {.name = name};
	struct keeping to = {arena, out};
	enum zila_code code = job_read(core->db, &query, keep, &to, err);

	if (code == ZILA_OK && !to.count) {
		code = job_unknown(core->db, name, err);
		if (!strchr(name, '.'))
			err_hint(err, "what several plugins have is "
				      "written PLUGIN.ID");
	}
	return code;
}

void jobs_local_text(const struct job *job, int64_t ms, char out[17])
{
	char text[MOMENT_BYTES];
	struct zone *zone = NULL;
	struct zila_err ignored;

	*out = 0;
	if (ms == JOB_NEVER)
		return;
	if (zone_open(job->zone, &zone, &ignored) == ZILA_OK)
		ms += zone_offset(zone, ms);
	zone_close(zone);
	moment_format(ms, text);
	snprintf(out, 17, "%.10s %.5s", text, text + 11);
}

enum zila_code jobs_due(const char *text, const struct zone *zone, int64_t *out,
	struct zila_err *err)
{
	char whole[40];
	int32_t day;
	int64_t local;

	if (moment_parse(text, out))
		return ZILA_OK;
	if (strlen(text) == 16 && (text[10] == 'T' || text[10] == ' ')) {
		snprintf(
			whole, sizeof whole, "%.10sT%.5s:00Z", text, text + 11);
		if (moment_parse(whole, &local)) {
			*out = zone_moment(zone, local);
			return ZILA_OK;
		}
	}
	if (strlen(text) == 10 && date_parse_day(text, 10, &day) && day >= 0) {
		*out = zone_moment(zone, day * DAY_MS);
		return ZILA_OK;
	}
	return err_set(err, ZILA_EUSAGE,
		"--due %s: write it as 2026-04-01T02:30, by the clock of %s, "
		"or as 2026-04-01T02:30:00Z in UTC",
		text, zone_name(zone));
}
