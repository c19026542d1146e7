/* outlier.c - values far from those of their group.
 *
 * z: (x - mean) / s, s the standard deviation with n - 1; the sums by
 * Welford (1962), "Note on a method for calculating corrected sums of squares
 * and products", Technometrics 4(3), 419-420.
 *
 * modified_z: 0.6745 (x - median) / MAD, of Iglewicz and Hoaglin (1993), "How
 * to detect and handle outliers", ASQC Quality Press; above 3.5 is their
 * advice.  MAD is the median of |x - median|.  When it is 0, more than half
 * of the values are equal, and (x - median) / (1.253314 MeanAD) stands for it,
 * MeanAD the mean of |x - median|.
 *
 * The pass learns the middle and the spread of each group, and keeps each
 * value with its group and row, to be judged at its end.
 */
#include <lauxlib.h>
#include <math.h>
#include <string.h>

#include "ground/err.h"
#include "store/read/spill.h"
#include "worker/rule/rule.h"

static const double ABOVE_Z = 3, ABOVE_MODIFIED_Z = 3.5;
static const double MAD_FACTOR = 0.6745, MEAN_AD_FACTOR = 1.253314;

enum { FEW = 3 }; /* values of which none stands out */

struct spread {
	int64_t count;
	double middle, squares; /* mean, then or median; Welford's sum */
	double scale;           /* |x - middle| * scale is the score */
	struct buf values;      /* double: of modified_z */
};

/* A row that is the judge's own. */
struct kept {
	int64_t id, value;
	uint32_t group;
};

struct outliers {
	struct groups groups;
	struct buf spreads; /* struct spread by group */
	struct spill kept;  /* struct kept */
	int64_t value_count;
};

static void read_by(lua_State *L, struct clause *clause, int index)
{
	int i;

	if (lua_getfield(L, index, "by") == LUA_TTABLE)
		for (i = 1; i <= (int)luaL_len(L, -1); i++) {
			if (clause->by_count == RULE_COLUMNS_MAX)
				rule_fail(L, clause->judge, "check: outlier",
					"more than %d columns",
					RULE_COLUMNS_MAX);
			clause->by[clause->by_count++] =
				rule_column(L, clause, lua_gettop(L), i);
		}
	lua_pop(L, 1);
}

static void read_outlier(lua_State *L, struct clause *clause, int index)
{
	struct value value = {0};
	const char *method;

	clause->columns[clause->column_count++] =
		rule_column(L, clause, index, 1);
	if (clause_is_text(clause, 0))
		rule_fail(L, clause->judge, "check: outlier",
			"its column must hold numbers");
	read_by(L, clause, index);
	lua_getfield(L, index, "method");
	method = lua_tostring(L, -1);
	if (!method || (strcmp(method, "z") && strcmp(method, "modified_z")))
		rule_fail(L, clause->judge, "check: outlier",
			"method must be \"z\" or \"modified_z\"");
	clause->modified = !strcmp(method, "modified_z");
	lua_pop(L, 1);
	if (lua_getfield(L, index, "above") != LUA_TNIL)
		value = rule_literal(L, clause->judge, lua_gettop(L));
	lua_pop(L, 1);
	clause->above = value.type == VALUE_INTEGER ? (double)value.integer
			: value.type == VALUE_REAL  ? value.real
			: clause->modified          ? ABOVE_MODIFIED_Z
						    : ABOVE_Z;
	clause->words = "{column} {value} stands out: score {score} by the "
			"{method} of {count} values around {middle}";
}

static enum zila_code begin(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	struct outliers *outliers = clause->own = mem_alloc(sizeof *outliers);

	(void)scan;
	if (!outliers)
		return err_memory(err);
	outliers->kept.record_bytes = sizeof(struct kept);
	return ZILA_OK;
}

static struct spread *spread_at(struct outliers *outliers, uint32_t group)
{
	return (struct spread *)(void *)outliers->spreads.data + group;
}

static size_t spread_count(const struct outliers *outliers)
{
	return outliers->spreads.size / sizeof(struct spread);
}

/* The group's spread, made with it; NULL: it is missing, or too much. */
static enum zila_code spread_of(struct clause *clause, struct scan *scan,
	int row, struct spread **out, struct zila_err *err)
{
	struct outliers *outliers = clause->own;
	struct spread none = {0};
	uint32_t group;
	enum zila_code code;

	*out = NULL;
	if (scan->columns[clause->columns[0]].missing[row] &&
		clause->judge->missing != MISSING_NEVER)
		return ZILA_OK;
	if (clause->judge->missing == MISSING_ANY &&
		row_lacks(scan, clause->by, clause->by_count, row, MISSING_ANY))
		return ZILA_OK;
	if ((code = groups_find(
		     &outliers->groups, clause, scan, row, &group, err)) ||
		group == GROUP_NONE)
		return code;
	while (spread_count(outliers) <= group && !outliers->spreads.failed)
		buf_add(&outliers->spreads, &none, sizeof none);
	if ((code = buf_check(&outliers->spreads, err)))
		return code;
	*out = spread_at(outliers, group);
	return ZILA_OK;
}

/* A row of another judge's states is learned from, and not judged. */
static enum zila_code keep(struct clause *clause, struct scan *scan, int row,
	const struct spread *spread, struct zila_err *err)
{
	struct outliers *outliers = clause->own;
	struct kept kept = {.id = scan->id[row],
		.value = scan->columns[clause->columns[0]].integers[row],
		.group = (uint32_t)(spread - spread_at(outliers, 0))};

	if (!clause->judge->takes_all && !clause->judge->take[row])
		return ZILA_OK;
	return spill_add(&outliers->kept, &kept, err);
}

