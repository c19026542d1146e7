/* steps.c - the steps of one run, one after the other, each a command. */
#include "daemon/steps.h"

#include <stdio.h>
#include <string.h>

#include "daemon/steps_parts.h"
#include "ground/date.h"
#include "ground/err.h"
#include "ground/json.h"
#include "ground/moment.h"
#include "ground/text.h"

enum { WORST = 8 };

/* ---- orders, as JSON ---- */

void steps_order_write(const struct steps_order *order, struct buf *out)
{
	struct json json = {.out = out};

	json_object(&json);
	json_pair_integer(&json, "run", order->run);
	json_pair_text(&json, "job", order->job);
	json_pair_text(&json, "zone", order->zone);
	json_pair_integer(&json, "due", order->due);
	json_pair_integer(&json, "attempt", order->attempt);
	json_pair_text(&json, "spec", order->spec);
	json_end_object(&json);
	buf_add_char(out, '\n');
}

static bool find_text(const struct json_value *all, const char *name,
	struct arena *arena, const char **out)
{
	struct json_value value;

	return json_find(all, name, &value) &&
	       (*out = json_copy(&value, arena)) != NULL;
}

static bool find_number(
	const struct json_value *all, const char *name, int64_t *out)
{
	struct json_value value;

	return json_find(all, name, &value) && json_whole(&value, out);
}

enum zila_code steps_order_read(const char *line, size_t size,
	struct arena *arena, struct steps_order *out, struct zila_err *err)
{
	struct json_value all;
	int64_t attempt;

	if (!json_value(line, size, &all) ||
		!find_number(&all, "run", &out->run) ||
		!find_text(&all, "job", arena, &out->job) ||
		!find_text(&all, "zone", arena, &out->zone) ||
		!find_number(&all, "due", &out->due) ||
		!find_number(&all, "attempt", &attempt) || attempt < 1 ||
		attempt > 1000 || !find_text(&all, "spec", arena, &out->spec))
		return err_set(err, ZILA_EUSAGE,
			"the orders of the run are no line of JSON as they "
			"should be");
	out->attempt = (int)attempt;
	return ZILA_OK;
}

/* ---- words ---- */

static enum zila_code find_day(const struct steps_order *order,
	char day[DATE_TEXT_BYTES], struct zila_err *err)
{
	struct zone *zone = NULL;
	enum zila_code code = zone_open(order->zone, &zone, err);

	if (code == ZILA_OK)
		date_format(zone_day(zone, order->due), day);
	zone_close(zone);
	return code;
}

enum zila_code steps_words(const struct spec *spec, int step,
	const struct steps_order *order, struct arena *arena,
	const char ***words, struct zila_err *err)
{
	char day[DATE_TEXT_BYTES], due[MOMENT_BYTES];
	struct step_times times = {
		day, due, order->job, order->attempt ? order->attempt : 1};
	enum zila_code code = find_day(order, day, err);

	moment_format(order->due, due);
	return code ? code
		    : step_words(&spec->steps[step - 1], &times, arena, words,
			      err);
}

/* As a shell would want them. */
static void join(struct buf *out, const char *const *words)
{
	int i;

	for (i = 0; words[i]; i++) {
		const char *c;
		bool plain = *words[i] != 0;

		for (c = words[i]; *c; c++)
			plain = plain &&
				!strchr(" \t\n\"'\\$`|&;<>()*?[]#~!{}", *c);
		if (i)
			buf_add_char(out, ' ');
		if (!plain)
			buf_add_char(out, '\'');
		for (c = words[i]; *c; c++)
			if (*c == '\'')
				buf_add_text(out, "'\\''");
			else
				buf_add_char(out, *c);
		if (!plain)
			buf_add_char(out, '\'');
	}
}

/* ---- running ---- */

/* The worse of two exit codes: 130, 5, 4, 6, 3, 2, 1, 0. */
static int worse(int a, int b)
{
	static const int order[WORST] = {ZILA_EINTR, ZILA_ESTORE, ZILA_EPLUGIN,
		ZILA_ELIMIT, ZILA_EINPUT, ZILA_EUSAGE, ZILA_EPERSON, ZILA_OK};
	int i;

	for (i = 0; i < WORST; i++)
		if (a == order[i] || b == order[i])
			return order[i];
	return a > b ? a : b;
}

