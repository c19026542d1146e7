/* standing.c - what a report stands on, as its last section: how much was
 * known, which list of districts was in force, how many lines wait in
 * quarantine, which errors that the rules found were open when it was made,
 * and which were waived.
 *
 * Findings are those of the checks that a report could know of: the newest
 * one it saw is part of its identity, as its clocks are.  What a later check
 * rewrites of a finding (its import and line, its last run) is not read.
 */
#include <stdio.h>
#include <string.h>

#include "worker/doc/writer.h"
#include "worker/finding/findings.h"
#include "worker/report/reporting.h"

enum { FINDINGS_SHOWN = 40, ITEMS = 4, NUMBER_BYTES = 24 };

/* Findings that were open at check ?1, of state ?2 and district ?3 (0: all),
 * as they were told then. */
#define OPEN_FINDINGS                                                          \
	"(SELECT f.id, f.rule, f.state, f.district, iif(was.finding_id IS "    \
	"NULL, f.message, was.message) AS message, iif(was.finding_id IS "     \
	"NULL, f.template, was.template) AS template, iif(was.finding_id IS "  \
	"NULL, f.\"values\", was.\"values\") AS \"values\", "                  \
	"iif(was.finding_id IS "                                               \
	"NULL, f.severity, was.severity) AS severity, (SELECT e.waiver_id "    \
	"FROM main.finding_run AS e WHERE e.waived AND e.finding_id = f.id "   \
	"AND e.run_id <= ?1 AND NOT EXISTS (SELECT 1 FROM main.check_run AS "  \
	"c JOIN main.finding_run AS l ON l.run_id = c.run_id AND "             \
	"l.finding_id = f.id WHERE c.run_id > e.run_id AND c.run_id <= ?1 "    \
	"AND NOT c.look_back AND NOT l.waived)) AS waiver FROM main.finding "  \
	"AS f LEFT JOIN main.finding_was AS was ON was.finding_id = f.id AND " \
	"was.until_run = (SELECT min(x.until_run) FROM main.finding_was AS x " \
	"WHERE x.finding_id = f.id AND x.until_run > ?1) WHERE (?2 = 0 OR "    \
	"f.state IS NULL OR f.state = ?2) AND (?3 = 0 OR f.district IS NULL "  \
	"OR f.district = ?3) AND (SELECT e.event FROM main.finding_run AS e "  \
	"JOIN main.check_run AS c USING (run_id) WHERE e.finding_id = f.id "   \
	"AND e.event <> 'open' AND NOT c.look_back AND e.run_id <= ?1 ORDER "  \
	"BY e.run_id DESC LIMIT 1) = 'new') AS f"
#define OPEN_ERRORS                                                            \
	OPEN_FINDINGS " WHERE f.severity = 'error' AND f.waiver IS NULL"
#define PLACES                                                                 \
	"(SELECT name FROM state_all WHERE state = f.state), (SELECT name "    \
	"FROM district_all WHERE district = f.district ORDER BY valid_from "   \
	"DESC LIMIT 1)"
#define OF_RULE(column)                                                        \
	"(SELECT r." column " FROM main.rule_run AS r WHERE r.rule = f.rule "  \
	"AND r.run_id <= ?1 ORDER BY r.run_id DESC LIMIT 1)"
/* Behind the columns that are shown: what the words of a finding are made of,
 * in the order of enum said_of. */
#define SAID                                                                   \
	", f.rule, f.message, f.template, f.\"values\", " OF_RULE(             \
		"fix") ", " OF_RULE("params") ", (SELECT name_hi FROM "        \
					      "state_all WHERE state = "       \
					      "f.state)"
enum said_of {
	SAID_RULE,
	SAID_MESSAGE,
	SAID_TEMPLATE,
	SAID_VALUES,
	SAID_FIX,
	SAID_PARAMS,
	SAID_STATE_HI,
	SAID_COUNT
};

/* Opens sql with up to three integers. */
static enum zila_code open_with(struct cursor *cursor, struct db *db,
	const char *sql, const int64_t integers[3], struct zila_err *err)
{
	enum zila_code code = cursor_open_own(cursor, db, sql, err);
	int i, count;

	if (code != ZILA_OK)
		return code;
	count = cursor_parameter_count(cursor);
	for (i = 0; i < count && i < 3 && code == ZILA_OK; i++) {
		struct value value = {
			.type = VALUE_INTEGER, .integer = integers[i]};

		code = cursor_bind(cursor, i + 1, &value, err);
	}
	return code;
}

/* The first two columns of the first row. */
struct pair {
	int64_t integer;
	char text[NUMBER_BYTES];
};

