/* why_rows.c - the rows behind a figure: found by its query, told with their
 * imports, and as they stand in the files that were kept. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/text.h"
#include "worker/import/lines.h"
#include "worker/report/why.h"

enum { ROWS_SHOWN = 10 };

static enum zila_code note(struct why *why, int64_t import_id, int64_t line,
	const char *key, struct zila_err *err)
{
	struct behind_row *row;

	if (why->count == why->room) {
		size_t room = why->room ? why->room * 2 : 256;
		struct behind_row *rows =
			arena_alloc(&why->doc->arena, room * sizeof *rows);

		if (!rows)
			return err_memory(err);
		if (why->count)
			memcpy(rows, why->rows, why->count * sizeof *rows);
		why->rows = rows;
		why->room = room;
	}
	row = &why->rows[why->count++];
	*row = (struct behind_row){
		.import_id = import_id, .line = line, .key = key};
	return ZILA_OK;
}

enum zila_code why_line(
	struct why *why, int64_t import_id, int64_t line, struct zila_err *err)
{
	return note(why, import_id, line, NULL, err);
}

/* The lines of "2-735, 740". */
enum zila_code why_cited(struct why *why, const struct doc_citation *citation,
	struct zila_err *err)
{
	const char *at = citation->rows;
	enum zila_code code = ZILA_OK;
	char *end;

	if (citation->source < 0)
		return ZILA_OK;
	while (at && *at && code == ZILA_OK) {
		int64_t from = strtoll(at, &end, 10), to = from;

		if (end == at)
			break;
		if (*end == '-')
			to = strtoll(end + 1, &end, 10);
		for (; from <= to && code == ZILA_OK; from++)
			code = note(why,
				why->doc->sources[citation->source].import_id,
				from, NULL, err);
		at = end + strspn(end, ", ");
	}
	return code;
}

/* ---- a query, run again ---- */

static int find_column(const struct cursor *cursor, const char *name)
{
	int i;

	for (i = 0; i < cursor_column_count(cursor); i++)
		if (!strcmp(cursor_column_name(cursor, i), name))
			return i;
	return -1;
}

static const char *value_text(struct doc *doc, const struct value *value)
{
	char text[40];

	switch (value->type) {
	case VALUE_INTEGER:
		snprintf(text, sizeof text, "%lld", (long long)value->integer);
		return doc_text(doc, text);
	case VALUE_REAL:
		snprintf(text, sizeof text, "%.15g", value->real);
		return doc_text(doc, text);
	case VALUE_TEXT:
		return arena_copy(&doc->arena, value->text, value->size);
	default:
		return NULL;
	}
}

/* How many rows a query gave, and whether they name their lines. */
struct ran {
	int64_t rows;
	bool names_lines, has_key;
};

static enum zila_code step_all(struct why *why, struct cursor *cursor,
	struct ran *ran, struct zila_err *err)
{
	int import_at = find_column(cursor, "import_id");
	int line_at = find_column(cursor, "line");
	int key_at = find_column(cursor, "key");
	struct value import, line, key = {0};
	enum zila_code code;
	bool row = false;

	ran->names_lines = import_at >= 0 && line_at >= 0;
	ran->has_key = key_at >= 0;
	while ((code = cursor_step(cursor, &row, err)) == ZILA_OK && row) {
		ran->rows++;
		if (!ran->names_lines)
			continue;
		cursor_value(cursor, import_at, &import);
		cursor_value(cursor, line_at, &line);
		if (key_at >= 0)
			cursor_value(cursor, key_at, &key);
		if (import.type != VALUE_INTEGER)
			continue;
		code = note(why, import.integer, line.integer,
			value_text(why->doc, &key), err);
		if (code != ZILA_OK)
			break;
	}
	return code;
}

static void list_datasets(struct why *why, const bool *read, struct buf *out)
{
	const struct model *model = &why->reporting->job->model;
	int i;

	for (i = 0; i < model->count; i++) {
		if (!read[i])
			continue;
		why->datasets[i] = true;
		buf_add_format(out, "%s%s", out->size ? ", " : "",
			model->datasets[i]->name);
	}
}

static enum zila_code add_rows_of(
	struct why *why, const char *dataset, struct zila_err *err)
{
	struct cursor cursor = {0};
	struct buf sql = {0};
	enum zila_code code;
	struct ran ran = {0};

