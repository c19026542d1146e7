/* editor.h - lines from a person at a terminal, by libedit.
 *
 * Ctrl-C is a key here, not a signal: it drops the line.
 *
 * Owner:   a line is borrowed until the next; close() saves the history.
 */
#ifndef ZILA_CLI_EDIT_EDITOR_H
#define ZILA_CLI_EDIT_EDITOR_H

#include <stdbool.h>

#include "ground/buf.h"

struct editor;

struct editor_options {
	const char *history; /* a file that is there; or NULL */
	int history_lines;
	/* Adds to choices what may stand for the word at the end of before, a
	 * line each. */
	void (*complete)(void *user, const char *before, struct buf *choices);
	void *user;
};

/* What the module has: its one symbol is zila_editor. */
struct editor_functions {
	struct editor *(*open)(const struct editor_options *options);
	/* The next line, without its newline; NULL at the end (Ctrl-D).
	 * *dropped: Ctrl-C, and the line is empty. */
	const char *(*line)(
		struct editor *editor, const char *prompt, bool *dropped);
	void (*close)(struct editor *editor);
};

ZILA_EXPORT extern const struct editor_functions zila_editor;

#endif
