/* place_cell.c - cells that hold more than a name, or less.
 *
 * `A (B)` and `A/B` are two names of one district, or one and a remark;
 * `A & B` are two districts; `All districts` and `Others` are none.
 */
#include <string.h>

#include "store/place/place_parts.h"

enum {
	PARTS_MAX = 6,   /* of `A (B/C)` */
	PIECES_MAX = 50, /* of `A, B & C` */
};

/* ---- texts that name no district ---- */

enum general {
	NO_WORD,
	FILLER, /* says nothing by itself */
	ALL,
	TOTAL,
	REST,
	SOME,
	NONE,
};

/* As keys. */
static const struct {
	const char *word;
	enum general general;
} general_words[] = {
	{"district", FILLER},
	{"districts", FILLER},
	{"distt", FILLER},
	{"dist", FILLER},
	{"state", FILLER},
	{"ut", FILLER},
	{"sub", FILLER},
	{"grand", FILLER},
	{"of", FILLER},
	{"the", FILLER},
	{"in", FILLER},
	{"and", FILLER},
	{"level", FILLER},
	{"wide", FILLER},
	{"india", FILLER},
	{"specified", FILLER},
	{"available", FILLER},
	{"applicable", FILLER},
	{"known", FILLER},
	{"given", FILLER},
	{"stated", FILLER},
	{"allotted", FILLER},
	{"assigned", FILLER},
	{"जिले", FILLER},
	{"जिलों", FILLER},
	{"जिला", FILLER},
	{"ज\u093cिले", FILLER},
	{"ज\u093cिला", FILLER},
	{"राज्य", FILLER},
	{"all", ALL},
	{"every", ALL},
	{"each", ALL},
	{"entire", ALL},
	{"whole", ALL},
	{"statewide", ALL},
	{"सभी", ALL},
	{"समस्त", ALL},
	{"संपूर्ण", ALL},
	{"सम्पूर्ण", ALL},
	{"total", TOTAL},
	{"totals", TOTAL},
	{"subtotal", TOTAL},
	{"overall", TOTAL},
	{"aggregate", TOTAL},
	{"sum", TOTAL},
	{"कुल", TOTAL},
	{"योग", TOTAL},
	{"महायोग", TOTAL},
	{"other", REST},
	{"others", REST},
	{"rest", REST},
	{"remaining", REST},
	{"misc", REST},
	{"miscellaneous", REST},
	{"अन्य", REST},
	{"शेष", REST},
	{"various", SOME},
	{"multiple", SOME},
	{"several", SOME},
	{"many", SOME},
	{"विभिन्न", SOME},
	{"unspecified", NONE},
	{"unknown", NONE},
	{"unallocated", NONE},
	{"unclassified", NONE},
	{"unidentified", NONE},
	{"none", NONE},
	{"not", NONE},
	{"nil", NONE},
	{"na", NONE},
	{"blank", NONE},
	{"अज्ञात", NONE},
};

static enum general general_of(struct text word)
{
	size_t i;

	for (i = 0; i < sizeof general_words / sizeof *general_words; i++) {
		struct text known = {
			general_words[i].word, strlen(general_words[i].word)};

		if (text_same(word, known))
			return general_words[i].general;
	}
	return word.data[0] >= '0' && word.data[0] <= '9' ? FILLER : NO_WORD;
}

/* What the words of key stand for together; those that stand for nothing
 * are added to rest. */
static enum general general_text(struct text key, struct buf *rest)
{
	enum general found = FILLER;

	while (key.size) {
		struct text at = key_take_word(&key);
		enum general word = general_of(at);

		if (word > FILLER && found == FILLER)
			found = word;
		if (word != NO_WORD)
			continue;
		if (rest->size)
			buf_add_char(rest, ' ');
		buf_add(rest, at.data, at.size);
	}
	return found;
}

/* The state that key names beside words like `State of`, or 0. */
static int state_of(const struct place_register *places, struct text key,
	enum general *general, bool *more)
{
	struct match match = {.count = 0};
	struct buf rest = {0};

	*general = general_text(key, &rest);
	*more = rest.size > 0;
	if (*more && !rest.failed)
		match = find_text(
			places, 0, (struct text){buf_text(&rest), rest.size});
	buf_free(&rest);
	return match.count == 1 ? match.codes[0] : 0;
}

