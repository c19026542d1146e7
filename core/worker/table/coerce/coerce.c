/* coerce.c - text cells into what a dataset's columns store.
 *
 * In front: plain digits, clean ASCII and HS codes, which need no memory,
 * then what a text of the same column came to before.  Behind: a reader for
 * each type.
 *
 * Texts of a row are kept in one block that is used again for each row; only
 * a row with more than that goes to the heap. */
#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "ground/digest.h"
#include "ground/json_scan.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "worker/table/coerce/coerce_job.h"

enum {
	BLOCK_BYTES = 32 << 10,
	LANE_SLOTS = 1 << 10, /* a power of two */
	LANES_MAX = LANE_SLOTS / 2,
	KEPT_SLOTS = 1 << 11, /* a power of two; they grow */
	KEPT_MAX = 1 << 15,
	KEPT_BYTES_MAX = 8 << 20,
	KEPT_TEXT_BYTES = 128, /* longer texts are not kept */
	KEPT_CHUNK_BYTES = 16 << 10,
	CACHE_LINE_BYTES = 64,
	KEPT_LOOKS = 16, /* at slots, before a text is not found */
	ROW_NOTICES = 64,
	SHOWN_BYTES_MAX = 60, /* of a value in a message */
};

/* What most texts came to without. */
struct remarks {
	struct reason reason; /* of a text that is refused */
	int notice_count;
	struct coerce_notice notices[];
};

/* What a text came to, in a column, a style and, for a district, a state.
 * Small, and at the start of a cache line with its texts behind it, because
 * the time goes into fetching it. */
struct kept {
	const struct lane *lane;
	struct remarks *remarks; /* or NULL */
	union {
		int64_t integer;
		const char *text;
	} value;
	int32_t from, to;
	int state;     /* of the row */
	int out_state; /* of the district that was found */
	uint32_t value_size;
	uint8_t value_type;
	uint8_t size; /* of text */
	bool ok, provisional;
	char text[];
};

struct kept_slot {
	uint64_t hash;
	const struct kept *kept;
};

struct coerce {
	const struct place_register *places;
	int64_t line;

	struct arena lanes_arena;
	struct lane *lane_slots[LANE_SLOTS];
	struct lane *lanes[LANES_MAX]; /* in order of their first cell */
	int lane_count;
	struct lane spare; /* where there are too many */

	struct arena kept_arena;
	char *kept_at, *kept_end; /* what is free of its last chunk */
	struct kept_slot *slots;  /* slot_count of them, a power of two */
	size_t slot_count;
	size_t kept_count;
	size_t kept_bytes;

	struct coerce_notice notices[ROW_NOTICES];
	int notice_count;
	struct place_miss miss;
	struct buf clean, key, other;
	struct arena overflow;
	size_t used;
	char block[BLOCK_BYTES];
};

enum zila_code coerce_open(const struct place_register *places,
	struct coerce **out, struct zila_err *err)
{
	struct coerce *coerce = mem_alloc(sizeof *coerce);

	if (!coerce)
		return err_memory(err);
	coerce->places = places;
	coerce->slots = mem_alloc(KEPT_SLOTS * sizeof *coerce->slots);
	coerce->slot_count = KEPT_SLOTS;
	if (!coerce->slots) {
		mem_free(coerce);
		return err_memory(err);
	}
	*out = coerce;
	return ZILA_OK;
}

static void forget_kept(struct coerce *coerce)
{
	arena_free(&coerce->kept_arena);
	memset(coerce->slots, 0, coerce->slot_count * sizeof *coerce->slots);
	coerce->kept_at = coerce->kept_end = NULL;
	coerce->kept_count = 0;
	coerce->kept_bytes = 0;
}

/* What is kept may be borrowed by the row before: it goes between rows. */
void coerce_begin(struct coerce *coerce, int64_t line)
{
	coerce->line = line;
	coerce->notice_count = 0;
	coerce->used = 0;
	if (coerce->overflow.head)
		arena_free(&coerce->overflow);
	if (coerce->kept_count >= KEPT_MAX ||
		coerce->kept_bytes >= KEPT_BYTES_MAX)
		forget_kept(coerce);
}

