/* proof.c - stored rows against the records of their file.
 *
 * The records go into a temporary table for each dataset, indexed by line.
 * Most are rows of their own import, which are found by its number; for the
 * rest, rows are found by a hash of their key.
 */
#include "store/ledger/proof.h"

#include <stdio.h>
#include <string.h>

#include "store/db.h"
#include "store/intake/keyindex.h"

enum { PROVED_MAX = 64, TABLE_BYTES = MODEL_NAME_BYTES_MAX + 16 };

struct proofs {
	struct db *db;
	int64_t import_id; /* the only one, or 0 */
	struct words words;
	struct keyindex keys;
};

struct proved {
	const struct dataset *dataset;
	sqlite3_stmt *insert; /* NULL: it has no table yet */
	uint64_t there;       /* once it has: columns that are stored */
};

struct proof {
	struct proofs *proofs;
	struct db *db;
	const struct import *import;
	struct proved proved[PROVED_MAX];
	int count;
};

enum zila_code proofs_open(struct db *db, int64_t import_id,
	struct proofs **out, struct zila_err *err)
{
	struct proofs *proofs = mem_alloc(sizeof *proofs);
	enum zila_code code;

	if (!proofs)
		return err_memory(err);
	proofs->db = db;
	proofs->import_id = import_id;
	/* What is temporary need not be overwritten when it is dropped. */
	if ((code = db_exec(db, "PRAGMA temp.secure_delete = OFF", err)) ||
		(code = words_open(&proofs->words, db, err)) ||
		(code = keyindex_open(&proofs->keys, db, err)))
		proofs_close(proofs);
	else
		*out = proofs;
	return code;
}

void proofs_close(struct proofs *proofs)
{
	if (!proofs)
		return;
	keyindex_close(&proofs->keys);
	words_close(&proofs->words);
	mem_free(proofs);
}

/* The table that proofs share of a dataset, and whether it is there yet. */
static enum zila_code shared(struct proofs *proofs, const char *what,
	const struct dataset *dataset, char table[TABLE_BYTES], bool *has,
	struct zila_err *err)
{
	enum zila_code code;
	int64_t count;

	snprintf(table, TABLE_BYTES, "proof_%s_%s", what, dataset->name);
	code = db_integer(proofs->db, &count, err,
		"SELECT count(*) FROM temp.sqlite_schema WHERE name = %Q",
		table);
	*has = code == ZILA_OK && count;
	return code;
}

/* Which rows came from an import, or from each. */
static enum zila_code need_rows(struct proofs *proofs,
	const struct dataset *dataset, struct zila_err *err)
{
	char table[TABLE_BYTES];
	enum zila_code code;
	bool has;

	code = shared(proofs, "rows", dataset, table, &has, err);
	if (code != ZILA_OK || has)
		return code;
	return db_execf(proofs->db, err,
		"CREATE TEMP TABLE \"%w\" (import_id INTEGER, id INTEGER, "
		"PRIMARY KEY (import_id, id)) WITHOUT ROWID;"
		"INSERT INTO temp.\"%w\" SELECT import_id, id FROM "
		"main.\"%w\" WHERE %lld IN (0, import_id) ORDER BY 1, 2",
		table, table, dataset->name, (long long)proofs->import_id);
}

/* The days on which a row can have been ended by another list. */
static enum zila_code need_days(struct proofs *proofs,
	const struct dataset *dataset, struct zila_err *err)
{
	char table[TABLE_BYTES];
	enum zila_code code;
	bool has;

	code = shared(proofs, "days", dataset, table, &has, err);
	if (code == ZILA_OK && !has)
		code = db_execf(proofs->db, err,
			"CREATE TEMP TABLE \"%w\" (day TEXT PRIMARY KEY) "
			"WITHOUT ROWID",
			table);
	if (code != ZILA_OK || has || dataset->time != TIME_SNAPSHOT)
		return code;
	return db_execf(proofs->db, err,
		"INSERT INTO temp.\"%w\" SELECT valid_from FROM main.\"%w\" "
		"UNION SELECT valid_to FROM main.\"%w\" WHERE known_to IS "
		"NOT NULL AND valid_to IS NOT NULL UNION SELECT as_on FROM "
		"main.import WHERE as_on IS NOT NULL UNION SELECT "
		"date(known_at, '+330 minutes') FROM main.import",
		table, dataset->name, dataset->name);
}

