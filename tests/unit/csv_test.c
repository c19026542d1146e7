/* csv_test.c - what the reader makes of a file.
 *
 * Rows are shown as `line [cell][cell]`, with `line-line` for a row of
 * several lines and `line !fault raw` for one that can't be used. */
#include "check.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ground/buf.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "worker/table/reader.h"

/* A file being read. */
struct file {
	int fd;
	struct reader *reader;
	struct verdict verdict;
	struct zila_err err;
	enum zila_code code;
};

static void start(struct file *file, const char *data, size_t size)
{
	char path[600];

	memset(file, 0, sizeof *file);
	snprintf(path, sizeof path, "%s/june.csv", check_folder());
	file->fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
	CHECK(file->fd >= 0);
	CHECK_INTEGER(write(file->fd, data, size), (int64_t)size);
	file->code = reader_open(file->fd, "june.csv", NULL, &file->reader,
		&file->verdict, &file->err);
}

static void end(struct file *file)
{
	reader_close(file->reader);
	close(file->fd);
}

/* A NUL is shown as \0. */
static void show_text(struct buf *out, struct text text)
{
	size_t i;

	for (i = 0; i < text.size; i++)
		if (text.data[i])
			buf_add_char(out, text.data[i]);
		else
			buf_add_text(out, "\\0");
}

static void show_row(struct buf *out, const struct row *row)
{
	int i;

	buf_add_format(out, "%" PRId64, row->line);
	if (row->line_end != row->line)
		buf_add_format(out, "-%" PRId64, row->line_end);
	buf_add_char(out, ' ');
	if (row->fault) {
		buf_add_format(out, "!%s ", row->fault);
		show_text(out, row->raw);
	}
	for (i = 0; !row->fault && i < row->cell_count; i++) {
		buf_add_char(out, '[');
		show_text(out, row->cells[i]);
		buf_add_char(out, ']');
	}
	buf_add_char(out, '\n');
}

static void show_rows(struct buf *out, struct file *file)
{
	const struct row *row;

	for (;;) {
		if (!CHECK_INTEGER(reader_next(file->reader, &row, &file->err),
			    ZILA_OK))
			return;
		if (!row)
			return;
		show_row(out, row);
	}
}

static void check_rows(const char *data, size_t size, const char *want,
	const char *source, int line)
{
	struct buf out = {0};
	struct file file;

	start(&file, data, size);
	if (check_integer(file.code, ZILA_OK, file.err.text, source, line)) {
		show_rows(&out, &file);
		check_text(buf_text(&out), want, "rows", source, line);
	}
	buf_free(&out);
	end(&file);
}

#define CHECK_ROWS(data, want)                                                 \
	check_rows((data), sizeof(data) - 1, (want), __FILE__, __LINE__)

static void check_refused(const char *data, size_t size, const char *why,
	const char *source, int line)
{
	struct file file;

	start(&file, data, size);
	check_integer(file.code, ZILA_EINPUT, why, source, line);
	check_true(strncmp(file.err.text, "june.csv: ", 10) == 0, file.err.text,
		source, line);
	check_true(strstr(file.err.text, why) != NULL, file.err.text, source,
		line);
	end(&file);
}

#define CHECK_REFUSED(data, why)                                               \
	check_refused((data), sizeof(data) - 1, (why), __FILE__, __LINE__)

static void check_delimiter(
	const char *data, const char *want, const char *source, int line)
{
	struct file file;

	start(&file, data, strlen(data));
	check_integer(file.code, ZILA_OK, file.err.text, source, line);
	check_text(file.verdict.delimiter, want, file.verdict.reasons, source,
		line);
	end(&file);
}

#define CHECK_DELIMITER(data, want)                                            \
	check_delimiter((data), (want), __FILE__, __LINE__)

TEST(a_plain_file_is_split_at_commas)
{
	CHECK_ROWS("State,District\nBihar,Gaya\n",
		"1 [State][District]\n2 [Bihar][Gaya]\n");
	CHECK_ROWS("a,b\n,\n1,\n", "1 [a][b]\n2 [][]\n3 [1][]\n");
}

TEST(a_last_line_needs_no_line_end)
{
	CHECK_ROWS("a,b\n1,2", "1 [a][b]\n2 [1][2]\n");
	CHECK_ROWS("a,b\n1,", "1 [a][b]\n2 [1][]\n");
	CHECK_ROWS("a,b\n1,\"2\"", "1 [a][b]\n2 [1][2]\n");
}

