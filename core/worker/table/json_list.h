/* json_list.h - finds the list of records in an object around it, as the
 * answers of web services are: {"total": 2, "records": [{...}, {...}]}.
 */
#ifndef ZILA_WORKER_JSON_LIST_H
#define ZILA_WORKER_JSON_LIST_H

#include <stdbool.h>

#include "ground/text.h"

struct json_list {
	struct text key; /* as it is written */
	size_t at;       /* behind the bracket that opens it */
	bool alone;      /* nothing else of the object is seen */
};

/* Looks in the beginning of a file.  True when it is one object, with nothing
 * behind it as far as is seen, whose member of a usual name (records, data,
 * rows, items, results), or whose only member, is a list of objects.  Of
 * several it is the first. */
ZILA_MUST_USE bool json_list_find(struct text head, struct json_list *out);

#endif
