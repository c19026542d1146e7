/* link.h - the worker's end of the pipe to the core.
 *
 * Blocking: when the core is busy inserting, the worker waits here, which is
 * all the flow control there is.  Small messages are gathered and leave in
 * one write.
 *
 * Errors:  ZILA_EINTR when the core is gone: the worker ends quietly.
 */
#ifndef ZILA_WORKER_LINK_H
#define ZILA_WORKER_LINK_H

#include "ground/buf.h"
#include "wire/message.h"

struct link {
	int fd;
	struct buf out; /* packed, not yet sent */
	struct buf in;
	size_t taken; /* of in */
	bool kept;    /* nothing is sent: who made it reads `out` */
	int64_t log_lines;
	int64_t output_bytes;
};

void link_init(struct link *link, int fd);
void link_free(struct link *link);

/* Begins a message in the link's buffer; message_end() it, then link_sent(). */
struct packer link_message(struct link *link, enum message_type type);

/* Sends what is gathered when there is much of it. */
ZILA_MUST_USE enum zila_code link_sent(struct link *link, struct zila_err *err);

/* Sends all that is gathered. */
ZILA_MUST_USE enum zila_code link_flush(
	struct link *link, struct zila_err *err);

/* Waits for the core's next message (flushes first). */
ZILA_MUST_USE enum zila_code link_wait(
	struct link *link, struct message *out, struct zila_err *err);

/* One message each.  Levels: debug, info, warning, error; lines of the log
 * beyond LIMIT_LOG_LINES are dropped.  Output beyond LIMIT_OUTPUT_BYTES is
 * ZILA_ELIMIT. */
ZILA_MUST_USE enum zila_code link_log(struct link *link, const char *level,
	const char *plugin, const char *text, struct zila_err *err);
ZILA_MUST_USE enum zila_code link_output(
	struct link *link, const char *text, size_t size, struct zila_err *err);
ZILA_MUST_USE enum zila_code link_progress(struct link *link, int64_t done,
	int64_t total, const char *what, struct zila_err *err);

/* What is shown beside the output. */
ZILA_MUST_USE enum zila_code link_aside(
	struct link *link, const struct buf *text, struct zila_err *err);

/* A file: begun, its bytes, ended; or all at once. */
ZILA_MUST_USE enum zila_code link_file(struct link *link, const char *name,
	const char *format, struct zila_err *err);
ZILA_MUST_USE enum zila_code link_data(
	struct link *link, const void *data, size_t size, struct zila_err *err);
ZILA_MUST_USE enum zila_code link_sink(/* the same, for book_end() */
	void *link, const void *data, size_t size, struct zila_err *err);
ZILA_MUST_USE enum zila_code link_file_end(
	struct link *link, struct zila_err *err);
ZILA_MUST_USE enum zila_code link_whole_file(struct link *link,
	const char *name, const char *format, const struct buf *content,
	struct zila_err *err);

#endif
