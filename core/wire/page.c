/* page.c - the shared page. */
#include "wire/page.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ground/text.h"

enum { PAGE_BYTES = 4096 };
_Static_assert(sizeof(struct page) <= PAGE_BYTES, "one page");

enum zila_code page_map(int fd, struct page **out, struct zila_err *err)
{
	void *page = mmap(
		NULL, PAGE_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);

	if (page == MAP_FAILED)
		return err_set(err, ZILA_ELIMIT, "mapping the shared page: %s",
			strerror(errno));
	*out = page;
	return ZILA_OK;
}

enum zila_code page_make(int *fd, struct page **out, struct zila_err *err)
{
	enum zila_code code;

	/* What a worker cut off would be a SIGBUS for the core. */
	*fd = memfd_create("zila-page", MFD_CLOEXEC | MFD_ALLOW_SEALING);
	if (*fd < 0 || ftruncate(*fd, PAGE_BYTES) != 0 ||
		fcntl(*fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_SEAL) != 0) {
		err_set(err, ZILA_ESTORE, "making the shared page: %s",
			strerror(errno));
		if (*fd >= 0)
			close(*fd);
		return err->code;
	}
	code = page_map(*fd, out, err);
	if (code != ZILA_OK)
		close(*fd);
	return code;
}

void page_unmap(struct page *page)
{
	if (page)
		munmap(page, PAGE_BYTES);
}

static void copy(char *out, size_t room, const char *text)
{
	snprintf(out, room, "%s", text ? text : "");
}

void page_doing(struct page *page, const char *doing)
{
	if (page)
		copy(page->doing, sizeof page->doing, doing);
}

void page_part(struct page *page, const char *plugin, const char *part)
{
	if (!page)
		return;
	copy(page->plugin, sizeof page->plugin, plugin);
	copy(page->part, sizeof page->part, part);
}

void page_file(struct page *page, const char *file)
{
	if (page)
		copy(page->file, sizeof page->file, file);
}

void page_text(const struct page *page, char *out, size_t room)
{
	/* The other side may have died, or lied: nothing here ends for sure. */
	struct page seen = *page;
	struct phrase words = {out, room, 0};

	seen.doing[sizeof seen.doing - 1] = '\0';
	seen.plugin[sizeof seen.plugin - 1] = '\0';
	seen.part[sizeof seen.part - 1] = '\0';
	seen.file[sizeof seen.file - 1] = '\0';
	phrase_add(&words, "%s", seen.doing);
	if (*seen.plugin)
		phrase_add(&words, "%splugin %s", words.used ? ", " : "",
			seen.plugin);
	if (*seen.part)
		phrase_add(&words, "%s%s", words.used ? ", " : "", seen.part);
	if (*seen.file)
		phrase_add(
			&words, "%sfile %s", words.used ? ", " : "", seen.file);
	if (seen.row > 0)
		phrase_add(&words, "%srow %lld", words.used ? ", " : "",
			(long long)seen.row);
}
