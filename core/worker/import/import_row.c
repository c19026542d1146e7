/* import_row.c - one row of a file: a record, none, or a reason why not. */
#include <inttypes.h>
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "ground/number.h"
#include "worker/import/import_state.h"
#include "worker/import/row.h"

/* ---- telling the core ---- */

enum zila_code row_tell_skip(struct importing *importing, int64_t line,
	const char *reason, struct zila_err *err)
{
	struct link *link = &importing->job->link;
	struct packer packer;

	if (importing->row->context)
		return ZILA_OK;
	packer = link_message(link, MESSAGE_SKIP);
	pack_integer(&packer, line);
	pack_text(&packer, reason);
	message_end(&packer);
	return link_sent(link, err);
}

/* Raw bytes may be anything; what is stored is text. */
static void pack_raw(struct packer *packer, const struct row *row)
{
	struct buf clean = {0};

	if (text_valid(row->raw.data, row->raw.size) == row->raw.size &&
		(!row->raw.size || !memchr(row->raw.data, 0, row->raw.size))) {
		pack_text_size(packer, row->raw.size ? row->raw.data : "",
			row->raw.size);
		return;
	}
	text_clean(&clean, row->raw.data, row->raw.size);
	pack_text_size(packer, buf_text(&clean), clean.size);
	buf_free(&clean);
}

/* The money in the row, as "INR 1234500" in minor units: what stands to be
 * lost with it.  False: the row has none that can be read. */
static bool read_stake(struct importing *importing, char *out, size_t room)
{
	const struct dataset *dataset = importing->importer->dataset;
	struct number number;
	struct value value;
	int64_t minor;
	int i, at;

	for (i = 0; i < importing->importer->want.count; i++) {
		at = importing->columns[i].at;
		if (at < 0 || dataset->columns[at].type != COLUMN_MONEY)
			continue;
		value = import_cell(importing, i);
		if (value.type != VALUE_TEXT ||
			number_read(value.text, value.size, &number) ||
			number.missing || number.percent ||
			number_shift(&number, number.power) ||
			number_rescale(&number, 2, &minor))
			continue;
		snprintf(out, room, "%s %" PRId64, dataset->columns[at].unit,
			minor);
		return true;
	}
	return false;
}

static enum zila_code refuse_run(const struct importing *importing,
	const struct row *row, const struct reason *reason,
	struct zila_err *err)
{
	return err_set(err, ZILA_EINPUT,
		"%s: all %d lines from line %" PRId64 " on are rejected; the "
		"last, line %" PRId64 ", as: %s%s%s\nmend the cause, which may "
		"be in the first of them: so many are no list of work",
		importing->where, LIMIT_REJECTED_RUN, importing->rejected_from,
		row->line, reason->column, *reason->column ? ": " : "",
		reason->message);
}

enum zila_code import_reject(struct importing *importing, const struct row *row,
	const struct reason *reasons, int count, struct zila_err *err)
{
	struct link *link = &importing->job->link;
	const struct row *at_hand = importing->row;
	struct buf json = {0};
	struct packer packer;
	char stake[64];
	enum zila_code code;

	if (row->context)
		return ZILA_OK;
	if (!importing->rejected++)
		importing->rejected_from = row->line;
	if (importing->rejected == LIMIT_REJECTED_RUN)
		return refuse_run(importing, row, reasons, err);
	packer = link_message(link, MESSAGE_REJECT);
	importing->row = row;
	reasons_json(&json, reasons, count);
	pack_integer(&packer, row->line);
	pack_raw(&packer, row);
	pack_text_size(&packer, buf_text(&json), json.size);
	pack_integer(&packer, import_state_of_row(importing));
	pack_text(&packer,
		!row->fault && read_stake(importing, stake, sizeof stake)
			? stake
			: NULL);
	message_end(&packer);
	importing->row = at_hand;
	code = buf_check(&json, err);
	buf_free(&json);
	return code == ZILA_OK ? link_sent(link, err) : code;
}

static enum zila_code tell_fault(struct importing *importing,
	const struct row *row, struct zila_err *err)
{
	struct reason reason = {.code = row->fault, .column = ""};

	snprintf(reason.message, sizeof reason.message, "%s",
		row->fault_message);
	return import_reject(importing, row, &reason, 1, err);
}

/* ---- without a script: each mapped cell is a column ---- */

static void give(struct importing *importing, int column, struct draft *draft)
{
	struct value value = row_value(row_column(importing, column));
	struct imported *imported = &importing->columns[column];
	int at = imported->at;

	if (at == COLUMN_AS_ON)
		draft->as_on = value;
	else if (at == COLUMN_UNTIL)
		draft->until = value;
	if (at < 0)
		return;
	if (value.type == VALUE_NULL) {
		draft->given[at] = importing->constants.given[at];
		draft->styles[at] = NULL;
	} else {
		draft->given[at] = value;
		draft->styles[at] = &imported->style;
	}
}

/* Where no column does. */
static void give_units(const struct importing *importing, struct draft *draft)
{
	int i;

	for (i = 0; i < importing->unit_count; i++) {
		int at = importing->units[i].at;

		if (draft->given[at].type == VALUE_NULL)
			draft->given[at] = row_value(row_unit(importing, at));
	}
}

