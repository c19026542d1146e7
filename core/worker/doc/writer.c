/* writer.c - the texts that every format of a report writes alike. */
#include "worker/doc/writer.h"

#include <inttypes.h>
#include <string.h>

#include "ground/date.h"
#include "ground/text.h"

#define REPLACEMENT "\xEF\xBF\xBD"

struct writer_unit writer_unit(const char *unit)
{
	static const struct {
		const char *prefix;
		struct writer_unit unit;
	} known[] = {
		{"INR", {"₹", "", GROUPING_INDIAN}},
		{"₹", {"₹", "", GROUPING_INDIAN}},
		{"USD", {"US$", "", GROUPING_WESTERN}},
		{"US$", {"US$", "", GROUPING_WESTERN}},
	};
	struct writer_unit out = {
		"", unit != NULL ? unit : "", GROUPING_INDIAN};
	size_t i, size;

	for (i = 0; i < sizeof known / sizeof *known; i++) {
		size = strlen(known[i].prefix);
		if (strncmp(out.rest, known[i].prefix, size) != 0)
			continue;
		if (out.rest[size] != '\0' && out.rest[size] != ' ')
			continue;
		out.sign = known[i].unit.sign;
		out.grouping = known[i].unit.grouping;
		out.rest += size + (out.rest[size] == ' ');
		break;
	}
	return out;
}

bool writer_numeric(enum doc_type type)
{
	return type == DOC_INTEGER || type == DOC_DECIMAL ||
	       type == DOC_PERCENT || type == DOC_MONEY;
}

/* How many bytes the control character at data takes, 0 if it is none. */
static size_t control(const unsigned char *data, size_t size)
{
	if (data[0] < 0x20 || data[0] == 0x7F)
		return 1;
	if (size > 1 && data[0] == 0xC2 && data[1] < 0xA0)
		return 2;
	return text_turns((const char *)data) ? 3 : 0;
}

static void clean_valid(struct buf *out, const char *data, size_t size)
{
	const unsigned char *bytes = (const unsigned char *)data;
	size_t from = 0, i, length;

	for (i = 0; i < size; i++) {
		length = control(bytes + i, size - i);
		if (length == 0)
			continue;
		buf_add(out, data + from, i - from);
		if (data[i] == '\n' || data[i] == '\r' || data[i] == '\t')
			buf_add_char(out, ' ');
		else
			buf_add_text(out, REPLACEMENT);
		i += length - 1;
		from = i + 1;
	}
	buf_add(out, data + from, size - from);
}

void writer_clean(struct buf *out, const char *text)
{
	size_t size = text != NULL ? strlen(text) : 0;
	size_t valid;

	while (size > 0) {
		valid = text_valid(text, size);
		clean_valid(out, text, valid);
		if (valid == size)
			return;
		buf_add_text(out, REPLACEMENT);
		text += valid + 1;
		size -= valid + 1;
	}
}

void writer_fill(struct buf *out, const char *pattern, const char *const *args,
	int arg_count)
{
	const char *at;

	for (at = pattern; *at != '\0'; at++) {
		if (at[0] == '{' && at[1] >= '1' && at[1] < '1' + arg_count &&
			at[2] == '}') {
			buf_add_text(out, args[at[1] - '1']);
			at += 2;
		} else {
			buf_add_char(out, *at);
		}
	}
}

static void fill_word(struct buf *out, const struct doc *doc,
	const char *english, const struct buf *arg)
{
	const char *args[1];

	args[0] = buf_text(arg);
	writer_fill(out, doc_word(doc, english), args, 1);
	if (arg->failed)
		out->failed = true;
}

void writer_date(struct buf *out, const struct doc *doc, const char *iso)
{
	struct date date;
	int year, month, day;
	size_t size = iso != NULL ? strlen(iso) : 0;

	if (size < 10 || iso[4] != '-' || iso[7] != '-' ||
		!date_parse(iso, 10, &date) || date.precision != DATE_DAY ||
		(size > 10 && (size < 16 || iso[10] != 'T'))) {
		if (iso != NULL)
			buf_add_text(out, iso);
		return;
	}
	date_split(date.day, &year, &month, &day);
	buf_add_format(out, "%d %s %d", day,
		doc_word(doc, date_months[month - 1]), year);
	if (size > 10)
		buf_add_format(out, ", %.5s UTC", iso + 11);
}

