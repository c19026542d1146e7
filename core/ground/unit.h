/* unit.h - what numbers are in, as people write it: Rs lakh, US$ million,
 * '000 tonnes.
 *
 * Units:   power: a number is to be multiplied by 10^power: 5 for lakh,
 *          7 for crore, 0 where no scale is said.
 * Errors:  false: the text names two units that disagree; `text` of the
 *          out-value says which, and all else of it is empty.
 */
#ifndef ZILA_GROUND_UNIT_H
#define ZILA_GROUND_UNIT_H

#include <stdbool.h>
#include <stddef.h>

#include "zila.h"

enum { UNIT_TEXT_BYTES = 64 };

struct unit {
	char currency[4]; /* "INR", "USD", "EUR", ...; "": none is said */
	int power;
	char quantity[16];          /* "kg", "t", "%", ...; "": none is said */
	char text[UNIT_TEXT_BYTES]; /* for people: "Rs lakh", "" for none */
};

/* Reads the unit that a header, a title or a unit line names anywhere:
 * "Values in US $ Million", "(Rs. in Lakh)", "RsCr", "Rs. in '000",
 * "Qty (Kgs)", "LMT", also in Hindi.  A price, "Rs/kg", has currency and
 * quantity.  True and an empty unit when none is named. */
ZILA_MUST_USE bool unit_parse(const char *text, size_t size, struct unit *out);

/* The same for a line that tells both: "Qty in '000 t, value in Rs lakh".
 * What names no quantity and has a unit of it is none: "5 kg bags, Rs lakh";
 * a share in % is left out. */
ZILA_MUST_USE bool unit_parse_parts(const char *text, size_t size,
	struct unit *money, struct unit *quantity);

/* Reads a text that is a unit and nothing else: "Cr.", "lakh rupees", "MT".
 * In it M is million, L lakh and T tonne only where that is sure: behind a
 * currency, or behind a scale.  False for all else. */
ZILA_MUST_USE bool unit_parse_exact(
	const char *text, size_t size, struct unit *out);

/* The currency's sign for people: "Rs", "US$", "EUR". */
const char *unit_currency(const char *currency);

/* "lakh" for 5, "" for 0; NULL when the power has no name. */
const char *unit_scale(int power);

#endif
