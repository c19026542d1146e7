/* retry.c - rows of an edited sheet laid over the file they are from. */
#include "worker/table/retry.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "ground/limits.h"

const char *const retry_titles[RETRY_FRONT] = {
	"Import", "Line", "Reason", "Suggestion"};

static bool is_blank(struct text cell)
{
	return text_trim(cell.data, cell.size).size == 0;
}

bool retry_same(struct text a, struct text b)
{
	struct buf left = {0}, right = {0};
	bool same;

	if (text_same(a, b))
		return true;
	text_clean(&left, a.size ? a.data : "", a.size);
	text_clean(&right, b.size ? b.data : "", b.size);
	same = left.size == right.size && !left.failed && !right.failed &&
	       !strcmp(buf_text(&left), buf_text(&right));
	buf_free(&left);
	buf_free(&right);
	return same;
}

bool retry_is_formula(struct text cell)
{
	return cell.size && memchr("=+-@\t\r", cell.data[0], 6) != NULL;
}

/* ---- reading the sheets ---- */

static bool is_title(const struct row *row, int column)
{
	const char *title = retry_titles[column];
	struct text cell;

	if (row->fault || column >= row->cell_count)
		return false;
	cell = text_trim(row->cells[column].data, row->cells[column].size);
	return cell.size == strlen(title) &&
	       !strncasecmp(cell.data, title, cell.size);
}

static bool is_header(const struct row *row)
{
	int i;

	for (i = 0; i < RETRY_FRONT; i++)
		if (!is_title(row, i))
			return false;
	return true;
}

/* 12, also as 12.0; 0 when it is no number above 0. */
static int64_t read_number(const struct row *row, int column)
{
	struct text cell;
	char digits[24], *end;
	long long number;

	if (column >= row->cell_count)
		return 0;
	cell = text_trim(row->cells[column].data, row->cells[column].size);
	if (cell.size > 2 && !memcmp(cell.data + cell.size - 2, ".0", 2))
		cell.size -= 2;
	if (!cell.size || cell.size > 18)
		return 0;
	memcpy(digits, cell.data, cell.size);
	digits[cell.size] = '\0';
	if (digits[0] < '0' || digits[0] > '9')
		return 0;
	number = strtoll(digits, &end, 10);
	return *end ? 0 : number;
}

/* The cells of row from one on; NULL: out of memory. */
static const struct text *copy_cells(
	struct arena *arena, const struct row *row, int from, int *count)
{
	struct text *cells;
	int i;

	*count = row->cell_count > from ? row->cell_count - from : 0;
	cells = arena_alloc(arena, (size_t)(*count + 1) * sizeof *cells);
	for (i = 0; cells && i < *count; i++) {
		struct text cell = row->cells[from + i];

		cells[i].data = arena_copy(
			arena, cell.size ? cell.data : "", cell.size);
		cells[i].size = cell.size;
		if (!cells[i].data)
			cells = NULL;
	}
	return cells;
}

static bool all_blank(const struct text *cells, int count)
{
	int i;

	for (i = 0; i < count; i++)
		if (!is_blank(cells[i]))
			return false;
	return true;
}

static struct retry_row *new_row(struct retry_rows *rows, struct zila_err *err)
{
	if (rows->count == LIMIT_RETRY_ROWS) {
		err_set(err, ZILA_ELIMIT,
			"it has more than %d rows: correct that many lines in "
			"the file itself and import it again",
			LIMIT_RETRY_ROWS);
		return NULL;
	}
	if (rows->count == rows->room) {
		size_t room = rows->room ? rows->room * 2 : 64;
		void *grown = mem_resize(rows->rows, room * sizeof *rows->rows);

		if (!grown) {
			err_memory(err);
			return NULL;
		}
		rows->rows = grown;
		rows->room = room;
	}
	memset(&rows->rows[rows->count], 0, sizeof *rows->rows);
	return &rows->rows[rows->count++];
}

/* A sheet that is being read. */
struct walk {
	struct reader *edited;
	struct retry_rows *rows;
	int64_t import_id;
	const char *sheet;
	const struct text *header;
	int header_count;
};

static const char *problem_of(
	const struct row *row, struct retry_row *out, struct arena *arena)
{
	if (row->fault)
		return arena_text(arena, row->fault_message);
	if (!out->import_id || !out->line)
		return "Import and Line must stay the numbers that were "
		       "exported";
	if (all_blank(out->cells, out->cell_count))
		return "all of its cells are empty: fill them in from the "
		       "file, or leave the line in quarantine";
	return NULL;
}

static enum zila_code take_row(
	struct walk *walk, const struct row *row, struct zila_err *err)
{
	struct arena *arena = &walk->rows->arena;
	int64_t import_id = read_number(row, 0);
	struct retry_row *out;

