/* place.c - the register of states and districts in memory.
 *
 * Every name is entered under its key and its state (0 for the states
 * themselves) in one hash table; codes are looked up by bisection.
 */
#include "store/place.h"

#include <assert.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/buf.h"
#include "ground/mem.h"
#include "store/cursor.h"

enum {
	NAMES_MAX = 200000, /* no register is that large: a damaged one */
	CODE_DIGITS_MAX = 6,
	PARTS_MAX = 6,  /* of `A (B/C)` */
	LISTED_MAX = 6, /* places named in one message */
};

/* How good a name is: a lower rank goes before a higher one. */
enum rank { RANK_NAME, RANK_ALIAS, RANK_WITHDRAWN };

/* A name under which a place is found. */
struct name {
	int state; /* the scope: 0 for names of states */
	int code;  /* of the state or district; 0: withdrawn */
	enum rank rank;
	struct text key;
	const char *text; /* as it was given */
	const char *note; /* withdrawn: why; or NULL */
	int next;         /* in the hash chain, -1 ends it */
};

struct place_list {
	struct place *items;
	int count, room;
};

struct place_register {
	struct arena arena;
	struct place_list states, districts;
	struct name *names;
	int name_count, name_room;
	int *chains; /* by hash; the first name, or -1 */
	unsigned int chain_mask;
	struct buf key, squeezed;
};

/* What a text stands for in one state: the distinct places of best rank. */
struct match {
	int codes[2];
	int count; /* 2: two or more */
	const struct name *name;
};

/* ---- keys ---- */

/* Words at the ends of a name that do not tell places apart, as keys (so
 * with the nukta as a letter of its own). */
static const char *const idle_words[] = {"district", "distt", "dist", "zila",
	"zilla", "jila", "jilla", "ut", "जिला", "ज\u093cिला", "जनपद"};

static bool is_idle_word(const char *data, size_t size)
{
	size_t i;

	for (i = 0; i < sizeof idle_words / sizeof *idle_words; i++)
		if (strlen(idle_words[i]) == size &&
			memcmp(idle_words[i], data, size) == 0)
			return true;
	return false;
}

/* The key without idle words at its ends; a last word is always kept. */
static struct text strip(struct text key)
{
	const char *space;
	bool cut = true;

	while (cut) {
		cut = false;
		space = memchr(key.data, ' ', key.size);
		if (!space)
			break;
		if (is_idle_word(key.data, (size_t)(space - key.data))) {
			key.size -= (size_t)(space + 1 - key.data);
			key.data = space + 1;
			cut = true;
			continue;
		}
		space = memrchr(key.data, ' ', key.size);
		if (is_idle_word(space + 1,
			    (size_t)(key.data + key.size - space - 1))) {
			key.size = (size_t)(space - key.data);
			cut = true;
		}
	}
	return key;
}

static struct text make_key(struct buf *out, struct text text)
{
	buf_cut(out, 0);
	text_key(out, text.data, text.size);
	return (struct text){buf_text(out), out->size};
}

/* The key without its spaces: `Rae Bareli` is Raebareli. */
static struct text squeeze(struct buf *out, struct text key)
{
	size_t i;

	buf_cut(out, 0);
	for (i = 0; i < key.size; i++)
		if (key.data[i] != ' ')
			buf_add_char(out, key.data[i]);
	return (struct text){buf_text(out), out->size};
}

static bool is_equal(struct text a, struct text b)
{
	return a.size == b.size && memcmp(a.data, b.data, a.size) == 0;
}

/* FNV-1a: keys are short and nobody gains by making them collide. */
static unsigned int hash(int state, struct text key)
{
	uint32_t value = 2166136261u ^ (uint32_t)state;
	size_t i;

	value *= 16777619u;
	for (i = 0; i < key.size; i++) {
		value ^= (unsigned char)key.data[i];
		value *= 16777619u;
	}
	return value ^ value >> 15;
}

/* ---- making the register ---- */

enum zila_code place_begin(struct place_register **out, struct zila_err *err)
{
	struct place_register *places = mem_alloc(sizeof *places);

