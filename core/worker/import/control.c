/* control.c - sums of columns, and what totals rows say of them. */
#include "worker/import/control.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ground/number.h"

enum {
	COLUMNS_MAX = 64,
	SCALE = 6,          /* of sums: digits x 10^-6 */
	KEPT_MAX = 1 << 14, /* rows that a difference can be traced to */
	SHOWN_LINES = 3,
	NAME_BYTES = 101,
};

typedef __int128 sum_t;

/* The numbers of a column since some row. */
struct tally {
	sum_t sum;
	int64_t rows;
};

struct column_sum {
	int cell;
	const char *label;
	struct unit unit;
	int decimals; /* most of them */
	struct tally group, all;
	int64_t unread[SHOWN_LINES]; /* lines without a number there */
	int unread_count;
};

/* Of scaled values, and of those with decimals. */
static bool may_be_rounded(const struct column_sum *column)
{
	return column->unit.power || column->decimals;
}

struct kept {
	int64_t line;
	sum_t values[4]; /* of the first columns */
};

/* A totals row. */
struct total {
	bool is;
	int64_t line;
	char name[NAME_BYTES];
	sum_t stated[COLUMNS_MAX];
	int decimals[COLUMNS_MAX];
	bool has[COLUMNS_MAX];
};

struct controls {
	struct column_sum columns[COLUMNS_MAX];
	int count;
	bool any;           /* row was added */
	struct total above; /* all rows */
	struct total leads; /* the rows at hand */
	bool grouped;       /* a group was closed before */
	struct kept *kept;
	int kept_count;
	struct arena arena;
};

enum zila_code controls_open(struct controls **out, struct zila_err *err)
{
	*out = mem_alloc(sizeof **out);
	return *out ? ZILA_OK : err_memory(err);
}

void controls_close(struct controls *controls)
{
	if (!controls)
		return;
	arena_free(&controls->arena);
	mem_free(controls->kept);
	mem_free(controls);
}

/* By which a control is kept: the same words twice, as a year over rupees and
 * dollars, are told apart. */
static const char *name_column(struct controls *controls, struct text label,
	const struct column_sum *of)
{
	char told[300];
	int i;

	for (i = 0; i < controls->count; i++) {
		const char *other = controls->columns[i].label;

		if (strlen(other) != label.size ||
			memcmp(other, label.data, label.size) != 0)
			continue;
		label.size = (size_t)snprintf(told, sizeof told,
			"%.*s (column %d%s%s)",
			(int)text_valid(label.data,
				label.size < 200 ? label.size : 200),
			label.data, of->cell + 1, *of->unit.text ? ", " : "",
			of->unit.text);
		label.data = told;
		break;
	}
	return arena_copy(&controls->arena, label.data, label.size);
}

static void add_column(struct controls *controls, const struct map_fit *fit,
	int cell, const struct unit *unit)
{
	struct column_sum column = {.cell = cell, .unit = *unit};
	int i;

	for (i = 0; i < controls->count; i++)
		if (controls->columns[i].cell == cell)
			return;
	if (controls->count == COLUMNS_MAX || cell >= fit->cell_count)
		return;
	column.label = name_column(controls, fit->labels[cell], &column);
	if (!column.label)
		column.label = "";
	controls->columns[controls->count++] = column;
}

void controls_begin(struct controls *controls, const struct map_want *want,
	const struct map_fit *fit)
{
	int i;

	controls->count = 0;
	controls->kept_count = 0;
	controls->grouped = controls->any = false;
	controls->above.is = controls->leads.is = false;
	for (i = 0; i < want->count; i++)
		if (want->columns[i].measure && fit->cell_of[i] != MAP_NONE)
			add_column(
				controls, fit, fit->cell_of[i], &fit->units[i]);
	for (i = 0; i < fit->wide_count; i++)
		add_column(
			controls, fit, fit->wide[i].cell, &fit->wide[i].unit);
}

/* ---- numbers ---- */

static sum_t at_scale(int64_t digits, int scale)
{
	static const int64_t tens[SCALE + 1] = {
		1, 10, 100, 1000, 10000, 100000, 1000000};

	return (sum_t)digits * tens[SCALE - scale];
}

enum reading { READ_NONE, READ_NUMBER, READ_BAD };

static bool differ(const struct unit *unit, const char *said, const char *own)
{
	return *said && *unit->text && strcmp(said, own) != 0;
}

/* A number that says its unit, in that of its column. */
static bool to_unit(struct number *number, const struct unit *unit)
{
	int power = number->power ? number->power - unit->power : 0;

	return !differ(unit, number->currency, unit->currency) &&
	       !differ(unit, number->quantity, unit->quantity) &&
	       !(number->plain && unit->power) &&
	       (!power || !number_shift(number, power));
}

