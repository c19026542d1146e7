/* ground_text_test.c - UTF-8 validity, clean text, keys, distance, width. */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/mem.h"
#include "ground/text.h"

enum { SHOWN_BYTES = 256 };

static const char *show(struct buf *buf)
{
	static char shown[SHOWN_BYTES];

	snprintf(shown, sizeof shown, "%s%s", buf_text(buf),
		buf->failed ? " (failed)" : "");
	buf_free(buf);
	return shown;
}

/* From a copy of exactly its size, so that ASan sees what is read behind. */
static const char *with_copy(
	void (*add)(struct buf *, const char *, size_t), const char *text)
{
	struct buf buf = {0};
	size_t size = strlen(text);
	char *copy = malloc(size ? size : 1);

	if (!copy)
		return NULL;
	memcpy(copy, text, size);
	add(&buf, copy, size);
	free(copy);
	return show(&buf);
}

static const char *key(const char *text)
{
	return with_copy(text_key, text);
}

static const char *clean(const char *text)
{
	return with_copy(text_clean, text);
}

static void add_trimmed(struct buf *out, const char *data, size_t size)
{
	struct text text = text_trim(data, size);

	buf_add(out, text.data, text.size);
}

static const char *trim(const char *text)
{
	return with_copy(add_trimmed, text);
}

static size_t valid(const char *text)
{
	return text_valid(text, strlen(text));
}

TEST(utf_8_is_valid_in_every_size)
{
	CHECK_INTEGER(valid(""), 0);
	CHECK_INTEGER(valid("district of Kutch"), 17);
	CHECK_INTEGER(valid("é"), 2);
	CHECK_INTEGER(valid("ज़िला"), 15);
	CHECK_INTEGER(valid("\xf0\x9f\x98\x80"), 4);
	CHECK_INTEGER(valid("\xf4\x8f\xbf\xbf"), 4);
	CHECK_INTEGER(valid("\xed\x9f\xbf"), 3);
	CHECK_INTEGER(text_valid("a\0b", 3), 3);
}

TEST(what_is_not_utf_8_is_found_at_its_byte)
{
	CHECK_INTEGER(valid("abc\x80"), 3);
	CHECK_INTEGER(valid("12345678\xff"
			    "12345678"),
		8);
	CHECK_INTEGER(valid("\xc0\x80"), 0);         /* overlong */
	CHECK_INTEGER(valid("\xc1\xbf"), 0);         /* overlong */
	CHECK_INTEGER(valid("\xe0\x9f\xbf"), 0);     /* overlong */
	CHECK_INTEGER(valid("\xf0\x8f\xbf\xbf"), 0); /* overlong */
	CHECK_INTEGER(valid("\xed\xa0\x80"), 0);     /* surrogate */
	CHECK_INTEGER(valid("\xf4\x90\x80\x80"), 0); /* beyond U+10FFFF */
	CHECK_INTEGER(valid("\xf8\x88\x80\x80\x80"), 0);
	CHECK_INTEGER(valid("é\xc3"), 2); /* cut short */
	CHECK_INTEGER(valid("é\xe0\xa4"), 2);
	CHECK_INTEGER(valid("é\xf0\x9f\x98"), 2);
	CHECK_INTEGER(valid("\xe0\xa4"
			    "a"),
		0);
	CHECK_INTEGER(text_valid("\xe0\xa4\x9c", 2), 0);
}

TEST(white_space_of_every_kind_is_trimmed)
{
	CHECK_TEXT(trim(""), "");
	CHECK_TEXT(trim("  "), "");
	CHECK_TEXT(trim(" \t\r\nKutch \v\f"), "Kutch");
	CHECK_TEXT(trim("\xc2\xa0Kutch\xc2\xa0"), "Kutch");
	CHECK_TEXT(trim("\xef\xbb\xbfKutch\xe2\x80\x8b"), "Kutch");
	CHECK_TEXT(trim("\xe3\x80\x80 a b \xe2\x80\x89"), "a b");
	CHECK_TEXT(trim("\xe2\x80\x8b\xe2\x80\x8b"), "");
	CHECK_TEXT(trim(" ज़िला "), "ज़िला");
}

TEST(trimming_leaves_bytes_that_are_no_text)
{
	CHECK_TEXT(trim(" \xff "), "\xff");
	CHECK_TEXT(trim("\x80\x80\x80\x80\x80"), "\x80\x80\x80\x80\x80");
	CHECK_TEXT(trim("\xe2\x80"), "\xe2\x80");
	CHECK_TEXT(trim("\x8b"), "\x8b");
}

