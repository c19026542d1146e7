/* each.c - kinds that look at one row: required, range, compare, share_within.
 */
#include <float.h>
#include <lauxlib.h>
#include <math.h>
#include <string.h>

#include "worker/rule/rule.h"

/* ---- required ---- */

static void read_required(lua_State *L, struct clause *clause, int index)
{
	int i;

	for (i = 1; i <= (int)luaL_len(L, index); i++)
		clause->columns[clause->column_count++] =
			rule_column(L, clause, index, i);
	clause->words = "no {missing}";
}

static enum zila_code tell_required(
	struct clause *clause, struct scan *scan, int row, struct zila_err *err)
{
	struct found found;
	char names[300] = "";
	struct phrase phrase = {names, sizeof names, 0};
	int i;

	for (i = 0; i < clause->column_count; i++)
		if (scan->columns[clause->columns[i]].missing[row])
			phrase_add(&phrase, "%s%s", *names ? ", " : "",
				scan->columns[clause->columns[i]].name);
	found_row(&found, clause, scan, row);
	found_text(&found, "missing", names);
	return found_tell(clause->judge, &found, err);
}

static enum zila_code rows_required(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	struct judge *judge = clause->judge;
	enum zila_code code = ZILA_OK;
	int row;

	for (row = 0; row < scan->rows && code == ZILA_OK; row++) {
		if (!judge->takes_all && !judge->take[row])
			continue;
		judge->tested++;
		if (row_lacks(scan, clause->columns, clause->column_count, row,
			    MISSING_ANY))
			code = tell_required(clause, scan, row, err);
	}
	return code;
}

const struct kind kind_required = {
	"required", read_required, .rows = rows_required};

/* ---- range ---- */

bool clause_is_text(const struct clause *clause, int i)
{
	return column_is_text(
		&clause->judge->dataset->columns[clause->columns[i]]);
}

double clause_units(const struct clause *clause, int i)
{
	const struct column *column =
		&clause->judge->dataset->columns[clause->columns[i]];

	return column->type == COLUMN_DECIMAL ? pow(10, column->scale) : 1;
}

double clause_in_units(const struct clause *clause, int i, double number)
{
	double units = number * clause_units(clause, i), whole = round(units);

	return fabs(units - whole) <= 4 * DBL_EPSILON * fabs(whole) ? whole
								    : units;
}

/* An end of a range in the column's units, rounded into it. */
static int64_t whole_end(double end, bool low)
{
	end = low ? ceil(end) : floor(end);
	if (end >= 9.2e18)
		return INT64_MAX;
	return end <= -9.2e18 ? INT64_MIN : (int64_t)end;
}

/* nil leaves the range open at that end. */
static void read_end(lua_State *L, struct clause *clause, int index, bool low)
{
	struct value value;

	lua_rawgeti(L, index, low ? 2 : 3);
	if (lua_isnil(L, -1))
		return;
	value = rule_literal(L, clause->judge, lua_gettop(L));
	if (clause_is_text(clause, 0) != (value.type == VALUE_TEXT))
		rule_fail(L, clause->judge, "check: range",
			"%s is a column of %s; its ends must be, too",
			clause->judge->dataset->columns[clause->columns[0]]
				.name,
			clause_is_text(clause, 0) ? "texts" : "numbers");
	if (value.type == VALUE_TEXT) {
		*(low ? &clause->text_low : &clause->text_high) =
			rule_keep(L, clause->judge, value.text, value.size);
	} else {
		double end = value.type == VALUE_REAL ? value.real
						      : (double)value.integer;

		if (clause_units(clause, 0) == 1 && value.type == VALUE_INTEGER)
			*(low ? &clause->low : &clause->high) = value.integer;
		else
			*(low ? &clause->low : &clause->high) =
				whole_end(clause_in_units(clause, 0, end), low);
		*(low ? &clause->ratio_low : &clause->ratio_high) = end;
	}
}

