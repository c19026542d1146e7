/* unique.c - rows that are equal in some columns.
 *
 * Each row is a keyed hash of 64 bits and its id (keyset.h: a few MiB, the
 * rest in a temporary file).  Rows of one hash are compared by their values,
 * so that nothing is told that is not so.
 */
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "worker/rule/rule.h"

/* A row, and another one that is equal to it. */
struct twin {
	int64_t id, other;
};

struct unique {
	struct keyset set;
	unsigned char secret[SHORT_HASH_KEY_BYTES];
	struct buf ids;   /* int64_t: of one hash */
	struct buf twins; /* struct twin */
	struct buf first, key;
};

static void read_unique(lua_State *L, struct clause *clause, int index)
{
	int i;

	for (i = 1; i <= (int)luaL_len(L, index); i++)
		clause->columns[clause->column_count++] =
			rule_column(L, clause, index, i);
	clause->words = "another row has the same {columns}: line {other_line}";
}

static enum zila_code begin(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	struct unique *unique = clause->own = mem_alloc(sizeof *unique);

	(void)scan;
	if (!unique)
		return err_memory(err);
	codes_secret(unique->secret);
	return ZILA_OK;
}

static enum zila_code rows(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	struct judge *judge = clause->judge;
	struct unique *unique = clause->own;
	enum zila_code code = ZILA_OK;
	uint64_t key[KEY_WORDS_MAX];
	int row, words;

	for (row = 0; row < scan->rows && code == ZILA_OK; row++) {
		if (row_lacks(scan, clause->columns, clause->column_count, row,
			    judge->missing))
			continue;
		judge->tested += judge->takes_all || judge->take[row];
		words = row_key(scan, clause->columns, clause->column_count,
			row, unique->secret, key);
		code = keyset_add(&unique->set,
			short_hash(key, (size_t)words * sizeof *key,
				unique->secret),
			scan->id[row], err);
	}
	return code;
}

/* The values of the row with this id, so that equal rows are equal texts. */
static enum zila_code read_key(struct clause *clause, struct scan *scan,
	int64_t id, struct buf *out, struct zila_err *err)
{
	enum zila_code code = scan_one(scan, id, err);
	int i;

	buf_cut(out, 0);
	for (i = 0; i < clause->column_count && code == ZILA_OK; i++) {
		const struct scan_column *column =
			&scan->columns[clause->columns[i]];

		buf_add_char(out, column->missing[0] ? '-' : '+');
		if (column->text) {
			buf_add(out, &column->texts[0].size,
				sizeof column->texts[0].size);
			buf_add(out, column->texts[0].data,
				column->texts[0].size);
		} else {
			buf_add(out, column->integers, sizeof(int64_t));
		}
	}
	return code == ZILA_OK ? buf_check(out, err) : code;
}

static void add_twin(struct unique *unique, int64_t id, int64_t other)
{
	struct twin twin = {id, other};

	buf_add(&unique->twins, &twin, sizeof twin);
}

/* Takes the first of the ids and all that are equal to it; the others, of
 * which there are none but by chance, stay. */
static enum zila_code part(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	struct unique *unique = clause->own;
	int64_t *ids = (int64_t *)(void *)unique->ids.data;
	size_t count = unique->ids.size / sizeof *ids, left = 0, i;
	int64_t first = ids[0];
	bool told = false;
	enum zila_code code;

	if ((code = read_key(clause, scan, first, &unique->first, err)))
		return code;
	for (i = 1; i < count; i++) {
		if ((code = read_key(clause, scan, ids[i], &unique->key, err)))
			return code;
		if (unique->key.size != unique->first.size ||
			memcmp(unique->key.data, unique->first.data,
				unique->key.size) != 0) {
			ids[left++] = ids[i];
			continue;
		}
		if (!told)
			add_twin(unique, first, ids[i]);
		told = true;
		add_twin(unique, ids[i], first);
	}
	buf_cut(&unique->ids, left * sizeof *ids);
	return buf_check(&unique->twins, err);
}

static int by_id(const void *a, const void *b)
{
	const struct twin *x = a, *y = b;

	return (x->id > y->id) - (x->id < y->id);
}

static enum zila_code tell(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	struct unique *unique = clause->own;
	struct twin *twins = (struct twin *)(void *)unique->twins.data;
	size_t count = unique->twins.size / sizeof *twins, i;
	enum zila_code code = ZILA_OK;
	struct found found;
	int64_t line;

	if (count)
		qsort(twins, count, sizeof *twins, by_id);
	for (i = 0; i < count && !clause->judge->stopped; i++) {
		if ((code = scan_one(scan, twins[i].other, err)))
			return code;
		line = scan->line[0];
		if ((code = scan_one(scan, twins[i].id, err)))
			return code;
		found_row(&found, clause, scan, 0);
		found_text(&found, "columns", clause->names);
		found_units(&found, "other_line", line, 1);
		if ((code = found_tell(clause->judge, &found, err)))
			return code;
	}
	return code;
}

static enum zila_code end(
	struct clause *clause, struct scan *scan, struct zila_err *err)
{
	struct unique *unique = clause->own;
	const struct keyset_entry *entry;
	size_t most = LIMIT_FINDINGS_PER_RULE * sizeof(struct twin);
	enum zila_code code;
	bool same;

	keyset_rewind(&unique->set);
	while ((code = keyset_next(&unique->set, &entry, &same, err)) ==
			ZILA_OK &&
		entry && unique->twins.size <= most) {
		if (same || unique->ids.size)
			buf_add(&unique->ids, &entry->row, sizeof entry->row);
		if (same && unique->ids.size <= most)
			continue;
		if ((code = buf_check(&unique->ids, err)))
			return code;
		while (unique->ids.size > sizeof entry->row)
			if ((code = part(clause, scan, err)))
				return code;
		buf_cut(&unique->ids, 0);
	}
	return code == ZILA_OK ? tell(clause, scan, err) : code;
}

static void close_unique(struct clause *clause)
{
	struct unique *unique = clause->own;

	if (!unique)
		return;
	keyset_free(&unique->set);
	buf_free(&unique->ids);
	buf_free(&unique->twins);
	buf_free(&unique->first);
	buf_free(&unique->key);
	mem_free(unique);
	clause->own = NULL;
}

const struct kind kind_unique = {
	"unique", read_unique, begin, rows, .end = end, .close = close_unique};