TEST(clean_text_has_single_spaces_and_none_at_its_ends)
{
	CHECK_TEXT(clean(""), "");
	CHECK_TEXT(clean(" \n "), "");
	CHECK_TEXT(clean("  a \t b\r\n c "), "a b c");
	CHECK_TEXT(clean("é\xc2\xa0 \xc2\xa0"
			 "b "),
		"é b");
	CHECK_TEXT(clean("\xef\xbb\xbf"
			 "a\xe2\x80\x8b"
			 "b"),
		"ab");
}

TEST(clean_text_is_composed)
{
	CHECK_TEXT(clean("e\xcc\x81"), "é");
	CHECK_TEXT(clean("\xe0\xa5\x98"), "\xe0\xa4\x95\xe0\xa4\xbc"); /* क़ */
	CHECK_TEXT(clean("Kutch – ज़िला"), "Kutch – ज़िला");
}

/* A million marks, of two places in turn: put in order by steps of one they
 * would take half an hour. */
static void add_marked(void (*add)(struct buf *, const char *, size_t),
	const char *marks, struct buf *out)
{
	struct buf text = {0};
	int i;

	buf_add_char(&text, 'a');
	for (i = 0; i < 500000; i++)
		buf_add_text(&text, marks);
	add(out, text.data, text.size);
	buf_free(&text);
}

TEST(marks_without_end_are_parted_and_take_no_time)
{
	struct buf once = {0}, twice = {0};
	const char *found;

	add_marked(text_clean, "\u0301\u0323", &once);
	CHECK(once.size > 2000000);
	found = strstr(buf_text(&once), "\u034f");
	CHECK(found && found - once.data < 2 + 2 * 30);
	text_clean(&twice, once.data, once.size);
	CHECK_TEXT(buf_text(&twice), buf_text(&once));
	buf_free(&twice);
	buf_free(&once);
}

TEST(marks_without_end_are_few_in_a_key)
{
	struct buf out = {0};

	add_marked(text_key, "\u0301\u0323", &out);
	CHECK_TEXT(show(&out), "a");
	add_marked(text_key, "\u094d\u200d\u093c", &out);
	CHECK_INTEGER(out.size, 1 + 30 * 3);
	buf_free(&out);
	add_marked(text_key, "\u0f73", &out);
	CHECK_INTEGER(out.size, 1 + 30 * 6);
	buf_free(&out);
}

TEST(clean_text_turns_no_direction_and_keeps_its_joiners)
{
	CHECK_TEXT(clean("\u202eadnoG\u202c \u200eA\u2066b\u2069\u200f"),
		"adnoG Ab");
	CHECK_TEXT(clean("क्\u200dष \u200cक"), "क्\u200dष \u200cक");
}

TEST(bytes_that_are_not_utf_8_are_shown_in_clean_text)
{
	CHECK_TEXT(clean("a\xff"
			 "b"),
		"a\xef\xbf\xbd"
		"b");
	CHECK_TEXT(clean("\xe0\xa4"), "\xef\xbf\xbd");
}

TEST(a_key_folds_case_and_punctuation)
{
	CHECK_TEXT(key(""), "");
	CHECK_TEXT(key(" - , "), "");
	CHECK_TEXT(key("  District  NAME "), "district name");
	CHECK_TEXT(key("district_name"), "district name");
	CHECK_TEXT(key("Himmatnagar/Sabarkantha"), "himmatnagar sabarkantha");
	CHECK_TEXT(key("Kanpur(N)"), "kanpur n");
	CHECK_TEXT(key("24 Parganas"), "24 parganas");
	CHECK_TEXT(key("Dadra & Nagar Haveli"), "dadra and nagar haveli");
	CHECK_TEXT(key("Daman&Diu"), "daman and diu");
	CHECK_TEXT(key("&"), "and");
	CHECK_TEXT(key("&&"), "and and");
}

TEST(dots_and_apostrophes_vanish_from_a_key)
{
	CHECK_TEXT(key("S.A.S. Nagar"), "sas nagar");
	CHECK_TEXT(key("SAS Nagar"), "sas nagar");
	CHECK_TEXT(key("Cox's Bazar"), "coxs bazar");
	CHECK_TEXT(key("Cox’s Bazar"), "coxs bazar");
	CHECK_TEXT(key("Cox`s Bazar"), "coxs bazar");
	CHECK_TEXT(key("..."), "");
	CHECK_TEXT(key("…é"), "e");
}

TEST(what_an_apostrophe_parted_composes_in_a_key)
{
	CHECK_TEXT(key("R'\xcc\x81"), "r");
	CHECK_TEXT(key("α'\xcc\x81"), "ά");
}