static void read_range(lua_State *L, struct clause *clause, int index)
{
	int top = lua_gettop(L);

	clause->columns[clause->column_count++] =
		rule_column(L, clause, index, 1);
	clause->low = INT64_MIN;
	clause->high = INT64_MAX;
	clause->ratio_low = -INFINITY;
	clause->ratio_high = INFINITY;
	read_end(L, clause, index, true);
	read_end(L, clause, index, false);
	lua_settop(L, top);
	if (clause->low == INT64_MIN && clause->high == INT64_MAX &&
		!clause->text_low && !clause->text_high)
		rule_fail(L, clause->judge, "check: range",
			"it is { column, low, high }");
	if (clause->low > clause->high)
		rule_fail(L, clause->judge, "check: range",
			"its low end is above its high end");
	clause->words = "{column} {value} is not between {low} and {high}";
}

static int compare_text(struct text a, const char *b)
{
	size_t size = strlen(b);
	int order = memcmp(a.data, b, a.size < size ? a.size : size);

	return order ? order : (a.size > size) - (a.size < size);
}

static void found_end(
	struct found *found, const char *name, const char *text, double number)
{
	if (text)
		found_text(found, name, text);
	else if (isinf(number))
		found_text(found, name, "anything");
	else
		found_number(found, name, number);
}

/* column and value, as the words of most kinds name them. */
void found_value(struct found *found, const struct clause *clause,
	const struct scan *scan, int row)
{
	struct value value;

	found_row(found, clause, scan, row);
	scan_value(scan, clause->columns[0], row, &value);
	found_column(found, "column", clause, 0);
	found_add(found, "value", &value);
}

static enum zila_code rows_range(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	const struct scan_column *column = &scan->columns[clause->columns[0]];
	const char *low = clause->text_low, *high = clause->text_high;
	enum zila_code code = ZILA_OK;
	struct found found;
	int row;

	for (row = 0; row < scan->rows && code == ZILA_OK; row++) {
		if (!row_is_tested(clause, scan, row))
			continue;
		if (column->text
				? (!low || compare_text(column->texts[row],
						   low) >= 0) &&
					  (!high || compare_text(
							    column->texts[row],
							    high) <= 0)
				: column->integers[row] >= clause->low &&
					  column->integers[row] <= clause->high)
			continue;
		found_value(&found, clause, scan, row);
		found_end(&found, "low", low, clause->ratio_low);
		found_end(&found, "high", high, clause->ratio_high);
		code = found_tell(clause->judge, &found, err);
	}
	return code;
}

const struct kind kind_range = {"range", read_range, .rows = rows_range};

/* ---- compare ---- */

static void read_compare(lua_State *L, struct clause *clause, int index)
{
	static const char *const signs[] = {"<", "<=", "=", ">=", ">", "<>"};
	size_t i;

	clause->columns[clause->column_count++] =
		rule_column(L, clause, index, 1);
	clause->columns[clause->column_count++] =
		rule_column(L, clause, index, 3);
	lua_rawgeti(L, index, 2);
	for (i = 0; i < sizeof signs / sizeof signs[0]; i++)
		if (lua_type(L, -1) == LUA_TSTRING &&
			!strcmp(signs[i], lua_tostring(L, -1)))
			clause->sign = signs[i];
	lua_pop(L, 1);
	if (!clause->sign)
		rule_fail(L, clause->judge, "check: compare",
			"it is { column, one of < <= = >= > <>, column }");
	if (clause_is_text(clause, 0) != clause_is_text(clause, 1))
		rule_fail(L, clause->judge, "check: compare",
			"one column holds texts, the other numbers");
	clause->words = "{left} {left_value} is not {sign} {right} "
			"{right_value}";
}

static bool holds(const char *sign, int order)
{
	if (sign[0] == '<')
		return order < 0 || (sign[1] == '=' && order == 0) ||
		       (sign[1] == '>' && order > 0);
	if (sign[0] == '>')
		return order > 0 || (sign[1] == '=' && order == 0);
	return order == 0;
}

