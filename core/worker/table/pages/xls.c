/* xls.c - an old binary workbook (Excel 5 to 2003) as rows.
 *
 * A sheet's records are gone through once for where its cells are, since
 * some programs write them in any order; then its rows are read from there.
 * Merged ranges and hidden rows stand behind the cells they are about. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "worker/table/pages/biff.h"
#include "worker/table/pages/gather.h"
#include "worker/table/pages/pages.h"

enum {
	ROWS = 65536,
	COLUMNS = 256,
	MERGES_MAX = 65536,
	CELLS_MAX = 8 << 20, /* records of cells in a sheet */
};

/* Where a record of cells is. */
struct place {
	uint32_t cell; /* row * 256 + column */
	uint32_t offset;
};

struct merge {
	uint16_t first_row, last_row;
	uint16_t first_column, last_column;
	char *text; /* of its first cell, once that was read */
	size_t size;
	uint8_t mark;
};

struct xls {
	struct reader reader;
	struct biff biff;
	struct sheet *sheets;
	char *name;

	struct place *places; /* by row and column */
	int64_t place_count, place_room;
	int64_t at;           /* the next of them */
	struct merge *merges; /* by first row */
	int merge_count;
	int merge_begun; /* those before it began above or in the row */
	struct merge *live[COLUMNS]; /* of those, what reaches the row */
	int live_count;
	unsigned char hidden_rows[ROWS / 8];
	bool hidden_columns[COLUMNS];
	bool calculated; /* some formula of the sheet gave more than "" */
	struct gather gather;
	struct buf text;
};

/* ---- a sheet's plan ---- */

static bool is_cell(uint32_t id)
{
	return id == BIFF_LABELSST || id == BIFF_LABEL || id == BIFF_RSTRING ||
	       id == BIFF_NUMBER || id == BIFF_RK || id == BIFF_MULRK ||
	       id == BIFF_FORMULA || id == BIFF_BOOLERR;
}

static enum zila_code add_place(struct xls *xls,
	const struct biff_record *record, int64_t offset, struct zila_err *err)
{
	uint32_t row = biff_16(record->data);
	uint32_t column = biff_16(record->data + 2);

	if (column >= COLUMNS)
		return ZILA_OK;
	if (xls->place_count == CELLS_MAX)
		return err_set(err, ZILA_EINPUT,
			"%s: sheet \"%s\" has more than %d cells: save it as "
			"CSV UTF-8",
			xls->name, xls->reader.sheets[xls->reader.sheet].name,
			CELLS_MAX);
	if (xls->place_count == xls->place_room) {
		int64_t room = xls->place_room ? xls->place_room * 2 : 1024;
		struct place *places =
			mem_resize(xls->places, (size_t)room * sizeof *places);

		if (!places)
			return err_memory(err);
		xls->places = places;
		xls->place_room = room;
	}
	xls->places[xls->place_count++] =
		(struct place){row * COLUMNS + column, (uint32_t)offset};
	return ZILA_OK;
}

static enum zila_code add_merges(
	struct xls *xls, const struct biff_record *record, struct zila_err *err)
{
	uint32_t count = record->size >= 2 ? biff_16(record->data) : 0, i;
	struct merge *merges;

	for (i = 0; i < count && 2 + (i + 1) * 8 <= record->size &&
		    xls->merge_count < MERGES_MAX;
		i++) {
		const unsigned char *at = record->data + 2 + i * 8;

		if (xls->merge_count % 64 == 0) {
			merges = mem_resize(
				xls->merges, ((size_t)xls->merge_count + 64) *
						     sizeof *merges);
			if (!merges)
				return err_memory(err);
			xls->merges = merges;
		}
		xls->merges[xls->merge_count++] =
			(struct merge){.first_row = (uint16_t)biff_16(at),
				.last_row = (uint16_t)biff_16(at + 2),
				.first_column = (uint16_t)biff_16(at + 4),
				.last_column = (uint16_t)biff_16(at + 6)};
	}
	return ZILA_OK;
}

