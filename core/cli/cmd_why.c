/* cmd_why.c - `zila why REPORT FIGURE`: from a number to its files' lines. */
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "ground/err.h"
#include "run/printed.h"
#include "table.h"

enum { RAW_COLUMNS = 200 };

static const struct option options[] = {
	{"state", 0, "STATE", "of this state's report"},
	{"district", 0, "DISTRICT", "of this district of the state"},
	{"as-of", 0, "DATE", "the position as on this day (today)"},
	{"known-at", 0, "TIME", "as known then, in UTC (now)"},
	{"lang", 0, "LANGUAGE", "en, hi, or one that the state's plugin has"},
	{"set", 0, "NAME=VALUE", "what the report was set to; repeatable"},
	{"all", 0, NULL, "all rows, not only the first few"},
	{NULL},
};

/* The parts of an answer that are lists, in the order they come. */
enum part { PART_NONE, PART_TERMS, PART_QUERIES, PART_IMPORTS, PART_ROWS };

struct file {
	const char *id, *name, *sheet;
	struct file *next;
};

struct telling {
	struct cli *cli;
	struct json json;
	struct table table;
	struct arena arena;
	struct file *files;
	enum part part;
	bool lists; /* which figures there are */
};

static const char *field(const struct why_record *record, int index)
{
	const char *text = record->fields[index];

	return text ? text : "";
}

static bool is(const struct why_record *record, const char *kind)
{
	return strcmp(record->kind, kind) == 0;
}

static const char *keep(struct telling *telling, const char *text)
{
	return text ? arena_text(&telling->arena, text) : NULL;
}

static enum zila_code keep_file(struct telling *telling,
	const struct why_record *record, struct zila_err *err)
{
	struct file *file = arena_alloc(&telling->arena, sizeof *file);

	if (!file)
		return err_memory(err);
	file->id = keep(telling, field(record, 0));
	file->name = keep(telling, field(record, 1));
	file->sheet = keep(telling, record->fields[2]);
	file->next = telling->files;
	telling->files = file;
	return file->id && file->name ? ZILA_OK : err_memory(err);
}

static const struct file *find_file(
	const struct telling *telling, const char *id)
{
	static const struct file none = {"", "", NULL, NULL};
	const struct file *file;

	for (file = telling->files; file; file = file->next)
		if (strcmp(file->id, id) == 0)
			return file;
	return &none;
}

/* ---- JSON ---- */

/* Opens the list called for, closing those before it; each is there. */
static void json_part(struct telling *telling, enum part part)
{
	static const char *const names[] = {
		NULL, "terms", "queries", "imports", "rows"};

	while (telling->part < part) {
		if (telling->part)
			json_end_array(&telling->json);
		telling->part++;
		json_pair_array(&telling->json, names[telling->part]);
	}
}

static void json_scope(struct json *json, const struct why_record *record)
{
	static const char *const keys[] = {
		"report", "title", "state", "as_of", "known_at", "lang"};
	int i;

	for (i = 0; i < 6; i++)
		json_pair_text(json, keys[i], record->fields[i]);
	json_pair_object(json, "list");
	json_pair_text(json, "date", record->fields[6]);
	json_pair_raw(json, "districts", record->fields[7]);
	json_end_object(json);
}

static void json_value(struct json *json, const char *kind, const char *value)
{
	if (strcmp(kind, "figure") == 0 || strcmp(kind, "table") == 0)
		json_pair_raw(json, "value", value);
	else
		json_pair_text(json, "value", value);
}

static void json_entry(struct telling *telling, const struct why_record *record)
{
	struct json *json = &telling->json;

	if (!telling->lists) {
		json_pair_array(json, "entries");
	}
	telling->lists = true;
	json_object(json);
	json_pair_text(json, "ref", record->fields[0]);
	json_pair_text(json, "kind", record->fields[1]);
	json_pair_text(json, "name", record->fields[2]);
	json_pair_text(json, "label", record->fields[3]);
	json_pair_raw(json, "value", record->fields[4]);
	json_pair_text(json, "unit", record->fields[5]);
	json_end_object(json);
}

static void json_subject(struct json *json, const struct why_record *record)
{
	json_pair_object(json, "subject");
	json_pair_text(json, "kind", record->fields[0]);
	json_pair_text(json, "ref", record->fields[1]);
	json_pair_text(json, "name", record->fields[2]);
	json_pair_text(json, "label", record->fields[3]);
	json_value(json, field(record, 0), record->fields[4]);
	json_pair_text(json, "unit", record->fields[5]);
	json_pair_text(json, "of", record->fields[6]);
	json_pair_raw(json, "share", record->fields[7]);
	json_pair_text(json, "note", record->fields[8]);
	json_pair_bool(json, "synthetic", record->fields[9] != NULL);
	json_end_object(json);
}

