/* rejects_list.c - the quarantine as lists: by line, by cause, by state. */
#include <string.h>

#include "import_print.h"
#include "reasons.h"
#include "rejects_print.h"
#include "table.h"

enum { RAW_COLUMNS = 100, CRORE = 10000000, LAKH = 100000, MILLION = 1000000 };

struct listing {
	struct cli *cli;
	struct core *core;
	struct table table;
	struct json json;
	const struct reject_filter *filter;
	int64_t import_id, count;
};

/* ---- money ---- */

/* 12.3, rounded to a tenth of unit; minor has two decimals. */
static void add_tenths(struct buf *out, int64_t minor, int64_t unit)
{
	int64_t tenth = unit * 10, whole;
	bool minus = minor < 0;
	uint64_t size = minus ? 0 - (uint64_t)minor : (uint64_t)minor;

	whole = (int64_t)((size + (uint64_t)tenth / 2) / (uint64_t)tenth);
	if (minus)
		buf_add_char(out, '-');
	print_count(out, whole / 10);
	if (whole % 10)
		buf_add_format(out, ".%d", (int)(whole % 10));
}

static void add_money(struct buf *out, const char *currency, int64_t minor)
{
	bool rupees = strcmp(currency, "INR") == 0;
	int64_t size = minor < 0 ? -(minor + 1) : minor;
	int64_t big = rupees ? CRORE : MILLION;

	if (rupees)
		buf_add_text(out, "Rs ");
	else if (strcmp(currency, "USD") == 0)
		buf_add_text(out, "US$ ");
	else
		buf_add_format(out, "%s ", currency);
	if (size >= big * 100) {
		add_tenths(out, minor, big);
		buf_add_text(out, rupees ? " crore" : " million");
	} else if (rupees && size >= (int64_t)LAKH * 100) {
		add_tenths(out, minor, LAKH);
		buf_add_text(out, " lakh");
	} else {
		add_tenths(out, minor, 1);
	}
}

/* "Rs 12.3 crore and US$ 4 million"; nothing where none was read. */
static void add_stakes(struct buf *out, int64_t inr, int64_t usd)
{
	if (inr)
		add_money(out, "INR", inr);
	if (inr && usd)
		buf_add_text(out, " and ");
	if (usd)
		add_money(out, "USD", usd);
}

static void json_stake(struct json *json, const char *currency, int64_t minor)
{
	json_object(json);
	json_pair_text(json, "currency", currency);
	json_pair_integer(json, "minor_units", minor);
	json_end_object(json);
}

static void json_stakes(struct json *json, int64_t inr, int64_t usd)
{
	json_pair_array(json, "stakes");
	if (inr)
		json_stake(json, "INR", inr);
	if (usd)
		json_stake(json, "USD", usd);
	json_end_array(json);
}

static void json_state(struct json *json, int state, const char *name)
{
	print_code_or_null(json, "state", state);
	print_pair_or_null(json, "state_name", name);
}

/* ---- line by line ---- */

static enum zila_code line_json(
	void *user, const struct reject *reject, struct zila_err *err)
{
	struct listing *listing = user;
	struct json *json = &listing->json;

	(void)err;
	if (cli_enough(listing->cli))
		return ZILA_OK;
	json_object(json);
	json_pair_integer(json, "import", reject->import_id);
	json_pair_integer(json, "row", reject->line);
	print_pair_or_null(json, "sheet", reject->sheet);
	json_pair_text(json, "raw", reject->raw);
	json_pair_raw(
		json, "reasons", *reject->reasons ? reject->reasons : "[]");
	json_state(json, reject->state, reject->state_name);
	json_pair_integer(json, "age_days", reject->age_days);
	json_key(json, "stake");
	if (reject->currency)
		json_stake(json, reject->currency, reject->stake);
	else
		json_null(json);
	json_pair_text(json, "status", reject->status);
	print_code_or_null(json, "settled_by", reject->settled_by);
	json_end_object(json);
	return ZILA_OK;
}

