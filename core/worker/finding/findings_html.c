/* findings_html.c - a check as one self-contained page: every rule with what
 * it judged, and behind each the rows that fail it, down to file and line.
 *
 * No script, nothing fetched; what opens is <details>.  On a phone a row of a
 * table is a block of its own, its cells labelled; the roles say that it is
 * still a table.  Everything from data is cleaned and escaped.
 */
#include <stdio.h>
#include <string.h>

#include "worker/doc/writer.h"
#include "worker/finding/findings.h"

extern const char embed_style_css[];
extern const size_t embed_style_css_size;
extern const char embed_findings_css[];
extern const size_t embed_findings_css_size;

struct html {
	struct telling *telling;
	struct buf *out;
	struct buf plain, line;
	struct doc words; /* for dates: only its translation is used */

	/* of the rule at hand */
	const struct rule_run *rule;
	int own[FINDINGS_STATES_MAX]; /* states with lines of their own */
	int own_count;
	int64_t shown, more;
};

/* ---- text ---- */

static void raw(struct html *html, const char *markup)
{
	buf_add_text(html->out, markup);
}

static void text(struct html *html, const char *data)
{
	const char *at;

	buf_cut(&html->plain, 0);
	writer_clean(&html->plain, data);
	for (at = buf_text(&html->plain); *at; at++) {
		size_t run = strcspn(at, "<>&\"'");

		buf_add(html->out, at, run);
		at += run;
		if (!*at)
			break;
		raw(html, *at == '<'   ? "&lt;"
			  : *at == '>' ? "&gt;"
			  : *at == '&' ? "&amp;"
			  : *at == '"' ? "&quot;"
				       : "&#39;");
	}
}

static void word(struct html *html, const char *english)
{
	text(html, findings_word(html->telling, english));
}

/* Empties the line that a function fills for flush(). */
static struct buf *line(struct html *html)
{
	buf_cut(&html->line, 0);
	return &html->line;
}

static void flush(struct html *html)
{
	text(html, buf_text(&html->line));
}

static void count(struct html *html, int64_t number)
{
	writer_number(line(html), number, 0, GROUPING_INDIAN);
	flush(html);
}

static void fill(struct html *html, const char *english, int64_t number)
{
	struct buf digits = {0};

	writer_number(&digits, number, 0, GROUPING_INDIAN);
	findings_fill(
		html->telling, line(html), english, buf_text(&digits), NULL);
	flush(html);
	buf_free(&digits);
}

static const char *translate(void *user, const char *english)
{
	return findings_word(user, english);
}

static void day(struct html *html, const char *iso)
{
	raw(html, "<time datetime=\"");
	text(html, iso);
	raw(html, "\">");
	writer_date(line(html), &html->words, iso);
	flush(html);
	raw(html, "</time>");
}

/* <td role="cell" class="..." data-is="Units tested"> */
static void cell(struct html *html, const char *class, const char *label)
{
	raw(html, "<td role=\"cell\" class=\"");
	raw(html, class);
	raw(html, "\" data-is=\"");
	word(html, label);
	raw(html, "\">");
}

/* ---- head ---- */

static void head(struct html *html)
{
	raw(html, "<!doctype html>\n<html lang=\"");
	text(html, html->telling->lang);
	raw(html, "\">\n<head>\n<meta charset=\"utf-8\">\n"
		  "<meta name=\"viewport\" content=\"width=device-width, "
		  "initial-scale=1\">\n"
		  "<meta name=\"color-scheme\" content=\"light dark\">\n"
		  "<title>");
	word(html, "What the rules found");
	raw(html, " – ");
	text(html, html->telling->as_of);
	raw(html, "</title>\n<style>\n");
	buf_add(html->out, embed_style_css, embed_style_css_size);
	buf_add(html->out, embed_findings_css, embed_findings_css_size);
	raw(html, "</style>\n</head>\n<body>\n");
}

static void clock_line(struct html *html, const char *label, const char *iso)
{
	raw(html, "<p class=\"clock\"><span>");
	word(html, label);
	raw(html, "</span> ");
	day(html, iso);
	raw(html, "</p>\n");
}

