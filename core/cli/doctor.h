/* doctor.h - what the checks of `zila doctor` share.  Not for others. */
#ifndef ZILA_CLI_DOCTOR_H
#define ZILA_CLI_DOCTOR_H

#include "cli.h"
#include "ground/date.h"

enum status { STATUS_OK, STATUS_WARN, STATUS_FAIL };

struct doctor {
	struct cli *cli;
	struct json json;
	int64_t plugins, refused;
	char newest[DATE_TIME_BYTES]; /* when the newest import was known */
};

void doctor_told(struct doctor *doctor, enum status status, const char *name,
	const char *format, ...) ZILA_PRINTF(4, 5);

/* doctor_rights.c: who may write what. */
void doctor_rights(struct doctor *doctor);
void doctor_locks(struct doctor *doctor);
void doctor_zones(struct doctor *doctor);

#endif
