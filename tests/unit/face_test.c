/* face_test.c - pages of the web face: their blocks as HTML, and addresses. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "ground/mem.h"
#include "worker/doc/html/html.h"
#include "worker/page/paging.h"

#define EVIL "'\"><script>alert(1)</script>&"

/* What one block is as HTML on a page. */
static const char *shown(const struct face *face, struct buf *out)
{
	static const struct doc doc = {.lang = "en"};
	struct html html = {.doc = &doc, .out = out, .page = true};

	buf_cut(out, 0);
	html_face(&html, face);
	buf_free(&html.plain);
	buf_free(&html.line);
	return buf_text(out);
}

TEST(only_paths_of_this_site_are_addresses)
{
	static const char *const good[] = {
		"/", "/imports/1?page=2&x=%20#top", "?lang=hi", "#main"};
	static const char *const bad[] = {"", "javascript:alert(1)",
		"//evil.example", "/\\evil.example", "https://evil.example",
		"/a b", "/a\n", "\t/a", "imports", "data:text/html,x",
		"/a\x7f"};
	size_t i;

	for (i = 0; i < sizeof good / sizeof *good; i++)
		CHECK(face_address(good[i]));
	for (i = 0; i < sizeof bad / sizeof *bad; i++)
		CHECK(!face_address(bad[i]));
	CHECK(!face_address(NULL));
}

TEST(what_is_no_address_is_shown_as_text)
{
	const struct face_span spans[] = {
		{.text = "good", .href = "/a?b=1&c=2"},
		{.text = "bad", .href = "javascript:alert(1)"}};
	const struct face_item item = {.spans = spans, .span_count = 2};
	const struct face face = {
		.kind = FACE_LINE, .items = &item, .item_count = 1};
	struct buf out = {0};

	CHECK_TEXT(shown(&face, &out),
		"<p><a href=\"/a?b=1&amp;c=2\">good</a>bad</p>\n");
	buf_free(&out);
}

TEST(data_never_makes_markup_of_a_page)
{
	const struct face_span span = {
		.text = EVIL, .tag = true, .tone = FACE_BAD};
	const struct face_item item = {
		.label = EVIL, .spans = &span, .span_count = 1};
	const struct face_choice choice = {EVIL, EVIL};
	const struct face_field fields[] = {
		{.kind = FACE_FIELD_TEXT,
			.name = EVIL,
			.label = EVIL,
			.value = EVIL,
			.hint = EVIL,
			.choices = &choice,
			.choice_count = 1},
		{.kind = FACE_FIELD_AREA,
			.name = EVIL,
			.label = EVIL,
			.value = "</textarea>" EVIL},
		{.kind = FACE_FIELD_SELECT,
			.name = EVIL,
			.label = EVIL,
			.value = EVIL,
			.choices = &choice,
			.choice_count = 1},
		{.kind = FACE_FIELD_HIDDEN, .name = EVIL, .value = EVIL},
	};
	const struct face_form form = {.action = "/a",
		.submit = EVIL,
		.name = EVIL,
		.confirm = EVIL,
		.fields = fields,
		.field_count = 4};
	const struct face faces[] = {
		{.kind = FACE_LINKS,
			.text = EVIL,
			.items = &item,
			.item_count = 1},
		{.kind = FACE_FACTS, .items = &item, .item_count = 1},
		{.kind = FACE_FORM, .form = &form},
		{.kind = FACE_CODE, .text = EVIL "\n" EVIL},
		{.kind = FACE_FOLD, .text = EVIL, .id = EVIL},
		{.kind = FACE_LIVE, .text = EVIL, .id = EVIL},
	};
	struct buf out = {0};
	size_t i;

	for (i = 0; i < sizeof faces / sizeof *faces; i++) {
		const char *text = shown(&faces[i], &out);

		CHECK(strstr(text, "<script") == NULL);
		CHECK(strstr(text, "=\"'\"") == NULL);
		CHECK(strstr(text, "&lt;script&gt;") != NULL);
		CHECK(strstr(text, " style=") == NULL);
	}
	buf_free(&out);
}

