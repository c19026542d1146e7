/* why.c - `zila why`: from a figure of a report, or a cell of a table, to its
 * SQL, the rows behind it, their imports, and the lines of the kept files.
 *
 * The report is built as ever, and nothing of it is written.  What is told
 * are records: a kind and texts, in the order of why.h of run/.
 */
#include "worker/report/why.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/number.h"

bool why_is_table(const struct reporting *reporting, const char *id, int number)
{
	char ref[16];

	snprintf(ref, sizeof ref, "t%d", number);
	return reporting->why_table &&
	       (!strcmp(reporting->why_table, id) ||
		       !strcmp(reporting->why_table, ref));
}

/* Keeps every query of a section, for the cells that have none of their own. */
static void note_query(void *user, const char *sql, const struct cursor *cursor)
{
	struct reporting *reporting = user;
	struct doc *doc = &reporting->doc;
	struct asked *asked = arena_alloc(&doc->arena, sizeof *asked);
	struct buf bound = {0};

	cursor_bound(cursor, &bound);
	if (asked) {
		asked->section = reporting->section;
		asked->query.sql = doc_text(doc, sql);
		asked->query.bound = doc_text(doc, buf_text(&bound));
	}
	doc->failed |= !asked || bound.failed;
	buf_free(&bound);
	if (!asked)
		return;
	if (reporting->asked_last)
		reporting->asked_last->next = asked;
	else
		reporting->asked = asked;
	reporting->asked_last = asked;
}

/* TABLE.ROW.COLUMN: a row's name may hold dots. */
enum zila_code why_prepare(struct reporting *reporting, struct zila_err *err)
{
	struct doc *doc = &reporting->doc;
	const char *target = job_option(reporting->job, "why");
	const char *first = strchr(target, '.'), *last = strrchr(target, '.');

	reporting->why_table = first ? arena_copy(&doc->arena, target,
					       (size_t)(first - target))
				     : doc_text(doc, target);
	if (last && last != first)
		reporting->why_column = doc_text(doc, last + 1);
	if (!reporting->why_table || doc->failed)
		return err_memory(err);
	reporting->job->host.asked = note_query;
	reporting->job->host.asked_user = reporting;
	return ZILA_OK;
}

void why_end(struct reporting *reporting)
{
	reporting->job->host.asked = NULL;
}

enum zila_code why_record(struct why *why, const char *kind,
	const char *const *fields, int count, struct zila_err *err)
{
	struct link *link = &why->reporting->job->link;
	struct packer packer = link_message(link, MESSAGE_RESULT_ROW);
	int i;

	pack_text(&packer, kind);
	for (i = 0; i < count; i++)
		pack_text(&packer, fields[i]);
	message_end(&packer);
	return link_sent(link, err);
}

const char *why_number(struct why *why, int64_t number)
{
	char text[NUMBER_TEXT_BYTES];

	number_format(number, 0, GROUPING_NONE, text);
	return doc_text(why->doc, text);
}

/* ---- what there is ---- */

static const char *figure_value(
	struct why *why, const struct doc_figure *figure)
{
	struct buf out = {0};
	const char *copy;

	if (!figure->has_value)
		return NULL;
	writer_number(&out, figure->value, figure->scale, GROUPING_NONE);
	copy = doc_text(why->doc, buf_text(&out));
	buf_free(&out);
	return copy;
}

static const char *reference(struct why *why, char letter, int index)
{
	char text[16];

	snprintf(text, sizeof text, "%c%d", letter, index + 1);
	return doc_text(why->doc, text);
}

static enum zila_code tell_entries(struct why *why, struct zila_err *err)
{
	const struct doc *doc = why->doc;
	const struct doc_block *block;
	enum zila_code code = ZILA_OK;
	int i, tables = 0;

