/* relay.c - a batch as bytes, and back.
 *
 * A frame is its head, the places of the rows, and for each column its index
 * and its values.  Both ends are of one program, so that words have the
 * machine's order.
 */
#include "store/read/relay.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "ground/err.h"

struct head {
	uint32_t bytes; /* that follow */
	uint32_t rows, columns;
};

/* ---- sending ---- */

static void add_number(struct buf *out, uint32_t number)
{
	buf_add(out, &number, sizeof number);
}

static void add_text(struct buf *out, struct text text)
{
	add_number(out, (uint32_t)text.size);
	buf_add(out, text.data, text.size);
}

static void add_column(struct relay *relay, const struct scan *scan, int index)
{
	const struct scan_column *column = &scan->columns[index];
	size_t rows = (size_t)scan->rows, row;

	add_number(&relay->batch, (uint32_t)index);
	buf_add(&relay->batch, column->missing, rows * sizeof(bool));
	if (!column->text)
		buf_add(&relay->batch, column->integers,
			rows * sizeof(int64_t));
	for (row = 0; column->text && row < rows; row++)
		add_text(&relay->batch, column->texts[row]);
}

static void write_all(struct relay *relay)
{
	size_t at = 0;

	while (at < relay->batch.size && !relay->gone) {
		ssize_t wrote = write(relay->fd, relay->batch.data + at,
			relay->batch.size - at);

		relay->gone = wrote < 0 && errno != EINTR;
		at += wrote > 0 ? (size_t)wrote : 0;
	}
}

enum zila_code relay_send(
	struct relay *relay, const struct scan *scan, struct zila_err *err)
{
	struct head head = {.rows = (uint32_t)scan->rows};
	size_t rows = (size_t)scan->rows * sizeof(int64_t);
	enum zila_code code;
	int i;

	if (relay->gone)
		return ZILA_OK;
	buf_cut(&relay->batch, 0);
	buf_add(&relay->batch, &head, sizeof head);
	buf_add(&relay->batch, scan->id, rows);
	buf_add(&relay->batch, scan->import_id, rows);
	buf_add(&relay->batch, scan->line, rows);
	for (i = 0; i < scan->column_count && scan->rows; i++)
		if (relay->columns[i]) {
			add_column(relay, scan, i);
			head.columns++;
		}
	if ((code = buf_check(&relay->batch, err)))
		return code;
	head.bytes = (uint32_t)(relay->batch.size - sizeof head);
	memcpy(relay->batch.data, &head, sizeof head);
	write_all(relay);
	return ZILA_OK;
}

/* ---- taking ---- */

static enum zila_code broken(struct zila_err *err)
{
	return err_set(err, ZILA_ESTORE,
		"the rows that another worker reads ended too soon");
}

static bool read_all(int fd, char *out, size_t size)
{
	while (size) {
		ssize_t got = read(fd, out, size);

		if (!got || (got < 0 && errno != EINTR))
			return false;
		out += got > 0 ? got : 0;
		size -= got > 0 ? (size_t)got : 0;
	}
	return true;
}

/* What is left of a frame. */
struct rest {
	const char *at;
	size_t size;
	bool bad;
};

static const char *take(struct rest *rest, size_t size)
{
	const char *at = rest->at;

	rest->bad |= size > rest->size;
	if (rest->bad)
		return NULL;
	rest->at += size;
	rest->size -= size;
	return at;
}

static void take_to(struct rest *rest, void *out, size_t size)
{
	const char *data = take(rest, size);

	if (data)
		memcpy(out, data, size);
}

static uint32_t take_number(struct rest *rest)
{
	uint32_t number = 0;

	take_to(rest, &number, sizeof number);
	return number;
}

static struct text take_text(struct rest *rest)
{
	uint32_t size = take_number(rest);
	const char *data = take(rest, size);

	return (struct text){data ? data : "", data ? size : 0};
}

static enum zila_code take_texts(struct scan_column *column, int rows,
	struct rest *rest, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int row;

	for (row = 0; row < rows && code == ZILA_OK; row++) {
		struct text *text = &column->texts[row];

		*text = take_text(rest);
		column->codes[row] =
			column->missing[row] ? CODE_MISSING : CODE_NONE;
		if (!column->missing[row] && !column->plain)
			code = codes_find(
				&column->known, text, &column->codes[row], err);
	}
	return code;
}

static enum zila_code take_column(struct scan_column *column, int rows,
	struct rest *rest, struct zila_err *err)
{
	const char *missing = take(rest, (size_t)rows);
	int row;

	for (row = 0; row < rows && missing; row++)
		column->missing[row] = missing[row] != 0;
	if (column->text)
		return take_texts(column, rows, rest, err);
	take_to(rest, column->integers, (size_t)rows * sizeof(int64_t));
	return ZILA_OK;
}

static enum zila_code take_batch(struct scan *scan, const struct head *head,
	struct rest *rest, struct zila_err *err)
{
	size_t bytes = head->rows * sizeof(int64_t);
	enum zila_code code = ZILA_OK;
	uint32_t i;

	take_to(rest, scan->id, bytes);
	take_to(rest, scan->import_id, bytes);
	take_to(rest, scan->line, bytes);
	for (i = 0; i < head->columns && code == ZILA_OK && !rest->bad; i++) {
		uint32_t index = take_number(rest);
		struct scan_column *column = &scan->columns[index];

		if (index >= (uint32_t)scan->column_count || !column->wanted)
			rest->bad = true;
		else
			code = take_column(column, (int)head->rows, rest, err);
	}
	return code == ZILA_OK && (rest->bad || rest->size) ? broken(err)
							    : code;
}

static int count_wanted(const struct scan *scan)
{
	int count = 0, i;

	for (i = 0; i < scan->column_count; i++)
		count += scan->columns[i].wanted;
	return count;
}

/* False: nothing that could be a batch of this scan. */
static bool take_head(
	struct relay *relay, const struct scan *scan, struct head *head)
{
	char *bytes;

	if (!read_all(relay->fd, (char *)head, sizeof *head))
		return false;
	if (!head->rows)
		return !head->bytes;
	buf_cut(&relay->batch, 0);
	return head->rows <= SCAN_ROWS &&
	       head->columns == (uint32_t)count_wanted(scan) &&
	       (bytes = buf_reserve(&relay->batch, head->bytes)) &&
	       read_all(relay->fd, bytes, head->bytes);
}

enum zila_code relay_run(struct relay *relay, struct scan *scan,
	scan_each *each, void *user, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	struct head head;

	while (code == ZILA_OK) {
		struct rest rest = {0};

		if (!take_head(relay, scan, &head))
			return buf_check(&relay->batch, err) ? err->code
							     : broken(err);
		if (!head.rows)
			break;
		rest = (struct rest){relay->batch.data, head.bytes, false};
		code = take_batch(scan, &head, &rest, err);
		scan->rows = (int)head.rows;
		if (code == ZILA_OK)
			code = each(user, scan, err);
	}
	scan->rows = 0;
	return code;
}

void relay_free(struct relay *relay)
{
	buf_free(&relay->batch);
}
