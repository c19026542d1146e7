/* mutants_test.c - the words of Lua and SQL, and small changes of rules. */
#include <string.h>

#include "check.h"
#include "worker/test/mutants.h"
#include "worker/test/tokens.h"

/* The tokens of a Lua text, with a | behind each. */
static void tokens_are(const char *text, const char *expected)
{
	struct tokens tokens = {0};
	struct buf out = {0};
	struct zila_err err;
	size_t i;

	CHECK_INTEGER(
		tokens_read_lua(&tokens, text, strlen(text), &err), ZILA_OK);
	for (i = 0; i < tokens.count; i++) {
		buf_add(&out, text + tokens.list[i].at, tokens.list[i].size);
		buf_add_char(&out, '|');
	}
	CHECK_TEXT(buf_text(&out), expected);
	buf_free(&out);
	tokens_free(&tokens);
}

TEST(words_of_lua_are_told_apart)
{
	tokens_are("a<=b -- c < d\n", "a|<=|b|");
	tokens_are("x = 'it\\'s' .. \"<\"", "x|=|'it\\'s'|..|\"<\"|");
	tokens_are("--[[ a\n< b ]] c --[==[ ]] ]==] d", "c|d|");
	tokens_are("s = [[ a ]=] ]] ~= 1.5", "s|=|[[ a ]=] ]]|~=|1.5|");
	tokens_are("1..2", "1|..|2|");
}

TEST(a_text_without_an_end_ends_with_the_file)
{
	tokens_are("a = [[ open", "a|=|[[ open|");
	tokens_are("a = 'open", "a|=|'open|");
	tokens_are("--[[ open", "");
	tokens_are("'\\", "'\\|");
	tokens_are("", "");
}

/* The lines as mutants of text have them, a line each. */
static void mutants_are(const char *text, const char *expected)
{
	struct mutants mutants = {0};
	struct buf out = {0};
	struct zila_err err;
	size_t i;

	CHECK_INTEGER(
		mutants_make(&mutants, text, strlen(text), &err), ZILA_OK);
	for (i = 0; i < mutants.count; i++) {
		mutant_line(&mutants, i, &out);
		buf_add_char(&out, '\n');
	}
	CHECK_TEXT(buf_text(&out), expected);
	buf_free(&out);
	mutants_free(&mutants);
}

TEST(what_a_rule_says_in_lua_is_changed)
{
	mutants_are("if a < 4 and not b then", "if a <= 4 and not b then\n"
					       "if a < 5 and not b then\n"
					       "if a < 3 and not b then\n"
					       "if a < 4 or not b then\n"
					       "if a < 4 and  b then\n");
	mutants_are("severity = \"error\"", "severity = \"warning\"\n");
	mutants_are("{ \"drafted\", \"<=\", \"notified\" }",
		"{ \"drafted\", \"<\", \"notified\" }\n");
	mutants_are("title = \"a < b and 3 or not\"", "");
}

TEST(what_a_rule_says_in_sql_is_changed)
{
	mutants_are("[[SELECT a FROM t WHERE b > 20 AND c IS NULL]]",
		"[[SELECT a FROM t WHERE 1 AND c IS NULL]]\n"
		"[[SELECT a FROM t WHERE b > 20 AND 1]]\n"
		"[[SELECT a FROM t WHERE b >= 20 AND c IS NULL]]\n"
		"[[SELECT a FROM t WHERE b > 40 AND c IS NULL]]\n"
		"[[SELECT a FROM t WHERE b > 10 AND c IS NULL]]\n"
		"[[SELECT a FROM t WHERE b > 20 OR c IS NULL]]\n"
		"[[SELECT a FROM t WHERE b > 20 AND c IS NOT NULL]]\n");
	mutants_are("[[SELECT min(a) FROM t LEFT JOIN u]]",
		"[[SELECT max(a) FROM t LEFT JOIN u]]\n"
		"[[SELECT min(a) FROM t  JOIN u]]\n");
	mutants_are("[[SELECT '12 < 13' -- < 3\n, date(d, '-6 months')]]",
		", date(d, '-7 months')]]\n, date(d, '-5 months')]]\n");
}

TEST(between_has_an_and_of_its_own)
{
	mutants_are("[[SELECT a WHERE a BETWEEN b AND c OR d]]",
		"[[SELECT a WHERE 0 OR d]]\n"
		"[[SELECT a WHERE a BETWEEN b AND c OR 0]]\n"
		"[[SELECT a WHERE a BETWEEN b AND c AND d]]\n");
}

TEST(a_condition_ends_where_its_bracket_or_clause_does)
{
	mutants_are("[[SELECT (SELECT a WHERE b) GROUP BY c HAVING (d)]]",
		"[[SELECT (SELECT a WHERE 1) GROUP BY c HAVING (d)]]\n"
		"[[SELECT (SELECT a WHERE b) GROUP BY c HAVING 1]]\n");
}

TEST(any_bytes_have_mutants_without_harm)
{
	static const char *const texts[] = {"[[SELECT WHERE", "[[SELECT AND",
		"[[SELECT 'x", "= = severity =", "[[SELECT NOT", "[[SELECT *",
		"\"SELECT \xff\xfe < \"", "[[SELECT a WHERE )))) AND ((("};
	struct mutants mutants = {0};
	struct buf out = {0};
	struct zila_err err;
	size_t t, i;

	for (t = 0; t < sizeof texts / sizeof texts[0]; t++) {
		CHECK_INTEGER(mutants_make(&mutants, texts[t], strlen(texts[t]),
				      &err),
			ZILA_OK);
		for (i = 0; i < mutants.count; i++)
			mutant_text(&mutants, i, &out);
	}
	buf_free(&out);
	mutants_free(&mutants);
}