static enum zila_code line_csv(
	void *user, const struct reject *reject, struct zila_err *err)
{
	struct listing *listing = user;
	struct table *table = &listing->table;
	struct value none = {.type = VALUE_NULL};
	struct value stake = {.type = VALUE_INTEGER, .integer = reject->stake};
	struct buf words = {0};

	(void)err;
	table_code(table, reject->import_id);
	table_code(table, reject->line);
	table_text(table, reject->sheet);
	table_text(table, reject->raw);
	reasons_line(&words, reject->reasons);
	table_text(table, buf_text(&words));
	table->failed |= words.failed;
	buf_free(&words);
	table_text(table, reject->state_name);
	table_count(table, reject->age_days);
	table_value(table, reject->currency ? &stake : &none);
	table_text(table, reject->currency);
	table_text(table, reject->status);
	return ZILA_OK;
}

static void say_import(struct listing *listing, const struct reject *reject)
{
	struct output *out = &listing->cli->out;
	struct buf title = {0};

	if (listing->count)
		buf_add_char(&out->buf, '\n');
	buf_add_format(&title, "import %lld, %s", (long long)reject->import_id,
		reject->name);
	if (*reject->sheet)
		buf_add_format(&title, ", sheet %s", reject->sheet);
	print_painted(out, PAINT_BOLD, buf_text(&title));
	out->buf.failed |= title.failed;
	buf_free(&title);
	buf_add_text(&out->buf, ": in quarantine for ");
	print_counted(&out->buf, reject->age_days, "day\n", "days\n");
}

static enum zila_code line_text(
	void *user, const struct reject *reject, struct zila_err *err)
{
	struct listing *listing = user;
	struct buf *out = &listing->cli->out.buf;

	(void)err;
	if (listing->import_id != reject->import_id)
		say_import(listing, reject);
	listing->import_id = reject->import_id;
	listing->count++;
	buf_add_format(out, "    line %lld: ", (long long)reject->line);
	print_cut(out, reject->raw, RAW_COLUMNS);
	if (reject->currency) {
		buf_add_text(out, "  (");
		add_money(out, reject->currency, reject->stake);
		buf_add_char(out, ')');
	}
	if (reject->settled_by)
		buf_add_format(out, "  [%s by import %lld]", reject->status,
			(long long)reject->settled_by);
	else if (strcmp(reject->status, "open") != 0)
		buf_add_format(out, "  [%s]", reject->status);
	buf_add_char(out, '\n');
	reasons_text(out, reject->reasons);
	return ZILA_OK;
}

static void say_more(struct listing *listing, int64_t all)
{
	const struct reject_filter *filter = listing->filter;
	int64_t left = all - filter->skip - listing->count;
	struct buf *out = &listing->cli->out.buf;

	if (left <= 0)
		return;
	buf_add_text(out, "    and ");
	print_counted(out, left, "more", "more");
	buf_add_format(out, ": --skip %lld\n",
		(long long)(filter->skip + listing->count));
}

static enum zila_code lines_text(struct listing *listing, struct zila_err *err)
{
	struct reject_ages total;
	enum zila_code code;

	if ((code = reject_read(listing->core->db, listing->filter, line_text,
		     listing, err)) ||
		(code = reject_total(
			 listing->core->db, listing->filter, &total, err)))
		return code;
	if (!total.total)
		buf_add_text(&listing->cli->out.buf, "nothing in quarantine\n");
	say_more(listing, total.total);
	return ZILA_OK;
}

enum zila_code rejects_lines(struct cli *cli, struct core *core,
	const struct reject_filter *filter, struct zila_err *err)
{
	static const char *const titles[] = {"import", "row", "sheet", "raw",
		"reasons", "state", "age_days", "stake", "currency", "status",
		NULL};
	struct listing listing = {.cli = cli,
		.core = core,
		.filter = filter,
		.json = print_json(&cli->out.buf)};
	enum zila_code code;

	if (cli->format == FORMAT_TEXT)
		return lines_text(&listing, err);
	table_list(
		&listing.table, &listing.json, &cli->out, cli->format, titles);
	code = reject_read(core->db, filter,
		cli->format == FORMAT_JSON ? line_json : line_csv, &listing,
		err);
	table_list_end(&listing.table, &listing.json);
	return code;
}

/* ---- by cause ---- */

