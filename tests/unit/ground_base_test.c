/* ground_base_test.c - err, mem, buf, digest. */
#include "check.h"

#include <stdint.h>
#include <string.h>

#include "ground/buf.h"
#include "ground/digest.h"
#include "ground/err.h"
#include "ground/mem.h"
#include "ground/text.h"

TEST(an_error_is_set_with_its_code)
{
	struct zila_err err = {0};

	CHECK_INTEGER(err_set(&err, ZILA_EINPUT, "line %d", 7), ZILA_EINPUT);
	CHECK_INTEGER(err.code, ZILA_EINPUT);
	CHECK_TEXT(err.text, "line 7");
}

TEST(an_error_is_wrapped_from_the_inside_out)
{
	struct zila_err err = {0};

	err_set(&err, ZILA_EINPUT, "no date");
	err_wrap(&err, "line %d", 7);
	CHECK_INTEGER(err_wrap(&err, "import %s", "june.csv"), ZILA_EINPUT);
	CHECK_TEXT(err.text, "import june.csv: line 7: no date");
}

TEST(a_hint_stands_on_a_line_of_its_own)
{
	struct zila_err err = {0};

	err_set(&err, ZILA_EPLUGIN, "no field 'amout'");
	CHECK_INTEGER(
		err_hint(&err, "did you mean '%s'?", "amount"), ZILA_EPLUGIN);
	CHECK_TEXT(err.text, "no field 'amout'\ndid you mean 'amount'?");
}

TEST(an_error_may_be_set_from_its_own_text)
{
	struct zila_err err = {0};

	err_set(&err, ZILA_EINPUT, "inner");
	err_set(&err, ZILA_ESTORE, "outer: %s", err.text);
	CHECK_TEXT(err.text, "outer: inner");
	err_wrap(&err, "%s", err.text);
	CHECK_TEXT(err.text, "outer: inner: outer: inner");
}

/* One to four odd bytes in front move the cut through a character. */
TEST(a_long_error_is_cut_between_characters)
{
	const char *fillers[] = {"x", "xx", "xxx", "xxxx"};
	const char *letters[] = {"é", "ज", "😀"};
	size_t i, j, n;

	for (i = 0; i < 4; i++) {
		for (j = 0; j < 3; j++) {
			struct zila_err err = {0};
			struct buf text = {0};

			buf_add_text(&text, fillers[i]);
			for (n = 0; n < 3000; n++)
				buf_add_text(&text, letters[j]);
			err_set(&err, ZILA_EINPUT, "%s", buf_text(&text));
			n = strlen(err.text);
			CHECK(n > ZILA_ERR_BYTES_MAX - 5);
			CHECK_INTEGER(text_valid(err.text, n), n);
			err_wrap(&err, "%s", fillers[j]);
			n = strlen(err.text);
			CHECK(n < ZILA_ERR_BYTES_MAX);
			CHECK_INTEGER(text_valid(err.text, n), n);
			buf_free(&text);
		}
	}
}

TEST(a_hint_to_a_full_error_changes_nothing)
{
	struct zila_err err = {0};
	char long_text[ZILA_ERR_BYTES_MAX + 10];

	memset(long_text, 'x', sizeof long_text - 1);
	long_text[sizeof long_text - 1] = '\0';
	err_set(&err, ZILA_EINPUT, "%s", long_text);
	err_hint(&err, "more");
	CHECK_INTEGER(strlen(err.text), ZILA_ERR_BYTES_MAX - 1);
}

TEST(out_of_memory_is_a_limit)
{
	struct zila_err err = {0};

	CHECK_INTEGER(err_memory(&err), ZILA_ELIMIT);
	CHECK_TEXT(err.text,
		"out of memory: allow more with --limit memory=MIB, or do "
		"less in one run");
}

TEST(memory_is_zeroed_and_none_is_still_some)
{
	unsigned char *memory = mem_alloc(100);
	void *empty = mem_alloc(0);

	CHECK(memory && memory[0] == 0 && memory[99] == 0);
	CHECK(empty != NULL);
	mem_free(memory);
	mem_free(empty);
	mem_free(NULL);
}