int cell_state(const struct place_register *places, const struct query *query)
{
	enum general general;
	bool more;
	int state = state_of(places, query->key, &general, &more);

	return general == FILLER ? state : 0;
}

const char *cell_general(const struct place_register *places, int state,
	const struct query *query)
{
	static const char *const words[] = {
		[ALL] = "stands for all together",
		[TOTAL] = "is a total",
		[REST] = "stands for the rest together",
		[SOME] = "stands for several together",
		[NONE] = "says that it is not known",
	};
	enum general general;
	bool more;
	int named;

	if (query->key.size == 0)
		return query->text.size && query->text.size <= LIMIT_NAME_BYTES
			       ? words[NONE]
			       : NULL;
	named = state_of(places, query->key, &general, &more);
	if (more && (!named || (state && named != state && general > FILLER)))
		return NULL;
	if (general > FILLER)
		return words[general];
	if (!state || !named)
		return NULL;
	return named == state ? "is the state itself" : "is a state";
}

/* ---- `A (B)` and `A/B` ---- */

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
	int outside_count;
	bool too_many;
	bool near; /* none is a name, one is nearly */
	bool said; /* why nothing was found */
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
	parts->outside_count = parts->inside.size ? parts->count : 0;
	add_parts(parts, &parts->inside);
	return parts->count > 0 && !parts->too_many;
}
static bool is_idle(struct text text)
{
	struct buf buf = {0};
	bool idle = key_is_idle(key_make(&buf, text));

	buf_free(&buf);
	return idle;
}

static bool is_telling(struct text text)
{
	struct buf buf = {0};
	bool telling = key_is_telling(key_make(&buf, text));

	buf_free(&buf);
	return telling;
}

/* True for Vijayapura in Chhattisgarh: it is the state that is wrong there. */
static bool is_elsewhere(
	const struct place_register *places, int state, struct text text)
{
	struct query query;
	bool elsewhere = !query_make(&query, text) ||
			 near_is_elsewhere(places, state, &query) ||
			 near_is_like_elsewhere(places, state, &query);

	query_free(&query);
	return elsewhere;
}

/* True when part i, which names no district of the state, may stand beside
 * one that names the district code. */
static bool is_harmless(const struct place_register *places, int state,
	const struct parts *parts, int i, int code)
{
	struct text text = parts->list[i].text;
	int named = find_state(places, text);

	if (is_idle(text))
		return true;
	if (named)
		return named == state;
	/* `Kheri (Lakhimpur)` is Kheri, though Assam has a Lakhimpur. */
	if ((parts->near || (i < parts->outside_count &&
				    !parts->list[0].match.count)) &&
		is_elsewhere(places, state, text))
		return false;
	return !is_telling(text) && !near_another(places, state, text, code);
}

static void add_code(struct found *found, int code)
{
	int i;

	for (i = 0; i < found->count; i++)
		if (found->codes[i] == code)
			return;
	if (found->count < PLACE_LISTED_MAX)
		found->codes[found->count++] = code;
}

/* Finds what each part stands for.  False when one is withdrawn: then *gone
 * is its name. */
static bool match_parts(const struct place_register *places, int state,
	struct parts *parts, struct found *found, const struct name **gone)
{
	int i, j;

	for (i = 0; i < parts->count; i++) {
		struct part *part = &parts->list[i];

		part->match = find_text(places, state, part->text);
		for (j = 0; j < part->match.count; j++) {
			if (part->match.codes[j] == 0) {
				*gone = part->match.name;
				return false;
			}
			add_code(found, part->match.codes[j]);
		}
	}
	return true;
}

/* Finds what each part is near to, when none is a name. */
static void near_parts(const struct place_register *places, int state,
	struct parts *parts, struct found *found)
{
	int i;

	parts->near = true;
	for (i = 0; i < parts->count; i++) {
		struct part *part = &parts->list[i];
		const struct place *place = NULL;
		struct query query;

		if (query_make(&query, part->text))
			place = near_find(places, state, &query, NULL);
		query_free(&query);
		if (!place)
			continue;
		part->match.codes[0] = place->district;
		part->match.count = 1;
		add_code(found, place->district);
	}
}

