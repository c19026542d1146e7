/* html_face.c - the blocks that only a page of the web face has.
 *
 * Whatever is data is escaped, and a link leads to this site or is none.
 * Everything works without a script; what a script may add is told to it in
 * data attributes.
 */
#include <string.h>

#include "ground/text.h"
#include "worker/doc/html/html.h"

static void attribute(struct html *html, const char *name, const char *data)
{
	if (data == NULL)
		return;
	buf_add_format(html->out, " %s=\"", name);
	html_attribute(html, data);
	html_raw(html, "\"");
}

const char *const html_kept[2] = {"as_of", "known_at"};

static bool asks(const char *href, const char *name)
{
	const char *at = strchr(href, '?');

	for (; at != NULL; at = strchr(at, '&')) {
		at++;
		if (strncmp(at, name, strlen(name)) == 0 &&
			at[strlen(name)] == '=')
			return true;
	}
	return false;
}

/* The API is asked for what its addresses know, and a place on this page is
 * of this page's day. */
void html_href(struct html *html, const char *href)
{
	size_t size = strcspn(href, "#");
	bool keeps = href[0] == '/' && strncmp(href, "/api/", 5) != 0;
	struct buf out = {0};
	int i;

	buf_add(&out, href, size);
	for (i = 0; keeps && i < 2; i++) {
		if (html->kept[i] == NULL || asks(href, html_kept[i]))
			continue;
		buf_add_char(&out, strchr(buf_text(&out), '?') ? '&' : '?');
		buf_add_format(&out, "%s=", html_kept[i]);
		text_add_encoded(&out, html->kept[i], "");
	}
	buf_add_text(&out, href + size);
	attribute(html, "href", buf_text(&out));
	html->out->failed |= out.failed;
	buf_free(&out);
}

bool html_open_link(struct html *html, const char *href)
{
	if (!face_address(href))
		return false;
	html_raw(html, "<a");
	html_href(html, href);
	html_raw(html, ">");
	return true;
}

void html_tag(struct html *html, enum face_tone tone, const char *text)
{
	static const char *const tones[] = {"plain", "good", "warning", "bad"};

	buf_add_format(html->out, "<span class=\"tag %s\">", tones[tone]);
	html_text(html, text);
	html_raw(html, "</span>");
}

static void spans(struct html *html, const struct face_item *item)
{
	int i;

	for (i = 0; i < item->span_count; i++) {
		const struct face_span *span = &item->spans[i];
		bool linked = html_open_link(html, span->href);

		if (span->tag)
			html_tag(html, span->tone, span->text);
		else
			html_text(html, span->text);
		html_raw(html, linked ? "</a>" : "");
	}
}

static void links(struct html *html, const struct face *face)
{
	int i;

	html_raw(html, "<ul class=\"links\"");
	attribute(html, "aria-label", face->text);
	html_raw(html, ">\n");
	for (i = 0; i < face->item_count; i++) {
		html_raw(html, "<li>");
		spans(html, &face->items[i]);
		html_raw(html, "</li>\n");
	}
	html_raw(html, "</ul>\n");
}

static void facts(struct html *html, const struct face *face)
{
	int i;

	html_raw(html, "<dl class=\"facts\">\n");
	for (i = 0; i < face->item_count; i++) {
		html_raw(html, "<div><dt>");
		html_text(html, face->items[i].label);
		html_raw(html, "</dt><dd>");
		spans(html, &face->items[i]);
		html_raw(html, "</dd></div>\n");
	}
	html_raw(html, "</dl>\n");
}

/* Text whose lines stay lines. */
static void lines(struct html *html, const char *text)
{
	struct buf line = {0};
	size_t size;

	for (; text != NULL && *text != '\0'; text += size) {
		size = strcspn(text, "\n");
		buf_cut(&line, 0);
		buf_add(&line, text, size);
		html_attribute(html, buf_text(&line));
		if (text[size] == '\n') {
			html_raw(html, "\n");
			size++;
		}
	}
	if (line.failed)
		html->out->failed = true;
	buf_free(&line);
}

/* ---- forms ---- */

/* A form sends back what it was given, characters that are not shown too:
 * what is made harmless for the eye would be stored in their place. */
