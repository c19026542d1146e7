/* gather.c - rows put together, and waiting. */
#include "worker/table/pages/gather.h"

#include <string.h>

enum { REPEATED_BYTES_MAX = 64 << 10 };

/* What stands in the queue before a row's cells and their text. */
struct waiting {
	int64_t line, line_end;
	int count;
	bool hidden, struck;
	size_t text_size;
	const char *fault, *fault_message, *remark;
};

void gather_reset(struct gather *gather)
{
	gather_drop(gather);
	buf_cut(&gather->queue, 0);
	gather->taken = 0;
}

void gather_drop(struct gather *gather)
{
	buf_cut(&gather->text, 0);
	gather->count = 0;
	gather->bytes = gather->repeated = 0;
	gather->struck = false;
	gather->fault = gather->fault_message = gather->remark = NULL;
}

void gather_fault(struct gather *gather, const char *code, const char *message)
{
	if (gather->fault)
		return;
	gather->fault = code;
	gather->fault_message = message;
}

static bool make_column(struct gather *gather, int column)
{
	if (column >= LIMIT_COLUMNS) {
		gather_fault(gather, "too_many_columns",
			"the row has more columns than any table should");
		return false;
	}
	while (gather->count <= column)
		gather->cells[gather->count++] = (struct gather_cell){0};
	return true;
}

static bool count_bytes(
	struct gather *gather, size_t *bytes, size_t size, size_t limit)
{
	if (size <= limit - *bytes) {
		*bytes += size;
		return true;
	}
	gather_fault(gather, "line_too_long",
		"the row is longer than 8 MiB, or its merged cells than 64 "
		"KiB: is this a table?");
	return false;
}

void gather_cell(
	struct gather *gather, int column, struct text text, uint8_t mark)
{
	if (!make_column(gather, column))
		return;
	if (text.size > LIMIT_CELL_BYTES) {
		gather_fault(
			gather, "cell_too_long", "a cell is longer than 1 MiB");
		text.size = text_valid(text.data, LIMIT_CELL_BYTES);
	}
	if (mark & CELL_MERGED ? !count_bytes(gather, &gather->repeated,
					 text.size, REPEATED_BYTES_MAX)
			       : !count_bytes(gather, &gather->bytes, text.size,
					 LIMIT_LINE_BYTES))
		return;
	gather->cells[column] =
		(struct gather_cell){gather->text.size, text.size, mark};
	buf_add(&gather->text, text.data, text.size);
}

void gather_repeat(struct gather *gather, int from, int to)
{
	int column;

	for (column = from + 1; column < to; column++) {
		if (!make_column(gather, column) ||
			!count_bytes(gather, &gather->repeated,
				gather->cells[from].size, REPEATED_BYTES_MAX))
			return;
		gather->cells[column] = gather->cells[from];
		gather->cells[column].mark |= CELL_MERGED;
	}
}

void gather_end(
	struct gather *gather, int64_t line, int64_t line_end, bool hidden)
{
	struct waiting waiting = {line, line_end, gather->count, hidden,
		gather->struck, gather->text.size, gather->fault,
		gather->fault_message, gather->remark};

	if (gather->text.failed)
		gather->queue.failed = true;
	buf_add(&gather->queue, &waiting, sizeof waiting);
	buf_add(&gather->queue, gather->cells,
		(size_t)gather->count * sizeof *gather->cells);
	buf_add(&gather->queue, buf_text(&gather->text), gather->text.size);
	gather_drop(gather);
}

static void take_cells(struct gather *gather, int count)
{
	const char *at = gather->queue.data + gather->taken;
	const char *text = at + (size_t)count * sizeof *gather->cells;
	struct gather_cell cell;
	int i;

	for (i = 0; i < count; i++) {
		memcpy(&cell, at + (size_t)i * sizeof cell, sizeof cell);
		gather->out[i] = (struct text){text + cell.at, cell.size};
		gather->marks[i] = cell.mark;
	}
}

enum zila_code gather_take(
	struct gather *gather, const struct row **row, struct zila_err *err)
{
	struct waiting waiting;

	*row = NULL;
	if (gather->queue.failed)
		return err_memory(err);
	if (gather->taken == gather->queue.size) {
		buf_cut(&gather->queue, 0);
		gather->taken = 0;
		return ZILA_OK;
	}
	memcpy(&waiting, gather->queue.data + gather->taken, sizeof waiting);
	gather->taken += sizeof waiting;
	take_cells(gather, waiting.count);
	gather->taken += (size_t)waiting.count * sizeof *gather->cells +
			 waiting.text_size;
	buf_cut(&gather->raw, 0);
	reader_raw(&gather->raw, gather->out, waiting.count);
	gather->row = (struct row){.line = waiting.line,
		.line_end = waiting.line_end,
		.cells = gather->out,
		.marks = gather->marks,
		.cell_count = waiting.count,
		.hidden = waiting.hidden,
		.struck = waiting.struck,
		.raw = {buf_text(&gather->raw), gather->raw.size},
		.fault = waiting.fault,
		.fault_message = waiting.fault_message,
		.remark = waiting.remark};
	*row = &gather->row;
	return buf_check(&gather->raw, err);
}

void gather_free(struct gather *gather)
{
	buf_free(&gather->text);
	buf_free(&gather->queue);
	buf_free(&gather->raw);
}
