/* schema.c - the numbered migrations, and the tables of the datasets. */
#include <stdio.h>
#include <string.h>

#include "store/db.h"

extern const char embed_migration_0001[], embed_migration_0002[],
	embed_migration_0003[], embed_migration_0004[], embed_migration_0005[],
	embed_migration_0006[], embed_migration_0007[], embed_migration_0008[];

static const char *const migrations[STORE_SCHEMA] = {
	embed_migration_0001,
	embed_migration_0002,
	embed_migration_0003,
	embed_migration_0004,
	embed_migration_0005,
	embed_migration_0006,
	embed_migration_0007,
	embed_migration_0008,
};

enum zila_code schema_check(struct db *db, struct zila_err *err)
{
	enum zila_code code;
	int64_t schema;

	code = db_integer(db, &schema, err, "PRAGMA user_version");
	if (code == ZILA_OK && schema > STORE_SCHEMA)
		return err_set(err, ZILA_ESTORE,
			"database %s: it was made by a newer zila (schema "
			"%lld; this one, %s, knows up to %d)\nupdate zila, or "
			"choose another file with --db; nothing was changed",
			db->path, (long long)schema, ZILA_VERSION,
			STORE_SCHEMA);
	return code;
}

/* The indexes of schema 1 over whole keys ("DATASET.key" is for that now), and
 * those of places, which store_index() makes anew with their statistics. */
static enum zila_code drop_indexes(struct db *db, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	struct buf sql = {0};
	enum zila_code code;

	code = db_prepare(db, &stmt, "SELECT name FROM dataset", err);
	while (db_next(db, stmt, "migrating", &code, err))
		buf_add_format(&sql,
			"DROP INDEX IF EXISTS \"%s_key\";"
			"DROP INDEX IF EXISTS \"%s.place\";",
			db_text(stmt, 0), db_text(stmt, 0));
	sqlite3_finalize(stmt);
	if (code == ZILA_OK)
		code = db_exec_buf(db, &sql, err);
	buf_free(&sql);
	return code;
}

enum zila_code schema_migrate(struct db *db, struct zila_err *err)
{
	enum zila_code code;
	int64_t schema;

	if ((code = db_integer(db, &schema, err, "PRAGMA user_version")) ||
		schema == STORE_SCHEMA)
		return code;
	if ((code = store_begin(db, err)))
		return code;
	for (; code == ZILA_OK && schema < STORE_SCHEMA; schema++)
		code = db_exec(db, migrations[schema], err);
	if (code == ZILA_OK && (code = drop_indexes(db, err)) == ZILA_OK)
		code = db_execf(db, err,
			"PRAGMA application_id = %d; PRAGMA user_version = %d",
			STORE_APPLICATION_ID, STORE_SCHEMA);
	return store_end(db, code, err);
}

void ddl_column(struct buf *out, const struct column *column)
{
	buf_add_format(out, "\"%s\" %s", column->name,
		column_is_text(column) ? "TEXT" : "INTEGER");
	if (column->required)
		buf_add_text(out, " NOT NULL");
}

void ddl_key(struct buf *out, const struct column *column, const char *prefix)
{
	if (column->required)
		buf_add_format(out, "%s\"%s\"", prefix, column->name);
	else
		buf_add_format(out, "ifnull(%s\"%s\", %s)", prefix,
			column->name, column_is_text(column) ? "''" : "0");
}

static void add_table(struct buf *out, const struct dataset *dataset)
{
	int i;

	buf_add_format(out, "CREATE TABLE \"%s\" (\n", dataset->name);
	buf_add_text(out, "\tid INTEGER PRIMARY KEY,\n");
	for (i = 0; i < dataset->column_count; i++) {
		buf_add_char(out, '\t');
		ddl_column(out, &dataset->columns[i]);
		buf_add_text(out, ",\n");
	}
	buf_add_text(out,
		"\tvalid_from TEXT NOT NULL,\n"
		"\tvalid_to TEXT,\n"
		"\tknown_from INTEGER NOT NULL REFERENCES import (id),\n"
		"\tknown_to INTEGER REFERENCES import (id),\n"
		"\timport_id INTEGER NOT NULL REFERENCES import (id),\n"
		"\tline INTEGER NOT NULL,\n"
		"\tCHECK (valid_to > valid_from),\n"
		"\tCHECK (known_to > known_from)\n"
		") STRICT;\n");
}

