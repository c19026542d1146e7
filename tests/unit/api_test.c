/* api_test.c - what zila.* gives scripts, and in which words it refuses. */
#include "check.h"

#include <lauxlib.h>
#include <lua.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/file.h"
#include "store/store.h"
#include "worker/lua/api/api.h"
#include "worker/lua/vm.h"

enum { MEMORY_BYTES = 64 << 20 };

struct rig {
	struct host host;
	struct vm *vm;
	struct zila_err err;
	char path[600];
	char text[600];
};

static int run_file(lua_State *L)
{
	struct rig *rig = lua_touserdata(L, 1);
	int count, i;
	size_t used = 0;

	vm_push_environment(L, NULL);
	vm_load_file(L, rig->path, "scripts/x.lua");
	lua_call(L, 0, LUA_MULTRET);
	count = lua_gettop(L);
	rig->text[0] = '\0';
	for (i = 2; i <= count; i++) {
		used += (size_t)snprintf(rig->text + used,
			sizeof rig->text - used, "%s%s", i > 2 ? "|" : "",
			luaL_tolstring(L, i, NULL));
		lua_pop(L, 1);
		if (used >= sizeof rig->text)
			break;
	}
	return 0;
}

/* Runs "return " and lua; results go to rig->text, an error too. */
static void run(struct rig *rig, const char *lua)
{
	FILE *file;

	snprintf(rig->path, sizeof rig->path, "%s/x.lua", check_folder());
	file = fopen(rig->path, "w");
	if (strncmp(lua, "local", 5) != 0 && strncmp(lua, "for", 3) != 0)
		fputs("return ", file);
	fputs(lua, file);
	fclose(file);
	if (vm_enter(rig->vm, run_file, rig, &rig->err) != ZILA_OK)
		snprintf(rig->text, sizeof rig->text, "%.*s",
			(int)strcspn(rig->err.text, "\n"), rig->err.text);
}

static void gives(const char *lua, const char *want)
{
	struct rig rig = {0};

	strcpy(rig.host.lang, "en");
	CHECK_INTEGER(
		vm_open(&rig.host, MEMORY_BYTES, &rig.vm, &rig.err), ZILA_OK);
	run(&rig, lua);
	if (!CHECK_TEXT(rig.text, want))
		printf("\tfor:  %s\n", lua);
	vm_close(rig.vm);
}

static void fails(const char *lua, const char *message)
{
	char want[600];

	snprintf(want, sizeof want, "scripts/x.lua:1: %s", message);
	gives(lua, want);
}

TEST(arguments_are_checked_from_the_descriptors)
{
	fails("zila.text.split('a')", "zila.text.split: argument 2 (separator) "
				      "must be a string, not nil");
	fails("zila.text.split('a', {})",
		"zila.text.split: argument 2 "
		"(separator) must be a string, not table");
	fails("zila.text.trim(5)",
		"zila.text.trim: argument 1 (text) must be a string, not 5");
	fails("zila.text.trim('a', 'b')",
		"zila.text.trim: takes 1 argument, not 2");
	fails("zila.date.add('2024-01-01', 1.5)",
		"zila.date.add: argument 2 "
		"(days) must be a whole number, not 1.5");
	fails("zila.number.parse({})",
		"zila.number.parse: argument 1 (text) "
		"must be a string or a number, not table");
	fails("zila.rows('SELECT 1', 5)", "zila.rows: argument 2 (params) "
					  "must be a table, not 5");
	gives("zila.date.add('2024-01-01', 2.0)", "2024-01-03");
}

TEST(texts_are_split_trimmed_and_compared)
{
	gives("table.concat(zila.text.split(' a, b ,, c ', ','), '/')",
		"a/b/c");
	gives("#zila.text.split('', ',')", "0");
	gives("table.concat(zila.text.split('a and b', ' and '), '/')", "a/b");
	fails("zila.text.split('a', '')",
		"zila.text.split: argument 2 (separator) is empty");
	gives("zila.text.trim(' \xc2\xa0x y ')", "x y");
	gives("zila.text.clean('  x   y ')", "x y");
	gives("zila.text.key('Cotton & Jute') == zila.text.key('COTTON and "
	      "jute')",
		"true");
	gives("zila.text.upper('abc ल'), zila.text.lower('ABC ल')",
		"ABC ल|abc ल");
	gives("zila.text.starts('abc', 'ab'), zila.text.starts('a', 'ab')",
		"true|false");
	gives("zila.text.distance('Khurda', 'Khurdha')", "1");
	gives("zila.text.distance(('a'):rep(200), 'b')", "nil");
}

TEST(texts_are_padded_and_cut_by_what_is_seen_of_them)
{
	gives("zila.text.width('Goa'), zila.text.width('मैसूरु')", "3|3");
	gives("'<' .. zila.text.pad('Goa', 5) .. '>'", "<Goa  >");
	gives("'<' .. zila.text.pad('Goa', 5, 'right') .. '>'", "<  Goa>");
	gives("'<' .. zila.text.pad('Goa', 6, 'center') .. '>'", "< Goa  >");
	gives("'<' .. zila.text.pad('मैसूरु', 5) .. '>'", "<मैसूरु  >");
	gives("zila.text.pad('Karnataka', 3)", "Karnataka");
	gives("zila.text.cut('Karnataka', 9)", "Karnataka");
	gives("zila.text.cut('Uttar Pradesh', 7)", "Uttar\xe2\x80\xa6");
	gives("zila.text.cut('मैसूरु', 2)", "मै\xe2\x80\xa6");
	gives("zila.text.cut('Goa', 0) == ''", "true");
	fails("zila.text.pad('a', -1)", "zila.text.pad: argument 2 (width) "
					"must be 0 to 10000, not -1");
	fails("zila.text.pad('a', 5, 'up')",
		"zila.text.pad: 'up' is none of left, right, center");
}