	buf_add_format(&sql,
		"SELECT import_id, min(line) AS line FROM \"%s\" GROUP BY "
		"import_id",
		dataset);
	code = cursor_open_own(
		&cursor, why->reporting->job->db, buf_text(&sql), err);
	if (code == ZILA_OK)
		code = step_all(why, &cursor, &ran, err);
	cursor_close(&cursor);
	buf_free(&sql);
	return code;
}

/* A query that names no lines: an example of each import that its datasets
 * hold rows of. */
static enum zila_code add_examples(
	struct why *why, const bool *read, struct zila_err *err)
{
	const struct model *model = &why->reporting->job->model;
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < model->count && code == ZILA_OK; i++)
		if (read[i])
			code = add_rows_of(why, model->datasets[i]->name, err);
	return code;
}

/* How many different keys the rows from `from` on have. */
static const char *count_keys(struct why *why, size_t from)
{
	size_t room = why->count - from, count = 0, i;
	const char **keys =
		arena_alloc(&why->doc->arena, (room + 1) * sizeof *keys);
	int64_t different = 0;

	for (i = from; keys && i < why->count; i++)
		if (why->rows[i].key)
			keys[count++] = why->rows[i].key;
	if (!keys)
		return NULL;
	qsort(keys, count, sizeof *keys, text_order);
	for (i = 0; i < count; i++)
		different += !i || strcmp(keys[i], keys[i - 1]) != 0;
	return why_number(why, different);
}

enum zila_code why_query(struct why *why, const char *role,
	const struct doc_query *query, struct zila_err *err)
{
	struct job *job = why->reporting->job;
	struct cursor cursor = {0};
	struct ran ran = {0};
	struct buf list = {0};
	size_t count = (size_t)job->model.count;
	struct read_set reads = {&job->model,
		arena_alloc(&why->doc->arena, count * sizeof(bool))};
	const char *fields[7] = {role, query->sql, query->bound};
	size_t before = why->count;
	bool apart = !strcmp(role, "denominator");
	enum zila_code code;

	if (!why->datasets)
		why->datasets =
			arena_alloc(&why->doc->arena, count * sizeof(bool));
	if (!reads.read || !why->datasets)
		return err_memory(err);
	cursor_watch(job->db, reading_note, &reads);
	code = cursor_open_own(&cursor, job->db, query->bound, err);
	cursor_watch(job->db, NULL, NULL);
	if (code == ZILA_OK)
		code = step_all(why, &cursor, &ran, err);
	cursor_close(&cursor);
	if (code != ZILA_OK)
		return err_wrap(err, "running its query again");
	fields[6] =
		ran.names_lines && ran.has_key ? count_keys(why, before) : NULL;
	if (apart) /* told, but its rows are not those of the figure */
		why->count = before;
	else if (!ran.names_lines &&
		 (code = add_examples(why, reads.read, err)))
		return code;
	list_datasets(why, reads.read, &list);
	fields[3] = why_number(why, ran.rows);
	fields[4] = buf_text(&list);
	fields[5] = ran.names_lines ? "yes" : NULL;
	code = why_record(why, "query", fields, 7, err);
	buf_free(&list);
	return code;
}

/* ---- what was noted ---- */

static int by_place(const void *a, const void *b)
{
	const struct behind_row *left = a, *right = b;

	if (left->import_id != right->import_id)
		return left->import_id < right->import_id ? -1 : 1;
	if (left->line != right->line)
		return left->line < right->line ? -1 : 1;
	return strcmp(left->key ? left->key : "", right->key ? right->key : "");
}

static void drop_twins(struct why *why)
{
	size_t i, kept = 0;

	for (i = 0; i < why->count; i++)
		if (!i || by_place(&why->rows[i], &why->rows[kept - 1]))
			why->rows[kept++] = why->rows[i];
	why->count = kept;
}

/* "2-735, 740" of rows[from..to). */
static void add_ranges(
	struct buf *out, const struct behind_row *rows, size_t from, size_t to)
{
	while (from < to) {
		int64_t first = rows[from].line, last = first;

		for (; from < to && rows[from].line <= last + 1; from++)
			last = rows[from].line;
		buf_add_format(
			out, "%s%lld", out->size ? ", " : "", (long long)first);
		if (last > first)
			buf_add_format(out, "-%lld", (long long)last);
	}
}

enum { IMPORT_FIELDS = 12 };

