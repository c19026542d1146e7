/* scan.c - rows taken from inside SQLite's loop, by an aggregate function.
 *
 * `SELECT zila_scan(id, import_id, line, ...) FROM ... WHERE ...` is one row,
 * and calls take() for each row of the table.
 */
#include "store/read/scan.h"

#include <string.h>

#include "ground/err.h"
#include "ground/mem.h"
#include "store/db.h"
#include "store/finding/subject.h"

enum { FIRST_COLUMN = 3, TEXTS_KEPT_BYTES = 1 << 20 };

static void flush(struct scan *scan)
{
	/* What a script asks of SQL meanwhile must not get at the scan. */
	scan->db->scan = NULL;
	if (scan->each && scan->rows)
		scan->code = scan->each(scan->user, scan, &scan->why);
	scan->db->scan = scan;
	scan->rows = 0;
	if (scan->texts.room > TEXTS_KEPT_BYTES)
		buf_free(&scan->texts);
	else
		buf_cut(&scan->texts, 0);
}

/* A text without a number is kept with the batch; its place is known only
 * when the batch is full, as the buffer moves. */
static void take_text(struct scan *scan, struct scan_column *column, int row,
	struct text text)
{
	scan->code = codes_find(
		&column->known, &text, &column->codes[row], &scan->why);
	column->texts[row] = text;
	if (scan->code != ZILA_OK || column->codes[row] != CODE_NONE)
		return;
	column->integers[row] = (int64_t)scan->texts.size;
	buf_add(&scan->texts, text.data, text.size);
	scan->code = buf_check(&scan->texts, &scan->why);
}

static void take_value(struct scan *scan, struct scan_column *column, int row,
	sqlite3_value *value)
{
	int type = sqlite3_value_type(value);

	column->missing[row] = type == SQLITE_NULL;
	if (!column->text) {
		column->integers[row] = sqlite3_value_int64(value);
	} else if (type == SQLITE_NULL) {
		column->texts[row] = (struct text){"", 0};
		column->codes[row] = CODE_MISSING;
	} else {
		const char *data = sqlite3_value_blob(value);
		int size = sqlite3_value_bytes(value);

		take_text(scan, column, row,
			(struct text){data ? data : "", (size_t)size});
	}
}

/* Gives texts without a number their places. */
static void settle(struct scan *scan)
{
	int i, row;

	for (i = 0; scan->texts.size && i < scan->column_count; i++) {
		struct scan_column *column = &scan->columns[i];

		if (!column->wanted || !column->text)
			continue;
		for (row = 0; row < scan->rows; row++)
			if (column->codes[row] == CODE_NONE)
				column->texts[row].data = scan->texts.data +
							  column->integers[row];
	}
}

static void take(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct scan *scan = ((struct db *)sqlite3_user_data(context))->scan;
	int row = scan->rows, at = FIRST_COLUMN, i;

	(void)count;
	scan->id[row] = sqlite3_value_int64(values[0]);
	scan->import_id[row] = sqlite3_value_int64(values[1]);
	scan->line[row] = sqlite3_value_int64(values[2]);
	if (scan->lines)
		lines_add(scan->lines, scan->import_id[row], scan->line[row],
			scan->id[row]);
	for (i = 0; i < scan->column_count && scan->code == ZILA_OK; i++)
		if (scan->columns[i].wanted)
			take_value(scan, &scan->columns[i], row, values[at++]);
	if (scan->code == ZILA_OK && ++scan->rows == SCAN_ROWS && scan->each) {
		settle(scan);
		flush(scan);
	}
	if (scan->code != ZILA_OK)
		sqlite3_result_error(context, "the scan was ended", -1);
}

/* zila_scan_other(id, import_id, line): a row that no batch has. */
static void take_other(
	sqlite3_context *context, int count, sqlite3_value **values)
{
	struct scan *scan = ((struct db *)sqlite3_user_data(context))->scan;

	(void)count;
	lines_add(scan->lines, sqlite3_value_int64(values[1]),
		sqlite3_value_int64(values[2]), sqlite3_value_int64(values[0]));
}

static void end(sqlite3_context *context)
{
	sqlite3_result_null(context);
}