	for (i = 0; i < doc->figure_count && code == ZILA_OK; i++) {
		const struct doc_figure *figure = &doc->figures[i];
		const char *fields[] = {reference(why, 'f', i), "figure",
			figure->name, figure->label, figure_value(why, figure),
			figure->unit};

		code = why_record(why, "entry", fields, 6, err);
	}
	for (block = doc->first; block && code == ZILA_OK;
		block = block->next) {
		const struct doc_table *table = block->table;
		const char *fields[6] = {NULL, "table"};

		if (!table)
			continue;
		fields[0] = reference(why, 't', tables++);
		fields[2] = table->id;
		fields[3] = table->caption;
		fields[4] = why_number(why, table->row_count);
		fields[5] = "rows";
		code = why_record(why, "entry", fields, 6, err);
	}
	return code;
}

/* What there is of the kind, for who typed a name that is not. */
static enum zila_code unknown(
	const struct why *why, const char *target, struct zila_err *err)
{
	const struct doc *doc = why->doc;
	const char *names[NAMES_MAX] = {NULL}, *near;
	const struct doc_block *block;
	struct buf list = {0};
	size_t count = 0, i;

	for (i = 0; i < (size_t)doc->figure_count && count < NAMES_MAX; i++)
		names[count++] = doc->figures[i].name;
	for (block = doc->first; block && count < NAMES_MAX;
		block = block->next)
		if (block->table)
			names[count++] = block->table->id;
	near = text_nearest(target, names, count);
	for (i = 0; i < count && i < NAMES_SHOWN; i++)
		buf_add_format(&list, "%s%s", i ? ", " : "", names[i]);
	err_set(err, ZILA_EUSAGE,
		"report %s has no figure and no table \"%s\"%s%s%s\nthere is: "
		"%s%s",
		doc->report, target, near ? "; did you mean " : "",
		near ? near : "", near ? "?" : "", buf_text(&list),
		count > NAMES_SHOWN ? ", ..." : "");
	buf_free(&list);
	return ZILA_EUSAGE;
}

/* ---- a figure ---- */

static enum zila_code tell_term(struct why *why, const char *role,
	const char *name, struct zila_err *err)
{
	int at = doc_find_figure(why->doc, name);
	const struct doc_figure *figure =
		at < 0 ? NULL : &why->doc->figures[at];
	const char *fields[] = {role, name, figure ? figure->label : NULL,
		figure ? figure_value(why, figure) : NULL};

	return why_record(why, "term", fields, 4, err);
}

/* Its terms, its queries, its lines. */
static enum zila_code tell_proof(
	struct why *why, const struct doc_figure *figure, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < figure->term_count && code == ZILA_OK; i++)
		code = tell_term(why, "term", figure->terms[i], err);
	if (code == ZILA_OK && figure->denominator_figure)
		code = tell_term(
			why, "denominator", figure->denominator_figure, err);
	if (code == ZILA_OK && figure->query.sql)
		code = why_query(why, "figure", &figure->query, err);
	if (code == ZILA_OK && figure->denominator_query.sql)
		code = why_query(
			why, "denominator", &figure->denominator_query, err);
	/* What its query gives and what it was given are the same rows. */
	for (i = 0; i < figure->citation_count && code == ZILA_OK; i++)
		if (!figure->query.sql)
			code = why_cited(why, &figure->citations[i], err);
	return code;
}

static enum zila_code tell_figure(struct why *why, int at, struct zila_err *err)
{
	struct doc *doc = why->doc;
	const struct doc_figure *figure = &doc->figures[at];
	char share[DOC_SHARE_BYTES];
	bool has_share = writer_percent(figure, share);
	struct buf whole = {0};
	const char *fields[10] = {"figure", reference(why, 'f', at),
		figure->name, figure->label, figure_value(why, figure),
		figure->unit, NULL, has_share ? share : NULL, figure->note,
		figure->synthetic ? "yes" : NULL};
	enum zila_code code;

	if (figure->has_denominator) {
		writer_number(&whole, figure->denominator, 0, GROUPING_NONE);
		buf_add_format(&whole, " %s", figure->denominator_label);
		fields[6] = doc_text(doc, buf_text(&whole));
		buf_free(&whole);
	}
	code = why_record(why, "subject", fields, 10, err);
	return code == ZILA_OK ? tell_proof(why, figure, err) : code;
}

/* A cell that repeats a figure, and what is behind that. */
static enum zila_code tell_repeated(
	struct why *why, const char *name, struct zila_err *err)
{
	int at = doc_find_figure(why->doc, name);
	enum zila_code code = tell_term(why, "figure", name, err);

