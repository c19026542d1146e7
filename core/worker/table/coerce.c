/* coerce.c - text cells into what a dataset's columns store.
 *
 * Texts of a row are kept in one block that is used again for each row; only
 * a row with more than that goes to the heap.  Places are asked for once:
 * a file of 30,000 rows names the same few hundred of them. */
#include "worker/table/coerce.h"

#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "ground/date.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/number.h"
#include "ground/plain.h"

enum {
	BLOCK_BYTES = 32 << 10,
	CACHE_SLOTS = 1 << 12, /* a power of two */
	CACHE_COUNT_MAX = CACHE_SLOTS / 2,
	HS_DIGITS_MAX = 8,
	JSON_LEVELS_MAX = 60,
	SHOWN_BYTES_MAX = 60, /* of a value in a message */
};

/* What a place text in a state came to. */
struct answer {
	struct text text;
	int state;
	enum column_type type;
	int code; /* 0: miss says why */
	struct place_miss *miss;
};

struct coerce {
	const struct place_register *places;
	struct arena answers_arena;
	struct answer answers[CACHE_SLOTS]; /* open addressing */
	int answer_count;
	struct place_miss miss; /* of a text that is not cached */
	struct arena overflow;
	size_t used;
	struct buf clean;
	char block[BLOCK_BYTES];
};

/* One cell on its way. */
struct job {
	struct coerce *coerce;
	const struct column *column;
	int state;
	struct text text; /* trimmed, not empty */
	struct value *out;
	struct reason *reason;
};

enum zila_code coerce_open(const struct place_register *places,
	struct coerce **out, struct zila_err *err)
{
	struct coerce *coerce = mem_alloc(sizeof *coerce);

	if (!coerce)
		return err_memory(err);
	coerce->places = places;
	*out = coerce;
	return ZILA_OK;
}

void coerce_reset(struct coerce *coerce)
{
	coerce->used = 0;
	if (coerce->overflow.head)
		arena_free(&coerce->overflow);
}

void coerce_close(struct coerce *coerce)
{
	if (!coerce)
		return;
	arena_free(&coerce->overflow);
	arena_free(&coerce->answers_arena);
	buf_free(&coerce->clean);
	mem_free(coerce);
}

/* ---- what comes out ---- */

static void cut_text(char *text, size_t size)
{
	text[text_valid(text, size)] = '\0';
}

static bool refuse(const struct job *job, const char *code, const char *format,
	...) ZILA_PRINTF(3, 4);

/* Fills in why the cell is refused; the message begins with its text. */
static bool refuse(
	const struct job *job, const char *code, const char *format, ...)
{
	struct reason *reason = job->reason;
	size_t shown = job->text.size < SHOWN_BYTES_MAX ? job->text.size
							: SHOWN_BYTES_MAX;
	size_t kept = job->text.size < sizeof reason->value - 1
			      ? job->text.size
			      : sizeof reason->value - 1;
	va_list args;
	int used;

	memset(reason, 0, sizeof *reason);
	reason->code = code;
	reason->column = job->column->name;
	kept = text_valid(job->text.data, kept);
	memcpy(reason->value, job->text.data, kept);
	shown = text_valid(job->text.data, shown);
	used = snprintf(reason->message, sizeof reason->message, "\"%.*s%s\" ",
		(int)shown, job->text.data,
		shown < job->text.size ? "..." : "");
	va_start(args, format);
	vsnprintf(reason->message + used, sizeof reason->message - (size_t)used,
		format, args);
	va_end(args);
	cut_text(reason->message, strlen(reason->message));
	return false;
}

static bool give_integer(const struct job *job, int64_t integer)
{
	*job->out = (struct value){.type = VALUE_INTEGER, .integer = integer};
	return true;
}

static bool give_nothing(const struct job *job)
{
	*job->out = (struct value){.type = VALUE_NULL};
	return true;
}

