/* findings_book.c - a check as a workbook: its rules, and every finding. */
#include <string.h>

#include "ground/date.h"
#include "worker/doc/book/book.h"
#include "worker/finding/findings.h"

struct writing {
	struct telling *telling;
	struct book *book;
	struct buf text;
};

static void put(struct writing *writing, const char *text)
{
	if (text && *text)
		book_words(writing->book, BOOK_PLAIN, text);
	else
		book_blank(writing->book, BOOK_PLAIN);
}

static void put_word(struct writing *writing, const char *english)
{
	put(writing, *english ? findings_word(writing->telling, english) : "");
}

static void put_number(struct writing *writing, int64_t number)
{
	if (number)
		book_integer(writing->book, BOOK_PLAIN, number);
	else
		book_blank(writing->book, BOOK_PLAIN);
}

static void put_day(struct writing *writing, const char *day)
{
	int32_t date;

	if (day && date_parse_day(day, strlen(day), &date))
		book_day(writing->book, date);
	else
		put(writing, day);
}

/* Empties the text that a findings_ function fills for flush(). */
static struct buf *text(struct writing *writing)
{
	buf_cut(&writing->text, 0);
	return &writing->text;
}

static void flush(struct writing *writing)
{
	put(writing, buf_text(&writing->text));
}

static void begin_sheet(struct writing *writing, const char *name,
	const char *const *titles, const int *widths)
{
	struct book_sheet sheet = {
		.name = findings_word(writing->telling, name),
		.widths = widths,
		.frozen_rows = 1};
	int i;

	while (titles[sheet.column_count])
		sheet.column_count++;
	book_sheet(writing->book, &sheet);
	book_row(writing->book);
	for (i = 0; titles[i]; i++)
		book_words(writing->book, BOOK_HEADER,
			findings_word(writing->telling, titles[i]));
}

static enum zila_code put_finding(
	void *user, const struct finding *finding, struct zila_err *err)
{
	struct writing *writing = user;
	struct telling *telling = writing->telling;

	(void)err;
	book_row(writing->book);
	book_integer(writing->book, BOOK_FIXED, finding->id);
	put(writing, finding->rule);
	put_word(writing, finding->severity);
	findings_status(telling, finding, text(writing));
	flush(writing);
	findings_place(telling, finding->state, finding->state_name, NULL,
		text(writing));
	flush(writing);
	put(writing, finding->district_name);
	findings_message(telling, finding, text(writing));
	flush(writing);
	findings_fix(telling, finding, text(writing));
	flush(writing);
	put(writing, finding->source);
	put(writing, finding->sheet);
	put_number(writing, finding->line);
	put_day(writing, finding->first_seen);
	book_integer(writing->book, BOOK_PLAIN, finding->days_open);
	put(writing, finding->waiver_owner);
	put(writing, finding->waiver_reason);
	put_day(writing, finding->waiver_until);
	return ZILA_OK;
}

static enum zila_code put_rule(
	void *user, const struct rule_run *rule, struct zila_err *err)
{
	struct writing *writing = user;
	struct telling *telling = writing->telling;

	(void)err;
	book_row(writing->book);
	put(writing, rule->rule);
	put(writing, findings_said(telling, rule->rule, rule->title));
	put(writing, findings_said(telling, rule->rule, rule->why));
	findings_place(
		telling, rule->state, rule->state_name, NULL, text(writing));
	flush(writing);
	put_word(writing, rule->outcome);
	put_word(writing, rule->severity);
	put_word(writing, rule->level);
	put(writing, rule->columns);
	put_number(writing, rule->tested);
	book_integer(writing->book, BOOK_PLAIN, rule->findings);
	book_integer(writing->book, BOOK_PLAIN, rule->waived);
	put(writing, rule->plugin);
	findings_params(text(writing), rule->params);
	flush(writing);
	put(writing, rule->message);
	return ZILA_OK;
}

static enum zila_code put_all(struct writing *writing, struct zila_err *err)
{
	static const char *const findings[] = {"No.", "Rule", "Severity",
		"Status", "State", "District", "Message",
		"What usually mends it", "Source", "Sheet", "Line",
		"First seen", "Days open", "Owner", "Reason", "Last day", NULL};
	static const int finding_widths[] = {
		7, 28, 10, 26, 18, 20, 70, 44, 26, 14, 8, 12, 10, 16, 30, 12};
	static const char *const rules[] = {"Rule", "Rules", "Why", "State",
		"Outcome", "Severity", "Applied", "Columns", "Units tested",
		"Fail", "Waived", "Plugin", "Parameters", "Message", NULL};
	static const int rule_widths[] = {
		28, 40, 60, 18, 16, 10, 8, 24, 12, 8, 8, 14, 26, 44};
	struct telling *telling = writing->telling;
	struct db *db = telling->job->db;
	enum zila_code code;

	begin_sheet(writing, "Findings", findings, finding_widths);
	code = finding_read(db, &telling->query, put_finding, writing, err);
	if (code != ZILA_OK)
		return code;
	begin_sheet(writing, "Rules", rules, rule_widths);
	return rule_run_read(db, &telling->query, put_rule, writing, err);
}

enum zila_code findings_book(struct telling *telling, struct zila_err *err)
{
	struct writing writing = {.telling = telling};
	struct link *link = &telling->job->link;
	enum zila_code code;

	if ((code = link_file(link, "findings", "xlsx", err)))
		return code;
	if ((code = book_begin(&writing.book, err)) == ZILA_OK)
		code = put_all(&writing, err);
	if (code == ZILA_OK)
		code = book_end(writing.book, link_sink, link, err);
	if (code == ZILA_OK)
		code = link_file_end(link, err);
	book_free(writing.book);
	buf_free(&writing.text);
	return code;
}
