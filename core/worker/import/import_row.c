/* import_row.c - one row of a file: a record, none, or a reason why not. */
#include <ctype.h>
#include <inttypes.h>
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "ground/number.h"
#include "worker/import/import.h"
#include "worker/import/import_state.h"

enum { LETTERS_ROWS = 2000 };

/* ---- telling the core ---- */

static enum zila_code tell_skip(struct importing *importing, int64_t line,
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
		row->fault_message ? row->fault_message : row->fault);
	return import_reject(importing, row, &reason, 1, err);
}

/* ---- cells ---- */

static uint8_t mark_at(const struct row *row, int cell)
{
	return row->marks && cell != MAP_NONE && cell < row->cell_count
		       ? row->marks[cell]
		       : 0;
}

static struct value text_value(struct text text)
{
	struct value value = {.type = VALUE_NULL};

	if (!text.size)
		return value;
	value.type = VALUE_TEXT;
	value.text = text.data;
	value.size = text.size;
	return value;
}

/* Where the column names no currency, it is in rupees. */
static bool is_of_another(const struct number *number, const struct unit *unit)
{
	const char *currency = *unit->currency ? unit->currency : "INR";

	return (*number->currency && strcmp(number->currency, currency) != 0) ||
	       (*number->quantity &&
		       strcmp(number->quantity, unit->quantity) != 0);
}

/* The number of a scaled column in plain units, as exact text in out: what a
 * script gets.  A cell with a unit of its own, or without a number, stays as
 * it is: what reads it then knows, or says what is wrong.  A number that is
 * too large without its unit is given with it, for the same reason. */
static struct value take_off_unit(
	struct text cell, const struct unit *unit, struct buf *out)
{
	char digits[NUMBER_TEXT_BYTES];
	struct number number;

	if (!unit->power || !cell.size ||
		number_read(cell.data, cell.size, &number) || number.missing ||
		number.percent || number.power || number.plain ||
		is_of_another(&number, unit))
		return text_value(cell);
	buf_cut(out, 0);
	if (number_shift(&number, unit->power)) {
		buf_add(out, cell.data, cell.size);
		buf_add_format(out, " %s", unit->text);
	} else {
		number_format(
			number.digits, number.scale, GROUPING_NONE, digits);
		buf_add_text(out, digits);
		if (number.mark)
			buf_add_text(out, number.changing ? " (P)" : "*");
	}
	return text_value((struct text){buf_text(out), out->size});
}

/* What the file has in a cell; blank for the copies of a merged number, which
 * is there once. */
static struct text cell_text(
	const struct importing *importing, int cell, bool measure)
{
	const struct row *row = importing->row;

	if (cell == MAP_NONE || cell >= row->cell_count ||
		(measure && (mark_at(row, cell) & CELL_MERGED)))
		return (struct text){"", 0};
	return row->cells[cell];
}

/* The code that stands beside the place of a column, or blank. */
static struct text code_text(const struct importing *importing, int column)
{
	const struct importer *importer = importing->importer;
	int code = column + 1;

	if (code == importer->want.count || !importer->columns[code].code)
		return (struct text){"", 0};
	return cell_text(importing, importing->table.fit.cell_of[code], false);
}

/* What the header says of the number whose unit the dataset's column `at` is to
 * hold, or NULL. */
static const struct unit *unit_over(const struct importing *importing, int at)
{
	int i;

	for (i = 0; i < importing->unit_count; i++)
		if (importing->units[i].at == at)
			return &importing->table.fit
					.units[importing->units[i].column];
	return NULL;
}

static struct text unit_text(const struct importing *importing, int at)
{
	const struct unit *over = unit_over(importing, at);
	const char *unit = over ? over->quantity : "";

	return (struct text){unit, strlen(unit)};
}

/* True when header and cell say the same scale, which is taken once. */
static bool scales_again(
	const struct importing *importing, int at, struct text cell)
{
	const struct unit *over = unit_over(importing, at);
	struct unit own;

	return over && over->power && cell.size &&
	       unit_parse_exact(cell.data, cell.size, &own) &&
	       own.power == over->power &&
	       !strcmp(own.quantity, over->quantity);
}

/* The cell of an importer's column as it stands, or carried down; of a place
 * without a name, its code; of a unit without a cell, what the header says. */
static struct text column_text(const struct importing *importing, int column)
{
	const struct map_column *want = &importing->importer->columns[column];
	const struct imported *imported = &importing->columns[column];
	struct text cell = cell_text(
		importing, importing->table.fit.cell_of[column], want->measure);

	if (!cell.size)
		cell = code_text(importing, column);
	if (!cell.size && want->carry && imported->carried.size &&
		!imported->adrift)
		cell = (struct text){
			buf_text(&imported->carried), imported->carried.size};
	return cell.size && !scales_again(importing, imported->at, cell)
		       ? cell
		       : unit_text(importing, imported->at);
}