void coerce_close(struct coerce *coerce)
{
	if (!coerce)
		return;
	arena_free(&coerce->overflow);
	arena_free(&coerce->kept_arena);
	arena_free(&coerce->lanes_arena);
	buf_free(&coerce->clean);
	buf_free(&coerce->key);
	buf_free(&coerce->other);
	mem_free(coerce->slots);
	mem_free(coerce);
}

const struct coerce_notice *coerce_notices(
	const struct coerce *coerce, int *count)
{
	*count = coerce->notice_count;
	return coerce->notices;
}

bool coerce_mixed(const struct coerce *coerce, int *at,
	struct coerce_notice *out, int64_t lines[2])
{
	while (*at < coerce->lane_count) {
		const struct lane *lane = coerce->lanes[(*at)++];
		const struct grouped *indian = &lane->groupings[0];
		const struct grouped *western = &lane->groupings[1];

		if (!indian->line || !western->line)
			continue;
		out->code = "mixed_grouping";
		out->column = lane->column;
		snprintf(out->message, sizeof out->message,
			"%s mixes Indian and western groups: \"%s\" in line "
			"%" PRId64 ", \"%s\" in line %" PRId64,
			lane->column->name, indian->text, indian->line,
			western->text, western->line);
		lines[0] = indian->line < western->line ? indian->line
							: western->line;
		lines[1] = indian->line < western->line ? western->line
							: indian->line;
		return true;
	}
	return false;
}

/* ---- what comes out ---- */

/* The cell's text; of a number whose unit was taken off before, the number as
 * it stands in the file. */
static struct text text_in_file(
	const struct job *job, char out[NUMBER_TEXT_BYTES + 8])
{
	const struct coerce_style *style = job->cell->style;
	char digits[NUMBER_TEXT_BYTES];
	struct number number;

	if (!style || !style->taken_off || !style->unit.power ||
		number_read(job->text.data, job->text.size, &number) ||
		number.missing || number.percent || number.power ||
		*number.currency || *number.quantity ||
		number_shift(&number, -style->unit.power))
		return job->text;
	for (; number.scale > 0 && number.digits % 10 == 0; number.scale--)
		number.digits /= 10;
	number_format(number.digits, number.scale, GROUPING_NONE, digits);
	snprintf(out, NUMBER_TEXT_BYTES + 8, "%s%s", digits,
		number.changing ? " (P)"
		: number.mark   ? "*"
				: "");
	return (struct text){out, strlen(out)};
}

/* Writes the cell's text, cut, and what is said of it. */
static void say(const struct job *job, char *out, size_t room,
	const char *format, va_list args)
{
	char number[NUMBER_TEXT_BYTES + 8];
	struct text text = text_in_file(job, number);
	size_t shown =
		text.size < SHOWN_BYTES_MAX ? text.size : SHOWN_BYTES_MAX;
	int used;

	shown = text_valid(text.data, shown);
	used = snprintf(out, room, "\"%.*s%s\" ", (int)shown, text.data,
		shown < text.size ? "..." : "");
	vsnprintf(out + used, room - (size_t)used, format, args);
	out[text_valid(out, strlen(out))] = '\0';
}

bool job_refuse(
	const struct job *job, const char *code, const char *format, ...)
{
	struct reason *reason = job->reason;
	size_t size = job->text.size < sizeof reason->value - 1
			      ? job->text.size
			      : sizeof reason->value - 1;
	va_list args;

	memset(reason, 0, sizeof *reason);
	reason->code = code;
	reason->column = job->column->name;
	size = text_valid(job->text.data, size);
	memcpy(reason->value, job->text.data, size);
	va_start(args, format);
	say(job, reason->message, sizeof reason->message, format, args);
	va_end(args);
	return false;
}

