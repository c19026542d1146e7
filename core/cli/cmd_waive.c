/* cmd_waive.c - `zila waive`: findings that are accepted for a time. */
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "ground/err.h"
#include "run/findings.h"
#include "table.h"

static const struct option options[] = {
	{"reason", 0, "TEXT", "why it is accepted, or ends"},
	{"until", 0, "DATE", "the last day on which it holds"},
	{"owner", 0, "NAME", "who answers for it (who is logged in)"},
	{"rule", 0, "RULE", "waive all that this rule finds, with --state"},
	{"state", 0, "STATE", "in this state; list: that touch it"},
	{"district", 0, "DISTRICT", "only in this district of it"},
	{"as-of", 0, "DATE", "list: what holds on this day"},
	{NULL},
};

struct listing {
	struct cli *cli;
	struct table table;
	struct json json;
};

/* ---- told ---- */

static enum zila_code add_json(
	void *user, const struct waiver *waiver, struct zila_err *err)
{
	struct json *json = &((struct listing *)user)->json;

	(void)err;
	json_object(json);
	json_pair_integer(json, "id", waiver->id);
	json_pair_text(json, "rule", waiver->rule);
	print_code_or_null(json, "finding", waiver->finding_id);
	print_code_or_null(json, "state", waiver->state);
	print_code_or_null(json, "district", waiver->district);
	json_pair_text(json, "owner", waiver->owner);
	json_pair_text(json, "reason", waiver->reason);
	json_pair_text(json, "until", waiver->until);
	json_pair_text(json, "status", waiver->status);
	json_pair_text(json, "created_at", waiver->created_at);
	print_pair_or_null(json, "ended_at", waiver->ended_at);
	print_pair_or_null(json, "ended_reason", waiver->ended_reason);
	print_pair_or_null(json, "message", waiver->message);
	json_end_object(json);
	return ZILA_OK;
}

static enum zila_code add_row(
	void *user, const struct waiver *waiver, struct zila_err *err)
{
	struct table *table = &((struct listing *)user)->table;

	(void)err;
	table_code(table, waiver->id);
	table_text(table, waiver->status);
	table_text(table, waiver->until);
	table_text(table, waiver->owner);
	table_text(table, waiver->rule);
	table_code(table, waiver->finding_id);
	table_text(table, waiver->state_name);
	table_text(table, waiver->district_name);
	table_text(table, waiver->reason);
	table_text(table, waiver->ended_reason);
	table_text(table, waiver->message);
	return ZILA_OK;
}

static enum zila_code tell(struct listing *listing, struct core *core,
	const struct waiver_query *query, struct zila_err *err)
{
	static const char *const titles[] = {"id", "status", "until", "owner",
		"rule", "finding", "state", "district", "reason",
		"ended because", "message", NULL};
	struct cli *cli = listing->cli;
	enum zila_code code;

	if (cli->format == FORMAT_JSON && query->id) {
		code = waiver_read(core->db, query, add_json, listing, err);
		buf_add_char(&cli->out.buf, '\n');
		return code;
	}
	table_list(&listing->table, &listing->json, &cli->out, cli->format,
		titles);
	code = waiver_read(core->db, query,
		cli->format == FORMAT_JSON ? add_json : add_row, listing, err);
	table_list_end(&listing->table, &listing->json);
	return code;
}

/* ---- done ---- */

static enum zila_code list(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	const char *as_of = options_value(&cli->options, "as-of");
	struct listing listing = {
		.cli = cli, .json = print_json(&cli->out.buf)};
	struct waiver_query query = {.day = NULL};
	char day[DATE_TEXT_BYTES];
	struct core_place place;
	enum zila_code code;

	if (as_of) {
		if ((code = core_day("as-of", as_of, day, err)))
			return code;
		query.day = day;
	}
	code = core_place(core, options_value(&cli->options, "state"),
		options_value(&cli->options, "district"), &place, err);
	if (code != ZILA_OK)
		return code;
	query.state = place.state;
	query.district = place.district;
	return tell(&listing, core, &query, err);
}

static enum zila_code told_one(
	struct cli *cli, struct core *core, int64_t id, struct zila_err *err)
{
	struct listing listing = {
		.cli = cli, .json = print_json(&cli->out.buf)};
	struct waiver_query query = {.id = id};

	return tell(&listing, core, &query, err);
}

static enum zila_code read_id(
	const char *what, const char *text, int64_t *id, struct zila_err *err)
{
	if (!cli_whole(text, id) || !*id)
		return err_set(err, ZILA_EUSAGE,
			"%s is no number of a %s: `zila %s` shows them", text,
			what, strcmp(what, "waiver") ? "check" : "waive list");
	return ZILA_OK;
}

static bool blank(const char *text)
{
	return !text || text[strspn(text, " \t\r\n")] == '\0';
}

static enum zila_code end(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	const char *reason = options_value(&cli->options, "reason");
	enum zila_code code;
	int64_t id;

	if ((code = read_id("waiver", cli->options.args[1], &id, err)) ||
		(code = core_waive_end(core, id, reason, err)))
		return code;
	return told_one(cli, core, id, err);
}

