/* http_rate.h - how much each client may ask for: a bucket for each address,
 * that fills with time.  Pure: the clock is an argument.
 *
 * An IPv6 client is its /64, as one machine has all of it.  When more clients
 * come than there is room for, those unseen for longest are forgotten.
 *
 * Units:   milliseconds; costs in requests.
 */
#ifndef ZILA_DAEMON_HTTP_RATE_H
#define ZILA_DAEMON_HTTP_RATE_H

#include <stdint.h>

#include "ground/limits.h"
#include "zila.h"

enum { HTTP_CLIENT_BYTES = 8 };

struct http_bucket {
	uint8_t client[HTTP_CLIENT_BYTES];
	uint64_t seen; /* 0: nobody's */
	int64_t left;  /* thousandths */
};

/* Zero-initialise, with per_s and burst. */
struct http_rate {
	int64_t per_s, burst;
	struct http_bucket buckets[LIMIT_HTTP_CLIENTS];
};

/* Takes cost from the client's bucket.  0, or after how many seconds it may
 * come again; then nothing was taken. */
ZILA_MUST_USE int64_t http_rate_take(struct http_rate *rate,
	const uint8_t client[HTTP_CLIENT_BYTES], int64_t cost, uint64_t now_ms);

#endif