/* Of a row's notices those beyond ROW_NOTICES are of kinds and columns that
 * the first ones tell. */
void job_notice(
	const struct job *job, const char *code, const char *format, ...)
{
	struct coerce *coerce = job->coerce;
	struct coerce_notice *notice;
	va_list args;

	if (coerce->notice_count == ROW_NOTICES)
		return;
	notice = &coerce->notices[coerce->notice_count++];
	notice->code = code;
	notice->column = job->column;
	va_start(args, format);
	say(job, notice->message, sizeof notice->message, format, args);
	va_end(args);
}

bool job_give_integer(const struct job *job, int64_t integer)
{
	job->out->value.type = VALUE_INTEGER;
	job->out->value.integer = integer;
	return true;
}

bool job_give_nothing(const struct job *job)
{
	job->out->value.type = VALUE_NULL;
	return true;
}

const char *job_keep(const struct job *job, const char *data, size_t size)
{
	struct coerce *coerce = job->coerce;
	char *copy;

	if (size >= BLOCK_BYTES - coerce->used)
		return arena_copy(&coerce->overflow, data, size);
	copy = coerce->block + coerce->used;
	coerce->used += size + 1;
	memcpy(copy, data, size);
	copy[size] = '\0';
	return copy;
}

static bool refuse_memory(const struct job *job)
{
	return job_refuse(
		job, "out_of_memory", "could not be kept: out of memory");
}

bool job_give_text(const struct job *job, const char *data, size_t size)
{
	struct value *out = &job->out->value;
	const char *copy = job_keep(job, data, size);

	if (!copy)
		return refuse_memory(job);
	out->type = VALUE_TEXT;
	out->text = copy;
	out->size = size;
	return true;
}

int64_t job_line(const struct job *job)
{
	return job->coerce->line;
}

bool job_has_no_value(const struct job *job)
{
	struct number number;

	return !number_read(job->text.data, job->text.size, &number) &&
	       number.missing;
}

/* ---- text and JSON ---- */

#define EACH_BYTE(byte) (UINT64_MAX / 0xff * (byte))

/* High bits where a byte of word is not of ' ' to '~'.  A borrow or carry may
 * set one too many above another, never the only one. */
static uint64_t odd_bytes(uint64_t word)
{
	return (word | (word - EACH_BYTE(' ')) | (word + EACH_BYTE(1))) &
	       EACH_BYTE(0x80);
}

/* High bits where a byte is ' ', exactly. */
static uint64_t space_bytes(uint64_t word)
{
	uint64_t rest = word ^ EACH_BYTE(' ');

	return ~(((rest & EACH_BYTE(0x7f)) + EACH_BYTE(0x7f)) | rest) &
	       EACH_BYTE(0x80);
}

/* The bytes of a text of fewer than eight, some of them twice: equal for
 * equal texts of a size, and of no other bytes than the text but 'a'. */
static uint64_t short_word(const char *data, size_t size)
{
	uint32_t first, last;
	uint64_t word = EACH_BYTE('a') << 24;

	if (size >= sizeof first) {
		memcpy(&first, data, sizeof first);
		memcpy(&last, data + size - sizeof last, sizeof last);
		return first | (uint64_t)last << 32;
	}
	if (!size)
		return word | 'a' << 16 | 'a' << 8 | 'a';
	return word | (uint64_t)(unsigned char)data[size - 1] << 16 |
	       (uint64_t)(unsigned char)data[size / 2] << 8 |
	       (unsigned char)data[0];
}

/* High bits where a word has what cleaning may change. */
static uint64_t unclean_bytes(uint64_t word)
{
	uint64_t spaces = space_bytes(word);

	return odd_bytes(word) | (spaces & spaces << 8);
}

/* Looks at eight bytes at once; each word begins with the last byte of the one
 * before, so that no two spaces stand between them.  The last word ends with
 * the text. */
