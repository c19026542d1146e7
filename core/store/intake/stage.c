/* stage.c - the records of an import as they come: straight into the
 * dataset's table, or held back to be compared.
 *
 * A row whose key no row has costs a third of one that is staged first, and
 * needs no comparing.  A hash that "DATASET.key" does not have says so for
 * certain; one that it has may be of another key, and only costs time.
 */
#include <string.h>

#include "ground/date.h"
#include "ground/limits.h"
#include "store/intake/staging.h"

enum {
	CELL_ID,
	CELL_LINE,
	CELL_VALID_FROM,
	CELL_VALID_TO,
	CELL_FIRST, /* of the dataset's columns */

	/* Keeping an index up to date costs more than making it anew when an
	 * import brings more than this, and a good part of the table. */
	LEAN_ROWS = 10000,
	LEAN_PART = 4,

	/* Probing at random costs as much as reading this many entries. */
	PROBE_ENTRIES = 64,

	/* More than half the pages that one inner page of a table points to:
	 * so many may come before SQLite shares out anew what it and the one
	 * before it point to. */
	LOAD_CACHE_KIB = 18 << 10,
};

void ddl_columns(
	struct buf *sql, const struct dataset *dataset, const char *prefix)
{
	int i;

	for (i = 0; i < dataset->column_count; i++)
		buf_add_format(
			sql, "%s\"%s\", ", prefix, dataset->columns[i].name);
}

static enum zila_code lines_set(
	struct lines *lines, int64_t line, struct zila_err *err)
{
	uint64_t *word, bit = (uint64_t)1 << line % 64;

	if (line >= lines->room) {
		int64_t room = (line / 64 + 1) * 128;
		uint64_t *words = mem_resize(lines->words, (size_t)room / 8);

		if (!words)
			return err_memory(err);
		memset(words + lines->room / 64, 0,
			(size_t)(room - lines->room) / 8);
		lines->words = words;
		lines->room = room;
	}
	word = &lines->words[line / 64];
	lines->count += !(*word & bit);
	*word |= bit;
	return ZILA_OK;
}

bool lines_has(const struct lines *lines, int64_t line)
{
	return line >= 0 && line < lines->room &&
	       lines->words[line / 64] >> line % 64 & 1;
}

void lines_clear(struct lines *lines, int64_t line)
{
	if (!lines_has(lines, line))
		return;
	lines->words[line / 64] &= ~((uint64_t)1 << line % 64);
	lines->count--;
}

static enum zila_code make_table(struct stage *stage,
	const struct dataset *dataset, struct zila_err *err)
{
	struct buf sql = {0};
	int i;

	buf_add_format(&sql,
		"CREATE TEMP TABLE \"stage_%s\" (\"#seq\" INTEGER PRIMARY "
		"KEY, line INTEGER NOT NULL, valid_from TEXT NOT NULL, "
		"valid_to TEXT, ",
		dataset->name);
	for (i = 0; i < dataset->column_count; i++) {
		ddl_column(&sql, &dataset->columns[i]);
		buf_add_text(&sql, ", ");
	}
	buf_add_text(&sql,
		"\"#hash\" INTEGER NOT NULL, \"#outcome\" INTEGER NOT NULL "
		"DEFAULT 0, \"#old\" INTEGER) STRICT");
	return db_exec_buf(stage->db, &sql, err);
}

static enum zila_code prepare_insert(
	struct stage *stage, struct staged *staged, struct zila_err *err)
{
	const struct dataset *dataset = staged->dataset;
	struct buf sql = {0};
	int i;

	buf_add_format(&sql,
		"INSERT INTO temp.\"stage_%s\" (\"#seq\", line, valid_from, "
		"valid_to, ",
		dataset->name);
	ddl_columns(&sql, dataset, "");
	buf_add_text(&sql, "\"#hash\") VALUES (?, ?, ?, ?, ");
	for (i = 0; i < dataset->column_count; i++)
		buf_add_text(&sql, "?, ");
	buf_add_text(&sql, "?)");
	return db_prepare_buf(stage->db, &staged->insert, &sql, err);
}

/* FAIL: what went in before an error is for the transaction to take back.  All
 * columns, in the table's order: SQLite then reads each into the place where
 * the row is put together, and copies none. */
static enum zila_code prepare_load(
	struct stage *stage, struct staged *staged, struct zila_err *err)
{
	const struct dataset *dataset = staged->dataset;
	long long import = stage->import->id;
	struct buf sql = {0};
	int i;

