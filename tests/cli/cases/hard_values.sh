# Numbers, units, codes and periods as offices write them, one by one.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# exports HEADING CELL...: rows of exports that differ in one cell.
exports() {
	local i=0 cell
	echo "State,District,Commodity,Period,$1"
	shift
	for cell in "$@"; do
		i=$((i + 1))
		echo "Kerala,Wayanad,Thing $i,2023-24,\"$cell\""
	done
}

# taken_as WANT: what is stored of each, in paise, in order of the lines.
taken_as() {
	sql "SELECT group_concat(value, '|') FROM (SELECT coalesce(value_inr,
		value_usd) AS value FROM export_flow ORDER BY line)" "$1"
}

numbers_in_indian_and_western_groups_are_the_same() {
	exports 'Value (Rs)' '1,23,456.78' '123,456.78' 123456.78 \
		'₹ 3,40,000/-' '१,२३,४५६' '(1,234)' -0 >june.csv
	z --format json import june.csv
	json 'taken | [.added, .quarantined]' '[7,0]'
	taken_as '12345678|12345678|12345678|34000000|12345600|-123400|0'
	z --format json imports
	z --format json import june.csv
	out_has mixes
}

wrong_groups_are_questions() {
	exports 'Value (Rs)' '12,345,67' '1,2345' '1,23,456.78' '1.234,56' \
		>june.csv
	z --format json import june.csv
	exits 1
	json 'taken | [.added, .quarantined]' '[1,3]'
}

# 1,234 beside 10,5 is 1.234; among Indian groups, or decimal points, 10,5 is
# the odd one.
among_decimal_commas_a_group_is_a_question() {
	exports 'Value (Rs lakh)' '10,5' '1,234' '1.234' 12 '0.125' '2,5' \
		>june.csv
	z import june.csv
	exits 1
	out_has '"1,234" stands among numbers with a decimal comma'
	taken_as '120000000|1250000'
	exports 'Value (Rs)' '10,5' '1,234' '1,23,456' >july.csv
	z import july.csv
	out_has 'quarantined 1'
	out_has 'line 2 has a decimal comma, and "1,234" in line 3 was read'
	exports 'Value (Rs lakh)' '10,5' '1,234' '45.678' 12.5 >august.csv
	z import august.csv
	out_has 'quarantined 1'
}

# The first rows are looked at before any is taken.
a_decimal_comma_far_down_is_told() {
	{
		exports 'Value (Rs)' '1,234'
		seq -f 'Kerala,Wayanad,More %g,2023-24,5' 2100
		echo 'Kerala,Wayanad,Last,2023-24,"10,5"'
	} >june.csv
	z import june.csv
	out_has 'line 2103 has a decimal comma, and "1,234" in line 2 was read'
}

what_stands_for_no_number_is_none() {
	exports 'Value (Rs),Value (US$)' '-",5,"' 'Nil",5,"' 'NA",5,"' \
		'..",5,"' >june.csv
	z --format json import june.csv
	json 'taken | [.added, .quarantined]' '[4,0]'
	sql "SELECT count(value_inr) || ' ' || count(value_usd) FROM
		export_flow" '0 4'
}

units_in_cells_are_read_once() {
	exports 'Value (Rs)' '12.5 Cr' 'Rs 4.5 lakh' 1.2e5 >june.csv
	z --format json import june.csv
	json 'taken | balanced' true
	z sql "SELECT * FROM export_flow"
	taken_as '12500000000|45000000|12000000'
}

what_a_cell_says_it_is_in_is_never_dropped() {
	exports 'Value (Rs lakh)' 'US$ 5' '5 MT' 'Rs 5' >june.csv
	z import june.csv
	out_has '"US$ 5" is in US$, but its column holds Rs'
	out_has '"5 MT" has a unit of its own, t, but'
	taken_as 50000000
}

