/* cache.c - results by key, the least used of them forgotten first. */
#include "daemon/web/cache.h"

#include <stdio.h>
#include <string.h>

#include "ground/limits.h"
#include "ground/mem.h"

static struct cached **bucket_of(struct cache *cache, int64_t hash)
{
	return &cache->buckets[(uint64_t)hash % CACHE_BUCKETS];
}

static void unlist(struct cache *cache, struct cached *cached)
{
	*(cached->before ? &cached->before->next : &cache->first) =
		cached->next;
	*(cached->next ? &cached->next->before : &cache->last) = cached->before;
	cached->next = cached->before = NULL;
}

static void put_first(struct cache *cache, struct cached *cached)
{
	cached->next = cache->first;
	*(cache->first ? &cache->first->before : &cache->last) = cached;
	cache->first = cached;
}

struct cached *cache_find(struct cache *cache, const char *key)
{
	int64_t hash = short_hash(key, strlen(key), cache->secret);
	struct cached *cached = *bucket_of(cache, hash);

	while (cached && (cached->hash != hash || strcmp(cached->key, key)))
		cached = cached->chain;
	if (cached && cached != cache->first) {
		unlist(cache, cached);
		put_first(cache, cached);
	}
	return cached;
}

/* The oldest that is ready, beside keep. */
static struct cached *oldest(struct cache *cache, const struct cached *keep)
{
	struct cached *cached = cache->last;

	while (cached && (!cached->ready || cached == keep))
		cached = cached->before;
	return cached;
}

static void make_room(struct cache *cache, const struct cached *keep)
{
	struct cached *cached;

	while ((cache->bytes > LIMIT_WEB_CACHE_BYTES ||
		       cache->count > LIMIT_WEB_CACHE_PAGES) &&
		(cached = oldest(cache, keep)) != NULL)
		cache_forget(cache, cached);
}

/* The last that was ready, out of the cache and held. */
static struct cached *take_older(struct cache *cache, const char *key)
{
	struct cached *before = cache_find(cache, key), *older;

	if (!before)
		return NULL;
	older = before->ready ? before : before->older;
	if (older)
		cached_hold(older);
	cache_forget(cache, before);
	return older;
}

struct cached *cache_add(struct cache *cache, const char *key, const char *of)
{
	struct cached *cached = mem_alloc(sizeof *cached);

	if (!cached)
		return NULL;
	cached->key = mem_copy(key);
	if (!cached->key) {
		mem_free(cached);
		return NULL;
	}
	snprintf(cached->of, sizeof cached->of, "%s", of);
	cached->older = take_older(cache, key);
	cached->hash = short_hash(key, strlen(key), cache->secret);
	cached->chain = *bucket_of(cache, cached->hash);
	*bucket_of(cache, cached->hash) = cached;
	cached->listed = true;
	cached->holds = 2; /* the cache's, and the maker's */
	put_first(cache, cached);
	cache->count++;
	make_room(cache, cached);
	return cached;
}

static void drop_older(struct cached *cached)
{
	if (cached->older)
		cached_drop(cached->older);
	cached->older = NULL;
}

void cache_ready(struct cache *cache, struct cached *cached)
{
	cached->ready = true;
	drop_older(cached);
	snprintf(cached->tag, sizeof cached->tag, "%016llx",
		(unsigned long long)short_hash(buf_text(&cached->body),
			cached->body.size, cache->secret));
	if (!cached->listed)
		return;
	cache->bytes += cached->body.size;
	make_room(cache, cached);
}

void cache_forget(struct cache *cache, struct cached *cached)
{
	struct cached **at = bucket_of(cache, cached->hash);

	if (!cached->listed)
		return;
	while (*at != cached)
		at = &(*at)->chain;
	*at = cached->chain;
	unlist(cache, cached);
	cached->listed = false;
	cache->count--;
	if (cached->ready)
		cache->bytes -= cached->body.size;
	cached_drop(cached);
}

void cache_empty(struct cache *cache)
{
	while (cache->first)
		cache_forget(cache, cache->first);
}

void cached_hold(struct cached *cached)
{
	cached->holds++;
}

void cached_drop(void *object)
{
	struct cached *cached = object;

	if (--cached->holds)
		return;
	drop_older(cached);
	buf_free(&cached->body);
	buf_free(&cached->err);
	mem_free(cached->key);
	mem_free(cached);
}
