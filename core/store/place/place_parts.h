/* place_parts.h - what the files of the place register share; for them only.
 *
 * place_key.c   the keys of a name, and what it says of directions
 * place_read.c  the register is made, from rows or from the database
 * place.c       exact names and codes; the public look-ups
 * place_cell.c  a cell that holds more than a name: `A (B)`, `A & B`, `All`
 * place_near.c  names that are nearly right, and suggestions
 * place_miss.c  why nothing was found, in words
 *
 * Owner:   the register owns all texts; a struct spelling of a look-up owns
 *          its bufs.
 */
#ifndef ZILA_STORE_PLACE_PARTS_H
#define ZILA_STORE_PLACE_PARTS_H

#include "ground/buf.h"
#include "ground/mem.h"
#include "store/place/place.h"

enum {
	PLACE_LISTED_MAX = 6, /* places named in one message */
};

/* How good a name is: a lower rank goes before a higher one. */
enum rank { RANK_NAME, RANK_ALIAS, RANK_WITHDRAWN };

/* A name under which a place is found. */
struct name {
	int state; /* the scope: 0 for names of states */
	int code;  /* of the state or district; 0: withdrawn */
	enum rank rank;
	struct text key;
	const char *text; /* as it was given */
	const char *note; /* withdrawn: why; or NULL */
	int next;         /* in the hash chain, -1 ends it */
	bool whole;       /* the key of all its words: has a spelling */
	bool former;      /* no longer in use */
};

/* What a name is compared by when it is not found exactly. */
struct spelling {
	const struct name *name; /* NULL for a text that is looked up */
	struct text words;       /* its key; directions are in English */
	struct text plain;       /* words without their spaces */
	struct text sound;       /* sound_key() of plain */
	uint32_t letters; /* a bit for each Latin letter that plain has */
	uint32_t tells;   /* of its words that tell namesakes apart */
	uint32_t bag;     /* of all its words, in any order */
	int characters;   /* of plain */
};

struct place_list {
	struct place *items;
	int count, room;
	int most; /* the greatest code */
};

/* Of all names, in order of their state. */
struct spellings {
	struct arena arena; /* of items and their texts */
	struct spelling *items;
	int count;
	bool made;
};

struct place_register {
	struct arena arena;
	struct place_list states, districts;
	struct name *names;
	int name_count, name_room;
	int *chains; /* by hash; the first name, or -1 */
	unsigned int chain_mask;
	struct spellings *spellings; /* made for the first inexact name */
	bool knows_census;           /* some district has its Census code */
	struct buf key, squeezed;
};

/* A text that is looked up, and its keys. */
struct query {
	struct text text;
	struct text key, stripped, squeezed;
	struct buf key_buf, squeezed_buf;
};

/* What a text stands for in one state: the distinct places of best rank. */
struct match {
	int codes[2];
	int count; /* 2: two or more */
	const struct name *name;
};

/* Districts that one text names. */
struct found {
	const char *code; /* of the miss */
	struct text text;
	int codes[PLACE_LISTED_MAX];
	int count;
};

/* ---- place_key.c ---- */

struct text key_make(struct buf *out, struct text text);

/* Without `district` and the like at its ends; a last word is kept. */
struct text key_strip(struct text key);

/* Without spaces: `Rae Bareli` is Raebareli. */
struct text key_squeeze(struct buf *out, struct text key);

bool key_is_idle(struct text key);    /* `district` and nothing else */
bool key_is_telling(struct text key); /* has a word like `east` */
bool key_has_words(struct text key, struct text words);
struct text key_take_word(struct text *key);

/* FNV-1a: keys are short and nobody gains by making them collide. */
uint32_t key_hash(int seed, struct text key);

/* True when text is all digits; *code is 0 when it has too many. */
bool key_read_code(struct text text, int *code);

/* False without memory.  buf holds the texts, which are free to use until
 * it changes. */
bool spelling_make(struct spelling *out, struct buf *buf, struct text stripped);

/* Frees with query_free(), whatever is returned; false without memory. */
bool query_make(struct query *out, struct text text);
void query_free(struct query *query);

/* ---- place.c ---- */

/* By their codes, for qsort() and bsearch(). */
int place_by_state(const void *a, const void *b);
int place_by_district(const void *a, const void *b);

/* Looks in state (0: among the states) for the key as it is, without idle
 * words, then without spaces. */
struct match find_exact(const struct place_register *places, int state,
	const struct query *query);
struct match find_text(
	const struct place_register *places, int state, struct text text);

const char *state_name(const struct place_register *places, int state);

/* The state that a text names, also as `CG` for IN-CG; 0 for none. */
int find_state(const struct place_register *places, struct text text);

/* The district or state of that code, by the scope it is looked for in. */
const struct place *place_in(
	const struct place_register *places, int state, int code);

/* The district of state with that Census 2011 code, or NULL. */
const struct place *place_of_census(
	const struct place_register *places, int state, int code);

/* ---- place_near.c ---- */

/* The one place in scope of state (0: the states) that text is safely taken
 * for, or NULL.  Nothing is near that is exactly a name elsewhere.  When it
 * is near to what was withdrawn, *withdrawn (may be NULL) is set to that. */
const struct place *near_find(const struct place_register *places, int state,
	const struct query *query, const struct name **withdrawn);

/* True when text is exactly a name in another scope than state. */
bool near_is_elsewhere(const struct place_register *places, int state,
	const struct query *query);

/* True when text is like a name in another scope: a letter differs, or it
 * sounds the same. */
bool near_is_like_elsewhere(const struct place_register *places, int state,
	const struct query *query);

/* Puts a suggestion in its rank; each place is suggested once. */
void near_put(
	struct place_miss *miss, const struct place_suggestion *suggestion);

/* Suggests the places in scope of state whose names are like text. */
void near_suggest(const struct place_register *places, int state,
	const struct query *query, struct place_miss *miss);

/* True when text is probably a misspelling of another district than code. */
bool near_another(const struct place_register *places, int state,
	struct text text, int code);

/* ---- place_cell.c ---- */

/* What a text stands for that names no district at all, as words for a
 * message ("is a total"); NULL when it may name one.  With state 0 the texts
 * that name no state. */
const char *cell_general(const struct place_register *places, int state,
	const struct query *query);

/* The state that a text like `State of Kerala` names, or 0. */
int cell_state(const struct place_register *places, const struct query *query);

/* Takes a text apart that as a whole is no name.  True: *out is found.
 * False: either *said, and miss tells why, or there is nothing to say. */
bool cell_find(const struct place_register *places, int state,
	const struct query *query, struct place *out, struct place_miss *miss,
	bool *said);

/* ---- place_miss.c; all return false, and take miss NULL ---- */

bool miss_unknown_state(const struct place_register *places,
	const struct query *query, struct place_miss *miss);
bool miss_no_state(const struct place_register *places, int state,
	const struct query *query, struct place_miss *miss);
bool miss_withdrawn(const struct place_register *places,
	const struct name *name, struct text text, struct place_miss *miss);
bool miss_code(const struct place_register *places, int state, struct text text,
	struct place_miss *miss);
bool miss_several(const struct place_register *places,
	const struct found *found, struct place_miss *miss);
bool miss_other(const struct place_register *places, const struct place *coded,
	const struct place *named, struct text text, struct place_miss *miss);
bool miss_general(const struct place_register *places, int state,
	struct text text, const char *what, struct place_miss *miss);
bool miss_unknown_district(const struct place_register *places, int state,
	const struct query *query, struct place_miss *miss);

#endif
