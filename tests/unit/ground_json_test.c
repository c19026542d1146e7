/* ground_json_test.c - JSON as other programs read it. */
#include "check.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/json.h"
#include "ground/mem.h"

static const char *show(struct buf *buf)
{
	static char shown[512];

	snprintf(shown, sizeof shown, "%s%s", buf_text(buf),
		buf->failed ? " (failed)" : "");
	buf_free(buf);
	return shown;
}

static const char *real(double value)
{
	struct buf out = {0};
	struct json json = {.out = &out};

	json_real(&json, value);
	return show(&out);
}

static const char *text_of(const char *text, size_t size)
{
	struct buf out = {0};
	struct json json = {.out = &out};

	json_text_size(&json, text, size);
	return show(&out);
}

/* In parts of so many bytes. */
static const char *parts_of(const char *text, size_t size, size_t part)
{
	struct buf out = {0}, left = {0};
	struct json json = {.out = &out};
	size_t at, taken;

	json_text_open(&json);
	for (at = 0; at < size; at += part) {
		buf_add(&left, text + at, part);
		taken = json_text_part(&json, buf_text(&left), left.size);
		memmove(left.data, left.data + taken, left.size - taken);
		buf_cut(&left, left.size - taken);
	}
	json_text_close(&json, buf_text(&left), left.size);
	buf_free(&left);
	return show(&out);
}

static void write_import(struct json *json)
{
	json_object(json);
	json_pair_text(json, "name", "june.csv");
	json_pair_integer(json, "read", 734);
	json_pair_bool(json, "done", true);
	json_key(json, "rows");
	json_array(json);
	json_integer(json, 1);
	json_null(json);
	json_object(json);
	json_end_object(json);
	json_array(json);
	json_end_array(json);
	json_raw(json, "{\"a\":1}");
	json_end_array(json);
	json_pair_text(json, "none", NULL);
	json_end_object(json);
}

TEST(a_document_has_its_commas_and_nesting)
{
	struct buf out = {0};
	struct json json = {.out = &out};

	write_import(&json);
	CHECK_TEXT(show(&out),
		"{\"name\":\"june.csv\",\"read\":734,\"done\":true,"
		"\"rows\":[1,null,{},[],{\"a\":1}],\"none\":null}");
	CHECK_INTEGER(json.depth, 0);
}

TEST(a_pretty_document_has_two_spaces_a_level)
{
	struct buf out = {0};
	struct json json = {.out = &out, .pretty = true};

	json_object(&json);
	json_pair_integer(&json, "read", 1);
	json_key(&json, "rows");
	json_array(&json);
	json_bool(&json, false);
	json_bool(&json, true);
	json_end_array(&json);
	json_key(&json, "empty");
	json_object(&json);
	json_end_object(&json);
	json_end_object(&json);
	CHECK_TEXT(show(&out), "{\n  \"read\": 1,\n  \"rows\": [\n    false,\n"
			       "    true\n  ],\n  \"empty\": {}\n}");
}

TEST(text_is_escaped_where_json_demands_it)
{
	CHECK_TEXT(text_of("a\"b\\c/d", 7), "\"a\\\"b\\\\c/d\"");
	CHECK_TEXT(text_of("\b\t\n\f\r", 5), "\"\\b\\t\\n\\f\\r\"");
	CHECK_TEXT(text_of("\0\v\x1f\x7f", 4), "\"\\u0000\\u000b\\u001f\x7f\"");
	CHECK_TEXT(text_of("ज़िला", 15), "\"ज़िला\"");
	CHECK_TEXT(text_of("", 0), "\"\"");
}

TEST(bytes_that_are_not_utf_8_become_the_replacement_character)
{
	CHECK_TEXT(text_of("a\xff"
			   "b",
			   3),
		"\"a\xef\xbf\xbd"
		"b\"");
	CHECK_TEXT(text_of("\xe0\xa4", 2), "\"\xef\xbf\xbd\xef\xbf\xbd\"");
	CHECK_TEXT(text_of("é\xc3", 3), "\"é\xef\xbf\xbd\"");
}

