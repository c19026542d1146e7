/* layout.c - tells the lines that are no records by their words. */
#include "worker/table/layout.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "ground/number.h"

enum {
	WORD_BYTES_MAX = 120,
	FILE_NAME_BYTES_MAX = 255,
	DAY_WORDS_MAX = 4,
	PERIOD_WORDS_MAX = 9,
	PERIOD_TEXT_MAX = 8 << 10 /* of titles; more are rows of numbers */
};

static bool begins(const char *key, const char *word)
{
	size_t size = strlen(word);

	return !strncmp(key, word, size) &&
	       (key[size] == '\0' || key[size] == ' ');
}

static bool ends(const char *key, const char *word)
{
	size_t all = strlen(key), size = strlen(word);

	return all > size && key[all - size - 1] == ' ' &&
	       !strcmp(key + all - size, word);
}

/* Enough to tell nearly every cell from a totals word without a key. */
static bool may_be_total(struct text text)
{
	size_t i;

	if (text.size < 3 || text.size > WORD_BYTES_MAX)
		return false;
	for (i = 0; i + 2 < text.size; i++) {
		unsigned char c = (unsigned char)text.data[i] | 0x20;

		if ((c == 't' && (text.data[i + 1] | 0x20) == 'o' &&
			    (text.data[i + 2] | 0x20) == 't') ||
			(unsigned char)text.data[i] == 0xe0)
			return true;
	}
	return (text.data[0] | 0x20) == 'a' && text.size > 4 &&
	       !strncasecmp(text.data, "all ", 4);
}

enum layout_total layout_total_word(struct text text)
{
	static const char *const all[] = {"grand total", "all india",
		"india total", "total india", "कुल योग", "महायोग", "सकल योग",
		"overall total"};
	static const char *const some[] = {"total", "sub total", "subtotal",
		"totals", "योग", "कुल", "उप योग", "उपयोग"};
	enum layout_total found = TOTAL_NONE;
	struct buf key = {0};
	size_t i;

	if (!may_be_total(text))
		return TOTAL_NONE;
	text_key(&key, text.data, text.size);
	for (i = 0; i < sizeof some / sizeof *some; i++)
		if (begins(buf_text(&key), some[i]) ||
			ends(buf_text(&key), some[i]))
			found = TOTAL_GROUP;
	for (i = 0; i < sizeof all / sizeof *all; i++)
		if (begins(buf_text(&key), all[i]) ||
			ends(buf_text(&key), all[i]))
			found = TOTAL_ALL;
	/* `India's Total Export`, `Total Exports of India`. */
	if (found == TOTAL_NONE && strstr(buf_text(&key), " total ") &&
		strstr(buf_text(&key), "export"))
		found = TOTAL_ALL;
	buf_free(&key);
	return found;
}

void layout_look(const struct row *row, struct layout_row *out)
{
	struct text last = {"", 0};
	int i;

	*out = (struct layout_row){.first = {"", 0}};
	for (i = 0; i < row->cell_count && out->filled < 2; i++) {
		struct text cell =
			text_trim(row->cells[i].data, row->cells[i].size);
		bool copy = row->marks && (row->marks[i] & CELL_MERGED) &&
			    text_same(cell, last);

		out->covered += cell.size > 0;
		if (!cell.size || copy)
			continue;
		if (out->filled++ == 0)
			out->first = cell;
		last = cell;
	}
}

/* Nearly every row is told from such a line by its first cell. */
static bool begins_with_one(const struct row *row)
{
	int i;

	for (i = 0; i < row->cell_count; i++) {
		const struct text *cell = &row->cells[i];

		if (cell->size)
			return memchr(cell->data, '1', cell->size) != NULL;
	}
	return false;
}

/* Takes `3` or `(3)` off the beginning of text, if that is the number. */
static bool take_number(struct text *text, int number)
{
	char wanted[16];
	size_t size = (size_t)snprintf(wanted, sizeof wanted, "%d", number);
	struct text rest = *text;

	if (rest.size && rest.data[0] == '(')
		rest = text_trim(rest.data + 1, rest.size - 1);
	if (rest.size < size || memcmp(rest.data, wanted, size) != 0)
		return false;
	rest = (struct text){rest.data + size, rest.size - size};
	if (rest.size && strchr("0123456789", rest.data[0]))
		return false;
	rest = text_trim(rest.data, rest.size);
	if (rest.size && rest.data[0] == ')')
		rest = text_trim(rest.data + 1, rest.size - 1);
	*text = rest;
	return true;
}

