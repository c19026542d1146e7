/* blocks.c - blocks of pages from Lua tables. */
#include "worker/page/blocks.h"

#include <lauxlib.h>
#include <string.h>

#include "worker/page/paging.h"
#include "worker/report/reporting.h"

enum {
	ITEMS_MAX = 5000,
	SPANS_MAX = 100,
	FIELDS_MAX = 200,
	CHOICES_MAX = 1000,
	FORMS_MAX = 10,
};

static void *must_take(lua_State *L, struct doc *doc, size_t count, size_t size)
{
	void *made = arena_alloc(&doc->arena, (count + 1) * size);

	reporting_must(L, made);
	memset(made, 0, (count + 1) * size);
	return made;
}

static int count_of(lua_State *L, int index, int most, const char *what)
{
	lua_Integer count;

	luaL_checktype(L, index, LUA_TTABLE);
	count = luaL_len(L, index);
	if (count > most)
		luaL_error(L, "%s: at most %d", what, most);
	return (int)count;
}

/* The field called name of the table at index as a text, numbers too. */
static const char *words(
	lua_State *L, struct doc *doc, int index, const char *name)
{
	const char *text = NULL;

	index = lua_absindex(L, index);
	if (lua_getfield(L, index, name) != LUA_TNIL) {
		if (!reporting_has_words(L))
			luaL_error(L, "%s must be a text, not a %s", name,
				luaL_typename(L, -1));
		text = doc_text(doc, luaL_tolstring(L, -1, NULL));
		lua_pop(L, 1);
		reporting_must(L, (void *)(uintptr_t)text);
	}
	lua_pop(L, 1);
	return text;
}

static bool flag(lua_State *L, int index, const char *name)
{
	bool set;

	lua_getfield(L, index, name);
	set = lua_toboolean(L, -1);
	lua_pop(L, 1);
	return set;
}

/* An address, which is refused here rather than left out later. */
static const char *address(
	lua_State *L, struct doc *doc, int index, const char *name)
{
	const char *text = words(L, doc, index, name);

	if (text != NULL && !face_address(text))
		luaL_error(L,
			"%s: '%s' is no address of this site: it begins with "
			"/, ? or # and has no blanks (ctx.url makes one)",
			name, text);
	return text;
}

static enum face_tone read_tone(lua_State *L, int index, const char *name)
{
	static const char *const tones[] = {
		"plain", "good", "warning", "bad", NULL};
	int tone;

	lua_getfield(L, index, name);
	tone = luaL_checkoption(L, -1, "plain", tones);
	lua_pop(L, 1);
	return (enum face_tone)tone;
}

/* ---- spans ---- */

/* The span on top. */
static void read_span(lua_State *L, struct doc *doc, struct face_span *span)
{
	int at = lua_gettop(L);

	if (!lua_istable(L, at)) {
		span->text = doc_text(doc, luaL_tolstring(L, at, NULL));
		lua_settop(L, at);
		return;
	}
	span->text = words(L, doc, at, "text");
	span->href = address(L, doc, at, "href");
	span->tag = lua_getfield(L, at, "tone") != LUA_TNIL;
	lua_pop(L, 1);
	span->tone = read_tone(L, at, "tone");
	if (span->text == NULL)
		luaL_error(L, "a span needs text = \"...\"");
}

/* The item on top: a span, several, or nil for what is not known. */
static void read_item(lua_State *L, struct doc *doc, struct face_item *item)
{
	int at = lua_gettop(L), count = 1, i;
	struct face_span *spans;
	bool several = false;

	if (lua_istable(L, at)) {
		several = lua_getfield(L, at, "text") == LUA_TNIL;
		lua_pop(L, 1);
	}
	if (several)
		count = count_of(L, at, SPANS_MAX, "spans");
	spans = must_take(L, doc, (size_t)count, sizeof *spans);
	for (i = 0; i < count; i++) {
		if (several)
			lua_rawgeti(L, at, i + 1);
		if (lua_isnil(L, -1))
			spans[i].text = doc_word(doc, "n/a");
		else
			read_span(L, doc, &spans[i]);
		lua_settop(L, at);
	}
	item->spans = spans;
	item->span_count = count;
}

