/* coerce_date.c - cells as days and periods.
 *
 * Whether 03/04/2024 is in March or in April is decided by the column: by
 * what its other cells can only be.
 */
#include <stdlib.h>
#include <string.h>

#include "ground/plain.h"
#include "worker/table/coerce/coerce_job.h"

void coerce_date_look(struct date_style *style, struct text text)
{
	switch (date_order_of(text.data, text.size)) {
	case DATE_DAY_FIRST:
		style->day_first++;
		break;
	case DATE_MONTH_FIRST:
		style->month_first++;
		break;
	case DATE_ANY_ORDER:
		break;
	}
}

void date_style_decide(struct date_style *style)
{
	style->order = style->month_first && !style->day_first
			       ? DATE_MONTH_FIRST
			       : DATE_DAY_FIRST;
}

static enum date_order order_of(const struct job *job)
{
	return job->cell->style ? job->cell->style->dates.order
				: DATE_DAY_FIRST;
}

/* The numbers of a text like 31.02.2024. */
static int read_numbers(const char *plain, int numbers[3])
{
	int count = 0;

	while (*plain) {
		int digits = 0;

		if (count == 3)
			return 0;
		for (numbers[count] = 0; *plain >= '0' && *plain <= '9';
			plain++, digits++)
			if (digits < 6)
				numbers[count] =
					numbers[count] * 10 + (*plain - '0');
		if (digits == 0 || digits > 5)
			return 0;
		count++;
		if (*plain && !strchr("-/. ", *plain))
			return 0;
		if (*plain)
			plain++;
	}
	return count;
}

static int days_of_month(int year, int month)
{
	int32_t first, next;

	if (!date_of(year, month, 1, &first) ||
		!date_of(month < 12 ? year : year + 1,
			month < 12 ? month + 1 : 1, 1, &next))
		return 31;
	return next - first;
}

/* What the column's other cells say, where that is what decides. */
static const char *column_says(const struct job *job)
{
	const struct coerce_style *style = job->cell->style;

	if (style && style->dates.day_first && style->dates.month_first)
		return " (its column has days with the day first and days "
		       "with the month first)";
	return style && style->dates.month_first ? ", as its column has it"
						 : "";
}

static bool refuse_day(const struct job *job, int year, int month, int day)
{
	bool month_first = order_of(job) == DATE_MONTH_FIRST;

	if (year < 100)
		year += 2000;
	if (month > 12 && day >= 1 && day <= 12)
		return job_refuse(job, "bad_date",
			"is no date with the %s first%s: there is no month %d; "
			"write it as %04d-%02d-%02d if that is meant",
			month_first ? "month" : "day", column_says(job), month,
			year, day, month);
	if (month < 1 || month > 12)
		return job_refuse(job, "bad_date",
			"is no date: there is no month %d", month);
	if (day >= 1 && day <= days_of_month(year, month))
		return job_refuse(job, "bad_date",
			"is no date of this programme: the year %d is out of "
			"range",
			year);
	return job_refuse(job, "bad_date", "is no date: %s %d has %d days",
		date_months[month - 1], year, days_of_month(year, month));
}

/* Why a text is no date, as exactly as can be said. */
static bool refuse_date(const struct job *job)
{
	enum { SERIAL_FIRST = 20000, SERIAL_LAST = 60000, SERIAL_1970 = 25569 };
	char plain[PLAIN_BYTES], day[DATE_TEXT_BYTES];
	int numbers[3] = {0, 0, 0};
	bool month_first = order_of(job) == DATE_MONTH_FIRST &&
			   !memchr(job->text.data, '.', job->text.size);
	int count = plain_fold(job->text.data, job->text.size, plain)
			    ? read_numbers(plain, numbers)
			    : 0;

	if (count == 1 && numbers[0] >= SERIAL_FIRST &&
		numbers[0] <= SERIAL_LAST) {
		date_format(numbers[0] - SERIAL_1970, day);
		return job_refuse(job, "bad_date",
			"is no date, but may be a spreadsheet's number for "
			"%s: format the column as a date and save it again",
			day);
	}
	if (count == 3 && numbers[0] >= 1000 && numbers[0] < 10000)
		return refuse_day(job, numbers[0], numbers[1], numbers[2]);
	if (count == 3 && numbers[2] < 10000 && numbers[0] < 100)
		return refuse_day(job, numbers[2], numbers[!month_first],
			numbers[month_first]);
	return job_refuse(job, "bad_date",
		"is no date: write it like 2024-03-31 or 31.03.2024");
}

bool coerce_date(const struct job *job)
{
	enum date_order order = order_of(job);
	char text[DATE_TEXT_BYTES];
	struct date date;

	if (job_has_no_value(job))
		return job_give_nothing(job);
	if (!date_parse_ordered(job->text.data, job->text.size, order, &date))
		return refuse_date(job);
	date_format(date.day, text);
	if (date.two_digit_year)
		job_notice(job, "two_digit_year",
			"has a year of two digits and is read as %s", text);
	else if (date.precision != DATE_DAY)
		job_notice(job, "no_day",
			"names no day and is read as the first of it, %s",
			text);
	if (date.ordered && order == DATE_MONTH_FIRST)
		job_notice(job, "month_first",
			"is read with the month first, as %s: other cells of "
			"its column can only be so",
			text);
	job->out->from = date.day;
	job->out->to = date.day + 1;
	return job_give_text(job, text, strlen(text));
}

bool coerce_period(const struct job *job)
{
	char plain[PLAIN_BYTES];
	int numbers[3] = {0, 0, 0};
	struct period period;
	const char *why;

	if (job_has_no_value(job))
		return job_give_nothing(job);
	if (period_parse(job->text.data, job->text.size, &period,
		    &job->out->provisional)) {
		job->out->from = period.from;
		job->out->to = period.to;
		if (period.year_alone)
			job_notice(job, "calendar_year",
				"is read as the calendar year; a fiscal year "
				"is written %.4s-%02d",
				period.text, (atoi(period.text) + 1) % 100);
		return job_give_text(job, period.text, strlen(period.text));
	}
	why = period_fault(job->text.data, job->text.size);
	if (why)
		return job_refuse(job, "bad_period", "is no period: %s", why);
	if (plain_fold(job->text.data, job->text.size, plain) &&
		read_numbers(plain, numbers) == 2 && numbers[0] >= 1900 &&
		numbers[0] < 2200)
		return job_refuse(job, "bad_period",
			"is no period: a fiscal year is written %d-%02d, "
			"a month %d-M04",
			numbers[0], (numbers[0] + 1) % 100, numbers[0]);
	return job_refuse(job, "bad_period",
		"is no period: write a fiscal year like 2023-24, a year like "
		"2023 or a month like 2024-M04");
}