static bool are_others_harmless(const struct place_register *places, int state,
	const struct parts *parts, int code)
{
	int i;

	for (i = 0; i < parts->count; i++)
		if (!parts->list[i].match.count &&
			!is_harmless(places, state, parts, i, code))
			return false;
	return true;
}

static bool find_parts(const struct place_register *places, int state,
	struct parts *parts, struct place *out, struct place_miss *miss)
{
	struct found found = {"ambiguous_district", parts->text};
	const struct name *gone = NULL;
	const struct place *place;
	enum place_how how = PLACE_NEAR;

	if (!match_parts(places, state, parts, &found, &gone)) {
		parts->said = true;
		return miss_withdrawn(places, gone, parts->text, miss);
	}
	if (found.count)
		how = parts->list[0].match.count ? PLACE_OUTSIDE : PLACE_INSIDE;
	else
		near_parts(places, state, parts, &found);
	if (found.count > 1) {
		parts->said = true;
		return miss_several(places, &found, miss);
	}
	place = found.count ? place_district_of(places, found.codes[0]) : NULL;
	if (!place ||
		!are_others_harmless(places, state, parts, place->district))
		return false;
	*out = *place;
	out->how = how;
	return true;
}

/* ---- `A & B` ---- */

/* Words between two names, as they are written. */
static const char *const joints[] = {",", ";", "&", "+", "/", "|", "\n", "-",
	"\u2013", " and ", " AND ", " And ", " एवं ", " और ", " तथा ", " व ",
	" व "};

/* The size of the joint at the start of text, 0 for none. */
static size_t joint_at(struct text text)
{
	size_t i;

	for (i = 0; i < sizeof joints / sizeof *joints; i++) {
		size_t size = strlen(joints[i]);

		if (size <= text.size && !memcmp(text.data, joints[i], size))
			return size;
	}
	return 0;
}

static int cut(struct text text, struct text pieces[PIECES_MAX])
{
	size_t from = 0, at = 0;
	int count = 0;

	while (at <= text.size && count < PIECES_MAX) {
		struct text rest = {text.data + at, text.size - at};
		size_t size = rest.size ? joint_at(rest) : 1;

		if (size == 0) {
			at++;
			continue;
		}
		pieces[count] = text_trim(text.data + from, at - from);
		count += pieces[count].size > 0;
		from = at += size;
	}
	return count;
}

static int piece_code(
	const struct place_register *places, int state, struct text piece)
{
	const struct place *place = NULL;
	struct match match = {.count = 0};
	struct query query;

	if (query_make(&query, piece)) {
		match = find_exact(places, state, &query);
		if (!match.count)
			place = near_find(places, state, &query, NULL);
	}
	query_free(&query);
	return match.count == 1 ? match.codes[0] : place ? place->district : 0;
}

/* `North` before `South Goa` is North Goa. */
static int piece_code_with(const struct place_register *places, int state,
	struct text piece, struct text last)
{
	int code = piece_code(places, state, piece);
	const char *space = memchr(last.data, ' ', last.size);
	struct buf buf = {0};

	if (code || !space || !is_telling(piece))
		return code;
	buf_add(&buf, piece.data, piece.size);
	buf_add(&buf, space, (size_t)(last.data + last.size - space));
	if (!buf.failed)
		code = piece_code(
			places, state, (struct text){buf_text(&buf), buf.size});
	buf_free(&buf);
	return code;
}

/* ---- the whole ---- */

bool cell_find(const struct place_register *places, int state,
	const struct query *query, struct place *out, struct place_miss *miss,
	bool *said)
{
	struct found found = {"several_districts", query->text};
	struct parts parts = {.text = query->text};
	struct text pieces[PIECES_MAX];
	bool is_found;
	int count, i;

	*said = false;
	if (query->text.size > LIMIT_NAME_BYTES)
		return false;
	is_found = take_apart(&parts) &&
		   find_parts(places, state, &parts, out, miss);

	*said = parts.said;
	buf_free(&parts.outside);
	buf_free(&parts.inside);
	if (is_found || *said)
		return is_found;
	count = cut(query->text, pieces);
	for (i = 0; count > 1 && i < count; i++) {
		int code = piece_code_with(
			places, state, pieces[i], pieces[count - 1]);

		if (code)
			add_code(&found, code);
	}
	*said = found.count > 1;
	return *said && miss_several(places, &found, miss);
}