static enum zila_code rows(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	const struct scan_column *column = &scan->columns[clause->columns[0]];
	struct outliers *outliers = clause->own;
	struct spread *spread;
	enum zila_code code;
	int row;

	for (row = 0; row < scan->rows; row++) {
		double value = (double)column->integers[row], off;

		if ((code = spread_of(clause, scan, row, &spread, err)))
			return code;
		if (!spread)
			continue;
		if ((code = keep(clause, scan, row, spread, err)))
			return code;
		spread->count++;
		if (!clause->modified) {
			off = value - spread->middle;
			spread->middle += off / (double)spread->count;
			spread->squares += off * (value - spread->middle);
			continue;
		}
		if (++outliers->value_count > LIMIT_RULE_VALUES) {
			judge_stop(clause->judge,
				"more than %d values: use the method z",
				LIMIT_RULE_VALUES);
			return ZILA_OK;
		}
		buf_add(&spread->values, &value, sizeof value);
		if ((code = buf_check(&spread->values, err)))
			return code;
	}
	return ZILA_OK;
}

/* The k-th smallest, by Hoare's selection; the values before it are no
 * larger. */
static double select_value(double *values, int64_t count, int64_t k)
{
	int64_t low = 0, high = count - 1;

	while (low < high) {
		double pivot = values[low + (high - low) / 2];
		int64_t i = low, j = high;

		while (i <= j) {
			while (values[i] < pivot)
				i++;
			while (values[j] > pivot)
				j--;
			if (i <= j) {
				double swapped = values[i];

				values[i++] = values[j];
				values[j--] = swapped;
			}
		}
		if (k <= j)
			high = j;
		else if (k >= i)
			low = i;
		else
			break;
	}
	return values[k];
}

static double median(double *values, int64_t count)
{
	double upper = select_value(values, count, count / 2), lower;
	int64_t i;

	if (count % 2)
		return upper;
	lower = values[0];
	for (i = 1; i < count / 2; i++)
		lower = fmax(lower, values[i]);
	return lower + (upper - lower) / 2;
}

static void learn_median(struct spread *spread)
{
	double *values = (double *)(void *)spread->values.data, mad, sum = 0;
	int64_t i;

	spread->middle = median(values, spread->count);
	for (i = 0; i < spread->count; i++) {
		values[i] = fabs(values[i] - spread->middle);
		sum += values[i];
	}
	mad = median(values, spread->count);
	if (mad > 0)
		spread->scale = MAD_FACTOR / mad;
	else if (sum > 0)
		spread->scale = (double)spread->count / (MEAN_AD_FACTOR * sum);
	buf_free(&spread->values);
}

static void learn(struct outliers *outliers, bool modified)
{
	size_t i;

	for (i = 0; i < spread_count(outliers); i++) {
		struct spread *spread = spread_at(outliers, (uint32_t)i);

		if (spread->count < FEW)
			continue;
		if (modified)
			learn_median(spread);
		else if (spread->squares > 0)
			spread->scale =
				1 / sqrt(spread->squares /
					    (double)(spread->count - 1));
	}
}

static enum zila_code tell(struct clause *clause, struct scan *scan,
	const struct spread *spread, struct zila_err *err)
{
	const struct scan_column *column = &scan->columns[clause->columns[0]];
	double score =
		((double)column->integers[0] - spread->middle) * spread->scale;
	struct found found;

	found_value(&found, clause, scan, 0);
	found_number(&found, "score", round(score * 100) / 100);
	found_text(&found, "method",
		clause->modified ? "modified z-score" : "z-score");
	found_units(&found, "count", spread->count, 1);
	found_number(&found, "middle",
		round(spread->middle * 100 / column->units) / 100);
	return found_tell(clause->judge, &found, err);
}

static bool is_outlier(
	const struct clause *clause, const struct spread *spread, int64_t value)
{
	return fabs((double)value - spread->middle) * spread->scale >
	       clause->above;
}

static enum zila_code end(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	struct judge *judge = clause->judge;
	struct outliers *outliers = clause->own;
	const struct spread *spread;
	const struct kept *kept;
	const void *record;
	enum zila_code code;

	learn(outliers, clause->modified);
	while ((code = spill_next(&outliers->kept, &record, err)) == ZILA_OK &&
		record && !judge->stopped) {
		kept = record;
		spread = spread_at(outliers, kept->group);
		if (spread->count < FEW)
			continue;
		judge->tested++;
		if (!is_outlier(clause, spread, kept->value))
			continue;
		if ((code = scan_one(scan, kept->id, err)) ||
			(code = tell(clause, scan, spread, err)))
			return code;
	}
	return code;
}

static void close_outliers(struct clause *clause)
{
	struct outliers *outliers = clause->own;
	size_t i;

	if (!outliers)
		return;
	for (i = 0; i < spread_count(outliers); i++)
		buf_free(&spread_at(outliers, (uint32_t)i)->values);
	buf_free(&outliers->spreads);
	spill_free(&outliers->kept);
	groups_free(&outliers->groups);
	mem_free(outliers);
	clause->own = NULL;
}

const struct kind kind_outlier = {
	"outlier", read_outlier, begin, rows, end, close_outliers};