# slow
the_unit_is_that_of_the_heading() {
	local unit
	for unit in 'Rs lakh:1000000000' 'Rs. in Crore:100000000000' \
		'US$ mn:10000000000' 'US$ thousand:10000000' \
		'INR:10000' '₹ करोड़:100000000000'; do
		exports "Value (${unit%:*})" 100 >june.csv
		z --format json import june.csv
		exits 0
		taken_as "${unit#*:}"
		ok imports undo "$(jq -r .id <<<"$(ok --format json imports &&
			jq '[.. | objects | select(has("importer"))] |
			max_by(.id)' out)")"
	done
}

# named: the goods and the country of each row, as they are stored.
named() {
	sql "SELECT group_concat(ifnull(commodity, '-') || ' ' || ifnull(
		destination, '-'), '|') AS named
		FROM (SELECT * FROM export_flow ORDER BY line)" "$1"
}

goods_and_countries_that_are_all_of_them_are_no_more_of_them() {
	local head='State,District,Commodity,Country,Period,Value (Rs lakh)'
	printf '%s\n' "$head" 'Kerala,Wayanad,All Commodities,World,2023-24,12' \
		'Kerala,Kollam,समस्त वस्तुएँ,All countries,2023-24,5' \
		'Kerala,Idukki,Total Exports,UAE,2023-24,3' \
		'Kerala,Kannur,All other goods,Rest of World,2023-24,2' >alone.csv
	z --format json import alone.csv
	named '- -|- -|- UAE|All other goods Rest of World'
	ok report export_strategy --state KL
	out_has 'Exports in 2023-24: ₹ 22.00 lakh'
	z check --rule 'india.total_beside*'
	exits 0
	printf '%s\n' "$head" 'Goa,North Goa,Fish,UAE,2023-24,5' \
		'Goa,North Goa,Ore,UAE,2023-24,7' \
		'Goa,North Goa,All products,UAE,2023-24,12' \
		'Goa,South Goa,Fish,UAE,2023-24,5' \
		'Goa,South Goa,Fish,All,2023-24,5' >beside.csv
	z --format json import beside.csv
	z check --rule 'india.total_beside*'
	exits 1
	out_has 'a total without a commodity stands beside 2 rows with one'
	out_has 'Fish without a country, Rs 0.05 crore, stands beside 1 rows'
}

an_hs_code_that_says_all_is_of_all_goods() {
	printf '%s\n' 'State,District,HS Code,Period,Value (Rs)' \
		Kerala,Wayanad,All,2023-24,1 Kerala,Idukki,0904,2023-24,2 >long.csv
	printf '%s\n' 'Value in Rs,,,' 'State,District,HS Code,2022-23' \
		'Kerala,Wayanad,All Commodities,1' Kerala,Idukki,0904,2 >wide.csv
	ok --format json import long.csv wide.csv
	sql "SELECT group_concat(ifnull(hs, '-')) FROM (SELECT * FROM
		export_flow ORDER BY period, line)" -,0904,-,0904
}

# codes CELL...: what is stored of each HS code.
codes() {
	local i=0 cell
	{
		echo 'State,District,HS Code,Commodity,Period,Value (Rs)'
		for cell in "$@"; do
			i=$((i + 1))
			echo "Kerala,Wayanad,\"$cell\",Thing $i,2023-24,5"
		done
	} >june.csv
	z --format json import june.csv
}

hs_codes_get_their_zeros_back_and_that_is_told() {
	codes 08061000 8061000 0806.10 207 0207
	json 'taken | [.added, .quarantined]' '[5,0]'
	json '[taken.notices[] | select(.column == "hs") | .lines]' '["3, 5"]'
	sql "SELECT group_concat(hs) FROM (SELECT hs FROM export_flow
		ORDER BY line)" 08061000,08061000,080610,0207,0207
}

hs_codes_that_lost_digits_or_are_several_are_questions() {
	codes 8.06E+06 '0806, 0807' 08061000
	exits 1
	json 'taken | [.added, .quarantined]' '[1,2]'
}

# periods CELL...: the period stored for each.
periods() {
	local i=0 cell
	{
		echo 'State,District,Commodity,Period,Value (Rs)'
		for cell in "$@"; do
			i=$((i + 1))
			echo "Kerala,Wayanad,Thing $i,$cell,5"
		done
	} >june.csv
	z --format json import june.csv
}

