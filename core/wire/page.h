/* page.h - where a run is: one page of memory that core and worker share.
 *
 * The worker writes it as it goes, without a system call; when the kernel
 * or the core had to kill it, the core reads the page and can still name
 * the plugin, the rule or importer, the file and the row.
 *
 * Owner:   the core makes it (page_make) and passes its descriptor; both
 *          sides map and unmap it.
 */
#ifndef ZILA_WIRE_PAGE_H
#define ZILA_WIRE_PAGE_H

#include <stddef.h>
#include <stdint.h>

#include "ground/err.h"

struct page {
	char doing[64]; /* "loading", "importing", "checking", "reporting" */
	char plugin[64];
	char part[96];  /* importer, rule, report section or script */
	char file[256]; /* input */
	volatile int64_t row;
};

ZILA_MUST_USE enum zila_code page_make(
	int *fd, struct page **out, struct zila_err *err);
ZILA_MUST_USE enum zila_code page_map(
	int fd, struct page **out, struct zila_err *err);
void page_unmap(struct page *page);

void page_doing(struct page *page, const char *doing);
void page_part(struct page *page, const char *plugin, const char *part);
void page_file(struct page *page, const char *file);

/* "plugin india, importer lgd_districts, file x.csv, row 40000"; empty when
 * nothing is known yet. */
void page_text(const struct page *page, char *out, size_t room);

#endif
