/* json_read.h - JSON, value by value: no tree is made.
 *
 *     struct json_value all, key, value;
 *     struct json_walk walk;
 *
 *     if (!json_value(text, size, &all) || all.kind != '{') ...
 *     walk = json_walk(&all);
 *     while (json_member(&walk, &key, &value)) ...
 *
 * Owner:   values point into the text, which stays the caller's.
 * Errors:  json_value() has seen that all is JSON; what comes later can't
 *          fail.
 */
#ifndef ZILA_GROUND_JSON_READ_H
#define ZILA_GROUND_JSON_READ_H

#include <stdint.h>

#include "ground/json_scan.h"
#include "ground/mem.h"

/* kind is the first byte: { [ " t f n, or 0 for a number. */
struct json_value {
	const char *at;
	size_t size;
	char kind;
};

struct json_walk {
	struct json_scan scan;
};

/* One value, with nothing but blanks behind it. */
ZILA_MUST_USE bool json_value(
	const char *text, size_t size, struct json_value *out);

/* Over the members of an object, or the elements of an array. */
struct json_walk json_walk(const struct json_value *container);
ZILA_MUST_USE bool json_member(struct json_walk *walk, struct json_value *key,
	struct json_value *value);
ZILA_MUST_USE bool json_element(
	struct json_walk *walk, struct json_value *value);

/* The member called name; false when there is none. */
ZILA_MUST_USE bool json_find(const struct json_value *object, const char *name,
	struct json_value *value);

/* Whether a string is text, which has no escapes. */
bool json_is(const struct json_value *string, const char *text);

/* A string, into arena; NULL: half a character, NUL, or out of memory. */
ZILA_MUST_USE char *json_copy(
	const struct json_value *string, struct arena *arena);

/* A whole number that a double holds exactly. */
ZILA_MUST_USE bool json_whole(const struct json_value *value, int64_t *out);

#endif
