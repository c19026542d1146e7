/* retry_test.c - an edited sheet laid over the file that it is from.
 *
 * Rows are shown as `line [cell][cell]`; those of context in round brackets,
 * with their line alone. */
#include "check.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ground/mem.h"
#include "worker/table/retry.h"

struct pair {
	int fds[2];
	struct reader *reader;
	struct reject_line lines[8];
	struct reject_lines wanted;
	struct buf seen;
	struct zila_err err;
	enum zila_code code;
};

static struct reader *open_text(struct pair *pair, int at, const char *text)
{
	struct reader *reader = NULL;
	struct verdict verdict;
	char path[600];

	snprintf(path, sizeof path, "%s/%d.csv", check_folder(), at);
	pair->fds[at] = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
	CHECK_INTEGER(write(pair->fds[at], text, strlen(text)),
		(int64_t)strlen(text));
	pair->code = reader_open(
		pair->fds[at], path, NULL, &reader, &verdict, &pair->err);
	return reader;
}

static void start(struct pair *pair, const char *original, const char *edited)
{
	struct retry retry = {.name = "june.csv",
		.import_id = 12,
		.header_line = 2,
		.wanted = &pair->wanted};
	const int64_t wanted[] = {3, 4, 5, 6};
	size_t i;

	memset(pair, 0, sizeof *pair);
	for (i = 0; i < 4; i++)
		pair->lines[i] = (struct reject_line){wanted[i], 1};
	pair->wanted = (struct reject_lines){pair->lines, 4, 8};
	pair->fds[0] = pair->fds[1] = -1;
	retry.original = open_text(pair, 0, original);
	if (pair->code == ZILA_OK)
		retry.edited = open_text(pair, 1, edited);
	if (pair->code == ZILA_OK)
		pair->code = retry_open(&retry, &pair->reader, &pair->err);
	else
		reader_close(retry.original);
}

static void end(struct pair *pair)
{
	reader_close(pair->reader);
	close(pair->fds[0]);
	close(pair->fds[1]);
	buf_free(&pair->seen);
}

static const char *rows(struct pair *pair)
{
	const struct row *row = NULL;
	int i;

	buf_cut(&pair->seen, 0);
	if (pair->code != ZILA_OK)
		return pair->err.text;
	while ((pair->code = reader_next(pair->reader, &row, &pair->err)) ==
			ZILA_OK &&
		row) {
		if (row->context) {
			buf_add_format(&pair->seen, "(%" PRId64 ")", row->line);
			continue;
		}
		buf_add_format(&pair->seen, "\n%" PRId64 " ", row->line);
		for (i = 0; i < row->cell_count; i++)
			buf_add_format(&pair->seen, "[%.*s]",
				(int)row->cells[i].size, row->cells[i].data);
		if (row->fault)
			buf_add_format(&pair->seen, "!%s", row->fault);
	}
	return buf_text(&pair->seen);
}

static const char june[] = "Exports\n"
			   "District,Product,Value\n"
			   "Raigarh,Steel,10\n"
			   "Pune, Cars ,20\n"
			   "Nashik,Wine,30\n"
			   "Satara,Sugar,40\n";

#define HEAD "Import,Line,Reason,Suggestion,District,Product,Value\n"

TEST(edited_rows_come_in_the_files_order_among_context)
{
	struct pair pair;

	start(&pair, june,
		HEAD "12,5,,,Nashik,Wine,33\n"
		     "12,3,because,520 Raigad,Raigad,Steel,10\n");
	CHECK_TEXT(rows(&pair), "(1)(2)\n3 [Raigad][Steel][10](4)\n"
				"5 [Nashik][Wine][33](6)");
	/* And again, as when lines are recalled. */
	CHECK_INTEGER(reader_rewind(pair.reader, &pair.err), ZILA_OK);
	CHECK_TEXT(rows(&pair), "(1)(2)\n3 [Raigad][Steel][10](4)\n"
				"5 [Nashik][Wine][33](6)");
	end(&pair);
}

TEST(a_cell_that_was_not_edited_is_the_files)
{
	struct pair pair;

	start(&pair, june, HEAD "12,4,,,Pune,Cars,21\n");
	CHECK_TEXT(rows(&pair), "(1)(2)(3)\n4 [Pune][ Cars ][21](5)(6)");
	end(&pair);
}

TEST(rows_of_other_imports_and_lines_not_wanted_are_left_out)
{
	struct pair pair;

	start(&pair, june,
		HEAD "13,3,,,Raigad,Steel,10\n"
		     "12,2,,,Raigad,Steel,10\n"
		     "12,99,,,Raigad,Steel,10\n"
		     "12,x,,,Raigad,Steel,10\n"
		     "12,6,,,Satara,Sugar,44\n");
	CHECK_TEXT(rows(&pair), "(1)(2)(3)(4)(5)\n6 [Satara][Sugar][44]");
	end(&pair);
}