TEST(signs_that_tell_columns_apart_stay_in_a_key)
{
	CHECK_TEXT(key("Value (₹)"), "value ₹");
	CHECK_TEXT(key("Value(US$)"), "value us $");
	CHECK_TEXT(key("Share%"), "share %");
	CHECK_TEXT(key("Share (%)"), "share %");
}

TEST(latin_diacritics_do_not_tell_keys_apart)
{
	CHECK_TEXT(key("Sãwai Mādhopur"), "sawai madhopur");
	CHECK_TEXT(key("Sa\xcc\x83wai"), "sawai");
	CHECK_TEXT(key("ÉTAH"), "etah");
	CHECK_TEXT(key("straße"), "strasse");
	CHECK_TEXT(key("ṣ̄"), "s"); /* two marks on one letter */
}

TEST(marks_of_indian_scripts_stay_in_a_key)
{
	CHECK_TEXT(key("ज़िला"), "ज़िला");
	CHECK_TEXT(key("हमीरपुर"), "हमीरपुर");
	CHECK_TEXT(key("ಜಿಲ್ಲೆ"), "ಜಿಲ್ಲೆ");
	CHECK_TEXT(key("கோயம்புத்தூர்"), "கோயம்புத்தூர்");
	CHECK(strcmp(key("कि"), "की") != 0);
	CHECK_TEXT(key("ज़िला, उत्तर"), "ज़िला उत्तर");
	CHECK_TEXT(key("ज़िला।"), "ज़िला"); /* danda */
}

TEST(joiners_and_other_invisible_marks_vanish_from_a_key)
{
	CHECK_TEXT(key("क्\xe2\x80\x8dष"), "क्ष");
	CHECK_TEXT(key("क्\xe2\x80\x8cष"), "क्ष");
	CHECK_TEXT(key("\xef\xbb\xbfKutch\xe2\x80\x8b"), "kutch");
	CHECK_TEXT(key("Ku\xc2\xadtch"), "kutch");
	CHECK_TEXT(key("New\xc2\xa0"
		       "Delhi"),
		"new delhi");
}

TEST(compatible_forms_meet_in_a_key)
{
	CHECK_TEXT(key("ＫＵＴＣＨ"), "kutch");
	CHECK_TEXT(key("ﬁsh"), "fish");
	CHECK_TEXT(key("a＆b"), "a and b");
	CHECK_TEXT(key("\xe0\xa5\x98"), key("\xe0\xa4\x95\xe0\xa4\xbc"));
}

TEST(bytes_that_are_not_utf_8_separate_words_in_a_key)
{
	CHECK_TEXT(key("a\xff"
		       "b"),
		"a b");
	CHECK_TEXT(key("\xff\xfe"), "");
}

/* The last letter sends the whole text past the fast path. */
TEST(both_paths_of_a_key_agree_on_all_ascii)
{
	struct buf fast = {0};
	struct buf slow = {0};
	char text[8] = "xAbcy";
	int a, b;

	for (a = 1; a < 128; a++) {
		for (b = 1; b < 128; b++) {
			text[1] = (char)a;
			text[2] = (char)b;
			memcpy(text + 5, "x", 2);
			buf_cut(&fast, 0);
			text_key(&fast, text, 6);
			memcpy(text + 5, "\xc3\x97", 3); /* U+00D7 */
			memcpy(text + 4, "x", 1);
			buf_cut(&slow, 0);
			text_key(&slow, text, 7);
			memcpy(text + 4, "y", 1);
			fast.data[fast.size - 2] = 'x';
			buf_cut(&fast, fast.size - 1);
			CHECK_TEXT(buf_text(&slow), buf_text(&fast));
		}
	}
	buf_free(&fast);
	buf_free(&slow);
}

TEST(a_key_is_the_key_of_itself)
{
	const char *texts[] = {"S.A.S. Nagar (Mohali)", "Dadra & Nagar Haveli",
		"ज़िला", "Sãwai Mādhopur", "Value (₹)"};
	size_t i;

	for (i = 0; i < 5; i++) {
		char once[SHOWN_BYTES];

		strcpy(once, key(texts[i]));
		CHECK_TEXT(key(once), once);
	}
}

TEST(a_key_is_added_to_what_is_there)
{
	struct buf buf = {0};

	buf_add_text(&buf, "29|");
	text_key(&buf, " Mysuru ", 8);
	CHECK_TEXT(show(&buf), "29|mysuru");
}

static void fill_long(struct buf *text, const char *piece)
{
	int i;

	for (i = 0; i < 2000; i++)
		buf_add_text(text, piece);
}