TEST(csv_texts_become_rows_and_rows_csv_texts)
{
	gives("local rows, names = zila.csv.parse('a,b\\r\\n1,\\n"
	      "\"x, \"\"y\"\"\\nz\",2\\n') return #rows, "
	      "table.concat(names, '/'), rows[1].a, rows[1].b, rows[2].a, "
	      "rows[2].b",
		"2|a/b|1|nil|x, \"y\"\nz|2");
	gives("zila.csv.parse('1;2', { header = false, separator = ';' })"
	      "[1][2]",
		"2");
	gives("#zila.csv.parse(''), #zila.csv.parse('a,b\\n')", "0|0");
	fails("zila.csv.parse('a\\n\"x')",
		"zila.csv.parse: line 2: a quote has no end");
	fails("zila.csv.parse('a,a')",
		"zila.csv.parse: line 1: two columns are called 'a': { header "
		"= false } gives rows as arrays");
	fails("zila.csv.parse('a\\n\\n1,2')",
		"zila.csv.parse: line 3 has 2 cells under 1 names");
	fails("zila.csv.parse('a', { seperator = ';' })",
		"zila.csv.parse: there is no option 'seperator'; did you mean "
		"'separator'?");
	gives("zila.csv.format({ { a = 1, b = 'x, \"y\"' }, { a = true } }, "
	      "{ 'a', 'b' }) == 'a,b\\r\\n1,\"x, \"\"y\"\"\"\\r"
	      "\\ntrue,\\r\\n'",
		"true");
	gives("zila.csv.format({ { a = '=1+1', b = '-5' } }, { 'a', 'b' }) == "
	      "'a,b\\r\\n\"\\'=1+1\",-5\\r\\n'",
		"true");
	fails("zila.csv.format({ { a = {} } }, {})",
		"zila.csv.format: argument 2 (columns) names no column");
	fails("zila.csv.format({ 5 }, { 'a' })",
		"zila.csv.format: row 1 is a table, not a number");
	fails("zila.csv.format({ { a = 1 / 0 } }, { 'a' })",
		"zila.csv.format: row 1: a cell is a text, a finite number, "
		"true, false or nil, not inf");
}

TEST(days_are_listed_and_columns_compared)
{
	gives("table.concat(zila.date.list('2024-02-28', '2024-03-01'), ' ')",
		"2024-02-28 2024-02-29 2024-03-01");
	gives("table.concat(zila.date.list('2024-01-01', '2024-01-20', 7), "
	      "' ')",
		"2024-01-01 2024-01-08 2024-01-15");
	gives("#zila.date.list('2024-01-02', '2024-01-01')", "0");
	fails("zila.date.list('2024-01-01', '2024-01-02', 0)",
		"zila.date.list: argument 3 (days) must be 1 or more, not 0");
	gives("zila.stats.weighted_mean({ 10, 20 }, { 3, 1 })", "12.5");
	gives("zila.stats.weighted_mean({ 10 }, { 0 })", "nil");
	gives("zila.stats.correlation({ 1, 2, 3 }, { 2, 4, 6 })", "1.0");
	gives("zila.stats.correlation({ 1, 2, 3 }, { 5, 5, 5 })", "nil");
	gives("zila.stats.correlation({ 1 }, { 2 })", "nil");
	fails("zila.stats.correlation({ 1 }, { 1, 2 })",
		"zila.stats.correlation: the arrays go in pairs: one has 1 "
		"items, the other 2");
}

TEST(numbers_are_read_and_grouped_as_in_india)
{
	gives("zila.number.parse('1,23,456.78')", "123456.78");
	gives("zila.number.parse('1,23,456')", "123456");
	gives("math.type(zila.number.parse('12'))", "integer");
	gives("zila.number.parse('12.5%')", "12.5");
	gives("zila.number.parse(7)", "7");
	gives("(zila.number.parse('NIL'))", "nil");
	gives("(zila.number.parse('12,345,67'))", "nil");
	gives("zila.number.format(12345678)", "1,23,45,678");
	gives("zila.number.format(-1234567.5)", "-12,34,567.5");
	gives("zila.number.format(1234.5, 0)", "1,235");
	gives("zila.number.format(2.675, 2)", "2.68");
	gives("zila.number.format(-2.675, 2)", "-2.68");
	gives("zila.number.format(5, 2)", "5.00");
	gives("zila.number.format(0.1 + 0.2)", "0.3");
	gives("zila.number.format(0/0)", "n/a");
	gives("zila.number.format(1e15)", "1,00,00,00,00,00,00,000");
	gives("zila.number.format(1e20)", "1e+20");
	gives("zila.number.format(1 / 70000, 2)", "0.00");
	gives("zila.number.format(1 / 70000)", "0.000014285714285714");
	gives("zila.number.format(0.1 + 0.2 - 0.3, 1)", "0.0");
	gives("zila.number.format(1e-300)", "0");
	gives("zila.number.format(math.mininteger)",
		"-92,23,37,20,36,85,47,75,808");
	gives("zila.number.format(0.004, 2)", "0.00");
	gives("zila.number.format(-0.004, 2)", "0.00");
	fails("zila.number.format(1, 10)",
		"zila.number.format: argument 2 (decimals) must be 0 to 9, "
		"not 10");
}

