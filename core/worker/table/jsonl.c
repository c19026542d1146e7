/* jsonl.c - JSON records as rows: one a line, or an array of them, which an
 * object may be around.
 *
 * The keys of the first records are the header, which comes as a row of its
 * own with line 0: it stands in no line.  Each record is one row with a cell
 * for each key.  Numbers keep their text, lists and objects inside a record
 * are their JSON text, null and a key that is not there are empty cells.
 *
 * A record may take several lines, and commas between records are not asked
 * for: what can be read is read.  What can't be is one row, a fault, up to
 * its closing brace or to the next line that begins with one that opens; so
 * the records behind it survive.
 *
 * Where records share a line, as in an array without line ends, a row's line
 * is the record's number. */
#include "worker/table/reader.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "ground/json_scan.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "worker/table/decode.h"
#include "worker/table/json_list.h"

enum {
	HEADER_RECORDS = 1000,
	KEY_SLOTS = 4096, /* a power of two, twice LIMIT_COLUMNS */
	HEAD_BYTES = 4 << 10,
	LIST_BYTES = 64 << 10,    /* a list begins within */
	RAW_BYTES_MAX = 64 << 10, /* kept of a record that is too long */
	WORD_BYTES = 8,           /* no word or escape is longer */
	MESSAGE_BYTES = 400,
	SHOWN_BYTES_MAX = 60, /* of a key in a message */
};

/* The keys in the order in which they were first seen. */
struct keys {
	struct arena arena;
	struct text names[LIMIT_COLUMNS];
	int count;
	int16_t slots[KEY_SLOTS]; /* index + 1, or 0 */
};

enum place { AT_HEADER, AT_RECORDS, AT_END };

struct jsonl {
	struct reader reader;
	struct decode in;
	struct keys keys;
	size_t list_at; /* offset of the list in an object; 0: in none */
	char list_key[SHOWN_BYTES_MAX]; /* its key, cut */
	bool list_alone;                /* the object holds nothing else */
	bool wrapped;  /* the object around the list is still open */
	bool array;    /* the records are in one */
	bool numbered; /* records share lines */

	enum place place;
	bool skipping;   /* a record that is too long */
	bool after_cr;   /* the byte before was a CR */
	int64_t line;    /* physical, of in.begin */
	int64_t begun;   /* physical, of the record at hand */
	int64_t records; /* so far */

	struct row row;
	struct text cells[LIMIT_COLUMNS];
	uint8_t marks[LIMIT_COLUMNS];
	int64_t set_by[LIMIT_COLUMNS]; /* the record that set the cell */
	struct buf texts;              /* without escapes */
	struct buf key;
	char message[MESSAGE_BYTES];
};

/* ---- keys ---- */

static uint32_t hash(struct text key)
{
	uint32_t hash = 2166136261u;
	size_t i;

	for (i = 0; i < key.size; i++)
		hash = (hash ^ (unsigned char)key.data[i]) * 16777619u;
	return hash;
}

/* The slot that holds key, or the free one where it would go: half of them
 * are free. */
static int16_t *find_slot(struct keys *keys, struct text key)
{
	uint32_t at = hash(key);

	for (;; at++) {
		int16_t *slot = &keys->slots[at % KEY_SLOTS];

		if (!*slot || text_same(keys->names[*slot - 1], key))
			return slot;
	}
}

/* The index of key, which is near at in most files, or -1. */
static int find_key(struct keys *keys, struct text key, int at)
{
	if (at < keys->count && text_same(keys->names[at], key))
		return at;
	return *find_slot(keys, key) - 1;
}

static enum zila_code add_key(
	struct keys *keys, struct text key, struct zila_err *err)
{
	int16_t *slot = find_slot(keys, key);
	char *name;

	if (*slot || keys->count == LIMIT_COLUMNS)
		return ZILA_OK;
	name = arena_copy(&keys->arena, key.data, key.size);
	if (!name)
		return err_memory(err);
	keys->names[keys->count++] = (struct text){name, key.size};
	*slot = (int16_t)keys->count;
	return ZILA_OK;
}

