/* findings.h - what commands do with the findings of checks.
 *
 * Errors:  of the store and of the run; ZILA_EUSAGE for a place, a day, a
 *          finding or a rule that is none.
 */
#ifndef ZILA_RUN_FINDINGS_H
#define ZILA_RUN_FINDINGS_H

#include "run/core.h"
#include "store/finding/waiver.h"

/* LGD codes of places as typed; 0 for what was not given. */
struct core_place {
	int state, district;
};
ZILA_MUST_USE enum zila_code core_place(struct core *core, const char *state,
	const char *district, struct core_place *out, struct zila_err *err);

/* As typed; a finding, or a rule and a place. */
struct core_waive {
	int64_t finding_id;
	const char *rule, *state, *district;
	const char *owner, *reason, *until;
};
ZILA_MUST_USE enum zila_code core_waive(struct core *core,
	const struct core_waive *what, int64_t *id, struct zila_err *err);

ZILA_MUST_USE enum zila_code core_waive_end(struct core *core, int64_t id,
	const char *reason, struct zila_err *err);

/* Has a worker write what query finds: "html", "xlsx"; "explain" and
 * "explain_json" tell about the one finding query->id, told last or in the
 * check query->run_id. */
struct core_findings {
	const struct finding_query *query;
	const char *form, *lang;
	const char *file; /* NULL: to face.output */
};
/* Whether FILE.html or FILE.xlsx may be written: before the work is done. */
ZILA_MUST_USE enum zila_code core_file_check(
	const char *file, bool replace, struct zila_err *err);
/* *bytes of the file; NULL is fine. */
ZILA_MUST_USE enum zila_code core_findings(struct core *core,
	const struct core_findings *what, int64_t *bytes, struct zila_err *err);

#endif
