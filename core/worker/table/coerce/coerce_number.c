/* coerce_number.c - cells as exact numbers in the unit of their column.
 *
 * A unit may be said by the dataset's column, by the file's column and by
 * the cell.  Where two speak they must agree: nobody can tell which of them
 * is right.
 */
#include <string.h>

#include "worker/table/coerce/coerce_job.h"

void lane_open(struct lane *lane, const struct column *column)
{
	const char *unit = column->unit;

	lane->column = column;
	if (unit && column->type != COLUMN_MONEY &&
		!unit_parse_exact(unit, strlen(unit), &lane->unit) &&
		!unit_parse(unit, strlen(unit), &lane->unit))
		lane->unit = (struct unit){.power = 0};
}

/* What the file says about the column. */
static const struct unit *said(const struct job *job)
{
	static const struct unit nothing;

	return job->cell->style ? &job->cell->style->unit : &nothing;
}

static bool is_money(const struct job *job)
{
	return job->column->type == COLUMN_MONEY;
}

static bool differ(const char *a, const char *b)
{
	return *a && *b && strcmp(a, b) != 0;
}

/* The currency that the dataset's column wants, or "". */
static const char *wanted(const struct job *job)
{
	if (!is_money(job))
		return job->lane->unit.currency;
	return job->column->unit ? job->column->unit : "";
}

/* The file's column against the dataset's. */
static bool check_column(const struct job *job)
{
	const struct unit *unit = said(job);

	if (differ(unit->currency, wanted(job)))
		return job_refuse(job, "wrong_currency",
			"is in %s, as its column says, but %s holds %s",
			unit->text, job->column->name,
			unit_currency(wanted(job)));
	if (differ(unit->quantity, job->lane->unit.quantity) ||
		(is_money(job) && *unit->quantity && !*unit->currency))
		return job_refuse(job, "wrong_unit",
			"is in %s, as its column says, but %s holds %s",
			unit->text, job->column->name,
			is_money(job) ? "money" : job->lane->unit.text);
	return true;
}

/* The cell against both. */
static bool check_cell(const struct job *job, const struct number *number)
{
	const struct unit *unit = said(job), *own = &job->lane->unit;
	const char *scale = unit_scale(number->power);
	int power = *unit->text ? unit->power : own->power;

	if (differ(number->currency, unit->currency) ||
		differ(number->currency, wanted(job)) ||
		(*number->currency && strcmp(number->currency, "INR") &&
			!is_money(job) && !*unit->currency && !*wanted(job)))
		return job_refuse(job, "currency_conflict",
			"is in %s, but its column holds %s",
			unit_currency(number->currency),
			*unit->currency ? unit_currency(unit->currency)
			: *wanted(job)  ? unit_currency(wanted(job))
					: "numbers");
	if ((number->power && power && number->power != power) ||
		(number->plain && power))
		return job_refuse(job, "unit_conflict",
			"is in %s, but its column is in %s",
			number->plain || !scale ? "plain rupees" : scale,
			*unit->text ? unit->text : own->text);
	if (*number->quantity && strcmp(number->quantity, unit->quantity) &&
		strcmp(number->quantity, own->quantity))
		return job_refuse(job, "unit_conflict",
			"has a unit of its own, %s, but %s %s",
			number->quantity, job->column->name,
			*unit->quantity || *own->quantity
				? "is in another"
				: "holds the number only");
	return true;
}

static bool check_percent(const struct job *job)
{
	if (!strcmp(job->lane->unit.quantity, "%"))
		return true;
	if (strcmp(said(job)->quantity, "%"))
		return job_refuse(job, "bad_number",
			"is a percentage, but %s holds a number",
			job->column->name);
	job_notice(job, "percent", "is stored without its %%");
	return true;
}

/* How many places the number is to be shifted: from the unit it is in to
 * the column's. */
