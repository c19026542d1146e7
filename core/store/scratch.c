/* scratch.c - a database in memory, to try plugins on. */
#include "store/scratch.h"

#include <string.h>

#include "store/db.h"

static bool is_register(const struct dataset *dataset)
{
	return !dataset->plugin &&
	       (!strcmp(dataset->name, "state") ||
		       !strcmp(dataset->name, "district") ||
		       !strcmp(dataset->name, "place_alias"));
}

static enum zila_code copy(struct db *db, struct db *from, struct zila_err *err)
{
	sqlite3_backup *backup =
		sqlite3_backup_init(db->sql, "main", from->sql, "main");

	if (!backup)
		return db_fail(db, err, "copying");
	(void)sqlite3_backup_step(backup, -1);
	if (sqlite3_backup_finish(backup) != SQLITE_OK)
		return db_fail(db, err, "copying");
	return ZILA_OK;
}

enum zila_code scratch_clear(
	struct db *db, const struct dataset *dataset, struct zila_err *err)
{
	return db_execf(db, err, "DELETE FROM main.\"%w\"", dataset->name);
}

static enum zila_code fill(
	struct db *db, const struct model *model, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < model->count && code == ZILA_OK; i++) {
		code = store_ensure(db, model->datasets[i], err);
		if (code == ZILA_OK && !is_register(model->datasets[i]))
			code = scratch_clear(db, model->datasets[i], err);
	}
	return code;
}

enum zila_code scratch_open(const char *path, const struct model *model,
	struct db **out, struct zila_err *err)
{
	struct db *from = NULL, *db;
	enum zila_code code = store_open_reader(path, &from, err);

	if (code != ZILA_OK)
		return code;
	db = mem_alloc(sizeof *db);
	if (!db) {
		store_close(from);
		return err_memory(err);
	}
	db->lock_fd = db->pen_fd = -1;
	strcpy(db->path, ":memory:");
	code = db_connect(db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, err);
	if (code == ZILA_OK)
		code = copy(db, from, err);
	if (code == ZILA_OK)
		code = db_exec(db,
			"PRAGMA temp_store = MEMORY; "
			"PRAGMA trusted_schema = OFF",
			err);
	if (code == ZILA_OK)
		code = fill(db, model, err);
	store_close(from);
	if (code == ZILA_OK)
		*out = db;
	else
		store_close(db);
	return code;
}

enum zila_code scratch_begin(struct db *db, struct zila_err *err)
{
	db->guarded = false;
	return db_exec(db, "PRAGMA query_only = OFF; BEGIN", err);
}

void scratch_end(struct db *db)
{
	db->guarded = false;
	store_rollback(db);
}

enum zila_code scratch_reopen(struct db *db, struct zila_err *err)
{
	db->guarded = false;
	return db_exec(db, "PRAGMA query_only = OFF", err);
}

enum zila_code scratch_import(struct db *db,
	const struct scratch_import *import, struct zila_err *err)
{
	long long id = import->id;

	/* What no rule sees of an import is blank. */
	return db_execf(db, err,
		"INSERT INTO main.source (id, sha256, bytes) VALUES (%lld, "
		"'%lld', 0); INSERT INTO main.import (id, run_id, source_id, "
		"plugin_id, name, importer, dataset, options, synthetic, "
		"format, encoding, delimiter, sheet, header_row, unit, "
		"reasons, known_at) VALUES (%lld, 0, %lld, 0, %Q, %Q, '', '', "
		"%d, '', '', '', '', 1, '', '', %Q)",
		id, id, id, id, import->source, import->importer,
		import->synthetic, import->known_at);
}

static void add_names(struct buf *sql, const struct dataset *dataset)
{
	int i;

	buf_add_format(sql, "INSERT INTO main.\"%s\" (", dataset->name);
	for (i = 0; i < dataset->column_count; i++)
		buf_add_format(sql, "\"%s\", ", dataset->columns[i].name);
	buf_add_text(sql,
		"valid_from, valid_to, known_from, import_id, line) VALUES (");
	for (i = 0; i < dataset->column_count; i++)
		buf_add_text(sql, "?, ");
	buf_add_text(sql, "?, ?, ?, ?, ?)");
}

enum zila_code scratch_add(struct db *db, const struct dataset *dataset,
	const struct record *record, int64_t import_id, struct zila_err *err)
{
	int count = dataset->column_count, i;
	sqlite3_stmt *stmt = NULL;
	struct buf sql = {0};
	enum zila_code code;

	add_names(&sql, dataset);
	code = db_prepare_buf(db, &stmt, &sql, err);
	if (code != ZILA_OK)
		return code;
	for (i = 0; i < count; i++)
		db_bind_value(stmt, i + 1, &record->values[i]);
	db_bind_value(stmt, count + 1, &record->valid_from);
	db_bind_value(stmt, count + 2, &record->valid_to);
	sqlite3_bind_int64(stmt, count + 3, import_id);
	sqlite3_bind_int64(stmt, count + 4, import_id);
	sqlite3_bind_int64(stmt, count + 5, record->line);
	code = db_run(db, stmt, err);
	sqlite3_finalize(stmt);
	return code;
}