/* True for what follows a column's number: nothing, or how it is made of
 * others, as in `5=3+4`, `5 (4-3)` and `(5 = 4/3*100)`. */
static bool is_made_of(struct text rest)
{
	size_t i;

	if (rest.size && rest.data[0] != '=' && rest.data[0] != '(')
		return false;
	for (i = 0; i < rest.size; i++)
		if (!strchr("0123456789 ()=+-*/%", rest.data[i]))
			return false;
	return true;
}

bool layout_numbers(const struct row *row)
{
	bool brackets = true;
	int count = 0, i;

	if (!begins_with_one(row))
		return false;
	for (i = 0; i < row->cell_count; i++) {
		struct text cell =
			text_trim(row->cells[i].data, row->cells[i].size);

		if (!cell.size)
			continue;
		brackets &= cell.data[0] == '(';
		if (!take_number(&cell, ++count))
			return false;
		/* Of a PDF two may stand in one cell: `(1) (2)`. */
		while (take_number(&cell, count + 1))
			count++;
		if (!is_made_of(cell))
			return false;
	}
	return count >= (brackets ? 2 : 3);
}

bool layout_serial(struct text header)
{
	static const char *const words[] = {"sno", "s no", "sl no", "slno",
		"sr no", "srno", "serial no", "serial number", "sl", "no",
		"क्र सं", "क्रसं", "क्रम संख्या", "क्रमांक"};
	struct buf key = {0};
	bool found;
	size_t i;

	text_key(&key, header.data, header.size);
	found = !key.size; /* # */
	for (i = 0; i < sizeof words / sizeof *words && !found; i++)
		found = !strcmp(buf_text(&key), words[i]);
	buf_free(&key);
	return found;
}

bool layout_provisional(struct text text)
{
	static const char *const words[] = {
		"provisional", "(P)", "(Prov", "अनंतिम"};
	size_t i, at, size;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		for (size = strlen(words[i]), at = 0; at + size <= text.size;
			at++)
			if (!strncasecmp(text.data + at, words[i], size))
				return true;
	return false;
}

/* `page 3`, `page 3 of 12` */
static bool is_page_number(const char *key)
{
	static const char digits[] = "0123456789";
	size_t size;

	if (strncmp(key, "page ", 5) != 0 || !(size = strspn(key + 5, digits)))
		return false;
	key += 5 + size;
	if (strncmp(key, " of ", 4) != 0)
		return !*key;
	size = strspn(key + 4, digits);
	return size && !key[4 + size];
}

bool layout_footnote(const struct layout_row *row)
{
	static const char *const words[] = {"note", "notes", "source",
		"sources", "footnote", "n b", "nb", "remark", "disclaimer",
		"p provisional", "r revised", "data source", "नोट", "टिप्पणी",
		"स्रोत", "doc nic"};
	struct buf key = {0};
	bool found = false;
	size_t i;

	if (row->filled != 1 || !row->first.size)
		return false;
	if (strchr("*#@$^", row->first.data[0]) ||
		!strncmp(row->first.data, "†", strlen("†")) ||
		!strncmp(row->first.data, "‡", strlen("‡")))
		return true;
	text_key(&key, row->first.data,
		row->first.size < WORD_BYTES_MAX ? row->first.size
						 : WORD_BYTES_MAX);
	for (i = 0; i < sizeof words / sizeof *words && !found; i++)
		found = begins(buf_text(&key), words[i]);
	found |= is_page_number(buf_text(&key));
	buf_free(&key);
	return found;
}

/* ---- what titles say ---- */

/* The day that text begins with: as many words as make one. */
static bool leading_day(const char *text, size_t size, int32_t *day)
{
	size_t ends_at[DAY_WORDS_MAX], i;
	int words = 0;

	while (size && strchr(" :-.(", *text)) {
		text++;
		size--;
	}
	for (i = 0; i <= size && words < DAY_WORDS_MAX; i++)
		if (i == size || strchr(" )\n;", text[i]))
			ends_at[words++] = i;
	while (words-- > 0) {
		struct text part = text_trim(text, ends_at[words]);

		while (part.size && strchr(",.)", part.data[part.size - 1]))
			part.size--;
		if (date_parse_day(part.data, part.size, day))
			return true;
	}
	return false;
}

