/* letters_test.c - which columns are in a legacy font. */
#include "check.h"

#include <string.h>

#include "worker/table/letters.h"

static bool are_legacy(const char *const *cells)
{
	struct letters letters = {0};

	for (; *cells; cells++)
		letters_look(&letters, (struct text){*cells, strlen(*cells)});
	return letters_are_legacy(&letters);
}

TEST(a_column_of_kruti_dev_is_legacy)
{
	static const char *const names[] = {"mRrj izns'k", "e/; izns'k",
		"jktLFkku", "fcgkj", "iatkc", "gfj;k.kk", "NRrhlx<+", NULL};

	CHECK(are_legacy(names));
}

TEST(names_and_products_in_latin_letters_are_not)
{
	static const char *const names[] = {"S.A.S. Nagar (Mohali)", "Dhar",
		"Sri Ganganagar", "NTR (Vijaywada)", "Y.S.R. Kadapa",
		"McCain products", "Fly ash bricks", "Jhunjhunu", NULL};

	CHECK(!are_legacy(names));
}

TEST(one_cell_proves_nothing)
{
	static const char *const one[] = {"jktLFkku", "Gaya", NULL};

	CHECK(!are_legacy(one));
}

TEST(one_word_that_comes_again_proves_nothing)
{
	static const char *const one[] = {"Shrimps", "Shrimps", "Shrimps",
		"Shrimps", "Shrimps", "Shrimps", "Medicaments", NULL};

	CHECK(!are_legacy(one));
}

TEST(hindi_in_unicode_and_codes_count_for_nothing)
{
	static const char *const cells[] = {"बिहार", "HR26DK8337", "08061000",
		"राजस्थान", "IN-MH", "MH", "GST12X", NULL};

	CHECK(!are_legacy(cells));
}