	if (code != ZILA_OK || at < 0)
		return code;
	return tell_proof(why, &why->doc->figures[at], err);
}

/* ---- a table, a row, a cell ---- */

static bool cell_is(struct why *why, const struct doc_column *column,
	const struct doc_cell *cell, const char *key)
{
	struct buf text = {0}, own = {0};
	bool is;

	if (cell->kind != DOC_CELL_TEXT || writer_numeric(column->type))
		return false;
	doc_cell_text(&text, why->doc, column, cell);
	text_key(&own, buf_text(&text), text.size);
	is = own.size && !strcmp(buf_text(&own), key);
	buf_free(&text);
	buf_free(&own);
	return is;
}

/* The number of the only row that name means, from 1; else an error. */
static enum zila_code find_row(struct why *why, const struct doc_table *table,
	const char *name, int *found, struct zila_err *err)
{
	struct buf key = {0};
	int i, c, count = 0, second = 0;
	char *end;
	long number = strtol(name, &end, 10);

	text_key(&key, name, strlen(name));
	for (c = 0; c < table->column_count && !count; c++)
		for (i = 0; i < table->row_count; i++) {
			if (!cell_is(why, &table->columns[c],
				    &table->rows[i].cells[c], buf_text(&key)))
				continue;
			if (count++ == 0)
				*found = i + 1;
			else if (count == 2)
				second = i + 1;
		}
	buf_free(&key);
	if (!count && *name && !*end && number >= 1 &&
		number <= table->row_count) {
		*found = (int)number;
		count = 1;
	}
	if (count == 1)
		return ZILA_OK;
	if (count)
		return err_set(err, ZILA_EUSAGE,
			"%d rows of table %s are \"%s\": say which by its "
			"number, as %s.%d or %s.%d",
			count, table->id, name, table->id, *found, table->id,
			second);
	return err_set(err, ZILA_EUSAGE,
		"table %s has no row \"%s\": name it by what stands in its "
		"first column, or by a number from 1 to %d",
		table->id, name, table->row_count);
}

static enum zila_code find_column(const struct doc_table *table,
	const char *name, int *found, struct zila_err *err)
{
	const char *names[NAMES_MAX], *near;
	struct buf list = {0};
	size_t count = 0;
	int i;

	for (i = 0; i < table->column_count; i++)
		if (!strcmp(table->columns[i].id, name)) {
			*found = i;
			return ZILA_OK;
		}
	for (i = 0; i < table->column_count; i++) {
		if (count < NAMES_MAX)
			names[count++] = table->columns[i].id;
		buf_add_format(
			&list, "%s%s", i ? ", " : "", table->columns[i].id);
	}
	near = text_nearest(name, names, count);
	err_set(err, ZILA_EUSAGE,
		"table %s has no column %s%s%s%s\nits columns: %s", table->id,
		name, near ? "; did you mean " : "", near ? near : "",
		near ? "?" : "", buf_text(&list));
	buf_free(&list);
	return ZILA_EUSAGE;
}

/* All that the section of a table asked: its rows were made of that. */
static enum zila_code tell_section(
	struct why *why, const char *section, struct zila_err *err)
{
	const struct asked *asked;
	enum zila_code code = ZILA_OK;

	for (asked = why->reporting->asked; asked && code == ZILA_OK;
		asked = asked->next)
		if (asked->section && section &&
			!strcmp(asked->section, section))
			code = why_query(why, "section", &asked->query, err);
	return code;
}

static enum zila_code tell_subject(struct why *why,
	const struct doc_table *table, int row, int column,
	struct zila_err *err)
{
	struct buf name = {0}, text = {0};
	const char *fields[12] = {row ? column < 0 ? "row" : "cell" : "table",
		reference(why, 't', why->table_number - 1), NULL,
		table->caption};
	enum zila_code code;

