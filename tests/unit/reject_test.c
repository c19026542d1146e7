/* reject_test.c - which rejected lines are open, and how they are counted.
 *
 * Imports and rejects are put into the tables as they are needed; shown as
 * `import:line status`. */
#include "check.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/db.h"
#include "store/ledger/reasons.h"
#include "store/ledger/reject.h"

struct box {
	struct db *db;
	struct buf seen;
	struct zila_err err;
};

static void sql(struct box *box, const char *text)
{
	if (db_exec(box->db, text, &box->err) != ZILA_OK) {
		printf("%s\n", box->err.text);
		abort();
	}
}

/* Import `id` of source `source`, known on day; retries 0: none. */
static void import(struct box *box, int id, int source, const char *day,
	int retries, int undoes)
{
	char text[600];

	snprintf(text, sizeof text,
		"INSERT INTO import (id, run_id, source_id, plugin_id, name, "
		"importer, dataset, options, synthetic, format, encoding, "
		"delimiter, sheet, header_row, unit, reasons, known_at, "
		"retries, undoes) VALUES (%d, 1, %d, 1, 'june.csv', 't.list', "
		"'product', 'state=Tamil Nadu as_on= unit=Rs crore', 0, 'csv', "
		"'', '', '', 1, '', '', '%s', nullif(%d, 0), nullif(%d, 0))",
		id, source, day, retries, undoes);
	sql(box, text);
}

static void reject(struct box *box, int import_id, int line, int settled_by)
{
	char text[400];

	snprintf(text, sizeof text,
		"INSERT INTO reject (import_id, line, raw, reasons, "
		"settled_by) VALUES (%d, %d, 'raw', "
		"'[{\"code\":\"bad_number\",\"value\":\"x\"}]', "
		"nullif(%d, 0))",
		import_id, line, settled_by);
	sql(box, text);
}

static void box_open(struct box *box)
{
	char path[512];
	bool created;

	memset(box, 0, sizeof *box);
	snprintf(path, sizeof path, "%s/a.zila", check_folder());
	if (store_open(path, "test", &created, &box->db, &box->err) !=
		ZILA_OK) {
		printf("%s\n", box->err.text);
		abort();
	}
	sql(box, "INSERT INTO run (kind, command, started_at, state) VALUES "
		 "('import', 'test', '2025-01-01', 'ok'); INSERT INTO source "
		 "(sha256, bytes) VALUES ('01', 0), ('02', 0), ('03', 0); "
		 "INSERT INTO plugin (name, version, digest) VALUES ('t', '1', "
		 "'1')");
}

static void box_close(struct box *box)
{
	store_close(box->db);
	buf_free(&box->seen);
}

static enum zila_code see(
	void *user, const struct reject *reject, struct zila_err *err)
{
	struct box *box = user;

	(void)err;
	buf_add_format(&box->seen, "%" PRId64 ":%" PRId64 " %s %" PRId64 "d\n",
		reject->import_id, reject->line, reject->status,
		reject->age_days);
	return ZILA_OK;
}

static const char *all(struct box *box, struct reject_filter filter)
{
	buf_cut(&box->seen, 0);
	filter.as_of = "2025-01-31";
	CHECK_INTEGER(
		reject_read(box->db, &filter, see, box, &box->err), ZILA_OK);
	return buf_text(&box->seen);
}

#define EVERY ((struct reject_filter){.all = true})
#define OPEN ((struct reject_filter){0})

TEST(a_settled_line_is_open_where_it_was_refused_anew)
{
	struct box box;

	box_open(&box);
	import(&box, 1, 1, "2025-01-01", 0, 0);
	import(&box, 2, 2, "2025-01-20", 1, 0);
	reject(&box, 1, 7, 2);
	reject(&box, 1, 8, 2);
	reject(&box, 1, 9, 0);
	reject(&box, 2, 8, 0);
	/* Its age is that of the first time. */
	CHECK_TEXT(all(&box, OPEN), "1:9 open 30d\n2:8 open 30d\n");
	CHECK_TEXT(all(&box, EVERY),
		"1:7 settled 30d\n1:8 settled 30d\n1:9 open 30d\n"
		"2:8 open 30d\n");
	box_close(&box);
}

TEST(a_line_whose_retry_was_undone_is_open_again)
{
	struct box box;

	box_open(&box);
	import(&box, 1, 1, "2025-01-01", 0, 0);
	import(&box, 2, 2, "2025-01-20", 1, 0);
	reject(&box, 1, 7, 2);
	reject(&box, 2, 7, 0);
	CHECK_TEXT(all(&box, OPEN), "2:7 open 30d\n");
	import(&box, 3, 2, "2025-01-21", 0, 2);
	CHECK_TEXT(all(&box, OPEN), "1:7 open 30d\n");
	CHECK_TEXT(all(&box, EVERY), "1:7 open 30d\n2:7 undone 30d\n");
	box_close(&box);
}

TEST(lines_of_an_undone_import_are_not_open)
{
	struct box box;

	box_open(&box);
	import(&box, 1, 1, "2025-01-01", 0, 0);
	reject(&box, 1, 7, 0);
	import(&box, 2, 1, "2025-01-02", 0, 1);
	CHECK_TEXT(all(&box, OPEN), "");
	CHECK_TEXT(all(&box, EVERY), "1:7 undone 30d\n");
	box_close(&box);
}

TEST(lines_of_bytes_that_were_read_again_are_not_open)
{
	struct box box;

	box_open(&box);
	import(&box, 1, 1, "2025-01-01", 0, 0);
	import(&box, 2, 2, "2025-01-02", 1, 0);
	reject(&box, 1, 7, 2);
	reject(&box, 2, 7, 0);
	import(&box, 3, 1, "2025-01-03", 0, 0);
	reject(&box, 3, 7, 0);
	CHECK_TEXT(all(&box, OPEN), "3:7 open 28d\n");
	/* That reading was undone: the earlier one counts again. */
	import(&box, 4, 1, "2025-01-04", 0, 3);
	CHECK_TEXT(all(&box, OPEN), "2:7 open 30d\n");
	box_close(&box);
}

