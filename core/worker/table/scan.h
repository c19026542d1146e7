/* scan.h - 64 bytes of a table at a time: where cells may end.
 *
 * x86-64 always has SSE2; elsewhere the compiler makes what it can of a plain
 * loop.  Both give the same, which a test checks.
 */
#ifndef ZILA_WORKER_SCAN_H
#define ZILA_WORKER_SCAN_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { SCAN_BYTES = 64 };

/* Bit i is for byte i. */
struct scan {
	uint64_t stops; /* delimiters, line ends, double quotes */
	uint64_t odd;   /* NUL and bytes that are not ASCII */
};

static inline struct scan scan_plainly(const char *data, char delimiter)
{
	struct scan scan = {0, 0};
	int i;

	for (i = 0; i < SCAN_BYTES; i++) {
		char c = data[i];
		bool stop =
			c == delimiter || c == '\n' || c == '\r' || c == '"';

		scan.stops |= (uint64_t)stop << i;
		scan.odd |= (uint64_t)(c == '\0' || (c & 0x80)) << i;
	}
	return scan;
}

#ifdef __SSE2__
static inline struct scan scan_block(const char *data, char delimiter)
{
	const __m128i delimiters = _mm_set1_epi8(delimiter);
	const __m128i feeds = _mm_set1_epi8('\n');
	const __m128i carriages = _mm_set1_epi8('\r');
	const __m128i quotes = _mm_set1_epi8('"');
	const __m128i nuls = _mm_setzero_si128();
	struct scan scan = {0, 0};
	int i;

	for (i = 0; i < SCAN_BYTES; i += 16) {
		__m128i part = _mm_loadu_si128((const __m128i *)(data + i));
		__m128i stops = _mm_or_si128(
			_mm_or_si128(_mm_cmpeq_epi8(part, delimiters),
				_mm_cmpeq_epi8(part, feeds)),
			_mm_or_si128(_mm_cmpeq_epi8(part, carriages),
				_mm_cmpeq_epi8(part, quotes)));
		__m128i odd = _mm_or_si128(part, _mm_cmpeq_epi8(part, nuls));

		scan.stops |= (uint64_t)(uint32_t)_mm_movemask_epi8(stops) << i;
		scan.odd |= (uint64_t)(uint32_t)_mm_movemask_epi8(odd) << i;
	}
	return scan;
}
#else
static inline struct scan scan_block(const char *data, char delimiter)
{
	return scan_plainly(data, delimiter);
}
#endif

#endif
