/* view.c - what scripts see: each dataset as on a day, as known at an import.
 *
 * Temporary views of the worker's own connection stand before the tables of
 * the same names, so that a plugin's SQL needs no thought for time.  The day
 * and the import are written into the views' text: SQLite takes no
 * parameters there, and both are our own, never a script's.
 */
#include <string.h>

#include "ground/date.h"
#include "ground/err.h"
#include "ground/mem.h"
#include "store/read/cursor.h"
#include "store/db.h"
#include "store/totals.h"
#include "store/view/views.h"

static void add_columns(struct buf *sql, const struct dataset *dataset,
	uint64_t there, const char *day)
{
	int i;

	for (i = 0; i < dataset->column_count; i++) {
		const struct column *column = &dataset->columns[i];

		if (!(there >> i & 1)) {
			buf_add_format(sql, "NULL AS \"%s\", ", column->name);
		} else if (column->type == COLUMN_DECIMAL) {
			double units = 1;
			int s;

			for (s = 0; s < column->scale; s++)
				units *= 10;
			/* A cast, so that beside a text it is compared as
			 * columns of whole numbers are: '9' is 9. */
			buf_add_format(sql,
				"CAST(\"%s\" / %.1f AS REAL) AS \"%s\", ",
				column->name, units, column->name);
		} else if (column->milestone && day) {
			buf_add_format(sql,
				"CASE WHEN \"%s\" <= '%s' THEN \"%s\" END "
				"AS \"%s\", ",
				column->name, day, column->name, column->name);
		} else {
			buf_add_format(sql, "\"%s\", ", column->name);
		}
	}
	buf_add_text(sql, "valid_from, valid_to, import_id, line");
}

/* The view of a dataset whose table was never made: right, and empty. */
static void add_empty(struct buf *sql, const struct dataset *dataset)
{
	int i;

	buf_add_text(sql, "SELECT ");
	for (i = 0; i < dataset->column_count; i++)
		buf_add_format(
			sql, "NULL AS \"%s\", ", dataset->columns[i].name);
	buf_add_text(sql,
		"NULL AS valid_from, NULL AS valid_to, NULL AS import_id, "
		"NULL AS line WHERE 0;\n");
}

void view_add_where(struct buf *sql, const char *day, int64_t known)
{
	if (known)
		buf_add_format(sql,
			"known_from <= %lld AND (known_to IS NULL OR "
			"known_to > %lld)",
			(long long)known, (long long)known);
	else
		buf_add_text(sql, "known_to IS NULL");
	if (day)
		buf_add_format(sql,
			" AND valid_from <= '%s' AND (valid_to IS NULL OR "
			"valid_to > '%s')",
			day, day);
}

/* day NULL: whatever the day. */
static void add_view(struct buf *sql, const struct dataset *dataset,
	uint64_t there, const char *day, int64_t known)
{
	const char *suffix = day ? "" : "_all";

	buf_add_format(
		sql, "CREATE TEMP VIEW \"%s%s\" AS ", dataset->name, suffix);
	if (!there) {
		add_empty(sql, dataset);
		return;
	}
	buf_add_text(sql, "SELECT ");
	add_columns(sql, dataset, there, day);
	buf_add_format(sql, " FROM main.\"%s\" WHERE ", dataset->name);
	view_add_where(sql, day, known);
	buf_add_text(sql, ";\n");
}

/* Every version of every row known by then, with the imports that it is known
 * from and, unless it still is, to. */
static void add_history(struct buf *sql, const struct dataset *dataset,
	uint64_t there, int64_t known)
{
	buf_add_format(
		sql, "CREATE TEMP VIEW \"%s_history\" AS ", dataset->name);
	if (!there) {
		buf_add_text(sql,
			"SELECT NULL AS known_from, NULL AS known_to, * FROM "
			"(");
		add_empty(sql, dataset);
		buf_cut(sql, sql->size - 2); /* its ; */
		buf_add_text(sql, ");\n");
		return;
	}
	buf_add_text(sql, "SELECT ");
	add_columns(sql, dataset, there, NULL);
	if (known)
		buf_add_format(sql,
			", known_from, iif(known_to <= %lld, known_to, NULL) "
			"AS known_to FROM main.\"%s\" WHERE known_from <= "
			"%lld;\n",
			(long long)known, dataset->name, (long long)known);
	else
		buf_add_format(sql,
			", known_from, known_to FROM main.\"%s\";\n",
			dataset->name);
}

