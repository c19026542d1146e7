/* notice.c - notices, gathered by code and column. */
#include "worker/import/notice.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "ground/text.h"

static void copy(char *out, size_t room, const char *text)
{
	snprintf(out, room, "%s", text);
	out[text_valid(out, strlen(out))] = '\0';
}

static struct notice_sum *find(
	struct notices *notices, const char *code, const char *column)
{
	int i;

	for (i = 0; i < notices->count; i++)
		if (!strcmp(notices->sums[i].code, code) &&
			!strcmp(notices->sums[i].column, column))
			return &notices->sums[i];
	return NULL;
}

static struct notice_sum *make(struct notices *notices, const char *code,
	const char *column, const char *message)
{
	struct notice_sum *sum = &notices->sums[LIMIT_NOTICES - 1];

	if (notices->count == LIMIT_NOTICES)
		return sum;
	if (notices->count == LIMIT_NOTICES - 1) {
		code = "more_notices";
		column = "";
		message = "there is more to be told than is gathered";
	}
	sum = &notices->sums[notices->count++];
	copy(sum->code, sizeof sum->code, code);
	copy(sum->column, sizeof sum->column, column);
	copy(sum->message, sizeof sum->message, message);
	return sum;
}

/* Which name was taken for which place is for a person to see of each: what a
 * message says before its colon is added to the first, as far as there is
 * room. */
static void add_name(struct notice_sum *sum, const char *message)
{
	static const char more[] = "; and others";
	size_t used = strlen(sum->message), size = strcspn(message, ":");
	char name[sizeof sum->message];

	if (size >= sizeof name)
		return;
	snprintf(name, sizeof name, "%.*s", (int)size, message);
	if (strstr(sum->message, name) || strstr(sum->message, more))
		return;
	snprintf(sum->message + used, sizeof sum->message - used, "; %s",
		used + size + sizeof more + 2 < sizeof sum->message ? name
								    : more + 2);
}

void notice_add(struct notices *notices, int64_t line, const char *code,
	const char *column, const char *message)
{
	char kind[sizeof notices->sums->code];
	char name[sizeof notices->sums->column];
	struct notice_sum *sum;

	/* As they are kept: a long one would be another one on each line. */
	copy(kind, sizeof kind, code);
	copy(name, sizeof name, column);
	sum = find(notices, kind, name);
	if (!sum)
		sum = make(notices, kind, name, message);
	if (sum->count && !strcmp(kind, "near_place"))
		add_name(sum, message);
	if (sum->count && sum->last == line)
		return;
	sum->last = line;
	sum->count++;
	if (line && sum->line_count < LIMIT_NOTICE_LINES)
		sum->lines[sum->line_count++] = line;
}

/* "4, 9, 12, ..." */
static void write_lines(const struct notice_sum *sum, char *out, size_t room)
{
	struct phrase phrase = {out, room, 0};
	int i;

	out[0] = '\0';
	for (i = 0; i < sum->line_count; i++)
		phrase_add(&phrase, "%s%" PRId64, i ? ", " : "", sum->lines[i]);
	if (sum->count > sum->line_count && sum->line_count)
		phrase_add(&phrase, ", ...");
}

enum zila_code notice_send(
	struct notices *notices, struct link *link, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	char lines[LIMIT_NOTICE_LINES * 22 + 8];
	int i;

	for (i = 0; i < notices->count && code == ZILA_OK; i++) {
		const struct notice_sum *sum = &notices->sums[i];
		struct packer packer = link_message(link, MESSAGE_NOTICE);

		write_lines(sum, lines, sizeof lines);
		pack_text(&packer, sum->code);
		pack_text(&packer, sum->column);
		pack_text(&packer, lines);
		pack_integer(&packer, sum->count);
		pack_text(&packer, sum->message);
		message_end(&packer);
		code = link_sent(link, err);
	}
	memset(notices, 0, sizeof *notices);
	return code;
}
