/* spans.c - whether the times of stored rows can have come about.
 *
 * For each dataset the closed rows go into a temporary table, by key; the
 * dataset's own table is then read four times, never by key.
 */
#include "store/ledger/spans.h"

#include "store/db.h"
#include "store/view/words.h"

struct tracing {
	struct db *db;
	const struct dataset *dataset;
	int64_t import_id;
	struct words words;
	span_each *each;
	void *user;
};

static enum zila_code read_closed(struct tracing *tracing, struct zila_err *err)
{
	struct buf sql = {0};

	buf_add_text(&sql, "DROP TABLE IF EXISTS temp.span_closed;"
			   "CREATE TEMP TABLE span_closed AS SELECT ");
	ddl_key_columns(&sql, tracing->dataset);
	buf_add_format(&sql,
		", t.id AS id, t.known_to AS at, i.undoes AS undoes, "
		"i.withdrawn AS withdrawn, t.import_id AS import_id, t.line "
		"AS line FROM main.\"%s\" AS t JOIN main.import AS i ON i.id "
		"= t.known_to;CREATE INDEX temp.span_closed_at ON span_closed "
		"(",
		tracing->dataset->name);
	ddl_key_names(&sql, tracing->dataset);
	buf_add_text(&sql, ")");
	return db_exec_buf(tracing->db, &sql, err);
}

static void add_overlaps(struct buf *sql, const struct tracing *tracing)
{
	const struct dataset *dataset = tracing->dataset;

	buf_add_text(sql, "SELECT id FROM (SELECT t.id AS id, "
			  "coalesce(t.valid_to, '9999-99-99') AS until, "
			  "lead(t.valid_from) OVER (PARTITION BY ");
	ddl_key_list(sql, dataset, "t.");
	buf_add_format(sql,
		" ORDER BY t.valid_from, t.id) AS next FROM main.\"%s\" AS t "
		"WHERE t.known_to IS NULL) WHERE next < until",
		dataset->name);
}

/* A list that withdraws leaves nothing of a row that began on its own day. */
static void add_unclosed(struct buf *sql, const struct tracing *tracing)
{
	buf_add_format(sql,
		"SELECT id FROM temp.span_closed WHERE (undoes IS NOT NULL OR "
		"withdrawn = 0) AND id NOT IN (SELECT c.id FROM main.\"%s\" "
		"AS t CROSS JOIN temp.span_closed AS c WHERE ",
		tracing->dataset->name);
	ddl_key_match(sql, tracing->dataset, "c", "t.");
	buf_add_text(sql, " AND t.known_from IN (c.at, c.undoes))");
}

static void add_unopened(struct buf *sql, const struct tracing *tracing)
{
	buf_add_format(sql,
		"SELECT t.id AS id FROM main.\"%s\" AS t JOIN main.import AS i "
		"ON i.id = t.known_from WHERE t.known_from <> t.import_id AND "
		"((i.undoes IS NULL AND t.valid_to IS NULL AND t.valid_from "
		"NOT IN (SELECT day FROM main.restated)) OR NOT EXISTS (SELECT "
		"1 FROM temp.span_closed AS c WHERE ",
		tracing->dataset->name);
	ddl_key_match(sql, tracing->dataset, "c", "t.");
	buf_add_text(sql,
		" AND c.import_id = t.import_id AND c.line = t.line AND c.at "
		"IN (i.id, i.undoes)))");
}

static enum zila_code tell(struct tracing *tracing, sqlite3_stmt *stmt,
	const char *why, struct zila_err *err)
{
	struct value values[MODEL_COLUMNS_MAX];
	struct buf key = {0};
	struct span_fault fault = {sqlite3_column_int64(stmt, 0),
		sqlite3_column_int64(stmt, 1), tracing->dataset->name, NULL,
		why};
	enum zila_code code;

	words_read(stmt, 2, tracing->dataset, values);
	words_key(&tracing->words, &key, tracing->dataset, values);
	fault.key = buf_text(&key);
	if ((code = buf_check(&key, err)) == ZILA_OK)
		code = tracing->each(tracing->user, &fault, err);
	buf_free(&key);
	return code;
}

/* Tells the rows that ids, a SELECT, gives. */
static enum zila_code tell_rows(struct tracing *tracing, struct buf *ids,
	const char *why, struct zila_err *err)
{
	const struct dataset *dataset = tracing->dataset;
	struct buf sql = {0};
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;
	uint64_t there;

	if ((code = store_columns(tracing->db, dataset, &there, err))) {
		buf_free(ids);
		return code;
	}
	buf_add_text(&sql, "SELECT t.import_id, t.line");
	ddl_columns_of(&sql, dataset, there, "t");
	buf_add_format(&sql,
		" FROM main.\"%s\" AS t WHERE t.id IN (%s) AND (?1 = 0 OR "
		"t.import_id = ?1) ORDER BY t.import_id, t.line, t.id",
		dataset->name, buf_text(ids));
	if ((code = buf_check(ids, err)) == ZILA_OK)
		code = db_prepare_buf(tracing->db, &stmt, &sql, err);
	if (code == ZILA_OK)
		sqlite3_bind_int64(stmt, 1, tracing->import_id);
	while (db_next(tracing->db, stmt, "comparing", &code, err))
		code = tell(tracing, stmt, why, err);
	sqlite3_finalize(stmt);
	buf_free(&sql);
	buf_free(ids);
	return code;
}

static enum zila_code trace(struct tracing *tracing, struct zila_err *err)
{
	struct buf ids = {0};
	enum zila_code code;

	if ((code = read_closed(tracing, err)))
		return code;
	add_overlaps(&ids, tracing);
	if ((code = tell_rows(tracing, &ids,
		     "another row says something else of the same days", err)))
		return code;
	add_unclosed(&ids, tracing);
	if ((code = tell_rows(tracing, &ids,
		     "it is closed by an import that has nothing in its place",
		     err)))
		return code;
	add_unopened(&ids, tracing);
	return tell_rows(tracing, &ids,
		"it is known from another import, which can't have written it",
		err);
}

enum zila_code spans_verify(struct db *db, const struct model *model,
	int64_t import_id, span_each *each, void *user, struct zila_err *err)
{
	struct tracing tracing = {
		.db = db, .import_id = import_id, .each = each, .user = user};
	enum zila_code code = words_open(&tracing.words, db, err);
	bool has;
	int i;

	for (i = 0; i < model->count && code == ZILA_OK; i++) {
		tracing.dataset = model->datasets[i];
		code = store_has(db, tracing.dataset, &has, err);
		if (code == ZILA_OK && has)
			code = trace(&tracing, err);
	}
	words_close(&tracing.words);
	if (code == ZILA_OK)
		code = db_exec(
			db, "DROP TABLE IF EXISTS temp.span_closed", err);
	return code;
}