/* Which rows have a key. */
static enum zila_code need_keys(struct proofs *proofs,
	const struct dataset *dataset, struct zila_err *err)
{
	char table[TABLE_BYTES];
	enum zila_code code;
	bool has;

	code = shared(proofs, "keys", dataset, table, &has, err);
	if (code != ZILA_OK || has)
		return code;
	return keyindex_make(&proofs->keys, proofs->db, dataset, table, err);
}

static enum zila_code make_table(
	struct db *db, const struct dataset *dataset, struct zila_err *err)
{
	struct buf sql = {0};
	int i;

	buf_add_format(&sql,
		"DROP TABLE IF EXISTS temp.\"proof_%s\";"
		"CREATE TEMP TABLE \"proof_%s\" (seq INTEGER PRIMARY KEY, "
		"hash INTEGER, line INTEGER, valid_from TEXT, valid_to TEXT",
		dataset->name, dataset->name);
	for (i = 0; i < dataset->column_count; i++) {
		buf_add_text(&sql, ", ");
		ddl_column(&sql, &dataset->columns[i]);
	}
	buf_add_format(&sql,
		") STRICT;CREATE INDEX temp.\"proof_%s_line\" ON "
		"\"proof_%s\" (line)",
		dataset->name, dataset->name);
	return db_exec_buf(db, &sql, err);
}

/* The table of a dataset, made when the first record or row wants it: most
 * files give records of one dataset out of dozens. */
static enum zila_code need_table(
	struct proof *proof, struct proved *proved, struct zila_err *err)
{
	const struct dataset *dataset = proved->dataset;
	struct buf sql = {0};
	enum zila_code code;
	int i;

	if (proved->insert)
		return ZILA_OK;
	if ((code = store_columns(proof->db, dataset, &proved->there, err)) ||
		(code = make_table(proof->db, dataset, err)))
		return code;
	buf_add_format(&sql, "INSERT INTO temp.\"proof_%s\" VALUES (NULL",
		dataset->name);
	for (i = 0; i < dataset->column_count + 4; i++)
		buf_add_text(&sql, ", ?");
	buf_add_char(&sql, ')');
	return db_prepare_buf(proof->db, &proved->insert, &sql, err);
}

static enum zila_code add_dataset(struct proof *proof,
	const struct dataset *dataset, struct zila_err *err)
{
	if (proof->count == PROVED_MAX)
		return err_set(err, ZILA_ELIMIT,
			"more than %d datasets can't be verified", PROVED_MAX);
	proof->proved[proof->count].insert = NULL;
	proof->proved[proof->count++].dataset = dataset;
	return ZILA_OK;
}

enum zila_code proof_open(struct proofs *proofs, const struct model *model,
	const struct import *import, struct proof **out, struct zila_err *err)
{
	struct proof *proof = mem_alloc(sizeof *proof);
	enum zila_code code = ZILA_OK;
	bool has;
	int i;

	if (!proof)
		return err_memory(err);
	proof->proofs = proofs;
	proof->db = proofs->db;
	proof->import = import;
	for (i = 0; i < model->count && code == ZILA_OK; i++) {
		code = store_has(proof->db, model->datasets[i], &has, err);
		if (code == ZILA_OK && has)
			code = add_dataset(proof, model->datasets[i], err);
	}
	if (code == ZILA_OK)
		*out = proof;
	else
		proof_close(proof);
	return code;
}

void proof_close(struct proof *proof)
{
	struct zila_err ignored;
	int i;

	if (!proof)
		return;
	for (i = 0; i < proof->count; i++) {
		if (!proof->proved[i].insert)
			continue;
		sqlite3_finalize(proof->proved[i].insert);
		if (db_execf(proof->db, &ignored,
			    "DROP TABLE IF EXISTS temp.\"proof_%w\"",
			    proof->proved[i].dataset->name) != ZILA_OK)
			continue; /* it is temporary */
	}
	mem_free(proof);
}

static struct proved *find(struct proof *proof, const struct dataset *dataset)
{
	int i;

