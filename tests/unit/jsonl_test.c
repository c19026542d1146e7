/* jsonl_test.c - JSON records as rows. */
#include "rows.h"

#include <stdio.h>

#include "ground/limits.h"
#include "worker/table/decode.h"

TEST(a_record_a_line_is_a_row_and_its_keys_are_the_header)
{
	CHECK_ROWS("{\"state\": \"Bihar\", \"n\": 1}\n"
		   "{\"n\": 2, \"state\": \"Kerala\"}\r\n\n"
		   "{\"state\": null, \"more\": true}",
		"0 [state][n][more]\n1 [Bihar][1]n[]\n2 [Kerala][2]n[]\n"
		"4 [][][true]\n");
}

TEST(a_list_of_records_is_read_like_lines)
{
	CHECK_ROWS("[\n  {\n    \"a\": 1,\n    \"b\": \"x\"\n  },\n"
		   "  {\"b\": \"y\"}\n]\n",
		"0 [a][b]\n2-5 [1]n[x]\n6 [][y]\n");
	CHECK_ROWS("\xef\xbb\xbf [ {\"a\": 1} ]", "0 [a]\n1 [1]n\n");
}

TEST(records_that_share_a_line_are_counted)
{
	struct file file = {0};

	CHECK_ROWS("[{\"a\":1},{\"a\":2},\n{\"a\":3}]",
		"0 [a]\n1 [1]n\n2 [2]n\n3 [3]n\n");
	CHECK_ROWS("{\"a\":1} {\"a\":2}\n{\"a\":3},\n",
		"0 [a]\n1 [1]n\n2 [2]n\n3 [3]n\n");
	file_start(&file, "[{\"a\":1},{\"a\":2}]", 17);
	CHECK_TEXT(file.verdict.format, "jsonl");
	CHECK_TEXT(file.verdict.encoding, "UTF-8");
	CHECK_TEXT(file.verdict.delimiter, "");
	CHECK_TEXT(file.verdict.reasons,
		"its beginning is valid UTF-8; JSON, a list of records: 1 key "
		"in the first 2 records; records share lines, so a line's "
		"number is the record's");
	file_end(&file);
}

TEST(a_list_of_records_in_an_object_is_read_like_lines)
{
#define ANSWER                                                                 \
	"{\"total\": 2, \"field\": [{\"id\": \"a\"}],\n \"records\": "         \
	"[\n{\"a\": 1},\n"                                                     \
	"{\"a\": 2}\n],\n\"next\": null, \"links\": {\"a\": [3]}}\n"

	CHECK_ROWS(ANSWER, "0 [a]\n3 [1]n\n4 [2]n\n");
	CHECK_TOLD(ANSWER, sizeof ANSWER - 1,
		"JSON, a list of records under \"records\", and nothing that "
		"stands beside it: 1 key in the first 2 records");
	CHECK_ROWS("{\"anything\": [{\"a\": 1},\n{\"a\": 2}]}",
		"0 [a]\n1 [1]n\n2 [2]n\n");
	CHECK_ROWS("\xef\xbb\xbf\n{\"data\":\n[{\"a\":1}] , \"n\":1 }",
		"0 [a]\n3 [1]n\n");
}

TEST(a_record_with_a_list_inside_stays_a_record)
{
	CHECK_ROWS("{\"a\": 1, \"b\": [{\"c\": 2}]}",
		"0 [a][b]\n1 [1]n[[{\"c\": 2}]]\n");
	CHECK_ROWS("{\"items\": [{\"c\": 2}]}\n{\"items\": []}\n",
		"0 [items]\n1 [[{\"c\": 2}]]\n2 [[]]\n");
	CHECK_ROWS("{\"data\": [1, 2], \"rows\": 3}",
		"0 [data][rows]\n1 [[1, 2]][3]n\n");
}