static enum zila_code register_function(struct db *db, struct zila_err *err)
{
	if (db->has_scan)
		return ZILA_OK;
	if (sqlite3_create_function_v2(db->sql, "zila_scan", -1, SQLITE_UTF8,
		    db, NULL, take, end, NULL) != SQLITE_OK ||
		sqlite3_create_function_v2(db->sql, "zila_scan_other", 3,
			SQLITE_UTF8, db, NULL, take_other, end,
			NULL) != SQLITE_OK)
		return db_fail(db, err, "preparing");
	db->has_scan = true;
	return ZILA_OK;
}

static void add_column(
	struct scan *scan, const char *name, bool text, int scale)
{
	struct scan_column *column = &scan->columns[scan->column_count++];

	column->name = name;
	column->text = text;
	column->units = 1;
	for (; scale > 0; scale--)
		column->units *= 10;
}

enum zila_code scan_open(struct db *db, const struct dataset *dataset,
	struct scan **out, struct zila_err *err)
{
	struct scan *scan = mem_alloc(sizeof *scan);
	enum zila_code code;
	int i;

	if (!scan)
		return err_memory(err);
	scan->db = db;
	scan->dataset = dataset;
	for (i = 0; i < dataset->column_count; i++)
		add_column(scan, dataset->columns[i].name,
			column_is_text(&dataset->columns[i]),
			dataset->columns[i].type == COLUMN_DECIMAL
				? dataset->columns[i].scale
				: 0);
	add_column(scan, "valid_from", true, 0);
	add_column(scan, "valid_to", true, 0);
	if ((code = register_function(db, err))) {
		scan_close(scan);
		return code;
	}
	*out = scan;
	return ZILA_OK;
}

int scan_column(const struct scan *scan, const char *name)
{
	int i;

	for (i = 0; i < scan->column_count; i++)
		if (!strcmp(scan->columns[i].name, name))
			return i;
	return -1;
}

enum zila_code scan_want(struct scan *scan, int index, struct zila_err *err)
{
	struct scan_column *column = &scan->columns[index];

	if (column->wanted)
		return ZILA_OK;
	column->missing = mem_alloc(SCAN_ROWS * sizeof *column->missing);
	column->integers = mem_alloc(SCAN_ROWS * sizeof *column->integers);
	if (column->text) {
		column->texts = mem_alloc(SCAN_ROWS * sizeof *column->texts);
		column->codes = mem_alloc(SCAN_ROWS * sizeof *column->codes);
	}
	if (!column->missing || !column->integers ||
		(column->text && (!column->texts || !column->codes)))
		return err_memory(err);
	column->wanted = true;
	return ZILA_OK;
}

static void add_select(const struct scan *scan, struct buf *sql)
{
	int i;

	buf_add_text(sql, "SELECT zila_scan(id, import_id, line");
	for (i = 0; i < scan->column_count; i++) {
		const char *name = scan->columns[i].name;

		if (!scan->columns[i].wanted)
			continue;
		if (i < scan->dataset->column_count &&
			scan->dataset->columns[i].milestone)
			buf_add_format(sql,
				", CASE WHEN \"%s\" <= '%s' THEN \"%s\" END",
				name, scan->db->as_of, name);
		else
			buf_add_format(sql, ", \"%s\"", name);
	}
	buf_add_text(sql, ")");
}

static void add_where(const struct scan *scan, struct buf *sql)
{
	view_add_where(sql, scan->db->as_of, scan->db->known);
}

static void add_from(const struct scan *scan, struct buf *sql)
{
	buf_add_format(
		sql, " FROM main.\"%s\" NOT INDEXED", scan->dataset->name);
}

/* All rows, of which those that are true on the day are taken. */
static void add_all(const struct scan *scan, struct buf *sql)
{
	buf_add_text(sql, " FILTER (WHERE ");
	add_where(scan, sql);
	buf_add_text(sql, "), zila_scan_other(id, import_id, line) FILTER "
			  "(WHERE (");
	add_where(scan, sql);
	buf_add_text(sql, ") IS NOT TRUE)");
	add_from(scan, sql);
}

static enum zila_code prepare(struct scan *scan, const char *more,
	sqlite3_stmt **stmt, struct zila_err *err)
{
	struct buf sql = {0};
	enum zila_code code;

	add_select(scan, &sql);
	if (scan->lines && !*more) {
		add_all(scan, &sql);
	} else {
		add_from(scan, &sql);
		buf_add_text(&sql, " WHERE ");
		add_where(scan, &sql);
		buf_add_text(&sql, more);
	}
	scan->db->scan = scan;
	code = db_prepare_buf(scan->db, stmt, &sql, err);
	scan->db->scan = NULL;
	return code;
}