/* ---- one record ---- */

static void fault(struct jsonl *reader, const char *code)
{
	struct row *row = &reader->row;

	row->fault = code;
	row->fault_message = reader->message;
	reader->cells[0] = row->raw;
	row->cell_count = 1;
	row->marks = NULL;
}

/* The next member of an object whose text is valid: its key, without
 * quotes, and its value. */
static void take_member(
	struct json_scan *scan, struct text *key, struct text *value)
{
	bool fine;

	json_scan_blanks(scan);
	key->data = scan->at + 1;
	fine = json_scan_string(scan);
	key->size = (size_t)(scan->at - 1 - key->data);
	fine = fine && json_scan_char(scan, ':');
	json_scan_blanks(scan);
	value->data = scan->at;
	fine = fine && json_scan_value(scan);
	value->size = (size_t)(scan->at - value->data);
	assert(fine);
	(void)fine;
}

/* Replaces escapes in a text that is a string's inside. */
static bool unescape(struct jsonl *reader, struct buf *out, struct text *text)
{
	size_t from = out->size;
	const char *bad;

	if (!text->size || !memchr(text->data, '\\', text->size))
		return true;
	if (!json_unescape(out, text->data, text->size, &bad)) {
		snprintf(reader->message, sizeof reader->message,
			"the escape %.6s stands for no character: see "
			"character %td",
			bad, bad - reader->row.raw.data + 1);
		fault(reader, "bad_json");
		return false;
	}
	*text = (struct text){buf_text(out) + from, out->size - from};
	return true;
}

static bool set_cell(struct jsonl *reader, int at, struct text value)
{
	char first = value.data[0];

	reader->marks[at] = 0;
	if (first == '"') {
		value.data++;
		value.size -= 2;
		if (!unescape(reader, &reader->texts, &value))
			return false;
	} else if (first == 'n') {
		value.size = 0;
	} else if (first == '-' || (first >= '0' && first <= '9')) {
		reader->marks[at] = CELL_NUMBER;
	}
	reader->cells[at] = value;
	if (value.size <= LIMIT_CELL_BYTES)
		return true;
	snprintf(reader->message, sizeof reader->message,
		"a cell is longer than %d MiB", LIMIT_CELL_BYTES >> 20);
	fault(reader, "cell_too_long");
	return false;
}

/* A key that can't be taken. */
static void fault_key(struct jsonl *reader, struct text key, const char *what)
{
	struct phrase words = {reader->message, sizeof reader->message, 0};
	size_t size = key.size > SHOWN_BYTES_MAX ? SHOWN_BYTES_MAX : key.size;

	phrase_add(&words, "the key \"%.*s\" %s",
		(int)(size ? text_valid(key.data, size) : 0),
		size ? key.data : "", what);
	fault(reader, "bad_json");
}

/* Puts one member where it belongs; at is where its key is looked for
 * first, and becomes the next one's. */
static bool put_member(
	struct jsonl *reader, struct text key, struct text value, int *at)
{
	int found;

	buf_cut(&reader->key, 0);
	if (!unescape(reader, &reader->key, &key))
		return false;
	found = find_key(&reader->keys, key, *at);
	if (found < 0) {
		fault_key(reader, key,
			reader->keys.count == LIMIT_COLUMNS
				? "is one too many: a table has at most 2000 "
				  "columns"
				: "is one that the first 1000 records have "
				  "not: put a record with it at the beginning, "
				  "or take it out");
		return false;
	}
	if (reader->set_by[found] == reader->records) {
		fault_key(reader, key,
			"stands twice in the record: take one out");
		return false;
	}
	reader->set_by[found] = reader->records;
	*at = found + 1;
	return set_cell(reader, found, value);
}

/* Fills the cells from the record at hand, whose text is valid. */
static enum zila_code split_record(struct jsonl *reader, struct zila_err *err)
{
	struct text raw = reader->row.raw, key, value;
	struct json_scan scan = {raw.data + 1, raw.data + raw.size, 0};
	int at = 0, i;

