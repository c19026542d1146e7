/* diff.c - what one import made different.
 *
 * For each dataset two temporary tables hold the keys of its own rows (those
 * that the import brought; of an undo, those that it closed) and of the
 * others (those that it closed; of an undo, those that it opened again).  A
 * row of one that meets a row of the other, in its key and in time, is a
 * changed row.  A third holds what is left of withdrawn rows.
 */
#include "store/ledger/diff.h"

#include <stdio.h>
#include <string.h>

#include "store/db.h"

static enum zila_code make_side(struct diff *diff, const char *side,
	const struct dataset *dataset, const char *where, struct zila_err *err)
{
	struct buf sql = {0};

	buf_add_format(&sql,
		"DROP TABLE IF EXISTS temp.\"diff_%s_%s\";"
		"CREATE TEMP TABLE \"diff_%s_%s\" AS SELECT ",
		side, dataset->name, side, dataset->name);
	ddl_key_columns(&sql, dataset);
	buf_add_format(&sql,
		", t.id AS id, t.line AS line, t.valid_from AS day, "
		"coalesce(t.valid_to, '9999-99-99') AS until FROM main.\"%s\" "
		"AS t WHERE %s;CREATE INDEX temp.\"diff_%s_%s_at\" ON "
		"\"diff_%s_%s\" (",
		dataset->name, where, side, dataset->name, side, dataset->name);
	ddl_key_names(&sql, dataset);
	buf_add_text(&sql, ")");
	return db_exec_buf(diff->db, &sql, err);
}

static enum zila_code make_sides(
	struct diff *diff, const struct dataset *dataset, struct zila_err *err)
{
	long long id = diff->import_id, undoes = diff->undoes;
	char own[96], other[96], left[96];
	enum zila_code code;

	snprintf(left, sizeof left,
		"t.known_from = %lld AND t.import_id <> %lld", id, id);
	if (undoes) {
		snprintf(own, sizeof own,
			"t.known_to = %lld AND t.import_id = %lld", id, undoes);
		snprintf(other, sizeof other, "t.known_from = %lld", id);
	} else {
		snprintf(own, sizeof own,
			"t.known_from = %lld AND t.import_id = %lld", id, id);
		snprintf(other, sizeof other, "t.known_to = %lld", id);
	}
	code = make_side(diff, "own", dataset, own, err);
	if (code == ZILA_OK)
		code = make_side(diff, "other", dataset, other, err);
	if (code == ZILA_OK)
		code = make_side(diff, "left", dataset, left, err);
	return code;
}

static void add_key_meets(struct buf *sql, const struct dataset *dataset)
{
	int i, key = 0;

	for (i = 0; i < dataset->column_count; i++) {
		if (!dataset->columns[i].key)
			continue;
		buf_add_format(sql, "o.k%d = w.k%d AND ", key, key);
		key++;
	}
	buf_add_text(sql, "o.day < w.until AND w.day < o.until");
}

/* The pairs of a kind, as ids: own, other. */
static void add_pairs(struct buf *sql, const struct diff *diff,
	const struct dataset *dataset, enum diff_kind kind)
{
	/* Of an undo, what it closed is the old. */
	bool own = (kind == DIFF_ADDED) == !diff->undoes;
	const char *name = dataset->name;

	if (kind == DIFF_CHANGED) {
		buf_add_format(sql,
			"SELECT w.id AS own, o.id AS other, w.line AS line "
			"FROM temp.\"diff_own_%s\" AS w JOIN "
			"temp.\"diff_other_%s\" AS o ON ",
			name, name);
		add_key_meets(sql, dataset);
		return;
	}
	buf_add_format(sql,
		"SELECT %s, %s.line AS line FROM temp.\"diff_%s_%s\" AS %s "
		"WHERE NOT EXISTS (SELECT 1 FROM "
		"temp.\"diff_%s_%s\" AS %s WHERE ",
		own ? "w.id AS own, NULL AS other"
		    : "NULL AS own, o.id AS other",
		own ? "w" : "o", own ? "own" : "other", name, own ? "w" : "o",
		own ? "other" : "own", name, own ? "o" : "w");
	add_key_meets(sql, dataset);
	buf_add_text(sql, ")");
}

