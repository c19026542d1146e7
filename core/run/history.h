/* history.h - what can be done with imports that are in: told cell by cell,
 * taken back, proved against their files; the whole database saved and
 * brought back.
 *
 * Errors:  see each.
 */
#ifndef ZILA_RUN_HISTORY_H
#define ZILA_RUN_HISTORY_H

#include "run/core.h"
#include "store/backup.h"
#include "store/ledger/diff.h"
#include "store/ledger/proof.h"
#include "store/ledger/spans.h"
#include "store/ledger/undo.h"

/* Takes import_id back.  ZILA_EUSAGE when it can't be undone, or later
 * imports stand on it: those are named, with what to do. */
ZILA_MUST_USE enum zila_code core_undo(struct core *core, int64_t import_id,
	struct undo *out, struct zila_err *err);

/* Writes what import_id made different into a workbook: a sheet each for
 * changed, added and withdrawn rows of each dataset. */
struct core_diff {
	const char *file; /* NAME.xlsx */
	bool replace;     /* also when it is there already */
	int64_t import_id;
};
struct core_diff_file {
	int64_t rows, sheets, bytes;
};
ZILA_MUST_USE enum zila_code core_diff_export(struct core *core,
	const struct core_diff *what, struct core_diff_file *out,
	struct zila_err *err);

/* How the proof of one import ended. */
struct verified {
	const struct import *import;
	struct proof_result result;
	bool same_records;     /* their digest is that of the import */
	bool importer_changed; /* the plugin is not what it was then */
	const char *problem; /* why its file could not be read again, or NULL */
};

struct verify_face {
	void *user;
	/* rows that are not as in the file, before that import's end */
	enum zila_code (*fault)(void *user, const struct import *import,
		const struct proof_fault *fault, struct zila_err *err);
	/* rows whose times can't have come about, after all imports */
	enum zila_code (*span)(void *user, const struct span_fault *fault,
		struct zila_err *err);
	/* at the end of an import */
	enum zila_code (*done)(void *user, const struct verified *verified,
		struct zila_err *err);
};

/* Reads the kept file of import_id (0: of each import) once more, by the
 * same importer with the same options, and holds what is stored against it.
 * Nothing is changed.  An undo has no file of its own. */
ZILA_MUST_USE enum zila_code core_verify(struct core *core, int64_t import_id,
	const struct verify_face *face, struct zila_err *err);

#endif
