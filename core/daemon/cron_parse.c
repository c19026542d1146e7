/* cron_parse.c - the text of a schedule, field by field. */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "daemon/cron.h"
#include "ground/err.h"
#include "ground/text.h"

enum { FIELDS = 5, FIELD_BYTES = 300 };

struct field {
	const char *name;
	int min, max;
	const char *const *names; /* of min, min + 1, ...; ended by NULL */
	const char *example;
};

static const char *const month_names[] = {"jan", "feb", "mar", "apr", "may",
	"jun", "jul", "aug", "sep", "oct", "nov", "dec", NULL};
static const char *const day_names[] = {
	"sun", "mon", "tue", "wed", "thu", "fri", "sat", NULL};

static const struct field fields[FIELDS] = {
	{"minute", 0, 59, NULL, "0, */15 or 5,35"},
	{"hour", 0, 23, NULL, "2, 9-17 or */6"},
	{"day of month", 1, 31, NULL, "1, 1,15 or *"},
	{"month", 1, 12, month_names, "4, apr-jun or *"},
	{"day of week", 0, 7, day_names, "1, mon-fri or *; 0 and 7 are Sunday"},
};

static const char *const words[] = {"@hourly", "@daily", "@midnight", "@weekly",
	"@monthly", "@yearly", "@annually"};
static const char *const meanings[] = {"0 * * * *", "0 0 * * *", "0 0 * * *",
	"0 0 * * 0", "0 0 1 * *", "0 0 1 1 *", "0 0 1 1 *"};

static enum zila_code fail(const struct field *field, const char *text,
	const char *what, struct zila_err *err)
{
	err_set(err, ZILA_EUSAGE, "%s \"%s\": %s", field->name, text, what);
	return err_hint(err, "write it as %s", field->example);
}

/* A value, by number or name, from *at on. */
static bool take_value(const struct field *field, const char **at, int *out)
{
	const char *start = *at;
	int i, value = 0;

	if (*start >= '0' && *start <= '9') {
		while (**at >= '0' && **at <= '9' && *at - start < 4)
			value = value * 10 + (*(*at)++ - '0');
		*out = value;
		return !(**at >= '0' && **at <= '9');
	}
	for (i = 0; field->names && field->names[i]; i++)
		if (strncasecmp(start, field->names[i], 3) == 0) {
			*at += 3;
			*out = field->min + i;
			return true;
		}
	return false;
}

static enum zila_code check_value(const struct field *field, const char *text,
	int value, struct zila_err *err)
{
	char what[80];

	if (value >= field->min && value <= field->max)
		return ZILA_OK;
	snprintf(what, sizeof what, "%d is not from %d to %d", value,
		field->min, field->max);
	return fail(field, text, what, err);
}

static enum zila_code take_range(const struct field *field, const char *text,
	const char **at, int range[3], struct zila_err *err)
{
	enum zila_code code;

	range[0] = field->min;
	range[1] = field->max - (field->max == 7); /* 7 is 0 again */
	range[2] = 1;
	if (**at == '*') {
		(*at)++;
		return ZILA_OK;
	}
	if (!take_value(field, at, &range[0]))
		return fail(field, text,
			field->names ? "no number and no name of three letters"
				     : "no number",
			err);
	range[1] = range[0];
	if ((code = check_value(field, text, range[0], err)) || **at != '-')
		return code;
	(*at)++;
	if (!take_value(field, at, &range[1]))
		return fail(field, text, "no end of the range", err);
	/* fri-sun: the names know Sunday as 0 only */
	if (field->max == 7 && !range[1] && range[0])
		range[1] = 7;
	if ((code = check_value(field, text, range[1], err)))
		return code;
	if (range[1] < range[0])
		return fail(field, text,
			"the range ends before it begins: make it two, with a "
			"comma",
			err);
	return ZILA_OK;
}

