/* biff.c - what a workbook says before its sheets. */
#include "worker/table/pages/biff.h"

#include <stdio.h>

#include "ground/err.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/text.h"
#include "worker/table/legacy.h"
#include "worker/table/pages/intake.h"

enum {
	STYLES_MAX = 65536,
	FONTS_MAX = 65536,
	FORMATS_MAX = 65536,
	NO_FONT = 4,          /* a number that no font has */
	FONT_STRUCK = 1 << 3, /* of its flags */
	FONT_RAISED = 1,
};

uint32_t biff_16(const unsigned char *at)
{
	return at[0] | (uint32_t)at[1] << 8;
}

uint32_t biff_32(const unsigned char *at)
{
	return biff_16(at) | biff_16(at + 2) << 16;
}

/* Makes `size` bytes at offset stand in the window. */
static bool hold(struct biff *biff, int64_t offset, size_t size)
{
	if (offset >= biff->window_at &&
		offset + (int64_t)size <=
			biff->window_at + (int64_t)biff->window_size)
		return true;
	biff->window_at = offset;
	biff->window_size =
		ole_read(&biff->ole, offset, biff->window, sizeof biff->window);
	return size <= biff->window_size;
}

bool biff_read(struct biff *biff, int64_t offset, struct biff_record *record)
{
	const unsigned char *at;

	if (!hold(biff, offset, 4))
		return false;
	at = biff->window + (offset - biff->window_at);
	record->id = biff_16(at);
	record->size = biff_16(at + 2);
	if (record->size > BIFF_RECORD_BYTES ||
		!hold(biff, offset, 4 + record->size))
		return false;
	record->data = biff->window + (offset - biff->window_at) + 4;
	record->next = offset + 4 + (int64_t)record->size;
	return true;
}

/* ---- texts ---- */

static void add_character(struct buf *out, uint32_t c)
{
	char text[4];

	if (c != 0)
		buf_add(out, text, text_encode(text, c));
}

/* One unit of UTF-16; the first of a pair waits in *high. */
static void add_unit(struct buf *out, uint32_t unit, uint32_t *high)
{
	if (*high && unit >= 0xdc00 && unit < 0xe000) {
		add_character(out,
			0x10000 + ((*high - 0xd800) << 10) + (unit - 0xdc00));
		*high = 0;
		return;
	}
	if (*high)
		add_character(out, 0xfffd);
	*high = unit >= 0xd800 && unit < 0xdc00 ? unit : 0;
	if (unit >= 0xdc00 && unit < 0xe000)
		unit = 0xfffd;
	if (!*high)
		add_character(out, unit);
}

static void add_units(
	struct buf *out, const unsigned char *data, size_t count, bool wide)
{
	uint32_t high = 0;
	size_t i;

	for (i = 0; i < count; i++)
		add_unit(out, wide ? biff_16(data + i * 2) : data[i], &high);
	if (high)
		add_character(out, 0xfffd);
}

static void add_bytes(struct biff *biff, struct buf *out,
	const unsigned char *data, size_t size)
{
	char *from = (char *)data, *to;
	size_t room = size * 4, i;

	if (biff->is_western || biff->other == (iconv_t)-1) {
		for (i = 0; i < size; i++)
			if (data[i])
				intake_byte(out, data[i]);
		return;
	}
	to = buf_reserve(out, room + 1);
	if (!to)
		return;
	while (size > 0 &&
		iconv(biff->other, &from, &size, &to, &room) == (size_t)-1) {
		if (room < 4 || size == 0)
			break;
		*to++ = '?';
		room--;
		from++;
		size--;
	}
	out->size = (size_t)(to - out->data);
}

bool biff_text(struct biff *biff, const unsigned char *data, size_t size,
	int length_bytes, struct buf *out)
{
	size_t head = (size_t)length_bytes + biff->wide;
	size_t count, width;

	if (size < head)
		return false;
	count = length_bytes == 1 ? data[0] : biff_16(data);
	if (!biff->wide) {
		add_bytes(biff, out, data + head,
			count < size - head ? count : size - head);
		return count <= size - head;
	}
	width = data[length_bytes] & 1 ? 2 : 1;
	/* Counts of formatting runs stand before the characters. */
	head += data[length_bytes] & 8 ? 2 : 0;
	head += data[length_bytes] & 4 ? 4 : 0;
	if (size < head || count * width > size - head)
		return false;
	add_units(out, data + head, count, width == 2);
	return true;
}

