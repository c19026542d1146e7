/* books.c - the soundness of the database. */
#include "books.h"

static enum zila_code check_import(
	void *user, const struct import *import, struct zila_err *err)
{
	struct buf *faults = user;

	(void)err;
	if (import->read != import->added + import->changed +
				    import->unchanged + import->quarantined +
				    import->skipped)
		buf_add_format(faults,
			"import %lld: its books do not balance\n",
			(long long)import->id);
	return ZILA_OK;
}

enum zila_code books_verify(struct core *core, struct ledger_counts *counts,
	struct buf *faults, struct zila_err *err)
{
	enum zila_code code;

	if ((code = store_verify(core->db, faults, err)) ||
		(code = import_read(core->db, 0, check_import, faults, err)) ||
		(code = ledger_count(core->db, counts, err)))
		return code;
	if (counts->unbalanced)
		buf_add_format(faults,
			"%lld imports: quarantined or skipped lines are not "
			"all kept\n",
			(long long)counts->unbalanced);
	return buf_check(faults, err);
}