	for (i = 0; i < proof->count; i++)
		if (!strcmp(proof->proved[i].dataset->name, dataset->name))
			return &proof->proved[i];
	return NULL;
}

enum zila_code proof_add(struct proof *proof, const struct proof_record *record,
	struct zila_err *err)
{
	struct proved *proved = find(proof, record->dataset);
	enum zila_code code;
	int64_t hash;
	int i;

	/* Nothing is stored of it, so that nothing can be wrong. */
	if (!proved)
		return ZILA_OK;
	if ((code = need_table(proof, proved, err)) ||
		(code = keyindex_hash(&proof->proofs->keys, proved->dataset,
			 record->values, &hash, err)))
		return code;
	sqlite3_bind_int64(proved->insert, 1, hash);
	sqlite3_bind_int64(proved->insert, 2, record->line);
	db_bind_value(proved->insert, 3, &record->valid_from);
	db_bind_value(proved->insert, 4, &record->valid_to);
	for (i = 0; i < proved->dataset->column_count; i++)
		db_bind_value(proved->insert, i + 5, &record->values[i]);
	return db_run(proof->db, proved->insert, err);
}

static void add_same(struct buf *sql, const struct proved *proved)
{
	const struct dataset *dataset = proved->dataset;
	int i;

	for (i = 0; i < dataset->column_count; i++) {
		buf_add_format(
			sql, " AND s.\"%s\" IS ", dataset->columns[i].name);
		ddl_column_of(sql, dataset, i, proved->there, "t");
	}
}

/* That a row t begins as a record s does; or on its own day where that is a
 * milestone and s has an earlier one, as rows did that came in before those
 * began with their first. */
static void add_begins(struct buf *sql, const struct dataset *dataset)
{
	int at = dataset->time_column
			 ? dataset_column(dataset, dataset->time_column)
			 : -1;

	buf_add_text(sql, "(s.valid_from = t.valid_from");
	if (dataset->time == TIME_EVENT && at >= 0 &&
		dataset->columns[at].milestone)
		buf_add_format(sql,
			" OR (s.valid_from < t.valid_from AND t.\"%s\" = "
			"t.valid_from)",
			dataset->time_column);
	buf_add_char(sql, ')');
}

/* Stored rows t of the import that are not among the records of their line.
 * A row ends where the file says, or where another list ended it. */
static enum zila_code find_differing(
	struct proof *proof, const struct proved *proved, struct zila_err *err)
{
	const struct dataset *dataset = proved->dataset;
	long long id = proof->import->id;
	struct buf sql = {0};
	enum zila_code code = need_days(proof->proofs, dataset, err);

	if (code != ZILA_OK)
		return code;
	buf_add_format(&sql,
		"DROP TABLE IF EXISTS temp.proof_differing;"
		"CREATE TEMP TABLE proof_differing AS SELECT t.id AS id, "
		"t.line AS line FROM temp.\"proof_rows_%s\" AS r CROSS JOIN "
		"main.\"%s\" AS t ON t.id = r.id WHERE r.import_id = "
		"%lld AND NOT EXISTS (SELECT 1 FROM temp.\"proof_%s\" AS s "
		"WHERE s.line = t.line AND (",
		dataset->name, dataset->name, id, dataset->name);
	add_begins(&sql, dataset);
	buf_add_format(&sql,
		" OR (t.known_from <> %lld AND s.valid_from < t.valid_from AND "
		"EXISTS (SELECT 1 FROM main.restated AS d WHERE d.dataset = "
		"'%s' AND d.day = t.valid_from))) AND (s.valid_to IS "
		"t.valid_to OR ((s.valid_to IS NULL "
		"OR "
		"(t.known_from <> %lld AND t.valid_to < s.valid_to)) AND "
		"t.valid_to IN (SELECT day FROM temp.\"proof_days_%s\")))",
		id, dataset->name, id, dataset->name);
	add_same(&sql, proved);
	buf_add_text(&sql, ")");
	return db_exec_buf(proof->db, &sql, err);
}