/* The times that :names are bound to. */
static enum zila_code read_clocks(
	struct db *db, const struct as_of *as_of, struct zila_err *err)
{
	date_format(as_of->day, db->as_of);
	db->known = as_of->known;
	db->state = as_of->state;
	db->district = as_of->district;
	db->list_date[0] = '\0';
	return db_string(db, db->known_at, sizeof db->known_at, err,
		"SELECT max(known_at) FROM main.import WHERE id <= %lld",
		as_of->known ? (long long)as_of->known : INT64_MAX);
}

/* Lists are dated by what was published of them, or, when a newer one was
 * imported, by the first district that it brought. */
static enum zila_code read_list(struct db *db, struct zila_err *err)
{
	enum zila_code code = db_string(db, db->list_date, sizeof db->list_date,
		err,
		"SELECT coalesce((SELECT max(day) FROM (SELECT as_on AS day "
		"FROM published_figure WHERE indicator = "
		"'districts_in_lgd_list' UNION ALL SELECT max(valid_from) "
		"FROM district) WHERE day >= first), first, (SELECT "
		"max(valid_from) FROM district)) FROM (SELECT min(as_on) AS "
		"first FROM published_figure_all WHERE indicator = "
		"'districts_in_lgd_list')");

	return code == ZILA_OK ? db_integer(db, &db->list_count, err,
					 "SELECT count(*) FROM district")
			       : code;
}

enum zila_code view_make(struct db *db, const struct model *model,
	const struct as_of *as_of, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	struct buf sql = {0};
	char day[DATE_TEXT_BYTES];
	const char **tables = NULL;
	uint64_t there;
	int i, table_count = 0;

	db->guarded = false;
	date_format(as_of->day, day);
	view_add_findings(&sql, day, as_of);
	tables = mem_alloc((size_t)model->count * sizeof *tables);
	if (!tables) {
		code = err_memory(err);
		goto out;
	}
	for (i = 0; i < model->count; i++) {
		code = store_columns(db, model->datasets[i], &there, err);
		if (code != ZILA_OK)
			goto out;
		add_view(&sql, model->datasets[i], there, day, as_of->known);
		add_view(&sql, model->datasets[i], there, NULL, as_of->known);
		add_history(&sql, model->datasets[i], there, as_of->known);
		if (there)
			tables[table_count++] = model->datasets[i]->name;
		if (model->datasets[i]->axes &&
			((code = totals_views(db, &sql, model->datasets[i],
				  there != 0, &as_of->day, as_of->known,
				  err)) ||
				(code = totals_views(db, &sql,
					 model->datasets[i], there != 0, NULL,
					 as_of->known, err))))
			goto out;
	}
	view_add_imports(&sql, day, as_of, tables, table_count);
	view_add_ledger(&sql, as_of);
	view_add_jobs(&sql, as_of);
	if ((code = views_keep(db, &sql, err)))
		goto out;
	/* SQLite declares these at their first use, which the guard, for a
	 * table, would refuse. */
	if ((code = db_exec(db,
		     "SELECT 1 FROM json_each('[]') JOIN json_tree('[]')",
		     err)))
		goto out;
	if ((code = read_clocks(db, as_of, err)) ||
		(code = db_exec(db, "PRAGMA query_only = ON", err)))
		goto out;
	db->guarded = true;
out:
	mem_free(tables);
	buf_free(&sql);
	return code;
}

enum zila_code view_district_list(
	struct db *db, struct district_list *out, struct zila_err *err)
{
	void (*watch)(void *user, const char *name) = db->watch;
	enum zila_code code = ZILA_OK;

	if (!*db->list_date) {
		db->watch = NULL;
		code = read_list(db, err);
		db->watch = watch;
	}
	memcpy(out->date, db->list_date, sizeof out->date);
	out->count = db->list_count;
	return code;
}

void view_place(struct db *db, int state, int district)
{
	db->state = state;
	db->district = district;
}
