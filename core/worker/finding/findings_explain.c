/* findings_explain.c - all about one finding: what was expected, what was
 * found, where it came from, what mends it, and what became of it so far.
 *
 * Text and JSON have the same parts.  The row behind it is read from its
 * dataset as it was imported, also when it was corrected since; its line
 * from the kept file, where that is a text.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ground/json.h"
#include "store/ledger/source.h"
#include "store/view/words.h"
#include "worker/doc/writer.h"
#include "worker/finding/findings.h"

enum { RAW_BYTES_MAX = 4000, SQL_BYTES = 256, ORIGIN_BYTES = 512 };

struct explaining {
	struct telling *telling;
	const struct finding *finding;
	bool json;
	struct buf *out;
	struct json doc;
	struct buf line;
	int64_t count; /* of what is listed */
	int64_t source_id;
	bool is_text; /* the kept file */
};

/* ---- text and JSON alike ---- */

static struct buf *line(struct explaining *ex)
{
	buf_cut(&ex->line, 0);
	return &ex->line;
}

static void part(struct explaining *ex, const char *key, const char *title)
{
	if (ex->json) {
		json_key(&ex->doc, key);
		return;
	}
	buf_add_char(ex->out, '\n');
	buf_add_text(ex->out, findings_word(ex->telling, title));
	buf_add_char(ex->out, '\n');
}

/* "  Label         text" with later lines of text below its first. */
static void pair(struct explaining *ex, const char *key, const char *label,
	const char *text)
{
	struct buf plain = {0};

	if (ex->json) {
		if (text && *text)
			json_pair_text(&ex->doc, key, text);
		else
			json_key(&ex->doc, key), json_null(&ex->doc);
		return;
	}
	if (!text || !*text)
		return;
	writer_clean(&plain, text);
	buf_add_format(ex->out, "  %s: ", label);
	buf_add_text(ex->out, buf_text(&plain));
	buf_add_char(ex->out, '\n');
	buf_free(&plain);
}

static void word_pair(struct explaining *ex, const char *key, const char *label,
	const char *text)
{
	pair(ex, key, findings_word(ex->telling, label), text);
}

static void sentence(struct explaining *ex, const char *english)
{
	if (!ex->json)
		buf_add_format(
			ex->out, "  %s\n", findings_word(ex->telling, english));
}

static void object(struct explaining *ex)
{
	if (ex->json)
		json_object(&ex->doc);
}

static void end_object(struct explaining *ex)
{
	if (ex->json)
		json_end_object(&ex->doc);
}

/* ---- the parts ---- */

static void head(struct explaining *ex)
{
	const struct finding *finding = ex->finding;
	struct telling *telling = ex->telling;

	if (ex->json) {
		json_pair_integer(&ex->doc, "id", finding->id);
		json_pair_text(&ex->doc, "rule", finding->rule);
		json_pair_text(&ex->doc, "severity", finding->severity);
		json_pair_text(&ex->doc, "status", finding->status);
		json_pair_text(&ex->doc, "lang", telling->lang);
	} else {
		buf_add_format(ex->out, "%s %lld\n",
			findings_word(telling, "Finding"),
			(long long)finding->id);
		word_pair(ex, "severity", "Severity",
			findings_word(telling, finding->severity));
		findings_status(telling, finding, line(ex));
		word_pair(ex, "status", "Status", buf_text(&ex->line));
	}
	findings_place(telling, finding->state, finding->state_name,
		finding->district_name, line(ex));
	word_pair(ex, "place", "Place", buf_text(&ex->line));
	word_pair(ex, "first_seen", "First seen", finding->first_seen);
}

static void expected(struct explaining *ex)
{
	const struct finding *finding = ex->finding;
	struct telling *telling = ex->telling;

	part(ex, "expected", "Expected");
	object(ex);
	if (!ex->json) {
		buf_add_text(line(ex),
			findings_said(telling, finding->rule, finding->title));
		buf_add_format(&ex->line, *finding->title ? " (%s)" : "%s",
			finding->rule);
		word_pair(ex, "rule", "Rule", buf_text(&ex->line));
	} else {
		pair(ex, "title", "",
			findings_said(telling, finding->rule, finding->title));
	}
	word_pair(ex, "why", "Why",
		findings_said(telling, finding->rule, finding->why));
	findings_params(line(ex), finding->params);
	word_pair(ex, "parameters", "Parameters", buf_text(&ex->line));
	word_pair(ex, "plugin", "Plugin", finding->plugin);
	end_object(ex);
}

/* ---- the row ---- */

