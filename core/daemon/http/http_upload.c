/* http_upload.c - the parts of multipart/form-data.
 *
 * The delimiter is CR LF -- boundary.  Its CR stands nowhere else in it, so a
 * match that fails can only begin anew at the byte at hand: no bytes need to
 * be looked at twice.
 */
#include "daemon/http/http_upload.h"

#include <string.h>
#include <strings.h>

#include "ground/text.h"

enum state {
	IN_DATA,   /* of a part, or before the first */
	IN_TAIL_1, /* behind a delimiter */
	IN_TAIL_CR,
	IN_TAIL_DASH,
	IN_HEAD,
	ENDED,
	BROKEN,
};

static bool broken(struct http_upload *upload, const char *why)
{
	upload->state = BROKEN;
	if (!upload->why)
		upload->why = why;
	return false;
}

bool http_upload_start(struct http_upload *upload, const char *type,
	const struct http_upload_face *face)
{
	static const char kind[] = "multipart/form-data;",
			  named[] = "boundary=";
	const char *at = type;
	bool quotes;
	size_t size;

	memset(upload, 0, sizeof *upload);
	upload->face = face;
	if (strncasecmp(at, kind, sizeof kind - 1) != 0)
		return broken(upload, "it is no multipart/form-data");
	at += sizeof kind - 1;
	at += strspn(at, " ");
	if (strncasecmp(at, named, sizeof named - 1) != 0)
		return broken(upload, "the upload names no boundary");
	at += sizeof named - 1;
	quotes = *at == '"';
	at += quotes;
	size = strspn(at, "abcdefghijklmnopqrstuvwxyz0123456789"
			  "ABCDEFGHIJKLMNOPQRSTUVWXYZ'()+_,-./:=?");
	if (!size || size > HTTP_BOUNDARY_BYTES ||
		strcmp(at + size, quotes ? "\"" : "") != 0)
		return broken(upload, "the boundary of the upload is none");
	memcpy(upload->mark, "\r\n--", 4);
	memcpy(upload->mark + 4, at, size);
	upload->mark_size = size + 4;
	/* The first delimiter stands at the very start, without CR LF. */
	upload->matched = 2;
	return true;
}

/* ---- the head of a part ---- */

/* Reads name="..." behind at; what a browser escapes stays as it is. */
static const char *quoted(const char *at, char *out, size_t room)
{
	size_t size;

	if (*at++ != '"')
		return NULL;
	size = strcspn(at, "\"");
	if (at[size] != '"' || size >= room)
		return NULL;
	memcpy(out, at, size);
	out[size] = '\0';
	return text_valid(out, size) == size ? at + size + 1 : NULL;
}

static bool read_disposition(struct http_part *part, const char *value)
{
	static const char kind[] = "form-data";

	if (strncasecmp(value, kind, sizeof kind - 1) != 0)
		return false;
	value += sizeof kind - 1;
	while (*value == ';') {
		value++;
		value += strspn(value, " ");
		if (!strncasecmp(value, "name=", 5) && !*part->name) {
			value = quoted(
				value + 5, part->name, sizeof part->name);
		} else if (!strncasecmp(value, "filename=", 9) &&
			   !part->is_file) {
			part->is_file = true;
			value = quoted(
				value + 9, part->file, sizeof part->file);
		} else {
			return false;
		}
		if (!value)
			return false;
	}
	return !*value && *part->name;
}

/* The lines of a head, without the empty one that ends it. */
static bool read_head(struct http_upload *upload)
{
	static const char wanted[] = "content-disposition:";
	char *at = upload->head, *end;
	bool found = false;

	memset(&upload->part, 0, sizeof upload->part);
	while ((end = strstr(at, "\r\n")) != NULL) {
		*end = '\0';
		if (!strncasecmp(at, wanted, sizeof wanted - 1)) {
			at += sizeof wanted - 1;
			at += strspn(at, " ");
			if (found || !read_disposition(&upload->part, at))
				return false;
			found = true;
		}
		at = end + 2;
	}
	return found;
}

