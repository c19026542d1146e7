/* subject.c - what a finding is of. */
#include "store/finding/subject.h"

#include <string.h>

#include "ground/digest.h"
#include "ground/err.h"
#include "ground/fill.h"
#include "ground/mem.h"
#include "store/db.h"

enum { DAY_CHARACTERS = 10, NAME_BYTES = 128 };

static bool is_day(const char *text)
{
	static const char form[] = "0000-00-00";
	int i;

	for (i = 0; i < DAY_CHARACTERS; i++)
		if (form[i] == '0' ? text[i] < '0' || text[i] > '9'
				   : text[i] != form[i])
			return false;
	return true;
}

/* The text without its days. */
static void add_without_days(struct buf *out, const char *text)
{
	while (*text) {
		if (is_day(text))
			text += DAY_CHARACTERS;
		else
			buf_add_char(out, *text++);
	}
}

/* Numbers vary; places are told by their codes, the fix is no value. */
static void add_value(
	void *user, const char *name, const char *value, bool is_text)
{
	struct buf *out = user;

	if (!is_text || !strcmp(name, "state_name") ||
		!strcmp(name, "district_name") || !strcmp(name, "fix"))
		return;
	buf_add_format(out, " %s=", name);
	add_without_days(out, value);
}

void subject_add(struct buf *out, const struct finding *finding)
{
	char hex[DIGEST_HEX_BYTES];
	struct digest digest;
	struct buf text = {0};

	if (finding->template && *finding->template) {
		buf_add_text(&text, "values");
		fill_pairs(finding->values ? finding->values : "", add_value,
			&text);
	} else {
		buf_add_text(&text, "message ");
		add_without_days(&text, finding->message);
	}
	digest_start(&digest);
	digest_add(&digest, buf_text(&text), text.size);
	digest_end(&digest, hex);
	buf_add_format(out, "%d %d %s", finding->state, finding->district, hex);
	out->failed |= text.failed;
	buf_free(&text);
}

void subject_add_row(struct buf *out, const struct finding *finding)
{
	buf_add_format(out, "row %d %d %s %s", finding->state,
		finding->district, finding->dataset, finding->key);
}

/* ---- rows of datasets ---- */

/* A bit for each place of a finding, of which some may share one: of a
 * million rows, most are known by it to have no finding. */
enum { BITS_PER_FINDING = 16, BITS_MAX = 1 << 23, WORD_BITS = 64 };

struct marks {
	uint64_t *words;
	uint64_t mask;
	sqlite3_stmt *note; /* a row that may have one */
};

static uint64_t mark_of(
	const struct marks *marks, int64_t import_id, int64_t line)
{
	uint64_t mixed = (uint64_t)import_id * 0x9e3779b97f4a7c15U;

	mixed = (mixed ^ (uint64_t)line) * 0xbf58476d1ce4e5b9U;
	return (mixed ^ mixed >> 32) & marks->mask;
}

/* SELECT zila_note_found(id, import_id, line) notes rows: an aggregate, as
 * that costs half of what a function in a WHERE does. */
static void note(sqlite3_context *context, int count, sqlite3_value **values)
{
	const struct marks *marks = sqlite3_user_data(context);
	uint64_t mark = mark_of(marks, sqlite3_value_int64(values[1]),
		sqlite3_value_int64(values[2]));

	(void)count;
	if (!(marks->words[mark / WORD_BITS] >> mark % WORD_BITS & 1))
		return;
	sqlite3_bind_value(marks->note, 1, values[0]);
	(void)sqlite3_step(marks->note);
	if (sqlite3_reset(marks->note) != SQLITE_OK)
		sqlite3_result_error_code(context,
			sqlite3_errcode(sqlite3_context_db_handle(context)));
}

static void noted(sqlite3_context *context)
{
	sqlite3_result_null(context);
}

static enum zila_code mark_found(
	struct db *db, struct marks *marks, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;
	int64_t count;
	uint64_t bits = WORD_BITS;

	if ((code = db_integer(
		     db, &count, err, "SELECT count(*) FROM temp.found")))
		return code;
	while (bits < BITS_MAX && bits < (uint64_t)count * BITS_PER_FINDING)
		bits *= 2;
	marks->mask = bits - 1;
	marks->words = mem_alloc(bits / WORD_BITS * sizeof *marks->words);
	if (!marks->words)
		return err_memory(err);
	code = db_prepare(db, &stmt,
		"SELECT import_id, line FROM temp.found WHERE line > 0", err);
	while (db_next(db, stmt, "reading findings", &code, err)) {
		uint64_t mark = mark_of(marks, sqlite3_column_int64(stmt, 0),
			sqlite3_column_int64(stmt, 1));

		marks->words[mark / WORD_BITS] |= (uint64_t)1
						  << mark % WORD_BITS;
	}
	sqlite3_finalize(stmt);
	if (code == ZILA_OK && sqlite3_create_function_v2(db->sql,
				       "zila_note_found", 3, SQLITE_UTF8, marks,
				       NULL, note, noted, NULL) != SQLITE_OK)
		code = db_fail(db, err, "preparing");
	return code;
}

/* The description's lines are "NAME TYPE flags ...", of which the second flag
 * is the key. */
