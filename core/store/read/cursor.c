/* cursor.c - SELECTs of scripts, with a guard before them. */
#include "store/read/cursor.h"

#include <stdio.h>
#include <string.h>

#include "ground/moment.h"
#include "store/db.h"
#include "store/view/views.h"

enum { SIGHT_NAME_BYTES = 128 };

/* What a script's query that is being compiled reaches.  A table is seen
 * inside of a view of ours only: there the innermost common table bears our
 * mark.  SQLite tells of a table without any column by its name alone, when
 * the place is no longer known: those are looked at behind. */
struct sight {
	struct buf seen; /* tables read in views of ours, each with its NUL */
	struct buf bare; /* "main", or nothing, and the table: two texts each */
	char refused[SIGHT_NAME_BYTES]; /* the table that was refused, or "" */
};

/* Functions that look like tables, and only compute. */
static bool is_computed(const char *table)
{
	return !strcmp(table, "json_each") || !strcmp(table, "json_tree");
}

static int refuse_table(struct sight *sight, const char *table)
{
	snprintf(sight->refused, sizeof sight->refused, "%s", table);
	return SQLITE_DENY;
}

static int guard_read(struct sight *sight, const char *table,
	const char *column, const char *database, const char *place)
{
	if (!table)
		return SQLITE_DENY;
	if (!sqlite3_strnicmp(table, "sqlite_", 7) ||
		!sqlite3_strnicmp(table, "pragma_", 7))
		return refuse_table(sight, table);
	if (place && !strncmp(place, VIEW_MARK, sizeof VIEW_MARK - 1)) {
		if (column && *column)
			buf_add(&sight->seen, table, strlen(table) + 1);
		return SQLITE_OK;
	}
	if (is_computed(table) || (database && !strcmp(database, "temp")))
		return SQLITE_OK;
	if (column && *column)
		return refuse_table(sight, table);
	buf_add_text(&sight->bare, database ? database : "");
	buf_add_char(&sight->bare, '\0');
	buf_add(&sight->bare, table, strlen(table) + 1);
	return SQLITE_OK;
}

static int guard_function(const struct db *db, const char *name)
{
	static const char *const refused[] = {
		"load_extension", "fts3_tokenizer", "writefile", "readfile"};
	size_t i;

	for (i = 0; i < sizeof refused / sizeof refused[0]; i++)
		if (!strcmp(name, refused[i]))
			return SQLITE_DENY;
	/* Ours only: see scan.h. */
	return strncmp(name, "zila_", 5) || db->scan ? SQLITE_OK : SQLITE_DENY;
}

/* What a script's statement may do: read.  Functions that reach outside the
 * database are refused; all others only compute. */
static int guard(void *user, int action, const char *first, const char *second,
	const char *database, const char *place)
{
	struct db *db = user;

	if (db->reading && action == SQLITE_READ && first)
		buf_add(db->reading, first, strlen(first) + 1);
	else if (db->watch && action == SQLITE_READ && first)
		db->watch(db->watch_user, first);
	if (!db->guarded)
		return SQLITE_OK;
	switch (action) {
	case SQLITE_READ:
		return db->sight ? guard_read(db->sight, first, second,
					   database, place)
				 : SQLITE_OK;
	case SQLITE_SELECT:
	case SQLITE_RECURSIVE:
		return SQLITE_OK;
	case SQLITE_FUNCTION:
		return guard_function(db, second ? second : "");
	default:
		return SQLITE_DENY;
	}
}

static enum zila_code bind_clock(struct cursor *cursor, const char *name,
	int index, struct zila_err *err)
{
	struct db *db = cursor->db;
	sqlite3_stmt *stmt = cursor->stmt;
	struct district_list list;

	if (!strcmp(name, ":as_of"))
		db_bind_text(stmt, index, db->as_of);
	else if (!strcmp(name, ":known_at"))
		db_bind_text(stmt, index, db->known_at);
	else if (!strcmp(name, ":state") && db->state)
		sqlite3_bind_int(stmt, index, db->state);
	else if (!strcmp(name, ":district") && db->district)
		sqlite3_bind_int(stmt, index, db->district);
	if (strcmp(name, ":list_date") != 0)
		return ZILA_OK;
	if (view_district_list(db, &list, err) != ZILA_OK)
		return err->code;
	db_bind_text(stmt, index, db->list_date); /* list is gone by then */
	return ZILA_OK;
}

