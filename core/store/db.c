/* db.c - SQLite's calls with zila's errors. */
#include "store/db.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ground/text.h"
#include "store/view/views.h"

enum { NEAR_BYTES = 513 }; /* of the longest name that can be meant */

void db_without_locks(void)
{
	/* Refused from the second time on. */
	(void)sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
}

enum zila_code db_connect(struct db *db, int flags, struct zila_err *err)
{
	db_without_locks();
	if (sqlite3_open_v2(db->path, &db->sql,
		    flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
		    NULL) != SQLITE_OK)
		return db->sql ? db_fail(db, err, "opening") : err_memory(err);
	(void)sqlite3_db_config(db->sql, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
	(void)sqlite3_db_config(db->sql, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
	return ZILA_OK;
}

static const char *advice(int code)
{
	switch (code & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return "another program holds it: close that program, then "
		       "run the command again";
	case SQLITE_FULL:
		return "the disk is full, or that of TMPDIR: free some space, "
		       "then run the command again; nothing was changed";
	case SQLITE_READONLY:
	case SQLITE_PERM:
		return "it may not be written: check the permissions of the "
		       "file and of its folder";
	case SQLITE_CANTOPEN:
		return "it can't be opened: check that its folder, and that of "
		       "TMPDIR, exist and may be written";
	case SQLITE_CORRUPT:
		return "it is damaged: keep a copy, and restore a backup";
	case SQLITE_NOTADB:
		return "it is not a zila database: choose another file "
		       "with --db";
	case SQLITE_IOERR:
		return "reading or writing the disk failed: check the disk, "
		       "and `ulimit -f`";
	default:
		return NULL;
	}
}

enum zila_code db_fail(struct db *db, struct zila_err *err, const char *what)
{
	int code = sqlite3_extended_errcode(db->sql);
	int system = sqlite3_system_errno(db->sql);
	const char *hint = advice(code);

	if ((code & 0xff) == SQLITE_NOMEM)
		return err_memory(err);
	if ((code & 0xff) == SQLITE_INTERRUPT)
		return err_set(err, ZILA_EINTR, "interrupted");
	if ((code & 0xff) == SQLITE_IOERR && system == ENOSPC)
		hint = advice(SQLITE_FULL);
	err_set(err, ZILA_ESTORE, "database %s: %s: %s", db->path, what,
		sqlite3_errmsg(db->sql));
	if (hint)
		err_hint(err, "%s", hint);
	return err->code;
}

enum zila_code db_exec(struct db *db, const char *sql, struct zila_err *err)
{
	if (views_need(db, sql, err) != ZILA_OK)
		return err->code;
	if (sqlite3_exec(db->sql, sql, NULL, NULL, NULL) != SQLITE_OK)
		return db_fail(db, err, "writing");
	return ZILA_OK;
}

enum zila_code db_ease(
	struct db *db, struct db_ease *ease, struct zila_err *err)
{
	enum zila_code code;

	ease->guarded = db->guarded;
	ease->only_reads = 0;
	db->guarded = false;
	code = db_integer(db, &ease->only_reads, err, "PRAGMA query_only");
	if (code == ZILA_OK && ease->only_reads)
		code = db_exec(db, "PRAGMA query_only = OFF", err);
	if (code != ZILA_OK)
		db->guarded = ease->guarded;
	return code;
}

enum zila_code db_ease_end(struct db *db, const struct db_ease *ease,
	enum zila_code code, struct zila_err *err)
{
	struct zila_err second;
	struct zila_err *why = code == ZILA_OK ? err : &second;

	if (ease->only_reads &&
		db_exec(db, "PRAGMA query_only = ON", why) != ZILA_OK &&
		code == ZILA_OK)
		code = err->code;
	db->guarded = ease->guarded;
	return code;
}

enum zila_code db_execf(
	struct db *db, struct zila_err *err, const char *format, ...)
{
	enum zila_code code;
	va_list args;
	char *sql;

	va_start(args, format);
	sql = sqlite3_vmprintf(format, args);
	va_end(args);
	if (!sql)
		return err_memory(err);
	code = db_exec(db, sql, err);
	sqlite3_free(sql);
	return code;
}

enum zila_code db_references(struct db *db, bool watched, struct zila_err *err)
{
	return sqlite3_db_config(db->sql, SQLITE_DBCONFIG_ENABLE_FKEY,
		       (int)watched, NULL) == SQLITE_OK
		       ? ZILA_OK
		       : db_fail(db, err, "preparing");
}

enum zila_code db_prepare(struct db *db, sqlite3_stmt **stmt, const char *sql,
	struct zila_err *err)
{
	if (views_need(db, sql, err) != ZILA_OK)
		return err->code;
	if (sqlite3_prepare_v2(db->sql, sql, -1, stmt, NULL) != SQLITE_OK)
		return db_fail(db, err, "preparing");
	return ZILA_OK;
}

enum zila_code db_prepare_buf(struct db *db, sqlite3_stmt **stmt,
	struct buf *sql, struct zila_err *err)
{
	enum zila_code code = buf_check(sql, err);

	if (code == ZILA_OK)
		code = db_prepare(db, stmt, buf_text(sql), err);
	buf_free(sql);
	return code;
}

bool db_next(struct db *db, sqlite3_stmt *stmt, const char *what,
	enum zila_code *code, struct zila_err *err)
{
	int step;

	if (*code != ZILA_OK)
		return false;
	step = sqlite3_step(stmt);
	if (step != SQLITE_ROW && step != SQLITE_DONE)
		*code = db_fail(db, err, what);
	return step == SQLITE_ROW;
}

enum zila_code db_run(struct db *db, sqlite3_stmt *stmt, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;

	if (sqlite3_step(stmt) != SQLITE_DONE)
		code = db_fail(db, err, "writing");
	sqlite3_reset(stmt);
	return code;
}

static enum zila_code prepare(struct db *db, sqlite3_stmt **stmt,
	const char *format, va_list args, struct zila_err *err)
{
	enum zila_code code;
	char *sql = sqlite3_vmprintf(format, args);

	if (!sql)
		return err_memory(err);
	code = db_prepare(db, stmt, sql, err);
	sqlite3_free(sql);
	return code;
}

enum zila_code db_preparef(struct db *db, sqlite3_stmt **stmt,
	struct zila_err *err, const char *format, ...)
{
	enum zila_code code;
	va_list args;

	va_start(args, format);
	code = prepare(db, stmt, format, args, err);
	va_end(args);
	return code;
}

enum zila_code db_integer(struct db *db, int64_t *out, struct zila_err *err,
	const char *format, ...)
{
	enum zila_code code;
	sqlite3_stmt *stmt = NULL;
	va_list args;
	bool found;

	va_start(args, format);
	code = prepare(db, &stmt, format, args, err);
	va_end(args);
	found = db_next(db, stmt, "reading", &code, err);
	if (code == ZILA_OK)
		*out = found ? sqlite3_column_int64(stmt, 0) : 0;
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code db_string(struct db *db, char *out, size_t room,
	struct zila_err *err, const char *format, ...)
{
	enum zila_code code;
	sqlite3_stmt *stmt = NULL;
	va_list args;

	va_start(args, format);
	code = prepare(db, &stmt, format, args, err);
	va_end(args);
	out[0] = '\0';
	if (db_next(db, stmt, "reading", &code, err))
		strncat(out, db_text(stmt, 0), room - 1);
	sqlite3_finalize(stmt);
	return code;
}

enum zila_code db_unknown(struct db *db, const char *what, const char *name,
	const char *sql, struct zila_err *err)
{
	char near[NEAR_BYTES] = "";
	const char *pair[] = {near, NULL};
	sqlite3_stmt *stmt = NULL;
	enum zila_code code;

	if ((code = db_prepare(db, &stmt, sql, err)))
		return code;
	if (sqlite3_bind_parameter_count(stmt))
		db_bind_text(stmt, 1, name);
	while (db_next(db, stmt, "reading names", &code, err)) {
		pair[1] = db_text(stmt, 0);
		if (text_nearest(name, pair, 2) == pair[1])
			(void)snprintf(near, sizeof near, "%s", pair[1]);
	}
	sqlite3_finalize(stmt);
	return code ? code : text_unknown(what, name, pair, *near != 0, err);
}

void db_bind_text(sqlite3_stmt *stmt, int index, const char *text)
{
	if (text)
		sqlite3_bind_text(stmt, index, text, -1, SQLITE_STATIC);
	else
		sqlite3_bind_null(stmt, index);
}

void db_bind_value(sqlite3_stmt *stmt, int index, const struct value *value)
{
	switch (value->type) {
	case VALUE_NULL:
		sqlite3_bind_null(stmt, index);
		break;
	case VALUE_INTEGER:
		sqlite3_bind_int64(stmt, index, value->integer);
		break;
	case VALUE_REAL:
		sqlite3_bind_double(stmt, index, value->real);
		break;
	case VALUE_TEXT:
		sqlite3_bind_text64(stmt, index, value->text, value->size,
			SQLITE_STATIC, SQLITE_UTF8);
		break;
	}
}

const char *db_text_or_null(sqlite3_stmt *stmt, int column)
{
	return (const char *)sqlite3_column_text(stmt, column);
}

const char *db_text(sqlite3_stmt *stmt, int column)
{
	const char *text = db_text_or_null(stmt, column);

	return text ? text : "";
}

void db_value(sqlite3_stmt *stmt, int column, struct value *out)
{
	memset(out, 0, sizeof *out);
	switch (sqlite3_column_type(stmt, column)) {
	case SQLITE_INTEGER:
		out->type = VALUE_INTEGER;
		out->integer = sqlite3_column_int64(stmt, column);
		break;
	case SQLITE_FLOAT:
		out->type = VALUE_REAL;
		out->real = sqlite3_column_double(stmt, column);
		break;
	case SQLITE_NULL:
		break;
	default:
		out->type = VALUE_TEXT;
		out->text = db_text(stmt, column);
		out->size = (size_t)sqlite3_column_bytes(stmt, column);
	}
}

enum zila_code db_temporary(int *fd, struct zila_err *err)
{
	const char *dir = getenv("TMPDIR");
	char path[PATH_MAX];

	snprintf(path, sizeof path, "%s/zila-XXXXXX",
		dir && *dir ? dir : "/tmp");
	*fd = mkostemp(path, O_CLOEXEC);
	if (*fd < 0)
		return err_set(err, ZILA_ESTORE,
			"%s: a temporary file can't be made: %s\nset TMPDIR "
			"to a folder that can be written",
			path, strerror(errno));
	unlink(path);
	return ZILA_OK;
}

enum zila_code db_temporary_failed(const char *what, struct zila_err *err)
{
	return err_set(err, ZILA_ESTORE,
		"a temporary file can't be %s: %s\nfree some space, or set "
		"TMPDIR to a folder with more",
		what, strerror(errno));
}

enum zila_code db_exec_buf(struct db *db, struct buf *sql, struct zila_err *err)
{
	enum zila_code code = buf_check(sql, err);

	if (code == ZILA_OK)
		code = db_exec(db, buf_text(sql), err);
	buf_free(sql);
	return code;
}