static void take_hidden(struct xls *xls, const struct biff_record *record)
{
	uint32_t i;

	if (record->id == BIFF_ROW && record->size >= 14 &&
		record->data[12] & 0x20) {
		i = biff_16(record->data);
		xls->hidden_rows[i / 8] |= (unsigned char)(1 << i % 8);
	}
	if (record->id != BIFF_COLINFO || record->size < 10 ||
		!(record->data[8] & 1))
		return;
	for (i = biff_16(record->data);
		i <= biff_16(record->data + 2) && i < COLUMNS; i++)
		xls->hidden_columns[i] = true;
}

static int by_cell(const void *a, const void *b)
{
	const struct place *one = a, *two = b;

	return one->cell != two->cell      ? one->cell < two->cell ? -1 : 1
	       : one->offset < two->offset ? -1
					   : one->offset > two->offset;
}

static int by_first_row(const void *a, const void *b)
{
	const struct merge *one = a, *two = b;

	return (int)one->first_row - (int)two->first_row;
}

static bool is_sorted(const struct xls *xls)
{
	int64_t i;

	for (i = 1; i < xls->place_count; i++)
		if (xls->places[i].cell < xls->places[i - 1].cell)
			return false;
	return true;
}

static void forget(struct xls *xls)
{
	int i;

	for (i = 0; i < xls->merge_count; i++)
		mem_free(xls->merges[i].text);
	mem_free(xls->merges);
	xls->merges = NULL;
	xls->merge_count = xls->merge_begun = xls->live_count = 0;
	xls->place_count = xls->at = 0;
	xls->calculated = false;
	memset(xls->hidden_rows, 0, sizeof xls->hidden_rows);
	memset(xls->hidden_columns, 0, sizeof xls->hidden_columns);
	gather_reset(&xls->gather);
}

/* The value of a formula that gave "", or was never worked out. */
static bool is_empty_formula(const unsigned char *value)
{
	return value[6] == 0xff && value[7] == 0xff && value[0] == 3;
}

/* Goes through the sheet's records; a chart inside it has its own end. */
static enum zila_code plan(struct xls *xls, int sheet, struct zila_err *err)
{
	int64_t offset = xls->biff.sheets[sheet].offset, count = 0;
	struct biff_record record;
	enum zila_code code = ZILA_OK;
	int depth = 0;

	while (code == ZILA_OK && count++ < LIMIT_XLS_RECORDS &&
		biff_read(&xls->biff, offset, &record)) {
		depth += record.id == BIFF_BOF;
		depth -= record.id == BIFF_EOF;
		if (depth <= 0)
			break;
		xls->calculated |= record.id == BIFF_FORMULA &&
				   record.size >= 16 &&
				   !is_empty_formula(record.data + 6);
		if (depth == 1 && is_cell(record.id) && record.size >= 7)
			code = add_place(xls, &record, offset, err);
		else if (depth == 1 && record.id == BIFF_MERGED)
			code = add_merges(xls, &record, err);
		else if (depth == 1)
			take_hidden(xls, &record);
		offset = record.next;
	}
	if (code != ZILA_OK)
		return code;
	if (!is_sorted(xls))
		qsort(xls->places, (size_t)xls->place_count,
			sizeof *xls->places, by_cell);
	if (xls->merge_count)
		qsort(xls->merges, (size_t)xls->merge_count,
			sizeof *xls->merges, by_first_row);
	return ZILA_OK;
}

/* ---- cells ---- */

static void set_cell(struct xls *xls, int column, uint8_t mark)
{
	if (column >= COLUMNS)
		return;
	if (xls->hidden_columns[column])
		mark |= CELL_HIDDEN;
	gather_cell(&xls->gather, column,
		(struct text){buf_text(&xls->text), xls->text.size}, mark);
	xls->gather.text.failed |= xls->text.failed;
	buf_cut(&xls->text, 0);
}