/* By what reports look rows up: the place, which stands first in most keys. */
static const char *place_column(const struct dataset *dataset)
{
	int i;

	for (i = 0; i < dataset->column_count; i++)
		if (dataset->columns[i].key && dataset->columns[i].required)
			return dataset->columns[i].name;
	return NULL;
}

/* Adds the columns that the new description has and the table has not. */
static enum zila_code widen(
	struct db *db, const struct dataset *dataset, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	struct buf sql = {0};
	int64_t known;
	int i;

	for (i = 0; i < dataset->column_count && code == ZILA_OK; i++) {
		const struct column *column = &dataset->columns[i];

		code = db_integer(db, &known, err,
			"SELECT count(*) FROM pragma_table_info(%Q) "
			"WHERE name = %Q",
			dataset->name, column->name);
		if (code != ZILA_OK || known)
			continue;
		if (column->required || column->key) {
			code = err_set(err, ZILA_ESTORE,
				"dataset %s: column %s is new, and a new "
				"column can be neither required nor part of "
				"the key\nmake it optional, or give the "
				"dataset another name",
				dataset->name, column->name);
			break;
		}
		buf_cut(&sql, 0);
		buf_add_format(
			&sql, "ALTER TABLE \"%s\" ADD COLUMN ", dataset->name);
		ddl_column(&sql, column);
		if ((code = buf_check(&sql, err)) == ZILA_OK)
			code = db_exec(db, buf_text(&sql), err);
	}
	buf_free(&sql);
	return code;
}

static enum zila_code remember(struct db *db, const struct dataset *dataset,
	const char *description, struct zila_err *err)
{
	return db_execf(db, err,
		"INSERT INTO dataset (name, plugin, description, place) "
		"VALUES (%Q, %Q, %Q, %Q) ON CONFLICT (name) DO UPDATE SET "
		"description = excluded.description",
		dataset->name, dataset->plugin, description,
		place_column(dataset));
}

enum zila_code store_has(struct db *db, const struct dataset *dataset,
	bool *has, struct zila_err *err)
{
	enum zila_code code;
	int64_t count;

	code = db_integer(db, &count, err,
		"SELECT count(*) FROM main.dataset WHERE name = %Q",
		dataset->name);
	if (code == ZILA_OK)
		*has = count != 0;
	return code;
}

enum zila_code store_columns(struct db *db, const struct dataset *dataset,
	uint64_t *there, struct zila_err *err)
{
	struct buf description = {0};
	enum zila_code code;
	int64_t same = 0, has;
	int i;

	dataset_describe(&description, dataset);
	if ((code = buf_check(&description, err)) == ZILA_OK)
		code = db_integer(db, &same, err,
			"SELECT count(*) FROM main.dataset WHERE name = %Q "
			"AND description = %Q",
			dataset->name, buf_text(&description));
	buf_free(&description);
	*there = same ? UINT64_MAX : 0;
	for (i = 0; i < dataset->column_count && code == ZILA_OK && !same;
		i++) {
		code = db_integer(db, &has, err,
			"SELECT count(*) FROM pragma_table_info(%Q, 'main') "
			"WHERE name = %Q",
			dataset->name, dataset->columns[i].name);
		if (code == ZILA_OK && has)
			*there |= UINT64_C(1) << i;
	}
	return code;
}

/* What keeps a column of the table from being described like this, or NULL;
 * its name as it was.  line is of dataset_describe(). */
