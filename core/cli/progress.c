/* progress.c - the bar. */
#include "progress.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "ground/moment.h"
#include "print.h"

enum {
	DRAW_EVERY_MS = 50, /* 20 times a second: more costs and flickers */
	BAR_COLUMNS = 24,
	COLUMNS_DEFAULT = 80,
};

static int terminal_columns(void)
{
	struct winsize size;

	if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	return COLUMNS_DEFAULT;
}

/* A bar that can't be drawn is no failure of the run. */
static void put(const struct buf *text)
{
	if (!text->failed &&
		write(STDERR_FILENO, buf_text(text), text->size) < 0)
		return;
}

void progress_open(struct progress *progress, bool quiet)
{
	memset(progress, 0, sizeof *progress);
	progress->on = !quiet && isatty(STDERR_FILENO) && print_can_steer();
}

static void add_bar(struct buf *out, int64_t done, int64_t total)
{
	int filled = 0, i;

	if (total <= 0) {
		print_count(out, done);
		return;
	}
	if (done > total)
		done = total;
	filled = (int)((double)done / (double)total * BAR_COLUMNS);
	buf_add_char(out, '[');
	for (i = 0; i < BAR_COLUMNS; i++)
		buf_add_char(out, i < filled ? '#' : '-');
	buf_add_format(
		out, "] %3d %%", (int)((double)done / (double)total * 100));
}

void progress_show(struct progress *progress, int64_t done, int64_t total,
	const char *what)
{
	struct buf line = {0}, cut = {0};
	int64_t now;

	if (!progress->on)
		return;
	now = moment_clock_ns() / 1000000;
	if (progress->shown && now - progress->drawn_ms < DRAW_EVERY_MS)
		return;
	add_bar(&line, done < 0 ? 0 : done, total);
	buf_add_format(&line, " %s", what ? what : "");
	buf_add_text(&cut, "\r\033[K");
	print_cut(&cut, buf_text(&line), terminal_columns() - 1);
	cut.failed |= line.failed;
	put(&cut);
	buf_free(&line);
	buf_free(&cut);
	progress->shown = true;
	progress->drawn_ms = now;
}

void progress_erase(struct progress *progress)
{
	struct buf line = {0};

	if (!progress->shown)
		return;
	buf_add_text(&line, "\r\033[K");
	put(&line);
	buf_free(&line);
	progress->shown = false;
}