years_are_read_in_all_their_forms() {
	periods 2023-24 2023-2024 FY24 1999-00 2023 'Apr-Dec 2023-24 (P)' \
		Mar-24 202404 'Q1 2023-24'
	json 'taken | [.added, .quarantined]' '[9,0]'
	sql "SELECT group_concat(period, '|') FROM (SELECT period FROM
		export_flow ORDER BY line)" "2023-24|2023-24|2023-24|1999-00|$(
	)2023|2023-24/M04-M12|2024-M03|2024-M04|2023-24/M04-M06"
}

two_years_that_do_not_follow_are_a_question() {
	periods 2023-25 2023-24
	exits 1
	json 'taken | [.added, .quarantined]' '[1,1]'
}

rupees_and_dollars_that_imply_no_rate_are_told() {
	printf '%s\n' \
		'State,District,Commodity,Period,Value (Rs),Value (US$)' \
		'Kerala,Wayanad,Tea,2023-24,8300,100' \
		'Kerala,Wayanad,Coffee,2023-24,830000,100' >june.csv
	z --format json import june.csv
	json 'taken.added' 2
	json 'taken.notices[] | select(.code == "implied_rate").lines' 3
}

a_quantity_is_in_the_unit_of_its_header_and_never_in_that_of_the_money() {
	local what="SELECT quantity, quantity_unit, value_inr FROM export_flow"
	printf '%s\n' 'Values in Rs crore,,,,' \
		'State,District,Commodity,Period,Qty,Value' \
		'Kerala,Wayanad,Tea,2023-24,1200,8' >crore.csv
	ok import crore.csv
	sql "$what" 1200,,8000000000
	printf '%s\n' "State,District,Commodity,Period,Qty ('000 MT),Value (Rs)" \
		'Kerala,Wayanad,Tea,2023-24,1.2,7' >crore.csv
	z import crore.csv
	sql "$what" 1200,t,700
}

a_growth_that_its_values_do_not_give_is_told() {
	printf '%s\n' "India's exports,,,,," 'Values in US$ Million,,,,,' \
		'S.No.,HSCode,Commodity,2018-2019,2019-2020,%Growth' \
		'1,01,LIVE ANIMALS,100.00,150.00,50.00' \
		'2,02,MEAT,100.00,150.00,45.00' >eidb.csv
	z --format json import eidb.csv
	json 'taken.added' 2
	json 'taken.notices[] | select(.code == "growth_differs").lines' 5
	z --format json check --rule '*.printed_growth'
	json 'findings[] | "\(.source.row): \(.message)"' '5: 02: growth from 2018-19 to 2019-20 is printed as 45.00 %, its values give 50.00 %'
}

a_growth_is_held_against_two_years_in_the_order_of_their_columns_or_not() {
	printf '%s\n' 'State: Kerala,,,,' 'Values in Rs crore,,,,' \
		'District,HS Code,2022-23,2021-22,% Growth' \
		'Wayanad,0901,7,5,36' 'Idukki,0902,15.00,10.00,(33.33)' \
		'Kannur,0902,15.00,,n.a.' 'Kollam,0902,15.00,0,100' >kerala.csv
	z import kerala.csv
	exits 0
	sql 'SELECT count(*) FROM india_printed_growth' 3
	z --format json check --rule '*.printed_growth'
	json 'findings[].source.row' 5
}

product_cells_are_never_split_without_being_told() {
	cat >odop.csv <<-END
		State,District,Product
		Kerala,Wayanad,"Pickles (mango, lemon)"
		Kerala,Idukki,"Tangail, Jamdani Saree & Shantipore Saree"
		Kerala,Kannur,Cotton/Jean Pants
	END
	products odop.csv
	exits 0
	sql "SELECT count(*) FROM product" 3
}

a_split_of_a_product_cell_is_offered() {
	cat >odop.csv <<-END
		State,District,Product
		Kerala,Wayanad,"Pickles (mango, lemon)"
		Kerala,Idukki,"Tangail, Jamdani Saree & Shantipore Saree"
		Kerala,Kannur,Cotton/Jean Pants
	END
	products odop.csv
	z --format json check --rule '*product_several'
	json 'findings | length' 1
	out_has 'Tangail | Jamdani Saree | Shantipore Saree'
}

