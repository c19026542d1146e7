/* place_miss.c - why no place was found, in words for a person. */
#include <stdio.h>
#include <string.h>

#include "store/place/place_parts.h"

#define SCORE_NAMED 0.9 /* a text names it, but not it alone */
#define SCORE_HERE 0.7  /* less alike is no help for a name elsewhere */
#define SCORE_THERE 0.4 /* it has the name, in another state */

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

/* ---- elsewhere ---- */

/* Where else a district of this name is, from state index *at on; NULL at
 * the end. */
static const struct place *next_elsewhere(
	const struct place_register *places, const struct query *query, int *at)
{
	while (*at < places->states.count) {
		int state = places->states.items[(*at)++].state;
		struct match match = find_exact(places, state, query);

		if (match.count && match.codes[0])
			return place_district_of(places, match.codes[0]);
	}
	return NULL;
}

/* Says where else it is; false when it is nowhere. */
static bool say_elsewhere(const struct place_register *places,
	const struct query *query, struct phrase *words)
{
	const struct place *place;
	int at = 0, count = 0;

	while (count < PLACE_LISTED_MAX &&
		(place = next_elsewhere(places, query, &at)) != NULL) {
		phrase_add(words, "%s%s (%d)", count ? " and in " : " is in ",
			state_name(places, place->state), place->state);
		count++;
	}
	return count > 0;
}

/* Suggests place of another state than state, which is 0 when unknown. */
static void suggest_there(const struct place_register *places, int state,
	const struct place *place, struct place_miss *miss)
{
	struct place_suggestion suggestion = {.code = place->district,
		.name = place->name,
		.score = SCORE_THERE};
	struct phrase words = {suggestion.why, sizeof suggestion.why, 0};

	phrase_add(&words, "in %s", state_name(places, place->state));
	if (state)
		phrase_add(&words, ", not in %s", state_name(places, state));
	near_put(miss, &suggestion);
}

static void suggest_elsewhere(const struct place_register *places, int state,
	const struct query *query, struct place_miss *miss)
{
	const struct place *place;
	int at = 0;

	while ((place = next_elsewhere(places, query, &at)) != NULL)
		suggest_there(places, state, place, miss);
}

/* ---- states ---- */

