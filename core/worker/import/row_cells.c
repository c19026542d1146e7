/* row_cells.c - the cells of the row at hand, by the importer's columns. */
#include <ctype.h>
#include <string.h>

#include "ground/number.h"
#include "worker/import/row.h"

uint8_t row_mark(const struct row *row, int cell)
{
	return row->marks && cell != MAP_NONE && cell < row->cell_count
		       ? row->marks[cell]
		       : 0;
}

struct value row_value(struct text text)
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
		return row_value(cell);
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
	return row_value((struct text){buf_text(out), out->size});
}

struct text row_cell(const struct importing *importing, int cell, bool measure)
{
	const struct row *row = importing->row;

	if (cell == MAP_NONE || cell >= row->cell_count ||
		(measure && (row_mark(row, cell) & CELL_MERGED)))
		return (struct text){"", 0};
	return row->cells[cell];
}

struct text row_own(const struct importing *importing, int column)
{
	return row_cell(importing, importing->table.fit.cell_of[column], false);
}

struct text row_code(const struct importing *importing, int column)
{
	const struct importer *importer = importing->importer;
	int code = column + 1;

	if (code == importer->want.count || !importer->columns[code].code)
		return (struct text){"", 0};
	return row_own(importing, code);
}

const struct unit *row_unit_over(const struct importing *importing, int at)
{
	int i;

	for (i = 0; i < importing->unit_count; i++)
		if (importing->units[i].at == at)
			return &importing->table.fit
					.units[importing->units[i].column];
	return NULL;
}

struct text row_unit(const struct importing *importing, int at)
{
	const struct unit *over = row_unit_over(importing, at);
	const char *unit = over ? over->quantity : "";

	return (struct text){unit, strlen(unit)};
}

/* True when header and cell say the same scale, which is taken once. */
static bool scales_again(
	const struct importing *importing, int at, struct text cell)
{
	const struct unit *over = row_unit_over(importing, at);
	struct unit own;

	return over && over->power && cell.size &&
	       unit_parse_exact(cell.data, cell.size, &own) &&
	       own.power == over->power &&
	       !strcmp(own.quantity, over->quantity);
}

struct text row_column(const struct importing *importing, int column)
{
	const struct map_column *want = &importing->importer->columns[column];
	const struct imported *imported = &importing->columns[column];
	struct text cell = row_cell(
		importing, importing->table.fit.cell_of[column], want->measure);

	if (!cell.size)
		cell = row_code(importing, column);
	if (!cell.size && want->carry && imported->carried.size &&
		!imported->adrift)
		cell = (struct text){
			buf_text(&imported->carried), imported->carried.size};
	return cell.size && !scales_again(importing, imported->at, cell)
		       ? cell
		       : row_unit(importing, imported->at);
}

struct value import_cell(struct importing *importing, int column)
{
	struct text cell = row_column(importing, column);

	if (!importing->importer->columns[column].measure)
		return row_value(cell);
	return take_off_unit(cell, &importing->table.fit.units[column],
		&importing->columns[column].plain);
}

struct value import_wide_cell(
	struct importing *importing, const struct map_wide *wide)
{
	return take_off_unit(row_cell(importing, wide->cell, true), &wide->unit,
		&importing->number);
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

bool row_is_serial(struct text text)
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
