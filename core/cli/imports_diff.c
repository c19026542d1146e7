/* imports_diff.c - `zila imports diff ID`: what one import made different. */

#include "imports.h"
#include "table.h"

enum { SHOWN = 20 }; /* rows of a dataset and kind, without --all */

static const char *const kind_names[] = {"added", "withdrawn", "changed"};

struct differing {
	struct cli *cli;
	struct diff *diff;
	struct json json;
	struct table table;
	int64_t left; /* to show; < 0: all */
};

static bool wants_all(const struct cli *cli)
{
	return options_flag(&cli->options, "all") ||
	       options_value(&cli->options, "rows");
}

/* Those that --skip and --rows leave; --rows 0: all. */
static enum zila_code choose_part(
	const struct cli *cli, struct diff *diff, struct zila_err *err)
{
	enum zila_code code;

	if ((code = cli_count(cli, "rows", &diff->most, err)) ||
		(code = cli_count(cli, "skip", &diff->skip, err)))
		return code;
	if (!diff->most)
		diff->most = -1;
	return ZILA_OK;
}

/* ---- JSON ---- */

static void json_value(struct differing *differing, const struct column *column,
	const struct value *value)
{
	struct buf text = {0};

	if (value->type == VALUE_NULL) {
		json_null(&differing->json);
		return;
	}
	if (value->type == VALUE_INTEGER && column->type == COLUMN_INTEGER) {
		json_integer(&differing->json, value->integer);
		return;
	}
	words_value(&differing->diff->words, &text, column, value, true);
	json_text(&differing->json, buf_text(&text));
	differing->json.out->failed |= text.failed;
	buf_free(&text);
}

/* The key, with the state of a district; or all that is not the key. */
static void json_values(struct differing *differing, const struct diff_row *row,
	const char *name, bool key)
{
	const struct value *values = row->new ? row->new : row->old;
	struct json *json = &differing->json;
	int i;

	json_pair_object(json, name);
	for (i = 0; i < row->dataset->column_count; i++) {
		const struct column *column = &row->dataset->columns[i];

		if ((column->key || column->type == COLUMN_STATE) != key)
			continue;
		json_key(json, column->name);
		json_value(differing, column, &values[i]);
	}
	json_end_object(json);
}

static void json_source(
	struct json *json, const char *key, const struct diff_place *place)
{
	json_pair_object(json, key);
	json_pair_integer(json, "import", place->import_id);
	json_pair_text(json, "name", place->name);
	json_pair_integer(json, "line", place->line);
	json_end_object(json);
}

static void json_change(
	struct differing *differing, const struct diff_row *row, int column)
{
	struct json *json = &differing->json;

	json_object(json);
	json_pair_text(json, "dataset", row->dataset->name);
	json_values(differing, row, "key", true);
	if (column < row->dataset->column_count) {
		const struct column *of = &row->dataset->columns[column];

		json_pair_text(json, "column", of->name);
		json_key(json, "old");
		json_value(differing, of, &row->old[column]);
		json_key(json, "new");
		json_value(differing, of, &row->new[column]);
		if (of->unit && of->type == COLUMN_MONEY)
			json_pair_text(json, "unit", of->unit);
	} else {
		json_pair_text(json, "column", "valid_to");
		print_pair_or_null(json, "old", row->from.valid_to);
		print_pair_or_null(json, "new", row->to.valid_to);
	}
	json_pair_integer(json, "line", row->to.line);
	json_source(json, "source", &row->to);
	json_source(json, "old_source", &row->from);
	json_end_object(json);
}

static enum zila_code json_row(
	void *user, const struct diff_row *row, struct zila_err *err)
{
	struct differing *differing = user;
	struct json *json = &differing->json;
	int i;

	(void)err;
	for (i = 0; i < row->dataset->column_count; i++)
		if (diff_differs(row, i))
			json_change(differing, row, i);
	if (diff_ends_otherwise(row))
		json_change(differing, row, i);
	if (row->kind == DIFF_CHANGED)
		return ZILA_OK;
	json_object(json);
	json_pair_text(json, "dataset", row->dataset->name);
	json_values(differing, row, "key", true);
	json_values(differing, row, "values", false);
	if (row->kind == DIFF_ADDED) {
		json_pair_integer(json, "line", row->to.line);
		json_source(json, "source", &row->to);
	} else {
		print_pair_or_null(json, "until", row->until);
		json_source(json, "old_source", &row->from);
	}
	json_end_object(json);
	return ZILA_OK;
}