bool coerce_is_clean(struct text text)
{
	uint64_t word, odd = 0;
	const char *at = text.data, *last;

	if (text.size < sizeof word)
		return !unclean_bytes(short_word(at, text.size));
	last = at + text.size - sizeof word;
	for (; at < last; at += sizeof word - 1) {
		memcpy(&word, at, sizeof word);
		odd |= unclean_bytes(word);
	}
	memcpy(&word, last, sizeof word);
	return !(odd | unclean_bytes(word));
}

/* The first control character that is no white space, or -1: C0, DEL, and
 * C1, which is two bytes. */
static int find_control(struct text text)
{
	size_t i;

	for (i = 0; i < text.size; i++) {
		unsigned char c = (unsigned char)text.data[i];
		unsigned char next =
			i + 1 < text.size ? (unsigned char)text.data[i + 1] : 0;

		if ((c < ' ' && (c < '\t' || c > '\r')) || c == 0x7f)
			return c;
		if (c == 0xc2 && next >= 0x80 && next < 0xa0 && next != 0x85)
			return next;
	}
	return -1;
}

/* `-do-` as the name of goods would be goods of that name. */
static bool is_ditto(struct text text)
{
	static const char *const words[] = {"do", "ditto", "same as above",
		"as above", "यथोपरि", "\"", "\"\"", "''", "〃", "”", "“"};
	enum { LONGEST = 24 };
	size_t i;

	if (text.size > LONGEST)
		return false;
	while (text.size && strchr("-. ", *text.data)) {
		text.data++;
		text.size--;
	}
	/* Nearly all cells end here: it is asked of each. */
	if (!text.size || !strchr("dDsSaA\"'\xe0\xe2\xe3", *text.data))
		return false;
	while (text.size && strchr("-. ", text.data[text.size - 1]))
		text.size--;
	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == text.size &&
			strncasecmp(words[i], text.data, text.size) == 0)
			return true;
	return false;
}

/* Refuses what no text column may hold. */
static bool check_text(const struct job *job)
{
	size_t valid = text_valid(job->text.data, job->text.size);
	int control;

	if (is_ditto(job->text))
		return job_refuse(job, "bad_text",
			"says what stands above it: write it out");
	if (job->text.size > LIMIT_CELL_BYTES)
		return job_refuse(job, "bad_text", "is longer than %d MiB",
			LIMIT_CELL_BYTES >> 20);
	if (valid < job->text.size)
		return job_refuse(job, "bad_text",
			"has byte 0x%02X, which is not UTF-8",
			(unsigned char)job->text.data[valid]);
	control = find_control(job->text);
	if (control >= 0)
		return job_refuse(job, "bad_text",
			"has the control character U+%04X: take it out",
			(unsigned int)control);
	return true;
}

static bool coerce_unclean(const struct job *job)
{
	struct buf *clean = &job->coerce->clean;

	if (!check_text(job))
		return false;
	buf_cut(clean, 0);
	text_clean(clean, job->text.data, job->text.size);
	if (clean->failed) {
		buf_free(clean);
		return refuse_memory(job);
	}
	return job_give_text(job, buf_text(clean), clean->size);
}

static bool coerce_json(const struct job *job)
{
	struct json_scan scan = {
		job->text.data, job->text.data + job->text.size, 0};
	bool valid;

	if (!check_text(job)) {
		job->reason->code = "bad_json";
		return false;
	}
	valid = json_scan_value(&scan);
	json_scan_blanks(&scan);
	if (!valid || scan.at < scan.end)
		return job_refuse(job, "bad_json",
			"is not valid JSON: see character %td",
			scan.at - job->text.data + 1);
	return job_give_text(job, job->text.data, job->text.size);
}

/* ---- one of a list ---- */

static void add_key(struct buf *out, struct text text)
{
	buf_cut(out, 0);
	text_key(out, text.data, text.size);
}

