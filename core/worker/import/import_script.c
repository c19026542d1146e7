/* import_script.c - the row and emit that an importer's function is given. */
#include <lauxlib.h>
#include <math.h>
#include <string.h>

#include "ground/number.h"
#include "worker/import/import.h"
#include "worker/lua/api/api.h"
#include "worker/lua/error.h"

/* Behind `row` on the stack. */
enum { AT_EMIT = 1, AT_TABLE, AT_STRINGS, AT_LINE, AT_NAMES };

/* A cell on its way to Lua. */
struct cell {
	struct value value;
	bool may_repeat;
	uint64_t hash;         /* of one that may repeat */
	struct repeat *repeat; /* what is perhaps its, or NULL */
};

static struct importing *importing_of(lua_State *L)
{
	return lua_touserdata(L, lua_upvalueindex(1));
}

/* The text at index of a row's method, called as usage says. */
static const char *given_text(lua_State *L, int index, const char *usage)
{
	if (!lua_istable(L, 1))
		luaL_error(L, "call it with a colon: %s", usage);
	if (!lua_isstring(L, index))
		luaL_error(L, "%s: argument %d must be a text, not %s", usage,
			index - 1, luaL_typename(L, index));
	return lua_tostring(L, index);
}

/* row:skip(reason) */
static int row_skip(lua_State *L)
{
	struct importing *importing = importing_of(L);
	const char *reason = given_text(L, 2, "row:skip(reason)");

	buf_cut(&importing->skipping, 0);
	buf_add_text(&importing->skipping, reason);
	if (importing->skipping.failed)
		return vm_raise_memory(L);
	importing->skip = buf_text(&importing->skipping);
	return 0;
}

/* For as long as the reasons of the row. */
static const char *keep_name(struct importing *importing, const char *name)
{
	const struct importer *importer = importing->importer;
	int at = dataset_column(importer->dataset, name), i;
	const char *kept;

	if (at >= 0)
		return importer->dataset->columns[at].name;
	for (i = 0; i < importer->want.count; i++)
		if (!strcmp(importer->columns[i].name, name))
			return importer->columns[i].name;
	kept = arena_text(&importing->job->arena, name);
	return kept ? kept : "";
}

/* row:reject(column, message) */
static int row_reject(lua_State *L)
{
	static const char usage[] = "row:reject(column, message)";
	struct importing *importing = importing_of(L);
	const char *column = given_text(L, 2, usage);

	record_reject(&importing->records, "refused",
		keep_name(importing, column), given_text(L, 3, usage));
	return 0;
}

/* row:notice(code, column, message) */
static int row_notice(lua_State *L)
{
	static const char usage[] = "row:notice(code, column, message)";
	struct importing *importing = importing_of(L);
	const char *code = given_text(L, 2, usage);
	const char *column = lua_isnil(L, 3) ? "" : given_text(L, 3, usage);

	record_notice(
		&importing->records, code, column, given_text(L, 4, usage));
	return 0;
}

/* row:has_unit(text): whether a number of money in this row was read in that
 * unit, of which a part may be said. */
static int row_has_unit(lua_State *L)
{
	const struct importing *importing = importing_of(L);
	const struct map_fit *fit = &importing->table.fit;
	const struct row *row = importing->row;
	const char *text = given_text(L, 2, "row:has_unit(text)");
	struct unit own;
	bool has = false;
	int i;

	if (!map_unit(text, strlen(text), &own))
		return 0;
	for (i = 0; i < importing->importer->want.count && !has; i++) {
		const struct unit *of = &fit->units[i];
		int cell = fit->cell_of[i];

		has = cell != MAP_NONE && cell < row->cell_count &&
		      row->cells[cell].size && *of->currency &&
		      of->power == own.power &&
		      (!*own.currency || !strcmp(own.currency, of->currency));
	}
	lua_pushboolean(L, has);
	return 1;
}

/* A field that is not among the cells, nor what all rows have: nothing if it
 * is a column, else a mistake. */
