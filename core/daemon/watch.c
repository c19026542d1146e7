/* watch.c - watched folders. */
#include "daemon/watch.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "ground/limits.h"
#include "ground/mem.h"
#include "run/jobs.h"

enum {
	SETTLE_MS = 1000, /* from the last event to the run */
	SWEEP_MS = 60000,
	AGAIN_MS = 3000, /* files that were written just now */
	YOUNG_S = 5,
	FOLDER_BYTES = 4096,
	LOOKED_FILES = 256, /* whose time and size count */
};

struct inbox_watch {
	struct watch *watch;
	struct inbox_watch *next;
	char name[JOB_NAME_BYTES], folder[FOLDER_BYTES];
	uv_fs_event_t event;
	uv_timer_t timer;
	uv_fs_t scan;
	bool scanning, closing, listening, seen;
	int open_handles;
	uint64_t taken; /* of what lay there at the last run */
};

struct watch {
	struct watch_options options;
	uv_timer_t sweep;
	struct inbox_watch *inboxes;
	int count;
	bool closing, sweep_closed;
	void (*closed)(void *user);
	void *closed_user;
};

static void look(uv_timer_t *timer);
static void sweep(uv_timer_t *timer);

static void free_when_empty(struct watch *watch)
{
	void (*closed)(void *user) = watch->closed;
	void *user = watch->closed_user;

	if (!watch->closing || !watch->sweep_closed || watch->inboxes)
		return;
	mem_free(watch);
	closed(user);
}

static void inbox_free(struct inbox_watch *inbox)
{
	struct watch *watch = inbox->watch;
	struct inbox_watch **at = &watch->inboxes;

	if (inbox->open_handles || inbox->scanning)
		return;
	while (*at != inbox)
		at = &(*at)->next;
	*at = inbox->next;
	watch->count--;
	mem_free(inbox);
	free_when_empty(watch);
}

static void inbox_closed(uv_handle_t *handle)
{
	struct inbox_watch *inbox = handle->data;

	inbox->open_handles--;
	inbox_free(inbox);
}

static void inbox_close(struct inbox_watch *inbox)
{
	if (inbox->closing)
		return;
	inbox->closing = true;
	uv_close((uv_handle_t *)&inbox->event, inbox_closed);
	uv_close((uv_handle_t *)&inbox->timer, inbox_closed);
}

/* FNV-1a. */
static uint64_t mix(uint64_t hash, const void *data, size_t size)
{
	const unsigned char *at = data;

	while (size--)
		hash = (hash ^ *at++) * 1099511628211u;
	return hash;
}

/* What lies in the folder: 0 is nothing. */
static uint64_t fingerprint(struct inbox_watch *inbox, bool *young)
{
	uint64_t hash = 14695981039346656037u;
	int64_t now = (int64_t)time(NULL);
	int count = 0;
	uv_dirent_t entry;

	*young = false;
	while (count < LOOKED_FILES &&
		uv_fs_scandir_next(&inbox->scan, &entry) == 0) {
		char path[FOLDER_BYTES + 300];
		struct stat stat_of;

		snprintf(path, sizeof path, "%s/%s", inbox->folder, entry.name);
		if (entry.name[0] == '.' || lstat(path, &stat_of) != 0 ||
			!S_ISREG(stat_of.st_mode))
			continue;
		count++;
		hash = mix(hash, entry.name, strlen(entry.name));
		hash = mix(hash, &stat_of.st_size, sizeof stat_of.st_size);
		hash = mix(hash, &stat_of.st_mtim, sizeof stat_of.st_mtim);
		*young |= now - stat_of.st_mtim.tv_sec < YOUNG_S;
	}
	return count ? hash : 0;
}

static void run(struct inbox_watch *inbox)
{
	struct zila_err err = {0};
	char job[JOB_NAME_BYTES + 8];
	int64_t id;

	snprintf(job, sizeof job, KEEPER_INBOX "%s", inbox->name);
	if (keeper_run(inbox->watch->options.keeper, job, "inbox", &id, &err) !=
		ZILA_OK)
		inbox->watch->options.log(
			inbox->watch->options.user, "warning", err.text);
}

static void scanned(uv_fs_t *scan)
{
	struct inbox_watch *inbox = scan->data;
	uint64_t there = 0;
	bool young = false;

	lag_enter(inbox->watch->options.lag, "looking into an inbox");
	inbox->scanning = false;
	if (scan->result >= 0)
		there = fingerprint(inbox, &young);
	uv_fs_req_cleanup(scan);
	if (inbox->closing) {
		inbox_free(inbox);
		return;
	}
	if (there && there != inbox->taken)
		run(inbox);
	/* A file that is still being copied may be whole then. */
	inbox->taken = young ? 0 : there;
	if (young)
		uv_timer_start(&inbox->timer, look, AGAIN_MS, 0);
}