static void suggest_value(struct reason *reason, const char *value)
{
	struct place_suggestion *suggestion = &reason->suggestions[0];

	suggestion->name = value;
	suggestion->score = 0.8;
	snprintf(suggestion->why, sizeof suggestion->why, "nearly the same");
	reason->suggestion_count = 1;
}

static bool refuse_value(const struct job *job, const char *near)
{
	char list[200];
	const char *const *value;
	size_t used = 0;

	list[0] = '\0';
	for (value = job->column->values; *value; value++) {
		int size = snprintf(list + used, sizeof list - used, "%s%s",
			used ? ", " : "", *value);

		if (size < 0 || (size_t)size >= sizeof list - used)
			break;
		used += (size_t)size;
	}
	job_refuse(job, "not_in_list", "is none of: %s%s%s%s", list,
		near ? "; did you mean " : "", near ? near : "",
		near ? "?" : "");
	if (near)
		suggest_value(job->reason, near);
	return false;
}

static bool coerce_enum(const struct job *job)
{
	struct buf *key = &job->coerce->key, *other = &job->coerce->other;
	const char *const *value;
	const char *found = NULL, *near = NULL;

	for (value = job->column->values; *value && !found; value++)
		if (text_is(job->text, *value))
			found = *value;
	if (!found)
		add_key(key, job->text);
	for (value = job->column->values; *value && !found; value++) {
		const char *candidate;

		add_key(other, (struct text){*value, strlen(*value)});
		candidate = buf_text(other);
		if (strcmp(candidate, buf_text(key)) == 0)
			found = *value;
		else if (!near && text_nearest(buf_text(key), &candidate, 1))
			near = *value;
	}
	if (key->failed || other->failed) {
		buf_free(key);
		buf_free(other);
		return refuse_memory(job);
	}
	return found ? job_give_text(job, found, strlen(found))
		     : refuse_value(job, near);
}

/* ---- places ---- */

static bool refuse_place(const struct job *job, const struct place_miss *miss)
{
	struct reason *reason = job->reason;

	job_refuse(job, miss->code, "is no place");
	snprintf(reason->message, sizeof reason->message, "%s", miss->message);
	memcpy(reason->suggestions, miss->suggestions,
		sizeof reason->suggestions);
	reason->suggestion_count = miss->suggestion_count;
	return false;
}

static bool coerce_place(const struct job *job)
{
	const struct place_register *places = job->coerce->places;
	struct place_miss *miss = &job->coerce->miss;
	bool state = job->column->type == COLUMN_STATE;
	struct place place;
	bool found;

	if (job_has_no_value(job))
		return job_give_nothing(job);
	found = state ? place_state(places, job->text, &place, miss)
		      : place_district(places, job->cell->state, job->text,
				&place, miss);
	if (!found)
		return refuse_place(job, miss);
	if (place.how == PLACE_NEAR)
		job_notice(job, "near_place",
			"is taken for %s (%d): no other place is as near",
			place.name, state ? place.state : place.district);
	if (!state)
		job->out->state = place.state;
	return job_give_integer(job, state ? place.state : place.district);
}

/* ---- what is kept ---- */

static int state_of(const struct job *job)
{
	return job->column->type == COLUMN_DISTRICT ? job->cell->state : 0;
}

/* Equal for styles under which a text comes to the same. */
static uint64_t style_key(const struct coerce_style *style)
{
	const struct date_style *dates = &style->dates;
	uint64_t word[3] = {0};

	memcpy(&word[0], style->unit.currency, sizeof style->unit.currency);
	memcpy(&word[1], style->unit.quantity, sizeof style->unit.quantity);
	word[0] = hash_mix(
		word[0], (uint64_t)style->unit.power << 4 |
				 (uint64_t)style->taken_off << 3 |
				 (uint64_t)(dates->day_first != 0) << 2 |
				 (uint64_t)(dates->month_first != 0) << 1 |
				 (dates->order == DATE_MONTH_FIRST));
	return hash_mix(hash_mix(word[0], word[1]), word[2]);
}

