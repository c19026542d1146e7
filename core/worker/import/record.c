/* record.c - drafts into typed records, lines into batches. */
#include "worker/import/record.h"

#include <stdio.h>
#include <string.h>

void record_begin(struct records *records, int64_t line)
{
	int i;

	records->line = line;
	records->record_count = 0;
	records->reason_count = 0;
	for (i = 0; i < records->slot_count; i++)
		buf_cut(&records->slots[i].line, 0);
	coerce_begin(records->coerce, line);
}

static struct reason *add_reason(struct records *records)
{
	if (records->reason_count == LIMIT_REJECT_REASONS)
		return &records->spare;
	return &records->reasons[records->reason_count++];
}

void record_reject(struct records *records, const char *code,
	const char *column, const char *message)
{
	struct reason *reason = add_reason(records);

	memset(reason, 0, sizeof *reason);
	reason->code = code;
	reason->column = column;
	snprintf(reason->message, sizeof reason->message, "%s", message);
}

void record_miss(struct records *records, const char *column, struct text text,
	const struct place_miss *miss)
{
	struct reason *reason = add_reason(records);
	size_t size = sizeof reason->value - 1;

	memset(reason, 0, sizeof *reason);
	reason->code = miss->code;
	reason->column = column;
	snprintf(reason->value, sizeof reason->value, "%.*s",
		(int)text_valid(text.data, text.size < size ? text.size : size),
		text.data);
	snprintf(reason->message, sizeof reason->message, "%s", miss->message);
	memcpy(reason->suggestions, miss->suggestions,
		sizeof reason->suggestions);
	reason->suggestion_count = miss->suggestion_count;
}

void record_notice(struct records *records, const char *code,
	const char *column, const char *message)
{
	notice_add(&records->notices, records->line, code, column, message);
}

/* The registers say what codes there are; all else must know them. */
static bool is_register(const struct dataset *dataset)
{
	return !dataset->plugin &&
	       (!strcmp(dataset->name, "state") ||
		       !strcmp(dataset->name, "district") ||
		       !strcmp(dataset->name, "place_alias"));
}

/* The column called name, when it is of that type, or -1. */
static int find_column(
	const struct dataset *dataset, const char *name, enum column_type type)
{
	int at = dataset_column(dataset, name);

	return at >= 0 && dataset->columns[at].type == type ? at : -1;
}

/* A column that takes "yes" for figures that may yet change, or -1. */
static int find_provisional(const struct dataset *dataset)
{
	int at = find_column(dataset, "provisional", COLUMN_ENUM);
	const char *const *value = at >= 0 ? dataset->columns[at].values : NULL;

	for (; value && *value; value++)
		if (!strcmp(*value, "yes"))
			return at;
	return -1;
}

static struct slot *find_slot(
	struct records *records, const struct dataset *dataset)
{
	struct slot *slot;
	int i;

	for (i = 0; i < records->slot_count; i++)
		if (records->slots[i].dataset == dataset)
			return &records->slots[i];
	if (records->slot_count == RECORD_SLOTS_MAX)
		return NULL;
	slot = &records->slots[records->slot_count++];
	slot->dataset = dataset;
	slot->state_at = find_column(dataset, "state", COLUMN_STATE);
	slot->district_at = find_column(dataset, "district", COLUMN_DISTRICT);
	slot->time_at = dataset->time_column
				? dataset_column(dataset, dataset->time_column)
				: -1;
	slot->provisional_at = find_provisional(dataset);
	slot->is_register = is_register(dataset);
	return slot;
}

/* The place of a code, or NULL. */
static const struct place *find_place(const struct records *records,
	const struct column *column, int64_t code)
{
	if (code < 1 || code > INT32_MAX)
		return NULL;
	return column->type == COLUMN_STATE
		       ? place_state_of(records->places, (int)code)
		       : place_district_of(records->places, (int)code);
}

/* A record on its way. */
struct typing {
	struct records *records;
	const struct draft *draft;
	struct slot *slot;
	int state;        /* where its district is looked for */
	bool provisional; /* some cell is marked so */
	struct coerced out[MODEL_COLUMNS_MAX];
	bool failed[MODEL_COLUMNS_MAX];
};

/* A code that a script gives as a number is for sure, if there is one. */
static bool take_code(struct typing *typing, const struct column *column,
	const struct value *given, struct coerced *out)
{
	const struct place *place;
	struct reason *reason;

	out->value = *given;
	if (typing->slot->is_register)
		return true;
	place = find_place(typing->records, column, given->integer);
	if (place) {
		out->state = place->state;
		return true;
	}
	reason = add_reason(typing->records);
	memset(reason, 0, sizeof *reason);
	reason->code = column->type == COLUMN_STATE ? "unknown_state"
						    : "unknown_district";
	reason->column = column->name;
	snprintf(reason->value, sizeof reason->value, "%lld",
		(long long)given->integer);
	snprintf(reason->message, sizeof reason->message,
		"there is no %s with the LGD code %lld", column->name,
		(long long)given->integer);
	return false;
}

