/* coerce_hs.c - cells as HS codes: texts of 2, 4, 6 or 8 digits. */
#include <stdio.h>
#include <string.h>

#include "ground/plain.h"
#include "worker/table/coerce/coerce_job.h"

enum { HS_DIGITS_MAX = 8 };

/* The groups of digits of an HS code. */
struct hs {
	char digits[HS_DIGITS_MAX + 2];
	int count; /* digits */
	int groups;
	int size[HS_DIGITS_MAX + 2];
	bool spaced; /* a space stood between two groups */
	bool padded; /* its leading zero was restored */
};

/* False for a character that no code has. */
static bool read_groups(const char *plain, struct hs *out)
{
	bool inside = false;

	*out = (struct hs){.count = 0};
	for (; *plain; plain++) {
		char c = *plain;

		if (c == '.' || c == ' ') {
			out->spaced |= c == ' ' && plain[1] && inside;
			inside = false;
			continue;
		}
		if (c < '0' || c > '9')
			return false;
		if (out->count > HS_DIGITS_MAX)
			return true;
		if (!inside)
			out->groups++;
		inside = true;
		out->size[out->groups - 1]++;
		out->digits[out->count++] = c;
	}
	return true;
}

/* Behind its first group a code has pairs: `0806 10 00`, and with dots also
 * fours, `8471.3001`. */
static bool are_groups_right(const struct hs *hs)
{
	int i;

	for (i = 1; i < hs->groups; i++)
		if (hs->size[i] != 2 && (hs->size[i] != 4 || hs->spaced))
			return false;
	return true;
}

/* Reads one code, and restores a zero that a number has lost.  Chapters
 * begin with 01. */
static bool read_hs(const char *plain, struct hs *out)
{
	if (!read_groups(plain, out) || out->count == 0 ||
		out->count > HS_DIGITS_MAX || !are_groups_right(out))
		return false;
	if (out->count % 2 == 1) {
		memmove(out->digits + 1, out->digits, (size_t)out->count);
		out->digits[0] = '0';
		out->count++;
		out->padded = true;
	}
	out->digits[out->count] = '\0';
	return out->digits[0] != '0' || out->digits[1] != '0';
}

/* Goes to the next part of a cell with several codes; false at its end, or
 * with *broken at a part that is none. */
static bool next_code(
	const char **at, bool spaces, struct hs *out, bool *broken)
{
	char part[PLAIN_BYTES];
	size_t size;

	*at += strspn(*at, " ,;/&+|");
	if (!strncmp(*at, "and ", 4))
		*at += strspn(*at + 4, " ") + 4;
	if (!**at)
		return false;
	size = strcspn(*at, spaces ? " ,;/&+|" : ",;/&+|a");
	memcpy(part, *at, size);
	part[size] = '\0';
	*at += size;
	if (size && part[size - 1] == ' ')
		part[size - 1] = '\0';
	*broken = !read_hs(part, out);
	return !*broken;
}

/* Tells the codes that a cell holds, if each of its parts is one. */
static bool refuse_several(
	const struct job *job, const char *plain, bool spaces)
{
	char list[200] = "";
	struct phrase phrase = {list, sizeof list, 0};
	const char *at = plain;
	bool broken = false;
	struct place_suggestion codes[LIMIT_SUGGESTIONS];
	struct hs hs;
	int count = 0;

	memset(codes, 0, sizeof codes);
	while (next_code(&at, spaces, &hs, &broken)) {
		struct place_suggestion *code =
			&codes[count % LIMIT_SUGGESTIONS];

		phrase_add(&phrase, "%s%s", count ? ", " : "", hs.digits);
		if (count < LIMIT_SUGGESTIONS) {
			code->name = job_keep(job, hs.digits, (size_t)hs.count);
			code->score = 1;
			snprintf(code->why, sizeof code->why,
				"a row of its own");
		}
		count++;
	}
	if (broken || count < 2)
		return job_refuse(job, "bad_hs",
			"holds several HS codes: write one in each row");
	job_refuse(job, "several_codes",
		"holds several HS codes: write a row for each of %s", list);
	if (count > LIMIT_SUGGESTIONS)
		count = LIMIT_SUGGESTIONS;
	memcpy(job->reason->suggestions, codes, sizeof codes);
	while (count && !codes[count - 1].name)
		count--;
	job->reason->suggestion_count = count;
	return false;
}

static bool refuse_hs(const struct job *job, const char *plain)
{
	const char *e = strchr(plain, 'e');
	struct number number;

	if (e > plain && e[-1] >= '0' && e[-1] <= '9')
		return job_refuse(job, "bad_hs",
			"is an HS code that a spreadsheet has rounded: format "
			"the column as text and enter the code again");
	if (strchr(plain, ',') && *plain != '0' &&
		!number_parse(plain, strlen(plain), &number))
		return job_refuse(job, "bad_hs",
			"is an HS code with the commas of a number, or "
			"several: format the column as text and enter it "
			"again");
	if (strpbrk(plain, ",;/&+|") || strstr(plain, " and "))
		return refuse_several(job, plain, false);
	return job_refuse(job, "bad_hs",
		"is no HS code: write 2, 4, 6 or 8 digits, as 080610 or "
		"0806.10");
}

static bool refuse_groups(const struct job *job, const char *plain)
{
	struct hs hs;

	(void)read_groups(plain, &hs);
	if (!are_groups_right(&hs) && hs.spaced)
		return refuse_several(job, plain, true);
	if (hs.count > HS_DIGITS_MAX)
		return job_refuse(job, "bad_hs",
			"has more than %d digits: it is no HS code, or several",
			HS_DIGITS_MAX);
	if (!are_groups_right(&hs))
		return job_refuse(job, "bad_hs",
			"may be an HS code that a spreadsheet has made a "
			"number of: format the column as text and enter the "
			"code again");
	return job_refuse(
		job, "bad_hs", "is no HS code: chapters begin with 01");
}

/* 1006.0: a code that was a number once.  A code has no lone digit behind its
 * dot, and of another than a zero nobody can tell what is lost. */
static bool strip_float(char *plain)
{
	size_t digits = strspn(plain, "0123456789");

	if (!digits || strcmp(plain + digits, ".0") != 0)
		return false;
	plain[digits] = '\0';
	return true;
}

bool coerce_is_hs(struct text text)
{
	size_t i;

	if (!text.size || text.size % 2 || text.size > HS_DIGITS_MAX ||
		(text.data[0] == '0' && text.data[1] == '0'))
		return false;
	for (i = 0; i < text.size; i++)
		if (text.data[i] < '0' || text.data[i] > '9')
			return false;
	return true;
}

bool coerce_hs(const struct job *job)
{
	char folded[PLAIN_BYTES];
	char *plain = folded;
	struct hs hs;
	bool number;

	if (job_has_no_value(job))
		return job_give_nothing(job);
	if (!plain_fold(job->text.data, job->text.size, folded))
		return refuse_hs(job, "");
	/* How a spreadsheet is told that digits are text. */
	if (*plain == '\'')
		plain++;
	number = strip_float(plain);
	if (!read_groups(plain, &hs) || hs.count == 0)
		return refuse_hs(job, plain);
	if (!read_hs(plain, &hs))
		return refuse_groups(job, plain);
	if (number)
		job_notice(job, "number_code",
			"is read as %s: a spreadsheet made a number of it",
			hs.digits);
	if (hs.padded)
		job_notice(job, "restored_zero",
			"is read as %s: its leading zero was lost", hs.digits);
	return job_give_text(job, hs.digits, (size_t)hs.count);
}
