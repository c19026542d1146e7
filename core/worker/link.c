/* link.c - the worker's end of the pipe. */
#include "worker/link.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "ground/err.h"
#include "ground/limits.h"

void link_init(struct link *link, int fd)
{
	memset(link, 0, sizeof *link);
	link->fd = fd;
}

void link_free(struct link *link)
{
	buf_free(&link->out);
	buf_free(&link->in);
}

struct packer link_message(struct link *link, enum message_type type)
{
	return message_start(&link->out, type);
}

static enum zila_code gone(struct zila_err *err)
{
	return err_set(err, ZILA_EINTR, "the core has ended");
}

enum zila_code link_flush(struct link *link, struct zila_err *err)
{
	size_t done = 0;
	enum zila_code code = buf_check(&link->out, err);

	if (code != ZILA_OK || link->kept)
		return code;
	while (done < link->out.size) {
		ssize_t size = write(
			link->fd, link->out.data + done, link->out.size - done);

		if (size < 0 && errno == EINTR)
			continue;
		if (size <= 0)
			return gone(err);
		done += size;
	}
	buf_cut(&link->out, 0);
	return ZILA_OK;
}

enum zila_code link_sent(struct link *link, struct zila_err *err)
{
	if (link->out.size < LIMIT_BATCH_BYTES && !link->out.failed)
		return ZILA_OK;
	return link_flush(link, err);
}

enum zila_code link_wait(
	struct link *link, struct message *out, struct zila_err *err)
{
	enum zila_code code = link_flush(link, err);

	if (code != ZILA_OK)
		return code;
	if (link->taken) {
		memmove(link->in.data, link->in.data + link->taken,
			link->in.size - link->taken);
		buf_cut(&link->in, link->in.size - link->taken);
		link->taken = 0;
	}
	for (;;) {
		int64_t frame = message_take(link->in.data, link->in.size, out);
		char *room;
		ssize_t size;

		if (frame > 0) {
			link->taken = (size_t)frame;
			return ZILA_OK;
		}
		room = buf_reserve(&link->in, LIMIT_BATCH_BYTES);
		if (frame < 0 || !room)
			return gone(err);
		size = read(link->fd, room, LIMIT_BATCH_BYTES);
		if (size < 0 && errno == EINTR)
			continue;
		if (size <= 0)
			return gone(err);
		link->in.size += size;
	}
}

enum zila_code link_log(struct link *link, const char *level,
	const char *plugin, const char *text, struct zila_err *err)
{
	struct packer packer;

	if (link->log_lines++ >= LIMIT_LOG_LINES)
		return ZILA_OK;
	packer = link_message(link, MESSAGE_LOG);
	pack_text(&packer, level);
	pack_text(&packer, plugin);
	pack_text(&packer, text);
	message_end(&packer);
	return link_flush(link, err); /* somebody may be watching */
}

/* No message is longer than a batch. */
static enum zila_code send_pieces(struct link *link, enum message_type type,
	const char *data, size_t size, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	struct packer packer;
	size_t piece;

	for (; size && code == ZILA_OK; data += piece, size -= piece) {
		piece = size < LIMIT_BATCH_BYTES ? size : LIMIT_BATCH_BYTES;
		packer = link_message(link, type);
		pack_text_size(&packer, data, piece);
		message_end(&packer);
		code = link_sent(link, err);
	}
	return code;
}

enum zila_code link_output(
	struct link *link, const char *text, size_t size, struct zila_err *err)
{
	link->output_bytes += (int64_t)size;
	if (link->output_bytes > LIMIT_OUTPUT_BYTES)
		return err_set(err, ZILA_ELIMIT,
			"stopped at the output limit of %d MiB: write less, "
			"or in several runs",
			LIMIT_OUTPUT_BYTES >> 20);
	return send_pieces(link, MESSAGE_OUTPUT, text, size, err);
}

enum zila_code link_file(struct link *link, const char *name,
	const char *format, struct zila_err *err)
{
	struct packer packer = link_message(link, MESSAGE_FILE);

	pack_text(&packer, name);
	pack_text(&packer, format);
	message_end(&packer);
	return link_sent(link, err);
}

enum zila_code link_data(
	struct link *link, const void *data, size_t size, struct zila_err *err)
{
	return send_pieces(link, MESSAGE_DATA, data, size, err);
}

enum zila_code link_sink(
	void *link, const void *data, size_t size, struct zila_err *err)
{
	return link_data(link, data, size, err);
}

enum zila_code link_file_end(struct link *link, struct zila_err *err)
{
	struct packer packer = link_message(link, MESSAGE_FILE_END);

	message_end(&packer);
	return link_sent(link, err);
}

enum zila_code link_whole_file(struct link *link, const char *name,
	const char *format, const struct buf *content, struct zila_err *err)
{
	enum zila_code code = buf_check(content, err);

	if (code == ZILA_OK)
		code = link_file(link, name, format, err);
	if (code == ZILA_OK)
		code = link_data(link, content->data, content->size, err);
	return code == ZILA_OK ? link_file_end(link, err) : code;
}

enum zila_code link_aside(
	struct link *link, const struct buf *text, struct zila_err *err)
{
	enum zila_code code = buf_check(text, err);

	return code == ZILA_OK ? send_pieces(link, MESSAGE_ASIDE, text->data,
					 text->size, err)
			       : code;
}

enum zila_code link_progress(struct link *link, int64_t done, int64_t total,
	const char *what, struct zila_err *err)
{
	struct packer packer = link_message(link, MESSAGE_PROGRESS);

	pack_integer(&packer, done);
	pack_integer(&packer, total);
	pack_text(&packer, what);
	message_end(&packer);
	return link_flush(link, err);
}