	if (!row->fault && all_blank(row->cells, row->cell_count))
		return ZILA_OK;
	if (walk->import_id && import_id != walk->import_id)
		return ZILA_OK;
	if (!(out = new_row(walk->rows, err)))
		return err->code;
	out->import_id = import_id;
	out->line = read_number(row, 1);
	out->sheet = walk->sheet;
	out->row = row->line;
	out->header = walk->header;
	out->header_count = walk->header_count;
	out->cells = copy_cells(arena, row, RETRY_FRONT, &out->cell_count);
	if (!out->cells)
		return err_memory(err);
	out->problem = problem_of(row, out, arena);
	return ZILA_OK;
}

/* A sheet counts when its first row that is not blank has the titles. */
static enum zila_code walk_sheet(struct walk *walk, struct zila_err *err)
{
	const struct row *row = NULL;
	enum zila_code code;

	walk->header = NULL;
	while ((code = reader_next(walk->edited, &row, err)) == ZILA_OK &&
		row) {
		if (walk->header) {
			code = take_row(walk, row, err);
			if (code != ZILA_OK)
				return code;
			continue;
		}
		if (!row->fault && all_blank(row->cells, row->cell_count))
			continue;
		if (!is_header(row))
			return ZILA_OK;
		walk->rows->found = true;
		walk->header = copy_cells(&walk->rows->arena, row, RETRY_FRONT,
			&walk->header_count);
		if (!walk->header)
			return err_memory(err);
	}
	return code;
}

static int by_line(const void *a, const void *b)
{
	const struct retry_row *left = a, *right = b;

	if (left->import_id != right->import_id)
		return left->import_id < right->import_id ? -1 : 1;
	if (left->line != right->line)
		return left->line < right->line ? -1 : 1;
	if (strcmp(left->sheet, right->sheet) != 0)
		return strcmp(left->sheet, right->sheet);
	return left->row < right->row ? -1 : left->row > right->row;
}

static bool same_cells(const struct retry_row *a, const struct retry_row *b)
{
	const struct text none = {"", 0};
	int i;

	for (i = 0; i < a->cell_count || i < b->cell_count; i++)
		if (!retry_same(i < a->cell_count ? a->cells[i] : none,
			    i < b->cell_count ? b->cells[i] : none))
			return false;
	return true;
}

/* Which of two corrections of one line is meant nobody can say; of two that
 * are the same the first counts. */
static void mark_twice(struct retry_rows *rows)
{
	size_t from, to, i;

	for (from = 0; from < rows->count; from = to) {
		struct retry_row *first = &rows->rows[from];
		bool same = true;

		for (to = from + 1; to < rows->count; to++) {
			struct retry_row *next = &rows->rows[to];

			if (next->import_id != first->import_id ||
				next->line != first->line)
				break;
			same = same && same_cells(first, next);
		}
		if (!first->import_id || !first->line)
			continue;
		for (i = from + same; to > from + 1 && i < to; i++)
			rows->rows[i].problem =
				same ? "it is a copy of another row"
				     : "this line stands more than once, and "
				       "not the same: keep one";
	}
}

enum zila_code retry_rows_read(struct reader *edited, int64_t import_id,
	struct retry_rows *out, struct zila_err *err)
{
	struct walk walk = {
		.edited = edited, .rows = out, .import_id = import_id};
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; code == ZILA_OK && i < edited->sheet_count; i++) {
		const char *name = edited->sheets[i].name;

		walk.sheet = arena_text(&out->arena, name);
		if (!walk.sheet)
			code = err_memory(err);
		if (code == ZILA_OK)
			code = reader_choose(edited, i, err);
		if (code == ZILA_OK)
			code = walk_sheet(&walk, err);
	}
	if (code == ZILA_OK && out->count) {
		qsort(out->rows, out->count, sizeof *out->rows, by_line);
		mark_twice(out);
	}
	return code;
}

void retry_rows_free(struct retry_rows *rows)
{
	arena_free(&rows->arena);
	mem_free(rows->rows);
	memset(rows, 0, sizeof *rows);
}

/* ---- the reader ---- */

struct retrying {
	struct reader base;
	struct retry retry;
	struct retry_rows rows;
	struct sheet sheet; /* of the original */
	size_t at;          /* the row that comes next */
	int64_t passed;     /* rows of the original */
	bool csv;

	struct row row;
	struct text cells[LIMIT_COLUMNS];
	uint8_t marks[LIMIT_COLUMNS];
	struct buf raw;
};

/* A cell as it was edited, without what the export put before it. */
static struct text given(const struct retrying *retrying, struct text cell)
{
	struct text inside = {cell.data + 1, cell.size - 1};

	if (retrying->csv && cell.size > 1 && cell.data[0] == '\'' &&
		retry_is_formula(inside))
		return inside;
	return cell;
}

