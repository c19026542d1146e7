/* import_print.c - imports and their rejects, as text and JSON. */
#include "import_print.h"

#include <string.h>

#include "reasons.h"
#include "run/rejects.h"

enum { RAW_COLUMNS = 100, REJECTS_SHOWN = 5 };

/* ---- JSON ---- */

static void json_verdict(struct json *json, const struct import *import)
{
	json_pair_object(json, "verdict");
	print_pair_or_null(json, "encoding", import->encoding);
	print_pair_or_null(json, "format", import->format);
	print_pair_or_null(json, "delimiter", import->delimiter);
	print_pair_or_null(json, "sheet", import->sheet);
	print_code_or_null(json, "header_row", import->header_row);
	print_pair_or_null(json, "unit", import->unit);
	print_pair_or_null(json, "why", import->reasons);
	json_end_object(json);
}

static void json_books(struct json *json, const struct import *import)
{
	json_pair_integer(json, "read", import->read);
	json_pair_integer(json, "added", import->added);
	json_pair_integer(json, "changed", import->changed);
	json_pair_integer(json, "unchanged", import->unchanged);
	json_pair_integer(json, "withdrawn", import->withdrawn);
	json_pair_integer(json, "quarantined", import->quarantined);
	json_pair_integer(json, "skipped", import->skipped);
}

static enum zila_code json_control(
	void *user, const struct control *control, struct zila_err *err)
{
	struct json *json = user;

	(void)err;
	json_object(json);
	json_pair_text(json, "label", control->label);
	json_pair_text(json, "stated", control->stated);
	json_pair_text(json, "computed", control->computed);
	json_pair_bool(json, "agrees", control->agrees);
	json_pair_text(json, "remark", control->remark);
	json_end_object(json);
	return ZILA_OK;
}

static enum zila_code json_skip(
	void *user, const char *reason, int64_t count, struct zila_err *err)
{
	struct json *json = user;

	(void)err;
	json_object(json);
	json_pair_text(json, "reason", reason);
	json_pair_integer(json, "count", count);
	json_end_object(json);
	return ZILA_OK;
}

static void json_identity(
	struct json *json, const struct import *import, bool dry)
{
	print_code_or_null(json, "id", dry ? 0 : import->id);
	json_pair_text(json, "importer", import->importer);
	json_pair_text(json, "dataset", import->dataset);
	json_pair_object(json, "source");
	json_pair_text(json, "name", import->name);
	json_pair_text(json, "sha256", import->sha256);
	json_pair_integer(json, "bytes", import->bytes);
	json_end_object(json);
	json_verdict(json, import);
	json_books(json, import);
}

static enum zila_code json_notice(
	void *user, const struct notice *notice, struct zila_err *err)
{
	struct json *json = user;

	(void)err;
	json_object(json);
	json_pair_text(json, "code", notice->code);
	json_pair_text(json, "column", notice->column);
	json_pair_text(json, "lines", notice->lines);
	json_pair_integer(json, "count", notice->count);
	json_pair_text(json, "message", notice->message);
	json_end_object(json);
	return ZILA_OK;
}

enum zila_code import_json(struct json *json, struct db *db,
	const struct import *import, bool dry, struct zila_err *err)
{
	enum zila_code code;

	json_object(json);
	json_identity(json, import, dry);
	json_pair_array(json, "controls");
	if ((code = control_read(db, import->id, json_control, json, err)))
		return code;
	json_end_array(json);
	json_pair_array(json, "skips");
	if ((code = skip_read(db, import->id, json_skip, json, err)))
		return code;
	json_end_array(json);
	json_pair_array(json, "notices");
	if ((code = notice_read(db, import->id, json_notice, json, err)))
		return code;
	json_end_array(json);
	print_pair_or_null(json, "title", import->title);
	json_pair_bool(json, "synthetic", import->synthetic);
	print_pair_or_null(json, "as_on", import->as_on);
	json_pair_text(json, "known_at", import->known_at);
	json_pair_bool(json, "dry_run", dry);
	json_pair_integer(json, "open_rejects", import->open_rejects);
	print_code_or_null(json, "undoes", import->undoes);
	print_code_or_null(json, "undone_by", import->undone_by);
	print_code_or_null(json, "retries", import->retries);
	return ZILA_OK;
}

/* ---- text ---- */

static void say(struct buf *out, const char *label, const char *text)
{
	if (text && *text)
		print_format(out, "  %-12s%s\n", label, text);
}

static void say_verdict(struct buf *out, const struct import *import)
{
	print_format(out, "  read as     %s", import->format);
	if (*import->encoding)
		print_format(out, ", %s", import->encoding);
	if (*import->delimiter)
		buf_add_format(out, ", columns parted by %s",
			strcmp(import->delimiter, ",") == 0
				? "commas"
				: import->delimiter);
	if (*import->sheet)
		print_format(out, ", sheet %s", import->sheet);
	if (import->header_row)
		buf_add_format(out, ", header in line %lld",
			(long long)import->header_row);
	if (*import->unit)
		print_format(out, ", in %s", import->unit);
	buf_add_char(out, '\n');
	say(out, "because", import->reasons);
}

