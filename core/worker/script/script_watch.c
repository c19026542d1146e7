/* script_watch.c - a script's queries as they run, and its profile. */
#include "worker/script/script_watch.h"

#include <stdlib.h>
#include <string.h>

#include "ground/number.h"
#include "worker/doc/text.h"
#include "worker/doc/writer.h"
#include "worker/lua/profile.h"

enum {
	SQL_BYTES = 400, /* of a query, told */
	SHOWN_LINES = 25,
	SCANNED_MANY = 10000, /* rows passed over that are worth a warning */
	NS_PER_US = 1000,
	MS_SCALE = 3,
	PERCENT_SCALE = 1,
};

/* All runs of one query. */
struct traced {
	char *sql;
	int64_t count, rows, ns, scanned;
};

struct watching {
	struct job *job;
	struct cursor_observer observer;
	struct profile *profile; /* or NULL */
	bool traces;
	struct traced queries[LIMIT_WATCHED_QUERIES];
	int query_count;
	int64_t told, count, rows, ns;
};

/* ---- queries ---- */

/* On one line, cut. */
static void add_sql(struct buf *out, const char *sql)
{
	size_t start = out->size;
	bool gap = false;

	for (; *sql && out->size - start < SQL_BYTES; sql++) {
		if ((unsigned char)*sql <= ' ') {
			gap = out->size > start;
			continue;
		}
		if (gap)
			buf_add_char(out, ' ');
		gap = false;
		buf_add_char(out, *sql);
	}
	while (*sql && ((unsigned char)*sql & 0xC0) == 0x80)
		buf_add_char(out, *sql++);
	if (*sql)
		buf_add_text(out, " ...");
}

static struct traced *find_query(struct watching *watching, const char *sql)
{
	int i;

	for (i = 0; i < watching->query_count; i++)
		if (!strcmp(watching->queries[i].sql, sql))
			return &watching->queries[i];
	if (i == LIMIT_WATCHED_QUERIES ||
		!(watching->queries[i].sql = mem_copy(sql)))
		return NULL;
	watching->query_count++;
	return &watching->queries[i];
}

static void add_ms(struct buf *out, int64_t ns)
{
	char text[NUMBER_TEXT_BYTES];

	number_format(ns / NS_PER_US, MS_SCALE, GROUPING_NONE, text);
	buf_add_format(out, "%s ms", text);
}

/* "sql: SELECT ...\n     12 rows, 3.210 ms; SEARCH a USING INDEX b" */
static void tell_query(struct watching *watching, struct cursor *cursor)
{
	int64_t scanned = cursor_scanned(cursor);
	struct buf text = {0}, bound = {0}, plan = {0};
	struct zila_err ignored;

	cursor_bound(cursor, &bound);
	buf_add_text(&text, "sql: ");
	add_sql(&text, buf_text(&bound));
	buf_add_format(&text, "\n     %lld row%s, ", (long long)cursor->rows,
		cursor->rows == 1 ? "" : "s");
	add_ms(&text, cursor->ns);
	if (cursor_plan(cursor, &plan, &ignored) == ZILA_OK && plan.size)
		buf_add_format(&text, "; %s", buf_text(&plan));
	buf_add_char(&text, '\n');
	if (scanned >= SCANNED_MANY)
		buf_add_format(&text,
			"     warning: %lld rows passed over without an "
			"index\n",
			(long long)scanned);
	if (link_aside(&watching->job->link, &text, &ignored) != ZILA_OK)
		watching->told = LIMIT_TRACED_QUERIES; /* nobody hears it */
	buf_free(&text);
	buf_free(&bound);
	buf_free(&plan);
}

static void query_steps(void *user, struct cursor *cursor, bool begins)
{
	struct watching *watching = user;

	if (watching->profile)
		profile_steps(watching->profile, cursor, begins);
}