static enum zila_code run(
	struct scan *scan, sqlite3_stmt *stmt, struct zila_err *err)
{
	int step;

	scan->rows = 0;
	scan->code = ZILA_OK;
	buf_cut(&scan->texts, 0);
	scan->db->scan = scan;
	step = sqlite3_step(stmt);
	scan->db->scan = NULL;
	if (scan->code != ZILA_OK) {
		*err = scan->why;
		return scan->code;
	}
	if (step != SQLITE_ROW)
		return db_fail(scan->db, err, "reading");
	settle(scan);
	return ZILA_OK;
}

static enum zila_code prepare_key(struct scan *scan, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	struct buf sql = {0}, description = {0};
	enum zila_code code;
	int keys;

	dataset_describe(&description, scan->dataset);
	buf_add_text(&sql, "SELECT ");
	keys = subject_add_key(&sql, buf_text(&description));
	buf_add_format(&sql, " FROM main.\"%s\" AS d WHERE d.id = ?1",
		scan->dataset->name);
	code = buf_check(&description, err);
	buf_free(&description);
	if (code == ZILA_OK && keys)
		code = db_prepare_buf(scan->db, &stmt, &sql, err);
	else
		buf_free(&sql);
	scan->key = stmt;
	return code;
}

enum zila_code scan_key(
	const struct scan *scan, int row, struct buf *out, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;

	buf_cut(out, 0);
	if (!scan->key)
		return ZILA_OK;
	sqlite3_bind_int64(scan->key, 1, scan->id[row]);
	if (db_next(scan->db, scan->key, "reading a row", &code, err))
		buf_add_text(out, db_text(scan->key, 0));
	sqlite3_reset(scan->key);
	return code == ZILA_OK ? buf_check(out, err) : code;
}

enum zila_code scan_run(
	struct scan *scan, scan_each *each, void *user, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;
	bool has;

	code = store_has(scan->db, scan->dataset, &has, err);
	if (code != ZILA_OK || !has)
		return code;
	if (!scan->key && (code = prepare_key(scan, err)))
		return code;
	scan->each = each;
	scan->user = user;
	code = prepare(scan, "", &stmt, err);
	if (code == ZILA_OK)
		code = run(scan, stmt, err);
	if (code == ZILA_OK && scan->rows) {
		flush(scan);
		scan->db->scan = NULL;
		if ((code = scan->code))
			*err = scan->why;
	}
	sqlite3_finalize(stmt);
	scan->each = NULL;
	return code;
}

enum zila_code scan_one(struct scan *scan, int64_t id, struct zila_err *err)
{
	sqlite3_stmt *stmt = scan->one;
	enum zila_code code;

	if (!stmt && (code = prepare(scan, " AND id = ?1", &stmt, err)))
		return code;
	scan->one = stmt;
	sqlite3_reset(stmt);
	sqlite3_bind_int64(stmt, 1, id);
	code = run(scan, stmt, err);
	sqlite3_reset(stmt);
	if (code == ZILA_OK && scan->rows != 1)
		code = err_set(err, ZILA_ESTORE,
			"database %s: row %lld of %s is gone", scan->db->path,
			(long long)id, scan->dataset->name);
	return code;
}

void scan_value(const struct scan *scan, int index, int row, struct value *out)
{
	const struct scan_column *column = &scan->columns[index];

	memset(out, 0, sizeof *out);
	if (column->missing[row])
		return;
	if (column->text) {
		out->type = VALUE_TEXT;
		out->text = column->texts[row].data;
		out->size = column->texts[row].size;
	} else if (column->units != 1) {
		out->type = VALUE_REAL;
		out->real = (double)column->integers[row] / column->units;
	} else {
		out->type = VALUE_INTEGER;
		out->integer = column->integers[row];
	}
}

void scan_close(struct scan *scan)
{
	int i;

	if (!scan)
		return;
	for (i = 0; i < scan->column_count; i++) {
		struct scan_column *column = &scan->columns[i];

		mem_free(column->missing);
		mem_free(column->integers);
		mem_free(column->texts);
		mem_free(column->codes);
		codes_free(&column->known);
	}
	sqlite3_finalize(scan->one);
	sqlite3_finalize(scan->key);
	buf_free(&scan->texts);
	mem_free(scan);
}
