/* place_near.c - names that are nearly right.
 *
 * A text is taken for a name only where measurement found it safe: within
 * the stated state, when it is the same words or nearly so (see
 * near_find()), and when no other name is like it.  Distance 2 is not used:
 * it merges real districts of one state.  All else is only suggested.
 */
#include <stdlib.h>
#include <string.h>

#include "ground/sound.h"
#include "store/place/place_parts.h"

enum {
	ONE_CHARACTERS_MIN = 6, /* shorter names differ by a letter */
	SOUND_CHARACTERS_MIN = 5,
	SOUND_DISTANCE_MAX = 3,
	RIVAL_DISTANCE = 2, /* a name as near as that may be meant too */
};

#define SCORE_LEAST 0.6 /* below it suggestions are noise */
#define SCORE_NEAR 0.75 /* from it on, probably a misspelling */
#define SCORE_READ 0.9  /* of what transliteration finds */

/* ---- distances ---- */

static int at_most(int a, int b)
{
	return a < b ? a : b;
}

/* Each letter that only one of the two has is a difference: most names are
 * ruled out by that, without a table. */
static int distance(
	const struct spelling *a, const struct spelling *b, int limit)
{
	if (a->characters - b->characters > limit ||
		b->characters - a->characters > limit ||
		__builtin_popcount(a->letters & ~b->letters) > limit ||
		__builtin_popcount(b->letters & ~a->letters) > limit)
		return limit + 1;
	return text_distance(a->plain, b->plain, limit);
}

static bool has_same_words(const struct spelling *a, const struct spelling *b)
{
	return a->bag == b->bag && a->characters == b->characters &&
	       key_has_words(a->words, b->words) &&
	       key_has_words(b->words, a->words);
}

static bool is_same(const struct spelling *a, const struct spelling *b)
{
	return text_same(a->plain, b->plain) || has_same_words(a, b);
}

static bool is_latin(const struct spelling *a)
{
	return (size_t)a->characters == a->plain.size;
}

/* Measured for Latin letters only: a matra makes another name. */
static bool can_differ_by_one(const struct spelling *a)
{
	return a->characters >= ONE_CHARACTERS_MIN && is_latin(a);
}

/* Short Latin spellings leave little of a sound; Indian ones hardly vary. */
static bool sounds_same(const struct spelling *a, const struct spelling *b)
{
	int least = is_latin(a) ? SOUND_CHARACTERS_MIN : 1;

	return a->characters >= least && b->characters >= least &&
	       text_same(a->sound, b->sound);
}

/* ---- scopes ---- */

/* Works out what name is compared by. */
static bool add_spelling(
	struct spellings *spellings, const struct name *name, struct buf *buf)
{
	struct spelling *spelling = &spellings->items[spellings->count];
	const char *copy;

	if (!spelling_make(spelling, buf, key_strip(name->key)))
		return false;
	if (spelling->characters == 0)
		return true;
	copy = arena_copy(&spellings->arena, buf->data, buf->size);
	if (!copy)
		return false;
	spelling->name = name;
	spelling->words.data = copy;
	spelling->plain.data = copy + spelling->words.size;
	spelling->sound.data = spelling->plain.data + spelling->plain.size;
	spellings->count++;
	return true;
}

static int compare_spellings(const void *a, const void *b)
{
	const struct name *x = ((const struct spelling *)a)->name;
	const struct name *y = ((const struct spelling *)b)->name;

	if (x->state != y->state)
		return x->state < y->state ? -1 : 1;
	return x < y ? -1 : x > y;
}

static bool add_spellings(const struct place_register *places,
	struct spellings *spellings, struct buf *buf)
{
	int i;

	spellings->items = arena_alloc(&spellings->arena,
		(size_t)places->name_count * sizeof *spellings->items);
	if (!spellings->items)
		return false;
	for (i = 0; i < places->name_count; i++)
		if (places->names[i].whole &&
			!add_spelling(spellings, &places->names[i], buf))
			return false;
	qsort(spellings->items, (size_t)spellings->count,
		sizeof *spellings->items, compare_spellings);
	return true;
}

/* All spellings, which a run whose names are all exact never needs: they
 * take a millisecond.  Without memory there are none, and nothing is near. */
static const struct spellings *spellings_of(const struct place_register *places)
{
	struct spellings *spellings = places->spellings;
	struct buf buf = {0};

	if (spellings->made || places->name_count == 0)
		return spellings;
	spellings->made = add_spellings(places, spellings, &buf);
	if (!spellings->made) {
		arena_free(&spellings->arena);
		*spellings = (struct spellings){.count = 0};
	}
	buf_free(&buf);
	return spellings;
}

/* The spellings of one scope: [from, to) of all. */
struct range {
	const struct spelling *all;
	int from, to, count;
};