static int row_index(lua_State *L)
{
	static const char *const own[] = {"line", "file", "sheet", "title",
		"headings", "dated", "wide", "skip", "reject", "notice",
		"has_unit"};
	struct importing *importing = importing_of(L);
	const struct importer *importer = importing->importer;
	const char *names[MAP_COLUMNS_MAX + 11], *name;
	int i, count = 0;

	lua_settop(L, 2);
	lua_pushvalue(L, 2);
	switch (lua_rawget(L, lua_upvalueindex(2))) {
	case LUA_TNIL:
		break;
	case LUA_TBOOLEAN:
		return 0;
	default: /* headings */
		lua_pushlstring(L, buf_text(&importing->headings),
			importing->headings.size);
		return importing->headings.size ? 1 : 0;
	}
	name = luaL_checkstring(L, 2);
	for (i = 0; i < importer->want.count; i++)
		names[count++] = importer->columns[i].name;
	for (i = 0; i < (int)(sizeof own / sizeof *own); i++)
		names[count++] = own[i];
	return error_unknown(L, "the row has no field", name,
		text_nearest(name, names, (size_t)count));
}

static size_t field_slot(const char *name)
{
	uintptr_t address = (uintptr_t)name;

	return (address >> 4 ^ address >> 11) % IMPORT_FIELDS;
}

/* By address, which is the name's own for what is asked a million times. */
static int find_field(const struct importing *importing,
	const struct dataset *dataset, const char *name)
{
	size_t slot = field_slot(name);

	for (; dataset == importing->importer->dataset &&
		importing->fields[slot].name;
		slot = (slot + 1) % IMPORT_FIELDS)
		if (importing->fields[slot].name == name)
			return importing->fields[slot].at;
	return dataset_column(dataset, name);
}

/* What the value at the top of the stack is, if it is a cell of the row at
 * hand that comes again. */
static struct repeat *find_handed(lua_State *L, struct importing *importing)
{
	const void *string = lua_topointer(L, -1);
	int i;

	for (i = 0; i < importing->handed_count; i++)
		if (importing->handed[i]->string == string)
			return importing->handed[i];
	return NULL;
}

/* The field at the top of the stack, called name. */
static void give_field(lua_State *L, struct importing *importing,
	struct draft *draft, const char *name)
{
	const struct dataset *dataset = draft->dataset;
	struct repeat *repeat = find_handed(L, importing);
	struct value value = {.type = VALUE_TEXT};
	int at;

	if (repeat) {
		value.text = repeat->text;
		value.size = repeat->size;
	} else {
		api_value(L, -1, name, &value);
	}
	at = find_field(importing, dataset, name);
	if (at >= 0) {
		draft->given[at] = value;
		draft->repeats[at] = repeat;
		draft->styles[at] = dataset == importing->importer->dataset
					    ? importing->taken_off[at]
					    : NULL;
	} else if (dataset->time == TIME_SNAPSHOT && !strcmp(name, "as_on")) {
		draft->as_on = value;
	} else if (dataset->time == TIME_SNAPSHOT && !strcmp(name, "until")) {
		draft->until = value;
	} else {
		(void)error_unknown(L,
			lua_pushfstring(
				L, "emit: %s has no column", dataset->name),
			name, dataset_column_near(dataset, name));
	}
}

static bool may_fill(
	const struct importing *importing, const struct dataset *dataset)
{
	const struct plugin *plugin = importing->importer->part->plugin;

	while (dataset->plugin && plugin &&
		strcmp(dataset->plugin, plugin->name) != 0)
		plugin = plugin->base;
	return plugin != NULL;
}

/* A draft as it is before a script gives its fields. */
static void begin_draft(const struct importing *importing,
	const struct dataset *dataset, struct draft *draft)
{
	const struct draft *constants = &importing->constants;
	size_t count = (size_t)dataset->column_count;

	draft->dataset = dataset;
	draft->as_on = draft->until = (struct value){.type = VALUE_NULL};
	memset(draft->styles, 0, count * sizeof *draft->styles);
	memset(draft->repeats, 0, count * sizeof *draft->repeats);
	if (dataset == constants->dataset)
		memcpy(draft->given, constants->given,
			count * sizeof *draft->given);
	else
		memset(draft->given, 0, count * sizeof *draft->given);
}

static const struct dataset *emit_dataset(
	lua_State *L, struct importing *importing)
{
	const struct model *model = &importing->job->model;
	const char *name = luaL_checkstring(L, 1);
	const struct dataset *dataset =
		plugin_dataset(model, importing->importer->part->plugin, name);

	if (!dataset)
		(void)error_unknown(L, "emit: there is no dataset", name,
			plugin_dataset_near(model, name));
	if (!may_fill(importing, dataset))
		luaL_error(L, "emit: dataset '%s' belongs to plugin %s", name,
			dataset->plugin);
	return dataset;
}