bool layout_as_on(const char *text, size_t size, int32_t *day)
{
	static const char *const words[] = {"as on", "as of", "as at", "dated",
		"updated on", "दिनांक", "की स्थिति"};
	size_t i, w;

	for (i = 0; i < size; i++)
		for (w = 0; w < sizeof words / sizeof *words; w++) {
			size_t length = strlen(words[w]);

			if (size - i > length &&
				!strncasecmp(text + i, words[w], length) &&
				(i == 0 || strchr(" (\n,-:", text[i - 1])) &&
				leading_day(text + i + length,
					size - i - length, day))
				return true;
		}
	return false;
}

/* The year is written out: `Table 4.1.12` names no day. */
static bool full_day(const char *text, size_t size, int32_t *day)
{
	char written[DATE_TEXT_BYTES];

	if (!isdigit((unsigned char)*text) || !leading_day(text, size, day))
		return false;
	date_format(*day, written);
	written[4] = '\0';
	return strstr(text, written) != NULL;
}

bool layout_name_day(const char *name, int32_t *day)
{
	const char *end = strrchr(name, '.');
	size_t size = end && end > name ? (size_t)(end - name) : strlen(name);
	char text[FILE_NAME_BYTES_MAX + 1];
	bool any = false;
	int32_t found;
	size_t i;

	if (size > FILE_NAME_BYTES_MAX)
		return false;
	for (i = 0; i < size; i++)
		text[i] = strchr("_()[]", name[i]) ? ' ' : name[i];
	text[size] = '\0';
	for (i = 0; i < size; i++) {
		/* Not within a word, nor within a number. */
		if ((i && isalnum((unsigned char)text[i - 1])) ||
			(i > 1 && text[i - 1] != ' ' &&
				isdigit((unsigned char)text[i - 2])) ||
			!full_day(text + i, size - i, &found))
			continue;
		if (any && found != *day)
			return false;
		*day = found;
		any = true;
	}
	return any;
}

/* What is found in running text. */
struct marked {
	bool any;
	bool unclear;         /* it can't be told, whatever else is found */
	bool part;            /* a part of a year is named */
	bool summed;          /* `cumulative` */
	int32_t made_to;      /* the day before which it was made */
	struct period period; /* of a day, which is none, .to alone is set */
	bool provisional;
	const char *why; /* what is like a period is none; NULL: unknown */
};

/* 23-24 in running text may be of pages. */
static bool has_year(struct text part)
{
	size_t digits = 0, i;

	for (i = 0; i < part.size && digits < 4; i++) {
		bool digit = part.data[i] >= '0' && part.data[i] <= '9';

		if (!digit && !strchr("-/ ", part.data[i]))
			return true;
		digits = digit ? digits + 1 : 0;
	}
	return digits == 4;
}

static void parse_part(struct text part, struct marked *out)
{
	out->any = period_parse(
		part.data, part.size, &out->period, &out->provisional);
	if (out->any && out->period.year_alone) {
		*out = (struct marked){.why = out->why};
		out->why = "of a year alone nobody knows whether it begins in "
			   "January or in April";
	} else if (!out->any && !out->why) {
		out->why = period_fault(part.data, part.size);
	}
}

/* How many bytes from `at` on are a period, or a day, which is none; 0 for
 * neither. */
static size_t period_at(struct text text, size_t at, struct marked *out)
{
	size_t end = at, longest = 0;
	bool digit = false; /* or a letter of another script */
	int words = 0;

	*out = (struct marked){.any = false};
	while (end < text.size && words < PERIOD_WORDS_MAX) {
		struct marked found = {.why = out->why};
		struct text part;
		int32_t day = 0;

		for (; end < text.size && !strchr(" \n", text.data[end]); end++)
			digit |= strchr("0123456789", text.data[end]) ||
				 (unsigned char)text.data[end] >= 0x80;
		part = text_trim(text.data + at, end++ - at);
		while (part.size && strchr(",.:;", part.data[part.size - 1]))
			part.size--;
		words++;
		if (!digit)
			continue;
		if (part.size >= 4 && has_year(part))
			parse_part(part, &found);
		while (!found.any && part.size &&
			part.data[part.size - 1] == ')')
			part.size--;
		if (found.any || date_parse_day(part.data, part.size, &day)) {
			if (!found.any)
				found.period.to = day + 1;
			*out = found;
			longest = end - 1 - at;
		}
		out->why = found.why;
	}
	return longest;
}