TEST(what_is_wrong_behind_a_list_in_an_object_is_told)
{
	CHECK_ROWS("{\"rows\": [{\"a\": 1}", "0 [a]\n1 [1]n\n2 !bad_json \n");
	CHECK_ROWS("{\"rows\": [{\"a\": 1}],\n\"n\": 1",
		"0 [a]\n1 [1]n\n2 !bad_json \n");
	CHECK_ROWS("{\"rows\": [{\"a\": 1}],\n\"n\" 1}",
		"0 [a]\n1 [1]n\n2 !bad_json \"n\"\n3 !bad_json 1\n4 !bad_json "
		"}\n");
}

TEST(numbers_keep_their_text_and_nested_values_are_json)
{
	struct file file = {0};
	const struct row *row;
	const char *data =
		"{\"a\": 08061000.10, \"b\": 1}\n"
		"{\"a\": -1.50e+06, \"b\": \"12\", \"c\": [1, {\"x\": 2}]}";

	CHECK_ROWS(
		"{\"a\": 12345678901234567890.10, \"b\": [1, {\"x\": \"}\"}],"
		" \"c\": {}}\n",
		"0 [a][b][c]\n1 [12345678901234567890.10]n[[1, {\"x\": \"}\"}]]"
		"[{}]\n");
	file_start(&file, data, strlen(data));
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK(row->marks == NULL);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_TEXT(row->fault, "bad_json");
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK(row->marks && row->marks[0] == CELL_NUMBER);
	CHECK(row->marks && row->marks[1] == 0 && row->marks[2] == 0);
	file_end(&file);
}

TEST(escapes_become_the_letters_they_stand_for)
{
	CHECK_ROWS("{\"a\\u0020b\": \"\\u091c \\ud83d\\ude00 \\\"\\\\\\/\\n\"}",
		"0 [a b]\n1 [\xe0\xa4\x9c \xf0\x9f\x98\x80 \"\\/\n]\n");
	CHECK_ROWS("{\"a\":1}\n{\"a\":\"\\ud83d\"}\n{\"a\":\"\\u0000\"}\n",
		"0 [a]\n1 [1]n\n2 !bad_json {\"a\":\"\\ud83d\"}\n"
		"3 !bad_json {\"a\":\"\\u0000\"}\n");
}

TEST(a_broken_record_is_a_fault_and_its_neighbours_survive)
{
	CHECK_ROWS("{\"a\":1}\n{\"a\": 1\n{\"a\":3}\n",
		"0 [a]\n1 [1]n\n2 !bad_json {\"a\": 1\n3 [3]n\n");
	CHECK_ROWS("{\"a\":1}\n{\"a\": x}\n{\"a\":\"open}\nword\n{\"a\":3}\n",
		"0 [a]\n1 [1]n\n2 !bad_json {\"a\": x}\n"
		"3-4 !bad_json {\"a\":\"open}\nword\n5 [3]n\n");
	CHECK_ROWS("{\"a\":1}\nword\n}\n5\n[1]\n{\"a\":3}\n",
		"0 [a]\n1 [1]n\n2 !bad_json word\n3 !bad_json }\n"
		"4 !bad_json 5\n5 !bad_json [1]\n6 [3]n\n");
	CHECK_ROWS("[{\"a\":1},{\"a\": x},{\"a\":3},7,{\"a\":4}]",
		"0 [a]\n1 [1]n\n2 !bad_json {\"a\": x}\n3 [3]n\n4 !bad_json 7\n"
		"5 [4]n\n");
	CHECK_ROWS("[\n{\n\"a\": 1 2\n},\n{\n\"a\": 3\n}\n]\n",
		"0 [a]\n2-4 !bad_json {\n\"a\": 1 2\n}\n5-7 [3]n\n");
}

