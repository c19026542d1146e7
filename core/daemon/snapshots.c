/* snapshots.c - which copies of plugins are used, and by how many. */

#include "daemon/snapshot.h"
#include "ground/err.h"
#include "ground/mem.h"

struct snapshot {
	struct snapshots *snapshots;
	struct snapshot *next; /* the one that it took the place of */
	int64_t number;
	int users; /* that it is the one that counts is one */
	char *path;
};

struct snapshots {
	char *db, *source;
	struct snapshot *first; /* the one that counts */
	int64_t last_number;
	void (*idle)(void *user);
	void *user;
};

static void forget(struct snapshots *snapshots, struct snapshot *snapshot)
{
	struct snapshot **at = &snapshots->first;

	while (*at != snapshot)
		at = &(*at)->next;
	*at = snapshot->next;
	mem_free(snapshot->path);
	mem_free(snapshot);
}

enum zila_code snapshots_swap(
	struct snapshots *snapshots, int64_t number, struct zila_err *err)
{
	struct snapshot *snapshot = mem_alloc(sizeof *snapshot);
	struct snapshot *before = snapshots->first;
	struct buf path = {0};
	enum zila_code code = snapshot ? ZILA_OK : err_memory(err);

	if (code == ZILA_OK)
		code = snapshot_place(
			snapshots->db, snapshots->source, number, &path, err);
	if (code == ZILA_OK && !(snapshot->path = mem_copy(buf_text(&path))))
		code = err_memory(err);
	buf_free(&path);
	if (code != ZILA_OK) {
		mem_free(snapshot);
		return code;
	}
	snapshot->snapshots = snapshots;
	snapshot->number = number;
	snapshot->users = 1;
	snapshot->next = before;
	snapshots->first = snapshot;
	snapshot_drop(before);
	return ZILA_OK;
}

enum zila_code snapshots_open(const char *db, const char *source,
	struct buf *left, struct snapshots **out, struct zila_err *err)
{
	struct snapshots *snapshots = mem_alloc(sizeof *snapshots);
	enum zila_code code;

	if (!snapshots)
		return err_memory(err);
	snapshots->db = mem_copy(db);
	snapshots->source = mem_copy(source);
	snapshots->last_number = snapshot_last(db) + 1;
	code = snapshots->db && snapshots->source
		       ? snapshot_copy(
				 db, source, snapshots->last_number, left, err)
		       : err_memory(err);
	if (code == ZILA_OK)
		code = snapshots_swap(snapshots, snapshots->last_number, err);
	if (code == ZILA_OK)
		*out = snapshots;
	else
		snapshots_close(snapshots, true);
	return code;
}

void snapshots_on_idle(
	struct snapshots *snapshots, void (*idle)(void *user), void *user)
{
	snapshots->idle = idle;
	snapshots->user = user;
}

void snapshots_close(struct snapshots *snapshots, bool clear)
{
	struct zila_err ignored;

	if (!snapshots)
		return;
	/* What can't be removed is removed by the next daemon. */
	if (clear && snapshots->db &&
		snapshot_clear(snapshots->db, snapshots->last_number + 1, NULL,
			0, &ignored) != ZILA_OK)
		ignored.code = ZILA_OK;
	while (snapshots->first)
		forget(snapshots, snapshots->first);
	mem_free(snapshots->db);
	mem_free(snapshots->source);
	mem_free(snapshots);
}

const char *snapshots_source(const struct snapshots *snapshots)
{
	return snapshots->source;
}

int64_t snapshots_number(const struct snapshots *snapshots)
{
	return snapshots->first->number;
}

int64_t snapshots_next(struct snapshots *snapshots)
{
	return ++snapshots->last_number;
}

int snapshots_kept(
	const struct snapshots *snapshots, int64_t *numbers, int most)
{
	const struct snapshot *snapshot = snapshots->first->next;
	int count = 0;

	for (; snapshot && count < most; snapshot = snapshot->next)
		numbers[count++] = snapshot->number;
	return count;
}

struct snapshot *snapshot_take(struct snapshots *snapshots)
{
	snapshots->first->users++;
	return snapshots->first;
}

void snapshot_drop(struct snapshot *snapshot)
{
	struct snapshots *snapshots;

	if (!snapshot || --snapshot->users)
		return;
	snapshots = snapshot->snapshots;
	forget(snapshots, snapshot);
	snapshots->idle(snapshots->user);
}

const char *snapshot_path(const struct snapshot *snapshot)
{
	return snapshot->path;
}