	if (!places)
		return err_memory(err);
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
	struct text key = make_key(&places->key, text);
	struct text stripped = strip(key);
	struct text squeezed = squeeze(&places->squeezed, stripped);
	enum zila_code code = buf_check(&places->key, err);

	if (code == ZILA_OK)
		code = buf_check(&places->squeezed, err);
	if (code != ZILA_OK || key.size == 0)
		return code;
	name.text = arena_copy(&places->arena, text.data, text.size);
	if (!name.text)
		return err_memory(err);
	code = enter(places, name, key, err);
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

	if (place->name && is_equal(old, text))
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
	}
	found->state = place.state;
	return rename_place(places, found, name, err);
}

enum zila_code place_add_state(struct place_register *places,
	const struct place_state_row *row, struct zila_err *err)
{
	const struct text others[] = {row->name_hi, row->iso, row->iso_before};
	struct place place = {.state = row->state, .how = PLACE_CODE};
	struct name name = {.code = row->state, .rank = RANK_ALIAS};
	enum zila_code code =
		put_place(places, &places->states, place, row->name, err);
	size_t i;

	/* A code is no name: `IN-UT` must not be found as `in`. */
	for (i = 0; code == ZILA_OK && i < 3; i++) {
		struct text key = make_key(&places->key, others[i]);

		code = buf_check(&places->key, err);
		if (code != ZILA_OK || key.size == 0)
			continue;
		name.text = arena_copy(
			&places->arena, others[i].data, others[i].size);
		code = name.text ? enter(places, name, key, err)
				 : err_memory(err);
	}
	return code;
}

enum zila_code place_add_district(struct place_register *places,
	const struct place_district_row *row, struct zila_err *err)
{
	struct place place = {.state = row->state,
		.district = row->district,
		.how = PLACE_CODE};
	struct name name = {
		.state = row->state, .code = row->district, .rank = RANK_ALIAS};
	enum zila_code code =
		put_place(places, &places->districts, place, row->name, err);

	if (code == ZILA_OK && row->name_2026.size &&
		!is_equal(row->name_2026, row->name))
		code = add_name(places, name, row->name_2026, err);
	return code;
}

enum zila_code place_add_alias(struct place_register *places,
	const struct place_alias_row *row, struct zila_err *err)
{
	struct name name = {
		.state = row->state, .code = row->district, .rank = RANK_ALIAS};

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

static int compare_states(const void *a, const void *b)
{
	return ((const struct place *)a)->state -
	       ((const struct place *)b)->state;
}

static int compare_districts(const void *a, const void *b)
{
	return ((const struct place *)a)->district -
	       ((const struct place *)b)->district;
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
			hash(name->state, name->key) & places->chain_mask;

		name->next = places->chains[at];
		places->chains[at] = n;
	}
	return ZILA_OK;
}

enum zila_code place_finish(struct place_register *places, struct zila_err *err)
{
	enum zila_code code;

	sort(&places->states, compare_states);
	sort(&places->districts, compare_districts);
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
		text_of(cursor, 2), text_of(cursor, 3)};

	return place_add_district(places, &row, err);
}

static enum zila_code read_alias(struct place_register *places,
	const struct cursor *cursor, struct zila_err *err)
{
	struct place_alias_row row = {code_of(cursor, 0), code_of(cursor, 1),
		text_of(cursor, 2), code_of(cursor, 3) != 0,
		text_of(cursor, 4)};

	return place_add_alias(places, &row, err);
}

typedef enum zila_code (*read_row)(struct place_register *places,
	const struct cursor *cursor, struct zila_err *err);