static void add_cell(struct explaining *ex, struct words *words,
	const struct column *column, const struct value *value)
{
	words_value(words, line(ex), column, value, ex->json);
	if (value->type != VALUE_NULL)
		pair(ex, column->name, column->name, buf_text(&ex->line));
}

/* The row of dataset that the line became; several are all told. */
static enum zila_code add_rows(struct explaining *ex,
	const struct dataset *dataset, struct words *words,
	struct zila_err *err)
{
	struct value values[MODEL_COLUMNS_MAX];
	struct cursor cursor = {0};
	char sql[SQL_BYTES];
	enum zila_code code;
	bool row = false;
	int i;

	snprintf(sql, sizeof sql,
		"SELECT * FROM main.\"%s\" WHERE import_id = %lld AND line = "
		"%lld LIMIT 5",
		dataset->name, (long long)ex->finding->import_id,
		(long long)ex->finding->line);
	code = cursor_open_own(&cursor, ex->telling->job->db, sql, err);
	while (code == ZILA_OK) {
		if ((code = cursor_step(&cursor, &row, err)) || !row)
			break;
		if (!ex->json && ex->count++)
			buf_add_char(ex->out, '\n');
		object(ex);
		for (i = 0; i < dataset->column_count; i++) {
			cursor_value(&cursor, i + 1, &values[i]);
			add_cell(ex, words, &dataset->columns[i], &values[i]);
		}
		end_object(ex);
	}
	cursor_close(&cursor);
	return code;
}

/* Columns stand in the order of the table, which may be that of an older
 * description: only a dataset that has them in its own order is told. */
static enum zila_code is_in_order(struct explaining *ex,
	const struct dataset *dataset, bool *in_order, struct zila_err *err)
{
	struct cursor cursor = {0};
	char sql[SQL_BYTES];
	enum zila_code code;
	bool has;
	int i;

	*in_order = false;
	if ((code = store_has(ex->telling->job->db, dataset, &has, err)) ||
		!has)
		return code;
	snprintf(sql, sizeof sql, "SELECT * FROM main.\"%s\" LIMIT 0",
		dataset->name);
	code = cursor_open_own(&cursor, ex->telling->job->db, sql, err);
	*in_order = code == ZILA_OK;
	for (i = 0; *in_order && i < dataset->column_count; i++)
		*in_order = i + 1 < cursor_column_count(&cursor) &&
			    !strcmp(cursor_column_name(&cursor, i + 1),
				    dataset->columns[i].name);
	cursor_close(&cursor);
	return code;
}

static enum zila_code row(struct explaining *ex, struct zila_err *err)
{
	const struct model *model = &ex->telling->job->model;
	struct words words = {0};
	enum zila_code code;
	bool in_order;
	int i;

	part(ex, "rows", "The row as it was read");
	if (ex->json)
		json_array(&ex->doc);
	ex->count = 0;
	code = words_open(&words, ex->telling->job->db, err);
	for (i = 0; i < model->count && code == ZILA_OK; i++) {
		code = is_in_order(ex, model->datasets[i], &in_order, err);
		if (code == ZILA_OK && in_order)
			code = add_rows(ex, model->datasets[i], &words, err);
	}
	words_close(&words);
	if (ex->json)
		json_end_array(&ex->doc);
	return code;
}

/* ---- the file ---- */

static void take_text(
	const struct cursor *cursor, int column, char *out, size_t room)
{
	struct value value;

	cursor_value(cursor, column, &value);
	snprintf(out, room, "%.*s", (int)value.size,
		value.type == VALUE_TEXT ? value.text : "");
}

static void note_import(struct explaining *ex, const struct cursor *cursor)
{
	char name[ORIGIN_BYTES], importer[ORIGIN_BYTES], known_at[ORIGIN_BYTES];
	char format[ORIGIN_BYTES], encoding[ORIGIN_BYTES];
	struct value source_id;

	take_text(cursor, 0, name, sizeof name);
	take_text(cursor, 1, importer, sizeof importer);
	take_text(cursor, 2, known_at, sizeof known_at);
	take_text(cursor, 3, format, sizeof format);
	take_text(cursor, 4, encoding, sizeof encoding);
	cursor_value(cursor, 5, &source_id);
	ex->source_id = source_id.integer;
	ex->is_text = (!strcmp(format, "csv") || !strcmp(format, "jsonl")) &&
		      strncmp(encoding, "UTF-16", 6) != 0;
	if (ex->json) {
		json_pair_text(&ex->doc, "name", name);
		json_pair_integer(&ex->doc, "import", ex->finding->import_id);
	} else {
		buf_add_format(
			line(ex), "%lld", (long long)ex->finding->import_id);
		word_pair(ex, "import", "Import", buf_text(&ex->line));
	}
	word_pair(ex, "importer", "Importer", importer);
	word_pair(ex, "known_at", "Imported", known_at);
}

