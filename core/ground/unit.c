/* unit.c - units, read word by word.
 *
 * A text is cut into clauses at brackets, commas and `and`.  Of its words
 * only currencies, quantities and scales count; each scale then goes to the
 * nearest currency or quantity, so that one line may tell of both.
 */
#include "ground/unit.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "ground/plain.h"

enum {
	PHRASE_BYTES = 2048, /* of a title; a unit further on is not seen */
	WORD_BYTES = 32,
	ITEMS_MAX = 32,
	POWER_MAX = 12,
};

enum kind {
	NOISE,
	CURRENCY,
	QUANTITY,
	SCALE,
	LETTER,
	PER,
	BREAK,
	VALUES, /* names what is in money */
	AMOUNTS /* and what is in units of quantity */
};

struct word {
	const char *text, *name; /* of a currency or quantity */
	int power;
	enum kind kind;
};

/* Hindi is without nukta, as next_word() gives it. */
static const struct word words[] = {
	{"rs", "INR", 0, CURRENCY},
	{"inr", "INR", 0, CURRENCY},
	{"rupee", "INR", 0, CURRENCY},
	{"rupees", "INR", 0, CURRENCY},
	{"रु", "INR", 0, CURRENCY},
	{"रू", "INR", 0, CURRENCY},
	{"रुपये", "INR", 0, CURRENCY},
	{"रुपए", "INR", 0, CURRENCY},
	{"रूपये", "INR", 0, CURRENCY},
	{"रुपया", "INR", 0, CURRENCY},
	{"रुपयों", "INR", 0, CURRENCY},
	{"usd", "USD", 0, CURRENCY},
	{"us$", "USD", 0, CURRENCY},
	{"$", "USD", 0, CURRENCY},
	{"dollar", "USD", 0, CURRENCY},
	{"dollars", "USD", 0, CURRENCY},
	{"डॉलर", "USD", 0, CURRENCY},
	{"डालर", "USD", 0, CURRENCY},
	{"eur", "EUR", 0, CURRENCY},
	{"euro", "EUR", 0, CURRENCY},
	{"euros", "EUR", 0, CURRENCY},
	{"€", "EUR", 0, CURRENCY},
	{"gbp", "GBP", 0, CURRENCY},
	{"£", "GBP", 0, CURRENCY},
	{"jpy", "JPY", 0, CURRENCY},
	{"yen", "JPY", 0, CURRENCY},
	{"aed", "AED", 0, CURRENCY},

	{"thousand", NULL, 3, SCALE},
	{"thousands", NULL, 3, SCALE},
	{"thous", NULL, 3, SCALE},
	{"thds", NULL, 3, SCALE},
	{"हजार", NULL, 3, SCALE},
	{"lakh", NULL, 5, SCALE},
	{"lakhs", NULL, 5, SCALE},
	{"lac", NULL, 5, SCALE},
	{"lacs", NULL, 5, SCALE},
	{"लाख", NULL, 5, SCALE},
	{"million", NULL, 6, SCALE},
	{"millions", NULL, 6, SCALE},
	{"mn", NULL, 6, SCALE},
	{"mln", NULL, 6, SCALE},
	{"mio", NULL, 6, SCALE},
	{"मिलियन", NULL, 6, SCALE},
	{"crore", NULL, 7, SCALE},
	{"crores", NULL, 7, SCALE},
	{"cr", NULL, 7, SCALE},
	{"crs", NULL, 7, SCALE},
	{"करोड", NULL, 7, SCALE},
	{"billion", NULL, 9, SCALE},
	{"billions", NULL, 9, SCALE},
	{"bn", NULL, 9, SCALE},
	{"bln", NULL, 9, SCALE},
	{"अरब", NULL, 9, SCALE},
	{"trillion", NULL, 12, SCALE},
	{"trn", NULL, 12, SCALE},
	{"k", NULL, 3, LETTER},
	{"l", NULL, 5, LETTER},
	{"m", NULL, 6, LETTER},
	{"b", NULL, 9, LETTER},
	{"t", "t", 0, LETTER},

	{"g", "g", 0, LETTER},
	{"gm", "g", 0, QUANTITY},
	{"gms", "g", 0, QUANTITY},
	{"gram", "g", 0, QUANTITY},
	{"grams", "g", 0, QUANTITY},
	{"kg", "kg", 0, QUANTITY},
	{"kgs", "kg", 0, QUANTITY},
	{"kilo", "kg", 0, QUANTITY},
	{"kilos", "kg", 0, QUANTITY},
	{"kilogram", "kg", 0, QUANTITY},
	{"kilograms", "kg", 0, QUANTITY},
	{"kilogramme", "kg", 0, QUANTITY},
	{"kilogrammes", "kg", 0, QUANTITY},
	{"किग्रा", "kg", 0, QUANTITY},
	{"किलो", "kg", 0, QUANTITY},
	{"किलोग्राम", "kg", 0, QUANTITY},
	{"quintal", "quintal", 0, QUANTITY},
	{"quintals", "quintal", 0, QUANTITY},
	{"qtl", "quintal", 0, QUANTITY},
	{"qtls", "quintal", 0, QUANTITY},
	{"क्विंटल", "quintal", 0, QUANTITY},
	{"mt", "t", 0, QUANTITY},
	{"mts", "t", 0, QUANTITY},
	{"ton", "t", 0, QUANTITY},
	{"tons", "t", 0, QUANTITY},
	{"tonne", "t", 0, QUANTITY},
	{"tonnes", "t", 0, QUANTITY},
	{"टन", "t", 0, QUANTITY},
	{"tmt", "t", 3, QUANTITY},
	{"lmt", "t", 5, QUANTITY},
	{"mmt", "t", 6, QUANTITY},
	{"ltr", "l", 0, QUANTITY},
	{"ltrs", "l", 0, QUANTITY},
	{"litre", "l", 0, QUANTITY},
	{"litres", "l", 0, QUANTITY},
	{"liter", "l", 0, QUANTITY},
	{"liters", "l", 0, QUANTITY},
	{"लीटर", "l", 0, QUANTITY},
	{"kl", "kl", 0, QUANTITY},
	{"nos", "nos", 0, QUANTITY},
	{"pcs", "nos", 0, QUANTITY},
	{"pieces", "nos", 0, QUANTITY},
	{"नग", "nos", 0, QUANTITY},
	{"pair", "pair", 0, QUANTITY},
	{"pairs", "pair", 0, QUANTITY},
	{"prs", "pair", 0, QUANTITY},
	{"dozen", "dozen", 0, QUANTITY},
	{"dozens", "dozen", 0, QUANTITY},
	{"doz", "dozen", 0, QUANTITY},
	{"carat", "carat", 0, QUANTITY},
	{"carats", "carat", 0, QUANTITY},
	{"cts", "carat", 0, QUANTITY},
	{"metre", "m", 0, QUANTITY},
	{"metres", "m", 0, QUANTITY},
	{"meters", "m", 0, QUANTITY},
	{"mtr", "m", 0, QUANTITY},
	{"mtrs", "m", 0, QUANTITY},
	{"sqm", "m2", 0, QUANTITY},
	{"sqmt", "m2", 0, QUANTITY},
	{"%", "%", 0, QUANTITY},
	{"percent", "%", 0, QUANTITY},
	{"percentage", "%", 0, QUANTITY},
	{"प्रतिशत", "%", 0, QUANTITY},

	{"per", NULL, 0, PER},
	{"प्रति", NULL, 0, PER},
	{"and", NULL, 0, BREAK},
	{"और", NULL, 0, BREAK},
	{"व", NULL, 0, BREAK},
	{"एवं", NULL, 0, BREAK},
	{"तथा", NULL, 0, BREAK},

	{"value", NULL, 0, VALUES},
	{"values", NULL, 0, VALUES},
	{"मूल्य", NULL, 0, VALUES},
	{"qty", NULL, 0, AMOUNTS},
	{"quantity", NULL, 0, AMOUNTS},
	{"quantities", NULL, 0, AMOUNTS},
	{"volume", NULL, 0, AMOUNTS},
	{"मात्रा", NULL, 0, AMOUNTS},
};