/* A record gives way to what a newer version of its file said before. */
static void add_newer(struct buf *sql, const struct dataset *dataset,
	const struct import *import)
{
	char *newer = sqlite3_mprintf(
		" OR (SELECT i.as_on FROM import AS i WHERE i.id = "
		"t.import_id) > %Q OR EXISTS (SELECT 1 FROM restated AS r "
		"WHERE r.dataset = %Q AND r.day > %Q AND t.id BETWEEN "
		"r.row_from AND r.row_to)",
		import->as_on, dataset->name, import->as_on);

	sql->failed |= !newer;
	buf_add_text(sql, newer ? newer : "");
	sqlite3_free(newer);
}

/* That a row t, known right after the import, holds a record s. */
static void add_holds(
	struct buf *sql, const struct proof *proof, const struct proved *proved)
{
	const struct dataset *dataset = proved->dataset;
	bool snapshot = dataset->time == TIME_SNAPSHOT;
	long long id = proof->import->id;

	buf_add_format(sql,
		"t.known_from <= %lld AND (t.known_to IS NULL OR t.known_to > "
		"%lld) AND ",
		id, id);
	ddl_key_equal(sql, dataset);
	buf_add_text(sql, " AND ((");
	if (snapshot)
		buf_add_text(sql,
			"t.valid_from <= s.valid_from AND (t.valid_to IS NULL "
			"OR t.valid_to > s.valid_from)");
	else
		add_begins(sql, dataset);
	add_same(sql, proved);
	buf_add_char(sql, ')');
	if (!snapshot && proof->import->as_on)
		add_newer(sql, dataset, proof->import);
	buf_add_char(sql, ')');
}

/* Records of lines that were taken, which no row that came from the import
 * holds.  Lines that were told to differ already are left out. */
static enum zila_code find_foreign(
	struct proof *proof, const struct proved *proved, struct zila_err *err)
{
	const struct dataset *dataset = proved->dataset;
	long long id = proof->import->id;
	struct buf sql = {0};

	buf_add_format(&sql,
		"DROP TABLE IF EXISTS temp.proof_lost;"
		"CREATE TEMP TABLE proof_lost (seq INTEGER PRIMARY KEY);"
		"INSERT INTO temp.proof_lost SELECT seq FROM "
		"temp.\"proof_%s\" WHERE line NOT IN (SELECT line FROM reject "
		"WHERE import_id = %lld) AND line NOT IN (SELECT line FROM "
		"skip WHERE import_id = %lld) AND line NOT IN (SELECT line "
		"FROM temp.proof_differing) AND seq NOT IN (SELECT s.seq FROM "
		"temp.\"proof_rows_%s\" AS r CROSS JOIN main.\"%s\" AS t ON "
		"t.id = r.id CROSS JOIN temp.\"proof_%s\" AS s ON s.line = "
		"t.line WHERE r.import_id = %lld AND ",
		dataset->name, id, id, dataset->name, dataset->name,
		dataset->name, id);
	add_holds(&sql, proof, proved);
	buf_add_char(&sql, ')');
	return db_exec_buf(proof->db, &sql, err);
}

/* Of those, the ones that no other row holds either. */
static enum zila_code find_lost(struct proof *proof,
	const struct proved *proved, int64_t *lost, struct zila_err *err)
{
	const struct dataset *dataset = proved->dataset;
	static const char count[] = "SELECT count(*) FROM temp.proof_lost";
	struct buf sql = {0};
	enum zila_code code;

	if ((code = find_foreign(proof, proved, err)) ||
		(code = db_integer(proof->db, lost, err, count)) || !*lost ||
		(code = need_keys(proof->proofs, dataset, err)))
		return code;
	buf_add_format(&sql,
		"DELETE FROM temp.proof_lost AS l WHERE EXISTS (SELECT 1 FROM "
		"temp.\"proof_%s\" AS s CROSS JOIN temp.\"proof_keys_%s\" AS "
		"k ON k.hash = s.hash CROSS JOIN main.\"%s\" AS t ON t.id = "
		"k.id WHERE s.seq = l.seq AND ",
		dataset->name, dataset->name, dataset->name);
	add_holds(&sql, proof, proved);
	buf_add_char(&sql, ')');
	code = db_exec_buf(proof->db, &sql, err);
	return code == ZILA_OK ? db_integer(proof->db, lost, err, count) : code;
}