TEST(a_form_sends_back_what_no_eye_sees)
{
	const struct face_field fields[] = {
		{.kind = FACE_FIELD_TEXT,
			.name = "a",
			.label = "A",
			.value = "Cof\xe2\x80\x8e"
				 "fee \x07<\tb"},
		{.kind = FACE_FIELD_AREA,
			.name = "b",
			.label = "B",
			.value = "x\xe2\x80\xae\n&"},
	};
	const struct face_form form = {.action = "/a",
		.submit = "Go",
		.fields = fields,
		.field_count = 2};
	const struct face face = {.kind = FACE_FORM, .form = &form};
	struct buf out = {0};
	const char *text = shown(&face, &out);

	CHECK(strstr(text, " value=\"Cof\xe2\x80\x8e"
			   "fee \x07&lt; b\""));
	CHECK(strstr(text, ">\nx\xe2\x80\xae\n&amp;</textarea>"));
	buf_free(&out);
}

TEST(a_form_that_changes_something_has_room_for_the_sessions_mark)
{
	static const char mark[] =
		"<input type=\"hidden\" name=\"csrf\" value=\"\">";
	struct face_form form = {.action = "/check", .submit = "Run"};
	const struct face face = {.kind = FACE_FORM, .form = &form};
	struct buf out = {0};

	CHECK(strstr(shown(&face, &out), mark) != NULL);
	CHECK(strstr(buf_text(&out), " method=\"post\"") != NULL);
	form.get = true;
	CHECK(strstr(shown(&face, &out), "csrf") == NULL);
	form.action = "https://evil.example/";
	CHECK_TEXT(shown(&face, &out), "");
	buf_free(&out);
}

TEST(a_page_has_no_style_of_its_own)
{
	struct doc doc = {.lang = "en"};
	struct html html = {.doc = &doc, .page = true};
	struct doc_figure *figure = doc_add_figure(&doc);
	struct doc_table *table = doc_add_table(&doc, 2);
	struct buf out = {0};

	figure->name = figure->label = figure->unit = "x";
	figure->has_value = figure->has_denominator = true;
	figure->value = 1;
	figure->denominator = 4;
	table->id = table->caption = "t";
	table->columns[0].id = table->columns[0].title = "a";
	table->columns[0].width = table->columns[1].width = 1;
	table->columns[1].id = table->columns[1].title = "b";
	html.out = &out;
	html_body(&html);
	CHECK(strstr(buf_text(&out), "style=") == NULL);
	CHECK(strstr(buf_text(&out), "<rect width=\"25.0\"") != NULL);
	buf_free(&html.plain);
	buf_free(&html.line);
	buf_free(&out);
	doc_free(&doc);
}

/* Reads address and matches it; the params as "name=value ". */
static const char *matched(const char *address, const char *pattern, char *out)
{
	static struct paging paging;
	struct arena arena = {0};
	struct zila_err err = {0};
	int i, at = 0;

	memset(&paging, 0, sizeof paging);
	if (route_read(&paging, &arena, address, NULL, &err) != ZILA_OK) {
		strcpy(out, "refused");
	} else if (!route_match(&paging, &arena, pattern)) {
		strcpy(out, "no");
	} else {
		at = sprintf(out, "yes ");
		for (i = 0; i < paging.param_count; i++)
			at += sprintf(out + at, "%s=%s ", paging.params[i].name,
				paging.params[i].value);
		for (i = 0; i < paging.query_count; i++)
			at += sprintf(out + at, "?%s=%s ", paging.query[i].name,
				paging.query[i].value);
	}
	arena_free(&arena);
	return out;
}

TEST(a_path_is_matched_whole_and_decoded)
{
	char out[200];

	CHECK_TEXT(matched("/", "/", out), "yes ");
	CHECK_TEXT(
		matched("/states/KA", "/states/{state}", out), "yes state=KA ");
	CHECK_TEXT(matched("/states/KA/", "/states/{state}", out),
		"yes state=KA ");
	CHECK_TEXT(
		matched("/jobs/a%2Fb", "/jobs/{name}", out), "yes name=a/b ");
	CHECK_TEXT(matched("/states/", "/states/{state}", out), "no");
	CHECK_TEXT(matched("/states/KA/x", "/states/{state}", out), "no");
	CHECK_TEXT(matched("/jobs/%zz", "/jobs/{name}", out), "no");
	CHECK_TEXT(matched("/jobs/%00", "/jobs/{name}", out), "no");
	CHECK_TEXT(matched("/jobs/%ff", "/jobs/{name}", out), "no");
	CHECK_TEXT(matched("//evil", "/{name}", out), "refused");
	CHECK_TEXT(matched("imports", "/imports", out), "refused");
	CHECK_TEXT(
		matched("/findings?state=KA&rule=a%2Bb+c&x", "/findings", out),
		"yes ?state=KA ?rule=a+b c ?x= ");
	CHECK_TEXT(matched("/findings?a=%0a", "/findings", out), "refused");
}