/* Who is logged in, as the system knows them. */
static const char *user_name(void)
{
	const struct passwd *user = getpwuid(getuid());

	return user ? user->pw_name : NULL;
}

static enum zila_code waive(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	const struct options *given = &cli->options;
	struct core_waive what = {.rule = options_value(given, "rule"),
		.state = options_value(given, "state"),
		.district = options_value(given, "district"),
		.owner = options_value(given, "owner"),
		.reason = options_value(given, "reason"),
		.until = options_value(given, "until")};
	enum zila_code code;
	int64_t id;

	if (!what.owner)
		what.owner = user_name();
	if (blank(what.owner))
		return err_set(err, ZILA_EUSAGE,
			"--owner NAME: say who answers for it");
	if (given->arg_count && (code = read_id("finding", given->args[0],
					 &what.finding_id, err)))
		return code;
	if ((code = core_waive(core, &what, &id, err)))
		return code;
	return told_one(cli, core, id, err);
}

/* ---- what was asked ---- */

static bool listing(const struct options *given)
{
	return given->arg_count && strcmp(given->args[0], "list") == 0;
}

static bool ending(const struct options *given)
{
	return given->arg_count && strcmp(given->args[0], "end") == 0;
}

static enum zila_code check_place(
	const struct options *given, struct zila_err *err)
{
	bool finding = given->arg_count == 1;
	bool rule = options_flag(given, "rule");

	if (finding == rule || given->arg_count > 1)
		return err_set(err, ZILA_EUSAGE,
			"waive what? a finding (its number), or what a rule "
			"finds in a state (--rule R --state S)");
	if (rule && !options_flag(given, "state"))
		return err_set(err, ZILA_EUSAGE,
			"--rule %s: say in which state, with --state",
			options_value(given, "rule"));
	if (finding && (options_flag(given, "state") ||
			       options_flag(given, "district")))
		return err_set(err, ZILA_EUSAGE,
			"a finding has its place: leave --state and "
			"--district out");
	return ZILA_OK;
}

/* What belongs to a new waiver alone would be left unheard. */
static enum zila_code check_unused(
	const struct options *given, struct zila_err *err)
{
	static const char *const unused[] = {
		"rule", "until", "owner", "reason", "state", "district"};
	/* An end has a reason, a list a place. */
	size_t i, count = listing(given) ? 4 : 6;

	for (i = 0; i < count; i++)
		if (options_flag(given, unused[i]) &&
			(listing(given) || strcmp(unused[i], "reason") != 0))
			return err_set(err, ZILA_EUSAGE,
				"waive %s with --%s: that is of a new waiver: "
				"leave it out",
				given->args[0], unused[i]);
	return ZILA_OK;
}

static enum zila_code check_options(
	const struct options *given, struct zila_err *err)
{
	enum zila_code code;

	if ((listing(given) || ending(given)) &&
		(code = check_unused(given, err)))
		return code;
	if (listing(given)) {
		if (given->arg_count > 1)
			return err_set(err, ZILA_EUSAGE,
				"waive list takes no more words");
		return ZILA_OK;
	}
	if (options_flag(given, "as-of"))
		return err_set(err, ZILA_EUSAGE, "--as-of belongs to list");
	if (ending(given) && given->arg_count != 2)
		return err_set(err, ZILA_EUSAGE,
			"usage: zila waive end WAIVER --reason TEXT");
	if (!ending(given) && (code = check_place(given, err)))
		return code;
	if (blank(options_value(given, "reason")))
		return err_set(err, ZILA_EUSAGE,
			"--reason TEXT: whoever reads this later has to know "
			"why");
	if (!ending(given) && !options_flag(given, "until"))
		return err_set(err, ZILA_EUSAGE,
			"--until DATE: nothing is accepted for ever; say the "
			"last day");
	return ZILA_OK;
}

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	const struct options *given = &cli->options;
	struct core core;
	enum zila_code code;

	cli->reads = listing(given);
	if ((code = check_options(given, err)) ||
		(code = cli_open(cli, &core, err)))
		return code;
	if (listing(given))
		code = list(cli, &core, err);
	else if (ending(given))
		code = end(cli, &core, err);
	else
		code = waive(cli, &core, err);
	core_close(&core);
	return code;
}

const struct command cmd_waive = {
	.name = "waive",
	.usage = "[FINDING | list | end WAIVER]",
	.summary = "Accepts a finding, or what a rule finds in a place, until "
		   "a day",
	.help = "zila waive FINDING --reason TEXT --until DATE\n"
		"zila waive --rule R --state S [--district D] --reason TEXT "
		"--until DATE\n"
		"zila waive list [--state S]\n"
		"zila waive end WAIVER --reason TEXT\n"
		"From the next check on, what is waived is shown with its "
		"owner, reason and last\nday, and makes no exit code 1; "
		"then it is open again.  Waived again, it has\nthe new day "
		"and reason.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON | FORMAT_CSV,
	.args_max = 2,
	.run = run,
};
