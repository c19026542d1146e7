/* module.h - parts of zila that are loaded or started when they are needed,
 * from beside libzila, wherever that was installed.
 *
 * A program that has such a part linked in, as the unit tests have, loads
 * nothing. */
#ifndef ZILA_GROUND_MODULE_H
#define ZILA_GROUND_MODULE_H

#include <stdbool.h>
#include <stddef.h>

/* The path of a file beside the library, or program, that this is in; false:
 * it isn't known, or has no room in out. */
bool module_path(const char *file, char *out, size_t room);

/* The symbol of the module in `file` ("libzila_pages.so"), or NULL. */
void *module_find(const char *file, const char *symbol);

/* Why module_find() has just found none. */
const char *module_problem(const char *file);

#endif
