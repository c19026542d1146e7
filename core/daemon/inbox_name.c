/* inbox_name.c - names of files in an inbox, pure. */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "daemon/inbox.h"

enum { ENDING_BYTES = 20 };

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

/* What stands behind the last dot, where that is an ending. */
static const char *ending_of(const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot && dot > name && strlen(dot) <= ENDING_BYTES
		       ? dot
		       : name + strlen(name);
}

void inbox_numbered(const char *name, int number, char out[INBOX_NAME_BYTES])
{
	const char *ending = ending_of(name);
	size_t stem = (size_t)(ending - name), room;
	char mark[16] = "";

	if (number > 1)
		snprintf(mark, sizeof mark, "-%d", number);
	/* Its summary must have a name too: a long one loses characters. */
	room = INBOX_NAME_BYTES - sizeof ".zila.json" - strlen(mark) -
	       strlen(ending);
	if (stem > room)
		for (stem = room; stem && (name[stem] & 0xc0) == 0x80;)
			stem--;
	snprintf(out, INBOX_NAME_BYTES, "%.*s%s%s", (int)stem, name, mark,
		ending);
}