TEST(all_three_line_ends_may_be_mixed)
{
	CHECK_ROWS("a,b\r\n1,2\n3,4\r5,6\r\n",
		"1 [a][b]\n2 [1][2]\n3 [3][4]\n4 [5][6]\n");
	CHECK_ROWS("a,b\r1,2\r", "1 [a][b]\n2 [1][2]\n");
	CHECK_ROWS("a\n\nb\n", "1 [a]\n2 []\n3 [b]\n");
}

TEST(a_mark_of_utf_8_is_no_part_of_the_first_cell)
{
	struct file file;

	CHECK_ROWS("\xef\xbb\xbf"
		   "a,b\n1,2\n",
		"1 [a][b]\n2 [1][2]\n");
	start(&file,
		"\xef\xbb\xbf"
		"a,b\n",
		7);
	CHECK_TEXT(file.verdict.encoding, "UTF-8 with BOM");
	CHECK_TEXT(file.verdict.format, "csv");
	end(&file);
}

TEST(quotes_hold_delimiters_quotes_and_line_ends)
{
	CHECK_ROWS("a,b\n\"x, y\",\"say \"\"yes\"\"\"\n",
		"1 [a][b]\n2 [x, y][say \"yes\"]\n");
	CHECK_ROWS("a,b\n\"\",\"\"\"\"\n", "1 [a][b]\n2 [][\"]\n");
	CHECK_ROWS("a,b\n1, \"x, y\" \n", "1 [a][b]\n2 [1][x, y]\n");
}

TEST(lines_are_physical_behind_a_cell_of_several_lines)
{
	CHECK_ROWS("a,b\n\"two\nlines\",1\nlast,2\n",
		"1 [a][b]\n2-3 [two\nlines][1]\n4 [last][2]\n");
	CHECK_ROWS("a,b\r\n\"1\r\n2\r\n3\",x\r\ny,z\r\n",
		"1 [a][b]\n2-4 [1\r\n2\r\n3][x]\n5 [y][z]\n");
}

TEST(a_stray_quote_in_a_cell_is_kept)
{
	CHECK_ROWS("a,b\nLeather \"A\" grade,1\n",
		"1 [a][b]\n2 [Leather \"A\" grade][1]\n");
	CHECK_ROWS("a,b\n5\" pipe,1\n6\" pipe,2\n",
		"1 [a][b]\n2 [5\" pipe][1]\n3 [6\" pipe][2]\n");
}

TEST(text_behind_a_closing_quote_is_kept_with_its_quotes)
{
	CHECK_ROWS("a,b\n\"A\" grade,1\n", "1 [a][b]\n2 [\"A\" grade][1]\n");
	CHECK_ROWS("a,b\n\"abc\"def,1\n", "1 [a][b]\n2 [\"abc\"def][1]\n");
}

TEST(text_behind_quotes_that_hold_a_delimiter_is_a_fault)
{
	CHECK_ROWS("a,b\n\"x, y\" z,1\nc,d\n",
		"1 [a][b]\n2 !stray_quote \"x, y\" z,1\n3 [c][d]\n");
}

TEST(an_unbalanced_quote_costs_one_line)
{
	CHECK_ROWS("a,b\n1,\"open\n2,x\n3,y\n",
		"1 [a][b]\n2 !unbalanced_quote 1,\"open\n3 [2][x]\n4 [3][y]\n");
	CHECK_ROWS("a,b\n1,\"open\n2,\"x\"\n3,\"y\"\n",
		"1 [a][b]\n2 !unbalanced_quote 1,\"open\n3 [2][x]\n4 [3][y]\n");
	CHECK_ROWS("\"a\",\"b\"\n\"1\",\"open\n\"2\",\"x\"\n",
		"1 [a][b]\n2 !unbalanced_quote \"1\",\"open\n3 [2][x]\n");
	CHECK_ROWS("a,b\n1,\"open", "1 [a][b]\n2 !unbalanced_quote 1,\"open\n");
	CHECK_ROWS("a,b\n\"x,\"y\",1\nc,d\n",
		"1 [a][b]\n2 !unbalanced_quote \"x,\"y\",1\n3 [c][d]\n");
}

TEST(a_cell_of_several_lines_survives_an_unbalanced_quote_above)
{
	CHECK_ROWS("a,b\n1,\"open\n2,\"two\nlines\"\n3,y\n",
		"1 [a][b]\n2 !unbalanced_quote 1,\"open\n3-4 [2][two\nlines]\n"
		"5 [3][y]\n");
}

/* Each line opens a quote that only the end of the file could close: without
 * memory of the first failure this reads 24 MB 150,000 times. */