/* emit{...} or emit("dataset", {...}) */
static int row_emit(lua_State *L)
{
	struct importing *importing = importing_of(L);
	const struct dataset *dataset = importing->importer->dataset;
	struct draft draft; /* 3 kB: what is used is set */
	struct zila_err err;
	int table = 1;

	if (lua_type(L, 1) == LUA_TSTRING) {
		dataset = emit_dataset(L, importing);
		table = 2;
	}
	luaL_checktype(L, table, LUA_TTABLE);
	lua_settop(L, table);
	begin_draft(importing, dataset, &draft);
	/* The draft borrows the texts of the table. */
	lua_pushnil(L);
	while (lua_next(L, table)) {
		if (lua_type(L, -2) != LUA_TSTRING)
			return luaL_error(L, "emit: a record is { column = "
					     "value, ... }");
		give_field(L, importing, &draft, lua_tostring(L, -2));
		lua_pop(L, 1);
	}
	if (record_add(&importing->records, &draft, &err) != ZILA_OK)
		return vm_raise(L, &err);
	return 0;
}

/* What row_index knows: true for what may be blank. */
static void push_blanks(lua_State *L, struct importing *importing)
{
	const struct importer *importer = importing->importer;
	int i;

	lua_createtable(L, 0, importer->want.count + 3);
	lua_pushlightuserdata(L, &importing->headings);
	lua_setfield(L, -2, "headings");
	for (i = 0; i < importer->want.count; i++) {
		lua_pushboolean(L, true);
		lua_setfield(L, -2, importer->columns[i].name);
	}
	lua_pushboolean(L, true);
	lua_setfield(L, -2, "dated");
	lua_pushboolean(L, true);
	lua_setfield(L, -2, "wide");
}

/* What all rows have: Lua finds these without a call.  A column of the name
 * goes before it, also where it is blank. */
static void push_fields(lua_State *L, struct importing *importing)
{
	static const luaL_Reg methods[] = {{"skip", row_skip},
		{"reject", row_reject}, {"notice", row_notice},
		{"has_unit", row_has_unit}, {NULL, NULL}};
	char day[DATE_TEXT_BYTES];
	int i;

	lua_newtable(L);
	lua_pushlightuserdata(L, importing);
	luaL_setfuncs(L, methods, 1);
	vm_set_text(L, "file", importing->file);
	lua_pushstring(
		L, importing->reader->sheets[importing->table.sheet].name);
	lua_setfield(L, -2, "sheet");
	vm_set_text(L, "title", buf_text(&importing->table.titles));
	date_format(importing->records.as_on, day);
	vm_set_text(L, "dated", importing->records.dated ? day : NULL);
	for (i = 0; i < importing->importer->want.count; i++)
		vm_set_text(L, importing->importer->columns[i].name, NULL);
}

static void set_index(lua_State *L)
{
	lua_setfield(L, -2, "__index");
	lua_pushboolean(L, false); /* all rows share it: no __gc gets in */
	lua_setfield(L, -2, "__metatable");
}

/* The metatable of all rows. */
static void push_metatable(lua_State *L, struct importing *importing)
{
	lua_newtable(L);
	lua_pushliteral(L, "row");
	lua_setfield(L, -2, "__name");
	push_fields(L, importing);
	lua_newtable(L);
	lua_pushlightuserdata(L, importing);
	push_blanks(L, importing);
	lua_pushcclosure(L, row_index, 2);
	set_index(L);
	lua_setmetatable(L, -2);
	set_index(L);
}

/* With the names of the columns, so that they stay where they are. */
static void push_emit(lua_State *L, struct importing *importing)
{
	const struct dataset *dataset = importing->importer->dataset;
	int i;

	lua_pushlightuserdata(L, importing);
	lua_createtable(L, dataset->column_count, 0);
	for (i = 0; i < dataset->column_count; i++) {
		const char *name = lua_pushstring(L, dataset->columns[i].name);
		size_t slot = field_slot(name);

		while (importing->fields[slot].name)
			slot = (slot + 1) % IMPORT_FIELDS;
		importing->fields[slot].name = name;
		importing->fields[slot].at = i;
		lua_rawseti(L, -2, i + 1);
	}
	lua_pushcclosure(L, row_emit, 2);
}