static bool take_head(struct http_upload *upload, char c)
{
	char *head = upload->head;

	if ((unsigned char)c < 0x20 && c != '\r' && c != '\n' && c != '\t')
		return broken(upload, "a part has control characters");
	if (upload->head_size == sizeof upload->head - 1)
		return broken(upload, "a part has too large a head");
	head[upload->head_size++] = c;
	head[upload->head_size] = '\0';
	if (upload->head_size < 4 ||
		memcmp(head + upload->head_size - 4, "\r\n\r\n", 4) != 0)
		return true;
	if (!read_head(upload))
		return broken(upload, "a part has no right head");
	upload->state = IN_DATA;
	upload->matched = 0;
	upload->head_size = 0;
	if (!upload->face->begin(upload, &upload->part))
		return broken(upload, "a part was refused");
	return true;
}

/* ---- delimiters ---- */

static bool delimited(struct http_upload *upload)
{
	bool first = !upload->parts;

	if (upload->parts++ == LIMIT_HTTP_PARTS)
		return broken(upload, "there are too many parts");
	upload->state = IN_TAIL_1;
	upload->matched = 0;
	if (!first && !upload->face->end(upload))
		return broken(upload, "a part was refused");
	return true;
}

static bool give(struct http_upload *upload, const char *data, size_t size)
{
	if (!size)
		return true;
	if (!upload->parts)
		return broken(
			upload, "the upload has no delimiter at its start");
	if (!upload->face->data(upload, data, size))
		return broken(upload, "a part was refused");
	return true;
}

/* Goes over data as far as the delimiter, or its end; *used is how far. */
static bool take_data(
	struct http_upload *upload, const char *data, size_t size, size_t *used)
{
	size_t i = 0, from = 0;

	while (i < size && upload->matched < upload->mark_size) {
		if (data[i] == upload->mark[upload->matched]) {
			upload->matched++;
			i++;
			continue;
		}
		if (!upload->matched) {
			const char *next = memchr(data + i, '\r', size - i);

			i = next ? (size_t)(next - data) : size;
			continue;
		}
		/* What matched of it came before, or is in data[from, i). */
		if (i - from < upload->matched) {
			if (!give(upload, upload->mark, upload->matched))
				return false;
			from = i;
		}
		upload->matched = 0;
	}
	*used = i;
	if (i - from > upload->matched &&
		!give(upload, data + from, i - from - upload->matched))
		return false;
	return upload->matched < upload->mark_size || delimited(upload);
}

static bool take_tail(struct http_upload *upload, char c)
{
	int state = upload->state;

	upload->state = state == IN_TAIL_1 && c == '\r'     ? IN_TAIL_CR
			: state == IN_TAIL_1 && c == '-'    ? IN_TAIL_DASH
			: state == IN_TAIL_CR && c == '\n'  ? IN_HEAD
			: state == IN_TAIL_DASH && c == '-' ? ENDED
							    : BROKEN;
	return upload->state != BROKEN ||
	       broken(upload, "a delimiter does not end in CR LF");
}

bool http_upload_feed(struct http_upload *upload, const char *data, size_t size)
{
	size_t used;

	while (size) {
		used = 1;
		switch ((enum state)upload->state) {
		case IN_DATA:
			if (!take_data(upload, data, size, &used))
				return false;
			break;
		case IN_TAIL_1:
		case IN_TAIL_CR:
		case IN_TAIL_DASH:
			if (!take_tail(upload, *data))
				return false;
			break;
		case IN_HEAD:
			if (!take_head(upload, *data))
				return false;
			break;
		case ENDED:
			/* CR LF, as browsers send it. */
			if (*data != '\r' && *data != '\n')
				return broken(upload,
					"there is more behind the last part");
			break;
		case BROKEN:
			return false;
		}
		data += used;
		size -= used;
	}
	return true;
}

bool http_upload_end(struct http_upload *upload)
{
	return upload->state == ENDED ||
	       broken(upload, "the upload ends in the middle");
}
