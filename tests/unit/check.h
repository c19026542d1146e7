/* check.h - the unit tests' small runner.
 *
 * A test is a function named as a fact; it registers itself and needs no
 * other.  CHECK goes on after a failure, so that one run shows them all.
 *
 *   TEST(an_empty_text_has_an_empty_key)
 *   {
 *           CHECK_TEXT(key(""), "");
 *   }
 */
#ifndef ZILA_TESTS_CHECK_H
#define ZILA_TESTS_CHECK_H

#include <stdbool.h>
#include <stdint.h>

struct check_test {
	const char *name, *file;
	void (*run)(void);
	bool ci;
	struct check_test *next;
	double seconds; /* of the processor, as it ran */
};

void check_register(struct check_test *test);
bool check_true(bool ok, const char *what, const char *file, int line);
bool check_integer(int64_t got, int64_t want, const char *what,
	const char *file, int line);
bool check_text(const char *got, const char *want, const char *what,
	const char *file, int line);

#define TEST(fact) CHECK_FACT(fact, false)
/* Takes long, or has a cheaper one of its kind: `--quick` leaves it out. */
#define TEST_CI(fact) CHECK_FACT(fact, true)

#define CHECK_FACT(fact, ci)                                                   \
	static void fact(void);                                                \
	static struct check_test test_##fact = {                               \
		#fact, __FILE__, fact, ci, 0, 0};                              \
	__attribute__((constructor)) static void register_##fact(void)         \
	{                                                                      \
		check_register(&test_##fact);                                  \
	}                                                                      \
	static void fact(void)

#define CHECK(condition) check_true((condition), #condition, __FILE__, __LINE__)
#define CHECK_INTEGER(got, want)                                               \
	check_integer((got), (want), #got, __FILE__, __LINE__)
#define CHECK_TEXT(got, want)                                                  \
	check_text((got), (want), #got, __FILE__, __LINE__)

/* A fresh folder of this test's own, removed when it ends. */
const char *check_folder(void);

#endif