static enum reading read_cell(const struct row *row,
	const struct column_sum *column, sum_t *out, int *decimals)
{
	const int cell = column->cell;
	struct number number;
	struct text text;
	int scale;

	if (cell >= row->cell_count ||
		(row->marks && (row->marks[cell] & CELL_MERGED)))
		return READ_NONE;
	text = text_trim(row->cells[cell].data, row->cells[cell].size);
	if (!text.size)
		return READ_NONE;
	if (number_read(text.data, text.size, &number))
		return READ_BAD;
	if (number.missing)
		return READ_NONE;
	if (!to_unit(&number, &column->unit))
		return READ_BAD;
	scale = number.scale;
	while (scale > SCALE && number.digits % 10 == 0) {
		number.digits /= 10;
		scale--;
	}
	if (scale > SCALE)
		return READ_BAD;
	*decimals = scale;
	*out = at_scale(number.digits, scale);
	return READ_NUMBER;
}

static void keep(struct controls *controls, const struct row *row, int column,
	sum_t value)
{
	struct kept *kept;

	if (column >= (int)(sizeof kept->values / sizeof kept->values[0]) ||
		controls->kept_count == KEPT_MAX)
		return;
	if (!controls->kept)
		controls->kept = mem_alloc(KEPT_MAX * sizeof *kept);
	if (!controls->kept)
		return;
	kept = &controls->kept[controls->kept_count];
	if (column == 0 || kept->line != row->line) {
		memset(kept, 0, sizeof *kept);
		kept->line = row->line;
	}
	kept->values[column] = value;
}

void controls_add(struct controls *controls, const struct row *row)
{
	int i, decimals;
	sum_t value;

	controls->any = true;
	for (i = 0; i < controls->count; i++) {
		struct column_sum *column = &controls->columns[i];
		enum reading reading =
			read_cell(row, column, &value, &decimals);

		if (reading == READ_BAD && column->unread_count < SHOWN_LINES)
			column->unread[column->unread_count++] = row->line;
		if (reading != READ_NUMBER)
			continue;
		column->group.sum += value;
		column->all.sum += value;
		column->group.rows++;
		column->all.rows++;
		if (decimals > column->decimals)
			column->decimals = decimals;
		keep(controls, row, i, value);
	}
	if (controls->kept && controls->kept_count < KEPT_MAX &&
		controls->kept[controls->kept_count].line == row->line)
		controls->kept_count++;
}

/* ---- totals ---- */

/* What rounding each row can come to: three standard deviations of the sum
 * of n numbers, each off by at most half its last digit, as is their total: of
 * few rows no more than all of that. */
static sum_t tolerance(const struct column_sum *column, int64_t rows)
{
	sum_t last = at_scale(1, column->decimals), most, likely;

	if (!may_be_rounded(column))
		return 0;
	most = last * (rows + 1) / 2;
	likely = last * (sum_t)(ceil(3 * sqrt((double)rows / 12)) + 1);
	return most < likely ? most : likely;
}

static sum_t magnitude(sum_t value)
{
	return value < 0 ? -value : value;
}

/* What rounding the total itself can come to, where it has fewer decimals than
 * its rows and all of them are known. */
static sum_t total_tolerance(
	const struct column_sum *column, const struct total *total, int at)
{
	if (total->decimals[at] >= column->decimals || column->unread_count)
		return 0;
	return at_scale(1, total->decimals[at]) / 2;
}

static void format_sum(sum_t value, int decimals, char out[NUMBER_TEXT_BYTES])
{
	int scale = SCALE;

	while (scale > decimals && value % 10 == 0) {
		value /= 10;
		scale--;
	}
	if (magnitude(value) > INT64_MAX)
		snprintf(out, NUMBER_TEXT_BYTES, "more than can be written");
	else
		number_format((int64_t)value, scale, GROUPING_INDIAN, out);
}

/* Names the rows that the difference may come from. */
static void explain(const struct controls *controls, int column, sum_t off,
	struct phrase *words)
{
	const struct column_sum *sums = &controls->columns[column];
	int i, said = 0;

	for (i = 0; i < sums->unread_count; i++)
		phrase_add(words, "%s%" PRId64,
			i ? ", " : "; not read as a number: line ",
			sums->unread[i]);
	for (i = 0; off > 0 && i < controls->kept_count && column < 4 &&
		    said < SHOWN_LINES;
		i++)
		if (controls->kept[i].values[column] == off)
			phrase_add(words, "%s%" PRId64,
				said++ ? ", " : "; just that much is in line ",
				controls->kept[i].line);
	if (off < 0 && !sums->unread_count)
		phrase_add(words, "; a row may be missing");
}

/* Values that were cut, not rounded, come to half a last digit less each, and
 * never to a whole one; where all of them are known. */
static bool looks_cut(const struct column_sum *column, int64_t rows, sum_t off)
{
	sum_t last = at_scale(1, column->decimals);

	if (!may_be_rounded(column) || column->unread_count)
		return false;
	return off < 0 && magnitude(off) < last * rows &&
	       magnitude(off + last * rows / 2) <= tolerance(column, rows);
}