static enum zila_code read_import(struct explaining *ex, struct zila_err *err)
{
	struct cursor cursor = {0};
	char sql[SQL_BYTES];
	enum zila_code code;
	bool row = false;

	snprintf(sql, sizeof sql,
		"SELECT name, importer, known_at, format, encoding, source_id "
		"FROM main.import WHERE id = %lld",
		(long long)ex->finding->import_id);
	code = cursor_open_own(&cursor, ex->telling->job->db, sql, err);
	if (code == ZILA_OK)
		code = cursor_step(&cursor, &row, err);
	if (code == ZILA_OK && row)
		note_import(ex, &cursor);
	cursor_close(&cursor);
	return code;
}

/* The physical line number `wanted` of what fd holds, cut to a limit. */
static void read_line(int fd, int64_t wanted, struct buf *out)
{
	static char piece[1 << 16];
	int64_t at = 1;
	ssize_t got, i;

	while (at <= wanted && (got = read(fd, piece, sizeof piece)) > 0)
		for (i = 0; i < got && at <= wanted; i++) {
			if (piece[i] == '\n')
				at++;
			else if (at == wanted && piece[i] != '\r' &&
				 out->size < RAW_BYTES_MAX)
				buf_add_char(out, piece[i]);
		}
}

static enum zila_code raw_line(struct explaining *ex, struct zila_err *err)
{
	enum zila_code code;
	int fd;

	if (!ex->is_text || !ex->finding->line)
		return ZILA_OK;
	if ((code = source_open(ex->telling->job->db, ex->source_id, &fd, err)))
		return code;
	read_line(fd, ex->finding->line, line(ex));
	close(fd);
	word_pair(ex, "raw", "The line in the file", buf_text(&ex->line));
	return ZILA_OK;
}

static enum zila_code origin(struct explaining *ex, struct zila_err *err)
{
	const struct finding *finding = ex->finding;
	enum zila_code code = ZILA_OK;

	part(ex, "source", "Where it came from");
	if (!finding->import_id) {
		sentence(ex, "No row of a file stands behind it: it is about "
			     "figures that are counted over many.");
		if (ex->json)
			json_null(&ex->doc);
		return ZILA_OK;
	}
	object(ex);
	if (ex->json) {
		pair(ex, "sheet", "", finding->sheet);
		json_pair_integer(&ex->doc, "row", finding->line);
	} else {
		findings_source(ex->telling, finding, line(ex));
		word_pair(ex, "source", "Source", buf_text(&ex->line));
	}
	code = read_import(ex, err);
	if (code == ZILA_OK)
		code = raw_line(ex, err);
	end_object(ex);
	return code == ZILA_OK && finding->line ? row(ex, err) : code;
}

/* ---- what mends it, and what became of it ---- */

static void mends(struct explaining *ex)
{
	findings_fix(ex->telling, ex->finding, line(ex));
	part(ex, "fix", "What usually mends it");
	if (ex->json && *ex->finding->fix)
		json_text(&ex->doc, buf_text(&ex->line));
	else if (ex->json)
		json_null(&ex->doc);
	else if (*ex->finding->fix)
		buf_add_format(ex->out, "  %s\n", buf_text(&ex->line));
	else
		sentence(ex, "The rule does not say.");
}

static enum zila_code add_event(
	void *user, const struct finding_event *event, struct zila_err *err)
{
	struct explaining *ex = user;
	char number[24];

	(void)err;
	if (ex->json) {
		json_object(&ex->doc);
		json_pair_integer(&ex->doc, "run", event->run_id);
		json_pair_text(&ex->doc, "as_of", event->as_of);
		json_pair_text(&ex->doc, "event", event->event);
		json_pair_bool(&ex->doc, "look_back", event->look_back);
		json_end_object(&ex->doc);
		return ZILA_OK;
	}
	snprintf(number, sizeof number, "%lld", (long long)event->run_id);
	findings_fill(ex->telling, line(ex), "Check {1}", number, NULL);
	buf_add_format(ex->out, "  %s  %s: %s\n", event->as_of,
		buf_text(&ex->line), findings_word(ex->telling, event->event));
	return ZILA_OK;
}