/* A word that counts, where it stands, and what it came to. */
struct item {
	enum kind kind;
	const char *name;
	int power;
	enum kind of;   /* VALUES or AMOUNTS by the name before it, or NOISE */
	int at, clause; /* which word of the text, in which clause */
	bool per;       /* `per` or a stroke stands before it */
	bool spent;     /* a scale that was given to a noun */
};

struct reading {
	const char *start, *at;
	struct item items[ITEMS_MAX];
	int count;
	enum kind of;
	int of_at;       /* how many items there were when it was named */
	bool of_amounts; /* some of it is of AMOUNTS */
	int word, clause;
	bool per, exact, foreign; /* foreign: some word does not count */
	bool number;              /* digits were the word before */
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* Copies a run of letters, ASCII or others; m.t. is one word, and a nukta,
 * which may be written or not, is left out. */
static void next_word(struct reading *reading, char out[WORD_BYTES])
{
	const char *at = reading->at;
	bool ascii = (unsigned char)*at < 0x80;
	size_t used = 0;

	while (is_letter(*at) && ((unsigned char)*at < 0x80) == ascii) {
		if (!strncmp(at, "\u093c", 3)) {
			at += 3;
			continue;
		}
		if (!strncmp(at, "\u095c", 3)) { /* one letter with nukta */
			if (used + 3 < WORD_BYTES)
				memcpy(out + used, "\u0921", 3);
			used += 3;
			at += 3;
			continue;
		}
		if (used < WORD_BYTES)
			out[used] = *at;
		used++;
		at++;
		if (ascii && used < 4 && *at == '.' && is_letter(at[1]) &&
			!is_letter(at[2]) &&
			(at - reading->at == 1 || at[-2] == '.'))
			at++;
	}
	reading->at = at;
	out[used < WORD_BYTES ? used : 0] = '\0';
}

static const struct word *find_word(const char *text)
{
	size_t i;

	for (i = 0; i < sizeof words / sizeof words[0]; i++)
		if (!strcmp(text, words[i].text))
			return &words[i];
	return NULL;
}

static void add_item(
	struct reading *reading, enum kind kind, const char *name, int power)
{
	struct item *item = &reading->items[reading->count];

