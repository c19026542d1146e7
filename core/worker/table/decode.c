/* decode.c - which encoding a file has, and its text as UTF-8. */
#include "worker/table/decode.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ground/mem.h"

enum { BYTES_ROOM = 64 << 10 };

const char decode_remark[] = "read as Windows-1252";

/* ---- what the bytes say ---- */

/* What was found, and why. */
struct finding {
	const char *charset;  /* NULL: UTF-8 */
	const char *encoding; /* as the verdict says it */
	const char *reason;
	const char *refusal;
};

static bool begins(const char *data, size_t size, const char *mark, size_t want)
{
	return size >= want && memcmp(data, mark, want) == 0;
}

/* UTF-32 without a mark: of each four bytes two are NUL on one side, and not
 * all four. */
static bool is_utf32(const char *data, size_t size, bool big)
{
	size_t fit = 0, i;

	for (i = 0; i + 4 <= size; i += 4) {
		const char *zero = data + i + (big ? 0 : 2);
		const char *some = data + i + (big ? 2 : 0);

		fit += !zero[0] && !zero[1] && (some[0] || some[1]);
	}
	return size >= 8 && fit * 20 >= size / 4 * 19;
}

/* UTF-16 without a mark has its zeros, the upper halves of ASCII, all on one
 * side: 0 the first bytes, 1 the second ones, -1 neither. */
static int find_zero_side(const char *data, size_t size)
{
	size_t nuls[2] = {0, 0};
	size_t i;

	for (i = 0; i < size; i++)
		if (data[i] == '\0')
			nuls[i & 1]++;
	if (nuls[0] + nuls[1] <= size / 20 + 1)
		return -1;
	return nuls[0] * 10 < nuls[1] ? 1 : nuls[1] * 10 < nuls[0] ? 0 : -1;
}

static struct finding look_at(const char *data, size_t size)
{
	int side;

	if (begins(data, size, "\xff\xfe\0\0", 4) ||
		is_utf32(data, size, false))
		return (struct finding){
			NULL, "UTF-8", NULL, "UTF-32, little end first"};
	if (begins(data, size, "\0\0\xfe\xff", 4) || is_utf32(data, size, true))
		return (struct finding){
			NULL, "UTF-8", NULL, "UTF-32, big end first"};
	if (begins(data, size, "\xef\xbb\xbf", 3))
		return (struct finding){NULL, "UTF-8 with BOM",
			"begins with the mark of UTF-8", NULL};
	if (begins(data, size, "\xff\xfe", 2))
		return (struct finding){"UTF-16LE", "UTF-16LE with BOM",
			"begins with the mark of UTF-16, little end first",
			NULL};
	if (begins(data, size, "\xfe\xff", 2))
		return (struct finding){"UTF-16BE", "UTF-16BE with BOM",
			"begins with the mark of UTF-16, big end first", NULL};
	side = find_zero_side(data, size);
	if (side == 1)
		return (struct finding){"UTF-16LE", "UTF-16LE",
			"every second byte of its beginning is NUL: UTF-16, "
			"little end first",
			NULL};
	if (side == 0)
		return (struct finding){"UTF-16BE", "UTF-16BE",
			"every other byte of its beginning is NUL: UTF-16, big "
			"end first",
			NULL};
	return (struct finding){
		NULL, "UTF-8", "its beginning is valid UTF-8", NULL};
}

/* ---- the window ---- */

static enum zila_code fail_read(
	const struct decode *decode, struct zila_err *err)
{
	return err_set(err, ZILA_EINPUT, "%s: can't be read: %s", decode->name,
		strerror(errno));
}

static enum zila_code grow(struct decode *decode, struct zila_err *err)
{
	size_t room = decode->room * 2;
	char *window;

	if (room > DECODE_WINDOW_BYTES_MAX)
		room = DECODE_WINDOW_BYTES_MAX;
	window = mem_resize(decode->window, room);
	if (!window)
		return err_memory(err);
	decode->window = window;
	decode->room = room;
	return ZILA_OK;
}

