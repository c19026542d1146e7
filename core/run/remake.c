/* remake.c - a report made again, into memory: to be held against a file that
 * was printed, or against what would be printed now. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/file.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "run/printed.h"
#include "run/work.h"

enum { JSON_BYTES = 8192, TEXT_BYTES = 256 };

struct remaking {
	struct remade *out;
	const char *name; /* of the file that is wanted, NULL: the only one */
	bool skipping;    /* the one at hand is another */
	struct digest digest;
};

static enum zila_code take_identity(
	struct remade *out, struct message *message, struct zila_err *err)
{
	char text[TEXT_BYTES], plugins[JSON_BYTES];

	message_copy(message, text, sizeof text);
	(void)message_integer(message);
	(void)message_integer(message);
	message_copy(message, text, sizeof text);
	message_copy(message, out->known_at, sizeof out->known_at);
	message_copy(message, text, sizeof text);
	message_copy(message, text, sizeof text);
	(void)message_integer(message);
	message_copy(message, plugins, sizeof plugins);
	if (message->bad)
		return work_unexpected(message, err);
	out->plugins = arena_text(&out->arena, plugins);
	return out->plugins ? ZILA_OK : err_memory(err);
}

static struct report_value *add_value(struct remade *out)
{
	if (out->count == out->room) {
		size_t room = out->room ? out->room * 2 : 256;
		struct report_value *values =
			mem_resize(out->values, room * sizeof *values);

		if (!values)
			return NULL;
		out->values = values;
		out->room = room;
	}
	return &out->values[out->count++];
}

static enum zila_code take_value(
	struct remade *out, struct message *message, struct zila_err *err)
{
	char what[16];
	size_t name_size, size;
	const char *name, *text;
	struct report_value *value;

	message_copy(message, what, sizeof what);
	name = message_text(message, &name_size);
	text = message_text(message, &size);
	if (message->bad || !name)
		return work_unexpected(message, err);
	if (strcmp(what, "figure") != 0 && strcmp(what, "cell") != 0)
		return ZILA_OK;
	if (!(value = add_value(out)))
		return err_memory(err);
	value->cell = what[0] == 'c';
	value->name = arena_copy(&out->arena, name, name_size);
	value->value = text ? arena_copy(&out->arena, text, size) : NULL;
	return value->name && (!text || value->value) ? ZILA_OK
						      : err_memory(err);
}

static enum zila_code take_bytes(struct remaking *remaking,
	struct message *message, struct zila_err *err)
{
	struct buf *file = &remaking->out->file;
	size_t size;
	const char *data = message_text(message, &size);

	if (!data)
		return work_unexpected(message, err);
	if (remaking->skipping)
		return ZILA_OK;
	if (file->size + size > LIMIT_OUTPUT_BYTES)
		return err_set(err, ZILA_ELIMIT,
			"the report is larger than %d MiB",
			LIMIT_OUTPUT_BYTES >> 20);
	digest_add(&remaking->digest, data, size);
	buf_add(file, data, size);
	return buf_check(file, err);
}

/* Of a format that makes several files one is wanted. */
static void take_file(struct remaking *remaking, struct message *message)
{
	char name[TEXT_BYTES];

	message_copy(message, name, sizeof name);
	remaking->skipping =
		remaking->name && strcmp(name, remaking->name) != 0;
	if (remaking->skipping)
		return;
	digest_start(&remaking->digest);
	buf_cut(&remaking->out->file, 0);
}

static enum zila_code sink(struct run *run, struct message *message, void *user,
	struct zila_err *err)
{
	struct remaking *remaking = user;

	(void)run;
	switch (message->type) {
	case MESSAGE_REPORT:
		return take_identity(remaking->out, message, err);
	case MESSAGE_RESULT_ROW:
		return take_value(remaking->out, message, err);
	case MESSAGE_FILE:
		take_file(remaking, message);
		return message->bad ? work_unexpected(message, err) : ZILA_OK;
	case MESSAGE_DATA:
		return take_bytes(remaking, message, err);
	case MESSAGE_FILE_END:
		if (!remaking->skipping)
			digest_end(&remaking->digest, remaking->out->sha256);
		return ZILA_OK;
	default:
		return work_unexpected(message, err);
	}
}

static int by_name(const void *a, const void *b)
{
	const struct report_value *left = a, *right = b;
	int order = strcmp(left->name, right->name);

	if (order)
		return order;
	/* Several of one name stay in the report's order. */
	return left->order < right->order ? -1 : left->order > right->order;
}

enum zila_code core_remake(struct core *core, const struct report_file *file,
	bool now, struct remade *out, struct zila_err *err)
{
	struct remaking remaking = {.out = out};
	char state[16], district[16];
	struct core_scope scope = {.as_of = file->as_of, .lang = file->lang};
	struct work_scope clocks;
	struct run run;
	enum zila_code code;
	size_t i;

	snprintf(state, sizeof state, "%d", file->state);
	snprintf(district, sizeof district, "%d", file->district);
	scope.state = file->state ? state : NULL;
	scope.district = file->district ? district : NULL;
	scope.set = file->set && *file->set ? file->set : NULL;
	if (!now) {
		scope.known = file->known;
		scope.as_checked = true;
		scope.checked = file->checked;
	}
	work_init(&run, core, "report", sink, &remaking);
	run_option(&run, "report", *file->part ? file->part : file->report);
	run_option(&run, "formats", file->format);
	if (strcmp(file->file, "-") != 0) {
		remaking.name = file_name(file->file);
		run_option(&run, "in_files", "yes");
	}
	run_option(&run, "cells", "yes");
	if ((code = work_scope(&run, core, &scope, &clocks, err)) ||
		(code = run_spawn(&run, err)))
		return code;
	for (i = 0; i < out->count; i++)
		out->values[i].order = i;
	if (out->count)
		qsort(out->values, out->count, sizeof *out->values, by_name);
	return ZILA_OK;
}

void remade_free(struct remade *remade)
{
	arena_free(&remade->arena);
	mem_free(remade->values);
	buf_free(&remade->file);
	memset(remade, 0, sizeof *remade);
}

static bool is_same(const struct report_value *a, const struct report_value *b)
{
	if (!a->value || !b->value)
		return !a->value && !b->value;
	return strcmp(a->value, b->value) == 0;
}

enum zila_code remade_compare(const struct remade *before,
	const struct remade *after, remade_each *each, void *user,
	struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	size_t i = 0, j = 0;

	while (code == ZILA_OK && (i < before->count || j < after->count)) {
		const struct report_value *old =
			i < before->count ? &before->values[i] : NULL;
		const struct report_value *new =
			j < after->count ? &after->values[j] : NULL;
		int order = !old ? 1 : !new ? -1 : strcmp(old->name, new->name);

		i += order <= 0;
		j += order >= 0;
		if (order == 0 && is_same(old, new))
			continue;
		code = each(user, order <= 0 ? old : NULL,
			order >= 0 ? new : NULL, err);
	}
	return code;
}
