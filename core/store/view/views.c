/* views.c - which views SQL names, and declaring them. */
#include "store/view/views.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "ground/mem.h"
#include "ground/text.h"

struct view {
	struct text name, body; /* in the texts */
	bool made;
};

struct views {
	struct buf texts;
	struct view *list; /* by name */
	int count;
	bool making;
};

static const char create[] = "CREATE TEMP VIEW ", as[] = " AS ";

/* As SQL compares names; all of ours are lower case. */
static int compare(struct text a, struct text b)
{
	size_t size = a.size < b.size ? a.size : b.size;
	int order = sqlite3_strnicmp(a.data, b.data, (int)size);

	return order ? order : a.size < b.size ? -1 : a.size > b.size;
}

static int by_name(const void *a, const void *b)
{
	return compare(
		((const struct view *)a)->name, ((const struct view *)b)->name);
}

static int by_word(const void *word, const void *view)
{
	return compare(
		*(const struct text *)word, ((const struct view *)view)->name);
}

static struct view *find(const struct views *views, struct text word)
{
	return bsearch(&word, views->list, (size_t)views->count,
		sizeof *views->list, by_word);
}

static bool in_word(char c)
{
	return isalnum((unsigned char)c) || c == '_' || c == '$' || c & 0x80;
}

/* Names and numbers; a quoted name that is one of ours is a word, too. */
static bool next_word(const char **at, const char *end, struct text *out)
{
	const char *from = *at;

	while (from < end && !in_word(*from))
		from++;
	out->data = from;
	while (from < end && in_word(*from))
		from++;
	out->size = (size_t)(from - out->data);
	*at = from;
	return out->size != 0;
}

/* The next view of the texts; its name stands with quotes or without. */
static bool next_view(const char **at, struct view *out)
{
	const char *from = strstr(*at, create), *to, *end;

	if (!from)
		return false;
	from += sizeof create - 1;
	to = strstr(from, as);
	end = to ? strstr(to, ";\n") : NULL;
	if (!end || !next_word(&from, to, &out->name))
		return false;
	out->body.data = to + sizeof as - 1;
	out->body.size = (size_t)(end - out->body.data);
	out->made = false;
	*at = end;
	return true;
}

enum zila_code views_keep(struct db *db, struct buf *sql, struct zila_err *err)
{
	struct views *views;
	struct view view;
	const char *at;
	size_t count = 0;

	views_free(db);
	if (buf_check(sql, err) != ZILA_OK)
		return err->code;
	views = mem_alloc(sizeof *views);
	if (!views)
		return err_memory(err);
	db->views = views;
	views->texts = *sql;
	*sql = (struct buf){0};
	for (at = buf_text(&views->texts); next_view(&at, &view);)
		count++;
	views->list = mem_alloc(count * sizeof view);
	if (!views->list)
		return err_memory(err);
	at = buf_text(&views->texts);
	while (next_view(&at, &views->list[views->count]))
		views->count++;
	qsort(views->list, count, sizeof view, by_name);
	return ZILA_OK;
}

/* With its body in a common table that bears our mark: SQLite's authorizer is
 * told where a table is read by the innermost one's name, so that a script's
 * own query can't pass for it. */
static enum zila_code declare(
	struct db *db, const struct view *view, struct zila_err *err)
{
	return db_execf(db, err,
		"DROP VIEW IF EXISTS temp.\"%.*s\"; CREATE TEMP VIEW \"%.*s\" "
		"AS WITH \"" VIEW_MARK "\" AS (%.*s) SELECT * FROM \"" VIEW_MARK
		"\"",
		(int)view->name.size, view->name.data, (int)view->name.size,
		view->name.data, (int)view->body.size, view->body.data);
}

static enum zila_code make(
	struct db *db, struct view *view, struct zila_err *err);

/* Those that the body of one reads. */
static enum zila_code make_beneath(
	struct db *db, const struct view *view, struct zila_err *err)
{
	static const char temp[] = "temp.";
	const char *at = view->body.data, *end = at + view->body.size;
	enum zila_code code = ZILA_OK;
	struct text word;

	while (code == ZILA_OK &&
		(at = memmem(at, (size_t)(end - at), temp, sizeof temp - 1))) {
		struct view *beneath = NULL;

		at += sizeof temp - 1;
		if (next_word(&at, end, &word))
			beneath = find(db->views, word);
		if (beneath && !beneath->made)
			code = make(db, beneath, err);
	}
	return code;
}

static enum zila_code make(
	struct db *db, struct view *view, struct zila_err *err)
{
	enum zila_code code;

	view->made = true;
	if ((code = make_beneath(db, view, err)) == ZILA_OK)
		code = declare(db, view, err);
	view->made = code == ZILA_OK;
	return code;
}

static enum zila_code make_named(
	struct db *db, const char *sql, struct zila_err *err)
{
	const char *end = sql + strlen(sql);
	enum zila_code code = ZILA_OK;
	struct text word;

	while (code == ZILA_OK && next_word(&sql, end, &word)) {
		struct view *view = find(db->views, word);

		if (view && !view->made)
			code = make(db, view, err);
	}
	return code;
}

static bool names_new(const struct views *views, const char *sql)
{
	const char *end = sql + strlen(sql);
	struct text word;

	while (next_word(&sql, end, &word)) {
		const struct view *view = find(views, word);

		if (view && !view->made)
			return true;
	}
	return false;
}

/* The guard, and who watches what queries read, are kept out of it.  A
 * connection that only reads refuses views, though they are temporary. */
static enum zila_code make_unguarded(
	struct db *db, const char *sql, struct zila_err *err)
{
	void (*watch)(void *user, const char *name) = db->watch;
	struct buf *reading = db->reading;
	struct db_ease ease;
	enum zila_code code = db_ease(db, &ease, err);

	if (code != ZILA_OK)
		return code;
	db->watch = NULL;
	db->reading = NULL;
	code = make_named(db, sql, err);
	code = db_ease_end(db, &ease, code, err);
	db->watch = watch;
	db->reading = reading;
	return code;
}

enum zila_code views_need(struct db *db, const char *sql, struct zila_err *err)
{
	struct views *views = db->views;
	enum zila_code code;

	if (!views || views->making || !names_new(views, sql))
		return ZILA_OK;
	views->making = true;
	code = make_unguarded(db, sql, err);
	views->making = false;
	return code;
}

void views_lost(struct db *db)
{
	int i;

	db->view_age++;
	for (i = 0; db->views && i < db->views->count; i++)
		db->views->list[i].made = false;
}

void views_free(struct db *db)
{
	struct views *views = db->views;

	db->view_age++;
	if (!views)
		return;
	buf_free(&views->texts);
	mem_free(views->list);
	mem_free(views);
	db->views = NULL;
}