/* A cell that comes again and was given to the column before; a clean text
 * stays as it is. */
static bool take_repeat(struct typing *typing, int at)
{
	const struct column *column = &typing->slot->dataset->columns[at];
	const struct repeat *repeat = typing->draft->repeats[at];
	struct coerced *out = &typing->out[at];

	if (!repeat || typing->draft->styles[at])
		return false;
	if (column->type != COLUMN_TEXT)
		return repeat_recall(repeat, column, typing->state, out);
	memset(out, 0, sizeof *out);
	out->value = typing->draft->given[at];
	return true;
}

/* What the cell came to, in a row of which nothing is to be said so far. */
static void remember(const struct typing *typing, int at)
{
	struct repeat *repeat = typing->draft->repeats[at];
	int notices;

	if (!repeat || typing->draft->styles[at])
		return;
	(void)coerce_notices(typing->records->coerce, &notices);
	if (!notices)
		repeat_remember(repeat, &typing->slot->dataset->columns[at],
			typing->state, &typing->out[at]);
}

static bool take_value(struct typing *typing, int at)
{
	struct records *records = typing->records;
	const struct value *given = &typing->draft->given[at];
	const struct column *column = &typing->slot->dataset->columns[at];
	struct coerced *out = &typing->out[at];
	struct coerce_cell cell;

	if (given->type == VALUE_NULL ||
		(given->type == VALUE_INTEGER && column_is_place(column))) {
		memset(out, 0, sizeof *out);
		return given->type == VALUE_NULL ||
		       take_code(typing, column, given, out);
	}
	if (take_repeat(typing, at)) {
		typing->provisional |= out->provisional;
		return true;
	}
	cell.column = column;
	cell.style = typing->draft->styles[at];
	cell.state = typing->state;
	cell.given = *given;
	if (coerce_cell(records->coerce, &cell, out, &records->scratch)) {
		typing->provisional |= out->provisional;
		remember(typing, at);
		return true;
	}
	*add_reason(records) = records->scratch;
	return false;
}

/* The district tells the state, but not another one than was said. */
static bool take_state_of(struct typing *typing, const struct coerced *district)
{
	if (district->value.type != VALUE_INTEGER || !district->state ||
		typing->slot->is_register)
		return true;
	if (typing->state && district->state != typing->state) {
		record_reject(typing->records, "other_state", "district",
			"that district is in another state: check the state, "
			"or the district's code");
		return false;
	}
	typing->state = district->state;
	return true;
}

/* A state that may be that of other rows can't tell two districts apart. */
static bool is_told_apart(struct typing *typing, int at)
{
	struct records *records = typing->records;
	const struct coerce_cell cell = {
		.column = &typing->slot->dataset->columns[at],
		.style = typing->draft->styles[at],
		.given = typing->draft->given[at]};
	struct coerced out;

	if (!records->amid || cell.given.type == VALUE_INTEGER ||
		coerce_cell(records->coerce, &cell, &out, &records->scratch) ||
		records->scratch.suggestion_count < 2)
		return true;
	*add_reason(records) = records->scratch;
	return false;
}

/* The state first: a district is looked for within it only. */
static bool take_places(struct typing *typing)
{
	int state_at = typing->slot->state_at;
	int district_at = typing->slot->district_at;
	struct value *state = &typing->out[state_at < 0 ? 0 : state_at].value;

	typing->state = typing->records->state;
	if (state_at >= 0) {
		if (!take_value(typing, state_at))
			return false;
		if (state->type == VALUE_INTEGER)
			typing->state = (int)state->integer;
	}
	if (district_at >= 0 &&
		(!take_value(typing, district_at) ||
			!is_told_apart(typing, district_at) ||
			!take_state_of(typing, &typing->out[district_at])))
		return false;
	if (state_at >= 0 && state->type == VALUE_NULL && typing->state) {
		state->type = VALUE_INTEGER;
		state->integer = typing->state;
	}
	return true;
}

static void require_values(const struct typing *typing)
{
	const struct dataset *dataset = typing->slot->dataset;
	const char *why = typing->records->no_period;
	char message[320];
	int i;

	for (i = 0; i < dataset->column_count; i++) {
		const struct column *column = &dataset->columns[i];
		bool untold = why && i == typing->slot->time_at;

		if (!column->required || typing->failed[i] ||
			typing->out[i].value.type != VALUE_NULL)
			continue;
		snprintf(message, sizeof message,
			"no %s: %s.%s is required%s%s", column->name,
			dataset->name, column->name,
			untold ? ", and of the title: " : "",
			untold ? why : "");
		record_reject(typing->records, "missing_value", column->name,
			message);
	}
}

