/* cmd_rejects.c - `zila rejects`: the lines in quarantine as a list of work.
 *
 * Without words it shows causes, with an import its lines; export, retry and
 * alias are the answers to them.
 */

#include "ground/date.h"
#include "ground/err.h"
#include "rejects_print.h"
#include "run/findings.h"

static const struct option options[] = {
	{"state", 0, "STATE", "only lines of this state"},
	{"reason", 0, "CODE", "only lines with this reason: unknown_district"},
	{"by-cause", 0, NULL, "lines with the same reason and value together"},
	{"by-state", 0, NULL, "how many lines of which state, by age"},
	{"all", 0, NULL, "also lines that were settled, reread or undone"},
	{"as-of", 0, "DATE", "count ages up to this day, instead of today"},
	{"rows", 0, "NUMBER", "show at most so many"},
	{"skip", 0, "NUMBER", "leave out the first so many"},
	{"force", 0, NULL, "export: replace the file"},
	{"dry-run", 0, NULL, "retry: tell what would happen, store nothing"},
	{"as-state", 0, NULL, "alias: CODE is a state's"},
	{NULL},
};

static enum zila_code add_code(
	void *user, const char *name, struct zila_err *err)
{
	struct buf *names = user;

	(void)err;
	buf_add_format(names, "%s%s", names->size ? ", " : "", name);
	return ZILA_OK;
}

/* A reason that no line ever had is a typing error; one that no line has any
 * more is not. */
static enum zila_code check_reason(
	struct core *core, const char *reason, struct zila_err *err)
{
	const struct reject_filter every = {.reason = reason, .all = true};
	struct reject_ages total;
	struct buf names = {0};
	enum zila_code code;

	if (!reason)
		return ZILA_OK;
	code = reject_total(core->db, &every, &total, err);
	if (code != ZILA_OK || total.total)
		return code;
	code = reject_codes(core->db, &every, add_code, &names, err);
	if (code == ZILA_OK && names.size)
		code = err_set(err, ZILA_EUSAGE,
			"--reason %s: no line had this reason yet; there are: "
			"%s",
			reason, buf_text(&names));
	buf_free(&names);
	return code;
}

static enum zila_code export_lines(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	const char *reason = options_value(&cli->options, "reason");
	enum zila_code code = check_reason(core, reason, err);

	return code == ZILA_OK ? rejects_export(cli, core, err) : code;
}

static enum zila_code read_filter(struct cli *cli, struct core *core,
	struct reject_filter *filter, struct zila_err *err)
{
	const struct options *given = &cli->options;
	const char *state = options_value(given, "state");
	struct core_place place;
	enum zila_code code;

	filter->reason = options_value(given, "reason");
	filter->all = options_flag(given, "all");
	if ((code = cli_count(cli, "rows", &filter->most, err)) ||
		(code = cli_count(cli, "skip", &filter->skip, err)))
		return code;
	code = core_place(core, state, NULL, &place, err);
	filter->state = place.state;
	return code;
}

static enum zila_code note_origin(
	void *user, const struct reject_origin *origin, struct zila_err *err)
{
	(void)user;
	(void)origin;
	(void)err;
	return ZILA_OK;
}

static enum zila_code show(struct cli *cli, struct core *core,
	struct reject_filter *filter, struct zila_err *err)
{
	const struct options *given = &cli->options;
	bool causes = options_flag(given, "by-cause");
	enum zila_code code;

	if ((code = read_filter(cli, core, filter, err)) == ZILA_OK)
		code = check_reason(core, filter->reason, err);
	if (code == ZILA_OK && filter->import_id)
		code = reject_origin_read(
			core->db, filter->import_id, note_origin, NULL, err);
	if (code != ZILA_OK)
		return code;
	/* Text is for a person: causes, unless lines were asked for. */
	causes |= cli->format == FORMAT_TEXT && !filter->import_id &&
		  !filter->all;
	return options_flag(given, "by-state")
		       ? rejects_by_state(cli, core, filter, err)
	       : causes ? rejects_causes(cli, core, filter, err)
			: rejects_lines(cli, core, filter, err);
}

static enum zila_code list(struct cli *cli, struct zila_err *err)
{
	const struct options *given = &cli->options;
	const char *as_of = options_value(given, "as-of");
	struct reject_filter filter = {0};
	char day[DATE_TEXT_BYTES];
	struct core core;
	enum zila_code code;

	if ((given->arg_count && (code = cli_import_id(given->args[0],
					  &filter.import_id, err))) ||
		(as_of && (code = core_day("as-of", as_of, day, err))))
		return code;
	if (!as_of)
		date_format(date_today(), day);
	filter.as_of = day;
	if ((code = cli_open(cli, &core, err)))
		return code;
	code = show(cli, &core, &filter, err);
	core_close(&core);
	return code;
}

static const struct action actions[] = {
	{"export", "FILE.xlsx [IMPORT-ID]", 1, 2, "state reason force", true,
		FORMAT_TEXT | FORMAT_JSON, export_lines},
	{"retry", "FILE.xlsx", 1, 1, "dry-run", false,
		FORMAT_TEXT | FORMAT_JSON, rejects_retry},
	{"alias", "NAME CODE", 2, 2, "as-state", false,
		FORMAT_TEXT | FORMAT_JSON, rejects_alias},
	{NULL},
};

/* No word of these is the number of an import. */
static const struct action listing = {"ID", "", 0, 0,
	"state reason by-cause by-state all as-of rows skip", true, 0,
	.alone = list};

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	return action_or_number(cli, actions, &listing, err);
}

const struct command cmd_rejects = {
	.name = "rejects",
	.usage = "[IMPORT-ID | export FILE.xlsx [IMPORT-ID] | retry FILE.xlsx "
		 "| alias NAME CODE]",
	.summary = "Lists the lines in quarantine, with reasons and "
		   "suggestions; takes corrections",
	.help = "Without words it shows what is open by cause; with an "
		"import's "
		"ID its lines.\n"
		"export writes the open lines into a sheet; corrected there, "
		"retry takes them\nthrough their importer again (FILE.csv "
		"works too, for one kind of file).  alias\nteaches that NAME "
		"is the district with the LGD code CODE, so that the name is\n"
		"found from then on.  A settled line is open no more; undo of "
		"the retry opens it.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON | FORMAT_CSV,
	.args_max = 3,
	.run = run,
};
