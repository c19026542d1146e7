/* intake.c - a file's bytes as UTF-8, whatever they were. */
#include "worker/table/pages/intake.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "ground/charset.h"

static const char nothing[] = "\xef\xbf\xbd"; /* U+FFFD */

bool intake_byte(struct buf *out, unsigned char byte)
{
	uint32_t c = charset_1252_character(byte);
	char text[4];

	if (byte == 0 || c == 0) {
		buf_add_text(out, nothing);
		return false;
	}
	buf_add(out, text, text_encode(text, c));
	return true;
}

/* ---- which encoding ---- */

static bool is_valid_whole(const struct reader_source *source, bool *ascii)
{
	char data[INTAKE_BYTES + 4];
	size_t left = 0, valid;
	int64_t offset = 0;
	size_t i;

	*ascii = true;
	for (;;) {
		ssize_t got =
			pread(source->fd, data + left, INTAKE_BYTES, offset);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return left == 0;
		offset += got;
		left += (size_t)got;
		for (i = 0; i < left; i++)
			*ascii &= (unsigned char)data[i] < 0x80;
		valid = text_valid(data, left);
		if (left - valid > 3)
			return false;
		left -= valid;
		memmove(data, data + valid, left);
	}
}

static bool says(const char *name, const char *const *names)
{
	for (; *names; names++)
		if (strcasecmp(name, *names) == 0)
			return true;
	return false;
}

/* Names of Windows-1252 as the web uses them: Latin-1 is never meant. */
static const char *const western[] = {"windows-1252", "cp1252", "x-cp1252",
	"ibm-5348", "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii",
	"ascii", "x-user-defined", NULL};
static const char *const unicode[] = {
	"utf-8", "utf8", "unicode-1-1-utf-8", NULL};

static enum zila_code use(struct intake *intake, const char *name,
	struct verdict *verdict, struct zila_err *err)
{
	snprintf(verdict->encoding, sizeof verdict->encoding, "%s",
		says(name, unicode)   ? "UTF-8"
		: says(name, western) ? "windows-1252"
				      : name);
	intake->kind = says(name, unicode)   ? INTAKE_UTF8
		       : says(name, western) ? INTAKE_CP1252
					     : INTAKE_OTHER;
	if (intake->kind != INTAKE_OTHER)
		return ZILA_OK;
	intake->other = iconv_open("UTF-8", name);
	if (intake->other == (iconv_t)-1)
		return err_set(err, ZILA_EINPUT,
			"%s: its encoding \"%s\" is not known: open the file "
			"and save it as UTF-8",
			intake->name, name);
	intake->is_open = true;
	return ZILA_OK;
}

static const char *find_mark(const struct reader_source *source, int64_t *size)
{
	const unsigned char *head = source->head;

	*size = 2;
	if (source->head_size >= 2 && head[0] == 0xff && head[1] == 0xfe)
		return "UTF-16LE";
	if (source->head_size >= 2 && head[0] == 0xfe && head[1] == 0xff)
		return "UTF-16BE";
	*size = 3;
	if (source->head_size >= 3 && memcmp(head, "\xef\xbb\xbf", 3) == 0)
		return "UTF-8";
	*size = 0;
	if (source->head_size >= 4 && head[0] == '<' && !head[1] &&
		head[3] == 0)
		return "UTF-16LE";
	if (source->head_size >= 4 && !head[0] && head[1] == '<' && !head[2])
		return "UTF-16BE";
	return NULL;
}

enum zila_code intake_open(struct intake *intake,
	const struct reader_source *source, const char *declared,
	struct verdict *verdict, struct zila_err *err)
{
	struct phrase why = {verdict->reasons, sizeof verdict->reasons, 0};
	bool ascii, valid = is_valid_whole(source, &ascii);
	const char *mark, *name;

	memset(intake, 0, offsetof(struct intake, in));
	intake->fd = source->fd;
	intake->name = source->name;
	mark = find_mark(source, &intake->first);
	if (source->options.encoding) {
		name = source->options.encoding;
		phrase_add(&why, "read as %s as asked", name);
	} else if (mark) {
		name = mark;
		phrase_add(&why, "begins as %s does", name);
	} else if (valid && !ascii) {
		name = "UTF-8";
		phrase_add(&why, "all of it is valid UTF-8");
	} else if (*declared && strncasecmp(declared, "utf-16", 6) != 0) {
		name = declared;
		phrase_add(&why, "the page says it is %s", name);
	} else {
		name = valid ? "UTF-8" : "windows-1252";
		phrase_add(&why, valid ? "all of it is valid UTF-8"
				       : "has bytes that are not UTF-8");
	}
	intake_rewind(intake);
	return use(intake, name, verdict, err);
}

void intake_rewind(struct intake *intake)
{
	intake->offset = intake->first;
	intake->line = 1;
	intake->carriage = intake->eof = false;
	intake->in_size = 0;
	intake->mend_count = 0;
	if (intake->is_open)
		iconv(intake->other, NULL, NULL, NULL, NULL);
}

void intake_close(struct intake *intake)
{
	if (intake->is_open)
		iconv_close(intake->other);
	intake->is_open = false;
}

