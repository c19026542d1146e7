/* keyindex.c - short hashes of keys, and the table that holds them. */
#include "store/intake/keyindex.h"

#include <stdio.h>
#include <string.h>

#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/text.h"
#include "store/intake/feed.h"
#include "store/intake/keyset.h"

enum zila_code keyindex_open(
	struct keyindex *index, struct db *db, struct zila_err *err)
{
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;
	const char *hex = NULL;
	int i;

	memset(index, 0, sizeof *index);
	code = db_prepare(db, &stmt,
		"SELECT value FROM main.meta WHERE name = 'key_secret' AND "
		"length(value) = 32",
		err);
	if (db_next(db, stmt, "reading", &code, err))
		hex = db_text(stmt, 0);
	else if (code == ZILA_OK)
		code = err_set(err, ZILA_ESTORE,
			"database %s: its key_secret is gone: restore a backup",
			db->path);
	for (i = 0; hex && i < SHORT_HASH_KEY_BYTES; i++)
		index->secret[i] = (unsigned char)(text_hex(hex[2 * i]) * 16 +
						   text_hex(hex[2 * i + 1]));
	sqlite3_finalize(stmt);
	return code;
}

void keyindex_close(struct keyindex *index)
{
	buf_free(&index->text);
}

/* Numbers as they are in memory; texts behind their size, of one byte when it
 * is short.  An empty part is equal to '' and to 0, as in ddl_key(). */
enum { SIZE_BYTES = 1 + sizeof(uint64_t), SIZE_LONG = 255 };

static size_t room_of(const struct value *value)
{
	return SIZE_BYTES + (value->type == VALUE_TEXT ? value->size : 0);
}

static char *add_number(char *to, int64_t number)
{
	memcpy(to, &number, sizeof number);
	return to + sizeof number;
}

static char *add_text(char *to, const char *text, size_t size)
{
	if (size < SIZE_LONG) {
		*to++ = (char)size;
	} else {
		*to++ = (char)SIZE_LONG;
		to = add_number(to, (int64_t)size);
	}
	if (size)
		memcpy(to, text, size);
	return to + size;
}

enum zila_code keyindex_hash(struct keyindex *index,
	const struct dataset *dataset, const struct value *values,
	int64_t *hash, struct zila_err *err)
{
	const struct column *columns = dataset->columns;
	size_t room = 0;
	char *start, *at;
	int i;

	for (i = 0; i < dataset->column_count; i++)
		if (columns[i].key)
			room += room_of(&values[i]);
	buf_cut(&index->text, 0);
	start = at = buf_reserve(&index->text, room);
	if (!start)
		return buf_check(&index->text, err);
	for (i = 0; i < dataset->column_count; i++) {
		if (!columns[i].key)
			continue;
		if (values[i].type == VALUE_TEXT)
			at = add_text(at, values[i].text, values[i].size);
		else if (column_is_text(&columns[i]))
			at = add_text(at, NULL, 0);
		else
			at = add_number(at, values[i].integer);
	}
	*hash = short_hash(start, (size_t)(at - start), index->secret) >>
		index->dropped_bits;
	return ZILA_OK;
}

/* Hashes the rows behind `keyed` into set. */
static enum zila_code read_rows(struct keyindex *index, struct db *db,
	const struct dataset *dataset, int64_t keyed, struct keyset *set,
	struct zila_err *err)
{
	struct value values[MODEL_COLUMNS_MAX];
	sqlite3_stmt *stmt = NULL;
	struct buf sql = {0};
	enum zila_code code;
	int i, at;
	int64_t hash = 0;

	buf_add_text(&sql, "SELECT id");
	for (i = 0; i < dataset->column_count; i++)
		if (dataset->columns[i].key)
			buf_add_format(
				&sql, ", \"%s\"", dataset->columns[i].name);
	buf_add_format(&sql, " FROM main.\"%s\" WHERE id > %lld", dataset->name,
		(long long)keyed);
	code = db_prepare_buf(db, &stmt, &sql, err);
	while (db_next(db, stmt, "reading keys", &code, err)) {
		for (i = 0, at = 1; i < dataset->column_count; i++)
			if (dataset->columns[i].key)
				db_value(stmt, at++, &values[i]);
		code = keyindex_hash(index, dataset, values, &hash, err);
		if (code == ZILA_OK)
			code = keyset_add(
				set, hash, sqlite3_column_int64(stmt, 0), err);
	}
	sqlite3_finalize(stmt);
	return code;
}

struct sorted {
	struct keyset *set;
	struct value values[2];
};

static enum zila_code next_sorted(void *user, bool *more, struct zila_err *err)
{
	struct sorted *sorted = user;
	const struct keyset_entry *entry;
	enum zila_code code;
	bool same;

	code = keyset_next(sorted->set, &entry, &same, err);
	*more = code == ZILA_OK && entry;
	if (*more) {
		sorted->values[0].integer = entry->hash;
		sorted->values[1].integer = entry->row;
	}
	return code;
}