/* Whether what a text comes to hangs on its style. */
static bool has_style(const struct job *job)
{
	switch (job->column->type) {
	case COLUMN_TEXT:
	case COLUMN_ENUM:
	case COLUMN_STATE:
	case COLUMN_DISTRICT:
	case COLUMN_HS:
	case COLUMN_JSON:
		return false;
	default:
		return job->cell->style != NULL;
	}
}

/* What a text is remembered under.  Each step tells all words from each other
 * that it is given: texts that are the same, in a lane and a state, have the
 * same hash in the same style alone. */
static uint64_t hash_of(const struct job *job)
{
	uint64_t style = has_style(job) ? style_key(job->cell->style) : 0;
	const char *data = job->text.data;
	size_t left = job->text.size;
	uint64_t hash;

	hash = hash_mix((uintptr_t)job->lane, style + left);
	if (job->column->type == COLUMN_DISTRICT)
		hash = hash_mix(hash, (uint64_t)job->cell->state);
	return left < sizeof hash ? hash_mix(hash, short_word(data, left))
				  : hash_long(hash, data, left);
}

static bool is_same(const struct kept *kept, const struct job *job)
{
	return kept->lane == job->lane && kept->size == job->text.size &&
	       kept->state == state_of(job) &&
	       memcmp(kept->text, job->text.data, kept->size) == 0;
}

/* The slot of the text, or a free one for it; NULL: too many others stand
 * there, as in a file made to do so. */
static struct kept_slot *find_kept(const struct job *job, uint64_t hash)
{
	struct coerce *coerce = job->coerce;
	uint64_t at = hash >> 20;
	int looks;

	for (looks = 0; looks < KEPT_LOOKS; looks++, at++) {
		struct kept_slot *slot =
			&coerce->slots[at & (coerce->slot_count - 1)];

		if (!slot->kept ||
			(slot->hash == hash && is_same(slot->kept, job)))
			return slot;
	}
	return NULL;
}

/* Doubles the slots.  Of texts that find no place in time there is no need
 * to know: they are read again. */
static void grow(struct coerce *coerce)
{
	size_t count = coerce->slot_count * 2, i;
	struct kept_slot *slots = mem_alloc(count * sizeof *slots);

	if (!slots)
		return;
	for (i = 0; i < coerce->slot_count; i++) {
		const struct kept_slot *old = &coerce->slots[i];
		uint64_t at = old->hash >> 20;
		int looks;

		for (looks = 0; old->kept && looks < KEPT_LOOKS; looks++) {
			struct kept_slot *slot = &slots[at++ & (count - 1)];

			if (slot->kept)
				continue;
			*slot = *old;
			break;
		}
	}
	mem_free(coerce->slots);
	coerce->slots = slots;
	coerce->slot_count = count;
}

static void recall_remarks(const struct job *job, const struct kept *kept)
{
	const struct remarks *remarks = kept->remarks;
	struct coerce *coerce = job->coerce;
	int i;

	for (i = 0; i < remarks->notice_count; i++)
		if (coerce->notice_count < ROW_NOTICES)
			coerce->notices[coerce->notice_count++] =
				remarks->notices[i];
	if (!kept->ok)
		*job->reason = remarks->reason;
}

/* Gives again what was given, or refused, and noticed. */
static bool recall(const struct job *job, const struct kept *kept)
{
	struct coerced *out = job->out;

	out->from = kept->from;
	out->to = kept->to;
	out->provisional = kept->provisional;
	out->state = kept->out_state;
	out->value.type = kept->value_type;
	if (kept->value_type == VALUE_TEXT) {
		out->value.text = kept->value.text;
		out->value.size = kept->value_size;
	} else {
		out->value.integer = kept->value.integer;
	}
	if (kept->remarks)
		recall_remarks(job, kept);
	return kept->ok;
}

/* A copy of the reason, whose suggestions' names are kept too, and of the
 * notices from the first one on. */
