/* place_read.c - the register of places is made: by hand, or from the database.
 *
 * Every name is entered under its key and its state (0 for the states
 * themselves) in one hash table.
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "store/read/cursor.h"
#include "store/place/place_parts.h"

enum {
	NAMES_MAX = 200000, /* no register is that large: a damaged one */
};

/* ---- making the register ---- */

enum zila_code place_begin(struct place_register **out, struct zila_err *err)
{
	struct place_register *places = mem_alloc(sizeof *places);

	if (!places)
		return err_memory(err);
	places->spellings = mem_alloc(sizeof *places->spellings);
	if (!places->spellings) {
		mem_free(places);
		return err_memory(err);
	}
	*out = places;
	return ZILA_OK;
}

static enum zila_code add_place(struct place_list *list,
	const struct place *place, struct zila_err *err)
{
	if (list->count == list->room) {
		int room = list->room ? list->room * 2 : 64;
		struct place *items =
			mem_resize(list->items, (size_t)room * sizeof *items);

		if (!items)
			return err_memory(err);
		list->items = items;
		list->room = room;
	}
	list->items[list->count++] = *place;
	return ZILA_OK;
}

static enum zila_code grow_names(
	struct place_register *places, struct zila_err *err)
{
	int room = places->name_room ? places->name_room * 2 : 1024;
	struct name *names;

	if (places->name_count < places->name_room)
		return ZILA_OK;
	if (places->name_count >= NAMES_MAX)
		return err_set(err, ZILA_ESTORE,
			"the register of places has more than %d names: it is "
			"damaged; restore a backup",
			NAMES_MAX);
	names = mem_resize(places->names, (size_t)room * sizeof *names);
	if (!names)
		return err_memory(err);
	places->names = names;
	places->name_room = room;
	return ZILA_OK;
}

/* Enters name under key. */
static enum zila_code enter(struct place_register *places, struct name name,
	struct text key, struct zila_err *err)
{
	enum zila_code code = grow_names(places, err);

	if (code != ZILA_OK)
		return code;
	name.key.data = arena_copy(&places->arena, key.data, key.size);
	name.key.size = key.size;
	name.next = -1;
	if (!name.key.data)
		return err_memory(err);
	places->names[places->name_count++] = name;
	return ZILA_OK;
}

/* Enters a text under its key, under what is left of it without idle words,
 * and under that without spaces. */
static enum zila_code add_name(struct place_register *places, struct name name,
	struct text text, struct zila_err *err)
{
	struct text key = key_make(&places->key, text);
	struct text stripped = key_strip(key);
	struct text squeezed = key_squeeze(&places->squeezed, stripped);
	enum zila_code code = buf_check(&places->key, err);

	if (code == ZILA_OK)
		code = buf_check(&places->squeezed, err);
	if (code != ZILA_OK || key.size == 0)
		return code;
	name.text = arena_copy(&places->arena, text.data, text.size);
	if (!name.text)
		return err_memory(err);
	name.whole = true;
	code = enter(places, name, key, err);
	name.whole = false;
	if (code == ZILA_OK && stripped.size < key.size)
		code = enter(places, name, stripped, err);
	if (code == ZILA_OK && squeezed.size < stripped.size)
		code = enter(places, name, squeezed, err);
	return code;
}

static struct place *find_added(
	const struct place_list *list, int code, bool district)
{
	int i;

	/* They come in order of their codes, mostly. */
	if (code > list->most)
		return NULL;
	for (i = list->count - 1; i >= 0; i--)
		if ((district ? list->items[i].district
			      : list->items[i].state) == code)
			return &list->items[i];
	return NULL;
}

/* Gives place a name; one it had before becomes an alias. */
static enum zila_code rename_place(struct place_register *places,
	struct place *place, struct text text, struct zila_err *err)
{
	struct name name = {.rank = RANK_ALIAS,
		.state = place->district ? place->state : 0,
		.code = place->district ? place->district : place->state};
	struct text old = {place->name, place->name ? strlen(place->name) : 0};

	if (place->name && text_same(old, text))
		return ZILA_OK;
	place->name = arena_copy(&places->arena, text.data, text.size);
	if (!place->name)
		return err_memory(err);
	return old.size ? add_name(places, name, old, err) : ZILA_OK;
}