TEST(a_key_is_escaped_too)
{
	struct buf out = {0};
	struct json json = {.out = &out};

	json_object(&json);
	json_pair_integer(&json, "a\"b", 1);
	json_end_object(&json);
	CHECK_TEXT(show(&out), "{\"a\\\"b\":1}");
}

TEST(a_real_is_written_as_short_as_it_reads_back)
{
	CHECK_TEXT(real(0), "0");
	CHECK_TEXT(real(0.1), "0.1");
	CHECK_TEXT(real(92.8), "92.8");
	CHECK_TEXT(real(-1.5), "-1.5");
	CHECK_TEXT(real(1e21), "1e+21");
	CHECK_TEXT(real(1e-7), "1e-07");
	CHECK_TEXT(real(1.0 / 3), "0.3333333333333333");
	CHECK_TEXT(real(0.1 + 0.2), "0.30000000000000004");
	CHECK_TEXT(real(1.7976931348623157e308), "1.7976931348623157e+308");
	CHECK(strtod(real(5e-324), NULL) == 5e-324);
}

TEST(what_json_has_no_number_for_is_null)
{
	CHECK_TEXT(real(NAN), "null");
	CHECK_TEXT(real(INFINITY), "null");
	CHECK_TEXT(real(-INFINITY), "null");
}

/* Runs with whichever of these the machine has; without any it only shows
 * that the C locale is fine. */
TEST(a_real_does_not_depend_on_the_locale)
{
	const char *locales[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "ps_AF.UTF-8"};
	size_t i;

	for (i = 0; i < 3; i++) {
		(void)setlocale(LC_NUMERIC, locales[i]);
		CHECK_TEXT(real(1234.5), "1234.5");
		CHECK_TEXT(real(-1.5e300), "-1.5e+300");
		(void)setlocale(LC_NUMERIC, "C");
	}
}

TEST(the_largest_integers_are_whole)
{
	struct buf out = {0};
	struct json json = {.out = &out};

	json_array(&json);
	json_integer(&json, INT64_MIN);
	json_integer(&json, INT64_MAX);
	json_end_array(&json);
	CHECK_TEXT(show(&out), "[-9223372036854775808,9223372036854775807]");
}

static bool nests(int depth)
{
	struct buf out = {0};
	struct json json = {.out = &out};
	bool ok;
	int i;

	for (i = 0; i < depth; i++)
		json_array(&json);
	json_integer(&json, 1);
	for (i = 0; i < depth; i++)
		json_end_array(&json);
	ok = !out.failed && out.size == 2 * (size_t)depth + 1;
	CHECK_INTEGER(json.depth, 0);
	buf_free(&out);
	return ok;
}

TEST(nesting_has_a_limit)
{
	CHECK(nests(JSON_DEPTH_MAX));
	CHECK(!nests(JSON_DEPTH_MAX + 1));
	CHECK(!nests(JSON_DEPTH_MAX + 100));
}

TEST(json_survives_every_failing_allocation)
{
	bool done = false;
	long n;

	for (n = 0; !done && n < 100; n++) {
		struct buf out = {0};
		struct json json = {.out = &out, .pretty = true};

		mem_fail_after(n);
		write_import(&json);
		mem_fail_after(-1);
		done = !out.failed;
		CHECK(!done || out.data[out.size - 1] == '}');
		buf_free(&out);
	}
	CHECK(done && n > 1);
}

TEST(a_text_in_parts_is_the_text)
{
	static const char text[] = "a\"\xe0\xa4\x95\n\xf0\x9f\x8c\xb6 b";
	static const char bad[] = "\xffx\xe0\xa4y bad";
	static const char last[] = "caf\xe9\n";
	size_t part;

	for (part = 1; part <= sizeof text - 1; part++)
		if ((sizeof text - 1) % part == 0)
			CHECK_TEXT(parts_of(text, sizeof text - 1, part),
				"\"a\\\"\xe0\xa4\x95\\n\xf0\x9f\x8c\xb6 b\"");
	CHECK_TEXT(
		parts_of(bad, sizeof bad - 1, 1), text_of(bad, sizeof bad - 1));
	CHECK_TEXT(parts_of(last, sizeof last - 1, 1),
		text_of(last, sizeof last - 1));
}
