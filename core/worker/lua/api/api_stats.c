/* api_stats.c - zila.stats: the programme's indicators.
 *
 * Where a value is missing or a formula undefined the answer is nil, which
 * reports print as n/a, and never 0.
 */
#include <lauxlib.h>
#include <math.h>
#include <stdlib.h>

#include "worker/lua/api/api.h"
#include "worker/lua/state.h"

/* Pushes value, or nil when it is none. */
static int push_real(lua_State *L, double value)
{
	if (isfinite(value))
		lua_pushnumber(L, value);
	else
		lua_pushnil(L);
	return 1;
}

static bool have(lua_State *L, int count)
{
	int i;

	for (i = 1; i <= count; i++)
		if (lua_isnil(L, i))
			return false;
	return true;
}

static int stats_growth(lua_State *L)
{
	double now = lua_tonumber(L, 1);
	double before = lua_tonumber(L, 2);

	if (!have(L, 2) || before <= 0)
		return push_real(L, NAN);
	return push_real(L, (now - before) / before * 100);
}

static int stats_cagr(lua_State *L)
{
	double last = lua_tonumber(L, 1);
	double first = lua_tonumber(L, 2);
	double intervals = lua_tonumber(L, 3);

	if (!have(L, 3) || first <= 0 || last < 0 || intervals <= 0)
		return push_real(L, NAN);
	return push_real(L, (pow(last / first, 1 / intervals) - 1) * 100);
}

static int stats_share(lua_State *L)
{
	if (!have(L, 2) || lua_tonumber(L, 2) <= 0)
		return push_real(L, NAN);
	return push_real(L, lua_tonumber(L, 1) / lua_tonumber(L, 2) * 100);
}

static int stats_rca(lua_State *L)
{
	double product = lua_tonumber(L, 1);
	double all = lua_tonumber(L, 2);
	double reference = lua_tonumber(L, 3);
	double reference_all = lua_tonumber(L, 4);

	if (!have(L, 4) || product < 0 || all <= 0 || reference <= 0 ||
		reference_all <= 0)
		return push_real(L, NAN);
	return push_real(L, product / all / (reference / reference_all));
}

static int stats_nrca(lua_State *L)
{
	double product = lua_tonumber(L, 1);
	double all = lua_tonumber(L, 2);
	double reference = lua_tonumber(L, 3);
	double reference_all = lua_tonumber(L, 4);

	if (!have(L, 4) || product < 0 || all < 0 || reference < 0 ||
		reference_all <= 0)
		return push_real(L, NAN);
	return push_real(
		L, product / reference_all -
			   all / reference_all * (reference / reference_all));
}

static int stats_rsca(lua_State *L)
{
	double rca = lua_tonumber(L, 1);

	if (!have(L, 1) || rca < 0)
		return push_real(L, NAN);
	return push_real(L, (rca - 1) / (rca + 1));
}

/* The numbers of the array at index, in a userdata that is pushed, so that an
 * error on the way leaves nothing behind. */
static double *numbers_at(
	lua_State *L, int index, const char *function, size_t *count)
{
	size_t size = lua_rawlen(L, index);
	double *values = lua_newuserdatauv(L, (size + 1) * sizeof *values, 0);
	size_t i;

	for (i = 0; i < size; i++) {
		if (lua_rawgeti(L, index, (lua_Integer)i + 1) != LUA_TNUMBER)
			(void)luaL_error(L,
				"%s: item %d of the array must be "
				"a number, not %s",
				function, (int)i + 1, luaL_typename(L, -1));
		values[i] = lua_tonumber(L, -1);
		lua_pop(L, 1);
	}
	*count = size;
	return values;
}

static double *numbers(lua_State *L, const char *function, size_t *count)
{
	return numbers_at(L, 1, function, count);
}

/* The numbers of the arrays at 1 and 2, which go in pairs. */
static size_t pairs_of(
	lua_State *L, const char *function, double **first, double **second)
{
	size_t count, other;

	*first = numbers_at(L, 1, function, &count);
	*second = numbers_at(L, 2, function, &other);
	if (count != other)
		(void)luaL_error(L,
			"%s: the arrays go in pairs: one has %d items, the "
			"other %d",
			function, (int)count, (int)other);
	return count;
}

/* Neumaier's sum: what is lost in one addition is added at the end. */
static double total(const double *values, size_t count)
{
	double sum = 0, lost = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		double next = sum + values[i];

		if (fabs(sum) >= fabs(values[i]))
			lost += sum - next + values[i];
		else
			lost += values[i] - next + sum;
		sum = next;
	}
	return isfinite(lost) ? sum + lost : sum;
}