static void query_closes(void *user, struct cursor *cursor)
{
	struct watching *watching = user;
	struct traced *query;

	if (!watching->traces)
		return;
	query = find_query(watching, cursor_sql(cursor));
	watching->count++;
	watching->rows += cursor->rows;
	watching->ns += cursor->ns;
	if (query) {
		query->count++;
		query->rows += cursor->rows;
		query->ns += cursor->ns;
		query->scanned += cursor_scanned(cursor);
	}
	if (watching->told++ < LIMIT_TRACED_QUERIES)
		tell_query(watching, cursor);
}

/* ---- tables at the end ---- */

struct column_of {
	const char *title;
	enum doc_type type;
};

static struct doc_table *start_table(struct doc *doc, const char *caption,
	const struct column_of *columns, int count)
{
	struct doc_table *table = doc_add_table(doc, count);
	int i;

	if (!table)
		return NULL;
	table->id = "rows";
	table->caption = caption;
	for (i = 0; i < count; i++) {
		table->columns[i].id = columns[i].title;
		table->columns[i].title = columns[i].title;
		table->columns[i].type = columns[i].type;
	}
	return table;
}

static void put_number(struct doc_cell *cell, int64_t digits, int scale)
{
	*cell = (struct doc_cell){
		.kind = DOC_CELL_NUMBER, .digits = digits, .scale = scale};
}

static void put_text(struct doc *doc, struct doc_cell *cell, const char *text)
{
	*cell = (struct doc_cell){
		.kind = DOC_CELL_TEXT, .text = doc_text(doc, text)};
}

/* Tells the document and frees it. */
static enum zila_code say_doc(
	struct job *job, struct doc *doc, struct zila_err *err)
{
	const struct text_style style = {
		.columns = job->host.columns ? job->host.columns : 120,
		.bare = true};
	struct buf out = {0};
	enum zila_code code;

	buf_add_char(&out, '\n');
	code = text_write_as(doc, &style, &out, err);

	if (code == ZILA_OK)
		code = link_aside(&job->link, &out, err);
	buf_free(&out);
	doc_free(doc);
	return code;
}

static int by_time(const void *a, const void *b)
{
	const struct traced *one = a, *other = b;

	return one->ns == other->ns ? 0 : one->ns < other->ns ? 1 : -1;
}

static enum zila_code say_totals(
	struct watching *watching, struct zila_err *err)
{
	static const struct column_of columns[] = {{"ms", DOC_DECIMAL},
		{"times", DOC_INTEGER}, {"rows", DOC_INTEGER},
		{"passed over", DOC_INTEGER}, {"query", DOC_TEXT}};
	struct buf text = {0};
	struct doc doc = {.lang = "en"};
	struct doc_table *table;
	enum zila_code code;
	int i;

	buf_add_format(&text, "sql: %lld %s, %lld %s, ",
		(long long)watching->count,
		watching->count == 1 ? "query" : "queries",
		(long long)watching->rows,
		watching->rows == 1 ? "row" : "rows");
	add_ms(&text, watching->ns);
	if (watching->told > LIMIT_TRACED_QUERIES)
		buf_add_format(&text, "; only the first %d are told one by one",
			LIMIT_TRACED_QUERIES);
	buf_add_char(&text, '\n');
	code = link_aside(&watching->job->link, &text, err);
	if (code != ZILA_OK || !watching->query_count)
		goto out;
	qsort(watching->queries, (size_t)watching->query_count,
		sizeof *watching->queries, by_time);
	table = start_table(&doc, "", columns, 5);
	for (i = 0; table && i < watching->query_count && i < SHOWN_LINES;
		i++) {
		const struct traced *query = &watching->queries[i];
		struct doc_row *row = doc_add_row(&doc, table);

		if (!row)
			break;
		row->source = -1;
		buf_cut(&text, 0);
		add_sql(&text, query->sql);
		put_number(&row->cells[0], query->ns / NS_PER_US, MS_SCALE);
		put_number(&row->cells[1], query->count, 0);
		put_number(&row->cells[2], query->rows, 0);
		put_number(&row->cells[3], query->scanned, 0);
		put_text(&doc, &row->cells[4], buf_text(&text));
	}
	code = say_doc(watching->job, &doc, err);
out:
	buf_free(&text);
	return code;
}