TEST(long_text_grows_as_it_must)
{
	struct buf text = {0};
	struct buf out = {0};

	fill_long(&text, "\xef\xb7\xba"); /* one character of 18 in NFKC */
	text_key(&out, text.data, text.size);
	CHECK(!out.failed && out.size > 2000 * 18);
	buf_free(&text);
	buf_free(&out);
}

static void survive(
	void (*add)(struct buf *, const char *, size_t), const char *piece)
{
	struct buf text = {0};
	struct buf whole = {0};
	bool done = false;
	long n;

	fill_long(&text, piece);
	add(&whole, text.data, text.size);
	for (n = 0; !done && n < 1000; n++) {
		struct buf out = {0};

		mem_fail_after(n);
		add(&out, text.data, text.size);
		mem_fail_after(-1);
		done = !out.failed;
		if (done)
			CHECK_TEXT(buf_text(&out), buf_text(&whole));
		buf_free(&out);
	}
	CHECK(done && n > 1);
	buf_free(&text);
	buf_free(&whole);
}

TEST(text_survives_every_failing_allocation)
{
	survive(text_key, "Mysuru & ");
	survive(text_key, "Mādhopur & ज़िला ");
	survive(text_key, "\xef\xb7\xba");
	survive(text_clean, "a  b");
	survive(text_clean, "e\xcc\x81  ज़िला");
}

static int distance(const char *a, const char *b, int limit)
{
	struct text x = {a, strlen(a)};
	struct text y = {b, strlen(b)};

	return text_distance(x, y, limit);
}

TEST(distance_counts_edits_and_swaps_in_characters)
{
	CHECK_INTEGER(distance("", "", 3), 0);
	CHECK_INTEGER(distance("kutch", "kutch", 3), 0);
	CHECK_INTEGER(distance("kutch", "kuthc", 3), 1);
	CHECK_INTEGER(distance("kutch", "kachchh", 5), 4);
	CHECK_INTEGER(distance("raigarh", "raigad", 3), 2);
	CHECK_INTEGER(distance("", "abc", 3), 3);
	CHECK_INTEGER(distance("ca", "abc", 3), 3); /* 2 if not restricted */
	CHECK_INTEGER(distance("ज़िला", "जिला", 3), 1);
	CHECK_INTEGER(distance("\xff", "\xfe", 3), 0);
}

TEST(distance_stops_at_its_limit)
{
	CHECK_INTEGER(distance("abcdef", "uvwxyz", 2), 3);
	CHECK_INTEGER(distance("a", "abcdef", 2), 3);
	CHECK_INTEGER(distance("a", "b", 0), 1);
	CHECK_INTEGER(distance("a", "a", 0), 0);
}

TEST(texts_too_long_to_compare_are_far_apart)
{
	char text[130];

	memset(text, 'x', 129);
	text[129] = '\0';
	CHECK_INTEGER(distance(text, text, 5), 6);
	text[128] = '\0';
	CHECK_INTEGER(distance(text, text, 5), 0);
}

TEST(the_nearest_candidate_is_offered)
{
	const char *const fields[] = {"district", "amount", "amounts", "hs"};

	CHECK_TEXT(text_nearest("amout", fields, 4), "amount");
	CHECK_TEXT(text_nearest("amount", fields, 4), "amount");
	CHECK_TEXT(text_nearest("amuonts", fields, 4), "amounts");
	CHECK_TEXT(text_nearest("distrct", fields, 4), "district");
	CHECK_TEXT(text_nearest("hz", fields, 4), NULL);
	CHECK_TEXT(text_nearest("hs", fields, 4), "hs");
	CHECK_TEXT(text_nearest("importer", fields, 4), NULL);
	CHECK_TEXT(text_nearest("", fields, 4), NULL);
	CHECK_TEXT(text_nearest("amount", fields, 0), NULL);
}

TEST(text_takes_as_many_columns_as_a_terminal_shows)
{
	CHECK_INTEGER(text_columns("", 0), 0);
	CHECK_INTEGER(text_columns("Kutch", 5), 5);
	CHECK_INTEGER(text_columns("a\tb\x7f", 4), 2);
	CHECK_INTEGER(text_columns("e\xcc\x81", 3), 1);
	CHECK_INTEGER(text_columns("中文", 6), 4);
	CHECK_INTEGER(text_columns("Ａ", 3), 2);
	CHECK_INTEGER(text_columns("\xe2\x80\x8b\xe2\x80\x8d", 6), 0);
	CHECK_INTEGER(text_columns("पु", 6), 1);
	CHECK_INTEGER(text_columns("\xff", 1), 1);
}