static void json_term(struct json *json, const struct why_record *record)
{
	json_object(json);
	json_pair_text(json, "role", record->fields[0]);
	json_pair_text(json, "name", record->fields[1]);
	json_pair_text(json, "label", record->fields[2]);
	json_pair_raw(json, "value", record->fields[3]);
	json_end_object(json);
}

static void json_query(struct json *json, const struct why_record *record)
{
	json_object(json);
	json_pair_text(json, "role", record->fields[0]);
	json_pair_text(json, "sql", record->fields[1]);
	json_pair_text(json, "bound", record->fields[2]);
	json_pair_raw(json, "rows", record->fields[3]);
	print_pair_pieces(json, "datasets", field(record, 4), ',');
	json_pair_bool(json, "names_lines", record->fields[5] != NULL);
	json_pair_raw(json, "keys", record->fields[6]);
	json_end_object(json);
}

static void json_import(struct json *json, const struct why_record *record)
{
	static const char *const keys[] = {"id", "name", "sheet", "importer",
		"version", "digest", "sha256", "known_at", "as_on", "synthetic",
		"command", "retries", "lines", "row_count"};
	int i;

	json_object(json);
	for (i = 0; i < record->count && i < 14; i++)
		if (i == 0 || i == 11 || i == 13)
			json_pair_raw(json, keys[i], record->fields[i]);
		else if (i == 9)
			json_pair_bool(
				json, keys[i], record->fields[i] != NULL);
		else
			json_pair_text(json, keys[i], record->fields[i]);
	json_end_object(json);
}

static void json_row(struct telling *telling, const struct why_record *record)
{
	struct json *json = &telling->json;
	const struct file *file = find_file(telling, field(record, 0));

	json_object(json);
	json_pair_raw(json, "import", record->fields[0]);
	json_pair_text(json, "name", file->name);
	json_pair_text(json, "sheet", file->sheet);
	json_pair_raw(json, "line", record->fields[1]);
	json_pair_text(json, "key", record->fields[2]);
	json_pair_raw(json, "values", record->fields[4]);
	json_pair_text(json, "raw", record->fields[5]);
	json_end_object(json);
}

static enum zila_code tell_json(
	void *user, const struct why_record *record, struct zila_err *err)
{
	struct telling *telling = user;
	struct json *json = &telling->json;

	if (is(record, "import") && keep_file(telling, record, err) != ZILA_OK)
		return err->code;
	if (is(record, "scope")) {
		json_scope(json, record);
	} else if (is(record, "entry")) {
		json_entry(telling, record);
	} else if (is(record, "subject")) {
		json_subject(json, record);
	} else if (is(record, "term")) {
		json_part(telling, PART_TERMS);
		json_term(json, record);
	} else if (is(record, "query")) {
		json_part(telling, PART_QUERIES);
		json_query(json, record);
	} else if (is(record, "import")) {
		json_part(telling, PART_IMPORTS);
		json_import(json, record);
	} else if (is(record, "row")) {
		json_part(telling, PART_ROWS);
		json_row(telling, record);
	} else if (is(record, "left")) {
		json_part(telling, PART_ROWS);
		json_end_array(json);
		telling->part = PART_NONE;
		json_pair_raw(json, "more_rows", record->fields[0]);
	}
	return buf_check(json->out, err);
}

/* ---- CSV: the rows ---- */

static enum zila_code tell_csv(
	void *user, const struct why_record *record, struct zila_err *err)
{
	struct telling *telling = user;
	struct table *table = &telling->table;
	const struct file *file;
	int i;

	if (is(record, "import"))
		return keep_file(telling, record, err);
	if (is(record, "entry"))
		for (i = 0; i < 6; i++)
			table_text(table, record->fields[i]);
	if (!is(record, "row"))
		return ZILA_OK;
	file = find_file(telling, field(record, 0));
	table_text(table, record->fields[0]);
	table_text(table, file->name);
	table_text(table, file->sheet);
	table_text(table, record->fields[1]);
	table_text(table, record->fields[2]);
	table_text(table, record->fields[3]);
	table_text(table, record->fields[5]);
	return buf_check(&telling->cli->out.buf, err);
}

/* ---- text ---- */

