/* pdf.c - the text of a PDF as rows.
 *
 * The file is read twice, a page at a time: once for the columns of its
 * tables, once for the rows.  Lines become rows: one that can't stand alone
 * goes on with the row above it.  What is no part of a table (a title, a
 * footnote) is a row of one cell. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ground/err.h"
#include "ground/mem.h"
#include "worker/table/pages/pdf_parts.h"

/* ---- the reader ---- */

static enum zila_code pdf_choose(
	struct reader *base, int sheet, struct zila_err *err)
{
	struct pdf *pdf = (struct pdf *)base;
	int i;

	(void)err;
	pdf->reader.sheet = sheet;
	gather_reset(&pdf->gather);
	pdf->page_index = -1;
	pdf->page.line_count = pdf->line_index = 0;
	pdf->heads_ahead = 0;
	pdf->line = pdf->row = 0;
	pdf->filled = 0;
	pdf->torn = pdf->torn_ahead = false;
	memset(pdf->hung, 0, sizeof pdf->hung);
	for (i = 0; i < PDF_COLUMNS_MAX; i++) {
		buf_cut(&pdf->texts[i], 0);
		pdf->cells[i].filled = false;
	}
	return ZILA_OK;
}

/* To the page of page_index, and reads the one behind it. */
static enum zila_code turn_page(struct pdf *pdf, struct zila_err *err)
{
	const struct pdf_table *table = pdf_table_at(pdf, pdf->page_index);
	struct pdf_page last = pdf->page;
	int ahead = pdf->page_index + 1, i;
	enum zila_code code = ZILA_OK;

	pdf->page = pdf->ahead;
	pdf->ahead = last;
	if (pdf->page_index == 0)
		code = pdf_page_read(
			&pdf->page, pdf->document, 0, pdf->name, err);
	pdf->ahead.line_count = 0;
	if (code == ZILA_OK && ahead < pdf->page_count)
		code = pdf_page_read(
			&pdf->ahead, pdf->document, ahead, pdf->name, err);
	if (code != ZILA_OK)
		return code;
	pdf->torn_first = pdf->torn_ahead;
	pdf->torn_ahead = false;
	pdf->heads = pdf->heads_ahead;
	pdf->heads_ahead = pdf_count_heads(pdf, table);
	pdf->last_anchor = -1;
	for (i = 0; i < pdf->page.line_count; i++)
		if (pdf_is_row_line(&pdf->page, table, &pdf->page.lines[i]))
			pdf->last_anchor = i;
	pdf->feet = pdf_count_feet(pdf);
	return ZILA_OK;
}

static enum zila_code pdf_next(
	struct reader *base, const struct row **row, struct zila_err *err)
{
	struct pdf *pdf = (struct pdf *)base;
	enum zila_code code;

	for (;;) {
		code = gather_take(&pdf->gather, row, err);
		if (code != ZILA_OK || *row ||
			pdf->page_index == pdf->page_count)
			return code;
		if (pdf->line_index < pdf->page.line_count) {
			pdf_take_line(pdf, pdf_table_at(pdf, pdf->page_index));
			continue;
		}
		if (pdf->page_index >= 0)
			pdf_end_row(pdf, pdf_table_at(pdf, pdf->page_index));
		pdf->line_index = pdf->page.line_count = 0;
		if (pdf->filled == 0 && pdf->gather.queue.size > 0)
			continue;
		pdf->row = 0;
		if (++pdf->page_index == pdf->page_count)
			return ZILA_OK;
		if ((code = turn_page(pdf, err)))
			return code;
	}
}

static void pdf_progress(
	const struct reader *base, int64_t *done, int64_t *total)
{
	const struct pdf *pdf = (const struct pdf *)base;

	*done = pdf->page_index < 0 ? 0 : pdf->page_index;
	*total = pdf->page_count;
}

static void pdf_end(struct reader *base)
{
	struct pdf *pdf = (struct pdf *)base;
	int i;

	for (i = 0; i < PDF_COLUMNS_MAX; i++)
		buf_free(&pdf->texts[i]);
	if (pdf->document)
		g_object_unref(pdf->document);
	pdf_page_free(&pdf->page);
	pdf_page_free(&pdf->ahead);
	pdf_tables_free(&pdf->tables);
	gather_free(&pdf->gather);
	mem_free(pdf->name);
	mem_free(pdf);
}

/* ---- opening ---- */

/* What poppler and glib have to say goes nowhere: what matters of it comes
 * back as an error. */
static void say_nothing(const gchar *domain, GLogLevelFlags level,
	const gchar *text, gpointer user)
{
	(void)domain;
	(void)level;
	(void)text;
	(void)user;
}

static enum zila_code open_document(
	struct pdf *pdf, int fd, struct zila_err *err)
{
	GError *error = NULL;
	int copy = fcntl(fd, F_DUPFD_CLOEXEC, 3);
	bool encrypted;

