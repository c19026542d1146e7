/* record.c - drafts into typed records, lines into batches. */
#include "worker/record.h"

#include <stdio.h>
#include <string.h>

#include "ground/date.h"

void record_begin(struct records *records, int64_t line)
{
	int i;

	records->line = line;
	records->record_count = 0;
	records->reason_count = 0;
	for (i = 0; i < records->slot_count; i++)
		buf_cut(&records->slots[i].line, 0);
	coerce_reset(records->coerce);
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

void record_notice(struct records *records, const char *code,
	const char *column, const char *message)
{
	(void)records;
	(void)code;
	(void)column;
	(void)message;
}

static struct slot *find_slot(
	struct records *records, const struct dataset *dataset)
{
	int i;

	for (i = 0; i < records->slot_count; i++)
		if (records->slots[i].dataset == dataset)
			return &records->slots[i];
	if (records->slot_count == RECORD_SLOTS_MAX)
		return NULL;
	records->slots[records->slot_count].dataset = dataset;
	return &records->slots[records->slot_count++];
}

/* The registers say what codes there are; all else must know them. */
static bool is_register(const struct dataset *dataset)
{
	return !dataset->plugin &&
	       (!strcmp(dataset->name, "state") ||
		       !strcmp(dataset->name, "district") ||
		       !strcmp(dataset->name, "place_alias"));
}

static bool is_place(const struct column *column)
{
	return column->type == COLUMN_STATE || column->type == COLUMN_DISTRICT;
}

static bool is_known_code(const struct records *records,
	const struct column *column, int64_t code)
{
	if (code < 1 || code > INT32_MAX)
		return false;
	return column->type == COLUMN_STATE
		       ? place_state_of(records->places, (int)code) != NULL
		       : place_district_of(records->places, (int)code) != NULL;
}

/* A code that a script gives as a number is for sure, if there is one. */
static bool take_code(struct records *records, const struct draft *draft,
	const struct column *column, const struct value *given,
	struct value *out)
{
	struct reason *reason;

	*out = *given;
	if (is_register(draft->dataset) ||
		is_known_code(records, column, given->integer))
		return true;
	reason = add_reason(records);
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

static bool take_value(struct records *records, const struct draft *draft,
	const struct column *column, int state, const struct value *given,
	struct value *out)
{
	struct reason reason;

	if (is_place(column) && given->type == VALUE_INTEGER)
		return take_code(records, draft, column, given, out);
	if (given->type == VALUE_NULL) {
		*out = *given;
		return true;
	}
	memset(&reason, 0, sizeof reason);
	if (coerce_value(records->coerce, column, state, given, out, &reason))
		return true;
	*add_reason(records) = reason;
	return false;
}

/* The state first: a district is looked for within it only. */
static bool take_places(struct records *records, const struct draft *draft,
	struct value *values)
{
	const struct dataset *dataset = draft->dataset;
	int state_at = dataset_column(dataset, "state");
	int district_at = dataset_column(dataset, "district");
	const struct value none = {.type = VALUE_NULL};
	int state = records->state;
	const struct place *place;

	if (state_at >= 0 && dataset->columns[state_at].type == COLUMN_STATE) {
		if (!take_value(records, draft, &dataset->columns[state_at], 0,
			    &draft->given[state_at], &values[state_at]))
			return false;
		if (values[state_at].type == VALUE_INTEGER)
			state = (int)values[state_at].integer;
	}
	if (district_at < 0 ||
		dataset->columns[district_at].type != COLUMN_DISTRICT)
		goto fill_state;
	values[district_at] = none;
	if (!take_value(records, draft, &dataset->columns[district_at], state,
		    &draft->given[district_at], &values[district_at]))
		return false;
	if (values[district_at].type == VALUE_INTEGER &&
		!is_register(dataset)) {
		place = place_district_of(
			records->places, (int)values[district_at].integer);
		if (place && state && place->state != state) {
			record_reject(records, "other_state", "district",
				"that district is in another state: check the "
				"state, or the district's code");
			return false;
		}
		if (place)
			state = place->state;
	}
fill_state:
	if (state_at >= 0 && values[state_at].type == VALUE_NULL && state) {
		values[state_at].type = VALUE_INTEGER;
		values[state_at].integer = state;
	}
	return true;
}

static void require_values(struct records *records,
	const struct dataset *dataset, const struct value *values,
	const bool *failed)
{
	char message[160];
	int i;

	for (i = 0; i < dataset->column_count; i++) {
		const struct column *column = &dataset->columns[i];

		if (!column->required || failed[i] ||
			values[i].type != VALUE_NULL)
			continue;
		snprintf(message, sizeof message, "no %s: %s.%s is required",
			column->name, dataset->name, column->name);
		record_reject(records, "missing_value", column->name, message);
	}
}

struct days {
	char from[DATE_TEXT_BYTES], to[DATE_TEXT_BYTES];
	bool has_to;
};

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
	date_format(from, out->from);
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

/* An event is true from its day on; without one, from its first milestone;
 * without any, always. */
static void event_days(const struct dataset *dataset,
	const struct value *values, struct days *out)
{
	int at = dataset->time_column
			 ? dataset_column(dataset, dataset->time_column)
			 : -1;
	int i;

	strcpy(out->from, "0001-01-01");
	if (at >= 0 && values[at].type == VALUE_TEXT) {
		snprintf(out->from, sizeof out->from, "%.*s",
			(int)values[at].size, values[at].text);
		return;
	}
	for (i = 0; i < dataset->column_count; i++) {
		char day[DATE_TEXT_BYTES];

		if (!dataset->columns[i].milestone ||
			values[i].type != VALUE_TEXT)
			continue;
		snprintf(day, sizeof day, "%.*s", (int)values[i].size,
			values[i].text);
		if (!strcmp(out->from, "0001-01-01") ||
			strcmp(day, out->from) < 0)
			strcpy(out->from, day);
	}
}

static bool record_days(struct records *records, const struct draft *draft,
	const struct value *values, struct days *out)
{
	const struct dataset *dataset = draft->dataset;
	struct period period;
	int at;

	switch (dataset->time) {
	case TIME_SNAPSHOT:
		return snapshot_days(records, draft, out);
	case TIME_EVENT:
		event_days(dataset, values, out);
		return true;
	case TIME_FLOW:
		at = dataset_column(dataset, dataset->time_column);
		if (values[at].type != VALUE_TEXT ||
			!period_parse(values[at].text, values[at].size, &period,
				NULL))
			return false; /* said as a missing value */
		date_format(period.to - 1, out->from);
		return true;
	}
	return false;
}

static void pack_record(struct records *records, struct slot *slot,
	const struct value *values, const struct days *days)
{
	struct packer packer = {&slot->line, 0};
	int i;

	pack_integer(&packer, records->line);
	pack_text(&packer, days->from);
	pack_text(&packer, days->has_to ? days->to : NULL);
	for (i = 0; i < slot->dataset->column_count; i++)
		pack_value(&packer, &values[i]);
}

enum zila_code record_add(struct records *records, const struct draft *draft,
	struct zila_err *err)
{
	const struct dataset *dataset = draft->dataset;
	struct value values[MODEL_COLUMNS_MAX];
	bool failed[MODEL_COLUMNS_MAX] = {false};
	struct slot *slot = find_slot(records, dataset);
	struct days days = {"", "", false};
	int before = records->reason_count, i;
	bool placed;

	if (!slot)
		return err_set(err, ZILA_EPLUGIN,
			"an importer fills at most %d datasets",
			RECORD_SLOTS_MAX);
	memset(values, 0, sizeof values);
	records->record_count++;
	placed = take_places(records, draft, values);
	for (i = 0; i < dataset->column_count; i++) {
		const struct column *column = &dataset->columns[i];

		if (is_place(column) &&
			(!strcmp(column->name, "state") ||
				!strcmp(column->name, "district")))
			failed[i] = !placed;
		else
			failed[i] = !take_value(records, draft, column,
				records->state, &draft->given[i], &values[i]);
	}
	require_values(records, dataset, values, failed);
	if (!record_days(records, draft, values, &days) ||
		records->reason_count > before)
		return ZILA_OK;
	pack_record(records, slot, values, &days);
	return buf_check(&slot->line, err);
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

enum zila_code record_end(struct records *records, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

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

enum zila_code record_flush(struct records *records, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < records->slot_count && code == ZILA_OK; i++)
		code = send_batch(records, &records->slots[i], err);
	return code;
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
