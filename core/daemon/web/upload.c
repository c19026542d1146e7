/* upload.c - a file that is sent for import, and a line that is mended.
 *
 * A file goes to disk as it comes, into a folder that only its owner reads;
 * it is looked at when it is whole.  Writing 64 KiB into the page cache takes
 * the loop some 20 us.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "daemon/http/http_upload.h"
#include "daemon/web/visit.h"
#include "ground/file.h"
#include "ground/limits.h"
#include "ground/mem.h"

enum { NAME_BYTES = 120, CELL_NAME_BYTES = 20 };

struct upload {
	struct visit *visit;
	struct http_upload parts;
	struct http_upload_face face;
	struct buf field; /* the part at hand, when it is no file */
	struct buf path;  /* of the file */
	char folder[40];
	int fd;
	bool has_file, failed;
	int error; /* errno of a write */
};

void upload_free(struct upload *upload)
{
	struct buf folder = {0};

	if (!upload)
		return;
	if (upload->fd >= 0)
		close(upload->fd);
	if (upload->path.size)
		(void)unlink(buf_text(&upload->path));
	if (*upload->folder) {
		buf_add_format(&folder, "%s/%s",
			buf_text(&upload->visit->web->folder), upload->folder);
		(void)rmdir(buf_text(&folder));
		buf_free(&folder);
	}
	buf_free(&upload->field);
	buf_free(&upload->path);
	mem_free(upload);
}

/* ---- parts ---- */

/* The last part of a name that a browser sent, as a name of a file here:
 * what is kept of it is shown to people as the name of the source. */
static void add_name(struct buf *out, const char *name)
{
	const char *slash = strrchr(name, '/'), *back;
	size_t start = out->size, size;

	name = slash ? slash + 1 : name;
	back = strrchr(name, '\\');
	name = back ? back + 1 : name;
	name += strspn(name, ". ");
	for (; *name; name++)
		if ((unsigned char)*name >= ' ' && *name != 0x7f)
			buf_add_char(out, *name);
	size = out->size - start;
	if (size > NAME_BYTES) {
		/* Its end tells the format; from a character's start on. */
		const char *end = out->data + out->size - NAME_BYTES;
		struct buf kept = {0};

		while (((unsigned char)*end & 0xc0) == 0x80)
			end++;
		buf_add_text(&kept, end);
		buf_cut(out, start);
		buf_add_text(out, buf_text(&kept));
		buf_free(&kept);
	}
	if (out->size == start)
		buf_add_text(out, "upload");
}

static bool stop(struct upload *upload, const char *why)
{
	upload->parts.why = why;
	upload->failed = true;
	return false;
}