	buf_add_format(
		&sql, "INSERT OR FAIL INTO main.\"%s\" (id, ", dataset->name);
	ddl_columns(&sql, dataset, "");
	buf_add_format(&sql,
		"valid_from, valid_to, known_from, known_to, import_id, line) "
		"SELECT c%d, ",
		CELL_ID);
	for (i = 0; i < dataset->column_count; i++)
		buf_add_format(&sql, "c%d, ", CELL_FIRST + i);
	buf_add_format(&sql, "c%d, c%d, %lld, NULL, %lld, c%d FROM zila_feed",
		CELL_VALID_FROM, CELL_VALID_TO, import, import, CELL_LINE);
	return db_prepare_buf(stage->db, &staged->load, &sql, err);
}

static enum zila_code prepare_probe(
	struct stage *stage, struct staged *staged, struct zila_err *err)
{
	struct buf sql = {0};

	if (!staged->base)
		return ZILA_OK;
	buf_add_format(&sql,
		"SELECT 1 FROM main.\"%s.key\" WHERE hash = ?1 LIMIT 1",
		staged->dataset->name);
	return db_prepare_buf(stage->db, &staged->probe, &sql, err);
}

/* What a load refers to is its own import, which is there, and check_types()
 * has seen its spans: SQLite's own look at every row costs a tenth of the whole
 * for each of the two. */
static enum zila_code watch_rows(
	struct stage *stage, bool watch, struct zila_err *err)
{
	enum zila_code code = db_references(stage->db, watch, err);

	if (code != ZILA_OK)
		return code;
	stage->loading = !watch;
	return db_exec(stage->db,
		watch ? "PRAGMA ignore_check_constraints = OFF"
		      : "PRAGMA ignore_check_constraints = ON",
		err);
}

enum zila_code stage_loaded(struct stage *stage, struct zila_err *err)
{
	sqlite3_finalize(stage->pages);
	stage->pages = NULL;
	return stage->loading ? watch_rows(stage, true, err) : ZILA_OK;
}

/* A page that leaves the cache twice in a transaction makes SQLite read again
 * and sum up, at its end, all of the log behind it.  So there is room for the
 * pages that a growing table comes back to, and those of the two rows that are
 * filled in at the end, and of their index, stay as long as a query is on
 * them; but no table or index can be dropped then. */
static enum zila_code hold_pages(struct stage *stage, struct zila_err *err)
{
	enum zila_code code;

	if (!stage->pages &&
		((code = db_execf(stage->db, err,
			  "PRAGMA main.cache_size = -%d", LOAD_CACHE_KIB)) ||
			(code = db_prepare(stage->db, &stage->pages,
				 "SELECT s.bytes, i.name FROM main.import AS i "
				 "CROSS JOIN main.source AS s ON s.sha256 = "
				 "(SELECT sha256 FROM main.source WHERE id = "
				 "i.source_id) WHERE i.id = ?1",
				 err))))
		return code;
	sqlite3_bind_int64(stage->pages, 1, stage->import->id);
	return sqlite3_step(stage->pages) == SQLITE_ROW
		       ? ZILA_OK
		       : db_fail(stage->db, err, "reading");
}

static enum zila_code staged_find(struct stage *stage,
	const struct dataset *dataset, struct staged **out,
	struct zila_err *err)
{
	struct staged *staged;
	enum zila_code code;
	int i;

	for (i = 0; i < stage->staged_count; i++)
		if (stage->staged[i].dataset == dataset) {
			*out = &stage->staged[i];
			return ZILA_OK;
		}
	if (stage->staged_count == STAGED_MAX)
		return err_set(err, ZILA_EPLUGIN,
			"an import fills at most %d datasets", STAGED_MAX);
	staged = *out = &stage->staged[stage->staged_count++];
	staged->dataset = dataset;
	sqlite3_reset(stage->pages);
	if ((code = store_ensure(stage->db, dataset, err)) ||
		(code = make_table(stage, dataset, err)) ||
		(code = keyindex_update(&stage->index, stage->db, dataset,
			 &staged->base, err)) ||
		(code = watch_rows(stage, false, err)) ||
		(code = prepare_insert(stage, staged, err)) ||
		(code = prepare_load(stage, staged, err)) ||
		(code = prepare_probe(stage, staged, err)))
		return code;
	return stage->pages ? hold_pages(stage, err) : ZILA_OK;
}

