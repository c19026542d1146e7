/* groups.c - rows with equal values in some columns, numbered. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "worker/rule/rule.h"

enum { ROOM_FIRST = 256, SLOTS_PER_KEY = 4, RECENT_SHIFT = 54 };

/* A word for each column, and one that says which are missing.  A text
 * without a number is hashed to a word that no number can be. */
int row_key(const struct scan *scan, const int *columns, int count, int row,
	const unsigned char *secret, uint64_t key[KEY_WORDS_MAX])
{
	int i;

	key[count] = 0;
	for (i = 0; i < count; i++) {
		const struct scan_column *column = &scan->columns[columns[i]];

		key[count] |= (uint64_t)column->missing[row] << i;
		if (!column->text)
			key[i] = column->missing[row]
					 ? 0
					 : (uint64_t)column->integers[row];
		else if (column->codes[row] != CODE_NONE)
			key[i] = column->codes[row];
		else
			key[i] = (uint64_t)short_hash(column->texts[row].data,
					 column->texts[row].size, secret) |
				 (uint64_t)1 << 63;
	}
	return count + 1;
}

static uint64_t hash_of(const struct groups *groups, const uint64_t *key)
{
	return (uint64_t)short_hash(
		key, (size_t)groups->width * sizeof *key, groups->secret);
}

static const uint64_t *key_of(const struct groups *groups, uint32_t group)
{
	return groups->keys + (size_t)group * (size_t)groups->width;
}

static bool is_key(
	const struct groups *groups, uint32_t group, const uint64_t *key)
{
	const uint64_t *known = key_of(groups, group);
	uint64_t differ = 0;
	int i;

	for (i = 0; i < groups->width; i++)
		differ |= known[i] ^ key[i];
	return !differ;
}

/* Where the group of recent rows with this key may stand: no hash that others
 * could not foresee, but a clash only costs the search in the real table. */
static uint32_t *recent_of(struct groups *groups, const uint64_t *key)
{
	uint64_t mixed = 0;
	int i;

	for (i = 0; i < groups->width; i++)
		mixed = (mixed ^ key[i]) * 0x9e3779b97f4a7c15U;
	return &groups->recent[mixed >> RECENT_SHIFT];
}

/* The slot of key, which holds its group and 1, or 0. */
static uint32_t *slot_of(const struct groups *groups, const uint64_t *key)
{
	uint32_t mask = groups->room * SLOTS_PER_KEY - 1;
	uint32_t slot = (uint32_t)hash_of(groups, key) & mask;

	for (; groups->slots[slot]; slot = (slot + 1) & mask)
		if (is_key(groups, groups->slots[slot] - 1, key))
			break;
	return &groups->slots[slot];
}

static enum zila_code grow(struct groups *groups, struct zila_err *err)
{
	uint32_t room = groups->room ? groups->room * 2 : ROOM_FIRST, i;
	uint64_t *keys = mem_resize(groups->keys,
		(size_t)room * (size_t)groups->width * sizeof *keys);

	if (!keys)
		return err_memory(err);
	groups->keys = keys;
	mem_free(groups->slots);
	groups->slots =
		mem_alloc((size_t)room * SLOTS_PER_KEY * sizeof *groups->slots);
	groups->room = groups->slots ? room : 0;
	if (!groups->slots)
		return err_memory(err);
	for (i = 0; i < groups->count; i++)
		*slot_of(groups, key_of(groups, i)) = i + 1;
	return ZILA_OK;
}

enum zila_code groups_find(struct groups *groups, const struct clause *clause,
	const struct scan *scan, int row, uint32_t *group, struct zila_err *err)
{
	uint64_t key[KEY_WORDS_MAX];
	uint32_t *slot, *recent;
	enum zila_code code;

	if (!groups->width)
		codes_secret(groups->secret);
	groups->width = row_key(
		scan, clause->by, clause->by_count, row, groups->secret, key);
	recent = recent_of(groups, key);
	*group = *recent;
	if (*group < groups->count && is_key(groups, *group, key))
		return ZILA_OK;
	if (groups->count == groups->room && (code = grow(groups, err)))
		return code;
	slot = slot_of(groups, key);
	if (!*slot && groups->count == LIMIT_RULE_GROUPS) {
		judge_stop(clause->judge, "there are more than %d different %s",
			LIMIT_RULE_GROUPS, clause->names);
		*group = GROUP_NONE;
		return ZILA_OK;
	}
	if (!*slot) {
		memcpy(groups->keys +
				(size_t)groups->count * (size_t)groups->width,
			key, (size_t)groups->width * sizeof *key);
		*slot = ++groups->count;
	}
	*group = *recent = *slot - 1;
	return ZILA_OK;
}

void groups_free(struct groups *groups)
{
	mem_free(groups->keys);
	mem_free(groups->slots);
	memset(groups, 0, sizeof *groups);
}

void judge_stop(struct judge *judge, const char *format, ...)
{
	va_list args;

	if (judge->stopped)
		return;
	judge->stopped = true;
	va_start(args, format);
	(void)vsnprintf(judge->text, sizeof judge->text, format, args);
	va_end(args);
}

bool row_lacks(const struct scan *scan, const int *columns, int count, int row,
	enum missing missing)
{
	int lacking = 0, i;

	if (missing == MISSING_NEVER)
		return false;
	if (count == 1) /* any and all are the same */
		return scan->columns[columns[0]].missing[row];
	for (i = 0; i < count; i++)
		lacking += scan->columns[columns[i]].missing[row];
	return missing == MISSING_ANY ? lacking > 0 : lacking == count;
}

/* A side is one column: any and all are the same. */
static bool side_lacks(
	const struct clause *clause, const struct scan *scan, int row, int side)
{
	return clause->judge->sides[side] != MISSING_NEVER &&
	       scan->columns[clause->columns[side]].missing[row];
}

bool row_is_tested(
	const struct clause *clause, const struct scan *scan, int row)
{
	struct judge *judge = clause->judge;

	if (!judge->takes_all && !judge->take[row])
		return false;
	if (judge->has_sides) {
		if (side_lacks(clause, scan, row, 0) ||
			side_lacks(clause, scan, row, 1))
			return false;
	} else if (row_lacks(scan, clause->columns, clause->column_count, row,
			   judge->missing)) {
		return false;
	}
	judge->tested++;
	return true;
}