/* The size of that of words, up to NULL, which text begins with, or 0. */
static size_t word_at(struct text text, const char *const *words)
{
	for (; *words; words++) {
		size_t size = strlen(*words);

		if (text.size >= size &&
			!strncasecmp(text.data, *words, size) &&
			(text.size == size ||
				!isalnum((unsigned char)text.data[size])))
			return size;
	}
	return 0;
}

/* `As on March 2024` is when a table was made, not what it is of. */
static size_t made_at(struct text text, size_t at, struct marked *out)
{
	static const char *const words[] = {"as on date", "as on", "as of",
		"as at", "dated", "updated", "printed", "published", NULL};
	static const char *const joins[] = {"on", "in", "till", "upto", NULL};
	size_t end, taken;

	text.data += at;
	text.size -= at;
	if (!(end = word_at(text, words)))
		return 0;
	end += strspn(text.data + end, " :-");
	end += word_at((struct text){text.data + end, text.size - end}, joins);
	end += strspn(text.data + end, " ");
	taken = period_at(text, end, out);
	return taken ? end + taken : 0;
}

/* Words that make another period of the one beside them. */
static bool is_narrowing(struct text text)
{
	static const char *const words[] = {"as on date", "till date",
		"to date", "till now", "so far", "onwards", "onward", "since",
		"w.e.f", "wef", "with effect", "months", "qe", "q.e", NULL};

	return word_at(text, words) ||
	       period_narrowed(text.data, strcspn(text.data, "\n"));
}

/* `from April 2023`, and not to when. */
static bool begins_only(struct text text, size_t at, size_t taken)
{
	static const char *const to[] = {" to", " till", " upto", NULL};
	size_t i;

	if (at < 5 || strncasecmp(text.data + at - 5, "from ", 5) != 0)
		return false;
	for (i = at; i < at + taken; i++)
		if (word_at((struct text){text.data + i, at + taken - i}, to))
			return false;
	return true;
}

/* Words of numbers that run from the year's begin up to what is named. */
static bool is_summing(struct text text)
{
	static const char *const words[] = {"cumulative", "cumulatively",
		"progressive", "progressively", "संचयी", NULL};

	return word_at(text, words);
}

static void refuse(struct marked *out, const char *why)
{
	if (!out->unclear || !out->why)
		out->why = why;
	out->unclear = true;
}

/* Of several months, and less than a year. */
static bool is_part(const struct period *period)
{
	return strchr(period->text, '/') && period->to - period->from < 365;
}

/* `April-October`, `upto June`, of whatever year; a month alone is of much
 * else in a title (`dropped from April 2019`). */
static bool spans_months(struct text text)
{
	struct period period;
	char both[WORD_BYTES_MAX];
	size_t end = 0;
	int words, size;

	if (!period_narrowed(text.data, strcspn(text.data, "\n")))
		return false;
	for (words = 0; words < 4 && end < text.size; words++, end++) {
		end += strcspn(text.data + end, " \n,;)");
		size = snprintf(
			both, sizeof both, "%.*s 2000-01", (int)end, text.data);
		if (size < (int)sizeof both &&
			period_parse(both, (size_t)size, &period, NULL) &&
			is_part(&period))
			return true;
	}
	return false;
}

/* How many bytes of text are `April to March`, with years or without: a whole
 * year, of one or of several; 0: none. */
static size_t year_run(struct text text)
{
	static const char *const april[] = {"april", "apr", NULL};
	static const char *const march[] = {"march", "mar", NULL};
	static const char *const to[] = {"to", "till", "upto", NULL};
	size_t lead = strspn(text.data, " ("), at, taken;

	text.data += lead;
	text.size -= lead;
	at = word_at(text, april);

	while (at && at < text.size) {
		struct text rest = {text.data + at, text.size - at};

		if ((taken = word_at(rest, march)))
			return lead + at + taken;
		taken = word_at(rest, to);
		if (!taken)
			taken = strspn(rest.data, " .,'-/0123456789");
		if (!taken && !strncmp(rest.data, "–", strlen("–")))
			taken = strlen("–");
		if (!taken)
			return 0;
		at += taken;
	}
	return 0;
}