bool miss_unknown_state(const struct place_register *places,
	const struct query *query, struct place_miss *miss)
{
	struct phrase words;
	const char *general;
	int code;

	if (!miss)
		return false;
	words = start_miss(miss, "unknown_state", query->text);
	if (key_read_code(query->text, &code)) {
		phrase_add(&words,
			" is no LGD code of a state: codes go from 1 to 38");
		return false;
	}
	general = cell_general(places, 0, query);
	if (general) {
		phrase_add(
			&words, " %s, not a state or union territory", general);
		return false;
	}
	near_suggest(places, 0, query, miss);
	if (miss->suggestion_count == 0 &&
		say_elsewhere(places, query, &words)) {
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

bool miss_no_state(const struct place_register *places, int state,
	const struct query *query, struct place_miss *miss)
{
	struct phrase words;

	if (!miss)
		return false;
	words = start_miss(miss, "no_state", query->text);
	if (state) {
		phrase_add(&words,
			" can't be looked up: %d is no LGD code of a state",
			state);
		return false;
	}
	suggest_elsewhere(places, 0, query, miss);
	if (say_elsewhere(places, query, &words))
		phrase_add(&words,
			"; which is meant? Names recur, so a district "
			"needs its state: add a state column or --state");
	else
		phrase_add(&words,
			" needs its state: add a state column or --state");
	return false;
}

/* ---- districts ---- */

bool miss_withdrawn(const struct place_register *places,
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

static void suggest_census(const struct place *place, struct place_miss *miss)
{
	struct place_suggestion suggestion = {.code = place->district,
		.name = place->name,
		.score = SCORE_NAMED};

	snprintf(suggestion.why, sizeof suggestion.why,
		"its Census 2011 code is %d", place->census_2011);
	near_put(miss, &suggestion);
}

bool miss_code(const struct place_register *places, int state, struct text text,
	struct place_miss *miss)
{
	const struct place *lgd, *census;
	struct phrase words;
	int code;

	if (!miss || !key_read_code(text, &code))
		return false;
	lgd = place_district_of(places, code);
	census = place_of_census(places, state, code);
	words = start_miss(miss,
		census ? "census_code"
		: lgd  ? "other_state"
		       : "unknown_district",
		text);
	if (lgd)
		phrase_add(&words,
			" is the LGD code of %s in %s (%d), not of a district "
			"of %s",
			lgd->name, state_name(places, lgd->state), lgd->state,
			state_name(places, state));
	if (lgd && !places->knows_census)
		phrase_add(&words, ": is it a Census code?");
	if (!lgd)
		phrase_add(&words, " is no LGD code of a district%s",
			census ? "" : " (Census codes look the same)");
	if (census) {
		phrase_add(&words,
			"; it is the Census 2011 code of %s (%d): write the "
			"LGD code",
			census->name, census->district);
		suggest_census(census, miss);
	}
	if (lgd)
		suggest_there(places, state, lgd, miss);
	return false;
}

bool miss_several(const struct place_register *places,
	const struct found *found, struct place_miss *miss)
{
	bool either;
	struct phrase words;
	int i;

	if (!miss)
		return false;
	words = start_miss(miss, found->code, found->text);
	either = strcmp(found->code, "ambiguous_district") == 0;
	for (i = 0; i < found->count; i++) {
		const struct place *place =
			place_district_of(places, found->codes[i]);
		struct place_suggestion suggestion = {.score = SCORE_NAMED};

		if (!place)
			continue;
		phrase_add(&words, "%s%s (%d)",
			i == 0   ? either ? " can be " : " names "
			: either ? " or "
				 : " and ",
			place->name, place->district);
		suggestion.code = place->district;
		suggestion.name = place->name;
		snprintf(suggestion.why, sizeof suggestion.why,
			"named in the text");
		near_put(miss, &suggestion);
	}
	phrase_add(&words, either ? ": write one district"
				  : ": write a row for each district");
	return false;
}

bool miss_other(const struct place_register *places, const struct place *coded,
	const struct place *named, struct text text, struct place_miss *miss)
{
	bool is_state = !coded->district;
	int code = is_state ? coded->state : coded->district;
	bool census = !is_state && named->census_2011 == code;
	struct place_suggestion suggestion = {
		.name = named->name, .score = SCORE_NAMED};
	struct phrase words;

	if (!miss)
		return false;
	memset(miss, 0, sizeof *miss);
	suggestion.code = is_state ? named->state : named->district;
	words = start_miss(miss, census ? "census_code" : "other_code", text);
	if (!is_state)
		phrase_add(&words, " of %s", state_name(places, named->state));
	phrase_add(&words, " is %d, but the row's code %d is %s",
		suggestion.code, code, coded->name);
	if (census)
		phrase_add(&words, ": %d is its Census 2011 code", code);
	snprintf(suggestion.why, sizeof suggestion.why, "named in the text");
	near_put(miss, &suggestion);
	return false;
}

bool miss_general(const struct place_register *places, int state,
	struct text text, const char *what, struct place_miss *miss)
{
	struct phrase words;

	if (!miss)
		return false;
	words = start_miss(miss, "not_a_district", text);
	phrase_add(&words, " %s, not a district of %s", what,
		state_name(places, state));
	return false;
}

/* `28.0`: what a spreadsheet makes of a code. */
static bool is_spoilt_code(struct text text)
{
	int code;

	if (text.size < 3 || memcmp(text.data + text.size - 2, ".0", 2) != 0)
		return false;
	text.size -= 2;
	return key_read_code(text, &code);
}
bool miss_unknown_district(const struct place_register *places, int state,
	const struct query *query, struct place_miss *miss)
{
	const char *of = state_name(places, state);
	struct text text = query->text;
	struct phrase words;

	if (!miss)
		return false;
	words = start_miss(miss, "unknown_district", text);
	near_suggest(places, state, query, miss);
	if (is_spoilt_code(text)) {
		phrase_add(&words,
			" is a code that a spreadsheet has made a number "
			"of: write %.*s",
			(int)text.size - 2, text.data);
	} else if (say_elsewhere(places, query, &words)) {
		miss->code = "other_state";
		while (miss->suggestion_count > 0 &&
			miss->suggestions[miss->suggestion_count - 1].score <
				SCORE_HERE)
			miss->suggestion_count--;
		if (miss->suggestion_count == 0)
			phrase_add(&words, ", not in %s", of);
		say_suggestions(&words, miss, of);
		suggest_elsewhere(places, state, query, miss);
	} else {
		phrase_add(&words, " is no district of %s", of);
		say_suggestions(&words, miss, "");
	}
	return false;
}
