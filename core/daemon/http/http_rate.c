/* http_rate.c - buckets of clients, in sets of a few. */
#include "daemon/http/http_rate.h"

#include <string.h>

enum { WAYS = 8, SETS = LIMIT_HTTP_CLIENTS / WAYS };

static struct http_bucket *find(
	struct http_rate *rate, const uint8_t client[HTTP_CLIENT_BYTES])
{
	struct http_bucket *set, *oldest;
	uint32_t hash = 2166136261u;
	int i;

	for (i = 0; i < HTTP_CLIENT_BYTES; i++)
		hash = (hash ^ client[i]) * 16777619u;
	oldest = set = &rate->buckets[hash % SETS * WAYS];
	for (i = 0; i < WAYS; i++) {
		if (set[i].seen &&
			!memcmp(set[i].client, client, HTTP_CLIENT_BYTES))
			return &set[i];
		if (set[i].seen < oldest->seen)
			oldest = &set[i];
	}
	memcpy(oldest->client, client, HTTP_CLIENT_BYTES);
	oldest->seen = 0;
	return oldest;
}

int64_t http_rate_take(struct http_rate *rate,
	const uint8_t client[HTTP_CLIENT_BYTES], int64_t cost, uint64_t now_ms)
{
	struct http_bucket *bucket = find(rate, client);
	int64_t full = rate->burst * 1000, lacks;
	uint64_t passed;

	if (!bucket->seen) {
		bucket->left = full;
	} else if (now_ms > bucket->seen) {
		passed = now_ms - bucket->seen;
		if (passed > (uint64_t)(full / rate->per_s))
			bucket->left = full;
		else
			bucket->left += (int64_t)passed * rate->per_s;
		if (bucket->left > full)
			bucket->left = full;
	}
	/* 0 is nobody's. */
	bucket->seen = now_ms ? now_ms : 1;
	lacks = cost * 1000 - bucket->left;
	if (lacks > 0)
		return 1 + lacks / (rate->per_s * 1000);
	bucket->left -= cost * 1000;
	return 0;
}