void import_script_open(lua_State *L, struct importing *importing)
{
	int i;

	for (i = 0; i < importing->importer->want.count; i++) {
		struct imported *imported = &importing->columns[i];

		if (imported->at < 0 ||
			!importing->importer->columns[i].measure)
			continue;
		imported->style.taken_off = true;
		importing->taken_off[imported->at] = &imported->style;
	}
	importing->repeats = repeats_make(&importing->job->arena);
	if (!importing->repeats)
		(void)vm_raise_memory(L);
	luaL_checkstack(L, importing->importer->want.count + 16, "an import");
	importing->script = lua_gettop(L) + 1;
	lua_rawgeti(L, LUA_REGISTRYINDEX, importing->importer->row);
	push_emit(L, importing);
	push_metatable(L, importing);
	lua_newtable(L); /* AT_STRINGS */
	lua_pushliteral(L, "line");
	for (i = 0; i < importing->importer->want.count; i++)
		lua_pushstring(L, importing->importer->columns[i].name);
}

static struct text text_of(struct value value)
{
	return (struct text){value.text, value.size};
}

/* True: it is pushed as it stands. */
static bool push_clean(
	lua_State *L, struct importing *importing, struct value value)
{
	struct buf *clean = &importing->clean;

	if (coerce_is_clean(text_of(value))) {
		lua_pushlstring(L, value.text, value.size);
		return true;
	}
	buf_cut(clean, 0);
	text_clean(clean, value.text, value.size);
	lua_pushlstring(L, buf_text(clean), clean->size);
	return false;
}

/* A day of a column that has its months first is given as it is meant. */
static bool push_day(lua_State *L, struct importing *importing, int column,
	struct value value)
{
	const struct date_style *dates =
		&importing->columns[column].style.dates;
	char day[DATE_TEXT_BYTES];
	struct date date;

	if (dates->order != DATE_MONTH_FIRST ||
		!date_parse_ordered(
			value.text, value.size, dates->order, &date) ||
		!date.ordered)
		return false;
	date_format(date.day, day);
	lua_pushstring(L, day);
	record_notice(&importing->records, "month_first",
		importing->importer->columns[column].name,
		"its days have the month first, as one of them can only be "
		"read so");
	return true;
}

/* What 1 in the last printed digit of the cell comes to: 100000 for the 4 of
 * `12.34` crore; nil without a number. */
static void push_step(lua_State *L, const struct importing *importing,
	const struct map_wide *wide)
{
	const struct text *cell = &importing->row->cells[wide->cell];
	struct number number;
	int power = wide->unit.power;

	if (number_read(cell->data, cell->size, &number) || number.missing) {
		lua_pushnil(L);
		return;
	}
	if (number.power || number.plain)
		power = number.power;
	lua_pushnumber(L, pow(10, power - number.scale));
}

/* A field that a cell lacks is a mistake, but for the step of no number. */
static int wide_index(lua_State *L)
{
	const char *name = luaL_checkstring(L, 2);

	if (!strcmp(name, "step"))
		return 0;
	return luaL_error(L,
		"a cell of row.wide has no field '%s'; it has period, value, "
		"step, currency, quantity, group and provisional",
		name);
}

static void be_strict(lua_State *L)
{
	if (luaL_newmetatable(L, "row.wide")) {
		lua_pushcfunction(L, wide_index);
		lua_setfield(L, -2, "__index");
		lua_pushboolean(L, false);
		lua_setfield(L, -2, "__metatable");
	}
	lua_setmetatable(L, -2);
}

/* { period =, value =, step =, group =, provisional =, currency =, quantity = }
 * of each. */