static enum zila_code read_view(struct place_register *places, struct db *db,
	const char *sql, read_row read, struct zila_err *err)
{
	struct cursor cursor = {0};
	enum zila_code code = cursor_open(&cursor, db, sql, err);
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
			"SELECT state, district, name, name_2026"
			" FROM district_all ORDER BY district, valid_from",
			read_district, err);
	if (code == ZILA_OK)
		code = read_view(places, db,
			"SELECT state, district, name, kind = 'withdrawn', note"
			" FROM place_alias_all ORDER BY state, name",
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

/* ---- codes ---- */

const struct place *place_state_of(
	const struct place_register *places, int state)
{
	struct place key = {.state = state};

	return places->states.count ? bsearch(&key, places->states.items,
					      (size_t)places->states.count,
					      sizeof key, compare_states)
				    : NULL;
}

const struct place *place_district_of(
	const struct place_register *places, int district)
{
	struct place key = {.district = district};

	return places->districts.count
		       ? bsearch(&key, places->districts.items,
				 (size_t)places->districts.count, sizeof key,
				 compare_districts)
		       : NULL;
}

int place_state_count(const struct place_register *places)
{
	return places->states.count;
}

const struct place *place_state_at(
	const struct place_register *places, int index)
{
	assert(index >= 0 && index < places->states.count);
	return &places->states.items[index];
}

/* True when text is all digits; *code is 0 when it has too many. */
static bool read_code(struct text text, int *code)
{
	size_t i;

	*code = 0;
	if (text.size == 0)
		return false;
	for (i = 0; i < text.size; i++)
		if (text.data[i] < '0' || text.data[i] > '9')
			return false;
	if (text.size <= CODE_DIGITS_MAX)
		for (i = 0; i < text.size; i++)
			*code = *code * 10 + (text.data[i] - '0');
	return true;
}

/* ---- names ---- */

/* Adds what key stands for in state (0: among the states). */
static void find_key(const struct place_register *places, int state,
	struct text key, struct match *out)
{
	unsigned int at = hash(state, key) & places->chain_mask;
	int i;

	for (i = places->chains[at]; i >= 0; i = places->names[i].next) {
		const struct name *name = &places->names[i];

		if (name->state != state || !is_equal(name->key, key))
			continue;
		if (out->name && name->rank > out->name->rank)
			continue;
		if (!out->name || name->rank < out->name->rank) {
			out->name = name;
			out->codes[0] = name->code;
			out->count = 1;
		} else if (out->count == 1 && out->codes[0] != name->code) {
			out->codes[1] = name->code;
			out->count = 2;
		}
	}
}

/* Looks for text as it is, without idle words, then without spaces. */
static struct match find_name(
	const struct place_register *places, int state, struct text text)
{
	struct match match = {.count = 0};
	struct buf buf = {0}, squeezed = {0};
	struct text key = make_key(&buf, text);
	struct text stripped = strip(key);

	if (!buf.failed && key.size)
		find_key(places, state, key, &match);
	if (!buf.failed && !match.name && stripped.size < key.size)
		find_key(places, state, stripped, &match);
	if (!buf.failed && !match.name && key.size) {
		key = squeeze(&squeezed, stripped);
		if (!squeezed.failed)
			find_key(places, state, key, &match);
	}
	buf_free(&buf);
	buf_free(&squeezed);
	return match;
}

static const char *state_name(const struct place_register *places, int state)
{
	const struct place *place = place_state_of(places, state);

	return place ? place->name : "an unknown state";
}

/* The other names in scope of state: those of the states, or all of a
 * state's districts. */
static bool is_in_scope(const struct name *name, int state)
{
	return name->state == state && name->rank != RANK_WITHDRAWN;
}

/* ---- suggestions ---- */

#define SCORE_LEAST 0.6 /* below it suggestions are noise */
#define SCORE_NEAR 0.75 /* from it on, probably a misspelling */

/* Why two keys are alike, and how much: 0 is not at all, 1 is equal. */
struct likeness {
	double score;
	int distance; /* letters that differ, or 0 when why is set */
	const char *why;
};

static size_t count_characters(struct text text)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < text.size; i++)
		count += ((unsigned char)text.data[i] & 0xc0) != 0x80;
	return count;
}

/* Takes the first word off text. */
static struct text take_word(struct text *text)
{
	const char *space = memchr(text->data, ' ', text->size);
	size_t size = space ? (size_t)(space - text->data) : text->size;
	struct text word = {text->data, size};