TEST(allocations_fail_after_the_count_and_go_on_afterwards)
{
	void *one, *two, *three;

	mem_fail_after(1);
	one = mem_alloc(1);
	two = mem_alloc(1);
	CHECK(mem_copy("text") == NULL);
	mem_fail_after(-1);
	three = mem_copy("text");
	CHECK(one && !two);
	CHECK_TEXT(three, "text");
	mem_free(one);
	mem_free(three);
}

TEST(a_failed_resize_keeps_the_old_block)
{
	char *text = mem_copy("kept");
	char *larger;

	mem_fail_after(0);
	larger = mem_resize(text, 1000);
	mem_fail_after(-1);
	CHECK(larger == NULL);
	CHECK_TEXT(text, "kept");
	mem_free(text);
}

TEST(an_arena_gives_aligned_zeroed_memory_of_any_size)
{
	const size_t sizes[] = {0, 1, 7, 16, 4096, 4097, 20000, 1 << 20, 3};
	struct arena arena = {0};
	size_t i, j;

	for (i = 0; i < 200; i++) {
		size_t size = sizes[i % 9] + i % 5;
		unsigned char *memory = arena_alloc(&arena, size);
		bool zeroed = true;

		CHECK(memory && (uintptr_t)memory % 16 == 0);
		for (j = 0; j < size; j++)
			zeroed = zeroed && memory[j] == 0;
		CHECK(zeroed);
		memset(memory, 0xff, size);
	}
	arena_free(&arena);
	CHECK(arena.head == NULL);
	arena_free(&arena);
}

TEST(an_arena_copies_pieces_and_ends_them)
{
	struct arena arena = {0};

	CHECK_TEXT(arena_copy(&arena, "Kutch district", 5), "Kutch");
	CHECK_TEXT(arena_copy(&arena, NULL, 0), "");
	arena_free(&arena);
}

TEST(an_arena_refuses_what_no_memory_holds)
{
	struct arena arena = {0};

	CHECK(arena_alloc(&arena, SIZE_MAX) == NULL);
	CHECK(arena_alloc(&arena, SIZE_MAX - 100) == NULL);
	CHECK(arena_copy(&arena, "x", SIZE_MAX) == NULL);
	mem_fail_after(0);
	CHECK(arena_alloc(&arena, 1) == NULL);
	mem_fail_after(-1);
	CHECK(arena_alloc(&arena, 1) != NULL);
	arena_free(&arena);
}

TEST(a_fresh_buf_is_an_empty_text)
{
	struct buf buf = {0};

	CHECK_TEXT(buf_text(&buf), "");
	buf_add(&buf, NULL, 0);
	buf_cut(&buf, 0);
	CHECK_TEXT(buf_text(&buf), "");
	buf_free(&buf);
}

TEST(a_buf_grows_by_any_kind_of_addition)
{
	struct buf buf = {0};
	struct zila_err err = {0};
	size_t i;

	for (i = 0; i < 1000; i++) {
		buf_add_text(&buf, "ab");
		buf_add_char(&buf, 'c');
		buf_add_format(&buf, "%s%d", "d", 5);
	}
	CHECK_INTEGER(buf.size, 5000);
	CHECK_INTEGER(strlen(buf_text(&buf)), 5000);
	CHECK_TEXT(buf_text(&buf) + 4990, "abcd5abcd5");
	CHECK_INTEGER(buf_check(&buf, &err), ZILA_OK);
	buf_cut(&buf, 3);
	CHECK_TEXT(buf.data, "abc");
	buf_cut(&buf, 4);
	CHECK_TEXT(buf.data, "abc");
	buf_free(&buf);
	CHECK(buf.data == NULL && buf.room == 0);
}

TEST(a_format_of_exactly_the_room_left_is_whole)
{
	int width;

	for (width = 60; width < 70; width++) {
		struct buf buf = {0};

		buf_add_format(&buf, "%*d", width, 7);
		CHECK_INTEGER(strlen(buf_text(&buf)), width);
		buf_free(&buf);
	}
}

TEST(reserved_room_is_ended_by_buf_text)
{
	struct buf buf = {0};
	char *place = buf_reserve(&buf, 3);

	CHECK(place != NULL);
	memcpy(place, "abc", 3);
	buf.size += 3;
	CHECK_TEXT(buf_text(&buf), "abc");
	buf_free(&buf);
}

