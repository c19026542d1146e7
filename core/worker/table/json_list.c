/* json_list.c - the list of records in an object around it. */
#include "worker/table/json_list.h"

#include <string.h>

#include "ground/json_scan.h"

static bool is_usual(struct text key)
{
	static const char *const names[] = {
		"records", "data", "rows", "items", "results"};
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++)
		if (text_is(key, names[i]))
			return true;
	return false;
}

/* Goes behind a key and its colon. */
static bool read_key(struct json_scan *scan, struct text *key)
{
	json_scan_blanks(scan);
	key->data = scan->at + 1;
	if (!json_scan_string(scan))
		return false;
	key->size = (size_t)(scan->at - 1 - key->data);
	return json_scan_char(scan, ':');
}

/* Whether a list of objects begins here; *inside is behind its bracket. */
static bool opens_list(struct json_scan scan, const char **inside)
{
	if (!json_scan_char(&scan, '['))
		return false;
	*inside = scan.at;
	return json_scan_char(&scan, '{');
}

bool json_list_find(struct text head, struct json_list *out)
{
	struct json_scan scan = {head.data, head.data + head.size, 0};
	bool usual = false, more = json_scan_char(&scan, '{');
	const char *inside;
	struct text key;
	int members = 0;

	memset(out, 0, sizeof *out);
	while (more && read_key(&scan, &key)) {
		if (opens_list(scan, &inside) && !usual &&
			(members == 0 || is_usual(key))) {
			usual = is_usual(key);
			out->key = key;
			out->at = (size_t)(inside - head.data);
		}
		members++;
		if (!json_scan_value(&scan))
			break;
		more = json_scan_char(&scan, ',');
		if (!more && json_scan_char(&scan, '}')) {
			json_scan_blanks(&scan);
			if (scan.at < scan.end)
				return false;
		}
	}
	out->alone = members == 1;
	return out->at && (usual || out->alone);
}