	text->data += space ? size + 1 : size;
	text->size -= space ? size + 1 : size;
	return word;
}

static bool has_word(struct text text, struct text word)
{
	while (text.size)
		if (is_equal(take_word(&text), word))
			return true;
	return false;
}

/* True when all words of a are words of b. */
static bool has_words(struct text b, struct text a)
{
	while (a.size)
		if (!has_word(b, take_word(&a)))
			return false;
	return true;
}

/* True when each word of a begins the word of b in its place. */
static bool is_abbreviated(struct text a, struct text b)
{
	while (a.size && b.size) {
		struct text short_word = take_word(&a);
		struct text long_word = take_word(&b);

		if (short_word.size > long_word.size ||
			memcmp(short_word.data, long_word.data,
				short_word.size) != 0)
			return false;
	}
	return a.size == 0 && b.size == 0;
}

static struct likeness compare(struct text text, struct text name)
{
	size_t most = count_characters(text);
	size_t other = count_characters(name);
	struct likeness likeness = {0};
	int limit, distance;

	if (most < other)
		most = other;
	if (has_words(name, text) && has_words(text, name))
		return (struct likeness){0.95, 0, "other order of words"};
	if (is_abbreviated(text, name))
		return (struct likeness){0.9, 0, "shortened"};
	if (is_abbreviated(name, text))
		return (struct likeness){0.85, 0, "longer"};
	limit = most / 2 < 6 ? (int)(most / 2) : 6;
	distance = text_distance(text, name, limit);
	if (distance <= limit && most > 0) {
		likeness.distance = distance;
		likeness.score = 1.0 - (double)distance / (double)most;
	}
	if (likeness.score < SCORE_NEAR &&
		(has_words(name, text) || has_words(text, name)))
		return (struct likeness){SCORE_NEAR, 0, "some of the words"};
	return likeness.score >= SCORE_LEAST ? likeness : (struct likeness){0};
}

/* Puts a suggestion in its rank; each place is suggested once. */
static void suggest(
	struct place_miss *miss, const struct place_suggestion *suggestion)
{
	struct place_suggestion *list = miss->suggestions;
	int at, i;

	for (i = 0; i < miss->suggestion_count; i++)
		if (list[i].code == suggestion->code)
			break;
	if (i < miss->suggestion_count) {
		if (list[i].score >= suggestion->score)
			return;
		miss->suggestion_count--;
		memmove(list + i, list + i + 1,
			(size_t)(miss->suggestion_count - i) * sizeof *list);
	}
	for (at = 0; at < miss->suggestion_count; at++)
		if (list[at].score < suggestion->score)
			break;
	if (at == LIMIT_SUGGESTIONS)
		return;
	if (miss->suggestion_count == LIMIT_SUGGESTIONS)
		miss->suggestion_count--;
	memmove(list + at + 1, list + at,
		(size_t)(miss->suggestion_count - at) * sizeof *list);
	list[at] = *suggestion;
	miss->suggestion_count++;
}

static void explain(struct place_suggestion *suggestion,
	const struct likeness *likeness, const struct name *name)
{
	struct phrase words = {suggestion->why, sizeof suggestion->why, 0};

	if (likeness->why)
		phrase_add(&words, "%s", likeness->why);
	else if (likeness->distance > 0)
		phrase_add(&words, "%d letter%s", likeness->distance,
			likeness->distance == 1 ? " differs" : "s differ");
	if (name->rank != RANK_NAME)
		phrase_add(&words, " from %s, its other name", name->text);
}

/* Suggests the places in scope of state whose names are like text. */
static void suggest_like(const struct place_register *places, int state,
	struct text text, struct place_miss *miss)
{
	struct buf buf = {0};
	struct text key = strip(make_key(&buf, text));
	int i;