static enum zila_code tell_import(
	struct why *why, size_t from, size_t to, struct zila_err *err)
{
	const char *fields[IMPORT_FIELDS + 2] = {NULL};
	struct value id = {
		.type = VALUE_INTEGER, .integer = why->rows[from].import_id};
	struct cursor cursor = {0};
	struct buf lines = {0};
	bool row = false;
	enum zila_code code;
	int i;

	code = cursor_open_own(&cursor, why->reporting->job->db,
		"SELECT i.id, i.name, nullif(i.sheet, ''), i.importer, "
		"p.version, p.digest, s.sha256, i.known_at, i.as_on, "
		"CASE WHEN i.synthetic THEN 'yes' END, r.command, i.retries "
		"FROM main.import AS i JOIN main.plugin AS p ON p.id = "
		"i.plugin_id JOIN main.source AS s ON s.id = i.source_id JOIN "
		"main.run AS r ON r.id = i.run_id WHERE i.id = ?1",
		err);
	if (code == ZILA_OK)
		code = cursor_bind(&cursor, 1, &id, err);
	if (code == ZILA_OK)
		code = cursor_step(&cursor, &row, err);
	for (i = 0; code == ZILA_OK && row && i < IMPORT_FIELDS; i++) {
		struct value value;

		cursor_value(&cursor, i, &value);
		fields[i] = value_text(why->doc, &value);
	}
	cursor_close(&cursor);
	if (code != ZILA_OK || !row)
		return code;
	add_ranges(&lines, why->rows, from, to);
	fields[IMPORT_FIELDS] = buf_text(&lines);
	fields[IMPORT_FIELDS + 1] = why_number(why, (int64_t)(to - from));
	code = why_record(why, "import", fields, IMPORT_FIELDS + 2, err);
	buf_free(&lines);
	return code;
}

/* The first of that line. */
static struct behind_row *find_line(
	struct behind_row *rows, size_t from, size_t to, int64_t line)
{
	size_t low = from, high = to;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (rows[middle].line < line)
			low = middle + 1;
		else
			high = middle;
	}
	return low < to && rows[low].line == line ? &rows[low] : NULL;
}

/* The lines as they stand in the kept file; several rows may be of one. */
static enum zila_code read_raw(
	struct why *why, size_t from, size_t to, struct zila_err *err)
{
	struct lines lines = {0};
	const struct row *row;
	enum zila_code code = lines_open(why->reporting->job->db,
		why->rows[from].import_id, &lines, err);

	while (code == ZILA_OK &&
		(code = reader_next(lines.reader, &row, err)) == ZILA_OK &&
		row && row->line <= why->rows[to - 1].line) {
		struct behind_row *found =
			find_line(why->rows, from, to, row->line);

		for (; found && found < why->rows + to &&
			found->line == row->line;
			found++) {
			found->raw = arena_copy(&why->doc->arena,
				row->raw.data ? row->raw.data : "",
				row->raw.size);
			if (!found->raw)
				code = err_memory(err);
		}
	}
	lines_close(&lines);
	return code;
}

/* A stored row as words and as JSON. */
static void put_values(struct why *why, const struct dataset *dataset,
	const struct value *values, struct behind_row *row)
{
	struct words *words = &why->words;
	struct buf out = {0}, text = {0};
	struct json json = {.out = &out};
	int i;

	words_key(words, &text, dataset, values);
	row->words = doc_text(why->doc, buf_text(&text));
	json_object(&json);
	json_pair_text(&json, "dataset", dataset->name);
	for (i = 0; i < dataset->column_count; i++) {
		const struct column *column = &dataset->columns[i];

		json_key(&json, column->name);
		buf_cut(&text, 0);
		words_value(words, &text, column, &values[i], true);
		if (values[i].type == VALUE_NULL)
			json_null(&json);
		else
			json_text(&json, buf_text(&text));
	}
	json_end_object(&json);
	row->values = doc_text(why->doc, buf_text(&out));
	why->doc->failed |= out.failed || text.failed;
	buf_free(&out);
	buf_free(&text);
}

static void select_stored(struct buf *sql, const struct dataset *dataset)
{
	int i;

	buf_add_text(sql, "SELECT line");
	for (i = 0; i < dataset->column_count; i++)
		buf_add_format(sql, ", \"%s\"", dataset->columns[i].name);
	buf_add_format(sql,
		" FROM main.\"%s\" WHERE import_id = ?1 AND line BETWEEN ?2 "
		"AND ?3 ORDER BY known_from",
		dataset->name);
}