/* Lays edit over the original's row; false when nothing was changed. */
static bool overlay(struct retrying *retrying, const struct row *original,
	const struct retry_row *edit)
{
	const struct text none = {"", 0};
	int had = original->fault ? 0 : original->cell_count, i;
	bool changed = false;
	int count = edit->cell_count > had ? edit->cell_count : had;

	count = count > LIMIT_COLUMNS ? LIMIT_COLUMNS : count;
	for (i = 0; i < count; i++) {
		struct text before = i < had ? original->cells[i] : none;
		struct text after = i < edit->cell_count
					    ? given(retrying, edit->cells[i])
					    : none;
		bool same = retry_same(before, after);

		changed |= !same;
		retrying->cells[i] = same ? before : after;
		retrying->marks[i] = same && i < had && original->marks
					     ? original->marks[i]
					     : 0;
	}
	while (count > had && count > 0 && is_blank(retrying->cells[count - 1]))
		count--;
	retrying->row.cell_count = count;
	return changed;
}

static const struct row *corrected(struct retrying *retrying,
	const struct row *original, const struct retry_row *edit)
{
	struct row *row = &retrying->row;

	*row = *original;
	if (!overlay(retrying, original, edit))
		return original;
	row->cells = retrying->cells;
	row->marks =
		original->marks && !original->fault ? retrying->marks : NULL;
	row->fault = row->fault_message = row->remark = NULL;
	buf_cut(&retrying->raw, 0);
	reader_raw(&retrying->raw, row->cells, row->cell_count);
	row->raw = (struct text){buf_text(&retrying->raw), retrying->raw.size};
	return row;
}

static bool is_wanted(
	const struct retrying *retrying, const struct retry_row *edit)
{
	return !edit->problem &&
	       (!retrying->retry.wanted ||
		       reject_lines_find(retrying->retry.wanted, edit->line));
}

/* The next row that counts, or NULL. */
static const struct retry_row *next_edit(struct retrying *retrying)
{
	while (retrying->at < retrying->rows.count &&
		!is_wanted(retrying, &retrying->rows.rows[retrying->at]))
		retrying->at++;
	return retrying->at < retrying->rows.count
		       ? &retrying->rows.rows[retrying->at]
		       : NULL;
}

/* Every other row is context, as far as the last that counts; and as far as
 * a header is looked for, so that the same one is found again. */
static enum zila_code retry_next(
	struct reader *reader, const struct row **row, struct zila_err *err)
{
	struct retrying *retrying = (struct retrying *)reader;
	const struct retry_row *edit = next_edit(retrying);
	enum zila_code code;

	*row = NULL;
	if (!edit && retrying->passed >= LIMIT_HEADER_ROWS)
		return ZILA_OK;
	code = reader_next(retrying->retry.original, row, err);
	if (code != ZILA_OK || !*row)
		return code;
	retrying->passed++;
	while (edit && edit->line < (*row)->line) {
		retrying->at++;
		edit = next_edit(retrying);
	}
	if (edit && edit->line == (*row)->line && !(*row)->context) {
		retrying->at++;
		*row = corrected(retrying, *row, edit);
		return buf_check(&retrying->raw, err);
	}
	retrying->row = **row;
	retrying->row.context = true;
	*row = &retrying->row;
	return ZILA_OK;
}

static enum zila_code retry_choose(
	struct reader *reader, int sheet, struct zila_err *err)
{
	struct retrying *retrying = (struct retrying *)reader;

	(void)sheet;
	retrying->at = 0;
	retrying->passed = 0;
	return reader_rewind(retrying->retry.original, err);
}

static void retry_progress(
	const struct reader *reader, int64_t *done, int64_t *total)
{
	const struct retrying *retrying = (const struct retrying *)reader;

	*done = (int64_t)retrying->at;
	*total = (int64_t)retrying->rows.count;
}

static void retry_close(struct reader *reader)
{
	struct retrying *retrying = (struct retrying *)reader;

	reader_close(retrying->retry.original);
	reader_close(retrying->retry.edited);
	retry_rows_free(&retrying->rows);
	buf_free(&retrying->raw);
	mem_free(retrying);
}

static const struct reader_kind retry_kind = {
	.format = "retry",
	.choose = retry_choose,
	.next = retry_next,
	.progress = retry_progress,
	.close = retry_close,
};

/* ---- the header ---- */

void retry_header_add(struct buf *out, struct text cell)
{
	cell = text_trim(cell.data, cell.size);
	if (!cell.size)
		return;
	if (out->size)
		buf_add_text(out, " / ");
	text_clean(out, cell.data, cell.size);
}

/* What the original has above a column, in its first rows of the header. */
struct heads {
	struct arena arena;
	const struct text *cells[RETRY_HEADER_ROWS];
	int counts[RETRY_HEADER_ROWS], rows;
};

