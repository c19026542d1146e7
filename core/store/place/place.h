/* place.h - which state or district a text names.
 *
 * Names are matched under text_key(); districts only ever within their
 * state.  A text is compared as it is, then without `district`, `zila` and
 * the like at its ends; a register's own name goes before an alias.
 *
 * What is no name may be near one (PLACE_NEAR, of which callers tell): the
 * same words in another order or with East for Purba; one letter of six or
 * more that differs, when no other district is within two; or the only name
 * of that sound (sound_key()) within three letters.  East stays East, Upper
 * stays Upper, 24 stays 24.  What is a name in another state, or as near to
 * one, is never near.  Measured on the names and aliases of all 785 districts
 * (tests/bench/places): 41,744 trials of names in other states, 1.2 million
 * of misspellings there and 34,592 in their own state, none false.
 *
 * `A (B)` and `A/B` are taken apart when nothing matches the whole.  All
 * else is a question, with the nearest names as suggestions.
 *
 * The register is read once, from a snapshot of the database, into memory
 * (about 1,900 names, 350 kB; 300 kB more once a name is not exact).  A
 * known name takes 0.2 us, a miss with its suggestions 40 us.  All dates
 * count: a name of 2016 and one of 2024 are one unit, and a withdrawn name
 * is told as such.
 *
 * Owner:   the register owns all texts; results borrow them.
 * Errors:  a place_miss tells why in words for a person.
 */
#ifndef ZILA_STORE_PLACE_H
#define ZILA_STORE_PLACE_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/limits.h"
#include "ground/text.h"
#include "store/store.h"

struct place_register;

enum place_how {
	PLACE_CODE,    /* an LGD code */
	PLACE_NAME,    /* the register's own name */
	PLACE_ALIAS,   /* an alias, a former, local or recent name */
	PLACE_OUTSIDE, /* the part outside the brackets or before the slash */
	PLACE_INSIDE,  /* the part inside the brackets or behind the slash */
	PLACE_NEAR,    /* nearly a name: a person should be told */
};

struct place {
	int state;        /* LGD code */
	int district;     /* LGD code, 0 for a state */
	const char *name; /* the register's */
	enum place_how how;
	int census_2011; /* its Census 2011 code, 0 when it has none */
};

struct place_suggestion {
	int code;
	const char *name;
	double score; /* 0..1, 1 is equal */
	char why[96];
};

struct place_miss {
	/* unknown_state, unknown_district, withdrawn_district,
	 * ambiguous_district (one of some), several_districts (all of some),
	 * no_state, other_state, census_code, not_a_district */
	const char *code;
	char message[400];
	struct place_suggestion suggestions[LIMIT_SUGGESTIONS];
	int suggestion_count;
};

/* Reads the register from the views of db: after view_make(). */
ZILA_MUST_USE enum zila_code place_open(
	struct db *db, struct place_register **out, struct zila_err *err);
void place_close(struct place_register *places);

/* A register made by hand, as place_open() makes it: begin, then states,
 * then districts, then aliases, then finish.  Texts are copied; one of size
 * 0 is none. */
struct place_state_row {
	int state;
	struct text name, name_hi, iso, iso_before;
};

/* Of several rows of one district the last names it; the others are
 * aliases. */
struct place_district_row {
	int state, district;
	struct text name, name_2026;
	struct text census_2011; /* digits */
};

struct place_alias_row {
	int state;
	int district; /* 0: of the state, or of what is withdrawn */
	struct text name;
	bool withdrawn;   /* no district now bears the name */
	struct text note; /* why */
	bool former;      /* the name is no longer in use */
};

ZILA_MUST_USE enum zila_code place_begin(
	struct place_register **out, struct zila_err *err);
ZILA_MUST_USE enum zila_code place_add_state(struct place_register *places,
	const struct place_state_row *row, struct zila_err *err);
ZILA_MUST_USE enum zila_code place_add_district(struct place_register *places,
	const struct place_district_row *row, struct zila_err *err);
ZILA_MUST_USE enum zila_code place_add_alias(struct place_register *places,
	const struct place_alias_row *row, struct zila_err *err);
ZILA_MUST_USE enum zila_code place_finish(
	struct place_register *places, struct zila_err *err);

/* Finds a state by LGD code, ISO 3166-2 code (also `KA`, in capitals), name,
 * alias or what is near one.  False: miss (may be NULL) says why. */
ZILA_MUST_USE bool place_state(const struct place_register *places,
	struct text text, struct place *out, struct place_miss *miss);

/* Finds a district of state by LGD code or name.  With state 0 only a code
 * can be found: names recur, so a name without its state is a miss. */
ZILA_MUST_USE bool place_district(const struct place_register *places,
	int state, struct text text, struct place *out,
	struct place_miss *miss);

/* False when text names another place than coded, in a row that has both a
 * code and a name: miss (may be NULL) says which. */
ZILA_MUST_USE bool place_agrees(const struct place_register *places,
	const struct place *coded, struct text text, struct place_miss *miss);

/* By LGD code; NULL when there is none. */
const struct place *place_state_of(
	const struct place_register *places, int state);
const struct place *place_district_of(
	const struct place_register *places, int district);

/* All states, in order of their code. */
int place_state_count(const struct place_register *places);
const struct place *place_state_at(
	const struct place_register *places, int index);

#endif