/* ---- the shared strings ---- */

/* A string may break off anywhere and go on in the next record. */
struct strand {
	struct biff *biff;
	struct biff_record record;
	size_t at;
};

static bool go_on(struct strand *strand)
{
	if (!biff_read(strand->biff, strand->record.next, &strand->record) ||
		strand->record.id != BIFF_CONTINUE)
		return false;
	strand->at = 0;
	return true;
}

static bool take_byte(struct strand *strand, unsigned char *out)
{
	while (strand->at >= strand->record.size)
		if (!go_on(strand))
			return false;
	*out = strand->record.data[strand->at++];
	return true;
}

static bool take_number(struct strand *strand, int bytes, uint32_t *out)
{
	unsigned char byte;
	int i;

	*out = 0;
	for (i = 0; i < bytes; i++) {
		if (!take_byte(strand, &byte))
			return false;
		*out |= (uint32_t)byte << (8 * i);
	}
	return true;
}

static bool skip(struct strand *strand, uint64_t size)
{
	while (size > 0) {
		size_t left = strand->record.size - strand->at;

		if (left >= size) {
			strand->at += (size_t)size;
			return true;
		}
		size -= left;
		if (!go_on(strand))
			return false;
	}
	return true;
}

/* Characters that go on in another record begin there with new flags. */
static bool take_units(struct strand *strand, uint32_t count, uint32_t flags)
{
	struct buf *out = &strand->biff->strings;
	uint32_t high = 0, unit;

	while (count > 0) {
		if (strand->at >= strand->record.size &&
			(!go_on(strand) || !take_number(strand, 1, &flags)))
			return false;
		if (!take_number(strand, flags & 1 ? 2 : 1, &unit))
			return false;
		add_unit(out, unit, &high);
		count--;
	}
	return true;
}

static uint8_t look_of(const struct biff *biff, uint32_t font)
{
	font -= font > NO_FONT;
	return (int)font < biff->font_count ? biff->font_looks[font] : 0;
}

/* The size of the first characters of text, so many units of UTF-16. */
static size_t units_size(struct text text, uint32_t units)
{
	size_t size = 0, taken;

	while (size < text.size && units > 0) {
		uint32_t c =
			text_decode(text.data + size, text.size - size, &taken);

		size += taken;
		units -= units > 1 && c > 0xffff ? 2 : 1;
	}
	return size;
}

/* What is struck out makes no number with what stands beside it, nor does what
 * is raised. */
static void add_run(struct buf *out, struct text text, uint8_t look, bool apart)
{
	if (apart && out->size && text.size)
		buf_add_char(out, '\n');
	if (look & LOOK_RAISED)
		text_add_raised(out, text.data, text.size);
	else
		buf_add(out, text.data, text.size);
}

/* The runs of the string that begins at `from`: from which of its characters
 * on which font. */
static bool take_runs(struct strand *strand, uint32_t count, size_t from)
{
	struct buf *strings = &strand->biff->strings, out = {0};
	struct text rest = {buf_text(strings) + from, strings->size - from};
	uint32_t start, font, before = 0;
	uint8_t look = 0, next;
	bool apart = false;

	for (; count > 0; count--) {
		size_t size;

		if (!take_number(strand, 2, &start) ||
			!take_number(strand, 2, &font))
			break;
		next = look_of(strand->biff, font);
		size = start > before ? units_size(rest, start - before) : 0;
		add_run(&out, (struct text){rest.data, size}, look, apart);
		rest = (struct text){rest.data + size, rest.size - size};
		apart = (look ^ next) & LOOK_STRUCK;
		look = next;
		before = start;
	}
	add_run(&out, rest, look, apart);
	buf_cut(strings, from);
	buf_add(strings, buf_text(&out), out.size);
	strings->failed |= out.failed;
	buf_free(&out);
	return count == 0;
}