	if (reading->count == ITEMS_MAX)
		return;
	reading->count++;
	*item = (struct item){kind, name, power, reading->of, reading->word,
		reading->clause, reading->per, false};
	reading->per = false;
}

static struct item *last_item(struct reading *reading, int words_back)
{
	struct item *last =
		reading->count ? &reading->items[reading->count - 1] : NULL;

	return last && last->clause == reading->clause &&
			       last->at == reading->word - words_back
		       ? last
		       : NULL;
}

/* `10 lakh` is another unit, and `5 lakh` a number: neither is a scale, but
 * of lakh crore and thousand crore both words are. */
static void add_scale(struct reading *reading, int power)
{
	struct item *last = last_item(reading, 1);

	if (reading->number) {
		reading->foreign = true;
		return;
	}
	if (last && last->kind == SCALE &&
		((last->power <= 5 && power == 7) ||
			(last->power == 3 && power == 6))) {
		last->power += power;
		last->at = reading->word;
		return;
	}
	add_item(reading, SCALE, NULL, power);
}

/* A lone letter is sure only behind what it goes with. */
static void add_letter(struct reading *reading, const struct word *word)
{
	const struct item *last = last_item(reading, 1);
	bool sure = word->name ? last && last->kind == SCALE
			       : last && last->kind == CURRENCY;

	if (reading->exact && !reading->count && strchr("kgt", *word->text))
		sure = true;
	if (!sure)
		reading->foreign = true;
	else if (word->name)
		add_item(reading, QUANTITY, word->name, 0);
	else
		add_scale(reading, word->power);
}

static void begin_clause(struct reading *reading)
{
	reading->clause++;
	reading->per = false;
}

static void add_word(struct reading *reading, const struct word *word)
{
	switch (word->kind) {
	case SCALE:
		add_scale(reading, word->power);
		break;
	case LETTER:
		add_letter(reading, word);
		break;
	case PER:
		reading->per = true;
		break;
	case BREAK:
		begin_clause(reading);
		break;
	case VALUES:
	case AMOUNTS:
		/* `Quantity and value in` what follows is of neither. */
		reading->of = reading->of != NOISE &&
					      reading->of != word->kind &&
					      reading->of_at == reading->count
				      ? NOISE
				      : word->kind;
		reading->of_at = reading->count;
		reading->of_amounts |= word->kind == AMOUNTS;
		reading->foreign = true;
		break;
	case NOISE:
		break;
	case CURRENCY:
	case QUANTITY:
		add_item(reading, word->kind, word->name, word->power);
		break;
	}
}

/* RsCr, INRmn, rslakhs: a currency and what stands glued to it. */
static bool add_glued(struct reading *reading, const char *text)
{
	static const char *const fronts[] = {"rs", "inr", "usd"};
	size_t i;

	for (i = 0; i < sizeof fronts / sizeof fronts[0]; i++) {
		size_t size = strlen(fronts[i]);
		const struct word *rest;

		if (strncmp(text, fronts[i], size) != 0)
			continue;
		rest = find_word(text + size);
		if (!rest || (rest->kind != SCALE && rest->kind != LETTER))
			continue;
		add_word(reading, find_word(fronts[i]));
		reading->word++;
		add_word(reading, rest);
		return true;
	}
	return false;
}

static void take_word(struct reading *reading)
{
	char text[WORD_BYTES];
	const struct word *word;

	next_word(reading, text);
	reading->word++;
	word = find_word(text);
	if (reading->per && !strcmp(text, "cent")) {
		word = find_word("%");
		reading->per = false;
	}
	if (word)
		add_word(reading, word);
	else if (!add_glued(reading, text) && strcmp(text, "us") &&
		 strcmp(text, "metric"))
		reading->foreign = true;
	reading->number = false;
}

/* '000 is thousand, '00000 lakh; so are 1000 and 1,000.  Other digits only
 * tell that a scale behind them is a number's. */
static void take_digits(struct reading *reading)
{
	size_t size = strspn(reading->at, "0123456789");
	size_t zeros = strspn(reading->at, "0");
	int power = 0;
	/* Behind an apostrophe they are nothing else. */
	bool left_out = reading->at > reading->start && reading->at[-1] == '\'';

	reading->word++;
	if (!strncmp(reading->at, "1,000", 5) &&
		strspn(reading->at + 5, ",0123456789") == 0) {
		size = 5;
		power = 3;
	} else if (size == 4 && !strncmp(reading->at, "1000", 4)) {
		power = 3;
	} else if (zeros == size && size >= 3 && size <= POWER_MAX) {
		power = (int)size;
	}
	reading->number = false;
	if (power && (left_out || !reading->exact))
		add_scale(reading, power);
	reading->number = !power || (reading->exact && !left_out);
	reading->foreign = reading->foreign || reading->number;
	reading->at += size;
}

static void take_sign(struct reading *reading)
{
	static const char breaks[] = "()[]{},;:|&+";
	const char *at = reading->at++;
	char text[2] = {*at, '\0'};
	const struct item *last = last_item(reading, 0);

	if (*at == '$' || *at == '%') {
		reading->word++;
		add_word(reading, find_word(text));
		reading->number = false;
	} else if (*at == '/' && last && last->kind == CURRENCY) {
		reading->per = true;
	} else if (*at == '/' || strchr(breaks, *at)) {
		begin_clause(reading);
		reading->foreign = true;
		reading->number = false;
	} else if (!strchr(" .'-", *at)) {
		reading->foreign = true;
	}
}

static void read_items(struct reading *reading)
{
	while (*reading->at) {
		if (is_letter(*reading->at))
			take_word(reading);
		else if (*reading->at >= '0' && *reading->at <= '9')
			take_digits(reading);
		else
			take_sign(reading);
	}
}

static bool is_noun(const struct item *item)
{
	return item->kind == CURRENCY || item->kind == QUANTITY;
}

/* `Value in Rs, Qty in '000`: they are of two things. */
static bool is_apart(const struct item *a, const struct item *b)
{
	return a->of != NOISE && b->of != NOISE && a->of != b->of;
}

/* The noun of a clause that stands nearest to the scale; money first. */
static struct item *nearest(
	struct reading *reading, const struct item *scale, int clause)
{
	struct item *found = NULL;
	int best = INT32_MAX, i;

