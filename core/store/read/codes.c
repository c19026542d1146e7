/* codes.c - a hash table of texts, with a quick look at recent ones first. */
#include "store/read/codes.h"

#include <sqlite3.h>
#include <string.h>

#include "ground/err.h"
#include "ground/limits.h"

enum { ROOM_FIRST = 256, WORD_BYTES = 8, RECENT_SHIFT = 52 };

/* The first, or the last, up to eight bytes. */
static uint64_t word_of(const char *data, size_t size)
{
	uint64_t word = 0;
	uint32_t low, high;

	if (size >= WORD_BYTES) {
		memcpy(&word, data, WORD_BYTES);
		return word;
	}
	if (size >= sizeof low) {
		memcpy(&low, data, sizeof low);
		memcpy(&high, data + size - sizeof high, sizeof high);
		return (uint64_t)high << 32 | low;
	}
	while (size)
		word = word << 8 | (unsigned char)data[--size];
	return word;
}

static uint64_t last_word(struct text text)
{
	return text.size > WORD_BYTES
		       ? word_of(text.data + text.size - WORD_BYTES, WORD_BYTES)
		       : 0;
}

static struct code_recent recent_of(struct text text)
{
	return (struct code_recent){
		.begin = word_of(text.data, text.size),
		.end = last_word(text),
		.data = text.data,
		.size = (uint32_t)text.size,
	};
}

/* Where a text of recent rows may stand.  It is no hash that others could
 * not foresee; a clash only costs the search in the real table. */
static size_t recent_slot(const struct code_recent *text)
{
	uint64_t mixed = (text->begin ^ text->size) * 0x9e3779b97f4a7c15U;

	mixed = (mixed ^ mixed >> 29 ^ text->end) * 0xbf58476d1ce4e5b9U;
	return mixed >> RECENT_SHIFT;
}

static bool is_same(const struct code_recent *a, const struct code_recent *b)
{
	return a->begin == b->begin && a->end == b->end && a->size == b->size &&
	       (a->size <= 2 * WORD_BYTES ||
		       !memcmp(a->data, b->data, a->size));
}

/* Twice as much room; slots are four times as many as texts. */
static enum zila_code grow(struct codes *codes, struct zila_err *err)
{
	uint32_t room = codes->room ? codes->room * 2 : ROOM_FIRST;
	uint32_t mask = room * 4 - 1, i;
	struct text *texts = mem_resize(codes->texts, room * sizeof *texts);
	uint64_t *hashes;

	if (!texts)
		return err_memory(err);
	codes->texts = texts;
	hashes = mem_resize(codes->hashes, room * sizeof *hashes);
	if (!hashes)
		return err_memory(err);
	codes->hashes = hashes;
	mem_free(codes->slots);
	codes->slots = mem_alloc((size_t)room * 4 * sizeof *codes->slots);
	codes->room = codes->slots ? room : 0;
	if (!codes->slots)
		return err_memory(err);
	for (i = 1; i < codes->count; i++) {
		uint32_t slot = (uint32_t)hashes[i] & mask;

		while (codes->slots[slot])
			slot = (slot + 1) & mask;
		codes->slots[slot] = i;
	}
	return ZILA_OK;
}

static enum zila_code add(struct codes *codes, struct text text, uint64_t hash,
	uint32_t *code, struct zila_err *err)
{
	char *copy;

	*code = CODE_NONE;
	if (codes->count >= LIMIT_CODES ||
		codes->bytes + text.size > LIMIT_CODES_BYTES)
		return ZILA_OK;
	copy = arena_copy(&codes->arena, text.data, text.size);
	if (!copy)
		return err_memory(err);
	codes->bytes += text.size;
	*code = codes->count++;
	codes->texts[*code] = (struct text){copy, text.size};
	codes->hashes[*code] = hash;
	return ZILA_OK;
}

/* The slot that holds text, or is free for it. */
static uint32_t *slot_of(
	const struct codes *codes, struct text text, uint64_t hash)
{
	uint32_t mask = codes->room * 4 - 1, slot = (uint32_t)hash & mask;

	for (; codes->slots[slot]; slot = (slot + 1) & mask)
		if (codes->hashes[codes->slots[slot]] == hash &&
			text_same(codes->texts[codes->slots[slot]], text))
			break;
	return &codes->slots[slot];
}

static enum zila_code search(struct codes *codes, struct text text,
	uint32_t *code, struct zila_err *err)
{
	uint64_t hash = (uint64_t)short_hash(text.data, text.size, codes->key);
	uint32_t *slot = slot_of(codes, text, hash);
	enum zila_code result;

	if ((*code = *slot))
		return ZILA_OK;
	result = add(codes, text, hash, code, err);
	if (result == ZILA_OK && *code != CODE_NONE)
		*slot = *code;
	return result;
}

uint32_t codes_look(const struct codes *codes, struct text text)
{
	if (!codes->room)
		return CODE_MISSING;
	return *slot_of(codes, text,
		(uint64_t)short_hash(text.data, text.size, codes->key));
}

void codes_secret(unsigned char key[SHORT_HASH_KEY_BYTES])
{
	sqlite3_randomness(SHORT_HASH_KEY_BYTES, key);
}

enum zila_code codes_find(struct codes *codes, struct text *text,
	uint32_t *code, struct zila_err *err)
{
	struct code_recent given = recent_of(*text), *recent;
	enum zila_code result;

	recent = &codes->recent[recent_slot(&given)];
	if (recent->code && is_same(recent, &given)) {
		text->data = recent->data;
		*code = recent->code;
		return ZILA_OK;
	}
	if (!codes->count) {
		codes_secret(codes->key);
		codes->count = 1; /* 0 is what is missing */
	}
	if (codes->count >= codes->room && (result = grow(codes, err)))
		return result;
	result = search(codes, *text, code, err);
	if (result != ZILA_OK || *code == CODE_NONE)
		return result;
	*text = codes->texts[*code];
	given.data = text->data;
	given.code = *code;
	*recent = given;
	return ZILA_OK;
}

void codes_free(struct codes *codes)
{
	arena_free(&codes->arena);
	mem_free(codes->texts);
	mem_free(codes->hashes);
	mem_free(codes->slots);
	memset(codes, 0, sizeof *codes);
}
