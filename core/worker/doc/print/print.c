/* print.c - a report as PDF: laid out twice, then written. */
#include "worker/doc/print/print.h"

#include <string.h>

#include <cairo-pdf.h>

#include "ground/err.h"
#include "worker/doc/print/catalog.h"
#include "worker/doc/print/chart.h"
#include "worker/doc/print/cover.h"
#include "worker/doc/print/figures.h"
#include "worker/doc/print/flow.h"
#include "worker/doc/print/table.h"
#include "worker/doc/writer.h"

enum { CREATED_BYTES = 20 };

static void show_block(
	struct sheet *sheet, const struct doc_block *block, int number)
{
	switch (block->kind) {
	case DOC_HEADING:
		flow_heading(sheet, block, &sheet->headings[number]);
		break;
	case DOC_PARAGRAPH:
		flow_paragraph(sheet, block->text);
		break;
	case DOC_NOTE:
		flow_note(sheet, block->tone, block->text);
		break;
	case DOC_LIST:
		flow_list(sheet, block);
		break;
	case DOC_FIGURES:
		figures_show(sheet, block->figures, block->figure_count);
		break;
	case DOC_TABLE:
		table_show(sheet, block->table);
		break;
	case DOC_CHART:
		chart_show(sheet, block->chart);
		break;
	case DOC_PAGE_BREAK:
		sheet_break(sheet, false);
		break;
	case DOC_FACE:
		break;
	}
}

/* After a table on its side the pages stand upright again, unless the next
 * thing is such a table too. */
static void stand_up(struct sheet *sheet, const struct doc_block *block)
{
	if (sheet->wide && block->kind != DOC_TABLE &&
		block->kind != DOC_HEADING)
		sheet_break(sheet, false);
}

static void show_all(struct sheet *sheet)
{
	const struct doc_block *block;
	int number = 0;

	sheet->page = 0;
	sheet->spot_count = 0;
	sheet_break(sheet, false);
	cover_show(sheet);
	cover_contents(sheet);
	for (block = sheet->doc->first; block != NULL; block = block->next) {
		stand_up(sheet, block);
		show_block(sheet, block, number++);
	}
	if (sheet->wide)
		sheet_break(sheet, false);
	closing_figures(sheet);
	closing_sources(sheet);
	if (sheet->blank && sheet->page > 1)
		sheet->page--; /* nothing came after a last page break */
	else
		sheet_close(sheet);
}

static void bookmarks(struct sheet *sheet)
{
	const struct doc *doc = sheet->doc;
	const struct doc_block *block;
	int section = 0, number = 0;

	for (block = doc->first; block != NULL; block = block->next, number++) {
		const struct spot *spot = &sheet->headings[number];

		if (block->kind != DOC_HEADING || spot->page == 0)
			continue;
		if (block->level <= 1)
			section = sheet_bookmark(sheet, 0, block->text, spot);
		else if (block->level == 2)
			sheet_bookmark(sheet, section, block->text, spot);
	}
	if (sheet->others.page > 0)
		sheet_bookmark(sheet, 0, doc_word(doc, "Other figures"),
			&sheet->others);
	if (sheet->end.page > 0)
		sheet_bookmark(sheet, 0, doc_word(doc, "Sources"), &sheet->end);
}