struct value import_cell(struct importing *importing, int column)
{
	struct text cell = column_text(importing, column);

	if (!importing->importer->columns[column].measure)
		return text_value(cell);
	return take_off_unit(cell, &importing->table.fit.units[column],
		&importing->columns[column].plain);
}

struct value import_wide_cell(
	struct importing *importing, const struct map_wide *wide)
{
	return take_off_unit(cell_text(importing, wide->cell, true),
		&wide->unit, &importing->number);
}

int import_wide_column(
	const struct importing *importing, const struct map_wide *wide)
{
	if (!strcmp(wide->unit.currency, "INR"))
		return importing->wide_inr;
	if (!strcmp(wide->unit.currency, "USD"))
		return importing->wide_usd;
	if (*wide->unit.quantity && importing->wide_amount != COLUMN_NONE)
		return strcmp(wide->unit.quantity, "%") ? importing->wide_amount
							: COLUMN_NONE;
	return importing->wide_plain;
}

/* ---- without a script: each mapped cell is a column ---- */

static void give(struct importing *importing, int column, struct draft *draft)
{
	struct value value = text_value(column_text(importing, column));
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
			draft->given[at] = text_value(unit_text(importing, at));
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
			text_value(cell_text(importing, wide->cell, true));
		int at = import_wide_column(importing, wide);
		struct draft draft = *base;

		if (value.type == VALUE_NULL || at == COLUMN_NONE)
			continue;
		draft.given[at] = value;
		importing->wide_style.unit = wide->unit;
		draft.styles[at] = &importing->wide_style;
		draft.given[importing->wide_period] = text_value(
			(struct text){wide->period, strlen(wide->period)});
		if (wide->provisional && importing->provisional >= 0)
			draft.given[importing->provisional] =
				text_value((struct text){"yes", 3});
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

/* `A.`, `II`, `(3)`: what numbers a heading. */
static bool is_serial(struct text text)
{
	bool letter = false;
	size_t i;

	if (!text.size || text.size >= 8)
		return false;
	for (i = 0; i < text.size; i++) {
		if (strchr("0123456789ivxIVX().- ", text.data[i]))
			continue;
		if (letter || !isalpha((unsigned char)text.data[i]))
			return false;
		letter = true;
	}
	return true;
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
			row->cells[i].size && !is_serial(row->cells[i]))
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
		return tell_skip(
			importing, importing->row->line, importing->skip, err);
	if (!records->record_count)
		return tell_skip(importing, importing->row->line,
			importing->importer->want.wide
				? "no value in any period"
				: "the importer gave no record",
			err);
	importing->rejected = 0;
	return record_end(records, err);
}

/* ---- rows that are no records ---- */

/* A row with more cells than the header has names is shifted: some comma in
 * it is not a separator.  Blank cells at its end are no harm. */
static bool is_too_wide(const struct row *row, int header_cells)
{
	int i;

	for (i = header_cells; i < row->cell_count; i++)
		if (text_trim(row->cells[i].data, row->cells[i].size).size)
			return true;
	return false;
}

static bool lacks_required(const struct importing *importing)
{
	const struct map_want *want = &importing->importer->want;
	int i;

	for (i = 0; i < want->count; i++)
		if (want->columns[i].required &&
			importing->table.fit.cell_of[i] != MAP_NONE &&
			!cell_text(importing, importing->table.fit.cell_of[i],
				false)
				 .size &&
			!code_text(importing, i).size)
			return true;
	return false;
}

static bool is_state(const struct importing *importing, int column)
{
	const struct dataset *dataset = importing->importer->dataset;
	int at = importing->columns[column].at;

	return at >= 0 && dataset->columns[at].type == COLUMN_STATE;
}

static bool is_place(const struct importing *importing, int column)
{
	const struct dataset *dataset = importing->importer->dataset;
	int at = importing->columns[column].at;

	return is_state(importing, column) ||
	       (at >= 0 && dataset->columns[at].type == COLUMN_DISTRICT);
}

/* A script is given the values of periods without their unit; it is known
 * where all periods have the same. */
static void take_wide_units(struct importing *importing)
{
	const struct map_fit *fit = &importing->table.fit;
	bool seen[4] = {false};
	int i;

	for (i = 0; i < fit->wide_count; i++) {
		const struct unit *unit = &fit->wide[i].unit;
		int at = import_wide_column(importing, &fit->wide[i]);
		int slot = at == importing->wide_inr      ? 0
			   : at == importing->wide_usd    ? 1
			   : at == importing->wide_amount ? 3
							  : 2;
		struct coerce_style *style = &importing->wide_taken[slot];

		if (at < 0)
			continue;
		if (!seen[slot]) {
			style->unit = *unit;
			style->taken_off = true;
			importing->taken_off[at] = style;
		} else if (strcmp(style->unit.text, unit->text) != 0) {
			importing->taken_off[at] = NULL;
		}
		seen[slot] = true;
	}
}