static void typed(struct html *html, const char *text, bool of_lines)
{
	size_t size = text != NULL ? strlen(text) : 0, i;

	if (text_valid(text, size) != size) {
		html_attribute(html, text);
		return;
	}
	for (i = 0; i < size; i++) {
		char c = text[i];

		if (c == '&')
			html_raw(html, "&amp;");
		else if (c == '<')
			html_raw(html, "&lt;");
		else if (c == '"')
			html_raw(html, "&quot;");
		else if (c == '\r' || c == '\t' || (c == '\n' && !of_lines))
			html_raw(html, " ");
		else
			buf_add_char(html->out, c);
	}
}

static void value(struct html *html, const char *text)
{
	if (text == NULL)
		return;
	html_raw(html, " value=\"");
	typed(html, text, false);
	html_raw(html, "\"");
}

static void options(struct html *html, const struct face_field *field)
{
	int i;

	for (i = 0; i < field->choice_count; i++) {
		const struct face_choice *choice = &field->choices[i];
		bool chosen = field->value != NULL && choice->value != NULL &&
			      strcmp(field->value, choice->value) == 0;

		html_raw(html, "<option");
		attribute(html, "value", choice->value);
		html_raw(html, chosen ? " selected>" : ">");
		html_attribute(html, choice->label);
		html_raw(html, "</option>");
	}
}

/* What every control of field has; its label has the same number. */
static void names(struct html *html, const struct face_field *field)
{
	buf_add_format(html->out, " id=\"field-%d\"", html->fields);
	attribute(html, "name", field->name);
	if (html_has(field->hint))
		buf_add_format(html->out, " aria-describedby=\"hint-%d\"",
			html->fields);
	html_raw(html, field->required ? " required" : "");
	html_raw(html, field->marked ? " class=\"marked\"" : "");
}

static void input(struct html *html, const struct face_field *field)
{
	static const char *const types[] = {
		[FACE_FIELD_TEXT] = "text",
		[FACE_FIELD_DATE] = "date",
		[FACE_FIELD_FILE] = "file",
		[FACE_FIELD_PASSWORD] = "password",
	};

	html_raw(html, "<input");
	attribute(html, "type", types[field->kind]);
	names(html, field);
	if (field->kind != FACE_FIELD_FILE)
		value(html, field->value);
	if (field->kind == FACE_FIELD_PASSWORD)
		html_raw(html, " autocomplete=\"current-password\"");
	else if (field->kind == FACE_FIELD_TEXT)
		html_raw(html, " autocomplete=\"off\"");
	if (field->kind == FACE_FIELD_TEXT && field->choice_count > 0)
		buf_add_format(html->out, " list=\"list-%d\"", html->fields);
	html_raw(html, ">");
	if (field->kind != FACE_FIELD_TEXT || field->choice_count == 0)
		return;
	buf_add_format(html->out, "<datalist id=\"list-%d\">", html->fields);
	options(html, field);
	html_raw(html, "</datalist>");
}

static void control(struct html *html, const struct face_field *field)
{
	switch (field->kind) {
	case FACE_FIELD_AREA:
		html_raw(html, "<textarea rows=\"3\"");
		names(html, field);
		html_raw(html, ">\n");
		typed(html, field->value, true);
		html_raw(html, "</textarea>");
		break;
	case FACE_FIELD_SELECT:
		html_raw(html, "<select");
		names(html, field);
		html_raw(html, ">");
		options(html, field);
		html_raw(html, "</select>");
		break;
	default:
		input(html, field);
	}
}

static void write_field(struct html *html, const struct face_field *field)
{
	if (field->kind == FACE_FIELD_HIDDEN) {
		html_raw(html, "<input type=\"hidden\"");
		attribute(html, "name", field->name);
		value(html, field->value);
		html_raw(html, ">");
		return;
	}
	html->fields++;
	buf_add_format(html->out, "<p class=\"field\"><label for=\"field-%d\">",
		html->fields);
	html_text(html, field->label);
	html_raw(html, "</label>");
	control(html, field);
	if (html_has(field->hint)) {
		buf_add_format(
			html->out, "<small id=\"hint-%d\">", html->fields);
		html_text(html, field->hint);
		html_raw(html, "</small>");
	}
	html_raw(html, "</p>\n");
}