static void json_near(void *user, const struct reason_text *reason)
{
	struct json *json = user;
	int i;

	for (i = 0; i < reason->near_count; i++) {
		json_object(json);
		json_pair_text(json, "code", reason->near[i].code);
		json_pair_text(json, "name", reason->near[i].name);
		json_pair_text(json, "why", reason->near[i].why);
		json_end_object(json);
	}
}

static enum zila_code cause_json(
	void *user, const struct reject_cause *cause, struct zila_err *err)
{
	struct listing *listing = user;
	struct json *json = &listing->json;

	(void)err;
	json_object(json);
	json_pair_text(json, "code", cause->code);
	print_pair_or_null(json, "column", cause->column);
	json_pair_text(json, "value", cause->value);
	json_pair_text(json, "message", cause->message);
	json_state(json, cause->state, cause->state_name);
	json_pair_integer(json, "rows", cause->rows);
	json_pair_integer(json, "imports", cause->imports);
	json_pair_integer(json, "first_import", cause->import_id);
	json_stakes(json, cause->stake_inr, cause->stake_usd);
	json_pair_integer(json, "age_days", cause->age_days);
	json_pair_array(json, "suggestions");
	reasons_suggestions(cause->suggestions, json_near, json);
	json_end_array(json);
	json_end_object(json);
	return ZILA_OK;
}

static enum zila_code cause_csv(
	void *user, const struct reject_cause *cause, struct zila_err *err)
{
	struct listing *listing = user;
	struct table *table = &listing->table;

	(void)err;
	table_count(table, cause->rows);
	table_count(table, cause->imports);
	table_text(table, cause->code);
	table_text(table, cause->column);
	table_text(table, cause->value);
	table_text(table, cause->state_name);
	table_count(table, cause->stake_inr);
	table_count(table, cause->stake_usd);
	table_count(table, cause->age_days);
	table_text(table, cause->message);
	return ZILA_OK;
}

static void say_near(void *user, const struct reason_text *reason)
{
	struct buf *out = user;
	int i;

	for (i = 0; i < reason->near_count; i++)
		print_format(out, "      perhaps %s (%s)\n",
			reason->near[i].name, reason->near[i].code);
}

static void say_cause(struct output *out, const struct reject_cause *cause)
{
	struct buf title = {0};

	print_counted(&title, cause->rows, "line: ", "lines: ");
	buf_add_text(&title, cause->code);
	if (*cause->value)
		buf_add_format(&title, " \"%s\"", cause->value);
	if (*cause->state_name)
		buf_add_format(&title, " in %s", cause->state_name);
	print_painted(out, PAINT_BOLD, buf_text(&title));
	out->buf.failed |= title.failed;
	buf_free(&title);
}

static enum zila_code cause_text(
	void *user, const struct reject_cause *cause, struct zila_err *err)
{
	struct listing *listing = user;
	struct output *out = &listing->cli->out;

	(void)err;
	listing->count++;
	buf_add_text(&out->buf, "  ");
	say_cause(out, cause);
	if (cause->stake_inr || cause->stake_usd) {
		buf_add_text(&out->buf, ", ");
		add_stakes(&out->buf, cause->stake_inr, cause->stake_usd);
		buf_add_text(&out->buf, " at stake");
	}
	buf_add_text(&out->buf, ", for ");
	print_counted(&out->buf, cause->age_days, "day", "days");
	buf_add_format(&out->buf, ", import %lld", (long long)cause->import_id);
	if (cause->imports > 1) {
		buf_add_text(&out->buf, " and ");
		print_counted(&out->buf, cause->imports - 1, "other", "others");
	}
	buf_add_char(&out->buf, '\n');
	if (*cause->message)
		print_format(&out->buf, "      %s\n", cause->message);
	reasons_suggestions(cause->suggestions, say_near, &out->buf);
	return ZILA_OK;
}

static enum zila_code causes_text(struct listing *listing, struct zila_err *err)
{
	struct output *out = &listing->cli->out;
	struct reject_ages total;
	enum zila_code code;