/* Gives a copy that lives until coerce_reset(). */
static bool give_text(const struct job *job, const char *data, size_t size)
{
	struct coerce *coerce = job->coerce;
	char *copy;

	if (size < BLOCK_BYTES - coerce->used) {
		copy = coerce->block + coerce->used;
		coerce->used += size + 1;
		memcpy(copy, data, size);
		copy[size] = '\0';
	} else {
		copy = arena_copy(&coerce->overflow, data, size);
		if (!copy)
			return refuse(job, "out_of_memory",
				"could not be kept: out of memory");
	}
	*job->out =
		(struct value){.type = VALUE_TEXT, .text = copy, .size = size};
	return true;
}

/* ---- text and JSON ---- */

/* True for what cleaning would not change: ASCII, with single spaces. */
static bool is_clean(struct text text)
{
	size_t i;

	for (i = 0; i < text.size; i++) {
		unsigned char c = (unsigned char)text.data[i];

		if (c < ' ' || c > '~')
			return false;
		if (c == ' ' && i + 1 < text.size && text.data[i + 1] == ' ')
			return false;
	}
	return true;
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

/* Refuses what no text column may hold. */
static bool check_text(const struct job *job)
{
	size_t valid = text_valid(job->text.data, job->text.size);
	int control;

	if (job->text.size > LIMIT_CELL_BYTES)
		return refuse(job, "bad_text", "is longer than %d MiB",
			LIMIT_CELL_BYTES >> 20);
	if (valid < job->text.size)
		return refuse(job, "bad_text",
			"has byte 0x%02X, which is not UTF-8",
			(unsigned char)job->text.data[valid]);
	control = find_control(job->text);
	if (control >= 0)
		return refuse(job, "bad_text",
			"has the control character U+%04X: take it out",
			(unsigned int)control);
	return true;
}

static bool coerce_plain_text(const struct job *job)
{
	struct buf *clean = &job->coerce->clean;

	if (job->text.size <= LIMIT_CELL_BYTES && is_clean(job->text))
		return give_text(job, job->text.data, job->text.size);
	if (!check_text(job))
		return false;
	buf_cut(clean, 0);
	text_clean(clean, job->text.data, job->text.size);
	if (clean->failed) {
		buf_free(clean);
		return refuse(job, "out_of_memory",
			"could not be kept: out of memory");
	}
	return give_text(job, buf_text(clean), clean->size);
}

/* JSON being walked through. */
struct walk {
	const char *at, *end;
	int level;
};

static void skip_blanks(struct walk *walk)
{
	while (walk->at < walk->end &&
		(*walk->at == ' ' || *walk->at == '\t' || *walk->at == '\n' ||
			*walk->at == '\r'))
		walk->at++;
}

static bool skip_char(struct walk *walk, char c)
{
	skip_blanks(walk);
	if (walk->at == walk->end || *walk->at != c)
		return false;
	walk->at++;
	return true;
}

static bool is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
	       (c >= 'A' && c <= 'F');
}

static bool walk_escape(struct walk *walk)
{
	char c = walk->at < walk->end ? *walk->at++ : '\0';
	int i;

	if (c != 'u')
		return c && strchr("\"\\/bfnrt", c);
	for (i = 0; i < 4; i++)
		if (walk->at == walk->end || !is_hex(*walk->at++))
			return false;
	return true;
}

static bool walk_string(struct walk *walk)
{
	if (!skip_char(walk, '"'))
		return false;
	while (walk->at < walk->end) {
		char c = *walk->at++;

		if (c == '"')
			return true;
		if ((unsigned char)c < ' ')
			return false;
		if (c == '\\' && !walk_escape(walk))
			return false;
	}
	return false;
}

static bool walk_digits(struct walk *walk)
{
	const char *from = walk->at;

	while (walk->at < walk->end && *walk->at >= '0' && *walk->at <= '9')
		walk->at++;
	return walk->at > from;
}

static bool walk_number(struct walk *walk)
{
	const char *from;

	if (walk->at < walk->end && *walk->at == '-')
		walk->at++;
	from = walk->at;
	if (!walk_digits(walk) || (*from == '0' && walk->at > from + 1))
		return false;
	if (walk->at < walk->end && *walk->at == '.') {
		walk->at++;
		if (!walk_digits(walk))
			return false;
	}
	if (walk->at < walk->end && (*walk->at == 'e' || *walk->at == 'E')) {
		walk->at++;
		if (walk->at < walk->end &&
			(*walk->at == '+' || *walk->at == '-'))
			walk->at++;
		return walk_digits(walk);
	}
	return true;
}

