/* mem.c - the heap, with a switch that makes it fail, and arenas on top. */
#include "ground/mem.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK_BYTES = 16 << 10 };

/* The one global of the floor: a test has no other way to reach the
 * allocations of the code under test. */
static long allocations_left = -1;

void mem_fail_after(long count)
{
	allocations_left = count;
}

/* Sizes beyond PTRDIFF_MAX only come from an overflow, ours or a file's. */
static bool may_allocate(size_t size)
{
	if (size > PTRDIFF_MAX || allocations_left == 0)
		return false;
	if (allocations_left > 0)
		allocations_left--;
	return true;
}

/* Size 0 still gives a block, so that NULL always means failure. */
void *mem_alloc(size_t size)
{
	return may_allocate(size) ? calloc(1, size ? size : 1) : NULL;
}

void *mem_resize(void *old, size_t size)
{
	return may_allocate(size) ? realloc(old, size ? size : 1) : NULL;
}

char *mem_copy(const char *text)
{
	size_t size = strlen(text) + 1;
	char *copy = mem_alloc(size);

	if (copy)
		memcpy(copy, text, size);
	return copy;
}

void mem_free(void *memory)
{
	free(memory);
}

struct arena_chunk {
	struct arena_chunk *next;
	size_t used, room;
	_Alignas(max_align_t) unsigned char data[];
};

/* A large thing gets a chunk of its own behind the head, so that the room
 * left in the head isn't lost. */
static struct arena_chunk *chunk_add(struct arena *arena, size_t size)
{
	size_t room = size > CHUNK_BYTES / 4 ? size : CHUNK_BYTES;
	struct arena_chunk *chunk;

	if (room > SIZE_MAX - sizeof *chunk)
		return NULL;
	chunk = mem_alloc(sizeof *chunk + room);
	if (!chunk)
		return NULL;
	chunk->room = room;
	if (arena->head && room != CHUNK_BYTES) {
		chunk->next = arena->head->next;
		arena->head->next = chunk;
	} else {
		chunk->next = arena->head;
		arena->head = chunk;
	}
	return chunk;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	const size_t align = _Alignof(max_align_t);
	struct arena_chunk *chunk = arena->head;
	void *memory;

	if (size > SIZE_MAX - align)
		return NULL;
	size = (size + align - 1) / align * align;
	if (!chunk || size > chunk->room - chunk->used)
		chunk = chunk_add(arena, size);
	if (!chunk)
		return NULL;
	memory = chunk->data + chunk->used;
	chunk->used += size;
	return memory;
}

char *arena_copy(struct arena *arena, const char *data, size_t size)
{
	char *copy = size < SIZE_MAX ? arena_alloc(arena, size + 1) : NULL;

	if (copy && size)
		memcpy(copy, data, size);
	return copy;
}

char *arena_text(struct arena *arena, const char *text)
{
	return arena_copy(arena, text, strlen(text));
}

void arena_free(struct arena *arena)
{
	struct arena_chunk *chunk = arena->head;

	while (chunk) {
		struct arena_chunk *next = chunk->next;

		mem_free(chunk);
		chunk = next;
	}
	arena->head = NULL;
}
