/* number.h - exact decimal numbers, as people in India write them.
 *
 * Units:   a number is digits x 10^-scale, never a double.
 * Errors:  a reason for a person, or NULL; on error no out-value is set.
 */
#ifndef ZILA_GROUND_NUMBER_H
#define ZILA_GROUND_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "zila.h"

enum { NUMBER_TEXT_BYTES = 64, NUMBER_SCALE_MAX = 18 };

enum number_grouping { GROUPING_NONE, GROUPING_INDIAN, GROUPING_WESTERN };

struct number {
	int64_t digits; /* never INT64_MIN, so that -digits is safe */
	int scale;      /* 0..NUMBER_SCALE_MAX; trailing zeros kept */
	enum number_grouping grouping;
	bool missing; /* the text means "no number": "", -, Nil, NA, n.a., .. */
	bool percent; /* a % stood behind it */
	bool exponent; /* it was written as 1.2e5: digits may be lost */
	bool plain;    /* it ended in /-, which says: rupees, not lakh */
	bool mark;     /* a footnote's *, (P) or (R) stood behind it */
	bool changing; /* (P): it is provisional */

	/* What stood around it; digits and scale do not know of it. */
	int power;         /* 7 for crore; 0 where no scale is said */
	char currency[4];  /* "INR", "USD", ..., or "" */
	char quantity[16]; /* "kg", "t", ..., or "" */
};

/* Reads 1234, 1,23,456.78, 123,456.78, (1,234), -5, 12.5%, 1.2e5, Rs 340/-,
 * US$ 3 mn, 12.5 Cr, 40 MT, 1,234*, 5 (P) and the digits of Indian scripts.
 * `1,234` is right in both groupings and tells none.  Groups must be right
 * throughout: `12,345,67` and `1,2345` are refused, and so is a decimal
 * comma.  `-0` is 0.  Returns NULL or the reason. */
ZILA_MUST_USE const char *number_read(
	const char *text, size_t size, struct number *out);

/* What a cell tells of how its column writes decimals. */
enum number_point {
	POINT_UNSAID,
	POINT_DOT,   /* 10.5, 1,234.5, 1,23,456: its commas part groups */
	POINT_COMMA, /* 10,5 and 1.234,56: its comma is the decimal point */
	POINT_EITHER /* 1,234 and 1.234 mean another number in either style */
};

enum number_point number_point(const char *text, size_t size);

/* Only what most cells hold: ASCII digits with a minus, right groups and
 * decimals, at some nanoseconds.  False for all else, right or wrong. */
ZILA_MUST_USE bool number_digits(
	const char *text, size_t size, struct number *out);

/* The same where only a plain number will do: rupees may stand around it,
 * but another currency, a scale, a unit and a mark are refused. */
ZILA_MUST_USE const char *number_parse(
	const char *text, size_t size, struct number *out);

/* Multiplies number by 10^power, exactly.  Returns NULL or the reason. */
ZILA_MUST_USE const char *number_shift(struct number *number, int power);

/* Writes number at another scale, exactly.  Returns NULL or the reason
 * ("more than 2 decimals", "too large"). */
ZILA_MUST_USE const char *number_rescale(
	const struct number *number, int scale, int64_t *out);

/* Writes digits x 10^-scale with grouping; never rounds. */
void number_format(int64_t digits, int scale, enum number_grouping grouping,
	char out[NUMBER_TEXT_BYTES]);

#endif