static const struct biff_style *style_of(const struct xls *xls, uint32_t index)
{
	static const struct biff_style plain;

	return (int)index < xls->biff.style_count ? &xls->biff.styles[index]
						  : &plain;
}

static void look_at_style(struct xls *xls, const struct biff_style *style)
{
	xls->gather.struck |= xls->text.size && style->look & LOOK_STRUCK;
}

static void set_text(struct xls *xls, int column, uint32_t style)
{
	const struct biff_style *look = style_of(xls, style);
	bool legacy = look->look & LOOK_LEGACY && xls->text.size;

	look_at_style(xls, look);
	set_cell(xls, column, legacy ? CELL_LEGACY : 0);
}

static void set_number(
	struct xls *xls, int column, uint32_t style, double value)
{
	char text[40];
	int size = snprintf(text, sizeof text, "%.17g", value);
	uint8_t mark = 0;

	if (!numfmt_write(&xls->text, (struct text){text, (size_t)size},
		    style_of(xls, style)->format, xls->biff.since_1904, &mark))
		buf_add(&xls->text, text, (size_t)size);
	look_at_style(xls, style_of(xls, style));
	set_cell(xls, column, mark);
}

static double double_at(const unsigned char *at)
{
	uint64_t bits = biff_32(at) | (uint64_t)biff_32(at + 4) << 32;
	double value;

	memcpy(&value, &bits, sizeof value);
	return value;
}

/* Thirty bits of a number: whole, or the upper part of a double; perhaps a
 * hundred times as large. */
static double rk_at(const unsigned char *at)
{
	uint32_t bits = biff_32(at);
	uint64_t upper = (uint64_t)(bits & ~3u) << 32;
	double value;

	if (bits & 2)
		value = (int32_t)bits >> 2;
	else
		memcpy(&value, &upper, sizeof value);
	return bits & 1 ? value / 100 : value;
}

static void set_error(struct xls *xls, int column, unsigned int error)
{
	static const struct {
		unsigned int code;
		const char *text;
	} errors[] = {{0x00, "#NULL!"}, {0x07, "#DIV/0!"}, {0x0f, "#VALUE!"},
		{0x17, "#REF!"}, {0x1d, "#NAME?"}, {0x24, "#NUM!"},
		{0x2a, "#N/A"}};
	size_t i;

	for (i = 0; i < sizeof errors / sizeof *errors; i++)
		if (errors[i].code == error)
			buf_add_text(&xls->text, errors[i].text);
	if (!xls->text.size)
		buf_add_text(&xls->text, "#ERROR!");
	set_cell(xls, column, CELL_ERROR);
}

static void set_bool(struct xls *xls, int column, bool value)
{
	buf_add_text(&xls->text, value ? "TRUE" : "FALSE");
	set_cell(xls, column, 0);
}

/* The text that a formula gave stands in a record behind it, perhaps with
 * others (of shared formulas) between. */
static void take_formula_text(
	struct xls *xls, int column, uint32_t style, int64_t offset)
{
	struct biff_record record;
	int tries;

	for (tries = 0; tries < 3 && biff_read(&xls->biff, offset, &record);
		tries++) {
		if (record.id == BIFF_STRING) {
			if (!biff_text(&xls->biff, record.data, record.size, 2,
				    &xls->text))
				gather_fault(&xls->gather, "damaged_cell",
					"a text of it goes beyond its place: "
					"open the workbook and save it again");
			break;
		}
		offset = record.next;
	}
	set_text(xls, column, style);
}

/* A program that could not work a formula out leaves 0 and the wish that it
 * be worked out when the file is opened; or "" in all of the sheet. */
static void take_formula(
	struct xls *xls, const struct biff_record *record, int column)
{
	const unsigned char *value = record->data + 6;
	uint32_t style = biff_16(record->data + 4);