	for (i = 0; !buf.failed && key.size && i < places->name_count; i++) {
		const struct name *name = &places->names[i];
		struct place_suggestion suggestion = {.code = name->code};
		const struct place *place;
		struct likeness likeness;

		if (!is_in_scope(name, state))
			continue;
		likeness = compare(key, name->key);
		place = state ? place_district_of(places, name->code)
			      : place_state_of(places, name->code);
		if (likeness.score == 0 || !place)
			continue;
		suggestion.name = place->name;
		suggestion.score = likeness.score;
		explain(&suggestion, &likeness, name);
		suggest(miss, &suggestion);
	}
	buf_free(&buf);
}

/* ---- misses ---- */

/* Begins miss with its code; quotes text, which may be long. */
static struct phrase start_miss(
	struct place_miss *miss, const char *code, struct text text)
{
	struct phrase words = {miss->message, sizeof miss->message, 0};
	size_t size = text.size < 80 ? text.size : 80;

	miss->code = code;
	size = text_valid(text.data, size);
	phrase_add(&words, "\"%.*s%s\"", (int)size, text.data,
		size < text.size ? "..." : "");
	return words;
}

static void say_suggestions(
	struct phrase *words, const struct place_miss *miss, const char *of)
{
	int i;

	for (i = 0; i < miss->suggestion_count && i < 3; i++)
		phrase_add(words, "%s%s (%d)",
			i == 0 ? "; did you mean " : " or ",
			miss->suggestions[i].name, miss->suggestions[i].code);
	if (i > 0)
		phrase_add(words, "%s%s?", *of ? " of " : "", of);
}

/* Where else a district of this name is, from state index *at on; NULL at
 * the end. */
static const struct place *next_elsewhere(
	const struct place_register *places, struct text text, int *at)
{
	while (*at < places->states.count) {
		int state = places->states.items[(*at)++].state;
		struct match match = find_name(places, state, text);

		if (match.count && match.codes[0])
			return place_district_of(places, match.codes[0]);
	}
	return NULL;
}

/* Says where else it is; false when it is nowhere. */
static bool say_elsewhere(const struct place_register *places, struct text text,
	struct phrase *words)
{
	const struct place *place;
	int at = 0, count = 0;

	while (count < LISTED_MAX &&
		(place = next_elsewhere(places, text, &at)) != NULL) {
		phrase_add(words, "%s%s (%d)", count ? " and in " : " is in ",
			state_name(places, place->state), place->state);
		count++;
	}
	return count > 0;
}

static void suggest_there(const struct place_register *places,
	const struct place *place, struct place_miss *miss)
{
	struct place_suggestion suggestion = {
		.code = place->district, .name = place->name, .score = 0.4};

	snprintf(suggestion.why, sizeof suggestion.why, "is in %s",
		state_name(places, place->state));
	suggest(miss, &suggestion);
}

static void suggest_elsewhere(const struct place_register *places,
	struct text text, struct place_miss *miss)
{
	const struct place *place;
	int at = 0;

	while ((place = next_elsewhere(places, text, &at)) != NULL)
		suggest_there(places, place, miss);
}

static bool miss_unknown_state(const struct place_register *places,
	struct text text, struct place_miss *miss)
{
	struct phrase words;
	int code;

	if (!miss)
		return false;
	words = start_miss(miss, "unknown_state", text);
	if (read_code(text, &code)) {
		phrase_add(&words,
			" is no LGD code of a state: codes go from 1 to 38");
		return false;
	}
	suggest_like(places, 0, text, miss);
	if (miss->suggestion_count == 0 &&
		say_elsewhere(places, text, &words)) {
		phrase_add(&words, ": a district, where a state is needed");
		return false;
	}
	phrase_add(&words, " is no state or union territory");
	say_suggestions(&words, miss, "");
	if (miss->suggestion_count == 0)
		phrase_add(&words,
			": write its name, its LGD code or its ISO code "
			"(IN-KA)");
	return false;
}

static bool miss_no_state(const struct place_register *places, int state,
	struct text text, struct place_miss *miss)
{
	struct phrase words;