TEST(two_unlike_rows_of_a_line_are_both_left_out_and_copies_count_once)
{
	struct pair pair;

	start(&pair, june,
		HEAD "12,3,,,Raigad,Steel,10\n"
		     "12,3,,,Raigad,Steel,11\n"
		     "12,4,,,Pune,Cars,21\n"
		     "12,4,other reason,,Pune,Cars,21\n");
	CHECK_TEXT(rows(&pair), "(1)(2)(3)\n4 [Pune][ Cars ][21](5)(6)");
	end(&pair);
}

TEST(what_the_export_put_before_a_formula_is_taken_off)
{
	struct pair pair;

	start(&pair, june,
		HEAD "12,3,,,Raigad,'=1+1,'-10\n12,4,,,Pune,'Cars,20\n");
	CHECK_TEXT(rows(&pair), "(1)(2)\n3 [Raigad][=1+1][-10]\n"
				"4 [Pune]['Cars][20](5)(6)");
	end(&pair);
}

TEST(a_line_that_could_not_be_split_takes_the_cells_given)
{
	struct pair pair;

	start(&pair, "Exports\nDistrict,Product,Value\nRaig\"arh,\"Steel,10\n",
		HEAD "12,3,,,Raigad,Steel,10\n");
	CHECK_TEXT(rows(&pair), "(1)(2)\n3 [Raigad][Steel][10]");
	end(&pair);
	start(&pair, "Exports\nDistrict,Product,Value\nRaigarh,\"Steel,10\n",
		HEAD "12,3,,,,,\n");
	CHECK_TEXT(rows(&pair), "(1)(2)(3)");
	end(&pair);
}

TEST(numbers_as_a_spreadsheet_saves_them_are_read)
{
	struct pair pair;

	start(&pair, june, HEAD "12.0, 3 ,,,Raigad,Steel,10\n");
	CHECK_TEXT(rows(&pair), "(1)(2)\n3 [Raigad][Steel][10](4)(5)(6)");
	end(&pair);
}

TEST(a_header_that_was_changed_is_refused)
{
	struct pair pair;

	start(&pair, june,
		"Import,Line,Reason,Suggestion,District,Goods,Value\n"
		"12,3,,,Raigad,Steel,10\n");
	CHECK_INTEGER(pair.code, ZILA_EINPUT);
	CHECK(strstr(pair.err.text, "\"Goods\""));
	end(&pair);
	start(&pair, june,
		"Import,Line,Reason,Suggestion,Product,Value,District\n"
		"12,3,,,Steel,10,Raigad\n");
	CHECK_INTEGER(pair.code, ZILA_EINPUT);
	end(&pair);
	start(&pair, june, "District,Product,Value\nRaigad,Steel,10\n");
	CHECK_INTEGER(pair.code, ZILA_EINPUT);
	CHECK(strstr(pair.err.text, "rejects export"));
	end(&pair);
}

TEST(without_a_header_all_cells_of_a_line_are_needed)
{
	struct pair pair;

	start(&pair, june,
		"Import,Line,Reason,Suggestion,\"\",\"\",\"\"\n"
		"12,3,,,Raigad,,10\n");
	CHECK_TEXT(rows(&pair), "(1)(2)\n3 [Raigad][][10](4)(5)(6)");
	end(&pair);
	start(&pair, june,
		"Import,Line,Reason,Suggestion,\"\",\"\"\n"
		"12,3,,,Raigad,Steel\n");
	CHECK_INTEGER(pair.code, ZILA_EINPUT);
	CHECK(strstr(pair.err.text, "2 of the 3 cells"));
	end(&pair);
}

TEST(a_header_of_two_rows_is_known_in_one)
{
	static const char wide[] = "Exports\nDistrict,Value,\n,Rs,US$\n"
				   "Raigarh,1,2\nPune,3,4\n";
	struct pair pair;

	start(&pair, wide,
		"Import,Line,Reason,Suggestion,District,Value / Rs,US$\n"
		"12,4,,,Raigad,1,2\n");
	CHECK_TEXT(rows(&pair), "(1)(2)(3)\n4 [Raigad][1][2](5)");
	end(&pair);
}

TEST(a_retry_survives_any_allocation_that_fails)
{
	struct pair pair;
	bool whole = false;
	long count;

	for (count = 0; count < 2000 && !whole; count++) {
		mem_fail_after(count);
		start(&pair, june, HEAD "12,3,,,Raigad,Steel,10\n");
		rows(&pair);
		mem_fail_after(-1);
		whole = pair.code == ZILA_OK && !pair.seen.failed &&
			strstr(buf_text(&pair.seen), "[Raigad]");
		end(&pair);
	}
	CHECK(whole);
}
