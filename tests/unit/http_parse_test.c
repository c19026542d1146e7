/* What is a request, and what is refused, however its bytes are cut. */
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "daemon/http/http_parse.h"
#include "ground/buf.h"

enum { PIECES = 4 };

#define OK "Host: a\r\n\r\n"

/* What comes of bytes that come in pieces of step: "GET /x?q [body] ..." for
 * each request, "400", or "..." for what is not whole. */
static void read_all(
	struct buf *out, const char *data, size_t size, size_t step)
{
	static struct http_parse parse;
	size_t at = 0, used;

	http_parse_start(&parse);
	for (;;) {
		size_t piece = size - at < step ? size - at : step;
		enum http_step found =
			http_parse(&parse, data + at, piece, &used);

		if (found == HTTP_BEGUN)
			buf_add_format(out, "%d %s?%s@%s%s%s[",
				parse.head.method, parse.head.path,
				parse.head.query, parse.head.host,
				parse.head.keep ? "" : " close",
				parse.head.expects ? " expects" : "");
		else if (found == HTTP_BODY)
			buf_add(out, data + at, used);
		else if (found == HTTP_REFUSED)
			buf_add_format(out, "%d", parse.status);
		at += used;
		if (found == HTTP_DONE) {
			buf_add_text(out, "] ");
			http_parse_next(&parse);
		}
		if (found == HTTP_REFUSED)
			return;
		if (found == HTTP_MORE && at == size)
			break;
		if (found == HTTP_DONE && at == size)
			break;
	}
	if (http_parse_midway(&parse))
		buf_add_text(out, "...");
}

/* The same for every size of pieces, or what differed. */
static const char *reading(const char *data, size_t size)
{
	static const size_t steps[PIECES] = {1, 2, 7, 1000000};
	static char text[400];
	struct buf first = {0}, other = {0};
	int i;

	read_all(&first, data, size, steps[0]);
	for (i = 1; i < PIECES; i++) {
		buf_cut(&other, 0);
		read_all(&other, data, size, steps[i]);
		if (strcmp(buf_text(&first), buf_text(&other)) != 0)
			buf_add_format(&first, " but %s", buf_text(&other));
	}
	snprintf(text, sizeof text, "%s", buf_text(&first));
	buf_free(&first);
	buf_free(&other);
	return text;
}

#define READS(bytes, result)                                                   \
	CHECK_TEXT(reading(bytes, sizeof bytes - 1), result)

TEST(a_request_is_read_however_its_bytes_are_cut)
{
	READS("GET / HTTP/1.1\r\n" OK, "1 /?@a[] ");
	READS("HEAD /a/b?c=d&e HTTP/1.1\r\nhost: b:8420\r\n\r\n",
		"2 /a/b?c=d&e@b:8420[] ");
	READS("POST /x HTTP/1.1\r\nContent-Length: 5\r\n" OK "hello",
		"4 /x?@a[hello] ");
	READS("DELETE /x HTTP/1.1\r\n" OK, "8 /x?@a[] ");
	READS("GET /%E0%A4%9C%20x HTTP/1.1\r\n" OK, "1 /\xE0\xA4\x9C x?@a[] ");
	READS("GET http://A/b HTTP/1.1\r\n" OK, "1 /b?@a[] ");
	READS("GET / HTTP/1.0\r\n" OK, "1 /?@a close[] ");
	READS("GET / HTTP/1.1\r\nConnection: keep-alive, Close\r\n" OK,
		"1 /?@a close[] ");
	READS("GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", "1 /?@[::1]:80[] ");
	READS("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: "
	      "1\r\n" OK "x",
		"4 /?@a expects[x] ");
	READS("GET / HTTP/1.1\r\nA:\t b\xC3\xA9 \t\r\nB:\r\n" OK, "1 /?@a[] ");
}

TEST(requests_behind_each_other_are_read_in_order)
{
	READS("GET /1 HTTP/1.1\r\n" OK
	      "POST /2 HTTP/1.1\r\nContent-Length: 3\r\n" OK "GET"
	      "GET /3 HTTP/1.1\r\n" OK,
		"1 /1?@a[] 4 /2?@a[GET] 1 /3?@a[] ");
	READS("POST /2 HTTP/1.1\r\nContent-Length: 0\r\n" OK
	      "GET /3 HTTP/1.1\r\nHost",
		"4 /2?@a[] ...");
}

