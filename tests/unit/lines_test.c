/* lines_test.c - which row stands on which line. */
#include "store/read/lines.h"

#include "check.h"
#include "ground/limits.h"

static int64_t spans_of(const struct lines *lines)
{
	return (int64_t)(lines->spans.size / sizeof(struct line_span));
}

TEST(rows_of_lines_in_order_are_one_span)
{
	struct lines lines = {0};
	const struct line_span *span;

	lines_add(&lines, 2, 11, 5);
	lines_add(&lines, 2, 12, 6);
	lines_add(&lines, 2, 14, 7);
	lines_add(&lines, 1, 15, 8);
	CHECK_INTEGER(spans_of(&lines), 3);
	CHECK(lines_settle(&lines));
	span = (void *)lines.spans.data;
	CHECK_INTEGER(span[0].import_id, 1);
	CHECK_INTEGER(span[1].count, 2);
	CHECK_INTEGER(span[2].id, 7);
	lines_free(&lines);
}

TEST(a_line_with_two_rows_is_found_wherever_they_stand)
{
	struct lines lines = {0};

	lines_add(&lines, 1, 2, 1);
	lines_add(&lines, 1, 3, 2);
	lines_add(&lines, 1, 4, 3);
	lines_add(&lines, 2, 3, 4);
	lines_add(&lines, 1, 3, 5);
	CHECK(!lines_settle(&lines));
	lines_free(&lines);
}

TEST(of_too_many_spans_nothing_is_known)
{
	struct lines lines = {0};
	int64_t i;

	for (i = 0; i <= LIMIT_LINE_SPANS; i++)
		lines_add(&lines, 1, i * 2, i);
	CHECK_INTEGER(spans_of(&lines), LIMIT_LINE_SPANS);
	CHECK(!lines_settle(&lines));
	lines_free(&lines);
}