static void judge(const struct controls *controls, int column,
	const struct total *total, const struct tally *tally, char *remark,
	size_t room, bool *agrees)
{
	const struct column_sum *sums = &controls->columns[column];
	struct phrase words = {remark, room, 0};
	sum_t off = tally->sum - total->stated[column];
	bool rounded = magnitude(off) <= tolerance(sums, tally->rows) ||
		       magnitude(off) <= total_tolerance(sums, total, column);
	char text[NUMBER_TEXT_BYTES];

	*agrees = rounded || looks_cut(sums, tally->rows, off);
	remark[0] = '\0';
	if (off == 0)
		return;
	format_sum(magnitude(off), sums->decimals, text);
	if (*agrees) {
		phrase_add(&words, "%s: %s",
			rounded ? "within rounding"
				: "as if its values were cut, not rounded",
			text);
		return;
	}
	phrase_add(&words, "the rows come to %s %s", text,
		off > 0 ? "more" : "less");
	explain(controls, column, off, &words);
}

/* The rows that the total is of: those since the last one, or all. */
static const struct tally *choose_tally(const struct controls *controls,
	const struct column_sum *column, sum_t stated, enum layout_total kind)
{
	sum_t group = magnitude(column->group.sum - stated);
	sum_t all = magnitude(column->all.sum - stated);

	if (kind == TOTAL_ALL || !controls->grouped)
		return &column->all;
	return group <= all ? &column->group : &column->all;
}

static enum zila_code tell(struct controls *controls, int column,
	const struct total *total, const struct tally *tally, struct link *link,
	struct zila_err *err)
{
	const struct column_sum *sums = &controls->columns[column];
	char label[300], remark[300], says[NUMBER_TEXT_BYTES];
	char comes[NUMBER_TEXT_BYTES];
	struct phrase words = {label, sizeof label, 0};
	sum_t stated = total->stated[column];
	struct packer packer;
	bool agrees;

	phrase_add(&words, "%s, %s (line %" PRId64 ")", total->name,
		sums->label, total->line);
	format_sum(stated, sums->decimals, says);
	format_sum(tally->sum, sums->decimals, comes);
	judge(controls, column, total, tally, remark, sizeof remark, &agrees);
	packer = link_message(link, MESSAGE_CONTROL);
	pack_text(&packer, label);
	pack_text(&packer, says);
	pack_text(&packer, comes);
	pack_integer(&packer, agrees);
	pack_text(&packer, remark);
	message_end(&packer);
	return link_sent(link, err);
}

static enum zila_code tell_total(struct controls *controls, struct total *total,
	enum layout_total kind, struct link *link, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < controls->count && code == ZILA_OK; i++)
		if (total->has[i])
			code = tell(controls, i, total,
				choose_tally(controls, &controls->columns[i],
					total->stated[i], kind),
				link, err);
	total->is = false;
	return code;
}

static void read_total(
	struct controls *controls, const struct row *row, struct total *out)
{
	struct layout_row look;
	int i;
	size_t size;

	layout_look(row, &look);
	size = look.first.size < NAME_BYTES - 1 ? look.first.size
						: NAME_BYTES - 1;
	size = text_valid(look.first.data, size);
	memcpy(out->name, look.first.data, size);
	out->name[size] = '\0';
	out->line = row->line;
	out->is = true;
	for (i = 0; i < controls->count; i++) {
		struct column_sum *column = &controls->columns[i];

		out->has[i] = read_cell(row, column, &out->stated[i],
				      &out->decimals[i]) == READ_NUMBER;
		if (out->has[i] && out->decimals[i] > column->decimals)
			column->decimals = out->decimals[i];
	}
}

/* Whether the total that stands above the rows at hand is theirs. */
static bool leads_group(const struct controls *controls)
{
	const struct total *total = &controls->leads;
	int i;

	for (i = 0; i < controls->count; i++) {
		const struct column_sum *column = &controls->columns[i];
		sum_t off = column->group.sum - total->stated[i];

		if (total->has[i] &&
			magnitude(off) > tolerance(column, column->group.rows))
			return false;
	}
	return total->is;
}

static void begin_group(struct controls *controls)
{
	int i;

	for (i = 0; i < controls->count; i++)
		controls->columns[i].group = (struct tally){0, 0};
	controls->grouped = true;
}

enum zila_code controls_compare(struct controls *controls,
	const struct row *row, enum layout_total kind, struct link *link,
	struct zila_err *err)
{
	struct total total = {.is = false};
	enum zila_code code = ZILA_OK;

	read_total(controls, row, &total);
	if (controls->any && leads_group(controls)) {
		code = tell_total(
			controls, &controls->leads, TOTAL_GROUP, link, err);
		if (kind != TOTAL_ALL)
			controls->leads = total;
		else if (code == ZILA_OK)
			code = tell_total(controls, &total, kind, link, err);
		begin_group(controls);
		return code;
	}
	if (controls->leads.is && !controls->above.is)
		controls->above = controls->leads;
	controls->leads.is = false;
	if (!controls->any) {
		controls->leads = total;
		return ZILA_OK;
	}
	code = tell_total(controls, &total, kind, link, err);
	begin_group(controls);
	return code;
}

enum zila_code controls_end(
	struct controls *controls, struct link *link, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;

	if (controls->leads.is)
		code = tell_total(
			controls, &controls->leads, TOTAL_GROUP, link, err);
	if (code == ZILA_OK && controls->above.is)
		code = tell_total(
			controls, &controls->above, TOTAL_ALL, link, err);
	return code;
}
