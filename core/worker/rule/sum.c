/* sum.c - sum_equals: a row that states a total, and the rows it is of.
 *
 * Sums are of whole units in 128 bits: nothing is rounded, nothing overflows.
 */
#include <lauxlib.h>
#include <math.h>
#include <string.h>

#include "ground/err.h"
#include "worker/rule/rule.h"

struct group_sum {
	__int128 sum;
	int64_t count, lacking; /* rows; of them without a value */
};

struct total {
	uint32_t group;
	bool missing;
	int64_t id, value;
};

struct sums {
	struct groups groups;
	struct buf sums;   /* struct group_sum by group */
	struct buf totals; /* struct total */
};

static void read_columns(lua_State *L, struct clause *clause, int index)
{
	int i;

	if (lua_getfield(L, index, "by") != LUA_TTABLE || !luaL_len(L, -1))
		rule_fail(L, clause->judge, "check: sum_equals",
			"by = { columns } is missing: which rows are summed "
			"together");
	for (i = 1; i <= (int)luaL_len(L, -1); i++) {
		if (clause->by_count == RULE_COLUMNS_MAX)
			rule_fail(L, clause->judge, "check: sum_equals",
				"more than %d columns", RULE_COLUMNS_MAX);
		clause->by[clause->by_count++] =
			rule_column(L, clause, lua_gettop(L), i);
	}
	lua_pop(L, 1);
}

/* The column that is called as the key below the value on top. */
static int where_column(lua_State *L, struct clause *clause)
{
	int at;

	lua_createtable(L, 1, 0);
	lua_pushvalue(L, -3);
	lua_rawseti(L, -2, 1);
	at = rule_column(L, clause, lua_gettop(L), 1);
	lua_pop(L, 1);
	return at;
}