/* A text in double quotes, taken for a column that isn't there. */
static bool is_quoted(const char *sql, const char *why)
{
	static const char before[] = "no such column: ";
	char quoted[128];

	if (strncmp(why, before, strlen(before)) != 0)
		return false;
	(void)snprintf(quoted, sizeof quoted, "\"%s\"", why + strlen(before));
	return strstr(sql, quoted) != NULL;
}

static enum zila_code refuse(
	struct db *db, const char *sql, struct zila_err *err)
{
	static const char modify[] = "cannot modify ";
	int code = sqlite3_errcode(db->sql);
	const char *why = sqlite3_errmsg(db->sql);

	if (code == SQLITE_AUTH || !strncmp(why, modify, strlen(modify)))
		return err_set(err, ZILA_EUSAGE,
			"SQL: only reading is allowed here (SELECT): %s", why);
	if (code == SQLITE_ERROR || code == SQLITE_TOOBIG)
		return err_set(err, ZILA_EUSAGE, "SQL: %s%s", why,
			is_quoted(sql, why) ? "; a text stands in single quotes"
					    : "");
	return db_fail(db, err, "reading");
}

/* Anything but spaces, comments and ; behind the first statement. */
static bool has_more(struct db *db, const char *tail)
{
	sqlite3_stmt *more = NULL;
	const char *at = tail;

	while (*at) {
		if (sqlite3_prepare_v2(db->sql, at, -1, &more, &tail) !=
				SQLITE_OK ||
			more || tail == at) {
			sqlite3_finalize(more);
			return true;
		}
		at = tail;
	}
	return false;
}

void cursor_watch(
	struct db *db, void (*watch)(void *user, const char *name), void *user)
{
	db->watch = watch;
	db->watch_user = user;
}

/* The same query, compiled before and at rest; or NULL. */
static struct compiled *find_kept(struct db *db, const char *sql, bool own)
{
	int i;

	for (i = 0; i < DB_KEPT; i++)
		if (db->kept[i].stmt && !db->kept[i].busy &&
			db->kept[i].own == own &&
			db->kept[i].view_age == db->view_age &&
			!strcmp(sqlite3_sql(db->kept[i].stmt), sql))
			return &db->kept[i];
	return NULL;
}

static void forget(struct compiled *kept)
{
	sqlite3_finalize(kept->stmt);
	buf_free(&kept->reads);
	*kept = (struct compiled){0};
}

void cursor_forget(struct db *db)
{
	int i;

	for (i = 0; i < DB_KEPT; i++)
		forget(&db->kept[i]);
}

/* A place for one more, of those at rest the one least used of late; NULL when
 * all are busy. */
static struct compiled *room_kept(struct db *db)
{
	struct compiled *room = NULL;
	int i;

	for (i = 0; i < DB_KEPT; i++) {
		struct compiled *kept = &db->kept[i];

		if (!kept->busy && (!room || kept->used < room->used))
			room = kept;
	}
	if (room)
		forget(room);
	return room;
}

static void tell_watch(struct db *db, const struct buf *reads)
{
	size_t at = 0;

	for (; db->watch && at < reads->size;
		at += strlen(reads->data + at) + 1)
		db->watch(db->watch_user, reads->data + at);
}

static bool lists(const struct buf *names, const char *name)
{
	size_t at = 0;

	for (; at < names->size; at += strlen(names->data + at) + 1)
		if (!sqlite3_stricmp(names->data + at, name))
			return true;
	return false;
}

/* Whether the schema has a table or view of that name. */
static bool has_name(struct db *db, const char *schema, const char *name)
{
	struct zila_err ignored;
	int64_t found = 0;

	return db_integer(db, &found, &ignored,
		       "SELECT EXISTS (SELECT 1 FROM %s.sqlite_schema WHERE "
		       "name = %Q COLLATE NOCASE)",
		       schema, name) == ZILA_OK &&
	       found;
}