TEST(shares_are_rounded_half_away_from_zero)
{
	gives("zila.number.percent(681, 734)", "92.8");
	gives("zila.number.percent(1, 2000)", "0.1");
	gives("zila.number.percent(-1, 2000)", "-0.1");
	gives("zila.number.percent(0, 5)", "0.0");
	gives("zila.number.percent(1.5, 7e7)", "0.0");
	gives("zila.number.percent(5, 0)", "n/a");
	gives("zila.number.percent(-5, -5)", "n/a");
	gives("zila.number.percent(0.5, -2.5)", "n/a");
	gives("zila.number.percent(1, 3)", "33.3");
	gives("zila.number.percent(0.5, 2)", "25.0");
	gives("zila.number.percent(math.maxinteger, math.maxinteger)", "100.0");
}

TEST(money_is_written_in_crore_lakh_and_million)
{
	gives("zila.money.format(12345678900)", "12,34,56,789.00");
	gives("zila.money.format(12345678900, 'crore')", "12.35");
	gives("zila.money.format(12345678900, 'lakh')", "1,234.57");
	gives("zila.money.format(123456789000000, 'million')", "1,234,567.89");
	gives("zila.money.format(12345678900, 'dollar')", "123,456,789.00");
	gives("zila.money.format(-5000000, 'crore')", "-0.01");
	fails("zila.money.format(1, 'dozen')",
		"zila.money.format: argument 2 (unit) must be unit, lakh, "
		"crore, dollar or million, not 'dozen'");
}

TEST(dates_are_read_written_and_counted)
{
	gives("zila.date.parse('31-03-2024')", "2024-03-31");
	gives("zila.date.parse('30 February 2024')",
		"nil|'30 February 2024' is not a date");
	gives("zila.date.format('2022-07-29')", "29 July 2022");
	gives("zila.date.format('2022-07-29', 'hi')", "29 जुलाई 2022");
	gives("zila.date.add('2024-02-28', 2)", "2024-03-01");
	gives("zila.date.add('2024-03-01', -1)", "2024-02-29");
	fails("zila.date.add('2024-03-01', math.maxinteger)",
		"zila.date.add: 9223372036854775807 days lead out of the "
		"years 1 to 9999");
	fails("zila.date.add('soon', 1)", "zila.date.add: argument 1 must be a "
					  "date like 2024-03-31, not 'soon'");
	gives("zila.date.days('2024-01-01', '2024-03-01')", "60");
	gives("zila.date.fiscal_year('2022-07-29')", "2022-23");
	gives("zila.date.fiscal_year('2022-03-31')", "2021-22");
}

TEST(periods_are_read)
{
	gives("local p = zila.period.parse('2023-24 (P)') return p.text, "
	      "p.from, p.to, p.provisional",
		"2023-24|2023-04-01|2024-04-01|true");
	gives("zila.period.parse('2023-25')", "nil|'2023-25' is not a period");
}