static enum zila_code read_stored(struct why *why,
	const struct dataset *dataset, size_t from, size_t to,
	struct zila_err *err)
{
	int64_t integers[] = {why->rows[from].import_id, why->rows[from].line,
		why->rows[to - 1].line};
	struct value values[MODEL_COLUMNS_MAX], line;
	struct cursor cursor = {0};
	struct buf sql = {0};
	enum zila_code code;
	bool row = false;
	int i;

	select_stored(&sql, dataset);
	code = cursor_open_own(
		&cursor, why->reporting->job->db, buf_text(&sql), err);
	for (i = 0; i < 3 && code == ZILA_OK; i++) {
		struct value value = {
			.type = VALUE_INTEGER, .integer = integers[i]};

		code = cursor_bind(&cursor, i + 1, &value, err);
	}
	while (code == ZILA_OK &&
		(code = cursor_step(&cursor, &row, err)) == ZILA_OK && row) {
		struct behind_row *found;

		cursor_value(&cursor, 0, &line);
		found = find_line(why->rows, from, to, line.integer);
		if (!found)
			continue;
		words_read(cursor.stmt, 1, dataset, values);
		for (; found < why->rows + to && found->line == line.integer;
			found++)
			put_values(why, dataset, values, found);
	}
	cursor_close(&cursor);
	buf_free(&sql);
	return code;
}

/* The rows that were stored of those lines, of the datasets read. */
static enum zila_code read_values(
	struct why *why, size_t from, size_t to, struct zila_err *err)
{
	struct job *job = why->reporting->job;
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < job->model.count && code == ZILA_OK; i++) {
		bool has = false;

		if (why->datasets && !why->datasets[i])
			continue;
		code = store_has(job->db, job->model.datasets[i], &has, err);
		if (code == ZILA_OK && has)
			code = read_stored(
				why, job->model.datasets[i], from, to, err);
	}
	return code;
}

static enum zila_code tell_row(
	struct why *why, const struct behind_row *row, struct zila_err *err)
{
	const char *fields[] = {why_number(why, row->import_id),
		why_number(why, row->line), row->key, row->words, row->values,
		row->raw};

	return why_record(why, "row", fields, 6, err);
}

/* What is shown of rows[from..to), which are of one import. */
static enum zila_code tell_shown(
	struct why *why, size_t from, size_t to, struct zila_err *err)
{
	enum zila_code code;
	struct zila_err why_not;
	size_t i;

	/* A file that can't be read again takes nothing from the rest. */
	code = read_raw(why, from, to, &why_not);
	if (code == ZILA_ELIMIT || code == ZILA_EINTR)
		return err_set(err, code, "%s", why_not.text);
	if (code != ZILA_OK && (code = link_log(&why->reporting->job->link,
					"warning", "", why_not.text, err)))
		return code;
	code = read_values(why, from, to, err);
	for (i = from; i < to && code == ZILA_OK; i++)
		code = tell_row(why, &why->rows[i], err);
	return code;
}

static enum zila_code tell_imports(struct why *why, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	size_t from, to;

	for (from = 0; from < why->count && code == ZILA_OK; from = to) {
		for (to = from;
			to < why->count &&
			why->rows[to].import_id == why->rows[from].import_id;
			to++)
			continue;
		code = tell_import(why, from, to, err);
	}
	return code;
}

/* The first `most` rows, import by import. */
static enum zila_code tell_first(
	struct why *why, size_t most, struct zila_err *err)
{
	enum zila_code code =
		words_open(&why->words, why->reporting->job->db, err);
	size_t from, to;

	for (from = 0; from < most && code == ZILA_OK; from = to) {
		for (to = from; to < most && why->rows[to].import_id ==
						     why->rows[from].import_id;
			to++)
			continue;
		code = tell_shown(why, from, to, err);
	}
	words_close(&why->words);
	return code;
}

enum zila_code why_rows(struct why *why, struct zila_err *err)
{
	const char *all = job_option(why->reporting->job, "all");
	size_t most;
	enum zila_code code;
	const char *left;

	if (why->count)
		qsort(why->rows, why->count, sizeof *why->rows, by_place);
	drop_twins(why);
	most = all || why->count < ROWS_SHOWN ? why->count : ROWS_SHOWN;
	if ((code = tell_imports(why, err)) ||
		(code = tell_first(why, most, err)))
		return code;
	left = why_number(why, (int64_t)(why->count - most));
	return why_record(why, "left", &left, 1, err);
}
