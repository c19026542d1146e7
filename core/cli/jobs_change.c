/* jobs_change.c - jobs enabled, disabled, added, removed; schedules tried. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "daemon/jobs.h"
#include "ground/err.h"
#include "ground/moment.h"
#include "jobs.h"
#include "table.h"

enum { COUNT_DEFAULT = 10, COUNT_MAX = 10000 };

static void tell(
	struct cli *cli, const struct job *job, const char *what, int64_t due)
{
	struct json json = print_json(&cli->out.buf);
	char text[17];

	if (cli->format == FORMAT_JSON) {
		json_object(&json);
		json_pair_text(&json, "name", job->name);
		json_pair_text(&json, "state", what);
		jobs_json_time(&json, "next_due", due);
		json_end_object(&json);
	} else {
		print_format(&cli->out.buf, "%s: %s", job->name, what);
		jobs_local_text(job, due, text);
		if (*text)
			print_format(&cli->out.buf,
				", next due %s by the clock of %s", text,
				job->zone);
	}
	buf_add_char(&cli->out.buf, '\n');
}

static enum zila_code set_enabled(
	struct cli *cli, struct core *core, bool enabled, struct zila_err *err)
{
	struct arena arena = {0};
	struct job job;
	enum zila_code code = jobs_sync_told(cli, core, err);

	if (code == ZILA_OK)
		code = jobs_find(core, cli->options.args[1], &arena, &job, err);
	if (code == ZILA_OK && enabled)
		code = jobs_check(&job, moment_now(), err);
	if (code == ZILA_OK)
		code = job_enable(
			core->db, job.name, enabled, job.next_due, err);
	if (code == ZILA_OK)
		tell(cli, &job, enabled ? "enabled" : "disabled",
			enabled ? job.next_due : JOB_NEVER);
	arena_free(&arena);
	return code;
}

enum zila_code jobs_enable(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	return set_enabled(cli, core, true, err);
}

enum zila_code jobs_disable(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	return set_enabled(cli, core, false, err);
}

/* ---- added ---- */

static enum zila_code check_id(const char *id, struct zila_err *err)
{
	size_t size = strlen(id);

	if (size && size <= 60 && islower((unsigned char)*id) &&
		strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789_") == size)
		return ZILA_OK;
	return err_set(err, ZILA_EUSAGE,
		"jobs add: \"%.100s\" is no name: it is made of small letters, "
		"digits and _",
		id);
}

static enum zila_code add_number(struct cli *cli, struct json *json,
	const char *option, const char *key, struct zila_err *err)
{
	const char *text = options_value(&cli->options, option);
	enum zila_code code;
	int64_t number;

	if (!text)
		return ZILA_OK;
	if ((code = jobs_number(text, option, &number, err)))
		return code;
	json_pair_integer(json, key, number);
	return ZILA_OK;
}

static enum zila_code make_spec(
	struct cli *cli, struct buf *out, struct zila_err *err)
{
	const struct options *given = &cli->options;
	struct json json = {.out = out};
	enum zila_code code;
	int i;

	json_object(&json);
	json_pair_array(&json, "steps");
	json_array(&json);
	json_text(&json, "command");
	for (i = 2; i < given->arg_count; i++)
		json_text(&json, given->args[i]);
	json_end_array(&json);
	json_end_array(&json);
	if (options_value(given, "missed"))
		json_pair_text(&json, "missed", options_value(given, "missed"));
	if (options_value(given, "overlap"))
		json_pair_text(
			&json, "overlap", options_value(given, "overlap"));
	if ((code = add_number(cli, &json, "retries", "retries", err)) ||
		(code = add_number(cli, &json, "timeout", "timeout_s", err)))
		return code;
	json_end_object(&json);
	return buf_check(out, err);
}

/* The command as it is typed, where no title was given. */
static void make_title(struct cli *cli, struct buf *out)
{
	const char *title = options_value(&cli->options, "title");
	int i;

	if (title)
		buf_add_text(out, title);
	for (i = 2; !title && i < cli->options.arg_count; i++)
		buf_add_format(
			out, "%s%s", i > 2 ? " " : "", cli->options.args[i]);
}

/* What is mistyped is told now, and not on the first night. */
static enum zila_code check_command(const struct cli *cli, struct zila_err *err)
{
	const struct options *given = &cli->options;
	const struct command *command;

