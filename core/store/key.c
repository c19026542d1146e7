/* key.c - the keys of rows in tables beside the dataset's: k0, k1, ...; and of
 * which states and lists an import spoke. */
#include <string.h>

#include "store/db.h"

void ddl_column_of(struct buf *out, const struct dataset *dataset, int column,
	uint64_t there, const char *table)
{
	if (there >> column & 1)
		buf_add_format(
			out, "%s.\"%s\"", table, dataset->columns[column].name);
	else
		buf_add_text(out, "NULL");
}

void ddl_columns_of(struct buf *out, const struct dataset *dataset,
	uint64_t there, const char *table)
{
	int i;

	for (i = 0; i < dataset->column_count; i++) {
		buf_add_text(out, ", ");
		ddl_column_of(out, dataset, i, there, table);
	}
}

void ddl_key_columns(struct buf *out, const struct dataset *dataset)
{
	int i, key = 0;

	for (i = 0; i < dataset->column_count; i++) {
		if (!dataset->columns[i].key)
			continue;
		buf_add_text(out, key ? ", " : "");
		ddl_key(out, &dataset->columns[i], "t.");
		buf_add_format(out, " AS k%d", key++);
	}
}

void ddl_key_names(struct buf *out, const struct dataset *dataset)
{
	int i, key = 0;

	for (i = 0; i < dataset->column_count; i++) {
		if (!dataset->columns[i].key)
			continue;
		buf_add_format(out, "%sk%d", key ? ", " : "", key);
		key++;
	}
}

void ddl_key_match(struct buf *out, const struct dataset *dataset,
	const char *key, const char *prefix)
{
	int i, at = 0;

	for (i = 0; i < dataset->column_count; i++) {
		if (!dataset->columns[i].key)
			continue;
		buf_add_format(out, "%s%s.k%d = ", at ? " AND " : "", key, at);
		ddl_key(out, &dataset->columns[i], prefix);
		at++;
	}
}

void ddl_key_equal(struct buf *out, const struct dataset *dataset)
{
	const char *and = "";
	int i;

	for (i = 0; i < dataset->column_count; i++) {
		if (!dataset->columns[i].key)
			continue;
		buf_add_text(out, and);
		ddl_key(out, &dataset->columns[i], "t.");
		buf_add_text(out, " = ");
		ddl_key(out, &dataset->columns[i], "s.");
		and = " AND ";
	}
}

void ddl_key_list(
	struct buf *out, const struct dataset *dataset, const char *prefix)
{
	const char *comma = "";
	int i;

	for (i = 0; i < dataset->column_count; i++) {
		if (!dataset->columns[i].key)
			continue;
		buf_add_text(out, comma);
		ddl_key(out, &dataset->columns[i], prefix);
		comma = ", ";
	}
}

static bool is_spoken_of(const struct column *column)
{
	return column->scope ||
	       (column->type == COLUMN_STATE && !strcmp(column->name, "state"));
}

static void add_spoken_columns(struct buf *out, const struct dataset *dataset)
{
	int i;

	for (i = 0; i < dataset->column_count; i++)
		if (is_spoken_of(&dataset->columns[i]))
			buf_add_format(out, ", e.\"%s\" AS \"%s\"",
				dataset->columns[i].name,
				dataset->columns[i].name);
}

void ddl_spoken(
	struct buf *out, const struct dataset *dataset, const char *condition)
{
	buf_add_text(out, "SELECT DISTINCT coalesce(i.as_on, date(i.known_at, "
			  "'+330 minutes')) AS day");
	add_spoken_columns(out, dataset);
	buf_add_format(out,
		" FROM main.import AS i JOIN main.\"%s\" AS e ON i.id IN "
		"(e.known_from, e.known_to) WHERE %s UNION SELECT r.day",
		dataset->name, condition);
	add_spoken_columns(out, dataset);
	buf_add_format(out,
		" FROM main.import AS i JOIN main.restated AS r ON r.import_id "
		"= i.id AND r.dataset = '%s' JOIN main.\"%s\" AS e ON e.id "
		"BETWEEN r.row_from AND r.row_to WHERE %s",
		dataset->name, dataset->name, condition);
}

void ddl_spoken_match(struct buf *out, const struct dataset *dataset)
{
	int i;

	for (i = 0; i < dataset->column_count; i++)
		if (is_spoken_of(&dataset->columns[i]))
			buf_add_format(out, " AND l.\"%s\" IS t.\"%s\"",
				dataset->columns[i].name,
				dataset->columns[i].name);
}