/* A totals word may stand in a cell whose column names what a row is of, or
 * is no one's. */
void import_header(struct importing *importing)
{
	const struct map_fit *fit = &importing->table.fit;
	int i;

	for (i = 0; i < LIMIT_COLUMNS; i++)
		importing->label[i] = i >= fit->cell_count || !fit->used[i];
	for (i = 0; i < importing->importer->want.count; i++) {
		if (fit->cell_of[i] != MAP_NONE && is_place(importing, i))
			importing->label[fit->cell_of[i]] = true;
		if (importing->importer->columns[i].measure)
			importing->columns[i].style.unit = fit->units[i];
	}
	take_wide_units(importing);
}

/* `Gaya Total` beside a cell with `Gaya`. */
static bool is_total_of(const struct row *row, struct text cell)
{
	static const char word[] = " total";
	size_t size = sizeof word - 1;
	int i;

	/* Nearly all cells are told by their last letter. */
	if (cell.size <= size || (cell.data[cell.size - 1] | 0x20) != 'l' ||
		strncasecmp(cell.data + cell.size - size, word, size) != 0)
		return false;
	cell = text_trim(cell.data, cell.size - size);
	for (i = 0; i < row->cell_count; i++)
		if (row->cells[i].size == cell.size &&
			!strncasecmp(row->cells[i].data, cell.data, cell.size))
			return true;
	return false;
}

/* A totals word counts where a record could not have it: over a place, in a
 * row that lacks what every record has, or as all that a cell says. */
static enum layout_total find_total(
	const struct importing *importing, const struct layout_row *look)
{
	const struct row *row = importing->row;
	bool lacks = lacks_required(importing);
	int i;

	for (i = 0; i < row->cell_count; i++) {
		enum layout_total kind;
		const struct text *cell = &row->cells[i];
		bool label = importing->label[i];

		if (lacks || label || cell->data == look->first.data) {
			kind = layout_total_word(*cell);
			if (kind != TOTAL_NONE &&
				(lacks || kind == TOTAL_ALL || label))
				return kind;
		}
		if (lacks || label)
			continue;
		kind = is_total_of(row, *cell) ? TOTAL_GROUP
					       : layout_total_exact(*cell);
		if (kind != TOTAL_NONE)
			return kind;
	}
	return TOTAL_NONE;
}

static enum zila_code skip_apart(
	struct importing *importing, const char *reason, struct zila_err *err)
{
	importing->apart = true;
	return tell_skip(importing, importing->row->line, reason, err);
}

/* A text that stands alone below the header, for scripts: a line each, the
 * newest last, none twice; the oldest go where they are too many. */
static void note_heading(struct importing *importing, struct text text)
{
	enum { HEADINGS_BYTES = 2000 };
	struct buf *all = &importing->headings;
	size_t from = 0, to;

	if (text.size >= HEADINGS_BYTES)
		return;
	for (; from < all->size; from = to) {
		const char *line = all->data + from;
		size_t size = strcspn(line, "\n");

		to = from + size + 1;
		if ((size == text.size && !memcmp(line, text.data, size)) ||
			all->size - from + text.size > HEADINGS_BYTES) {
			memmove(all->data + from, all->data + to,
				all->size - to);
			buf_cut(all, all->size - (to - from));
			to = from;
		}
	}
	buf_add(all, text.data, text.size);
	buf_add_char(all, '\n');
}

/* A text that stands alone may be the title of what follows. */
static enum zila_code skip_lone(struct importing *importing,
	const struct layout_row *look, const char *reason, struct zila_err *err)
{
	buf_add(&importing->above, look->first.data, look->first.size);
	buf_add_char(&importing->above, '\n');
	if (strcmp(reason, "footnote") != 0)
		note_heading(importing, look->first);
	return skip_apart(importing, reason, err);
}

/* Takes row as a header anew, with the unit of its table.  False: it is none
 * by itself. */
static bool refit(struct importing *importing, const struct map_units *units)
{
	struct map_fit fit;
	int i;

	if (!map_again(&importing->importer->want, importing->row, units, &fit))
		return false;
	for (i = 0; i < importing->importer->want.count; i++)
		buf_cut(&importing->columns[i].agreed, 0);
	map_end(&importing->table.fit);
	importing->table.fit = fit;
	importing->table.units = *units;
	import_header(importing);
	importing->refitted = true;
	return true;
}

/* What was said of the unit above a header is that of its table, if it was
 * said clearly.  Else it stays said, and what follows is not ours to read. */
static void apply_unit(struct importing *importing)
{
	const struct map_units said = importing->said;

	if (importing->said_line && importing->said_clearly &&
		refit(importing, &said))
		importing->said_line = 0;
}