static bool keep_remarks(const struct job *job, int first, struct kept *kept)
{
	struct coerce *coerce = job->coerce;
	struct arena *arena = &coerce->kept_arena;
	int count = coerce->notice_count - first, i;
	struct remarks *remarks;
	size_t size;

	if (kept->ok && !count)
		return true;
	size = sizeof *remarks + (size_t)count * sizeof *remarks->notices;
	remarks = kept->remarks = arena_alloc(arena, size);
	if (!remarks)
		return false;
	coerce->kept_bytes += size;
	remarks->notice_count = count;
	memcpy(remarks->notices, coerce->notices + first,
		(size_t)count * sizeof *remarks->notices);
	if (kept->ok)
		return true;
	remarks->reason = *job->reason;
	for (i = 0; i < remarks->reason.suggestion_count; i++) {
		const char **name = &remarks->reason.suggestions[i].name;

		if (*name && !(*name = arena_text(arena, *name)))
			return false;
	}
	return true;
}

/* Room at the start of a cache line, or NULL. */
static struct kept *alloc_kept(struct coerce *coerce, size_t size)
{
	const size_t line = CACHE_LINE_BYTES;
	struct kept *kept;
	char *chunk;

	size = (size + line - 1) / line * line;
	if (size > (size_t)(coerce->kept_end - coerce->kept_at)) {
		size_t room = size > KEPT_CHUNK_BYTES ? size : KEPT_CHUNK_BYTES;

		chunk = arena_alloc(&coerce->kept_arena, room + line);
		if (!chunk)
			return NULL;
		coerce->kept_at = chunk + (line - (uintptr_t)chunk % line);
		coerce->kept_end = coerce->kept_at + room;
	}
	kept = (struct kept *)(void *)coerce->kept_at;
	coerce->kept_at += size;
	coerce->kept_bytes += size;
	return kept;
}

/* Puts a text behind the one that came to it. */
static void keep_value(const struct value *value, struct kept *kept)
{
	char *copy = kept->text + kept->size;

	kept->value_type = (uint8_t)value->type;
	kept->value.integer = value->integer;
	if (value->type != VALUE_TEXT)
		return;
	memcpy(copy, value->text, value->size);
	kept->value.text = copy;
	kept->value_size = (uint32_t)value->size;
}

/* Keeps what the text came to; without room or memory it is read again. */
static void keep(
	const struct job *job, bool ok, int first_notice, uint64_t hash)
{
	struct coerce *coerce = job->coerce;
	const struct value *value = &job->out->value;
	size_t size = sizeof(struct kept) + job->text.size + 1 +
		      (value->type == VALUE_TEXT ? value->size : 0);
	struct kept_slot *slot;
	struct kept *kept;

	if (coerce->kept_count >= KEPT_MAX ||
		coerce->kept_bytes >= KEPT_BYTES_MAX)
		return;
	if (coerce->kept_count * 2 >= coerce->slot_count)
		grow(coerce);
	slot = find_kept(job, hash);
	kept = slot ? alloc_kept(coerce, size) : NULL;
	if (!kept)
		return;
	kept->lane = job->lane;
	kept->state = state_of(job);
	kept->ok = ok;
	kept->provisional = job->out->provisional;
	kept->out_state = job->out->state;
	kept->from = job->out->from;
	kept->to = job->out->to;
	kept->size = (uint8_t)job->text.size;
	memcpy(kept->text, job->text.data, job->text.size);
	keep_value(value, kept);
	if (!keep_remarks(job, first_notice, kept))
		return;
	coerce->kept_count++;
	*slot = (struct kept_slot){hash, kept};
}

/* ---- cells ---- */

