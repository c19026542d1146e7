/* row_look.c - what is odd about a row of data, said before it is typed; and
 * what is carried down from it. */
#include <stdio.h>
#include <string.h>

#include "ground/number.h"
#include "worker/import/import_state.h"
#include "worker/import/row.h"

enum { LETTERS_ROWS = 2000 };

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

/* A PDF doesn't tell which cells are merged.  Where the first row of a column
 * is blank, texts stand amid their rows, and those above one are its, too.
 * Where it has one row of its own nothing shows that: a state that is carried
 * down vouches for no district whose name another state has. */
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

void row_carry(struct importing *importing)
{
	const struct map_want *want = &importing->importer->want;
	bool pdf = !strcmp(importing->verdict.format, "pdf");
	int i;

	importing->records.amid = false;
	for (i = 0; i < want->count; i++) {
		struct imported *imported = &importing->columns[i];
		struct text cell;

		if (!want->columns[i].carry ||
			importing->table.fit.cell_of[i] == MAP_NONE)
			continue;
		cell = row_own(importing, i);
		if (cell.size) {
			keep_text(&imported->carried, cell);
		} else if (!imported->carried.size && pdf) {
			set_adrift(importing, i);
		} else if (imported->carried.size && !imported->adrift &&
			   !importing->row->context) {
			importing->records.amid |=
				pdf && row_is_state(importing, i);
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
		look_at_mark(&importing->records,
			row_mark(row, fit->cell_of[i]),
			want->columns[i].measure ? &fit->units[i] : NULL,
			want->columns[i].name);
	for (i = 0; row->marks && i < fit->wide_count; i++) {
		int at = import_wide_column(importing, &fit->wide[i]);

		if (at != COLUMN_NONE)
			look_at_mark(&importing->records,
				row_mark(row, fit->wide[i].cell),
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
			!row_is_number(row->cells[i]))
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
				row_own(importing, i));
}

/* Whether the code that stands beside a place's name is that place's.  A name
 * that is no place is told when its record is typed, and so is a code without
 * a name. */
static void look_at_code(struct importing *importing, int column)
{
	const struct place_register *places = importing->job->places;
	const char *name = importing->importer->columns[column].name;
	struct imported *imported = &importing->columns[column];
	struct text code = row_code(importing, column);
	struct text text = row_own(importing, column);
	struct place_miss miss;
	struct place coded;
	int state;

	if (!code.size || !text.size)
		return;
	state = row_is_state(importing, column)
			? 0
			: import_state_of_row(importing);
	if (state == imported->agreed_state &&
		is_same(&imported->agreed_code, code) &&
		is_same(&imported->agreed, text))
		return;
	if (!(row_is_state(importing, column)
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
	const struct unit *over = row_unit_over(importing, imported->at);
	struct unit own = {.power = 0};
	struct text cell;
	char text[200];

	if (!over || !*over->text)
		return;
	cell = row_own(importing, column);
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
	struct text cell = row_own(importing, column);
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
	int i;

	for (i = 0; i < importing->importer->want.count; i++)
		if (!importing->table.fit.wide_count)
			look_at_unit(importing, i);
		else if (importing->columns[i].at == importing->wide_unit &&
			 importing->wide_unit != COLUMN_NONE)
			look_at_wide_unit(importing, i);
}

/* The cell that was typed in the i-th column of numbers, those of periods
 * behind all others; MAP_NONE where the file holds a number.  *name: the
 * column's. */
static int typed_number(const struct importing *importing,
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
	return cell < row->cell_count && !(row_mark(row, cell) & CELL_NUMBER)
		       ? cell
		       : MAP_NONE;
}

static int count_numbers(const struct importing *importing)
{
	return importing->importer->want.count +
	       importing->table.fit.wide_count;
}

/* 234 and 234.50: what stands behind the comma of 1,234. */
static bool ends_thousands(struct text text)
{
	size_t digits;

	text = text_trim(text.data, text.size);
	for (digits = 0; digits < text.size; digits++)
		if (text.data[digits] < '0' || text.data[digits] > '9')
			break;
	return digits == 3 && (text.size == 3 || text.data[3] == '.');
}

static void look_beside(struct importing *importing, const struct row *row)
{
	const struct map_fit *fit = &importing->table.fit;
	int i;

	importing->beside.rows++;
	for (i = 0; i < row->cell_count && i < fit->cell_count; i++) {
		if (fit->used[i] || !row_is_number(row->cells[i]))
			continue;
		importing->beside.numbers[i]++;
		importing->beside.ends[i] += ends_thousands(row->cells[i]);
	}
}

void import_look_ahead(struct importing *importing, const struct row *row)
{
	const char *name;
	int i;

	if (row->fault || row->line <= importing->table.fit.header_last)
		return;
	look_beside(importing, row);
	for (i = 0; i < count_numbers(importing); i++) {
		int cell = typed_number(importing, row, i, &name);
		enum number_point point;

		if (cell == MAP_NONE)
			continue;
		point = number_point(
			row->cells[cell].data, row->cells[cell].size);
		importing->points.comma_count += point == POINT_COMMA;
		importing->points.dot_count += point == POINT_DOT;
	}
}

/* 1,234 without quotes is two cells, and the second may be one that is not
 * read: so where its column has hardly another number. */
static void look_at_cut(struct importing *importing, int cell, const char *name)
{
	const struct map_fit *fit = &importing->table.fit;
	const struct row *row = importing->row;
	const struct text text = row->cells[cell];
	int next = cell + 1;
	char message[200];

	if (strcmp(importing->verdict.delimiter, ",") != 0 ||
		next >= row->cell_count || next >= fit->cell_count ||
		fit->used[next] || !ends_thousands(row->cells[next]) ||
		text.size > 4 || strspn(text.data, "-0123456789") < text.size ||
		importing->beside.ends[next] <
			importing->beside.numbers[next] ||
		importing->beside.numbers[next] * 3 > importing->beside.rows)
		return;
	snprintf(message, sizeof message,
		"\"%.*s\" has \"%.*s\" behind its comma, in a column that "
		"has hardly another number: put quotes around the number, or "
		"a word beside the other",
		(int)text.size, text.data, (int)row->cells[next].size,
		row->cells[next].data);
	record_reject(&importing->records, "cut_number", name, message);
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

static void look_at_numbers(struct importing *importing)
{
	const struct row *row = importing->row;
	const char *name;
	int i;

	for (i = 0; i < count_numbers(importing); i++) {
		int cell = typed_number(importing, row, i, &name);

		if (cell == MAP_NONE || !row->cells[cell].size)
			continue;
		look_at_point(importing, row->cells[cell], name);
		look_at_cut(importing, cell, name);
	}
}

void row_look(struct importing *importing)
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
	look_at_numbers(importing);
	look_at_unheaded(importing);
	look_at_codes(importing);
	look_at_units(importing);
	row_carry(importing);
}