/* A fault being told, of a dataset. */
struct telling {
	struct proof *proof;
	const struct dataset *dataset;
	proof_each *each;
	void *user;
};

static enum zila_code tell(const struct telling *telling, int64_t line,
	const struct value *key, const char *const *texts, struct zila_err *err)
{
	struct buf words = {0};
	struct proof_fault fault = {telling->dataset->name, line, NULL,
		texts[0], texts[1], texts[2]};
	enum zila_code code;

	words_key(
		&telling->proof->proofs->words, &words, telling->dataset, key);
	fault.key = buf_text(&words);
	if ((code = buf_check(&words, err)) == ZILA_OK)
		code = telling->each(telling->user, &fault, err);
	buf_free(&words);
	return code;
}

/* The two days of a row, behind its columns, in tell_row()'s statement. */
enum { DAYS = 2 };

/* only: nothing else differs, so that it is a day. */
static enum zila_code tell_days(const struct telling *telling,
	sqlite3_stmt *stmt, const struct value *key, bool only,
	struct zila_err *err)
{
	static const char *const names[DAYS] = {"valid_from", "valid_to"};
	int columns = telling->dataset->column_count, i;
	enum zila_code code = ZILA_OK;

	for (i = 0; i < DAYS && code == ZILA_OK; i++) {
		const char *texts[] = {names[i],
			db_text(stmt, 2 + 2 * columns + i),
			db_text(stmt, 2 + 2 * columns + DAYS + i)};

		/* What the file leaves open may be ended by other lists. */
		if (strcmp(texts[1], texts[2]) == 0 || (i == 1 && !only))
			continue;
		only = false;
		code = tell(telling, sqlite3_column_int64(stmt, 0), key, texts,
			err);
	}
	return code;
}

/* A stored row beside the record of its line that is nearest to it. */
static enum zila_code tell_row(
	const struct telling *telling, sqlite3_stmt *stmt, struct zila_err *err)
{
	struct value stored[MODEL_COLUMNS_MAX], in_file[MODEL_COLUMNS_MAX];
	const struct dataset *dataset = telling->dataset;
	int64_t line = sqlite3_column_int64(stmt, 0);
	const char *whole[] = {NULL, "it is stored", NULL};
	enum zila_code code = ZILA_OK;
	bool only = true;
	int i;

	words_read(stmt, 2, dataset, stored);
	words_read(stmt, 2 + dataset->column_count, dataset, in_file);
	if (sqlite3_column_type(stmt, 1) == SQLITE_NULL)
		return tell(telling, line, stored, whole, err);
	for (i = 0; i < dataset->column_count && code == ZILA_OK; i++) {
		const struct column *column = &dataset->columns[i];
		struct words *words = &telling->proof->proofs->words;
		struct buf one = {0}, two = {0};
		const char *texts[3] = {column->name};

		if (value_equal(&stored[i], &in_file[i]))
			continue;
		only = false;
		words_value(words, &one, column, &stored[i], false);
		words_value(words, &two, column, &in_file[i], false);
		texts[1] = buf_text(&one);
		texts[2] = buf_text(&two);
		if ((code = buf_check(&one, err)) == ZILA_OK &&
			(code = buf_check(&two, err)) == ZILA_OK)
			code = tell(telling, line, stored, texts, err);
		buf_free(&one);
		buf_free(&two);
	}
	return code == ZILA_OK ? tell_days(telling, stmt, stored, only, err)
			       : code;
}

static void add_differing(struct buf *sql, const struct proved *proved)
{
	const struct dataset *dataset = proved->dataset;
	int i;

	buf_add_text(sql, "SELECT t.line, s.seq");
	ddl_columns_of(sql, dataset, proved->there, "t");
	ddl_columns_of(sql, dataset, UINT64_MAX, "s");
	buf_add_format(sql,
		", t.valid_from, t.valid_to, s.valid_from, s.valid_to FROM "
		"temp.proof_differing AS d JOIN main.\"%s\" AS t ON t.id = "
		"d.id LEFT JOIN temp.\"proof_%s\" AS s ON s.seq = (SELECT "
		"seq FROM (SELECT n.seq AS seq, 0",
		dataset->name, dataset->name);
	for (i = 0; i < dataset->column_count; i++) {
		buf_add_format(
			sql, " + (n.\"%s\" IS ", dataset->columns[i].name);
		ddl_column_of(sql, dataset, i, proved->there, "t");
		buf_add_char(sql, ')');
	}
	buf_add_format(sql,
		" AS alike FROM temp.\"proof_%s\" AS n WHERE n.line = t.line) "
		"ORDER BY alike DESC, seq LIMIT 1) ORDER BY t.line, t.id",
		dataset->name);
}