int subject_add_key(struct buf *sql, const char *description)
{
	const char *at = strchr(description, '\n');
	int count = 0;

	for (; at; at = strchr(at, '\n')) {
		size_t name = strcspn(++at, " \n");
		const char *type = at + name + (at[name] == ' ');
		const char *flags = type + strcspn(type, " \n");

		if (flags[0] != ' ' || !flags[1] || flags[2] != '1')
			continue;
		buf_add_format(sql, "%squote(d.\"%.*s\")",
			count++ ? " || ' ' || " : "", (int)name, at);
	}
	return count;
}

/* Of lines that are known to have one row each. */
static const char by_lines[] =
	"temp.found AS n CROSS JOIN main.\"%s\" AS d ON d.id = (SELECT l.row - "
	"l.line + n.at_line FROM temp.found_line AS l WHERE l.dataset = '%s' "
	"AND l.import_id = n.at_import AND l.line <= n.at_line ORDER BY l.line "
	"DESC LIMIT 1) WHERE n.twin = 0 AND n.at_line > 0 AND n.dataset < '%s' "
	"AND d.import_id = n.at_import AND d.line = n.at_line";

/* Of lines that may have several. */
static const char by_rows[] =
	"temp.found_row AS r CROSS JOIN main.\"%s\" AS d ON d.id = r.id CROSS "
	"JOIN temp.found AS n ON n.at_import = d.import_id AND n.at_line = "
	"d.line WHERE n.twin = 0 AND n.dataset <= '%s' GROUP BY n.id";

static enum zila_code note_rows(struct db *db, struct marks *marks,
	const char *dataset, struct zila_err *err)
{
	enum zila_code code =
		marks->words ? ZILA_OK : mark_found(db, marks, err);

	if (code != ZILA_OK)
		return code;
	return db_execf(db, err,
		"DELETE FROM temp.found_row;"
		"SELECT zila_note_found(id, import_id, line) FROM main.\"%w\" "
		"NOT INDEXED",
		dataset);
}

static enum zila_code name_rows(struct db *db, struct marks *marks,
	const char *dataset, const char *description, struct zila_err *err)
{
	struct buf sql = {0};
	enum zila_code code;
	int64_t known;

	code = db_integer(db, &known, err,
		"SELECT EXISTS (SELECT 1 FROM temp.found_line WHERE dataset = "
		"%Q)",
		dataset);
	if (code == ZILA_OK && !known)
		code = note_rows(db, marks, dataset, err);
	if (code != ZILA_OK)
		return code;
	buf_add_format(&sql,
		"UPDATE temp.found SET subject = n.subject FROM (SELECT n.id, "
		"'row ' || n.at_state || ' ' || n.at_district || ' %s ' || ",
		dataset);
	if (!known)
		buf_add_text(&sql, "group_concat(DISTINCT ");
	if (subject_add_key(&sql, description)) {
		buf_add_text(&sql, known ? "" : ")");
		buf_add_text(&sql, " AS subject FROM ");
		if (known)
			buf_add_format(
				&sql, by_lines, dataset, dataset, dataset);
		else
			buf_add_format(&sql, by_rows, dataset, dataset);
		buf_add_text(&sql, ") AS n WHERE n.id = found.id");
		return db_exec_buf(db, &sql, err);
	}
	buf_free(&sql);
	return ZILA_OK;
}

static enum zila_code name_all(
	struct db *db, struct marks *marks, struct zila_err *err)
{
	char name[NAME_BYTES];
	struct buf description = {0};
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	/* An import into several datasets names them all. */
	code = db_prepare(db, &stmt,
		"SELECT name, description FROM main.dataset AS d WHERE EXISTS "
		"(SELECT 1 FROM main.import AS i WHERE instr(i.dataset, "
		"d.name) AND i.id IN (SELECT import_id FROM temp.found WHERE "
		"line > 0)) ORDER BY name",
		err);
	while (db_next(db, stmt, "reading datasets", &code, err)) {
		name[0] = '\0';
		strncat(name, db_text(stmt, 0), sizeof name - 1);
		buf_cut(&description, 0);
		buf_add_text(&description, db_text(stmt, 1));
		code = name_rows(db, marks, name, buf_text(&description), err);
	}
	sqlite3_finalize(stmt);
	buf_free(&description);
	return code;
}

enum zila_code subject_rows(struct db *db, struct zila_err *err)
{
	struct marks marks = {0};
	enum zila_code code = db_exec(db,
		"CREATE TEMP TABLE found_row (id INTEGER PRIMARY KEY)", err);

	if (code == ZILA_OK)
		code = db_prepare(db, &marks.note,
			"INSERT INTO temp.found_row VALUES (?)", err);
	if (code == ZILA_OK)
		code = name_all(db, &marks, err);
	sqlite3_finalize(marks.note);
	if (code == ZILA_OK)
		code = db_exec(db, "DROP TABLE temp.found_row", err);
	(void)sqlite3_create_function_v2(db->sql, "zila_note_found", 3,
		SQLITE_UTF8, NULL, NULL, NULL, NULL, NULL);
	mem_free(marks.words);
	return code;
}