	if (!miss)
		return false;
	words = start_miss(miss, "no_state", text);
	if (state) {
		phrase_add(&words,
			" can't be looked up: %d is no LGD code of a state",
			state);
		return false;
	}
	suggest_elsewhere(places, text, miss);
	if (say_elsewhere(places, text, &words))
		phrase_add(&words,
			"; which is meant? Names recur, so a district "
			"needs its state: add a state column or --state");
	else
		phrase_add(&words,
			" needs its state: add a state column or --state");
	return false;
}

static bool miss_withdrawn(const struct place_register *places,
	const struct name *name, struct text text, struct place_miss *miss)
{
	struct phrase words;

	if (!miss)
		return false;
	words = start_miss(miss, "withdrawn_district", text);
	phrase_add(&words, " of %s is no district any more%s%s",
		state_name(places, name->state), name->note[0] ? ": " : "",
		name->note);
	return false;
}

static bool miss_code(const struct place_register *places, int state,
	const struct place *place, struct text text, struct place_miss *miss)
{
	struct phrase words;

	if (!miss)
		return false;
	words = start_miss(
		miss, place ? "other_state" : "unknown_district", text);
	if (!place) {
		phrase_add(&words,
			" is no LGD code of a district (Census codes look "
			"the same)");
		return false;
	}
	phrase_add(&words,
		" is the LGD code of %s in %s (%d), not of a district of "
		"%s: is it a Census code?",
		place->name, state_name(places, place->state), place->state,
		state_name(places, state));
	suggest_there(places, place, miss);
	return false;
}

static bool miss_ambiguous(const struct place_register *places,
	const int codes[2], struct text text, struct place_miss *miss)
{
	struct phrase words;
	int i;

	if (!miss)
		return false;
	words = start_miss(miss, "ambiguous_district", text);
	for (i = 0; i < 2; i++) {
		const struct place *place = place_district_of(places, codes[i]);
		struct place_suggestion suggestion = {.score = 0.9};

		if (!place)
			continue;
		phrase_add(&words, "%s%s (%d)", i == 0 ? " can be " : " or ",
			place->name, place->district);
		suggestion.code = place->district;
		suggestion.name = place->name;
		snprintf(suggestion.why, sizeof suggestion.why,
			"named in the text");
		suggest(miss, &suggestion);
	}
	phrase_add(&words, ": write one district");
	return false;
}

/* `28.0`: what a spreadsheet makes of a code. */
static bool is_spoilt_code(struct text text)
{
	int code;

	if (text.size < 3 || memcmp(text.data + text.size - 2, ".0", 2) != 0)
		return false;
	text.size -= 2;
	return read_code(text, &code);
}

static bool miss_unknown_district(const struct place_register *places,
	int state, struct text text, struct place_miss *miss)
{
	const char *of = state_name(places, state);
	struct phrase words;

	if (!miss)
		return false;
	words = start_miss(miss, "unknown_district", text);
	suggest_like(places, state, text, miss);
	if (is_spoilt_code(text)) {
		phrase_add(&words,
			" is a code that a spreadsheet has made a number "
			"of: write %.*s",
			(int)text.size - 2, text.data);
	} else if (say_elsewhere(places, text, &words)) {
		miss->code = "other_state";
		if (miss->suggestion_count == 0)
			phrase_add(&words, ", not in %s", of);
		say_suggestions(&words, miss, of);
		suggest_elsewhere(places, text, miss);
	} else {
		phrase_add(&words, " is no district of %s", of);
		say_suggestions(&words, miss, "");
	}
	return false;
}

/* ---- `A (B)` and `A/B` ---- */

/* Words that only tell namesakes apart, as keys: `Kamrup (Metro)` is not
 * Kamrup, even if nothing is known of `Metro`. */
