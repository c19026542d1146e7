/* upkeep_plugins.c - plugins read again: copied, looked over, swapped. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "daemon/serve_parts.h"

enum {
	RELOAD_S = 300,
	CLEAR_S = 300,
	OUT_BYTES = 64 << 10,
	KEPT_MAX = 64,
	LOOK_OVER_MS = 5000, /* behind the start, which has work enough */
	NUMBER_BYTES = 24,
};

/* Its first line, without the program's name. */
static void note_fault(struct serve *serve, const struct child_result *result)
{
	const char *text = result->err;
	size_t size = strcspn(text, "\n");

	if (strncmp(text, "zila: ", 6) == 0 && size > 6) {
		text += 6;
		size -= 6;
	}
	buf_cut(&serve->plugins_fault, 0);
	if (result->timed_out)
		buf_add_format(&serve->plugins_fault,
			"they could not be looked over within %d s", RELOAD_S);
	else if (size)
		buf_add(&serve->plugins_fault, text, size);
	else
		buf_add_text(
			&serve->plugins_fault, "they could not be looked over");
}

static bool went_well(const struct child_result *result)
{
	return result->exit_code == 0 && !result->signal && !result->timed_out;
}

static bool start(struct serve *serve, const char *const *words, bool source,
	int time_s, child_done *done)
{
	const struct child_order order = {
		.argv = words,
		.timeout_s = time_s,
		.out_max = OUT_BYTES,
		.done = done,
		.user = serve,
		.source = source,
		.job = "upkeep",
	};

	return child_start(serve->children, &order) != NULL;
}

/* ---- copies that nobody uses ---- */

static void cleared(void *user, const struct child_result *result)
{
	struct serve *serve = user;

	serve->clearing = false;
	if (!went_well(result) && !serve->stopping)
		serve_say(serve, "warning", "%.*s", (int)result->err_size,
			result->err);
	if (serve->clear_again)
		upkeep_clear(serve);
}

/* All below the one that counts, which no run begins with any more. */
void upkeep_clear(void *user)
{
	struct serve *serve = user;
	const char *words[KEPT_MAX + 4] = {"--quiet", "upkeep", "clear"};
	char texts[KEPT_MAX + 1][NUMBER_BYTES];
	int64_t numbers[KEPT_MAX + 1];
	int count, i;

	serve->clear_again = serve->clearing;
	if (serve->clearing || serve->stopping)
		return;
	numbers[0] = snapshots_number(serve->snapshots);
	count = 1 + snapshots_kept(serve->snapshots, numbers + 1, KEPT_MAX - 1);
	/* So many that some could be missed: the next time. */
	if (count == KEPT_MAX)
		return;
	for (i = 0; i < count; i++) {
		snprintf(texts[i], NUMBER_BYTES, "%" PRId64, numbers[i]);
		words[3 + i] = texts[i];
	}
	words[3 + count] = NULL;
	serve->clearing = start(serve, words, true, CLEAR_S, cleared);
}

/* ---- jobs of plugins ---- */

static void reload_ended(struct serve *serve)
{
	serve->reloading = false;
	if (serve->reload_again && !serve->stopping)
		upkeep_reload(serve);
}

static void looked_over(void *user, const struct child_result *result)
{
	struct serve *serve = user;

	if (!went_well(result) && !serve->stopping) {
		note_fault(serve, result);
		serve_say(serve, "warning",
			"plugins: %s\nwhat is wrong is left out until it is "
			"mended",
			buf_text(&serve->plugins_fault));
		dispatch_plugins(
			serve->dispatch, buf_text(&serve->plugins_fault));
	}
	reload_ended(serve);
}

/* The first copy, which is used as it is. */
static void look_over(uv_timer_t *timer)
{
	static const char *const words[] = {
		"--quiet", "upkeep", "examine", NULL};
	struct serve *serve = timer->data;

	if (serve->stopping || serve->reloading || serve->reloads > 1)
		return;
	serve->reloading = start(serve, words, false, RELOAD_S, looked_over);
}

static void synced(void *user, const struct child_result *result)
{
	struct serve *serve = user;

	serve->reloads++;
	serve->changes++;
	if (result->err_size)
		serve_say(serve, "warning", "%.*s", (int)result->err_size,
			result->err);
	if (serve->stopping)
		return;
	keeper_look(serve->keeper);
	if (!went_well(result))
		note_fault(serve, result);
	dispatch_plugins(serve->dispatch,
		went_well(result) ? NULL : buf_text(&serve->plugins_fault));
	if (!went_well(result))
		serve_say(serve, "warning",
			"plugins: the jobs of what can't be used stay as they "
			"were");
	else if (serve->reloads > 1)
		serve_say(serve, "info", "plugins are read again");
	reload_ended(serve);
}

static void sync_jobs(struct serve *serve)
{
	static const char *const words[] = {
		"--quiet", "upkeep", "reload", NULL};

	if (!start(serve, words, false, RELOAD_S, synced))
		reload_ended(serve);
}

void upkeep_start(struct serve *serve)
{
	serve->reloading = true;
	sync_jobs(serve);
	upkeep_clear(serve);
	uv_timer_start(&serve->look_over, look_over, LOOK_OVER_MS, 0);
}

/* ---- plugins ---- */

static void refuse(struct serve *serve, const struct child_result *result)
{
	note_fault(serve, result);
	serve->plugins_refused = true;
	serve_say(serve, "warning",
		"plugins: %s\nthe ones before stay as they were, until this is "
		"mended and zila serve is told again",
		buf_text(&serve->plugins_fault));
	dispatch_plugins(serve->dispatch, buf_text(&serve->plugins_fault));
	reload_ended(serve);
}

static void copied(void *user, const struct child_result *result)
{
	struct serve *serve = user;
	struct zila_err err = {0};

	if (serve->stopping)
		return;
	if (!went_well(result)) {
		refuse(serve, result);
		return;
	}
	if (snapshots_swap(serve->snapshots, serve->copying, &err) != ZILA_OK) {
		serve_say(serve, "error", "%s", err.text);
		reload_ended(serve);
		return;
	}
	if (result->err_size)
		serve_say(serve, "warning", "%.*s", (int)result->err_size,
			result->err);
	serve->plugins_refused = false;
	buf_cut(&serve->plugins_fault, 0);
	sync_jobs(serve);
}

void upkeep_reload(struct serve *serve)
{
	const char *words[] = {
		"--quiet", "upkeep", "plugins", NULL, NULL, NULL};
	char number[NUMBER_BYTES], before[NUMBER_BYTES];

	serve->reload_again = serve->reloading;
	if (serve->reloading)
		return;
	serve->copying = snapshots_next(serve->snapshots);
	snprintf(number, sizeof number, "%" PRId64, serve->copying);
	snprintf(before, sizeof before, "%" PRId64,
		snapshots_number(serve->snapshots));
	words[3] = number;
	words[4] = before;
	serve->reloading = start(serve, words, true, RELOAD_S, copied);
}
