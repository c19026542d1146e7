/* keyset_test.c - hashes come back in rising order, also from the disk. */
#include "check.h"

#include "store/intake/keyset.h"

enum { MANY = 300000, FEW = 1000, TWICE_EVERY = 7 };

/* A step of a generator that meets every number once. */
static int64_t mixed(int64_t i)
{
	uint64_t x = (uint64_t)i * 0x9e3779b97f4a7c15u;

	x ^= x >> 31;
	return (int64_t)(x * 0xbf58476d1ce4e5b9u);
}

static void check_order_of(int64_t all)
{
	const struct keyset_entry *entry = NULL;
	int64_t i, last = INT64_MIN, row = 0, count = 0, twice = 0;
	struct keyset set = {0};
	struct zila_err err;
	bool same = false, was_same = false;
	int wrong = 0;

	for (i = 1; i <= all; i++)
		CHECK_INTEGER(keyset_add(&set, mixed(i), i, &err), ZILA_OK);
	for (i = TWICE_EVERY; i <= all; i += TWICE_EVERY)
		CHECK_INTEGER(keyset_add(&set, mixed(i), -i, &err), ZILA_OK);
	keyset_rewind(&set);
	while (keyset_next(&set, &entry, &same, &err) == ZILA_OK && entry) {
		wrong +=
			entry->hash < last || (entry->hash == last) != was_same;
		wrong += entry->hash !=
			 mixed(entry->row < 0 ? -entry->row : entry->row);
		wrong += was_same && entry->row != -row;
		last = entry->hash;
		row = entry->row;
		was_same = same;
		twice += same;
		count++;
	}
	CHECK_INTEGER(wrong, 0);
	CHECK_INTEGER(twice, all / TWICE_EVERY);
	CHECK_INTEGER(count, all + all / TWICE_EVERY);
	keyset_free(&set);
}

TEST(hashes_come_in_rising_order_with_the_equal_ones_as_they_were_added)
{
	check_order_of(MANY);
}

TEST(a_few_hashes_come_in_rising_order_as_many_do)
{
	check_order_of(FEW);
}

TEST(a_set_without_hashes_has_no_first)
{
	const struct keyset_entry *entry = NULL;
	struct keyset set = {0};
	struct zila_err err;
	bool same;

	keyset_rewind(&set);
	CHECK_INTEGER(keyset_next(&set, &entry, &same, &err), ZILA_OK);
	CHECK(!entry);
	keyset_free(&set);
}