static enum zila_code read_some(struct decode *decode, char *to, size_t room,
	size_t *size, struct zila_err *err)
{
	ssize_t got;

	do
		got = read(decode->fd, to, room);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		return fail_read(decode, err);
	*size = (size_t)got;
	decode->taken += got;
	return ZILA_OK;
}

/* Turns what there is of bytes; more of them first when there are few. */
static enum zila_code turn(
	struct decode *decode, size_t *size, struct zila_err *err)
{
	const char *in[2];
	char *out[2] = {
		decode->window + decode->end, decode->window + decode->room};
	char *begun = out[0];

	if (!decode->bytes_eof && decode->bytes_end - decode->bytes_begin < 8) {
		size_t kept = decode->bytes_end - decode->bytes_begin, got = 0;
		enum zila_code code;

		memmove(decode->bytes, decode->bytes + decode->bytes_begin,
			kept);
		code = read_some(decode, decode->bytes + kept,
			BYTES_ROOM - kept, &got, err);
		if (code != ZILA_OK)
			return code;
		decode->bytes_begin = 0;
		decode->bytes_end = kept + got;
		decode->bytes_eof = got == 0;
	}
	in[0] = decode->bytes + decode->bytes_begin;
	in[1] = decode->bytes + decode->bytes_end;
	charset_convert(decode->charset, in, out, decode->bytes_eof);
	decode->bytes_begin = (size_t)(in[0] - decode->bytes);
	*size = (size_t)(out[0] - begun);
	return ZILA_OK;
}

/* Fills what is free of the window, as far as the file goes. */
static enum zila_code fill_room(struct decode *decode, struct zila_err *err)
{
	while (!decode->eof &&
		decode->room - decode->end >= CHARSET_OUT_BYTES) {
		size_t got = 0;
		enum zila_code code =
			decode->charset ? turn(decode, &got, err)
					: read_some(decode,
						  decode->window + decode->end,
						  decode->room - decode->end,
						  &got, err);

		if (code != ZILA_OK)
			return code;
		decode->end += got;
		decode->eof =
			got == 0 && (!decode->charset || decode->bytes_eof);
	}
	return ZILA_OK;
}

enum zila_code decode_fill(struct decode *decode, struct zila_err *err)
{
	if (decode->begin > 0) {
		memmove(decode->window, decode->window + decode->begin,
			decode->end - decode->begin);
		decode->base += (int64_t)decode->begin;
		decode->end -= decode->begin;
		decode->begin = 0;
	}
	if (decode->room - decode->end < CHARSET_OUT_BYTES) {
		enum zila_code code = grow(decode, err);

		if (code != ZILA_OK)
			return code;
	}
	return fill_room(decode, err);
}

enum zila_code decode_rewind(
	struct decode *decode, int64_t at, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;

	if (decode->base > 0) {
		if (lseek(decode->fd, 0, SEEK_SET) < 0)
			return fail_read(decode, err);
		decode->begin = decode->end = 0;
		decode->bytes_begin = decode->bytes_end = 0;
		decode->base = decode->taken = 0;
		decode->eof = decode->bytes_eof = false;
		if (decode->charset)
			charset_reset(decode->charset);
		code = fill_room(decode, err);
	}
	if (code == ZILA_OK && (int64_t)decode->end < at)
		return err_set(err, ZILA_EINPUT,
			"%s: the file became shorter while it was read",
			decode->name);
	decode->begin = (size_t)decode->first;
	return code;
}

void decode_progress(const struct decode *decode, int64_t *done, int64_t *total)
{
	int64_t left = (int64_t)(decode->end - decode->begin);

	if (!decode->charset)
		*done = decode->base + (int64_t)decode->begin;
	else
		*done = decode->taken > left ? decode->taken - left : 0;
	*total = decode->total > *done ? decode->total : *done;
}

/* ---- Windows-1252 in what should be UTF-8 ---- */

/* The bytes of text that are no UTF-8, the characters of two bytes and those
 * of more. */
struct census {
	size_t bad, two, more;
};

static struct census count(const char *data, size_t size)
{
	struct census census = {0, 0, 0};
	size_t at = 0;

