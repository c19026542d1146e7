/* pdf.c - reports as PDF: known here, printed by a module.
 *
 * See print/print.h for why. */
#include "ground/err.h"
#include "worker/doc/chart/draw.h"
#include "worker/doc/print/print.h"
#include "ground/module.h"

#define MODULE "libzila_print.so"

/* What no font has is boxes on paper: nobody must find that out there. */
static void warn_unknown(const struct doc *doc, const struct buf *letters)
{
	struct buf text = {0};

	if (letters->size == 0 || doc->warn == NULL)
		return;
	buf_add_format(&text,
		"report %s: no font has %s: they are boxes in the PDF; "
		"install fonts for their script (Debian: fonts-noto-core)",
		doc->report, buf_text(letters));
	doc->warn(doc->warn_user, buf_text(&text));
	buf_free(&text);
}

enum zila_code pdf_write(
	const struct doc *doc, struct buf *out, struct zila_err *err)
{
	static const struct print_draw draw = {chart_has_values, chart_draw};
	struct buf letters = {0};
	print_pdf *print = NULL;
	enum zila_code code;

	*(void **)&print = module_find(MODULE, "zila_print_pdf");
	if (print == NULL)
		return err_set(err, ZILA_ESTORE,
			"report %s: what writes PDFs can't be loaded: %s\n"
			"it belongs beside libzila, and needs cairo and Pango: "
			"install zila again",
			doc->report, module_problem(MODULE));
	code = print(doc, &draw, out, &letters, err);
	if (code == ZILA_OK)
		warn_unknown(doc, &letters);
	buf_free(&letters);
	return code;
}