	if ((code = reject_total(
		     listing->core->db, listing->filter, &total, err)))
		return code;
	if (!total.total) {
		buf_add_text(&out->buf, "nothing in quarantine\n");
		return ZILA_OK;
	}
	print_counted(&out->buf, total.total, "line in quarantine",
		"lines in quarantine");
	if (total.stake_inr || total.stake_usd) {
		buf_add_text(&out->buf, ", ");
		add_stakes(&out->buf, total.stake_inr, total.stake_usd);
		buf_add_text(&out->buf, " at stake");
	}
	buf_add_text(&out->buf, ":\n");
	if ((code = reject_causes(listing->core->db, listing->filter,
		     cause_text, listing, err)))
		return code;
	buf_add_text(&out->buf,
		"next: zila rejects ID shows an import's lines; zila rejects "
		"export FILE.xlsx\nwrites a sheet to correct them in; zila "
		"rejects alias NAME CODE teaches a name\n");
	return ZILA_OK;
}

enum zila_code rejects_causes(struct cli *cli, struct core *core,
	const struct reject_filter *filter, struct zila_err *err)
{
	static const char *const titles[] = {"rows", "imports", "code",
		"column", "value", "state", "stake_inr_minor",
		"stake_usd_minor", "age_days", "message", NULL};
	struct listing listing = {.cli = cli,
		.core = core,
		.filter = filter,
		.json = print_json(&cli->out.buf)};
	enum zila_code code;

	if (cli->format == FORMAT_TEXT)
		return causes_text(&listing, err);
	table_list(
		&listing.table, &listing.json, &cli->out, cli->format, titles);
	code = reject_causes(core->db, filter,
		cli->format == FORMAT_JSON ? cause_json : cause_csv, &listing,
		err);
	table_list_end(&listing.table, &listing.json);
	return code;
}

/* ---- by state ---- */

static enum zila_code ages_json(
	void *user, const struct reject_ages *ages, struct zila_err *err)
{
	struct listing *listing = user;
	struct json *json = &listing->json;
	int i;

	(void)err;
	json_object(json);
	json_state(json, ages->state, ages->state_name);
	json_pair_object(json, "age_days");
	for (i = 0; i < REJECT_AGES; i++)
		json_pair_integer(json, reject_age_names[i], ages->rows[i]);
	json_end_object(json);
	json_pair_integer(json, "rows", ages->total);
	json_stakes(json, ages->stake_inr, ages->stake_usd);
	json_end_object(json);
	return ZILA_OK;
}

static enum zila_code ages_row(
	void *user, const struct reject_ages *ages, struct zila_err *err)
{
	struct listing *listing = user;
	struct table *table = &listing->table;
	struct buf money = {0};
	int i;

	(void)err;
	table_text(table, ages->state ? ages->state_name : "(not known)");
	for (i = 0; i < REJECT_AGES; i++)
		table_count(table, ages->rows[i]);
	table_count(table, ages->total);
	if (listing->cli->format == FORMAT_CSV) {
		table_count(table, ages->stake_inr);
		table_count(table, ages->stake_usd);
		return ZILA_OK;
	}
	add_stakes(&money, ages->stake_inr, ages->stake_usd);
	table_text(table, buf_text(&money));
	table->failed |= money.failed;
	buf_free(&money);
	return ZILA_OK;
}

enum zila_code rejects_by_state(struct cli *cli, struct core *core,
	const struct reject_filter *filter, struct zila_err *err)
{
	static const char *const titles[] = {"state", "0-7 days", "8-30",
		"31-90", "over 90", "lines", "at stake", NULL};
	static const char *const columns[] = {"state", "days_0_7", "days_8_30",
		"days_31_90", "days_over_90", "rows", "stake_inr_minor",
		"stake_usd_minor", NULL};
	struct listing listing = {.cli = cli,
		.core = core,
		.filter = filter,
		.json = print_json(&cli->out.buf)};
	bool csv = cli->format == FORMAT_CSV;
	enum zila_code code;

	table_list(&listing.table, &listing.json, &cli->out, cli->format,
		csv ? columns : titles);
	code = reject_by_state(core->db, filter,
		cli->format == FORMAT_JSON ? ages_json : ages_row, &listing,
		err);
	table_list_end(&listing.table, &listing.json);
	return code;
}
