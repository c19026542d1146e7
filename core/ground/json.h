/* json.h - writes one JSON document into a buf.
 *
 * Commas and nesting are kept by the writer; text is escaped, bytes that
 * are not UTF-8 become U+FFFD.  Keys are written in the order given.
 *
 * Errors:  the buf remembers; so it does nesting beyond JSON_DEPTH_MAX.
 */
#ifndef ZILA_GROUND_JSON_H
#define ZILA_GROUND_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/buf.h"

enum { JSON_DEPTH_MAX = 60 };

struct json {
	struct buf *out;
	int depth;
	bool pretty; /* two spaces a level, a space after the colon */
	bool after_key;
	uint64_t has_member; /* bit d: the container at depth d has a member */
};

void json_object(struct json *json);
void json_array(struct json *json);
void json_end_object(struct json *json);
void json_end_array(struct json *json);
void json_key(struct json *json, const char *key);

void json_null(struct json *json);
void json_bool(struct json *json, bool value);
void json_integer(struct json *json, int64_t value);
void json_real(struct json *json, double value);     /* shortest; NaN is null */
void json_text(struct json *json, const char *text); /* NULL is null */
void json_text_size(struct json *json, const char *text, size_t size);
/* A text that comes in parts.  A part's bytes that were not taken are the
 * beginning of a character, and of the next part, or go to the close. */
void json_text_open(struct json *json);
ZILA_MUST_USE size_t json_text_part(
	struct json *json, const char *text, size_t size);
void json_text_close(struct json *json, const char *text, size_t size);
void json_raw(struct json *json, const char *json_text); /* as it is */

struct value;
void json_cell(struct json *json, const struct value *value);

/* json_key() and the value. */
void json_pair_text(struct json *json, const char *key, const char *text);
void json_pair_integer(struct json *json, const char *key, int64_t value);
void json_pair_bool(struct json *json, const char *key, bool value);
/* NULL and "" are null. */
void json_pair_raw(struct json *json, const char *key, const char *json_text);
/* Begin what the key holds. */
void json_pair_object(struct json *json, const char *key);
void json_pair_array(struct json *json, const char *key);

#endif