static int first_of(const struct spellings *spellings, int state)
{
	int low = 0, high = spellings->count;

	while (low < high) {
		int middle = low + (high - low) / 2;

		if (spellings->items[middle].name->state < state)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static struct range range_of(const struct place_register *places, int state)
{
	const struct spellings *spellings = spellings_of(places);

	return (struct range){spellings->items, first_of(spellings, state),
		first_of(spellings, state + 1), spellings->count};
}

/* ---- the safe near-match ---- */

/* The places that one kind of likeness finds. */
struct pick {
	int count; /* 2: two or more */
	int code;
	int distance;
	const struct name *name;
};

static void add_pick(struct pick *pick, const struct name *name, int found)
{
	if (pick->count == 0)
		*pick = (struct pick){1, name->code, found, name};
	else if (pick->code != name->code)
		pick->count = 2;
	else
		pick->distance = at_most(pick->distance, found);
}

/* True when another place of the scope, or one that was withdrawn, is
 * within limit. */
static bool has_rival(struct range range, const struct spelling *text,
	const struct pick *pick, int limit)
{
	int i;

	for (i = range.from; i < range.to; i++) {
		const struct spelling *other = &range.all[i];

		if (other->name->code != pick->code &&
			distance(text, other, limit) <= limit)
			return true;
	}
	return false;
}

/* Three ways to be near: the same words, their directions in another
 * language or in another order; one letter that differs; the same sound. */
static struct pick pick_near(struct range range, const struct spelling *text)
{
	struct pick same = {0}, one = {0}, sound = {0};
	bool long_enough = can_differ_by_one(text);
	int i;

	for (i = range.from; i < range.to; i++) {
		const struct spelling *other = &range.all[i];
		int found;

		if (other->tells != text->tells)
			continue;
		found = distance(text, other, SOUND_DISTANCE_MAX);
		if (is_same(text, other))
			add_pick(&same, other->name, 0);
		else if (found == 1 && long_enough && can_differ_by_one(other))
			add_pick(&one, other->name, found);
		if (found <= SOUND_DISTANCE_MAX && sounds_same(text, other))
			add_pick(&sound, other->name, found);
	}
	if (same.count)
		return same;
	if (one.count == 1 && !has_rival(range, text, &one, RIVAL_DISTANCE))
		return one;
	if (sound.count == 1 && !has_rival(range, text, &sound, sound.distance))
		return sound;
	return (struct pick){0};
}

bool near_is_elsewhere(const struct place_register *places, int state,
	const struct query *query)
{
	int i;

	if (state && find_exact(places, 0, query).count)
		return true;
	for (i = 0; i < places->states.count; i++) {
		int other = places->states.items[i].state;

		if (other != state && find_exact(places, other, query).count)
			return true;
	}
	return false;
}

bool near_is_like_elsewhere(const struct place_register *places, int state,
	const struct query *query)
{
	struct range range = range_of(places, state);
	struct spelling text;
	struct buf buf = {0};
	bool like = false;
	int i;

	if (!spelling_make(&text, &buf, query->stripped))
		text.characters = 0;
	for (i = 0; text.characters && !like && i < range.count; i++) {
		const struct spelling *other = &range.all[i];

		like = other->name->state != state &&
		       other->tells == text.tells &&
		       (sounds_same(&text, other) ||
			       (can_differ_by_one(&text) &&
				       distance(&text, other, 1) <= 1));
	}
	buf_free(&buf);
	return like;
}

/* True when the place of code has a name that is written like other. */
static bool bears_name(
	struct range range, int code, const struct spelling *other)
{
	int i;

	for (i = range.from; i < range.to; i++) {
		const struct spelling *name = &range.all[i];

		if (name->name->code == code &&
			text_same(name->plain, other->plain))
			return true;
	}
	return false;
}

/* True when a name of another scope is as near as what was picked: then the
 * state may be what is wrong.  A namesake of the pick doesn't count. */
static bool is_near_elsewhere(struct range range, const struct spelling *text,
	const struct pick *pick)
{
	int i;

	for (i = 0; i < range.count; i++) {
		const struct spelling *other = &range.all[i];

		if ((i < range.from || i >= range.to) &&
			other->tells == text->tells &&
			distance(text, other, pick->distance) <=
				pick->distance &&
			!bears_name(range, pick->code, other))
			return true;
	}
	return false;
}

const struct place *near_find(const struct place_register *places, int state,
	const struct query *query, const struct name **withdrawn)
{
	struct range range = range_of(places, state);
	struct pick pick = {0};
	struct spelling text;
	struct buf buf = {0};

	if (spelling_make(&text, &buf, query->stripped) && text.characters)
		pick = pick_near(range, &text);
	if (pick.count != 1 || near_is_elsewhere(places, state, query) ||
		is_near_elsewhere(range, &text, &pick))
		pick.count = 0;
	buf_free(&buf);
	if (pick.count && pick.code == 0 && withdrawn)
		*withdrawn = pick.name;
	return pick.count ? place_in(places, state, pick.code) : NULL;
}

/* ---- suggestions ---- */

/* Why two names are alike, and how much: 0 is not at all, 1 is equal. */
struct likeness {
	double score;
	int distance; /* letters that differ, or 0 when why is set */
	const char *why;
	const char *than; /* what joins why and the other name */
};

/* True when each word of a begins the word of b in its place. */
static bool is_abbreviated(struct text a, struct text b)
{
	while (a.size && b.size) {
		struct text short_word = key_take_word(&a);
		struct text long_word = key_take_word(&b);

		if (short_word.size > long_word.size ||
			memcmp(short_word.data, long_word.data,
				short_word.size) != 0)
			return false;
	}
	return a.size == 0 && b.size == 0;
}
static struct likeness compare_words(
	const struct spelling *text, const struct spelling *name)
{
	if (text_same(text->plain, name->plain))
		return (struct likeness){0.97, 0, "the same words", "as"};
	if (has_same_words(text, name))
		return (struct likeness){
			0.95, 0, "other order of words", "than"};
	if (sounds_same(text, name))
		return (struct likeness){0.93, 0, "sounds the same", "as"};
	if (is_abbreviated(text->words, name->words))
		return (struct likeness){0.9, 0, "shortened", "from"};
	if (is_abbreviated(name->words, text->words))
		return (struct likeness){0.85, 0, "longer", "than"};
	return (struct likeness){0};
}

static struct likeness compare(
	const struct spelling *text, const struct spelling *name)
{
	struct likeness likeness = compare_words(text, name);
	int most = text->characters > name->characters ? text->characters
						       : name->characters;
	int limit = at_most((int)(most * (1 - SCORE_LEAST)), 6);
	int found;

	if (likeness.score > 0)
		return likeness;
	found = distance(text, name, limit);
	if (found <= limit)
		likeness = (struct likeness){
			1.0 - (double)found / most, found, NULL, "from"};
	if (likeness.score < SCORE_NEAR &&
		(key_has_words(name->words, text->words) ||
			key_has_words(text->words, name->words)))
		return (struct likeness){
			SCORE_NEAR, 0, "some of the words", "of"};
	return likeness;
}

void near_put(
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
	static const char *const numbers[] = {
		"no", "one", "two", "three", "four", "five", "six"};
	struct phrase words = {suggestion->why, sizeof suggestion->why, 0};

	if (likeness->why)
		phrase_add(&words, "%s", likeness->why);
	else
		phrase_add(&words, "%s letter%s", numbers[likeness->distance],
			likeness->distance == 1 ? " differs" : "s differ");
	if (name->rank != RANK_NAME)
		phrase_add(&words, " %s %s, its %s name", likeness->than,
			name->text, name->former ? "former" : "other");
}

/* A text in an Indian script, as it was given, and as it is read. */
struct reading {
	struct spelling text, latin;
	struct buf text_buf, latin_buf;
};

static void read_latin(struct reading *reading, struct text stripped)
{
	struct buf latin = {0};

	reading->latin.characters = 0;
	if (sound_latin(&latin, stripped) && !latin.failed &&
		!spelling_make(&reading->latin, &reading->latin_buf,
			(struct text){buf_text(&latin), latin.size}))
		reading->latin.characters = 0;
	buf_free(&latin);
}

static void suggest_one(struct place_miss *miss, const struct place *place,
	const struct reading *reading, const struct spelling *name)
{
	struct place_suggestion suggestion = {.name = place->name,
		.code = place->district ? place->district : place->state};
	struct likeness likeness = compare(&reading->text, name);

	if (likeness.score > 0) {
		explain(&suggestion, &likeness, name->name);
	} else if (reading->latin.characters) {
		struct phrase words = {suggestion.why, sizeof suggestion.why};

		likeness = compare(&reading->latin, name);
		likeness.score *= SCORE_READ;
		phrase_add(&words, "transliterated from %.*s",
			(int)reading->text.words.size,
			reading->text.words.data);
	}
	suggestion.score = likeness.score;
	if (likeness.score > 0)
		near_put(miss, &suggestion);
}

void near_suggest(const struct place_register *places, int state,
	const struct query *query, struct place_miss *miss)
{
	struct range range = range_of(places, state);
	struct reading reading = {.text_buf = {0}};
	int i;

	if (!spelling_make(&reading.text, &reading.text_buf, query->stripped))
		reading.text.characters = 0;
	if (reading.text.characters)
		read_latin(&reading, query->stripped);
	for (i = range.from; reading.text.characters && i < range.to; i++) {
		const struct spelling *name = &range.all[i];
		const struct place *place =
			place_in(places, state, name->name->code);

		if (place)
			suggest_one(miss, place, &reading, name);
	}
	buf_free(&reading.text_buf);
	buf_free(&reading.latin_buf);
}

bool near_another(const struct place_register *places, int state,
	struct text text, int code)
{
	struct place_miss miss = {.suggestion_count = 0};
	struct query query;

	if (query_make(&query, text))
		near_suggest(places, state, &query, &miss);
	query_free(&query);
	return miss.suggestion_count > 0 && miss.suggestions[0].code != code &&
	       miss.suggestions[0].score >= SCORE_NEAR;
}