static enum zila_code read_pair(struct db *db, const char *sql,
	const int64_t integers[3], struct pair *out, struct zila_err *err)
{
	struct cursor cursor = {0};
	struct value value;
	bool row = false;
	enum zila_code code = open_with(&cursor, db, sql, integers, err);

	memset(out, 0, sizeof *out);
	if (code == ZILA_OK)
		code = cursor_step(&cursor, &row, err);
	if (code == ZILA_OK && row) {
		cursor_value(&cursor, 0, &value);
		out->integer = value.integer;
	}
	if (code == ZILA_OK && row && cursor_column_count(&cursor) > 1) {
		cursor_value(&cursor, 1, &value);
		if (value.type == VALUE_TEXT)
			snprintf(out->text, sizeof out->text, "%.*s",
				(int)value.size, value.text);
	}
	cursor_close(&cursor);
	return code;
}

static const char *date_words(struct doc *doc, const char *iso)
{
	struct buf out = {0};
	const char *copy;

	writer_date(&out, doc, iso);
	copy = doc_text(doc, buf_text(&out));
	buf_free(&out);
	return copy;
}

static const char *number_words(struct doc *doc, int64_t number)
{
	struct buf out = {0};
	const char *copy;

	writer_number(&out, number, 0, GROUPING_INDIAN);
	copy = doc_text(doc, buf_text(&out));
	buf_free(&out);
	return copy;
}

static const char *fill(struct doc *doc, const char *english, const char *first,
	const char *second)
{
	const char *args[2] = {first ? first : "", second ? second : ""};
	struct buf out = {0};
	const char *copy;

	writer_fill(&out, doc_word(doc, english), args, 2);
	copy = doc_text(doc, buf_text(&out));
	buf_free(&out);
	return copy;
}

/* Lines that are in no figure: all, or those of a state and of none.  NULL
 * where there are none. */
static enum zila_code say_waiting(struct reporting *reporting,
	const int64_t where[3], const char **item, struct zila_err *err)
{
	struct doc *doc = &reporting->doc;
	struct pair waiting;
	enum zila_code code = read_pair(reporting->job->db,
		"SELECT count(*) FROM reject WHERE waits AND ?1 >= 0 AND (?2 = "
		"0 OR state IS NULL OR state = ?2)",
		where, &waiting, err);

	if (code != ZILA_OK || !waiting.integer)
		return code;
	*item = fill(doc,
		doc->state ? "Lines of the state, or of none that could be "
			     "told, that wait in quarantine, so are in no "
			     "figure: {1}."
			   : "Lines that wait in quarantine, so are in no "
			     "figure: {1}.",
		number_words(doc, waiting.integer), NULL);
	return ZILA_OK;
}

/* What it knew, which list, which check, and what waits. */
static enum zila_code add_items(struct reporting *reporting,
	const struct pair *newest, const struct pair *check,
	const int64_t where[3], int64_t open, struct zila_err *err)
{
	struct doc *doc = &reporting->doc;
	struct district_list list;
	struct doc_block *block = doc_add(doc, DOC_LIST);
	const char **items =
		arena_alloc(&doc->arena, (ITEMS + 1) * sizeof *items);

	if (!block || !items)
		return err_memory(err);
	if (view_district_list(reporting->job->db, &list, err) != ZILA_OK)
		return err->code;
	items[0] = fill(doc, "Data known up to import {1}, of {2}.",
		number_words(doc, newest->integer),
		date_words(doc, newest->text));
	items[1] = fill(doc,
		"Districts: {1}, of the list in force on the as-on day, "
		"dated {2}.",
		number_words(doc, list.count), date_words(doc, list.date));
	items[2] = check->integer
			   ? fill(doc,
				     "Rules last checked on {1}; error "
				     "findings open: {2}.",
				     date_words(doc, check->text),
				     number_words(doc, open))
			   : doc_text(doc, doc_word(doc, "The rules have not "
							 "been checked on "
							 "these data."));
	block->items = items;
	items[3] = NULL;
	if (say_waiting(reporting, where, &items[3], err) != ZILA_OK)
		return err->code;
	block->item_count = items[3] ? ITEMS : ITEMS - 1;
	return doc->failed ? err_memory(err) : ZILA_OK;
}

/* The text of the cell of a finding, or of a state, in the report's language;
 * all others are as they stand. */
