/* shell.c - what stands around every page: head, navigation, language, where
 * one is, what came of the last change, and on what it all rests.
 *
 * No script and no style stand in it, so that the server can forbid both.
 */
#include <string.h>

#include "ground/date.h"
#include "ground/text.h"
#include "worker/doc/html/html.h"
#include "worker/page/paging.h"

const char *const shell_words[] = {
	"Skip to the content",
	"Main navigation",
	"Language",
	"You are here",
	"Log in",
	"Log out",
	"You see the position as on {1}.",
	"Show today's",
	"This page tells what is held now, whatever the day.",
	"There is no such page",
	"Go to the overview",
	"Log",
	"Show only rows with",
	"Help",
	"Made of synthetic data, too: what is marked so is no fact.",
	NULL,
};

struct shell {
	const struct paging *paging;
	const struct doc *doc;
	struct html html;
	struct buf address;
};

static void link_start(struct html *html, const char *href)
{
	html_raw(html, "<a");
	html_href(html, href);
}

static void head(struct html *html)
{
	html_title(html);
	html_raw(html,
		" – zila</title>\n"
		"<link rel=\"stylesheet\" href=\"/static/zila.css\">\n"
		"<script src=\"/static/zila.js\" defer></script>\n</head>\n");
}

/* "/states" is where "/states/KA" belongs to. */
static bool is_under(const char *path, const char *entry)
{
	size_t size = strlen(entry);

	if (size == 1)
		return path[1] == '\0';
	return strncmp(path, entry, size) == 0 &&
	       (path[size] == '\0' || path[size] == '/');
}

static void navigation(struct shell *shell)
{
	const struct paging *paging = shell->paging;
	struct html *html = &shell->html;
	int i;

	html_raw(html, "<nav class=\"main\" aria-label=\"");
	html_attribute(html, doc_word(shell->doc, "Main navigation"));
	html_raw(html, "\">\n<ul>\n");
	for (i = 0; i < paging->entry_count; i++) {
		html_raw(html, "<li>");
		link_start(html, paging->entries[i].path);
		html_word_in(html,
			is_under(paging->path, paging->entries[i].path)
				? " aria-current=\"page\">"
				: ">",
			paging->entries[i].title, "</a></li>\n");
	}
	html_raw(html, "</ul>\n</nav>\n");
}

/* This page's address with another value of one parameter; NULL: without. */
static const char *other(
	struct shell *shell, const char *name, const char *value)
{
	const struct paging *paging = shell->paging;
	struct buf *out = &shell->address;
	char sign = '?';
	int i;

	buf_cut(out, 0);
	buf_add_text(out, paging->path);
	for (i = 0; i <= paging->query_count; i++) {
		bool last = i == paging->query_count;
		const char *key = last ? name : paging->query[i].name;
		const char *is = last ? value : paging->query[i].value;

		if (is == NULL || (!last && strcmp(key, name) == 0))
			continue;
		buf_add_char(out, sign);
		sign = '&';
		text_add_encoded(out, key, "");
		buf_add_char(out, '=');
		text_add_encoded(out, is, "");
	}
	return buf_text(out);
}

static void languages(struct shell *shell)
{
	static const struct {
		const char *code, *name;
	} all[] = {{"en", "English"}, {"hi", "हिन्दी"}};
	struct html *html = &shell->html;
	size_t i;

	html_raw(html, "<nav class=\"languages\" aria-label=\"");
	html_attribute(html, doc_word(shell->doc, "Language"));
	html_raw(html, "\"><ul>");
	for (i = 0; i < sizeof all / sizeof *all; i++) {
		bool own = strcmp(shell->doc->lang, all[i].code) == 0;

		html_raw(html, "<li>");
		link_start(html, other(shell, "lang", all[i].code));
		buf_add_format(html->out, " lang=\"%s\" hreflang=\"%s\"%s>%s",
			all[i].code, all[i].code,
			own ? " aria-current=\"true\"" : "", all[i].name);
		html_raw(html, "</a></li>");
	}
	html_raw(html, "</ul></nav>\n");
}

static void log_in_or_out(struct shell *shell)
{
	const struct face_form out = {
		.action = "/logout", .submit = doc_word(shell->doc, "Log out")};
	struct html *html = &shell->html;

	if (shell->paging->session) {
		html_form(html, &out);
		return;
	}
	html_word_in(html, "<a class=\"login\" href=\"/login\">", "Log in",
		"</a>\n");
}

static void top(struct shell *shell)
{
	struct html *html = &shell->html;

	html_raw(html, "<body class=\"face\" data-filter=\"");
	html_attribute(html, doc_word(shell->doc, "Show only rows with"));
	html_word_in(html,
		"\">\n"
		"<a class=\"skip\" href=\"#main\">",
		"Skip to the content",
		"</a>\n<header class=\"top\">\n<div class=\"row\">\n"
		"<p class=\"brand\"><a href=\"/\"><span lang=\"en\">"
		"zila</span> <span lang=\"hi\">ज़िला</span></a></p>\n"
		"<div class=\"tools\">\n");
	languages(shell);
	log_in_or_out(shell);
	html_raw(html, "</div>\n</div>\n");
	navigation(shell);
	html_raw(html, "</header>\n");
}