static enum zila_code add_import(struct stage *stage, struct zila_err *err)
{
	struct import *import = stage->import;
	struct db *db = stage->db;
	char now[DATE_TIME_BYTES];
	enum zila_code code;

	date_time_now(now);
	if ((code = db_execf(db, err,
		     "INSERT OR IGNORE INTO plugin (name, version, digest) "
		     "VALUES (%Q, %Q, %Q)",
		     import->plugin, import->version, import->digest)) ||
		(code = db_integer(db, &import->plugin_id, err,
			 "SELECT id FROM plugin WHERE name = %Q AND version "
			 "= %Q AND digest = %Q",
			 import->plugin, import->version, import->digest)))
		return code;
	code = db_execf(db, err,
		"INSERT INTO import (run_id, source_id, plugin_id, name, "
		"importer, dataset, options, title, synthetic, format, "
		"encoding, delimiter, sheet, header_row, unit, reasons, "
		"as_on, known_at) SELECT %lld, %lld, %lld, %Q, %Q, %Q, %Q, "
		"%Q, %d, %Q, %Q, %Q, %Q, %lld, %Q, %Q, %Q, "
		"max(%Q, coalesce((SELECT max(known_at) FROM import), ''))",
		(long long)import->run_id, (long long)import->source_id,
		(long long)import->plugin_id, import->name, import->importer,
		import->dataset, import->options, import->title,
		import->synthetic, import->format, import->encoding,
		import->delimiter, import->sheet, (long long)import->header_row,
		import->unit, import->reasons, import->as_on, now);
	if (code == ZILA_OK)
		import->id = sqlite3_last_insert_rowid(db->sql);
	return code;
}

enum zila_code stage_open(struct db *db, const struct model *model,
	struct import *import, struct stage **out, struct zila_err *err)
{
	struct stage *stage = mem_alloc(sizeof *stage);
	enum zila_code code;

	if (!stage)
		return err_memory(err);
	stage->db = db;
	stage->model = model;
	stage->import = import;
	if ((code = add_import(stage, err)) ||
		(code = feed_register(db, err)) ||
		(code = keyindex_open(&stage->index, db, err)) ||
		(code = db_prepare(db, &stage->reject,
			 "INSERT INTO reject (import_id, line, raw, reasons, "
			 "state, stake_currency, stake) VALUES (?1, ?2, ?3, "
			 "?4, nullif(?5, 0), nullif(?6, ''), "
			 "iif(?6 = '', NULL, ?7))",
			 err)) ||
		(code = db_prepare(db, &stage->skip,
			 "INSERT INTO skip (import_id, line, reason) "
			 "VALUES (?, ?, ?)",
			 err))) {
		stage_close(stage);
		return code;
	}
	*out = stage;
	return ZILA_OK;
}

void stage_close(struct stage *stage)
{
	struct zila_err ignored;
	int i;

	if (!stage)
		return;
	sqlite3_finalize(stage->reject);
	sqlite3_finalize(stage->skip);
	sqlite3_finalize(stage->pages);
	stage->pages = NULL;
	for (i = 0; i < stage->staged_count; i++) {
		struct staged *staged = &stage->staged[i];

		sqlite3_finalize(staged->insert);
		sqlite3_finalize(staged->load);
		sqlite3_finalize(staged->probe);
		keyset_free(&staged->keys);
		keyfilter_free(&staged->filter);
		/* A rollback has taken them already; then this does nothing. */
		if (db_execf(stage->db, &ignored,
			    "DROP TABLE IF EXISTS temp.\"stage_%w\"; DROP "
			    "TABLE IF EXISTS temp.\"again_%w\"",
			    staged->dataset->name,
			    staged->dataset->name) != ZILA_OK)
			continue;
	}
	/* It can't fail where it could be switched off. */
	if (stage_loaded(stage, &ignored) != ZILA_OK)
		stage->loading = false;
	keyindex_close(&stage->index);
	mem_free(stage->loaded.words);
	mem_free(stage);
}

static bool type_fits(const struct column *column, const struct value *value)
{
	if (value->type == VALUE_NULL)
		return !column->required;
	return value->type ==
	       (column_is_text(column) ? VALUE_TEXT : VALUE_INTEGER);
}