TEST(a_failed_buf_keeps_what_it_has_and_stays_failed)
{
	struct buf buf = {0};
	struct zila_err err = {0};
	char big[1000] = "";

	buf_add_text(&buf, "kept");
	mem_fail_after(0);
	buf_add(&buf, big, sizeof big);
	mem_fail_after(-1);
	buf_add_text(&buf, "lost");
	CHECK_TEXT(buf_text(&buf), "kept");
	CHECK_INTEGER(buf_check(&buf, &err), ZILA_ELIMIT);
	buf_free(&buf);
	CHECK_INTEGER(buf_check(&buf, &err), ZILA_OK);
}

TEST(a_buf_refuses_more_than_memory)
{
	struct buf buf = {0};

	buf_add_text(&buf, "x");
	CHECK(buf_reserve(&buf, SIZE_MAX) == NULL);
	CHECK(buf.failed);
	buf_free(&buf);
}

TEST(a_buf_survives_every_failing_allocation)
{
	struct zila_err err = {0};
	bool done = false;
	long n;
	int i;

	for (n = 0; !done && n < 100; n++) {
		struct buf buf = {0};

		mem_fail_after(n);
		for (i = 0; i < 100; i++)
			buf_add_format(&buf, "%03d,", i);
		mem_fail_after(-1);
		done = buf_check(&buf, &err) == ZILA_OK;
		CHECK(done || buf.size < 400);
		CHECK(!done || buf.size == 400);
		buf_free(&buf);
	}
	CHECK(done && n > 2);
}

static const char *digest_of(const char *text, char hex[DIGEST_HEX_BYTES])
{
	struct digest digest;

	digest_start(&digest);
	digest_add(&digest, text, strlen(text));
	digest_end(&digest, hex);
	return hex;
}

/* The vectors of FIPS 180-2. */
TEST(sha_256_agrees_with_its_standard)
{
	char hex[DIGEST_HEX_BYTES];

	CHECK_TEXT(digest_of("", hex),
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852"
		"b855");
	CHECK_TEXT(digest_of("abc", hex),
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f200"
		"15ad");
}

/* FIPS 180-4's million letters: so long that libcrypto ends it. */
TEST(a_long_digest_is_that_of_the_standard)
{
	static const size_t pieces[] = {1, 63, 64, 1000, 65536, 1000000};
	char hex[DIGEST_HEX_BYTES], *text = mem_alloc(1000000);
	size_t i, at, size;

	if (!CHECK(text))
		return;
	memset(text, 'a', 1000000);
	for (i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
		struct digest digest;

		digest_start(&digest);
		for (at = 0; at < 1000000; at += size) {
			size = pieces[i] < 1000000 - at ? pieces[i]
							: 1000000 - at;
			digest_add(&digest, text + at, size);
		}
		digest_end(&digest, hex);
		CHECK_TEXT(hex, "cdc76e5c9914fb9281a1c7e284d73e67"
				"f1809a48a497200e046d39ccc7112cd0");
	}
	mem_free(text);
}

/* Of 40 in a row libcrypto makes the last ones. */
TEST(a_digest_does_not_depend_on_those_before_it)
{
	enum { SIZE = 20001, COUNT = 40 };
	char hex[DIGEST_HEX_BYTES], alone[DIGEST_HEX_BYTES];
	char *text = mem_alloc(SIZE + 1);
	struct digest digest = {{0}};
	int i;

	if (!CHECK(text))
		return;
	memset(text, 'a', SIZE);
	(void)digest_of(text, alone);
	for (i = 0; i < COUNT; i++) {
		digest_again(&digest);
		digest_add(&digest, text, SIZE);
		digest_end(&digest, hex);
		CHECK_TEXT(hex, alone);
	}
	mem_free(text);
}

TEST(a_digest_does_not_depend_on_the_pieces)
{
	char whole[DIGEST_HEX_BYTES], pieces[DIGEST_HEX_BYTES];
	struct digest digest;

	digest_start(&digest);
	digest_add(&digest, "Kan", 3);
	digest_add(&digest, NULL, 0);
	digest_add(&digest, "pur", 3);
	digest_end(&digest, pieces);
	CHECK_TEXT(pieces, digest_of("Kanpur", whole));
}
