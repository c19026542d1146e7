/* lines.c - spans of rows and lines. */
#include "store/read/lines.h"

#include <stdlib.h>

#include "ground/limits.h"

static struct line_span *span_at(const struct lines *lines, size_t index)
{
	return (struct line_span *)(void *)lines->spans.data + index;
}

static size_t count_of(const struct lines *lines)
{
	return lines->spans.size / sizeof(struct line_span);
}

void lines_add(struct lines *lines, int64_t import_id, int64_t line, int64_t id)
{
	struct line_span new = {import_id, line, id, 1};
	size_t count = count_of(lines);
	struct line_span *last = count ? span_at(lines, count - 1) : NULL;

	if (last && last->import_id == import_id &&
		last->line + last->count == line &&
		last->id + last->count == id) {
		last->count++;
		return;
	}
	lines->lost |= count == LIMIT_LINE_SPANS;
	if (lines->lost)
		return;
	buf_add(&lines->spans, &new, sizeof new);
	lines->lost = lines->spans.failed;
}

static int by_line(const void *a, const void *b)
{
	const struct line_span *x = a, *y = b;

	if (x->import_id != y->import_id)
		return x->import_id < y->import_id ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

bool lines_settle(struct lines *lines)
{
	size_t count = count_of(lines), i;

	if (lines->lost)
		return false;
	if (count)
		qsort(span_at(lines, 0), count, sizeof(struct line_span),
			by_line);
	for (i = 1; i < count; i++) {
		const struct line_span *before = span_at(lines, i - 1);
		const struct line_span *span = span_at(lines, i);

		if (before->import_id == span->import_id &&
			before->line + before->count > span->line)
			return false;
	}
	return true;
}

void lines_free(struct lines *lines)
{
	buf_free(&lines->spans);
}
