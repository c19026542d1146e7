/* zones.c - due times of every zone against a scan of every minute: around
 * each change of clocks from 1990 to 2037, and over the whole of 2024.
 *
 *     cmake --build build/test --target zones && build/test/tests/zones [SEED]
 *
 * Ends with "N passed, N failed"; a failure is told with its zone, schedule
 * and minute.
 */
#include <stdio.h>
#include <stdlib.h>

#include "cron_scan.h"
#include "ground/zone.h"

#define FIRST_MS INT64_C(631152000000) /* 1990 */
#define LAST_MS INT64_C(2114380800000) /* 2037 */

enum { WINDOW = 2900, SCHEDULES = 3, LEAP_FROM = 28401120, LEAP = 527040 };

struct all {
	uint64_t seed;
	long passed, failed;
};

static void try(struct all *all, const char *zone, int64_t from, int64_t size)
{
	char text[80];
	int64_t first = 0;
	int wrong;

	cron_scan_make(&all->seed, text, sizeof text);
	wrong = cron_scan(zone, text, from, from + size, &first);
	if (!wrong) {
		all->passed++;
		return;
	}
	all->failed++;
	printf("FAILED %s \"%s\": %d minutes, the first %lld\n", zone, text,
		wrong, (long long)first * 60);
}

static void try_zone(void *user, const char *name)
{
	struct all *all = user;
	struct zone_change change = {FIRST_MS};
	struct zone *zone = NULL;
	struct zila_err err;
	int i;

	if (zone_open(name, &zone, &err) != ZILA_OK) {
		printf("FAILED %s: %s\n", name, err.text);
		all->failed++;
		return;
	}
	while (zone_next_change(zone, change.at, &change) &&
		change.at < LAST_MS)
		for (i = 0; i < SCHEDULES; i++)
			try(all, name, change.at / 60000 - 1000, WINDOW);
	try(all, name, LEAP_FROM, LEAP);
	zone_close(zone);
}

int main(int argc, char **argv)
{
	struct all all = {.seed = argc > 1 ? strtoull(argv[1], NULL, 10) : 7};
	struct zila_err err;

	/* it takes minutes: a failure is told at once */
	(void)setvbuf(stdout, NULL, _IOLBF, 0);
	if (!all.seed || zone_each(try_zone, &all, &err) != ZILA_OK)
		return 2;
	printf("%ld passed, %ld failed\n", all.passed, all.failed);
	return all.failed ? 1 : 0;
}
