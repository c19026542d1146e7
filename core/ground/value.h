/* value.h - one typed value: what a cell of a dataset holds, in memory.
 *
 * Owner:   text is borrowed from whoever made the value; it need not end
 *          in a NUL.
 */
#ifndef ZILA_GROUND_VALUE_H
#define ZILA_GROUND_VALUE_H

#include <stddef.h>
#include <stdint.h>

enum value_type { VALUE_NULL, VALUE_INTEGER, VALUE_REAL, VALUE_TEXT };

struct value {
	enum value_type type;
	int64_t integer;
	double real;
	const char *text;
	size_t size;
};

#endif
