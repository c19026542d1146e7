/* upkeep.c - the daemon's own housekeeping, by children. */
#include <stdio.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include "daemon/jobs.h"
#include "daemon/serve_parts.h"
#include "ground/moment.h"

enum {
	WAL_BYTES = 16 << 20, /* a log of writes that is longer is emptied */
	WAL_BYTES_MIN = 256 << 10, /* not on any disk before */
	WAL_PART = 4,              /* of the room on the disk */
	SOON_MS = 200,
	LATER_MS = 10000,
	FAILED_MS = 60000,
	CHECKPOINT_S = 3600,
	OUT_BYTES = 64 << 10,
};

enum zila_code serve_reload(
	struct core *core, struct buf *problems, struct zila_err *err)
{
	struct jobs_synced synced = {0};
	enum zila_code code = jobs_sync(core, moment_now(), &synced, err);

	buf_add(problems, buf_text(&synced.messages), synced.messages.size);
	buf_free(&synced.messages);
	return code == ZILA_OK ? buf_check(problems, err) : code;
}

static int64_t wal_bytes(const struct serve *serve)
{
	char path[STORE_PATH_BYTES + 8];
	struct stat stat_of;

	snprintf(path, sizeof path, "%s-wal", store_path(serve->core.db));
	return stat(path, &stat_of) == 0 ? (int64_t)stat_of.st_size : 0;
}

/* On a disk with little room the log alone would fill it. */
static bool is_long(const struct serve *serve)
{
	int64_t most = WAL_BYTES;
	struct statvfs disk;

	if (statvfs(store_path(serve->core.db), &disk) == 0) {
		int64_t part = (int64_t)disk.f_bavail * (int64_t)disk.f_frsize /
			       WAL_PART;

		most = part < most ? part : most;
	}
	return wal_bytes(serve) > (most < WAL_BYTES_MIN ? WAL_BYTES_MIN : most);
}

static void checkpoint(uv_timer_t *timer);

static void checkpointed(void *user, const struct child_result *result)
{
	struct serve *serve = user;

	serve->checkpointing = false;
	if (result->exit_code != 0 && !serve->stopping)
		serve_say(serve, "warning", "%.*s", (int)result->err_size,
			result->err);
	else
		serve->checkpoints++;
	/* Somebody reads it still. */
	if (!serve->stopping && is_long(serve))
		uv_timer_start(&serve->upkeep, checkpoint,
			result->exit_code ? FAILED_MS : LATER_MS, 0);
}

static void checkpoint(uv_timer_t *timer)
{
	static const char *const words[] = {"upkeep", "checkpoint", NULL};
	struct serve *serve = timer->data;
	const struct child_order order = {
		.argv = words,
		.timeout_s = CHECKPOINT_S,
		.out_max = OUT_BYTES,
		.done = checkpointed,
		.user = serve,
		.job = "upkeep",
	};

	lag_enter(&serve->lag, "the upkeep");
	if (serve->checkpointing || serve->stopping || !is_long(serve))
		return;
	serve->checkpointing = child_start(serve->children, &order) != NULL;
}

void upkeep_soon(struct serve *serve)
{
	if (!serve->stopping && !uv_is_active((uv_handle_t *)&serve->upkeep))
		uv_timer_start(&serve->upkeep, checkpoint, SOON_MS, 0);
}
