/* record_test.c - lines into records and notices, as the core gets them. */
#include "check.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "worker/import/record.h"

static const char *const yes_no[] = {"yes", "no", NULL};

static const struct column flow_columns[] = {
	{.name = "state", .type = COLUMN_STATE, .required = true},
	{.name = "district", .type = COLUMN_DISTRICT, .required = true},
	{.name = "hs", .type = COLUMN_HS},
	{.name = "period", .type = COLUMN_PERIOD, .required = true},
	{.name = "value", .type = COLUMN_MONEY, .unit = "INR"},
	{.name = "provisional", .type = COLUMN_ENUM, .values = yes_no},
};

enum { STATE, DISTRICT, HS, PERIOD, VALUE, PROVISIONAL, COLUMNS };

static const struct dataset flow = {
	.name = "flow",
	.time = TIME_FLOW,
	.time_column = "period",
	.columns = flow_columns,
	.column_count = COLUMNS,
};

static const struct column event_columns[] = {
	{.name = "name", .type = COLUMN_TEXT},
	{.name = "drafted", .type = COLUMN_DATE, .milestone = true},
	{.name = "notified", .type = COLUMN_DATE, .milestone = true},
};

static const struct dataset plan = {
	.name = "plan",
	.time = TIME_EVENT,
	.time_column = "drafted",
	.columns = event_columns,
	.column_count = 3,
};

/* An import that says all it has to say into a file. */
struct trial {
	struct records records;
	struct link link;
	struct place_register *places;
	struct buf said;
};

static struct text text_of(const char *text)
{
	return (struct text){text, strlen(text)};
}

static void begin(struct trial *trial)
{
	struct place_state_row cg = {22, text_of("Chhattisgarh"), text_of(""),
		text_of("IN-CG"), text_of("")};
	struct place_state_row hp = {2, text_of("Himachal Pradesh"),
		text_of(""), text_of("IN-HP"), text_of("")};
	struct place_district_row korba = {
		22, 383, text_of("Korba"), text_of("")};
	struct zila_err err;
	char path[512];

	memset(trial, 0, sizeof *trial);
	CHECK_INTEGER(place_begin(&trial->places, &err), ZILA_OK);
	CHECK_INTEGER(place_add_state(trial->places, &hp, &err), ZILA_OK);
	CHECK_INTEGER(place_add_state(trial->places, &cg, &err), ZILA_OK);
	CHECK_INTEGER(place_add_district(trial->places, &korba, &err), ZILA_OK);
	CHECK_INTEGER(place_finish(trial->places, &err), ZILA_OK);
	snprintf(path, sizeof path, "%s/said", check_folder());
	link_init(&trial->link, open(path, O_RDWR | O_CREAT, 0600));
	trial->records.link = &trial->link;
	trial->records.places = trial->places;
	CHECK_INTEGER(coerce_open(trial->places, &trial->records.coerce, &err),
		ZILA_OK);
}

/* Ends the import and reads back what was said. */
static void end(struct trial *trial)
{
	struct zila_err err;
	ssize_t got;
	void *room;

	CHECK_INTEGER(record_flush(&trial->records, &err), ZILA_OK);
	CHECK_INTEGER(link_flush(&trial->link, &err), ZILA_OK);
	CHECK(lseek(trial->link.fd, 0, SEEK_SET) == 0);
	while ((room = buf_reserve(&trial->said, 4096)) &&
		(got = read(trial->link.fd, room, 4096)) > 0)
		trial->said.size += (size_t)got;
}

static void finish(struct trial *trial)
{
	close(trial->link.fd);
	link_free(&trial->link);
	record_free(&trial->records);
	coerce_close(trial->records.coerce);
	place_close(trial->places);
	buf_free(&trial->said);
}

static struct value text_value(const char *text)
{
	if (!text)
		return (struct value){.type = VALUE_NULL};
	return (struct value){
		.type = VALUE_TEXT, .text = text, .size = strlen(text)};
}

/* A line of the file: state, district, HS code, period and value. */
static void take_line(struct trial *trial, int64_t line, const char *hs,
	const char *period, const char *value)
{
	struct draft draft = {.dataset = &flow};
	struct zila_err err;

	draft.given[STATE] = text_value("Chhattisgarh");
	draft.given[DISTRICT] = text_value("Korba");
	draft.given[HS] = text_value(hs);
	draft.given[PERIOD] = text_value(period);
	draft.given[VALUE] = text_value(value);
	record_begin(&trial->records, line);
	CHECK_INTEGER(record_add(&trial->records, &draft, &err), ZILA_OK);
	CHECK_INTEGER(record_end(&trial->records, &err), ZILA_OK);
}

/* Goes to the next message of that type; false at the end. */
static bool next(const struct trial *trial, size_t *at, enum message_type type,
	struct message *out)
{
	int64_t size;

	while (*at < trial->said.size) {
		size = message_take(
			trial->said.data + *at, trial->said.size - *at, out);
		if (size <= 0)
			return false;
		*at += (size_t)size;
		if (out->type == type)
			return true;
	}
	return false;
}

