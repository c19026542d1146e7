/* relay_test.c - batches come as they were sent, or not at all. */
#include "check.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "ground/mem.h"
#include "store/read/relay.h"

enum { COLUMNS = 3, NUMBER = 0, TEXT = 1, PLAIN = 2, BYTES = 4096 };

/* A scan of three columns, of which no table is asked for. */
static struct scan *scan_make(void)
{
	struct scan *scan = mem_alloc(sizeof *scan);
	struct zila_err err;
	int i;

	scan->column_count = COLUMNS + 1; /* the last is not wanted */
	for (i = 0; i < COLUMNS; i++) {
		scan->columns[i].text = i != NUMBER;
		scan->columns[i].plain = i == PLAIN;
		CHECK_INTEGER(scan_want(scan, i, &err), ZILA_OK);
	}
	return scan;
}

static void put_text(struct scan *scan, int at, int row, const char *words)
{
	struct scan_column *column = &scan->columns[at];
	struct zila_err err;

	column->missing[row] = !words;
	column->texts[row].data = words ? words : "";
	column->texts[row].size = words ? strlen(words) : 0;
	column->codes[row] = words ? CODE_NONE : CODE_MISSING;
	if (words && !column->plain)
		CHECK_INTEGER(codes_find(&column->known, &column->texts[row],
				      &column->codes[row], &err),
			ZILA_OK);
}

static void put_row(struct scan *scan, int64_t id, int64_t number,
	const char *text, const char *plain)
{
	int row = scan->rows++;

	scan->id[row] = id;
	scan->import_id[row] = id + 1;
	scan->line[row] = id + 2;
	scan->columns[NUMBER].missing[row] = !number;
	scan->columns[NUMBER].integers[row] = number;
	put_text(scan, TEXT, row, text);
	put_text(scan, PLAIN, row, plain);
}

/* Two batches and the end, as bytes. */
static size_t send_all(char out[BYTES])
{
	struct relay relay = {.columns = {true, true, true}};
	struct scan *scan = scan_make();
	struct zila_err err;
	int ends[2];
	ssize_t size;

	CHECK_INTEGER(pipe(ends), 0);
	relay.fd = ends[1];
	put_row(scan, 7, INT64_MIN, "Coffee", "Pepper");
	put_row(scan, 8, 0, NULL, "");
	put_row(scan, 9, 12, "", NULL);
	CHECK_INTEGER(relay_send(&relay, scan, &err), ZILA_OK);
	scan->rows = 0;
	put_row(scan, 11, 5, "Tea", "Pepper");
	CHECK_INTEGER(relay_send(&relay, scan, &err), ZILA_OK);
	scan->rows = 0;
	CHECK_INTEGER(relay_send(&relay, scan, &err), ZILA_OK);
	size = read(ends[0], out, BYTES);
	CHECK(size > 0 && size < BYTES && !relay.gone);
	close(ends[0]);
	close(ends[1]);
	relay_free(&relay);
	scan_close(scan);
	return (size_t)size;
}

static void show_text(struct buf *out, const struct scan *scan, int at, int row)
{
	const struct scan_column *column = &scan->columns[at];
	struct text text = column->texts[row];

	buf_add_format(out, column->missing[row] ? " -" : " '%.*s'",
		(int)text.size, text.data);
	if (column->codes[row] != CODE_NONE)
		buf_add_format(out, "=%u", column->codes[row]);
}

static enum zila_code show(void *user, struct scan *scan, struct zila_err *err)
{
	struct buf *out = user;
	int row;

	for (row = 0; row < scan->rows; row++) {
		buf_add_format(out, "%lld %lld %lld:", (long long)scan->id[row],
			(long long)scan->import_id[row],
			(long long)scan->line[row]);
		if (scan->columns[NUMBER].missing[row])
			buf_add_text(out, " -");
		else
			buf_add_format(out, " %lld",
				(long long)scan->columns[NUMBER].integers[row]);
		show_text(out, scan, TEXT, row);
		show_text(out, scan, PLAIN, row);
		buf_add_char(out, '\n');
	}
	return buf_check(out, err);
}

/* What comes of these bytes, as text. */
static enum zila_code take_all(const char *bytes, size_t size, struct buf *out)
{
	struct relay relay = {0};
	struct scan *scan = scan_make();
	struct zila_err err;
	enum zila_code code;
	int ends[2];

	CHECK_INTEGER(pipe(ends), 0);
	CHECK_INTEGER(write(ends[1], bytes, size), (long long)size);
	close(ends[1]);
	relay.fd = ends[0];
	code = relay_run(&relay, scan, show, out, &err);
	close(ends[0]);
	relay_free(&relay);
	scan_close(scan);
	return code;
}

TEST(batches_come_as_they_were_sent)
{
	char bytes[BYTES];
	struct buf out = {0};

	CHECK_INTEGER(take_all(bytes, send_all(bytes), &out), ZILA_OK);
	CHECK_TEXT(buf_text(&out), "7 8 9: -9223372036854775808 'Coffee'=1 "
				   "'Pepper'\n"
				   "8 9 10: - -=0 ''\n"
				   "9 10 11: 12 ''=2 -=0\n"
				   "11 12 13: 5 'Tea'=3 'Pepper'\n");
	buf_free(&out);
}

TEST(batches_that_end_anywhere_are_told)
{
	char bytes[BYTES];
	size_t size = send_all(bytes), cut;

	for (cut = 0; cut < size; cut++) {
		struct buf out = {0};

		CHECK_INTEGER(take_all(bytes, cut, &out), ZILA_ESTORE);
		buf_free(&out);
	}
}

/* A sender that was taken over may send anything. */
TEST(batches_with_any_byte_changed_do_no_harm)
{
	char bytes[BYTES];
	size_t size = send_all(bytes), at;
	int other;

	for (at = 0; at < size; at++)
		for (other = 1; other < 256; other <<= 1) {
			struct buf out = {0};

			bytes[at] ^= (char)other;
			(void)take_all(bytes, size, &out);
			bytes[at] ^= (char)other;
			buf_free(&out);
		}
}

TEST(nobody_who_takes_batches_is_no_error)
{
	struct relay relay = {.columns = {true, true, true}};
	struct scan *scan = scan_make();
	struct zila_err err;
	int ends[2];

	signal(SIGPIPE, SIG_IGN);
	CHECK_INTEGER(pipe(ends), 0);
	close(ends[0]);
	relay.fd = ends[1];
	put_row(scan, 1, 1, "Tea", NULL);
	CHECK_INTEGER(relay_send(&relay, scan, &err), ZILA_OK);
	CHECK(relay.gone);
	CHECK_INTEGER(relay_send(&relay, scan, &err), ZILA_OK);
	close(ends[1]);
	signal(SIGPIPE, SIG_DFL);
	relay_free(&relay);
	scan_close(scan);
}