	while (at < size) {
		size_t end = at + text_valid(data + at, size - at);

		for (; at < end; at++) {
			unsigned char byte = (unsigned char)data[at];

			census.two += byte >= 0xc0 && byte < 0xe0;
			census.more += byte >= 0xe0;
		}
		if (at < size) {
			census.bad++;
			at++;
		}
	}
	return census;
}

enum decode_outcome decode_judge(
	struct decode *decode, struct text row, size_t *bad, const char **what)
{
	unsigned int byte = (unsigned char)row.data[*bad];
	size_t nothing = charset_1252_valid(row.data, row.size);
	char *message = decode->message;
	struct census census;

	*what = message;
	if (decode->charset) {
		charset_explain(decode->charset, row.data + *bad,
			row.size - *bad, message);
		return DECODE_BAD;
	}
	if (decode->strict) {
		snprintf(message, DECODE_MESSAGE_BYTES,
			"byte 0x%02X is not UTF-8", byte);
		return DECODE_BAD;
	}
	if (nothing < row.size) {
		*bad = nothing;
		snprintf(message, DECODE_MESSAGE_BYTES,
			"the row is not UTF-8, and byte 0x%02X stands for "
			"nothing in Windows-1252 either",
			(unsigned char)row.data[nothing]);
		return DECODE_BAD;
	}
	census = count(row.data, row.size);
	if (census.more || (census.two && !decode->is_1252)) {
		snprintf(message, DECODE_MESSAGE_BYTES,
			"byte 0x%02X is not UTF-8, while other letters of the "
			"row are: it is not clear what it stands for",
			byte);
		return DECODE_BAD;
	}
	return DECODE_MEND;
}

/* Says in the verdict when the beginning is Windows-1252 rather than UTF-8. */
static void judge_head(struct decode *decode, struct finding *finding)
{
	const char *data = decode->window;
	size_t size = decode->end;
	size_t valid = text_valid(data, size);
	struct census census;
	int64_t lines;

	/* The window's end may have parted a character. */
	if (valid == size || (!decode->eof && valid + 3 >= size))
		return;
	census = count(data, size);
	lines = 1 + decode_count_lines(data, data + valid);
	decode->is_1252 = census.bad > census.two + census.more;
	if (decode->is_1252)
		finding->encoding = "Windows-1252";
	snprintf(decode->message, sizeof decode->message,
		"%s: line %" PRId64 " has byte 0x%02X, which is not UTF-8; "
		"such lines are read as Windows-1252",
		decode->is_1252 ? "its beginning is Windows-1252"
				: "its beginning is UTF-8 but for some lines",
		lines, (unsigned char)data[valid]);
	finding->reason = decode->message;
}

/* ---- open and close ---- */

/* The encoding that a person named; UTF-16 alone leaves the order open. */
static enum zila_code take_named(struct decode *decode,
	const struct reader_source *source, struct finding *finding,
	struct zila_err *err)
{
	enum zila_code code;

	if (!source->options.encoding)
		return ZILA_OK;
	code = charset_open(source->options.encoding, &decode->charset, err);
	if (code != ZILA_OK)
		return code;
	decode->strict = true;
	finding->refusal = NULL;
	finding->reason = "the encoding was given";
	if (charset_is_utf16(decode->charset)) {
		if (!finding->charset)
			finding->charset = finding->encoding = "UTF-16LE";
		charset_close(decode->charset);
		decode->charset = NULL;
		return ZILA_OK;
	}
	finding->charset = NULL;
	if (!charset_is_utf8(decode->charset)) {
		finding->encoding = charset_name(decode->charset);
		return ZILA_OK;
	}
	if (strncmp(finding->encoding, "UTF-8", 5) != 0)
		finding->encoding = "UTF-8";
	charset_close(decode->charset);
	decode->charset = NULL;
	return ZILA_OK;
}

static enum zila_code find_encoding(struct decode *decode,
	const struct reader_source *source, struct finding *finding,
	struct zila_err *err)
{
	enum zila_code code;