static const char *column_misfit(
	const struct dataset *dataset, const char *line, char *name)
{
	char type[16], flags[8];
	const struct column *column;
	const char *unit;
	int index, scale, at;

	if (sscanf(line, "%47s %15s %7s %d%n", name, type, flags, &scale, &at) <
		4)
		return NULL;
	index = dataset_column(dataset, name);
	if (index < 0)
		return flags[0] == '1' || flags[1] == '1'
			       ? "was required or of the key"
			       : NULL;
	column = &dataset->columns[index];
	if (strcmp(type, column_type_name(column->type)) != 0)
		return "had another type";
	if (column->scale != scale)
		return "had another scale";
	if (column->key != (flags[1] == '1'))
		return column->key ? "was not of the key" : "was of the key";
	if (flags[0] == '1' && !column->required)
		return "was required";
	unit = column->unit ? column->unit : "-";
	line += at + 1;
	return column->type == COLUMN_ENUM ||
			       (strncmp(line, unit, strlen(unit)) == 0 &&
				       strlen(unit) == strcspn(line, "\n"))
		       ? NULL
		       : "had another unit";
}

/* Whether a line of the description is of a column that is described no more,
 * and has values: nobody would see them any longer. */
static enum zila_code find_hidden(struct db *db, const struct dataset *dataset,
	const char *line, bool *hidden, struct zila_err *err)
{
	char name[MODEL_NAME_BYTES_MAX];
	enum zila_code code;
	int64_t has = 0;

	if (sscanf(line, "%47s", name) != 1 ||
		dataset_column(dataset, name) >= 0)
		return ZILA_OK;
	code = db_integer(db, &has, err,
		"SELECT EXISTS (SELECT 1 FROM main.\"%w\" WHERE \"%w\" IS NOT "
		"NULL)",
		dataset->name, name);
	*hidden = has != 0;
	return code;
}

/* Tells a value that rows have and their enum no more: no rule or report that
 * goes by its values would count them.  line is the column's as it was; one
 * that is as it is needs no look at the rows. */
static enum zila_code find_unlisted(struct db *db,
	const struct dataset *dataset, const struct column *column,
	const char *line, struct buf *why, struct zila_err *err)
{
	struct buf sql = {0}, values = {0};
	enum zila_code code = ZILA_OK;
	sqlite3_stmt *stmt = NULL;
	size_t size = strcspn(line, "\n");
	int i;

	buf_add_format(&sql,
		"SELECT \"%s\" AS value FROM main.\"%s\" WHERE value NOT IN (",
		column->name, dataset->name);
	buf_add_text(&values, " -"); /* an enum has no unit */
	for (i = 0; column->values[i]; i++) {
		buf_add_format(&values, " %s", column->values[i]);
		buf_add_format(&sql, "%s?%d", i ? ", " : "", i + 1);
	}
	buf_add_text(&sql, ") LIMIT 1");
	if ((code = buf_check(&values, err)) ||
		(values.size <= size &&
			!memcmp(line + size - values.size, buf_text(&values),
				values.size)) ||
		(code = buf_check(&sql, err)) ||
		(code = db_prepare(db, &stmt, buf_text(&sql), err)))
		goto out;
	for (i = 0; column->values[i]; i++)
		sqlite3_bind_text(
			stmt, i + 1, column->values[i], -1, SQLITE_STATIC);
	if (db_next(db, stmt, "reading", &code, err))
		buf_add_format(why, "column %s could be \"%s\"", column->name,
			db_text(stmt, 0));
out:
	sqlite3_finalize(stmt);
	buf_free(&sql);
	buf_free(&values);
	return code;
}

/* Whether rows were given their days as the dataset says now. */
static bool time_fits(const struct dataset *dataset, const char *description)
{
	char time[16], column[MODEL_NAME_BYTES_MAX];

	return sscanf(description, "%*s %15s %47s", time, column) != 2 ||
	       (!strcmp(time, time_kind_name(dataset->time)) &&
		       !strcmp(column, dataset->time_column
					       ? dataset->time_column
					       : "-"));
}

