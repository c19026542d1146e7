/* findings_html.c - a check as one self-contained page: every rule with what
 * it judged, and behind each the rows that fail it, down to file and line.
 *
 * No script, nothing fetched; what opens is <details>.  On a phone a row of a
 * table is a block of its own, its cells labelled; the roles say that it is
 * still a table.
 */
#include <stdio.h>
#include <string.h>

#include "worker/doc/html/html.h"
#include "worker/finding/findings.h"

extern const char embed_findings_css[];
extern const size_t embed_findings_css_size;

struct sheet {
	struct html html;
	struct doc doc; /* what the page is called, and its language */
	struct telling *telling;

	/* of the rule at hand */
	const struct rule_run *rule;
	int own[FINDINGS_STATES_MAX]; /* states with lines of their own */
	int own_count;
	int64_t shown, more;
};

/* ---- texts, cells, tables ---- */

static void count(struct html *html, int64_t number)
{
	writer_number(html_line(html), number, 0, GROUPING_INDIAN);
	html_flush(html);
}

static void fill(struct sheet *sheet, const char *english, int64_t number)
{
	struct buf digits = {0};

	writer_number(&digits, number, 0, GROUPING_INDIAN);
	findings_fill(sheet->telling, html_line(&sheet->html), english,
		buf_text(&digits), NULL);
	html_flush(&sheet->html);
	buf_free(&digits);
}

static const char *translate(void *user, const char *english)
{
	return findings_word(user, english);
}

static void tag(struct html *html, const char *class, const char *english)
{
	html_raw(html, "<span class=\"tag ");
	html_raw(html, class);
	html_word_in(html, "\">", english, "</span>");
}

/* <td role="cell" class="..." data-is="Units tested"> */
static void open_cell(struct html *html, const char *class, const char *label)
{
	html_raw(html, "<td role=\"cell\" class=\"");
	html_raw(html, class);
	html_raw(html, "\" data-is=\"");
	html_attribute(html, doc_word(html->doc, label));
	html_raw(html, "\">");
}

/* A phone leaves out a cell without a text. */
static void cell(struct html *html, const char *class, const char *label,
	const char *text)
{
	char classes[32];

	snprintf(classes, sizeof classes, "%s%s%s", class,
		*class && !html_has(text) ? " " : "",
		html_has(text) ? "" : "empty");
	open_cell(html, classes, label);
	html_text(html, text);
	html_raw(html, "</td>");
}

static void place_cell(struct sheet *sheet, const struct finding *finding)
{
	struct buf *line = html_line(&sheet->html);

	findings_place(sheet->telling, finding->state, finding->state_name,
		finding->district_name, line);
	cell(&sheet->html, "", "Place", buf_text(line));
}

