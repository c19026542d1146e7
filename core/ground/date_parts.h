/* date_parts.h - what days and periods share; for date.c and period.c only.
 *
 * Texts are plain_fold()ed.
 */
#ifndef ZILA_GROUND_DATE_PARTS_H
#define ZILA_GROUND_DATE_PARTS_H

#include "ground/date.h"

/* The month that word names in full, by three letters or as Sept, or in Hindi;
 * else 0. */
int date_month_named(const char *word, size_t size);

/* The year that a number of two or four digits names, or 0. */
int date_year_named(int value, int digit_count);

/* The size of the ending of an ordinal, the `st` of 1st, or 0. */
size_t date_ordinal(const char *text);

#endif