static void card(struct html *html, const char *class, const char *label,
	int64_t number, const char *remark)
{
	raw(html, "<li class=\"card ");
	raw(html, number ? class : "quiet");
	raw(html, "\"><p class=\"value\"><b>");
	count(html, number);
	raw(html, "</b></p><p class=\"label\">");
	word(html, label);
	raw(html, "</p>");
	if (remark) {
		raw(html, "<p class=\"remark\">");
		word(html, remark);
		raw(html, "</p>");
	}
	raw(html, "</li>\n");
}

static void cover(struct html *html)
{
	const struct telling *telling = html->telling;
	char number[24];

	raw(html, "<header class=\"cover\">\n<p class=\"place\">");
	snprintf(number, sizeof number, "%lld",
		(long long)telling->query.run_id);
	findings_fill(telling, line(html), "Check {1}", number, NULL);
	flush(html);
	raw(html, "</p>\n<h1>");
	word(html, "What the rules found");
	raw(html, "</h1>\n<div class=\"clocks\">\n");
	clock_line(html, "Position as on", telling->as_of);
	clock_line(html, "Checked on", telling->started_at);
	raw(html, "</div>\n</header>\n<main>\n");
	if (telling->look_back) {
		raw(html, "<p class=\"note\">");
		word(html, "This is a look back at an earlier day; it changed "
			   "nothing of the findings that are open.");
		raw(html, "</p>\n");
	}
	raw(html, "<ul class=\"cards small\">\n");
	card(html, "bad", "Errors", telling->errors, "open");
	card(html, "warn", "Warnings", telling->warnings, "open");
	card(html, "quiet", "Remarks", telling->infos, "open");
	card(html, "quiet", "Waived", telling->waived, "accepted until a day");
	card(html, "good", "Fixed", telling->fixed, "since they were found");
	card(html, "bad", "Rules that could not run", telling->failed,
		"never a pass");
	raw(html, "</ul>\n");
}

/* ---- the rows behind a rule ---- */

static void waiver_words(struct html *html, const struct finding *finding)
{
	if (!finding->waiver || strcmp(finding->status, "waived") != 0)
		return;
	raw(html, "<span class=\"reason\">");
	text(html, finding->waiver_owner);
	raw(html, ": ");
	text(html, finding->waiver_reason);
	raw(html, "</span>");
}

static void message_cell(struct html *html, const struct finding *finding)
{
	bool said = findings_message(html->telling, finding, line(html));

	cell(html, "what", "What was found");
	raw(html, said ? "<span>" : "<span lang=\"en\">");
	flush(html);
	raw(html, "</span>");
	if (*finding->fix) {
		struct buf fix = {0};

		findings_fix(html->telling, finding, &fix);
		findings_fill(html->telling, line(html),
			"What usually mends it: {1}", buf_text(&fix), NULL);
		raw(html, "<span class=\"mends\">");
		flush(html);
		raw(html, "</span>");
		buf_free(&fix);
	}
	raw(html, "</td>");
}

static const char *tag_of(const struct finding *finding)
{
	if (!strcmp(finding->status, "fixed"))
		return "tag good";
	if (!strcmp(finding->status, "waived"))
		return "tag";
	return !strcmp(finding->severity, "error") ? "tag bad" : "tag warn";
}