TEST(a_file_of_unbalanced_quotes_is_read_in_one_go)
{
	enum { LINES = 300000 };
	struct buf data = {0};
	struct file file;
	const struct row *row;
	int64_t faults = 0;
	int i;

	for (i = 0; i < LINES; i++)
		buf_add_text(&data, "a\",\"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n");
	start(&file, data.data, data.size);
	CHECK_INTEGER(file.code, ZILA_OK);
	while (reader_next(file.reader, &row, &file.err) == ZILA_OK && row)
		faults += row->fault != NULL;
	CHECK_INTEGER(faults, LINES);
	end(&file);
	buf_free(&data);
}

TEST(a_nul_byte_costs_one_row)
{
	CHECK_ROWS(
		"a,b\n1,\0\n2,x\n", "1 [a][b]\n2 !nul_byte 1,\\0\n3 [2][x]\n");
}

TEST(bytes_that_are_not_utf_8_cost_one_row_and_are_named)
{
	struct file file;
	const struct row *row;

	CHECK_ROWS("a,b\n1,x\x96y\n2,z\n",
		"1 [a][b]\n2 !not_utf8 1,x\x96y\n3 [2][z]\n");
	start(&file, "a,b\n1,x\x96y\n", 10);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_TEXT(row->fault_message,
		"byte 0x96 in column 2, byte 4 of the row, is not UTF-8: save "
		"the file as CSV UTF-8, or mend this row");
	end(&file);
}

TEST(a_row_with_too_many_columns_is_a_fault)
{
	struct buf data = {0};
	struct file file;
	const struct row *row;
	int i;

	buf_add_text(&data, "a,b\n");
	for (i = 0; i < LIMIT_COLUMNS; i++)
		buf_add_char(&data, ',');
	buf_add_text(&data, "\n1,2\n");
	start(&file, data.data, data.size);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_TEXT(row->fault, "too_many_columns");
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK(row->fault == NULL);
	CHECK_INTEGER(row->line, 3);
	end(&file);
	buf_free(&data);
}

TEST(a_line_beyond_the_limit_is_skipped_and_reading_goes_on)
{
	struct buf data = {0};
	struct file file;
	const struct row *row;
	void *line;

	buf_add_text(&data, "a,b\n");
	line = buf_reserve(&data, LIMIT_LINE_BYTES * 2u);
	CHECK(line != NULL);
	memset(line, 'x', LIMIT_LINE_BYTES * 2u);
	data.size += LIMIT_LINE_BYTES * 2u;
	buf_add_text(&data, "\r\n1,2\n");
	start(&file, data.data, data.size);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_TEXT(row->fault, "line_too_long");
	CHECK(row->raw.size < LIMIT_CELL_BYTES);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_INTEGER(row->line, 3);
	CHECK_INTEGER(row->cell_count, 2);
	end(&file);
	buf_free(&data);
}

TEST(a_quote_that_never_closes_is_looked_for_only_so_far)
{
	struct buf data = {0};
	struct file file;
	const struct row *row;
	int64_t rows = 0, faults = 0;
	int i;

	buf_add_text(&data, "a,b\n1,\"open\n");
	for (i = 0; i < 2500000; i++)
		buf_add_text(&data, "1,2\n");
	start(&file, data.data, data.size);
	while (reader_next(file.reader, &row, &file.err) == ZILA_OK && row) {
		rows++;
		faults += row->fault != NULL;
	}
	CHECK_INTEGER(rows, 2500002);
	CHECK_INTEGER(faults, 1);
	end(&file);
	buf_free(&data);
}

TEST(rows_over_the_windows_edge_are_whole)
{
	struct buf data = {0}, out = {0};
	struct file file;
	const struct row *row;
	int i;

	for (i = 1; i <= 30000; i++)
		buf_add_format(&data, "%d,\"q\"\"%d\",\"a\r\nb\"\r\n", i, i);
	start(&file, data.data, data.size);
	for (i = 1; i <= 30000; i++) {
		char want[80];

		if (reader_next(file.reader, &row, &file.err) != ZILA_OK ||
			!row)
			break;
		buf_cut(&out, 0);
		show_row(&out, row);
		snprintf(want, sizeof want, "%d-%d [%d][q\"%d][a\r\nb]\n",
			2 * i - 1, 2 * i, i, i);
		if (!CHECK_TEXT(buf_text(&out), want))
			break;
	}
	CHECK_INTEGER(i, 30001);
	end(&file);
	buf_free(&data);
	buf_free(&out);
}

