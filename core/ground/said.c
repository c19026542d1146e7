/* said.c - lines of a log, each told once. */
#include "ground/said.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "ground/mem.h"
#include "ground/number.h"
#include "ground/text.h"

static bool alike(const struct said_held *held, const struct said_line *line)
{
	return !strcmp(held->text, line->text) &&
	       !strcmp(held->level, line->level) &&
	       !strcmp(held->plugin, line->plugin);
}

bool said_again(struct said *said, const struct said_line *line)
{
	int i;

	for (i = 0; i < said->count; i++)
		if (alike(&said->lines[i], line)) {
			said->lines[i].count += line->count;
			return true;
		}
	return false;
}

bool said_is_full(const struct said *said)
{
	return said->count == LIMIT_LOG_KINDS;
}

enum zila_code said_add(
	struct said *said, const struct said_line *line, struct zila_err *err)
{
	struct said_held *held;

	assert(!said_is_full(said));
	if (!said->lines && !(said->lines = mem_alloc(
				      LIMIT_LOG_KINDS * sizeof *said->lines)))
		return err_memory(err);
	held = &said->lines[said->count];
	if (!(held->text = mem_copy(line->text)))
		return err_memory(err);
	(void)snprintf(held->level, sizeof held->level, "%s", line->level);
	(void)snprintf(held->plugin, sizeof held->plugin, "%s", line->plugin);
	(void)snprintf(held->first, sizeof held->first, "%s", line->first);
	held->count = line->count;
	said->count++;
	return ZILA_OK;
}

enum zila_code said_take(
	struct said *said, said_each *each, void *user, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < said->count; i++) {
		struct said_held *held = &said->lines[i];
		struct said_line line = {held->level, held->plugin, held->text,
			held->first, held->count};

		if (code == ZILA_OK)
			code = each(user, &line, err);
		mem_free(held->text);
	}
	said->count = 0;
	return code;
}

void said_free(struct said *said)
{
	int i;

	for (i = 0; i < said->count; i++)
		mem_free(said->lines[i].text);
	mem_free(said->lines);
	memset(said, 0, sizeof *said);
}

void said_text(const struct said_line *line, char out[SAID_TEXT_BYTES])
{
	struct phrase phrase = {out, SAID_TEXT_BYTES, 0};
	char count[NUMBER_TEXT_BYTES];

	phrase_add(&phrase, "%s", line->text);
	if (line->count < 2)
		return;
	number_format(line->count, 0, GROUPING_INDIAN, count);
	phrase_add(&phrase, " (%s times, first at %s)", count, line->first);
}