static struct face *add(lua_State *L, enum face_kind kind)
{
	struct doc *doc = &reporting_of(L)->doc;
	struct face *face = must_take(L, doc, 1, sizeof *face);
	struct doc_block *block = reporting_must(L, doc_add(doc, DOC_FACE));

	face->kind = kind;
	block->face = face;
	return face;
}

/* doc:line{ span, ... } */
static int doc_line(lua_State *L)
{
	struct doc *doc = &reporting_of(L)->doc;
	struct face_item *item = must_take(L, doc, 1, sizeof *item);
	struct face *face;

	lua_settop(L, 2);
	read_item(L, doc, item);
	face = add(L, FACE_LINE);
	face->items = item;
	face->item_count = 1;
	return 0;
}

/* doc:links(name, { item, ... }) */
static int doc_links(lua_State *L)
{
	struct doc *doc = &reporting_of(L)->doc;
	const char *name = luaL_checkstring(L, 2);
	int count = count_of(L, 3, ITEMS_MAX, "doc:links"), i;
	struct face_item *items =
		must_take(L, doc, (size_t)count, sizeof *items);
	struct face *face;

	for (i = 0; i < count; i++) {
		lua_rawgeti(L, 3, i + 1);
		read_item(L, doc, &items[i]);
		lua_pop(L, 1);
	}
	face = add(L, FACE_LINKS);
	face->text = doc_text(doc, name);
	face->items = items;
	face->item_count = count;
	return 0;
}

/* doc:facts{ { label, item }, ... } */
static int doc_facts(lua_State *L)
{
	struct doc *doc = &reporting_of(L)->doc;
	int count = count_of(L, 2, ITEMS_MAX, "doc:facts"), i;
	struct face_item *items =
		must_take(L, doc, (size_t)count, sizeof *items);
	struct face *face;

	lua_settop(L, 2);
	for (i = 0; i < count; i++) {
		lua_rawgeti(L, 2, i + 1);
		luaL_checktype(L, 3, LUA_TTABLE);
		lua_rawgeti(L, 3, 1);
		items[i].label = doc_text(doc, luaL_checkstring(L, 4));
		lua_rawgeti(L, 3, 2);
		read_item(L, doc, &items[i]);
		lua_settop(L, 2);
	}
	face = add(L, FACE_FACTS);
	face->items = items;
	face->item_count = count;
	return 0;
}

/* ---- forms ---- */

/* { "a", { "value", "label" }, ... } in the field called name of the table on
 * top. */
static int read_choices(lua_State *L, struct doc *doc, const char *name,
	const struct face_choice **out)
{
	int at = lua_gettop(L), count, i;
	struct face_choice *choices;

	if (lua_getfield(L, at, name) == LUA_TNIL) {
		lua_settop(L, at);
		return 0;
	}
	count = count_of(L, at + 1, CHOICES_MAX, name);
	choices = must_take(L, doc, (size_t)count, sizeof *choices);
	for (i = 0; i < count; i++) {
		lua_rawgeti(L, at + 1, i + 1);
		if (lua_istable(L, -1)) {
			lua_rawgeti(L, -1, 1);
			lua_rawgeti(L, -2, 2);
		} else {
			lua_pushvalue(L, -1);
			lua_pushvalue(L, -1);
		}
		choices[i].value = doc_text(doc, luaL_tolstring(L, -2, NULL));
		lua_pop(L, 1);
		choices[i].label = doc_text(doc, luaL_tolstring(L, -1, NULL));
		lua_settop(L, at + 1);
	}
	*out = choices;
	lua_settop(L, at);
	return count;
}

/* The field on top. */
static void read_field(lua_State *L, struct doc *doc, struct face_field *field)
{
	static const char *const kinds[] = {"text", "area", "date", "select",
		"file", "hidden", "password", NULL};
	int at = lua_gettop(L);

	luaL_checktype(L, at, LUA_TTABLE);
	lua_getfield(L, at, "kind");
	field->kind =
		(enum face_field_kind)luaL_checkoption(L, -1, "text", kinds);
	lua_pop(L, 1);
	field->name = words(L, doc, at, "name");
	field->label = words(L, doc, at, "label");
	field->value = words(L, doc, at, "value");
	field->hint = words(L, doc, at, "hint");
	field->required = flag(L, at, "required");
	field->marked = flag(L, at, "marked");
	if (field->name == NULL)
		luaL_error(L, "a field needs name = \"...\"");
	if (field->label == NULL && field->kind != FACE_FIELD_HIDDEN)
		luaL_error(L, "field %s needs label = \"...\"", field->name);
	field->choice_count = read_choices(L, doc, "choices", &field->choices);
}