TEST(indicators_follow_their_formulas)
{
	gives("zila.stats.growth(110, 100)", "10.0");
	gives("zila.stats.growth(110, 0)", "nil");
	gives("zila.stats.growth(nil, 5)", "nil");
	gives("('%.6f'):format(zila.stats.cagr(121, 100, 2))", "10.000000");
	gives("zila.stats.share(1, 4)", "25.0");
	gives("zila.stats.share(1, 0)", "nil");
	gives("zila.stats.share(1, -4)", "nil");
	gives("zila.stats.hhi { 50, 50 }", "0.5");
	gives("zila.stats.hhi {}", "nil");
	gives("zila.stats.hhi { -1, 2 }", "nil");
	gives("zila.stats.hhi_normalised { 50, 50 }", "0.0");
	gives("zila.stats.hhi_normalised { 7 }", "1.0");
	gives("zila.stats.hhi_normalised {}", "nil");
	gives("zila.stats.rca(20, 100, 100, 1000)", "2.0");
	gives("zila.stats.rca(20, 100, 0, 1000)", "nil");
	gives("zila.stats.rca(5, 10, 3, 0)", "nil");
	gives("zila.stats.rca(0, 0, 3, 9)", "nil");
	gives("zila.stats.rca(0, 10, 3, 9)", "0.0");
	gives("zila.stats.rca(nil, 10, 3, 9)", "nil");
	gives("zila.stats.nrca(20, 100, 100, 1000)", "0.01");
	gives("zila.stats.nrca(20, 100, 100, 0)", "nil");
	gives("zila.stats.top_share({ 1, 5, 2, 2 }, 2)", "70.0");
	gives("zila.stats.top_share({ 1, 5 }, 9)", "100.0");
	gives("zila.stats.top_share({}, 1), zila.stats.top_share({ 0 }, 1), "
	      "zila.stats.top_share({ -1, 2 }, 1)",
		"nil|nil|nil");
	gives("('%.4f'):format(zila.stats.rsca(2))", "0.3333");
	gives("table.concat(zila.stats.rank { 5, 9, 5, 1 }, ' ')", "2 1 2 4");
	gives("zila.stats.sum { 1, 2, 3 }", "6");
	gives("zila.stats.sum { 0.1, 0.2, 0.3, 1e16, -1e16 } - 0.6 < 1e-12",
		"true");
	gives("zila.stats.sum {}", "0");
	gives("zila.stats.mean { 1, 2 }, zila.stats.mean {}", "1.5|nil");
	gives("zila.stats.median { 5, 1, 3 }, zila.stats.median { 1, 2 }, "
	      "zila.stats.median {}",
		"3.0|1.5|nil");
	gives("zila.stats.quantile({ 4, 1, 3, 2 }, 0.25), "
	      "zila.stats.quantile({ 7 }, 1), zila.stats.quantile({}, 0.5)",
		"1.75|7.0|nil");
	fails("zila.stats.quantile({ 1 }, 75)",
		"zila.stats.quantile: argument 2 (share) must be 0 to 1, not "
		"75.0");
	gives("zila.stats.median { 0/0, 3, 1 }, "
	      "zila.stats.quantile({ 3, 0/0 }, 0.5), "
	      "table.concat(zila.stats.rank { 2, 0/0, 5, 0/0, -1/0 }, ' ')",
		"nil|nil|2 4 1 4 3");
	gives("zila.stats.deviation { 2, 4, 4, 4, 5, 5, 7, 9 }", "2.0");
	gives("zila.stats.deviation {}", "nil");
	gives("zila.stats.z_score({ 2, 4, 4, 4, 5, 5, 7, 9 }, 9), "
	      "zila.stats.z_score({ 3, 3 }, 3), zila.stats.z_score({}, 3), "
	      "zila.stats.z_score({ 1, 2 }, nil)",
		"2.0|nil|nil|nil");
	fails("zila.stats.sum { 1, 'x' }",
		"zila.stats.sum: item 2 of the "
		"array must be a number, not string");
}

TEST(a_run_without_a_database_says_so)
{
	fails("zila.value('SELECT 1')", "this run has no database");
	fails("zila.place('Goa')", "zila.place: this run has no register of "
				   "states and districts");
	fails("zila.write('x')", "zila.write: only a script of `zila run` has "
				 "a standard output; use zila.log or a report");
	fails("zila.log('warn', 'x')", "zila.log: the levels are debug, info, "
				       "warning and error, not 'warn'");
	gives("#zila.args", "0");
}

/* A run with an empty database. */
static bool open_store(struct rig *rig)
{
	char path[600];
	struct db *writer;
	bool created;

	snprintf(path, sizeof path, "%s/test.db", check_folder());
	if (store_open(path, "test", &created, &writer, &rig->err) == ZILA_OK) {
		store_close(writer);
		if (store_open_reader(path, &rig->host.db, &rig->err) ==
				ZILA_OK &&
			vm_open(&rig->host, MEMORY_BYTES, &rig->vm,
				&rig->err) == ZILA_OK)
			return true;
	}
	return CHECK_TEXT(rig->err.text, "");
}

static void close_store(struct rig *rig)
{
	vm_close(rig->vm);
	store_close(rig->host.db);
}

static void query_gives(struct rig *rig, const char *lua, const char *want)
{
	run(rig, lua);
	CHECK_TEXT(rig->text, want);
}

TEST(queries_give_rows_values_and_nil)
{
	struct rig rig = {0};

	if (!open_store(&rig))
		return;
	query_gives(&rig, "zila.value('SELECT 6 * 7')", "42");
	query_gives(&rig, "zila.value('SELECT NULL')", "nil");
	query_gives(&rig, "zila.value('SELECT 1 WHERE 0')", "nil");
	query_gives(&rig, "zila.one('SELECT 1 WHERE 0')", "nil");
	query_gives(&rig, "zila.one(\"SELECT 1 AS a, 'x' AS b\").b", "x");
	query_gives(&rig,
		"local rows = zila.all('SELECT 1 AS a UNION SELECT ? ORDER BY "
		"a', { 2 }) return #rows, rows[2].a",
		"2|2");
	query_gives(&rig, "#zila.all('SELECT 1 WHERE 0')", "0");
	query_gives(&rig,
		"local n = 0 for row in zila.rows([[SELECT value AS v "
		"FROM json_each('[1,2,3]')]]) do n = n + row.v end return n",
		"6");
	query_gives(&rig,
		"local n = 0 for row in zila.rows([[SELECT value AS v "
		"FROM json_each('[1,2,3]')]]) do n = row.v break end return "
		"n",
		"1");
	close_store(&rig);
}

TEST(a_column_that_a_query_found_empty_is_no_slip)
{
	struct rig rig = {0};

	if (!open_store(&rig))
		return;
	query_gives(&rig,
		"local rows = zila.all('SELECT 1 AS imports, NULL AS exports') "
		"return zila.table.sort(rows, 'exports')[1].imports",
		"1");
	close_store(&rig);
}