	if (copy < 0 || lseek(copy, 0, SEEK_SET) < 0)
		return err_set(err, ZILA_EINPUT, "%s: can't be read: %s",
			pdf->name, strerror(errno));
	g_log_set_default_handler(say_nothing, NULL);
	pdf->document = poppler_document_new_from_fd(copy, NULL, &error);
	if (pdf->document)
		return ZILA_OK;
	encrypted = error && error->domain == POPPLER_ERROR &&
		    error->code == POPPLER_ERROR_ENCRYPTED;
	g_clear_error(&error);
	return err_set(err, ZILA_EINPUT,
		encrypted ? "%s: it is encrypted: open it with its password "
			    "and print it into a new PDF, or ask for the file "
			    "it was printed from"
			  : "%s: the PDF is broken: was it saved or downloaded "
			    "whole?",
		pdf->name);
}

static void tell(const struct pdf *pdf, int empty, struct verdict *verdict)
{
	struct phrase why = {verdict->reasons, sizeof verdict->reasons, 0};
	int most = 0, i;

	for (i = 0; i < pdf->tables.count; i++)
		if (pdf->tables.tables[i].count > most)
			most = pdf->tables.tables[i].count;
	phrase_add(&why,
		"a PDF of %d page%s; %d column%s found by the gaps between the "
		"words",
		pdf->page_count, pdf->page_count == 1 ? "" : "s", most,
		most == 1 ? "" : "s");
	if (pdf->tables.count > 1)
		phrase_add(&why, ", which change %d time%s",
			pdf->tables.count - 1,
			pdf->tables.count == 2 ? "" : "s");
	if (empty)
		phrase_add(&why,
			"; %d page%s no text: if they hold pictures of a "
			"table, it is not read",
			empty, empty == 1 ? " has" : "s have");
}

static enum zila_code find_tables(struct pdf *pdf, struct pdf_survey *survey,
	struct verdict *verdict, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int empty = 0, i;

	for (i = 0; i < pdf->page_count && code == ZILA_OK; i++) {
		code = pdf_page_read(
			&pdf->page, pdf->document, i, pdf->name, err);
		if (code == ZILA_OK && pdf->page.line_count == 0)
			empty++;
		else if (code == ZILA_OK)
			code = pdf_survey_page(
				survey, &pdf->page, i, &pdf->tables, err);
	}
	if (code == ZILA_OK && empty == pdf->page_count)
		return err_set(err, ZILA_EINPUT,
			"%s: it holds pictures of text; ask for the file it "
			"was printed from, or type the table",
			pdf->name);
	if (code == ZILA_OK)
		code = pdf_survey_end(survey, &pdf->tables, err);
	if (code == ZILA_OK)
		tell(pdf, empty, verdict);
	return code;
}

static enum zila_code start(struct pdf *pdf, const struct reader_source *source,
	struct verdict *verdict, struct zila_err *err)
{
	struct pdf_survey *survey;
	enum zila_code code;

	snprintf(verdict->format, sizeof verdict->format, "pdf");
	pdf->sheet.name = "";
	pdf->reader.sheets = &pdf->sheet;
	pdf->reader.sheet_count = 1;
	if (!(pdf->name = mem_copy(source->name)))
		return err_memory(err);
	if ((code = open_document(pdf, source->fd, err)))
		return code;
	pdf->page_count = poppler_document_get_n_pages(pdf->document);
	if (pdf->page_count < 1 || pdf->page_count > LIMIT_PDF_PAGES)
		return err_set(err, ZILA_EINPUT,
			pdf->page_count < 1
				? "%s: the PDF is broken: it has no pages"
				: "%s: it has %d pages, more than %d: save "
				  "those with the table as a file of their own",
			pdf->name, pdf->page_count, LIMIT_PDF_PAGES);
	if ((code = pdf_survey_make(&survey, err)))
		return code;
	code = find_tables(pdf, survey, verdict, err);
	pdf_survey_free(survey);
	return code ? code : pdf_choose(&pdf->reader, 0, err);
}

static enum zila_code pdf_begin(const struct reader_source *source,
	struct reader **out, struct verdict *verdict, struct zila_err *err)
{
	struct pdf *pdf = mem_alloc(sizeof *pdf);
	enum zila_code code;

	*out = NULL;
	if (!pdf)
		return err_memory(err);
	pdf->reader.kind = &pages_pdf;
	code = start(pdf, source, verdict, err);
	if (code != ZILA_OK) {
		pdf_end(&pdf->reader);
		return code;
	}
	*out = &pdf->reader;
	return ZILA_OK;
}

const struct reader_kind pages_pdf = {
	.format = "pdf",
	.open = pdf_begin,
	.choose = pdf_choose,
	.next = pdf_next,
	.progress = pdf_progress,
	.close = pdf_end,
};
