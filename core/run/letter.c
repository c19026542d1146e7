/* letter.c - things told, as a mail and as JSON. */
#include "run/letter.h"

#include <inttypes.h>
#include <string.h>
#include <time.h>

#include "ground/json.h"
#include "ground/limits.h"
#include "ground/moment.h"
#include "ground/text.h"

enum {
	WORD_BYTES = 45,  /* of an encoded word: 60 letters of base64 */
	NAME_BYTES = 9,   /* "Subject: ", before the first */
	LINE_MAX_QP = 75, /* before the = of a soft end */
	SUBJECT_BYTES = 200,
	PLAIN_BYTES = 60,
};

/* ---- text of others ---- */

/* One line of UTF-8, of at most `most` bytes and an ellipsis, without
 * controls. */
static void add_line(struct buf *out, const char *text, size_t most)
{
	struct buf clean = {0};
	const char *at;
	size_t size;

	text_clean(&clean, text, strlen(text));
	size = clean.size > most ? text_cut(clean.data, most) : clean.size;
	for (at = buf_text(&clean); at < buf_text(&clean) + size; at++)
		buf_add_char(out,
			(unsigned char)*at < ' ' || *at == 0x7f ? '?' : *at);
	if (size < clean.size)
		buf_add_text(out, "...");
	out->failed |= clean.failed;
	buf_free(&clean);
}

static void add_url(const struct letter *letter,
	const struct channel_item *item, struct buf *out)
{
	size_t size = strlen(letter->face);

	while (size && letter->face[size - 1] == '/')
		size--;
	buf_add(out, letter->face, size);
	buf_add_format(out, "/runs/%" PRId64, item->run);
}

/* ---- the body of a mail ---- */

static void add_run(const struct letter *letter,
	const struct channel_item *item, struct buf *out)
{
	char due[MOMENT_BYTES];

	moment_format(item->due, due);
	buf_add_format(out, "%s: ", item->state);
	add_line(out, item->job, LIMIT_DIGEST_BYTES);
	if (*item->title) {
		buf_add_text(out, " (");
		add_line(out, item->title, LIMIT_DIGEST_BYTES);
		buf_add_text(out, ")");
	}
	buf_add_format(out, "\n  run %" PRId64 ", due %s", item->run, due);
	if (item->code >= 0)
		buf_add_format(out, ", exit code %d", item->code);
	if (*item->message) {
		buf_add_text(out, "\n  ");
		add_line(out, item->message, LIMIT_DIGEST_BYTES);
	}
	if (letter->face) {
		buf_add_text(out, "\n  ");
		add_url(letter, item, out);
	} else {
		buf_add_format(out, "\n  zila jobs log %" PRId64, item->run);
	}
	buf_add_text(out, "\n\n");
}

static void add_other(const struct channel_item *item, struct buf *out)
{
	char at[MOMENT_BYTES];

	moment_format(item->made_at, at);
	buf_add_format(out, "%s: ", item->event);
	add_line(out, item->message, LIMIT_DIGEST_BYTES);
	buf_add_format(out, "\n  %s\n\n", at);
}

static void add_body(const struct letter *letter, struct buf *out)
{
	int i;

	if (letter->test)
		buf_add_text(out, "This is a test: what fails or needs a "
				  "person will be told here.\n\n");
	for (i = 0; i < letter->count; i++)
		if (letter->items[i].run)
			add_run(letter, &letter->items[i], out);
		else
			add_other(&letter->items[i], out);
	if (letter->more)
		buf_add_format(out,
			"And %" PRId64 " more: `zila jobs` lists "
			"them.\n\n",
			letter->more);
	buf_add_text(out, "--\nzila, of ");
	add_line(out, letter->database, LIMIT_DIGEST_BYTES);
	buf_add_text(out, ", to the channel ");
	add_line(out, letter->channel, LIMIT_DIGEST_BYTES);
	buf_add_text(out, ".  Moments are UTC.\n");
}

/* Quoted-printable (RFC 2045, 6.7). */
static void add_quoted(struct buf *out, const char *text, size_t size)
{
	static const char digits[] = "0123456789ABCDEF";
	size_t column = 0, i;

	for (i = 0; i < size; i++) {
		unsigned char c = (unsigned char)text[i];
		bool last = i + 1 == size || text[i + 1] == '\n';
		bool plain = (c > ' ' && c < 0x7f && c != '=') ||
			     (c == ' ' && !last);

		if (c == '\n') {
			buf_add_text(out, "\r\n");
			column = 0;
			continue;
		}
		if (column + (plain ? 1 : 3) > LINE_MAX_QP) {
			buf_add_text(out, "=\r\n");
			column = 0;
		}
		if (plain) {
			buf_add_char(out, (char)c);
		} else {
			buf_add_char(out, '=');
			buf_add_char(out, digits[c >> 4]);
			buf_add_char(out, digits[c & 15]);
		}
		column += plain ? 1 : 3;
	}
}

/* ---- its header ---- */

static void add_base64(struct buf *out, const char *text, size_t size)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/";
	size_t i;

	for (i = 0; i < size; i += 3) {
		unsigned a = (unsigned char)text[i];
		unsigned b = i + 1 < size ? (unsigned char)text[i + 1] : 0;
		unsigned c = i + 2 < size ? (unsigned char)text[i + 2] : 0;

		buf_add_char(out, digits[a >> 2]);
		buf_add_char(out, digits[(a & 3) << 4 | b >> 4]);
		buf_add_char(out,
			i + 1 < size ? digits[(b & 15) << 2 | c >> 6] : '=');
		buf_add_char(out, i + 2 < size ? digits[c & 63] : '=');
	}
}