	if (record->size < 16)
		return;
	if (is_empty_formula(value) && !xls->calculated) {
		set_cell(xls, column, CELL_UNCACHED);
	} else if (value[6] == 0xff && value[7] == 0xff) {
		if (value[0] == 0)
			take_formula_text(xls, column, style, record->next);
		else if (value[0] == 1)
			set_bool(xls, column, value[2] != 0);
		else if (value[0] == 2)
			set_error(xls, column, value[2]);
		else
			set_text(xls, column, style);
	} else if (double_at(value) == 0 && record->data[14] & 2) {
		set_cell(xls, column, CELL_UNCACHED);
	} else {
		set_number(xls, column, style, double_at(value));
	}
}

static void take_shared(
	struct xls *xls, uint32_t index, int column, uint32_t style)
{
	const struct biff *biff = &xls->biff;

	if (index < biff->string_count)
		buf_add(&xls->text,
			buf_text(&biff->strings) + biff->string_at[index],
			biff->string_at[index + 1] - biff->string_at[index]);
	else
		gather_fault(&xls->gather, "damaged_cell",
			"a text of it is missing from the workbook: open it "
			"and save it again");
	set_text(xls, column, style);
}

static void take_cell(struct xls *xls, const struct biff_record *record)
{
	const unsigned char *data = record->data;
	int column = (int)biff_16(data + 2);
	uint32_t style = biff_16(data + 4);
	size_t size = record->size, at;

	if (record->id == BIFF_LABELSST && size >= 10) {
		take_shared(xls, biff_32(data + 6), column, style);
	} else if (record->id == BIFF_NUMBER && size >= 14) {
		set_number(xls, column, style, double_at(data + 6));
	} else if (record->id == BIFF_RK && size >= 10) {
		set_number(xls, column, style, rk_at(data + 6));
	} else if (record->id == BIFF_MULRK) {
		for (at = 4; at + 8 <= size; at += 6)
			set_number(xls, column++, biff_16(data + at),
				rk_at(data + at + 2));
	} else if (record->id == BIFF_FORMULA) {
		take_formula(xls, record, column);
	} else if (record->id == BIFF_BOOLERR && size >= 8) {
		if (data[7])
			set_error(xls, column, data[6]);
		else
			set_bool(xls, column, data[6] != 0);
	} else if (record->id == BIFF_LABEL || record->id == BIFF_RSTRING) {
		if (!biff_text(&xls->biff, data + 6, size - 6, 2, &xls->text))
			gather_fault(&xls->gather, "damaged_cell",
				"a text of it goes beyond its place: open the "
				"workbook and save it again");
		set_text(xls, column, style);
	}
}

/* ---- merged ranges ---- */

static bool keep_text(struct xls *xls, struct merge *merge)
{
	const struct gather *gather = &xls->gather;
	const struct gather_cell *cell;

	if (merge->first_column >= gather->count)
		return true;
	cell = &gather->cells[merge->first_column];
	merge->text = mem_alloc(cell->size + 1);
	if (!merge->text)
		return false;
	memcpy(merge->text, buf_text(&gather->text) + cell->at, cell->size);
	merge->size = cell->size;
	merge->mark = cell->mark;
	return true;
}

static bool copy_merge(struct xls *xls, struct merge *merge, uint32_t row)
{
	bool first = merge->first_row == row;
	int column;

	if (first && !merge->text && !keep_text(xls, merge))
		return false;
	for (column = merge->first_column + first;
		merge->text && column <= merge->last_column && column < COLUMNS;
		column++)
		gather_cell(&xls->gather, column,
			(struct text){merge->text, merge->size},
			merge->mark | CELL_MERGED);
	return true;
}

/* Copies the texts of merged ranges over the row's part of them.  No more
 * ranges than columns can reach a row, unless they overlap. */
static bool merge_row(struct xls *xls, uint32_t row)
{
	int kept = 0, i;

	for (i = 0; i < xls->live_count; i++)
		if (xls->live[i]->last_row >= row)
			xls->live[kept++] = xls->live[i];
	for (; xls->merge_begun < xls->merge_count; xls->merge_begun++) {
		struct merge *merge = &xls->merges[xls->merge_begun];

		if (merge->first_row > row)
			break;
		if (merge->last_row >= row && kept < COLUMNS)
			xls->live[kept++] = merge;
	}
	xls->live_count = kept;
	for (i = 0; i < kept; i++)
		if (!copy_merge(xls, xls->live[i], row))
			return false;
	return true;
}