	for (i = 0; i < reading->count; i++) {
		struct item *item = &reading->items[i];
		int far = item->at > scale->at ? item->at - scale->at
					       : scale->at - item->at;

		far = far * 2 + (item->kind == QUANTITY);
		if (is_noun(item) && item->clause == clause && far < best &&
			!is_apart(item, scale)) {
			found = item;
			best = far;
		}
	}
	return found;
}

static bool has_scale(const struct reading *reading, int clause)
{
	int i;

	for (i = 0; i < reading->count; i++)
		if (reading->items[i].kind == SCALE &&
			reading->items[i].clause == clause)
			return true;
	return false;
}

/* Gives each scale to a noun: of its clause, of the one before it, or to a
 * currency of the next, when that has no scale of its own.  False: a noun
 * has two. */
static bool give_scales(struct reading *reading)
{
	int i;

	for (i = 0; i < reading->count; i++) {
		struct item *scale = &reading->items[i], *noun;

		if (scale->kind != SCALE)
			continue;
		noun = nearest(reading, scale, scale->clause);
		if (!noun && !has_scale(reading, scale->clause - 1))
			noun = nearest(reading, scale, scale->clause - 1);
		if (!noun && !has_scale(reading, scale->clause + 1)) {
			noun = nearest(reading, scale, scale->clause + 1);
			if (noun && noun->kind != CURRENCY)
				noun = NULL;
		}
		if (!noun)
			continue;
		if (noun->power && noun->power != scale->power &&
			noun->kind == CURRENCY)
			return false;
		if (noun->kind == QUANTITY)
			noun->power += scale->power;
		else
			noun->power = scale->power;
		scale->spent = true;
	}
	return true;
}

const char *unit_currency(const char *currency)
{
	return !strcmp(currency, "INR")   ? "Rs"
	       : !strcmp(currency, "USD") ? "US$"
					  : currency;
}

const char *unit_scale(int power)
{
	static const char *const names[POWER_MAX + 1] = {"", NULL, NULL,
		"thousand", NULL, "lakh", "million", "crore", NULL, "billion",
		"thousand crore", NULL, "lakh crore"};

	return power >= 0 && power <= POWER_MAX ? names[power] : NULL;
}

/* "Rs lakh", "thousand t", "Rs per kg". */
static void name_unit(struct unit *unit)
{
	const char *scale = unit_scale(unit->power);
	char power[16];

	if (unit->power == 12 && strcmp(unit->currency, "INR"))
		scale = "trillion";
	if (!scale) {
		snprintf(power, sizeof power, "10^%d", unit->power);
		scale = power;
	}
	snprintf(unit->text, sizeof unit->text, "%s%s%s%s%s",
		*unit->currency ? unit_currency(unit->currency) : "",
		*unit->currency && *scale ? " " : "", scale,
		!*unit->quantity  ? ""
		: *unit->currency ? " per "
		: *scale          ? " "
				  : "",
		unit->quantity);
}

/* Joins what an item says to unit; false when they disagree. */
static bool join(struct unit *unit, const struct item *item)
{
	char *name = item->kind == QUANTITY ? unit->quantity : unit->currency;
	size_t room = item->kind == QUANTITY ? sizeof unit->quantity
					     : sizeof unit->currency;

	if (item->name && *name && strcmp(name, item->name))
		return false;
	if (item->power && unit->power && item->power != unit->power)
		return false;
	if (item->name)
		snprintf(name, room, "%s", item->name);
	if (item->power)
		unit->power = item->power;
	name_unit(unit);
	return true;
}

static bool disagree(struct unit *out, const char *a, const struct item *b)
{
	struct unit other = {.power = 0};
	char text[UNIT_TEXT_BYTES];

	(void)join(&other, b);
	snprintf(text, sizeof text, "%.28s and %.28s", a, other.text);
	*out = (struct unit){.power = 0};
	memcpy(out->text, text, sizeof out->text);
	return false;
}

/* A price is a currency with a quantity behind `per`. */
static bool is_of_amounts(const struct item *item)
{
	return item->kind == QUANTITY
		       ? !item->per
		       : item->kind == SCALE && item->of == AMOUNTS;
}

static bool gather(
	struct reading *reading, struct unit *money, struct unit *quantity)
{
	int i;