static bool walk_word(struct walk *walk)
{
	static const char *const words[] = {"true", "false", "null"};
	size_t i;

	for (i = 0; i < 3; i++) {
		size_t size = strlen(words[i]);

		if ((size_t)(walk->end - walk->at) >= size &&
			memcmp(walk->at, words[i], size) == 0) {
			walk->at += size;
			return true;
		}
	}
	return walk_number(walk);
}

/* Recursion is as deep as the text is nested, at most JSON_LEVELS_MAX. */
static bool walk_value(struct walk *walk);

static bool walk_members(struct walk *walk, bool object)
{
	char close = object ? '}' : ']';

	walk->at++;
	if (++walk->level > JSON_LEVELS_MAX)
		return false;
	if (!skip_char(walk, close)) {
		do {
			if (object &&
				(!walk_string(walk) || !skip_char(walk, ':')))
				return false;
			if (!walk_value(walk))
				return false;
		} while (skip_char(walk, ','));
		if (!skip_char(walk, close))
			return false;
	}
	walk->level--;
	return true;
}

static bool walk_value(struct walk *walk)
{
	skip_blanks(walk);
	if (walk->at == walk->end)
		return false;
	if (*walk->at == '"')
		return walk_string(walk);
	if (*walk->at == '{' || *walk->at == '[')
		return walk_members(walk, *walk->at == '{');
	return walk_word(walk);
}

static bool coerce_json(const struct job *job)
{
	struct walk walk = {job->text.data, job->text.data + job->text.size, 0};
	bool valid;

	if (!check_text(job)) {
		job->reason->code = "bad_json";
		return false;
	}
	valid = walk_value(&walk);
	skip_blanks(&walk);
	if (!valid || walk.at < walk.end)
		return refuse(job, "bad_json",
			"is not valid JSON: see character %td",
			walk.at - job->text.data + 1);
	return give_text(job, job->text.data, job->text.size);
}

/* ---- numbers ---- */

/* True when the text means that there is no value: -, Nil, NA, .. */
static bool is_no_value(struct text text)
{
	struct number number;

	return !number_parse(text.data, text.size, &number) && number.missing;
}

static bool coerce_number(const struct job *job, int scale)
{
	struct number number;
	const char *why = number_parse(job->text.data, job->text.size, &number);
	int64_t digits;

	if (why)
		return refuse(job, "bad_number", "is no number: %s", why);
	if (number.missing)
		return give_nothing(job);
	if (number.percent)
		return refuse(job, "bad_number",
			"is a percentage, but %s holds a number",
			job->column->name);
	why = number_rescale(&number, scale, &digits);
	if (!why)
		return give_integer(job, digits);
	if (strncmp(why, "more than ", 10) != 0)
		return refuse(job, "bad_number", "can't be stored: %s", why);
	if (scale == 0)
		return refuse(job, "too_many_decimals",
			"has decimals, but %s holds whole numbers",
			job->column->name);
	return refuse(job, "too_many_decimals",
		"has %s: round it in the source, or say there in which unit "
		"it is",
		why);
}

/* ---- dates and periods ---- */

/* The numbers of a text like 31.02.2024. */
static int read_numbers(const char *plain, int numbers[3])
{
	int count = 0;

	while (*plain) {
		int digits = 0;

		if (count == 3)
			return 0;
		for (numbers[count] = 0; *plain >= '0' && *plain <= '9';
			plain++, digits++)
			if (digits < 6)
				numbers[count] =
					numbers[count] * 10 + (*plain - '0');
		if (digits == 0 || digits > 5)
			return 0;
		count++;
		if (*plain && !strchr("-/. ", *plain))
			return 0;
		if (*plain)
			plain++;
	}
	return count;
}

static int days_of_month(int year, int month)
{
	int32_t first, next;

	if (!date_of(year, month, 1, &first) ||
		!date_of(month < 12 ? year : year + 1,
			month < 12 ? month + 1 : 1, 1, &next))
		return 31;
	return next - first;
}