static void crumbs(struct shell *shell)
{
	const struct paging *paging = shell->paging;
	struct html *html = &shell->html;
	int i;

	if (paging->crumb_count == 0)
		return;
	html_raw(html, "<nav class=\"crumbs\" aria-label=\"");
	html_attribute(html, doc_word(shell->doc, "You are here"));
	html_raw(html, "\"><ol>");
	for (i = 0; i < paging->crumb_count; i++) {
		bool linked;

		html_raw(html, "<li>");
		linked = html_open_link(html, paging->crumbs[i].href);
		html_text(html, paging->crumbs[i].text);
		html_raw(html, linked ? "</a></li>" : "</li>");
	}
	html_raw(html, "</ol></nav>\n");
}

static bool is_today(const struct paging *paging)
{
	return paging->reporting->job->host.as_of.day == date_today();
}

/* A page that is not of today says so, and leads there; one that knows no
 * other day says that. */
static void another_day(struct shell *shell)
{
	struct html *html = &shell->html;
	const char *args[1], *kept;
	struct buf day = {0};

	if (is_today(shell->paging))
		return;
	if (shell->paging->undated) {
		html_word_in(html, "<p class=\"note plain\">",
			"This page tells what is held now, whatever the day.",
			"</p>\n");
		return;
	}
	writer_date(&day, shell->doc, shell->doc->as_of);
	args[0] = buf_text(&day);
	html_raw(html, "<p class=\"note plain\">");
	writer_fill(html_line(html),
		doc_word(shell->doc, "You see the position as on {1}."), args,
		1);
	html_flush(html);
	html_raw(html, " ");
	kept = html->kept[0];
	html->kept[0] = NULL;
	link_start(html, other(shell, "as_of", NULL));
	html->kept[0] = kept;
	html_word_in(html, ">", "Show today's", "</a></p>\n");
	buf_free(&day);
}

static void content(struct shell *shell)
{
	struct html *html = &shell->html;
	const struct doc *doc = shell->doc;

	html_raw(html, "<main id=\"main\" tabindex=\"-1\">\n");
	crumbs(shell);
	html_element(html, "<p class=\"notice\" role=\"status\">",
		shell->paging->notice, "</p>\n");
	html_raw(html, "<div class=\"head\">\n");
	if (html_has(doc->state_name) &&
		strcmp(doc->state_name, doc->title) != 0)
		html_element(
			html, "<p class=\"place\">", doc->state_name, "</p>\n");
	html_raw(html, "<h1>");
	html_text(html, doc->title);
	html_raw(html, "</h1>\n");
	html_element(html, "<p class=\"subtitle\">", doc->subtitle, "</p>\n");
	html_raw(html, "</div>\n");
	another_day(shell);
	if (doc->synthetic)
		html_banner(html);
	if (!html->brief)
		html_contents(html);
	html_body(html);
	html_raw(html, "</main>\n");
}

static void foot(struct shell *shell)
{
	struct html *html = &shell->html;
	const struct doc *doc = shell->doc;

	html_raw(html, "<footer>\n<div class=\"clocks\">\n");
	if (!shell->paging->undated)
		html_clock(html, "Position as on", doc->as_of);
	html_clock(html, "As known on", doc->known_at);
	html_raw(html, "</div>\n");
	if (doc->synthetic)
		html_word_in(html, "<p>",
			"Made of synthetic data, too: what is marked "
			"so is no fact.",
			"</p>\n");
	html_raw(html, "<p><span lang=\"en\">zila " ZILA_VERSION
		       "</span> · <code lang=\"en\">");
	html_attribute(html, doc->plugin);
	html_raw(html, html_has(doc->plugin) ? "." : "");
	html_attribute(html, doc->report);
	html_raw(html, "</code> · ");
	link_start(html, "/help");
	html_word_in(
		html, ">", "Help", "</a></p>\n</footer>\n</body>\n</html>\n");
}

enum zila_code shell_write(
	const struct paging *paging, struct buf *out, struct zila_err *err)
{
	const struct doc *doc = &paging->reporting->doc;
	struct shell shell = {.paging = paging,
		.doc = doc,
		.html = {.doc = doc,
			.out = out,
			.page = true,
			.brief = paging->report == NULL}};
	int i;

	if (doc->failed)
		return err_memory(err);
	for (i = 0; i < 2; i++) {
		const char *asked = paging_query(paging, html_kept[i]);

		if (html_has(asked) && (i > 0 || !is_today(paging)))
			shell.html.kept[i] = asked;
	}
	head(&shell.html);
	top(&shell);
	content(&shell);
	foot(&shell);
	html_end(&shell.html);
	out->failed |= shell.address.failed;
	buf_free(&shell.address);
	return buf_check(out, err);
}