void writer_number(struct buf *out, int64_t digits, int scale,
	enum number_grouping grouping)
{
	char text[NUMBER_TEXT_BYTES];

	if (scale < 0 || scale > NUMBER_SCALE_MAX) {
		buf_add_format(out, "%" PRId64 "e%d", digits, -scale);
		return;
	}
	number_format(digits, scale, grouping, text);
	buf_add_text(out, text);
}

void writer_cell_number(struct buf *out, const struct doc_column *column,
	const struct doc_cell *cell)
{
	int scale = cell->scale + (column->type == DOC_MONEY ? 2 : 0);

	writer_number(out, cell->digits, scale, GROUPING_NONE);
}

const char *writer_unit_word(const struct doc *doc, const char *rest)
{
	const char *const *word;

	for (word = doc_words; *word != NULL; word++)
		if (strcmp(*word, rest) == 0)
			return doc_word(doc, rest);
	return rest;
}

void writer_column_title(struct buf *out, const struct doc *doc,
	const struct doc_column *column, bool plain)
{
	struct writer_unit unit = writer_unit(column->unit);

	if (column->title != NULL)
		buf_add_text(out, column->title);
	if (unit.sign[0] != '\0' || unit.rest[0] != '\0')
		buf_add_format(out, " (%s%s%s)", unit.sign,
			unit.sign[0] != '\0' && unit.rest[0] != '\0' ? " " : "",
			writer_unit_word(doc, unit.rest));
	else if (plain && column->type == DOC_PERCENT)
		buf_add_text(out, " (%)");
}

void writer_value(
	struct buf *out, const struct doc *doc, const struct doc_figure *figure)
{
	struct writer_unit unit = writer_unit(figure->unit);
	struct buf number = {0};
	const char *text;

	if (!figure->has_value) {
		buf_add_text(out, doc_word(doc, "n/a"));
		return;
	}
	writer_number(&number, figure->value, figure->scale, unit.grouping);
	text = buf_text(&number);
	if (*text == '-') {
		buf_add_char(out, '-');
		text++;
	}
	buf_add_text(out, unit.sign);
	buf_add_text(out, text);
	if (number.failed)
		out->failed = true;
	buf_free(&number);
}

bool writer_percent(const struct doc_figure *figure, char out[DOC_SHARE_BYTES])
{
	int64_t denominator = figure->denominator;
	int i;

	if (!figure->has_value || !figure->has_denominator ||
		denominator == 0 || figure->scale < 0)
		return false;
	for (i = 0; i < figure->scale; i++)
		if (__builtin_mul_overflow(denominator, 10, &denominator))
			return false;
	doc_share(figure->value, denominator, out);
	return true;
}

/* The list's date must stand beside every share; most labels name it. */
static void list_date(
	struct buf *out, const struct doc *doc, const struct doc_figure *figure)
{
	const char *date = figure->denominator_date;
	const char *label = figure->denominator_label;
	struct buf prose = {0};

	if (date == NULL || date[0] == '\0')
		return;
	writer_date(&prose, doc, date);
	if (label == NULL || (strstr(label, date) == NULL &&
				     strstr(label, buf_text(&prose)) == NULL)) {
		buf_add_text(out, ", ");
		fill_word(out, doc, "as on {1}", &prose);
	}
	buf_free(&prose);
}

void writer_share(
	struct buf *out, const struct doc *doc, const struct doc_figure *figure)
{
	char percent[DOC_SHARE_BYTES];
	struct buf whole = {0};

	if (!figure->has_denominator)
		return;
	writer_number(&whole, figure->denominator, 0,
		writer_unit(figure->unit).grouping);
	if (figure->denominator_label != NULL &&
		figure->denominator_label[0] != '\0')
		buf_add_format(&whole, " %s", figure->denominator_label);
	fill_word(out, doc, "of {1}", &whole);
	list_date(out, doc, figure);
	if (writer_percent(figure, percent))
		buf_add_format(out, " (%s %%)", percent);
	buf_free(&whole);
}

void writer_published(
	struct buf *out, const struct doc *doc, const struct doc_figure *figure)
{
	const char *args[2];
	struct buf number = {0}, date = {0};