/* Shows all values of a message: `flow|12|2024-03-31|-|22`. */
static const char *show(struct message *message)
{
	static char out[4000];
	struct phrase phrase = {out, sizeof out, 0};
	struct value value;

	out[0] = '\0';
	while (message_more(message)) {
		message_value(message, &value);
		if (phrase.used)
			phrase_add(&phrase, "|");
		if (value.type == VALUE_INTEGER)
			phrase_add(&phrase, "%" PRId64, value.integer);
		else if (value.type == VALUE_TEXT)
			phrase_add(
				&phrase, "%.*s", (int)value.size, value.text);
		else
			phrase_add(&phrase, "-");
	}
	return out;
}

TEST(a_record_is_sent_with_its_line_its_day_and_its_columns)
{
	struct trial trial;
	struct message message;
	size_t at = 0;

	begin(&trial);
	take_line(&trial, 7, "0806", "2023-24", "12.50");
	take_line(&trial, 8, NULL, "Apr-24", "-");
	end(&trial);
	CHECK(next(&trial, &at, MESSAGE_ROWS, &message));
	CHECK_TEXT(show(&message),
		"flow|7|2024-03-31|-|22|383|0806|2023-24|1250|-"
		"|8|2024-04-30|-|22|383|-|2024-M04|-|-");
	CHECK(!next(&trial, &at, MESSAGE_NOTICE, &message));
	finish(&trial);
}

TEST(a_marked_period_makes_its_record_provisional)
{
	struct trial trial;
	struct message message;
	size_t at = 0;

	begin(&trial);
	take_line(&trial, 7, "0806", "2023-24 (P)", "1");
	take_line(&trial, 8, "0806", "2023-24", "1");
	end(&trial);
	CHECK(next(&trial, &at, MESSAGE_ROWS, &message));
	CHECK_TEXT(show(&message),
		"flow|7|2024-03-31|-|22|383|0806|2023-24|100|yes"
		"|8|2024-03-31|-|22|383|0806|2023-24|100|-");
	finish(&trial);
}

TEST(what_the_importer_says_goes_before_a_mark)
{
	struct draft draft = {.dataset = &flow};
	struct trial trial;
	struct message message;
	struct zila_err err;
	size_t at = 0;

	begin(&trial);
	draft.given[STATE] = text_value("22");
	draft.given[DISTRICT] =
		(struct value){.type = VALUE_INTEGER, .integer = 383};
	draft.given[PERIOD] = text_value("2023-24*");
	draft.given[PROVISIONAL] = text_value("No");
	record_begin(&trial.records, 1);
	CHECK_INTEGER(record_add(&trial.records, &draft, &err), ZILA_OK);
	CHECK_INTEGER(record_end(&trial.records, &err), ZILA_OK);
	end(&trial);
	CHECK(next(&trial, &at, MESSAGE_ROWS, &message));
	CHECK_TEXT(show(&message), "flow|1|2024-03-31|-|22|383|-|2023-24|-|no");
	finish(&trial);
}

TEST(a_draft_tells_the_unit_of_each_column)
{
	static const struct coerce_style crore = {
		.unit = {"INR", 7, "", "Rs crore"}};
	struct draft draft = {.dataset = &flow};
	struct trial trial;
	struct message message;
	struct zila_err err;
	size_t at = 0;

	begin(&trial);
	draft.given[STATE] = text_value("22");
	draft.given[DISTRICT] = text_value("Korba");
	draft.given[PERIOD] = text_value("2023-24");
	draft.given[VALUE] = text_value("693.25");
	draft.styles[VALUE] = &crore;
	record_begin(&trial.records, 1);
	CHECK_INTEGER(record_add(&trial.records, &draft, &err), ZILA_OK);
	CHECK_INTEGER(record_end(&trial.records, &err), ZILA_OK);
	end(&trial);
	CHECK(next(&trial, &at, MESSAGE_ROWS, &message));
	CHECK_TEXT(show(&message),
		"flow|1|2024-03-31|-|22|383|-|2023-24|693250000000|-");
	finish(&trial);
}

TEST(a_district_of_another_state_is_refused)
{
	struct draft draft = {.dataset = &flow};
	struct trial trial;
	struct zila_err err;

	begin(&trial);
	draft.given[STATE] = text_value("2");
	draft.given[DISTRICT] =
		(struct value){.type = VALUE_INTEGER, .integer = 383};
	draft.given[PERIOD] = text_value("2023-24");
	record_begin(&trial.records, 1);
	CHECK_INTEGER(record_add(&trial.records, &draft, &err), ZILA_OK);
	CHECK_INTEGER(trial.records.reason_count, 1);
	CHECK_TEXT(trial.records.reasons[0].code, "other_state");
	finish(&trial);
}

