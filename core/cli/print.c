/* print.c - output: collected, painted, made harmless, written. */
#include "print.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ground/file.h"
#include "ground/number.h"
#include "ground/text.h"

static const struct {
	const char *name;
	enum format format;
} formats_known[] = {
	{"text", FORMAT_TEXT},
	{"json", FORMAT_JSON},
	{"csv", FORMAT_CSV},
	{"md", FORMAT_MD},
	{"html", FORMAT_HTML},
};

enum {
	FORMATS = sizeof formats_known / sizeof *formats_known,
	COLUMN_BYTES = 32, /* shown in a column, marks that take none with it */
};

const char *format_name(enum format format)
{
	size_t i;

	for (i = 0; i < FORMATS; i++)
		if (formats_known[i].format == format)
			return formats_known[i].name;
	return "";
}

unsigned format_find(const char *name)
{
	size_t i;

	for (i = 0; i < FORMATS; i++)
		if (strcmp(formats_known[i].name, name) == 0)
			return formats_known[i].format;
	return 0;
}

void format_list(struct buf *out, unsigned formats)
{
	const char *comma = "";
	size_t i;

	for (i = 0; i < FORMATS; i++) {
		if (!(formats & formats_known[i].format))
			continue;
		buf_add_format(out, "%s%s", comma, formats_known[i].name);
		comma = ", ";
	}
}

bool print_can_steer(void)
{
	const char *term = getenv("TERM");

	return term && strcmp(term, "dumb") != 0;
}

/* A file that goes with its descriptor, or -1. */
static int open_kept(void)
{
	const char *folder = getenv("TMPDIR");
	struct buf path = {0};
	int fd = -1;

	buf_add_format(
		&path, "%s/zila-XXXXXX", folder && *folder ? folder : "/tmp");
	if (path.data)
		fd = mkostemp(path.data, O_CLOEXEC);
	if (fd >= 0)
		(void)unlink(path.data);
	buf_free(&path);
	return fd;
}

/* Without room for it there, it is held here as before. */
static bool keep(struct buf *buf)
{
	struct output *out =
		(struct output *)(void *)((char *)buf -
					  offsetof(struct output, buf));
	off_t end;

	if (out->kept < 0)
		out->kept = open_kept();
	end = out->kept < 0 ? -1 : lseek(out->kept, 0, SEEK_END);
	if (end >= 0 && file_put(out->kept, buf->data, buf->size) == 0) {
		buf_cut(buf, 0);
		return true;
	}
	if (end >= 0 && ftruncate(out->kept, end))
		out->error = errno;
	output_whole(out);
	return false;
}

void output_open(struct output *out)
{
	const char *no_color = getenv("NO_COLOR");

	memset(out, 0, sizeof *out);
	out->kept = -1;
	out->buf.spill = keep;
	out->colour = isatty(STDOUT_FILENO) && (!no_color || !*no_color) &&
		      print_can_steer();
}

void output_whole(struct output *out)
{
	out->buf.spill = NULL;
}

static void put(struct output *out, const char *at, size_t left)
{
	while (left && !out->closed && !out->error) {
		ssize_t size = write(STDOUT_FILENO, at, left);

		if (size >= 0) {
			at += size;
			left -= (size_t)size;
		} else if (errno == EPIPE) {
			out->closed = true;
		} else if (errno != EINTR) {
			out->error = errno;
		}
	}
}

static void put_kept(struct output *out)
{
	char part[1 << 16];
	off_t at = 0;
	ssize_t size;

	while ((size = pread(out->kept, part, sizeof part, at)) > 0) {
		put(out, part, (size_t)size);
		at += size;
	}
	if (size < 0 && !out->error)
		out->error = errno;
}

void output_flush(struct output *out)
{
	if (out->kept >= 0)
		put_kept(out);
	put(out, buf_text(&out->buf), out->buf.size);
	output_drop(out);
}

void output_move(struct output *from, struct output *to)
{
	char part[1 << 16];
	off_t at = 0;
	ssize_t size = 0;

	while (from->kept >= 0 &&
		(size = pread(from->kept, part, sizeof part, at)) > 0) {
		buf_add(&to->buf, part, (size_t)size);
		at += size;
	}
	buf_add(&to->buf, buf_text(&from->buf), from->buf.size);
	to->buf.failed |= from->buf.failed;
	if (!to->error)
		to->error = size < 0 ? errno : from->error;
	output_drop(from);
}

void output_drop(struct output *out)
{
	if (out->kept >= 0)
		(void)close(out->kept);
	out->kept = -1;
	buf_cut(&out->buf, 0);
}

void output_close(struct output *out)
{
	output_drop(out);
	buf_free(&out->buf);
}

void print_painted(struct output *out, enum paint paint, const char *text)
{
	static const char *const codes[] = {
		[PAINT_BOLD] = "\033[1m",
		[PAINT_RED] = "\033[31m",
		[PAINT_YELLOW] = "\033[33m",
		[PAINT_GREEN] = "\033[32m",
	};

	if (out->colour)
		buf_add_text(&out->buf, codes[paint]);
	print_safe(&out->buf, text);
	if (out->colour)
		buf_add_text(&out->buf, "\033[0m");
}

/* The bytes of the control character at `at`, or 0: C0, DEL, C1, and what
 * turns the direction. */