static enum zila_code tell_lost(
	const struct telling *telling, sqlite3_stmt *stmt, struct zila_err *err)
{
	const char *whole[] = {NULL, NULL, "it is in the file"};
	struct value in_file[MODEL_COLUMNS_MAX];

	words_read(stmt, 1, telling->dataset, in_file);
	return tell(
		telling, sqlite3_column_int64(stmt, 0), in_file, whole, err);
}

static void add_lost(struct buf *sql, const struct dataset *dataset)
{
	buf_add_text(sql, "SELECT s.line");
	ddl_columns_of(sql, dataset, UINT64_MAX, "s");
	buf_add_format(sql,
		" FROM temp.proof_lost AS l JOIN temp.\"proof_%s\" AS s ON "
		"s.seq = l.seq ORDER BY s.line, s.seq",
		dataset->name);
}

typedef enum zila_code tell_one(const struct telling *telling,
	sqlite3_stmt *stmt, struct zila_err *err);

static enum zila_code tell_all(const struct telling *telling, struct buf *sql,
	tell_one *one, struct zila_err *err)
{
	struct db *db = telling->proof->db;
	sqlite3_stmt *stmt = NULL;
	enum zila_code code = buf_check(sql, err);

	if (code == ZILA_OK)
		code = db_prepare(db, &stmt, buf_text(sql), err);
	while (db_next(db, stmt, "comparing", &code, err))
		code = one(telling, stmt, err);
	sqlite3_finalize(stmt);
	buf_free(sql);
	return code;
}

static enum zila_code compare(const struct telling *telling,
	struct proved *proved, struct proof_result *out, struct zila_err *err)
{
	struct proof *proof = telling->proof;
	const struct dataset *dataset = telling->dataset;
	int64_t rows = 0, differing = 0, lost = 0;
	struct buf first = {0}, second = {0};
	enum zila_code code;

	if ((code = need_rows(proof->proofs, dataset, err)) ||
		(code = db_integer(proof->db, &rows, err,
			 "SELECT count(*) FROM temp.\"proof_rows_%w\" WHERE "
			 "import_id = %lld",
			 dataset->name, (long long)proof->import->id)))
		return code;
	/* Neither rows nor records of it: there is nothing to compare. */
	if (!rows && !proved->insert)
		return ZILA_OK;
	if ((code = need_table(proof, proved, err)) ||
		(code = find_differing(proof, proved, err)) ||
		(code = db_integer(proof->db, &differing, err,
			 "SELECT count(*) FROM temp.proof_differing")) ||
		(code = find_lost(proof, proved, &lost, err)))
		return code;
	out->rows += rows;
	out->differing += differing;
	out->lost += lost;
	if (differing) {
		add_differing(&first, proved);
		code = tell_all(telling, &first, tell_row, err);
	}
	if (lost && code == ZILA_OK) {
		add_lost(&second, dataset);
		code = tell_all(telling, &second, tell_lost, err);
	}
	return code;
}

enum zila_code proof_compare(struct proof *proof, proof_each *each, void *user,
	struct proof_result *out, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	memset(out, 0, sizeof *out);
	for (i = 0; i < proof->count && code == ZILA_OK; i++) {
		struct proved *proved = &proof->proved[i];
		const struct telling telling = {
			proof, proved->dataset, each, user};

		code = compare(&telling, proved, out, err);
	}
	if (code == ZILA_OK)
		code = db_exec(proof->db,
			"DROP TABLE IF EXISTS temp.proof_differing;"
			"DROP TABLE IF EXISTS temp.proof_lost",
			err);
	return code;
}
