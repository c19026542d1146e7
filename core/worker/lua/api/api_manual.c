/* api_manual.c - zila.lua and the manual, written from the descriptors. */
#include <string.h>

#include "ground/text.h"
#include "worker/lua/api/api.h"
#include "worker/lua/api/parameter.h"

enum {
	MANUAL_COLUMNS = 78,
	MANUAL_INDENT = 4,
	INDEX_COLUMNS = 26,
	NAMES_MAX = 400,
};

/* Appends text in lines of at most columns bytes, each behind before. */
static void wrap(struct buf *out, const char *text, const char *before)
{
	while (*text) {
		size_t room = MANUAL_COLUMNS - strlen(before);
		size_t size = strcspn(text, "\n");

		if (size > room) {
			for (size = room; size && text[size] != ' '; size--)
				;
			if (!size)
				size = strcspn(text, " \n");
		}
		while (size && text[size - 1] == ' ')
			size--;
		buf_add_text(out, before);
		buf_add(out, text, size);
		buf_add_char(out, '\n');
		text += size;
		text += strspn(text, " ");
		text += *text == '\n';
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

	wrap(out, function->help, "---");
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

	for (field = api_fields; field->name; field++) {
		if (field->type) {
			buf_add_format(out, "---@field %s %s %s\n", field->name,
				field->type, field->help);
			continue;
		}
		if (field != api_fields)
			buf_add_char(out, '\n');
		wrap(out, field->help, "---");
		buf_add_format(out, "---@class %s\n", field->name);
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
		"-- from the descriptors in core/worker/lua/api: change them "
		"there.\n\n");
	add_classes(out);
	buf_add_text(out, "---The same as zila.help.\n"
			  "---@param what any\n"
			  "function help(what) end\n\n");
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

/* ---- the manual ---- */

/* A function is behind its table: zila.text.split behind zila.text. */
static bool is_in(const struct api_function *function, const char *holder)
{
	size_t size = strlen(holder);

	return (size_t)(strrchr(function->name, '.') - function->name) ==
		       size &&
	       !strncmp(function->name, holder, size);
}

/* "zila.Chart" of "zila.Chart: zila.Table". */
static size_t class_size(const struct api_field *field)
{
	return strcspn(field->name, ":");
}

bool api_is_class(const struct api_field *field, const char *name)
{
	return !field->type && class_size(field) == strlen(name) &&
	       !strncmp(field->name, name, strlen(name));
}

/* Up to the first full stop that ends a sentence, not "...". */
static size_t first_sentence(const char *help)
{
	const char *at;

	for (at = help; *at; at++)
		if (at > help && at[0] == '.' && at[1] == ' ' && at[-1] != '.')
			return (size_t)(at - help) + 1;
	return (size_t)(at - help);
}

/* Text that Markdown shows as it stands. */
static void add_plain(struct buf *out, const char *text, size_t size)
{
	size_t i;

	for (i = 0; i < size; i++) {
		if (strchr("\\`*_<>[]|#", text[i]))
			buf_add_char(out, '\\');
		buf_add_char(out, text[i]);
	}
}

static void add_signature(struct buf *out, const struct api_function *function)
{
	buf_add_format(out, "%s(%s)", function->name, function->parameters);
	if (*function->returns)
		buf_add_format(out, " -> %s", function->returns);
	buf_add_char(out, '\n');
}

static void tell_function(
	struct buf *out, const struct api_function *function, bool markdown)
{
	static const char indent[MANUAL_INDENT + 1] = "    ";

	if (!markdown) {
		add_signature(out, function);
		wrap(out, function->help, indent);
		return;
	}
	buf_add_format(out, "### %s\n\n```\n", function->name);
	add_signature(out, function);
	buf_add_text(out, "```\n\n");
	add_plain(out, function->help, strlen(function->help));
	buf_add_char(out, '\n');
}

static void tell_field(
	struct buf *out, const struct api_field *field, bool markdown)
{
	static const char indent[2 * MANUAL_INDENT + 1] = "        ";

	if (!markdown) {
		buf_add_format(out, "    %s: %s\n", field->name, field->type);
		wrap(out, field->help, indent);
		return;
	}
	buf_add_format(out, "- `%s: %s`: ", field->name, field->type);
	add_plain(out, field->help, strlen(field->help));
	buf_add_char(out, '\n');
}

/* The class that begins at field, with its fields; returns what follows. */
static const struct api_field *tell_class(
	struct buf *out, const struct api_field *field, bool markdown)
{
	buf_add_format(out, "%s%s\n%s", markdown ? "### " : "", field->name,
		markdown ? "\n" : "");
	if (markdown) {
		add_plain(out, field->help, strlen(field->help));
		buf_add_text(out, "\n\n");
	} else {
		wrap(out, field->help, "    ");
	}
	for (field++; field->type; field++)
		tell_field(out, field, markdown);
	return field;
}

static void between(struct buf *out, int count)
{
	if (count)
		buf_add_char(out, '\n');
}

/* What is called name, or all (name NULL). */
static int tell_functions(struct buf *out, const char *name, bool markdown)
{
	const struct api_function *function;
	int count = 0;
	int i;

	for (i = 0; api_tables[i]; i++)
		for (function = api_tables[i]; function->name; function++) {
			if (name && strcmp(function->name, name) != 0 &&
				!is_in(function, name))
				continue;
			between(out, count++);
			tell_function(out, function, markdown);
		}
	return count;
}

static int tell_classes(
	struct buf *out, const char *name, bool markdown, int before)
{
	const struct api_field *field = api_fields;
	int count = before;

	while (field->name) {
		if (!field->type && (!name || api_is_class(field, name))) {
			between(out, count++);
			field = tell_class(out, field, markdown);
		} else {
			field++;
		}
	}
	return count - before;
}

static void index_line(struct buf *out, const char *name, size_t name_size,
	const char *help, bool markdown)
{
	if (markdown) {
		buf_add_format(out, "- `%.*s`: ", (int)name_size, name);
		add_plain(out, help, first_sentence(help));
		buf_add_char(out, '\n');
		return;
	}
	buf_add_format(out, "  %-*.*s %.*s\n", INDEX_COLUMNS, (int)name_size,
		name, (int)first_sentence(help), help);
}

/* Every function and class, with its first sentence. */
static void tell_index(struct buf *out, bool markdown)
{
	const char *mark = markdown ? "## " : "", *gap = markdown ? "\n" : "";
	const struct api_function *function;
	const struct api_field *field;
	int i;

	buf_add_format(out, "%sfunctions\n%s", mark, gap);
	for (i = 0; api_tables[i]; i++)
		for (function = api_tables[i]; function->name; function++)
			index_line(out, function->name, strlen(function->name),
				function->help, markdown);
	buf_add_format(out, "\n%sclasses\n%s", mark, gap);
	for (field = api_fields; field->name; field++)
		if (!field->type)
			index_line(out, field->name, class_size(field),
				field->help, markdown);
	buf_add_format(out, "\n%s\n",
		markdown ? "`zila help zila.rows` tells more of one."
			 : "`zila help zila.rows`, or help(zila.rows) in Lua, "
			   "tells more of one.");
}

int api_manual(struct buf *out, const char *name, bool markdown)
{
	int count;

	if (name && !strcmp(name, "zila")) {
		tell_index(out, markdown);
		return 1;
	}
	count = tell_functions(out, name, markdown);
	return count + tell_classes(out, name, markdown, count);
}

const char *api_nearest(const char *name)
{
	const char *names[NAMES_MAX], *last = strrchr(name, '.');
	const struct api_function *function;
	const struct api_field *field;
	size_t count = 0;
	const char *near;
	int i;

	for (i = 0; api_tables[i]; i++)
		for (function = api_tables[i];
			function->name && count < NAMES_MAX; function++)
			names[count++] = function->name;
	for (field = api_fields; field->name && count < NAMES_MAX; field++)
		if (!field->type && !strchr(field->name, ':'))
			names[count++] = field->name;
	near = text_nearest(name, names, count);
	for (i = 0; !near && i < (int)count; i++)
		if (!strcmp(strrchr(names[i], '.') + 1, last ? last + 1 : name))
			near = names[i];
	return near;
}
