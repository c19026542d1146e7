/* http_upload.h - multipart/form-data, strictly, as it streams by.
 *
 * Pure: bytes in, parts out; how the bytes are cut makes no difference.  No
 * part is kept in memory whole: what comes is handed on.
 *
 * Errors:  false, and why says what; then nothing more may be fed.
 */
#ifndef ZILA_DAEMON_HTTP_UPLOAD_H
#define ZILA_DAEMON_HTTP_UPLOAD_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/limits.h"
#include "zila.h"

enum {
	HTTP_BOUNDARY_BYTES = 70,
	HTTP_NAME_BYTES = 128,
	HTTP_FILE_BYTES = 1024
};

struct http_part {
	char name[HTTP_NAME_BYTES];
	char file[HTTP_FILE_BYTES]; /* as its sender calls it */
	bool is_file;
};

/* Each returns false to end it, having set upload->why. */
struct http_upload;
struct http_upload_face {
	bool (*begin)(struct http_upload *upload, const struct http_part *part);
	bool (*data)(struct http_upload *upload, const char *data, size_t size);
	bool (*end)(struct http_upload *upload);
	void *user;
};

struct http_upload {
	const struct http_upload_face *face;
	const char *why; /* static */

	char mark[HTTP_BOUNDARY_BYTES + 5]; /* CR LF - - boundary */
	size_t mark_size, matched;
	int state, parts;
	struct http_part part;
	char head[LIMIT_HTTP_PART_HEAD_BYTES];
	size_t head_size;
};

/* type is the request's Content-Type. */
ZILA_MUST_USE bool http_upload_start(struct http_upload *upload,
	const char *type, const struct http_upload_face *face);
ZILA_MUST_USE bool http_upload_feed(
	struct http_upload *upload, const char *data, size_t size);

/* When all was fed: false when the last part does not end. */
ZILA_MUST_USE bool http_upload_end(struct http_upload *upload);

#endif