/* Text of the subject: as it is, or in encoded words (RFC 2047), none of which
 * cuts a character. */
static void add_words(struct buf *out, const char *text, size_t size)
{
	bool plain = size <= PLAIN_BYTES && !strstr(text, "=?");
	size_t i, piece, most = WORD_BYTES - NAME_BYTES;

	for (i = 0; i < size; i++)
		plain = plain && text[i] >= ' ' && text[i] < 0x7f;
	if (plain) {
		buf_add(out, text, size);
		return;
	}
	for (i = 0; i < size; i += piece) {
		piece = size - i > most ? text_cut(text + i, most) : size - i;
		buf_add_text(out, i ? "\r\n =?UTF-8?B?" : "=?UTF-8?B?");
		add_base64(out, text + i, piece);
		buf_add_text(out, "?=");
		most = WORD_BYTES;
	}
}

static void add_subject(const struct letter *letter, struct buf *out)
{
	const struct channel_item *item = letter->items;
	int64_t count = letter->count + letter->more;
	struct buf text = {0};

	buf_add_text(&text, "zila: ");
	if (letter->test) {
		buf_add_text(&text, "a test");
	} else if (count > 1) {
		buf_add_format(&text, "%" PRId64 " things need a look", count);
	} else if (item->run) {
		add_line(&text, *item->title ? item->title : item->job,
			SUBJECT_BYTES);
		buf_add_format(&text, ": %s", item->state);
	} else {
		buf_add_format(&text, "%s need a look", item->event);
	}
	buf_add_text(&text, " (");
	add_line(&text, letter->database, SUBJECT_BYTES);
	buf_add_text(&text, ")");
	buf_add_text(out, "Subject: ");
	add_words(out, buf_text(&text), text.size);
	buf_add_text(out, "\r\n");
	out->failed |= text.failed;
	buf_free(&text);
}

static void add_date(int64_t now, struct buf *out)
{
	static const char days[][4] = {
		"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
	static const char months[][4] = {"Jan", "Feb", "Mar", "Apr", "May",
		"Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
	time_t seconds = (time_t)(now / 1000);
	struct tm tm;

	gmtime_r(&seconds, &tm);
	buf_add_format(out, "Date: %s, %02d %s %d %02d:%02d:%02d +0000\r\n",
		days[tm.tm_wday], tm.tm_mday, months[tm.tm_mon],
		tm.tm_year + 1900, tm.tm_hour, tm.tm_min, tm.tm_sec);
}

void letter_mail(const struct letter *letter, struct buf *out)
{
	const char *domain = strchr(letter->from, '@');
	struct buf body = {0};

	buf_add_format(out, "From: zila <%s>\r\nTo: <%s>\r\n", letter->from,
		letter->to);
	add_subject(letter, out);
	add_date(letter->now, out);
	buf_add_format(out, "Message-ID: <zila.%s%s>\r\n", letter->id,
		domain ? domain : "@localhost");
	buf_add_text(out, "MIME-Version: 1.0\r\n"
			  "Content-Type: text/plain; charset=UTF-8\r\n"
			  "Content-Transfer-Encoding: quoted-printable\r\n"
			  "Auto-Submitted: auto-generated\r\n\r\n");
	add_body(letter, &body);
	add_quoted(out, buf_text(&body), body.size);
	out->failed |= body.failed;
	buf_free(&body);
}

/* ---- JSON ---- */

static void pair_line(struct json *json, const char *key, const char *text)
{
	struct buf line = {0};

	add_line(&line, text, LIMIT_DIGEST_BYTES);
	json_pair_text(json, key, *text ? buf_text(&line) : NULL);
	json->out->failed |= line.failed;
	buf_free(&line);
}

static void pair_moment(struct json *json, const char *key, int64_t ms)
{
	char text[MOMENT_BYTES];

	moment_format(ms, text);
	json_pair_text(json, key, ms == JOB_NEVER ? NULL : text);
}

static void add_item(const struct letter *letter,
	const struct channel_item *item, struct json *json)
{
	struct buf url = {0};

	json_object(json);
	json_pair_text(json, "event", item->event);
	pair_line(json, "job", item->job);
	pair_line(json, "title", item->title);
	json_key(json, "run");
	if (item->run)
		json_integer(json, item->run);
	else
		json_null(json);
	pair_moment(json, "due", item->run ? item->due : JOB_NEVER);
	pair_line(json, "state", item->state);
	json_key(json, "code");
	if (item->run && item->code >= 0)
		json_integer(json, item->code);
	else
		json_null(json);
	pair_line(json, "message", item->message);
	if (letter->face && item->run)
		add_url(letter, item, &url);
	json_pair_text(json, "url", url.size ? buf_text(&url) : NULL);
	pair_moment(json, "at", item->made_at);
	json_end_object(json);
	json->out->failed |= url.failed;
	buf_free(&url);
}

void letter_json(const struct letter *letter, struct buf *out)
{
	struct json json = {.out = out};
	int i;

	json_object(&json);
	json_pair_text(&json, "zila", ZILA_VERSION);
	json_pair_text(&json, "id", letter->id);
	pair_line(&json, "database", letter->database);
	pair_line(&json, "channel", letter->channel);
	json_pair_bool(&json, "test", letter->test);
	json_pair_array(&json, "items");
	for (i = 0; i < letter->count; i++)
		add_item(letter, &letter->items[i], &json);
	json_end_array(&json);
	json_pair_integer(&json, "more", letter->more);
	json_end_object(&json);
}