static void finding_row(struct html *html, const struct finding *finding)
{
	raw(html, "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">");
	buf_add_format(html->out, "%lld</th>", (long long)finding->id);
	cell(html, finding->state_name ? "" : "empty", "Place");
	findings_place(html->telling, finding->state, finding->state_name,
		finding->district_name, line(html));
	flush(html);
	raw(html, "</td>");
	message_cell(html, finding);
	cell(html, finding->source ? "from" : "from empty", "From");
	findings_source(html->telling, finding, line(html));
	flush(html);
	raw(html, "</td>");
	cell(html, "state", "Status");
	raw(html, "<span class=\"");
	raw(html, tag_of(finding));
	raw(html, "\">");
	word(html, strcmp(finding->status, "fixed") &&
				   strcmp(finding->status, "waived")
			   ? finding->severity
		   : strcmp(finding->status, "fixed") ? "Waived"
						      : "Fixed");
	raw(html, "</span> ");
	findings_status(html->telling, finding, line(html));
	flush(html);
	waiver_words(html, finding);
	raw(html, "</td></tr>\n");
}

/* A finding belongs to its state's own line, if the rule has one. */
static bool is_ours(const struct html *html, const struct finding *finding)
{
	int i;

	for (i = 0; !html->rule->state && i < html->own_count; i++)
		if (html->own[i] == finding->state)
			return false;
	return true;
}

static enum zila_code add_finding(
	void *user, const struct finding *finding, struct zila_err *err)
{
	struct html *html = user;

	(void)err;
	if (!is_ours(html, finding))
		return ZILA_OK;
	if (html->shown++ < LIMIT_PAGE_FINDINGS)
		finding_row(html, finding);
	else
		html->more++;
	return ZILA_OK;
}

static void found_head(struct html *html, const char *caption)
{
	static const char *const titles[] = {
		"No.", "Place", "What was found", "From", "Status"};
	size_t i;

	raw(html, "<div class=\"scroll stack\"><table class=\"found\" "
		  "role=\"table\"><caption><span>");
	text(html, caption);
	raw(html, "</span></caption><thead role=\"rowgroup\"><tr "
		  "role=\"row\">");
	for (i = 0; i < sizeof titles / sizeof titles[0]; i++) {
		raw(html, "<th scope=\"col\" role=\"columnheader\">");
		word(html, titles[i]);
		raw(html, "</th>");
	}
	raw(html, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
}

static void found_end(struct html *html)
{
	raw(html, "</tbody></table></div>\n");
	if (html->more) {
		raw(html, "<p class=\"under\">");
		fill(html,
			"{1} more are not shown here: a workbook (-o "
			"FILE.xlsx) has them all.",
			html->more);
		raw(html, "</p>\n");
	}
}

/* The rule's findings, in a row of their own below it; nothing when it has
 * none: the row is taken back. */
static enum zila_code rule_rows(
	struct html *html, const char *class, struct zila_err *err)
{
	const struct rule_run *rule = html->rule;
	struct finding_query query = html->telling->query;
	struct buf rows = {0}, *out = html->out;
	enum zila_code code;

	query.rule = rule->rule;
	if (rule->state)
		query.state = rule->state;
	html->shown = html->more = 0;
	html->out = &rows;
	code = finding_read(
		html->telling->job->db, &query, add_finding, html, err);
	html->out = out;
	if (code == ZILA_OK && html->shown) {
		raw(html, "<tr role=\"row\" class=\"rows ");
		raw(html, class);
		raw(html, "\"><td role=\"cell\" colspan=\"8\">"
			  "<details><summary>");
		fill(html, "{1} findings", html->shown);
		raw(html, "</summary>\n");
		found_head(
			html, findings_said(html->telling, rule->rule,
				      *rule->title ? rule->title : rule->rule));
		buf_add(out, buf_text(&rows), rows.size);
		out->failed |= rows.failed;
		found_end(html);
		raw(html, "</details></td></tr>\n");
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

static void shares(struct html *html, const struct rule_run *rule)
{
	int64_t failed =
		rule->findings < rule->tested ? rule->findings : rule->tested;
	int64_t numbers[2] = {rule->tested - failed, rule->findings};
	static const char *const labels[] = {"Pass", "Fail"};
	bool judged = !strcmp(rule->outcome, "pass") ||
		      !strcmp(rule->outcome, "fail");
	char share[DOC_SHARE_BYTES];
	int i;

	cell(html, "number", "Units tested");
	if (rule->tested)
		count(html, rule->tested);
	else
		word(html, "n/a");
	raw(html, "</td>");
	for (i = 0; i < 2; i++) {
		cell(html, "number", labels[i]);
		if (judged && (i || rule->tested))
			count(html, numbers[i]);
		else
			word(html, "n/a");
		if (judged && rule->tested && numbers[i] <= rule->tested) {
			doc_share(numbers[i], rule->tested, share);
			raw(html, "<span class=\"share\">");
			raw(html, share);
			raw(html, " %</span>");
		}
		raw(html, "</td>");
	}
}

/* A text of a rule; one that has no words in the language is English. */
static void said(struct html *html, const char *class, const char *english)
{
	const char *words =
		findings_said(html->telling, html->rule->rule, english);

	raw(html, "<span class=\"");
	raw(html, class);
	raw(html, words == english && strcmp(html->telling->lang, "en") != 0
			  ? "\" lang=\"en\">"
			  : "\">");
	text(html, words);
	raw(html, "</span>");
}

static void rule_head(struct html *html, const struct rule_run *rule)
{
	raw(html, "<th scope=\"row\" role=\"rowheader\">");
	if (*rule->title)
		said(html, "title", rule->title);
	raw(html, "<code>");
	text(html, rule->rule);
	raw(html, "</code>");
	if (*rule->why)
		said(html, "why", rule->why);
	if (rule->message && strcmp(rule->outcome, "fail") != 0)
		said(html, "why error-text", rule->message);
	raw(html, "</th>");
}

static void outcome_cell(
	struct html *html, const struct rule_run *rule, const char *class)
{
	cell(html, "", "Outcome");
	raw(html, "<span class=\"tag ");
	raw(html, class);
	raw(html, "\">");
	word(html, !strcmp(rule->outcome, "error") ? "could not run"
						   : rule->outcome);
	raw(html, "</span>");
	if (*rule->level) {
		raw(html, " <span class=\"share\">");
		findings_fill(html->telling, line(html),
			"above its threshold: {1}",
			findings_word(html->telling, rule->level), NULL);
		flush(html);
		raw(html, "</span>");
	}
	raw(html, "</td>");
}

static void applied_cell(struct html *html, const struct rule_run *rule)
{
	cell(html, "", "Applied");
	if (rule->state)
		findings_place(html->telling, rule->state, rule->state_name,
			NULL, line(html));
	else
		buf_add_text(line(html),
			findings_word(html->telling,
				html->own_count ? "all other States/UTs"
						: "all States/UTs"));
	flush(html);
	if (*rule->plugin) {
		raw(html, "<span class=\"share\">");
		text(html, rule->plugin);
		raw(html, "</span>");
	}
	if (*rule->params && strcmp(rule->params, "{}") != 0) {
		raw(html, "<span class=\"why\">");
		findings_params(line(html), rule->params);
		flush(html);
		raw(html, "</span>");
	}
	raw(html, "</td>");
}

static enum zila_code note_other(
	void *user, const struct rule_run *rule, struct zila_err *err)
{
	struct html *html = user;

	(void)err;
	if (rule->state && html->own_count < FINDINGS_STATES_MAX)
		html->own[html->own_count++] = rule->state;
	return ZILA_OK;
}

static enum zila_code add_rule(
	void *user, const struct rule_run *rule, struct zila_err *err)
{
	struct html *html = user;
	struct finding_query query = {
		.run_id = html->telling->query.run_id, .rule = rule->rule};
	const char *class = class_of(rule);
	enum zila_code code;

	html->rule = rule;
	html->own_count = 0;
	code = rule_run_read(
		html->telling->job->db, &query, note_other, html, err);
	if (code != ZILA_OK)
		return code;
	raw(html, "<tr role=\"row\" class=\"rule ");
	raw(html, class);
	raw(html, "\">");
	rule_head(html, rule);
	cell(html, *rule->columns ? "code" : "code empty", "Columns");
	text(html, rule->columns);
	raw(html, "</td>");
	shares(html, rule);
	cell(html, *rule->severity ? "" : "empty", "Severity");
	word(html, *rule->severity ? rule->severity : "n/a");
	raw(html, "</td>");
	outcome_cell(html, rule, class);
	applied_cell(html, rule);
	raw(html, "</tr>\n");
	return rule_rows(html, class, err);
}

static enum zila_code rules(struct html *html, struct zila_err *err)
{
	static const char *const titles[] = {"Rule", "Columns", "Units tested",
		"Pass", "Fail", "Severity", "Outcome", "Applied"};
	enum zila_code code;
	size_t i;

	raw(html, "<h2 id=\"rules\">");
	word(html, "Rules");
	raw(html, "</h2>\n<div class=\"scroll stack\"><table class=\"rules\" "
		  "role=\"table\"><caption><span>");
	word(html, "What each rule judged, and what it came to; open a rule "
		   "to see the rows that fail it.");
	raw(html, "</span></caption><thead role=\"rowgroup\"><tr "
		  "role=\"row\">");
	for (i = 0; i < sizeof titles / sizeof titles[0]; i++) {
		raw(html, i >= 2 && i <= 4
				  ? "<th scope=\"col\" role=\"columnheader\" "
				    "class=\"number\">"
				  : "<th scope=\"col\" role=\"columnheader\">");
		word(html, titles[i]);
		raw(html, "</th>");
	}
	raw(html, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
	code = rule_run_read(html->telling->job->db, &html->telling->query,
		add_rule, html, err);
	raw(html, "</tbody></table></div>\n");
	return code;
}

/* ---- waivers ---- */

static enum zila_code add_waived(
	void *user, const struct finding *finding, struct zila_err *err)
{
	struct html *html = user;

	(void)err;
	if (strcmp(finding->status, "waived") != 0)
		return ZILA_OK;
	if (html->shown++ >= LIMIT_PAGE_FINDINGS) {
		html->more++;
		return ZILA_OK;
	}
	raw(html, "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">");
	buf_add_format(html->out, "%lld ", (long long)finding->id);
	raw(html, "<code>");
	text(html, finding->rule);
	raw(html, "</code></th>");
	cell(html, finding->state_name ? "" : "empty", "Place");
	findings_place(html->telling, finding->state, finding->state_name,
		finding->district_name, line(html));
	flush(html);
	raw(html, "</td>");
	cell(html, "", "Owner");
	text(html, finding->waiver_owner);
	raw(html, "</td>");
	cell(html, "what", "Reason");
	text(html, finding->waiver_reason);
	raw(html, "</td>");
	cell(html, "", "Last day");
	day(html, finding->waiver_until);
	raw(html, "</td></tr>\n");
	return ZILA_OK;
}

static enum zila_code waived(struct html *html, struct zila_err *err)
{
	static const char *const titles[] = {
		"Finding", "Place", "Owner", "Reason", "Last day"};
	enum zila_code code;
	size_t i;

	if (!html->telling->waived)
		return ZILA_OK;
	raw(html, "<h2 id=\"waived\">");
	word(html, "Waived findings");
	raw(html, "</h2>\n<div class=\"scroll stack\"><table role=\"table\">"
		  "<caption><span>");
	word(html, "They are known and accepted until a day; none of them "
		   "counts as an open error.");
	raw(html, "</span></caption><thead role=\"rowgroup\"><tr "
		  "role=\"row\">");
	for (i = 0; i < sizeof titles / sizeof titles[0]; i++) {
		raw(html, "<th scope=\"col\" role=\"columnheader\">");
		word(html, titles[i]);
		raw(html, "</th>");
	}
	raw(html, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
	html->shown = html->more = 0;
	code = finding_read(html->telling->job->db, &html->telling->query,
		add_waived, html, err);
	found_end(html);
	return code;
}

enum zila_code findings_html(
	struct telling *telling, struct buf *out, struct zila_err *err)
{
	struct html html = {.telling = telling, .out = out};
	enum zila_code code;

	html.words.translate = translate;
	html.words.translate_user = telling;
	html.words.lang = telling->lang;
	head(&html);
	cover(&html);
	code = rules(&html, err);
	if (code == ZILA_OK)
		code = waived(&html, err);
	raw(&html, "</main>\n</body>\n</html>\n");
	buf_free(&html.plain);
	buf_free(&html.line);
	return code;
}
