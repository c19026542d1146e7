#ifndef ZILA_WORKER_COERCE_H
#define ZILA_WORKER_COERCE_H
#include "store/model.h"
#include "store/place.h"
#include "ground/value.h"
/* Why a row, or a cell, can't be taken. */
struct reason {
	const char *code;   /* static: missing_value, bad_number, ... */
	const char *column; /* of the dataset, or "" */
	char value[200];    /* as it was given, cut */
	char message[400];
	struct place_suggestion suggestions[LIMIT_SUGGESTIONS];
	int suggestion_count;
};

/* Text cells into values of a dataset's columns.
 * Each distinct (state, text) of a place is resolved once. */
struct coerce;

ZILA_MUST_USE enum zila_code coerce_open(const struct place_register *places,
	struct coerce **out, struct zila_err *err);
void coerce_close(struct coerce *coerce);

/* Converts text to what column stores.  An empty text, or a mark that means
 * "no value" in a number, date or place column, gives VALUE_NULL.  state is
 * the row's LGD state for a district, 0 when not known.  Texts of *out live
 * until the next coerce_reset().  False: reason is filled in. */
ZILA_MUST_USE bool coerce_text(struct coerce *coerce,
	const struct column *column, int state, struct text text,
	struct value *out, struct reason *reason);

/* Checks a value that a script gave (an integer for a code or number; a
 * text goes through coerce_text). */
ZILA_MUST_USE bool coerce_value(struct coerce *coerce,
	const struct column *column, int state, const struct value *in,
	struct value *out, struct reason *reason);

/* Frees the texts that values borrowed: once a row. */
void coerce_reset(struct coerce *coerce);

#endif