static int power_of(const struct job *job, const struct number *number)
{
	int own = is_money(job) ? 0 : job->lane->unit.power;

	if (number->power)
		return number->power - own;
	if (!*said(job)->text)
		return 0;
	return (job->cell->style->taken_off ? 0 : said(job)->power) - own;
}

static void tell_number(const struct job *job, const struct number *number)
{
	const char *scale = unit_scale(number->power);

	if (number->power && !said(job)->power && !job->lane->unit.power)
		job_notice(job, "unit_in_cell",
			"has a unit of its own and is read in %s",
			scale ? scale : "it");
	if (number->mark)
		job_notice(job, "footnote_mark",
			"has a mark behind it, which is left out");
	if (number->exponent && number->digits && number->digits % 10 == 0)
		job_notice(job, "exponent",
			"is a number that a spreadsheet may have rounded: "
			"digits may be lost");
}

static void tell_grouping(const struct job *job, const struct number *number)
{
	struct grouped *grouped =
		&job->lane->groupings[number->grouping == GROUPING_WESTERN];
	size_t size = job->text.size < EXAMPLE_BYTES - 1 ? job->text.size
							 : EXAMPLE_BYTES - 1;

	if (grouped->line)
		return;
	grouped->line = job_line(job);
	size = text_valid(job->text.data, size);
	memcpy(grouped->text, job->text.data, size);
	grouped->text[size] = '\0';
}

static bool refuse_decimals(const struct job *job, const char *why, int power)
{
	if (strncmp(why, "more than ", 10) != 0)
		return job_refuse(
			job, "bad_number", "can't be stored: %s", why);
	if (power)
		return job_refuse(job, "too_many_decimals",
			"has %s once it is out of %s: round it in the source",
			why,
			*said(job)->text ? said(job)->text : "its own unit");
	if (!column_scale(job->column))
		return job_refuse(job, "too_many_decimals",
			"has decimals, but %s holds whole numbers",
			job->column->name);
	return job_refuse(job, "too_many_decimals",
		"has %s: round it in the source, or say there in which unit "
		"it is",
		why);
}

/* What a spreadsheet has computed in crore has more decimals than there are
 * paise; in plain rupees they would be a mistake. */
static bool round_money(const struct job *job, struct number *number)
{
	int scale = column_scale(job->column);
	int64_t half;

	if (!is_money(job) || number->scale <= scale ||
		(!said(job)->power && !number->power))
		return false;
	while (number->scale > scale + 1) {
		number->digits /= 10;
		number->scale--;
	}
	half = number->digits < 0 ? -5 : 5;
	number->digits = (number->digits + half) / 10;
	number->scale--;
	job_notice(job, "rounded",
		"has more decimals than there are paise or cents, and is "
		"rounded");
	return true;
}

bool coerce_digits(const struct job *job, const struct number *given)
{
	int scale = column_scale(job->column);
	struct number number = *given;
	int power = power_of(job, &number);
	const char *why = NULL;
	int64_t digits = 0;

	if (job->cell->style && !check_column(job))
		return false;
	if (power)
		why = number_shift(&number, power);
	if (!why && (why = number_rescale(&number, scale, &digits)) &&
		round_money(job, &number))
		why = number_rescale(&number, scale, &digits);
	if (why)
		return refuse_decimals(job, why, power);
	if (number.grouping != GROUPING_NONE)
		tell_grouping(job, &number);
	return job_give_integer(job, digits);
}

bool coerce_number(const struct job *job)
{
	struct number number;
	const char *why = number_read(job->text.data, job->text.size, &number);

	if (why && !strcmp(why, "not a number"))
		return job_refuse(job, "bad_number", "is no number");
	if (why)
		return job_refuse(job, "bad_number", "is no number: %s", why);
	if (number.missing)
		return job_give_nothing(job);
	if (!check_cell(job, &number) ||
		(number.percent && !check_percent(job)) ||
		!coerce_digits(job, &number))
		return false;
	tell_number(job, &number);
	job->out->provisional = number.changing;
	return true;
}