/* Whether rows of a plugin's dataset are in the table. */
static bool is_of_plugin(struct db *db, const char *table)
{
	struct zila_err ignored;
	int64_t found = 0;

	return db_integer(db, &found, &ignored,
		       "SELECT count(*) FROM main.dataset WHERE name = %Q "
		       "COLLATE NOCASE AND plugin IS NOT NULL",
		       table) == ZILA_OK &&
	       found;
}

/* Tables without any column: those that no view of ours reads, unless what
 * is meant is a view. */
static bool sees_bare(struct db *db, struct sight *sight)
{
	size_t at = 0;

	while (at < sight->bare.size) {
		const char *schema = sight->bare.data + at;
		const char *name = schema + strlen(schema) + 1;

		at += strlen(schema) + strlen(name) + 2;
		if (lists(&sight->seen, name) || !has_name(db, "main", name) ||
			(!*schema && has_name(db, "temp", name)))
			continue;
		(void)refuse_table(sight, name);
		return true;
	}
	return false;
}

static enum zila_code refuse_hidden(
	struct db *db, const char *table, struct zila_err *err)
{
	if (!sqlite3_strnicmp(table, "sqlite_", 7) ||
		!sqlite3_strnicmp(table, "pragma_", 7))
		return err_set(err, ZILA_EUSAGE,
			"SQL: %s is not shown to scripts: `zila data` tells "
			"what there is to read",
			table);
	if (has_name(db, "temp", table))
		return err_set(err, ZILA_EUSAGE,
			"SQL: the table main.%s is not read as of a day: read "
			"the view: FROM %s, without main.",
			table, table);
	if (is_of_plugin(db, table))
		return err_set(err, ZILA_EUSAGE,
			"SQL: the plugin that describes %s is not here, or was "
			"refused: `zila plugins list` says why, and --plugins "
			"DIR names the folder it is in",
			table);
	return err_set(err, ZILA_EUSAGE,
		"SQL: the table %s is zila's own: scripts read views (import, "
		"finding, ...) and datasets; `zila data` lists them",
		table);
}

static enum zila_code prepare(struct db *db, const char *sql, bool own,
	sqlite3_stmt **stmt, const char **tail, struct zila_err *err)
{
	struct sight sight = {.refused = ""};
	enum zila_code code = ZILA_OK;
	int status;

	if (!own && strstr(sql, VIEW_MARK))
		return err_set(err, ZILA_EUSAGE,
			"SQL: there is a control character (0x1f) in it");
	db->sight = own ? NULL : &sight;
	status = sqlite3_prepare_v2(db->sql, sql, -1, stmt, tail);
	db->sight = NULL;
	if (status != SQLITE_OK && !*sight.refused)
		code = refuse(db, sql, err);
	else if (*sight.refused || (db->guarded && sees_bare(db, &sight)))
		code = refuse_hidden(db, sight.refused, err);
	else
		code = buf_check(&sight.bare, err);
	if (code != ZILA_OK) {
		sqlite3_finalize(*stmt);
		*stmt = NULL;
	}
	buf_free(&sight.seen);
	buf_free(&sight.bare);
	return code;
}

static enum zila_code compile(
	struct cursor *cursor, const char *sql, bool own, struct zila_err *err)
{
	struct db *db = cursor->db;
	sqlite3_stmt *stmt = NULL;
	const char *tail = NULL;
	enum zila_code code;

	if ((code = views_need(db, sql, err)))
		return code;
	/* Each time that it is set, SQLite compiles all anew that is kept. */
	if (!db->has_guard)
		sqlite3_set_authorizer(db->sql, guard, db);
	db->has_guard = true;
	if ((code = prepare(db, sql, own, &stmt, &tail, err)))
		return code;
	if (!stmt)
		return err_set(err, ZILA_EUSAGE,
			"SQL: there is no statement: it begins with SELECT or "
			"WITH");
	cursor->stmt = stmt;
	if (has_more(db, tail) || !sqlite3_column_count(stmt)) {
		cursor_close(cursor);
		return err_set(err, ZILA_EUSAGE,
			"SQL: one SELECT at a time; found more behind the "
			"first ;, or a statement that gives no rows");
	}
	return ZILA_OK;
}

