/* imports_undo.c - `zila imports undo ID`. */
#include <string.h>

#include "imports.h"

/* Later imports that found unchanged, or newer than their own, what may be
 * gone now. */
struct repeating {
	struct core *core;
	struct buf *text; /* NULL: JSON */
	struct json *json;
	const struct undo *undo;
	struct buf dataset; /* of the import that was undone */
};

static enum zila_code note_dataset(
	void *user, const struct import *import, struct zila_err *err)
{
	struct repeating *repeating = user;

	buf_add_text(&repeating->dataset, import->dataset);
	return buf_check(&repeating->dataset, err);
}

static enum zila_code note_older(
	void *user, const struct notice *notice, struct zila_err *err)
{
	int64_t *older = user;

	(void)err;
	if (strcmp(notice->code, "older_version") == 0)
		*older += notice->count;
	return ZILA_OK;
}

static void say_repeating(
	struct buf *out, const struct import *import, int64_t older)
{
	print_format(out, "  import %lld, %s, had ", (long long)import->id,
		import->name);
	if (import->unchanged) {
		buf_add_text(out, "found ");
		print_counted(out, import->unchanged, "line", "lines");
		buf_add_text(out, older ? " unchanged, and " : " unchanged");
	}
	if (older) {
		buf_add_text(out, "left out ");
		print_counted(out, older, "line as older", "lines as older");
	}
	buf_add_text(out, ": if it was of these rows, import its file again\n");
}

static enum zila_code tell_repeating(
	void *user, const struct import *import, struct zila_err *err)
{
	struct repeating *repeating = user;
	struct json *json = repeating->json;
	enum zila_code code;
	int64_t older = 0;

	if (import->id <= repeating->undo->import_id || import->undone_by ||
		!repeating->undo->withdrawn ||
		strcmp(import->dataset, buf_text(&repeating->dataset)) != 0)
		return ZILA_OK;
	code = notice_read(
		repeating->core->db, import->id, note_older, &older, err);
	if (code != ZILA_OK || (!import->unchanged && !older))
		return code;
	if (repeating->text) {
		say_repeating(repeating->text, import, older);
		return ZILA_OK;
	}
	json_object(json);
	json_pair_integer(json, "import", import->id);
	json_pair_text(json, "name", import->name);
	json_pair_integer(json, "unchanged", import->unchanged);
	json_pair_integer(json, "older", older);
	json_end_object(json);
	return ZILA_OK;
}

static void say_done(struct buf *out, const struct undo *undo)
{
	buf_add_format(out, "import %lld is undone, by import %lld: ",
		(long long)undo->import_id, (long long)undo->id);
	print_counted(
		out, undo->withdrawn, "row was closed, ", "rows were closed, ");
	print_counted(out, undo->reopened, "row is open again\n",
		"rows are open again\n");
}

enum zila_code imports_undo(
	struct cli *cli, struct core *core, int64_t id, struct zila_err *err)
{
	struct json json = print_json(&cli->out.buf);
	struct undo undo;
	struct repeating repeating = {
		.core = core, .json = &json, .undo = &undo};
	enum zila_code code;

	if ((code = core_undo(core, id, &undo, err)) ||
		(code = import_read(
			 core->db, id, note_dataset, &repeating, err)))
		goto out;
	if (cli->format == FORMAT_JSON) {
		json_object(&json);
		json_pair_integer(&json, "id", undo.id);
		json_pair_integer(&json, "undoes", id);
		json_pair_integer(&json, "withdrawn", undo.withdrawn);
		json_pair_integer(&json, "reopened", undo.reopened);
		json_pair_array(&json, "found_unchanged_by");
	} else {
		say_done(&cli->out.buf, &undo);
		repeating.text = &cli->out.buf;
	}
	code = import_read(core->db, 0, tell_repeating, &repeating, err);
	if (cli->format == FORMAT_JSON) {
		json_end_array(&json);
		print_end_object(&json);
	}
out:
	buf_free(&repeating.dataset);
	return code;
}