static int control_bytes(const unsigned char *at)
{
	if (*at < ' ' || *at == 0x7F)
		return 1;
	if (*at == 0xC2)
		return at[1] >= 0x80 && at[1] < 0xA0 ? 2 : 0;
	return text_turns((const char *)at) ? 3 : 0;
}

static void add_picture(struct buf *out, unsigned char c)
{
	if (c >= 0xC2)
		buf_add_text(out, "\xEF\xBF\xBD"); /* U+FFFD */
	else if (c == 0x7F)
		buf_add_text(out, "\xE2\x90\xA1"); /* U+2421 */
	else
		buf_add_format(out, "\xE2\x90%c", 0x80 + c); /* U+2400... */
}

static void add_harmless(struct buf *out, const char *text, bool lines)
{
	const char *from = text;
	int size;

	for (; *text != '\0'; text++) {
		size = control_bytes((const unsigned char *)text);
		if (!size || (lines && (*text == '\n' || *text == '\t')))
			continue;
		buf_add(out, from, (size_t)(text - from));
		add_picture(out, (unsigned char)*text);
		text += size - 1;
		from = text + 1;
	}
	buf_add(out, from, (size_t)(text - from));
}

void print_safe(struct buf *out, const char *text)
{
	add_harmless(out, text, false);
}

void print_lines(struct buf *out, const char *text)
{
	add_harmless(out, text, true);
}

void print_cut(struct buf *out, const char *text, int columns)
{
	struct buf safe = {0};
	size_t at, taken, kept = 0;
	bool fits = true;
	int used = 0;

	print_safe(&safe, text);
	/* Whole characters, as long as they and the ellipsis fit. */
	for (at = 0; at < safe.size && fits; at += taken) {
		(void)text_decode(safe.data + at, safe.size - at, &taken);
		used += text_columns(safe.data + at, taken);
		fits = used <= columns &&
		       at + taken <= (size_t)columns * COLUMN_BYTES;
		if (fits && used <= columns - 3)
			kept = at + taken;
	}
	buf_add(out, buf_text(&safe), fits ? safe.size : kept);
	if (!fits)
		buf_add_text(out, "...");
	if (safe.failed)
		out->failed = true;
	buf_free(&safe);
}

void print_count(struct buf *out, int64_t count)
{
	char text[NUMBER_TEXT_BYTES];

	number_format(count, 0, GROUPING_INDIAN, text);
	buf_add_text(out, text);
}

void print_counted(
	struct buf *out, int64_t count, const char *one, const char *many)
{
	print_count(out, count);
	buf_add_format(out, " %s", count == 1 ? one : many);
}

/* One %s with its flag and number, as print_format() has them.  What is added
 * to out may leave it at once, so that it is measured before. */
static void add_string(struct buf *out, const char *spec, const char *text)
{
	int number = abs((int)strtol(spec + (*spec == '.'), NULL, 10));
	struct buf some = {0};
	int used;

	if (*spec == '.')
		buf_add(&some, text, strnlen(text, (size_t)number));
	else if (*spec == '-')
		print_safe(&some, text);
	if (*spec == '-')
		buf_add(out, buf_text(&some), some.size);
	else
		print_safe(out, *spec == '.' ? buf_text(&some) : text);
	used = *spec == '-' ? text_columns(buf_text(&some), some.size) : number;
	for (; used < number; used++)
		buf_add_char(out, ' ');
	out->failed |= some.failed;
	buf_free(&some);
}

void print_format(struct buf *out, const char *format, ...)
{
	const char *at, *end;
	va_list args;

	va_start(args, format);
	for (; (at = strchr(format, '%')); format = end + 1) {
		buf_add(out, format, (size_t)(at - format));
		end = at + 1 + strspn(at + 1, "-.'0123456789l");
		assert(*end == 's' || *end == 'd');
		if (*end == 's')
			add_string(out, at + 1, va_arg(args, const char *));
		else if (at[1] == '\'')
			print_count(out, va_arg(args, long long));
		else if (at[1] == 'l')
			buf_add_format(out, "%lld", va_arg(args, long long));
		else
			buf_add_format(out, "%d", va_arg(args, int));
	}
	va_end(args);
	buf_add_text(out, format);
}

struct json print_json(struct buf *out)
{
	struct json json = {.out = out, .pretty = true};

	return json;
}

void print_end_object(struct json *json)
{
	json_end_object(json);
	buf_add_char(json->out, '\n');
}

void print_end_array(struct json *json)
{
	json_end_array(json);
	buf_add_char(json->out, '\n');
}

void print_pair_or_null(struct json *json, const char *key, const char *text)
{
	json_pair_text(json, key, text && *text ? text : NULL);
}

void print_code_or_null(struct json *json, const char *key, int64_t code)
{
	json_key(json, key);
	if (code)
		json_integer(json, code);
	else
		json_null(json);
}

void print_pair_pieces(
	struct json *json, const char *key, const char *text, char separator)
{
	const char separators[] = {separator, '\0'};
	size_t size;

	json_pair_array(json, key);
	for (; text && *text; text += size + (text[size] != '\0')) {
		struct text piece;

		size = strcspn(text, separators);
		piece = text_trim(text, size);
		if (piece.size)
			json_text_size(json, piece.data, piece.size);
	}
	json_end_array(json);
}