/* Compiles, and keeps what was compiled where there is room. */
static enum zila_code compile_new(
	struct cursor *cursor, const char *sql, bool own, struct zila_err *err)
{
	struct db *db = cursor->db;
	struct buf reads = {0};
	struct compiled *kept;
	enum zila_code code;

	db->reading = &reads;
	code = compile(cursor, sql, own, err);
	db->reading = NULL;
	tell_watch(db, &reads);
	if (code == ZILA_OK && (code = buf_check(&reads, err)))
		cursor_close(cursor);
	kept = code == ZILA_OK ? room_kept(db) : NULL;
	if (kept)
		*kept = (struct compiled){
			cursor->stmt, reads, true, own, 0, db->view_age};
	else
		buf_free(&reads);
	return code;
}

static enum zila_code open_as(struct cursor *cursor, struct db *db,
	const char *sql, bool own, struct zila_err *err)
{
	struct compiled *kept = find_kept(db, sql, own);
	sqlite3_stmt *stmt;
	enum zila_code code;
	int i;

	*cursor = (struct cursor){.db = db};
	if (kept) {
		kept->busy = true;
		cursor->stmt = kept->stmt;
		tell_watch(db, &kept->reads);
	} else if ((code = compile_new(cursor, sql, own, err))) {
		return code;
	}
	stmt = cursor->stmt;
	if (db->observer)
		(void)sqlite3_stmt_status(
			stmt, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1);
	for (i = 1; i <= sqlite3_bind_parameter_count(stmt); i++) {
		const char *name = sqlite3_bind_parameter_name(stmt, i);

		if (name && (code = bind_clock(cursor, name, i, err))) {
			cursor_close(cursor);
			return code;
		}
	}
	return ZILA_OK;
}

enum zila_code cursor_open(struct cursor *cursor, struct db *db,
	const char *sql, struct zila_err *err)
{
	return open_as(cursor, db, sql, false, err);
}

enum zila_code cursor_open_own(struct cursor *cursor, struct db *db,
	const char *sql, struct zila_err *err)
{
	return open_as(cursor, db, sql, true, err);
}

bool cursor_is_bound(const char *name)
{
	static const char *const names[] = {
		"state", "district", "as_of", "known_at", "list_date"};
	size_t i;

	for (i = 0; i < sizeof names / sizeof names[0]; i++)
		if (!strcmp(name, names[i]))
			return true;
	return false;
}

int cursor_parameter_count(const struct cursor *cursor)
{
	return sqlite3_bind_parameter_count(cursor->stmt);
}

const char *cursor_parameter(const struct cursor *cursor, int index)
{
	const char *name = sqlite3_bind_parameter_name(cursor->stmt, index);

	return name ? name + 1 : NULL;
}

enum zila_code cursor_bind(struct cursor *cursor, int index,
	const struct value *value, struct zila_err *err)
{
	sqlite3_stmt *stmt = cursor->stmt;
	int code;

	if (value->type == VALUE_TEXT) {
		code = sqlite3_bind_text64(stmt, index, value->text,
			value->size, SQLITE_TRANSIENT, SQLITE_UTF8);
		if (code == SQLITE_NOMEM)
			return err_memory(err);
	} else {
		db_bind_value(stmt, index, value);
	}
	return ZILA_OK;
}

void cursor_bound(const struct cursor *cursor, struct buf *out)
{
	char *text = sqlite3_expanded_sql(cursor->stmt);

	if (text)
		buf_add_text(out, text);
	else
		out->failed = true;
	sqlite3_free(text);
}

void cursor_observe(struct db *db, const struct cursor_observer *observer)
{
	db->observer = observer;
}

const char *cursor_sql(const struct cursor *cursor)
{
	return sqlite3_sql(cursor->stmt);
}

int64_t cursor_scanned(const struct cursor *cursor)
{
	return sqlite3_stmt_status(
		cursor->stmt, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);
}

