/* key.c - the keys of rows in tables beside the dataset's: k0, k1, ... */
#include "store/db.h"

void ddl_columns_of(
	struct buf *out, const struct dataset *dataset, const char *table)
{
	int i;

	for (i = 0; i < dataset->column_count; i++)
		buf_add_format(
			out, ", %s.\"%s\"", table, dataset->columns[i].name);
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