/* "  label       text\n", when there is a text. */
static void line(struct telling *telling, const char *label, const char *text)
{
	struct buf *out = &telling->cli->out.buf;

	if (!text || !*text)
		return;
	print_format(out, "  %-12s%s\n", label, text);
}

static void title(struct telling *telling, enum part part, const char *text)
{
	if (telling->part == part)
		return;
	telling->part = part;
	print_painted(&telling->cli->out, PAINT_BOLD, text);
	buf_add_char(&telling->cli->out.buf, '\n');
}

static void text_scope(struct telling *telling, const struct why_record *record)
{
	struct buf *out = &telling->cli->out.buf;

	print_painted(&telling->cli->out, PAINT_BOLD, field(record, 1));
	if (record->fields[2])
		print_format(out, ", %s", record->fields[2]);
	print_format(out,
		"\n  position as on %s, as known at %s; LGD list of %s\n",
		field(record, 3), field(record, 4), field(record, 6));
}

static void text_entry(struct telling *telling, const struct why_record *record)
{
	struct buf *out = &telling->cli->out.buf;

	print_format(out, "  %-5s%-28s ", field(record, 0), field(record, 2));
	if (strcmp(field(record, 5), "rows") == 0) {
		print_counted(out, strtoll(field(record, 4), NULL, 10), "row",
			"rows");
	} else {
		print_format(out, "%s %s",
			record->fields[4] ? record->fields[4] : "n/a",
			field(record, 5));
	}
	print_format(out, "  %s\n", field(record, 3));
}

static void text_subject(
	struct telling *telling, const struct why_record *record)
{
	struct buf *out = &telling->cli->out.buf;

	print_painted(&telling->cli->out, PAINT_BOLD, field(record, 2));
	if (strcmp(field(record, 0), "row") != 0 &&
		strcmp(field(record, 0), "table") != 0) {
		print_format(out, ": %s %s",
			record->fields[4] ? record->fields[4] : "n/a",
			field(record, 5));
	}
	buf_add_char(out, '\n');
	line(telling, "what", record->fields[3]);
	line(telling, "of", record->fields[6]);
	line(telling, "percent", record->fields[7]);
	line(telling, "note", record->fields[8]);
	if (record->fields[9])
		line(telling, "SYNTHETIC", "rows behind it are invented");
}

static void text_term(struct telling *telling, const struct why_record *record)
{
	struct buf *out = &telling->cli->out.buf;

	title(telling, PART_TERMS, "made of figures");
	print_format(out, "  %-28s%s  %s", field(record, 1),
		record->fields[3] ? record->fields[3] : " n/a",
		field(record, 2));
	if (strcmp(field(record, 0), "denominator") == 0)
		buf_add_text(out, " (denominator)");
	buf_add_char(out, '\n');
}

/* Each line further in, without what all of them are further in already. */
static void text_sql(struct buf *out, const char *sql)
{
	struct buf one = {0};
	size_t least = SIZE_MAX, size, in;
	const char *at;

	for (at = sql; *at; at += size + (at[size] != '\0')) {
		size = strcspn(at, "\n");
		in = strspn(at, " ");
		if (in < size && in < least)
			least = in;
	}
	for (at = sql; *at; at += size + (at[size] != '\0')) {
		size = strcspn(at, "\n");
		in = strspn(at, " ");
		if (in >= size)
			continue;
		buf_cut(&one, 0);
		buf_add(&one, at + least, size - least);
		print_format(out, "    %s\n", buf_text(&one));
	}
	buf_free(&one);
}

static void text_query(struct telling *telling, const struct why_record *record)
{
	struct buf *out = &telling->cli->out.buf;

	title(telling, PART_QUERIES, "queries");
	print_format(out, "  %s, ", field(record, 0));
	print_counted(out, strtoll(field(record, 3), NULL, 10), "row", "rows");
	if (record->fields[6]) {
		buf_add_text(out, ", ");
		print_counted(out, strtoll(field(record, 6), NULL, 10), "key",
			"different keys");
	}
	print_format(out, ", of %s", field(record, 4));
	if (!record->fields[5])
		buf_add_text(out, "; it names no lines");
	buf_add_char(out, '\n');
	text_sql(out, field(record, 2));
}

static void text_import(
	struct telling *telling, const struct why_record *record)
{
	struct buf *out = &telling->cli->out.buf;

