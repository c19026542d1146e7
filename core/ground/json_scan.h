/* json_scan.h - goes over JSON text, which is only looked at.
 *
 * Owner:   the text stays the caller's.
 * Errors:  false: the text is no JSON, and `at` is where that shows.
 */
#ifndef ZILA_GROUND_JSON_SCAN_H
#define ZILA_GROUND_JSON_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ground/buf.h"

struct json_scan {
	const char *at, *end;
	int level; /* of nesting, at most JSON_DEPTH_MAX */
};

void json_scan_blanks(struct json_scan *scan);

/* Goes behind blanks and one value of any kind. */
ZILA_MUST_USE bool json_scan_value(struct json_scan *scan);

/* Goes behind blanks and a string. */
ZILA_MUST_USE bool json_scan_string(struct json_scan *scan);

/* Goes behind blanks and c, if that is what comes next. */
ZILA_MUST_USE bool json_scan_char(struct json_scan *scan, char c);

/* Appends what a string stands for, given without its quotes and scanned
 * before.  False: the escape at *bad is half a character, or NUL. */
ZILA_MUST_USE bool json_unescape(
	struct buf *out, const char *data, size_t size, const char **bad);

/* The value of the member key of the object that text is, replacing what out
 * held: what a string stands for, and any other value as it is written. */
ZILA_MUST_USE bool json_pick(
	const char *text, size_t size, const char *key, struct buf *out);
/* The same of a number; *out stays as it is without the key. */
ZILA_MUST_USE bool json_pick_integer(
	const char *text, size_t size, const char *key, int64_t *out);

#endif