/* A header again: its table is ours, unless nothing says its unit, or each has
 * to be titled and what stands above names another. */
static enum zila_code skip_header(
	struct importing *importing, const char *reason, struct zila_err *err)
{
	const struct importer *importer = importing->importer;
	const char *const above = buf_text(&importing->above);
	enum zila_code code;

	importing->other = 0;
	apply_unit(importing);
	if (importing->refitted) {
		code = controls_end(
			importing->controls, &importing->job->link, err);
		if (code != ZILA_OK)
			return code;
		controls_begin(importing->controls, &importer->want,
			&importing->table.fit);
		importing->refitted = false;
	}
	if (import_unitless(importing) || importing->table.fit.beside ||
		(importer->each_titled && importer->titles && *above &&
			!importer_titled(importer, &above, 1)))
		importing->other = importing->row->line;
	return skip_apart(importing, reason, err);
}

static bool is_number(struct text cell)
{
	struct number number;

	return cell.size && !number_read(cell.data, cell.size, &number) &&
	       !number.missing;
}

/* True when all that units say was said of the table, too. */
static bool is_said(
	const struct map_units *table, const struct map_units *units)
{
	return (!*units->money.text ||
		       !strcmp(units->money.text, table->money.text)) &&
	       (!*units->amount.text ||
		       !strcmp(units->amount.text, table->amount.text));
}

/* A lone text that names a unit.  Is it another than the table's, then what
 * follows is in that, and must not be read in ours; but what a person says of
 * the unit goes before all that is found. */
static bool says_unit(
	struct importing *importing, const struct layout_row *look)
{
	const struct map_fit *fit = &importing->table.fit;
	struct text text = look->first;
	struct map_units units;
	size_t i;

	if (look->filled != 1 || fit->score + fit->wide_count < 2 ||
		is_number(text) || !map_title(text.data, text.size, &units))
		return false;
	/* `Kerala (US$ million)` is a section as well. */
	for (i = 0; i < text.size && text.data[i] != '('; i++)
		;
	(void)import_state_section(importing, text_trim(text.data, i));
	importing->said_line = 0;
	if (job_option(importing->job, "unit") ||
		is_said(&importing->table.units, &units))
		return true;
	importing->said = importing->table.units;
	if (*units.money.text)
		importing->said.money = units.money;
	if (*units.amount.text)
		importing->said.amount = units.amount;
	importing->said_line = importing->row->line;
	importing->said_clearly = memchr(text.data, '(', text.size) != NULL;
	for (i = 0; i + 4 < text.size; i++)
		importing->said_clearly |=
			!strncasecmp(text.data + i, "in ", 3) &&
			(i == 0 || text.data[i - 1] == ' ');
	return true;
}

/* Another header may stand behind a line that was no record, or be known by
 * what it has of ours: the table goes on, perhaps with its columns in another
 * order, of other periods or in another unit. */
static bool take_header(struct importing *importing)
{
	const struct map_units units = importing->table.units;

	importing->apart |= map_resembles(&importing->importer->want,
		&importing->table.fit, importing->row);
	return importing->apart && refit(importing, &units);
}

static bool has_number(const struct row *row)
{
	int i;

	for (i = 0; i < row->cell_count; i++)
		if (is_number(
			    text_trim(row->cells[i].data, row->cells[i].size)))
			return true;
	return false;
}

/* Words where numbers should be, behind a line that was no record: the header
 * of another table, whose rows would be taken for ours. */
static bool begins_other(
	const struct importing *importing, const struct layout_row *look)
{
	const struct map_fit *fit = &importing->table.fit;
	const struct map_want *want = &importing->importer->want;
	int words = 0, i;

	if (!importing->apart || look->filled < 2 || has_number(importing->row))
		return false;
	for (i = 0; i < want->count; i++)
		words += want->columns[i].measure &&
			 cell_text(importing, fit->cell_of[i], true).size > 2;
	for (i = 0; i < fit->wide_count; i++)
		words += cell_text(importing, fit->wide[i].cell, true).size > 2;
	return words > 0;
}

static enum zila_code reject_other(
	struct importing *importing, struct zila_err *err)
{
	struct reason reason = {.code = "other_table", .column = ""};
	int64_t line = importing->other;

	if (importing->said_line)
		snprintf(reason.message, sizeof reason.message,
			"line %" PRId64 " names another unit than the table's: "
			"import what stands below it by itself, with "
			"--header-row and --unit",
			line);
	else if (line)
		snprintf(reason.message, sizeof reason.message,
			"line %" PRId64 " begins another table than the one "
			"that is read: import that by itself with "
			"--header-row %" PRId64,
			line, line);
	else
		snprintf(reason.message, sizeof reason.message,
			"it has numbers, but stands above the header in line "
			"%" PRId64 ": if it is of another table, import that "
			"with --header-row",
			importing->table.fit.header_line);
	importing->apart = false;
	return import_reject(importing, importing->row, &reason, 1, err);
}