a_jump_of_a_hundred_between_two_years_is_asked_about() {
	cat >june.csv <<-END
		State,District,Commodity,Period,Value (Rs lakh)
		Kerala,Wayanad,Tea,2022-23,100
		Kerala,Wayanad,Tea,2023-24,11000
		Punjab,Moga,Rice,2022-23,100
		Punjab,Moga,Rice,2023-24,150
	END
	ok import june.csv
	z --format json check --rule '*unit_jump'
	json 'findings | length' 1
	out_has '110 times those of 2022-23'
}

a_unit_of_the_title_that_no_column_has_is_told() {
	printf '%s\n' '(Rs. in lakh)' 'State,District,FY,Value (Rs crore)' \
		'Bihar,Gaya,2023-24,1.5' >june.csv
	ok --format json import june.csv
	json 'taken.notices | map(.code)' '["unit_said_twice"]'
	sql "SELECT value_inr FROM export_flow" 1500000000
}

two_units_in_two_sheets_are_each_its_own() {
	python3 "$root/tests/fault/make_files.py" book >exports.xlsx <<-END
		{"sheets": [{"name": "Kerala", "rows": [
		["District", "Commodity", "Period", "Value (Rs lakh)"],
		["Wayanad", "Tea", "2023-24", 100]]}, {"name": "Punjab", "rows": [
		["District", "Commodity", "Period", "Value (Rs crore)"],
		["Ludhiana", "Hosiery", "2023-24", 1]]}]}
	END
	z --format json import exports.xlsx
	exits 0
	sql "SELECT group_concat(value_inr) FROM export_flow" \
		1000000000,1000000000
}

forms_that_can_mean_one_thing_only_are_no_questions() {
	printf '%s\n' 'State,District,HS Code,Month,Year,Value (Rs crore)' \
		'Raj.,Jaipur,1006.0,H1,23-24,"1,234*"' \
		'म.प्र.,Bhopal,1006,01/04/2023,2023 - 24,2' \
		'W.B.,Nadia,1006,2023-05-31,,3' \
		'H.P.,Kullu,9011.1,Apr,2024-25,4' \
		'T.N.,Madurai,1006,12/04/2023,,5' >june.csv
	z --format json import june.csv --as india.district_exports
	exits 1
	json '[taken.notices[] | [.code, .lines]] | sort' \
		'[["footnote_mark","2"],["month_of_day","3, 4"],["number_code","2"]]'
	json '[taken.notices[].message | select(startswith("\"1234*\" "))] | length' 1
	sql "SELECT group_concat(state || ' ' || hs || ' ' || period, '|') FROM (SELECT * FROM export_flow ORDER BY line)" \
		'8 1006 2023-24/M04-M09|23 1006 2023-M04|19 1006 2023-M05'
	z --format json rejects
	json '[rejects[].reasons[].code]' '["bad_hs","bad_period"]'
}

a_period_may_be_the_name_of_the_sheet() {
	python3 "$root/tests/fault/make_files.py" book >june.xlsx <<-END
		{"sheets": [{"name": "2022-23", "rows": [
			["State", "District", "HS Code", "Value (Rs crore)"],
			["Bihar", "Gaya", "1006", 5]]}]}
	END
	ok import june.xlsx --as india.district_exports
	sql "SELECT period FROM export_flow" 2022-23
}

a_title_that_names_panchayati_raj_is_not_of_rajasthan() {
	printf '%s\n' 'Ministry of Panchayati Raj,,' 'District,FY,Value (Rs crore)' \
		'Gaya,2022-23,1' >june.csv
	ok import june.csv --as india.district_exports --state Bihar --format json
	json '[taken.notices[].code]' '[]'
}

# It was cut to its first letter, as the last word that is looked at.
a_state_is_found_at_the_end_of_a_long_title() {
	printf '%s\n' "$(printf 'list %.0s' {1..199})Bihar and more" \
		'District,FY,Value (Rs crore)' 'Gaya,2022-23,1' >june.csv
	ok import june.csv --as india.district_exports
}

a_title_up_to_december_is_of_nine_months_and_not_of_uttar_pradesh() {
	printf '%s\n' 'Exports 2023-24 (up to December) (P),,' \
		'District,Commodity,Value (Rs crore)' 'Gaya,Stone,1' >june.csv
	ok import june.csv --as india.district_exports --state Bihar --format json
	json '[taken.notices[].code]' '[]'
	sql "SELECT period || ' ' || provisional FROM export_flow" \
		'2023-24/M04-M12 yes'
}

