/* preview.c - the first rows of a sheet, with the keys of their cells. */
#include "worker/table/preview.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "ground/limits.h"

enum { FAULT_BYTES = 200 };

static bool take_cell(struct arena *arena, struct buf *scratch,
	struct text cell, struct text *clean, struct text *key)
{
	cell = text_trim(cell.data, cell.size);
	buf_cut(scratch, 0);
	text_clean(scratch, cell.data, cell.size);
	clean->data = arena_copy(arena, buf_text(scratch), scratch->size);
	clean->size = scratch->size;
	buf_cut(scratch, 0);
	text_key(scratch, cell.data, cell.size);
	key->data = arena_copy(arena, buf_text(scratch), scratch->size);
	key->size = scratch->size;
	return clean->data && key->data && !scratch->failed;
}

bool preview_take(
	struct arena *arena, const struct row *row, struct preview_row *out)
{
	size_t size = ((size_t)row->cell_count + 1) * sizeof(struct text);
	struct text *cells = arena_alloc(arena, size);
	struct text *keys = arena_alloc(arena, size);
	struct buf scratch = {0};
	bool sound = cells && keys;
	int i;

	memset(out, 0, sizeof *out);
	out->line = row->line;
	out->broken = row->fault != NULL;
	out->cells = cells;
	out->keys = keys;
	for (i = 0; sound && !row->fault && i < row->cell_count; i++) {
		sound = take_cell(
			arena, &scratch, row->cells[i], &cells[i], &keys[i]);
		if (sound && cells[i].size && out->filled++ == 0)
			out->first = i;
	}
	out->cell_count = row->fault ? 0 : row->cell_count;
	buf_free(&scratch);
	return sound;
}

static const char *preview_fault(struct arena *arena, const struct row *row)
{
	char text[FAULT_BYTES];
	int size = snprintf(text, sizeof text, "line %" PRId64 ": %s",
		row->line, row->fault_message);

	return arena_copy(arena, text,
		text_valid(text, (size_t)size < sizeof text ? (size_t)size
							    : sizeof text - 1));
}

enum zila_code preview_read(struct reader *reader, int64_t from,
	struct preview *out, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	const struct row *row;

	out->sheet = reader->sheets[reader->sheet].name;
	out->rows =
		arena_alloc(&out->arena, LIMIT_HEADER_ROWS * sizeof *out->rows);
	if (!out->rows)
		return err_memory(err);
	while (code == ZILA_OK && out->count < LIMIT_HEADER_ROWS) {
		if ((code = reader_next(reader, &row, err)) || !row)
			break;
		out->read++;
		if (row->line < from)
			continue;
		if (row->fault && !out->fault)
			out->fault = preview_fault(&out->arena, row);
		if (!preview_take(&out->arena, row, &out->rows[out->count++]))
			code = err_memory(err);
	}
	return code;
}

void preview_titles(
	const struct preview *preview, int64_t line, struct buf *out)
{
	int i, c;

	for (i = 0; i < preview->count; i++) {
		const struct preview_row *row = &preview->rows[i];
		bool begun = false;

		if (row->line >= line)
			return;
		for (c = 0; c < row->cell_count; c++) {
			const struct text *cell = &row->cells[c];

			/* A merged title stands in each of its cells. */
			if (!cell->size || (c && text_same(*cell, cell[-1])))
				continue;
			if (begun)
				buf_add_char(out, ' ');
			buf_add(out, cell->data, cell->size);
			begun = true;
		}
		if (begun)
			buf_add_char(out, '\n');
	}
}

void preview_free(struct preview *preview)
{
	arena_free(&preview->arena);
	memset(preview, 0, sizeof *preview);
}