TEST(parameters_go_by_name_or_place)
{
	struct rig rig = {0};

	if (!open_store(&rig))
		return;
	query_gives(
		&rig, "zila.value('SELECT :a - :b', { a = 5, b = 3 })", "2");
	query_gives(&rig, "zila.value('SELECT ? - ?', { 5, 3 })", "2");
	query_gives(&rig, "zila.value('SELECT :a IS NULL', {})", "1");
	query_gives(&rig, "zila.value('SELECT :t', { t = true })", "1");
	query_gives(&rig, "zila.value('SELECT :state')", "nil");
	query_gives(&rig, "zila.value('SELECT :kind', { knd = 1 })",
		"scripts/x.lua:1: the query has no parameter 'knd'; did you "
		"mean 'kind'?");
	query_gives(&rig, "zila.value('SELECT :kind')",
		"scripts/x.lua:1: the query's parameter kind has no value: "
		"give a table of them");
	query_gives(&rig, "zila.value('SELECT ?', { 1, 2 })",
		"scripts/x.lua:1: the query has 1 parameter; there is no "
		"number 2");
	query_gives(&rig, "zila.value('SELECT :state, ?1', { 2021 })",
		"scripts/x.lua:1: parameter 1 of the query is :state, which "
		"the run gives: name the others, as :a with { a = ... }");
	query_gives(&rig, "zila.value('SELECT ?1, :state', { 2021 })", "2021");
	query_gives(&rig, "zila.value('SELECT :a', { a = {} })",
		"scripts/x.lua:1: parameter a must be a text, a number, true, "
		"false or nil, not a table");
	close_store(&rig);
}

TEST(faults_of_sql_are_raised_in_its_own_words)
{
	struct rig rig = {0};

	if (!open_store(&rig))
		return;
	run(&rig, "zila.value('SELECT amout')");
	CHECK(strstr(rig.text, "no such column: amout; "
			       "a text stands in single quotes"));
	CHECK_INTEGER(rig.err.code, ZILA_EPLUGIN);
	run(&rig, "zila.value('SELECT 1 WHERE 1 = \"Kerala\"')");
	CHECK(strstr(rig.text, "no such column: Kerala; "
			       "a text stands in single quotes"));
	run(&rig, "zila.value('SELECT 1 AS a, 2 AS a')");
	CHECK(strstr(rig.text, "two columns of the query are called 'a'"));
	run(&rig, "zila.value('SELECT 1\\0')");
	CHECK(strstr(rig.text, "zero byte"));
	run(&rig, "zila.value('SELECT abs(-9223372036854775807 - 1)')");
	CHECK(strstr(rig.text, "integer overflow"));
	run(&rig, "zila.value('SELECT 1; SELECT 2')");
	CHECK(strstr(rig.text, "one SELECT at a time"));
	close_store(&rig);
}

TEST(a_query_of_a_coroutine_that_failed_is_closed_in_the_end)
{
	struct rig rig = {0};

	if (!open_store(&rig))
		return;
	query_gives(&rig,
		"local co = coroutine.create(function() for row in "
		"zila.rows('SELECT 1 AS a') do error('no') end end) return "
		"(coroutine.resume(co))",
		"false");
	close_store(&rig);
}

TEST(an_endless_query_is_stopped_at_the_time_limit)
{
	struct rig rig = {0};

	if (!open_store(&rig))
		return;
	CHECK_INTEGER(vm_limit_time(rig.vm, 0.1, &rig.err), ZILA_OK);
	run(&rig, "pcall(zila.value, 'WITH RECURSIVE n(i) AS (SELECT 1 UNION "
		  "ALL SELECT i + 1 FROM n) SELECT count(*) FROM n')");
	CHECK_INTEGER(rig.err.code, ZILA_ELIMIT);
	CHECK_TEXT(rig.text, "stopped at the time limit of 0.1 s");
	close_store(&rig);
}

TEST(a_manual_is_found_by_name)
{
	struct buf out = {0};

	CHECK_INTEGER(api_manual(&out, "zila.text.split", false), 1);
	CHECK(strstr(buf_text(&out), "zila.text.split(text: string, "
				     "separator: string) -> string[]\n    "));
	buf_cut(&out, 0);
	CHECK(api_manual(&out, NULL, false) > 30);
	buf_cut(&out, 0);
	CHECK_INTEGER(api_manual(&out, "zila.none", false), 0);
	CHECK_INTEGER(api_manual(&out, "zila.te", false), 0);
	CHECK(api_manual(&out, "zila.text", false) > 3);
	CHECK(!strstr(buf_text(&out), "zila.stats"));
	buf_cut(&out, 0);
	CHECK_INTEGER(api_manual(&out, "zila.Rule", false), 1);
	CHECK(strstr(buf_text(&out), "    severity: "));
	buf_free(&out);
}

TEST(a_name_that_has_no_manual_is_near_to_one_that_has)
{
	CHECK_TEXT(api_nearest("zila.row"), "zila.rows");
	CHECK_TEXT(api_nearest("zila.Ruel"), "zila.Rule");
	CHECK_TEXT(api_nearest("zila.split"), "zila.text.split");
	CHECK(!api_nearest("zila.nothing_like_it"));
}

/* Text is wrapped, Markdown escaped: what is looked for has neither. */
static void tells(const char *text, const char *what)
{
	if (!CHECK(strstr(text, what)))
		printf("  not told: %s\n", what);
}

