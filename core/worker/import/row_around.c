/* row_around.c - the lines around rows of data: titles, headers, sections,
 * totals, notes.  Each is told with what it was. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "ground/number.h"
#include "worker/import/import_state.h"
#include "worker/import/row.h"

static bool lacks_required(const struct importing *importing)
{
	const struct map_want *want = &importing->importer->want;
	int i;

	for (i = 0; i < want->count; i++)
		if (want->columns[i].required &&
			importing->table.fit.cell_of[i] != MAP_NONE &&
			!row_own(importing, i).size &&
			!row_code(importing, i).size)
			return true;
	return false;
}

bool row_is_state(const struct importing *importing, int column)
{
	const struct dataset *dataset = importing->importer->dataset;
	int at = importing->columns[column].at;

	return at >= 0 && dataset->columns[at].type == COLUMN_STATE;
}

static bool is_place(const struct importing *importing, int column)
{
	const struct dataset *dataset = importing->importer->dataset;
	int at = importing->columns[column].at;

	return at >= 0 && column_is_place(&dataset->columns[at]);
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
	return row_tell_skip(importing, importing->row->line, reason, err);
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
	if (strcmp(reason, "footnote") != 0) {
		note_heading(importing, look->first);
		(void)import_period_below(importing, look->first);
	}
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

	/* Of its two rows the upper one was another. */
	if (importing->table.fit.keys_below &&
		importing->other == importing->row->line - 1)
		return skip_apart(importing, reason, err);
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

bool row_is_number(struct text cell)
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

static bool reads_amounts(const struct importing *importing)
{
	const struct map_want *want = &importing->importer->want;
	const struct map_fit *fit = &importing->table.fit;
	int i;

	for (i = 0; i < want->count; i++)
		if (want->columns[i].amount && fit->cell_of[i] != MAP_NONE)
			return true;
	for (i = 0; i < fit->wide_count; i++)
		if (!*fit->wide[i].unit.currency)
			return true;
	return false;
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
		row_is_number(text) || !map_title(text.data, text.size, &units))
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
	/* `Quantity in MT` over a table that has no other numbers. */
	if (*units.money.text || !reads_amounts(importing))
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
		if (row_is_number(row->cells[i]))
			return true;
	return false;
}

/* Words over the periods alone, below a header that has such: `Target` where
 * `Value` stood. */
static bool has_groups_alone(
	const struct importing *importing, const struct layout_row *look)
{
	const struct map_fit *fit = &importing->table.fit;
	struct number number;
	int words = 0, i;

	for (i = 0; i < fit->wide_count; i++) {
		struct text cell = row_cell(importing, fit->wide[i].cell, true);

		words +=
			cell.size && number_read(cell.data, cell.size, &number);
	}
	return words == look->filled;
}

/* Words where numbers should be, behind a line that was no record: the header
 * of another table, whose rows would be taken for ours. */
static bool begins_other(
	const struct importing *importing, const struct layout_row *look)
{
	const struct map_fit *fit = &importing->table.fit;
	const struct map_want *want = &importing->importer->want;
	int words = 0, i;

	/* Numbers are looked for last: most rows have them. */
	if (look->filled < 2 || !(importing->apart || fit->keys_below) ||
		has_number(importing->row))
		return false;
	if (fit->keys_below && has_groups_alone(importing, look))
		return true;
	if (!importing->apart)
		return false;
	for (i = 0; i < want->count; i++)
		words += want->columns[i].measure &&
			 row_cell(importing, fit->cell_of[i], true).size > 2;
	for (i = 0; i < fit->wide_count; i++)
		words += row_cell(importing, fit->wide[i].cell, true).size > 2;
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
		if (++filled > 2 ||
			(filled == 1 && !row_is_serial(row->cells[i])))
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
			       : row_tell_skip(
					 importing, row->line, "title", err);
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
		if (row_mark(row, i) & (CELL_UNCACHED | CELL_ERROR))
			record_notice(&importing->records, "total_unread", "",
				"a total is a formula without a value that "
				"could be read, so it was compared with "
				"nothing");
}

/* `3` or `- 3 -` alone on page 3 of a PDF. */
static bool is_page_number(
	const struct importing *importing, const struct layout_row *look)
{
	struct text text = look->first;
	char wanted[24];
	size_t size;

	if (look->filled != 1 || strcmp(importing->verdict.format, "pdf") != 0)
		return false;
	size = (size_t)snprintf(
		wanted, sizeof wanted, "%" PRId64, importing->row->line / 1000);
	while (text.size && strchr("- ", text.data[0])) {
		text.data++;
		text.size--;
	}
	while (text.size && strchr("- ", text.data[text.size - 1]))
		text.size--;
	return text.size == size && !memcmp(text.data, wanted, size);
}

enum zila_code row_around(
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
	if (is_page_number(importing, &look))
		return skip_apart(importing, "number of the page", err);
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
	if (look.filled == 1 && import_period_below(importing, look.first))
		return skip_apart(importing, "section heading", err);
	importing->apart = false;
	buf_cut(&importing->above, 0);
	if (look.filled == 1)
		note_heading(importing, look.first);
	*taken = false;
	return ZILA_OK;
}