static bool refuse_day(const struct job *job, int year, int month, int day)
{
	static const char *const names[] = {"January", "February", "March",
		"April", "May", "June", "July", "August", "September",
		"October", "November", "December"};

	if (year < 100)
		year += 2000;
	if (month > 12 && day >= 1 && day <= 12)
		return refuse(job, "bad_date",
			"is no date with the day first: there is no month %d; "
			"write it as %04d-%02d-%02d if that is meant",
			month, year, day, month);
	if (month < 1 || month > 12)
		return refuse(job, "bad_date",
			"is no date: there is no month %d", month);
	if (day >= 1 && day <= days_of_month(year, month))
		return refuse(job, "bad_date",
			"is no date of this programme: the year %d is out of "
			"range",
			year);
	return refuse(job, "bad_date", "is no date: %s %d has %d days",
		names[month - 1], year, days_of_month(year, month));
}

/* Why a text is no date, as exactly as can be said. */
static bool refuse_date(const struct job *job)
{
	enum { SERIAL_FIRST = 20000, SERIAL_LAST = 60000, SERIAL_1970 = 25569 };
	char plain[PLAIN_BYTES], day[DATE_TEXT_BYTES];
	int numbers[3] = {0, 0, 0};
	int count = plain_fold(job->text.data, job->text.size, plain)
			    ? read_numbers(plain, numbers)
			    : 0;

	if (count == 1 && numbers[0] >= SERIAL_FIRST &&
		numbers[0] <= SERIAL_LAST) {
		date_format(numbers[0] - SERIAL_1970, day);
		return refuse(job, "bad_date",
			"is no date, but may be a spreadsheet's number for "
			"%s: format the column as a date and save it again",
			day);
	}
	if (count == 3 && numbers[0] >= 1000 && numbers[0] < 10000)
		return refuse_day(job, numbers[0], numbers[1], numbers[2]);
	if (count == 3 && numbers[2] < 10000 && numbers[0] < 100)
		return refuse_day(job, numbers[2], numbers[1], numbers[0]);
	return refuse(job, "bad_date",
		"is no date: write it like 2024-03-31 or 31.03.2024");
}

static bool coerce_date(const struct job *job)
{
	char text[DATE_TEXT_BYTES];
	struct date date;

	if (is_no_value(job->text))
		return give_nothing(job);
	if (!date_parse(job->text.data, job->text.size, &date))
		return refuse_date(job);
	date_format(date.day, text);
	return give_text(job, text, strlen(text));
}

static bool coerce_period(const struct job *job)
{
	char plain[PLAIN_BYTES];
	int numbers[3] = {0, 0, 0};
	struct period period;

	if (is_no_value(job->text))
		return give_nothing(job);
	if (period_parse(job->text.data, job->text.size, &period, NULL))
		return give_text(job, period.text, strlen(period.text));
	if (plain_fold(job->text.data, job->text.size, plain) &&
		read_numbers(plain, numbers) == 2 && numbers[0] >= 1900 &&
		numbers[0] < 2200)
		return refuse(job, "bad_period",
			"is no period: a fiscal year is written %d-%02d, "
			"a month %d-M04",
			numbers[0], (numbers[0] + 1) % 100, numbers[0]);
	return refuse(job, "bad_period",
		"is no period: write a fiscal year like 2023-24, a year like "
		"2023 or a month like 2024-M04");
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
	refuse(job, "not_in_list", "is none of: %s%s%s%s", list,
		near ? "; did you mean " : "", near ? near : "",
		near ? "?" : "");
	if (near)
		suggest_value(job->reason, near);
	return false;
}

static bool coerce_enum(const struct job *job)
{
	struct buf key = {0}, other = {0};
	const char *const *value;
	const char *found = NULL, *near = NULL;

	for (value = job->column->values; *value && !found; value++)
		if (strlen(*value) == job->text.size &&
			memcmp(*value, job->text.data, job->text.size) == 0)
			found = *value;
	if (!found)
		add_key(&key, job->text);
	for (value = job->column->values; *value && !found; value++) {
		const char *candidate;

		add_key(&other, (struct text){*value, strlen(*value)});
		candidate = buf_text(&other);
		if (strcmp(candidate, buf_text(&key)) == 0)
			found = *value;
		else if (!near && text_nearest(buf_text(&key), &candidate, 1))
			near = *value;
	}
	buf_free(&key);
	buf_free(&other);
	return found ? give_text(job, found, strlen(found))
		     : refuse_value(job, near);
}