TEST(manual_and_index_tell_of_every_function_and_field)
{
	struct buf text = {0}, markdown = {0}, index = {0};
	const struct api_function *function;
	const struct api_field *field;
	char line[600];
	int i;

	(void)api_manual(&text, NULL, false);
	(void)api_manual(&markdown, NULL, true);
	(void)api_manual(&index, "zila", true);
	for (i = 0; api_tables[i]; i++)
		for (function = api_tables[i]; function->name; function++) {
			snprintf(line, sizeof line, "%s(%s)", function->name,
				function->parameters);
			tells(buf_text(&text), line);
			tells(buf_text(&markdown), line);
			snprintf(line, sizeof line, "`%s`", function->name);
			tells(buf_text(&index), line);
		}
	for (field = api_fields; field->name; field++) {
		snprintf(line, sizeof line, field->type ? "%s: %s" : "%s",
			field->name, field->type);
		tells(buf_text(&text), line);
		tells(buf_text(&markdown), line);
	}
	buf_free(&text);
	buf_free(&markdown);
	buf_free(&index);
}

TEST(what_is_exported_is_what_the_descriptors_name)
{
	const struct api_function *function;
	char code[400], want[24];
	int count = 0, i;

	for (i = 0; api_tables[i]; i++)
		for (function = api_tables[i]; function->name; function++) {
			snprintf(code, sizeof code, "type(%s)", function->name);
			gives(code, "function");
			count++;
		}
	snprintf(want, sizeof want, "%d", count);
	gives("(function() local n = 0; local function count(t) for _, v in "
	      "pairs(t) do if type(v) == 'function' then n = n + 1 elseif "
	      "type(v) == 'table' then count(v) end end end count(zila) "
	      "return n end)()",
		want);
	gives("help == zila.help", "true");
}

/* ZILA_WRITE_STUB=1 renews the file before it is compared. */
TEST(the_stub_in_include_is_what_the_descriptors_say)
{
	struct buf stub = {0}, file = {0};
	struct zila_err err;

	api_stub(&stub);
	if (getenv("ZILA_WRITE_STUB")) {
		FILE *out = fopen("include/zila.lua", "w");

		fputs(buf_text(&stub), out);
		fclose(out);
	}
	if (CHECK_INTEGER(file_read("include/zila.lua", 1 << 20, &file, &err),
		    ZILA_OK))
		CHECK(!strcmp(buf_text(&file), buf_text(&stub)));
	buf_free(&stub);
	buf_free(&file);
}

static bool is_class(const char *name, size_t size)
{
	const struct api_field *field;

	for (field = api_fields; field->name; field++)
		if (!field->type && !strncmp(field->name, name, size) &&
			(!field->name[size] || field->name[size] == ':'))
			return true;
	return false;
}

/* What an annotation names, `zila help` tells of. */
TEST(every_type_in_the_stub_is_a_class_with_help)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "abcdefghijklmnopqrstuvwxyz";
	struct buf stub = {0};
	const char *at;

	api_stub(&stub);
	for (at = buf_text(&stub); (at = strstr(at, "zila.")); at++) {
		size_t size = strspn(at + 5, letters);

		if (at[5] < 'A' || at[5] > 'Z')
			continue;
		if (!CHECK(is_class(at, 5 + size)))
			fprintf(stderr, "%.*s\n", (int)size + 5, at);
	}
	buf_free(&stub);
}

TEST(only_months_of_both_years_are_compared)
{
	gives("zila.stats.same_months({ 10, nil, 12 }, { 8, 100, 12, 50 })",
		"10.0|22.0|20.0|2");
	gives("zila.stats.same_months({ 10 }, { [2] = 5 })", "nil|nil|nil|0");
	gives("zila.stats.same_months({ 10 }, { 0 })", "nil|10.0|0.0|1");
}

/* Rows of three states, with a value that is missing. */
#define ROWS                                                                   \
	"local rows = {{state = 2, kind = 'tea', value = 5}, "                 \
	"{state = 1, kind = 'silk', value = 7}, {state = 2, kind = 'silk'}, "  \
	"{state = 3, kind = 'tea', value = 5}} "                               \
	"local function line(list, ...) local out = {} for _, row in "         \
	"ipairs(list) do local cells = {} for i, c in ipairs {...} do "        \
	"cells[i] = tostring(row[c]) end out[#out + 1] = "                     \
	"table.concat(cells, ' ') end return table.concat(out, ', ') end "

TEST(rows_are_sorted_by_columns_with_missing_values_last)
{
	gives(ROWS "return line(zila.table.sort(rows, '-value'), 'state', "
		   "'value')",
		"1 7, 2 5, 3 5, 2 nil");
	gives(ROWS "return line(zila.table.sort(rows, {'kind', '-state'}), "
		   "'kind', 'state')",
		"silk 2, silk 1, tea 3, tea 2");
	gives(ROWS "return line(zila.table.top(rows, 'value', 2), 'state')",
		"1, 2");
	fails("zila.table.sort({{code = 1, value = 2}}, '-vlaue')",
		"zila.table.sort: no row has a column 'vlaue'; did you mean "
		"'value'?");
	fails("zila.table.top({{value = 2}}, 'valu', 1)",
		"zila.table.top: no row has a column 'valu'; did you mean "
		"'value'?");
	gives("#zila.table.sort({{y2023 = 1, value = 2}}, 'y2024')", "1");
	fails("zila.table.sort({}, function(a, b) return a.v < b.v end)",
		"zila.table.sort: argument 2 (by) is a function of one row, "
		"that says what to sort it by; table.sort takes one that "
		"compares two");
	gives(ROWS "return line(zila.table.top(rows, 'value', 99), 'state')",
		"1, 2, 3, 2");
	gives(ROWS "zila.table.sort(rows, 'value') return line(rows, 'state')",
		"2, 1, 2, 3");
	gives(ROWS "rows[1].value, rows[2].value = 0/0, -(0/0) return line("
		   "zila.table.sort(rows, '-value'), 'state')",
		"3, 2, 1, 2");
}