static void push_wide(lua_State *L, struct importing *importing)
{
	const struct map_fit *fit = &importing->table.fit;
	int i, count = 0;

	lua_createtable(L, fit->wide_count, 0);
	for (i = 0; i < fit->wide_count; i++) {
		const struct map_wide *wide = &fit->wide[i];
		struct value value = import_wide_cell(importing, wide);

		if (value.type == VALUE_NULL)
			continue;
		lua_createtable(L, 0, 7);
		vm_set_text(L, "period", wide->period);
		(void)push_clean(L, importing, value);
		lua_setfield(L, -2, "value");
		push_step(L, importing, wide);
		lua_setfield(L, -2, "step");
		vm_set_text(L, "group", wide->group);
		vm_set_text(L, "currency", wide->unit.currency);
		vm_set_text(L, "quantity", wide->unit.quantity);
		lua_pushboolean(L, wide->provisional);
		lua_setfield(L, -2, "provisional");
		be_strict(L);
		lua_rawseti(L, -2, ++count);
	}
}

static bool may_repeat(
	const struct importing *importing, int column, struct value value)
{
	return value.type == VALUE_TEXT && value.size <= REPEAT_BYTES &&
	       !importing->importer->columns[column].measure &&
	       importing->columns[column].style.dates.order != DATE_MONTH_FIRST;
}

static void look_at_cell(
	struct importing *importing, int column, struct cell *cell)
{
	cell->value = import_cell(importing, column);
	cell->repeat = NULL;
	cell->may_repeat = may_repeat(importing, column, cell->value);
	if (!cell->may_repeat)
		return;
	cell->hash = repeat_hash(text_of(cell->value));
	cell->repeat = repeat_look(importing->repeats, cell->hash);
}

/* Keeps the string at the top of the stack, if its cell came before. */
static void keep_string(
	lua_State *L, struct importing *importing, const struct cell *cell)
{
	struct repeats *repeats = importing->repeats;
	struct repeat *repeat;

	if (repeats_full(repeats)) {
		repeats_forget(repeats);
		importing->handed_count = 0;
		lua_newtable(L);
		lua_replace(L, importing->script + AT_STRINGS);
	}
	repeat = repeat_add(repeats, text_of(cell->value), cell->hash);
	if (!repeat)
		return;
	lua_pushvalue(L, -1);
	lua_rawseti(L, importing->script + AT_STRINGS,
		repeat_number(repeats, repeat));
	repeat->string = lua_topointer(L, -1);
}

static void push_cell(lua_State *L, struct importing *importing, int column,
	const struct cell *cell)
{
	struct repeat *repeat = cell->repeat;

	if (repeat && repeat_is(repeat, text_of(cell->value))) {
		lua_rawgeti(L, importing->script + AT_STRINGS,
			repeat_number(importing->repeats, repeat));
		importing->handed[importing->handed_count++] = repeat;
	} else if (!push_day(L, importing, column, cell->value)) {
		if (push_clean(L, importing, cell->value) && cell->may_repeat)
			keep_string(L, importing, cell);
	}
}

static void push_cells(lua_State *L, struct importing *importing)
{
	const int count = importing->importer->want.count;
	struct cell cells[MAP_COLUMNS_MAX];
	int i;

	for (i = 0; i < count; i++)
		look_at_cell(importing, i, &cells[i]);
	importing->handed_count = 0;
	for (i = 0; i < count; i++) {
		if (cells[i].value.type == VALUE_NULL)
			continue;
		lua_pushvalue(L, importing->script + AT_NAMES + i);
		push_cell(L, importing, i, &cells[i]);
		lua_rawset(L, -3);
	}
}

static void push_row(lua_State *L, struct importing *importing)
{
	const struct map_want *want = &importing->importer->want;

	lua_createtable(L, 0, want->count + 2);
	push_cells(L, importing);
	if (want->wide) {
		push_wide(L, importing);
		lua_setfield(L, -2, "wide");
	}
	lua_pushvalue(L, importing->script + AT_LINE);
	lua_pushinteger(L, importing->row->line);
	lua_rawset(L, -3);
	lua_pushvalue(L, importing->script + AT_TABLE);
	lua_setmetatable(L, -2);
}

void import_script_row(lua_State *L, struct importing *importing)
{
	const struct records *records = &importing->records;

	lua_pushvalue(L, importing->script);
	push_row(L, importing);
	lua_pushvalue(L, importing->script + AT_EMIT);
	lua_call(L, 2, 1);
	if (lua_istable(L, -1) && !records->record_count &&
		!records->reason_count && !importing->skip) /* would be lost */
		luaL_error(L,
			"%s: row returned a table: a record is given by "
			"emit { ... }",
			importing->importer->part->path);
	lua_pop(L, 1);
}