static const char *const telling_words[] = {
	"east", "west", "north", "south", "central", "rural", "urban", "metro",
	"metropolitan", "city", "suburban", "suburb", "upper", "lower",
	"middle", "new", "old", "outer", "purba", "purbi", "purva", "poorvi",
	"paschim", "pashchim", "pashchimi", "uttar", "dakshin", "gramin",
	"grameen", "nagar", "dehat", "town", "greater",
	/* It takes the marks of Devanagari for nothing: */
	/* clang-format off */
	"पूर्व", "पूर्वी", "पश्चिम", "पश्चिमी", "उत्तर", "उत्तरी",
	"दक्षिण", "दक्षिणी", "मध्य", "ग्रामीण", "शहर", "शहरी", "नगर",
	"देहात",
	/* clang-format on */
};

struct part {
	struct text text;
	struct match match;
};

/* The parts of a composite name: first what is outside the brackets, cut at
 * slashes, then what is inside. */
struct parts {
	struct text text; /* the whole */
	struct buf outside, inside;
	struct part list[PARTS_MAX];
	int count;
	bool too_many;
};

static void add_parts(struct parts *parts, const struct buf *buf)
{
	const char *data = buf_text(buf);
	const char *end = data + buf->size;

	while (data < end) {
		const char *slash = memchr(data, '/', (size_t)(end - data));
		const char *stop = slash ? slash : end;
		struct text text = text_trim(data, (size_t)(stop - data));

		if (text.size && parts->count == PARTS_MAX)
			parts->too_many = true;
		else if (text.size)
			parts->list[parts->count++].text = text;
		data = slash ? slash + 1 : end;
	}
}

/* False when the whole has neither brackets nor slashes. */
static bool take_apart(struct parts *parts)
{
	struct text text = parts->text;
	int depth = 0;
	bool composite = false;
	size_t i;

	for (i = 0; i < text.size; i++) {
		char c = text.data[i];
		bool open = c == '(' || c == '[';
		bool close = c == ')' || c == ']';

		composite |= open || close || c == '/';
		if (open && depth++ == 0) {
			buf_add_char(&parts->outside, ' ');
			buf_add_char(&parts->inside, '/');
		} else if (close) {
			depth -= depth > 0;
		} else if (!open) {
			buf_add_char(
				depth ? &parts->inside : &parts->outside, c);
		}
	}
	if (!composite || parts->outside.failed || parts->inside.failed)
		return false;
	add_parts(parts, &parts->outside);
	add_parts(parts, &parts->inside);
	return parts->count > 0 && !parts->too_many;
}

/* True when text only tells namesakes apart: a direction, a letter or two. */
static bool is_telling(struct text text)
{
	struct buf buf = {0};
	struct text key = make_key(&buf, text);
	bool telling = count_characters(key) <= 2;

	while (!telling && key.size) {
		struct text word = take_word(&key);
		size_t i;

		for (i = 0; i < sizeof telling_words / sizeof *telling_words;
			i++)
			telling |= strlen(telling_words[i]) == word.size &&
				   memcmp(telling_words[i], word.data,
					   word.size) == 0;
	}
	buf_free(&buf);
	return telling;
}

static bool is_idle(struct text text)
{
	struct buf buf = {0};
	struct text key = make_key(&buf, text);
	bool idle = is_idle_word(key.data, key.size);

	buf_free(&buf);
	return idle;
}

/* True when text is nearly the name of another district than code. */
static bool is_near_another(const struct place_register *places, int state,
	struct text text, int code)
{
	struct place_miss miss = {.suggestion_count = 0};

	suggest_like(places, state, text, &miss);
	return miss.suggestion_count > 0 && miss.suggestions[0].code != code &&
	       miss.suggestions[0].score >= SCORE_NEAR;
}

/* The state that a part names, also as `CG` for IN-CG; 0 for none. */
static int part_state(const struct place_register *places, struct text text)
{
	struct match match = find_name(places, 0, text);
	char iso[8];

	if (!match.count && text.size == 2) {
		snprintf(iso, sizeof iso, "IN-%.2s", text.data);
		match = find_name(places, 0, (struct text){iso, strlen(iso)});
	}
	return match.count == 1 ? match.codes[0] : 0;
}

/* True when a part that names no district of the state may stand beside one
 * that names the district code. */
static bool is_harmless(const struct place_register *places, int state,
	struct text text, int code)
{
	int named = part_state(places, text);

