/* feed.c - a virtual table over whatever feed is at hand.
 *
 * Only what runs by feed_run() finds rows in it: the feed is the connection's
 * for that time.
 */
#include "store/intake/feed.h"

#include "ground/mem.h"

struct table {
	sqlite3_vtab base;
	struct db *db;
};

static struct feed *feed_of(sqlite3_vtab_cursor *cursor)
{
	return ((struct table *)cursor->pVtab)->db->feed;
}

static int connect(sqlite3 *sql, void *user, int argc, const char *const *argv,
	sqlite3_vtab **out, char **message)
{
	struct buf text = {0};
	struct table *table;
	int i, status;

	(void)argc;
	(void)argv;
	(void)message;
	for (i = 0; i < FEED_COLUMNS_MAX; i++)
		buf_add_format(&text, "%sc%d", i ? ", " : "CREATE TABLE x(", i);
	buf_add_char(&text, ')');
	status = text.failed ? SQLITE_NOMEM
			     : sqlite3_declare_vtab(sql, buf_text(&text));
	buf_free(&text);
	if (status != SQLITE_OK)
		return status;
	table = mem_alloc(sizeof *table);
	if (!table)
		return SQLITE_NOMEM;
	table->db = user;
	*out = &table->base;
	return SQLITE_OK;
}

static int disconnect(sqlite3_vtab *table)
{
	mem_free(table);
	return SQLITE_OK;
}

static int best_index(sqlite3_vtab *table, sqlite3_index_info *info)
{
	(void)table;
	info->estimatedCost = 1e6;
	return SQLITE_OK;
}

static int open(sqlite3_vtab *table, sqlite3_vtab_cursor **out)
{
	(void)table;
	*out = mem_alloc(sizeof **out);
	return *out ? SQLITE_OK : SQLITE_NOMEM;
}

static int close(sqlite3_vtab_cursor *cursor)
{
	mem_free(cursor);
	return SQLITE_OK;
}

static int next(sqlite3_vtab_cursor *cursor)
{
	struct feed *feed = feed_of(cursor);
	bool more = false;

	feed->code = feed->next(feed->user, &more, feed->err);
	feed->ended = !more || feed->code != ZILA_OK;
	feed->row++;
	return feed->code == ZILA_OK ? SQLITE_OK : SQLITE_ERROR;
}

static int filter(sqlite3_vtab_cursor *cursor, int number, const char *text,
	int argc, sqlite3_value **argv)
{
	struct feed *feed = feed_of(cursor);

	(void)number;
	(void)text;
	(void)argc;
	(void)argv;
	return feed && !feed->row ? next(cursor) : SQLITE_ERROR;
}

static int eof(sqlite3_vtab_cursor *cursor)
{
	return feed_of(cursor)->ended;
}

static int column(sqlite3_vtab_cursor *cursor, sqlite3_context *out, int at)
{
	const struct value *value = &feed_of(cursor)->values[at];

	switch (value->type) {
	case VALUE_NULL:
		break;
	case VALUE_INTEGER:
		sqlite3_result_int64(out, value->integer);
		break;
	case VALUE_REAL:
		sqlite3_result_double(out, value->real);
		break;
	case VALUE_TEXT:
		sqlite3_result_text64(out, value->text, value->size,
			SQLITE_STATIC, SQLITE_UTF8);
		break;
	}
	return SQLITE_OK;
}

static int row_id(sqlite3_vtab_cursor *cursor, sqlite3_int64 *row)
{
	*row = feed_of(cursor)->row;
	return SQLITE_OK;
}

static const sqlite3_module module = {
	.iVersion = 1,
	.xConnect = connect,
	.xBestIndex = best_index,
	.xDisconnect = disconnect,
	.xOpen = open,
	.xClose = close,
	.xFilter = filter,
	.xNext = next,
	.xEof = eof,
	.xColumn = column,
	.xRowid = row_id,
};

enum zila_code feed_register(struct db *db, struct zila_err *err)
{
	if (db->has_feed)
		return ZILA_OK;
	if (sqlite3_create_module(db->sql, "zila_feed", &module, db) !=
		SQLITE_OK)
		return db_fail(db, err, "preparing");
	db->has_feed = true;
	return ZILA_OK;
}

enum zila_code feed_run(struct db *db, sqlite3_stmt *stmt, struct feed *feed,
	struct zila_err *err)
{
	enum zila_code code = ZILA_OK;

	feed->row = 0;
	feed->ended = false;
	feed->code = ZILA_OK;
	feed->err = err;
	db->feed = feed;
	if (sqlite3_step(stmt) != SQLITE_DONE)
		code = feed->code ? feed->code : db_fail(db, err, "writing");
	sqlite3_reset(stmt);
	db->feed = NULL;
	return code;
}