/* ---- mended lines ---- */

static void mend(struct intake *intake, bool broken)
{
	int last = intake->mend_count - 1;

	if (last >= 0 && intake->mends[last].line == intake->line) {
		intake->mends[last].broken |= broken;
		return;
	}
	if (intake->mend_count <
		(int)(sizeof intake->mends / sizeof *intake->mends))
		intake->mends[intake->mend_count++] =
			(struct intake_mend){intake->line, broken};
}

const struct intake_mend *intake_mended(
	struct intake *intake, int64_t from, int64_t to)
{
	const struct intake_mend *found = NULL;
	int old = 0, i;

	while (old < intake->mend_count && intake->mends[old].line < from)
		old++;
	intake->mend_count -= old;
	memmove(intake->mends, intake->mends + old,
		(size_t)intake->mend_count * sizeof *intake->mends);
	for (i = 0; i < intake->mend_count && intake->mends[i].line <= to; i++)
		if (!found || intake->mends[i].broken)
			found = &intake->mends[i];
	return found;
}

/* ---- pieces ---- */

static void add(struct intake *intake, const char *data, size_t size)
{
	memcpy(intake->out + intake->out_size, data, size);
	intake->out_size += size;
}

/* One ASCII character: here the line ends are made one. */
static void add_plain(struct intake *intake, char c)
{
	bool behind_carriage = intake->carriage;

	intake->carriage = c == '\r';
	if (c == '\n' && behind_carriage)
		return;
	if (c == 0) {
		mend(intake, true);
		add(intake, nothing, 3);
		return;
	}
	if (c == '\r')
		c = '\n';
	intake->line += c == '\n';
	add(intake, &c, 1);
}

static void add_western(struct intake *intake, unsigned char byte)
{
	uint32_t c = charset_1252_character(byte);

	if (intake->kind != INTAKE_CP1252 || c == 0)
		mend(intake, c == 0);
	intake->out_size +=
		text_encode(intake->out + intake->out_size, c ? c : 0xfffd);
}

static size_t length_of(unsigned char lead)
{
	return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/* Decodes data, valid UTF-8 or nearly so; returns what is left: the cut
 * beginning of a character. */
static size_t take_utf8(
	struct intake *intake, const char *data, size_t size, bool last)
{
	size_t at = 0;

	while (at < size && intake->out_size + 4 < INTAKE_OUT_BYTES) {
		unsigned char c = (unsigned char)data[at];
		size_t length = length_of(c);

		if (c < 0x80) {
			add_plain(intake, data[at++]);
			continue;
		}
		intake->carriage = false;
		if (c >= 0xc0 && at + length > size && !last)
			break;
		if (c < 0xc0 || at + length > size ||
			text_valid(data + at, length) < length) {
			add_western(intake, c);
			at++;
			continue;
		}
		add(intake, data + at, length);
		at += length;
	}
	return size - at;
}

static size_t take_western(struct intake *intake, const char *data, size_t size)
{
	size_t at;

	for (at = 0; at < size; at++) {
		unsigned char c = (unsigned char)data[at];

		if (c < 0x80) {
			add_plain(intake, data[at]);
			continue;
		}
		intake->carriage = false;
		add_western(intake, c);
	}
	return 0;
}

/* What iconv can't read is a U+FFFD for each byte. */
static size_t take_other(struct intake *intake, char *data, size_t size)
{
	char *out = intake->wide;
	size_t room = sizeof intake->wide - 64;
	size_t left = size;

	while (left > 0) {
		size_t done = iconv(intake->other, &data, &left, &out, &room);

		if (done != (size_t)-1 || errno == E2BIG ||
			(errno == EINVAL && !intake->eof) || room < 8)
			break;
		mend(intake, true);
		memcpy(out, nothing, 3);
		out += 3;
		room -= 3;
		data++;
		left--;
	}
	take_utf8(intake, intake->wide, (size_t)(out - intake->wide), true);
	return left;
}

enum zila_code intake_next(
	struct intake *intake, struct text *piece, struct zila_err *err)
{
	size_t left;
	ssize_t got;

	intake->out_size = 0;
	*piece = (struct text){intake->out, 0};
	while (intake->out_size == 0 && !(intake->eof && !intake->in_size)) {
		do
			got = pread(intake->fd, intake->in + intake->in_size,
				INTAKE_BYTES - intake->in_size, intake->offset);
		while (got < 0 && errno == EINTR);
		if (got < 0)
			return err_set(err, ZILA_EINPUT,
				"%s: can't be read: %s", intake->name,
				strerror(errno));
		intake->offset += got;
		intake->in_size += (size_t)got;
		intake->eof = got == 0;
		left = intake->kind == INTAKE_UTF8
			       ? take_utf8(intake, intake->in, intake->in_size,
					 intake->eof)
		       : intake->kind == INTAKE_CP1252
			       ? take_western(
					 intake, intake->in, intake->in_size)
			       : take_other(
					 intake, intake->in, intake->in_size);
		memmove(intake->in, intake->in + intake->in_size - left, left);
		intake->in_size = left;
	}
	piece->size = intake->out_size;
	return ZILA_OK;
}