	if (is_idle(text))
		return true;
	if (named)
		return named == state;
	return !is_telling(text) && !is_near_another(places, state, text, code);
}

/* Finds what each part stands for; codes gets the distinct districts, at
 * most two.  Returns how many; -1 when a part is withdrawn. */
static int match_parts(const struct place_register *places, int state,
	struct parts *parts, int codes[2])
{
	int count = 0;
	int i, j;

	for (i = 0; i < parts->count; i++) {
		struct part *part = &parts->list[i];

		part->match = find_name(places, state, part->text);
		if (part->match.count && part->match.codes[0] == 0)
			return -1;
		for (j = 0; j < part->match.count && count < 2; j++)
			if (count == 0 || codes[0] != part->match.codes[j])
				codes[count++] = part->match.codes[j];
	}
	return count;
}

static bool find_parts(const struct place_register *places, int state,
	struct parts *parts, struct place *out, struct place_miss *miss)
{
	struct text text = parts->text;
	int codes[2] = {0, 0};
	int count = match_parts(places, state, parts, codes);
	const struct place *place;
	int i;

	if (count > 1)
		return miss_ambiguous(places, codes, text, miss);
	place = count == 1 ? place_district_of(places, codes[0]) : NULL;
	for (i = 0; place && i < parts->count; i++)
		if (!parts->list[i].match.count &&
			!is_harmless(
				places, state, parts->list[i].text, codes[0]))
			place = NULL;
	if (!place)
		return miss_unknown_district(places, state, text, miss);
	*out = *place;
	out->how = parts->list[0].match.count ? PLACE_OUTSIDE : PLACE_INSIDE;
	return true;
}

/* ---- finding ---- */

static bool find_composite(const struct place_register *places, int state,
	struct text text, struct place *out, struct place_miss *miss)
{
	struct parts parts = {.text = text};
	bool found;

	if (take_apart(&parts))
		found = find_parts(places, state, &parts, out, miss);
	else
		found = miss_unknown_district(places, state, text, miss);
	buf_free(&parts.outside);
	buf_free(&parts.inside);
	return found;
}

/* Publishes what match found. */
static bool take_match(
	const struct place *place, const struct match *match, struct place *out)
{
	*out = *place;
	out->how = match->name->rank == RANK_NAME ? PLACE_NAME : PLACE_ALIAS;
	return true;
}

bool place_state(const struct place_register *places, struct text text,
	struct place *out, struct place_miss *miss)
{
	const struct place *place = NULL;
	struct match match;
	int code;

	if (miss)
		memset(miss, 0, sizeof *miss);
	text = text_trim(text.data, text.size);
	if (read_code(text, &code)) {
		place = place_state_of(places, code);
		if (!place)
			return miss_unknown_state(places, text, miss);
		*out = *place;
		return true;
	}
	match = find_name(places, 0, text);
	if (match.count == 1)
		place = place_state_of(places, match.codes[0]);
	if (!place)
		return miss_unknown_state(places, text, miss);
	return take_match(place, &match, out);
}

bool place_district(const struct place_register *places, int state,
	struct text text, struct place *out, struct place_miss *miss)
{
	const struct place *place;
	struct match match;
	int code;

	if (miss)
		memset(miss, 0, sizeof *miss);
	text = text_trim(text.data, text.size);
	if (read_code(text, &code)) {
		place = place_district_of(places, code);
		if (!place || (state && place->state != state))
			return miss_code(places, state, place, text, miss);
		*out = *place;
		return true;
	}
	if (!place_state_of(places, state))
		return miss_no_state(places, state, text, miss);
	match = find_name(places, state, text);
	if (match.count > 1)
		return miss_ambiguous(places, match.codes, text, miss);
	if (match.count == 1 && match.name->rank == RANK_WITHDRAWN)
		return miss_withdrawn(places, match.name, text, miss);
	place = match.count ? place_district_of(places, match.codes[0]) : NULL;
	if (place)
		return take_match(place, &match, out);
	return find_composite(places, state, text, out, miss);
}