static enum zila_code count_rows(
	struct diff *diff, const struct dataset *dataset, struct zila_err *err)
{
	struct diff_count *count = &diff->counts[diff->count];
	enum zila_code code;
	int kind;

	count->dataset = dataset;
	code = store_columns(diff->db, dataset, &count->there, err);
	for (kind = 0; kind < 3 && code == ZILA_OK; kind++) {
		struct buf sql = {0};

		buf_add_text(&sql, "SELECT count(*) FROM (");
		add_pairs(&sql, diff, dataset, (enum diff_kind)kind);
		buf_add_text(&sql, ")");
		if ((code = buf_check(&sql, err)) == ZILA_OK)
			code = db_integer(diff->db, &count->rows[kind], err,
				"%s", buf_text(&sql));
		buf_free(&sql);
	}
	if (code == ZILA_OK &&
		count->rows[0] + count->rows[1] + count->rows[2] > 0)
		diff->count++;
	return code;
}

enum zila_code diff_open(struct diff *diff, struct db *db,
	const struct model *model, int64_t import_id, struct zila_err *err)
{
	enum zila_code code;
	int64_t there = 0;
	bool has;
	int i;

	memset(diff, 0, sizeof *diff);
	diff->db = db;
	diff->most = -1;
	diff->import_id = import_id;
	if ((code = db_integer(db, &there, err,
		     "SELECT count(*) FROM main.import WHERE id = %lld",
		     (long long)import_id)) ||
		(code = db_integer(db, &diff->undoes, err,
			 "SELECT undoes FROM main.import WHERE id = %lld",
			 (long long)import_id)))
		return code;
	if (!there)
		return err_set(err, ZILA_EUSAGE,
			"there is no import %lld: `zila imports` lists them",
			(long long)import_id);
	if ((code = db_ease(db, &diff->ease, err)))
		return code;
	diff->eased = true;
	if ((code = words_open(&diff->words, db, err)))
		return code;
	for (i = 0; i < model->count && code == ZILA_OK; i++) {
		if (diff->count == DIFF_DATASETS_MAX)
			return err_set(err, ZILA_ELIMIT,
				"an import touches at most %d datasets",
				DIFF_DATASETS_MAX);
		code = store_has(db, model->datasets[i], &has, err);
		if (code == ZILA_OK && has)
			code = make_sides(diff, model->datasets[i], err);
		if (code == ZILA_OK && has)
			code = count_rows(diff, model->datasets[i], err);
	}
	return code;
}

void diff_close(struct diff *diff)
{
	struct zila_err ignored;
	int i;

	for (i = 0; i < diff->count; i++) {
		const char *name = diff->counts[i].dataset->name;

		if (db_execf(diff->db, &ignored,
			    "DROP TABLE IF EXISTS temp.\"diff_own_%w\";"
			    "DROP TABLE IF EXISTS temp.\"diff_other_%w\";"
			    "DROP TABLE IF EXISTS temp.\"diff_left_%w\"",
			    name, name, name) != ZILA_OK)
			break;
	}
	words_close(&diff->words);
	if (diff->eased && db_ease_end(diff->db, &diff->ease, ZILA_OK,
				   &ignored) != ZILA_OK)
		return;
}

enum { PLACE_COLUMNS = 5, FIXED_COLUMNS = 2 * PLACE_COLUMNS + 1 };

static void read_place(sqlite3_stmt *stmt, int at, struct diff_place *out)
{
	out->import_id = sqlite3_column_int64(stmt, at);
	out->line = sqlite3_column_int64(stmt, at + 1);
	out->name = db_text(stmt, at + 2);
	out->valid_from = db_text(stmt, at + 3);
	out->valid_to = db_text(stmt, at + 4);
}

/* What is left of a row that was withdrawn ends on this day. */
static void add_until(struct buf *sql, const struct dataset *dataset)
{
	buf_add_format(sql,
		"(SELECT r.until FROM temp.\"diff_left_%s\" AS r WHERE r.day "
		"= old.valid_from AND ",
		dataset->name);
	ddl_key_match(sql, dataset, "r", "old.");
	buf_add_text(sql, ")");
}