TEST(an_event_is_true_from_its_first_milestone)
{
	struct draft draft = {.dataset = &plan};
	struct trial trial;
	struct message message;
	struct zila_err err;
	size_t at = 0;

	begin(&trial);
	draft.given[0] = text_value("a");
	record_begin(&trial.records, 1);
	CHECK_INTEGER(record_add(&trial.records, &draft, &err), ZILA_OK);
	draft.given[1] = text_value("3 May 2023");
	draft.given[2] = text_value("31.03.2023");
	CHECK_INTEGER(record_add(&trial.records, &draft, &err), ZILA_OK);
	CHECK_INTEGER(record_end(&trial.records, &err), ZILA_OK);
	end(&trial);
	CHECK(next(&trial, &at, MESSAGE_ROWS, &message));
	CHECK_TEXT(show(&message), "plan|1|0001-01-01|-|a|-|-"
				   "|1|2023-03-31|-|a|2023-05-03|2023-03-31");
	finish(&trial);
}

TEST(what_was_mended_is_told_once_for_all_its_lines)
{
	struct trial trial;
	struct message message;
	size_t at = 0;
	int line;

	begin(&trial);
	for (line = 4; line < 40; line++)
		take_line(&trial, line, line % 2 ? "0806" : "207", "2023-24",
			line == 9 ? "12 Cr" : "1");
	end(&trial);
	CHECK(next(&trial, &at, MESSAGE_NOTICE, &message));
	CHECK_TEXT(show(&message),
		"restored_zero|hs|4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, "
		"28, 30, 32, 34, 36, 38|18|\"207\" is read as 0207: its "
		"leading zero was lost");
	CHECK(next(&trial, &at, MESSAGE_NOTICE, &message));
	CHECK_TEXT(show(&message),
		"unit_in_cell|value|9|1|\"12 Cr\" has a unit of its own and is "
		"read in crore");
	CHECK(!next(&trial, &at, MESSAGE_NOTICE, &message));
	finish(&trial);
}

TEST(of_many_lines_the_first_twenty_are_told)
{
	struct trial trial;
	struct message message;
	size_t at = 0;
	int line;

	begin(&trial);
	for (line = 1; line <= 30; line++)
		take_line(&trial, line, "207", "2023-24", "1");
	end(&trial);
	CHECK(next(&trial, &at, MESSAGE_NOTICE, &message));
	CHECK_TEXT(show(&message),
		"restored_zero|hs|1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, "
		"14, 15, 16, 17, 18, 19, 20, ...|30|\"207\" is read as 0207: "
		"its leading zero was lost");
	finish(&trial);
}

TEST(of_a_refused_line_nothing_is_told_as_mended)
{
	struct trial trial;
	struct message message;
	size_t at = 0;

	begin(&trial);
	take_line(&trial, 4, "207", "2023-25", "1");
	end(&trial);
	CHECK(!next(&trial, &at, MESSAGE_NOTICE, &message));
	finish(&trial);
}

TEST(mixed_groups_are_told_with_the_line_of_each)
{
	struct trial trial;
	struct message message;
	size_t at = 0;

	begin(&trial);
	take_line(&trial, 4, NULL, "2023-24", "1,23,456");
	take_line(&trial, 5, NULL, "2023-24", "99,99,999");
	take_line(&trial, 6, NULL, "2023-24", "123,456");
	end(&trial);
	CHECK(next(&trial, &at, MESSAGE_NOTICE, &message));
	CHECK_TEXT(show(&message),
		"mixed_grouping|value|4, 6|2|value mixes Indian and western "
		"groups: \"1,23,456\" in line 4, \"123,456\" in line 6");
	finish(&trial);
}

TEST(an_importer_may_tell_notices_of_a_line_or_of_the_file)
{
	struct trial trial;
	struct message message;
	size_t at = 0;

	begin(&trial);
	record_begin(&trial.records, 0);
	record_notice(&trial.records, "sheet_left_out", "", "Sheet2");
	record_begin(&trial.records, 12);
	record_notice(&trial.records, "mended_line", "", "a");
	record_notice(&trial.records, "mended_line", "", "twice in a line");
	record_begin(&trial.records, 13);
	record_notice(&trial.records, "mended_line", "", "b");
	end(&trial);
	CHECK(next(&trial, &at, MESSAGE_NOTICE, &message));
	CHECK_TEXT(show(&message), "sheet_left_out|||1|Sheet2");
	CHECK(next(&trial, &at, MESSAGE_NOTICE, &message));
	CHECK_TEXT(show(&message), "mended_line||12, 13|2|a");
	finish(&trial);
}

TEST(more_kinds_of_notices_than_are_gathered_are_counted)
{
	struct trial trial;
	struct message message = {0};
	size_t at = 0;
	char code[32];
	int i, count = 0;

	begin(&trial);
	for (i = 1; i <= LIMIT_NOTICES + 50; i++) {
		record_begin(&trial.records, i);
		snprintf(code, sizeof code, "code_%d", i);
		record_notice(&trial.records, code, "", "x");
	}
	end(&trial);
	for (i = 0; i < LIMIT_NOTICES; i++)
		count += next(&trial, &at, MESSAGE_NOTICE, &message);
	CHECK_INTEGER(count, LIMIT_NOTICES);
	CHECK(strncmp(show(&message), "more_notices||", 14) == 0);
	CHECK(!next(&trial, &at, MESSAGE_NOTICE, &message));
	finish(&trial);
}