	/* No cell moves while the next is added. */
	buf_cut(&reader->texts, 0);
	if (!buf_reserve(&reader->texts, raw.size))
		return err_memory(err);
	if (!json_scan_char(&scan, '}'))
		do {
			take_member(&scan, &key, &value);
			if (!put_member(reader, key, value, &at))
				return buf_check(&reader->key, err);
		} while (json_scan_char(&scan, ','));
	for (i = 0; i < reader->keys.count; i++)
		if (reader->set_by[i] != reader->records) {
			reader->cells[i] = (struct text){"", 0};
			reader->marks[i] = 0;
		}
	reader->row.cell_count = reader->keys.count;
	reader->row.marks = reader->marks;
	return buf_check(&reader->key, err);
}

/* Adds the keys of the record at hand. */
static enum zila_code learn(struct jsonl *reader, struct zila_err *err)
{
	struct text raw = reader->row.raw, key, value;
	struct json_scan scan = {raw.data + 1, raw.data + raw.size, 0};
	enum zila_code code = ZILA_OK;

	if (json_scan_char(&scan, '}'))
		return ZILA_OK;
	do {
		take_member(&scan, &key, &value);
		buf_cut(&reader->key, 0);
		if (unescape(reader, &reader->key, &key))
			code = add_key(&reader->keys, key, err);
	} while (code == ZILA_OK && json_scan_char(&scan, ','));
	return code == ZILA_OK ? buf_check(&reader->key, err) : code;
}

/* Makes UTF-8 of the record at hand, or a fault. */
static enum zila_code check_bytes(struct jsonl *reader, struct zila_err *err)
{
	struct row *row = &reader->row;
	struct buf *mended = &reader->in.mended;
	size_t valid = text_valid(row->raw.data, row->raw.size);
	const char *what;

	if (valid == row->raw.size)
		return ZILA_OK;
	if (decode_judge(&reader->in, row->raw, &valid, &what) == DECODE_BAD) {
		snprintf(reader->message, sizeof reader->message,
			"%s: save the file as UTF-8, or mend this record",
			what);
		fault(reader, "bad_encoding");
		return ZILA_OK;
	}
	buf_cut(mended, 0);
	charset_1252(mended, row->raw.data, row->raw.size);
	row->raw = (struct text){buf_text(mended), mended->size};
	row->remark = decode_remark;
	return buf_check(mended, err);
}

/* ---- where records are ---- */

/* Goes behind blanks and commas, counting lines. */
static void skip_between(struct jsonl *reader)
{
	struct decode *in = &reader->in;

	for (; in->begin < in->end; in->begin++) {
		char c = in->window[in->begin];

		if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != ',')
			break;
		reader->line += c == '\r' || (c == '\n' && !reader->after_cr);
		reader->after_cr = c == '\r';
	}
}

/* A line end inside what can't be read: true when the next record is known to
 * begin behind it. */
static bool ends_at(const struct jsonl *reader, const char *at, int depth)
{
	struct json_scan scan = {at, reader->in.window + reader->in.end, 0};

	json_scan_blanks(&scan);
	if (depth == 0 || scan.at == scan.end)
		return depth == 0 || reader->in.eof;
	return *scan.at == '{' || (reader->array && *scan.at == ']');
}

/* The end of the record from data on, which is no JSON: strings end with
 * their line, and a brace closes whatever is open.  NULL when more must be
 * read to see it. */