TEST(rows_are_grouped_and_missing_values_stay_out_of_sums)
{
	gives(ROWS "return line(zila.table.group(rows, 'state', {n = 'count', "
		   "v = 'sum value', have = 'count value'}), 'state', 'n', "
		   "'v', 'have')",
		"2 2 5 1, 1 1 7 1, 3 1 5 1");
	gives(ROWS "return line(zila.table.group({{state = 1}}, 'state', {v = "
		   "'sum value', m = 'mean value'}), 'v', 'm')",
		"nil nil");
	gives(ROWS "return line(zila.table.group(rows, 'kind', {least = 'min "
		   "value', most = 'max value', mine = function(all) return "
		   "#all * 10 end}), 'kind', 'least', 'most', 'mine')",
		"tea 5 5 20, silk 7 7 20");
	gives("local g = zila.table.group({{v = 4}, {v = 0/0}, {v = 2}}, 'k', "
	      "{least = 'min v', most = 'max v', have = 'distinct v'})[1] "
	      "return g.least, g.most, g.have",
		"2|4|2");
	gives("#zila.table.group({{a = 1}, {a = '1'}, {a = 1.0}}, 'a')", "2");
	fails("zila.table.group({}, 'a', {b = 'total value'})",
		"zila.table.group: 'total value' is no sum: write one of "
		"count, distinct, first, list, max, mean, median, min, sum "
		"before the column, like \"sum value\", or give a function");
	fails("zila.table.group({{state = 1}}, 'stat')",
		"zila.table.group: no row has a column 'stat'; did you mean "
		"'state'?");
	fails("zila.table.group({{v = 1, value = 2}}, 'v', {n = 'sum vlaue'})",
		"zila.table.group: no row has a column 'vlaue'; did you mean "
		"'value'?");
	fails("zila.table.group({5}, 'a')",
		"zila.table.group: item 1 is no row but a number");
}

TEST(rows_are_joined_where_their_keys_are_equal)
{
	gives(ROWS "local names = {{state = 1, name = 'JK'}, {state = 2, name "
		   "= 'HP'}} return line(zila.table.join(rows, names, "
		   "'state'), 'state', 'name', 'value')",
		"2 HP 5, 1 JK 7, 2 HP nil");
	gives(ROWS "return line(zila.table.join(rows, {}, 'state', 'anti'), "
		   "'state')",
		"2, 1, 2, 3");
	gives("#zila.table.join({{a = nil}}, {{a = nil, b = 1}}, 'a')", "0");
	gives("#zila.table.join({{a = nil}}, {{a = nil}}, 'a', 'left')", "1");
	fails("zila.table.join({{state = 1}}, {{stat = 1}}, 'state')",
		"zila.table.join: no row has a column 'state'; did you mean "
		"'stat'?");
	fails("zila.table.join({{state = 29}}, {{state = '29'}}, 'state')",
		"zila.table.join: 'state' is a number in the rows and a "
		"string in what they are held against, so none matches: "
		"zila.number.parse makes a number of a text");
	gives("#zila.table.join({{a = 1}, {a = 'x'}}, {{a = '1'}}, 'a')", "0");
	fails("zila.table.where({{state = 29}}, {state = '29'})",
		"zila.table.where: 'state' is a number in the rows and a "
		"string in what they are held against, so none matches: "
		"zila.number.parse makes a number of a text");
	fails("zila.table.join({}, {}, 'a', 'outer')",
		"zila.table.join: argument 4 (kind) must be inner, left or "
		"anti, not 'outer'");
}

TEST(rows_are_pivoted_into_columns)
{
	gives(ROWS "local wide, columns = zila.table.pivot(rows, 'state', "
		   "'kind', 'sum value') return table.concat(columns, '+') .. "
		   "': ' .. line(wide, 'state', 'silk', 'tea')",
		"silk+tea: 2 nil 5, 1 7 nil, 3 nil 5");
	fails("zila.table.pivot({{a = 1, year = 2}}, 'a', 'yaer', 'count')",
		"zila.table.pivot: no row has a column 'yaer'; did you mean "
		"'year'?");
	fails("zila.table.pivot({{a = 1, b = 'a'}}, 'a', 'b', 'count')",
		"zila.table.pivot: 'a' is a value of b and a key");
}

