/* words.c - stored values in words. */
#include "store/view/words.h"

#include <string.h>

#include "ground/number.h"
#include "store/db.h"

/* A temporary table, also on a connection that only reads. */
static enum zila_code change(
	struct db *db, const char *sql, struct zila_err *err)
{
	struct db_ease ease;
	enum zila_code code = db_ease(db, &ease, err);

	if (code != ZILA_OK)
		return code;
	code = db_exec(db, sql, err);
	return db_ease_end(db, &ease, code, err);
}

enum zila_code words_open(
	struct words *words, struct db *db, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	memset(words, 0, sizeof *words);
	words->db = db;
	code = change(db,
		"DROP TABLE IF EXISTS temp.place_word;"
		"CREATE TEMP TABLE place_word (kind TEXT, code INTEGER, name "
		"TEXT, PRIMARY KEY (kind, code)) WITHOUT ROWID;"
		"INSERT OR REPLACE INTO temp.place_word SELECT 'state', state, "
		"name FROM main.state ORDER BY known_to IS NULL, known_from, "
		"valid_from;"
		"INSERT OR REPLACE INTO temp.place_word SELECT 'district', "
		"district, name FROM main.district ORDER BY known_to IS NULL, "
		"known_from, valid_from",
		err);
	if (code == ZILA_OK)
		code = db_prepare(db, &stmt,
			"SELECT name FROM temp.place_word WHERE kind = ?1 AND "
			"code = ?2",
			err);
	words->name = stmt;
	return code;
}

void words_close(struct words *words)
{
	struct zila_err ignored;

	sqlite3_finalize(words->name);
	words->name = NULL;
	/* A rollback may have taken it already. */
	if (words->db &&
		change(words->db, "DROP TABLE IF EXISTS temp.place_word",
			&ignored) != ZILA_OK)
		return;
}

static void add_place(
	struct words *words, struct buf *out, const char *kind, int64_t code)
{
	sqlite3_stmt *stmt = words->name;

	db_bind_text(stmt, 1, kind);
	sqlite3_bind_int64(stmt, 2, code);
	if (sqlite3_step(stmt) == SQLITE_ROW)
		buf_add_text(out, db_text(stmt, 0));
	else
		buf_add_format(out, "%s %lld", kind, (long long)code);
	sqlite3_reset(stmt);
}

static void add_number(struct buf *out, const struct column *column,
	int64_t digits, bool plain)
{
	bool money = column->type == COLUMN_MONEY;
	bool rupees = money && column->unit && !strcmp(column->unit, "INR");
	char text[NUMBER_TEXT_BYTES];

	number_format(digits, column_scale(column),
		plain              ? GROUPING_NONE
		: !money || rupees ? GROUPING_INDIAN
				   : GROUPING_WESTERN,
		text);
	if (money && !plain && column->unit)
		buf_add_format(out, "%s ", rupees ? "₹" : column->unit);
	buf_add_text(out, text);
}

void words_value(struct words *words, struct buf *out,
	const struct column *column, const struct value *value, bool plain)
{
	if (value->type == VALUE_TEXT) {
		buf_add(out, value->text, value->size);
		return;
	}
	if (value->type != VALUE_INTEGER)
		return;
	switch (column->type) {
	case COLUMN_STATE:
		add_place(words, out, "state", value->integer);
		break;
	case COLUMN_DISTRICT:
		add_place(words, out, "district", value->integer);
		break;
	case COLUMN_MONEY:
	case COLUMN_DECIMAL:
		add_number(out, column, value->integer, plain);
		break;
	default:
		buf_add_format(out, "%lld", (long long)value->integer);
	}
}

void words_key(struct words *words, struct buf *out,
	const struct dataset *dataset, const struct value *values)
{
	const char *comma = "";
	int i;

	for (i = 0; i < dataset->column_count; i++) {
		const struct column *column = &dataset->columns[i];

		/* A district is told with its state. */
		if (values[i].type == VALUE_NULL ||
			(!column->key && column->type != COLUMN_STATE))
			continue;
		buf_add_text(out, comma);
		words_value(words, out, column, &values[i], false);
		comma = ", ";
	}
}

void words_read(void *statement, int at, const struct dataset *dataset,
	struct value *values)
{
	int i;

	for (i = 0; i < dataset->column_count; i++)
		db_value(statement, at + i, &values[i]);
}

bool value_equal(const struct value *a, const struct value *b)
{
	if (a->type != b->type)
		return false;
	switch (a->type) {
	case VALUE_INTEGER:
		return a->integer == b->integer;
	case VALUE_TEXT:
		return a->size == b->size &&
		       memcmp(a->text, b->text, a->size) == 0;
	case VALUE_REAL:
		return a->real == b->real;
	default:
		return true;
	}
}
