/* watch.c - watched folders.
 *
 * A folder may be of another machine, and that not answer: all that looks into
 * it is a request of the loop's, which is done elsewhere.  That includes the
 * first look, before which nothing listens. */
#include "daemon/watch.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "daemon/inbox.h"
#include "ground/mem.h"
#include "run/jobs.h"

enum {
	SETTLE_MS = 1000, /* from the last event to the run */
	SWEEP_MS = 60000,
	AGAIN_MS = 3000, /* files that were written just now */
	YOUNG_S = 5,
	LONGEST_MS = 3600000, /* between two runs for files that only wait */
	FOLDER_BYTES = 4096,
	LOOKED_FILES = 256, /* whose time and size count */
};

struct inbox_watch {
	struct watch *watch;
	struct inbox_watch *next;
	char name[JOB_NAME_BYTES], folder[FOLDER_BYTES];
	uv_fs_event_t event;
	uv_timer_t timer;
	uv_fs_t scan, stat;
	bool scanning, closing, listening, seen;
	int open_handles;
	uint64_t taken; /* of what lay there at the last run */
	/* What still lies there is tried again, ever more seldom: that another
	 * program lets go of a file is no event. */
	uint64_t again_at, again_ms;

	/* what the scan at hand has found so far */
	uint64_t hash;
	int count;
	bool young;
	char file[300]; /* whose time and size are asked for */
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
static uint64_t fingerprint(const struct inbox_watch *inbox)
{
	return inbox->count ? inbox->hash : 0;
}

static void note_file(struct inbox_watch *inbox, const uv_stat_t *stat_of)
{
	/* The system's own time: a file may be copied with any other. */
	int64_t age = (int64_t)time(NULL) - (int64_t)stat_of->st_ctim.tv_sec;

	if (!S_ISREG(stat_of->st_mode))
		return;
	inbox->count++;
	inbox->hash = mix(inbox->hash, inbox->file, strlen(inbox->file));
	inbox->hash =
		mix(inbox->hash, &stat_of->st_size, sizeof stat_of->st_size);
	inbox->hash =
		mix(inbox->hash, &stat_of->st_mtim, sizeof stat_of->st_mtim);
	inbox->young |= age < YOUNG_S && age > -YOUNG_S;
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

static void happened(
	uv_fs_event_t *event, const char *name, int events, int status)
{
	struct inbox_watch *inbox = event->data;

	(void)name;
	(void)events;
	if (status == 0 && !inbox->closing)
		uv_timer_start(&inbox->timer, look, SETTLE_MS, 0);
}

/* The folder has answered; what came between that and this is found by one
 * more look. */
static void listen_to(struct inbox_watch *inbox)
{
	if (inbox->listening || inbox->scan.result < 0 ||
		uv_fs_event_start(&inbox->event, happened, inbox->folder, 0) !=
			0)
		return;
	inbox->listening = true;
	uv_timer_start(&inbox->timer, look, SETTLE_MS, 0);
}

static bool is_to_run(struct inbox_watch *inbox, uint64_t there)
{
	uint64_t now = uv_now(inbox->watch->options.loop);
	bool same = there == inbox->taken;

	if (same && now < inbox->again_at)
		return false;
	inbox->again_ms = same && inbox->again_ms < LONGEST_MS / 2
				  ? 2 * inbox->again_ms
			  : same ? LONGEST_MS
				 : SWEEP_MS;
	inbox->again_at = now + inbox->again_ms;
	return true;
}

static void looked(struct inbox_watch *inbox)
{
	uint64_t there = fingerprint(inbox);

	inbox->scanning = false;
	if (inbox->closing) {
		uv_fs_req_cleanup(&inbox->scan);
		inbox_free(inbox);
		return;
	}
	listen_to(inbox);
	uv_fs_req_cleanup(&inbox->scan);
	if (there && is_to_run(inbox, there))
		run(inbox);
	/* A file that is still being copied may be whole then. */
	inbox->taken = inbox->young ? 0 : there;
	if (inbox->young)
		uv_timer_start(&inbox->timer, look, AGAIN_MS, 0);
}

static void next_file(struct inbox_watch *inbox);

static void known(uv_fs_t *stat)
{
	struct inbox_watch *inbox = stat->data;

	lag_enter(inbox->watch->options.lag, "looking into an inbox");
	if (stat->result >= 0)
		note_file(inbox, &stat->statbuf);
	uv_fs_req_cleanup(stat);
	next_file(inbox);
}

/* One after the other, until there is none. */
static void next_file(struct inbox_watch *inbox)
{
	char path[FOLDER_BYTES + sizeof inbox->file + 2];
	uv_dirent_t entry;

	while (!inbox->closing && inbox->scan.result >= 0 &&
		inbox->count < LOOKED_FILES &&
		uv_fs_scandir_next(&inbox->scan, &entry) == 0) {
		if (inbox_is_partial(entry.name) ||
			strlen(entry.name) >= sizeof inbox->file)
			continue;
		strcpy(inbox->file, entry.name);
		snprintf(
			path, sizeof path, "%s/%s", inbox->folder, inbox->file);
		inbox->stat.data = inbox;
		if (uv_fs_lstat(inbox->watch->options.loop, &inbox->stat, path,
			    known) == 0)
			return;
	}
	looked(inbox);
}

static void scanned(uv_fs_t *scan)
{
	struct inbox_watch *inbox = scan->data;

	lag_enter(inbox->watch->options.lag, "looking into an inbox");
	inbox->hash = 14695981039346656037u;
	inbox->count = 0;
	inbox->young = false;
	next_file(inbox);
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
	uv_timer_start(&inbox->timer, look, 0, 0);
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
			uv_timer_start(&inbox->timer, look, SETTLE_MS, 0);
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