/* A district alone is a record that lacks all else, which somebody must hear
 * of: some are called as their state. */
static bool is_district(struct importing *importing, struct text text)
{
	int state = import_state_of_row(importing);
	struct place place;

	return state && place_district(importing->job->places, state, text,
				&place, NULL);
}

/* A title further down: a text merged over the table, or one alone behind a
 * line that was no record. */
static bool is_title(struct importing *importing, const struct layout_row *look)
{
	const struct map_fit *fit = &importing->table.fit;

	if (look->filled != 1 || fit->score + fit->wide_count < 2 ||
		!(importing->apart ||
			(look->covered >= 3 &&
				look->covered * 2 >= fit->cell_count)))
		return false;
	return !is_district(importing, look->first);
}

/* The heading of a section: the only text of a row, perhaps behind its serial
 * number; or "". */
static struct text heading(
	struct importing *importing, const struct layout_row *look)
{
	const struct row *row = importing->row;
	struct text found = {"", 0};
	int filled = 0, i;

	if (look->filled == 1)
		return look->first;
	for (i = 0; i < row->cell_count; i++) {
		if (!row->cells[i].size)
			continue;
		if (++filled > 2 || (filled == 1 && !is_serial(row->cells[i])))
			return (struct text){"", 0};
		found = row->cells[i];
	}
	return filled == 2 && import_needs_state(importing) &&
			       !is_district(importing, found)
		       ? found
		       : (struct text){"", 0};
}

/* Skips the lines around a table.  *taken: it was one, and has been told. */
static enum zila_code skip_around(struct importing *importing,
	const struct layout_row *look, bool *taken, struct zila_err *err)
{
	const struct map_fit *fit = &importing->table.fit;
	const struct row *row = importing->row;

	*taken = true;
	if (!look->filled)
		return skip_apart(importing, "blank", err);
	if (row->line < fit->header_line)
		return look->filled > 1 && has_number(row)
			       ? reject_other(importing, err)
			       : tell_skip(importing, row->line, "title", err);
	if (map_repeats(fit, row))
		return skip_header(importing, "repeated header", err);
	if (row->line > fit->header_last && says_unit(importing, look))
		return skip_lone(importing, look, "unit line", err);
	if (import_state_section(importing, heading(importing, look)))
		return skip_apart(importing, "section heading", err);
	if (layout_footnote(look)) {
		importing->provisional_said |= layout_provisional(look->first);
		if (!importing->part_line && layout_names_part(look->first))
			importing->part_line = row->line;
		return skip_lone(importing, look, "footnote", err);
	}
	*taken = false;
	return ZILA_OK;
}

/* A total that nothing could be compared with. */
static void look_at_total(struct importing *importing)
{
	const struct row *row = importing->row;
	int i;

	for (i = 0; !row->context && i < row->cell_count; i++)
		if (mark_at(row, i) & (CELL_UNCACHED | CELL_ERROR))
			record_notice(&importing->records, "total_unread", "",
				"a total is a formula without a value that "
				"could be read, so it was compared with "
				"nothing");
}

/* Skips what is no record.  *taken: it was none, and has been told. */
static enum zila_code skip_row(
	struct importing *importing, bool *taken, struct zila_err *err)
{
	const struct row *row = importing->row;
	enum layout_total total;
	struct layout_row look;
	enum zila_code code;

	layout_look(row, &look);
	if ((code = skip_around(importing, &look, taken, err)) || *taken)
		return code;
	*taken = true;
	if (layout_numbers(row))
		return skip_apart(importing, "numbers of the columns", err);
	if (take_header(importing))
		return skip_header(importing, "another header", err);
	if (begins_other(importing, &look)) {
		importing->other = row->line;
		return skip_apart(importing, "header of another table", err);
	}
	if (is_title(importing, &look))
		return skip_lone(importing, &look, "title", err);
	if (importing->said_line)
		importing->other = importing->said_line;
	if (importing->other)
		return reject_other(importing, err);
	total = find_total(importing, &look);
	if (total != TOTAL_NONE) {
		if (!row->context &&
			(code = controls_compare(importing->controls, row,
				 total, &importing->job->link, err)))
			return code;
		look_at_total(importing);
		return skip_apart(importing, "total", err);
	}
	importing->apart = false;
	buf_cut(&importing->above, 0);
	if (look.filled == 1)
		note_heading(importing, look.first);
	*taken = false;
	return ZILA_OK;
}

/* ---- rows of data ---- */

/* A PDF doesn't tell which cells are merged.  Where the first row of a column
 * is blank, texts stand amid their rows, and those above one are its, too. */
