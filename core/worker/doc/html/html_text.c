/* html_text.c - text of data in a page: escaped, its language said.
 *
 * A screen reader takes the voice of the language that is said; of a text's
 * script most languages of India can be told.
 */
#include <stdint.h>
#include <string.h>

#include "ground/text.h"
#include "worker/doc/html/html.h"

void html_raw(struct html *html, const char *markup)
{
	buf_add_text(html->out, markup);
}

bool html_has(const char *data)
{
	return data != NULL && data[0] != '\0';
}

static void escape(struct html *html, const char *data, size_t size)
{
	size_t i;

	for (i = 0; i < size; i++) {
		switch (data[i]) {
		case '<':
			html_raw(html, "&lt;");
			break;
		case '>':
			html_raw(html, "&gt;");
			break;
		case '&':
			html_raw(html, "&amp;");
			break;
		case '"':
			html_raw(html, "&quot;");
			break;
		case '\'':
			html_raw(html, "&#39;");
			break;
		default:
			buf_add_char(html->out, data[i]);
		}
	}
}

/* The scripts told apart, and the language each is taken for. */
enum script {
	NEUTRAL, /* digits, signs, marks: of whatever stands around them */
	LATIN,
	DEVANAGARI,
	BENGALI,
	GURMUKHI,
	GUJARATI,
	ODIA,
	TAMIL,
	TELUGU,
	KANNADA,
	MALAYALAM,
	ARABIC,
	OL_CHIKI,
	MEETEI,
};

enum { ASSAM = 18, MAHARASHTRA = 27, GOA = 30, SIKKIM = 11 }; /* LGD */

static const struct {
	const char *lang;
	enum script script;
} languages[] = {
	/* the first of a script is what the script is taken for */
	{"en", LATIN},
	{"hi", DEVANAGARI},
	{"bn", BENGALI},
	{"pa", GURMUKHI},
	{"gu", GUJARATI},
	{"or", ODIA},
	{"ta", TAMIL},
	{"te", TELUGU},
	{"kn", KANNADA},
	{"ml", MALAYALAM},
	{"ur", ARABIC},
	{"sat", OL_CHIKI},
	{"mni", MEETEI},
	{"as", BENGALI},
	{"mr", DEVANAGARI},
	{"ne", DEVANAGARI},
	{"kok", DEVANAGARI},
	{"mai", DEVANAGARI},
	{"brx", DEVANAGARI},
	{"doi", DEVANAGARI},
	{"sa", DEVANAGARI},
	{"ks", ARABIC},
	{"sd", ARABIC},
};

static enum script script_of(uint32_t c)
{
	static const enum script indian[] = {DEVANAGARI, BENGALI, GURMUKHI,
		GUJARATI, ODIA, TAMIL, TELUGU, KANNADA, MALAYALAM};

	if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
		(c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00))
		return LATIN;
	/* the danda is of all Indian scripts */
	if (c >= 0x900 && c < 0xD80 && c != 0x964 && c != 0x965)
		return indian[(c - 0x900) / 0x80];
	if ((c >= 0x620 && c < 0x660) || (c >= 0x66E && c < 0x6F0) ||
		(c >= 0xFB50 && c < 0xFE00))
		return ARABIC;
	if (c >= 0x1C50 && c < 0x1C80)
		return OL_CHIKI;
	return c >= 0xABC0 && c < 0xAC00 ? MEETEI : NEUTRAL;
}

static enum script page_script(const struct doc *doc)
{
	size_t i, size;

	for (i = 0;
		doc->lang != NULL && i < sizeof languages / sizeof *languages;
		i++) {
		size = strlen(languages[i].lang);
		if (strncmp(doc->lang, languages[i].lang, size) == 0 &&
			(doc->lang[size] == '\0' || doc->lang[size] == '-'))
			return languages[i].script;
	}
	return LATIN;
}

/* What a script most likely is in a report of that State. */
static const char *language_of(const struct doc *doc, enum script script)
{
	size_t i;

	if (script == DEVANAGARI && doc->state == MAHARASHTRA)
		return "mr";
	if (script == DEVANAGARI && doc->state == GOA)
		return "kok";
	if (script == DEVANAGARI && doc->state == SIKKIM)
		return "ne";
	if (script == BENGALI && doc->state == ASSAM)
		return "as";
	for (i = 0; i < sizeof languages / sizeof *languages; i++)
		if (languages[i].script == script)
			return languages[i].lang;
	return "en";
}

/* The bytes of the run of one script at data, from its first letter to its
 * last; *words: it has two letters in a row, so is more than a sign. */
static size_t run(const char *data, enum script script, bool *words)
{
	size_t at = 0, end = 0, size;
	enum script found;
	bool before = false;

	*words = false;
	while (data[at] != '\0') {
		found = script_of(text_decode(data + at, UTF8_BYTES, &size));
		if (found != NEUTRAL && found != script)
			break;
		*words |= found == script && before;
		before = found == script;
		at += size;
		if (found == script)
			end = at;
	}
	return end;
}

void html_text(struct html *html, const char *data)
{
	enum script own = page_script(html->doc), found;
	const char *at, *from;
	bool words;
	size_t size;

	buf_cut(&html->plain, 0);
	writer_clean(&html->plain, data);
	for (from = at = buf_text(&html->plain); *at != '\0'; at += size) {
		found = script_of(text_decode(at, UTF8_BYTES, &size));
		if (found == NEUTRAL || found == own)
			continue;
		size = run(at, found, &words);
		if (!words)
			continue;
		escape(html, from, (size_t)(at - from));
		buf_add_format(html->out, "<span lang=\"%s\">",
			language_of(html->doc, found));
		escape(html, at, size);
		html_raw(html, "</span>");
		from = at + size;
	}
	escape(html, from, (size_t)(at - from));
}

void html_attribute(struct html *html, const char *data)
{
	buf_cut(&html->plain, 0);
	writer_clean(&html->plain, data);
	escape(html, buf_text(&html->plain), html->plain.size);
}

void html_word(struct html *html, const char *english)
{
	html_text(html, doc_word(html->doc, english));
}

void html_word_in(struct html *html, const char *open, const char *english,
	const char *close)
{
	html_raw(html, open);
	html_word(html, english);
	html_raw(html, close);
}

struct buf *html_line(struct html *html)
{
	buf_cut(&html->line, 0);
	return &html->line;
}

void html_flush(struct html *html)
{
	html_text(html, buf_text(&html->line));
}

void html_element(struct html *html, const char *open, const char *data,
	const char *close)
{
	if (!html_has(data))
		return;
	html_raw(html, open);
	html_text(html, data);
	html_raw(html, close);
}

void html_badge(struct html *html)
{
	html_word_in(html, " <span class=\"badge\">", "synthetic", "</span>");
}