a_year_alone_is_told_and_under_a_fiscal_year_refused() {
	printf '%s\n' 'State,District,Financial Year,Year,Value (Rs crore)' \
		'Bihar,Gaya,,2023,1' 'Bihar,Gaya,2023,,2' \
		'Bihar,Gaya,FY 2023,,3' >june.csv
	z --format json import june.csv --as india.district_exports
	exits 1
	json '[taken.notices[].code]' '["calendar_year"]'
	sql "SELECT group_concat(period) FROM (SELECT period FROM export_flow
		ORDER BY line)" 2023,2022-23
	ok rejects
	out_has 'the fiscal year "2023" may begin or end in that year'
}

# A quarter, half or duration in a column of its own is a part of the year; its
# number alone is no month.
a_part_of_a_year_beside_it_is_that_part() {
	printf '%s\n' 'State,District,FY,Quarter,Value (Rs)' \
		Kerala,Wayanad,2023-24,Q1,1 Kerala,Wayanad,2023-24,2,2 >q.csv
	printf '%s\n' 'State,District,Year,Qtr,Value (Rs)' \
		Kerala,Wayanad,2023,3,3 >number.csv
	printf '%s\n' 'State,District,FY,Duration,Value (Rs)' \
		Kerala,Wayanad,2022-23,Apr-Oct,4 >duration.csv
	printf '%s\n' 'State,District,Period,Month,Value (Rs)' \
		Kerala,Wayanad,2021-22,May,5 Kerala,Wayanad,2021-M06,June,6 >month.csv
	printf '%s\n' 'State,District,FY,Duration,Value (Rs)' \
		Kerala,Wayanad,2019-20,Annual,7 'Kerala,Wayanad,2020-21,12 months,8' \
		Kerala,Wayanad,2018-19,All,9 >whole.csv
	# One of twelve months, or a year of them.
	printf '%s\n' 'State,District,FY,Months,Value (Rs)' \
		Kerala,Wayanad,2017-18,12,9 >twelve.csv
	z --format json import q.csv number.csv duration.csv month.csv whole.csv \
		twelve.csv
	exits 1
	json '[imports[] | [.added, .quarantined]] | tostring' \
		'[[1,1],[0,1],[1,0],[2,0],[3,0],[0,1]]'
	sql "SELECT group_concat(period || ' ' || (value_inr / 100)) FROM (SELECT *
		FROM export_flow ORDER BY value_inr)" '2023-24/M04-M06 1'\
',2022-23/M04-M10 4,2021-M05 5,2021-M06 6,2019-20 7,2020-21 8,2018-19 9'
}

a_month_of_another_year_than_its_row_s_is_refused() {
	printf '%s\n' 'Name of the State,District,Product Name,Financial Year,Month,Value (Rs crore)' \
		'Bihar,Gaya,Tea,2022-23,Mar-24,1' 'Bihar,Gaya,Tea,2023-24,Mar-24,2' \
		'Bihar,Gaya,Tea,2022-23,2024-04-01,3' >june.csv
	z import june.csv
	exits 1
	out_has '"Mar-24" is not of the year "2022-23" that stands in its row'
	out_has '"2024-M04" is not of the year "2022-23"'
	sql "SELECT group_concat(commodity || period || value_inr) FROM export_flow" \
		Tea2024-M032000000000
}

a_target_below_zero_is_refused() {
	printf '%s\n' 'State,Financial Year,Target (Rs crore)' 'Bihar,2023-24,-1' \
		'Bihar,2024-25,(7.50)' 'Bihar,2025-26,0' >targets.csv
	z import targets.csv --as india.export_targets
	exits 1
	[[ $(grep -c 'a target below zero: look at its sign or bracket' out) -eq 2 ]] ||
		fail 'not both are refused'
	sql 'SELECT group_concat(period) FROM india_export_target' 2025-26
}

