/* parameter.h - a function's parameters, read from its descriptor's text.
 *
 * The text is what LuaLS reads: "text: string, separator?: string|number".
 */
#ifndef ZILA_WORKER_PARAMETER_H
#define ZILA_WORKER_PARAMETER_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>

/* A signature fits an integer, so that a check needs no memory: for each
 * parameter the kinds it may be, 7 bits; above them how many there are, and
 * whether more may follow. */
enum {
	KIND_STRING = 1,
	KIND_NUMBER = 2,
	KIND_INTEGER = 4,
	KIND_BOOLEAN = 8,
	KIND_TABLE = 16,
	KIND_FUNCTION = 32,
	KIND_NIL = 64,
	KIND_ANY = 127,
	KIND_BITS = 7,
	PARAMETERS_MAX = 8,
	COUNT_SHIFT = KIND_BITS * PARAMETERS_MAX,
	COUNT_MASK = 15,
	MORE_SHIFT = COUNT_SHIFT + 4,
};

/* One parameter of a descriptor's text: "name?: type". */
struct parameter {
	const char *name, *type; /* not ended by a NUL */
	int name_size, type_size;
	bool optional, more; /* more: "...: any" */
};

/* Takes the next parameter of *at; false at the end. */
bool parameter_next(const char **at, struct parameter *out);

lua_Integer parameter_signature(const char *parameters);

/* Whether the value at index is of one of kinds. */
bool parameter_fits(lua_State *L, int index, unsigned kinds);

/* "a string or a number": kinds in words, without nil. */
void parameter_words(unsigned kinds, char *out, size_t room);

#endif