/* Into the table `name` of a schema. */
static enum zila_code write_sorted(struct db *db, const char *schema,
	const char *name, struct keyset *set, struct zila_err *err)
{
	struct sorted sorted = {
		set, {{.type = VALUE_INTEGER}, {.type = VALUE_INTEGER}}};
	struct feed feed = {
		.next = next_sorted, .user = &sorted, .values = sorted.values};
	sqlite3_stmt *stmt = NULL;
	struct buf sql = {0};
	enum zila_code code;

	buf_add_format(&sql,
		"INSERT OR FAIL INTO %s.\"%s\" SELECT c0, c1 FROM zila_feed",
		schema, name);
	if ((code = buf_check(&sql, err)) == ZILA_OK &&
		(code = feed_register(db, err)) == ZILA_OK &&
		(code = db_prepare(db, &stmt, buf_text(&sql), err)) == ZILA_OK)
		code = feed_run(db, stmt, &feed, err);
	sqlite3_finalize(stmt);
	buf_free(&sql);
	return code;
}

enum zila_code keyindex_update(struct keyindex *index, struct db *db,
	const struct dataset *dataset, int64_t *last, struct zila_err *err)
{
	const char *name = dataset->name;
	char table[MODEL_NAME_BYTES_MAX + sizeof ".key"];
	struct keyset set = {0};
	enum zila_code code;
	int64_t keyed = 0;

	snprintf(table, sizeof table, "%s.key", name);
	if ((code = db_integer(
		     db, last, err, "SELECT max(id) FROM main.\"%w\"", name)) ||
		(code = db_integer(db, &keyed, err,
			 "SELECT keyed FROM main.dataset WHERE name = %Q",
			 name)) ||
		keyed == *last)
		return code;
	if ((code = db_execf(db, err,
		     "CREATE TABLE IF NOT EXISTS main.\"%w.key\" (hash "
		     "INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY "
		     "(hash, id)) STRICT, WITHOUT ROWID",
		     name)) == ZILA_OK &&
		(code = read_rows(index, db, dataset, keyed, &set, err)) ==
			ZILA_OK &&
		(code = write_sorted(db, "main", table, &set, err)) == ZILA_OK)
		code = db_execf(db, err,
			"UPDATE main.dataset SET keyed = %lld WHERE name = %Q",
			(long long)*last, name);
	keyset_free(&set);
	return code;
}

enum zila_code keyindex_make(struct keyindex *index, struct db *db,
	const struct dataset *dataset, const char *name, struct zila_err *err)
{
	struct keyset set = {0};
	enum zila_code code;

	code = db_execf(db, err,
		"DROP TABLE IF EXISTS temp.\"%w\";"
		"CREATE TEMP TABLE \"%w\" (hash INTEGER NOT NULL, id INTEGER "
		"NOT NULL, PRIMARY KEY (hash, id)) WITHOUT ROWID",
		name, name);
	if (code == ZILA_OK && (code = read_rows(index, db, dataset, INT64_MIN,
					&set, err)) == ZILA_OK)
		code = write_sorted(db, "temp", name, &set, err);
	keyset_free(&set);
	return code;
}

/* Three bits of 16 a key, which are wrong about one in 150. */
enum { FILTER_BITS_A_KEY = 16, FILTER_BITS_MIN = 1 << 10 };

static uint64_t filter_bit(const struct keyfilter *filter, int64_t hash, int n)
{
	return ((uint64_t)hash * 0x9e3779b97f4a7c15u >> 13 * n) & filter->mask;
}

bool keyfilter_may_have(const struct keyfilter *filter, int64_t hash)
{
	int n;

	for (n = 0; n < 3; n++) {
		uint64_t bit = filter_bit(filter, hash, n);

		if (!(filter->words[bit / 64] >> bit % 64 & 1))
			return false;
	}
	return true;
}

static void add_hash(struct keyfilter *filter, int64_t hash)
{
	int n;

	for (n = 0; n < 3; n++) {
		uint64_t bit = filter_bit(filter, hash, n);

		filter->words[bit / 64] |= (uint64_t)1 << bit % 64;
	}
}

enum zila_code keyfilter_make(struct keyfilter *filter, struct db *db,
	const struct dataset *dataset, int64_t keys, struct zila_err *err)
{
	uint64_t bits = FILTER_BITS_MIN;
	sqlite3_stmt *stmt = NULL;
	struct buf sql = {0};
	enum zila_code code;

	while (bits < (uint64_t)keys * FILTER_BITS_A_KEY &&
		bits < LIMIT_FILTER_BITS)
		bits *= 2;
	filter->mask = bits - 1;
	if (!(filter->words = mem_alloc(bits / 8)))
		return err_memory(err);
	buf_add_format(&sql, "SELECT hash FROM main.\"%s.key\"", dataset->name);
	code = db_prepare_buf(db, &stmt, &sql, err);
	while (db_next(db, stmt, "reading keys", &code, err))
		add_hash(filter, sqlite3_column_int64(stmt, 0));
	sqlite3_finalize(stmt);
	return code;
}

void keyfilter_free(struct keyfilter *filter)
{
	mem_free(filter->words);
	filter->words = NULL;
}
