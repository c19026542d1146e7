/* zone.h - the hours that clocks show in a zone of the IANA database.
 *
 * A zone is read once, from the system's TZif files, into a list of spans, each
 * with its offset from UTC: from 1970 on, and by the file's last rule to 2200.
 * Not from ICU: Debian's stable release brings new tzdata, while ICU's copy
 * stays as old as ICU; and no further library is loaded at each start.
 * Where there are no such files, UTC and Asia/Kolkata are known all the same.
 *
 * A clock time may be shown twice (an overlap, when clocks go back) or never
 * (a gap, when they go forward).
 *
 * Owner:   zone_close(); a zone is never changed after zone_open().
 * Units:   moments in ms (ground/moment.h); clock times in ms as if they were
 *          UTC; offsets in ms east of UTC.
 * Errors:  ZILA_EINPUT for a name that is no zone, with a name that is near.
 */
#ifndef ZILA_GROUND_ZONE_H
#define ZILA_GROUND_ZONE_H

#include <stdbool.h>
#include <stdint.h>

#include "zila.h"

#define ZONE_DEFAULT "Asia/Kolkata"

enum { ZONE_NAME_BYTES = 64 };

struct zone;

/* name as in the IANA database, capitals as there: "Asia/Kolkata", "UTC".
 * Opening costs less than a millisecond. */
ZILA_MUST_USE enum zila_code zone_open(
	const char *name, struct zone **out, struct zila_err *err);
void zone_close(struct zone *zone); /* NULL is fine */
const char *zone_name(const struct zone *zone);

/* What clocks show, less what they show in UTC. */
int64_t zone_offset(const struct zone *zone, int64_t ms);

/* The day (since 1970-01-01) that calendars show. */
int32_t zone_day(const struct zone *zone, int64_t ms);

/* When clocks next change, strictly after ms; false: never again, as far as
 * is known.  before and after are the offsets. */
struct zone_change {
	int64_t at, before, after;
};
ZILA_MUST_USE bool zone_next_change(
	const struct zone *zone, int64_t ms, struct zone_change *out);

/* The first moment at which clocks show local or, when that is within a gap,
 * the moment that ends the gap. */
int64_t zone_moment(const struct zone *zone, int64_t local);

/* Every name of the database, bytewise sorted, each told once. */
ZILA_MUST_USE enum zila_code zone_each(
	void (*each)(void *user, const char *name), void *user,
	struct zila_err *err);

#endif