struct days {
	char from[DATE_TEXT_BYTES], to[DATE_TEXT_BYTES];
	bool has_to;
};

/* Most rows of a file are of a few days, ends of months or years. */
static void write_day(struct records *records, int32_t day, char *out)
{
	struct written *written =
		&records->written[(uint32_t)day % RECORD_DAYS];

	if (day != written->day || !*written->text) {
		date_format(day, written->text);
		written->day = day;
	}
	memcpy(out, written->text, DATE_TEXT_BYTES);
}

/* A day that the record itself gives, as text. */
static bool read_day(struct records *records, const char *column,
	const struct value *given, int32_t *day)
{
	struct date date;
	char message[200];

	if (given->type == VALUE_TEXT &&
		date_parse(given->text, given->size, &date)) {
		*day = date.day;
		return true;
	}
	snprintf(message, sizeof message,
		"\"%.*s\" is no day: write it as 2022-07-29",
		given->type == VALUE_TEXT
			? (int)(given->size > 60 ? 60 : given->size)
			: 0,
		given->type == VALUE_TEXT ? given->text : "");
	record_reject(records, "bad_date", column, message);
	return false;
}

static bool snapshot_days(
	struct records *records, const struct draft *draft, struct days *out)
{
	int32_t from = records->as_on, to;

	if (draft->as_on.type != VALUE_NULL) {
		if (!read_day(records, "as_on", &draft->as_on, &from))
			return false;
	} else if (!records->dated) {
		records->undated_seen = true;
	}
	write_day(records, from, out->from);
	if (draft->until.type == VALUE_NULL)
		return true;
	if (!read_day(records, "until", &draft->until, &to))
		return false;
	if (to <= from) {
		record_reject(records, "bad_span", "until",
			"it ends before it begins");
		return false;
	}
	date_format(to, out->to);
	out->has_to = true;
	return true;
}

/* An event is true from its day on or, where that is a milestone or missing,
 * from its first milestone; without any, always. */
static void event_days(const struct typing *typing, struct days *out)
{
	const struct dataset *dataset = typing->slot->dataset;
	int at = typing->slot->time_at;
	int32_t first = INT32_MAX;
	int i;

	if (at >= 0 && !dataset->columns[at].milestone &&
		typing->out[at].value.type == VALUE_TEXT) {
		write_day(typing->records, typing->out[at].from, out->from);
		return;
	}
	for (i = 0; i < dataset->column_count; i++)
		if (dataset->columns[i].milestone &&
			typing->out[i].value.type == VALUE_TEXT &&
			typing->out[i].from < first)
			first = typing->out[i].from;
	if (first < INT32_MAX)
		write_day(typing->records, first, out->from);
	else
		strcpy(out->from, "0001-01-01");
}

static bool record_days(const struct typing *typing, struct days *out)
{
	const struct coerced *time;

	switch (typing->slot->dataset->time) {
	case TIME_SNAPSHOT:
		return snapshot_days(typing->records, typing->draft, out);
	case TIME_EVENT:
		event_days(typing, out);
		return true;
	case TIME_FLOW:
		time = &typing->out[typing->slot->time_at];
		if (time->value.type != VALUE_TEXT)
			return false; /* said as a missing value */
		write_day(typing->records, time->to - 1, out->from);
		return true;
	}
	return false;
}

static void pack_record(const struct typing *typing, const struct days *days)
{
	struct packer packer = {&typing->slot->line, 0};
	int i;

	pack_integer(&packer, typing->records->line);
	pack_text_size(&packer, days->from, DATE_TEXT_BYTES - 1);
	pack_text(&packer, days->has_to ? days->to : NULL);
	for (i = 0; i < typing->slot->dataset->column_count; i++)
		pack_value(&packer, &typing->out[i].value);
}

/* What a cell was marked with, where the importer says nothing of it. */
static void fill_provisional(struct typing *typing)
{
	int at = typing->slot->provisional_at;

	if (at >= 0)
		typing->records->provisional_seen |=
			typing->provisional ||
			typing->draft->given[at].type != VALUE_NULL;
	if (!typing->provisional || at < 0 ||
		typing->draft->given[at].type != VALUE_NULL)
		return;
	typing->out[at].value =
		(struct value){.type = VALUE_TEXT, .text = "yes", .size = 3};
}

static void take_values(struct typing *typing)
{
	const struct slot *slot = typing->slot;
	bool placed = take_places(typing);
	int i;

	typing->state = typing->records->state;
	for (i = 0; i < slot->dataset->column_count; i++)
		typing->failed[i] =
			i == slot->state_at || i == slot->district_at
				? !placed
				: !take_value(typing, i);
	fill_provisional(typing);
}

