/* face.h - blocks that only a page of the web face has: links, facts, forms,
 * folds, logs; and what the cells of its tables lead to.
 *
 * A report has none of them; the writers of other formats leave them out.
 *
 * Owner:   all hangs on doc->arena, as in doc.h.
 * Errors:  as there.
 */
#ifndef ZILA_WORKER_DOC_FACE_H
#define ZILA_WORKER_DOC_FACE_H

#include "worker/doc/doc.h"

enum face_kind {
	FACE_LINE,  /* a paragraph of spans */
	FACE_LINKS, /* places to go: a list with a name */
	FACE_FACTS, /* a label and what is known of it, several times */
	FACE_FORM,
	FACE_CODE, /* text as it stands */
	FACE_FOLD, /* begins what can be folded away, */
	FACE_FOLD_END,
	FACE_LIVE, /* a log that grows while its run goes on */
};

enum face_tone { FACE_PLAIN, FACE_GOOD, FACE_WARNING, FACE_BAD };

/* A piece of a line: text, a link, or a tag that says how something stands. */
struct face_span {
	const char *text;
	const char *href; /* or NULL */
	bool tag;
	enum face_tone tone;
};

struct face_item {
	const char *label; /* of a fact; else NULL */
	const struct face_span *spans;
	int span_count;
};

enum face_field_kind {
	FACE_FIELD_TEXT,
	FACE_FIELD_AREA,
	FACE_FIELD_DATE,
	FACE_FIELD_SELECT,
	FACE_FIELD_FILE,
	FACE_FIELD_HIDDEN,
	FACE_FIELD_PASSWORD,
};

struct face_choice {
	const char *value, *label;
};

struct face_field {
	enum face_field_kind kind;
	const char *name, *label, *value;
	const char *hint;      /* said below it, or NULL */
	bool required, marked; /* marked: it is what is wrong */
	/* of a select all that can be chosen; of a text what is offered */
	const struct face_choice *choices;
	int choice_count;
};

struct face_form {
	const char *action;  /* a path */
	const char *submit;  /* the button's word */
	const char *name;    /* what the button is for, where its word is too
	                       short for who hears it alone; or NULL */
	const char *confirm; /* asked before it is sent, or NULL */
	/* more buttons: each another action (value) with its word (label) */
	const struct face_choice *others;
	int other_count;
	bool get; /* asks only */
	bool upload;
	bool grave; /* undoes or ends something */
	const struct face_field *fields;
	int field_count;
};

struct face {
	enum face_kind kind;
	const char *text; /* FACE_CODE, FACE_LIVE: itself; FACE_LINKS,
	                     FACE_FACTS: its name, or NULL; FACE_FOLD: its
	                     head */
	const char *id;   /* FACE_LIVE: the run's; FACE_FOLD: or NULL */
	bool open;        /* FACE_FOLD; FACE_LIVE: the run goes on */
	const struct face_item *items;
	int item_count;
	const struct face_form *form;
};

/* Of a cell of a table. */
struct face_cell {
	const char *href; /* or NULL */
	bool tag;
	enum face_tone tone;
	const struct face_form *const *forms; /* buttons, in place of a text */
	int form_count;
};

/* Whether text is an address of this site: "/imports/1", "?page=2", "#top".
 * Anything else is no link, whoever wrote it. */
bool face_address(const char *text);

#endif
