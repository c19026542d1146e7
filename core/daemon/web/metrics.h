/* metrics.h - what the web face counts, as Prometheus reads it.
 *
 * Units: seconds.  Owner: plain numbers; zero-initialise. */
#ifndef ZILA_DAEMON_METRICS_H
#define ZILA_DAEMON_METRICS_H

#include <stdint.h>

#include "ground/buf.h"

enum metrics_class {
	METRICS_PAGE,
	METRICS_FILE,
	METRICS_READ,
	METRICS_WRITE,
	METRICS_OTHER,
	METRICS_REFUSED, /* no request */
	METRICS_CLASSES,
};

enum { METRICS_STATUSES = 6, METRICS_STEPS = 12 };

struct metrics {
	int64_t requests[METRICS_CLASSES][METRICS_STATUSES];
	int64_t within[METRICS_CLASSES][METRICS_STEPS]; /* of each step alone */
	int64_t count[METRICS_CLASSES];
	double seconds[METRICS_CLASSES];
};

void metrics_note(struct metrics *metrics, enum metrics_class class, int status,
	double seconds);
void metrics_write(const struct metrics *metrics, struct buf *out);

/* One number with its two lines of explanation; type is counter or gauge. */
void metrics_number(struct buf *out, const char *name, const char *type,
	const char *help, int64_t value);

#endif