TEST(a_list_that_ends_too_early_is_told)
{
	CHECK_ROWS("[{\"a\":1},\n{\"a\":2},\n{\"a",
		"0 [a]\n1 [1]n\n2 [2]n\n3 !bad_json {\"a\n4 !bad_json \n");
	CHECK_ROWS("[{\"a\":1},\n", "0 [a]\n1 [1]n\n2 !bad_json \n");
	CHECK_ROWS("[{\"a\":1}]\n{\"a\":2}\nrest",
		"0 [a]\n1 [1]n\n2 [2]n\n3 !bad_json rest\n");
}

TEST(a_fault_of_json_names_the_character)
{
	struct file file = {0};
	const struct row *row;
	int i;

	file_start(&file, "{\"a\":1}\n{\"a\": x}\n", 17);
	for (i = 0; i < 3; i++)
		CHECK_INTEGER(
			reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_TEXT(row->fault_message,
		"the record is no valid JSON: see character 7");
	file_end(&file);
}

TEST(a_key_twice_or_too_late_is_a_fault_that_names_it)
{
	struct buf data = {0};
	struct file file = {0};
	const struct row *row = NULL;
	int i;

	CHECK_ROWS("{\"a\":1,\"b\":2,\"a\":3}\n{\"a\":4}\n",
		"0 [a][b]\n1 !bad_json {\"a\":1,\"b\":2,\"a\":3}\n2 [4]n[]\n");
	for (i = 0; i < 1000; i++)
		buf_add_text(&data, "{\"a\":1}\n");
	buf_add_text(&data, "{\"a\":1,\"late\":2}\n");
	file_start(&file, data.data, data.size);
	for (i = 0; i < 1002; i++)
		CHECK_INTEGER(
			reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_INTEGER(row->line, 1001);
	CHECK_TEXT(row->fault, "bad_json");
	CHECK(strstr(row->fault_message,
		      "the key \"late\" is one that the first 1000 records "
		      "have not") != NULL);
	file_end(&file);
	buf_free(&data);
}

TEST(json_of_any_encoding_is_read)
{
	CHECK_ROWS("\xff\xfe{\0\"\0a\0\"\0:\0\"\0\x1c\x09\"\0}\0",
		"0 [a]\n1 [\xe0\xa4\x9c]\n");
	CHECK_ROWS("{\"a\":\"x\"}\n{\"a\":\"caf\xe9\"}\n{\"a\":\"\x81\"}\n",
		"0 [a]\n1 [x]\n2 [caf\xc3\xa9] ~\n"
		"3 !bad_encoding {\"a\":\"\x81\"}\n");
	CHECK_ROWS("{\"a\":1}\n{\"a\":\0}\n{\"a\":2}\n",
		"0 [a]\n1 [1]n\n2 !nul_byte {\"a\":\\0}\n3 [2]n\n");
}

TEST(what_begins_as_json_and_holds_no_records_is_refused)
{
	CHECK_REFUSED("[]", "its JSON list is empty");
	CHECK_REFUSED("{}\n{}\n", "none of its first 2 records is an object");
	CHECK_REFUSED("{\"a\" 1}\n", "no valid JSON: see character 6");
}

TEST(text_that_only_looks_like_json_is_csv)
{
	CHECK_ROWS("[a],{b}\n1,2\n", "1 [[a]][{b}]\n2 [1][2]\n");
	CHECK_ROWS("{a,b}\n1,2\n", "1 [{a][b}]\n2 [1][2]\n");
}

/* Each record begins what only the file's end could close. */
TEST_CI(a_file_of_unclosed_records_is_read_in_one_go)
{
	enum { RECORDS = 300000 };
	static const char *const lines[] = {"{\"a\":[{\"a\":1,\n",
		"{\"a\":\"bbbbbbbbbbbb\n", "[\n", "{\"a\":{\"a\":[\n"};
	size_t kind;
	int i;

	for (kind = 0; kind < sizeof lines / sizeof *lines; kind++) {
		struct buf data = {0};
		struct file file = {0};
		const struct row *row;
		int64_t rows = 0;

		buf_add_text(&data, "{\"a\":1}\n");
		for (i = 0; i < RECORDS; i++)
			buf_add_text(&data, lines[kind]);
		file_start(&file, data.data, data.size);
		CHECK_INTEGER(file.code, ZILA_OK);
		while (reader_next(file.reader, &row, &file.err) == ZILA_OK &&
			row)
			rows++;
		CHECK(rows > 2);
		file_end(&file);
		buf_free(&data);
	}
}

TEST(a_record_beyond_the_limit_is_skipped_and_reading_goes_on)
{
	struct buf data = {0};
	struct file file = {0};
	const struct row *row;
	char *line;

	buf_add_text(&data, "{\"a\":1}\n{\"a\":\"");
	line = buf_reserve(&data, LIMIT_LINE_BYTES * 2u);
	CHECK(line != NULL);
	memset(line, 'x', LIMIT_LINE_BYTES * 2u);
	data.size += LIMIT_LINE_BYTES * 2u;
	buf_add_text(&data, "\"}\r\n{\"a\":2}\n");
	file_start(&file, data.data, data.size);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_TEXT(row->fault, "line_too_long");
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK(row->fault == NULL);
	CHECK_INTEGER(row->line, 3);
	file_end(&file);
	buf_free(&data);
}

TEST(json_records_over_the_windows_edge_are_whole)
{
	struct buf data = {0}, out = {0};
	struct file file = {0};
	const struct row *row;
	int i;

	buf_add_text(&data, "[");
	for (i = 1; i <= 30000; i++)
		buf_add_format(&data, "%s{\"n\": %d,\n \"t\": \"\\u0041,%d\"}",
			i > 1 ? ",\n" : "", i, i);
	buf_add_text(&data, "]");
	file_start(&file, data.data, data.size);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	for (i = 1; i <= 30000; i++) {
		char want[80];

		if (reader_next(file.reader, &row, &file.err) != ZILA_OK ||
			!row)
			break;
		buf_cut(&out, 0);
		rows_add_row(&out, row);
		snprintf(want, sizeof want, "%d-%d [%d]n[A,%d]\n", 2 * i - 1,
			2 * i, i, i);
		if (!CHECK_TEXT(buf_text(&out), want))
			break;
	}
	CHECK_INTEGER(i, 30001);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK(row == NULL);
	file_end(&file);
	buf_free(&data);
	buf_free(&out);
}

/* What follows the line end decides where the record ends, and is not read
 * yet when the window ends there. */
TEST(a_broken_record_ends_at_the_same_place_wherever_the_windows_edge_is)
{
	static const char broken[] =
		"{\"a\": [;, 1, 2, 3,\n   ;]}\n{\"a\": 7}\n";
	static const char want[] =
		"2-3 !bad_json {\"a\": [;, 1, 2, 3,\n   ;]}\n4 [7]n\n";
	int shift;

	for (shift = 0; shift < (int)sizeof broken; shift++) {
		struct buf data = {0}, out = {0};
		struct file file = {0};
		const struct row *row;

		buf_add_text(&data, "{\"a\": 1}");
		while (data.size + 1 < DECODE_WINDOW_BYTES - (size_t)shift)
			buf_add_text(&data, " ");
		buf_add_text(&data, "\n");
		buf_add_text(&data, broken);
		file_start(&file, data.data, data.size);
		CHECK_INTEGER(
			reader_next(file.reader, &row, &file.err), ZILA_OK);
		CHECK_INTEGER(
			reader_next(file.reader, &row, &file.err), ZILA_OK);
		rows_add(&out, &file);
		CHECK_TEXT(buf_text(&out), want);
		file_end(&file);
		buf_free(&data);
		buf_free(&out);
	}
}

TEST(a_json_reader_without_memory_fails_cleanly)
{
	static const char data[] = "{\"a\":\"\\u0041\"}\n{\"a\":\"\xe9\"}\n";

	rows_starve(data, sizeof data - 1);
}
