/* date.h - days and periods of the Gregorian calendar.
 *
 * Units:   a day is days since 1970-01-01; spans are [from, to).
 *          A fiscal year runs April to March and is written `2023-24`.
 *          Canonical periods (SDMX names, so that a month can't be taken
 *          for a fiscal year): 2023-24, 2023, 2024-M04, 2024-Q1 (calendar
 *          quarter), and part-years 2023-24/M04-M12.
 * Errors:  false, and the out-value is not set.
 */
#ifndef ZILA_GROUND_DATE_H
#define ZILA_GROUND_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "zila.h"

enum { DATE_TEXT_BYTES = 11, PERIOD_TEXT_BYTES = 20, DATE_TIME_BYTES = 21 };

/* How exactly a text names a day: 2025 names the first day of a year. */
enum date_precision { DATE_DAY, DATE_MONTH, DATE_YEAR };

struct date {
	int32_t day;
	enum date_precision precision;
	bool two_digit_year; /* 31.3.24 */
	bool ordered;        /* 3/4/24: only an order tells day and month */
};

/* What 03/04/2024 is; and what a text can only be. */
enum date_order { DATE_DAY_FIRST, DATE_MONTH_FIRST, DATE_ANY_ORDER };

ZILA_MUST_USE bool date_of(int year, int month, int day, int32_t *out);
void date_split(int32_t day, int *year, int *month, int *day_of_month);

/* Reads 2024-03-31, 31-03-2024, 31/03/2024, 31.03.2024, 31.3.24 (day first,
 * two-digit years 2000-2068), 31 March 2024, 31-Mar-24, March 31, 2024,
 * 2024-03, Mar-24, March 2024, 2024; digits may be of an Indian script,
 * months in Hindi.  A time behind a day is left out, when it is of India or
 * of no zone.  Years are 1800-2200.  30 February is refused; so is
 * 03/31/2024: that a column has its months first is decided by the column. */
ZILA_MUST_USE bool date_parse(const char *text, size_t size, struct date *out);

/* The same where nothing but one day will do. */
ZILA_MUST_USE bool date_parse_day(const char *text, size_t size, int32_t *day);

/* date_parse() for a column whose order is known; 31/03/2024 is then refused
 * where months come first. */
ZILA_MUST_USE bool date_parse_ordered(
	const char *text, size_t size, enum date_order order, struct date *out);

/* The only order in which text is a day: DATE_MONTH_FIRST for 03/31/2024;
 * DATE_ANY_ORDER when both or none would do. */
enum date_order date_order_of(const char *text, size_t size);

/* Writes YYYY-MM-DD. */
void date_format(int32_t day, char out[DATE_TEXT_BYTES]);

/* Now, in UTC, as YYYY-MM-DDTHH:MM:SSZ. */
void date_time_now(char out[DATE_TIME_BYTES]);
int32_t date_today(void); /* in India: UTC+05:30 */

struct period {
	int32_t from, to;             /* [from, to) */
	char text[PERIOD_TEXT_BYTES]; /* canonical */
};

/* Reads 2023-24, 2023-2024, 2023 - 24, 23-24 where it can't be a month, FY24,
 * FY 2023-24, 1999-00, 2023 (calendar year), 2024-M04, 202404, 2024-04 where
 * it can't be a fiscal year, Apr-24, April 2024, 2024-Q1, Apr-Dec 2023-24,
 * 2023-24 (Apr-Dec), Apr-Dec 2023, Apr 2023 - Dec 2023, 04/2024, 2023.0; of
 * the fiscal year, from April on, Q1 2023-24, H1 2023-24 and March 2023-24;
 * months also in Hindi; a trailing (P), (PR) or * sets *provisional (NULL is
 * fine), an (R) is left out.  2023-25 is refused. */
ZILA_MUST_USE bool period_parse(
	const char *text, size_t size, struct period *out, bool *provisional);

/* The fiscal year that holds day. */
void period_fiscal_year(int32_t day, struct period *out);

#endif