/* Each of these is refused with the status, in any pieces. */
static const struct {
	const char *bytes;
	const char *status;
} refusals[] = {
	/* the request line */
	{"\r\n", "400"},
	{"GET /\r\n", "400"},
	{"GET  / HTTP/1.1\r\n", "400"},
	{"GET / HTTP/1.1 \r\n", "400"},
	{" GET / HTTP/1.1\r\n", "400"},
	{"GET\t/ HTTP/1.1\r\n", "400"},
	{"GET / http/1.1\r\n", "400"},
	{"GET / HTTP/11\r\n", "400"},
	{"GET / HTTP/2.0\r\n", "505"},
	{"GET / HTTP/1.2\r\n", "505"},
	{"GET / HTTP/0.9\r\n", "505"},
	{"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "505"},
	{"\x16\x03\x01", "400"},
	{"G\xC3\x89T / HTTP/1.1\r\n", "400"},
	{"G(T / HTTP/1.1\r\n", "400"},
	{"ABCDEFGHIJKLMNOPQ / HTTP/1.1\r\n", "400"},
	{"PUT / HTTP/1.1\r\n" OK, "405"},
	{"get / HTTP/1.1\r\n" OK, "405"},
	{"TRACE / HTTP/1.1\r\n" OK, "405"},
	{"CONNECT a:80 HTTP/1.1\r\n" OK, "400"},
	{"OPTIONS * HTTP/1.1\r\n" OK, "400"},
	/* the target */
	{"GET x HTTP/1.1\r\n", "400"},
	{"GET /a#b HTTP/1.1\r\n", "400"},
	{"GET /../etc/passwd HTTP/1.1\r\n", "400"},
	{"GET /a/.. HTTP/1.1\r\n", "400"},
	{"GET /a/./b HTTP/1.1\r\n", "400"},
	{"GET //a HTTP/1.1\r\n", "400"},
	{"GET /%2e%2e/a HTTP/1.1\r\n", "400"},
	{"GET /a%2fb HTTP/1.1\r\n", "400"},
	{"GET /a%5Cb HTTP/1.1\r\n", "400"},
	{"GET /a\\b HTTP/1.1\r\n", "400"},
	{"GET /a%00 HTTP/1.1\r\n", "400"},
	{"GET /?a=%00 HTTP/1.1\r\n", "400"},
	{"GET /a%0a HTTP/1.1\r\n", "400"},
	{"GET /a%7F HTTP/1.1\r\n", "400"},
	{"GET /a% HTTP/1.1\r\n", "400"},
	{"GET /a%4 HTTP/1.1\r\n", "400"},
	{"GET /a%zz HTTP/1.1\r\n", "400"},
	{"GET /?a=%g1 HTTP/1.1\r\n", "400"},
	{"GET /%ff HTTP/1.1\r\n", "400"},
	{"GET /%c0%ae%c0%ae/ HTTP/1.1\r\n", "400"},
	{"GET /\"<> HTTP/1.1\r\n", "400"},
	{"GET http://b/ HTTP/1.1\r\n" OK, "400"},
	{"GET http://a@b/ HTTP/1.1\r\n" OK, "400"},
	{"GET http:///x HTTP/1.1\r\n" OK, "400"},
	{"GET https://a/ HTTP/1.1\r\n" OK, "400"},
	{"GET file:///etc/passwd HTTP/1.1\r\n" OK, "400"},
	/* lines */
	{"GET / HTTP/1.1\n", "400"},
	{"GET / HTTP/1.1\r\nHost: a\n", "400"},
	{"GET / HTTP/1.1\r\nHost: a\r\n\n", "400"},
	{"GET / HTTP/1.1\r\nHost: a\rX: b\r\n", "400"},
	{"GET / HTTP/1.1\r\nHost: a\r\r\n", "400"},
	{"GET / HTTP/1.1\r\nX: a\x01\r\n", "400"},
	{"GET / HTTP/1.1\r\nX: a\x7f\r\n", "400"},
	{"GET / HTTP/1.1\r\n folded\r\n", "400"},
	{"GET / HTTP/1.1\r\nX: a\r\n\tfolded\r\n", "400"},
	{"GET / HTTP/1.1\r\nHost : a\r\n", "400"},
	{"GET / HTTP/1.1\r\n: a\r\n", "400"},
	{"GET / HTTP/1.1\r\nX\r\n", "400"},
	{"GET / HTTP/1.1\r\nX Y: a\r\n", "400"},
	{"GET / HTTP/1.1\r\nX\xC3\xA9: a\r\n", "400"},
	/* hosts */
	{"GET / HTTP/1.1\r\n\r\n", "400"},
	{"GET / HTTP/1.0\r\n\r\n", "400"},
	{"GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "400"},
	{"GET / HTTP/1.1\r\nHost: a\r\nhOST: b\r\n\r\n", "400"},
	{"GET / HTTP/1.1\r\nHost:\r\n\r\n", "400"},
	{"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "400"},
	{"GET / HTTP/1.1\r\nHost: a,b\r\n\r\n", "400"},
	{"GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", "400"},
	{"GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", "400"},
	{"GET / HTTP/1.1\r\nHost: a:b\r\n\r\n", "400"},
	{"GET / HTTP/1.1\r\nHost: a:\r\n\r\n", "400"},
	{"GET / HTTP/1.1\r\nHost: [a\r\n\r\n", "400"},
	/* lengths */
	{"POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: "
	 "chunked\r\n" OK,
		"400"},
	{"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" OK, "400"},
	{"GET / HTTP/1.1\r\ntransfer-encoding: identity\r\n" OK, "400"},
	{"PUT / HTTP/1.1\r\nTransfer-Encoding: x\r\n" OK, "400"},
	{"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n" OK,
		"400"},
	{"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n" OK,
		"400"},
	{"POST / HTTP/1.1\r\nContent-Length: 1, 1\r\n" OK, "400"},
	{"POST / HTTP/1.1\r\nContent-Length: +1\r\n" OK, "400"},
	{"POST / HTTP/1.1\r\nContent-Length: -1\r\n" OK, "400"},
	{"POST / HTTP/1.1\r\nContent-Length: 0x1\r\n" OK, "400"},
	{"POST / HTTP/1.1\r\nContent-Length: 1 1\r\n" OK, "400"},
	{"POST / HTTP/1.1\r\nContent-Length:\r\n" OK, "400"},
	{"POST / HTTP/1.1\r\nContent-Length: 18446744073709551617\r\n" OK,
		"400"},
	{"POST / HTTP/1.1\r\n" OK, "411"},
	{"GET / HTTP/1.1\r\nContent-Length: 1\r\n" OK "x", "400"},
	/* the rest */
	{"POST / HTTP/1.1\r\nContent-Length: 1\r\nExpect: x\r\n" OK, "417"},
	{"GET / HTTP/1.1\r\nCookie: a\r\nCookie: b\r\n" OK, "400"},
	{"GET / HTTP/1.1\r\nOrigin: a\r\nOrigin: b\r\n" OK, "400"},
	{"GET /1 HTTP/1.1\r\n" OK "x\n", "1 /1?@a[] 400"},
};

TEST(what_could_be_understood_in_two_ways_is_refused)
{
	size_t i;

	for (i = 0; i < sizeof refusals / sizeof *refusals; i++)
		if (!CHECK_TEXT(reading(refusals[i].bytes,
					strlen(refusals[i].bytes)),
			    refusals[i].status))
			printf("\t%s\n", refusals[i].bytes);
}

TEST(a_nul_is_refused_wherever_it_stands)
{
	static const char request[] = "GET /a?b HTTP/1.1\r\nHost: a\r\n\r\n";
	char bytes[sizeof request];
	size_t i;

	for (i = 0; i + 1 < sizeof request - 1; i++) {
		memcpy(bytes, request, sizeof request);
		bytes[i] = '\0';
		CHECK_TEXT(reading(bytes, sizeof request - 1), "400");
	}
}

/* head, then count times the text. */
static const char *reading_many(const char *head, const char *text, int count)
{
	struct buf bytes = {0};
	const char *result;
	int i;

	buf_add_text(&bytes, head);
	for (i = 0; i < count; i++)
		buf_add_text(&bytes, text);
	result = reading(buf_text(&bytes), bytes.size);
	buf_free(&bytes);
	return result;
}

TEST(what_is_too_long_is_refused_as_what_it_is)
{
	CHECK_TEXT(reading_many("GET /", "a", 5000), "414");
	CHECK_TEXT(reading_many("", "A", 5000), "414");
	CHECK_TEXT(reading_many("GET / HTTP/1.1\r\nX: ", "a", 17000), "431");
	CHECK_TEXT(reading_many("GET / HTTP/1.1\r\n", "a: b\r\n", 65), "431");
	CHECK_TEXT(reading_many("GET / HTTP/1.1\r\n", "a: b\r\n", 64), "...");
	CHECK_TEXT(reading_many("GET /", "a", 4090), "...");
}
