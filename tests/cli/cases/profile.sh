# What the reports of states and districts make of exports, targets and plans.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# flows LINE...: imports them as exports of districts.
flows() {
	local name=flows-$RANDOM$RANDOM.csv
	{
		echo "State,District,HS Code,Country,Period,Value (INR),Value (USD)"
		printf '%s\n' "$@"
	} >"$name"
	z --format json import "$name" --as india.district_exports
	exits 0
}

# cells REPORT TABLE ROW VALUES: of the report that `strategy` or `plan` wrote.
cells() {
	json ".blocks[] | select(.id == \"$2\" and .rows) | .rows[$3].cells" "$4" "$1"
}

strategy() { ok report export_strategy --state "$1" -t json -o reports; }

ka=reports/export_strategy-IN-KA.json

a_month_within_a_whole_year_does_not_count_again() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,1200,12 \
		Karnataka,Mysuru,0902,Nepal,Apr-23,100,1 \
		Karnataka,Kolar,0902,Nepal,Apr-23,50,1
	strategy IN-KA
	cells $ka exports_by_year 0 '["2023-24",12,1250,null,13,null,null,null,null]'
}

growth_is_over_the_months_that_both_years_have() {
	flows Karnataka,Mysuru,0902,Nepal,Apr-23,100,1 \
		Karnataka,Mysuru,0902,Nepal,Dec-23,900,9 \
		Karnataka,Mysuru,0902,Nepal,Apr-24,110,1
	strategy IN-KA
	cells $ka exports_by_year 1 '["2024-25",1,110,10,1,0,1,null,null]'
}

# ci
captions_of_a_part_of_a_year_say_how_many_months_it_has() {
	flows Karnataka,Mysuru,0902,Nepal,Apr-23,100,1 \
		Karnataka,Kolar,0901,Nepal,May-23,50,1
	strategy IN-KA
	json '[.blocks[].caption // empty | select(test(", 2023-24"))] |
		map(test("2023-24 \\(2 of 12 months\\)$")) | [length, all]' \
		'[6,true]' $ka
	ok report export_strategy --state IN-KA
	out_has 'Exports in 2023-24 (2 of 12 months): '
	out_has 'Exports 2023-24 (1 of 12 months): '
	ok report action_plan --state IN-KA --district Mysuru
	out_has 'Top commodities, 2023-24 (1 of 12 months)'
}

months_hidden_in_a_longer_period_have_no_growth() {
	flows Karnataka,Mysuru,0902,Nepal,Apr-23,100,1 \
		Karnataka,Kolar,0902,Nepal,Apr-23,100,1 \
		Karnataka,Mysuru,0902,Nepal,Jul-23,50,1 \
		Karnataka,Mysuru,0902,Nepal,Jul-24,60,1 \
		Karnataka,Mysuru,0902,Nepal,Apr-24,100,1 \
		'Karnataka,Kolar,0902,Nepal,Q1 2024-25,300,3'
	strategy IN-KA
	cells $ka exports_by_year 1 '["2024-25",4,460,20,5,0,1,null,null]'
	flows Kerala,Wayanad,0902,Nepal,Apr-23,100,1 \
		Kerala,Wayanad,0902,Nepal,Apr-24,150,1 \
		Kerala,Wayanad,0902,Nepal,May-23,100,1 \
		Kerala,Wayanad,0902,Nepal,May-24,,1
	ok run "$top/scripts/growth_league.lua" 2024-25
	out_has '+50.0 %       1'
	out_has 'that no month shows: Karnataka'
}

a_district_of_one_month_makes_no_growth_beside_whole_years() {
	flows Karnataka,Mysuru,0902,Nepal,2022-23,1000,12 \
		Karnataka,Kolar,0902,Nepal,2022-23,1000,12 \
		Karnataka,Mysuru,0902,Nepal,2023-24,1200,12 \
		Karnataka,Kolar,0902,Nepal,Apr-23,100,1 \
		Kerala,Wayanad,0902,Nepal,2023-24,900,1 \
		'Goa,North Goa,0902,Nepal,2023-24,900,1'
	strategy IN-KA
	cells $ka exports_by_year 1 '["2023-24",12,1300,null,13,null,null,null,null]'
	grep -q "some districts' figures cover fewer months" $ka ||
		fail "expected it told"
}

# Mysuru has April of 2023 only within its year.
months_that_only_a_year_holds_are_the_reason_of_no_growth() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,120,1 \
		Karnataka,Mysuru,0902,Nepal,Apr-24,10,1 \
		Karnataka,Mysuru,0902,Nepal,Apr-25,11,1
	strategy IN-KA
	grep -q '2024-25 has no growth: months that' $ka || fail "expected the reason"
	cells $ka exports_by_year 2 '["2025-26",1,11,10,1,0,1,null,null]'
	grep -q '2025-26 has no growth' $ka && fail "expected its growth"
	return 0
}

a_sum_that_a_row_lacks_is_no_month_hidden_in_a_longer_period() {
	flows Karnataka,Mysuru,0902,Nepal,2022-23,120,1 \
		Karnataka,Mysuru,0902,Nepal,2023-24,,1 \
		Karnataka,Kolar,0902,Nepal,2023-24,10,
	strategy IN-KA
	cells $ka exports_by_year 1 \
		'["2023-24",12,null,null,null,null,null,null,null]'
	grep -q '2023-24 has no growth' $ka && fail "expected another reason"
	return 0
}