static bool read_cell(const struct job *job)
{
	switch (job->column->type) {
	case COLUMN_TEXT:
		return coerce_unclean(job);
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		return coerce_number(job);
	case COLUMN_DATE:
		return coerce_date(job);
	case COLUMN_PERIOD:
		return coerce_period(job);
	case COLUMN_ENUM:
		return coerce_enum(job);
	case COLUMN_STATE:
	case COLUMN_DISTRICT:
		return coerce_place(job);
	case COLUMN_HS:
		return coerce_hs(job);
	case COLUMN_JSON:
		return coerce_json(job);
	}
	return job_refuse(
		job, "bad_text", "is for a column of an unknown type");
}

static bool read_or_recall(const struct job *job)
{
	struct coerce *coerce = job->coerce;
	int first_notice = coerce->notice_count;
	const struct kept_slot *slot;
	uint64_t hash;
	bool ok;

	if (job->text.size > KEPT_TEXT_BYTES || job->lane == &coerce->spare)
		return read_cell(job);
	hash = hash_of(job);
	slot = find_kept(job, hash);
	if (slot && slot->kept)
		return recall(job, slot->kept);
	ok = read_cell(job);
	if (slot && (ok || strcmp(job->reason->code, "out_of_memory")))
		keep(job, ok, first_notice, hash);
	return ok;
}

/* The column's lane, made at its first cell. */
static struct lane *find_lane(
	struct coerce *coerce, const struct column *column)
{
	size_t at = (uintptr_t)column / sizeof *column;
	struct lane *lane;

	while ((lane = coerce->lane_slots[at & (LANE_SLOTS - 1)])) {
		if (lane->column == column)
			return lane;
		at++;
	}
	lane = coerce->lane_count < LANES_MAX
		       ? arena_alloc(&coerce->lanes_arena, sizeof *lane)
		       : NULL;
	if (!lane) {
		coerce->spare = (struct lane){.column = NULL};
		lane_open(&coerce->spare, column);
		return &coerce->spare;
	}
	lane_open(lane, column);
	coerce->lane_slots[at & (LANE_SLOTS - 1)] = lane;
	coerce->lanes[coerce->lane_count++] = lane;
	return lane;
}

static bool coerce_job(const struct job *job)
{
	struct number number;

	if (column_is_number(job->column) &&
		number_digits(job->text.data, job->text.size, &number))
		return coerce_digits(job, &number);
	if (job->column->type == COLUMN_TEXT &&
		job->text.size <= LIMIT_CELL_BYTES &&
		coerce_is_clean(job->text) && !is_ditto(job->text))
		return job_give_text(job, job->text.data, job->text.size);
	if (job->column->type == COLUMN_HS && coerce_is_hs(job->text))
		return job_give_text(job, job->text.data, job->text.size);
	return read_or_recall(job);
}

static bool is_plain_end(char c)
{
	return c > ' ' && c <= '~';
}

static struct text trim(const struct value *given)
{
	if (given->size && is_plain_end(given->text[0]) &&
		is_plain_end(given->text[given->size - 1]))
		return (struct text){given->text, given->size};
	return text_trim(given->text, given->size);
}

bool coerce_cell(struct coerce *coerce, const struct coerce_cell *cell,
	struct coerced *out, struct reason *reason)
{
	struct job job = {
		coerce, cell, cell->column, NULL, {"", 0}, out, reason};
	char digits[NUMBER_TEXT_BYTES];

	memset(out, 0, sizeof *out);
	switch (cell->given.type) {
	case VALUE_NULL:
		return true;
	case VALUE_TEXT:
		job.text = trim(&cell->given);
		if (!job.text.size)
			return true;
		break;
	case VALUE_INTEGER:
		number_format(cell->given.integer, 0, GROUPING_NONE, digits);
		job.text = (struct text){digits, strlen(digits)};
		break;
	case VALUE_REAL:
		snprintf(digits, sizeof digits, "%.15g", cell->given.real);
		job.text = (struct text){digits, strlen(digits)};
		if (!isfinite(cell->given.real))
			return job_refuse(
				&job, "bad_number", "is no finite number");
		break;
	}
	job.lane = find_lane(coerce, cell->column);
	return coerce_job(&job);
}