static const char *find_extent(const struct jsonl *reader, const char *data)
{
	const char *end = reader->in.window + reader->in.end;
	const char *at;
	bool quoted = false;
	int depth = 0;

	for (at = data; at < end; at++) {
		char c = *at;

		if (c == '\n' || c == '\r') {
			quoted = false;
			if (ends_at(reader, at, depth))
				return at;
		} else if (quoted) {
			if (c == '\\' && at + 1 < end &&
				(at[1] == '"' || at[1] == '\\'))
				at++;
			quoted = c != '"';
		} else if (c == '"') {
			quoted = true;
		} else if (c == ',' && depth == 0) {
			return at;
		} else if (c == '{' || c == '[') {
			if (depth == 0 && at > data)
				return at;
			depth++;
		} else if (c == '}' || c == ']') {
			if (depth == 0 && at > data)
				return at;
			if (--depth <= 0)
				return at + 1;
		}
	}
	return reader->in.eof ? end : NULL;
}

/* Moves behind the record at hand and numbers its row. */
static void advance(struct jsonl *reader, const char *to)
{
	struct decode *in = &reader->in;
	struct row *row = &reader->row;
	const char *from = in->window + in->begin;

	reader->records++;
	reader->begun = reader->line;
	reader->line += decode_count_lines(from, to);
	reader->after_cr = false;
	in->begin = (size_t)(to - in->window);
	row->raw = (struct text){from, (size_t)(to - from)};
	if (reader->numbered) {
		row->line = row->line_end = reader->records;
		return;
	}
	row->line = row->line < reader->begun ? reader->begun : row->line + 1;
	row->line_end = row->line + (reader->line - reader->begun);
}

static void take_broken(struct jsonl *reader, const char *stop, const char *to)
{
	const char *end = reader->in.window + reader->in.end;
	const char *data = reader->in.window + reader->in.begin;
	bool cut = reader->in.eof && stop == end;

	if (memchr(data, 0, (size_t)(to - data))) {
		snprintf(reader->message, sizeof reader->message,
			"the record holds a NUL byte: the file was damaged, or "
			"is no text");
		advance(reader, to);
		fault(reader, "nul_byte");
		return;
	}
	if (cut)
		snprintf(reader->message, sizeof reader->message,
			"the file ends inside this record: was it saved or "
			"downloaded whole?");
	else
		snprintf(reader->message, sizeof reader->message,
			"the record is no valid JSON: see character %td",
			stop - data + 1);
	advance(reader, to);
	fault(reader, "bad_json");
}

static enum zila_code take_record(
	struct jsonl *reader, const char *to, struct zila_err *err)
{
	bool object = reader->in.window[reader->in.begin] == '{';
	struct row *row = &reader->row;
	enum zila_code code;

	advance(reader, to);
	if (!object) {
		snprintf(reader->message, sizeof reader->message,
			"a record is an object, as {\"key\": \"value\"}, and "
			"this is none");
		fault(reader, "bad_json");
		return ZILA_OK;
	}
	code = check_bytes(reader, err);
	if (code != ZILA_OK || row->fault)
		return code;
	return reader->place == AT_HEADER ? learn(reader, err)
					  : split_record(reader, err);
}

static void take_long(struct jsonl *reader)
{
	struct decode *in = &reader->in;
	size_t size = text_valid(in->window + in->begin, RAW_BYTES_MAX);

	advance(reader, in->window + in->begin + size);
	reader->skipping = true;
	snprintf(reader->message, sizeof reader->message,
		"the record is longer than %d MiB; what follows is read again "
		"from the next line that begins with a brace",
		LIMIT_LINE_BYTES >> 20);
	fault(reader, "line_too_long");
}

/* Takes what the window begins with; *done is false when more must be
 * read. */
static enum zila_code take(
	struct jsonl *reader, bool *done, struct zila_err *err)
{
	struct decode *in = &reader->in;
	const char *data = in->window + in->begin;
	struct json_scan scan = {data, in->window + in->end, 0};
	bool valid = json_scan_value(&scan);
	bool edge = scan.end - scan.at < (valid ? 1 : WORD_BYTES);
	const char *to;

	*done = true;
	if (in->eof || !edge) {
		if (valid)
			return take_record(reader, scan.at, err);
		to = find_extent(reader, data);
		if (to) {
			take_broken(reader, scan.at, to);
			return ZILA_OK;
		}
	}
	*done = scan.end - data >= LIMIT_LINE_BYTES;
	if (*done)
		take_long(reader);
	return ZILA_OK;
}