/* NaN when a value is negative, or all are 0. */
static double concentration(const double *values, size_t count)
{
	double whole = total(values, count);
	double sum = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		if (values[i] < 0)
			return NAN;
		sum += values[i] / whole * (values[i] / whole);
	}
	return whole > 0 ? sum : NAN;
}

static int stats_hhi(lua_State *L)
{
	size_t count;
	const double *values = numbers(L, "zila.stats.hhi", &count);

	return push_real(L, concentration(values, count));
}

static int stats_hhi_normalised(lua_State *L)
{
	size_t count;
	const double *values = numbers(L, "zila.stats.hhi_normalised", &count);
	double hhi = concentration(values, count);

	if (count == 1 && isfinite(hhi))
		return push_real(L, 1);
	return push_real(
		L, (hhi - 1 / (double)count) / (1 - 1 / (double)count));
}

/* The arguments of a comparison: the value of `month` in both tables. */
static bool both(lua_State *L, lua_Integer month, double *now, double *before)
{
	int has_now, has_before;

	(void)lua_geti(L, 1, month);
	(void)lua_geti(L, 2, month);
	*now = lua_tonumberx(L, -2, &has_now);
	*before = lua_tonumberx(L, -1, &has_before);
	lua_pop(L, 2);
	return has_now && has_before;
}

static int stats_same_months(lua_State *L)
{
	double now[12], before[12], sum_now, sum_before;
	size_t months = 0;
	lua_Integer month;

	for (month = 1; month <= 12; month++)
		months += both(L, month, &now[months], &before[months]);
	sum_now = total(now, months);
	sum_before = total(before, months);
	push_real(L, months && sum_before > 0
			     ? (sum_now - sum_before) / sum_before * 100
			     : NAN);
	push_real(L, months ? sum_now : NAN);
	push_real(L, months ? sum_before : NAN);
	lua_pushinteger(L, (lua_Integer)months);
	return 4;
}

/* NaN is below all: an order that is none would break qsort(). */
static bool above(double x, double y)
{
	return x > y || (isnan(y) && !isnan(x));
}

static int descending(const void *a, const void *b)
{
	double x = *(const double *)a;
	double y = *(const double *)b;

	return above(y, x) - above(x, y);
}

/* How many of the sorted values are greater than value. */
static size_t greater(const double *sorted, size_t count, double value)
{
	size_t low = 0;

	while (low < count) {
		size_t middle = low + (count - low) / 2;

		if (above(sorted[middle], value))
			low = middle + 1;
		else
			count = middle;
	}
	return low;
}

static int stats_rank(lua_State *L)
{
	size_t count;
	double *sorted = numbers(L, "zila.stats.rank", &count);
	size_t i;

	qsort(sorted, count, sizeof *sorted, descending);
	lua_createtable(L, (int)count, 0);
	for (i = 0; i < count; i++) {
		(void)lua_rawgeti(L, 1, (lua_Integer)i + 1);
		lua_pushinteger(L, 1 + (lua_Integer)greater(sorted, count,
					       lua_tonumber(L, -1)));
		lua_rawseti(L, -3, (lua_Integer)i + 1);
		lua_pop(L, 1);
	}
	return 1;
}

/* Whole numbers are added exactly as long as they fit. */
static int stats_sum(lua_State *L)
{
	size_t count;
	const double *values = numbers(L, "zila.stats.sum", &count);
	lua_Integer sum = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		(void)lua_rawgeti(L, 1, (lua_Integer)i + 1);
		if (!lua_isinteger(L, -1) ||
			__builtin_add_overflow(sum, lua_tointeger(L, -1), &sum))
			return push_real(L, total(values, count));
		lua_pop(L, 1);
	}
	lua_pushinteger(L, sum);
	return 1;
}

static int stats_mean(lua_State *L)
{
	size_t count;
	const double *values = numbers(L, "zila.stats.mean", &count);

	return push_real(L, total(values, count) / (double)count);
}

static int stats_weighted_mean(lua_State *L)
{
	double *values, *weights;
	size_t count =
		pairs_of(L, "zila.stats.weighted_mean", &values, &weights);
	double whole = total(weights, count);
	size_t i;

	for (i = 0; i < count; i++) {
		if (weights[i] < 0)
			return push_real(L, NAN);
		values[i] *= weights[i];
	}
	return push_real(L, whole > 0 ? total(values, count) / whole : NAN);
}

