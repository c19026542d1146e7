/* repeat_test.c - cells that come again and again down a file. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "worker/import/repeat.h"

static const struct column district = {
	.name = "district", .type = COLUMN_DISTRICT};
static const struct column hs = {.name = "hs", .type = COLUMN_HS};
static const struct column money = {.name = "value", .type = COLUMN_MONEY};

static struct text text_of(const char *text)
{
	return (struct text){text, strlen(text)};
}

/* The text's own, or NULL. */
static struct repeat *find(struct repeats *repeats, const char *text)
{
	struct repeat *repeat =
		repeat_look(repeats, repeat_hash(text_of(text)));

	return repeat && repeat_is(repeat, text_of(text)) ? repeat : NULL;
}

static struct repeat *add(struct repeats *repeats, const char *text)
{
	return repeat_add(repeats, text_of(text), repeat_hash(text_of(text)));
}

TEST(a_cell_that_comes_a_second_time_is_found_the_third_time)
{
	struct arena arena = {0};
	struct repeats *repeats = repeats_make(&arena);

	CHECK(!find(repeats, "Goa"));
	CHECK(!add(repeats, "Goa"));
	CHECK(!find(repeats, "Goa"));
	CHECK(add(repeats, "Goa") != NULL);
	CHECK(find(repeats, "Goa") != NULL);
	CHECK(!find(repeats, "Go"));
	CHECK(!find(repeats, "Gob"));
	arena_free(&arena);
}

TEST(each_of_many_cells_is_its_own_until_all_are_forgotten)
{
	struct arena arena = {0};
	struct repeats *repeats = repeats_make(&arena);
	char text[REPEAT_BYTES];
	int i, found = 0;

	for (i = 0; !repeats_full(repeats) && i < 4 * REPEATS_MAX; i++) {
		snprintf(text, sizeof text, "Cotton, not carded, No. %d", i);
		(void)add(repeats, text);
		(void)add(repeats, text);
	}
	CHECK(repeats_full(repeats));
	while (i-- > 0) {
		const struct repeat *repeat;

		snprintf(text, sizeof text, "Cotton, not carded, No. %d", i);
		repeat = find(repeats, text);
		found += repeat != NULL;
		CHECK(!repeat || !memcmp(repeat->text, text, strlen(text)));
	}
	CHECK_INTEGER(found, REPEATS_MAX);
	repeats_forget(repeats);
	CHECK(!find(repeats, "Cotton, not carded, No. 0"));
	CHECK_INTEGER(repeats->count, 0);
	arena_free(&arena);
}

TEST(what_a_district_came_to_holds_in_its_state_and_column_alone)
{
	struct repeat repeat = {.column = NULL};
	struct coerced came = {
		.value = {.type = VALUE_INTEGER, .integer = 383}, .state = 22};
	struct coerced out;

	CHECK(!repeat_recall(&repeat, &district, 22, &out));
	repeat_remember(&repeat, &district, 22, &came);
	CHECK(repeat_recall(&repeat, &district, 22, &out));
	CHECK_INTEGER(out.value.integer, 383);
	CHECK_INTEGER(out.state, 22);
	CHECK(!repeat_recall(&repeat, &district, 9, &out));
	CHECK(!repeat_recall(&repeat, &hs, 22, &out));
}

TEST(what_a_number_or_a_long_text_came_to_is_asked_anew)
{
	static const char text[] = "longer than its room";
	struct repeat repeat = {.column = NULL};
	struct coerced number = {
		.value = {.type = VALUE_INTEGER, .integer = 5}};
	struct coerced longer = {.value = {.type = VALUE_TEXT,
					 .text = text,
					 .size = sizeof text - 1}};
	struct coerced out;

	repeat_remember(&repeat, &money, 0, &number);
	CHECK(!repeat_recall(&repeat, &money, 0, &out));
	repeat_remember(&repeat, &hs, 0, &longer);
	CHECK(!repeat_recall(&repeat, &hs, 0, &out));
}
