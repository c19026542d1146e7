/* decode_test.c - files in encodings that spreadsheets write. */
#include "rows.h"

#include "ground/charset.h"

/* Turns ASCII into UTF-16. */
static void widen(struct buf *out, const char *text, size_t size, bool big)
{
	size_t i;

	for (i = 0; i < size; i++) {
		if (big)
			buf_add_char(out, '\0');
		buf_add_char(out, text[i]);
		if (!big)
			buf_add_char(out, '\0');
	}
}

static void check_encoding_as(struct reader_options options, const char *data,
	size_t size, const char *want)
{
	struct file file = {.options = options};

	file_start(&file, data, size);
	if (check_integer(file.code, ZILA_OK, file.err.text, __FILE__, 0))
		check_text(file.verdict.encoding, want, file.verdict.reasons,
			__FILE__, 0);
	file_end(&file);
}

#define CHECK_ENCODING(data, want)                                             \
	check_encoding_as(                                                     \
		(struct reader_options){0}, (data), sizeof(data) - 1, (want))

TEST(utf_16_with_and_without_a_mark_is_read)
{
	CHECK_ROWS("\xff\xfe"
		   "a\0,\0b\0\n\0"
		   "1\0,\0"
		   "2\0\r\0\n\0",
		"1 [a][b]\n2 [1][2]\n");
	CHECK_ROWS("\xfe\xff\0a\0,\0b\0\n\0"
		   "1\0,\0"
		   "2\0\n",
		"1 [a][b]\n2 [1][2]\n");
	CHECK_ROWS("a\0,\0b\0\n\0"
		   "1\0,\0"
		   "2\0",
		"1 [a][b]\n2 [1][2]\n");
	CHECK_ROWS("\0a\0,\0b\0\n\0"
		   "1\0,\0"
		   "2",
		"1 [a][b]\n2 [1][2]\n");
	CHECK_ENCODING("\xff\xfe"
		       "a\0,\0b\0",
		"UTF-16LE with BOM");
	CHECK_ENCODING("\xfe\xff\0a\0,\0b", "UTF-16BE with BOM");
	CHECK_ENCODING("a\0,\0b\0\n\0", "UTF-16LE");
	CHECK_ENCODING("\0a\0,\0b\0\n", "UTF-16BE");
}

TEST(utf_16_keeps_letters_of_every_plane)
{
	CHECK_ROWS("\xff\xfe\x1c\x09\t\0\xb9\x20\n\0\x3d\xd8\x00\xde\t\0"
		   "\x13\x20",
		"1 [\xe0\xa4\x9c][\xe2\x82\xb9]\n"
		"2 [\xf0\x9f\x98\x80][\xe2\x80\x93]\n");
}

TEST(quotes_and_line_ends_of_utf_16_are_those_of_utf_8)
{
	static const char text[] = "sep=;\ra;b\r\n\"two\nlines\";\"x;y\"\n"
				   "1;\"open\nLeather \"A\";5\r\n";
	static const char rows[] =
		"2 [a][b]\n3-4 [two\nlines][x;y]\n"
		"5 !unbalanced_quote 1;\"open\n6 [Leather \"A\"][5]\n";
	struct buf data = {0};
	int big;

	CHECK_ROWS(text, rows);
	for (big = 0; big < 2; big++) {
		buf_cut(&data, 0);
		widen(&data, text, sizeof text - 1, big);
		rows_check_as((struct reader_options){0}, data.data, data.size,
			rows, __FILE__);
	}
	buf_free(&data);
}

TEST(half_a_character_of_utf_16_costs_one_row_and_is_named)
{
	static const char data[] = "\xff\xfe"
				   "a\0,\0b\0\n\0"
				   "1\0,\0\x3d\xd8\n\0"
				   "2\0,\0\x00\xdex\0\n\0"
				   "3\0,\0c\0";
	struct file file = {0};
	const struct row *row;

	CHECK_ROWS(data, "1 [a][b]\n2 !bad_encoding 1,\xed\xa0\xbd\n"
			 "3 !bad_encoding 2,\xed\xb8\x80x\n4 [3][c]\n");
	file_start(&file, data, sizeof data - 1);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_TEXT(row->fault_message,
		"0xD83D is half a character of UTF-16 (column 2): save the "
		"file as CSV UTF-8, or mend this row");
	file_end(&file);
}