# Goa brings one year only, so that a share is of two States and then of three.
a_share_by_year_says_how_many_states_it_is_of() {
	flows Karnataka,Mysuru,0902,Nepal,2022-23,100, \
		Karnataka,Mysuru,0902,Nepal,2023-24,100, \
		Kerala,Wayanad,0902,Nepal,2022-23,100, \
		Kerala,Wayanad,0902,Nepal,2023-24,100, \
		'Goa,North Goa,0902,Nepal,2023-24,200,'
	strategy IN-KA
	cells $ka exports_by_year 0 '["2022-23",12,100,null,null,null,null,50,2]'
	cells $ka exports_by_year 1 '["2023-24",12,100,0,null,null,12,25,3]'
}

# ci
corrections_that_outweigh_a_year_leave_no_shares_of_it() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,-200, \
		Karnataka,Kolar,0901,Nepal,2023-24,150,
	ok report export_strategy --state IN-KA
	grep -q 'leads the exports' out && fail "expected that none leads"
	strategy IN-KA
	cells $ka exports_by_year 0 \
		'["2023-24",12,-50,null,null,null,null,null,null]'
	json '.blocks[] | select(.id == "district_exports") | .rows[1].cells[:4]' \
		'["Mysuru",2,-200,null]' $ka
	json '[.blocks[] | select(.id == "top_commodities") | .rows[].cells[3]] |
		unique' '[null]' $ka
}

dollars_are_grouped_alike_in_sentences_and_tables() {
	flows Karnataka,Mysuru,0902,Nepal,2022-23,,400000 \
		Karnataka,Mysuru,0902,Nepal,2023-24,,500000
	ok report export_strategy --state IN-KA
	out_has 'Exports in 2023-24: US$ 500,000.00.'
	out_has '500,000.00  25.0 %'
	grep -q '5,00,000' out && fail "expected one grouping"
	return 0
}

