/* closing.c - the figures no block shows, and where everything came from. */
#include "worker/doc/print/cover.h"

#include <stdio.h>

#include "worker/doc/print/figures.h"
#include "worker/doc/print/flow.h"
#include "worker/doc/writer.h"

void closing_figures(struct sheet *sheet)
{
	const struct doc *doc = sheet->doc;
	int count = 0, i;
	int *figures =
		mem_alloc(((size_t)doc->figure_count + 1) * sizeof *figures);

	if (figures == NULL) {
		sheet->failed = true;
		return;
	}
	for (i = 0; i < doc->figure_count; i++)
		if (!writer_figure_shown(doc, i))
			figures[count++] = i;
	if (count > 0) {
		flow_title(sheet, doc_word(doc, "Other figures"), 100,
			&sheet->others);
		figures_show(sheet, figures, count);
	}
	mem_free(figures);
}

static struct flow small(const struct sheet *sheet, const char *text)
{
	return (struct flow){.text = text,
		.look = {TYPE_SANS, 8.2, QUIET},
		.x = sheet->left + 26,
		.width = sheet_width(sheet) - 26};
}

static void detail(struct sheet *sheet, const char *text)
{
	struct flow flow = small(sheet, text);

	if (text != NULL && text[0] != '\0')
		flow_text(sheet, &flow);
}

/* "india.register, 29 July 2022, 05:30 UTC" */
static void imported(struct sheet *sheet, const struct doc_source *source)
{
	struct buf *line = sheet_line(sheet);

	buf_add_format(line, "%s ", doc_word(sheet->doc, "Imported"));
	writer_date(line, sheet->doc, source->known_at);
	if (source->importer != NULL && source->importer[0] != '\0')
		buf_add_format(line, " · %s", source->importer);
	detail(sheet, buf_text(line));
}

static void show_source(struct sheet *sheet, int index)
{
	const struct doc_source *source = &sheet->doc->sources[index];
	struct flow name = small(sheet, source->name);
	struct sheet_text number = {
		.look = {TYPE_SANS_BOLD, 9, ACCENT}, .x = sheet->left};
	char text[16];

	sheet_need(sheet, 62);
	sheet_mark(sheet, &sheet->sources[index]);
	sheet_tag(sheet, "LI");
	snprintf(text, sizeof text, "s%d",
		writer_source_number(sheet->doc, index));
	number.text = text;
	number.y = sheet->y + 9 * 1.08;
	sheet_text(sheet, &number);
	name.look = (struct type_look){TYPE_SANS_BOLD, 9, INK};
	if (source->synthetic) {
		name.width -= 60;
		sheet_badge(sheet, sheet->right - 56, number.y);
	}
	flow_text(sheet, &name);
	detail(sheet, source->title);
	if (source->sheet != NULL && source->sheet[0] != '\0') {
		buf_add_format(sheet_line(sheet), "%s %s",
			doc_word(sheet->doc, "Sheet"), source->sheet);
		detail(sheet, buf_text(&sheet->line));
	}
	imported(sheet, source);
	if (source->sha256 != NULL && source->sha256[0] != '\0') {
		buf_add_format(sheet_line(sheet), "SHA-256 %s", source->sha256);
		detail(sheet, buf_text(&sheet->line));
	}
	sheet_untag(sheet, "LI");
	sheet_skip(sheet, 6);
}

static bool has_long(const struct doc_figure *figure)
{
	int i;

	for (i = 0; i < figure->citation_count; i++)
		if (figures_long(&figure->citations[i]))
			return true;
	return false;
}

static void show_lines(struct sheet *sheet, int index)
{
	const struct doc_figure *figure = &sheet->doc->figures[index];
	struct flow label = small(sheet, figure->label);

	label.look = (struct type_look){TYPE_SANS_BOLD, 8.6, INK};
	label.x = sheet->left;
	label.width = sheet_width(sheet);
	sheet_need(sheet, 40);
	sheet_mark(sheet, &sheet->lines[index]);
	sheet_tag(sheet, "P");
	flow_text(sheet, &label);
	label.look = (struct type_look){TYPE_SANS, 7.6, QUIET};
	writer_citations(sheet_line(sheet), sheet->doc, figure);
	label.text = buf_text(&sheet->line);
	flow_text(sheet, &label);
	sheet_untag(sheet, "P");
	sheet_skip(sheet, 5);
}

static void figure_lines(struct sheet *sheet)
{
	bool started = false;
	int i;

	for (i = 0; i < sheet->doc->figure_count; i++) {
		if (!has_long(&sheet->doc->figures[i]))
			continue;
		if (!started)
			flow_title(sheet,
				doc_word(
					sheet->doc, "Lines behind the figures"),
				60, NULL);
		started = true;
		show_lines(sheet, i);
	}
}

void closing_sources(struct sheet *sheet)
{
	int i;

	if (!writer_has_sources(sheet->doc))
		return;
	if (sheet->wide)
		sheet_break(sheet, false);
	flow_title(sheet, doc_word(sheet->doc, "Sources"), 90, &sheet->end);
	flow_paragraph(sheet,
		doc_word(sheet->doc, "A reference such as s1:17 means line 17 "
				     "of source s1."));
	sheet_tag(sheet, "L");
	for (i = 0; i < sheet->doc->source_count; i++)
		if (sheet->doc->sources[i].cited)
			show_source(sheet, i);
	sheet_untag(sheet, "L");
	figure_lines(sheet);
}