static const char *typed_in(const struct paging *paging, const char *name)
{
	int i;

	for (i = 0; i < paging->typed_count; i++)
		if (strcmp(paging->typed[i].name, name) == 0)
			return paging->typed[i].value;
	return NULL;
}

/* A form that could not be taken is shown as it was sent; forms with one
 * address are told apart by what is hidden in them. */
static void keep_typed(const struct paging *paging,
	const struct face_form *form, struct face_field *fields)
{
	const char *typed;
	int i;

	if (paging->refused == NULL ||
		strcmp(paging->refused, form->action) != 0)
		return;
	for (i = 0; i < form->field_count; i++)
		if (fields[i].kind == FACE_FIELD_HIDDEN &&
			((typed = typed_in(paging, fields[i].name)) == NULL ||
				fields[i].value == NULL ||
				strcmp(typed, fields[i].value) != 0))
			return;
	for (i = 0; i < form->field_count; i++)
		if (fields[i].kind != FACE_FIELD_PASSWORD &&
			(typed = typed_in(paging, fields[i].name)) != NULL)
			fields[i].value = typed;
}

/* The form on top. */
static const struct face_form *read_form(
	lua_State *L, const struct paging *paging, struct doc *doc)
{
	struct face_form *form = must_take(L, doc, 1, sizeof *form);
	int at = lua_gettop(L), count, i;
	struct face_field *fields;

	luaL_checktype(L, at, LUA_TTABLE);
	form->action = address(L, doc, at, "action");
	form->submit = words(L, doc, at, "submit");
	form->name = words(L, doc, at, "name");
	form->confirm = words(L, doc, at, "confirm");
	form->get = flag(L, at, "get");
	form->upload = flag(L, at, "upload");
	form->grave = flag(L, at, "grave");
	form->other_count = read_choices(L, doc, "others", &form->others);
	if (form->action == NULL || form->submit == NULL)
		luaL_error(L, "a form needs action = \"/...\" and submit = "
			      "\"...\", the word on its button");
	if (lua_getfield(L, at, "fields") != LUA_TNIL) {
		count = count_of(L, at + 1, FIELDS_MAX, "fields");
		fields = must_take(L, doc, (size_t)count, sizeof *fields);
		for (i = 0; i < count; i++) {
			lua_rawgeti(L, at + 1, i + 1);
			read_field(L, doc, &fields[i]);
			lua_settop(L, at + 1);
		}
		form->fields = fields;
		form->field_count = count;
		keep_typed(paging, form, fields);
	}
	lua_settop(L, at);
	return form;
}

/* doc:form{ action =, submit =, fields = { ... } } */
static int doc_form(lua_State *L)
{
	struct reporting *reporting = reporting_of(L);
	const struct face_form *form;

	lua_settop(L, 2);
	form = read_form(L, paging_of(reporting), &reporting->doc);
	add(L, FACE_FORM)->form = form;
	return 0;
}

/* ---- the rest ---- */

/* doc:code(text) */
static int doc_code(lua_State *L)
{
	struct doc *doc = &reporting_of(L)->doc;
	const char *text = luaL_checkstring(L, 2);

	add(L, FACE_CODE)->text = doc_text(doc, text);
	return 0;
}

/* doc:fold(head, build [, { open =, id = }]): build() adds what is in it. */
static int doc_fold(lua_State *L)
{
	struct doc *doc = &reporting_of(L)->doc;
	const char *head = luaL_checkstring(L, 2);
	struct face *face;

	luaL_checktype(L, 3, LUA_TFUNCTION);
	lua_settop(L, 4);
	face = add(L, FACE_FOLD);
	face->text = doc_text(doc, head);
	if (lua_istable(L, 4)) {
		face->open = flag(L, 4, "open");
		face->id = words(L, doc, 4, "id");
	}
	lua_pushvalue(L, 3);
	lua_call(L, 0, 0);
	add(L, FACE_FOLD_END);
	return 0;
}