static int order_of(
	const struct scan_column *a, const struct scan_column *b, int row)
{
	long double left, right;

	if (a->text) {
		struct text x = a->texts[row], y = b->texts[row];
		int order = memcmp(
			x.data, y.data, x.size < y.size ? x.size : y.size);

		return order ? order : (x.size > y.size) - (x.size < y.size);
	}
	if (a->units == b->units)
		return (a->integers[row] > b->integers[row]) -
		       (a->integers[row] < b->integers[row]);
	left = (long double)a->integers[row] / (long double)a->units;
	right = (long double)b->integers[row] / (long double)b->units;
	return (left > right) - (left < right);
}

static enum zila_code rows_compare(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	const struct scan_column *left = &scan->columns[clause->columns[0]];
	const struct scan_column *right = &scan->columns[clause->columns[1]];
	enum zila_code code = ZILA_OK;
	struct found found;
	struct value value;
	int row;

	for (row = 0; row < scan->rows && code == ZILA_OK; row++) {
		if (!row_is_tested(clause, scan, row) ||
			holds(clause->sign, order_of(left, right, row)))
			continue;
		found_row(&found, clause, scan, row);
		found_column(&found, "left", clause, 0);
		scan_value(scan, clause->columns[0], row, &value);
		found_add(&found, "left_value", &value);
		found_text(&found, "sign", clause->sign);
		found_column(&found, "right", clause, 1);
		scan_value(scan, clause->columns[1], row, &value);
		found_add(&found, "right_value", &value);
		code = found_tell(clause->judge, &found, err);
	}
	return code;
}

const struct kind kind_compare = {
	"compare", read_compare, .rows = rows_compare};

/* ---- share_within ---- */

static double number_at(lua_State *L, struct clause *clause, int index, int i)
{
	struct value value;

	lua_rawgeti(L, index, i);
	value = rule_literal(L, clause->judge, lua_gettop(L));
	lua_pop(L, 1);
	if (value.type != VALUE_INTEGER && value.type != VALUE_REAL)
		rule_fail(L, clause->judge, "check: share_within",
			"it is { column, column, low, high }");
	return value.type == VALUE_REAL ? value.real : (double)value.integer;
}

static void read_share(lua_State *L, struct clause *clause, int index)
{
	clause->columns[clause->column_count++] =
		rule_column(L, clause, index, 1);
	clause->columns[clause->column_count++] =
		rule_column(L, clause, index, 2);
	if (clause_is_text(clause, 0) || clause_is_text(clause, 1))
		rule_fail(L, clause->judge, "check: share_within",
			"both columns must hold numbers");
	clause->ratio_low = number_at(L, clause, index, 3);
	clause->ratio_high = number_at(L, clause, index, 4);
	clause->words = "{column} is {share} of {of}, not between {low} and "
			"{high}";
}

/* share = a / b without dividing; an end reaches as far as the double that it
 * is may be from what was written, so that 1/3 is within [1/3, 1/3]. */
static enum zila_code rows_share(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	const struct scan_column *part = &scan->columns[clause->columns[0]];
	const struct scan_column *whole = &scan->columns[clause->columns[1]];
	enum zila_code code = ZILA_OK;
	struct found found;
	int row;

	for (row = 0; row < scan->rows && code == ZILA_OK; row++) {
		long double a, b, low, high;

		if (!row_is_tested(clause, scan, row))
			continue;
		a = (long double)part->integers[row] / (long double)part->units;
		b = (long double)whole->integers[row] /
		    (long double)whole->units;
		low = clause->ratio_low * (b < 0 ? -b : b);
		high = clause->ratio_high * (b < 0 ? -b : b);
		low -= fabsl(low) * DBL_EPSILON;
		high += fabsl(high) * DBL_EPSILON;
		if (b < 0)
			a = -a;
		if (b == 0 ? a == 0 : a >= low && a <= high)
			continue;
		found_row(&found, clause, scan, row);
		found_text(&found, "column", part->name);
		found_text(&found, "of", whole->name);
		if (b != 0)
			found_number(&found, "share",
				(double)(a / (b < 0 ? -b : b)));
		found_number(&found, "low", clause->ratio_low);
		found_number(&found, "high", clause->ratio_high);
		code = found_tell(clause->judge, &found, err);
	}
	return code;
}

const struct kind kind_share_within = {
	"share_within", read_share, .rows = rows_share};