TEST(a_reader_rewinds_to_the_first_row)
{
	struct buf data = {0}, first = {0}, second = {0};
	struct file file;
	int64_t done, total;
	int i;

	buf_add_text(&data, "sep=;\n");
	for (i = 0; i < 40000; i++)
		buf_add_format(&data, "%d;x,y\n", i);
	start(&file, data.data, data.size);
	show_rows(&first, &file);
	reader_progress(file.reader, &done, &total);
	CHECK_INTEGER(done, (int64_t)data.size);
	CHECK_INTEGER(total, (int64_t)data.size);
	CHECK_INTEGER(reader_rewind(file.reader, &file.err), ZILA_OK);
	show_rows(&second, &file);
	CHECK_TEXT(buf_text(&second), buf_text(&first));
	CHECK(strncmp(buf_text(&first), "2 [0][x,y]\n", 11) == 0);
	end(&file);
	buf_free(&data);
	buf_free(&first);
	buf_free(&second);
}

TEST(the_delimiter_is_what_makes_rows_of_one_width)
{
	CHECK_DELIMITER("a,b,c\n1,2,3\n", ",");
	CHECK_DELIMITER("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n", ";");
	CHECK_DELIMITER("a\tb\n1,0\t2\n", "tab");
	CHECK_DELIMITER("a|b|c\nx, y|2|3\n", "|");
	CHECK_DELIMITER("a,b\n\"x;y;z\",1\n\"p;q;r\",2\n", ",");
	CHECK_DELIMITER(
		"Exports, in Rs crore, provisional\n\na;b\n1;2\n3;4\n", ";");
	CHECK_DELIMITER("Product\nPickles\n", ",");
}

TEST(a_sep_line_names_the_delimiter_and_is_no_row)
{
	CHECK_DELIMITER("sep=|\na,b|c\n", "|");
	CHECK_ROWS("sep=;\r\na;b,c\r\n", "2 [a][b,c]\n");
	CHECK_ROWS("\xef\xbb\xbfSEP=;\na;b\n", "2 [a][b]\n");
	CHECK_ROWS("\"sep=;\"\na;b\n", "2 [a][b]\n");
}

TEST(what_is_no_text_is_refused_with_what_to_do)
{
	CHECK_REFUSED("", "the file is empty");
	CHECK_REFUSED(" \r\n\t\n", "only white space");
	CHECK_REFUSED("\xef\xbb\xbf\n", "only white space");
	CHECK_REFUSED("PK\x03\x04rest", "an Excel workbook (.xlsx)");
	CHECK_REFUSED("\xd0\xcf\x11\xe0\xa1\xb1", "an old Excel workbook");
	CHECK_REFUSED("%PDF-1.4\n", "a PDF");
	CHECK_REFUSED("\x1f\x8b\x08", "compressed (gzip)");
	CHECK_REFUSED("\x89PNG\r\n", "a picture (PNG)");
	CHECK_REFUSED("<!DOCTYPE html>\n", "a web page (HTML)");
	CHECK_REFUSED("\n <Table border=1>", "a web page (HTML)");
	CHECK_REFUSED("<?xml version='1.0'?>", "an XML file");
	CHECK_REFUSED("\xff\xfe"
		      "a\0,\0b\0",
		"UTF-16: save it as CSV UTF-8");
	CHECK_REFUSED("a\0,\0b\0\n\0"
		      "1\0,\0",
		"UTF-16");
	CHECK_REFUSED("\0a\0,\0b\0\n\0"
		      "1\0,",
		"UTF-16");
	CHECK_REFUSED("\x7f"
		      "ELF\0\0\0\xff\xfe\xfd\xfc\xfb",
		"binary");
}

TEST(a_header_alone_is_one_row)
{
	CHECK_ROWS("State,District\n", "1 [State][District]\n");
}

TEST(a_reader_without_memory_fails_cleanly)
{
	static const char data[] = "a,b\n\"x\"\"y\",1\n";
	enum zila_code code = ZILA_ELIMIT;
	struct file file;
	const struct row *row;
	long count;

	for (count = 0; code != ZILA_OK && count < 20; count++) {
		mem_fail_after(count);
		start(&file, data, sizeof data - 1);
		code = file.code;
		if (code == ZILA_OK)
			code = reader_next(file.reader, &row, &file.err);
		if (code == ZILA_OK)
			code = reader_next(file.reader, &row, &file.err);
		mem_fail_after(-1);
		CHECK(code == ZILA_OK || code == ZILA_ELIMIT);
		end(&file);
	}
	CHECK_INTEGER(code, ZILA_OK);
	CHECK(count > 3);
}