static bool open_file(struct upload *upload, const char *name)
{
	struct web *web = upload->visit->web;

	snprintf(upload->folder, sizeof upload->folder, "upload-%lld",
		(long long)++web->file_count);
	buf_add_format(
		&upload->path, "%s/%s", buf_text(&web->folder), upload->folder);
	web_need_folder(web);
	if (upload->path.failed || mkdir(buf_text(&upload->path), 0700) != 0) {
		*upload->folder = '\0';
		buf_cut(&upload->path, 0);
		upload->error = ENOSPC;
		return stop(upload, "there is no place for the file");
	}
	buf_add_char(&upload->path, '/');
	add_name(&upload->path, name);
	upload->fd = open(buf_text(&upload->path),
		O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (upload->fd >= 0)
		return true;
	upload->error = errno;
	return stop(upload, "there is no place for the file");
}

static struct upload *upload_of(struct http_upload *parts)
{
	return parts->face->user;
}

static bool part_begin(struct http_upload *parts, const struct http_part *part)
{
	struct upload *upload = upload_of(parts);

	buf_cut(&upload->field, 0);
	if (!part->is_file)
		return true;
	if (upload->has_file)
		return stop(upload, "one file at a time");
	upload->has_file = true;
	return open_file(upload, part->file);
}

static bool part_data(struct http_upload *parts, const char *data, size_t size)
{
	struct upload *upload = upload_of(parts);

	if (upload->fd < 0) {
		buf_add(&upload->field, data, size);
		if (upload->field.failed ||
			upload->field.size > LIMIT_HTTP_PART_BYTES)
			return stop(upload, "a field of the form is too long");
		return true;
	}
	upload->error = file_put(upload->fd, data, size);
	return upload->error ? stop(upload, "the disk has no room for the file")
			     : true;
}

static bool part_end(struct http_upload *parts)
{
	struct upload *upload = upload_of(parts);
	const char *text = buf_text(&upload->field);
	size_t size = upload->field.size;

	if (parts->part.is_file) {
		int failed = close(upload->fd);

		upload->fd = -1;
		if (!failed)
			return true;
		upload->error = errno;
		return stop(upload, "the disk has no room for the file");
	}
	if (strlen(text) != size || text_valid(text, size) != size)
		return stop(upload, "a field of the form is no text");
	if (!http_form_add(&upload->visit->form, parts->part.name, text, size))
		return stop(upload, "the form has too many fields");
	return true;
}

/* ---- the body ---- */

static void fail(struct visit *visit)
{
	const char *why = visit->upload->parts.why;

	visit_fail(visit, visit->upload->error ? 507 : 400, "%s", why);
}

static void take(struct http_request *request, const char *data, size_t size)
{
	struct visit *visit = request->data;

	if (!http_upload_feed(&visit->upload->parts, data, size))
		fail(visit);
}

bool upload_begin(struct visit *visit)
{
	const char *type = http_field(visit->request->head, "content-type");
	struct upload *upload = mem_alloc(sizeof *upload);

	if (!upload) {
		visit_fail(visit, 503, "there is no memory");
		return false;
	}
	upload->visit = visit;
	upload->fd = -1;
	upload->face = (struct http_upload_face){.begin = part_begin,
		.data = part_data,
		.end = part_end,
		.user = upload};
	visit->upload = upload;
	if (!http_upload_start(&upload->parts, type, &upload->face)) {
		fail(visit);
		return false;
	}
	visit->request->body_max = LIMIT_HTTP_UPLOAD_BYTES;
	visit->request->sink = take;
	return true;
}

void self_import(struct visit *visit)
{
	struct upload *upload = visit->upload;
	struct words words = {{0}};
	const char *problem;

	if (!upload || !http_upload_end(&upload->parts)) {
		visit_fail(visit, 400, "%s",
			upload ? upload->parts.why : "there is no file");
		return;
	}
	if (!upload->has_file) {
		visit_refuse(visit, ZILA_EUSAGE, "choose a file first");
		return;
	}
	problem = words_of_route(&words, visit, visit_is_api(visit));
	words_add(&words, "import");
	words_add(&words, "--");
	words_add(&words, "%s", buf_text(&upload->path));
	if (problem)
		visit_refuse(visit, ZILA_EUSAGE, problem);
	else
		visit_run(visit, &words);
	words_free(&words);
}

/* ---- a line ---- */

static void add_cell(struct buf *out, const char *text)
{
	buf_add_char(out, '"');
	for (; *text; text++) {
		if (*text == '"')
			buf_add_char(out, '"');
		if (*text != '\r')
			buf_add_char(out, *text);
	}
	buf_add_char(out, '"');
}

/* The sheet that `zila rejects retry` takes: a line of this import with all
 * of its cells.  Cells that are as they were stay what the file says. */
static const char *make_sheet(struct visit *visit, struct buf *out)
{
	struct text id = route_param(&visit->match, "id", 2);
	const char *line = visit_field(visit, "line"), *cell;
	char name[CELL_NAME_BYTES];
	int i;

	if (!line || !*line || strlen(line) > 18 ||
		strspn(line, "0123456789") != strlen(line))
		return "line: the number of a line is needed";
	buf_add_text(out, "\"Import\",\"Line\",\"Reason\",\"Suggestion\"");
	for (i = 0; i < LIMIT_COLUMNS; i++) {
		snprintf(name, sizeof name, "cell.%d", i);
		if (!visit_field(visit, name))
			break;
		buf_add_text(out, ",\"\"");
	}
	if (!i)
		return "cell.0: the cells of the line are needed";
	buf_add_format(out, "\n\"%.*s\",\"%s\",\"\",\"\"", (int)id.size,
		id.data, line);
	for (i = 0; i < LIMIT_COLUMNS; i++) {
		snprintf(name, sizeof name, "cell.%d", i);
		if (!(cell = visit_field(visit, name)))
			break;
		buf_add_char(out, ',');
		add_cell(out, cell);
	}
	buf_add_char(out, '\n');
	return out->failed ? "memory is used up" : NULL;
}

static bool save(struct visit *visit, const struct buf *sheet, struct buf *path)
{
	struct web *web = visit->web;
	bool written;
	int fd;

	snprintf(visit->file, sizeof visit->file, "mend-%lld.csv",
		(long long)++web->file_count);
	buf_add_format(path, "%s/%s", buf_text(&web->folder), visit->file);
	if (path->failed)
		return false;
	web_need_folder(web);
	fd = open(
		buf_text(path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return false;
	written = write(fd, sheet->data, sheet->size) == (ssize_t)sheet->size;
	return close(fd) == 0 && written;
}

void self_mend(struct visit *visit)
{
	struct buf sheet = {0}, path = {0};
	const char *problem = make_sheet(visit, &sheet);
	struct words words = {{0}};

	if (problem) {
		visit_refuse(visit, ZILA_EUSAGE, problem);
	} else if (!save(visit, &sheet, &path)) {
		visit_fail(visit, 507, "there is no room for the line");
	} else {
		if (visit_is_api(visit))
			words_add(&words, "--format=json");
		words_add(&words, "--quiet");
		words_add(&words, "rejects");
		words_add(&words, "retry");
		words_add(&words, "--");
		words_add(&words, "%s", buf_text(&path));
		visit_run(visit, &words);
	}
	words_free(&words);
	buf_free(&sheet);
	buf_free(&path);
}