/* ---- HS codes ---- */

/* The groups of digits of an HS code. */
struct hs {
	char digits[HS_DIGITS_MAX + 2];
	int count; /* digits */
	int groups;
	int size[HS_DIGITS_MAX + 2];
	bool spaced; /* a space stood between two groups */
};

/* False for a character that no code has. */
static bool read_hs(const char *plain, struct hs *out)
{
	bool inside = false;

	for (; *plain; plain++) {
		char c = *plain;

		if (c == '.' || c == ' ') {
			out->spaced |= c == ' ' && plain[1] && inside;
			inside = false;
			continue;
		}
		if (c < '0' || c > '9')
			return false;
		if (out->count > HS_DIGITS_MAX)
			return true;
		if (!inside)
			out->groups++;
		inside = true;
		out->size[out->groups - 1]++;
		out->digits[out->count++] = c;
	}
	return true;
}

static bool refuse_hs(const struct job *job, const char *plain)
{
	const char *e = strchr(plain, 'e');

	if (e > plain && e[-1] >= '0' && e[-1] <= '9')
		return refuse(job, "bad_hs",
			"is an HS code that a spreadsheet has rounded: format "
			"the column as text and enter the code again");
	if (strpbrk(plain, ",;/&+\n") || strstr(plain, " and "))
		return refuse(job, "bad_hs",
			"holds several HS codes: write one in each row");
	return refuse(job, "bad_hs",
		"is no HS code: write 2, 4, 6 or 8 digits, as 080610 or "
		"0806.10");
}

/* Behind its first group a code has pairs: `0806 10 00`, and with dots also
 * fours, `8471.3001`. */
static bool are_groups_right(const struct hs *hs)
{
	int i;

	for (i = 1; i < hs->groups; i++)
		if (hs->size[i] != 2 && (hs->size[i] != 4 || hs->spaced))
			return false;
	return true;
}

static bool coerce_hs(const struct job *job)
{
	char plain[PLAIN_BYTES];
	struct hs hs = {.count = 0};

	if (is_no_value(job->text))
		return give_nothing(job);
	if (!plain_fold(job->text.data, job->text.size, plain))
		return refuse_hs(job, "");
	if (!read_hs(plain, &hs) || hs.count == 0)
		return refuse_hs(job, plain);
	if (hs.count > HS_DIGITS_MAX)
		return refuse(job, "bad_hs",
			"has more than %d digits: it is no HS code, or several",
			HS_DIGITS_MAX);
	if (!are_groups_right(&hs) && hs.spaced)
		return refuse(job, "bad_hs",
			"holds several HS codes: write one in each row");
	if (!are_groups_right(&hs))
		return refuse(job, "bad_hs",
			"may be an HS code that a spreadsheet has made a "
			"number of: format the column as text and enter the "
			"code again");
	if (hs.count % 2 == 1) {
		memmove(hs.digits + 1, hs.digits, (size_t)hs.count);
		hs.digits[0] = '0';
		hs.count++;
	}
	if (hs.digits[0] == '0' && hs.digits[1] == '0')
		return refuse(
			job, "bad_hs", "is no HS code: chapters begin with 01");
	return give_text(job, hs.digits, (size_t)hs.count);
}

/* ---- places ---- */

static struct answer *find_answer(struct coerce *coerce, const struct job *job)
{
	uint32_t hash = 2166136261u ^ (uint32_t)job->state;
	size_t i;

	hash = hash * 16777619u ^ (uint32_t)job->column->type;
	for (i = 0; i < job->text.size; i++)
		hash = hash * 16777619u ^ (unsigned char)job->text.data[i];
	for (i = hash ^ hash >> 15;; i++) {
		struct answer *answer = &coerce->answers[i & (CACHE_SLOTS - 1)];

		if (!answer->text.data)
			return answer;
		if (answer->state == job->state &&
			answer->type == job->column->type &&
			answer->text.size == job->text.size &&
			memcmp(answer->text.data, job->text.data,
				job->text.size) == 0)
			return answer;
	}
}