/* Finds the place by its code or adds it, and names it. */
static enum zila_code put_place(struct place_register *places,
	struct place_list *list, struct place place, struct text name,
	struct zila_err *err)
{
	bool district = place.district != 0;
	int key = district ? place.district : place.state;
	struct place *found = find_added(list, key, district);
	enum zila_code code = ZILA_OK;

	if (!found) {
		code = add_place(list, &place, err);
		if (code != ZILA_OK)
			return code;
		found = &list->items[list->count - 1];
		if (key > list->most)
			list->most = key;
	}
	found->state = place.state;
	found->census_2011 = place.census_2011;
	places->knows_census |= place.census_2011 > 0;
	return rename_place(places, found, name, err);
}

enum zila_code place_add_state(struct place_register *places,
	const struct place_state_row *row, struct zila_err *err)
{
	const struct text codes[] = {row->iso, row->iso_before};
	struct place place = {.state = row->state, .how = PLACE_CODE};
	struct name name = {.code = row->state, .rank = RANK_ALIAS};
	enum zila_code code =
		put_place(places, &places->states, place, row->name, err);
	size_t i;

	if (code == ZILA_OK && row->name_hi.size)
		code = add_name(places, name, row->name_hi, err);
	/* A code is no name: `IN-UT` must not be found as `in`. */
	for (i = 0; code == ZILA_OK && i < 2; i++) {
		struct text key = key_make(&places->key, codes[i]);

		code = buf_check(&places->key, err);
		if (code != ZILA_OK || key.size == 0)
			continue;
		name.text = arena_copy(
			&places->arena, codes[i].data, codes[i].size);
		code = name.text ? enter(places, name, key, err)
				 : err_memory(err);
	}
	return code;
}

/* A Census code is digits; 0 for what is none. */
static int census_of(struct text text)
{
	int code = 0;

	return key_read_code(text, &code) ? code : 0;
}

enum zila_code place_add_district(struct place_register *places,
	const struct place_district_row *row, struct zila_err *err)
{
	struct place place = {.state = row->state,
		.district = row->district,
		.how = PLACE_CODE,
		.census_2011 = census_of(row->census_2011)};
	struct name name = {
		.state = row->state, .code = row->district, .rank = RANK_ALIAS};
	enum zila_code code =
		put_place(places, &places->districts, place, row->name, err);

	if (code == ZILA_OK && row->name_2026.size &&
		!text_same(row->name_2026, row->name))
		code = add_name(places, name, row->name_2026, err);
	return code;
}

enum zila_code place_add_alias(struct place_register *places,
	const struct place_alias_row *row, struct zila_err *err)
{
	struct name name = {.state = row->state,
		.code = row->district,
		.rank = RANK_ALIAS,
		.former = row->former};

	if (row->district == 0 && row->withdrawn) {
		name.rank = RANK_WITHDRAWN;
		name.note = arena_copy(
			&places->arena, row->note.data, row->note.size);
		if (!name.note)
			return err_memory(err);
	} else if (row->district == 0) {
		name.state = 0;
		name.code = row->state;
	}
	return add_name(places, name, row->name, err);
}

static void sort(
	struct place_list *list, int (*compare)(const void *, const void *))
{
	if (list->count)
		qsort(list->items, (size_t)list->count, sizeof *list->items,
			compare);
}

/* Enters the names that the places now bear. */
static enum zila_code enter_own(struct place_register *places,
	const struct place_list *list, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; code == ZILA_OK && i < list->count; i++) {
		const struct place *place = &list->items[i];
		struct name name = {.rank = RANK_NAME,
			.state = place->district ? place->state : 0,
			.code = place->district ? place->district
						: place->state};

		code = add_name(places, name,
			(struct text){place->name, strlen(place->name)}, err);
	}
	return code;
}

static enum zila_code build_chains(
	struct place_register *places, struct zila_err *err)
{
	unsigned int size = 16;
	unsigned int i;
	int n;

	while (size < 2u * (unsigned int)places->name_count)
		size *= 2;
	places->chains = mem_alloc(size * sizeof *places->chains);
	if (!places->chains)
		return err_memory(err);
	places->chain_mask = size - 1;
	for (i = 0; i < size; i++)
		places->chains[i] = -1;
	for (n = places->name_count - 1; n >= 0; n--) {
		struct name *name = &places->names[n];
		unsigned int at =
			key_hash(name->state, name->key) & places->chain_mask;

		name->next = places->chains[at];
		places->chains[at] = n;
	}
	return ZILA_OK;
}