/* One piece of a list: a range and its step. */
static enum zila_code take_piece(const struct field *field, const char *text,
	const char **at, uint64_t *bits, struct zila_err *err)
{
	const char *start = *at;
	enum zila_code code;
	int range[3], value;

	if ((code = take_range(field, text, at, range, err)))
		return code;
	if (**at == '/') {
		if (*start != '*' && !memchr(start, '-', (size_t)(*at - start)))
			return fail(field, text,
				"a step needs a range, or *, before it", err);
		(*at)++;
		if (**at < '0' || **at > '9' ||
			!take_value(field, at, &range[2]) || !range[2] ||
			range[2] > field->max)
			return fail(field, text,
				"the step behind / is a number from 1 to the "
				"largest value",
				err);
	}
	for (value = range[0]; value <= range[1]; value += range[2])
		*bits |= UINT64_C(1)
			 << (field->max == 7 && value == 7 ? 0 : value);
	return ZILA_OK;
}

static enum zila_code take_field(const struct field *field, const char *text,
	uint64_t *bits, struct zila_err *err)
{
	const char *at = text;
	enum zila_code code;

	*bits = 0;
	for (;;) {
		if ((code = take_piece(field, text, &at, bits, err)))
			return code;
		if (!*at)
			return ZILA_OK;
		if (*at != ',')
			return fail(field, text,
				"something is behind the value that is not a "
				"comma",
				err);
		at++;
	}
}

/* 31 of a month that has 30, or 30 of February: with the month's names, since
 * a job that is never due is a slip. */
static enum zila_code check_days(
	const struct cron *cron, const char *text, struct zila_err *err)
{
	static const int lengths[] = {
		31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int month;

	/* a day of the week is enough, unless both must match */
	if (!cron->any_day && !cron->any_weekday)
		return ZILA_OK;
	for (month = 1; month <= 12; month++)
		if (cron->months >> month & 1 &&
			cron->days & ((UINT64_C(2) << lengths[month - 1]) - 2))
			return ZILA_OK;
	return err_set(err, ZILA_EUSAGE,
		"\"%s\" is never due: no month that it names has such a day "
		"of the month",
		text);
}

/* Splits text into its fields; how many there are. */
static int split(const char *text, char parts[FIELDS][FIELD_BYTES])
{
	int count = 0;
	size_t size;

	for (text += strspn(text, " \t"); *text;
		text += size, text += strspn(text, " \t")) {
		size = strcspn(text, " \t");
		if (size >= FIELD_BYTES)
			return FIELDS + 1;
		if (count < FIELDS)
			snprintf(parts[count], FIELD_BYTES, "%.*s", (int)size,
				text);
		count++;
	}
	return count;
}

/* What an @word stands for; text itself for others; NULL for an unknown one. */
static const char *meaning(const char *text, struct zila_err *err)
{
	size_t i, count = sizeof words / sizeof *words;
	const char *near;

	if (*text != '@')
		return text;
	for (i = 0; i < count; i++)
		if (strcasecmp(text, words[i]) == 0)
			return meanings[i];
	near = text_nearest(text, words, count);
	err_set(err, ZILA_EUSAGE, "there is no schedule \"%s\"", text);
	if (near)
		err_hint(err, "did you mean %s?", near);
	else
		err_hint(err, "there are @hourly, @daily, @weekly, @monthly "
			      "and @yearly, or five fields as \"30 2 * * *\"");
	return NULL;
}

enum zila_code cron_parse(
	const char *text, struct cron *out, struct zila_err *err)
{
	char parts[FIELDS][FIELD_BYTES];
	uint64_t bits[FIELDS];
	enum zila_code code;
	struct cron cron;
	int count, i;

	if (!(text = meaning(text, err)))
		return ZILA_EUSAGE;
	count = split(text, parts);
	if (count != FIELDS) {
		err_set(err, ZILA_EUSAGE,
			"\"%.200s\" has %d field%s, and a schedule five", text,
			count, count == 1 ? "" : "s");
		return err_hint(err,
			"write minute, hour, day of month, month, day of week: "
			"\"30 2 * * *\" is each day at 02:30");
	}
	for (i = 0; i < FIELDS; i++)
		if ((code = take_field(&fields[i], parts[i], &bits[i], err)))
			return code;
	cron = (struct cron){.minutes = bits[0],
		.hours = (uint32_t)bits[1],
		.days = (uint32_t)bits[2],
		.months = (uint16_t)bits[3],
		.weekdays = (uint8_t)bits[4],
		.any_day = *parts[2] == '*',
		.any_weekday = *parts[4] == '*',
		.rolling = *parts[0] == '*' || *parts[1] == '*'};
	if ((code = check_days(&cron, text, err)) == ZILA_OK)
		*out = cron;
	return code;
}