TEST(a_retry_may_take_lines_by_way_of_earlier_retries)
{
	struct reject_lines lines;
	struct box box;

	box_open(&box);
	import(&box, 1, 1, "2025-01-01", 0, 0);
	import(&box, 2, 2, "2025-01-02", 1, 0);
	import(&box, 3, 3, "2025-01-03", 2, 0);
	reject(&box, 1, 7, 2);  /* stored by 2 */
	reject(&box, 1, 8, 2);  /* refused by 2, and by 3 */
	reject(&box, 1, 12, 0); /* never tried */
	reject(&box, 2, 8, 3);
	reject(&box, 3, 8, 0); /* id 5 */
	CHECK_INTEGER(reject_lines_read(box.db, 1, &lines, &box.err), ZILA_OK);
	CHECK_INTEGER(lines.count, 2);
	CHECK(!reject_lines_find(&lines, 7));
	CHECK_INTEGER(reject_lines_find(&lines, 8)->id, 5);
	CHECK_INTEGER(reject_lines_find(&lines, 12)->id, 3);
	reject_lines_free(&lines);
	box_close(&box);
}

static enum zila_code see_cause(
	void *user, const struct reject_cause *cause, struct zila_err *err)
{
	struct box *box = user;

	(void)err;
	buf_add_format(&box->seen,
		"%s '%s' state %d: %" PRId64 ", INR %" PRId64 "\n", cause->code,
		cause->value, cause->state, cause->rows, cause->stake_inr);
	return ZILA_OK;
}

TEST(causes_are_ordered_by_money_and_a_line_counts_once_in_each)
{
	struct reject_ages total;
	struct box box;

	box_open(&box);
	import(&box, 1, 1, "2025-01-01", 0, 0);
	sql(&box, "INSERT INTO reject (import_id, line, raw, reasons, state, "
		  "stake, stake_currency) VALUES "
		  "(1, 1, '', '[{\"code\":\"a\",\"value\":\"x\"},"
		  "{\"code\":\"a\",\"value\":\"x\"},{\"code\":\"b\"}]', 27, "
		  "500, 'INR'), "
		  "(1, 2, '', '[{\"code\":\"a\",\"value\":\"x\"}]', 27, 700, "
		  "'INR'), "
		  "(1, 3, '', '[{\"code\":\"a\",\"value\":\"x\"}]', 9, NULL, "
		  "NULL), "
		  "(1, 4, '', 'no JSON', NULL, NULL, NULL)");
	CHECK_INTEGER(reject_causes(box.db, &OPEN, see_cause, &box, &box.err),
		ZILA_OK);
	CHECK_TEXT(buf_text(&box.seen),
		"a 'x' state 27: 2, INR 1200\nb '' state 27: 1, INR 500\n"
		" '' state 0: 1, INR 0\na 'x' state 9: 1, INR 0\n");
	CHECK_INTEGER(reject_total(box.db, &OPEN, &total, &box.err), ZILA_OK);
	CHECK_INTEGER(total.total, 4);
	CHECK_INTEGER(total.stake_inr, 1200);
	CHECK_INTEGER(total.staked, 2);
	box_close(&box);
}

TEST(an_option_is_found_among_values_with_spaces)
{
	const char options[] = "state=Tamil Nadu as_on= unit=Rs crore retry=7";
	char value[32];

	CHECK(reject_option(options, "state", value, sizeof value));
	CHECK_TEXT(value, "Tamil Nadu");
	CHECK(reject_option(options, "as_on", value, sizeof value));
	CHECK_TEXT(value, "");
	CHECK(reject_option(options, "unit", value, sizeof value));
	CHECK_TEXT(value, "Rs crore");
	CHECK(reject_option(options, "retry", value, sizeof value));
	CHECK_TEXT(value, "7");
	CHECK(!reject_option(options, "encoding", value, sizeof value));
	CHECK(!reject_option("", "state", value, sizeof value));
}

static void see_reason(void *user, const struct reason_text *reason)
{
	struct buf *seen = user;
	int i;

	buf_add_format(seen, "%s|%s|%s|%s", reason->code, reason->column,
		reason->value, reason->message);
	for (i = 0; i < reason->near_count; i++)
		buf_add_format(seen, " %s=%s", reason->near[i].code,
			reason->near[i].name);
	buf_add_char(seen, '\n');
}

TEST(reasons_are_read_and_nonsense_is_left_out)
{
	static const char *const nonsense[] = {"", "[", "[{", "{}", "[{\"code",
		"[{\"code\":\"a\"", "[[[[", "[{\"suggestions\":[{}]}",
		"[{\"code\":\"\\ud800", "null"};
	struct buf seen = {0};
	size_t i;

	reasons_read("[{\"code\":\"bad\",\"column\":null,\"value\":\"a\\u00e9"
		     "\",\"message\":\"no \\\"x\\\"\",\"suggestions\":[{"
		     "\"code\":491,\"name\":\"Raigad\",\"score\":0.7},{"
		     "\"code\":1,\"name\":\"\"}]},{\"code\":\"b\"}]",
		see_reason, &seen);
	CHECK_TEXT(
		buf_text(&seen), "bad||a\xC3\xA9|no \"x\" 491=Raigad\nb|||\n");
	for (i = 0; i < sizeof nonsense / sizeof *nonsense; i++)
		reasons_read(nonsense[i], see_reason, &seen);
	buf_free(&seen);
}
