/* coerce_json.c - whether a cell is valid JSON: it is kept as it stands. */
#include <string.h>

#include "worker/table/coerce_job.h"

enum { JSON_LEVELS_MAX = 60 };

/* JSON being walked through. */
struct walk {
	const char *at, *end;
	int level;
};

static void skip_blanks(struct walk *walk)
{
	while (walk->at < walk->end &&
		(*walk->at == ' ' || *walk->at == '\t' || *walk->at == '\n' ||
			*walk->at == '\r'))
		walk->at++;
}

static bool skip_char(struct walk *walk, char c)
{
	skip_blanks(walk);
	if (walk->at == walk->end || *walk->at != c)
		return false;
	walk->at++;
	return true;
}

static bool is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
	       (c >= 'A' && c <= 'F');
}

static bool walk_escape(struct walk *walk)
{
	char c = walk->at < walk->end ? *walk->at++ : '\0';
	int i;

	if (c != 'u')
		return c && strchr("\"\\/bfnrt", c);
	for (i = 0; i < 4; i++)
		if (walk->at == walk->end || !is_hex(*walk->at++))
			return false;
	return true;
}

static bool walk_string(struct walk *walk)
{
	if (!skip_char(walk, '"'))
		return false;
	while (walk->at < walk->end) {
		char c = *walk->at++;

		if (c == '"')
			return true;
		if ((unsigned char)c < ' ')
			return false;
		if (c == '\\' && !walk_escape(walk))
			return false;
	}
	return false;
}

static bool walk_digits(struct walk *walk)
{
	const char *from = walk->at;

	while (walk->at < walk->end && *walk->at >= '0' && *walk->at <= '9')
		walk->at++;
	return walk->at > from;
}

static bool walk_number(struct walk *walk)
{
	const char *from;

	if (walk->at < walk->end && *walk->at == '-')
		walk->at++;
	from = walk->at;
	if (!walk_digits(walk) || (*from == '0' && walk->at > from + 1))
		return false;
	if (walk->at < walk->end && *walk->at == '.') {
		walk->at++;
		if (!walk_digits(walk))
			return false;
	}
	if (walk->at < walk->end && (*walk->at == 'e' || *walk->at == 'E')) {
		walk->at++;
		if (walk->at < walk->end &&
			(*walk->at == '+' || *walk->at == '-'))
			walk->at++;
		return walk_digits(walk);
	}
	return true;
}

static bool walk_word(struct walk *walk)
{
	static const char *const words[] = {"true", "false", "null"};
	size_t i;

	for (i = 0; i < 3; i++) {
		size_t size = strlen(words[i]);

		if ((size_t)(walk->end - walk->at) >= size &&
			memcmp(walk->at, words[i], size) == 0) {
			walk->at += size;
			return true;
		}
	}
	return walk_number(walk);
}

/* Recursion is as deep as the text is nested, at most JSON_LEVELS_MAX. */
static bool walk_value(struct walk *walk);

static bool walk_members(struct walk *walk, bool object)
{
	char close = object ? '}' : ']';

	walk->at++;
	if (++walk->level > JSON_LEVELS_MAX)
		return false;
	if (!skip_char(walk, close)) {
		do {
			if (object &&
				(!walk_string(walk) || !skip_char(walk, ':')))
				return false;
			if (!walk_value(walk))
				return false;
		} while (skip_char(walk, ','));
		if (!skip_char(walk, close))
			return false;
	}
	walk->level--;
	return true;
}

static bool walk_value(struct walk *walk)
{
	skip_blanks(walk);
	if (walk->at == walk->end)
		return false;
	if (*walk->at == '"')
		return walk_string(walk);
	if (*walk->at == '{' || *walk->at == '[')
		return walk_members(walk, *walk->at == '{');
	return walk_word(walk);
}

bool coerce_json(const struct job *job)
{
	struct walk walk = {job->text.data, job->text.data + job->text.size, 0};
	bool valid;

	if (!job_check_text(job)) {
		job->reason->code = "bad_json";
		return false;
	}
	valid = walk_value(&walk);
	skip_blanks(&walk);
	if (!valid || walk.at < walk.end)
		return job_refuse(job, "bad_json",
			"is not valid JSON: see character %td",
			walk.at - job->text.data + 1);
	return job_give_text(job, job->text.data, job->text.size);
}
