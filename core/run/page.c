/* page.c - one page of the web face: a run that only reads. */
#include "run/work.h"

enum zila_code core_page(struct core *core, const struct core_page *page,
	const struct core_scope *scope, struct zila_err *err)
{
	struct work_scope clocks;
	struct run run;
	enum zila_code code;

	work_init(&run, core, "page", NULL, NULL);
	run_option(&run, "path", page->path);
	run_option(&run, "query", page->query);
	run_option(&run, "notice", page->notice);
	run_option(&run, "session", page->session ? "yes" : NULL);
	if ((code = work_scope(&run, core, scope, &clocks, err)))
		return code;
	return run_spawn(&run, err);
}
