/* repeat.c - cells that come again and again down a file. */
#include "worker/import/repeat.h"

#include <string.h>

#include "ground/digest.h"
#include "ground/mem.h"

enum {
	LOOKS = 16, /* at slots, before one is not found */
	LINE_BYTES = 64,
};

_Static_assert(sizeof(struct repeat) == 2 * LINE_BYTES, "two cache lines");

struct repeats *repeats_make(struct arena *arena)
{
	struct repeats *repeats = arena_alloc(arena, sizeof *repeats);
	char *entries = arena_alloc(
		arena, REPEATS_MAX * sizeof(struct repeat) + LINE_BYTES);

	if (!repeats || !entries)
		return NULL;
	entries += LINE_BYTES - (uintptr_t)entries % LINE_BYTES;
	repeats->entries = (struct repeat *)(void *)entries;
	return repeats;
}

/* The last mix brings what the last letters did to the top down to the bits
 * that slots are of. */
uint64_t repeat_hash(struct text text)
{
	const char *at = text.data;
	size_t left = text.size;
	uint64_t word = 0;

	if (left >= sizeof word)
		return hash_mix(hash_long(left, at, left), 0);
	while (left--)
		word = word << 8 | (unsigned char)*at++;
	return hash_mix(hash_mix(text.size, word), 0);
}

static uint16_t tag_of(uint64_t hash)
{
	return (uint16_t)(hash >> 48);
}

/* The slot with the hash's tag, or a free one, or NULL. */
static size_t find_slot(const struct repeats *repeats, uint64_t hash)
{
	size_t at = hash % REPEAT_SLOTS;
	int looks;

	for (looks = 0; looks < LOOKS; looks++) {
		if (!repeats->slots[at].at ||
			repeats->slots[at].tag == tag_of(hash))
			return at;
		at = (at + 1) % REPEAT_SLOTS;
	}
	return REPEAT_SLOTS;
}

struct repeat *repeat_look(const struct repeats *repeats, uint64_t hash)
{
	size_t slot = find_slot(repeats, hash);
	struct repeat *repeat;

	if (slot == REPEAT_SLOTS || !repeats->slots[slot].at)
		return NULL;
	repeat = &repeats->entries[repeats->slots[slot].at - 1];
	__builtin_prefetch(repeat);
	__builtin_prefetch(&repeat->string);
	return repeat;
}

bool repeat_is(const struct repeat *repeat, struct text text)
{
	return repeat->size == text.size &&
	       !memcmp(repeat->text, text.data, text.size);
}

int repeat_number(const struct repeats *repeats, const struct repeat *repeat)
{
	return (int)(repeat - repeats->entries) + 1;
}

struct repeat *repeat_add(
	struct repeats *repeats, struct text text, uint64_t hash)
{
	uint32_t *seen = &repeats->seen[(hash >> 20) % REPEAT_SEEN];
	size_t slot = find_slot(repeats, hash);
	struct repeat *repeat;

	if (*seen != (uint32_t)(hash >> 32)) {
		*seen = (uint32_t)(hash >> 32);
		return NULL;
	}
	if (slot == REPEAT_SLOTS || repeats->slots[slot].at ||
		repeats_full(repeats))
		return NULL;
	repeat = &repeats->entries[repeats->count++];
	memcpy(repeat->text, text.data, text.size);
	repeat->size = (uint8_t)text.size;
	repeats->slots[slot].tag = tag_of(hash);
	repeats->slots[slot].at = (uint16_t)repeats->count;
	return repeat;
}

bool repeats_full(const struct repeats *repeats)
{
	return repeats->count == REPEATS_MAX;
}

void repeats_forget(struct repeats *repeats)
{
	struct repeat *entries = repeats->entries;

	memset(entries, 0, (size_t)repeats->count * sizeof *entries);
	memset(repeats, 0, sizeof *repeats);
	repeats->entries = entries;
}

static int state_of(const struct column *column, int state)
{
	return column->type == COLUMN_DISTRICT ? state : 0;
}

bool repeat_recall(const struct repeat *repeat, const struct column *column,
	int state, struct coerced *out)
{
	struct value *value = &out->value;

	if (repeat->column != column ||
		repeat->state != state_of(column, state))
		return false;
	out->from = repeat->from;
	out->to = repeat->to;
	out->provisional = repeat->provisional;
	out->state = repeat->out_state;
	*value = (struct value){.type = repeat->value_type};
	if (value->type == VALUE_TEXT) {
		value->text = repeat->value.text;
		value->size = repeat->value_size;
	} else {
		value->integer = repeat->value.integer;
	}
	return true;
}

/* Not what a column keeps an account of, which is numbers, nor what is long. */
static bool may_remember(
	const struct column *column, const struct coerced *came)
{
	return !column_is_number(column) && column->type != COLUMN_JSON &&
	       (came->value.type != VALUE_TEXT ||
		       came->value.size <= REPEAT_VALUE_BYTES);
}

void repeat_remember(struct repeat *repeat, const struct column *column,
	int state, const struct coerced *came)
{
	const struct value *value = &came->value;

	if (!may_remember(column, came))
		return;
	repeat->column = column;
	repeat->state = state_of(column, state);
	repeat->from = came->from;
	repeat->to = came->to;
	repeat->provisional = came->provisional;
	repeat->out_state = came->state;
	repeat->value_type = (uint8_t)value->type;
	if (value->type == VALUE_TEXT) {
		memcpy(repeat->value.text, value->text, value->size);
		repeat->value_size = (uint8_t)value->size;
	} else {
		repeat->value.integer = value->integer;
	}
}
