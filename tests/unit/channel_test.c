/* channel_test.c - channels: when they are told, by a clock of our own; what a
 * letter looks like. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "ground/mem.h"
#include "run/deliver.h"
#include "run/letter.h"

#define T0 INT64_C(1775001600000)
#define MINUTE INT64_C(60000)
#define DAY (24 * 60 * MINUTE)

static struct db *fresh(void)
{
	char path[600];
	struct db *db = NULL;
	struct zila_err err;
	bool created;

	snprintf(path, sizeof path, "%s/a.db", check_folder());
	CHECK_INTEGER(store_open(path, "test", &created, &db, &err), ZILA_OK);
	return db;
}

static void add(struct db *db, const char *name, const char *events)
{
	struct channel channel = {.name = name,
		.kind = "mail",
		.address = "a@example.org",
		.options = "{}",
		.events = events,
		.jobs = "*",
		.every_s = 15 * 60,
		.made_at = T0};
	struct zila_err err;

	CHECK_INTEGER(channel_add(db, &channel, &err), ZILA_OK);
}

static void note(struct db *db, int64_t at)
{
	struct zila_err err;

	CHECK_INTEGER(channel_note(db, "plugins", "x", at, &err), ZILA_OK);
}

/* In ms after T0; -1: never. */
static int64_t due(struct db *db, int64_t now)
{
	struct channel_next next;
	struct zila_err err;

	CHECK_INTEGER(channel_first(db, now, &next, &err), ZILA_OK);
	return next.due == JOB_NEVER ? -1 : next.due - T0;
}

static int64_t fail(struct db *db, int64_t at, bool for_good)
{
	struct channel_failure failure = {1, INT64_MAX, at, for_good, 0, "no"};
	struct zila_err err;
	int64_t given_up = -1;

	CHECK_INTEGER(channel_failed(db, &failure, &given_up, &err), ZILA_OK);
	return given_up;
}

TEST(the_first_message_goes_soon_and_the_next_when_its_time_has_come)
{
	struct db *db = fresh();
	struct zila_err err;

	add(db, "ops", CHANNEL_EVENTS);
	CHECK_INTEGER(due(db, T0), -1);
	note(db, T0);
	note(db, T0 + 1);
	CHECK_INTEGER(due(db, T0), CHANNEL_SETTLE_MS);
	CHECK_INTEGER(channel_sent(db, 1, 1, T0 + 3000, &err), ZILA_OK);
	/* the other came while the first was sent */
	CHECK_INTEGER(due(db, T0 + 3000), 3000 + 15 * MINUTE);
	CHECK_INTEGER(channel_sent(db, 1, 2, T0 + 16 * MINUTE, &err), ZILA_OK);
	CHECK_INTEGER(due(db, T0 + 16 * MINUTE), -1);
	note(db, T0 + DAY);
	CHECK_INTEGER(due(db, T0 + DAY), DAY + CHANNEL_SETTLE_MS);
	store_close(db);
}

TEST(a_clock_that_was_ahead_delays_no_message_for_longer_than_ever)
{
	struct db *db = fresh();
	struct zila_err err;

	add(db, "ops", CHANNEL_EVENTS);
	CHECK_INTEGER(channel_sent(db, 1, 0, T0 + 300 * DAY, &err), ZILA_OK);
	note(db, T0);
	CHECK_INTEGER(due(db, T0), 0);
	store_close(db);
}

TEST(tries_come_seldom_and_seldomer_and_end_after_a_day)
{
	struct db *db = fresh();
	int64_t wait = CHANNEL_AGAIN_MS, at = T0 + CHANNEL_SETTLE_MS;
	int tries = 0;

	add(db, "ops", CHANNEL_EVENTS);
	note(db, T0);
	while (fail(db, at, false) == 0 && ++tries < 100) {
		CHECK_INTEGER(due(db, at), at - T0 + wait);
		at += wait;
		wait = wait * 2 < CHANNEL_AGAIN_MS_MAX ? wait * 2
						       : CHANNEL_AGAIN_MS_MAX;
	}
	CHECK(at >= T0 + DAY && at < T0 + DAY + CHANNEL_AGAIN_MS_MAX);
	CHECK(tries > 20 && tries < 40);
	CHECK_INTEGER(due(db, at), -1);
	store_close(db);
}

