/* codes.h - small whole numbers for texts, the same for the same text.
 *
 * A column of a million rows has some hundred different texts: with their
 * numbers a rule decides on each text once, and compares rows as numbers.
 *
 * Owner:   zero-initialise; codes_free() when done.  Texts that have a number
 *          are kept until then.
 * Errors:  memory.  A text beyond LIMIT_CODES has no number: CODE_NONE.
 */
#ifndef ZILA_STORE_CODES_H
#define ZILA_STORE_CODES_H

#include "ground/digest.h"
#include "ground/mem.h"
#include "ground/text.h"

/* 0 is left for what is missing. */
#define CODE_MISSING 0U
#define CODE_NONE UINT32_MAX

enum { CODES_RECENT = 4096 };

/* A text of recent rows beside its first and last bytes: to find a short one
 * again takes this alone. */
struct code_recent {
	uint64_t begin, end;
	const char *data;
	uint32_t size, code; /* code 0: none */
};

struct codes {
	struct arena arena;
	struct text *texts; /* by code */
	uint64_t *hashes;   /* by code */
	uint32_t *slots;    /* code, or 0 */
	uint32_t count, room;
	size_t bytes;
	struct code_recent recent[CODES_RECENT];
	unsigned char key[SHORT_HASH_KEY_BYTES];
};

/* What has a number becomes the kept text. */
ZILA_MUST_USE enum zila_code codes_find(struct codes *codes, struct text *text,
	uint32_t *code, struct zila_err *err);

/* A key for short_hash() that nobody knows. */
void codes_secret(unsigned char key[SHORT_HASH_KEY_BYTES]);

/* The number that text has, or CODE_MISSING. */
uint32_t codes_look(const struct codes *codes, struct text text);

void codes_free(struct codes *codes);

#endif