/* Without our mark: the table that is called by it alone is the view. */
static void add_step(struct buf *out, const char *step)
{
	buf_add_text(out, out->size ? "; " : "");
	for (; *step; step++)
		if (*step != *VIEW_MARK)
			buf_add_char(out, *step);
		else if (!step[1] || step[1] == ' ')
			buf_add_text(out, "view");
}

enum zila_code cursor_plan(
	const struct cursor *cursor, struct buf *out, struct zila_err *err)
{
	struct db *db = cursor->db;
	char *sql =
		sqlite3_mprintf("EXPLAIN QUERY PLAN %s", cursor_sql(cursor));
	sqlite3_stmt *stmt = NULL;
	int step = SQLITE_NOMEM;

	if (sql && (step = sqlite3_prepare_v2(db->sql, sql, -1, &stmt, NULL)) ==
			   SQLITE_OK)
		while ((step = sqlite3_step(stmt)) == SQLITE_ROW)
			add_step(out, db_text(stmt, 3));
	sqlite3_finalize(stmt);
	sqlite3_free(sql);
	return step == SQLITE_DONE ? ZILA_OK : refuse(db, "", err);
}

/* Of "a.column)" behind "sum(", quoted or not. */
static bool is_column(const char *at, char column[SIGHT_NAME_BYTES])
{
	const char *end = at + strcspn(at, ")"), *dot = strchr(at, '.');
	size_t size;

	if (dot && dot < end)
		at = dot + 1;
	at += *at == '"';
	size = strspn(at, "abcdefghijklmnopqrstuvwxyz0123456789_");
	(void)snprintf(column, SIGHT_NAME_BYTES, "%.*s", (int)size, at);
	at += size;
	return size && size < SIGHT_NAME_BYTES && at + (*at == '"') == end;
}

/* The first name of reads whose rows say where they came from, and come to
 * more than 64 bits in that column; or NULL. */
static const char *find_read(
	struct db *db, const struct buf *reads, const char *column)
{
	const char *found = NULL;
	struct zila_err ignored;
	size_t at = 0;

	for (; !found && at < reads->size; at += strlen(reads->data + at) + 1) {
		const char *name = reads->data + at;
		sqlite3_stmt *stmt = NULL;
		char *sql = sqlite3_mprintf(
			"SELECT total(max(\"%s\", -\"%s\")) > "
			"9223372036854775807, min(import_id), min(line) FROM "
			"temp.\"%w\"",
			column, column, name);

		if (sql && db_prepare(db, &stmt, sql, &ignored) == ZILA_OK &&
			sqlite3_step(stmt) == SQLITE_ROW &&
			sqlite3_column_int(stmt, 0))
			found = name;
		sqlite3_finalize(stmt);
		sqlite3_free(sql);
	}
	return found;
}

/* What the sum in sql that is too large is of: a column, and a name of reads;
 * or NULL. */
static const char *find_summed(struct db *db, const struct buf *reads,
	const char *sql, char column[SIGHT_NAME_BYTES])
{
	const char *found = NULL;

	while (!found && (sql = strcasestr(sql, "sum(")))
		if (is_column(sql += strlen("sum("), column))
			found = find_read(db, reads, column);
	return found;
}

/* The same, of the text of a view that the query reads. */
static const char *find_viewed(
	struct db *db, const struct buf *reads, char column[SIGHT_NAME_BYTES])
{
	const char *found = NULL;
	struct zila_err ignored;
	size_t at = 0;

	for (; !found && at < reads->size; at += strlen(reads->data + at) + 1) {
		sqlite3_stmt *stmt = NULL;
		char *sql =
			sqlite3_mprintf("SELECT sql FROM "
					"temp.sqlite_schema WHERE name = %Q",
				reads->data + at);

		if (sql && db_prepare(db, &stmt, sql, &ignored) == ZILA_OK &&
			sqlite3_step(stmt) == SQLITE_ROW)
			found = find_summed(
				db, reads, db_text(stmt, 0), column);
		sqlite3_finalize(stmt);
		sqlite3_free(sql);
	}
	return found;
}

