/* candidates.c - the rows of before whose hash is that of a staged record.
 *
 * The records are taken in the order of their hashes, in which "DATASET.key"
 * is stored, and what is found is put back into the order of the file, in
 * which the dataset's table is most likely read next.  SQLite's own sorter
 * takes several times as long, as it goes to the disk.
 */
#include "store/intake/staging.h"

/* Numbers up to 2^bits - 1 as hashes that sort alike and fill their range. */
struct spread {
	int shift;
};

static struct spread spread_for(int64_t count)
{
	struct spread spread = {63};

	while (spread.shift && count >> (64 - spread.shift))
		spread.shift--;
	return spread;
}

static int64_t spread_hash(const struct spread *spread, int64_t number)
{
	return (int64_t)((uint64_t)number << spread->shift ^ (uint64_t)1 << 63);
}

static int64_t spread_number(const struct spread *spread, int64_t hash)
{
	return (int64_t)(((uint64_t)hash ^ (uint64_t)1 << 63) >> spread->shift);
}

static enum zila_code seek(struct stage *stage, sqlite3_stmt *select,
	const struct keyset_entry *entry, const struct spread *spread,
	struct keyset *found, struct zila_err *err)
{
	int64_t number = spread_hash(spread, -entry->row);
	enum zila_code code = ZILA_OK;

	sqlite3_bind_int64(select, 1, entry->hash);
	while (db_next(stage->db, select, "reading keys", &code, err))
		code = keyset_add(
			found, number, sqlite3_column_int64(select, 0), err);
	sqlite3_reset(select);
	return code;
}

static enum zila_code find(struct stage *stage, struct staged *staged,
	const struct spread *spread, struct keyset *found, struct zila_err *err)
{
	const struct keyset_entry *entry = NULL;
	sqlite3_stmt *select = NULL;
	struct buf sql = {0};
	enum zila_code code;
	bool same;

	buf_add_format(&sql, "SELECT id FROM main.\"%s.key\" WHERE hash = ?1",
		staged->dataset->name);
	code = db_prepare_buf(stage->db, &select, &sql, err);
	keyset_rewind(&staged->keys);
	while (code == ZILA_OK) {
		code = keyset_next(&staged->keys, &entry, &same, err);
		if (code != ZILA_OK || !entry)
			break;
		if (entry->row < 0)
			code = seek(stage, select, entry, spread, found, err);
	}
	sqlite3_finalize(select);
	return code;
}

struct giving {
	struct keyset *found;
	const struct spread *spread;
	struct value values[2];
};

static enum zila_code give(void *user, bool *more, struct zila_err *err)
{
	struct giving *giving = user;
	const struct keyset_entry *entry;
	enum zila_code code;
	bool same;

	code = keyset_next(giving->found, &entry, &same, err);
	*more = code == ZILA_OK && entry;
	if (*more) {
		giving->values[0].integer =
			spread_number(giving->spread, entry->hash);
		giving->values[1].integer = entry->row;
	}
	return code;
}

static enum zila_code store(struct stage *stage, struct keyset *found,
	const struct spread *spread, struct zila_err *err)
{
	struct giving giving = {found, spread,
		{{.type = VALUE_INTEGER}, {.type = VALUE_INTEGER}}};
	struct feed feed = {
		.next = give, .user = &giving, .values = giving.values};
	sqlite3_stmt *insert = NULL;
	enum zila_code code;

	keyset_rewind(found);
	code = db_prepare(stage->db, &insert,
		"INSERT OR FAIL INTO temp.candidate SELECT c0, c1 FROM "
		"zila_feed",
		err);
	if (code == ZILA_OK)
		code = feed_run(stage->db, insert, &feed, err);
	sqlite3_finalize(insert);
	return code;
}

enum zila_code candidates_make(
	struct stage *stage, struct staged *staged, struct zila_err *err)
{
	struct spread spread = spread_for(staged->count);
	struct keyset found = {0};
	enum zila_code code;

	code = db_exec(stage->db,
		"CREATE TEMP TABLE candidate (seq INTEGER NOT NULL, id INTEGER "
		"NOT NULL, PRIMARY KEY (seq, id)) WITHOUT ROWID",
		err);
	if (code == ZILA_OK && staged->held)
		code = find(stage, staged, &spread, &found, err);
	if (code == ZILA_OK && staged->held)
		code = store(stage, &found, &spread, err);
	keyset_free(&found);
	return code;
}
