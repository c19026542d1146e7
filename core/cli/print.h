/* print.h - what is written to standard output, and how it looks.
 *
 * All is collected and written by output_flush(), so that an error can still
 * take its place; what is long waits in a file that has no name.  Colour only
 * goes to a terminal, and never with NO_COLOR.
 *
 * Owner:   output_close().
 * Errors:  the buf remembers a lack of memory, the output what writing met.
 */
#ifndef ZILA_CLI_PRINT_H
#define ZILA_CLI_PRINT_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/buf.h"
#include "ground/json.h"

enum format {
	FORMAT_TEXT = 1,
	FORMAT_JSON = 2,
	FORMAT_CSV = 4,
	FORMAT_MD = 8,
	FORMAT_HTML = 16,
};

/* "json"; and back (0 for none). */
const char *format_name(enum format format);
unsigned format_find(const char *name);
/* Appends "text, json, csv". */
void format_list(struct buf *out, unsigned formats);

struct output {
	struct buf buf;
	int kept; /* the file with what stands before buf, or -1 */
	bool colour;
	int error;   /* errno of the first failed writing, or 0 */
	bool closed; /* whoever read it has gone */
};

/* The terminal knows escape sequences: there is a TERM, and not "dumb". */
bool print_can_steer(void);

void output_open(struct output *out);
/* All stays in out->buf from here on: for who takes back a part of it. */
void output_whole(struct output *out);
void output_flush(struct output *out);
void output_drop(struct output *out); /* what was not flushed */
/* Puts all that is in from behind what is in to. */
void output_move(struct output *from, struct output *to);
void output_close(struct output *out);

enum paint { PAINT_BOLD, PAINT_RED, PAINT_YELLOW, PAINT_GREEN };

/* Appends text in colour, if there is colour. */
void print_painted(struct output *out, enum paint paint, const char *text);

/* Appends text of the data or of files: control characters, which could
 * steer the terminal, become their pictures. */
void print_safe(struct buf *out, const char *text);

/* The same, where newlines are meant. */
void print_lines(struct buf *out, const char *text);

/* Appends at most columns of text, on one line, with an ellipsis when cut:
 * also where marks without a width are many. */
void print_cut(struct buf *out, const char *text, int columns);

/* Appends 1,23,456. */
void print_count(struct buf *out, int64_t count);

/* "1 line", "1,200 lines". */
void print_counted(
	struct buf *out, int64_t count, const char *one, const char *many);

/* Appends as printf() does, with each %s by print_safe() and %'lld by
 * print_count(); %-9s fills 9 columns, %.9s takes 9 bytes.  There are also %d
 * and %lld. */
void print_format(struct buf *out, const char *format, ...) ZILA_PRINTF(2, 3);

/* A document: pretty JSON into out. */
struct json print_json(struct buf *out);

/* Ends what is outermost in it, and the line. */
void print_end_object(struct json *json);
void print_end_array(struct json *json);

/* key: text, or null for an empty one. */
void print_pair_or_null(struct json *json, const char *key, const char *text);

/* key: code, or null for 0. */
void print_code_or_null(struct json *json, const char *key, int64_t code);

/* key: an array of the pieces of text between separators. */
void print_pair_pieces(
	struct json *json, const char *key, const char *text, char separator);

#endif