/* ---- the profile ---- */

static int64_t percent(int64_t part, int64_t all)
{
	return all ? (part * 1000 + all / 2) / all : 0;
}

static enum zila_code say_lines(
	struct watching *watching, bool functions, struct zila_err *err)
{
	const struct column_of columns[] = {{"self", DOC_PERCENT},
		{"total", DOC_PERCENT}, {"samples", DOC_INTEGER},
		{functions ? "function" : "line", DOC_TEXT},
		{"source", DOC_TEXT}};
	const struct profile_line *lines;
	struct doc doc = {.lang = "en"};
	struct buf text = {0};
	struct doc_table *table;
	enum zila_code code;
	int64_t all;
	int count = profile_lines(watching->profile, functions, &lines, &all);
	int i;

	buf_add_format(&text, "profile by %s: %lld samples, 1 ms each",
		functions ? "function" : "line", (long long)all);
	table = start_table(&doc, doc_text(&doc, buf_text(&text)), columns,
		functions ? 4 : 5);
	for (i = 0; table && i < count && i < SHOWN_LINES; i++) {
		struct doc_row *row = doc_add_row(&doc, table);

		if (!row)
			break;
		row->source = -1;
		put_number(&row->cells[0], percent(lines[i].self, all),
			PERCENT_SCALE);
		put_number(&row->cells[1], percent(lines[i].total, all),
			PERCENT_SCALE);
		put_number(&row->cells[2], lines[i].self, 0);
		put_text(&doc, &row->cells[3], lines[i].where);
		if (functions)
			continue;
		buf_cut(&text, 0);
		profile_source(watching->profile, lines[i].where, &text);
		put_text(&doc, &row->cells[4], buf_text(&text));
	}
	code = say_doc(watching->job, &doc, err);
	buf_free(&text);
	return code;
}

static enum zila_code send_stacks(
	struct watching *watching, struct zila_err *err)
{
	struct buf text = {0};
	enum zila_code code;

	profile_stacks(watching->profile, &text);
	code = link_whole_file(
		&watching->job->link, "profile", "profile", &text, err);
	buf_free(&text);
	return code;
}

static enum zila_code say_profile(
	struct watching *watching, struct zila_err *err)
{
	enum zila_code code;

	if ((code = say_lines(watching, false, err)) ||
		(code = say_lines(watching, true, err)))
		return code;
	return job_option(watching->job, "profile_out")
		       ? send_stacks(watching, err)
		       : ZILA_OK;
}

enum zila_code watching_begin(
	struct job *job, struct watching **out, struct zila_err *err)
{
	bool profiles = job_option(job, "profile") != NULL;
	bool traces = job_option(job, "trace_sql") != NULL;
	struct watching *watching;
	enum zila_code code = ZILA_OK;

	*out = NULL;
	if (!profiles && !traces)
		return ZILA_OK;
	watching = mem_alloc(sizeof *watching);
	if (!watching)
		return err_memory(err);
	watching->job = job;
	watching->traces = traces;
	watching->observer =
		(struct cursor_observer){watching, query_steps, query_closes};
	cursor_observe(job->db, &watching->observer);
	if (profiles)
		code = profile_begin(job->vm, &watching->profile, err);
	if (code == ZILA_OK) {
		*out = watching;
		return ZILA_OK;
	}
	cursor_observe(job->db, NULL);
	mem_free(watching);
	return code;
}

enum zila_code watching_end(struct watching *watching, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	if (!watching)
		return ZILA_OK;
	if (watching->profile)
		profile_stop(watching->profile);
	cursor_observe(watching->job->db, NULL);
	if (watching->traces)
		code = say_totals(watching, err);
	if (watching->profile && code == ZILA_OK)
		code = say_profile(watching, err);
	profile_free(watching->profile);
	for (i = 0; i < watching->query_count; i++)
		mem_free(watching->queries[i].sql);
	mem_free(watching);
	return code;
}