/* columns: words, ended by NULL; one behind a # is of numbers. */
static void open_table(struct html *html, const char *class,
	const char *caption, const char *const *columns)
{
	html_raw(html, "<div class=\"scroll stack\"><table class=\"");
	html_raw(html, class);
	html_raw(html, "\" role=\"table\"><caption><span>");
	html_text(html, caption);
	html_raw(html, "</span></caption><thead role=\"rowgroup\"><tr "
		       "role=\"row\">");
	for (; *columns; columns++) {
		bool number = **columns == '#';

		html_raw(html, "<th scope=\"col\" role=\"columnheader\"");
		html_word_in(html, number ? " class=\"number\">" : ">",
			*columns + number, "</th>");
	}
	html_raw(html, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
}

static void close_table(struct html *html)
{
	html_raw(html, "</tbody></table></div>\n");
}

/* Whether one more finding has room on the page. */
static bool has_room(struct sheet *sheet)
{
	if (sheet->shown++ < LIMIT_PAGE_FINDINGS)
		return true;
	sheet->more++;
	return false;
}

static void say_more(struct sheet *sheet)
{
	if (!sheet->more)
		return;
	html_raw(&sheet->html, "<p class=\"under\">");
	fill(sheet,
		"{1} more are not shown here: a workbook (-o FILE.xlsx) has "
		"them all.",
		sheet->more);
	html_raw(&sheet->html, "</p>\n");
}

/* ---- head ---- */

static void card(struct html *html, const char *class, const char *label,
	int64_t number, const char *remark)
{
	html_raw(html, "<li class=\"card ");
	html_raw(html, number ? class : "quiet");
	html_raw(html, "\"><p class=\"value\"><b>");
	count(html, number);
	html_word_in(html, "</b></p><p class=\"label\">", label, "</p>");
	if (remark)
		html_word_in(html, "<p class=\"remark\">", remark, "</p>");
	html_raw(html, "</li>\n");
}

static void cover(struct sheet *sheet)
{
	const struct telling *telling = sheet->telling;
	struct html *html = &sheet->html;

	html_raw(html, "<header class=\"cover\">\n");
	html_element(
		html, "<p class=\"place\">", sheet->doc.state_name, "</p>\n");
	html_element(html, "<h1>", sheet->doc.title, "</h1>\n");
	html_raw(html, "<div class=\"clocks\">\n");
	html_clock(html, "Position as on", telling->as_of);
	html_clock(html, "Checked on", telling->started_at);
	html_raw(html, "</div>\n</header>\n<main>\n");
	if (telling->look_back)
		html_word_in(html, "<p class=\"note\">",
			"This is a look back at an earlier day; it changed "
			"nothing of the findings that are open.",
			"</p>\n");
	html_raw(html, "<ul class=\"cards small\">\n");
	card(html, "bad", "Errors", telling->errors, "open");
	card(html, "warn", "Warnings", telling->warnings, "open");
	card(html, "quiet", "Remarks", telling->infos, "open");
	card(html, "quiet", "Waived", telling->waived, "accepted until a day");
	card(html, "good", "Fixed", telling->fixed, "since they were found");
	card(html, "bad", "Rules that could not run", telling->failed,
		"never a pass");
	html_raw(html, "</ul>\n");
}

/* ---- the rows behind a rule ---- */

static void message_cell(struct sheet *sheet, const struct finding *finding)
{
	struct html *html = &sheet->html;
	struct buf fix = {0};

	open_cell(html, "what", "What was found");
	(void)findings_message(sheet->telling, finding, html_line(html));
	html_flush(html);
	if (*finding->fix) {
		findings_fix(sheet->telling, finding, &fix);
		findings_fill(sheet->telling, html_line(html),
			"What usually mends it: {1}", buf_text(&fix), NULL);
		html_raw(html, "<span class=\"mends\">");
		html_flush(html);
		html_raw(html, "</span>");
	}
	html_raw(html, "</td>");
	buf_free(&fix);
}

static void status_cell(struct sheet *sheet, const struct finding *finding)
{
	struct html *html = &sheet->html;
	bool waived = !strcmp(finding->status, "waived");

	open_cell(html, "state", "Status");
	if (waived)
		tag(html, "none", "Waived");
	else if (!strcmp(finding->status, "fixed"))
		tag(html, "good", "Fixed");
	else
		tag(html, strcmp(finding->severity, "error") ? "warn" : "bad",
			finding->severity);
	html_raw(html, " ");
	findings_status(sheet->telling, finding, html_line(html));
	html_flush(html);
	if (waived && finding->waiver) {
		html_raw(html, "<span class=\"reason\">");
		html_text(html, finding->waiver_owner);
		html_raw(html, ": ");
		html_text(html, finding->waiver_reason);
		html_raw(html, "</span>");
	}
	html_raw(html, "</td>");
}

static void finding_row(struct sheet *sheet, const struct finding *finding)
{
	struct html *html = &sheet->html;

	buf_add_format(html->out,
		"<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">%lld"
		"</th>",
		(long long)finding->id);
	place_cell(sheet, finding);
	message_cell(sheet, finding);
	findings_source(sheet->telling, finding, html_line(html));
	cell(html, "from", "From", buf_text(&html->line));
	status_cell(sheet, finding);
	html_raw(html, "</tr>\n");
}

/* A finding belongs to its state's own line, if the rule has one. */
static bool is_ours(const struct sheet *sheet, const struct finding *finding)
{
	int i;

	for (i = 0; !sheet->rule->state && i < sheet->own_count; i++)
		if (sheet->own[i] == finding->state)
			return false;
	return true;
}

static enum zila_code add_finding(
	void *user, const struct finding *finding, struct zila_err *err)
{
	struct sheet *sheet = user;

	(void)err;
	if (is_ours(sheet, finding) && has_room(sheet))
		finding_row(sheet, finding);
	return ZILA_OK;
}

/* The rule's findings, in a row of their own below it; nothing when it has
 * none: the row is taken back. */
static enum zila_code rule_rows(
	struct sheet *sheet, const char *class, struct zila_err *err)
{
	static const char *const columns[] = {
		"No.", "Place", "What was found", "From", "Status", NULL};
	const struct rule_run *rule = sheet->rule;
	struct finding_query query = sheet->telling->query;
	struct html *html = &sheet->html;
	struct buf rows = {0}, *out = html->out;
	enum zila_code code;

	query.rule = rule->rule;
	if (rule->state)
		query.state = rule->state;
	sheet->shown = sheet->more = 0;
	html->out = &rows;
	code = finding_read(
		sheet->telling->job->db, &query, add_finding, sheet, err);
	html->out = out;
	if (code == ZILA_OK && sheet->shown) {
		buf_add_format(out,
			"<tr role=\"row\" class=\"rows %s\"><td role=\"cell\" "
			"colspan=\"8\"><details><summary>",
			class);
		fill(sheet, "{1} findings", sheet->shown);
		html_raw(html, "</summary>\n");
		open_table(html, "found",
			findings_said(sheet->telling, rule->rule,
				*rule->title ? rule->title : rule->rule),
			columns);
		buf_add(out, buf_text(&rows), rows.size);
		out->failed |= rows.failed;
		close_table(html);
		say_more(sheet);
		html_raw(html, "</details></td></tr>\n");
	}
	buf_free(&rows);
	return code;
}

/* ---- rules ---- */

static const char *class_of(const struct rule_run *rule)
{
	if (!strcmp(rule->outcome, "pass"))
		return "good";
	if (!strcmp(rule->outcome, "error") ||
		!strcmp(rule->outcome, "stopped"))
		return "bad";
	if (strcmp(rule->outcome, "fail") != 0)
		return "none";
	if (rule->waived >= rule->findings)
		return "none";
	return !strcmp(rule->severity, "error") || !strcmp(rule->level, "fail")
		       ? "bad"
		       : "warn";
}

/* number: below 0 when it is not known. */
static void share_cell(struct html *html, const struct rule_run *rule,
	const char *label, int64_t number)
{
	bool judged = !strcmp(rule->outcome, "pass") ||
		      !strcmp(rule->outcome, "fail");
	char share[DOC_SHARE_BYTES];

	open_cell(html, "number", label);
	if (judged && number >= 0)
		count(html, number);
	else
		html_word(html, "n/a");
	if (judged && rule->tested && number <= rule->tested) {
		doc_share(number, rule->tested, share);
		html_element(
			html, "<span class=\"share\">", share, " %</span>");
	}
	html_raw(html, "</td>");
}

static void shares(struct html *html, const struct rule_run *rule)
{
	int64_t failed =
		rule->findings < rule->tested ? rule->findings : rule->tested;

	open_cell(html, "number", "Units tested");
	if (rule->tested)
		count(html, rule->tested);
	else
		html_word(html, "n/a");
	html_raw(html, "</td>");
	share_cell(
		html, rule, "Pass", rule->tested ? rule->tested - failed : -1);
	share_cell(html, rule, "Fail", rule->findings);
}

static void said(struct sheet *sheet, const char *open, const char *english)
{
	html_element(&sheet->html, open,
		findings_said(sheet->telling, sheet->rule->rule, english),
		"</span>");
}

static void rule_head(struct sheet *sheet, const struct rule_run *rule)
{
	struct html *html = &sheet->html;

	html_raw(html, "<th scope=\"row\" role=\"rowheader\">");
	said(sheet, "<span class=\"title\">", rule->title);
	html_raw(html, "<code>");
	html_attribute(html, rule->rule);
	html_raw(html, "</code>");
	said(sheet, "<span class=\"why\">", rule->why);
	if (rule->message)
		said(sheet,
			strcmp(rule->outcome, "pass") == 0 ||
					strcmp(rule->outcome, "fail") == 0
				? "<span class=\"why\">"
				: "<span class=\"why error-text\">",
			rule->message);
	html_raw(html, "</th>");
}

static void outcome_cell(
	struct sheet *sheet, const struct rule_run *rule, const char *class)
{
	struct html *html = &sheet->html;

	open_cell(html, "", "Outcome");
	tag(html, class,
		!strcmp(rule->outcome, "error") ? "could not run"
						: rule->outcome);
	if (*rule->level) {
		html_raw(html, " <span class=\"share\">");
		findings_fill(sheet->telling, html_line(html),
			"above its threshold: {1}",
			findings_word(sheet->telling, rule->level), NULL);
		html_flush(html);
		html_raw(html, "</span>");
	}
	html_raw(html, "</td>");
}

static void applied_cell(struct sheet *sheet, const struct rule_run *rule)
{
	struct html *html = &sheet->html;

	open_cell(html, "", "Applied");
	if (rule->state)
		findings_place(sheet->telling, rule->state, rule->state_name,
			NULL, html_line(html));
	else
		buf_add_text(html_line(html),
			findings_word(sheet->telling,
				sheet->own_count ? "all other States/UTs"
						 : "all States/UTs"));
	html_flush(html);
	html_element(html, "<span class=\"share\">", rule->plugin, "</span>");
	if (*rule->params && strcmp(rule->params, "{}") != 0) {
		findings_params(html_line(html), rule->params);
		html_raw(html, "<span class=\"why\">");
		html_flush(html);
		html_raw(html, "</span>");
	}
	html_raw(html, "</td>");
}

static enum zila_code note_other(
	void *user, const struct rule_run *rule, struct zila_err *err)
{
	struct sheet *sheet = user;

	(void)err;
	if (rule->state && sheet->own_count < FINDINGS_STATES_MAX)
		sheet->own[sheet->own_count++] = rule->state;
	return ZILA_OK;
}

static enum zila_code add_rule(
	void *user, const struct rule_run *rule, struct zila_err *err)
{
	struct sheet *sheet = user;
	struct html *html = &sheet->html;
	struct finding_query query = {
		.run_id = sheet->telling->query.run_id, .rule = rule->rule};
	const char *class = class_of(rule);
	enum zila_code code;

	sheet->rule = rule;
	sheet->own_count = 0;
	code = rule_run_read(
		sheet->telling->job->db, &query, note_other, sheet, err);
	if (code != ZILA_OK)
		return code;
	buf_add_format(html->out, "<tr role=\"row\" class=\"rule %s\">", class);
	rule_head(sheet, rule);
	cell(html, "code", "Columns", rule->columns);
	shares(html, rule);
	open_cell(html, *rule->severity ? "" : "empty", "Severity");
	html_word(html, *rule->severity ? rule->severity : "n/a");
	html_raw(html, "</td>");
	outcome_cell(sheet, rule, class);
	applied_cell(sheet, rule);
	html_raw(html, "</tr>\n");
	return rule_rows(sheet, class, err);
}

static enum zila_code rules(struct sheet *sheet, struct zila_err *err)
{
	static const char *const columns[] = {"Rule", "Columns",
		"#Units tested", "#Pass", "#Fail", "Severity", "Outcome",
		"Applied", NULL};
	struct html *html = &sheet->html;
	enum zila_code code;

	html_word_in(html, "<h2 id=\"rules\">", "Rules", "</h2>\n");
	open_table(html, "rules",
		doc_word(&sheet->doc,
			"What each rule judged, and what it came to; open a "
			"rule to see the rows that fail it."),
		columns);
	code = rule_run_read(sheet->telling->job->db, &sheet->telling->query,
		add_rule, sheet, err);
	close_table(html);
	return code;
}

/* ---- waivers ---- */

static enum zila_code add_waived(
	void *user, const struct finding *finding, struct zila_err *err)
{
	struct sheet *sheet = user;
	struct html *html = &sheet->html;

	(void)err;
	if (strcmp(finding->status, "waived") != 0 || !has_room(sheet))
		return ZILA_OK;
	buf_add_format(html->out,
		"<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">%lld "
		"<code>",
		(long long)finding->id);
	html_attribute(html, finding->rule);
	html_raw(html, "</code></th>");
	place_cell(sheet, finding);
	cell(html, "", "Owner", finding->waiver_owner);
	cell(html, "what", "Reason", finding->waiver_reason);
	open_cell(html, "", "Last day");
	html_day(html, finding->waiver_until);
	html_raw(html, "</td></tr>\n");
	return ZILA_OK;
}

static enum zila_code waived(struct sheet *sheet, struct zila_err *err)
{
	static const char *const columns[] = {
		"Finding", "Place", "Owner", "Reason", "Last day", NULL};
	struct html *html = &sheet->html;
	enum zila_code code;

	if (!sheet->telling->waived)
		return ZILA_OK;
	html_word_in(html, "<h2 id=\"waived\">", "Waived findings", "</h2>\n");
	open_table(html, "waived",
		doc_word(&sheet->doc,
			"They are known and accepted until a day; none of "
			"them counts as an open error."),
		columns);
	sheet->shown = sheet->more = 0;
	code = finding_read(sheet->telling->job->db, &sheet->telling->query,
		add_waived, sheet, err);
	close_table(html);
	say_more(sheet);
	return code;
}

enum zila_code findings_html(
	struct telling *telling, struct buf *out, struct zila_err *err)
{
	struct sheet sheet = {.telling = telling};
	struct buf number = {0}, name = {0};
	enum zila_code code;

	sheet.doc.translate = translate;
	sheet.doc.translate_user = telling;
	sheet.doc.lang = telling->lang;
	sheet.doc.as_of = telling->as_of;
	sheet.doc.title = findings_word(telling, "What the rules found");
	buf_add_format(&number, "%lld", (long long)telling->query.run_id);
	findings_fill(telling, &name, "Check {1}", buf_text(&number), NULL);
	sheet.doc.state_name = buf_text(&name);
	sheet.html.doc = &sheet.doc;
	sheet.html.out = out;
	html_head(&sheet.html, embed_findings_css, embed_findings_css_size);
	html_raw(&sheet.html, "<body>\n");
	cover(&sheet);
	code = rules(&sheet, err);
	if (code == ZILA_OK)
		code = waived(&sheet, err);
	html_raw(&sheet.html, "</main>\n</body>\n</html>\n");
	html_end(&sheet.html);
	buf_free(&number);
	buf_free(&name);
	return code;
}
