/* unit_test.c - units as headers and titles name them. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "ground/unit.h"

/* The unit's name, then its parts: `Rs lakh: INR 5 -`; `no: ` and why. */
static const char *read(const char *text)
{
	static char out[160];
	struct unit unit;

	if (!unit_parse(text, strlen(text), &unit))
		snprintf(out, sizeof out, "no: %s", unit.text);
	else
		snprintf(out, sizeof out, "%s: %s %d %s", unit.text,
			*unit.currency ? unit.currency : "-", unit.power,
			*unit.quantity ? unit.quantity : "-");
	return out;
}

static void check_all(
	const char *const *texts, const char *want, const char *file, int line)
{
	for (; *texts; texts++)
		check_text(read(*texts), want, *texts, file, line);
}

#define CHECK_ALL(want, ...)                                                   \
	check_all((const char *const[]){__VA_ARGS__, NULL}, (want), __FILE__,  \
		__LINE__)

TEST(a_unit_is_found_wherever_a_header_names_it)
{
	CHECK_ALL("Rs lakh: INR 5 -", "(Rs. in Lakh)", "Rs. Lacs", "INR Lakhs",
		"Value in Lakhs of Rupees", "FOB Value (In Lakh Rs.)", "Rs L",
		"Value (₹ in lakhs) 2023-24", "Rs. in '00000");
	CHECK_ALL("Rs crore: INR 7 -", "Rs Cr", "RsCr", "₹ crore", "(₹Cr)",
		"INRCr", "₹ (in crores)", "Export 2022-23 (Rs. Cr.)");
	CHECK_ALL("Rs thousand: INR 3 -", "Rs. in '000", "Amount (’000 ₹)",
		"Value (Rs) in 1,000", "Rs. in 000's");
	CHECK_ALL("Rs: INR 0 -", "Value (Rs)", "Value in INR", "मूल्य (रु.)");
	CHECK_ALL("US$ million: USD 6 -", "Values in US $ Million", "US$ mn",
		"mn USD", "US$Mn", "$m", "US dollars in million",
		"U.S.$ Million", "Export (US$) in million");
	CHECK_ALL("US$ thousand: USD 3 -", "USD thousand", "in '000 US$",
		"Value in US$ ('000)");
	CHECK_ALL("US$ billion: USD 9 -", "US$ bn");
	CHECK_ALL("lakh: - 5 -", "in lakh", "(Lacs)");
	CHECK_ALL("EUR million: EUR 6 -", "€ million", "EUR mn");
}

TEST(units_may_be_in_hindi)
{
	CHECK_ALL("Rs crore: INR 7 -", "मूल्य (करो\u095c रु.)",
		"मूल्य (करोड\u093c रु.)", "करोड रुपये में", "₹ करोड");
	CHECK_ALL("Rs lakh: INR 5 -", "मूल्य लाख रुपये में", "लाख रू.");
	CHECK_ALL("thousand t: - 3 t", "हज\u093cार टन", "हजार टन");
}

TEST(quantities_have_one_name)
{
	CHECK_ALL("t: - 0 t", "in MT", "M.T.", "Metric Tonnes", "Qty (tons)");
	CHECK_ALL("kg: - 0 kg", "Qty (Kgs)", "in Kilograms", "किग्रा");
	CHECK_ALL("thousand t: - 3 t", "in '000 tonnes", "TMT");
	CHECK_ALL("lakh t: - 5 t", "(Qty. in LMT)", "lakh tonnes");
	CHECK_ALL("nos: - 0 nos", "Nos.", "in pcs");
	CHECK_ALL("%: - 0 %", "Growth (%)", "Share in per cent", "percent");
}

TEST(two_scales_may_make_one)
{
	CHECK_ALL("Rs lakh crore: INR 12 -", "Rs lakh crore");
	CHECK_ALL("Rs thousand crore: INR 10 -", "Rs '000 crore");
}

TEST(a_price_has_currency_and_quantity)
{
	CHECK_ALL("Rs per kg: INR 0 kg", "Rs./Kg", "Price (Rs per kg)");
	CHECK_ALL("US$ per t: USD 0 t", "Unit value in US$/MT");
}