# Mysuru's half-year is told beside Kolar's months, and beside its own year it is
# a part; Goa's half-years and its months share none: South Goa had no exports.
# ci
a_half_year_beside_all_months_or_a_year_of_others_is_uneven() {
	local month months=()
	for month in Apr May Jun Jul Aug Sep Oct Nov Dec; do
		months+=("Karnataka,Kolar,0902,Nepal,$month-23,10,1")
	done
	flows "${months[@]}" 'Karnataka,Mysuru,0902,Nepal,H1 2023-24,60,1' \
		'Kerala,Wayanad,0902,Nepal,H1 2023-24,60,1' \
		Kerala,Kollam,0902,Nepal,2023-24,90,1 \
		'Goa,North Goa,0902,Nepal,Apr-Dec 2023-24,90,1' \
		'Goa,North Goa,0902,Nepal,Jan-24,9,1' \
		'Goa,South Goa,0902,Nepal,Jan-24,9,1'
	local state
	for state in KA KL GA; do strategy IN-$state; done
	cells $ka exports_by_year 0 '["2023-24",9,150,null,10,null,null,null,null]'
	for state in KA KL; do
		grep -q 'cover fewer months' reports/*-IN-$state.json ||
			fail "expected it told"
	done
	grep -q 'cover fewer months' reports/*-IN-GA.json && fail "expected none"
	return 0
}

# October to March shares months with what counts, and hides none of the others.
of_periods_that_overlap_what_is_left_counts() {
	flows 'Karnataka,Mysuru,0902,Nepal,Apr-Dec 2023-24,90,2' \
		'Karnataka,Mysuru,0902,Nepal,Oct-Mar 2023-24,60,1' \
		Karnataka,Mysuru,0902,Nepal,Feb-24,10,1
	strategy IN-KA
	cells $ka exports_by_year 0 '["2023-24",10,100,null,3,null,null,null,null]'
}

# ci
a_commodity_has_no_growth_over_a_sum_that_some_rows_lack() {
	flows Karnataka,Mysuru,0902,Nepal,2022-23,8, \
		Karnataka,Kolar,0902,Nepal,2022-23,,20 \
		Karnataka,Mysuru,0902,Nepal,2023-24,170,20
	strategy IN-KA
	cells $ka top_commodities 0 '[null,"0902",170,100,null,null,null]'
}

# With what is negative the parts are the whole, and there is no index.
what_is_negative_or_unnamed_is_in_the_total_and_in_no_index() {
	flows Karnataka,Mysuru,0902,,2023-24,90,1 \
		Karnataka,Kolar,5007,,2023-24,-30,1
	strategy IN-KA
	cells $ka top_commodities 2 '["All 2",null,60,100,null,null,null]'
	cells $ka concentration 0 '["Commodities",2,null,null,null]'
	cells $ka concentration 1 '["Destinations",0,null,null,null]'
}

the_scripts_count_a_year_and_its_months_once() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,30000000,12 \
		Karnataka,Mysuru,5007,Nepal,2023-24,10000000,12 \
		Karnataka,Mysuru,0902,Nepal,Apr-23,90000000,1 \
		Karnataka,Kolar,0902,Nepal,2023-24,10000000,1 \
		'Goa,North Goa,0902,Nepal,Apr-23,990000000,1'
	ok run "$top/scripts/concentration.lua" 2023-24
	out_has '0.360  Mysuru (80.0 %)'
	ok run --state IN-KA "$top/scripts/top_products_by_rca.lua" 2023-24
	out_has '80.0 %    1.00'
}

# Mysuru has 30 + 5, as April is in its quarter; 2023 lies in two fiscal years.
# ci
the_scripts_count_periods_that_overlap_once_and_tell_the_months() {
	flows 'Karnataka,Mysuru,0902,Nepal,Q1 2023-24,300000000,1' \
		Karnataka,Mysuru,0902,Nepal,Apr-23,100000000,1 \
		Karnataka,Mysuru,5007,Nepal,Oct-23,50000000,1 \
		Karnataka,Kolar,0902,Nepal,Apr-23,100000000,1 \
		Karnataka,Kolar,0902,Nepal,2023,900000000,1 \
		'Goa,North Goa,0902,Nepal,Apr-23,,1'
	ok run "$top/scripts/concentration.lua" 2023-24
	out_has ' 2    1-4  0.309  Mysuru (77.8 %)'
	out_has 'no value in rupees: Goa'
	ok run --state IN-KA "$top/scripts/top_products_by_rca.lua" 2023-24
	out_has '40.00    88.9 %    1.00'
	ok run --state IN-KA --as-of 2024-06-01 --out o \
		"$top/scripts/state_profile.lua"
	grep -q 'Mysuru exports most: Rs 35.00 crore' o/profile_IN-KA.html ||
		fail "expected 35 crore"
	grep -q 'districts have 1 to 4 on record' o/profile_IN-KA.html ||
		fail "expected the months"
}

# ci
growth_of_commodities_is_over_the_year_right_before_or_not_told() {
	flows Karnataka,Mysuru,0902,Nepal,2020-21,100,1 \
		Karnataka,Mysuru,0902,Nepal,2022-23,150,1
	strategy IN-KA
	cells $ka top_commodities 0 '[null,"0902",150,100,null,null,null]'
	flows Karnataka,Mysuru,0902,Nepal,2021-22,120,1
	strategy IN-KA
	cells $ka top_commodities 0 '[null,"0902",150,100,25,null,null]'
	cells $ka top_commodities 1 '["All 1",null,150,100,25,null,null]'
}

# ci
a_notified_plan_without_a_draft_is_in_no_share_of_the_drafts() {
	cat >status.csv <<-'END'
		State,District,DEPC Constituted On,DEAP Drafted On,DEAP Notified On
		Karnataka,Mysuru,2020-05-01,2021-01-01,2021-12-01
		Karnataka,Kodagu,2020-05-01,,2021-05-05
	END
	ok import status.csv --as district_status
	strategy IN-KA
	json '.blocks[] | select(.id == "status" and .rows) | .rows[4].cells[1:]' \
		'[2,null,null,0,2,null,null]' $ka
	ok report progress --format text
	grep -q 'Plans of 2 districts' out ||
		fail "expected no share"
}

# ci
shares_of_drafts_and_of_districts_say_which_they_are() {
	cat >status.csv <<-'END'
		State,District,DEPC Constituted On,DEAP Drafted On,DEAP Notified On
		Karnataka,Mysuru,2020-05-01,2021-01-01,2021-12-01
		Karnataka,Kodagu,2020-05-01,2021-01-01,
	END
	ok import status.csv --as district_status
	strategy IN-KA
	json '.blocks[] | select(.id == "status" and .rows) | .rows[4].cells[:4] |
		.[0] |= sub(".* by the DEPC "; "")' '["(of drafted plans)",1,2,50]' $ka
	ok run --state IN-KA --out o "$top/scripts/state_profile.lua"
	grep -q 'Share of all districts' o/profile_IN-KA.html ||
		fail "expected what the shares are of"
}

a_period_in_two_fiscal_years_counts_in_none_and_is_told() {
	flows Karnataka,Mysuru,0902,Nepal,2023,100,1 \
		Karnataka,Mysuru,0902,Nepal,2023-24,70,1
	strategy IN-KA
	cells $ka exports_by_year 0 '["2023-24",12,70,null,1,null,null,null,null]'
	grep -q 'lie in two fiscal years' $ka || fail "expected it to be told"
}

a_value_is_converted_only_by_a_rate_that_is_held() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,,100
	strategy IN-KA
	cells $ka exports_by_year 0 '["2023-24",12,null,null,100,null,null,null,null]'
	printf 'Fiscal Year,INR per USD,Source\n2023-24,82.8,Test bank\n' \
		>rates.csv
	ok import rates.csv
	strategy IN-KA
	cells $ka exports_by_year 0 '["2023-24",12,8280,null,100,null,null,null,null]'
	grep -q '(rupees): converted at 82.8 rupees.*Test bank' $ka ||
		fail "expected the rate and its source"
}

an_advantage_is_measured_against_all_states_of_the_same_months() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,20,1 \
		Karnataka,Kolar,5007,Nepal,2023-24,80,1 \
		Kerala,Wayanad,0902,Nepal,2023-24,80,1 \
		Kerala,Wayanad,5007,Nepal,2023-24,820,1 \
		'Goa,North Goa,0902,Nepal,Apr-23,999,1'
	strategy IN-KA
	cells $ka top_commodities 1 '[null,"0902",20,20,null,2,0.33]'
	grep -q 'imported for 2 States/UTs for the same months' $ka ||
		fail "expected the reference set to be named"
}

# named COMMODITY: as flows, of commodities that have no code.
named() {
	{
		echo "State,District,HS Code,Commodity,Country,Period,Value (INR)"
		printf '%s\n' "$@"
	} >named.csv
	z --format json import named.csv --as india.district_exports
	exits 0
}

# Kerala's tea is 3 of 4 of what has codes, and 30 of 36 of what Goa has: goods
# by names, or by none, are in no code's share of the reference.
# ci
an_advantage_is_measured_among_exports_that_have_codes() {
	named Karnataka,Kolar,,Tea,Nepal,2023-24,100 \
		Karnataka,Kolar,,Silk,Nepal,2023-24,100 \
		Kerala,Wayanad,0902,Tea,Nepal,2023-24,30 \
		Kerala,Wayanad,5007,Silk,Nepal,2023-24,10 \
		Kerala,Wayanad,,Other,Nepal,2023-24,60 \
		'Goa,North Goa,090240,Tea,Nepal,2023-24,30' \
		'Goa,North Goa,5007,Silk,Nepal,2023-24,30'
	local kl=reports/export_strategy-IN-KL.json
	strategy IN-KL
	cells $kl top_commodities 1 '["Tea","0902",30,30,null,1.25,0.11]'
	cells $kl top_commodities 0 '["Other",null,60,60,null,null,null]'
	grep -q "for 2 States/UTs for the same.*40.0 % of the state's, 27.8 %" \
		$kl || fail "expected the part that RCA is of"
	ok run --state IN-KL "$top/scripts/top_products_by_rca.lua" 2023-24
	out_has 'with HS codes: 40.0 %'
	out_has '30.0 %    1.25'
	strategy IN-KA
	cells $ka top_commodities 1 '["Tea",null,100,50,null,null,null]'
	grep -q "RCA: n/a, since this state and another don't" $ka ||
		fail "expected the reason"
}

one_commodity_in_two_spellings_is_one_item() {
	named Karnataka,Kolar,,Tea,U.A.E.,2023-24,60 \
		Karnataka,Mysuru,,TEA,UAE,2023-24,20 \
		Karnataka,Kolar,,Silk,Nepal,2023-24,20
	strategy IN-KA
	cells $ka top_commodities 0 '["Tea",null,80,80,null,null,null]'
	cells $ka top_destinations 0 '["UAE",80,80]'
	cells $ka concentration 0 '["Commodities",2,0.68,0.36,100]'
	ok report action_plan --state IN-KA --district Kolar
	out_has 'Silk'
}

what_has_no_code_is_no_item_beside_codes_and_it_is_said() {
	named Karnataka,Kolar,0902,Tea,Nepal,2022-23,100 \
		Karnataka,Kolar,0902,Tea,Nepal,2023-24,60 \
		Karnataka,Mysuru,,Tea,Nepal,2023-24,60 \
		Karnataka,Kolar,0901,Coffee,Nepal,2023-24,60
	strategy IN-KA
	cells $ka concentration 0 '["Commodities",2,0.5,0,100]'
	has $ka 'HS codes stand for 66.7 % of the exports of 2023-24' ||
		fail "expected it said of the top commodities"
	has $ka 'only those with HS codes are in it' ||
		fail "expected it said of the concentration"
}

# ci
commodities_grow_over_codes_that_are_cut_alike() {
	named Karnataka,Kolar,090210,Tea,Nepal,2021-22,60 \
		Karnataka,Kolar,0901,Coffee,Nepal,2021-22,40 \
		Karnataka,Kolar,09,Spices,Nepal,2022-23,150
	strategy IN-KA
	cells $ka top_commodities 0 '["Spices","09",150,100,50,null,null]'
	named Karnataka,Kolar,0902,Tea,Nepal,2023-24,200
	strategy IN-KA
	cells $ka top_commodities 0 '["Tea","0902",200,100,null,null,null]'
	has $ka 'Codes have no growth: those of 2022-23 have 2 digits' ||
		fail "expected why there is none"
}

# chapters N UNIT: imports so many of the data bank, of 10 each.
chapters() {
	local i
	{
		echo 'Export Import Data Bank'
		echo "Values in $2"
		echo 'S.No.,HSCode,Commodity,2023-2024'
		for ((i = 1; i <= $1; i++)); do
			printf '%d,%02d,GOODS,10\n' "$i" "$i"
		done
	} >"eidb-$1.csv"
	z import "eidb-$1.csv"
	exits 0
}

# A state of India's exports of two chapters is none of India's exports.
a_part_of_the_data_bank_is_not_the_nations_exports() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,10000000,
	chapters 50 'Rs. Lacs'
	strategy IN-KA
	grep -q 'only 50 chapters are held' $ka || fail "expected the reason"
	chapters 90 'Rs. Lacs'
	strategy IN-KA
	grep -q 'data bank has them: 11.11 %' $ka || fail "expected the share"
}

# ci
a_share_of_india_is_of_dollars_where_the_data_bank_has_no_rupees() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,10000000,9000000
	chapters 90 'US $ Million'
	strategy IN-KA
	grep -q 'data bank has them: 1.00 %' $ka || fail "expected the share"
}

districts_with_exports_in_two_currencies_have_no_rank() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,20, \
		Karnataka,Kolar,5007,Nepal,2023-24,,80 \
		'Goa,North Goa,0902,Nepal,2023-24,,80'
	strategy IN-KA
	grep -q 'rank 1 of' $ka && fail "expected no rank"
	grep -q "other State/UT's exports are held in the same curr" $ka ||
		fail "expected the reason"
}

# ci
districts_of_unlike_months_have_no_rank_and_no_share() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,1200,12 \
		Karnataka,Kolar,0902,Nepal,Apr-23,150,5
	strategy IN-KA
	cells $ka district_exports 0 '["Mysuru",null,1200,null,null,12]'
	ok report action_plan --state IN-KA --district Mysuru
	has out 'Share of the exports' && fail "expected no share"
	has out 'Rank among' && fail "expected no rank"
	:
}

growth_in_two_currencies_is_over_the_same_months() {
	flows Karnataka,Mysuru,0902,Nepal,Apr-22,100,10 \
		Karnataka,Mysuru,0902,Nepal,May-22,100,10 \
		Karnataka,Mysuru,0902,Nepal,Jun-22,100,10 \
		Karnataka,Mysuru,0902,Nepal,Apr-23,200,20 \
		Karnataka,Mysuru,0902,Nepal,May-23,500,
	strategy IN-KA
	cells $ka exports_by_year 1 '["2023-24",2,700,250,null,null,2,null,null]'
}

# ci
a_script_says_how_many_lines_its_sums_lack() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,100,1
	printf '%s\n' 'State,District,HS Code,Period,Value (INR)' \
		'Karnataka,Nowhere,0902,2023-24,900' >lost.csv
	z import lost.csv
	ok run "$top/scripts/concentration.lua" 2023-24
	out_has 'Not in it: 1 lines of files that wait in quarantine'
	ok run "$top/scripts/parliament_answer.lua"
	out_has 'Not in it: 1 lines'
}

# ci
what_is_made_of_districts_is_told_where_they_grow() {
	flows Chhattisgarh,Raigarh,7201,Nepal,2021-22,1000, \
		Chhattisgarh,Raigarh,7201,Nepal,2022-23,500, \
		Chhattisgarh,Sarangarh-Bilaigarh,7201,Nepal,2022-23,600,
	ok report export_strategy --state IN-CG -t json -o reports
	grep -q 'from 2021 to 2023: .*Sarangarh-Bilaigarh' \
		reports/export_strategy-IN-CG.json || fail "expected it told"
	ok report action_plan --state IN-CG --district Raigarh
	out_has 'Sarangarh-Bilaigarh'
}

# 1.005 and 61.25 are a little less, or nothing more, as doubles.
a_number_is_rounded_alike_in_figures_tables_and_sentences() {
	flows Karnataka,Mysuru,0902,Nepal,2022-23,10050000,1 \
		Karnataka,Mysuru,0902,Nepal,2023-24,245,1 \
		Karnataka,Kolar,0901,Nepal,2023-24,155,1
	ok report export_strategy --state IN-KA --as-of 2023-04-01
	out_has '₹1.01 crore  Exports in'
	out_has 'Exports in 2022-23: ₹ 1.01 crore'
	ok report export_strategy --state IN-KA
	out_has 'leads the exports of 2023-24 with 61.3 %'
	out_has '61.3 % '
}

growth_from_nothing_is_not_said_to_be_of_hidden_months() {
	flows Karnataka,Mysuru,0902,Nepal,2022-23,0,0 \
		Karnataka,Mysuru,0902,Nepal,2023-24,245,1
	ok report export_strategy --state IN-KA
	has out 'has no growth: months' && fail "expected no such reason"
	:
}

one_district_is_wholly_concentrated() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,20,1
	strategy IN-KA
	cells $ka concentration 0 '["Commodities",1,1,1,100]'
}

a_sum_that_some_rows_lack_is_not_known() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,20,1 \
		Karnataka,Kolar,0902,Nepal,2023-24,20,
	strategy IN-KA
	cells $ka exports_by_year 0 '["2023-24",12,40,null,null,null,null,null,null]'
	grep -q 'some rows have no value in US' $ka || fail "expected it told"
}

a_target_is_held_against_whole_years() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,50,1
	printf 'State,District,Fiscal Year,Export Target (INR),Source\n%s\n' \
		'Karnataka,,2023-24,200,Policy p. 3' >targets.csv
	ok import targets.csv
	strategy IN-KA
	json '.blocks[] | select(.id == "export_targets") | .rows[0].cells
		| [.[0], .[1], .[2], .[6], .[8]]' \
		'["2023-24",200,50,25,"Policy p. 3"]' $ka
}

# That of a quarter asks for no growth, and rupees without exports leave dollars.
# ci
a_target_is_held_against_its_like_alone() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,,2
	printf 'State,District,Fiscal Year,%s\n%s\n%s\n%s\n' \
		'Export Target (INR),Export Target (US$)' \
		Karnataka,,2023-24,200,4 Karnataka,,2025-26,,8 \
		'Karnataka,,Q1 2025-26,,1' >targets.csv
	ok import targets.csv
	strategy IN-KA
	json '[.blocks[] | select(.id == "export_targets") | .rows[].cells
		| [.[0], .[6], .[7]]]' \
		'[["2023-24",50,null],["2025-26",null,100],["2025-26/M04-M06",null,null]]' \
		$ka
}

# The target's own file is neither; what is reached is of exports that are.
# ci
what_is_reached_of_a_target_is_as_provisional_and_synthetic_as_the_exports() {
	printf '%s\n' 'State,District,HS Code,Country,Period,Value (Rs)' \
		'Karnataka,Mysuru,0902,Nepal,2023-24 (P),50' >flows.csv
	ok import flows.csv --synthetic
	printf 'State,District,Fiscal Year,Export Target (INR)\n%s\n%s\n' \
		Karnataka,,2025-26,200 Karnataka,Mysuru,2023-24,200 >targets.csv
	ok import targets.csv
	strategy IN-KA
	json '.blocks[] | select(.id == "export_targets") | .note |
		test("2023-24 has provisional figures.*Synthetic rows")' true $ka
	ok report action_plan --state IN-KA --district Mysuru -t json -o reports
	json '.blocks[] | select(.id == "targets" and .rows) | .note |
		test("2023-24 has provisional figures.*Synthetic rows")' true \
		reports/action_plan-IN-KA-545.json
}

a_state_without_data_states_the_gap() {
	strategy IN-SK
	grep -q 'its exports are not known here' \
		reports/export_strategy-IN-SK.json || fail "expected the gap"
	grep -q 'Nothing is recorded for Sikkim' \
		reports/export_strategy-IN-SK.json || fail "expected the gap"
}

a_plan_holds_what_was_imported_and_names_what_is_missing() {
	cat >works.csv <<-'END'
		State,District,Category,Bottleneck,Intervention,Agency,Deadline,Status
		Karnataka,Mysuru,Logistics,No cold store,Build one,APEDA,2099-03-31,Planned
		Karnataka,Mysuru,Logistics,No cold store,Hire one,Shri R. Kumar GM DIC,2020-03-31,Planned
	END
	cat >items.csv <<-'END'
		State,District,DEAP Item,Statement
		Karnataka,Mysuru,9,Two courses a year
		Karnataka,Mysuru,Mid-term and long-term export strategy,A brand of its own
	END
	ok import works.csv
	ok import items.csv
	ok report action_plan --state IN-KA --district Mysuru -t json -o reports
	local plan=reports/action_plan-IN-KA-545.json
	json '[.blocks[] | select(.id == "headings") | .rows[].cells[3]]
		| map(.[0:1]) | add' mmmrmrmmrmr $plan
	cells $plan bottlenecks 0 '["logistics","No cold store",null,2]'
	json '[.blocks[] | select(.id == "interventions" and .rows) | .rows[].cells[5]]' \
		'["overdue","planned"]' $plan
	grep -q Kumar $plan && fail "expected no person"
	return 0
}

# slow
all_districts_are_those_of_the_list_in_force() {
	ok report action_plan --state Goa --all-districts --as-of 2022-12-15 \
		-t md -o reports
	[[ $(find reports -name '*.md' | wc -l) -eq 2 ]] ||
		fail "expected the two districts of 2022"
	ok report action_plan --all-districts -t md -o all
	sql "SELECT count(*) FROM district" "$(find all -name '*.md' | wc -l)"
}

all_districts_want_a_report_of_districts_and_a_format() {
	refused 2 all-districts report export_strategy --all-districts -t md
	refused 2 all-districts report action_plan --all-districts
	refused 2 all-districts report action_plan --all-districts --all-states \
		-t md
	refused 2 all-districts report action_plan --state Goa -t md
}

only_months_that_are_over_are_missing() {
	flows Karnataka,Mysuru,0902,Nepal,Apr-25,1200,12
	ok report export_strategy --state IN-KA --as-of 2025-07-15 -t md -o r
	grep -q 'no figures for May, June\.' r/export_strategy-IN-KA.md ||
		fail "expected May and June alone"
}

a_quarantined_line_is_told_to_its_own_state() {
	printf '%s\n' State,District,Product Karnataka,Mysuru,Silk \
		Karnataka,Nowhere,Brass >odd.csv
	z import odd.csv --as odop_dpiit --as-on 2025-01-01
	exits 1
	ok report export_strategy --all-states -t md -o r
	grep -q 'odd.csv.*Nowhere' r/export_strategy-IN-KA.md ||
		fail "expected the line"
	[[ $(grep -l Nowhere r/*.md | wc -l) -eq 1 ]] ||
		fail "expected it in no other report"
}

# South Goa's months of 2023-24 are but April; its year has the others.
a_league_is_of_states_whose_months_hide_nothing() {
	{
		echo 'State,District,HS Code,Country,Period,Value (Rs)'
		for month in {04..12}; do
			echo "Goa,South Goa,1006,Nepal,2022-$month,100"
			echo "Goa,North Goa,0902,Nepal,2022-$month,100"
			echo "Goa,North Goa,0902,Nepal,2023-$month,100"
		done
		echo 'Goa,South Goa,1006,Nepal,2023-04,100'
		echo 'Goa,South Goa,1006,Nepal,2023-24,1200'
		echo 'Sikkim,Gangtok,1006,Nepal,2022-04,100'
		echo 'Sikkim,Gangtok,1006,Nepal,2023-04,110'
		echo 'Sikkim,Gangtok,1006,Nepal,2023-24,110'
	} >flows.csv
	ok import flows.csv
	ok run "$top/scripts/growth_league.lua" 2023-24
	out_has 'no month shows: Goa'
	grep -q 'Goa .*%' out && fail "expected Goa to be left out"
	grep -qE '  1  Sikkim .*\+10\.0 %' out || fail "expected Sikkim's growth"
}

# Negative corrections and a nil: Kollam exports nothing, and Sikkim no tea.
scripts_count_no_district_or_product_of_nothing() {
	printf '%s\n' 'State,District,HS Code,Country,Period,Value (Rs)' \
		Kerala,Wayanad,0902,Nepal,2023-24,500 \
		Kerala,Idukki,1006,Nepal,2023-24,500 \
		Kerala,Kollam,1006,Nepal,2023-24,0 \
		Sikkim,Gangtok,0902,Nepal,2023-24,-5 \
		Sikkim,Gangtok,1006,Nepal,2023-24,500 >flows.csv
	ok import flows.csv
	ok run "$top/scripts/concentration.lua" 2023-24
	grep -qE 'Kerala +2 +12  0\.000' out || fail "expected two districts"
	ok run --state IN-SK "$top/scripts/top_products_by_rca.lua" 2023-24
	grep -q '^1006 .* 1.5' out || fail "expected rice"
	ok run --as-of 2024-05-01 --state IN-KL --out . "$top/scripts/state_profile.lua"
	has profile_IN-KL.html 'to 12 on record.</p>' || fail "expected none left out"
}

# A status return brings products too, and meetings are more than districts.
scripts_count_districts_and_mark_what_is_invented() {
	printf '%s\n' 'State,District,Product 1,Product Identified On,DEPC Constituted On,DEPC Meetings Held On' \
		'Goa,North Goa,Cashew,2020-05-01,2020-06-01,2021-03-01; 2021-06-01' >status.csv
	ok import status.csv --synthetic
	ok run --as-of 2021-07-01 "$top/scripts/sectors_by_list.lua"
	out_has SYNTHETIC
	ok run --as-of 2021-07-01 --state IN-KA "$top/scripts/sectors_by_list.lua"
	grep -q SYNTHETIC out && fail "expected no word of another state's"
	ok run --as-of 2021-07-01 "$top/scripts/monthly_digest.lua" 2021-01-01
	grep -qE '^meetings held +1$' out || fail "expected one district"
}

# Kushavati is named by no list before September 2026.
a_plan_of_a_district_of_no_list_is_a_record_and_no_draft() {
	printf '%s\n' 'State,District,DEPC Constituted On,DEAP Drafted On' \
		Goa,Kushavati,2020-06-01,2020-11-02 >status.csv
	ok import status.csv
	ok report progress --as-of 2022-07-29
	grep -q 'All 0' out && fail "expected nothing said of no drafts"
	ok run --as-of 2022-07-29 "$top/scripts/parliament_answer.lua"
	out_has 'Draft plan prepared by the RA:  0 of 734 districts (0.0 %)'
}

# As the report has it: with drafts on record, that none is notified is known.
drafts_none_of_which_is_notified_are_a_count_of_none() {
	printf '%s\n' 'State,District,DEPC Constituted On,DEAP Drafted On' \
		'Goa,North Goa,2020-06-01,2020-11-02' >status.csv
	ok import status.csv
	ok run --as-of 2022-07-29 "$top/scripts/coverage_by_state.lua"
	grep -qE '^Goa .*  1  50\.0%    0   0\.0%$' out || fail "expected none of one"
	ok run --as-of 2022-07-29 --out . "$top/scripts/map.lua" notified
	out_has '0 of 734 districts with a notified action plan'
	ok page /states
	sed 's/<[^>]*>/ /g' out | tr -s ' \n' ' ' | grep -q 'Goa State 3 n/a n/a 1 0 0' ||
		fail "expected none of one"
}

# Raipur's two change places, and Kondagaon's first becomes another.
# ci
a_states_list_tells_no_order_of_a_districts_products() {
	printf '%s\n' 'District,Product 1,Product 2' \
		'Kondagaon,Bell Metal,Bastar Craft' Raipur,Rice,Iron >old.csv
	printf '%s\n' 'District,Product 1,Product 2' \
		'Kondagaon,Aari Work,Bastar Craft' Raipur,Iron,Rice >new.csv
	printf '%s\n' State,District,Product Chhattisgarh,Raipur,Iron >dpiit.csv
	ok import old.csv --as chhattisgarh.odop --as-on 2024-01-01
	ok import new.csv --as chhattisgarh.odop --as-on 2025-01-01 --allow-shrink
	ok import dpiit.csv --as odop_dpiit --as-on 2024-01-01
	strategy IN-CG
	local cg=reports/export_strategy-IN-CG.json
	cells $cg second_product 0 '["Kondagaon","Aari Work; Bastar Craft",null]'
	cells $cg second_product 1 '["Raipur","Iron; Rice","Iron"]'
	printf '%s\n' District,Primary,Secondary Agra,Zari,Petha >up.csv
	ok import up.csv --as uttar_pradesh.odop --as-on 2025-01-01
	strategy IN-UP
	cells reports/export_strategy-IN-UP.json projects 0 \
		'["Agra",2,"Petha; Zari",null]'
}

# Kodagu's goods have no HS code, and take away more than Kolar has.
a_share_of_no_more_than_nothing_is_not_said() {
	flows Karnataka,Kolar,0902,Nepal,2023-24,100,1 \
		Karnataka,Mysuru,0901,Nepal,2023-24,50,1 \
		Karnataka,Mysuru,0902,Nepal,2023-24,-50,1 \
		Karnataka,Kodagu,,Nepal,2023-24,-300,1 \
		Kerala,Wayanad,0902,Nepal,2023-24,600,1
	strategy IN-KA
	! has $ka 'n/a %' || fail "expected no word of a share"
	has $ka 'Commodities: HS 0901; HS 0902.' || fail "expected no shares"
	ok run "$top/scripts/concentration.lua" 2023-24
	out_has '2     12    n/a  Kolar (n/a %)'
}

# Of four spellings of two offices, all that the rule of unknown ones knows.
plans_are_counted_by_office_however_it_is_spelled() {
	printf '%s\n' \
		'State,District,DGFT RA,DEPC Constituted On,DEAP Drafted On' \
		'Tamil Nadu,Chennai,RA Chennai,2021-01-01,2021-06-01' \
		'Tamil Nadu,Salem,CHENNAI,2021-01-01,2021-06-01' \
		'Tamil Nadu,Erode,Chennai,2021-01-01,2021-06-01' \
		'Tamil Nadu,Theni,Madura,2021-01-01,2021-06-01' >status.csv
	ok import status.csv --as india.district_status
	strategy IN-TN
	json '[.blocks[] | select(.id == "authorities" or .id == "plans_by_office")
		| .rows[].cells[:2]]' \
		'[["Chennai",3],["Coimbatore",0],["Madurai",0],["Chennai",3],["Madura",1]]' \
		reports/export_strategy-IN-TN.json
}

# 2022-23 is only begun, and of 2023-24 nothing is held.
a_line_over_years_has_a_gap_where_one_is_not_whole() {
	flows Karnataka,Mysuru,0902,Nepal,2020-21,10000000,1 \
		Karnataka,Mysuru,0902,Nepal,2021-22,20000000,1 \
		Karnataka,Mysuru,0902,Nepal,Apr-22,10000000,1 \
		Karnataka,Mysuru,0902,Nepal,2024-25,30000000,1
	strategy IN-KA
	json '[.blocks[] | select(.id == "years_chart") | .rows[].cells]' \
		'[["2020-21",1],["2021-22",2],["2022-23",null],["2023-24",null],["2024-25",3]]' \
		$ka
}

a_districts_exports_of_another_year_are_recorded_exports() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,100,1 \
		Karnataka,Kolar,0901,Nepal,2022-23,50,1
	strategy IN-KA
	has $ka 'Exports 2022-23: ₹ 50.00, US$ 1.00.' || fail "expected its year"
	has $ka 'Commodities: HS 0901 100.0 %.' || fail "expected its goods"
	json '[.blocks[] | .items? // empty | .[] | select(test("Not recorded"))
		| select(test("exports") | not)] | length' 2 $ka
}

# Of Kerala and of Kolar there are exports, in no fiscal year; Goa has no such.
# ci
periods_in_two_years_are_told_of_their_own_place_alone() {
	flows Karnataka,Mysuru,0902,Nepal,2023-24,100,1 \
		'Karnataka,Kolar,0902,Nepal,Jan-Dec 2023,100,1' \
		'Kerala,Wayanad,0902,Nepal,Jan-Dec 2023,100,1' \
		'Goa,North Goa,0902,Nepal,2023-24,100,1'
	strategy IN-KA
	has $ka 'are in no figure: 2023.' || fail "expected it told"
	strategy IN-KL
	has reports/export_strategy-IN-KL.json 'are in no figure: 2023.' ||
		fail "expected it told"
	grep -q 'No export data' reports/export_strategy-IN-KL.json &&
		fail "expected no claim that there are none"
	strategy IN-GA
	grep -q 'are in no figure' reports/export_strategy-IN-GA.json &&
		fail "expected nothing of other States"
	ok report action_plan --state IN-KA --district Mysuru
	grep -q 'in no figure: 2023' out && fail "expected nothing of Kolar"
	ok report action_plan --state IN-KA --district Kolar
	out_has 'figure: 2023.'
}

lists_that_share_no_district_are_held_and_not_compared() {
	printf '%s\n' State,District,Product 'Madhya Pradesh,Dhar,Print' >mp.csv
	printf '%s\n' State,District,Product 'Madhya Pradesh,Dewas,Bamboo' >all.csv
	ok import mp.csv --as madhya_pradesh.odop --as-on 2024-01-01
	ok import all.csv --as odop_dpiit --as-on 2024-01-01
	strategy IN-MP
	json '[.blocks[] | .text? // empty | select(test("nothing to compare"))] |
		length' 2 reports/export_strategy-IN-MP.json
}

# Corrections may leave no sum; it said that codes stand for n/a % of it.
a_share_of_no_sum_is_not_told() {
	printf '%s\n' 'State,District,HS Code,Commodity,Period,Value (Rs lakh)' \
		Karnataka,Kodagu,0901,Coffee,2023-24,5 \
		Karnataka,Kodagu,,Stone,2023-24,-5 \
		Kerala,Wayanad,0902,Tea,2023-24,9 >flows.csv
	ok import flows.csv
	ok report export_strategy --state IN-KA
	grep -q 'n/a *%' out && fail "$(grep 'n/a *%' out)"
	out_has 'Exports in 2023-24'
}

# marked WORD: what each script says of invented rows.
marked() {
	local script
	for script in compare_with_published coverage_by_state concentration \
		districts_without_plan parliament_answer top_products_by_rca; do
		ok run --as-of 2024-05-01 --state IN-GA "$top/scripts/$script.lua"
		[[ $(grep -o ^SYNTHETIC: out) == "$1" ]] || fail "$script: not '$1'"
	done
	ok run --as-of 2024-05-01 --state IN-GA --out . \
		"$top/scripts/state_profile.lua"
	[[ $(grep -c 'are synthetic. Do not' profile_IN-GA.html) -eq $((${#1} > 0)) ]] ||
		fail "state_profile: not '$1'"
}

# An invented target made every script call its true counts invented.
# ci
scripts_call_invented_only_what_rests_on_such_rows() {
	printf '%s\n' 'State,Financial Year,Export Target (INR)' Goa,2023-24,5 \
		>targets.csv
	ok import targets.csv --as export_targets --synthetic
	flows 'Goa,North Goa,0902,Nepal,2023-24,20,1'
	returned 'North Goa'
	marked ''
	returned 'South Goa' --synthetic
	sed 's/North/South/' flows-*.csv >more.csv
	ok import more.csv --as district_exports --synthetic
	marked SYNTHETIC:
}

returned() {
	printf '%s\n' 'State,District,Product 1,Product Identified On,DEPC Constituted On,DEAP Drafted On' \
		"Goa,$1,Cashew,2020-05-01,2020-06-01,2021-06-01" >status.csv
	ok import status.csv --as district_status "${@:2}"
}