/* doc:live{ run =, text =, open = } */
static int doc_live(lua_State *L)
{
	struct doc *doc = &reporting_of(L)->doc;
	struct face *face;

	luaL_checktype(L, 2, LUA_TTABLE);
	face = add(L, FACE_LIVE);
	face->id = words(L, doc, 2, "run");
	face->text = words(L, doc, 2, "text");
	face->open = flag(L, 2, "open");
	return 0;
}

/* doc:title(text [, subtitle]): the page's own, when it is of one thing. */
static int doc_title(lua_State *L)
{
	struct doc *doc = &reporting_of(L)->doc;
	const char *text = luaL_checkstring(L, 2);

	doc->title = doc_text(doc, text);
	if (!lua_isnoneornil(L, 3))
		doc->subtitle = doc_text(doc, luaL_checkstring(L, 3));
	return 0;
}

/* doc:crumbs{ { text =, href = }, ... }: the way here, without the page. */
static int doc_crumbs(lua_State *L)
{
	struct reporting *reporting = reporting_of(L);
	struct doc *doc = &reporting->doc;
	int count = count_of(L, 2, SPANS_MAX, "doc:crumbs"), i;
	struct face_span *spans =
		must_take(L, doc, (size_t)count, sizeof *spans);

	for (i = 0; i < count; i++) {
		lua_rawgeti(L, 2, i + 1);
		read_span(L, doc, &spans[i]);
		lua_pop(L, 1);
	}
	paging_of(reporting)->crumbs = spans;
	paging_of(reporting)->crumb_count = count;
	return 0;
}

/* doc:report(name): the report's sections stand here, last. */
static int doc_report(lua_State *L)
{
	struct reporting *reporting = reporting_of(L);

	paging_of(reporting)->report =
		doc_text(&reporting->doc, luaL_checkstring(L, 2));
	return 0;
}

void blocks_add_methods(lua_State *L, struct reporting *reporting)
{
	static const luaL_Reg methods[] = {
		{"line", doc_line},
		{"links", doc_links},
		{"facts", doc_facts},
		{"form", doc_form},
		{"code", doc_code},
		{"fold", doc_fold},
		{"live", doc_live},
		{"title", doc_title},
		{"crumbs", doc_crumbs},
		{"report", doc_report},
		{NULL, NULL},
	};

	lua_pushlightuserdata(L, reporting);
	luaL_setfuncs(L, methods, 1);
}

/* ---- cells ---- */

bool blocks_read_column(
	lua_State *L, struct doc *doc, struct blocks_column *out)
{
	int at = lua_gettop(L);

	out->link = reporting_text(L, doc, at, "link", NULL);
	out->tone = reporting_text(L, doc, at, "tone", NULL);
	out->forms = reporting_text(L, doc, at, "forms", NULL);
	return out->link != NULL || out->tone != NULL || out->forms != NULL;
}

/* { form, ... } in the field called name of the row at index. */
static void read_forms(
	lua_State *L, struct doc *doc, const char *name, struct face_cell *cell)
{
	int row = lua_gettop(L), count, i;
	static const struct paging none; /* buttons: nothing is typed */
	const struct face_form **forms;

	if (lua_getfield(L, row, name) != LUA_TNIL) {
		count = count_of(L, row + 1, FORMS_MAX, "forms");
		forms = must_take(L, doc, (size_t)count, sizeof *forms);
		for (i = 0; i < count; i++) {
			lua_rawgeti(L, row + 1, i + 1);
			forms[i] = read_form(L, &none, doc);
			lua_settop(L, row + 1);
		}
		cell->forms = forms;
		cell->form_count = count;
	}
	lua_settop(L, row);
}

struct face_cell *blocks_read_cells(lua_State *L, struct doc *doc,
	const struct blocks_column *columns, int count)
{
	struct face_cell *cells =
		must_take(L, doc, (size_t)count, sizeof *cells);
	int row = lua_gettop(L), i;

	for (i = 0; i < count; i++) {
		if (columns[i].link != NULL)
			cells[i].href = address(L, doc, row, columns[i].link);
		if (columns[i].tone != NULL) {
			cells[i].tag = lua_getfield(L, row, columns[i].tone) !=
				       LUA_TNIL;
			lua_pop(L, 1);
			cells[i].tone = read_tone(L, row, columns[i].tone);
		}
		if (columns[i].forms != NULL)
			read_forms(L, doc, columns[i].forms, &cells[i]);
	}
	return cells;
}