static enum zila_code header_changed(const struct retry *retry,
	const struct retry_row *edit, int column, struct zila_err *err)
{
	struct text after = column < edit->header_count ? edit->header[column]
							: (struct text){"", 0};

	return err_set(err, ZILA_EINPUT,
		"%s%sthe header of column %d, \"%.*s\", is not the one of %s: "
		"header and columns must stay as they were exported",
		*edit->sheet ? edit->sheet : "", *edit->sheet ? ": " : "",
		RETRY_FRONT + column + 1,
		after.size > 60 ? 60 : (int)after.size, after.data,
		retry->name);
}

/* Cells that are not there would be taken for cells that were emptied. */
static enum zila_code check_count(const struct retry_row *edit,
	const struct heads *heads, struct zila_err *err)
{
	if (edit->header_count >= heads->counts[0])
		return ZILA_OK;
	return err_set(err, ZILA_EINPUT,
		"it has %d of the %d cells of a line: all are needed, in the "
		"file's order",
		edit->header_count, heads->counts[0]);
}

/* A header may take several rows; how many is not known here. */
static bool is_head(const struct heads *heads, int column, struct text after)
{
	struct buf joined = {0};
	bool same = false;
	int i;

	for (i = 0; i < heads->rows && !same; i++) {
		if (column < heads->counts[i])
			retry_header_add(&joined, heads->cells[i][column]);
		same = !joined.failed &&
		       retry_same((struct text){buf_text(&joined), joined.size},
			       after);
	}
	buf_free(&joined);
	return same;
}

/* The rows below a header that was changed can't be told apart. */
static enum zila_code check_header(struct retrying *retrying,
	const struct heads *heads, struct zila_err *err)
{
	const struct text none = {"", 0};
	const struct text *checked = NULL;
	enum zila_code code;
	size_t i;
	int at;

	for (i = 0; i < retrying->rows.count && heads->rows; i++) {
		const struct retry_row *edit = &retrying->rows.rows[i];

		if (edit->header == checked)
			continue;
		checked = edit->header;
		/* Made by a program that has nothing to name columns by: its
		 * cells are in the file's order. */
		if (retrying->csv &&
			all_blank(edit->header, edit->header_count)) {
			if ((code = check_count(edit, heads, err)) != ZILA_OK)
				return code;
			continue;
		}
		for (at = 0; at < edit->header_count || at < heads->counts[0];
			at++) {
			struct text after =
				at < edit->header_count
					? given(retrying, edit->header[at])
					: none;

			if (!is_head(heads, at, after))
				return header_changed(
					&retrying->retry, edit, at, err);
		}
	}
	return ZILA_OK;
}

static bool keep_head(struct heads *heads, const struct row *row)
{
	int at = heads->rows++;

	heads->cells[at] =
		copy_cells(&heads->arena, row, 0, &heads->counts[at]);
	return heads->cells[at] != NULL;
}

static enum zila_code find_header(
	struct retrying *retrying, struct zila_err *err)
{
	const struct retry *retry = &retrying->retry;
	enum zila_code code = reader_rewind(retry->original, err);
	const struct row *row = NULL;
	struct heads heads = {{0}};

	while (code == ZILA_OK && heads.rows < RETRY_HEADER_ROWS) {
		code = reader_next(retry->original, &row, err);
		if (code != ZILA_OK || !row)
			break;
		if (row->line >= retry->header_line && !row->fault &&
			!keep_head(&heads, row))
			code = err_memory(err);
	}
	if (code == ZILA_OK)
		code = check_header(retrying, &heads, err);
	arena_free(&heads.arena);
	return code == ZILA_OK ? reader_rewind(retry->original, err) : code;
}

enum zila_code retry_open(
	const struct retry *retry, struct reader **out, struct zila_err *err)
{
	struct retrying *retrying = mem_alloc(sizeof *retrying);
	enum zila_code code;

	if (!retrying) {
		reader_close(retry->original);
		reader_close(retry->edited);
		return err_memory(err);
	}
	retrying->sheet = retry->original->sheets[retry->original->sheet];
	retrying->base = (struct reader){&retry_kind, &retrying->sheet, 1, 0};
	retrying->retry = *retry;
	retrying->csv = !strcmp(retry->edited->kind->format, "csv");
	code = retry_rows_read(
		retry->edited, retry->import_id, &retrying->rows, err);
	if (code == ZILA_OK && !retrying->rows.found)
		code = err_set(err, ZILA_EINPUT,
			"no sheet begins with the columns Import, Line, "
			"Reason, Suggestion: take a file that `zila rejects "
			"export` wrote");
	if (code == ZILA_OK)
		code = find_header(retrying, err);
	if (code != ZILA_OK) {
		retry_close(&retrying->base);
		return code;
	}
	*out = &retrying->base;
	return ZILA_OK;
}