static void say_importer(struct buf *out, const struct import *import)
{
	print_format(out, "  importer    %s, into %s", import->importer,
		import->dataset);
	if (import->as_on)
		buf_add_format(out, ", as on %s", import->as_on);
	buf_add_char(out, '\n');
}

static void say_books(struct buf *out, const struct import *import)
{
	const struct {
		const char *sign;
		int64_t count;
		const char *name;
	} terms[] = {
		{" = ", import->added, "added"},
		{" + ", import->changed, "changed"},
		{" + ", import->unchanged, "unchanged"},
		{" + ", import->quarantined, "quarantined"},
		{" + ", import->skipped, "skipped"},
	};
	size_t i;

	print_format(out, "  books       read %'lld", (long long)import->read);
	for (i = 0; i < sizeof terms / sizeof *terms; i++)
		print_format(out, "%s%s %'lld", terms[i].sign, terms[i].name,
			(long long)terms[i].count);
	buf_add_char(out, '\n');
	if (!import->withdrawn)
		return;
	buf_add_text(out, "  withdrawn   ");
	print_counted(out, import->withdrawn, "row that this list has no more",
		"rows that this list has no more");
	buf_add_char(out, '\n');
}

static enum zila_code say_control(
	void *user, const struct control *control, struct zila_err *err)
{
	struct output *out = user;

	(void)err;
	print_format(&out->buf,
		"  control     %s: the file says %s, its rows make %s: ",
		control->label, control->stated, control->computed);
	print_painted(out, control->agrees ? PAINT_GREEN : PAINT_RED,
		control->agrees ? "agrees" : "does not agree");
	if (*control->remark)
		print_format(&out->buf, ": %s", control->remark);
	buf_add_char(&out->buf, '\n');
	return ZILA_OK;
}

static enum zila_code say_skip(
	void *user, const char *reason, int64_t count, struct zila_err *err)
{
	struct buf *out = user;

	(void)err;
	buf_add_text(out, "  skipped     ");
	print_counted(out, count, "line: ", "lines: ");
	print_format(out, "%s\n", reason);
	return ZILA_OK;
}

static enum zila_code say_notice(
	void *user, const struct notice *notice, struct zila_err *err)
{
	struct output *out = user;

	(void)err;
	print_format(&out->buf, "  notice      %s%s%s", notice->column,
		*notice->column ? ": " : "", notice->message);
	if (strstr(notice->lines, "...")) { /* more than are listed */
		buf_add_text(&out->buf, " (");
		print_counted(&out->buf, notice->count, "line", "lines");
		buf_add_format(&out->buf, ": %s)", notice->lines);
	} else if (*notice->lines) {
		buf_add_format(&out->buf, " (%s %s)",
			notice->count == 1 ? "line" : "lines", notice->lines);
	}
	buf_add_char(&out->buf, '\n');
	return ZILA_OK;
}

enum zila_code import_text(struct output *out, struct db *db,
	const struct import *import, struct zila_err *err)
{
	struct buf *buf = &out->buf;
	enum zila_code code;

	say(buf, "title", import->title);
	say_verdict(buf, import);
	say_importer(buf, import);
	say_books(buf, import);
	if ((code = control_read(db, import->id, say_control, out, err)) ||
		(code = skip_read(db, import->id, say_skip, buf, err)) ||
		(code = notice_read(db, import->id, say_notice, out, err)))
		return code;
	if (import->synthetic)
		say(buf, "synthetic",
			"made up, not facts; every report that uses them says "
			"so");
	return ZILA_OK;
}

/* ---- rejects ---- */

static enum zila_code say_reject(
	void *user, const struct reject *reject, struct zila_err *err)
{
	struct buf *out = user;

	buf_add_format(out, "    line %lld: ", (long long)reject->line);
	print_cut(out, reject->raw, RAW_COLUMNS);
	buf_add_char(out, '\n');
	reasons_text(out, reject->reasons);
	return buf_check(out, err);
}

enum zila_code import_rejects(struct output *out, struct db *db,
	int64_t import_id, int64_t count, struct zila_err *err)
{
	const struct reject_filter filter = {
		.import_id = import_id, .all = true, .most = REJECTS_SHOWN};

	buf_add_text(
		&out->buf, count > REJECTS_SHOWN ? ", the first:\n" : ":\n");
	return reject_read(db, &filter, say_reject, &out->buf, err);
}

static enum zila_code note_control(
	void *user, const struct control *control, struct zila_err *err)
{
	bool *disagrees = user;

	(void)err;
	*disagrees |= !control->agrees;
	return ZILA_OK;
}

enum zila_code import_disagrees(
	struct db *db, int64_t import_id, bool *disagrees, struct zila_err *err)
{
	*disagrees = false;
	return control_read(db, import_id, note_control, disagrees, err);
}