/* Looks at one place of text; how many bytes of it were of a period or day. */
static size_t look_at(struct text text, size_t at, struct marked *out)
{
	struct text rest = {text.data + at, text.size - at};
	struct marked found;
	size_t taken = made_at(text, at, &found);

	if (taken) {
		if (found.period.to < out->made_to)
			out->made_to = found.period.to;
		return taken;
	}
	taken = period_at(text, at, &found);
	out->part |= taken ? found.any && is_part(&found.period)
			   : spans_months(rest);
	if (!taken && is_narrowing(rest))
		refuse(out, found.why ? found.why
				      : "it names a part of a period, and not "
					"clearly which");
	if (!out->why)
		out->why = found.why;
	if (found.any && !out->any) {
		out->any = true;
		out->period = found.period;
		out->provisional = found.provisional;
	} else if (found.any &&
		   strcmp(found.period.text, out->period.text) != 0) {
		refuse(out, "it names several periods");
		out->period = (struct period){0};
	}
	if (found.any && !strchr(found.period.text, '/') &&
		begins_only(text, at, taken)) {
		refuse(out, "it says when a period begins, not when it ends");
		out->period = (struct period){0};
	}
	return taken;
}

/* The one period that text names; out->why, where that can't be told. */
static void find_period(struct text text, struct marked *out)
{
	size_t at = 0, taken, word, whole = 0; /* years end at whole */

	*out = (struct marked){.made_to = INT32_MAX};
	while (text.size <= PERIOD_TEXT_MAX && at < text.size) {
		struct text rest = {text.data + at, text.size - at};
		bool part = out->part;

		out->summed |= is_summing(rest);
		word = strcspn(rest.data, " \n(:;,_[");
		taken = look_at(text, at, out);
		if (at >= whole)
			whole = at + year_run(rest);
		if (at < whole)
			out->part = part;
		at += (taken > word ? taken : word) + 1;
	}
	if (out->any && out->made_to < out->period.to)
		refuse(out, "it was made before that period was over");
	out->any &= !out->unclear;
}

bool layout_names_part(struct text text)
{
	struct marked found;

	find_period(text, &found);
	return found.part;
}

/* What a sheet's name says below a title: `April` is of the title's year. */
static void find_sheet_period(
	const char *sheet, const struct marked *title, struct marked *out)
{
	char both[WORD_BYTES_MAX];
	int size;

	find_period((struct text){sheet, strlen(sheet)}, out);
	if (!title->any)
		out->any |= period_parse(
			sheet, strlen(sheet), &out->period, &out->provisional);
	else if (out->unclear &&
		 (size = snprintf(both, sizeof both, "%s %s", sheet,
			  title->period.text)) < (int)sizeof both &&
		 period_parse(
			 both, (size_t)size, &out->period, &out->provisional))
		out->any = true;
	if (out->any)
		out->unclear = false;
}

static bool holds(const struct period *outer, const struct period *inner)
{
	return outer->from <= inner->from && inner->to <= outer->to;
}

/* A part of a year that doesn't begin with it: cumulative, it is more. */
static void refuse_later(struct marked *found)
{
	struct period year;

	if (!found->any)
		return;
	period_fiscal_year(found->period.from, &year);
	if (found->period.from == year.from || found->period.to > year.to)
		return;
	refuse(found, "it says cumulative, and not from when: write it as "
		      "\"April-October 2023\"");
	found->any = false;
}

bool layout_period(
	struct text titles, const char *sheet, struct layout_period *out)
{
	struct marked title, name;

	*out = (struct layout_period){.why = NULL};
	find_period(titles, &title);
	find_sheet_period(sheet, &title, &name);
	out->part = title.part || name.part;
	if (title.any && name.any && !holds(&title.period, &name.period) &&
		!holds(&name.period, &title.period))
		refuse(&name, "the sheet's name says another period");
	out->summed = title.summed || name.summed;
	out->made_to = title.made_to;
	if (out->summed) {
		refuse_later(&title);
		refuse_later(&name);
	}
	if (title.unclear || name.unclear || !(title.any || name.any)) {
		out->why = title.why && !title.any ? title.why : name.why;
		out->period = title.period;
		return false;
	}
	out->of_sheet =
		!title.any || (name.any && !holds(&name.period, &title.period));
	out->period = out->of_sheet ? name.period : title.period;
	out->provisional = (title.any && title.provisional) ||
			   (name.any && name.provisional);
	return true;
}