	*finding = look_at((const char *)source->head, source->head_size);
	code = take_named(decode, source, finding, err);
	if (code == ZILA_OK && finding->refusal)
		return err_set(err, ZILA_EINPUT,
			"%s: this is %s, which no spreadsheet writes: save it "
			"as CSV UTF-8",
			source->name, finding->refusal);
	if (code == ZILA_OK && finding->charset)
		code = charset_open(finding->charset, &decode->charset, err);
	return code;
}

static enum zila_code start(struct decode *decode,
	const struct reader_source *source, struct zila_err *err)
{
	decode->fd = source->fd;
	decode->total = source->bytes;
	decode->room = DECODE_WINDOW_BYTES;
	decode->name = mem_copy(source->name);
	decode->window = mem_alloc(decode->room);
	if (decode->charset)
		decode->bytes = mem_alloc(BYTES_ROOM);
	if (!decode->name || !decode->window ||
		(decode->charset && !decode->bytes))
		return err_memory(err);
	if (lseek(decode->fd, 0, SEEK_SET) < 0)
		return fail_read(decode, err);
	return fill_room(decode, err);
}

enum zila_code decode_open(struct decode *decode,
	const struct reader_source *source, struct verdict *verdict,
	struct zila_err *err)
{
	struct phrase encoding = {
		verdict->encoding, sizeof verdict->encoding, 0};
	struct phrase reasons = {verdict->reasons, sizeof verdict->reasons, 0};
	struct finding finding;
	enum zila_code code;

	memset(decode, 0, sizeof *decode);
	if ((code = find_encoding(decode, source, &finding, err)) ||
		(code = start(decode, source, err)))
		return code;
	if (begins(decode->window, decode->end, "\xef\xbb\xbf", 3))
		decode->first = 3;
	decode->begin = (size_t)decode->first;
	if (text_trim(decode->window, decode->end).size == 0 && decode->eof)
		return err_set(err, ZILA_EINPUT,
			"%s: the file holds only white space: was it saved or "
			"downloaded whole?",
			decode->name);
	if (!decode->charset && !decode->strict)
		judge_head(decode, &finding);
	phrase_add(&encoding, "%s", finding.encoding);
	phrase_add(&reasons, "%s", finding.reason);
	return ZILA_OK;
}

void decode_close(struct decode *decode)
{
	charset_close(decode->charset);
	mem_free(decode->name);
	mem_free(decode->window);
	mem_free(decode->bytes);
	buf_free(&decode->mended);
}

size_t decode_head(const struct reader_source *source, char *out, size_t room)
{
	const char *in[2] = {(const char *)source->head,
		(const char *)source->head + source->head_size};
	char *to[2] = {out, out + room};
	struct decode decode = {.fd = -1};
	struct finding finding;
	struct zila_err err;
	size_t size;

	if (find_encoding(&decode, source, &finding, &err) != ZILA_OK)
		return 0;
	if (decode.charset) {
		charset_convert(decode.charset, in, to, false);
		charset_close(decode.charset);
		size = (size_t)(to[0] - out);
	} else {
		size = source->head_size < room ? source->head_size : room;
		memcpy(out, source->head, size);
	}
	if (!begins(out, size, "\xef\xbb\xbf", 3))
		return size;
	memmove(out, out + 3, size - 3);
	return size - 3;
}

/* ---- lines ---- */

const char *decode_line_end(const char *data, const char *end)
{
	const char *feed = memchr(data, '\n', (size_t)(end - data));
	const char *stop = feed ? feed : end;
	const char *carriage = memchr(data, '\r', (size_t)(stop - data));

	return carriage ? carriage : stop;
}

const char *decode_skip_line_end(const char *data, const char *end)
{
	if (*data == '\r' && data + 1 < end && data[1] == '\n')
		return data + 2;
	return data + 1;
}

int64_t decode_count_lines(const char *data, const char *end)
{
	int64_t lines = 0;

	for (;;) {
		data = decode_line_end(data, end);
		if (data == end)
			return lines;
		data = decode_skip_line_end(data, end);
		lines++;
	}
}
