/* message_test.c - frames as they are packed, and as a liar packs them. */
#include "check.h"

#include <stdlib.h>
#include <string.h>

#include "ground/limits.h"
#include "wire/message.h"

/* The frame in bytes of exactly its size, so that a sanitizer sees a byte
 * read behind it. */
static unsigned char *exact(const void *data, size_t size)
{
	unsigned char *bytes = malloc(size ? size : 1);

	if (!bytes)
		abort();
	memcpy(bytes, data, size);
	return bytes;
}

static struct message take(const struct buf *frames)
{
	struct message message = {0};

	CHECK_INTEGER(message_take(frames->data, frames->size, &message),
		(int64_t)frames->size);
	return message;
}

TEST(integers_of_every_size_make_the_round_trip)
{
	static const int64_t values[] = {0, 1, -1, 63, -64, 64, 127, 128, -129,
		1 << 20, INT64_MAX, INT64_MAX - 1, INT64_MIN, INT64_MIN + 1};
	struct buf out = {0};
	struct packer packer = message_start(&out, MESSAGE_ROWS);
	struct message message;
	size_t i;

	for (i = 0; i < sizeof values / sizeof values[0]; i++)
		pack_integer(&packer, values[i]);
	message_end(&packer);
	message = take(&out);
	CHECK_INTEGER(message.type, MESSAGE_ROWS);
	for (i = 0; i < sizeof values / sizeof values[0]; i++)
		CHECK_INTEGER(message_integer(&message), values[i]);
	CHECK(!message.bad);
	CHECK(!message_more(&message));
	buf_free(&out);
}

TEST(values_of_every_type_make_the_round_trip)
{
	const struct value values[] = {{VALUE_NULL},
		{VALUE_INTEGER, .integer = INT64_MIN},
		{VALUE_REAL, .real = -0.1}, {VALUE_TEXT, .text = "", .size = 0},
		{VALUE_TEXT, .text = "a\0b", .size = 3},
		{VALUE_TEXT, .text = "हमीरपुर", .size = 21}};
	struct buf out = {0};
	struct packer packer = message_start(&out, MESSAGE_RESULT_ROW);
	struct message message;
	size_t i;

	for (i = 0; i < sizeof values / sizeof values[0]; i++)
		pack_value(&packer, &values[i]);
	message_end(&packer);
	message = take(&out);
	for (i = 0; i < sizeof values / sizeof values[0]; i++) {
		struct value got;

		message_value(&message, &got);
		CHECK_INTEGER(got.type, values[i].type);
		CHECK_INTEGER(got.integer, values[i].integer);
		CHECK(got.real == values[i].real);
		CHECK_INTEGER((int64_t)got.size, (int64_t)values[i].size);
		CHECK(!got.size || !memcmp(got.text, values[i].text, got.size));
	}
	CHECK(!message.bad && !message_more(&message));
	buf_free(&out);
}

TEST(an_empty_text_is_not_null)
{
	struct buf out = {0};
	struct packer packer = message_start(&out, MESSAGE_LOG);
	struct message message;
	size_t size = 9;

	pack_text(&packer, "");
	pack_text(&packer, NULL);
	message_end(&packer);
	message = take(&out);
	CHECK(message_text(&message, &size) != NULL);
	CHECK_INTEGER((int64_t)size, 0);
	CHECK(message_text(&message, &size) == NULL);
	CHECK(!message.bad);
	buf_free(&out);
}

TEST(frames_behind_each_other_are_taken_one_by_one)
{
	struct buf out = {0};
	struct packer packer = message_start(&out, MESSAGE_GO);
	struct message message;
	size_t first;

	message_end(&packer);
	first = out.size;
	packer = message_start(&out, MESSAGE_FAIL);
	pack_integer(&packer, 5);
	message_end(&packer);
	CHECK_INTEGER(
		message_take(out.data, out.size, &message), (int64_t)first);
	CHECK_INTEGER(message.type, MESSAGE_GO);
	CHECK(!message_more(&message));
	CHECK_INTEGER(
		message_take(out.data + first, out.size - first, &message),
		(int64_t)(out.size - first));
	CHECK_INTEGER(message_integer(&message), 5);
	buf_free(&out);
}

static void add_sample(struct buf *out)
{
	struct packer packer = message_start(out, MESSAGE_ROWS);
	struct value real = {VALUE_REAL, .real = 1.5};

	pack_text(&packer, "meeting");
	pack_integer(&packer, INT64_MAX);
	pack_value(&packer, &real);
	pack_text(&packer, NULL);
	message_end(&packer);
}

TEST(a_frame_that_is_not_whole_yet_is_waited_for)
{
	struct message message;
	struct buf out = {0};
	size_t size;

	add_sample(&out);
	for (size = 0; size < out.size; size++) {
		unsigned char *bytes = exact(out.data, size);

		CHECK_INTEGER(message_take(bytes, size, &message), 0);
		free(bytes);
	}
	buf_free(&out);
}