/* The day it was known: a file made again must be the same. */
static void set_dates(struct sheet *sheet)
{
	const char *known = sheet->doc->known_at, *day = sheet->doc->as_of;
	char created[CREATED_BYTES + 1] = "2000-01-01T00:00:00Z";

	if (known != NULL && strlen(known) >= 19 && known[10] == 'T')
		memcpy(created, known, 19);
	else if (day != NULL && strlen(day) == 10)
		memcpy(created, day, 10);
	cairo_pdf_surface_set_metadata(
		sheet->surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
	cairo_pdf_surface_set_metadata(
		sheet->surface, CAIRO_PDF_METADATA_MOD_DATE, created);
}

static void set_metadata(struct sheet *sheet)
{
	const struct doc *doc = sheet->doc;
	struct buf *line = sheet_line(sheet);

	writer_clean(line, doc->title);
	if (doc->state_name != NULL && doc->state_name[0] != '\0') {
		buf_add_text(line, " – ");
		writer_clean(line, doc->state_name);
	}
	cairo_pdf_surface_set_metadata(
		sheet->surface, CAIRO_PDF_METADATA_TITLE, buf_text(line));
	line = sheet_line(sheet);
	buf_add_format(line, "%s ", doc_word(doc, "Position as on"));
	writer_date(line, doc, doc->as_of);
	cairo_pdf_surface_set_metadata(sheet->surface,
		CAIRO_PDF_METADATA_SUBJECT, sheet_clean(sheet, buf_text(line)));
	cairo_pdf_surface_set_metadata(
		sheet->surface, CAIRO_PDF_METADATA_AUTHOR, "zila");
	set_dates(sheet);
}

/* The buf remembers a failure: told of one, cairo 1.16 reads freed memory. */
static cairo_status_t take_bytes(
	void *user, const unsigned char *data, unsigned size)
{
	struct buf *out = user;

	buf_add(out, data, size);
	return CAIRO_STATUS_SUCCESS;
}

static bool make_spots(struct sheet *sheet)
{
	const struct doc *doc = sheet->doc;
	struct arena *arena = &sheet->arena;

	sheet->headings = arena_alloc(arena,
		((size_t)doc->block_count + 1) * sizeof *sheet->headings);
	sheet->sources = arena_alloc(arena,
		((size_t)doc->source_count + 1) * sizeof *sheet->sources);
	sheet->lines = arena_alloc(
		arena, ((size_t)doc->figure_count + 1) * sizeof *sheet->lines);
	return sheet->headings != NULL && sheet->sources != NULL &&
	       sheet->lines != NULL;
}

/* The first time counts; what is found on the way may lengthen the contents
 * (other figures), so it is done again until it holds. */
static void lay_out(struct sheet *sheet)
{
	int tries;

	for (tries = 0; tries < 3; tries++) {
		bool others = sheet->others.page > 0;
		int pages = sheet->page_count;

		show_all(sheet);
		sheet->page_count = sheet->page;
		if (others == (sheet->others.page > 0) && tries > 0 &&
			pages == sheet->page_count)
			break;
		if (tries == 0 && sheet->others.page == 0)
			break;
	}
}

static cairo_status_t paint(struct sheet *sheet, struct buf *out)
{
	cairo_status_t status;

	sheet->surface = cairo_pdf_surface_create_for_stream(
		take_bytes, out, 595.276, 841.89);
	cairo_pdf_surface_restrict_to_version(
		sheet->surface, CAIRO_PDF_VERSION_1_5);
	set_metadata(sheet);
	sheet->cr = cairo_create(sheet->surface);
	show_all(sheet);
	bookmarks(sheet);
	cairo_destroy(sheet->cr);
	sheet->cr = NULL;
	cairo_surface_finish(sheet->surface);
	status = cairo_surface_status(sheet->surface);
	cairo_surface_destroy(sheet->surface);
	sheet->surface = NULL;
	return status;
}

static enum zila_code fail_paint(
	const struct sheet *sheet, cairo_status_t status, struct zila_err *err)
{
	if (sheet->failed || type_failed(sheet->type) ||
		status == CAIRO_STATUS_NO_MEMORY)
		return err_memory(err);
	if (status != CAIRO_STATUS_SUCCESS)
		return err_set(err, ZILA_ESTORE,
			"report %s: its PDF can't be written: %s",
			sheet->doc->report, cairo_status_to_string(status));
	return ZILA_OK;
}

/* Those of an earlier report, or new ones; NULL for want of memory. */
static struct type *take_letters(const struct doc *doc, const char *lang)
{
	struct type *letters = doc->kept != NULL ? doc->kept->letters : NULL;

	if (letters == NULL)
		return type_new(lang);
	doc->kept->letters = NULL;
	type_start(letters);
	return letters;
}

static void keep_letters(const struct doc *doc, struct type *letters)
{
	if (doc->kept == NULL || type_failed(letters)) {
		type_free(letters);
		return;
	}
	doc->kept->letters = letters;
	doc->kept->free_letters = type_free;
}

enum zila_code zila_print_pdf(const struct doc *doc,
	const struct print_draw *draw, struct buf *out, struct buf *warning,
	struct zila_err *err)
{
	struct sheet sheet = {.doc = doc, .draw = draw};
	const char *lang = doc->lang != NULL ? doc->lang : "en";
	cairo_status_t status = CAIRO_STATUS_NO_MEMORY;
	enum zila_code code;

	if (doc->failed || (sheet.type = take_letters(doc, lang)) == NULL)
		return err_memory(err);
	if (make_spots(&sheet)) {
		lay_out(&sheet);
		if (!sheet.failed)
			status = paint(&sheet, out);
	}
	code = fail_paint(&sheet, status, err);
	if (code == ZILA_OK) {
		catalog_update(out, lang);
		type_unknown(sheet.type, warning);
		code = buf_check(out, err);
	}
	keep_letters(doc, sheet.type);
	buf_free(&sheet.line);
	buf_free(&sheet.clean);
	arena_free(&sheet.arena);
	return code;
}

void zila_print_fonts(struct buf *missing)
{
	static const char letters[] = "₹ क অ த తె ಕ മ ગ ਗ ଓ ا گ ᱚ ꯃ";
	struct type_look look = {TYPE_SANS, 10, INK};
	struct type *type = type_new("en");

	if (type == NULL)
		return;
	type_wrap(type, &look, letters, 0);
	type_unknown(type, missing);
	type_free(type);
}