static enum zila_code add_waiver(
	void *user, const struct waiver *waiver, struct zila_err *err)
{
	struct explaining *ex = user;
	const struct finding *finding = ex->finding;
	struct buf plain = {0};

	(void)err;
	if (waiver->finding_id ? waiver->finding_id != finding->id
			       : strcmp(waiver->rule, finding->rule) != 0 ||
					 waiver->state != finding->state ||
					 (waiver->district &&
						 waiver->district !=
							 finding->district))
		return ZILA_OK;
	ex->count++;
	if (ex->json) {
		json_object(&ex->doc);
		json_pair_integer(&ex->doc, "id", waiver->id);
		json_pair_text(&ex->doc, "owner", waiver->owner);
		json_pair_text(&ex->doc, "reason", waiver->reason);
		json_pair_text(&ex->doc, "until", waiver->until);
		json_pair_text(&ex->doc, "status", waiver->status);
		json_end_object(&ex->doc);
		return ZILA_OK;
	}
	buf_add_format(line(ex), "%s: %s", waiver->owner, waiver->reason);
	writer_clean(&plain, buf_text(&ex->line));
	findings_fill(
		ex->telling, line(ex), "waived until {1}", waiver->until, NULL);
	buf_add_format(ex->out, "  %s (%s), %s\n", buf_text(&ex->line),
		findings_word(ex->telling, waiver->status), buf_text(&plain));
	buf_free(&plain);
	return ZILA_OK;
}

static enum zila_code history(struct explaining *ex, struct zila_err *err)
{
	struct waiver_query query = {.day = NULL};
	struct db *db = ex->telling->job->db;
	enum zila_code code;

	part(ex, "history", "History");
	if (ex->json)
		json_array(&ex->doc);
	if ((code = finding_history(db, ex->finding->id, add_event, ex, err)))
		return code;
	if (ex->json)
		json_end_array(&ex->doc);
	part(ex, "waivers", "Waivers");
	if (ex->json)
		json_array(&ex->doc);
	ex->count = 0;
	if ((code = waiver_read(db, &query, add_waiver, ex, err)))
		return code;
	if (ex->json)
		json_end_array(&ex->doc);
	else if (!ex->count)
		sentence(ex, "None.");
	return ZILA_OK;
}

static enum zila_code explain(
	void *user, const struct finding *finding, struct zila_err *err)
{
	struct explaining *ex = user;
	enum zila_code code;

	ex->finding = finding;
	object(ex);
	head(ex);
	expected(ex);
	findings_message(ex->telling, finding, line(ex));
	part(ex, "found", "Found");
	if (ex->json)
		json_text(&ex->doc, buf_text(&ex->line));
	else
		pair(ex, "", findings_word(ex->telling, "Message"),
			buf_text(&ex->line));
	if ((code = origin(ex, err)))
		return code;
	mends(ex);
	code = history(ex, err);
	end_object(ex);
	return code;
}

/* The newest check that told of it. */
static enum zila_code newest_run(struct telling *telling, struct zila_err *err)
{
	struct cursor cursor = {0};
	char sql[SQL_BYTES];
	struct value value;
	enum zila_code code;
	bool row = false;

	snprintf(sql, sizeof sql,
		"SELECT ifnull(max(max(last_run, ifnull(fixed_run, 0))), 0) "
		"FROM main.finding WHERE id = %lld",
		(long long)telling->query.id);
	code = cursor_open_own(&cursor, telling->job->db, sql, err);
	if (code == ZILA_OK)
		code = cursor_step(&cursor, &row, err);
	if (code == ZILA_OK) {
		cursor_value(&cursor, 0, &value);
		telling->query.run_id = value.integer;
	}
	cursor_close(&cursor);
	if (code == ZILA_OK && !telling->query.run_id)
		code = err_set(err, ZILA_EUSAGE,
			"there is no finding %lld: `zila check` shows their "
			"numbers",
			(long long)telling->query.id);
	return code;
}

enum zila_code findings_explain(struct telling *telling, bool json,
	struct buf *out, struct zila_err *err)
{
	struct explaining ex = {.telling = telling,
		.json = json,
		.out = out,
		.doc = {.out = out, .pretty = true}};
	enum zila_code code = ZILA_OK;
	size_t at = out->size;

	if (!telling->query.run_id) {
		telling->query.day = telling->job->host.as_of_text;
		code = newest_run(telling, err);
	}
	if (code == ZILA_OK)
		code = finding_read(
			telling->job->db, &telling->query, explain, &ex, err);
	if (code == ZILA_OK && out->size == at)
		code = err_set(err, ZILA_EUSAGE,
			"check %lld tells of no finding %lld: `zila check "
			"--run %lld` shows what it tells of",
			(long long)telling->query.run_id,
			(long long)telling->query.id,
			(long long)telling->query.run_id);
	if (json)
		buf_add_char(out, '\n');
	buf_free(&ex.line);
	return code;
}