TEST(half_a_character_is_told_in_encodings_that_icu_reads)
{
	CHECK_ROWS_AS((struct reader_options){.encoding = "UTF-7"},
		"a,b\n1,x+2AA-y\n2,+2D3eAA-\n3,x+2AA-",
		"1 [a][b]\n2 !bad_encoding 1,x\xed\xa0\x80y\n"
		"3 [2][\xf0\x9f\x98\x80]\n"
		"4 !bad_encoding 3,x\xed\xa0\x80\n");
}

TEST(an_odd_last_byte_of_utf_16_is_told)
{
	static const char data[] = "\xff\xfe"
				   "a\0,\0b\0\n\0"
				   "1\0,\0"
				   "2\0\n\0"
				   "3";
	struct file file = {0};
	const struct row *row;
	int i;

	file_start(&file, data, sizeof data - 1);
	for (i = 0; i < 3; i++)
		CHECK_INTEGER(
			reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_TEXT(row->fault, "bad_encoding");
	CHECK_INTEGER(row->line, 3);
	CHECK(strstr(row->fault_message,
		      "0x33 is the first byte of a character, and the file "
		      "ends behind it") != NULL);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK(row == NULL);
	file_end(&file);
}

TEST(a_nul_of_utf_16_costs_one_row)
{
	CHECK_ROWS("\xff\xfe"
		   "a\0,\0b\0\n\0"
		   "1\0,\0\0\0\n\0"
		   "2\0,\0x\0",
		"1 [a][b]\n2 !nul_byte 1,\\0\n3 [2][x]\n");
}

TEST(a_long_file_of_utf_16_is_read_to_its_end_and_again)
{
	struct buf data = {0}, text = {0}, first = {0}, second = {0};
	struct file file = {0};
	int64_t done, total;
	int i;

	for (i = 1; i <= 30000; i++)
		buf_add_format(&text, "%d\t\"q\"\"%d\"\t\"a\r\nb\"\r\n", i, i);
	buf_add(&data, "\xff\xfe", 2);
	widen(&data, text.data, text.size, false);
	file_start(&file, data.data, data.size);
	rows_add(&first, &file);
	reader_progress(file.reader, &done, &total);
	CHECK_INTEGER(done, (int64_t)data.size);
	CHECK_INTEGER(total, (int64_t)data.size);
	CHECK_INTEGER(reader_rewind(file.reader, &file.err), ZILA_OK);
	rows_add(&second, &file);
	CHECK_TEXT(buf_text(&second), buf_text(&first));
	CHECK(strstr(buf_text(&first),
		      "\n59999-60000 [30000][q\"30000][a\r\nb]\n") != NULL);
	file_end(&file);
	buf_free(&data);
	buf_free(&text);
	buf_free(&first);
	buf_free(&second);
}

TEST(utf_32_is_refused_by_name)
{
	CHECK_REFUSED("\xff\xfe\0\0a\0\0\0", "this is UTF-32, little end");
	CHECK_REFUSED("\0\0\xfe\xff\0\0\0a", "this is UTF-32, big end");
	CHECK_REFUSED("a\0\0\0,\0\0\0b\0\0\0\n\0\0\0", "UTF-32, little");
	CHECK_REFUSED("\0\0\0a\0\0\0,\0\0\0b\0\0\0\n", "UTF-32, big");
}

TEST(one_line_of_windows_1252_is_decoded_and_told)
{
	CHECK_ROWS("a,b\n\xe0\xa4\x9c,1\nx \x96 y,\"caf\xe9\"\nz,2\n",
		"1 [a][b]\n2 [\xe0\xa4\x9c][1]\n"
		"3 [x \xe2\x80\x93 y][caf\xc3\xa9] ~\n4 [z][2]\n");
	CHECK_ROWS("a,b\n\"say \"\"\x80\"\"\",\"\x93q\x94\"\n",
		"1 [a][b]\n2 [say \"\xe2\x82\xac\"]"
		"[\xe2\x80\x9cq\xe2\x80\x9d] ~\n");
}

TEST(the_five_bytes_that_are_nothing_in_windows_1252_are_a_fault)
{
	struct file file = {0};
	const struct row *row;

	CHECK_ROWS("a\n\x81\n\x8d\n\x8f\n\x90\n\x9d\n\x80\n",
		"1 [a]\n2 !bad_encoding \x81\n3 !bad_encoding \x8d\n"
		"4 !bad_encoding \x8f\n5 !bad_encoding \x90\n"
		"6 !bad_encoding \x9d\n7 [\xe2\x82\xac] ~\n");
	file_start(&file, "a,b\n1,x\x96y\x81\n", 11);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_INTEGER(reader_next(file.reader, &row, &file.err), ZILA_OK);
	CHECK_TEXT(row->fault_message,
		"the row is not UTF-8, and byte 0x81 stands for nothing in "
		"Windows-1252 either (column 2, byte 6 of the row): save the "
		"file as CSV UTF-8, or mend this row");
	file_end(&file);
}

TEST(a_nul_in_a_file_of_windows_1252_costs_one_row)
{
	CHECK_ROWS("State,District\nBihar,Gaya \x96 town\nKerala,\0\n"
		   "Odisha,Puri\n",
		"1 [State][District]\n2 [Bihar][Gaya \xe2\x80\x93 town] ~\n"
		"3 !nul_byte Kerala,\\0\n4 [Odisha][Puri]\n");
}

/* As when a program cuts a Hindi name after so many bytes. */
TEST(a_row_that_is_half_utf_8_is_not_guessed_at)
{
	CHECK_ROWS("a,b\n\xe0\xa4\x9c\xe0\xa4,1\n\xe2\x82\xb9 5,x \x96 y\n",
		"1 [a][b]\n2 !bad_encoding \xe0\xa4\x9c\xe0\xa4,1\n"
		"3 !bad_encoding \xe2\x82\xb9 5,x \x96 y\n");
}

TEST(the_verdict_says_when_the_beginning_is_windows_1252)
{
	struct file file = {0};

	CHECK_ENCODING("a,b\ncaf\xe9,1\n", "Windows-1252");
	CHECK_ENCODING(
		"a,b\n\xe0\xa4\x9c,1\n\xe0\xa4\x9c,1\ncaf\xe9,1\n", "UTF-8");
	CHECK_ENCODING("a,b\nx,1\n", "UTF-8");
	file_start(&file, "a,b\ncaf\xe9,1\n", 11);
	CHECK(strstr(file.verdict.reasons,
		      "its beginning is Windows-1252: line 2 has byte 0xE9") !=
		NULL);
	file_end(&file);
}

TEST(two_letters_that_look_like_utf_8_stay_windows_1252_in_such_a_file)
{
	CHECK_ROWS("a\n\x96\n\x96\n\x93"
		   "CAF\xc9\x94\n",
		"1 [a]\n2 [\xe2\x80\x93] ~\n3 [\xe2\x80\x93] ~\n"
		"4 [\xe2\x80\x9c"
		"CAF\xc3\x89\xe2\x80\x9d] ~\n");
}

TEST(a_person_names_the_encoding)
{
	CHECK_ROWS_AS((struct reader_options){.encoding = "latin1"},
		"a,b\ncaf\xe9,\xc3\xa9\n",
		"1 [a][b]\n2 [caf\xc3\xa9][\xc3\x83\xc2\xa9]\n");
	CHECK_ROWS_AS((struct reader_options){.encoding = "Windows-1252"},
		"a,b\n\x80,\xc9\x94\n\x81,1\n",
		"1 [a][b]\n2 [\xe2\x82\xac][\xc3\x89\xe2\x80\x9d]\n"
		"3 !bad_encoding \xfe\x88\x81,1\n");
	CHECK_ROWS_AS((struct reader_options){.encoding = "macintosh"},
		"a,b\r\x8e,1\r", "1 [a][b]\n2 [\xc3\xa9][1]\n");
	CHECK_ROWS_AS((struct reader_options){.encoding = "utf_16be"},
		"\x09\x1c\0,\x09\x1c", "1 [\xe0\xa4\x9c][\xe0\xa4\x9c]\n");
	CHECK_ROWS_AS((struct reader_options){.encoding = "utf-16"},
		"\0a\0,\0b", "1 [a][b]\n");
	CHECK_ROWS_AS((struct reader_options){.encoding = "UTF-8"},
		"a,b\ncaf\xe9,1\n", "1 [a][b]\n2 !bad_encoding caf\xe9,1\n");
	CHECK_ROWS_AS((struct reader_options){.encoding = "UTF-32LE"},
		"a\0\0\0,\0\0\0b\0\0\0", "1 [a][b]\n");
	CHECK_ROWS_AS((struct reader_options){.encoding = "Shift_JIS"},
		"a,b\n\x83\x65,1\n\x83,2\n3,\xfd\n",
		"1 [a][b]\n2 [\xe3\x83\x86][1]\n"
		"3 !bad_encoding \xfe\x88\x83,2\n"
		"4 !bad_encoding 3,\xfe\x8f\x8d\n");
	check_encoding_as((struct reader_options){.encoding = "cp1252"},
		"a,b\n", 4, "windows-1252");
	check_encoding_as((struct reader_options){.encoding = "UTF16-LE"},
		"a\0,\0", 4, "UTF-16LE");
}

TEST(an_encoding_that_there_is_none_of_is_refused_with_the_nearest)
{
	struct reader_options options = {.encoding = "windows-1225"};

	rows_refuse_as(options, "a\n", 2,
		"there is no encoding 'windows-1225'; the nearest names are: "
		"windows-125",
		__FILE__);
	options.encoding = "klingon";
	rows_refuse_as(options, "a\n", 2, "usual ones are: UTF-8", __FILE__);
	options.encoding = "";
	rows_refuse_as(options, "a\n", 2, "there is no encoding ''", __FILE__);
	options.encoding = "../../etc/passwd";
	rows_refuse_as(options, "a\n", 2, "there is no encoding", __FILE__);
}

/* Gives ICU's letters in and out in pieces of every size. */
TEST(an_encoding_is_read_alike_in_pieces_of_any_size)
{
	static const char *const names[] = {
		"GB18030", "UTF-16LE", "windows-1252", "UTF-7"};
	static const char data[] =
		"a\x82\x30\xc2\x30,\x90\x30\x81\x30\x81\x30\x81\x30\xd8\x00\xde"
		"\xd8\xfe,z\x94\x39\xda\x33";
	struct buf whole = {0}, pieces = {0};
	size_t size, name;

	for (name = 0; name < sizeof names / sizeof *names; name++)
		for (size = 1; size < sizeof data; size++) {
			struct charset *charset = NULL;
			struct zila_err err;
			char held[sizeof data], text[CHARSET_OUT_BYTES + 3];
			size_t at = 0, kept = 0;
			bool more = true;

			CHECK_INTEGER(charset_open(names[name], &charset, &err),
				ZILA_OK);
			buf_cut(&pieces, 0);
			while (more) {
				size_t left = sizeof data - 1 - at;
				size_t take = left < size ? left : size;
				const char *in[2] = {held, held + kept + take};
				char *out[2];

				memcpy(held + kept, data + at, take);
				at += take;
				do {
					out[0] = text;
					out[1] = text + sizeof text;
					charset_convert(
						charset, in, out, take == 0);
					buf_add(&pieces, text,
						(size_t)(out[0] - text));
				} while (out[0] > text);
				kept = (size_t)(in[1] - in[0]);
				memmove(held, in[0], kept);
				more = take > 0;
			}
			if (size == 1) {
				buf_cut(&whole, 0);
				buf_add(&whole, pieces.data, pieces.size);
			}
			CHECK_INTEGER((int64_t)kept, 0);
			CHECK_TEXT(buf_text(&pieces), buf_text(&whole));
			charset_close(charset);
		}
	buf_free(&whole);
	buf_free(&pieces);
}

TEST(damaged_files_of_any_encoding_are_read_to_an_end)
{
	static const char text[] = "{\"a\": \"x\", \"b\": [1, 2]}\n"
				   "a,b\n\"x\ny\",1\n\xe0\xa4\x9c,caf\xe9\n";
	static const char *const names[] = {NULL, "UTF-16LE", "UTF-16BE",
		"Shift_JIS", "GB18030", "UTF-7", "UTF-32", "ISO-2022-JP"};
	struct buf data = {0};
	uint32_t seed = 7;
	int round;

	for (round = 0; round < 4000; round++) {
		struct file file = {.options.encoding = names[round & 7]};
		const struct row *row = NULL;
		size_t from = round & 8 ? 25 : 0, rows = 0;
		int flips;

		buf_cut(&data, 0);
		widen(&data, text + from, sizeof text - 1 - from, round & 16);
		if (round & 32) {
			buf_cut(&data, 0);
			buf_add(&data, text + from, sizeof text - 1 - from);
		}
		for (flips = 0; flips < 3; flips++) {
			seed = seed * 1664525u + 1013904223u;
			data.data[(seed >> 8) % data.size] ^=
				(char)(1 << (seed >> 29));
		}
		file_start(&file, data.data, data.size - seed % 9);
		while (file.code == ZILA_OK && rows < 200 &&
			reader_next(file.reader, &row, &file.err) == ZILA_OK &&
			row)
			rows++;
		CHECK(rows < 200);
		file_end(&file);
	}
	buf_free(&data);
}

TEST(reading_in_an_encoding_without_memory_fails_cleanly)
{
	static const char data[] = "a\0,\0b\0\n\0"
				   "1\0,\0";

	rows_starve(data, sizeof data - 1);
}
