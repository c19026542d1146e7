/* reasons.c - reasons in words. */
#include "reasons.h"

#include <stdbool.h>
#include <string.h>

#include "print.h"
#include "run/rejects.h"

#define INDENT "      "

struct telling {
	struct buf *out;
	bool lines; /* one a reason; else all in one */
	bool told;
};

static void add_suggestion(
	const struct telling *telling, const struct reason_text *reason, int at)
{
	struct buf *out = telling->out;

	if (strstr(reason->message, reason->near[at].name))
		return;
	buf_add_text(out, INDENT "  perhaps ");
	print_safe(out, reason->near[at].name);
	if (*reason->near[at].code)
		print_format(out, " (%s)", reason->near[at].code);
	if (*reason->near[at].why)
		print_format(out, ": %s", reason->near[at].why);
	buf_add_char(out, '\n');
}

static void add_reason(void *user, const struct reason_text *reason)
{
	struct telling *telling = user;
	struct buf *out = telling->out;
	int i;

	if (telling->lines)
		buf_add_text(out, INDENT);
	else if (telling->told)
		buf_add_text(out, "; ");
	telling->told = true;
	if (*reason->column)
		print_format(out, "%s: ", reason->column);
	print_safe(out, *reason->message ? reason->message : reason->code);
	if (!telling->lines)
		return;
	buf_add_char(out, '\n');
	for (i = 0; i < reason->near_count; i++)
		add_suggestion(telling, reason, i);
}

void reasons_text(struct buf *out, const char *json)
{
	struct telling telling = {.out = out, .lines = true};

	reasons_read(json, add_reason, &telling);
}

void reasons_line(struct buf *out, const char *json)
{
	struct telling telling = {.out = out};

	reasons_read(json, add_reason, &telling);
}