/* Not while the job runs: what it moves is told too. */
static void look(uv_timer_t *timer)
{
	struct inbox_watch *inbox = timer->data;
	char job[JOB_NAME_BYTES + 8];

	snprintf(job, sizeof job, KEEPER_INBOX "%s", inbox->name);
	if (inbox->scanning)
		return;
	if (keeper_has(inbox->watch->options.keeper, job)) {
		uv_timer_start(timer, look, SETTLE_MS, 0);
		return;
	}
	inbox->scan.data = inbox;
	inbox->scanning = uv_fs_scandir(inbox->watch->options.loop,
				  &inbox->scan, inbox->folder, 0, scanned) == 0;
}

static void happened(
	uv_fs_event_t *event, const char *name, int events, int status)
{
	struct inbox_watch *inbox = event->data;

	(void)name;
	(void)events;
	if (status == 0 && !inbox->closing)
		uv_timer_start(&inbox->timer, look, SETTLE_MS, 0);
}

static void listen_to(struct inbox_watch *inbox)
{
	if (!inbox->listening)
		inbox->listening = uv_fs_event_start(&inbox->event, happened,
					   inbox->folder, 0) == 0;
	uv_timer_start(&inbox->timer, look, SETTLE_MS, 0);
}

static enum zila_code note(
	void *user, const struct inbox *found, struct zila_err *err)
{
	struct watch *watch = user;
	struct inbox_watch *inbox;

	for (inbox = watch->inboxes; inbox; inbox = inbox->next)
		if (!inbox->closing && !strcmp(inbox->name, found->name) &&
			!strcmp(inbox->folder, found->folder)) {
			inbox->seen = true;
			return ZILA_OK;
		}
	inbox = mem_alloc(sizeof *inbox);
	if (!inbox)
		return err_memory(err);
	inbox->watch = watch;
	inbox->seen = true;
	snprintf(inbox->name, sizeof inbox->name, "%s", found->name);
	snprintf(inbox->folder, sizeof inbox->folder, "%s", found->folder);
	uv_fs_event_init(watch->options.loop, &inbox->event);
	uv_timer_init(watch->options.loop, &inbox->timer);
	inbox->event.data = inbox->timer.data = inbox;
	inbox->open_handles = 2;
	inbox->next = watch->inboxes;
	watch->inboxes = inbox;
	watch->count++;
	listen_to(inbox);
	return ZILA_OK;
}

void watch_look(struct watch *watch)
{
	struct inbox_watch *inbox;
	struct zila_err err = {0};

	for (inbox = watch->inboxes; inbox; inbox = inbox->next)
		inbox->seen = false;
	/* What can't be read now is read by the next sweep. */
	if (inbox_read(watch->options.db, NULL, note, watch, &err) != ZILA_OK)
		return;
	for (inbox = watch->inboxes; inbox; inbox = inbox->next)
		if (!inbox->seen)
			inbox_close(inbox);
	if (watch->inboxes && !uv_is_active((uv_handle_t *)&watch->sweep))
		uv_timer_start(&watch->sweep, sweep, SWEEP_MS, 0);
}

static void sweep(uv_timer_t *timer)
{
	struct watch *watch = timer->data;
	struct inbox_watch *inbox;

	lag_enter(watch->options.lag, "the sweep of inboxes");
	/* Nothing to watch, nothing to wake for. */
	watch_look(watch);
	for (inbox = watch->inboxes; inbox; inbox = inbox->next)
		if (!inbox->closing)
			listen_to(inbox);
}

struct watch *watch_open(const struct watch_options *options)
{
	struct watch *watch = mem_alloc(sizeof *watch);

	if (!watch)
		return NULL;
	watch->options = *options;
	uv_timer_init(options->loop, &watch->sweep);
	watch->sweep.data = watch;
	uv_timer_start(&watch->sweep, sweep, 0, 0);
	return watch;
}

int watch_count(const struct watch *watch)
{
	return watch->count;
}

static void sweep_closed(uv_handle_t *handle)
{
	struct watch *watch = handle->data;

	watch->sweep_closed = true;
	free_when_empty(watch);
}

void watch_close(struct watch *watch, void (*closed)(void *user), void *user)
{
	struct inbox_watch *inbox;

	watch->closing = true;
	watch->closed = closed;
	watch->closed_user = user;
	uv_close((uv_handle_t *)&watch->sweep, sweep_closed);
	for (inbox = watch->inboxes; inbox; inbox = inbox->next)
		inbox_close(inbox);
}