	for (i = 0; i < reading->count; i++) {
		const struct item *item = &reading->items[i];
		struct unit *unit = is_of_amounts(item) ? quantity : money;

		if (item->spent)
			continue;
		if (item->kind == QUANTITY && !strcmp(item->name, "%") &&
			*quantity->quantity)
			continue;
		if (unit == quantity && !strcmp(quantity->quantity, "%") &&
			strcmp(item->name, "%"))
			*quantity = (struct unit){.power = 0};
		if (!join(unit, item))
			return disagree(money, unit->text, item);
	}
	return true;
}

static bool parse(
	struct reading *reading, struct unit *money, struct unit *quantity)
{
	*money = *quantity = (struct unit){.power = 0};
	read_items(reading);
	if (give_scales(reading))
		return gather(reading, money, quantity);
	snprintf(money->text, sizeof money->text, "two scales");
	return false;
}

static bool fold(const char *text, size_t size, char out[PHRASE_BYTES])
{
	/* No character grows to more than thrice its bytes. */
	if (size > PHRASE_BYTES / 3)
		size = PHRASE_BYTES / 3;
	return plain_fold_into(text, size, out, PHRASE_BYTES);
}

/* *amounts: the text names what the quantity is of. */
static bool read_parts(const char *text, size_t size, bool *amounts,
	struct unit *money, struct unit *quantity)
{
	char plain[PHRASE_BYTES];
	struct reading reading = {.start = plain, .at = plain};
	bool sound;

