/* csv_test.c - what the reader makes of a file. */
#include "rows.h"

#include <stdio.h>
#include <string.h>

#include "ground/limits.h"
#include "worker/table/scan.h"

static void check_delimiter(
	const char *data, const char *want, const char *source, int line)
{
	struct file file = {0};

	file_start(&file, data, strlen(data));
	check_integer(file.code, ZILA_OK, file.err.text, source, line);
	check_text(file.verdict.delimiter, want, file.verdict.reasons, source,
		line);
	file_end(&file);
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
	struct file file = {0};

	CHECK_ROWS("\xef\xbb\xbf"
		   "a,b\n1,2\n",
		"1 [a][b]\n2 [1][2]\n");
	file_start(&file,
		"\xef\xbb\xbf"
		"a,b\n",
		7);
	CHECK_TEXT(file.verdict.encoding, "UTF-8 with BOM");
	CHECK_TEXT(file.verdict.format, "csv");
	file_end(&file);
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
	struct file file = {0};
	const struct row *row;
	int64_t faults = 0;
	int i;

	for (i = 0; i < LINES; i++)
		buf_add_text(&data, "a\",\"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n");
	file_start(&file, data.data, data.size);
	CHECK_INTEGER(file.code, ZILA_OK);
	while (reader_next(file.reader, &row, &file.err) == ZILA_OK && row)
		faults += row->fault != NULL;
	CHECK_INTEGER(faults, LINES);
	file_end(&file);
	buf_free(&data);
}

TEST(a_nul_byte_costs_one_row)
{
	CHECK_ROWS(
		"a,b\n1,\0\n2,x\n", "1 [a][b]\n2 !nul_byte 1,\\0\n3 [2][x]\n");
}

TEST(a_row_with_too_many_columns_is_a_fault)
{
	struct buf data = {0};
	struct file file = {0};
	const struct row *row;
	int i;

	buf_add_text(&data, "a,b\n");
	for (i = 0; i < LIMIT_COLUMNS; i++)
		buf_add_char(&data, ',');
	buf_add_text(&data, "\n1,2\n");
	file_start(&file, data.data, data.size);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_TEXT(row->fault, "too_many_columns");
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK(row->fault == NULL);
	CHECK_INTEGER(row->line, 3);
	file_end(&file);
	buf_free(&data);
}

TEST(a_line_beyond_the_limit_is_skipped_and_reading_goes_on)
{
	struct buf data = {0};
	struct file file = {0};
	const struct row *row;
	void *line;

	buf_add_text(&data, "a,b\n");
	line = buf_reserve(&data, LIMIT_LINE_BYTES * 2u);
	CHECK(line != NULL);
	memset(line, 'x', LIMIT_LINE_BYTES * 2u);
	data.size += LIMIT_LINE_BYTES * 2u;
	buf_add_text(&data, "\r\n1,2\n");
	file_start(&file, data.data, data.size);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_TEXT(row->fault, "line_too_long");
	CHECK(row->raw.size < LIMIT_CELL_BYTES);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_INTEGER(row->line, 3);
	CHECK_INTEGER(row->cell_count, 2);
	file_end(&file);
	buf_free(&data);
}

TEST(a_quote_that_never_closes_is_looked_for_only_so_far)
{
	struct buf data = {0};
	struct file file = {0};
	const struct row *row;
	int64_t rows = 0, faults = 0;
	int i;

	buf_add_text(&data, "a,b\n1,\"open\n");
	for (i = 0; i < 2500000; i++)
		buf_add_text(&data, "1,2\n");
	file_start(&file, data.data, data.size);
	while (reader_next(file.reader, &row, &file.err) == ZILA_OK && row) {
		rows++;
		faults += row->fault != NULL;
	}
	CHECK_INTEGER(rows, 2500002);
	CHECK_INTEGER(faults, 1);
	file_end(&file);
	buf_free(&data);
}

TEST(rows_over_the_windows_edge_are_whole)
{
	struct buf data = {0}, out = {0};
	struct file file = {0};
	const struct row *row;
	int i;

	for (i = 1; i <= 30000; i++)
		buf_add_format(&data, "%d,\"q\"\"%d\",\"a\r\nb\"\r\n", i, i);
	file_start(&file, data.data, data.size);
	for (i = 1; i <= 30000; i++) {
		char want[80];

		if (reader_next(file.reader, &row, &file.err) != ZILA_OK ||
			!row)
			break;
		buf_cut(&out, 0);
		rows_add_row(&out, row);
		snprintf(want, sizeof want, "%d-%d [%d][q\"%d][a\r\nb]\n",
			2 * i - 1, 2 * i, i, i);
		if (!CHECK_TEXT(buf_text(&out), want))
			break;
	}
	CHECK_INTEGER(i, 30001);
	file_end(&file);
	buf_free(&data);
	buf_free(&out);
}