/* Asks the register; *miss tells why the code is 0. */
static int ask(const struct job *job, struct place_miss *miss)
{
	const struct place_register *places = job->coerce->places;
	struct place place;

	if (job->column->type == COLUMN_STATE)
		return place_state(places, job->text, &place, miss)
			       ? place.state
			       : 0;
	return place_district(places, job->state, job->text, &place, miss)
		       ? place.district
		       : 0;
}

/* Keeps an answer; when there is no room or memory it is asked again. */
static void keep_answer(const struct job *job, struct answer *answer, int code)
{
	struct coerce *coerce = job->coerce;
	struct arena *arena = &coerce->answers_arena;
	struct place_miss *miss = NULL;
	char *text;

	if (coerce->answer_count >= CACHE_COUNT_MAX)
		return;
	if (code == 0) {
		miss = arena_alloc(arena, sizeof *miss);
		if (!miss)
			return;
		*miss = coerce->miss;
	}
	text = arena_copy(arena, job->text.data, job->text.size);
	if (!text)
		return;
	*answer = (struct answer){{text, job->text.size}, job->state,
		job->column->type, code, miss};
	coerce->answer_count++;
}

static bool refuse_place(const struct job *job, const struct place_miss *miss)
{
	struct reason *reason = job->reason;

	refuse(job, miss->code, "is no place");
	snprintf(reason->message, sizeof reason->message, "%s", miss->message);
	memcpy(reason->suggestions, miss->suggestions,
		sizeof reason->suggestions);
	reason->suggestion_count = miss->suggestion_count;
	return false;
}

static bool coerce_place(const struct job *job)
{
	struct coerce *coerce = job->coerce;
	struct answer *answer = find_answer(coerce, job);
	const struct place_miss *miss = answer->miss;
	int code = answer->code;

	if (!answer->text.data) {
		if (is_no_value(job->text))
			return give_nothing(job);
		code = ask(job, &coerce->miss);
		miss = &coerce->miss;
		keep_answer(job, answer, code);
	}
	return code ? give_integer(job, code) : refuse_place(job, miss);
}

/* ---- cells ---- */

static bool coerce_job(const struct job *job)
{
	switch (job->column->type) {
	case COLUMN_TEXT:
		return coerce_plain_text(job);
	case COLUMN_INTEGER:
		return coerce_number(job, 0);
	case COLUMN_DECIMAL:
		return coerce_number(job, job->column->scale);
	case COLUMN_MONEY:
		return coerce_number(job, 2);
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
	return refuse(job, "bad_text", "is for a column of an unknown type");
}

bool coerce_text(struct coerce *coerce, const struct column *column, int state,
	struct text text, struct value *out, struct reason *reason)
{
	struct job job = {coerce, column, state, text, out, reason};

	job.text = text_trim(text.data, text.size);
	if (job.text.size == 0)
		return give_nothing(&job);
	return coerce_job(&job);
}

/* A number of a script is what the same digits in a cell would be. */
bool coerce_value(struct coerce *coerce, const struct column *column, int state,
	const struct value *in, struct value *out, struct reason *reason)
{
	struct job job = {coerce, column, state, {"", 0}, out, reason};
	char digits[32] = "";

	switch (in->type) {
	case VALUE_NULL:
		return give_nothing(&job);
	case VALUE_TEXT:
		return coerce_text(coerce, column, state,
			(struct text){in->text, in->size}, out, reason);
	case VALUE_INTEGER:
		snprintf(digits, sizeof digits, "%" PRId64, in->integer);
		break;
	case VALUE_REAL:
		snprintf(digits, sizeof digits, "%.15g", in->real);
		break;
	}
	job.text = (struct text){digits, strlen(digits)};
	if (in->type == VALUE_REAL && !isfinite(in->real))
		return refuse(&job, "bad_number", "is no finite number");
	return coerce_job(&job);
}
