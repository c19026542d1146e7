/* api_manual.c - zila.lua and the manual, written from the descriptors. */
#include <string.h>

#include "worker/lua/api.h"
#include "worker/lua/parameter.h"

enum { MANUAL_COLUMNS = 78, MANUAL_INDENT = 4 };

/* Appends text in lines of at most columns bytes, each behind before. */
static void wrap(
	struct buf *out, const char *text, const char *before, size_t columns)
{
	while (*text) {
		size_t room = columns - strlen(before);
		size_t size = strcspn(text, "\n");

		if (size > room) {
			for (size = room; size && text[size] != ' '; size--)
				;
			if (!size)
				size = strcspn(text, " \n");
		}
		buf_add_text(out, before);
		buf_add(out, text, size);
		buf_add_char(out, '\n');
		text += size;
		text += *text == '\n' || *text == ' ';
	}
}

static void add_names(struct buf *out, const char *parameters)
{
	struct parameter parameter;
	const char *between = "";

	while (parameter_next(&parameters, &parameter)) {
		buf_add_format(out, "%s%.*s", between, parameter.name_size,
			parameter.name);
		between = ", ";
	}
}

static void add_stub(struct buf *out, const struct api_function *function)
{
	const char *at = function->parameters;
	struct parameter parameter;

	wrap(out, function->help, "---", MANUAL_COLUMNS);
	while (parameter_next(&at, &parameter))
		buf_add_format(out, "---@param %.*s%s %.*s\n",
			parameter.name_size, parameter.name,
			parameter.optional ? "?" : "", parameter.type_size,
			parameter.type);
	if (*function->returns)
		buf_add_format(out, "---@return %s\n", function->returns);
	buf_add_format(out, "function %s(", function->name);
	add_names(out, function->parameters);
	buf_add_text(out, ") end\n\n");
}

/* "zila.text = {}" before the first function of a table. */
static void add_holder(struct buf *out, const struct api_function *before,
	const struct api_function *function)
{
	size_t size = (size_t)(strrchr(function->name, '.') - function->name);

	if (size == strlen("zila"))
		return;
	if (before && !strncmp(before->name, function->name, size + 1))
		return;
	buf_add(out, function->name, size);
	buf_add_text(out, " = {}\n\n");
}

/* "---@class zila.Rule" and its fields, which stand together. */
static void add_classes(struct buf *out)
{
	const struct api_field *field;

	for (field = api_fields; field->owner; field++) {
		if (*field->name) {
			buf_add_format(out, "---@field %s %s %s\n", field->name,
				field->type, field->help);
			continue;
		}
		if (field != api_fields)
			buf_add_char(out, '\n');
		wrap(out, field->help, "---", MANUAL_COLUMNS);
		buf_add_format(out, "---@class %s\n", field->owner);
	}
	buf_add_char(out, '\n');
}

void api_stub(struct buf *out)
{
	const struct api_function *before = NULL;
	const struct api_function *function;
	int i;

	buf_add_text(out,
		"---@meta\n"
		"-- What plugins and scripts of zila see, for LuaLS.  Written "
		"by "
		"zila itself\n"
		"-- from the descriptors in core/worker/lua: change them "
		"there.\n\n");
	add_classes(out);
	buf_add_text(out,
		"---Called with a record, or with a dataset's name and one.\n"
		"---@alias zila.Emit fun(dataset_or_record: string|table, "
		"record?: table)\n\n");
	buf_add_text(out,
		"---@class zila\n"
		"---@field args string[] what stood behind the script's name\n"
		"---@field null userdata stands for NULL where nil can't: in "
		"JSON, in parameters of queries\n"
		"zila = {}\n\n");
	for (i = 0; api_tables[i]; i++)
		for (function = api_tables[i]; function->name; function++) {
			add_holder(out, before, function);
			add_stub(out, function);
			before = function;
		}
	if (out->size)
		buf_cut(out, out->size - 1);
}

static void add_manual(struct buf *out, const struct api_function *function)
{
	static const char indent[MANUAL_INDENT + 1] = "    ";

	buf_add_format(out, "%s(%s)", function->name, function->parameters);
	if (*function->returns)
		buf_add_format(out, " -> %s", function->returns);
	buf_add_char(out, '\n');
	wrap(out, function->help, indent, MANUAL_COLUMNS);
}

int api_manual(struct buf *out, const char *name)
{
	size_t size = name ? strlen(name) : 0;
	const struct api_function *function;
	int count = 0;
	int i;

	for (i = 0; api_tables[i]; i++)
		for (function = api_tables[i]; function->name; function++) {
			if (name && strncmp(function->name, name, size) != 0)
				continue;
			if (count++)
				buf_add_char(out, '\n');
			add_manual(out, function);
		}
	return count;
}