static enum zila_code add_wide(struct importing *importing,
	const struct draft *base, struct zila_err *err)
{
	const struct map_fit *fit = &importing->table.fit;
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < fit->wide_count && code == ZILA_OK; i++) {
		const struct map_wide *wide = &fit->wide[i];
		struct value value =
			row_value(row_cell(importing, wide->cell, true));
		int at = import_wide_column(importing, wide);
		struct draft draft = *base;

		if (value.type == VALUE_NULL || at == COLUMN_NONE)
			continue;
		draft.given[at] = value;
		importing->wide_style.unit = wide->unit;
		draft.styles[at] = &importing->wide_style;
		draft.given[importing->wide_period] = row_value(
			(struct text){wide->period, strlen(wide->period)});
		if (wide->provisional && importing->provisional >= 0)
			draft.given[importing->provisional] =
				row_value((struct text){"yes", 3});
		code = record_add(&importing->records, &draft, err);
	}
	return code;
}

static enum zila_code map_row(struct importing *importing, struct zila_err *err)
{
	struct draft *draft = &importing->draft;
	int i;

	for (i = 0; i < importing->importer->want.count; i++)
		give(importing, i, draft);
	give_units(importing, draft);
	if (importing->importer->want.wide)
		return add_wide(importing, draft, err);
	return record_add(&importing->records, draft, err);
}

/* Whether a line that an importer has no use for may hold what it misses: a
 * PDF tells no cells, so a text may have been read into a line beside its own;
 * elsewhere it may stand in a column without a heading. */
static bool may_be_torn(const struct importing *importing)
{
	const struct map_fit *fit = &importing->table.fit;
	const struct row *row = importing->row;
	int i;

	if (!strcmp(importing->verdict.format, "pdf"))
		return true;
	for (i = 0; i < row->cell_count && i < fit->cell_count; i++)
		if (!fit->used[i] && !fit->labels[i].size &&
			row->cells[i].size && !row_is_serial(row->cells[i]))
			return true;
	return false;
}

static void doubt_skip(struct importing *importing)
{
	bool pdf = !strcmp(importing->verdict.format, "pdf");
	char message[200];

	snprintf(message, sizeof message, "%.60s: %s", importing->skip,
		pdf ? "in a PDF it may have been read into a line beside "
		      "this one: compare them with the page"
		    : "but a column without a heading has a text here: give "
		      "it one, if the text belongs to the list");
	record_reject(&importing->records, "doubtful_line", "", message);
}

static enum zila_code finish_row(
	struct importing *importing, struct zila_err *err)
{
	struct records *records = &importing->records;

	if (importing->skip && !records->reason_count && may_be_torn(importing))
		doubt_skip(importing);
	if (records->reason_count)
		return import_reject(importing, importing->row,
			records->reasons, records->reason_count, err);
	if (importing->skip)
		return row_tell_skip(
			importing, importing->row->line, importing->skip, err);
	if (!records->record_count)
		return row_tell_skip(importing, importing->row->line,
			importing->importer->want.wide
				? "no value in any period"
				: "the importer gave no record",
			err);
	importing->rejected = 0;
	return record_end(records, err);
}

static void trim_row(struct importing *importing)
{
	const struct row *row = importing->row;
	int i;

	for (i = 0; i < row->cell_count && i < LIMIT_COLUMNS; i++)
		importing->cells[i] =
			text_trim(row->cells[i].data, row->cells[i].size);
	importing->trimmed = *row;
	importing->trimmed.cells = importing->cells;
	importing->trimmed.cell_count = i;
	importing->row = &importing->trimmed;
}

/* A row with more cells than the header has names is shifted: some comma in
 * it is not a separator.  Blank cells at its end are no harm. */
static bool is_too_wide(const struct importing *importing)
{
	const struct row *row = importing->row;
	int i;

	for (i = importing->table.fit.cell_count; i < row->cell_count; i++)
		if (row->cells[i].size)
			return true;
	return false;
}

enum zila_code import_row(
	lua_State *L, struct importing *importing, struct zila_err *err)
{
	const struct row *row;
	enum zila_code code;
	bool taken, too_wide;

	trim_row(importing);
	row = importing->row;
	/* The blank lines of a workbook aren't in it. */
	importing->apart |= importing->gaps && importing->line &&
			    row->line > importing->line + 1;
	importing->line = row->line;
	record_begin(&importing->records, row->line);
	importing->skip = NULL;
	importing->has_rows |= row->line > importing->table.fit.header_last;
	if (row->fault)
		return tell_fault(importing, row, err);
	if ((code = row_around(importing, &taken, err)) || taken)
		return code;
	too_wide = is_too_wide(importing);
	if (row->context) {
		if (!too_wide)
			row_carry(importing);
		return ZILA_OK;
	}
	if (too_wide) {
		record_reject(&importing->records, "too_many_cells", "",
			strcmp(importing->verdict.format, "csv")
				? "it has more cells than the header"
				: "it has more cells than the header: put "
				  "quotes around a cell that holds the "
				  "delimiter");
		return finish_row(importing, err);
	}
	row_look(importing);
	controls_add(importing->controls, row);
	if (importing->importer->row != LUA_NOREF)
		import_script_row(L, importing);
	else if ((code = map_row(importing, err)))
		return code;
	return finish_row(importing, err);
}