static void set_adrift(struct importing *importing, int column)
{
	importing->columns[column].adrift = true;
	if (importing->row->context)
		return;
	record_notice(&importing->records, "amid_rows",
		importing->importer->columns[column].name,
		"its first cell is blank: texts seem to stand in the middle of "
		"merged cells, so none was given to the blank cells below it");
}

/* Remembers what is carried down to blank cells below. */
static void carry(struct importing *importing)
{
	const struct map_want *want = &importing->importer->want;
	int i;

	for (i = 0; i < want->count; i++) {
		struct imported *imported = &importing->columns[i];
		struct text cell;

		if (!want->columns[i].carry ||
			importing->table.fit.cell_of[i] == MAP_NONE)
			continue;
		cell = cell_text(
			importing, importing->table.fit.cell_of[i], false);
		if (cell.size) {
			buf_cut(&imported->carried, 0);
			buf_add(&imported->carried, cell.data, cell.size);
		} else if (!imported->carried.size &&
			   !strcmp(importing->verdict.format, "pdf")) {
			set_adrift(importing, i);
		} else if (imported->carried.size && !imported->adrift &&
			   !importing->row->context) {
			record_notice(&importing->records, "carried_down",
				want->columns[i].name,
				"a blank cell was given what stands above it, "
				"as if the cells were merged");
		}
	}
}

/* A number whose format shows thousands below a million and millions above is
 * stored in what neither says; its column's scale may be that of either. */
static void look_at_scale(
	struct records *records, const struct unit *unit, const char *name)
{
	char text[240];

	if (!unit->power) {
		record_notice(records, "unit_by_size", name,
			"its format shows a unit or a scale that depends on "
			"the size of the number; the stored number was read");
		return;
	}
	snprintf(text, sizeof text,
		"its format shows a unit or a scale that depends on the size "
		"of the number, so it may not be in %s, as its column says: "
		"give the column a format without",
		unit->text);
	record_reject(records, "unit_by_size", name, text);
}

/* Tells what is odd about a cell that is read; unit: of a number, or NULL. */
static void look_at_mark(struct records *records, uint8_t mark,
	const struct unit *unit, const char *name)
{
	if (mark & CELL_UNCACHED)
		record_reject(records, "no_stored_value", name,
			"it is a formula without a stored value: open "
			"the workbook, let it calculate, and save it");
	if (mark & CELL_ERROR)
		record_reject(records, "formula_error", name,
			"its formula failed: mend it in the workbook");
	if (mark & CELL_BY_SIZE && unit)
		look_at_scale(records, unit, name);
	if (mark & CELL_LEGACY)
		record_notice(records, "legacy_font", name,
			"it is in a legacy font, not Unicode: kept as "
			"it is, not as Hindi");
	if (mark & CELL_HIDDEN)
		record_notice(records, "hidden_column", name,
			"its column is hidden, and was read");
	if (mark & CELL_MERGED && unit)
		record_notice(records, "merged_number", name,
			"a number merged over several rows or columns is given "
			"to the first of them alone: nothing says how much of "
			"it is the others'");
}

static void look_at_marks(struct importing *importing)
{
	const struct map_want *want = &importing->importer->want;
	const struct map_fit *fit = &importing->table.fit;
	const struct dataset *dataset = importing->importer->dataset;
	const struct row *row = importing->row;
	int i;

	for (i = 0; row->marks && i < want->count; i++)
		look_at_mark(&importing->records, mark_at(row, fit->cell_of[i]),
			want->columns[i].measure ? &fit->units[i] : NULL,
			want->columns[i].name);
	for (i = 0; row->marks && i < fit->wide_count; i++) {
		int at = import_wide_column(importing, &fit->wide[i]);

		if (at != COLUMN_NONE)
			look_at_mark(&importing->records,
				mark_at(row, fit->wide[i].cell),
				&fit->wide[i].unit, dataset->columns[at].name);
	}
}

/* A number to the right of the first column that is read, in one without a
 * heading: a row may be shifted, and it one that is missed. */
static void look_at_unheaded(struct importing *importing)
{
	const struct map_fit *fit = &importing->table.fit;
	const struct row *row = importing->row;
	bool inside = false;
	int i;

	for (i = 0; i < row->cell_count && i < fit->cell_count; i++) {
		inside |= fit->used[i];
		if (!inside || fit->used[i] || fit->labels[i].size ||
			!is_number(row->cells[i]))
			continue;
		record_notice(&importing->records, "unheaded_number", "",
			"a column without a heading has a number here, which "
			"is left out: is the line shifted?");
	}
}

static void look_at_letters(struct importing *importing)
{
	const struct map_want *want = &importing->importer->want;
	int i;

	for (i = 0; i < want->count; i++)
		if (!want->columns[i].measure)
			letters_look(&importing->columns[i].letters,
				cell_text(importing,
					importing->table.fit.cell_of[i],
					false));
}

