/* outline.c - which tables of a page hold data. */
#include "worker/table/pages/outline.h"

#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "ground/limits.h"
#include "ground/mem.h"

/* A table that is open. */
struct frame {
	int table;
	bool in_cell, has_text, has_any, has_table;
	bool row_any;
	bool in_caption;
};

struct scan {
	struct outline *outline;
	struct markup markup;
	struct frame frames[LIMIT_NESTED_TABLES];
	int depth;
	bool has_frames;
};

static struct outline_table *table_of(struct scan *scan, int depth)
{
	return &scan->outline->tables[scan->frames[depth - 1].table];
}

/* ---- the tags ---- */

static void end_cell(struct scan *scan)
{
	struct frame *frame = &scan->frames[scan->depth - 1];

	if (frame->in_cell) {
		table_of(scan, scan->depth)->cells +=
			frame->has_text && !frame->has_table;
		table_of(scan, scan->depth)->filled += frame->has_any;
		frame->row_any |= frame->has_any;
	}
	frame->in_cell = frame->has_text = frame->has_any = false;
	frame->has_table = frame->in_caption = false;
}

static void end_row(struct scan *scan)
{
	struct frame *frame = &scan->frames[scan->depth - 1];

	end_cell(scan);
	table_of(scan, scan->depth)->rows += frame->row_any;
	frame->row_any = false;
}

static void end_table(struct scan *scan)
{
	bool any;

	end_row(scan);
	any = table_of(scan, scan->depth)->filled > 0;
	scan->depth--;
	if (scan->depth > 0)
		scan->frames[scan->depth - 1].has_any |= any;
}

static bool make_room(struct outline *outline)
{
	int room = outline->room ? outline->room * 2 : 16;
	struct outline_table *tables;

	if (outline->count < outline->room)
		return true;
	tables = mem_resize(outline->tables, (size_t)room * sizeof *tables);
	if (!tables)
		return false;
	outline->tables = tables;
	outline->room = room;
	return true;
}

static void begin_table(struct scan *scan, const char *const *attributes)
{
	struct outline *outline = scan->outline;
	struct markup *markup = &scan->markup;

	if (scan->depth == LIMIT_NESTED_TABLES ||
		outline->count == LIMIT_TABLES) {
		markup->code = err_set(markup->err, ZILA_EINPUT,
			scan->depth == LIMIT_NESTED_TABLES
				? "%s: it has tables in tables, more than %d "
				  "deep: the file was damaged, or is no table "
				  "of data"
				: "%s: it has more than %d tables: save those "
				  "that are wanted as a file of their own",
			markup->intake->name,
			scan->depth == LIMIT_NESTED_TABLES ? LIMIT_NESTED_TABLES
							   : LIMIT_TABLES);
		return;
	}
	if (!make_room(outline)) {
		markup->code = err_memory(markup->err);
		return;
	}
	if (scan->depth)
		scan->frames[scan->depth - 1].has_table = true;
	outline->tables[outline->count] = (struct outline_table){
		.parent =
			scan->depth ? scan->frames[scan->depth - 1].table : -1,
		.hidden = markup->hidden > 0 || markup_is_hidden(attributes)};
	scan->frames[scan->depth++] = (struct frame){.table = outline->count++};
}

static void scan_open(void *user, enum tag tag, const char *const *attributes)
{
	struct scan *scan = user;

	if (tag == TAG_FRAMES)
		scan->has_frames = true;
	if (tag == TAG_TABLE) {
		begin_table(scan, attributes);
		return;
	}
	if (scan->depth == 0)
		return;
	if (tag == TAG_ROW) {
		end_row(scan);
	} else if (tag == TAG_CELL) {
		end_cell(scan);
		scan->frames[scan->depth - 1].in_cell = true;
	} else if (tag == TAG_CAPTION) {
		scan->frames[scan->depth - 1].in_caption = true;
	}
}

static void scan_close(void *user, enum tag tag)
{
	struct scan *scan = user;

	if (scan->depth == 0)
		return;
	if (tag == TAG_TABLE)
		end_table(scan);
	else if (tag == TAG_ROW)
		end_row(scan);
	else if (tag == TAG_CELL || tag == TAG_CAPTION)
		end_cell(scan);
}

static void add_caption(
	struct outline_table *table, const char *data, size_t size)
{
	size_t used = strlen(table->caption);
	size_t room = sizeof table->caption - 1 - used;
	size_t kept = size < room ? size : room;

	memcpy(table->caption + used, data, text_valid(data, kept));
	table->caption[used + text_valid(data, kept)] = '\0';
}

