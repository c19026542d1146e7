/* date.h - days of the Gregorian calendar.
 *
 * Units:   a day is days since 1970-01-01.
 * Errors:  false, and the out-value is not set.
 */
#ifndef ZILA_GROUND_DATE_H
#define ZILA_GROUND_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "zila.h"

enum { DATE_TEXT_BYTES = 11, DATE_TIME_BYTES = 21 };

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

/* "January" and so on. */
extern const char *const date_months[12];

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

#endif