/* Who opens several, one over the other, has their names no longer. */
TEST(a_reader_that_gives_too_much_tells_the_name_that_it_was_opened_with)
{
	struct file file = {0};
	struct verdict verdict;
	const struct row *row;
	struct reader *reader = NULL;
	char name[] = "may.csv";

	file_start(&file, "a,b\n1,2\n", 8);
	CHECK_INTEGER(
		reader_open(file.fd, name, NULL, &reader, &verdict, &file.err),
		ZILA_OK);
	memset(name, 'x', sizeof name - 1);
	reader->given_bytes = LIMIT_ROWS_FREE_BYTES;
	CHECK_INTEGER(reader_next(reader, &row, &file.err), ZILA_EINPUT);
	CHECK_INTEGER(strncmp(file.err.text, "may.csv: line 1: ", 17), 0);
	reader_close(reader);
	file_end(&file);
}

TEST(a_reader_rewinds_to_the_first_row)
{
	struct buf data = {0}, first = {0}, second = {0};
	struct file file = {0};
	int64_t done, total;
	int i;

	buf_add_text(&data, "sep=;\n");
	for (i = 0; i < 40000; i++)
		buf_add_format(&data, "%d;x,y\n", i);
	file_start(&file, data.data, data.size);
	rows_add(&first, &file);
	reader_progress(file.reader, &done, &total);
	CHECK_INTEGER(done, (int64_t)data.size);
	CHECK_INTEGER(total, (int64_t)data.size);
	CHECK_INTEGER(reader_rewind(file.reader, &file.err), ZILA_OK);
	rows_add(&second, &file);
	CHECK_TEXT(buf_text(&second), buf_text(&first));
	CHECK(strncmp(buf_text(&first), "2 [0][x,y]\n", 11) == 0);
	file_end(&file);
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

TEST(titles_and_notes_above_a_table_do_not_name_its_delimiter)
{
	CHECK_DELIMITER("Exports, provisional\nof districts, by month\n"
			"in Rs crore, rounded\nas on June, 2024\n"
			"source: customs, DGCI&S\n\na;b;c\n1;2;3\n4;5;6\n",
		";");
	CHECK_DELIMITER("District exports\t\t\nRs crore, provisional\n\n"
			"a\tb\tc\n\"1,2\"\t3,4\t5\n6\t7\t8\n* rounded, later\n",
		"tab");
	CHECK_DELIMITER("1,5;2,5;3,5\n4,5;5,5;6,5\n", ";");
	CHECK_DELIMITER("a,b\nx;1,2\ny;3,4\nz;5,6\n", ",");
}

TEST(a_delimiter_inside_cells_of_each_row_is_not_taken_for_one)
{
	CHECK_DELIMITER("abolished; codes unknown\na,b,c\n"
			"1,x,\"p; q\"\n2,y,\"r; s\"\n3,z,\"t; u\"\n",
		",");
	CHECK_DELIMITER("\"wheat, and millet\"\na,b\n"
			"1,\"SEED; OTHER\"\n2,\"SEED; OTHER\"\n",
		",");
	CHECK_DELIMITER("a,b\n1,p; q\n2,r; s\n3,t; u\n", ",");
	CHECK_DELIMITER("a;b\n1;5\" pipe\n2;6\" pipe\n", ";");
}

TEST(a_table_below_forty_lines_of_preamble_names_the_delimiter)
{
	struct buf data = {0};
	int i;

	for (i = 0; i < 40; i++)
		buf_add_format(&data, "note %d, and a comma\n", i);
	for (i = 0; i < 60; i++)
		buf_add_text(&data, "a;b;c\n");
	CHECK_DELIMITER(buf_text(&data), ";");
	buf_free(&data);
}

TEST(rare_delimiters_are_taken_when_no_usual_one_makes_a_table)
{
	CHECK_DELIMITER("a^b\n1^2\n3^4\n", "^");
	CHECK_DELIMITER("a~b\n1~2\n3~4\n", "~");
	CHECK_DELIMITER("a:b:c\n1:2:3\n4:5:6\n", ":");
	CHECK_DELIMITER("a:b,c\n1:2,3\n4:5,6\n", ",");
	CHECK_DELIMITER("District: Gaya\nState: Bihar\nMonth: June\n", ",");
	CHECK_DELIMITER("10:20\n11:30\n12:40\n", ",");
	CHECK_DELIMITER("a~b\n1\n2\n", ",");
	CHECK_DELIMITER("a  b  c\n1  2  3\n4  5  6\n", ",");
}

TEST(a_person_names_the_delimiter)
{
	CHECK_ROWS_AS((struct reader_options){.delimiter = ";"},
		"a,b;c\n1,2;3\n", "1 [a,b][c]\n2 [1,2][3]\n");
	CHECK_ROWS_AS((struct reader_options){.delimiter = "tab"},
		"sep=;\na;b\tc\n", "2 [a;b][c]\n");
	CHECK_ROWS_AS((struct reader_options){.delimiter = " "},
		"a \"b c\" d\n", "1 [a][b c][d]\n");
	rows_refuse_as((struct reader_options){.delimiter = "::"}, "a::b\n", 5,
		"'::' can't be a delimiter", __FILE__);
	rows_refuse_as((struct reader_options){.delimiter = "\""}, "a\n", 2,
		"can't be a delimiter", __FILE__);
	rows_refuse_as((struct reader_options){.delimiter = ""}, "a\n", 2,
		"can't be a delimiter", __FILE__);
}

/* Shows the rows of data up to one that begins with an x. */
static void show_head(struct buf *out, const struct buf *data)
{
	struct file file = {.options.delimiter = ","};
	const struct row *row;

	buf_cut(out, 0);
	file_start(&file, data->data, data->size);
	while (reader_next(file.reader, &row, &file.err) == ZILA_OK && row &&
		(!row->raw.size || row->raw.data[0] != 'x'))
		rows_add_row(out, row);
	file_end(&file);
}

/* A file of less than 64 bytes is read byte by byte. */
TEST(rows_are_split_alike_many_bytes_at_a_time_and_one_by_one)
{
	static const char *const rows[] = {"a,b,c\n", ",,\r\n", "\n",
		"\"x, y\",\"\",z\r", "\"q\"\"q\",b\n", "5\" pipe,b\n",
		"\"A\" grade,b\n", " \"x\" ,b\n", "\"two\nlines\",b\r\n",
		"\"open,b\n", "\xe0\xa4\x9c,b\n", "caf\xe9,b\n", "a\r\r\n",
		"\"a\"x,\"b,c\" d\n", "a,\"\"\n"};
	enum { ROWS = sizeof rows / sizeof *rows };
	struct buf data = {0}, fast = {0}, slow = {0};
	int i, j;

	for (i = 0; i < ROWS * ROWS; i++) {
		buf_cut(&data, 0);
		buf_add_text(&data, "k\n");
		buf_add_text(&data, rows[i / ROWS]);
		buf_add_text(&data, rows[i % ROWS]);
		CHECK(data.size < SCAN_BYTES);
		show_head(&slow, &data);
		for (j = 0; j < SCAN_BYTES; j++)
			buf_add_char(&data, 'x');
		show_head(&fast, &data);
		if (!CHECK_TEXT(buf_text(&fast), buf_text(&slow)))
			break;
	}
	buf_free(&data);
	buf_free(&fast);
	buf_free(&slow);
}

TEST(stops_and_odd_bytes_are_found_alike_with_and_without_vectors)
{
	char block[SCAN_BYTES];
	uint32_t seed = 1;
	int round, i;

	for (round = 0; round < 2000; round++) {
		struct scan quick, plain;

		for (i = 0; i < SCAN_BYTES; i++) {
			seed = seed * 1664525u + 1013904223u;
			block[i] = round & 1 ? ",\n\r\"a\0\x80\xff"[seed >> 29]
					     : (char)(seed >> 24);
		}
		quick = scan_block(block, ',');
		plain = scan_plainly(block, ',');
		if (!CHECK(quick.stops == plain.stops) ||
			!CHECK(quick.odd == plain.odd))
			break;
	}
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
	CHECK_REFUSED("PK\x03\x04rest", "ends too early");
	CHECK_REFUSED("\xd0\xcf\x11\xe0\xa1\xb1", "of an old Excel workbook");
	CHECK_REFUSED("%PDF-1.4\n", "the PDF is broken");
	CHECK_REFUSED("\x1f\x8b\x08", "compressed (gzip)");
	CHECK_REFUSED("\x89PNG\r\n", "a picture (PNG)");
	CHECK_REFUSED("<!DOCTYPE html>\n", "a web page without a table");
	CHECK_REFUSED("\n <Table border=1>", "a web page without a table");
	CHECK_REFUSED("<?xml version='1.0'?>", "an XML file");
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

	rows_starve(data, sizeof data - 1);
}