/* Goes to the next line that begins with a brace. */
static enum zila_code skip_long(struct jsonl *reader, struct zila_err *err)
{
	struct decode *in = &reader->in;
	bool fresh = false; /* only blanks since the line's begin */
	enum zila_code code;

	for (;;) {
		for (; in->begin < in->end; in->begin++) {
			char c = in->window[in->begin];

			if (fresh && c == '{') {
				reader->skipping = false;
				return ZILA_OK;
			}
			reader->line +=
				c == '\r' || (c == '\n' && !reader->after_cr);
			reader->after_cr = c == '\r';
			if (c == '\n' || c == '\r')
				fresh = true;
			else if (c != ' ' && c != '\t')
				fresh = false;
		}
		if (in->eof) {
			reader->skipping = false;
			reader->place = AT_END;
			return ZILA_OK;
		}
		code = decode_fill(in, err);
		if (code != ZILA_OK)
			return code;
	}
}

/* An array that does not close is told in a row of its own. */
static bool end_records(struct jsonl *reader)
{
	reader->place = AT_END;
	if (!reader->array && !reader->wrapped)
		return false;
	snprintf(reader->message, sizeof reader->message,
		"the file ends without the %s that closes its %s: was it "
		"saved or downloaded whole?",
		reader->array ? "]" : "}", reader->array ? "list" : "object");
	advance(reader, reader->in.window + reader->in.begin);
	reader->row.raw = (struct text){"", 0};
	fault(reader, "bad_json");
	return true;
}

static bool is_close(const struct jsonl *reader)
{
	const struct decode *in = &reader->in;

	return reader->array && in->begin < in->end &&
	       in->window[in->begin] == ']';
}

/* Goes behind the next member that stands behind the list, or behind the end
 * of the object.  *done is false when more must be read; what is no member is
 * left to be a fault. */
static void skip_member(struct jsonl *reader, bool *done)
{
	struct decode *in = &reader->in;
	const char *data = in->window + in->begin;
	struct json_scan scan = {data, in->window + in->end, 0};
	bool valid = json_scan_char(&scan, '}');

	*done = true;
	if (valid || *data != '"')
		reader->wrapped = false;
	else
		valid = json_scan_string(&scan) && json_scan_char(&scan, ':') &&
			json_scan_value(&scan);
	if (valid && (scan.at < scan.end || in->eof || !reader->wrapped)) {
		reader->line += decode_count_lines(data, scan.at);
		in->begin = (size_t)(scan.at - in->window);
		return;
	}
	if (!in->eof && scan.end - scan.at < WORD_BYTES &&
		scan.end - data < LIMIT_LINE_BYTES)
		*done = false;
	else
		reader->wrapped = false;
}

static enum zila_code next_record(
	struct jsonl *reader, const struct row **row, struct zila_err *err)
{
	struct decode *in = &reader->in;
	enum zila_code code = ZILA_OK;
	bool done = false;

	reader->row.fault = reader->row.fault_message = NULL;
	reader->row.remark = NULL;
	*row = NULL;
	if (reader->skipping)
		code = skip_long(reader, err);
	while (code == ZILA_OK && reader->place != AT_END && !done) {
		skip_between(reader);
		if (is_close(reader)) {
			reader->array = false;
			in->begin++;
			continue;
		}
		if (reader->wrapped && !reader->array && in->begin < in->end) {
			bool skipped;

			skip_member(reader, &skipped);
			if (!skipped)
				code = decode_fill(in, err);
			continue;
		}
		if (in->begin < in->end)
			code = take(reader, &done, err);
		else if (in->eof)
			done = end_records(reader);
		if (code == ZILA_OK && !done &&
			!(in->begin == in->end && in->eof))
			code = decode_fill(in, err);
	}
	if (code == ZILA_OK && done)
		*row = &reader->row;
	return code;
}

/* ---- the header ---- */