static bool is_same(const struct buf *buf, struct text text)
{
	return buf->size == text.size &&
	       (!text.size || !memcmp(buf->data, text.data, text.size));
}

static void keep_text(struct buf *buf, struct text text)
{
	buf_cut(buf, 0);
	buf_add(buf, text.data, text.size);
}

/* Whether the code that stands beside a place's name is that place's.  A name
 * that is no place is told when its record is typed, and so is a code without
 * a name. */
static void look_at_code(struct importing *importing, int column)
{
	const struct place_register *places = importing->job->places;
	const char *name = importing->importer->columns[column].name;
	struct imported *imported = &importing->columns[column];
	struct text code = code_text(importing, column);
	struct text text = cell_text(
		importing, importing->table.fit.cell_of[column], false);
	struct place_miss miss;
	struct place coded;
	int state;

	if (!code.size || !text.size)
		return;
	state = is_state(importing, column) ? 0
					    : import_state_of_row(importing);
	if (state == imported->agreed_state &&
		is_same(&imported->agreed_code, code) &&
		is_same(&imported->agreed, text))
		return;
	if (!(is_state(importing, column)
			    ? place_state(places, code, &coded, &miss)
			    : place_district(
				      places, state, code, &coded, &miss)) ||
		!place_agrees(places, &coded, text, &miss)) {
		record_miss(&importing->records, name, code, &miss);
		return;
	}
	imported->agreed_state = state;
	keep_text(&imported->agreed_code, code);
	keep_text(&imported->agreed, text);
}

static void look_at_codes(struct importing *importing)
{
	const struct importer *importer = importing->importer;
	int i;

	for (i = 1; i < importer->want.count; i++)
		if (importer->columns[i].code)
			look_at_code(importing, i - 1);
}

/* A row's unit goes before its header's, unless a number was scaled by that. */
static void look_at_unit(struct importing *importing, int column)
{
	struct imported *imported = &importing->columns[column];
	const struct unit *over = unit_over(importing, imported->at);
	struct unit own = {.power = 0};
	struct text cell;
	char text[200];

	if (!over || !*over->text)
		return;
	cell = cell_text(
		importing, importing->table.fit.cell_of[column], false);
	if (!cell.size || is_same(&imported->agreed, cell))
		return;
	if (!unit_parse_exact(cell.data, cell.size, &own))
		own = (struct unit){.power = 0};
	if ((!*over->quantity || !strcmp(own.quantity, over->quantity)) &&
		(!own.power || own.power == over->power)) {
		keep_text(&imported->agreed, cell);
		return;
	}
	snprintf(text, sizeof text,
		over->power ? "the header of its number says %s, and so scaled "
			      "it: write the unit once, or the same in both"
			    : "it is another unit than the header of its "
			      "number says, %s: what the row says is kept",
		over->text);
	if (over->power)
		record_reject(&importing->records, "unit_said_twice",
			importing->importer->columns[column].name, text);
	else
		record_notice(&importing->records, "unit_said_twice",
			importing->importer->columns[column].name, text);
}

/* True when a column of a period is in unit, of which a part may be said. */
static bool is_of_periods(const struct map_fit *fit, const struct unit *unit)
{
	int i;

	for (i = 0; i < fit->wide_count; i++) {
		const struct unit *of = &fit->wide[i].unit;

		if ((!*unit->currency ||
			    !strcmp(unit->currency, of->currency)) &&
			!strcmp(unit->quantity, of->quantity) &&
			unit->power == of->power)
			return true;
	}
	return false;
}

/* A row's unit beside columns of periods, whose headers and titles say theirs:
 * of money another one is a scale that nobody can tell. */
static void look_at_wide_unit(struct importing *importing, int column)
{
	struct imported *imported = &importing->columns[column];
	const char *name = importing->importer->columns[column].name;
	struct text cell = cell_text(
		importing, importing->table.fit.cell_of[column], false);
	struct unit own;

	if (!cell.size || is_same(&imported->agreed, cell))
		return;
	if (!map_unit(cell.data, cell.size, &own))
		own = (struct unit){.power = 0};
	if (is_of_periods(&importing->table.fit, &own))
		keep_text(&imported->agreed, cell);
	else if (*own.currency || (own.power && !*own.quantity))
		record_reject(&importing->records, "unit_said_twice", name,
			"the headers and titles say another unit: write it "
			"once, or the same in both");
	else
		record_notice(&importing->records, "unit_said_twice", name,
			"no header or title says this unit: values were read "
			"in what those say");
}

static void look_at_units(struct importing *importing)
{
	const struct map_fit *fit = &importing->table.fit;
	int i;

	for (i = 0; i < importing->importer->want.count; i++) {
		if (fit->cell_of[i] == MAP_NONE)
			continue;
		if (!fit->wide_count)
			look_at_unit(importing, i);
		else if (importing->columns[i].at == importing->wide_unit &&
			 importing->wide_unit != COLUMN_NONE)
			look_at_wide_unit(importing, i);
	}
}