	if (!fold(text, size, plain))
		plain[0] = '\0';
	sound = parse(&reading, money, quantity);
	*amounts = reading.of_amounts;
	if (!sound)
		*quantity = (struct unit){.power = 0};
	return sound;
}

bool unit_parse_parts(const char *text, size_t size, struct unit *money,
	struct unit *quantity)
{
	bool amounts, share;

	if (!read_parts(text, size, &amounts, money, quantity))
		return false;
	share = !strcmp(quantity->quantity, "%");
	if (*quantity->text && (!amounts || share)) {
		*quantity = (struct unit){.power = 0};
		return share;
	}
	return true;
}

bool unit_parse(const char *text, size_t size, struct unit *out)
{
	struct unit quantity;
	bool amounts;

	if (!read_parts(text, size, &amounts, out, &quantity))
		return false;
	if (!*quantity.text)
		return true;
	if (*out->text) {
		struct unit both = {.power = 0};

		snprintf(both.text, sizeof both.text, "%.28s and %.28s",
			out->text, quantity.text);
		*out = both;
		return false;
	}
	*out = quantity;
	return true;
}

bool unit_parse_exact(const char *text, size_t size, struct unit *out)
{
	char plain[PHRASE_BYTES];
	struct reading reading = {.start = plain, .at = plain, .exact = true};
	struct unit money, quantity;

	if (size > PHRASE_BYTES / 3 || !fold(text, size, plain) ||
		!parse(&reading, &money, &quantity) || reading.foreign ||
		reading.per || !reading.count ||
		(*money.text && *quantity.text) || *money.quantity)
		return false;
	*out = *money.text ? money : quantity;
	return true;
}