/* Days as texts of one length are in the order of time. */
static bool is_backward(const struct value *from, const struct value *to)
{
	return to->type == VALUE_TEXT &&
	       (to->size != from->size ||
		       memcmp(to->text, from->text, to->size) <= 0);
}

/* A record of a type that its dataset does not have is a fault of the worker:
 * nothing that it says is believed unread. */
static enum zila_code check_types(struct stage *stage,
	const struct dataset *dataset, struct zila_err *err)
{
	const struct value *cells = stage->cells;
	int i;

	if (cells[CELL_VALID_FROM].type != VALUE_TEXT ||
		(cells[CELL_VALID_TO].type != VALUE_TEXT &&
			cells[CELL_VALID_TO].type != VALUE_NULL))
		return err_set(err, ZILA_EPLUGIN,
			"line %lld: a record of %s without a day",
			(long long)cells[CELL_LINE].integer, dataset->name);
	if (is_backward(&cells[CELL_VALID_FROM], &cells[CELL_VALID_TO]))
		return err_set(err, ZILA_EPLUGIN,
			"line %lld: a record of %s that ends before it begins",
			(long long)cells[CELL_LINE].integer, dataset->name);
	for (i = 0; i < dataset->column_count; i++)
		if (!type_fits(&dataset->columns[i], &cells[CELL_FIRST + i]))
			return err_set(err, ZILA_EPLUGIN,
				"line %lld: %s.%s: a value of the wrong type",
				(long long)cells[CELL_LINE].integer,
				dataset->name, dataset->columns[i].name);
	return ZILA_OK;
}

static enum zila_code probe_index(struct stage *stage, struct staged *staged,
	int64_t hash, bool *known, struct zila_err *err)
{
	int step;

	sqlite3_bind_int64(staged->probe, 1, hash);
	step = sqlite3_step(staged->probe);
	*known = step == SQLITE_ROW;
	if (step != SQLITE_ROW && step != SQLITE_DONE)
		return db_fail(stage->db, err, "reading keys");
	sqlite3_reset(staged->probe);
	staged->probed++;
	return ZILA_OK;
}

/* Whether the database may have the key: certain when it says no. */
static enum zila_code probe(struct stage *stage, struct staged *staged,
	int64_t hash, bool *known, struct zila_err *err)
{
	*known = false;
	if (!staged->probe)
		return ZILA_OK;
	if (!staged->filter.words) {
		if (staged->probed <= staged->base / PROBE_ENTRIES)
			return probe_index(stage, staged, hash, known, err);
		if (keyfilter_make(&staged->filter, stage->db, staged->dataset,
			    staged->base, err) != ZILA_OK)
			return err->code;
	}
	*known = keyfilter_may_have(&staged->filter, hash);
	return ZILA_OK;
}

static enum zila_code hold(struct stage *stage, struct staged *staged,
	int64_t hash, struct zila_err *err)
{
	int count = CELL_FIRST + staged->dataset->column_count, i;

	stage->cells[CELL_ID] =
		(struct value){.type = VALUE_INTEGER, .integer = staged->count};
	for (i = 0; i < count; i++)
		db_bind_value(staged->insert, i + 1, &stage->cells[i]);
	sqlite3_bind_int64(staged->insert, count + 1, hash);
	staged->held++;
	return db_run(stage->db, staged->insert, err);
}

/* Takes the record at hand; *load says that the feed is to give it on. */
static enum zila_code take(struct stage *stage, struct staged *staged,
	bool *load, struct zila_err *err)
{
	struct value *cells = stage->cells;
	int64_t line = cells[CELL_LINE].integer, hash = 0;
	enum zila_code code;
	bool known = true;

	*load = false;
	if ((code = check_types(stage, staged->dataset, err)) ||
		(code = keyindex_hash(&stage->index, staged->dataset,
			 cells + CELL_FIRST, &hash, err)))
		return code;
	staged->count++;
	/* Loaded lines are found by bisection, and counted by bits. */
	if (!stage->hold_all && line >= staged->line &&
		line < LIMIT_LOADED_LINES &&
		(code = probe(stage, staged, hash, &known, err)))
		return code;
	code = keyset_add(&staged->keys, hash,
		known ? -staged->count : staged->base + staged->count, err);
	if (code != ZILA_OK)
		return code;
	if (known)
		return hold(stage, staged, hash, err);
	*load = true;
	staged->line = line;
	/* Behind the one before SQLite needs not search for its place. */
	cells[CELL_ID].type = staged->count == staged->loaded + 1
				      ? VALUE_NULL
				      : VALUE_INTEGER;
	cells[CELL_ID].integer = staged->base + staged->count;
	staged->loaded = staged->count;
	return lines_set(&stage->loaded, line, err);
}