TEST(rows_are_found_by_a_column)
{
	gives("zila.table.index({{a = 1, b = 'x'}, {a = 2, b = 'y'}}, "
	      "'a')[2].b",
		"y");
	fails("zila.table.index({{code = 1}}, 'cod')",
		"zila.table.index: no row has a column 'cod'; did you mean "
		"'code'?");
	fails("zila.table.where({{code = 1}}, {cod = 1})",
		"zila.table.where: no row has a column 'cod'; did you mean "
		"'code'?");
	fails("zila.table.index({{a = 1}, {a = 1}}, 'a')",
		"zila.table.index: a '1' is in more than one row (the last is "
		"item 2): take zila.table.group");
	gives("#zila.table.where({{a = 1}, {a = 2}}, {a = 2})", "1");
	gives("#zila.table.where({{a = 1}, {a = 2}}, function(row) return "
	      "row.a > 0 end)",
		"2");
	gives("#zila.table.of(ipairs({4, 5, 6}))", "3");
}

TEST(of_periods_that_overlap_those_apart_are_told)
{
	gives("local p = zila.period.apart('2023-24', { '2024-M02', "
	      "'2023-24/M10-M03', '2023', '2023-24/M04-M12', '2023-M05', "
	      "'2024-M02' }) return p['2023-24/M04-M12'], p['2024-M02'], "
	      "p['2023-24/M10-M03'], p['2023'], p['2023-M05']",
		"9|1|nil|nil|nil");
	gives("(next(zila.period.apart('2023', { '2023-24', '2023' })))",
		"2023");
	fails("zila.period.apart('2023', { '2023', 'soon' })",
		"zila.period.apart: item 2 of the array is no period: 'soon'");
	gives("local r = zila.table.apart({ { at = 1, period = '2023-M05', n = "
	      "7 "
	      "}, { at = 2, period = 'May-23', n = 8 }, { at = 1, period = "
	      "'2023-24' } }, 'at', '2023-24') return #r, r[1].months, "
	      "r[2].months, r[2].n",
		"2|12|1|8");
}

TEST(days_and_periods_are_moved_by_their_own_lengths)
{
	gives("zila.date.add_months('2024-01-31', 1)", "2024-02-29");
	gives("zila.date.add_months('2024-03-31', -13)", "2023-02-28");
	gives("zila.date.split('2026-11-22').weekday", "7");
	gives("zila.date.split('1969-12-29').weekday", "1");
	gives("zila.period.shift('2023-24'), zila.period.shift('2024-M12'), "
	      "zila.period.shift('2024-Q1', -1), zila.period.shift('1999', 2)",
		"2024-25|2025-M01|2023-Q4|2001");
	gives("zila.period.shift('2023-24/M04-M12', -1)", "2022-23/M04-M12");
	gives("table.concat(zila.period.list('2022-23', '2024-25'), ' ')",
		"2022-23 2023-24 2024-25");
	gives("#zila.period.list('2024-M11', '2025-M02')", "4");
	gives("#zila.period.list('2025', '2024')", "0");
	gives("zila.period.of('2024-03-31'), zila.period.of('2024-03-31', "
	      "'month'), zila.period.of('2024-03-31', 'quarter')",
		"2023-24|2024-M03|2024-Q1");
	fails("zila.period.list('2024', '2024-25/M04-M06')",
		"zila.period.list: 2024 and 2024-25/M04-M06 are not of one "
		"kind: two fiscal years, calendar years, quarters or months");
	fails("zila.period.list('2023', '2024-25')",
		"zila.period.list: 2023 and 2024-25 are not of one kind: two "
		"fiscal years, calendar years, quarters or months");
	fails("zila.period.shift('soon')",
		"zila.period.shift: argument 1 must be a period like 2023-24 "
		"or 2024-M04, not 'soon'");
	fails("zila.date.add_months('2024-01-01', 1 << 60)",
		"zila.date.add_months: 1152921504606846976 months lead out of "
		"the years 1 to 9999");
}

TEST(numbers_and_amounts_are_rounded_as_they_are_seen)
{
	gives("zila.number.round(2.675, 2), zila.number.round(-2.5), "
	      "zila.number.round(7)",
		"2.68|-3|7");
	gives("math.type(zila.number.round(2.4))", "integer");
	gives("zila.money.parse('Rs 2.5 crore')", "2500000000|INR");
	gives("zila.money.parse('US$ 3 mn')", "300000000|USD");
	gives("zila.money.parse('12.345')", "nil|'12.345': more than 2 "
					    "decimals");
	gives("zila.money.parse('40 MT')", "nil|'40 MT': it is no amount of "
					   "money");
}

TEST(texts_are_compared_and_filled)
{
	gives("zila.text.similarity('Mysore', 'MYSORE')", "1.0");
	gives("zila.text.similarity('ab', 'xy')", "0.0");
	gives("zila.text.nearest('Banglore', {'Mysuru', 'Bangalore', "
	      "'Mangalore'}, 1)[1].text",
		"Bangalore");
	gives("zila.text.fill('{n:0} of {name}: {share:1} %', {n = 1234567, "
	      "name = 'Goa', share = 2.25})",
		"12,34,567 of Goa: 2.3 %");
	gives("zila.text.fill('', {})", "");
	fails("zila.text.fill('{nam}', {name = 1})",
		"zila.text.fill: there is no value 'nam'; did you mean "
		"'name'?");
	fails("zila.text.fill('{a', {})", "zila.text.fill: a { has no }: {a");
	fails("zila.text.fill('{a:x}', {a = 1})",
		"zila.text.fill: {a:x}: behind the colon stands the number of "
		"decimals, 0 to 9");
}
