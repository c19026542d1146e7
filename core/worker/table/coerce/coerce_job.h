/* coerce_job.h - one cell on its way: what the files of coerce share.
 *
 * Each type of column has a function that reads the cell's text and ends in
 * one of the give_ or refuse functions, whose result it returns.
 */
#ifndef ZILA_WORKER_COERCE_JOB_H
#define ZILA_WORKER_COERCE_JOB_H

#include "ground/number.h"
#include "worker/table/coerce/coerce.h"

enum { EXAMPLE_BYTES = 40 };

/* A cell with Indian or western groups. */
struct grouped {
	int64_t line; /* 0: none was seen */
	char text[EXAMPLE_BYTES];
};

/* A column of a dataset while it is being filled. */
struct lane {
	const struct column *column;
	struct unit unit;            /* of the dataset's column */
	struct grouped groupings[2]; /* Indian, western */
};

struct job {
	struct coerce *coerce;
	const struct coerce_cell *cell;
	const struct column *column;
	struct lane *lane;
	struct text text; /* trimmed, not empty */
	struct coerced *out;
	struct reason *reason;
};

/* Fills in why the cell is refused; the message begins with its text. */
bool job_refuse(const struct job *job, const char *code, const char *format,
	...) ZILA_PRINTF(3, 4);

/* Adds a notice of this row; its message begins with the cell's text. */
void job_notice(const struct job *job, const char *code, const char *format,
	...) ZILA_PRINTF(3, 4);

bool job_give_integer(const struct job *job, int64_t integer);
bool job_give_nothing(const struct job *job);
/* Gives a copy that lives until coerce_begin(). */
bool job_give_text(const struct job *job, const char *data, size_t size);
/* A copy for the reason's suggestions; NULL: no memory. */
const char *job_keep(const struct job *job, const char *data, size_t size);
int64_t job_line(const struct job *job);

/* True when the text means that there is no value: -, Nil, NA, .. */
bool job_has_no_value(const struct job *job);

/* By type. */
bool coerce_digits(const struct job *job, const struct number *number);
bool coerce_number(const struct job *job);
bool coerce_date(const struct job *job);
bool coerce_period(const struct job *job);
bool coerce_hs(const struct job *job);

/* True for an HS code as it is stored, which nearly all are. */
bool coerce_is_hs(struct text text);

/* A unit of a dataset's column, which people wrote too. */
void lane_open(struct lane *lane, const struct column *column);

#endif
