/* spec.c - a job's spec: policies and steps, out of its JSON. */
#include <stdio.h>
#include <string.h>

#include "daemon/steps.h"
#include "daemon/steps_parts.h"
#include "ground/err.h"
#include "ground/json_read.h"
#include "ground/limits.h"
#include "ground/text.h"

static const char *const keys[] = {"steps", "overlap", "missed", "missed_max",
	"window_s", "retries", "backoff_s", "backoff_max_s", "timeout_s"};
enum { KEYS = sizeof keys / sizeof *keys };

static enum zila_code unknown(const char *what, const char *name,
	const char *const *names, size_t count, struct zila_err *err)
{
	const char *near = text_nearest(name, names, count);
	size_t i;

	err_set(err, ZILA_EUSAGE, "%s: there is no \"%s\"", what, name);
	if (near)
		return err_hint(err, "did you mean \"%s\"?", near);
	err_hint(err, "there %s \"%s\"", count == 1 ? "is" : "are", names[0]);
	for (i = 1; i < count; i++)
		snprintf(err->text + strlen(err->text),
			sizeof err->text - strlen(err->text), ", \"%s\"",
			names[i]);
	return ZILA_EUSAGE;
}

/* A number with its bounds. */
static enum zila_code take_number(const char *name,
	const struct json_value *value, const int bounds[2], int *out,
	struct zila_err *err)
{
	int64_t number;

	if (!json_whole(value, &number) || number < bounds[0] ||
		number > bounds[1])
		return err_set(err, ZILA_EUSAGE,
			"%s: %.*s is no whole number from %d to %d", name,
			value->size > 40 ? 40 : (int)value->size, value->at,
			bounds[0], bounds[1]);
	*out = (int)number;
	return ZILA_OK;
}

/* One of three names; its place among them. */
static enum zila_code take_choice(const char *name,
	const struct json_value *value, const char *const names[3], int *out,
	struct zila_err *err)
{
	size_t quote = value->kind == '"', size = value->size - 2 * quote;
	char text[40];

	for (*out = 0; *out < 3; (*out)++)
		if (json_is(value, names[*out]))
			return ZILA_OK;
	snprintf(text, sizeof text, "%.*s", size > 32 ? 32 : (int)size,
		value->at + quote);
	return unknown(name, text, names, 3, err);
}

static enum zila_code take_policy(struct policy *policy, const char *key,
	const struct json_value *value, struct zila_err *err)
{
	static const char *const missed[] = {"once", "skip", "all"};
	static const char *const overlap[] = {"skip", "queue", "replace"};
	static const int many[] = {1, SCHEDULE_DUES_MAX}, tries[] = {0, 100},
			 wait[] = {1, 86400}, window[] = {60, 366 * 86400},
			 time[] = {1, 7 * 86400};
	enum zila_code code;
	int choice;

	if (!strcmp(key, "overlap")) {
		code = take_choice(key, value, overlap, &choice, err);
		if (code == ZILA_OK)
			policy->overlap = (enum overlap)choice;
		return code;
	}
	if (!strcmp(key, "missed")) {
		code = take_choice(key, value, missed, &choice, err);
		if (code == ZILA_OK)
			policy->missed = (enum missed)choice;
		return code;
	}
	if (!strcmp(key, "missed_max"))
		return take_number(key, value, many, &policy->missed_max, err);
	if (!strcmp(key, "window_s"))
		return take_number(
			key, value, window, &policy->missed_window_s, err);
	if (!strcmp(key, "retries"))
		return take_number(key, value, tries, &policy->retries, err);
	if (!strcmp(key, "backoff_s"))
		return take_number(key, value, wait, &policy->backoff_s, err);
	if (!strcmp(key, "backoff_max_s"))
		return take_number(
			key, value, wait, &policy->backoff_max_s, err);
	return take_number(key, value, time, &policy->timeout_s, err);
}

static enum zila_code take_steps(
	struct spec *spec, const struct json_value *value, struct zila_err *err)
{
	struct json_walk walk = json_walk(value);
	struct json_value step;
	enum zila_code code;

	spec->steps =
		arena_alloc(&spec->arena, STEPS_MAX * sizeof *spec->steps);
	if (!spec->steps)
		return err_memory(err);
	if (value->kind != '[')
		return err_set(err, ZILA_EUSAGE,
			"steps: they are a list, as {{\"check\"}, "
			"{\"report\", \"progress\"}}");
	while (json_element(&walk, &step)) {
		if (spec->step_count == STEPS_MAX)
			return err_set(err, ZILA_EUSAGE,
				"steps: there are more than %d", STEPS_MAX);
		code = step_read(&step, &spec->arena,
			&spec->steps[spec->step_count++], err);
		if (code != ZILA_OK)
			return err_wrap(err, "step %d", spec->step_count);
	}
	if (!spec->step_count)
		return err_set(err, ZILA_EUSAGE, "steps: there is none");
	return ZILA_OK;
}

static enum zila_code take_key(struct spec *spec, const char *key,
	const struct json_value *value, struct zila_err *err)
{
	int i;

	for (i = 0; i < KEYS; i++)
		if (!strcmp(keys[i], key))
			return i ? take_policy(&spec->policy, key, value, err)
				 : take_steps(spec, value, err);
	return unknown("job", key, keys, KEYS, err);
}

enum zila_code spec_read(
	const char *json, size_t size, struct spec *out, struct zila_err *err)
{
	struct json_value all, name, value;
	struct json_walk walk;
	enum zila_code code;
	char *key;

	*out = (struct spec){.policy = policy_default};
	if (size > LIMIT_SPEC_BYTES || !json_value(json, size, &all) ||
		all.kind != '{')
		return err_set(
			err, ZILA_EUSAGE, "the spec of a job is a JSON object");
	walk = json_walk(&all);
	while (json_member(&walk, &name, &value)) {
		if (!(key = json_copy(&name, &out->arena)))
			return err_memory(err);
		if ((code = take_key(out, key, &value, err)))
			return code;
	}
	if (!out->step_count)
		return err_set(err, ZILA_EUSAGE,
			"a job has `steps`, or a function `run`");
	return ZILA_OK;
}

void spec_free(struct spec *spec)
{
	arena_free(&spec->arena);
	*spec = (struct spec){.policy = policy_default};
}