/* What was typed in the i-th column of numbers, those of periods behind all
 * others; blank where the file holds a number.  *name: the column's. */
static struct text typed_number(const struct importing *importing,
	const struct row *row, int i, const char **name)
{
	const struct map_want *want = &importing->importer->want;
	const struct map_fit *fit = &importing->table.fit;
	const struct dataset *dataset = importing->importer->dataset;
	int cell, at;

	if (i < want->count) {
		cell = want->columns[i].measure ? fit->cell_of[i] : MAP_NONE;
		*name = want->columns[i].name;
	} else {
		at = import_wide_column(importing, &fit->wide[i - want->count]);
		cell = at < 0 ? MAP_NONE : fit->wide[i - want->count].cell;
		*name = at < 0 ? "" : dataset->columns[at].name;
	}
	if (cell == MAP_NONE || cell >= row->cell_count ||
		(mark_at(row, cell) & CELL_NUMBER))
		return (struct text){"", 0};
	return row->cells[cell];
}

static int count_numbers(const struct importing *importing)
{
	return importing->importer->want.count +
	       importing->table.fit.wide_count;
}

void import_look_at_points(struct importing *importing, const struct row *row)
{
	const char *name;
	int i;

	for (i = 0; !row->fault && i < count_numbers(importing); i++) {
		struct text text = typed_number(importing, row, i, &name);
		enum number_point point = number_point(text.data, text.size);

		importing->points.comma_count += point == POINT_COMMA;
		importing->points.dot_count += point == POINT_DOT;
	}
}

/* 1,234 and 1.234 among numbers most of which have a decimal comma: a
 * thousand is soon stored for one, or one for a thousand. */
static void look_at_point(
	struct importing *importing, struct text text, const char *name)
{
	enum number_point point = number_point(text.data, text.size);
	char message[200];

	if (point == POINT_COMMA && !importing->points.comma_line)
		importing->points.comma_line = importing->row->line;
	if (point != POINT_EITHER)
		return;
	if (importing->points.comma_count > importing->points.dot_count) {
		snprintf(message, sizeof message,
			"\"%.*s\" stands among numbers with a decimal comma, "
			"so it may be a thousand times more or less: write it "
			"as 1234 or as 1.2340",
			(int)text.size, text.data);
		record_reject(
			&importing->records, "decimal_comma", name, message);
	} else if (!importing->points.taken_line &&
		   memchr(text.data, ',', text.size)) {
		importing->points.taken_line = importing->row->line;
		snprintf(importing->points.taken,
			sizeof importing->points.taken, "%.*s", (int)text.size,
			text.data);
	}
}

static void look_at_points(struct importing *importing)
{
	const char *name;
	int i;

	for (i = 0; i < count_numbers(importing); i++) {
		struct text text =
			typed_number(importing, importing->row, i, &name);

		if (text.size)
			look_at_point(importing, text, name);
	}
}

static void look_at_row(struct importing *importing)
{
	const struct row *row = importing->row;

	if (importing->read <= LETTERS_ROWS)
		look_at_letters(importing);

	if (row->remark)
		record_notice(
			&importing->records, "mended_line", "", row->remark);
	if (row->hidden)
		record_notice(&importing->records, "hidden_row", "",
			"the row is hidden or filtered away, and was read");
	if (row->struck)
		record_notice(&importing->records, "struck_through", "",
			"something in the row is struck through, as if it were "
			"withdrawn, and was read");
	look_at_marks(importing);
	look_at_points(importing);
	look_at_unheaded(importing);
	look_at_codes(importing);
	look_at_units(importing);
	carry(importing);
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

enum zila_code import_row(
	lua_State *L, struct importing *importing, struct zila_err *err)
{
	const struct row *row;
	enum zila_code code;
	bool taken;

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
	if ((code = skip_row(importing, &taken, err)) || taken)
		return code;
	if (row->context) {
		if (!is_too_wide(row, importing->table.fit.cell_count))
			carry(importing);
		return ZILA_OK;
	}
	if (is_too_wide(row, importing->table.fit.cell_count)) {
		record_reject(&importing->records, "too_many_cells", "",
			strcmp(importing->verdict.format, "csv")
				? "it has more cells than the header"
				: "it has more cells than the header: put "
				  "quotes around a cell that holds the "
				  "delimiter");
		return finish_row(importing, err);
	}
	look_at_row(importing);
	controls_add(importing->controls, row);
	if (importing->importer->row != LUA_NOREF)
		import_script_row(L, importing);
	else if ((code = map_row(importing, err)))
		return code;
	return finish_row(importing, err);
}