TEST(a_text_without_a_unit_has_none)
{
	CHECK_ALL(": - 0 -", "", "Value", "District Name", "State/UT",
		"2023-24", "Table 5", "Programme", "Crops", "Hours",
		"March 2000", "\x01", "\xff\xfe");
}

/* Above 5 lakh is a number, not a unit. */
TEST(a_scale_behind_a_number_is_no_unit)
{
	CHECK_ALL(": - 0 -", "Exporters above 5 lakh", "10 crore plan");
}

TEST(units_that_disagree_are_refused_by_their_names)
{
	CHECK_ALL("no: Rs lakh and US$ million", "Rs lakh / US$ million",
		"Rs lakh and US$ million");
	CHECK_ALL("no: Rs crore and Rs lakh", "Rs crore (Rs lakh)");
	CHECK_ALL("no: Rs and US$", "Rs per US$", "Rs/$");
	CHECK_ALL("no: kg and t", "Kg / MT");
	CHECK_ALL("no: Rs lakh and thousand kg",
		"Qty in '000 kgs; value in Rs. lakh");
}

TEST(the_same_unit_twice_is_one)
{
	CHECK_ALL("Rs lakh: INR 5 -", "Rs. in lakhs, Rs in Lakh",
		"Value in Rs (Rs lakh)");
}

static const char *read_parts(const char *text)
{
	static char out[160];
	struct unit money, quantity;

	if (!unit_parse_parts(text, strlen(text), &money, &quantity))
		return "no";
	snprintf(out, sizeof out, "%s; %s", money.text, quantity.text);
	return out;
}

TEST(a_line_may_tell_of_money_and_of_quantity)
{
	CHECK_TEXT(read_parts("Qty in '000 kgs; value in Rs. lakh"),
		"Rs lakh; thousand kg");
	CHECK_TEXT(read_parts("(Value in US$ million, Qty. in MT)"),
		"US$ million; t");
	CHECK_TEXT(read_parts("Rs. in Crores (Qty in tonnes)"), "Rs crore; t");
	CHECK_TEXT(read_parts("Quantity in tonnes and Value in lakh Rs"),
		"Rs lakh; t");
	CHECK_TEXT(read_parts("Value in US$ million; share in %"),
		"US$ million; ");
	CHECK_TEXT(read_parts("Value in Rs, Qty in '000"), "Rs; thousand");
	CHECK_TEXT(read_parts("Qty in MT, Value in Crore"), "crore; t");
	CHECK_TEXT(read_parts("Qty ('000) (MT), Value (Rs)"), "Rs; thousand t");
	CHECK_TEXT(read_parts("5 kg bags (Rs lakh)"), "no");
	CHECK_TEXT(read_parts("Rs crore and US$ million, Qty in MT"), "no");
}

static bool is_unit(const char *text)
{
	struct unit unit;

	return unit_parse_exact(text, strlen(text), &unit);
}

TEST(an_exact_unit_has_no_other_word)
{
	CHECK(is_unit("Cr.") && is_unit("lakh rupees") && is_unit("MT"));
	CHECK(is_unit("k") && is_unit("Rs L") && is_unit("$ m"));
	CHECK(!is_unit("") && !is_unit("approx Cr") && !is_unit("Cr 5"));
	CHECK(!is_unit("L") && !is_unit("m") && !is_unit("000"));
	CHECK(!is_unit("Rs/kg") && !is_unit("per") && !is_unit("(Cr)"));
}

TEST(a_text_too_long_for_a_unit_is_none_whatever_it_begins_with)
{
	char text[1000];

	memset(text, ' ', sizeof text);
	memcpy(text, "Rs lakh", 7);
	memcpy(text + sizeof text - 5, "junk", 5);
	CHECK(!is_unit(text));
}

TEST(a_long_title_is_read_to_its_limit)
{
	char title[9000];
	struct unit unit;

	memset(title, 'x', sizeof title);
	memcpy(title, "Rs lakh ", 8);
	CHECK(unit_parse(title, sizeof title, &unit));
	CHECK_TEXT(unit.text, "Rs lakh");
	memset(title, '$', sizeof title);
	CHECK(unit_parse(title, sizeof title, &unit));
	CHECK_TEXT(unit.text, "US$");
	memset(title, '/', sizeof title);
	CHECK(unit_parse(title, sizeof title, &unit));
	CHECK_TEXT(unit.text, "");
}