static bool is_said(
	const struct reason *reasons, int count, const struct reason *reason)
{
	const char *column = reason->column ? reason->column : "";
	int i;

	for (i = 0; i < count; i++)
		if (!strcmp(reasons[i].column ? reasons[i].column : "",
			    column) &&
			!strcmp(reasons[i].message, reason->message))
			return true;
	return false;
}

/* Several records of a line share cells: what is wrong is said once. */
static void drop_said(struct records *records, int before)
{
	struct reason *reasons = records->reasons;
	int count = records->reason_count, i;

	records->reason_count = before;
	for (i = before; i < count; i++)
		if (!is_said(reasons, before, &reasons[i]))
			reasons[records->reason_count++] = reasons[i];
}

enum zila_code record_add(struct records *records, const struct draft *draft,
	struct zila_err *err)
{
	struct days days = {"", "", false};
	int before = records->reason_count;
	struct typing typing; /* 5 kB: what is used is set */

	typing.records = records;
	typing.draft = draft;
	typing.slot = find_slot(records, draft->dataset);
	typing.provisional = false;
	if (!typing.slot)
		return err_set(err, ZILA_EPLUGIN,
			"an importer fills at most %d datasets",
			RECORD_SLOTS_MAX);
	records->record_count++;
	take_values(&typing);
	require_values(&typing);
	if (!record_days(&typing, &days) || records->reason_count > before) {
		drop_said(records, before);
		return ZILA_OK;
	}
	pack_record(&typing, &days);
	return buf_check(&typing.slot->line, err);
}

static enum zila_code send_batch(
	struct records *records, struct slot *slot, struct zila_err *err)
{
	struct packer packer;

	if (!slot->batch.size)
		return ZILA_OK;
	packer = link_message(records->link, MESSAGE_ROWS);
	pack_text(&packer, slot->dataset->name);
	buf_add(packer.out, slot->batch.data, slot->batch.size);
	message_end(&packer);
	buf_cut(&slot->batch, 0);
	return link_sent(records->link, err);
}

/* Of a line that is refused nothing was mended. */
static void take_notices(struct records *records)
{
	const struct coerce_notice *notices;
	int count, i;

	notices = coerce_notices(records->coerce, &count);
	for (i = 0; i < count; i++)
		record_notice(records, notices[i].code, notices[i].column->name,
			notices[i].message);
}

enum zila_code record_end(struct records *records, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	if (!records->reason_count)
		take_notices(records);
	for (i = 0; i < records->slot_count && !records->reason_count; i++) {
		struct slot *slot = &records->slots[i];

		buf_add(&slot->batch, buf_text(&slot->line), slot->line.size);
		if ((code = buf_check(&slot->batch, err)))
			return code;
		if (slot->batch.size >= LIMIT_BATCH_BYTES &&
			(code = send_batch(records, slot, err)))
			return code;
	}
	return code;
}

/* What only whole columns tell. */
static void take_mixed(struct records *records)
{
	struct coerce_notice mixed;
	int64_t lines[2];
	int i;

	while (coerce_mixed(records->coerce, &records->mixed_at, &mixed, lines))
		for (i = 0; i < 2; i++)
			notice_add(&records->notices, lines[i], mixed.code,
				mixed.column->name, mixed.message);
}

enum zila_code record_flush(struct records *records, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < records->slot_count && code == ZILA_OK; i++)
		code = send_batch(records, &records->slots[i], err);
	take_mixed(records);
	if (code != ZILA_OK)
		return code;
	return notice_send(&records->notices, records->link, err);
}

void record_free(struct records *records)
{
	int i;

	for (i = 0; i < records->slot_count; i++) {
		buf_free(&records->slots[i].line);
		buf_free(&records->slots[i].batch);
	}
}

void reasons_json(struct buf *out, const struct reason *reasons, int count)
{
	struct json json = {.out = out};
	int i, s;

	json_array(&json);
	for (i = 0; i < count; i++) {
		const struct reason *reason = &reasons[i];

		json_object(&json);
		json_pair_text(&json, "code", reason->code);
		json_pair_text(&json, "column",
			reason->column && *reason->column ? reason->column
							  : NULL);
		json_pair_text(&json, "value", reason->value);
		json_pair_text(&json, "message", reason->message);
		json_key(&json, "suggestions");
		json_array(&json);
		for (s = 0; s < reason->suggestion_count; s++) {
			const struct place_suggestion *near =
				&reason->suggestions[s];

			json_object(&json);
			json_pair_integer(&json, "code", near->code);
			json_pair_text(&json, "name", near->name);
			json_key(&json, "score");
			json_real(&json, near->score);
			json_pair_text(&json, "why", near->why);
			json_end_object(&json);
		}
		json_end_array(&json);
		json_end_object(&json);
	}
	json_end_array(&json);
}