	if (!figure->has_published)
		return;
	writer_number(&number, figure->published, figure->scale,
		writer_unit(figure->unit).grouping);
	writer_date(&date, doc, figure->published_as_on);
	args[0] = buf_text(&number);
	args[1] = buf_text(&date);
	writer_fill(out,
		doc_word(doc, date.size > 0 ? "Published: {1} as on {2}"
					    : "Published: {1}"),
		args, 2);
	if (figure->published_source != NULL &&
		figure->published_source[0] != '\0')
		buf_add_format(out, " (%s)", figure->published_source);
	if (number.failed || date.failed)
		out->failed = true;
	buf_free(&number);
	buf_free(&date);
}

bool writer_difference(const struct doc_figure *figure, int64_t *out)
{
	return figure->has_value && figure->has_published &&
	       !__builtin_sub_overflow(figure->value, figure->published, out);
}

void writer_verdict(
	struct buf *out, const struct doc *doc, const struct doc_figure *figure)
{
	struct buf number = {0};
	int64_t difference;

	if (!writer_difference(figure, &difference))
		return;
	if (difference == 0) {
		buf_add_text(out, doc_word(doc, "agrees"));
		return;
	}
	if (difference > 0)
		buf_add_char(&number, '+');
	writer_number(&number, difference, figure->scale,
		writer_unit(figure->unit).grouping);
	fill_word(out, doc, "differs by {1}", &number);
	buf_free(&number);
}

bool writer_figure_shown(const struct doc *doc, int figure)
{
	const struct doc_block *block;
	int i;

	for (block = doc->first; block != NULL; block = block->next)
		for (i = 0; i < block->figure_count; i++)
			if (block->kind == DOC_FIGURES &&
				block->figures[i] == figure)
				return true;
	return false;
}

int writer_source_number(const struct doc *doc, int source)
{
	int number = 0, i;

	if (source < 0 || source >= doc->source_count ||
		!doc->sources[source].cited)
		return 0;
	for (i = 0; i <= source; i++)
		number += doc->sources[i].cited;
	return number;
}

bool writer_has_sources(const struct doc *doc)
{
	int i;

	for (i = 0; i < doc->source_count; i++)
		if (doc->sources[i].cited)
			return true;
	return false;
}

bool writer_table_has_sources(
	const struct doc *doc, const struct doc_table *table)
{
	int i;

	for (i = 0; i < table->row_count; i++)
		if (writer_source_number(doc, table->rows[i].source) > 0)
			return true;
	return false;
}

bool writer_table_synthetic(
	const struct doc *doc, const struct doc_table *table)
{
	int i, source;

	for (i = 0; i < table->row_count; i++) {
		source = table->rows[i].source;
		if (source >= 0 && source < doc->source_count &&
			doc->sources[source].synthetic)
			return true;
	}
	return false;
}

void writer_importer(struct buf *out, const struct doc_source *source)
{
	if (source->importer != NULL)
		buf_add_text(out, source->importer);
	if (source->version != NULL && source->version[0] != '\0')
		buf_add_format(out, " %s", source->version);
}

void writer_row_source(
	struct buf *out, const struct doc *doc, const struct doc_row *row)
{
	int number = writer_source_number(doc, row->source);

	if (number > 0)
		buf_add_format(out, "s%d", number);
	if (number > 0 && row->line > 0)
		buf_add_format(out, ":%" PRId64, row->line);
}

void writer_citation(struct buf *out, const struct doc *doc,
	const struct doc_citation *citation)
{
	int number = writer_source_number(doc, citation->source);
	struct buf count = {0};

	if (number == 0)
		return;
	buf_add_format(out, "s%d", number);
	if (citation->rows != NULL && citation->rows[0] != '\0')
		buf_add_format(out, ":%s", citation->rows);
	if (citation->row_count > 0) {
		writer_number(&count, citation->row_count, 0, GROUPING_INDIAN);
		buf_add_text(out, " (");
		fill_word(out, doc, "rows: {1}", &count);
		buf_add_char(out, ')');
	}
	buf_free(&count);
}

void writer_citations(
	struct buf *out, const struct doc *doc, const struct doc_figure *figure)
{
	int i, written = 0;

	for (i = 0; i < figure->citation_count; i++) {
		if (writer_source_number(doc, figure->citations[i].source) == 0)
			continue;
		if (written++ > 0)
			buf_add_text(out, "; ");
		writer_citation(out, doc, &figure->citations[i]);
	}
}
