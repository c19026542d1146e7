/* place.c - exact names and codes, and the order in which they are tried.
 *
 * Codes are looked up by bisection, names by their key and their state (0
 * for the states themselves) in one hash table.
 */
#include "store/place/place.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/place/place_parts.h"

/* ---- codes ---- */

int place_by_state(const void *a, const void *b)
{
	return ((const struct place *)a)->state -
	       ((const struct place *)b)->state;
}

int place_by_district(const void *a, const void *b)
{
	return ((const struct place *)a)->district -
	       ((const struct place *)b)->district;
}

const struct place *place_state_of(
	const struct place_register *places, int state)
{
	struct place key = {.state = state};

	return places->states.count ? bsearch(&key, places->states.items,
					      (size_t)places->states.count,
					      sizeof key, place_by_state)
				    : NULL;
}

const struct place *place_district_of(
	const struct place_register *places, int district)
{
	struct place key = {.district = district};

	return places->districts.count
		       ? bsearch(&key, places->districts.items,
				 (size_t)places->districts.count, sizeof key,
				 place_by_district)
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

const struct place *place_in(
	const struct place_register *places, int state, int code)
{
	return state ? place_district_of(places, code)
		     : place_state_of(places, code);
}

const struct place *place_of_census(
	const struct place_register *places, int state, int code)
{
	int i;

	for (i = 0; code > 0 && i < places->districts.count; i++) {
		const struct place *place = &places->districts.items[i];

		if (place->state == state && place->census_2011 == code)
			return place;
	}
	return NULL;
}

const char *state_name(const struct place_register *places, int state)
{
	const struct place *place = place_state_of(places, state);

	return place ? place->name : "an unknown state";
}

/* ---- names ---- */

/* Adds what key stands for in state (0: among the states). */
static void find_key(const struct place_register *places, int state,
	struct text key, struct match *out)
{
	unsigned int at = key_hash(state, key) & places->chain_mask;
	int i;

	for (i = places->chains[at]; i >= 0; i = places->names[i].next) {
		const struct name *name = &places->names[i];

		if (name->state != state || !text_same(name->key, key))
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

struct match find_exact(const struct place_register *places, int state,
	const struct query *query)
{
	struct match match = {.count = 0};

	if (query->key.size)
		find_key(places, state, query->key, &match);
	if (!match.name && query->stripped.size < query->key.size)
		find_key(places, state, query->stripped, &match);
	if (!match.name && query->squeezed.size)
		find_key(places, state, query->squeezed, &match);
	return match;
}

struct match find_text(
	const struct place_register *places, int state, struct text text)
{
	struct match match = {.count = 0};
	struct query query;

	if (query_make(&query, text))
		match = find_exact(places, state, &query);
	query_free(&query);
	return match;
}

/* `KA` is IN-KA.  `UT` is none: it says Union Territory. */
static struct match find_iso(
	const struct place_register *places, struct text text)
{
	char iso[8];

	if (text.size != 2 || memcmp(text.data, "UT", 2) == 0)
		return (struct match){.count = 0};
	snprintf(iso, sizeof iso, "IN-%.2s", text.data);
	return find_text(places, 0, (struct text){iso, strlen(iso)});
}

int find_state(const struct place_register *places, struct text text)
{
	struct match match = find_text(places, 0, text);

	if (!match.count)
		match = find_iso(places, text);
	return match.count == 1 ? match.codes[0] : 0;
}

/* ---- in order ---- */

/* Publishes what match found. */
static bool take_match(
	const struct place *place, const struct match *match, struct place *out)
{
	*out = *place;
	out->how = match->name->rank == RANK_NAME ? PLACE_NAME : PLACE_ALIAS;
	return true;
}

static bool take_near(const struct place *place, struct place *out)
{
	*out = *place;
	out->how = PLACE_NEAR;
	return true;
}

/* The two capitals of `KA` or `W.B.`; of size 0 when it isn't that. */
static struct text two_capitals(struct text text, char out[2])
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < text.size; i++) {
		char c = text.data[i];

		if (c == '.' && i > 0)
			continue;
		if (c < 'A' || c > 'Z' || count == 2)
			return (struct text){out, 0};
		out[count++] = c;
	}
	return (struct text){out, count == 2 ? count : 0};
}

/* By the names that are beside or within the text. */
static const struct place *find_state_in(
	const struct place_register *places, const struct query *query)
{
	char capitals[2];
	struct match match =
		find_iso(places, two_capitals(query->text, capitals));

	return place_state_of(places,
		match.count == 1 ? match.codes[0] : cell_state(places, query));
}

static bool find_state_name(const struct place_register *places,
	const struct query *query, struct place *out, struct place_miss *miss)
{
	struct match match = find_exact(places, 0, query);
	const struct place *place = NULL;

	if (match.count == 1)
		place = place_state_of(places, match.codes[0]);
	if (place)
		return take_match(place, &match, out);
	place = match.count ? NULL : find_state_in(places, query);
	if (place) {
		*out = *place;
		out->how = PLACE_ALIAS;
		return true;
	}
	place = match.count ? NULL : near_find(places, 0, query, NULL);
	if (place)
		return take_near(place, out);
	return miss_unknown_state(places, query, miss);
}

static bool find_district_name(const struct place_register *places, int state,
	const struct query *query, struct place *out, struct place_miss *miss)
{
	struct match match = find_exact(places, state, query);
	const struct place *place;
	const struct name *withdrawn = NULL;
	const char *general;
	bool said = false;

	if (match.count > 1)
		return miss_several(places,
			&(struct found){"ambiguous_district", query->text,
				{match.codes[0], match.codes[1]}, 2},
			miss);
	if (match.count == 1 && match.name->rank == RANK_WITHDRAWN)
		return miss_withdrawn(places, match.name, query->text, miss);
	place = match.count ? place_district_of(places, match.codes[0]) : NULL;
	if (place)
		return take_match(place, &match, out);
	general = cell_general(places, state, query);
	if (general)
		return miss_general(places, state, query->text, general, miss);
	place = near_find(places, state, query, &withdrawn);
	if (place)
		return take_near(place, out);
	if (withdrawn)
		return miss_withdrawn(places, withdrawn, query->text, miss);
	if (cell_find(places, state, query, out, miss, &said))
		return true;
	return said ? false : miss_unknown_district(places, state, query, miss);
}

bool place_agrees(const struct place_register *places,
	const struct place *coded, struct text text, struct place_miss *miss)
{
	struct place named;
	bool found = coded->district ? place_district(places, coded->state,
					       text, &named, NULL)
				     : place_state(places, text, &named, NULL);

	if (!found || (named.state == coded->state &&
			      named.district == coded->district))
		return true;
	return miss_other(places, coded, &named, text, miss);
}

/* LGD gives no code twice, so that a former one, as of Daman and Diu before
 * 2020, stands among the former names of what it went into. */
static const struct place *state_once_coded(
	const struct place_register *places, int code)
{
	struct match match = {.count = 0};
	char digits[12];
	size_t size = (size_t)snprintf(digits, sizeof digits, "%d", code);

	find_key(places, 0, (struct text){digits, size}, &match);
	return match.count == 1 ? place_state_of(places, match.codes[0]) : NULL;
}

bool place_state(const struct place_register *places, struct text text,
	struct place *out, struct place_miss *miss)
{
	const struct place *place;
	struct query query = {.text = text_trim(text.data, text.size)};
	bool found;
	int code;

	if (miss)
		memset(miss, 0, sizeof *miss);
	if (key_read_code(query.text, &code)) {
		place = place_state_of(places, code);
		if (!place)
			place = state_once_coded(places, code);
		if (!place)
			return miss_unknown_state(places, &query, miss);
		*out = *place;
		return true;
	}
	/* Without memory for its keys the text is no name of anything. */
	(void)query_make(&query, query.text);
	found = find_state_name(places, &query, out, miss);
	query_free(&query);
	return found;
}

bool place_district(const struct place_register *places, int state,
	struct text text, struct place *out, struct place_miss *miss)
{
	const struct place *place;
	struct query query = {.text = text_trim(text.data, text.size)};
	bool found;
	int code;

	if (miss)
		memset(miss, 0, sizeof *miss);
	if (key_read_code(query.text, &code)) {
		place = place_district_of(places, code);
		if (!place || (state && place->state != state))
			return miss_code(places, state, query.text, miss);
		*out = *place;
		return true;
	}
	(void)query_make(&query, query.text);
	found = place_state_of(places, state)
			? find_district_name(places, state, &query, out, miss)
			: miss_no_state(places, state, &query, miss);
	query_free(&query);
	return found;
}
