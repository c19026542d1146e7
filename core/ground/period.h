/* period.h - the periods of trade statistics.
 *
 * Units:   spans are [from, to), in days since 1970-01-01.
 *          A fiscal year runs April to March and is written `2023-24`.
 *          Canonical periods (SDMX names, so that a month can't be taken
 *          for a fiscal year): 2023-24, 2023, 2024-M04, 2024-Q1 (calendar
 *          quarter), and part-years 2023-24/M04-M12.
 * Errors:  false, and the out-value is not set.
 */
#ifndef ZILA_GROUND_PERIOD_H
#define ZILA_GROUND_PERIOD_H

#include "ground/date.h"

enum { PERIOD_TEXT_BYTES = 20 };

struct period {
	int32_t from, to;             /* [from, to) */
	char text[PERIOD_TEXT_BYTES]; /* canonical */
	bool year_alone;              /* 2023, read as the calendar year */
};

/* Reads what is canonical, and what its words say, with whatever commas and
 * brackets:
 * - a fiscal year: 2023-24, 2023 - 2024, 1999-00, F.Y. 2023/24, FY24 (named by
 *   its end, but not so `Financial Year 2024`), FY2324, 23-24 where it can't be
 *   a month;
 * - a year: 2023, 2023.0, CY 2023; both are of the calendar;
 * - a month: Apr-24, 2024 April, 202404, 04/2024, 04.2024, March 2023-24, and
 *   2024-04 where it can't be a fiscal year;
 * - from month to month: Apr-Dec 2023, Apr-Jun 23, 2023-24 (Apr.-Dec.), Apr
 *   2023 to Dec 2023, 1.4.2023 - 31.12.2023;
 * - a quarter or half of a fiscal year, from April on: Q1 2023-24, 1st quarter
 *   of FY24, H2 2023-24, Q1 (Apr-Jun 2024), where both must agree; of the
 *   calendar: Q1 CY 2024;
 * - what has run since April: upto Dec 2023, 2023-24 (up to December);
 * - what ended: quarter ended June 2023, year ended 31st March 2024.
 * Words may be in Hindi, digits of an Indian script.  (P), (PR) or an asterisk
 * behind it sets *provisional (NULL is fine), (R) is left out.  2023-25,
 * Q1 2024 and what lies in two fiscal years, but the calendar year, are
 * refused. */
ZILA_MUST_USE bool period_parse(
	const char *text, size_t size, struct period *out, bool *provisional);

/* Why text, which says a period, is none: it continues `"..." is no period: `.
 * NULL: it is one, or is nothing like it. */
const char *period_fault(const char *text, size_t size);

/* Whether text begins with a word that makes a period of a longer one, as
 * `quarter`, `up to` and `April` do. */
bool period_narrowed(const char *text, size_t size);

/* The fiscal year that holds day. */
void period_fiscal_year(int32_t day, struct period *out);

#endif