/* ---- the reader ---- */

static enum zila_code xls_choose(
	struct reader *base, int sheet, struct zila_err *err)
{
	struct xls *xls = (struct xls *)base;

	forget(xls);
	xls->reader.sheet = sheet;
	return plan(xls, sheet, err);
}

static enum zila_code xls_next(
	struct reader *base, const struct row **row, struct zila_err *err)
{
	struct xls *xls = (struct xls *)base;
	struct biff_record record;
	uint32_t number;

	*row = NULL;
	if (xls->at == xls->place_count)
		return ZILA_OK;
	number = xls->places[xls->at].cell / COLUMNS;
	for (; xls->at < xls->place_count &&
		xls->places[xls->at].cell / COLUMNS == number;
		xls->at++)
		if (biff_read(&xls->biff, xls->places[xls->at].offset, &record))
			take_cell(xls, &record);
	if (!merge_row(xls, number))
		return err_memory(err);
	gather_end(&xls->gather, (int64_t)number + 1, (int64_t)number + 1,
		xls->hidden_rows[number / 8] >> number % 8 & 1);
	return gather_take(&xls->gather, row, err);
}

static void xls_progress(
	const struct reader *base, int64_t *done, int64_t *total)
{
	const struct xls *xls = (const struct xls *)base;

	*done = xls->at;
	*total = xls->place_count;
}

static void xls_end(struct reader *base)
{
	struct xls *xls = (struct xls *)base;

	forget(xls);
	biff_close(&xls->biff);
	gather_free(&xls->gather);
	buf_free(&xls->text);
	mem_free(xls->places);
	mem_free(xls->sheets);
	mem_free(xls->name);
	mem_free(xls);
}

static enum zila_code start(struct xls *xls, const struct reader_source *source,
	struct verdict *verdict, struct zila_err *err)
{
	struct phrase why = {verdict->reasons, sizeof verdict->reasons, 0};
	enum zila_code code = biff_open(&xls->biff, source, err);
	int count, i;

	if (code != ZILA_OK)
		return code;
	count = xls->biff.sheet_count;
	xls->name = mem_copy(source->name);
	xls->sheets = mem_alloc((size_t)count * sizeof *xls->sheets);
	if (!xls->name || !xls->sheets)
		return err_memory(err);
	xls->biff.ole.name = xls->name;
	for (i = 0; i < count; i++)
		xls->sheets[i] = (struct sheet){
			xls->biff.sheets[i].name, xls->biff.sheets[i].hidden};
	xls->reader.sheets = xls->sheets;
	xls->reader.sheet_count = count;
	snprintf(verdict->format, sizeof verdict->format, "xls");
	phrase_add(&why, "an old Excel workbook (%s) with %d sheet%s",
		xls->biff.wide ? "97 to 2003" : "5 or 95", count,
		count == 1 ? "" : "s");
	return xls_choose(&xls->reader, 0, err);
}

static enum zila_code xls_begin(const struct reader_source *source,
	struct reader **out, struct verdict *verdict, struct zila_err *err)
{
	struct xls *xls = mem_alloc(sizeof *xls);
	enum zila_code code;

	*out = NULL;
	if (!xls)
		return err_memory(err);
	xls->reader.kind = &pages_xls;
	xls->biff.other = (iconv_t)-1;
	code = start(xls, source, verdict, err);
	if (code != ZILA_OK) {
		xls_end(&xls->reader);
		return code;
	}
	*out = &xls->reader;
	return ZILA_OK;
}

const struct reader_kind pages_xls = {
	.format = "xls",
	.open = xls_begin,
	.choose = xls_choose,
	.next = xls_next,
	.progress = xls_progress,
	.close = xls_end,
};