struct taking {
	struct stage *stage;
	struct staged *staged;
	const struct batch *batch;
};

static enum zila_code take_next(void *user, bool *more, struct zila_err *err)
{
	struct taking *taking = user;
	struct value *cells = taking->stage->cells;
	struct record record = {.values = cells + CELL_FIRST};
	enum zila_code code;
	bool load;

	do {
		code = taking->batch->next(
			taking->batch->user, &record, more, err);
		if (code != ZILA_OK || !*more)
			return code;
		cells[CELL_LINE].integer = record.line;
		cells[CELL_VALID_FROM] = record.valid_from;
		cells[CELL_VALID_TO] = record.valid_to;
		code = take(taking->stage, taking->staged, &load, err);
	} while (code == ZILA_OK && !load);
	return code;
}

static enum zila_code drop_index(
	struct stage *stage, struct staged *staged, struct zila_err *err)
{
	int64_t loaded = staged->count - staged->held;
	enum zila_code code;

	if (staged->lean || loaded < LEAN_ROWS ||
		loaded < staged->base / LEAN_PART)
		return ZILA_OK;
	staged->lean = true;
	sqlite3_reset(stage->pages);
	code = db_execf(stage->db, err,
		"DROP INDEX IF EXISTS main.\"%w.place\"",
		staged->dataset->name);
	return code == ZILA_OK ? hold_pages(stage, err) : code;
}

enum zila_code stage_take(
	struct stage *stage, const struct batch *batch, struct zila_err *err)
{
	struct taking taking = {.stage = stage, .batch = batch};
	struct feed feed = {
		.next = take_next, .user = &taking, .values = stage->cells};
	enum zila_code code;

	stage->cells[CELL_LINE].type = VALUE_INTEGER;
	if ((code = staged_find(stage, batch->dataset, &taking.staged, err)) ||
		(code = rows_digest_add(&stage->digest, batch->dataset->name,
			 batch->bytes, batch->size, err)) ||
		(code = drop_index(stage, taking.staged, err)))
		return code;
	return feed_run(stage->db, taking.staged->load, &feed, err);
}

static void bind_bytes(sqlite3_stmt *stmt, int index, struct text text)
{
	sqlite3_bind_text64(stmt, index, text.data ? text.data : "", text.size,
		SQLITE_STATIC, SQLITE_UTF8);
}

enum zila_code stage_reject(struct stage *stage, const struct refusal *refusal,
	struct zila_err *err)
{
	sqlite3_stmt *insert = stage->reject;

	sqlite3_bind_int64(insert, 1, stage->import->id);
	sqlite3_bind_int64(insert, 2, refusal->line);
	bind_bytes(insert, 3, refusal->raw);
	bind_bytes(insert, 4, refusal->reasons);
	sqlite3_bind_int(insert, 5, refusal->state);
	db_bind_text(insert, 6, refusal->currency);
	sqlite3_bind_int64(insert, 7, refusal->minor);
	stage->import->quarantined++;
	return db_run(stage->db, insert, err);
}

enum zila_code stage_skip(struct stage *stage, int64_t line, const char *reason,
	struct zila_err *err)
{
	sqlite3_bind_int64(stage->skip, 1, stage->import->id);
	sqlite3_bind_int64(stage->skip, 2, line);
	db_bind_text(stage->skip, 3, reason);
	stage->import->skipped++;
	return db_run(stage->db, stage->skip, err);
}

enum zila_code stage_control(struct stage *stage, const struct control *control,
	struct zila_err *err)
{
	return db_execf(stage->db, err,
		"INSERT OR REPLACE INTO control VALUES (%lld, %Q, %Q, %Q, %d, "
		"%Q)",
		(long long)stage->import->id, control->label, control->stated,
		control->computed, control->agrees, control->remark);
}

enum zila_code stage_notice(
	struct stage *stage, const struct notice *notice, struct zila_err *err)
{
	return db_execf(stage->db, err,
		"INSERT INTO notice VALUES (%lld, %Q, %Q, %Q, %lld, %Q)",
		(long long)stage->import->id, notice->code, notice->column,
		notice->lines, (long long)notice->count, notice->message);
}