/* The first line of what a script or a function wrote. */
static void summarise_text(
	const struct json_value *text, char summary[STEP_SUMMARY_BYTES])
{
	struct arena arena = {0};
	const char *copy = json_copy(text, &arena);
	size_t size = copy ? strcspn(copy, "\n") : 0;

	/* not half a character */
	while (size >= STEP_SUMMARY_BYTES ||
		(size && ((unsigned char)copy[size] & 0xc0) == 0x80))
		size--;
	if (size)
		memcpy(summary, copy, size);
	summary[size] = 0;
	arena_free(&arena);
}

/* What a check found: "1 error, 2 warnings, 3 new"; first why it failed. */
static void summarise_check(
	const struct json_value *counts, char summary[STEP_SUMMARY_BYTES])
{
	static const char *const words[][3] = {
		{"could_not_run", "rule could not run", "rules could not run"},
		{"error", "error", "errors"},
		{"warning", "warning", "warnings"},
		{"info", "remark", "remarks"}, {"new", "new", "new"},
		{"fixed", "fixed", "fixed"}};
	struct json_value value;
	int64_t number;
	size_t i, at = 0;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (json_find(counts, words[i][0], &value) &&
			json_whole(&value, &number) && number)
			at += (size_t)snprintf(summary + at,
				STEP_SUMMARY_BYTES - at, "%s%lld %s",
				at ? ", " : "", (long long)number,
				words[i][number == 1 ? 1 : 2]);
	if (!at)
		snprintf(summary, STEP_SUMMARY_BYTES, "no findings");
}

void steps_summarise(const struct buf *out, const struct zila_err *err,
	char summary[STEP_SUMMARY_BYTES])
{
	static const char *const counts[] = {"added", "changed", "unchanged",
		"withdrawn", "quarantined", "findings", "open", "new", "fixed",
		"files", "done", "attention", "waiting"};
	struct json_value all, value;
	int64_t number;
	size_t i, at = 0;

	*summary = 0;
	if (*err->text) {
		snprintf(summary, STEP_SUMMARY_BYTES, "%.*s",
			(int)strcspn(err->text, "\n"), err->text);
		return;
	}
	if (!json_value(buf_text(out), out->size, &all))
		return;
	if (all.kind == '[') {
		struct json_walk walk = json_walk(&all);

		if (!json_element(&walk, &all))
			return;
	}
	if (json_find(&all, "summary", &value))
		all = value;
	if (json_find(&all, "output", &value) && value.kind == '"') {
		summarise_text(&value, summary);
		return;
	}
	if (json_find(&all, "counts", &value) && value.kind == '{') {
		summarise_check(&value, summary);
		return;
	}
	for (i = 0; i < sizeof counts / sizeof *counts; i++)
		if (json_find(&all, counts[i], &value) &&
			json_whole(&value, &number) &&
			at < STEP_SUMMARY_BYTES - 40)
			at += (size_t)snprintf(summary + at,
				STEP_SUMMARY_BYTES - at, "%s%lld %s",
				at ? ", " : "", (long long)number, counts[i]);
}

struct going {
	const struct steps_order *order;
	const struct steps_means *means;
	struct steps_result *result;
	struct arena arena;
	struct spec spec;
	int64_t ends; /* of the whole attempt, by clock_ms() */
};

/* What a clock that is set does not shorten or lengthen. */
static int64_t clock_ms(void)
{
	return moment_clock_ns() / 1000000;
}

/* Whether the next step may begin. */
static bool may_go_on(struct going *going)
{
	const struct steps_means *means = going->means;

	if (means->stopped && means->stopped(means->user)) {
		going->result->cancelled = true;
		going->result->code = ZILA_EINTR;
		return false;
	}
	if (clock_ms() < going->ends)
		return true;
	going->result->timed_out = true;
	going->result->code = worse(going->result->code, ZILA_ELIMIT);
	snprintf(going->result->message, sizeof going->result->message,
		"the job's time of %d s was over",
		going->spec.policy.timeout_s);
	return false;
}

static void note(struct going *going, int step, int code, const char *summary)
{
	struct steps_result *result = going->result;

	if (worse(result->code, code) == code && code != result->code) {
		int size = snprintf(result->message, sizeof result->message,
			"step %d: %.300s", step, summary);

		if (!*summary)
			snprintf(result->message + size,
				sizeof result->message - (size_t)size,
				"it ended with code %d", code);
	}
	result->code = worse(result->code, code);
	if (code == ZILA_EINTR)
		result->cancelled = true;
	if (code == ZILA_ELIMIT && clock_ms() >= going->ends)
		result->timed_out = true;
}

