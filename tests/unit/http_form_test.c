/* Forms, uploads, and how much a client may ask for. */
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "daemon/http/http_form.h"
#include "daemon/http/http_rate.h"
#include "daemon/http/http_upload.h"
#include "ground/buf.h"

/* "a=b|c=d|", or "no". */
static const char *form(const char *text)
{
	static char out[200];
	struct http_form form = {0};
	struct buf buf = {0};
	int i;

	if (!http_form_read(&form, text, strlen(text)))
		buf_add_text(&buf, "no");
	else
		for (i = 0; i < form.count; i++)
			buf_add_format(&buf, "%s=%s|", form.pairs[i].name,
				form.pairs[i].value);
	snprintf(out, sizeof out, "%s", buf_text(&buf));
	buf_free(&buf);
	http_form_free(&form);
	return out;
}

TEST(a_form_is_names_and_values_with_what_was_encoded)
{
	CHECK_TEXT(form("a=b&c=d"), "a=b|c=d|");
	CHECK_TEXT(form("a=1%2B1+2&%E0%A4%9C=%26"), "a=1+1 2|\xE0\xA4\x9C=&|");
	CHECK_TEXT(form("a&b=&=c&&d==e"), "a=|b=|=c|d==e|");
	CHECK_TEXT(form(""), "");
	CHECK_TEXT(form("a=%"), "no");
	CHECK_TEXT(form("a=%4"), "no");
	CHECK_TEXT(form("a=%4x"), "no");
	CHECK_TEXT(form("a=%00"), "no");
	CHECK_TEXT(form("a=%ff"), "no");
}

/* ---- uploads ---- */

static bool told_begin(struct http_upload *upload, const struct http_part *part)
{
	buf_add_format(upload->face->user, "%s%s%s{", part->name,
		part->is_file ? ":" : "", part->file);
	return true;
}

static bool told_data(struct http_upload *upload, const char *data, size_t size)
{
	buf_add(upload->face->user, data, size);
	return true;
}

static bool told_end(struct http_upload *upload)
{
	buf_add_text(upload->face->user, "}");
	return true;
}

static void upload_in(struct buf *out, const char *type, const char *data,
	size_t size, size_t step)
{
	const struct http_upload_face face = {.begin = told_begin,
		.data = told_data,
		.end = told_end,
		.user = out};
	static struct http_upload upload;
	bool well = http_upload_start(&upload, type, &face);
	size_t at;

	for (at = 0; well && at < size; at += step)
		well = http_upload_feed(&upload, data + at,
			size - at < step ? size - at : step);
	if (!well || !http_upload_end(&upload)) {
		buf_cut(out, 0);
		buf_add_format(out, "no: %s", upload.why);
	}
}

static const char *upload(const char *type, const char *data)
{
	static const size_t steps[] = {1, 2, 3, 5, 100000};
	static char text[300];
	struct buf first = {0}, other = {0};
	size_t i;

	upload_in(&first, type, data, strlen(data), steps[4]);
	for (i = 0; i < 4; i++) {
		buf_cut(&other, 0);
		upload_in(&other, type, data, strlen(data), steps[i]);
		if (strcmp(buf_text(&first), buf_text(&other)) != 0)
			buf_add_format(&first, " but %s", buf_text(&other));
	}
	snprintf(text, sizeof text, "%s", buf_text(&first));
	buf_free(&first);
	buf_free(&other);
	return text;
}

#define MULTI "multipart/form-data; boundary=b"
#define PART(name) "Content-Disposition: form-data; name=\"" name "\"\r\n\r\n"
#define FILE_PART                                                              \
	"content-disposition: form-data; name=\"file\"; "                      \
	"filename=\"x.csv\"\r\n"                                               \
	"Content-Type: text/csv\r\n\r\n"

TEST(an_upload_is_its_parts_however_its_bytes_are_cut)
{
	CHECK_TEXT(upload(MULTI, "--b\r\n" PART("a") "1\r\n--b--\r\n"), "a{1}");
	CHECK_TEXT(upload(MULTI,
			   "--b\r\n" PART(
				   "a") "\r\n--b\r\n" FILE_PART
					"1,2\r\n3\r\r\n\r\n--\r\n-b\r\n--b--"),
		"a{}file:x.csv{1,2\r\n3\r\r\n\r\n--\r\n-b}");
	CHECK_TEXT(upload(MULTI, "--b\r\n" PART("a") "\r\n--\r\n--b--\r\n"),
		"a{\r\n--}");
}

TEST(an_upload_that_is_not_as_it_should_be_is_refused)
{
	CHECK_TEXT(
		upload("text/plain", ""), "no: it is no multipart/form-data");
	CHECK_TEXT(upload("multipart/form-data; boundary=", ""),
		"no: the boundary of the upload is none");
	CHECK_TEXT(upload(MULTI, "x--b\r\n"),
		"no: the upload has no delimiter at its start");
	CHECK_TEXT(upload(MULTI, "--b\r\n" PART("a") "1"),
		"no: the upload ends in the middle");
	CHECK_TEXT(upload(MULTI, "--b\r\nX: y\r\n\r\n1\r\n--b--"),
		"no: a part has no right head");
	CHECK_TEXT(upload(MULTI, "--b\r\n" PART("") "1\r\n--b--"),
		"no: a part has no right head");
	CHECK_TEXT(upload(MULTI, "--b\r\n" PART("a") "1\r\n--bx"),
		"no: a delimiter does not end in CR LF");
	CHECK_TEXT(upload(MULTI, "--b\r\n" PART("a") "1\r\n--b--\r\nmore"),
		"no: there is more behind the last part");
}

/* ---- rates ---- */

TEST(a_client_that_asks_too_much_waits_and_others_do_not)
{
	static struct http_rate rate;
	const uint8_t one[HTTP_CLIENT_BYTES] = {127, 0, 0, 1};
	const uint8_t two[HTTP_CLIENT_BYTES] = {127, 0, 0, 2};
	int i, given = 0;

	rate.per_s = 10;
	rate.burst = 20;
	for (i = 0; i < 100; i++)
		given += http_rate_take(&rate, one, 1, 1000) == 0;
	CHECK_INTEGER(given, 20);
	CHECK_INTEGER(http_rate_take(&rate, one, 15, 1000), 2);
	CHECK_INTEGER(http_rate_take(&rate, two, 15, 1000), 0);
	CHECK_INTEGER(http_rate_take(&rate, one, 15, 2500), 0);
	CHECK(http_rate_take(&rate, one, 1, 2500) > 0);
	CHECK_INTEGER(http_rate_take(&rate, one, 20, 900000), 0);
}