static void say_cell(struct reporting *reporting, const char *column,
	const char *const said[SAID_COUNT], struct doc_cell *cell)
{
	struct doc *doc = &reporting->doc;
	struct telling telling = {.job = reporting->job, .lang = doc->lang};
	struct finding finding = {
		.rule = said[SAID_RULE],
		.message = said[SAID_MESSAGE],
		.template = said[SAID_TEMPLATE],
		.values = said[SAID_VALUES],
		.fix = said[SAID_FIX],
		.params = said[SAID_PARAMS],
		.state = -1,
	};
	struct buf out = {0};

	if (!strcmp(doc->lang, "hi") && *said[SAID_STATE_HI]) {
		finding.state_name = said[SAID_STATE_HI];
		if (!strcmp(column, "state"))
			cell->text = doc_text(doc, said[SAID_STATE_HI]);
	}
	if (strcmp(column, "message") != 0 && strcmp(column, "finding") != 0)
		return;
	(void)findings_message(&telling, &finding, &out);
	cell->text = doc_text(doc, buf_text(&out));
	buf_free(&out);
}

static void read_said(struct doc *doc, const struct cursor *cursor, int first,
	const char *said[SAID_COUNT])
{
	int i;

	for (i = 0; i < SAID_COUNT; i++) {
		struct value value;

		cursor_value(cursor, first + i, &value);
		said[i] = value.type == VALUE_TEXT
				  ? arena_copy(
					    &doc->arena, value.text, value.size)
				  : "";
		if (!said[i]) {
			doc->failed = true;
			said[i] = "";
		}
	}
}

static enum zila_code add_row(struct reporting *reporting,
	struct doc_table *table, const struct cursor *cursor,
	struct zila_err *err)
{
	struct doc *doc = &reporting->doc;
	const char *said[SAID_COUNT];
	struct doc_row *row = doc_add_row(doc, table);
	int i;

	if (!row)
		return err_memory(err);
	row->source = -1;
	read_said(doc, cursor, table->column_count, said);
	for (i = 0; i < table->column_count; i++) {
		struct value value;

		cursor_value(cursor, i, &value);
		if (value.type != VALUE_TEXT)
			continue;
		row->cells[i].kind = DOC_CELL_TEXT;
		row->cells[i].text =
			arena_copy(&doc->arena, value.text, value.size);
		say_cell(reporting, table->columns[i].id, said, &row->cells[i]);
		doc->failed |= !row->cells[i].text;
	}
	return doc->failed ? err_memory(err) : ZILA_OK;
}

/* A table of what one query gives. */
struct listing {
	const char *id, *caption;
	const char *columns[6][2]; /* id and title, ended by NULL */
	const char *count, *rows;  /* SQL */
};

static const struct listing open_errors = {"open_findings",
	"Error findings open when it was made",
	{{"rule", "Rule"}, {"state", "State/UT"}, {"district", "District"},
		{"message", "Finding"}},
	"SELECT count(*) FROM " OPEN_ERRORS,
	"SELECT f.rule, " PLACES ", f.message" SAID " FROM " OPEN_ERRORS
	" ORDER BY f.rule, f.state, f.district, f.message"};

#define WAIVED OPEN_FINDINGS " JOIN main.waiver AS w ON w.id = f.waiver"
static const struct listing waived = {"waivers",
	"Findings that were waived when it was made",
	{{"finding", "Finding"}, {"state", "State/UT"},
		{"district", "District"}, {"reason", "Reason"},
		{"owner", "Owner"}},
	"SELECT count(*) FROM " WAIVED,
	"SELECT f.message, " PLACES
	", w.reason, w.owner || ', ' || w.until" SAID " FROM " WAIVED
	" ORDER BY f.rule, f.state, f.district, f.message"};

static struct doc_table *make_table(
	struct doc *doc, const struct listing *listing, int64_t count)
{
	struct doc_table *table;
	int i, columns = 0;

	while (listing->columns[columns][0])
		columns++;
	if (!(table = doc_add_table(doc, columns)))
		return NULL;
	table->id = listing->id;
	table->caption = doc_text(doc, doc_word(doc, listing->caption));
	for (i = 0; i < columns; i++) {
		table->columns[i].id = listing->columns[i][0];
		table->columns[i].title =
			doc_text(doc, doc_word(doc, listing->columns[i][1]));
	}
	if (count > FINDINGS_SHOWN)
		table->note = fill(doc, "The first {1} of {2}.",
			number_words(doc, FINDINGS_SHOWN),
			number_words(doc, count));
	return table;
}

static enum zila_code add_listing(struct reporting *reporting,
	const struct listing *listing, const int64_t where[3], int64_t count,
	struct zila_err *err)
{
	struct doc_table *table;
	struct cursor cursor = {0};
	bool row = false;
	enum zila_code code;
	int i;