/* The first letter, of either case, or byte of words[] below. */
static bool begins_total(char c)
{
	switch (c | 0x20) {
	case 't':
	case 's':
	case 'g':
	case 'o':
	case 'a':
	case '\xe0':
		return true;
	default:
		return false;
	}
}

enum layout_total layout_total_exact(struct text text)
{
	static const char *const words[] = {"total", "totals", "sub total",
		"subtotal", "grand total", "overall total", "all india total",
		"योग", "कुल", "कुल योग", "उप योग", "उपयोग", "महायोग"};
	enum layout_total kind;
	struct buf key = {0};
	size_t i;

	/* Nearly all other texts are told by their first letter. */
	if (text.size < 3 || text.size > WORD_BYTES_MAX ||
		!begins_total(text.data[0]) ||
		(kind = layout_total_word(text)) == TOTAL_NONE)
		return TOTAL_NONE;
	text_key(&key, text.data, text.size);
	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (!strcmp(buf_text(&key), words[i]))
			break;
	buf_free(&key);
	return i < sizeof words / sizeof *words ? kind : TOTAL_NONE;
}

/* A title, not a record: one text, however many cells it is merged over. */
static const struct text *lone_text(const struct preview_row *row)
{
	const struct text *found = NULL;
	int i;

	for (i = 0; i < row->cell_count; i++) {
		if (!row->cells[i].size)
			continue;
		if (found && !text_same(*found, row->cells[i]))
			return NULL;
		found = &row->cells[i];
	}
	return found;
}

/* A row of data: several cells, and a number among them. */
static bool is_data(const struct preview_row *row)
{
	struct number number;
	int i;

	for (i = 0; row->filled > 1 && i < row->cell_count; i++)
		if (row->cells[i].size &&
			!number_read(row->cells[i].data, row->cells[i].size,
				&number) &&
			!number.missing)
			return true;
	return false;
}

bool layout_has_data(const struct preview *preview)
{
	int i;

	for (i = 0; i < preview->count; i++)
		if (is_data(&preview->rows[i]))
			return true;
	return false;
}

/* Adds what a title says.  False: it disagrees with one before. */
static bool join_unit(struct unit *out, const struct unit *said)
{
	if (*out->text && *said->text && strcmp(out->text, said->text) != 0)
		return false;
	if (*said->text)
		*out = *said;
	return true;
}

static bool join_units(struct map_units *out, const struct map_units *said)
{
	bool joined = join_unit(&out->money, &said->money) &&
		      join_unit(&out->amount, &said->amount);

	if (!joined)
		memset(out, 0, sizeof *out);
	return joined;
}

void layout_units(const struct preview *preview, struct map_units *out)
{
	struct map_units said;
	int i;

	memset(out, 0, sizeof *out);
	for (i = 0; i < preview->count; i++) {
		const struct text *text = lone_text(&preview->rows[i]);

		/* What is said below the first rows is of another table, unless
		 * nothing was said above them. */
		if (*out->money.text && is_data(&preview->rows[i]))
			return;
		if (text && map_title(text->data, text->size, &said) &&
			!join_units(out, &said))
			return;
	}
}

void layout_units_above(
	const struct preview *preview, int64_t line, struct map_units *out)
{
	int header = 0, i, c;
	struct buf cells = {0};
	struct map_units said;

	memset(out, 0, sizeof *out);
	while (header < preview->count && preview->rows[header].line < line)
		header++;
	if (header == preview->count)
		return;
	for (i = 0; i < header; i++) {
		const struct preview_row *row = &preview->rows[i];

		/* What stands above numbers is of another table. */
		if (is_data(row))
			memset(out, 0, sizeof *out);
		if (row->filled < 2 || is_data(row) ||
			row->filled > (preview->rows[header].filled + 1) / 2)
			continue;
		buf_cut(&cells, 0);
		for (c = 0; c < row->cell_count; c++)
			if (row->cells[c].size) {
				buf_add(&cells, row->cells[c].data,
					row->cells[c].size);
				buf_add_char(&cells, ' ');
			}
		if (map_title(buf_text(&cells), cells.size, &said) &&
			!join_units(out, &said))
			break;
	}
	buf_free(&cells);
}