TEST(what_slept_for_days_is_tried_before_it_is_given_up)
{
	struct db *db = fresh();
	int tries = 1;

	add(db, "ops", CHANNEL_EVENTS);
	note(db, T0);
	while (fail(db, T0 + 3 * DAY, false) == 0 && tries < 100)
		tries++;
	CHECK_INTEGER(tries, CHANNEL_TRIES_MIN);
	store_close(db);
}

TEST(a_no_for_good_ends_it_and_one_that_is_disabled_waits_for_nothing)
{
	struct db *db = fresh();
	struct zila_err err;

	add(db, "ops", CHANNEL_EVENTS);
	note(db, T0);
	CHECK_INTEGER(fail(db, T0, true), 1);
	CHECK_INTEGER(due(db, T0), -1);
	note(db, T0);
	CHECK_INTEGER(channel_enable(db, "ops", false, &err), ZILA_OK);
	note(db, T0);
	CHECK_INTEGER(channel_enable(db, "ops", true, &err), ZILA_OK);
	CHECK_INTEGER(due(db, T0), -1);
	CHECK_INTEGER(channel_enable(db, "nobody", true, &err), ZILA_EUSAGE);
	store_close(db);
}

TEST(a_channel_hears_of_what_it_wants)
{
	struct db *db = fresh();

	add(db, "ops", "failed,interrupted");
	note(db, T0);
	CHECK_INTEGER(due(db, T0), -1);
	add(db, "all", "failed,plugins");
	note(db, T0);
	CHECK_INTEGER(due(db, T0), CHANNEL_SETTLE_MS);
	store_close(db);
}

static struct letter sample(const struct channel_item *item)
{
	return (struct letter){.database = "zila.db",
		.channel = "ops",
		.from = "a@example.org",
		.to = "b@example.org",
		.now = T0,
		.id = "1.2.3",
		.items = item,
		.count = 1};
}

/* Whether every line ends in CR LF, is short, and is printable ASCII. */
static bool is_plain(const char *mail)
{
	size_t size = 0;

	for (; *mail; mail++) {
		if (*mail == '\r' && mail[1] == '\n') {
			size = 0;
			mail++;
		} else if (*mail < ' ' || *mail > '~' || ++size > 76) {
			return false;
		}
	}
	return size == 0;
}

TEST(a_letter_holds_whatever_text_in_lines_of_its_own)
{
	static const char *const texts[] = {"", "plain", "a\r\nBcc: c@d.org",
		"\r\n.\r\nQUIT", "\xff\xfe\xc3", "=?UTF-8?B?eA==?=",
		"\xe0\xa4\x96\xe0\xa4\xbe\xe0\xa4\xa6\xe0\xa5\x8d\xe0\xa4\xaf",
		"\x1b[2J\x7f",
		"a\xe2\x80\xae"
		"b",
		"trailing   "};
	char many[5000];
	size_t i;

	for (i = 0; i + 3 < sizeof many; i += 3)
		memcpy(many + i, "\xe0\xa4\x96", 4);
	for (i = 0; i <= sizeof texts / sizeof *texts; i++) {
		const char *text =
			i < sizeof texts / sizeof *texts ? texts[i] : many;
		struct channel_item item = {
			1, 7, "failed", text, text, "failed", T0, T0, 2, text};
		struct letter letter = sample(&item);
		struct buf mail = {0}, json = {0};

		letter.database = letter.channel = text;
		letter_mail(&letter, &mail);
		letter_json(&letter, &json);
		CHECK(!mail.failed && !json.failed);
		CHECK(is_plain(buf_text(&mail)));
		CHECK(!strstr(buf_text(&mail), "\r\nBcc"));
		CHECK(!strstr(buf_text(&mail), "\xe2\x80\xae"));
		CHECK(mail.size < 20000 && json.size < 20000);
		buf_free(&mail);
		buf_free(&json);
	}
}

TEST(a_letter_without_memory_says_so)
{
	struct channel_item item = {1, 7, "failed", "user.a", "\xe0\xa4\x96",
		"failed", T0, T0, 2, "no"};
	struct letter letter = sample(&item);
	long left;
	bool failed = true;

	letter.face = "http://127.0.0.1:8420/";
	for (left = 0; failed && left < 1000; left++) {
		struct buf mail = {0}, json = {0};

		mem_fail_after(left);
		letter_mail(&letter, &mail);
		letter_json(&letter, &json);
		mem_fail_after(-1);
		failed = mail.failed || json.failed;
		CHECK(failed || (mail.size && json.size));
		buf_free(&mail);
		buf_free(&json);
	}
	CHECK(!failed && left > 2);
}