	title(telling, PART_IMPORTS, "imports");
	print_format(out, "  %-5s%s", field(record, 0), field(record, 1));
	if (record->fields[2])
		print_format(out, ", sheet %s", record->fields[2]);
	if (record->fields[9])
		buf_add_text(out, " [synthetic]");
	print_format(out, "\n       by %s %s (%.12s) on %s", field(record, 3),
		field(record, 4), field(record, 5), field(record, 7));
	if (record->fields[8])
		print_format(out, ", list as on %s", record->fields[8]);
	buf_add_format(out, "\n       sha256 %s\n       ", field(record, 6));
	print_counted(out, strtoll(field(record, 13), NULL, 10), "row, line ",
		"rows, lines ");
	print_cut(out, field(record, 12), RAW_COLUMNS);
	buf_add_char(out, '\n');
}

static void text_row(struct telling *telling, const struct why_record *record)
{
	struct buf *out = &telling->cli->out.buf;

	title(telling, PART_ROWS, "rows");
	print_format(out, "  import %s, line %s", field(record, 0),
		field(record, 1));
	if (record->fields[2])
		print_format(out, ", key %s", record->fields[2]);
	if (record->fields[3])
		print_format(out, ": %s", record->fields[3]);
	buf_add_text(out, "\n    ");
	if (record->fields[5])
		print_cut(out, record->fields[5], RAW_COLUMNS);
	else
		buf_add_text(out, "(its line can't be read again)");
	buf_add_char(out, '\n');
}

static void text_left(struct telling *telling, const struct why_record *record)
{
	struct buf *out = &telling->cli->out.buf;
	int64_t left = strtoll(field(record, 0), NULL, 10);

	if (left)
		print_format(out, "  and %'lld more: --all shows them\n",
			(long long)left);
}

static enum zila_code tell_text(
	void *user, const struct why_record *record, struct zila_err *err)
{
	static const struct {
		const char *kind;
		void (*tell)(struct telling *telling,
			const struct why_record *record);
	} kinds[] = {{"scope", text_scope}, {"entry", text_entry},
		{"subject", text_subject}, {"term", text_term},
		{"query", text_query}, {"import", text_import},
		{"row", text_row}, {"left", text_left}};
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (is(record, kinds[i].kind))
			kinds[i].tell(user, record);
	return buf_check(&((struct telling *)user)->cli->out.buf, err);
}

/* ---- the command ---- */

static void begin(struct telling *telling, const char *figure)
{
	static const char *const rows[] = {
		"import", "file", "sheet", "line", "key", "row", "raw", NULL};
	static const char *const entries[] = {
		"ref", "kind", "name", "label", "value", "unit", NULL};

	if (telling->cli->format == FORMAT_CSV) {
		table_open(&telling->table, &telling->cli->out, FORMAT_CSV);
		table_titles(&telling->table, figure ? rows : entries);
	} else if (telling->cli->format == FORMAT_JSON) {
		json_object(&telling->json);
	}
}

static void end(struct telling *telling)
{
	if (telling->cli->format == FORMAT_CSV) {
		table_end(&telling->table);
	} else if (telling->cli->format == FORMAT_JSON) {
		if (telling->lists)
			json_end_array(&telling->json);
		print_end_object(&telling->json);
	}
	arena_free(&telling->arena);
}

static enum zila_code run(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	struct telling telling = {
		.cli = cli, .json = print_json(&cli->out.buf)};
	struct core_why what = {.report = cli->options.args[0],
		.figure = cli->options.arg_count > 1 ? cli->options.args[1]
						     : NULL,
		.all = options_flag(&cli->options, "all")};
	core_why_each *each = cli->format == FORMAT_JSON  ? tell_json
			      : cli->format == FORMAT_CSV ? tell_csv
							  : tell_text;
	struct core_scope scope;
	struct buf set = {0};
	enum zila_code code;

	cli_scope(cli, &scope);
	code = cli_set(cli, &set, &scope, err);
	if (code == ZILA_OK) {
		begin(&telling, what.figure);
		code = core_why(core, &what, &scope, each, &telling, err);
		end(&telling);
	}
	buf_free(&set);
	return code;
}

const struct command cmd_why = {
	.name = "why",
	.usage = "REPORT [FIGURE]",
	.summary = "From a figure of a report to its SQL, rows, files and "
		   "lines",
	.help = "FIGURE is a figure's name or its short one in the report "
		"(f3), a table's row\nor cell, as states.Karnataka.products or "
		"t2.5.products, or nothing: then what\nthere is is listed.  "
		"Lines are shown as they stand in the file that was kept.\n",
	.options = options,
	.formats = FORMAT_TEXT | FORMAT_JSON | FORMAT_CSV,
	.args_min = 1,
	.args_max = 2,
	.reads = true,
	.run_open = run,
};