static void scan_text(void *user, const char *data, size_t size)
{
	struct scan *scan = user;
	struct frame *frame;

	if (scan->depth == 0)
		return;
	frame = &scan->frames[scan->depth - 1];
	if (frame->in_caption)
		add_caption(table_of(scan, scan->depth), data, size);
	else if (frame->in_cell && !frame->has_text &&
		 text_trim(data, size).size)
		frame->has_text = frame->has_any = true;
}

/* ---- the roles ---- */

/* From the inside out: one with more cells of its own than there are in
 * the tables of data inside it is a table of data itself. */
static void find_data(struct outline *outline)
{
	int i;

	for (i = outline->count - 1; i >= 0; i--) {
		struct outline_table *table = &outline->tables[i];
		int own = table->nested ? table->cells : table->filled;

		table->role = table->rows > 1 && own > table->nested
				      ? OUTLINE_DATA
			      : table->nested ? OUTLINE_LAYOUT
					      : OUTLINE_TEXT;
		if (table->parent >= 0)
			outline->tables[table->parent].nested +=
				table->role == OUTLINE_DATA ? own
							    : table->nested;
	}
}

/* A page whose only tables have one row: a header, say. */
static void take_any(struct outline *outline)
{
	int i;

	for (i = 0; i < outline->count; i++)
		if (outline->tables[i].cells > 1)
			outline->tables[i].role = OUTLINE_DATA;
}

/* What is inside a table of data belongs to its cells. */
static int number_sheets(struct outline *outline)
{
	int count = 0;
	int i;

	for (i = 0; i < outline->count; i++) {
		struct outline_table *table = &outline->tables[i];

		table->sheet = -1;
		if (table->parent >= 0 &&
			outline->tables[table->parent].role == OUTLINE_TEXT)
			table->role = OUTLINE_TEXT;
		if (table->parent >= 0 &&
			outline->tables[table->parent].role == OUTLINE_DATA)
			table->role = OUTLINE_TEXT;
		if (table->role == OUTLINE_DATA)
			table->sheet = count++;
	}
	return count;
}

static enum zila_code name_sheets(struct outline *outline, struct zila_err *err)
{
	struct sheet *sheet;
	int i;

	outline->sheets =
		mem_alloc((size_t)outline->sheet_count * sizeof *sheet);
	if (!outline->sheets)
		return err_memory(err);
	for (i = 0; i < outline->count; i++) {
		struct outline_table *table = &outline->tables[i];
		struct buf name = {0};

		if (table->role != OUTLINE_DATA)
			continue;
		text_clean(&name, table->caption, strlen(table->caption));
		if (name.size)
			snprintf(table->caption, sizeof table->caption, "%s",
				buf_text(&name));
		else
			snprintf(table->caption, sizeof table->caption,
				"table %d", table->sheet + 1);
		buf_free(&name);
		sheet = &outline->sheets[table->sheet];
		sheet->name = table->caption;
		sheet->hidden = table->hidden;
	}
	return ZILA_OK;
}

static enum zila_code refuse(const struct scan *scan, struct zila_err *err)
{
	if (scan->has_frames)
		return err_set(err, ZILA_EINPUT,
			"%s: it is only the frame of a workbook that was saved "
			"as a web page; its sheets are in the folder beside "
			"it: open it in a spreadsheet program and save it as "
			"a workbook (.xlsx), or give the file of the sheet",
			scan->markup.intake->name);
	return err_set(err, ZILA_EINPUT,
		"%s: it is a web page without a table; if it tells of an error "
		"or asks to log in, download the file again",
		scan->markup.intake->name);
}

enum zila_code outline_read(
	struct outline *outline, struct intake *intake, struct zila_err *err)
{
	struct scan *scan = mem_alloc(sizeof *scan);
	enum zila_code code;

	if (!scan)
		return err_memory(err);
	scan->outline = outline;
	scan->markup = (struct markup){.user = scan,
		.open = scan_open,
		.close = scan_close,
		.text = scan_text};
	code = markup_open(&scan->markup, intake, err);
	while (code == ZILA_OK && !scan->markup.ended)
		code = markup_step(&scan->markup, err);
	while (code == ZILA_OK && scan->depth > 0)
		end_table(scan);
	if (code == ZILA_OK) {
		find_data(outline);
		outline->sheet_count = number_sheets(outline);
		if (outline->sheet_count == 0) {
			take_any(outline);
			outline->sheet_count = number_sheets(outline);
		}
		code = outline->sheet_count ? name_sheets(outline, err)
					    : refuse(scan, err);
	}
	markup_close(&scan->markup);
	mem_free(scan);
	return code;
}

void outline_free(struct outline *outline)
{
	mem_free(outline->tables);
	mem_free(outline->sheets);
	outline->tables = NULL;
	outline->sheets = NULL;
}