/* Reads on until so many bytes are in the window, or all that there are. */
static enum zila_code read_ahead(
	struct decode *in, size_t bytes, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;

	while (code == ZILA_OK && !in->eof && in->end - in->begin < bytes)
		code = decode_fill(in, err);
	return code;
}

/* Goes from where the object begins into its list. */
static enum zila_code enter_list(struct jsonl *reader, struct zila_err *err)
{
	struct decode *in = &reader->in;
	enum zila_code code = read_ahead(in, reader->list_at, err);
	const char *data = in->window + in->begin;

	if (code == ZILA_OK && in->end - in->begin < reader->list_at)
		code = err_set(err, ZILA_EINPUT,
			"%s: the file became shorter while it was read",
			in->name);
	if (code != ZILA_OK)
		return code;
	reader->line += decode_count_lines(data, data + reader->list_at);
	in->begin += reader->list_at;
	reader->array = true;
	return ZILA_OK;
}

static enum zila_code restart(struct jsonl *reader, struct zila_err *err)
{
	struct decode *in = &reader->in;
	enum zila_code code = decode_rewind(in, in->first, err);

	reader->place = AT_HEADER;
	reader->skipping = reader->after_cr = false;
	reader->line = 1;
	reader->records = 0;
	reader->row = (struct row){.cells = reader->cells};
	memset(reader->set_by, 0, sizeof reader->set_by);
	skip_between(reader);
	while (code == ZILA_OK && in->begin == in->end && !in->eof) {
		code = decode_fill(in, err);
		skip_between(reader);
	}
	reader->wrapped = reader->list_at > 0;
	if (code == ZILA_OK && reader->wrapped)
		return enter_list(reader, err);
	reader->array = in->begin < in->end && in->window[in->begin] == '[';
	in->begin += reader->array;
	return code;
}

/* Looks whether the records are in an object's list. */
static enum zila_code find_list(struct jsonl *reader, struct zila_err *err)
{
	struct decode *in = &reader->in;
	struct json_list list;
	struct text head;
	enum zila_code code = read_ahead(in, LIST_BYTES, err);

	if (code != ZILA_OK)
		return code;
	head = (struct text){in->window + in->begin, in->end - in->begin};
	if (head.size > LIST_BYTES)
		head.size = LIST_BYTES;
	if (!json_list_find(head, &list))
		return ZILA_OK;
	reader->list_at = list.at;
	reader->list_alone = list.alone;
	snprintf(reader->list_key, sizeof reader->list_key, "%.*s",
		(int)text_valid(list.key.data, list.key.size < SHOWN_BYTES_MAX
						       ? list.key.size
						       : SHOWN_BYTES_MAX - 1),
		list.key.data);
	return restart(reader, err);
}

static void give_header(struct jsonl *reader)
{
	struct keys *keys = &reader->keys;
	struct row *row = &reader->row;

	buf_cut(&reader->texts, 0);
	reader_raw(&reader->texts, keys->names, keys->count);
	memcpy(reader->cells, keys->names,
		(size_t)keys->count * sizeof *keys->names);
	row->cell_count = keys->count;
	row->raw = (struct text){buf_text(&reader->texts), reader->texts.size};
	reader->place = AT_RECORDS;
}

static enum zila_code jsonl_next(
	struct reader *base, const struct row **row, struct zila_err *err)
{
	struct jsonl *reader = (struct jsonl *)base;

	if (reader->place != AT_HEADER)
		return next_record(reader, row, err);
	give_header(reader);
	*row = &reader->row;
	return buf_check(&reader->texts, err);
}

/* Reads the first records for their keys. */
static enum zila_code learn_keys(
	struct jsonl *reader, int64_t *learnt, struct zila_err *err)
{
	const struct row *row;
	int64_t before = 0;
	enum zila_code code;

	*learnt = 0;
	while (reader->records < HEADER_RECORDS) {
		code = next_record(reader, &row, err);
		if (code != ZILA_OK)
			return code;
		if (!row)
			break;
		reader->numbered |= reader->begun == before;
		before = reader->begun;
		*learnt += !row->fault;
	}
	return ZILA_OK;
}