static void json_counts(struct differing *differing)
{
	struct json *json = &differing->json;
	int i, kind;

	json_pair_array(json, "datasets");
	for (i = 0; i < differing->diff->count; i++) {
		const struct diff_count *count = &differing->diff->counts[i];

		json_object(json);
		json_pair_text(json, "dataset", count->dataset->name);
		for (kind = DIFF_ADDED; kind <= DIFF_CHANGED; kind++)
			json_pair_integer(
				json, kind_names[kind], count->rows[kind]);
		json_end_object(json);
	}
	json_end_array(json);
}

static enum zila_code json_import(
	void *user, const struct import *import, struct zila_err *err)
{
	struct differing *differing = user;
	struct json *json = &differing->json;

	(void)err;
	json_pair_integer(json, "import", import->id);
	json_pair_object(json, "source");
	json_pair_text(json, "name", import->name);
	json_pair_text(json, "sha256", import->sha256);
	json_end_object(json);
	json_pair_text(json, "known_at", import->known_at);
	print_code_or_null(json, "undoes", import->undoes);
	print_code_or_null(json, "undone_by", import->undone_by);
	return ZILA_OK;
}

static enum zila_code each(struct differing *differing, diff_row_each *tell,
	enum diff_kind kind, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < differing->diff->count && code == ZILA_OK; i++)
		code = diff_each(
			differing->diff, i, kind, tell, differing, err);
	return code;
}

static enum zila_code tell_json(
	struct differing *differing, struct core *core, struct zila_err *err)
{
	struct json *json = &differing->json;
	enum zila_code code;
	int kind;

	json_object(json);
	code = import_read(core->db, differing->diff->import_id, json_import,
		differing, err);
	json_counts(differing);
	for (kind = DIFF_ADDED; kind <= DIFF_CHANGED && code == ZILA_OK;
		kind++) {
		json_pair_array(json, kind_names[kind]);
		code = each(differing, json_row, (enum diff_kind)kind, err);
		json_end_array(json);
	}
	print_end_object(json);
	return code;
}

/* ---- CSV and Markdown: a line for each cell ---- */

static void table_words(struct differing *differing,
	const struct column *column, const struct value *value)
{
	struct buf text = {0};
	bool plain = differing->cli->format == FORMAT_CSV;

	words_value(&differing->diff->words, &text, column, value, plain);
	table_text(&differing->table, buf_text(&text));
	differing->table.failed |= text.failed;
	buf_free(&text);
}

static void table_place(
	struct differing *differing, const struct diff_place *place, bool there)
{
	struct table *table = &differing->table;

	if (!there) {
		table_text(table, NULL);
		table_text(table, NULL);
		table_text(table, NULL);
		return;
	}
	table_code(table, place->import_id);
	table_text(table, place->name);
	table_code(table, place->line);
}

/* Begins a line: what, dataset, key, column. */
static void table_begin(struct differing *differing, const struct diff_row *row,
	const char *column)
{
	const struct value *values = row->new ? row->new : row->old;
	struct table *table = &differing->table;
	struct buf key = {0};

	table_text(table, kind_names[row->kind]);
	table_text(table, row->dataset->name);
	words_key(&differing->diff->words, &key, row->dataset, values);
	table_text(table, buf_text(&key));
	table->failed |= key.failed;
	buf_free(&key);
	table_text(table, column);
}

static void table_finish(
	struct differing *differing, const struct diff_row *row)
{
	table_place(differing, &row->to, row->new != NULL);
	table_place(differing, &row->from, row->old != NULL);
}

static enum zila_code table_row(
	void *user, const struct diff_row *row, struct zila_err *err)
{
	static const struct value none = {.type = VALUE_NULL};
	struct differing *differing = user;
	int i;

	(void)err;
	for (i = 0; i < row->dataset->column_count; i++) {
		const struct column *column = &row->dataset->columns[i];
		const struct value *old = row->old ? &row->old[i] : &none;
		const struct value *new = row->new ? &row->new[i] : &none;

		/* Of a row that is new or gone, all that it says. */
		if (value_equal(old, new))
			continue;
		table_begin(differing, row, column->name);
		table_words(differing, column, old);
		table_words(differing, column, new);
		table_finish(differing, row);
	}
	if (diff_ends_otherwise(row)) {
		table_begin(differing, row, "valid_to");
		table_text(&differing->table, row->from.valid_to);
		table_text(&differing->table, row->to.valid_to);
		table_finish(differing, row);
	}
	return ZILA_OK;
}