enum zila_code place_finish(struct place_register *places, struct zila_err *err)
{
	enum zila_code code;

	sort(&places->states, place_by_state);
	sort(&places->districts, place_by_district);
	code = enter_own(places, &places->states, err);
	if (code == ZILA_OK)
		code = enter_own(places, &places->districts, err);
	if (code == ZILA_OK)
		code = build_chains(places, err);
	return code;
}

void place_close(struct place_register *places)
{
	if (!places)
		return;
	arena_free(&places->arena);
	buf_free(&places->key);
	buf_free(&places->squeezed);
	mem_free(places->states.items);
	mem_free(places->districts.items);
	mem_free(places->names);
	mem_free(places->chains);
	if (places->spellings)
		arena_free(&places->spellings->arena);
	mem_free(places->spellings);
	mem_free(places);
}

/* ---- reading it from the database ---- */

/* Column i of the row at hand as a text; one of size 0 for NULL. */
static struct text text_of(const struct cursor *cursor, int i)
{
	struct value value;

	cursor_value(cursor, i, &value);
	if (value.type != VALUE_TEXT)
		return (struct text){"", 0};
	return (struct text){value.text, value.size};
}

static int code_of(const struct cursor *cursor, int i)
{
	struct value value;

	cursor_value(cursor, i, &value);
	if (value.type != VALUE_INTEGER || value.integer < 0 ||
		value.integer > INT_MAX)
		return 0;
	return (int)value.integer;
}

static enum zila_code read_state(struct place_register *places,
	const struct cursor *cursor, struct zila_err *err)
{
	struct place_state_row row = {code_of(cursor, 0), text_of(cursor, 1),
		text_of(cursor, 2), text_of(cursor, 3), text_of(cursor, 4)};

	return place_add_state(places, &row, err);
}

static enum zila_code read_district(struct place_register *places,
	const struct cursor *cursor, struct zila_err *err)
{
	struct place_district_row row = {code_of(cursor, 0), code_of(cursor, 1),
		text_of(cursor, 2), text_of(cursor, 3), text_of(cursor, 4)};

	return place_add_district(places, &row, err);
}

static enum zila_code read_alias(struct place_register *places,
	const struct cursor *cursor, struct zila_err *err)
{
	struct place_alias_row row = {code_of(cursor, 0), code_of(cursor, 1),
		text_of(cursor, 2), code_of(cursor, 3) != 0, text_of(cursor, 4),
		code_of(cursor, 5) != 0};

	return place_add_alias(places, &row, err);
}

typedef enum zila_code (*read_row)(struct place_register *places,
	const struct cursor *cursor, struct zila_err *err);

static enum zila_code read_view(struct place_register *places, struct db *db,
	const char *sql, read_row read, struct zila_err *err)
{
	struct cursor cursor = {0};
	enum zila_code code = cursor_open_own(&cursor, db, sql, err);
	bool row = true;

	while (code == ZILA_OK) {
		code = cursor_step(&cursor, &row, err);
		if (code != ZILA_OK || !row)
			break;
		code = read(places, &cursor, err);
	}
	cursor_close(&cursor);
	return code;
}

/* The newest name comes last: it is the register's. */
static enum zila_code read_all(
	struct place_register *places, struct db *db, struct zila_err *err)
{
	enum zila_code code = read_view(places, db,
		"SELECT state, name, name_hi, iso, iso_before FROM state_all"
		" ORDER BY state, valid_from",
		read_state, err);

	if (code == ZILA_OK)
		code = read_view(places, db,
			"SELECT state, district, name, name_2026, census_2011"
			" FROM district_all ORDER BY district, valid_from",
			read_district, err);
	if (code == ZILA_OK)
		code = read_view(places, db,
			"SELECT state, district, name, kind = 'withdrawn', "
			"note,"
			" kind = 'former' FROM place_alias_all ORDER BY state, "
			"name",
			read_alias, err);
	return code == ZILA_OK ? place_finish(places, err) : code;
}

enum zila_code place_open(
	struct db *db, struct place_register **out, struct zila_err *err)
{
	struct place_register *places = NULL;
	enum zila_code code = place_begin(&places, err);

	if (code != ZILA_OK)
		return code;
	code = read_all(places, db, err);
	if (code == ZILA_OK) {
		*out = places;
	} else {
		place_close(places);
		err_wrap(err, "register of places");
	}
	return code;
}