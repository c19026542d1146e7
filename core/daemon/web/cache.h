/* cache.h - what commands that read have answered, while it holds true.
 *
 * Owner:   the cache owns what is in it; who sends a result holds it with
 *          cached_hold() until cached_drop().
 * Errors:  NULL without memory.
 */
#ifndef ZILA_DAEMON_CACHE_H
#define ZILA_DAEMON_CACHE_H

#include <stdbool.h>

#include "ground/buf.h"
#include "ground/digest.h"

struct visit;

struct cached {
	struct cached *next, *before; /* newest use first */
	struct cached *chain;         /* of its bucket */
	char *key;
	char of[64];          /* the state of things that it tells */
	uint64_t true_ms;     /* when that was the state for sure */
	struct cached *older; /* until it is ready: the one before, held */
	int64_t hash;
	bool listed;
	int holds;

	bool ready;
	struct visit *waiting; /* until it is */
	struct child *child;
	struct web *web;
	char folder[64]; /* of the web's, where a file will be; or "" */

	int exit_code;
	struct buf body, err;
	char tag[20];
};

enum { CACHE_BUCKETS = 1024 };

/* Zero-initialise. */
struct cache {
	unsigned char secret[SHORT_HASH_KEY_BYTES];
	struct cached *buckets[CACHE_BUCKETS];
	struct cached *first, *last;
	size_t bytes;
	int count;
	int64_t hits, misses, joined, behind;
};

/* The entry with this key, now the newest; NULL when there is none. */
struct cached *cache_find(struct cache *cache, const char *key);

/* A new entry in place of any with this key, held once for whoever makes it.
 * Until it is ready it holds the last that was. */
struct cached *cache_add(struct cache *cache, const char *key, const char *of);

/* Its body is there: makes its tag, and room. */
void cache_ready(struct cache *cache, struct cached *cached);

/* Finds it no more. */
void cache_forget(struct cache *cache, struct cached *cached);
void cache_empty(struct cache *cache);

void cached_hold(struct cached *cached);
void cached_drop(void *cached);

#endif