static enum zila_code tell_table(
	struct differing *differing, struct zila_err *err)
{
	static const char *const titles[] = {"what", "dataset", "key", "column",
		"old", "new", "import", "file", "line", "old_import",
		"old_file", "old_line", NULL};
	enum zila_code code = ZILA_OK;
	int kind;

	table_open(&differing->table, &differing->cli->out,
		differing->cli->format);
	table_titles(&differing->table, titles);
	for (kind = DIFF_ADDED; kind <= DIFF_CHANGED && code == ZILA_OK; kind++)
		code = each(differing, table_row, (enum diff_kind)kind, err);
	table_end(&differing->table);
	return code;
}

/* ---- text ---- */

static void say_words(struct differing *differing, struct buf *out,
	const struct column *column, const struct value *value)
{
	struct buf text = {0};

	if (value->type == VALUE_NULL)
		buf_add_text(&text, "nothing");
	words_value(&differing->diff->words, &text, column, value, false);
	print_safe(out, buf_text(&text));
	out->failed |= text.failed;
	buf_free(&text);
}

static void say_place(struct buf *out, const struct diff_place *place)
{
	print_format(out, "line %lld of %s, import %lld",
		(long long)place->line, place->name,
		(long long)place->import_id);
}

static void say_key(struct differing *differing, struct buf *out,
	const struct diff_row *row)
{
	const struct value *values = row->new ? row->new : row->old;
	struct buf key = {0};

	words_key(&differing->diff->words, &key, row->dataset, values);
	print_format(out, "  %s", buf_text(&key));
	out->failed |= key.failed;
	buf_free(&key);
}

static void say_cells(struct differing *differing, struct buf *out,
	const struct diff_row *row)
{
	int i;

	for (i = 0; i < row->dataset->column_count; i++) {
		const struct column *column = &row->dataset->columns[i];

		if (!diff_differs(row, i))
			continue;
		buf_add_format(out, "    %s: ", column->name);
		say_words(differing, out, column, &row->old[i]);
		buf_add_text(out, " -> ");
		say_words(differing, out, column, &row->new[i]);
		buf_add_char(out, '\n');
	}
	if (diff_ends_otherwise(row))
		buf_add_format(out, "    it ends: %s -> %s\n",
			*row->from.valid_to ? row->from.valid_to : "never",
			*row->to.valid_to ? row->to.valid_to : "never");
}

static enum zila_code say_row(
	void *user, const struct diff_row *row, struct zila_err *err)
{
	struct differing *differing = user;
	struct buf *out = &differing->cli->out.buf;

	if (differing->left == 0)
		return ZILA_OK;
	if (differing->left > 0)
		differing->left--;
	say_key(differing, out, row);
	buf_add_text(out, " (");
	say_place(out, row->new ? &row->to : &row->from);
	if (row->kind == DIFF_CHANGED) {
		buf_add_text(out, "; before, ");
		say_place(out, &row->from);
	} else if (*row->until) {
		buf_add_format(out, "; still true before %s", row->until);
	}
	buf_add_text(out, ")\n");
	say_cells(differing, out, row);
	return buf_check(out, err);
}

static enum zila_code say_kind(struct differing *differing, int dataset,
	enum diff_kind kind, struct zila_err *err)
{
	const struct diff_count *count = &differing->diff->counts[dataset];
	int64_t told = diff_told(differing->diff, dataset, kind);
	struct output *out = &differing->cli->out;
	struct buf title = {0};
	enum zila_code code;

	if (!told)
		return diff_each(differing->diff, dataset, kind, say_row,
			differing, err);
	buf_add_format(
		&title, "%s, %s", count->dataset->name, kind_names[kind]);
	buf_add_char(&out->buf, '\n');
	print_painted(out, PAINT_BOLD, buf_text(&title));
	buf_add_char(&out->buf, '\n');
	out->buf.failed |= title.failed;
	buf_free(&title);
	differing->left = wants_all(differing->cli) ? -1 : SHOWN;
	code = diff_each(
		differing->diff, dataset, kind, say_row, differing, err);
	if (differing->left == 0 && told > SHOWN)
		print_format(&out->buf, "  and %'lld more; --all shows them\n",
			(long long)(told - SHOWN));
	return code;
}