	if (!count)
		return ZILA_OK;
	if (!(table = make_table(&reporting->doc, listing, count)))
		return err_memory(err);
	code = open_with(
		&cursor, reporting->job->db, listing->rows, where, err);
	for (i = 0; code == ZILA_OK && i < FINDINGS_SHOWN; i++) {
		code = cursor_step(&cursor, &row, err);
		if (code != ZILA_OK || !row)
			break;
		code = add_row(reporting, table, &cursor, err);
	}
	cursor_close(&cursor);
	return code;
}

/* Plugins whose words may be missing. */
static enum zila_code add_refused(
	struct reporting *reporting, struct zila_err *err)
{
	const struct plugins *plugins = reporting->job->plugins;
	struct doc *doc = &reporting->doc;
	int i;

	for (i = 0; i < plugins->count; i++) {
		const struct plugin *plugin = plugins->list[i];
		struct doc_block *note;

		/* A state's plugin says nothing of the nation. */
		if (!plugin_is_missed(plugin, doc->state) ||
			(plugin->state && !doc->state))
			continue;
		if (!(note = doc_add(doc, DOC_NOTE)))
			return err_memory(err);
		note->tone = DOC_WARNING;
		note->text = fill(doc,
			"Plugin {1} could not be used: what it says is missing "
			"from this report.",
			plugin->name, NULL);
	}
	return ZILA_OK;
}

/* A rule that broke has found nothing, which is no pass. */
static enum zila_code add_broken(struct reporting *reporting,
	const int64_t where[3], struct zila_err *err)
{
	struct doc *doc = &reporting->doc;
	struct doc_block *note;
	struct pair broken = {0};
	enum zila_code code = read_pair(reporting->job->db,
		"SELECT count(DISTINCT rule) FROM main.rule_run WHERE run_id = "
		"?1 AND outcome IN ('error', 'stopped') AND (?2 = 0 OR state "
		"IN (0, ?2)) AND ?3 >= 0",
		where, &broken, err);

	if (code != ZILA_OK || !broken.integer)
		return code;
	if (!(note = doc_add(doc, DOC_NOTE)))
		return err_memory(err);
	note->tone = DOC_WARNING;
	note->text = fill(doc,
		"Rules that broke or were stopped in that check, so that what "
		"they look for may be there unseen: {1}.",
		number_words(doc, broken.integer), NULL);
	return ZILA_OK;
}

static enum zila_code add_all(struct reporting *reporting,
	const struct pair *newest, const struct pair *check,
	struct zila_err *err)
{
	struct doc *doc = &reporting->doc;
	struct doc_block *heading;
	struct pair open = {0}, accepted = {0};
	int64_t where[3] = {check->integer, doc->state,
		reporting->district ? reporting->district->district : 0};
	enum zila_code code;

	if (check->integer &&
		((code = read_pair(reporting->job->db, open_errors.count, where,
			  &open, err)) ||
			(code = read_pair(reporting->job->db, waived.count,
				 where, &accepted, err))))
		return code;
	if (!(heading = doc_add(doc, DOC_HEADING)))
		return err_memory(err);
	heading->level = 1;
	heading->id = "standing";
	heading->text =
		doc_text(doc, doc_word(doc, "What this report stands on"));
	code = add_items(reporting, newest, check, where, open.integer, err);
	if (code == ZILA_OK)
		code = add_broken(reporting, where, err);
	if (code == ZILA_OK)
		code = add_refused(reporting, err);
	if (code == ZILA_OK)
		code = add_listing(
			reporting, &open_errors, where, open.integer, err);
	if (code == ZILA_OK)
		code = add_listing(
			reporting, &waived, where, accepted.integer, err);
	return code;
}

enum zila_code standing_add(struct reporting *reporting, struct zila_err *err)
{
	struct job *job = reporting->job;
	int64_t integers[3] = {job->host.as_of.known, 0, 0};
	struct pair newest, check = {0};
	enum zila_code code;

	if (job->host.as_of.checked > 0)
		check.integer = job->host.as_of.checked;
	reporting->checked = integers[1] = check.integer;
	if (check.integer &&
		(code = read_pair(job->db,
			 "SELECT id, started_at FROM main.run WHERE "
			 "?1 >= 0 AND id = ?2",
			 integers, &check, err)))
		return code;
	if ((code = read_pair(job->db,
		     "SELECT id, known_at FROM main.import WHERE ?1 = 0 OR "
		     "id <= ?1 ORDER BY id DESC LIMIT 1",
		     integers, &newest, err)))
		return code;
	return add_all(reporting, &newest, &check, err);
}
