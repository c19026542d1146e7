/* undo.c - taking an import back, as a run of its own. */
#include <string.h>

#include "run/history.h"
#include "run/work.h"

enum { DEPENDENTS_TOLD = 12 };

struct dependents {
	struct buf text;
	int64_t first; /* the newest import */
	int count;
};

static enum zila_code note(void *user, const struct undo_dependent *dependent,
	struct zila_err *err)
{
	struct dependents *found = user;

	if (!found->count++)
		found->first = dependent->import_id;
	if (found->count <= DEPENDENTS_TOLD)
		buf_add_format(&found->text,
			"\n  import %lld, %s: %lld %s of %s",
			(long long)dependent->import_id, dependent->name,
			(long long)dependent->rows,
			dependent->rows == 1 ? "row" : "rows",
			dependent->dataset);
	return buf_check(&found->text, err);
}

static enum zila_code refuse(
	int64_t import_id, const struct dependents *found, struct zila_err *err)
{
	err_set(err, ZILA_EUSAGE,
		"import %lld can't be undone: later imports stand on what it "
		"brought%s",
		(long long)import_id, buf_text(&found->text));
	if (found->count > DEPENDENTS_TOLD)
		err_hint(err, "  and %d more", found->count - DEPENDENTS_TOLD);
	return err_hint(err,
		"undo them first, the newest first: zila imports undo "
		"%lld\nnothing was changed",
		(long long)found->first);
}

static enum zila_code take_back(struct core *core, const struct model *model,
	struct undo *undo, struct zila_err *err)
{
	struct dependents found = {0};
	enum zila_code code;

	code = undo_dependents(
		core->db, model, undo->import_id, note, &found, err);
	if (code == ZILA_OK && found.count)
		code = refuse(undo->import_id, &found, err);
	if (code == ZILA_OK)
		code = undo_merge(core->db, model, undo, err);
	buf_free(&found.text);
	return code;
}

enum zila_code core_undo(struct core *core, int64_t import_id, struct undo *out,
	struct zila_err *err)
{
	struct model model;
	struct work work;
	enum zila_code code;

	memset(out, 0, sizeof *out);
	out->import_id = import_id;
	if ((code = undo_check(core->db, import_id, err)) ||
		(code = core_model(core, &model, err)))
		return code;
	if ((code = work_begin(&work, core, "undo", err)) == ZILA_OK) {
		out->run_id = work.run_id;
		code = take_back(core, &model, out, err);
		code = work_end(&work, code, false, NULL, err);
	}
	model_close(&model);
	return code;
}