static bool take_string(struct strand *strand)
{
	uint32_t count, flags, runs = 0, extra = 0;
	size_t from = strand->biff->strings.size;

	return take_number(strand, 2, &count) &&
	       take_number(strand, 1, &flags) &&
	       (!(flags & 8) || take_number(strand, 2, &runs)) &&
	       (!(flags & 4) || take_number(strand, 4, &extra)) &&
	       take_units(strand, count, flags) &&
	       (!runs || take_runs(strand, runs, from)) && skip(strand, extra);
}

static enum zila_code read_strings(struct biff *biff,
	const struct biff_record *record, struct zila_err *err)
{
	struct strand strand = {biff, *record, 0};
	uint32_t total, count, room;

	if (!take_number(&strand, 4, &total) ||
		!take_number(&strand, 4, &count) || biff->string_at)
		return ZILA_OK;
	/* Each takes three bytes at least. */
	room = (uint32_t)(biff->ole.size / 3);
	if (count > room)
		count = room;
	biff->string_at = mem_alloc(((size_t)count + 1) * sizeof(uint32_t));
	if (!biff->string_at)
		return err_memory(err);
	while (biff->string_count < count && take_string(&strand))
		biff->string_at[++biff->string_count] =
			(uint32_t)biff->strings.size;
	return buf_check(&biff->strings, err);
}

/* ---- fonts, formats, styles ---- */

/* Room for one more in an array that doubles. */
static bool grow(void **array, int count, size_t each)
{
	void *more;

	if (count != 0 && (count < 16 || (count & (count - 1))))
		return true;
	more = mem_resize(*array, (count ? (size_t)count * 2 : 16) * each);
	if (more)
		*array = more;
	return more != NULL;
}

static bool take_font(struct biff *biff, const struct biff_record *record)
{
	struct buf name = {0};
	uint8_t look = 0;

	if (record->size < 15 || biff->font_count == FONTS_MAX)
		return true;
	if (!grow((void **)&biff->font_looks, biff->font_count, 1))
		return false;
	if (biff_text(biff, record->data + 14, record->size - 14, 1, &name) &&
		legacy_font(buf_text(&name), name.size))
		look = LOOK_LEGACY;
	if (biff_16(record->data + 2) & FONT_STRUCK)
		look |= LOOK_STRUCK;
	if (biff_16(record->data + 8) == FONT_RAISED)
		look |= LOOK_RAISED;
	biff->font_looks[biff->font_count++] = look;
	buf_free(&name);
	return true;
}

static bool take_format(struct biff *biff, const struct biff_record *record)
{
	struct buf code = {0};
	uint32_t i;

	if (!biff->formats) {
		biff->formats = mem_alloc(FORMATS_MAX * sizeof *biff->formats);
		if (!biff->formats)
			return false;
		for (i = 0; i < FORMATS_MAX; i++)
			biff->formats[i] = numfmt_builtin(i);
	}
	if (record->size > 2 &&
		biff_text(biff, record->data + 2, record->size - 2,
			biff->wide ? 2 : 1, &code))
		biff->formats[biff_16(record->data)] =
			numfmt_parse(buf_text(&code), code.size);
	buf_free(&code);
	return true;
}

static bool take_style(struct biff *biff, const struct biff_record *record)
{
	struct biff_style *style;
	uint32_t format;

	if (record->size < 4 || biff->style_count == STYLES_MAX)
		return true;
	if (!grow((void **)&biff->styles, biff->style_count, sizeof *style))
		return false;
	style = &biff->styles[biff->style_count++];
	format = biff_16(record->data + 2);
	style->format =
		biff->formats ? biff->formats[format] : numfmt_builtin(format);
	style->look = look_of(biff, biff_16(record->data));
	return true;
}

