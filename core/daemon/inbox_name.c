/* inbox_name.c - names of files in an inbox, pure. */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "daemon/inbox.h"

static bool ends_in(const char *name, const char *end)
{
	size_t size = strlen(name), end_size = strlen(end);

	return size > end_size && !strcasecmp(name + size - end_size, end);
}

bool inbox_is_partial(const char *name)
{
	static const char *const ends[] = {".part", ".partial", ".tmp", ".temp",
		".crdownload", ".download", ".filepart", ".opdownload", ".swp",
		"~", ".zila.json", ".zila.txt", ".lock", NULL};
	int i;

	/* ~$june.xlsx: Excel's own, while it is open */
	if (*name == '.' || *name == '~')
		return true;
	for (i = 0; ends[i]; i++)
		if (ends_in(name, ends[i]))
			return true;
	return !strcasecmp(name, "desktop.ini") ||
	       !strcasecmp(name, "thumbs.db");
}

bool inbox_numbered(const char *name, int number, char out[INBOX_NAME_BYTES])
{
	const char *dot = strrchr(name, '.');
	size_t stem = dot && dot > name ? (size_t)(dot - name) : strlen(name);
	int size;

	if (number == 1)
		size = snprintf(out, INBOX_NAME_BYTES, "%s", name);
	else
		size = snprintf(out, INBOX_NAME_BYTES, "%.*s-%d%s", (int)stem,
			name, number, name + stem);
	/* its summary must have a name too */
	return size > 0 && size + (int)sizeof ".zila.json" <= INBOX_NAME_BYTES;
}
