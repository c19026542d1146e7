/* mem.h - memory: a heap that tests can make fail, and arenas.
 *
 * Owner:   what mem_alloc() gives is freed with mem_free(); what an arena
 *          gives lives until arena_free().
 * Errors:  NULL when there is none.
 */
#ifndef ZILA_GROUND_MEM_H
#define ZILA_GROUND_MEM_H

#include <stddef.h>
#include <stdint.h>

#include "zila.h"

ZILA_MUST_USE void *mem_alloc(size_t size);             /* zeroed */
ZILA_MUST_USE void *mem_resize(void *old, size_t size); /* like realloc */
ZILA_MUST_USE char *mem_copy(const char *text);         /* NUL-terminated */
void mem_free(void *memory);                            /* NULL is fine */

/* Tests: lets `count` more allocations succeed, then fails every one.
 * count < 0 ends the failing. */
void mem_fail_after(long count);

struct arena_chunk;

/* Many small things that end together.  Zero-initialise. */
struct arena {
	struct arena_chunk *head;
};

ZILA_MUST_USE void *arena_alloc(struct arena *arena, size_t size); /* zeroed */
ZILA_MUST_USE char *arena_copy(
	struct arena *arena, const char *data, size_t size); /* adds a NUL */
ZILA_MUST_USE char *arena_text(struct arena *arena, const char *text);
void arena_free(struct arena *arena);

#endif
