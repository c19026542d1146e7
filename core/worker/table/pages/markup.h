/* markup.h - a web page as tags and text, read with libxml2.
 *
 * Tags come as they matter to tables; what a page does not show (scripts,
 * styles, lists to choose from) does not come at all.  Nothing is kept but
 * the names of open elements.
 *
 * Owner:   the caller; markup_close() after a good markup_open().  Texts and
 *          attributes are borrowed until the handler returns.
 * Units:   lines from 1.
 * Errors:  ZILA_EINPUT when the file can't be read, or what a handler set.
 */
#ifndef ZILA_WORKER_PAGES_MARKUP_H
#define ZILA_WORKER_PAGES_MARKUP_H

#include <libxml/HTMLparser.h>

#include "worker/table/pages/intake.h"

enum tag {
	TAG_INLINE, /* it changes how text looks, not where it stands */
	TAG_RAISED, /* so does this, but it is read */
	TAG_MARK,   /* behind a digit it is read as raised */
	TAG_BLOCK,
	TAG_BREAK,
	TAG_TABLE,
	TAG_GROUP, /* of rows: no cell reaches out of it */
	TAG_ROW,
	TAG_CELL,
	TAG_CAPTION,
	TAG_COLUMN,
	TAG_FRAMES,
	TAG_DROPPED,
};

enum {
	MARKUP_HIDDEN_MAX = 8,
	MARKUP_DEPTH_MAX = 10000, /* of open elements */
	MARKUP_ATTRIBUTES_MAX = 10000,
};

struct markup {
	struct intake *intake;
	struct buf data;   /* decoded, from fed on not yet parsed */
	size_t fed, whole; /* up to whole it holds whole tags */
	bool is_last;      /* it holds the end of the page */
	htmlParserCtxtPtr parser;
	void *user;
	void (*open)(void *user, enum tag tag, const char *const *attributes);
	void (*close)(void *user, enum tag tag);
	void (*text)(void *user, const char *data, size_t size);

	bool in_tag;      /* the last byte fed was in one, as far as is seen */
	int values, gaps; /* in it */
	int depth;
	int dropped_at; /* depth of the element that is dropped, or 0 */
	int hidden_at[MARKUP_HIDDEN_MAX];
	int struck_at; /* depth of the element that is struck through, or 0 */
	int raised_at; /* of one that is raised, which open sets, or 0 */
	int hidden;    /* how many open elements are display:none */
	bool ended;
	enum zila_code code; /* a handler's error, which ends the reading */
	struct zila_err *err;
};

/* Begins at the file's start; user, open, close and text are set. */
ZILA_MUST_USE enum zila_code markup_open(
	struct markup *markup, struct intake *intake, struct zila_err *err);

/* Reads on, about as far as the next row; sets ended at the end. */
ZILA_MUST_USE enum zila_code markup_step(
	struct markup *markup, struct zila_err *err);

/* The line where the tag at hand begins; of text, where it ends. */
int64_t markup_line(const struct markup *markup, bool tag);

/* An attribute's value, "" for one without, or NULL. */
const char *markup_attribute(const char *const *attributes, const char *name);
bool markup_is_hidden(const char *const *attributes);
void markup_close(struct markup *markup);

#endif