static int stats_correlation(lua_State *L)
{
	double *a, *b, mean_a, mean_b, ab = 0, aa = 0, bb = 0;
	size_t count = pairs_of(L, "zila.stats.correlation", &a, &b);
	size_t i;

	mean_a = total(a, count) / (double)count;
	mean_b = total(b, count) / (double)count;
	for (i = 0; i < count; i++) {
		ab += (a[i] - mean_a) * (b[i] - mean_b);
		aa += (a[i] - mean_a) * (a[i] - mean_a);
		bb += (b[i] - mean_b) * (b[i] - mean_b);
	}
	ab = ab / sqrt(aa) / sqrt(bb);
	/* One pair, or all alike: 0 / 0. */
	return push_real(L, fabs(ab) > 1 ? copysign(1, ab) : ab);
}

/* The values from the greatest down; false if there are none, or NaN is one
 * of them. */
static bool sort_down(double *values, size_t count)
{
	if (!count)
		return false;
	qsort(values, count, sizeof *values, descending);
	return !isnan(values[count - 1]);
}

static int stats_median(lua_State *L)
{
	size_t count;
	double *values = numbers(L, "zila.stats.median", &count);

	if (!sort_down(values, count))
		return push_real(L, NAN);
	return push_real(
		L, values[(count - 1) / 2] / 2 + values[count / 2] / 2);
}

static int stats_top_share(lua_State *L)
{
	lua_Integer most = lua_tointeger(L, 2);
	double *values, whole;
	size_t count, i;

	values = numbers(L, "zila.stats.top_share", &count);
	whole = total(values, count);
	for (i = 0; i < count; i++)
		if (values[i] < 0)
			return push_real(L, NAN);
	if (whole <= 0 || most < 1)
		return push_real(L, NAN);
	qsort(values, count, sizeof *values, descending);
	if ((lua_Unsigned)most < count)
		count = (size_t)most;
	return push_real(L, total(values, count) / whole * 100);
}

/* values fall, so that the place of the share q counts from their end. */
static int stats_quantile(lua_State *L)
{
	double share = lua_tonumber(L, 2);
	size_t count, low;
	double *values = numbers(L, "zila.stats.quantile", &count);
	double place, first, second;

	if (share < 0 || share > 1)
		return luaL_error(L,
			"zila.stats.quantile: argument 2 (share) "
			"must be 0 to 1, not %f",
			share);
	if (share != share || !sort_down(values, count))
		return push_real(L, NAN);
	place = (double)(count - 1) * share;
	low = (size_t)place;
	first = values[count - 1 - low];
	second = low + 1 < count ? values[count - 2 - low] : first;
	return push_real(L, first + (place - (double)low) * (second - first));
}

/* Of the whole population, not of a sample; NaN of nothing. */
static double deviation(const double *values, size_t count, double mean)
{
	double sum = 0;
	size_t i;

	for (i = 0; i < count; i++)
		sum += (values[i] - mean) * (values[i] - mean);
	return sqrt(sum / (double)count);
}

static int stats_deviation(lua_State *L)
{
	size_t count;
	double *values = numbers(L, "zila.stats.deviation", &count);

	return push_real(L,
		deviation(values, count, total(values, count) / (double)count));
}

static int stats_z_score(lua_State *L)
{
	double value = lua_tonumber(L, 2), mean;
	size_t count;
	double *values = numbers(L, "zila.stats.z_score", &count);

	if (lua_isnil(L, 2))
		return push_real(L, NAN);
	mean = total(values, count) / (double)count;
	/* All alike: 0 / 0, or x / 0. */
	return push_real(L, (value - mean) / deviation(values, count, mean));
}