/* False: the steps behind it do not run. */
static enum zila_code run_step(
	struct going *going, int step, bool *more, struct zila_err *err)
{
	const struct steps_means *means = going->means;
	struct buf out = {0}, line = {0};
	struct zila_err told = {0};
	char summary[STEP_SUMMARY_BYTES];
	const char **words;
	enum zila_code code;
	int left_s, exit_code;

	code = steps_words(
		&going->spec, step, going->order, &going->arena, &words, err);
	if (code != ZILA_OK)
		return code;
	join(&line, words);
	means->began(means->user, step, buf_text(&line));
	left_s = (int)((going->ends - clock_ms()) / 1000) + 1;
	exit_code = means->command(means->user, words, left_s, &out, &told);
	steps_summarise(&out, &told, summary);
	means->ended(means->user, step, exit_code, summary);
	note(going, step, exit_code, summary);
	*more = exit_code <= ZILA_EPERSON;
	buf_free(&line);
	buf_free(&out);
	return ZILA_OK;
}

enum zila_code steps_run(const struct steps_order *order,
	const struct steps_means *means, struct steps_result *result,
	struct zila_err *err)
{
	struct going going = {order, means, result};
	enum zila_code code;
	bool more = true;
	int step;

	*result = (struct steps_result){0};
	code = spec_read(order->spec, strlen(order->spec), &going.spec, err);
	going.ends = clock_ms() + going.spec.policy.timeout_s * INT64_C(1000);
	for (step = 1; code == ZILA_OK && more && step <= going.spec.step_count;
		step++) {
		if (!may_go_on(&going))
			break;
		code = run_step(&going, step, &more, err);
	}
	spec_free(&going.spec);
	arena_free(&going.arena);
	return code;
}

/* ---- events, as lines of JSON ---- */

static struct json event(struct buf *out, const char *name)
{
	struct json json = {.out = out};

	json_object(&json);
	json_pair_text(&json, "event", name);
	return json;
}

static void end_event(struct json *json)
{
	json_end_object(json);
	buf_add_char(json->out, '\n');
}

void steps_event_began(struct buf *out, int step, const char *words)
{
	struct json json = event(out, "began");

	json_pair_integer(&json, "step", step);
	json_pair_text(&json, "words", words);
	end_event(&json);
}

void steps_event_ended(struct buf *out, int step, int code, const char *summary)
{
	struct json json = event(out, "ended");

	json_pair_integer(&json, "step", step);
	json_pair_integer(&json, "code", code);
	json_pair_text(&json, "summary", summary);
	end_event(&json);
}

void steps_event_done(struct buf *out, const struct steps_result *result)
{
	struct json json = event(out, "done");

	json_pair_integer(&json, "code", result->code);
	json_pair_bool(&json, "timed_out", result->timed_out);
	json_pair_bool(&json, "cancelled", result->cancelled);
	json_pair_text(&json, "message", result->message);
	end_event(&json);
}

static bool is_true(const struct json_value *all, const char *name)
{
	struct json_value value;

	return json_find(all, name, &value) && value.kind == 't';
}

static bool read_event(const struct json_value *all, struct arena *arena,
	struct steps_event *out)
{
	struct json_value name;
	int64_t step = 0, code = 0;
	bool ok;

	if (!json_find(all, "event", &name))
		return false;
	*out = (struct steps_event){.kind = STEPS_DONE};
	if (json_is(&name, "began")) {
		out->kind = STEPS_BEGAN;
		ok = find_number(all, "step", &step) &&
		     find_text(all, "words", arena, &out->text);
	} else if (json_is(&name, "ended")) {
		out->kind = STEPS_ENDED;
		ok = find_number(all, "step", &step) &&
		     find_number(all, "code", &code) &&
		     find_text(all, "summary", arena, &out->text);
	} else {
		ok = json_is(&name, "done") &&
		     find_number(all, "code", &code) &&
		     find_text(all, "message", arena, &out->text);
	}
	out->timed_out = is_true(all, "timed_out");
	out->cancelled = is_true(all, "cancelled");
	out->step = (int)step;
	out->code = (int)code;
	return ok && step >= 0 && step <= STEPS_MAX && code >= 0 && code < 256;
}

enum zila_code steps_event_read(const char *line, size_t size,
	struct arena *arena, struct steps_event *out, struct zila_err *err)
{
	struct json_value all;

	if (json_value(line, size, &all) && read_event(&all, arena, out))
		return ZILA_OK;
	return err_set(err, ZILA_EPLUGIN,
		"what the steps of a job said is no event: %.*s",
		size > 100 ? 100 : (int)size, line);
}
