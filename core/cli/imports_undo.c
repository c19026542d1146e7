/* imports_undo.c - `zila imports undo ID`. */
#include <string.h>

#include "imports.h"

/* Later imports that found unchanged what may be gone now. */
struct repeating {
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

static enum zila_code tell_repeating(
	void *user, const struct import *import, struct zila_err *err)
{
	struct repeating *repeating = user;

	(void)err;
	if (import->id <= repeating->undo->import_id || !import->unchanged ||
		import->undone_by || !repeating->undo->withdrawn ||
		strcmp(import->dataset, buf_text(&repeating->dataset)) != 0)
		return ZILA_OK;
	if (!repeating->text) {
		json_object(repeating->json);
		json_pair_integer(repeating->json, "import", import->id);
		json_pair_text(repeating->json, "name", import->name);
		json_pair_integer(
			repeating->json, "unchanged", import->unchanged);
		json_end_object(repeating->json);
		return ZILA_OK;
	}
	print_format(repeating->text, "  import %lld, %s, had found ",
		(long long)import->id, import->name);
	print_counted(repeating->text, import->unchanged, "line", "lines");
	buf_add_text(repeating->text,
		" unchanged: if it was of these rows, import its file again\n");
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
	struct repeating repeating = {.json = &json, .undo = &undo};
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
