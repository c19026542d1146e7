/* cron_scan.h - due times by looking at every minute, as the C library tells
 * local time: to hold cron_next() against. */
#ifndef ZILA_TESTS_CRON_SCAN_H
#define ZILA_TESTS_CRON_SCAN_H

#include <stdint.h>

/* Compares all due times of [from, to), in whole minutes since 1970; how many
 * differ, and *first is the first that does.  -1: text or zone is none. */
int cron_scan(const char *zone, const char *text, int64_t from, int64_t to,
	int64_t *first);

/* A schedule of the seed, leaning to times at which clocks change. */
void cron_scan_make(uint64_t *seed, char *out, int room);
uint64_t cron_scan_random(uint64_t *seed);

#endif