/* ---- open and close ---- */

static bool jsonl_is(const struct reader_source *source)
{
	char head[HEAD_BYTES];
	struct json_scan scan = {head, head, 0};

	scan.end = head + decode_head(source, head, sizeof head);
	if (json_scan_char(&scan, '['))
		return json_scan_char(&scan, '{') || json_scan_char(&scan, ']');
	return json_scan_char(&scan, '{') &&
	       (json_scan_char(&scan, '"') || json_scan_char(&scan, '}'));
}

static void jsonl_close(struct reader *base)
{
	struct jsonl *reader = (struct jsonl *)base;

	decode_close(&reader->in);
	arena_free(&reader->keys.arena);
	buf_free(&reader->texts);
	buf_free(&reader->key);
	mem_free(reader);
}

static void judge(
	const struct jsonl *reader, int64_t learnt, struct verdict *verdict)
{
	struct phrase reasons = {verdict->reasons, sizeof verdict->reasons,
		strlen(verdict->reasons)};

	snprintf(verdict->format, sizeof verdict->format, "jsonl");
	phrase_add(&reasons, "; JSON, %s",
		reader->array ? "a list of records" : "a record a line");
	if (reader->list_at)
		phrase_add(&reasons, " under \"%s\"%s", reader->list_key,
			reader->list_alone
				? ""
				: ", and nothing that stands beside it");
	phrase_add(&reasons, ": %d key%s in the first %" PRId64 " record%s%s",
		reader->keys.count, reader->keys.count == 1 ? "" : "s", learnt,
		learnt == 1 ? "" : "s",
		reader->numbered ? "; records share lines, so a line's number "
				   "is the record's"
				 : "");
}

static enum zila_code start(struct jsonl *reader,
	const struct reader_source *source, struct verdict *verdict,
	struct zila_err *err)
{
	int64_t learnt = 0;
	enum zila_code code;

	if ((code = decode_open(&reader->in, source, verdict, err)))
		return code;
	if ((code = restart(reader, err)) || (code = find_list(reader, err)) ||
		(code = learn_keys(reader, &learnt, err)))
		return code;
	if (reader->records == 0)
		return err_set(err, ZILA_EINPUT,
			"%s: its JSON list is empty: there is nothing to read",
			reader->in.name);
	if (reader->keys.count == 0)
		return err_set(err, ZILA_EINPUT,
			"%s: it begins as JSON, and none of its first %" PRId64
			" records is an object with keys%s%s",
			reader->in.name, reader->records, learnt ? "" : ": ",
			learnt ? "" : reader->message);
	code = restart(reader, err);
	if (code == ZILA_OK)
		judge(reader, learnt, verdict);
	return code;
}

static enum zila_code jsonl_open(const struct reader_source *source,
	struct reader **out, struct verdict *verdict, struct zila_err *err)
{
	static const struct sheet only = {"", false};
	struct jsonl *reader = mem_alloc(sizeof *reader);
	enum zila_code code;

	if (!reader)
		return err_memory(err);
	reader->reader = (struct reader){&jsonl_kind, &only, 1, 0};
	code = start(reader, source, verdict, err);
	if (code == ZILA_OK)
		*out = &reader->reader;
	else
		jsonl_close(&reader->reader);
	return code;
}

static enum zila_code jsonl_choose(
	struct reader *base, int sheet, struct zila_err *err)
{
	(void)sheet;
	return restart((struct jsonl *)base, err);
}

static void jsonl_progress(
	const struct reader *base, int64_t *done, int64_t *total)
{
	decode_progress(&((const struct jsonl *)base)->in, done, total);
}

const struct reader_kind jsonl_kind = {
	.format = "jsonl",
	.is = jsonl_is,
	.open = jsonl_open,
	.choose = jsonl_choose,
	.next = jsonl_next,
	.progress = jsonl_progress,
	.close = jsonl_close,
};
