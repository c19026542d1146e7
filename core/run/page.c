/* page.c - one page of the web face: a run that only reads. */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "ground/limits.h"
#include "run/work.h"
#include "store/job/job.h"

enum { PATH_BYTES = 4096 };

static enum zila_code note_open(
	void *user, const struct job_run *run, struct zila_err *err)
{
	(void)run;
	(void)err;
	*(bool *)user = true;
	return ZILA_OK;
}

/* The log of the run of a job that path is the page of ("/runs/12"), from its
 * last lines on; nothing where it has none, or none that can be read.  Whether
 * the run is open is read before, as the page looks at it after. */
static void read_log(
	struct buf *out, struct core *core, const char *path, bool *open_then)
{
	char name[PATH_BYTES + 64];
	struct job_run_query query = {.open = true, .limit = 1};
	struct zila_err ignored;
	long long run;
	size_t size;
	off_t end, from;
	ssize_t got;
	void *room;
	int fd, whole = 0;

	if (sscanf(path, "/runs/%18lld%n", &run, &whole) != 1 || path[whole])
		return;
	query.id = run;
	if (job_run_read(core->db, &query, note_open, open_then, &ignored) !=
		ZILA_OK)
		*open_then = true;
	snprintf(name, sizeof name, "%.*s.logs/run-%lld.log", PATH_BYTES - 1,
		store_path(core->db), run);
	fd = open(name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	if (fd < 0)
		return;
	end = lseek(fd, 0, SEEK_END);
	from = end > LIMIT_PAGE_LOG_BYTES ? end - LIMIT_PAGE_LOG_BYTES : 0;
	size = end > from ? (size_t)(end - from) : 0;
	room = size ? buf_reserve(out, size) : NULL;
	if (room) {
		got = pread(fd, room, size, from);
		out->size += got > 0 ? (size_t)got : 0;
	}
	close(fd);
}

enum zila_code core_page(struct core *core, const struct core_page *page,
	const struct core_scope *scope, struct zila_err *err)
{
	struct work_scope clocks;
	struct buf log = {0};
	struct run run;
	bool open_then = false;
	enum zila_code code;

	work_init(&run, core, "page", NULL, NULL);
	read_log(&log, core, page->path, &open_then);
	run_option(&run, "path", page->path);
	run_option(&run, "query", page->query);
	run_option(&run, "notice", page->notice);
	run_option(&run, "refused", page->refused);
	run_option(&run, "typed", page->refused ? page->typed : NULL);
	run_option(&run, "session", page->session ? "yes" : NULL);
	run_option(&run, "log", log.size ? buf_text(&log) : NULL);
	run_option(&run, "log_grows", open_then ? "yes" : NULL);
	code = work_scope(&run, core, scope, &clocks, err);
	if (code == ZILA_OK)
		code = run_spawn(&run, err);
	buf_free(&log);
	return code;
}