static bool take_sheet(struct biff *biff, const struct biff_record *record)
{
	struct biff_sheet *sheet;
	struct buf name = {0};

	if (record->size < 7 || record->data[5] != 0 ||
		biff->sheet_count == LIMIT_XLS_SHEETS)
		return true;
	if (!grow((void **)&biff->sheets, biff->sheet_count, sizeof *sheet))
		return false;
	sheet = &biff->sheets[biff->sheet_count++];
	sheet->offset = biff_32(record->data);
	sheet->hidden = (record->data[4] & 3) != 0;
	if (!biff_text(biff, record->data + 6, record->size - 6, 1, &name))
		buf_cut(&name, 0);
	snprintf(sheet->name, sizeof sheet->name, "%.*s",
		(int)text_valid(
			buf_text(&name), name.size < 127 ? name.size : 127),
		buf_text(&name));
	buf_free(&name);
	return true;
}

static void take_codepage(struct biff *biff, uint32_t page)
{
	char name[16];

	biff->is_western =
		page == 1252 || page == 0x8001 || page == 367 || page == 1200;
	if (biff->is_western || biff->other != (iconv_t)-1)
		return;
	snprintf(name, sizeof name, "CP%u", (unsigned int)page);
	biff->other = iconv_open("UTF-8", name);
}

/* ---- the whole ---- */

static enum zila_code take(struct biff *biff, const struct biff_record *record,
	struct zila_err *err)
{
	bool ok = true;

	switch (record->id) {
	case BIFF_FILEPASS:
		return err_set(err, ZILA_EINPUT,
			"%s: it is encrypted: open it with its password and "
			"save it without",
			biff->ole.name);
	case BIFF_DATEMODE:
		biff->since_1904 = record->size >= 2 && record->data[0] == 1;
		break;
	case BIFF_CODEPAGE:
		if (record->size >= 2)
			take_codepage(biff, biff_16(record->data));
		break;
	case BIFF_FONT:
		ok = take_font(biff, record);
		break;
	case BIFF_FORMAT:
		ok = take_format(biff, record);
		break;
	case BIFF_XF:
		ok = take_style(biff, record);
		break;
	case BIFF_BOUNDSHEET:
		ok = take_sheet(biff, record);
		break;
	case BIFF_SST:
		return read_strings(biff, record, err);
	}
	return ok ? ZILA_OK : err_memory(err);
}

static enum zila_code read_globals(struct biff *biff, struct zila_err *err)
{
	struct biff_record record = {0};
	enum zila_code code = ZILA_OK;
	int64_t count = 0;

	while (code == ZILA_OK && count++ < LIMIT_XLS_RECORDS &&
		biff_read(biff, record.next, &record) &&
		record.id != BIFF_EOF) {
		int64_t next = record.next;

		code = take(biff, &record, err);
		record.next = next;
	}
	return code;
}

enum zila_code biff_open(struct biff *biff, const struct reader_source *source,
	struct zila_err *err)
{
	struct biff_record record;
	enum zila_code code;

	biff->is_western = true;
	biff->other = (iconv_t)-1;
	if (source->head[0] != 0xd0)
		return err_set(err, ZILA_EINPUT,
			"%s: it is a workbook of Excel 2, 3 or 4: open it in a "
			"spreadsheet program and save it as a workbook (.xlsx)",
			source->name);
	if ((code = ole_open(&biff->ole, source, err)))
		return code;
	if (!biff_read(biff, 0, &record) || record.id != BIFF_BOF ||
		record.size < 4)
		return err_set(err, ZILA_EINPUT,
			"%s: the workbook is damaged at its beginning, or was "
			"not downloaded whole",
			source->name);
	biff->wide = biff_16(record.data) >= 0x600;
	code = read_globals(biff, err);
	if (code == ZILA_OK && biff->sheet_count == 0)
		code = err_set(err, ZILA_EINPUT,
			"%s: the workbook has no sheet of cells, or is damaged",
			source->name);
	return code;
}

void biff_close(struct biff *biff)
{
	ole_close(&biff->ole);
	if (biff->other != (iconv_t)-1)
		iconv_close(biff->other);
	buf_free(&biff->strings);
	mem_free(biff->string_at);
	mem_free(biff->font_looks);
	mem_free(biff->formats);
	mem_free(biff->styles);
	mem_free(biff->sheets);
}