/* No sum that is right is beyond 64 bits: amounts of a wrong unit are. */
static enum zila_code too_large(struct cursor *cursor, struct zila_err *err)
{
	const char *sql = sqlite3_sql(cursor->stmt), *found = NULL;
	const struct compiled *kept = cursor->db->kept;
	char column[SIGHT_NAME_BYTES];
	int i = 0;

	while (i < DB_KEPT && kept[i].stmt != cursor->stmt)
		i++;
	if (i < DB_KEPT)
		found = find_summed(cursor->db, &kept[i].reads, sql, column);
	if (i < DB_KEPT && !found)
		found = find_viewed(cursor->db, &kept[i].reads, column);
	if (!found)
		return err_set(err, ZILA_EUSAGE,
			"SQL: integer overflow: a number is too large\n"
			"usually amounts are in a wrong unit: look at the "
			"largest rows (ORDER BY ... DESC LIMIT 10)");
	return err_set(err, ZILA_EUSAGE,
		"SQL: integer overflow: a sum of %s is too large\n"
		"usually amounts are in a wrong unit; the largest: zila sql "
		"\"SELECT import_id, line, %s FROM %s ORDER BY %s DESC LIMIT "
		"10\"",
		column, column, found, column);
}

static int observed_step(struct cursor *cursor)
{
	const struct cursor_observer *observer = cursor->db->observer;
	int64_t begun = moment_clock_ns();
	int step;

	observer->steps(observer->user, cursor, true);
	step = sqlite3_step(cursor->stmt);
	cursor->ns += moment_clock_ns() - begun;
	cursor->rows += step == SQLITE_ROW;
	observer->steps(observer->user, cursor, false);
	return step;
}

enum zila_code cursor_step(
	struct cursor *cursor, bool *row, struct zila_err *err)
{
	int step = cursor->db->observer ? observed_step(cursor)
					: sqlite3_step(cursor->stmt);

	if (step == SQLITE_MISMATCH)
		return err_set(err, ZILA_EUSAGE,
			"SQL: LIMIT and OFFSET take whole numbers, and one of "
			"them is a text, a part of a number, or nil");
	if (step != SQLITE_ROW && step != SQLITE_DONE)
		return step == SQLITE_ERROR &&
				       !strcmp(sqlite3_errmsg(cursor->db->sql),
					       "integer overflow")
			       ? too_large(cursor, err)
			       : refuse(cursor->db, "", err);
	*row = step == SQLITE_ROW;
	return ZILA_OK;
}

int cursor_column_count(const struct cursor *cursor)
{
	return sqlite3_column_count(cursor->stmt);
}

const char *cursor_column_name(const struct cursor *cursor, int column)
{
	const char *name = sqlite3_column_name(cursor->stmt, column);

	return name ? name : "";
}

void cursor_value(const struct cursor *cursor, int column, struct value *out)
{
	db_value(cursor->stmt, column, out);
}

void cursor_close(struct cursor *cursor)
{
	sqlite3_stmt *stmt = cursor->stmt;
	struct compiled *kept = stmt ? cursor->db->kept : NULL;
	const struct cursor_observer *observer =
		stmt ? cursor->db->observer : NULL;
	int i;

	if (observer)
		observer->closes(observer->user, cursor);
	cursor->stmt = NULL;
	for (i = 0; kept && i < DB_KEPT; i++)
		if (kept[i].stmt == stmt) {
			sqlite3_reset(stmt);
			sqlite3_clear_bindings(stmt);
			kept[i].busy = false;
			kept[i].used = ++cursor->db->queries;
			return;
		}
	sqlite3_finalize(stmt);
}

void cursor_limit_memory(int64_t bytes)
{
	db_without_locks();
	sqlite3_hard_heap_limit64(bytes);
}

void cursor_interrupt(struct db *db)
{
	sqlite3_interrupt(db->sql);
}

void cursor_stop(struct db *db, bool stop)
{
	db->stopped = stop;
}

int cursor_is_stopped(void *db)
{
	return ((struct db *)db)->stopped;
}