	buf_add_text(&name, table->id);
	if (row)
		buf_add_format(&name, ".%d", row);
	if (column >= 0) {
		const struct doc_row *of = &table->rows[row - 1];

		buf_add_format(&name, ".%s", table->columns[column].id);
		doc_cell_text(&text, why->doc, &table->columns[column],
			&of->cells[column]);
		fields[4] = doc_text(why->doc, buf_text(&text));
		buf_cut(&text, 0);
		doc_cell_text(
			&text, why->doc, &table->columns[0], &of->cells[0]);
		buf_add_format(&text, ", %s", table->columns[column].title);
		fields[3] = doc_text(why->doc, buf_text(&text));
		fields[5] = table->columns[column].unit;
	}
	fields[2] = doc_text(why->doc, buf_text(&name));
	code = why_record(why, "subject", fields, 10, err);
	buf_free(&name);
	buf_free(&text);
	return code;
}

/* A row names its line, a cell its query or figure; what is left is made of
 * all that its section asked for. */
static enum zila_code tell_cell(struct why *why, const struct doc_table *table,
	int number, int column, struct zila_err *err)
{
	const struct doc_row *row = number ? &table->rows[number - 1] : NULL;
	bool cell = row && column >= 0;
	enum zila_code code = tell_subject(why, table, number, column, err);

	if (code != ZILA_OK)
		return code;
	if (cell && row->figure)
		return tell_repeated(why, row->figure, err);
	if (cell && row->behind)
		return why_query(why, "cell", row->behind, err);
	if (row && row->source >= 0)
		return why_line(why, why->doc->sources[row->source].import_id,
			row->line, err);
	if (table->query.sql)
		return why_query(why, "table", &table->query, err);
	return tell_section(why, table->section, err);
}

static enum zila_code tell_table(struct why *why, const char *target,
	const struct doc_table *table, struct zila_err *err)
{
	const char *row = strchr(target, '.'), *last = strrchr(target, '.');
	int number = 0, column = -1;
	enum zila_code code;
	char *name;

	if (!row)
		return tell_cell(why, table, 0, -1, err);
	if (last != row && (code = find_column(table, last + 1, &column, err)))
		return code;
	name = arena_copy(&why->doc->arena, row + 1,
		last != row ? (size_t)(last - row - 1) : strlen(row + 1));
	if (!name)
		return err_memory(err);
	if ((code = find_row(why, table, name, &number, err)))
		return code;
	return tell_cell(why, table, number, column, err);
}

static enum zila_code tell_scope(struct why *why, struct zila_err *err)
{
	const struct doc *doc = why->doc;
	const struct host *host = &why->reporting->job->host;
	const char *fields[] = {doc->report, doc->title, doc->state_name,
		doc->as_of, doc->known_at, doc->lang, NULL, NULL};
	struct district_list list;

	if (view_district_list(host->db, &list, err) != ZILA_OK)
		return err->code;
	fields[6] = list.date;
	fields[7] = why_number(why, list.count);
	return why_record(why, "scope", fields, 8, err);
}

static enum zila_code find(
	struct why *why, const char *target, struct zila_err *err)
{
	const struct doc_block *block;
	int at = doc_find_figure(why->doc, target);
	char *end;

	if (at < 0 && target[0] == 'f') {
		long number = strtol(target + 1, &end, 10);

		if (!*end && number >= 1 && number <= why->doc->figure_count)
			at = (int)number - 1;
	}
	if (at >= 0)
		return tell_figure(why, at, err);
	for (block = why->doc->first; block; block = block->next)
		if (block->table &&
			why_is_table(why->reporting, block->table->id,
				++why->table_number))
			return tell_table(why, target, block->table, err);
	return unknown(why, target, err);
}

enum zila_code why_tell(struct reporting *reporting, struct zila_err *err)
{
	struct why why = {.reporting = reporting, .doc = &reporting->doc};
	const char *target = job_option(reporting->job, "why");
	enum zila_code code = tell_scope(&why, err);

	if (code == ZILA_OK && !strcmp(target, "*"))
		return tell_entries(&why, err);
	if (code == ZILA_OK)
		code = find(&why, target, err);
	if (code == ZILA_OK)
		code = why_rows(&why, err);
	return code == ZILA_OK && reporting->doc.failed ? err_memory(err)
							: code;
}