static enum zila_code say_import(
	void *user, const struct import *import, struct zila_err *err)
{
	struct buf *out = user;

	(void)err;
	print_format(
		out, "import %lld, %s", (long long)import->id, import->name);
	if (import->undoes)
		buf_add_format(out, ", the undo of import %lld",
			(long long)import->undoes);
	if (import->undone_by)
		buf_add_format(out, ", undone by import %lld",
			(long long)import->undone_by);
	buf_add_char(out, '\n');
	return ZILA_OK;
}

/* Behind the rows that --rows chose. */
static void say_more(const struct differing *differing, int64_t next)
{
	const struct diff *diff = differing->diff;
	struct buf *out = &differing->cli->out.buf;
	int64_t all = 0;
	int i, kind;

	for (i = 0; i < diff->count; i++)
		for (kind = 0; kind < 3; kind++)
			all += diff->counts[i].rows[kind];
	if (next >= all)
		return;
	buf_add_text(out, "and ");
	print_counted(out, all - next, "more", "more");
	buf_add_format(out, ": --skip %lld\n", (long long)next);
}

static enum zila_code tell_text(
	struct differing *differing, struct core *core, struct zila_err *err)
{
	struct buf *out = &differing->cli->out.buf;
	struct diff *diff = differing->diff;
	int64_t next = diff->most < 0 ? INT64_MAX : diff->skip + diff->most;
	enum zila_code code;
	int i, kind;

	code = import_read(core->db, diff->import_id, say_import, out, err);
	if (!diff->count)
		buf_add_text(out, "  it changed nothing\n");
	for (i = 0; i < diff->count; i++) {
		const int64_t *rows = diff->counts[i].rows;

		buf_add_format(out, "  %s: ", diff->counts[i].dataset->name);
		print_counted(
			out, rows[DIFF_ADDED], "row added, ", "rows added, ");
		print_format(out, "%'lld withdrawn, %'lld changed\n",
			(long long)rows[DIFF_WITHDRAWN],
			(long long)rows[DIFF_CHANGED]);
	}
	for (i = 0; i < diff->count && code == ZILA_OK; i++)
		for (kind = DIFF_CHANGED; kind >= 0 && code == ZILA_OK; kind--)
			code = say_kind(
				differing, i, (enum diff_kind)kind, err);
	say_more(differing, next);
	return code;
}

static enum zila_code tell(
	struct differing *differing, struct core *core, struct zila_err *err)
{
	switch (differing->cli->format) {
	case FORMAT_JSON:
		return tell_json(differing, core, err);
	case FORMAT_CSV:
	case FORMAT_MD:
		return tell_table(differing, err);
	default:
		return tell_text(differing, core, err);
	}
}

static enum zila_code write_book(struct cli *cli, struct core *core,
	const struct core_diff *what, struct zila_err *err)
{
	struct json json = print_json(&cli->out.buf);
	struct buf *out = &cli->out.buf;
	struct core_diff_file done;
	enum zila_code code = core_diff_export(core, what, &done, err);

	if (code != ZILA_OK)
		return code;
	if (cli->format == FORMAT_JSON) {
		json_object(&json);
		json_pair_text(&json, "file", what->file);
		json_pair_integer(&json, "rows", done.rows);
		json_pair_integer(&json, "sheets", done.sheets);
		json_pair_integer(&json, "bytes", done.bytes);
		print_end_object(&json);
		return ZILA_OK;
	}
	print_format(out, "%s: ", what->file);
	print_counted(out, done.rows, "row", "rows");
	buf_add_text(out, " in ");
	print_counted(out, done.sheets, "sheet\n", "sheets\n");
	return ZILA_OK;
}

enum zila_code imports_diff(
	struct cli *cli, struct core *core, int64_t id, struct zila_err *err)
{
	struct diff diff;
	struct differing differing = {
		.cli = cli, .diff = &diff, .json = print_json(&cli->out.buf)};
	struct core_diff book = {.file = options_value(&cli->options, "xlsx"),
		.replace = options_flag(&cli->options, "force"),
		.import_id = id};
	struct model model;
	enum zila_code code;

	if (book.file)
		return write_book(cli, core, &book, err);
	if ((code = core_model(core, &model, err)))
		return code;
	code = diff_open(&diff, core->db, &model, id, err);
	if (code == ZILA_OK)
		code = choose_part(cli, &diff, err);
	if (code == ZILA_OK)
		code = tell(&differing, core, err);
	diff_close(&diff);
	model_close(&model);
	return code;
}