static bool is_button(const struct face_form *form)
{
	int i;

	for (i = 0; i < form->field_count; i++)
		if (form->fields[i].kind != FACE_FIELD_HIDDEN)
			return false;
	return true;
}

/* A form that only asks goes on with what is kept, unless it asks for that. */
static void keep(struct html *html, const struct face_form *form)
{
	int i, j;

	for (i = 0; i < 2; i++) {
		struct face_field field = {.kind = FACE_FIELD_HIDDEN,
			.name = html_kept[i],
			.value = html->kept[i]};

		for (j = 0; j < form->field_count; j++)
			if (strcmp(form->fields[j].name, field.name) == 0)
				field.value = NULL;
		if (field.value != NULL)
			write_field(html, &field);
	}
}

/* The server puts the session's token into the value of csrf. */
void html_form(struct html *html, const struct face_form *form)
{
	int i;

	if (!face_address(form->action))
		return;
	html_raw(html, is_button(form) ? "<form class=\"button\""
				       : "<form class=\"fields\"");
	html_raw(html, form->get ? " method=\"get\"" : " method=\"post\"");
	attribute(html, "action", form->action);
	html_raw(html, form->upload ? " enctype=\"multipart/form-data\"" : "");
	attribute(html, "data-confirm", form->confirm);
	html_raw(html, ">");
	if (!form->get)
		html_raw(html, "<input type=\"hidden\" name=\"csrf\" "
			       "value=\"\">");
	for (i = 0; i < form->field_count; i++)
		write_field(html, &form->fields[i]);
	if (form->get)
		keep(html, form);
	html_raw(html, "<span class=\"submits\">");
	html_raw(html, form->grave ? "<button class=\"grave\"" : "<button");
	attribute(html, "aria-label", form->name);
	html_raw(html, ">");
	html_text(html, form->submit);
	html_raw(html, "</button>");
	for (i = 0; i < form->other_count; i++) {
		if (!face_address(form->others[i].value))
			continue;
		html_raw(html, "<button class=\"other\"");
		attribute(html, "formaction", form->others[i].value);
		html_raw(html, ">");
		html_text(html, form->others[i].label);
		html_raw(html, "</button>");
	}
	html_raw(html, "</span></form>\n");
}

/* ---- the rest ---- */

static void fold(struct html *html, const struct face *face)
{
	html_raw(html, "<details class=\"fold\"");
	attribute(html, "id", face->id);
	html_raw(html, face->open ? " open>\n<summary>" : ">\n<summary>");
	html_text(html, face->text);
	html_raw(html, "</summary>\n");
}

/* A script asks for more while the run goes on. */
static void live(struct html *html, const struct face *face)
{
	html_raw(html, "<div class=\"live\"");
	attribute(html, "data-run", face->id);
	html_raw(html, face->open ? " data-open>\n" : ">\n");
	html_raw(html, "<pre role=\"log\" tabindex=\"0\" aria-live=\"polite\" "
		       "aria-label=\"");
	html_attribute(html, doc_word(html->doc, "Log"));
	html_raw(html, "\">");
	lines(html, face->text);
	html_raw(html, "</pre>\n</div>\n");
}

void html_face(struct html *html, const struct face *face)
{
	switch (face->kind) {
	case FACE_LINE:
		html_raw(html, "<p>");
		if (face->item_count > 0)
			spans(html, &face->items[0]);
		html_raw(html, "</p>\n");
		break;
	case FACE_LINKS:
		links(html, face);
		break;
	case FACE_FACTS:
		facts(html, face);
		break;
	case FACE_FORM:
		html_form(html, face->form);
		break;
	case FACE_CODE:
		html_raw(html, "<pre class=\"code\" tabindex=\"0\">");
		lines(html, face->text);
		html_raw(html, "</pre>\n");
		break;
	case FACE_FOLD:
		fold(html, face);
		break;
	case FACE_FOLD_END:
		html_raw(html, "</details>\n");
		break;
	case FACE_LIVE:
		live(html, face);
		break;
	}
}