/* total = { commodity = "Total", state = false }: false is what is missing. */
static void read_where(lua_State *L, struct clause *clause, int index)
{
	struct judge *judge = clause->judge;

	if (lua_getfield(L, index, "total") != LUA_TTABLE)
		rule_fail(L, judge, "check: sum_equals",
			"total = { column = value } is missing: which rows "
			"state a total; false is a missing value");
	clause->list = arena_alloc(
		&judge->job->arena, RULE_COLUMNS_MAX * sizeof *clause->list);
	if (!clause->list)
		vm_raise_memory(L);
	lua_pushnil(L);
	while (lua_next(L, -2)) {
		int at = clause->where_count;

		if (at == RULE_COLUMNS_MAX)
			rule_fail(L, judge, "check: sum_equals",
				"more than %d columns", RULE_COLUMNS_MAX);
		clause->where[at] = where_column(L, clause);
		memset(&clause->list[at], 0, sizeof *clause->list);
		if (lua_type(L, -1) != LUA_TBOOLEAN || lua_toboolean(L, -1))
			clause->list[at] =
				rule_literal(L, judge, lua_gettop(L));
		clause->where_count++;
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
	if (!clause->where_count)
		rule_fail(
			L, judge, "check: sum_equals", "total names no column");
}

static void read_sum(lua_State *L, struct clause *clause, int index)
{
	struct value value = {0};

	clause->columns[clause->column_count++] =
		rule_column(L, clause, index, 1);
	if (clause_is_text(clause, 0))
		rule_fail(L, clause->judge, "check: sum_equals",
			"its column must hold numbers");
	read_where(L, clause, index);
	read_columns(L, clause, index);
	if (lua_getfield(L, index, "tolerance") != LUA_TNIL)
		value = rule_literal(L, clause->judge, lua_gettop(L));
	lua_pop(L, 1);
	if (value.type == VALUE_TEXT)
		rule_fail(L, clause->judge, "check: sum_equals",
			"tolerance must be a number");
	clause->tolerance = (int64_t)floor(clause_in_units(clause, 0,
		value.type == VALUE_REAL ? value.real : (double)value.integer));
	clause->words = "{column} is {total}, its {count} parts add up to "
			"{sum} (difference {difference})";
}

static enum zila_code begin(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	(void)scan;
	clause->own = mem_alloc(sizeof(struct sums));
	return clause->own ? ZILA_OK : err_memory(err);
}

static bool is_total(
	const struct clause *clause, const struct scan *scan, int row)
{
	int i;

	for (i = 0; i < clause->where_count; i++) {
		const struct scan_column *column =
			&scan->columns[clause->where[i]];
		const struct value *want = &clause->list[i];

		if (column->missing[row] != (want->type == VALUE_NULL))
			return false;
		if (want->type == VALUE_NULL)
			continue;
		if (column->text
				? want->type != VALUE_TEXT ||
					  column->texts[row].size !=
						  want->size ||
					  memcmp(column->texts[row].data,
						  want->text, want->size) != 0
				: want->type != VALUE_INTEGER ||
					  column->integers[row] !=
						  want->integer *
							  (int64_t)
								  column->units)
			return false;
	}
	return true;
}

/* The sum of a group, made with it. */
static struct group_sum *sum_of(
	struct sums *sums, uint32_t group, struct zila_err *err)
{
	struct group_sum none = {0};

	while (sums->sums.size / sizeof none <= group && !sums->sums.failed)
		buf_add(&sums->sums, &none, sizeof none);
	if (buf_check(&sums->sums, err) != ZILA_OK)
		return NULL;
	return (struct group_sum *)(void *)sums->sums.data + group;
}

static enum zila_code rows(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	const struct scan_column *column = &scan->columns[clause->columns[0]];
	struct sums *sums = clause->own;
	struct group_sum *sum;
	enum zila_code code;
	uint32_t group;
	int row;

	for (row = 0; row < scan->rows; row++) {
		if ((code = groups_find(
			     &sums->groups, clause, scan, row, &group, err)))
			return code;
		if (group == GROUP_NONE)
			return ZILA_OK;
		if (is_total(clause, scan, row)) {
			struct total total = {group, column->missing[row],
				scan->id[row], column->integers[row]};

			buf_add(&sums->totals, &total, sizeof total);
			continue;
		}
		if (!(sum = sum_of(sums, group, err)))
			return err->code;
		sum->count++;
		sum->lacking += column->missing[row];
		sum->sum += column->integers[row];
	}
	return buf_check(&sums->totals, err);
}

static enum zila_code tell(struct clause *clause, struct scan *scan,
	const struct total *total, const struct group_sum *sum,
	struct zila_err *err)
{
	double units = scan->columns[clause->columns[0]].units;
	enum zila_code code;
	struct found found;

	if ((code = scan_one(scan, total->id, err)))
		return code;
	found_row(&found, clause, scan, 0);
	found_column(&found, "column", clause, 0);
	found_units(&found, "total", total->value, units);
	found_units(&found, "count", sum->count, 1);
	if (sum->sum >= INT64_MIN && sum->sum <= INT64_MAX)
		found_units(&found, "sum", (int64_t)sum->sum, units);
	else
		found_number(&found, "sum", (double)sum->sum / units);
	found_number(&found, "difference",
		(double)(total->value - sum->sum) / units);
	return found_tell(clause->judge, &found, err);
}

static enum zila_code count_total(struct clause *clause, struct scan *scan,
	const struct total *total, struct zila_err *err)
{
	struct judge *judge = clause->judge;
	enum zila_code code;
	int at;

	if (!judge->takes_all) {
		if ((code = scan_one(scan, total->id, err)))
			return code;
		at = scan_column(scan, "state");
		if (at >= 0 &&
			!judge_takes(judge, (int)scan->columns[at].integers[0]))
			return ZILA_OK;
	}
	judge->tested++;
	return ZILA_OK;
}

/* The left side is the rows that are summed, the right one the total. */
static bool is_skipped(const struct judge *judge, const struct total *total,
	const struct group_sum *sum)
{
	bool any = sum->lacking > 0, all = sum->lacking == sum->count;

	if (!sum->count)
		return true;
	if (!judge->has_sides)
		return judge->missing == MISSING_ANY   ? total->missing || any
		       : judge->missing == MISSING_ALL ? total->missing && all
						       : false;
	return (judge->sides[0] == MISSING_ANY && any) ||
	       (judge->sides[0] == MISSING_ALL && all) ||
	       (judge->sides[1] != MISSING_NEVER && total->missing);
}

static enum zila_code end(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	struct sums *sums = clause->own;
	const struct total *totals =
		(const struct total *)(const void *)sums->totals.data;
	size_t count = sums->totals.size / sizeof *totals, i;
	enum zila_code code = ZILA_OK;

	for (i = 0; i < count && code == ZILA_OK; i++) {
		const struct total *total = &totals[i];
		struct group_sum *sum = sum_of(sums, total->group, err);
		__int128 off;

		if (!sum)
			return err->code;
		if (is_skipped(clause->judge, total, sum))
			continue;
		if ((code = count_total(clause, scan, total, err)))
			return code;
		off = sum->sum - total->value;
		if ((off < 0 ? -off : off) > clause->tolerance)
			code = tell(clause, scan, total, sum, err);
	}
	return code;
}

static void close_sums(struct clause *clause)
{
	struct sums *sums = clause->own;

	if (!sums)
		return;
	groups_free(&sums->groups);
	buf_free(&sums->sums);
	buf_free(&sums->totals);
	mem_free(sums);
	clause->own = NULL;
}

const struct kind kind_sum_equals = {
	"sum_equals", read_sum, begin, rows, .end = end, .close = close_sums};
