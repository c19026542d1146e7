/* repeat.h - cells that come again and again down a file, as a script's rows
 * have them: each with its string there, and with what it came to.
 *
 * One is added when it comes a second time before others have taken its place
 * among the seen: a column whose texts all differ costs next to nothing here.
 *
 * Owner:   a struct repeat lives until repeats_forget().
 */
#ifndef ZILA_WORKER_REPEAT_H
#define ZILA_WORKER_REPEAT_H

#include "worker/table/coerce/coerce.h"

enum {
	REPEAT_SLOTS = 1 << 14, /* a power of two */
	REPEATS_MAX = REPEAT_SLOTS / 2,
	REPEAT_SEEN = 1 << 13, /* a power of two */
	REPEAT_BYTES = 72,     /* longer texts are not kept */
	REPEAT_VALUE_BYTES = 16,
};

/* Two cache lines, because the time goes into fetching them. */
struct repeat {
	char text[REPEAT_BYTES];
	const void *string;          /* the script's, by its address */
	const struct column *column; /* that it was given to; NULL: to none */
	union {
		int64_t integer;
		char text[REPEAT_VALUE_BYTES];
	} value;
	int32_t from, to;
	int state;     /* of the row, for a district */
	int out_state; /* of the district that was found */
	uint8_t size;  /* 0: it was forgotten */
	uint8_t value_type, value_size;
	bool provisional;
};

struct repeats {
	struct {
		uint16_t tag, at; /* of entries, from 1 on; 0: free */
	} slots[REPEAT_SLOTS];
	uint32_t seen[REPEAT_SEEN];
	struct repeat *entries;
	int count;
};

/* NULL: no memory. */
ZILA_MUST_USE struct repeats *repeats_make(struct arena *arena);

uint64_t repeat_hash(struct text text);

/* What may be the text's by its hash, and is being fetched, or NULL. */
struct repeat *repeat_look(const struct repeats *repeats, uint64_t hash);

bool repeat_is(const struct repeat *repeat, struct text text);

/* Which one it is, from 1 on. */
int repeat_number(const struct repeats *repeats, const struct repeat *repeat);

/* Adds a clean text of 1 to REPEAT_BYTES that was not found; NULL: it is the
 * first time that it is seen, or there is no room for it. */
struct repeat *repeat_add(
	struct repeats *repeats, struct text text, uint64_t hash);

bool repeats_full(const struct repeats *repeats);
void repeats_forget(struct repeats *repeats);

/* What coerce_cell() made of it before, without a style; false: it was not
 * asked.  out borrows its text from repeat. */
bool repeat_recall(const struct repeat *repeat, const struct column *column,
	int state, struct coerced *out);

/* Remembers what coerce_cell() made of it without a style and a notice. */
void repeat_remember(struct repeat *repeat, const struct column *column,
	int state, const struct coerced *came);

#endif
