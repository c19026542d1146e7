# Where the parts of an import meet: options, sheets, titles, what was in.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

exports() {
	printf '%s\n' 'Exports of Bihar (Rs in lakh),,,,' \
		'State,District,Commodity,Period,Value' \
		'Bihar,Gaya,Rice,2023-24,12.5' 'Bihar,Patna,Rice,2023-24,9'
}

gaya_has() {
	sql "SELECT value_inr / 100 FROM export_flow AS e JOIN district AS d ON
		d.district = e.district WHERE d.name = 'Gaya'" "$1"
}

# ci
a_file_read_in_a_wrong_unit_is_read_rightly_again() {
	exports >june.csv
	ok import june.csv
	ok import june.csv --unit 'Rs crore'
	gaya_has 125000000
	ok --format json import june.csv
	json 'taken | [.already_imported, .changed]' '[false,2]'
	gaya_has 1250000
	ok --format json import june.csv
	json taken.already_imported true
	proved
}

a_header_row_that_is_no_number_is_refused() {
	exports >june.csv
	for line in abc 0 -1 2x ''; do
		refused 2 header-row import june.csv --header-row "$line"
	done
}

a_header_stands_where_it_was_said_to_or_it_is_none() {
	exports >june.csv
	refused 3 'the next is line 2' import june.csv --header-row 1
	refused 3 '--header-row 99' import june.csv --header-row 99
}

titles_above_a_header_that_was_said_still_count() {
	printf '%s\n' 'Products of Bihar as on 31.03.2024,' District,Product \
		Gaya,Rice >list.csv
	ok --format json import list.csv --as india.odop_dpiit --header-row 2
	json 'taken.added' 1
	sql "SELECT valid_from || ' ' || state FROM product" '2024-03-31 10'
	exports >june.csv
	ok import june.csv --header-row 2
	gaya_has 1250000
}

too_many_columns_are_told_as_such() {
	{
		printf 'State,District,Product'
		printf ',c%s' {1..2000}
		printf '\nBihar,Gaya,Rice\n'
	} >wide.csv
	refused 3 'line 1: the row has 2003 columns' import wide.csv \
		--as india.odop_dpiit
}

in_2324() {
	sql "SELECT group_concat(period || ' ' || (value_inr / 1000000000), '|')
		FROM (SELECT * FROM export_flow ORDER BY period)" "$1"
}

months_below_their_years_are_months_of_them() {
	printf '%s\n' 'Exports of Bihar in Rs crore,,,,,' \
		'District,2022-23,2022-23,2023-24,2023-24,2023-24' \
		',Feb,Total,Apr,May,Total' 'Gaya,1,1,2,3,5' >bihar.csv
	ok --format json import bihar.csv
	json 'taken.added' 1
	in_2324 '2023-M02 1|2023-M04 2|2023-M05 3'
}

a_part_of_a_year_below_it_is_no_whole_year() {
	printf '%s\n' 'Exports of Bihar in Rs crore,,' \
		District,2022-23,2023-24 ',Apr-Mar,Apr-Dec (P)' 'Gaya,1,2' \
		>bihar.csv
	ok --format json import bihar.csv
	in_2324 '2022-23 1|2023-24/M04-M12 2'
}

words_below_years_that_are_no_periods_are_no_data() {
	printf '%s\n' 'Exports of Bihar in Rs crore,,' \
		District,2022-23,2023-24 ',Target,Actual' 'Gaya,1,2' >bihar.csv
	refused 3 bihar.csv import bihar.csv
}

a_unit_of_money_in_a_row_is_not_passed_over() {
	printf '%s\n' 'Exports (Rs crore),,,,' State,District,Year,Value,Unit \
		'Bihar,Gaya,2022-23,2,Rs lakh' 'Bihar,Patna,2022-23,2,' \
		>june.csv
	z --format json import june.csv
	exits 1
	json '[taken.added, taken.quarantined]' '[1,1]'
}