static void set_size(unsigned char *bytes, size_t frame)
{
	int i;

	for (i = 0; i < 4; i++)
		bytes[i] = (unsigned char)(frame >> (8 * i));
}

TEST(a_frame_cut_within_a_field_is_bad)
{
	struct message message;
	struct buf out = {0};
	size_t size;

	add_sample(&out);
	for (size = 5; size < out.size; size++) {
		unsigned char *bytes = exact(out.data, size);
		struct value value;
		int i;

		set_size(bytes, size - 4);
		CHECK_INTEGER(
			message_take(bytes, size, &message), (int64_t)size);
		for (i = 0; i < 4; i++)
			message_value(&message, &value);
		CHECK(message.bad);
		free(bytes);
	}
	buf_free(&out);
}

TEST(an_oversize_or_empty_frame_is_never_a_frame)
{
	unsigned char bytes[8] = {0};
	struct message message;

	set_size(bytes, LIMIT_FRAME_BYTES + 1);
	CHECK_INTEGER(message_take(bytes, sizeof bytes, &message), -1);
	set_size(bytes, UINT32_MAX);
	CHECK_INTEGER(message_take(bytes, sizeof bytes, &message), -1);
	set_size(bytes, 0);
	CHECK_INTEGER(message_take(bytes, sizeof bytes, &message), -1);
	set_size(bytes, LIMIT_FRAME_BYTES);
	CHECK_INTEGER(message_take(bytes, sizeof bytes, &message), 0);
}

TEST(another_field_than_asked_for_is_bad)
{
	struct message message;
	struct buf out = {0};
	size_t size;

	add_sample(&out);
	message = take(&out);
	CHECK_INTEGER(message_integer(&message), 0);
	CHECK(message.bad && !message_more(&message));
	message = take(&out);
	CHECK(message_text(&message, &size) && size == 7);
	CHECK(!message_text(&message, &size) && size == 0);
	CHECK(message.bad);
	buf_free(&out);
}

TEST(a_text_longer_than_its_frame_is_bad)
{
	unsigned char frame[] = {
		8, 0, 0, 0, MESSAGE_LOG, 3, 0xff, 0xff, 0xff, 0xff, 0x0f, 'a'};
	unsigned char *bytes = exact(frame, sizeof frame);
	struct message message;
	size_t size;

	CHECK_INTEGER(message_take(bytes, sizeof frame, &message),
		(int64_t)sizeof frame);
	CHECK(!message_text(&message, &size));
	CHECK(message.bad);
	free(bytes);
}

TEST(random_bytes_are_read_to_their_end_and_no_further)
{
	unsigned char random[64];
	uint64_t seed = 20240331;
	int round, bad = 0;
	size_t i;

	for (round = 0; round < 20000; round++) {
		struct message message;
		unsigned char *bytes;
		size_t size = 5 + (size_t)round % 59;
		char text[8];

		for (i = 0; i < size; i++) {
			seed = seed * 6364136223846793005u +
			       1442695040888963407u;
			random[i] = (unsigned char)(seed >> 56);
			if (i > 4 && random[i] & 1) /* often a real tag */
				random[i] = random[i] >> 1 & 3;
		}
		set_size(random, size - 4);
		bytes = exact(random, size);
		CHECK_INTEGER(
			message_take(bytes, size, &message), (int64_t)size);
		for (i = 0; message_more(&message); i++) {
			struct value value;

			if (i % 4 == 3)
				message_copy(&message, text, sizeof text);
			else
				message_value(&message, &value);
		}
		CHECK(message.at <= message.end);
		bad += message.bad;
		free(bytes);
	}
	CHECK(bad > 1000);
}

static const char *copied(const char *text, char *out, size_t room)
{
	struct buf frame = {0};
	struct packer packer = message_start(&frame, MESSAGE_LOG);
	struct message message;
	unsigned char *bytes;

	pack_text(&packer, text);
	message_end(&packer);
	bytes = exact(frame.data, frame.size);
	CHECK(message_take(bytes, frame.size, &message) > 0);
	message_copy(&message, out, room);
	free(bytes);
	buf_free(&frame);
	return out;
}

TEST(a_copied_text_is_cut_between_characters)
{
	char out[8];

	CHECK_TEXT(copied("seven b", out, sizeof out), "seven b");
	CHECK_TEXT(copied("eight by", out, sizeof out), "eight b");
	CHECK_TEXT(copied("abcdeम", out, sizeof out), "abcde");
	CHECK_TEXT(copied("abcdefम", out, sizeof out), "abcdef");
	CHECK_TEXT(copied("abcdम", out, sizeof out), "abcdम");
	CHECK_TEXT(copied(NULL, out, sizeof out), "");
}
