/* cron.h - when a job is due: five fields, as in Vixie cron.
 *
 *     minute hour day-of-month month day-of-week
 *       0-59  0-23         1-31  1-12        0-7, of which 0 and 7 are Sunday
 *
 * A field is `*`, a value, a range `9-17`, a list `1,15`, or `*` or a range
 * with a step behind a slash (each fifth minute: star, slash, 5; `10-50/10`);
 * months and days of the week also by name (`jan`, `mon-fri`).  Or one word:
 * @hourly, @daily (@midnight), @weekly, @monthly, @yearly (@annually).  A day
 * matches when both day fields do; when neither of them begins with `*`, when
 * one does.
 *
 * A job whose minute or hour begins with `*` is a *rolling* one, any other a
 * *fixed* one (a list or a range of values is fixed too).  Where clocks change:
 *   - forward over [02:00, 03:00): a fixed time within runs once, at the
 *     moment after the gap (03:00); several of one job within it are one run.
 *     A rolling job runs whenever clocks show a matching time: what was in the
 *     gap is not there.
 *   - back over [02:00, 03:00): a fixed time runs the first time only;
 *     a rolling job runs by elapsed minutes, both times.
 *   Unlike Debian's cron, for a change of any size; that one treats only
 *   changes of less than three hours so.  (systemd.timer knows no rolling
 *   ones.)
 *
 * Owner:   a struct cron is a value.
 * Units:   moments in ms (ground/moment.h); due times are whole minutes of the
 *          zone's clock.
 * Errors:  ZILA_EUSAGE: which field, what is wrong, how it could be written.
 */
#ifndef ZILA_DAEMON_CRON_H
#define ZILA_DAEMON_CRON_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/zone.h"

enum { CRON_YEARS = 40 }; /* further ahead is never */

#define CRON_NEVER INT64_MAX

struct cron {
	uint64_t minutes;     /* bit m */
	uint32_t hours, days; /* bits 0-23, 1-31 */
	uint16_t months;      /* bits 1-12 */
	uint8_t weekdays;     /* bits 0-6, 0 is Sunday */
	bool any_day, any_weekday;
	bool rolling;
};

/* Refuses also what no calendar has, as 30 February. */
ZILA_MUST_USE enum zila_code cron_parse(
	const char *text, struct cron *out, struct zila_err *err);

/* The first due time strictly after after_ms, or CRON_NEVER.  Pure; a
 * few microseconds. */
int64_t cron_next(
	const struct cron *cron, const struct zone *zone, int64_t after_ms);

#endif