const struct api_function api_stats[] = {
	{"zila.stats.growth", stats_growth, "now?: number, before?: number",
		"number?",
		"Growth in percent: (now - before) / before x 100.  nil when "
		"a value is missing or before <= 0.  Compare equal months and "
		"one currency only."},
	{"zila.stats.cagr", stats_cagr,
		"last?: number, first?: number, intervals?: number", "number?",
		"Compound annual growth in percent: ((last / first)^(1 / "
		"intervals) - 1) x 100.  Intervals, not years: 2019-20 to "
		"2023-24 are 4.  nil where undefined."},
	{"zila.stats.share", stats_share, "part?: number, whole?: number",
		"number?",
		"A share in percent: part / whole x 100.  nil when a value is "
		"missing or whole is not above 0."},
	{"zila.stats.top_share", stats_top_share,
		"values: number[], most: integer", "number?",
		"Concentration as the share of the greatest, in percent: the "
		"sum of the `most` greatest values / the sum of all x 100 "
		"(CR_n); 100 when there are no more.  nil when a value is "
		"negative or all are 0."},
	{"zila.stats.same_months", stats_same_months,
		"now: table<integer, number>, before: table<integer, number>",
		"number? growth, number? now, number? before, integer months",
		"A year to date against the year before: growth in percent "
		"over the months (1 to 12, of one kind of year) that both "
		"tables have, their two sums and their count.  What one year "
		"lacks is left out of both, so that seasons don't count as "
		"growth.  nil where undefined."},
	{"zila.stats.hhi", stats_hhi, "values: number[]", "number?",
		"Herfindahl-Hirschman index of concentration, 0 to 1: the sum "
		"of s^2 with s = value / sum of values.  x 10,000 gives "
		"points.  It depends on the HS level.  nil when a value is "
		"negative or all are 0."},
	{"zila.stats.hhi_normalised", stats_hhi_normalised, "values: number[]",
		"number?",
		"The index whatever the number n of items: (H - 1/n) / (1 - "
		"1/n), 0 to 1; defined as 1 for one item."},
	{"zila.stats.rca", stats_rca,
		"product?: number, all?: number, reference_product?: number, "
		"reference_all?: number",
		"number?",
		"Revealed comparative advantage (Balassa 1965; WITS, Trade "
		"Indicators): (x_sp / X_s) / (x_Ip / X_I), exports of product "
		"p by s over all its exports, over the same of the reference "
		"I.  Above 1 is an advantage; print the reference with it.  "
		"nil when a value is missing, x_sp below 0, or X_s, x_Ip or "
		"X_I not above 0."},
	{"zila.stats.nrca", stats_nrca,
		"product?: number, all?: number, reference_product?: number, "
		"reference_all?: number",
		"number?",
		"Normalised RCA (Yu, Cai and Leung 2009): x_sp / X_I - (X_s / "
		"X_I) x (x_Ip / X_I), around 0, -1/4 to 1/4; unlike RCA it "
		"can be added and compared over products and places.  The "
		"reference I includes s.  nil when a value is missing or X_I "
		"is not above 0."},
	{"zila.stats.rsca", stats_rsca, "rca?: number", "number?",
		"Symmetric RCA (Laursen 1998): (RCA - 1) / (RCA + 1), -1 to "
		"1."},
	{"zila.stats.rank", stats_rank, "values: number[]", "integer[]",
		"The rank of each value, 1 for the greatest; equal values "
		"have equal ranks: 1, 2, 2, 4."},
	{"zila.stats.sum", stats_sum, "values: number[]", "number",
		"The sum: exact for whole numbers that fit 64 bits."},
	{"zila.stats.mean", stats_mean, "values: number[]", "number?",
		"The arithmetic mean; nil of nothing."},
	{"zila.stats.weighted_mean", stats_weighted_mean,
		"values: number[], weights: number[]", "number?",
		"The mean of values that count unequally: the sum of value x "
		"weight / the sum of weights.  nil when a weight is negative "
		"or they add up to 0."},
	{"zila.stats.correlation", stats_correlation,
		"a: number[], b: number[]", "number?",
		"How far two columns rise and fall together, -1 to 1 "
		"(Pearson): the sum of (a - mean a)(b - mean b) / the square "
		"root of the product of both sums of squares.  nil of fewer "
		"than two pairs, and where one column is all alike."},
	{"zila.stats.median", stats_median, "values: number[]", "number?",
		"The middle value, or the mean of the two; nil of nothing."},
	{"zila.stats.quantile", stats_quantile,
		"values: number[], share: number", "number?",
		"The value below which a share (0 to 1) of the values lies, "
		"between the two nearest in proportion: of n sorted values "
		"the one at (n - 1) x share (type 7 of Hyndman and Fan 1996, "
		"as Excel's PERCENTILE.INC).  nil of nothing."},
	{"zila.stats.deviation", stats_deviation, "values: number[]", "number?",
		"Standard deviation of all there are: the square root of the "
		"sum of (x - mean)^2 / n.  nil of nothing."},
	{"zila.stats.z_score", stats_z_score,
		"values: number[], value?: number", "number?",
		"How far a value lies from the mean of the values, in "
		"standard deviations: (x - mean) / deviation.  nil when it is "
		"missing or the values are all alike."},
	{0},
};