	if (given->arg_count < 3)
		return err_set(err, ZILA_EUSAGE,
			"jobs add: what is to be done? zila jobs add ID "
			"--schedule \"30 2 * * *\" -- check");
	command = command_find(given->args[2]);
	if (!command)
		return command_unknown(given->args[2], err);
	return command_try(command, given->arg_count - 1,
		(char **)(void *)&given->args[1], err);
}

enum zila_code jobs_add(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	const char *schedule = options_value(&cli->options, "schedule");
	const char *zone = options_value(&cli->options, "zone");
	struct buf spec = {0}, title = {0};
	char name[80];
	struct job job = {.name = name, .plugin = "", .enabled = true}, before;
	struct arena arena = {0};
	struct zila_err none;
	bool changed, known;
	enum zila_code code;
	int64_t id;

	if ((code = check_id(cli->options.args[1], err)) ||
		(code = check_command(cli, err)))
		return code;
	snprintf(name, sizeof name, "user.%s", cli->options.args[1]);
	known = jobs_find(core, name, &arena, &before, &none) == ZILA_OK;
	arena_free(&arena);
	job.schedule = schedule ? schedule : "";
	job.zone = zone ? zone : ZONE_DEFAULT;
	job.made_at = moment_now();
	make_title(cli, &title);
	code = make_spec(cli, &spec, err);
	if (code == ZILA_OK)
		code = buf_check(&title, err);
	job.spec = buf_text(&spec);
	job.title = buf_text(&title);
	if (code == ZILA_OK)
		code = jobs_check(&job, job.made_at, err);
	if (code == ZILA_OK)
		code = job_put(core->db, &job, &id, &changed, err);
	if (code == ZILA_OK)
		tell(cli, &job,
			!changed ? "as it was"
			: known  ? "changed"
				 : "added",
			job.next_due);
	buf_free(&spec);
	buf_free(&title);
	return code;
}

enum zila_code jobs_remove(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	struct arena arena = {0};
	struct job job;
	enum zila_code code =
		jobs_find(core, cli->options.args[1], &arena, &job, err);

	if (code == ZILA_OK)
		code = job_remove(core->db, job.name, err);
	if (code == ZILA_OK)
		tell(cli, &job, "removed", JOB_NEVER);
	arena_free(&arena);
	return code;
}

/* ---- tried ---- */

struct coming {
	struct cron cron;
	struct zone *zone;
	int64_t after, count;
};

/* "2026-04-01 02:30:00 +05:30" */
static void clock_text(const struct zone *zone, int64_t ms, char out[40])
{
	int64_t offset = zone_offset(zone, ms);
	int minutes = (int)((offset < 0 ? -offset : offset) / 60000);
	char text[MOMENT_BYTES];

	moment_format(ms + offset, text);
	snprintf(out, 40, "%.10s %.5s %c%02d:%02d", text, text + 11,
		offset < 0 ? '-' : '+', minutes / 60 % 100, minutes % 60);
}

static void tell_coming(struct cli *cli, struct coming *coming)
{
	static const char *const titles[] = {"by its clock", "UTC", NULL};
	struct json json = print_json(&cli->out.buf);
	bool as_json = cli->format == FORMAT_JSON;
	char local[40], utc[MOMENT_BYTES];
	int64_t at = coming->after, i;
	struct table table;

	if (as_json)
		json_array(&json);
	else
		table_open(&table, &cli->out, cli->format);
	if (!as_json)
		table_titles(&table, titles);
	for (i = 0; i < coming->count; i++) {
		at = cron_next(&coming->cron, coming->zone, at);
		if (at == CRON_NEVER)
			break;
		clock_text(coming->zone, at, local);
		moment_format(at, utc);
		if (as_json) {
			json_object(&json);
			json_pair_text(&json, "local", local);
			json_pair_text(&json, "utc", utc);
			json_end_object(&json);
		} else {
			table_text(&table, local);
			table_text(&table, utc);
		}
	}
	if (as_json) {
		print_end_array(&json);
	} else {
		table_end(&table);
	}
}

enum zila_code jobs_next(struct cli *cli, struct zila_err *err)
{
	const char *zone = options_value(&cli->options, "zone");
	const char *count = options_value(&cli->options, "count");
	const char *due = options_value(&cli->options, "due");
	struct coming coming = {.after = moment_now(), .count = COUNT_DEFAULT};
	enum zila_code code;

	if (count && (code = jobs_number(count, "--count", &coming.count, err)))
		return code;
	if (coming.count > COUNT_MAX)
		return err_set(err, ZILA_EUSAGE, "--count %s: at most %d",
			count, COUNT_MAX);
	if ((code = cron_parse(cli->options.args[1], &coming.cron, err)) ||
		(code = zone_open(
			 zone ? zone : ZONE_DEFAULT, &coming.zone, err)))
		return code;
	if (due && (code = jobs_due(due, coming.zone, &coming.after, err))) {
		zone_close(coming.zone);
		return code;
	}
	tell_coming(cli, &coming);
	zone_close(coming.zone);
	return ZILA_OK;
}