static void add_select(struct buf *sql, const struct diff *diff,
	const struct diff_count *count, enum diff_kind kind)
{
	const struct dataset *dataset = count->dataset;
	const char *old = diff->undoes ? "own" : "other";
	const char *new = diff->undoes ? "other" : "own";

	buf_add_text(sql,
		"SELECT old.import_id, old.line, oi.name, old.valid_from, "
		"old.valid_to, new.import_id, new.line, ni.name, "
		"new.valid_from, new.valid_to, ");
	if (kind == DIFF_WITHDRAWN && !diff->undoes)
		add_until(sql, dataset);
	else
		buf_add_text(sql, "NULL");
	ddl_columns_of(sql, dataset, count->there, "old");
	ddl_columns_of(sql, dataset, count->there, "new");
	buf_add_text(sql, " FROM (");
	add_pairs(sql, diff, dataset, kind);
	buf_add_format(sql,
		") AS p LEFT JOIN main.\"%s\" AS old ON old.id = p.%s "
		"LEFT JOIN main.\"%s\" AS new ON new.id = p.%s "
		"LEFT JOIN main.import AS oi ON oi.id = old.import_id "
		"LEFT JOIN main.import AS ni ON ni.id = new.import_id "
		"ORDER BY p.line, p.own, p.other LIMIT %lld OFFSET %lld",
		dataset->name, old, dataset->name, new, (long long)diff->most,
		(long long)diff->skip);
}

static enum zila_code tell_row(sqlite3_stmt *stmt,
	const struct diff_count *count, enum diff_kind kind,
	diff_row_each *each, void *user, struct zila_err *err)
{
	struct value old[MODEL_COLUMNS_MAX], new[MODEL_COLUMNS_MAX];
	const struct dataset *dataset = count->dataset;
	struct diff_row row = {.kind = kind, .dataset = dataset};

	words_read(stmt, FIXED_COLUMNS, dataset, old);
	words_read(stmt, FIXED_COLUMNS + dataset->column_count, dataset, new);
	row.old = kind == DIFF_ADDED ? NULL : old;
	row.new = kind == DIFF_WITHDRAWN ? NULL : new;
	read_place(stmt, 0, &row.from);
	read_place(stmt, PLACE_COLUMNS, &row.to);
	row.until = db_text(stmt, 2 * PLACE_COLUMNS);
	return each(user, &row, err);
}

int64_t diff_told(const struct diff *diff, int dataset, enum diff_kind kind)
{
	int64_t rows = diff->counts[dataset].rows[kind] - diff->skip;

	if (rows < 0)
		return 0;
	return diff->most >= 0 && rows > diff->most ? diff->most : rows;
}

enum zila_code diff_each(struct diff *diff, int dataset, enum diff_kind kind,
	diff_row_each *each, void *user, struct zila_err *err)
{
	const struct diff_count *count = &diff->counts[dataset];
	int64_t told = diff_told(diff, dataset, kind);
	sqlite3_stmt *stmt = NULL;
	struct buf sql = {0};
	enum zila_code code;

	if (!told) {
		diff->skip -= count->rows[kind] < diff->skip ? count->rows[kind]
							     : diff->skip;
		return ZILA_OK;
	}
	add_select(&sql, diff, count, kind);
	diff->skip = 0;
	diff->most -= diff->most < 0 ? 0 : told;
	code = db_prepare_buf(diff->db, &stmt, &sql, err);
	while (db_next(diff->db, stmt, "comparing", &code, err))
		code = tell_row(stmt, count, kind, each, user, err);
	sqlite3_finalize(stmt);
	return code;
}

bool diff_differs(const struct diff_row *row, int column)
{
	return row->kind == DIFF_CHANGED &&
	       !value_equal(&row->old[column], &row->new[column]);
}

bool diff_ends_otherwise(const struct diff_row *row)
{
	return row->kind == DIFF_CHANGED &&
	       row->dataset->time == TIME_SNAPSHOT &&
	       strcmp(row->from.valid_to, row->to.valid_to) != 0;
}