# ci
a_target_or_rate_of_a_fiscal_year_of_one_number_is_refused() {
	printf '%s\n' 'State,Financial Year,Target (Rs crore)' 'Bihar,2023,1' \
		'Bihar,2023-24,2' >targets.csv
	z import targets.csv --as india.export_targets
	exits 1
	printf '%s\n' 'Financial Year,INR per USD,Source' '2022,81,Bank' \
		'2023-24,82,Bank' >rates.csv
	z import rates.csv --as india.exchange_rates
	exits 1
	printf '%s\n' 'Year,INR per USD,Source' '2022,81,Bank' >years.csv
	ok import years.csv --as india.exchange_rates
	sql 'SELECT group_concat(period) FROM india_export_target' 2023-24
	sql 'SELECT group_concat(period) FROM (SELECT period FROM rate
		ORDER BY period)' 2022,2023-24
	ok rejects
	out_has 'the fiscal year "2023" may begin or end in that year'
	out_has 'the fiscal year "2022" may begin or end in that year'
}

a_row_without_a_period_says_why_the_title_gives_none() {
	printf '%s\n' 'Exports 2023-24 (till date),,' \
		'District,Commodity,Value (Rs crore)' 'Gaya,Stone,1' >june.csv
	z import june.csv --as india.district_exports --state Bihar
	exits 1
	ok rejects
	out_has 'of the title: it names a part of a period'
}

# Over several periods it doesn't say which; a period that is marked says it.
# ci
a_title_or_note_of_provisional_figures_is_told_where_no_period_is_marked() {
	local told='no period is marked'
	printf '%s\n' 'Exports by district (Provisional); value in Rs lakh' \
		'District,HS Code,Period,Value' 'Gaya,0902,2022-23,1' >title.csv
	ok import title.csv --state Bihar
	out_has "$told"
	printf '%s\n' 'District,HS Code,Period,Value (Rs lakh)' \
		'Gaya,0903,2022-23,1' 'Note: figures of 2022-23 are provisional' >note.csv
	ok import note.csv --state Bihar
	out_has "$told"
	ok report export_strategy --state Bihar
	out_has 'calls figures provisional, and no row is'
	printf '%s\n' 'Exports by district; (P) is provisional' \
		'District,HS Code,2021-22 (Rs lakh),2022-23 (P) (Rs lakh)' \
		'Gaya,0904,1,2' >wide.csv
	ok import wide.csv --state Bihar
	grep -q "$told" out && fail "expected no notice: 2022-23 is marked"
	printf '%s\n' 'Exports by district (Provisional); value in Rs lakh' \
		'District,HS Code,Period,Value' 'Gaya,0902,2022-23 (P),1' >title.csv
	ok import title.csv --state Bihar
	grep -q "$told" out && fail "expected no notice: the row is marked"
	sql "SELECT group_concat(hs || ' ' || period) FROM (SELECT * FROM
		export_flow WHERE provisional = 'yes' ORDER BY hs)" \
		'0902 2022-23,0904 2022-23'
}

# 1,234 without quotes, and `Remarks` behind it: it would be stored as 1.
a_number_cut_at_its_comma_is_asked_about() {
	printf '%s\n' 'State,District,HS Code,FY,Value (Rs lakh),Remarks' \
		Kerala,Kollam,0801,2023-24,12, Kerala,Idukki,0906,2023-24,7,new \
		Kerala,Wayanad,0901,2023-24,1,234 >cut.csv
	z --format json import cut.csv
	json 'taken | [.added, .quarantined]' '[2,1]'
	ok rejects
	out_has '"1" has "234" behind its comma'
	printf '%s\n' 'State,District,HS Code,FY,Value (Rs lakh),Units' \
		Kerala,Kollam,0801,2023-24,12,100 Kerala,Idukki,0906,2023-24,7,250 \
		Kerala,Wayanad,0901,2023-24,1,234 >whole.csv
	ok import whole.csv
	printf '%s\n' 'State,District,Commodity,2022-23 (Rs lakh),Remarks' \
		'Goa,North Goa,Fish,12,' 'Goa,North Goa,Tea,15,' \
		'Goa,South Goa,Nuts,-1,234.50' >wide.csv
	z --format json import wide.csv
	json 'taken | [.added, .quarantined]' '[2,1]'
}