static enum zila_code find_misfit(struct db *db, const struct dataset *dataset,
	const char *description, struct buf *why, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	char name[MODEL_NAME_BYTES_MAX] = "";
	const char *line, *misfit;
	bool hidden = false;
	int index;

	if (strchr(description, '\n') && !time_fits(dataset, description))
		buf_add_text(why, "`time` or `date` was another");
	for (line = strchr(description, '\n');
		line && !why->size && code == ZILA_OK;
		line = strchr(line + 1, '\n')) {
		if ((misfit = column_misfit(dataset, line + 1, name)))
			buf_add_format(why, "column %s %s", name, misfit);
		else if ((index = dataset_column(dataset, name)) < 0)
			code = find_hidden(db, dataset, line + 1, &hidden, err);
		else if (dataset->columns[index].type == COLUMN_ENUM)
			code = find_unlisted(db, dataset,
				&dataset->columns[index], line + 1, why, err);
		if (hidden)
			buf_add_format(why, "column %.*s was filled",
				(int)strcspn(line + 1, " "), line + 1);
	}
	return code ? code : buf_check(why, err);
}

enum zila_code store_fits(
	struct db *db, const struct dataset *dataset, struct zila_err *err)
{
	struct buf why = {0};
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	code = db_prepare(db, &stmt,
		"SELECT description FROM main.dataset WHERE name = ?1", err);
	if (code == ZILA_OK)
		sqlite3_bind_text(stmt, 1, dataset->name, -1, SQLITE_STATIC);
	if (db_next(db, stmt, "reading", &code, err))
		code = find_misfit(db, dataset, db_text(stmt, 0), &why, err);
	if (code == ZILA_OK && why.size)
		code = err_set(err, ZILA_EPLUGIN,
			"dataset %s: %s when this database's rows came in\n"
			"put it back as it was, and add what is new as a "
			"column of another name; or try it on another "
			"database (--db)",
			dataset->name, buf_text(&why));
	buf_free(&why);
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code store_ensure(
	struct db *db, const struct dataset *dataset, struct zila_err *err)
{
	struct buf description = {0}, sql = {0};
	enum zila_code code;
	int64_t same;
	bool has;

	dataset_describe(&description, dataset);
	if ((code = buf_check(&description, err)))
		goto out;
	if ((code = db_integer(db, &same, err,
		     "SELECT count(*) FROM dataset WHERE name = %Q "
		     "AND description = %Q",
		     dataset->name, buf_text(&description))) ||
		same)
		goto out;
	if ((code = store_has(db, dataset, &has, err)))
		goto out;
	if (has) {
		code = store_fits(db, dataset, err);
		if (code == ZILA_OK)
			code = widen(db, dataset, err);
		if (code == ZILA_OK)
			code = db_execf(db, err,
				"DROP TABLE IF EXISTS main.\"%w.key\"; UPDATE "
				"dataset SET keyed = 0 WHERE name = %Q",
				dataset->name, dataset->name);
	} else {
		add_table(&sql, dataset);
		if ((code = buf_check(&sql, err)) == ZILA_OK)
			code = db_exec(db, buf_text(&sql), err);
	}
	if (code == ZILA_OK)
		code = remember(db, dataset, buf_text(&description), err);
out:
	buf_free(&description);
	buf_free(&sql);
	return code;
}

enum zila_code store_index(struct db *db, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	struct buf sql = {0};
	enum zila_code code;

	code = db_prepare(db, &stmt,
		"SELECT name, place FROM main.dataset AS d WHERE place IS NOT "
		"NULL AND NOT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE "
		"name = d.name || '.place')",
		err);
	while (db_next(db, stmt, "reading", &code, err))
		buf_add_format(&sql,
			/* Without figures of both SQLite thinks that the index
			 * is smaller than the table, and reads whole tables
			 * row by row by it. */
			"CREATE INDEX IF NOT EXISTS main.\"%s.place\" ON "
			"\"%s\" (\"%s\") "
			"WHERE known_to IS NULL;ANALYZE main.\"%s\";",
			db_text(stmt, 0), db_text(stmt, 0), db_text(stmt, 1),
			db_text(stmt, 0));
	sqlite3_finalize(stmt);
	if (code == ZILA_OK)
		code = buf_check(&sql, err);
	if (code == ZILA_OK && sql.size)
		code = db_alone(db, err, "%s", buf_text(&sql));
	buf_free(&sql);
	return code;
}
