# Where a table stands in a file, and what of its lines are no records.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# importer ID LINE...: an importer of exports in a plugin folder of our own.
importer() {
	local id=$1
	shift
	[[ -d own ]] || cp -r "$top/plugins" own
	{
		echo "-- An importer of this test."
		echo "return { id = '$id', title = '$id', dataset = 'export_flow',"
		printf '%s\n' "$@"
		echo "}"
	} >"own/india/importers/$id.lua"
	top=$PWD/top
	mkdir -p top
	ln -sfn ../own top/plugins
}

long() {
	importer long "columns = { state = { 'State' }," \
		"district = { 'District', required = true }," \
		"commodity = { 'Commodity', required = true }," \
		"value = { 'Value', required = true," \
		"into = { INR = 'value_inr', USD = 'value_usd' } } }," \
		"constants = { period = '2023-24' },"
}

# values WANT: the value in rupees of each district, in order of their lines.
values() {
	sql "SELECT group_concat(name || ' ' || (value_inr / 100), '|') FROM (SELECT
		d.name, value_inr FROM export_flow AS e JOIN district AS d
		ON d.district = e.district ORDER BY e.line, period)" "$1"
}

titles_a_unit_and_blank_lines_may_stand_above_a_header() {
	long
	printf '%s\n' 'Exports of Bihar,,' '(Rs. in Lakh),,' ',,' \
		'District,Commodity,Value' 'Gaya,Rice,12.5' >june.csv
	ok --format json import june.csv --as india.long
	json 'taken.verdict.header_row' 4
	json 'taken.verdict.unit' 'Rs lakh'
	json 'taken.skips' '[{"reason":"title","count":2},{"reason":"blank","count":1}]'
	values 'Gaya 1250000'
}

# The unit of a title that its own commas cut in cells, or that stands beside
# other words, is the table's; a group's heading above two columns is not.
# ci
a_title_in_several_cells_says_the_unit_too() {
	long
	printf '%s\n' 'Exports of Bihar, 2023-24; value in Rs. lakh' \
		'State,District,Commodity,Value' 'Bihar,Gaya,Rice,12.5' >cut.csv
	ok --format json import cut.csv --as india.long
	json 'taken.verdict.unit' 'Rs lakh'
	json 'taken.skips' '[{"reason":"title","count":1}]'
	printf '%s\n' 'Exports of Bihar,,,(Rs. in Crore)' 'By district, 2023-24' \
		'State,District,Commodity,Value' 'Bihar,Gaya,Rice,12.5' >side.csv
	ok --format json import side.csv --as india.long --dry-run
	json 'taken.verdict.unit' 'Rs crore'
	printf '%s\n' 'Place,Area,Goods,Value of land in Rs crore' \
		'State,District,Commodity,Value' 'Bihar,Gaya,Rice,12.5' >other.csv
	refused 3 'in what unit' import other.csv --as india.long
	values 'Gaya 1250000'
}

a_header_may_take_two_rows() {
	long
	printf '%s\n' 'State,District,Commodity,Value,' ',,,Rs Cr,US$ mn' \
		'Bihar,Gaya,Rice,1.5,0.18' >june.csv
	ok --format json import june.csv --as india.long
	json 'taken | balanced' true
	json 'taken.read' 1
	sql "SELECT value_inr || ' ' || value_usd FROM export_flow" \
		'1500000000 18000000'
}

a_word_over_two_columns_is_told_apart_by_the_row_below() {
	printf '%s\n' 'State,District,Commodity,Exports,Exports' \
		',,,Year,Value (Rs lakh)' 'Bihar,Gaya,Rice,2023-24,12.5' >june.csv
	ok --format json import june.csv
	json 'taken | [.read, .added]' '[1,1]'
	values 'Gaya 1250000'
}

# Each of these is one header: a unit over years, behind each year, and words of
# quantity and value, or two currencies, below them; or value and year in one.
# ci
years_may_have_their_unit_above_behind_or_below_them() {
	printf '%s\n' 'State,District,Exports (Rs crore),' ',,2022-23,2023-24' \
		'Bihar,Gaya,1,2' >above.csv
	printf '%s\n' 'State,District,2022-23 (Rs lakh),2023-24 in Rs. Cr.' \
		'Bihar,Patna,100,2' >behind.csv
	printf '%s\n' 'State,District,2022-23,,2023-24,' \
		',,Qty (MT),Value (Rs crore),Qty (MT),Value (Rs crore)' \
		'Bihar,Nalanda,7,1,8,2' >below.csv
	printf '%s\n' 'State,District,2022-23,,2023-24,' \
		',,Rs crore,US$ mn,Rs crore,US$ mn' \
		'Bihar,Siwan,1,0.125,2,0.25' >both.csv
	printf '%s\n' 'State,District,2022-23 Value (Rs crore),2023-24 Value (%)' \
		'Value in 2023-24 (Rs. lakh),Growth 2023-24,Quantity 2023-24' |
		paste -sd, >words.csv
	echo 'Bihar,Arwal,1,55,200,100,9' >>words.csv
	ok import above.csv behind.csv below.csv both.csv words.csv
	sql "SELECT group_concat(d || v || coalesce('/' || u, ''), '|') FROM (
		SELECT d.name AS d, group_concat(value_inr / 1000000000) AS v,
		group_concat(value_usd / 100) AS u FROM (SELECT * FROM export_flow
		ORDER BY period) AS e JOIN district AS d USING (district)
		GROUP BY 1 ORDER BY 1)" \
		'Arwal1,2|Gaya1,2|Nalanda1,2|Patna1,2|Siwan1,2/125000,250000'
}

# A cell of a merged group comes back in each of its rows, below a title too.
merged_words_beside_two_rows_of_a_header_are_one() {
	local down='<th rowspan="2">'
	echo "<table><tr><td>Exports, values in Rs crore</tr>
		<tr>${down}State${down}District<th colspan=2>2022-23</tr>
		<tr><th>Qty<th>Value</tr>
		<tr><td>Bihar<td>Gaya<td>7<td>1</tr></table>" >bihar.html
	ok import bihar.html
	values 'Gaya 10000000'
}

# ci
imports_are_not_taken_for_exports() {
	printf '%s\n' 'Imports by district (Rs lakh)' 'State,District,2022-23' \
		'Bihar,Gaya,1' >title.csv
	printf '%s\n' 'State,District,Trade Type,Period,Value (Rs lakh)' \
		'Bihar,Gaya,Import,2022-23,1' 'Bihar,Gaya,Export,2022-23,2' \
		'Bihar,Gaya,I,2023-24,1' >column.csv
	z --format json import title.csv column.csv
	exits 1
	json '[imports[].quarantined]' '[1,2]'
	values 'Gaya 200000'
	for blank in , ''; do
		printf '%s\n' 'Exports of Bihar (Rs lakh),' District,2022-23 Gaya,2 \
			${blank:+"$blank"} 'Imports of Bihar,' District,2022-23 Patna,7 \
			'In Rs lakh,' District,2022-23 Nalanda,8 \
			'Exports of Bihar in Rs lakh,' District,2022-23 Siwan,9 >below.csv
		z --format json import below.csv --dry-run
		json 'taken | .added + .unchanged' 2
	done
}

# Below a title of both, and with nothing over the years, they were exports.
a_title_of_imports_and_exports_says_neither() {
	local title
	for title in 'Exports and Imports of Bihar' 'Total Trade of Bihar'; do
		printf '%s\n' "$title (Rs lakh)" District,2022-23 Gaya,1 >both.csv
		z --format json import both.csv
		json 'taken | [.added, .quarantined]' '[0,1]'
	done
	printf '%s\n' 'Exports and Imports of Bihar (Rs lakh)' \
		'District,Exports,Imports' ,2022-23,2022-23 Gaya,2,1 >groups.csv
	ok import groups.csv
	printf '%s\n' 'Exports and Imports of Bihar (Rs lakh)' Exports \
		District,2022-23 Patna,3 >below.csv
	ok import below.csv
	values 'Gaya 200000|Patna 300000'
}

# A year with a footnote was no period, and its column left out.
a_year_may_have_the_mark_of_a_footnote() {
	printf '%s\n' 'Exports of Bihar (Rs lakh)' \
		'District,2021-22#,2022-23¹,2023-24 (P)²' Gaya,1,2,3 >marks.csv
	ok --format json import marks.csv
	json 'taken | [.notices[].code]' '[]'
	sql "SELECT group_concat(period || ifnull(provisional, '')) FROM export_flow" \
		'2021-22,2022-23,2023-24yes'
}

# With the unit in a title the line over the years is one more title.
a_price_or_a_count_over_all_years_is_no_value() {
	local group
	for group in 'Export Units' Rs/kg 'Unit price'; do
		printf '%s\n' 'Value in Rs lakh' ",,$group," \
			State,District,2022-23,2023-24 Bihar,Gaya,1,2 >price.csv
		z --format json import price.csv
		json 'taken | [.added, .quarantined]' '[0,1]'
	done
}

# The words over the years are in another order, over the same years.
words_over_years_that_change_further_down_begin_another_table() {
	for blank in , ''; do
		printf '%s\n' 'Exports of Bihar (Rs lakh),,' ,Value,Target \
			District,2022-23,2022-23 Gaya,1,2 ${blank:+"$blank"} \
			,Value,Target District,2022-23,2022-23 Patna,3,4 \
			${blank:+"$blank"} ,Target,Value District,2022-23,2022-23 \
			Siwan,6,5 >groups.csv
		z --format json import groups.csv
		exits 1
		json 'taken | [.added + .unchanged, .quarantined]' '[2,1]'
	done
	values 'Gaya 100000|Patna 300000'
}

a_target_of_a_part_is_none_of_the_whole() {
	printf '%s\n' 'State,District,FY,Quarter,Export Target (Rs lakh)' \
		Bihar,Gaya,2024-25,Q1,1 Bihar,Gaya,2024-25,Q2,1 >quarter.csv
	printf '%s\n' 'State,District,FY,Commodity,Export Target (Rs lakh)' \
		Bihar,Gaya,2024-25,Tea,1 Bihar,Patna,2024-25,All,1 >goods.csv
	printf '%s\n' 'State,District,FY,Commodity,Quarter,Export Target (Rs lakh)' \
		Bihar,Gaya,2025-26,All,Q1,1 Bihar,Patna,2025-26,All,Annual,1 >both.csv
	z --format json import quarter.csv goods.csv both.csv
	exits 1
	json '[imports[] | [.added, .quarantined, .skipped]] | tostring' \
		'[[0,2,0],[1,1,0],[1,1,0]]'
}

# The first of them would be stored as the district's exports, and one of the
# same value as a line that repeats it.
a_row_of_one_port_or_exporter_is_no_district_s() {
	printf '%s\n' 'State,District,Commodity,Port,Period,Value (Rs lakh)' \
		Bihar,Gaya,Tea,Mumbai,2022-23,1 Bihar,Gaya,Tea,Kolkata,2022-23,1 \
		'Bihar,Patna,Tea,All Ports,2022-23,3' Bihar,Siwan,Tea,-,2022-23,4 \
		Bihar,Araria,Tea,N.A.,2022-23,5 >port.csv
	printf '%s\n' 'Exporter Name,State,District,2022-23 (Rs lakh)' \
		'A Ltd,Bihar,Gaya,1' 'B Ltd,Bihar,Gaya,2' >exporter.csv
	z --format json import port.csv exporter.csv
	exits 1
	json '[imports[] | [.added, .quarantined, .skipped]] | tostring' \
		'[[3,2,0],[0,2,0]]'
}

# A second table below the first has its columns, and other numbers.
what_is_no_value_of_exports_is_not_taken_for_one() {
	for title in 'Quantity exported in MT' 'Number of exporters' Quantity \
		'Share in exports (%)' 'Growth in exports' 'Export targets (Rs lakh)'
	do
		for header in District,2022-23 ''; do
			printf '%s\n' 'Exports of Bihar (Rs lakh),' District,2022-23 \
				Gaya,2 , "$title," ${header:+"$header"} Patna,7 \
				'Exports of Bihar in Rs lakh,' District,2022-23 Siwan,9 \
				>below.csv
			z --format json import below.csv
			json 'taken | .quarantined' 1
		done
	done
	values 'Gaya 200000|Siwan 900000'
	for title in 'Export targets' 'Projected exports' 'Number of exporters' \
		'Turnover of units' Growth 'Targets and indicators' \
		'District and commodity wise export targets'; do
		printf '%s\n' "$title" '(Rs lakh)' District,2022-23 Araria,2 \
			>title.csv
		z --format json import title.csv --state Bihar
		json 'taken | .quarantined' 1
	done
	for title in 'Exports against target' 'Growth of exports' \
		'Targets and exports' 'Exports with projected exports' \
		'Share of districts in the exports of Bihar' 'Exports and their number of units' \
		'District ranking' 'Investment Promotion Board'
	do
		printf '%s\n' "$title" '(Rs lakh)' District,2022-23 Araria,2 >title.csv
		ok import title.csv --state Bihar --dry-run
	done
	printf '%s\n' 'Exports of Bihar (Rs lakh),' District,2022-23 \
		'High growth districts,' Araria,1 '"No. of districts: 38",' Munger,2 \
		>groups.csv
	ok import groups.csv --dry-run
	printf '%s\n' 'Exports of Bihar' '"Value in Rs lakh"' '"Quantity in MT"' \
		'District,Quantity,Value' ,2022-23,2022-23 Araria,2,3 >both.csv
	ok import both.csv --dry-run
}

# Merged words over a column come back in each row of the header.
a_header_may_take_three_rows() {
	book() { python3 "$root/tests/fault/make_files.py" book; }
	book >bihar.xlsx <<-END
		{"sheets": [{"name": "Bihar", "merged": ["A2:A4", "B2:B4",
		"C2:F2", "C3:D3", "E3:F3"], "rows": [["Exports in Rs crore"],
		["No.", "District", "Exports"],
		[null, null, "2022-23", null, "2023-24"],
		[null, null, "Rs crore", "US$ mn", "Rs crore", "US$ mn"],
		[1, "Gaya", 80, 10, 82, 9]]}]}
	END
	ok --format json import bihar.xlsx
	json 'taken | [.read, .added]' '[2,1]'
	sql "SELECT group_concat(inr || '/' || usd) FROM (SELECT
		value_inr / 1000000000 AS inr, value_usd / 100000000 AS usd
		FROM export_flow ORDER BY period)" 80/10,82/9
}

# Words above years tell of which part, and of what, the numbers below are.
# ci
words_above_years_are_heeded() {
	printf '%s\n' 'Exports of Bihar (Rs lakh)' \
		'District,April-October,,Target,Imports' \
		',2022-23,2023-24,2024-25,2021-22' Gaya,10,12,15,9 >groups.csv
	ok --format json import groups.csv
	json 'taken | .added == 1 and
		(.notices[0].message | contains("\"Target\", \"Imports\""))' true
	sql "SELECT group_concat(period || ':' || (value_inr / 10000000)) FROM (
		SELECT * FROM export_flow ORDER BY period)" \
		2022-23/M04-M10:10,2023-24/M04-M10:12
	printf '%s\n' 'Exports of Bihar (Rs lakh)' \
		'District,During the month,Cumulative,Upto' \
		',Oct 2024,Oct 2024,Oct 2024' Gaya,1,7,8 >months.csv
	ok --format json import months.csv
	json 'taken | [.added, .notices[].code]' '[1,"no_exports"]'
	sql "SELECT group_concat(period || ':' || (value_inr / 10000000)) FROM (
		SELECT * FROM export_flow WHERE period > '2024' ORDER BY period)" \
		2024-25/M04-M10:8,2024-M10:1
	printf '%s\n' 'Exports of Bihar during April-October (Rs lakh)' \
		District,2022-23,2023-24 Gaya,10,12 >title.csv
	refused 3 'part of a year' import title.csv
	printf '%s\n' 'Exports of Bihar (Rs lakh)' 'District,2015-16,2016-17*' \
		Gaya,10,12 '* upto October 2016' >note.csv
	ok --format json import note.csv
	json 'taken | [.notices[].code]' '["part_unmarked"]'
	printf '%s\n' 'Exports of Bihar (Rs lakh)' 'District,Turnover,,FOB Value' \
		',2018-19,2019-20,2018-19' Gaya,10,12,9 >turnover.csv
	ok --format json import turnover.csv
	json 'taken | .added == 1 and
		(.notices[0].message | contains("\"Turnover\" are left out"))' true
	printf '%s\n' 'Export from India, HS Code: 0901 (Rs crore)' \
		'Country,Import,Export' ,2018-19,2018-19 Japan,7,5 >country.csv
	ok --format json import country.csv
	json 'taken | [.importer, .added, .notices[].code]' \
		'["madhya_pradesh.country_trade",1,"no_exports"]'
}

# What stands over years alone belongs to them, also where the names of the
# other columns stand in the row below.
words_over_years_alone_are_no_title() {
	for group in Target Imports Quantity 'Export Units' 'Rs/kg' 'Share (%)'; do
		printf '%s\n' 'Exports of Bihar (Rs lakh)' ",Value,$group" \
			District,2022-23,2024-25 Gaya,10,12 >groups.csv
		ok import groups.csv
		printf '%s\n' 'Exports of Bihar (Rs lakh)' "District,$group," \
			,2024-25,2025-26 Gaya,10,12 >other.csv
		z import other.csv
	done
	sql "SELECT group_concat(period || ' ' || value_inr) FROM export_flow" \
		'2022-23 100000000'
}

quantities_below_their_name_are_in_the_unit_of_the_title() {
	for names in 'District,Quantity,Value
,2022-23,2022-23' ',Quantity,Value
District,2022-23,2022-23'; do
		printf '%s\n' '"Exports of Bihar (Qty in MT, Value in Rs lakh)"' \
			"$names" Gaya,7,10 >june.csv
		ok import june.csv
	done
	sql "SELECT group_concat(quantity || quantity_unit || ' ' || value_inr)
		FROM export_flow" '7.0t 100000000'
}

# `2021-22 $` above rupees has a footnote, and is not in dollars.
a_unit_may_stand_before_its_year_and_a_mark_behind_it() {
	printf '%s\n' '"Exports of Bihar (Qty in MT, Value in Rs lakh)"' \
		'District,Value in Rs. Crore 2019-20,Qty 2020-21,Export Value 2020-21,2021-22 $,2022-23 (Apr-Dec(P)),2023-24 (F),मूल्य (करोड़ रुपये में) 2024-25' \
		Gaya,1,2,3,4,5,6,7 >june.csv
	ok import june.csv
	out_has 'no one asks for: "2021-22 $"'
	sql "SELECT group_concat(period || ' ' || (value_inr / 10000000) ||
		ifnull(' ' || quantity, '') || ifnull(' ' || provisional, ''), '|')
		AS flows FROM export_flow" '2019-20 100|2020-21 3 2.0|'\
'2022-23/M04-M12 5 yes|2023-24 6|2024-25 700'
	printf '%s\n' 'Exports of Bihar (US$ million)' 'District,2016-17,2017-18 $' \
		Gaya,1,2 >dollars.csv
	ok import dollars.csv
	sql "SELECT group_concat(value_usd / 100000000) FROM export_flow
		WHERE value_inr IS NULL" 1,2
	printf '%s\n' 'ज़िला,मूल्य (लाख रुपये में),वित्त वर्ष' गया,1,2018-19 >hindi.csv
	z --format json import hindi.csv --state Bihar --dry-run
	json 'taken | .added + .quarantined' 1
}

# A unit names no other thing than exports, however its currency is written.
# ci
a_unit_alone_may_stand_above_years() {
	for unit in '₹ crore' 'US$ million' 'Value in $ mn' Rs.Lakhs 'Rs.in lakhs'
	do
		printf '%s\n' "District,$unit," ,2022-23,2023-24 Gaya,10,12 >unit.csv
		ok --format json import unit.csv --state Bihar --dry-run
		json 'taken | [.added, .notices[].code]' '[1]'
	done
}

# `October 2023` of a cumulative number is April-October; the table says so.
cumulative_numbers_are_no_month_s() {
	printf '%s\n' 'Cumulative exports of Bihar for October 2023 (Rs lakh)' \
		District,Commodity,Value Gaya,Stone,10 >title.csv
	z --format json import title.csv
	exits 1
	json 'taken | [.added, .quarantined]' '[0,1]'
	z rejects "$(newest)"
	out_has 'it says cumulative, and not from when'
	printf '%s\n' 'Exports of Bihar, October 2023 (Rs lakh)' \
		'District,Export Value,' ',Cumulative,During the month' \
		Gaya,70,10 >merged.csv
	refused 3 '"Cumulative" below "Export Value"' import merged.csv
}

# `Exports 2023-24` merged over a quantity and two currencies.
a_year_named_exports_stands_over_what_they_are_in() {
	printf '%s\n' 'State,District,Commodity,Value of Exports 2022-23,,Total Exports 2023-24,,' \
		',,,Rs Cr,US $ Mn,Qty (MT),Rs Cr,US $ Mn' \
		'Kerala,Wayanad,Coffee,70,9,6,80,10' >june.csv
	ok import june.csv
	sql "SELECT group_concat(period || ' ' || ifnull(quantity, '-') || ' ' ||
		value_inr || ' ' || value_usd, '|') AS flows FROM (SELECT * FROM
		export_flow ORDER BY period)" \
		'2022-23 - 70000000000 900000000|2023-24 6.0 80000000000 1000000000'
}

# A value below another year than the title's, or beside another table, would
# be read as what it is not.
tables_side_by_side_are_refused() {
	printf '%s\n' 'State,District,FY,Value (Rs lakh),,State,District,FY,Value' \
		'Bihar,Gaya,2022-23,1,,Bihar,Patna,2022-23,2' >beside.csv
	refused 3 'side by side' import beside.csv
}

a_header_in_the_middle_counts_without_a_blank_line_before_it() {
	printf '%s\n' 'State,District,FY,Value (Rs lakh)' \
		'Bihar,Gaya,2023-24,100' 'State,District,FY,Value (Rs crore)' \
		'Bihar,Patna,2023-24,2' 'District,State,FY,Value (Rs crore)' \
		'Siwan,Bihar,2023-24,3' >june.csv
	ok --format json import june.csv
	json 'taken | [.added, .quarantined, .skipped]' '[3,0,2]'
	values 'Gaya 10000000|Patna 20000000|Siwan 30000000'
}

periods_as_columns_become_rows() {
	printf '%s\n' 'Exports of Bihar in Rs crore,,' \
		'District,2022-23,2023-24 (P)' 'Gaya,1.5,2' 'Patna,-,3' >june.csv
	ok --format json import june.csv
	json 'taken.added' 2
	values 'Gaya 15000000|Gaya 20000000|Patna 30000000'
	sql "SELECT count(*) FROM export_flow WHERE provisional = 'yes' AND
		period = '2023-24'" 2
}

quantities_below_years_are_of_the_row_of_their_value() {
	printf '%s\n' "District,2022-23,,2023-24," \
		",Qty ('000 MT),Rs crore,Qty (MT),Value (Rs crore)" \
		'Gaya,1.5,2,20,3' 'Patna,,4,50,' >june.csv
	ok import june.csv --state BR
	sql "SELECT group_concat(period || ' ' || ifnull(quantity || ' ' ||
		quantity_unit, '-') || ' ' || ifnull(value_inr / 1000000000, '-'))
		AS flows
		FROM (SELECT * FROM export_flow ORDER BY district, period)" \
		'2022-23 1500.0 t 2,2023-24 20.0 t 3,2022-23 - 4,2023-24 50.0 t -'
	printf '%s\n' 'District,2022-23 Qty,2022-23 Value (Rs crore)' \
		'Gaya,7,9' >june.csv
	ok --format json import june.csv --state BR
	json 'taken.notices[] | select(.code == "column_left_out").message' \
		'columns that no one asks for: "2022-23 Qty"'
}

years_under_one_heading_find_their_columns() {
	printf '%s\n' 'S.No.,District,Values in Rs Cr,' '2022-23,2023-24' \
		'1,Gaya,1.5,2' >bihar.csv
	ok import bihar.csv
	values 'Gaya 15000000|Gaya 20000000'
}

a_value_without_a_unit_is_asked_for() {
	long
	printf '%s\n' 'State,District,Commodity,Value' 'Bihar,Gaya,Rice,1.5' \
		>june.csv
	refused 3 --unit import june.csv --as india.long
	refused 3 "in what currency \"Value\" is" \
		import june.csv --as india.long --unit lakh
	ok import june.csv --as india.long --unit 'Rs crore'
	values 'Gaya 15000000'
}

a_cell_in_another_unit_than_its_column_is_refused() {
	printf '%s\n' 'Exports of Bihar in Rs crore,,' \
		'District,2022-23,2023-24' 'Gaya,1.5 Cr,2.25 lakh' 'Patna,3*,-' \
		>june.csv
	z --format json import june.csv
	exits 1
	json 'taken | [.added, .quarantined]' '[1,1]'
	json 'taken.notices[] | [.code, .column, .lines, .count]' \
		'["footnote_mark","value_inr","4",1]'
	values 'Patna 30000000'
	z --format json rejects
	json '[rejects[].reasons[].code]' '["unit_conflict"]'
}

totals_become_controls() {
	long
	printf '%s\n' 'District,Commodity,Value (Rs lakh)' 'Gaya,Rice,10.25*' \
		'Patna,Rice,Rs 20.50 lakh' 'Total,,30.75' >bihar.csv
	ok --format json import bihar.csv --as india.long
	json 'taken.added' 2
	json 'taken.controls[0] | [.stated, .computed, .agrees]' \
		'["30.75","30.75",true]'
	json 'taken.skips' '[{"reason":"total","count":1}]'
}

a_total_may_stand_above_its_rows() {
	printf '%s\n' 'District,2022-23 (Rs lakh),2023-24 (Rs lakh)' \
		'Total,3,40' 'Gaya,1,10' 'Patna,2,20' >bihar.csv
	z --format json import bihar.csv
	exits 1
	json 'taken.controls | map([.label[0:5], .computed, .agrees])' \
		'[["Total","3",true],["Total","30",false]]'
	printf '%s\n' 'State,District,FY,Value (Rs lakh)' 'India total,,,60' \
		'Bihar total,,,30' 'Bihar,Gaya,2023-24,10' \
		'Bihar,Patna,2023-24,20' 'Punjab total,,,30' \
		'Punjab,Moga,2023-24,30' >each.csv
	ok --format json import each.csv
	json 'taken.controls | map(.computed)' '["30","60","30"]'
}

a_total_off_by_rounding_agrees() {
	long
	printf '%s\n' 'District,Commodity,Value (Rs lakh)' 'Gaya,Rice,10.26' \
		'Patna,Rice,20.51' 'Total,,30.76' >bihar.csv
	ok --format json import bihar.csv --as india.long
	json 'taken.controls[0].agrees' true
	json 'taken.controls[0].remark' 'within rounding: 0.01'
	sed -i 's/^Total.*/Total,,31/' bihar.csv
	ok --format json import bihar.csv --as india.long
	json 'taken.controls[0].remark' 'within rounding: 0.23'
	sed -i 's/^Total.*/Total,,30.3/' bihar.csv
	z --format json import bihar.csv --as india.long
	json 'taken.controls[0].agrees' false
	printf '%s\n' 'District,Commodity,Value (Rs lakh)' 'Gaya,Rice,1' \
		'Patna,Rice,1' 'Total,,4' >bihar.csv
	z --format json import bihar.csv --as india.long
	json 'taken.controls[0].agrees' false
}

a_total_off_by_a_row_names_it() {
	long
	printf '%s\n' 'District,Commodity,Value (Rs lakh)' 'Gaya,Rice,10' \
		'Patna,Rice,20' 'Nalanda,Rice,5' 'Total,,25' >bihar.csv
	z --format json import bihar.csv --as india.long
	exits 1
	json 'taken.controls[0].agrees' false
	json 'taken.controls[0].remark' \
		'the rows come to 10 more; just that much is in line 2'
}

subtotals_are_of_their_section() {
	long
	printf '%s\n' 'District,Commodity,Value (Rs lakh)' 'Bihar,,' \
		'Gaya,Rice,10' 'Patna,Rice,20' 'Sub Total,,30' 'Kerala,,' \
		'Wayanad,Pepper,7' 'Sub-total,,7' 'Grand Total,,37' >june.csv
	ok --format json import june.csv --as india.long
	json '[taken.controls[].agrees] | all' true
	json 'taken.controls | length' 3
	values 'Gaya 1000000|Patna 2000000|Wayanad 700000'
}

a_title_further_down_says_the_period_of_the_rows_below_it() {
	printf '%s\n' 'Exports of Bihar 2022-23 (Rs lakh),' District,Value \
		Gaya,1 Patna,2 'Exports of Bihar during 2023-24 (Rs lakh),' \
		District,Value Gaya,3 Banka,4 2024-25, Banka,5 \
		'* of 2021-22: not known,' Patna,6 | tr , '\t' >june.tsv
	ok --format json import june.tsv
	sql "SELECT group_concat(substr(period, 1, 4) || value_inr / 10000000, ' ')
		FROM (SELECT * FROM export_flow_all ORDER BY line)" \
		'20221 20222 20233 20234 20245 20246'
	ok imports verify
}

subtotals_may_stand_above_their_rows() {
	printf '%s\n' 'Exports 2023-24 (Rs crore)' 'State,District,Value' \
		'Bihar Total,,30' 'Bihar,Gaya,10' 'Bihar,Patna,20' \
		'Kerala Total,,9' 'Kerala,Idukki,4' 'Kerala,Wayanad,5' \
		'Grand Total,,39' >june.csv
	ok --format json import june.csv
	json 'taken.controls | map([.stated, .computed])' \
		'[["30","30"],["39","39"],["9","9"]]'
}

a_state_may_be_a_merged_column() {
	list | sed '3s/^Karnataka//' >odop.csv
	products odop.csv
	exits 0
	json 'taken.notices[] | select(.code == "carried_down") | .lines' 3
	sql "SELECT count(*) FROM product WHERE state = 29" 2
}

a_state_amid_its_rows_of_a_pdf_is_not_that_of_the_rows_below_alone() {
	python3 "$root/tests/fault/make_files.py" pdf >odop.pdf <<-END
		State,District,Product
		,Patna,Tea
		Bihar,Gaya,Silk
		,Aurangabad,Toys
		,Aurangabad,Himroo
		Maharashtra,Pune,Grapes
		,Nagpur,Oranges
	END
	products odop.pdf
	exits 1
	json 'taken | [.added, .quarantined]' '[2,4]'
	json 'taken.notices[].code' amid_rows
	json 'taken | balanced' true
	python3 "$root/tests/fault/make_files.py" pdf >odop.pdf <<-END
		State,District,Product
		Bihar,Patna,Tea
		,Gaya,Silk
		Maharashtra,Aurangabad,Himroo
		,Pune,Grapes
	END
	products odop.pdf
	exits 0
	json 'taken.notices[].code' carried_down
}

# Of one row above, then three: nothing shows that names stand amid theirs.
a_state_carried_down_in_a_pdf_tells_no_two_districts_apart() {
	python3 "$root/tests/fault/make_files.py" pdf >odop.pdf <<-END
		State,District,Product
		Himachal Pradesh,Chamba,Shawls
		,Hamirpur,Shoes
		Uttar Pradesh,Agra,Leather
		,Etah,Bells
	END
	products odop.pdf
	exits 1
	json 'taken | [.added, .quarantined]' '[3,1]'
	ok rejects 9
	out_has 'and in Uttar Pradesh (9); which is meant?'
}

# page [TURN] <LINES: a PDF of lines X Y TEXT in odop.pdf.
page() {
	python3 "$root/tests/fault/make_files.py" page "$@" >odop.pdf
}

a_unit_in_brackets_above_a_column_of_a_pdf_is_none_of_its_heading() {
	page <<-END
		240 720 Exports of Bihar by district
		330 704 (Rs. crore)
		46 690 S.No
		120 690 District
		240 690 2021-22
		340 690 2022-23
		46 676 1
		120 676 Gaya
		250 676 10.50
		350 676 20.25
		46 662 2
		120 662 Patna
		250 662 30.75
		350 662 40.00
	END
	ok --format json import odop.pdf
	json 'taken | [.added, .verdict.unit]' '[2,"Rs crore"]'
}

# As sheets print that nobody has formatted: texts left, numbers right.
headings_of_a_pdf_left_of_their_numbers_are_theirs() {
	page <<-END
		46 720 Exports of Bihar by district (Rs. crore)
		46 690 District
		140 690 2021-22
		240 690 2022-23
		340 690 2023-24
		440 690 Remarks
		46 676 Gaya
		204 676 10.50
		304 676 20.25
		404 676 7.75
		46 662 Patna
		195 662 1030.75
		304 662 40.00
		399 662 18.00
		46 648 Banka
		209 648 5.25
		295 648 1140.00
		404 648 8.00
	END
	ok --format json import odop.pdf
	sql "SELECT group_concat(value_inr / 10000000, ' ') FROM (
		SELECT * FROM export_flow ORDER BY line, period)" \
		'1050 2025 775 103075 4000 1800 525 114000 800'
}

a_unit_over_columns_of_a_pdf_is_not_cut() {
	page <<-END
		46 720 Exports of Bihar by district
		140 704 Exports (Rs. lakh)
		46 690 District
		140 690 2021-22
		198 690 2022-23
		46 676 Gaya
		145 676 10.50
		203 676 20.25
		46 662 Patna
		145 662 30.75
		203 662 40.00
	END
	ok --format json import odop.pdf
	sql "SELECT sum(value_inr) FROM export_flow" 1015000000
	printf '%s\n' 'State,District,Exports (Rs.,lakh)' ',,2022-23,2023-24' \
		'Bihar,Gaya,1,2' >cut.csv
	refused 3 'nothing says in what unit' import cut.csv
}

a_title_amid_the_page_is_no_part_of_the_heading_below_it() {
	page <<-END
		230 718 Department of Industries
		252 704 Exports by district
		46 690 State
		130 690 District
		245 690 2021-22 (Rs. lakh)
		400 690 2022-23 (Rs. lakh)
		46 676 Bihar
		130 676 Gaya
		320 676 10.50
		470 676 20.25
		46 662 Bihar
		130 662 Patna
		320 662 30.75
		470 662 40.00
	END
	ok --format json import odop.pdf
	sql "SELECT count(*) FROM export_flow" 4
}

# wrapped: Patna's product in three lines about the line of its row.
wrapped() {
	page "$@" <<-END
		46 700 S.No
		120 700 District
		240 700 Product
		75 688 1
		82 688 Gaya
		200 688 Mushroom
		200 676 Onion and other vegetables
		75 664 2
		82 664 Patna
		200 664 which are dried and ground
		200 652 for export
		75 640 3
		82 640 Araria
		200 640 Makhana
		75 628 4
		82 628 Buxar
		200 628 Mentha oil
		290 40 Page 1 of 1
	END
	products odop.pdf --state Bihar
	exits 0
	json 'taken | [.added, .quarantined]' '[4,0]'
	sql "SELECT group_concat(name, '|') FROM (SELECT name FROM product ORDER BY line)" \
		'Mushroom|Onion and other vegetables which are dried and ground for export|Makhana|Mentha oil'
}

a_text_in_the_middle_of_its_cell_begins_above_its_row_of_a_pdf() {
	wrapped
}

# Where texts of three lines are as near as rows, no name is its middle line.
a_text_that_a_pdf_may_have_cut_is_not_stored() {
	page <<-END
		46 730 S.No
		120 730 District
		240 730 Product
		200 688 Articles of apparel and
		75 676 1
		82 676 Gaya
		200 676 clothing accessories, knitted
		200 664 or crocheted by hand
		200 652 Articles of apparel and
		75 640 2
		82 640 Patna
		200 640 clothing accessories, knitted
		200 628 or crocheted by hand
	END
	products odop.pdf --state Bihar
	exits 1
	json 'taken.added' 0
}

a_pdf_that_lies_on_its_side_is_read() {
	wrapped 90
}

what_a_pdf_may_have_torn_is_not_skipped() {
	page <<-END
		40 700 State
		140 700 District
		280 700 Product
		40 682 Bihar
		140 682 Gaya
		280 682 Silk
		40 664 Bihar
		140 664 Patna
		40 646 Bihar
		140 646 Buxar
		280 646 Tea
	END
	products odop.pdf
	exits 1
	json 'taken | [.added, .quarantined, .skipped]' '[2,1,0]'
	z --format json rejects
	json '[rejects[].reasons[].code]' '["doubtful_line"]'
}

a_state_may_be_the_name_of_the_file() {
	printf '%s\n' District,Product Mysuru,Silk >karnataka-odop.csv
	ok import karnataka-odop.csv --as india.odop_dpiit --as-on 2025-01-01
	sql "SELECT state FROM product" 29
}

a_state_that_is_said_goes_before_that_of_the_title_and_is_told() {
	printf '%s\n' 'Products of Bihar' District,Product Wayanad,Tea >odop.csv
	ok --format json import odop.csv --as india.odop_dpiit \
		--as-on 2025-01-01 --state Kerala
	json 'taken.notices[] | select(.code == "names_other_state").message' \
		'the title names Bihar, but its rows are taken for those of Kerala'
	sql "SELECT state FROM product" 32
	z --format json import odop.csv --as india.odop_dpiit \
		--as-on 2025-01-01 --state Bihar --dry-run
	json '[taken.notices[].code] | index("names_other_state")' null
}

footnotes_and_numbers_of_columns_are_no_records() {
	{
		echo 'State,District,Product'
		echo '(1),(2),(3)'
		list | tail -n +2
		echo '* provisional,,'
		echo '"Source: the department",,'
	} >odop.csv
	products odop.csv
	exits 0
	json 'taken.added' 3
	json 'taken.skips | map(.reason)' '["footnote","numbers of the columns"]'
}

a_number_of_a_column_may_say_how_it_is_made() {
	local numbers

	for numbers in '1,2,3,4,5=3+4' '1,2,3,4,5 (4-3)' \
		'(1),(2),(3),(4),"(5 = (4-3)/3*100)"' '(1) (2),3,4,5,6'; do
		{
			echo 'Exports of Bihar by district (Rs. crore)'
			echo 'S.No.,District,2021-22,2022-23,Rise'
			echo "$numbers"
			echo '1,Patna,10.5,12.5,2'
			echo '2,Gaya,12,34,22'
		} >exports.csv
		z --format json import exports.csv --dry-run
		json "taken | [.added, .quarantined]" "[2,0]"
	done
}

numbers_of_two_columns_and_of_pages_are_no_records() {
	page <<-END
		46 720 Exports of Bihar 2023-24 (Rs. lakh)
		46 690 District
		240 690 Value
		46 676 (1)
		240 676 (2)
		46 662 Gaya
		240 662 10.50
		46 648 Patna
		240 648 30.75
		46 634 Total
		240 634 41.25
		246 34 - 1 -
	END
	ok --format json import odop.pdf
	json 'taken.skips | map(.reason) | .[:2]' \
		'["number of the page","numbers of the columns"]'
	json 'taken.controls[].agrees' true
}

a_header_repeated_is_no_record() {
	{
		list
		list | sed 's/Mysore silk/Sandalwood/'
	} >odop.csv
	products odop.csv
	json 'taken.skips' \
		'[{"reason":"repeats an earlier line","count":2},{"reason":"repeated header","count":1}]'
	json 'taken.added' 4
}

another_table_below_is_read_by_its_own_header() {
	{
		list
		echo ',,'
		printf '%s\n' 'Product,District,State' 'Tea,Idukki,Kerala'
	} >odop.csv
	products odop.csv
	exits 0
	json 'taken.added' 4
	sql "SELECT name FROM product WHERE line = 7" Tea
}

a_product_with_total_in_its_name_is_a_product() {
	printf '%s\n' State,District,Product \
		'Kerala,Wayanad,Total mixed ration' >odop.csv
	products odop.csv
	exits 0
	json 'taken.added' 1
}

a_header_row_can_be_told() {
	{
		list
		echo
		printf '%s\n' 'State,District,Product' 'Kerala,Idukki,Tea'
	} >odop.csv
	products odop.csv --header-row 6
	exits 0
	json 'taken.verdict.header_row' 6
	sql "SELECT group_concat(name) FROM product" Tea
}

the_day_in_a_title_is_the_lists() {
	{
		echo '"List of products, as on June 9th, 2022",,'
		list
	} >odop.csv
	ok --format json import odop.csv --as india.odop_dpiit
	json 'taken.as_on' 2022-06-09
}

columns_that_no_one_reads_are_told() {
	list | sed '1s/$/,Mobile No./;2,$s/$/,9800000000/' >odop.csv
	products odop.csv
	json 'taken.notices[] | select(.code == "column_left_out").message' \
		'columns that no one asks for: "Mobile No."'
}

a_file_read_otherwise_than_last_time_is_told() {
	list >odop-2024.csv
	products odop-2024.csv
	{
		list
		echo "Kerala,Idukki,Tea"
	} | tr , ";" >odop-2025.csv
	products odop-2025.csv
	json 'taken.notices[] | select(.code == "read_otherwise").message |
		test("delimiter ;, was ,")' true
}

the_rows_of_another_table_are_never_taken_for_ours() {
	{
		printf '%s\n' 'Exports of Bihar in Rs crore,,' \
			'District,2022-23,2023-24' 'Gaya,1.5,2' ',,' \
			'Imports of the world,,' 'Rank,Country,In 2022 mn USD' \
			'1,USA,2042' '2,France,1231'
	} >bihar.csv
	z --format json import bihar.csv
	exits 1
	json 'taken | [.added, .quarantined]' '[1,2]'
	json 'taken | balanced' true
	z --format json rejects
	json '[rejects[].reasons[].code] | unique' '["other_table"]'
}

numbers_above_a_header_are_not_taken_for_a_title() {
	{
		printf '%s\n' 'India,,Bihar' '407,167,12'
		list
	} >odop.csv
	products odop.csv
	exits 1
	json 'taken.added' 3
	z --format json rejects
	json 'rejects[].row' 2
}

a_district_alone_is_a_record_that_lacks_its_product() {
	{
		list
		printf '%s\n' ',,' ',Palakkad,'
	} >odop.csv
	products odop.csv --state Kerala
	json 'taken.skipped' 2
	sql "SELECT count(*) FROM product" 3
}

days_are_read_in_the_order_that_their_column_shows() {
	printf '%s\n' 'State,District,DEPC Constituted On' \
		'Kerala,Wayanad,03/04/2021' 'Kerala,Idukki,03/31/2021' >status.csv
	ok --format json import status.csv --as district_status
	json 'taken.notices[] | select(.code == "month_first").count' 2
	sql "SELECT group_concat(constituted) FROM (SELECT constituted FROM
		committee ORDER BY line)" 2021-03-04,2021-03-31
}

# One slip in dots turned every day of its column into another.
days_with_dots_never_have_the_month_first() {
	printf '%s\n' 'State,District,DEPC Constituted On' \
		'Kerala,Wayanad,03.04.2021' 'Kerala,Idukki,03.31.2021' >status.csv
	z --format json import status.csv --as district_status
	exits 1
	json 'taken | [.quarantined, .notices]' '[1,[]]'
	sql "SELECT constituted FROM committee" 2021-04-03
}

# `-do-` was a commodity of that name.
a_cell_that_says_what_stands_above_it_is_asked_about() {
	{
		echo 'State,District,Commodity,FY,Country,Value (Rs lakh)'
		echo 'Kerala,Idukki,Tea,2023-24,Oman,1'
		printf 'Kerala,%s,2023-24,Oman,1\n' Kannur,-do- Kollam,Ditto \
			'Kottayam,"""' Wayanad,Dolls
	} >june.csv
	z --format json import june.csv
	exits 1
	json 'taken | [.added, .quarantined]' '[2,3]'
	sql "SELECT group_concat(commodity) FROM (SELECT * FROM export_flow
		ORDER BY line)" Tea,Dolls
}

# ci
a_total_of_values_that_were_cut_agrees() {
	{
		echo 'State,District,Commodity,Value (Rs crore),Period'
		for i in {1..60}; do
			echo "Kerala,Wayanad,Thing $i,$i.04,2023-24"
		done
		echo ',Total,,1832.70,'
	} >june.csv
	ok --format json import june.csv
	json 'taken.controls[0] | [.agrees, .remark]' \
		'[true,"as if its values were cut, not rounded: 0.30"]'
	sed -i 's/Thing 1,1.04/Thing 1,0 MT/; s/1832.70/1831.66/' june.csv
	z --format json import june.csv
	json 'taken.controls[0] | [.agrees, .remark]' \
		'[false,"the rows come to 0.30 less; not read as a number: line 2"]'
}

# ci
headings_may_be_short_in_hindi_or_have_spaces() {
	local heading
	for heading in 'Dist.' 'District Name' 'ज़िला' 'ज़िला' 'जिला' जनपद \
		' district ' DISTRICT 'Name of District'; do
		printf '%s\n' "State,$heading,Product" 'Kerala,Wayanad,Tea' \
			>odop.csv
		products odop.csv
		exits 0
		json 'taken | stored' 1
	done
}

of_two_headings_alike_the_first_is_read_and_that_is_said() {
	long
	printf '%s\n' 'District,Commodity,Value (Rs),VALUE (Rs) ,,' \
		'Gaya,Rice,12,13,,' >bihar.csv
	z --format json import bihar.csv --as india.long
	out_has 'says the same as that of column 3'
	values 'Gaya 12'
}

columns_may_have_no_heading() {
	printf '%s\n' ',State,,District,Product,' '1,Kerala,x,Wayanad,Tea,' \
		>odop.csv
	products odop.csv
	exits 0
	json 'taken.added' 1
}

months_as_columns_become_rows() {
	printf '%s\n' 'Exports of Bihar in US$ mn,,,' \
		'District,Apr-23,May-23,202306' 'Gaya,1,2,3' >bihar.csv
	ok --format json import bihar.csv
	sql "SELECT group_concat(period || ' ' || (value_usd / 100000000)) FROM
		(SELECT * FROM export_flow ORDER BY period)" \
		'2023-M04 1,2023-M05 2,2023-M06 3'
}

provisional_and_revised_marks_are_no_part_of_a_period() {
	printf '%s\n' 'Exports of Bihar in Rs lakh,,' \
		'District,2022-23 (R),2023-24*' 'Gaya,1,2(P)' >bihar.csv
	z --format json import bihar.csv
	json 'taken | balanced' true
	json 'taken.quarantined' 0
	sql "SELECT group_concat(period) FROM (SELECT period FROM export_flow
		ORDER BY period)" 2022-23,2023-24
	sql "SELECT period FROM export_flow WHERE provisional = 'yes'" 2023-24
}

a_header_of_every_fifty_rows_is_no_record() {
	{
		for block in 1 2 3; do
			echo 'State,District,Product'
			for i in {1..50}; do
				echo "Kerala,Wayanad,Thing $block.$i"
			done
		done
	} >odop.csv
	products odop.csv
	exits 0
	json 'taken | [.added, .quarantined]' '[150,0]'
}

a_state_may_be_a_section_heading() {
	cat >odop.csv <<-END
		S.No.,District,Product
		KERALA,,
		1,Wayanad,Tea
		2,Idukki,Tea
		State: Punjab,,
		1,Ludhiana,Hosiery
	END
	products odop.csv
	exits 0
	sql "SELECT group_concat(state) FROM (SELECT state FROM product ORDER
		BY line)" 32,32,3
}

# Nor is the second header the table's because a row of it comes at once.
a_section_heading_may_stand_between_a_header_and_its_rows() {
	printf '%s\n' 'No.,District,FY,Value (Rs lakh)' 'Uttar Pradesh,,,' \
		'1,Agra,2023-24,1' 'No.,District,FY,Value (Rs lakh)' \
		'2,Etah,2023-24,2' >june.csv
	ok --format json import june.csv
	json '[taken | .added, .verdict.header_row]' '[2,1]'
}

a_section_heading_may_have_a_number_before_it_and_a_bracket_behind() {
	printf '%s\n' 'No.,District,FY,Value (Rs lakh)' ',Uttar Pradesh,,' \
		'1,Agra,2023-24,1' 'II.,Himachal Pradesh (02),,' \
		'1,Hamirpur,2023-24,2' 'c),Chhattisgarh,,' \
		'1,Balrampur,2023-24,3' >june.csv
	ok --format json import june.csv
	sql "SELECT group_concat(state) FROM (SELECT * FROM export_flow ORDER BY
		line)" 9,2,22
	printf '%s\n' 'S.No.,District,Product' 1,Karaikal,Rice 2,Puducherry, \
		>puducherry.csv
	products puducherry.csv --state Puducherry
	json '[.added, .skips[].reason]' '[1,"no product"]' # a district's row
}

a_total_row_without_the_word_is_not_counted_as_a_district() {
	printf '%s\n' 'Exports of Bihar in Rs lakh,' 'District,2023-24' \
		'Gaya,1' 'Patna,2' 'State Total,3' 'All India,100' >bihar.csv
	z --format json import bihar.csv
	json 'taken | balanced' true
	json 'taken.added' 2
}

a_unit_named_further_down_is_that_of_the_table_below_it() {
	long
	printf '%s\n' 'Exports of Bihar (Rs in crore),,' 'District,Commodity,Value' \
		'Gaya,Rice,1' 'Exports of Bihar (Rs in lakh),,' \
		'District,Commodity,Value' 'Patna,Rice,1' >bihar.csv
	ok --format json import bihar.csv --as india.long
	values 'Gaya 10000000|Patna 100000'
}

rows_below_another_unit_without_a_header_are_never_read_in_ours() {
	printf '%s\n' 'Exports of Bihar in Rs crore,,' 'District,2022-23,2023-24' \
		'Gaya,1.5,2' 'Figures in US$ million,,' 'Patna,3,4' >bihar.csv
	z --format json import bihar.csv
	exits 1
	json 'taken | [.added, .quarantined]' '[1,1]'
}

a_total_in_a_column_of_commodities_is_no_commodity() {
	printf '%s\n' 'District,Commodity,Value (Rs lakh),Period' \
		'Gaya,Rice,1,2023-24' 'Gaya,Wheat,2,2023-24' \
		'Gaya,Total,3,2023-24' 'Patna,Rice,4,2023-24' \
		'Patna,Patna Total,4,2023-24' >bihar.csv
	ok --format json import bihar.csv
	json 'taken.added' 3
	json '[taken.controls[].agrees] | all' true
}

# ci
a_full_list_that_comes_late_ends_where_the_newer_one_begins() {
	printf '%s\n' State,District,Product Kerala,Wayanad,Coffee \
		Kerala,Idukki,Tea >new.csv
	printf '%s\n' State,District,Product Kerala,Wayanad,Pepper \
		Kerala,Idukki,Tea >old.csv
	ok import new.csv --as odop_dpiit --as-on 2025-01-01
	ok import old.csv --as odop_dpiit --as-on 2024-01-01
	sql "SELECT group_concat(name) FROM (SELECT name FROM product ORDER BY
		name)" Coffee,Tea
	ok --format csv sql --as-of 2024-06-01 "SELECT count(*) FROM product
		WHERE name = 'Pepper'"
	out_has 1
	proved
}

a_page_in_another_unit_is_not_read_in_ours_below_a_header_of_two_rows() {
	long
	printf '%s\n' 'Exports of Bihar (Rs in crore),,' 'Place,Thing,Exports' \
		'District,Commodity,Value' 'Gaya,Rice,1' \
		'Exports of Bihar (Rs in lakh),,' 'Place,Thing,Exports' \
		'District,Commodity,Value' 'Patna,Rice,1' >bihar.csv
	z --format json import bihar.csv --as india.long
	[[ $code -le 1 ]] || fail "expected 0 or 1"
	json 'taken | balanced' true
	sql "SELECT count(*) FROM export_flow WHERE value_inr = 1000000000 AND
		line > 5" 0
}

what_a_person_says_of_the_unit_holds_for_the_whole_file() {
	long
	printf '%s\n' '(Rs in lakh),,' 'District,Commodity,Value' 'Gaya,Rice,1' \
		'(Rs in lakh),,' 'District,Commodity,Value' 'Patna,Rice,1' \
		>bihar.csv
	ok import bihar.csv --as india.long --unit 'Rs crore'
	values 'Gaya 10000000|Patna 10000000'
}

a_table_whose_unit_nothing_says_is_not_read_in_plain_rupees() {
	long
	printf '%s\n' 'District,Commodity,Value (Rs crore)' 'Gaya,Rice,1' ',,' \
		'Commodity,District,Value' 'Rice,Patna,2' >bihar.csv
	z --format json import bihar.csv --as india.long
	exits 1
	json 'taken | [.added, .quarantined]' '[1,1]'
}

a_late_list_of_one_state_is_not_ended_by_a_list_of_another() {
	printf '%s\n' District,Product Mysuru,Silk >karnataka.csv
	printf '%s\n' District,Product Wayanad,Coffee >kerala.csv
	ok import karnataka.csv --as odop_dpiit --as-on 2025-01-01
	ok import kerala.csv --as odop_dpiit --as-on 2024-01-01
	sql "SELECT group_concat(name) FROM (SELECT name FROM product ORDER BY
		name)" Coffee,Silk
}

a_section_may_say_its_unit_beside_its_state() {
	long
	printf '%s\n' 'Exports in Rs crore,,' 'District,Commodity,Value' \
		'Bihar (Rs crore),,' 'Gaya,Rice,1' 'Kerala (Rs crore),,' \
		'Wayanad,Pepper,2' >june.csv
	ok import june.csv --as india.long
	values 'Gaya 10000000|Wayanad 20000000'
}

totals_of_two_columns_with_the_same_words_are_both_told() {
	printf '%s\n' 'State,District,Commodity,2023-24,2023-24' \
		',,,Rs crore,US$ million' 'Goa,North Goa,Fish,1,2' \
		'Goa,South Goa,Fish,3,4' 'Total,,,9,6' >two.csv
	z --format json import two.csv
	json '[taken.controls[] | [.stated, .agrees]]' '[["6",true],["9",false]]'
}

# flows WANT: quantity, its unit and the value of each record.
flows() {
	sql "SELECT group_concat(ifnull(quantity, '-') || ' ' || ifnull(
		quantity_unit, '-') || ' ' || ifnull(value_inr, value_usd), '|') AS flows
		FROM (SELECT * FROM export_flow ORDER BY line, period)" "$1"
}

each_part_of_a_title_goes_to_its_own_kind_of_column() {
	local head='State,District,Commodity,Year,Qty,Value'
	printf '%s\n' '"(Qty. in Tonnes; Value in Rs. Crore)"' "$head" \
		'Goa,North Goa,Fish,2023-24,3,2' \
		"\"Quantity in '000 kg, Value in Rs Lakh\"" "$head" \
		'Goa,South Goa,Fish,2023-24,3,2' >both.csv
	ok import both.csv
	flows '3.0 t 2000000000|3000.0 kg 20000000'
}

a_scale_behind_the_quantity_is_none_of_the_money_before_it() {
	printf '%s\n' "\"Value in Rs, Quantity in '000\"" \
		'State,District,Commodity,Year,Qty,Value' \
		'Goa,North Goa,Fish,2023-24,3,2' >june.csv
	ok import june.csv
	flows '3000.0 - 200'
}

a_header_may_have_years_names_and_units_in_three_rows() {
	printf '%s\n' 'State,District,Commodity,2022-23,,2023-24,' \
		',,,Qty,Value,Qty,Value' ',,,MT,Rs crore,MT,Rs crore' \
		'Goa,North Goa,Fish,1,2,3,4' >three.csv
	ok import three.csv
	flows '1.0 t 2000000000|3.0 t 4000000000'
}

a_scale_below_a_currency_is_of_that_currency() {
	printf '%s\n' 'State,District,Commodity,Year,Value (US$)' ',,,,million' \
		'Goa,North Goa,Fish,2023-24,2' >june.csv
	ok import june.csv
	sql 'SELECT value_usd FROM export_flow' 200000000
}

a_unit_line_that_contradicts_its_header_is_refused() {
	printf '%s\n' 'State,District,Commodity,Year,Value (Rs lakh)' \
		',,,,(Rs crore)' 'Goa,North Goa,Fish,2023-24,2' >june.csv
	refused 3 'different units' import june.csv
}

a_unit_named_below_the_rows_is_told() {
	printf '%s\n' 'Exports (Rs in lakh)' \
		'State,District,Commodity,Year,Value' \
		'Goa,North Goa,Fish,2023-24,2' 'Note: values in Rs crore' \
		>june.csv
	z --format json import june.csv
	json '[taken.notices[] | .code]' '["unit_said_twice"]'
}

a_rows_unit_goes_before_its_headers_unless_that_scaled_the_number() {
	local rows=('Goa,North Goa,Fish,2023-24,3,KGS,2'
		'Goa,South Goa,Fish,2023-24,3,Thousand MT,2')
	printf '%s\n' 'State,District,Commodity,Year,Qty (MT),Unit,Value (Rs)' \
		"${rows[@]}" >plain.csv
	z --format json import plain.csv
	json '[taken.notices[] | [.code, .lines]]' '[["unit_said_twice","2, 3"]]'
	flows '3.0 KGS 200|3.0 Thousand MT 200'
	printf '%s\n' \
		"State,District,Commodity,Year,Qty ('000 MT),Unit,Value (Rs)" \
		"${rows[0]/Fish/Rice}" "${rows[1]/Fish/Rice}" >scaled.csv
	z --format json import scaled.csv
	sql 'SELECT group_concat(code) AS codes FROM reject' unit_said_twice
	sql "SELECT quantity || quantity_unit FROM export_flow
		WHERE commodity = 'Rice'" 3000.0t
}

a_unit_of_money_in_a_row_of_years_is_theirs_or_asked() {
	printf '%s\n' '(Rs in lakh)' 'State,District,Commodity,Unit,2023-24' \
		'Goa,North Goa,Fish,Rs lakh,2' 'Goa,South Goa,Fish,Rs crore,2' \
		>wide.csv
	z --format json import wide.csv
	sql 'SELECT group_concat(code) AS codes FROM reject' unit_said_twice
	flows '- - 20000000'
}

# `--unit`, as the refusal advises, is of the rows that say the same.
a_unit_of_money_in_a_row_is_its_values_or_asked() {
	printf '%s\n' 'State,District,Commodity,Year,Unit,Value' \
		'Goa,North Goa,Fish,2023-24,Rs lakh,2' \
		'Goa,North Goa,Ore,2023-24,₹ in Lakhs,3' \
		'Goa,South Goa,Fish,2023-24,Rs crore,2' \
		'Goa,South Goa,Ore,2023-24,₹ crore,2' \
		'Goa,South Goa,Salt,2023-24,US$ lakh,2' >units.csv
	refused 3 'nothing says in what unit' import units.csv
	z --format json import units.csv --unit 'Rs lakh'
	sql 'SELECT count(*) FROM reject' 3
	flows '- - 20000000|- - 30000000'
	z rejects
	out_has 'another than the value was read in'
	printf '%s\n' 'State,District,Commodity,Year,Qty,Unit,Value (Rs crore)' \
		'Goa,North Goa,Rice,2022-23,3,lakh,2' \
		'Goa,South Goa,Rice,2022-23,3,Rs lakh,2' >both.csv
	z --format json import both.csv
	json 'taken | [.added, .quarantined]' '[1,1]'
}

# What begins after the day that a title is as on is no fact of that day.
# ci
what_begins_after_the_day_of_its_title_is_told() {
	printf '%s\n' 'Exports as on 31.10.2023; Rs. crore' \
		'State,District,HS Code,Sep 2023,Nov 2023' \
		'Karnataka,Kodagu,0902,10,12' 'Karnataka,Mysuru,0902,10,' >wide.csv
	z --format json import wide.csv
	json '.. | .notices? // empty | map([.code, .lines])' \
		'[["after_dated","3"]]'
	printf '%s\n' 'Exports as on 31.10.2023; Rs. crore' \
		'State,District,HS Code,Period,Value' \
		'Karnataka,Kodagu,0902,2023-24,10' \
		'Karnataka,Kodagu,0902,Dec 2023,10' >long.csv
	z --format json import long.csv
	json '.. | .notices? // empty | map([.code, .lines])' \
		'[["after_dated","4"]]'
	printf '%s\n' 'Status as on 31.03.2021' \
		'State,District,DEPC Constituted On,DEPC Meetings Held On' \
		'Karnataka,Kodagu,01.08.2022,01.02.2021' \
		'Karnataka,Mysuru,01.03.2021,01.07.2022' >status.csv
	z --format json import status.csv --as district_status
	json '.. | .notices? // empty | map([.column, .lines])' \
		'[["constituted","3"],["held","4"]]'
}

# The title's part of a year keeps them from being read as years, and they are
# no values of that part either.
# ci
years_below_one_merged_value_are_no_values_of_the_titles_period() {
	local years
	for years in '2022-23<td>2023-24' '2022<td>2023' '2022-23'; do
		{
			echo '<p>Exports of districts (Apr-Oct 2023-24), Rs. crore'
			echo '<table><tr><td rowspan=2>State<td rowspan=2>District'
			echo '<td rowspan=2>HS Code<td colspan=2>Export Value</tr>'
			echo "<tr><td>$years</tr>"
			echo '<tr><td>Karnataka<td>Kodagu<td>0902<td>10<td>12</tr>'
			echo '<tr><td>Karnataka<td>Mysuru<td>0902<td>11<td>14</tr>'
			echo '</table>'
		} >years.html
		refused 3 "below \"Export Value\"" import years.html \
			--as district_exports
		fails import years.html
	done
}

# Of 10 merged over two districts nobody knows whose they are.
a_number_merged_over_two_districts_is_told() {
	{
		echo '<p>Exports by district, Rs. crore</p><table><tr>'
		printf '<td>%s</td>' State District 'HS Code' Period Value
		echo '</tr><tr><td>Karnataka<td>Kodagu<td>0902<td>2023-24'
		echo '<td rowspan=2>10</tr>'
		echo '<tr><td>Karnataka<td>Mysuru<td>0902<td>2023-24</tr>'
		echo '<tr><td>Karnataka<td>Kolar<td>0902<td>2023-24<td>7</tr>'
		echo '</table>'
	} >merged.html
	z --format json import merged.html
	exits 1
	json '.. | .notices? // empty | map([.code, .column, .count])' \
		'[["merged_number","value_inr",1]]'
}

# `Coffee` over some rows: their value is not that of all goods.
# ci
a_heading_that_may_name_the_goods_of_the_rows_below_is_asked_about() {
	printf '%s\n' 'State,District,FY,Value (Rs lakh)' \
		Kerala,Wayanad,2023-24,10 ',,,' Coffee,,, \
		Kerala,Idukki,2023-24,20 >june.csv
	z --format json import june.csv
	json 'taken | [.added, .quarantined]' '[1,1]'
	ok rejects
	out_has '"Coffee" stands above this row'
	printf '%s\n' 'State,District,FY,Value (Rs lakh)' \
		Kerala,Wayanad,2023-24,10 ',,,' 'Black pepper,,,' \
		Kerala,Idukki,2023-24,20 'Table 2 (in Rs.),,,' \
		Kerala,Kollam,2023-24,20 'Fresh vegetables,,,' \
		Kerala,Palakkad,2023-24,20 >may.csv
	z import may.csv
	out_has '"Black pepper" stands above this row'
	out_has '"Fresh vegetables" stands above this row'
	printf '%s\n' 'State,District,FY,Value (Rs lakh)' \
		Kerala,Wayanad,2023-24,10 ',,,' 'Page 2 of exports,,,' \
		Kerala,Idukki,2023-24,20 >july.csv
	ok import july.csv
	printf '%s\n' 'State,District,2022-23,2023-24,Rs lakh' \
		',,,,' 'Coffee,,,,' Kerala,Kollam,10,20, >wide.csv
	z --format json import wide.csv --unit 'Rs lakh'
	json 'taken | [.added, .quarantined]' '[0,1]'
}

a_number_in_a_column_without_a_heading_is_told() {
	printf '%s\n' '"Kerala exports, Rs lakh",,,,,' \
		District,Commodity,2021-22,2022-23,,2023-24 \
		Wayanad,Coffee,1,2,,3 Kollam,Tea,7,8,9 >june.csv
	ok import june.csv
	out_has 'a column without a heading has a number here, which is left out: is the line shifted? (line 4)'
}

# Two varieties of one code, of the same value: the second was skipped as a
# repeat, and nothing said so.
a_repeat_is_told_where_a_column_that_is_not_read_may_part_it() {
	printf '%s\n' 'State,District,HS Code,FY,Variety,Value (Rs lakh)' \
		Kerala,Wayanad,090111,2023-24,Arabica,10 \
		Kerala,Wayanad,090111,2023-24,Robusta,10 >june.csv
	ok --format json import june.csv
	json 'taken.notices[] | select(.code == "repeat_unread") | .lines' 3
	cut -d, -f1-4,6 june.csv >july.csv
	ok --format json import july.csv
	json 'taken | [.notices[].code]' '[]'
}

a_sheet_s_name_may_be_its_unit() {
	local name
	for name in 'Rs crore' USD; do
		python3 "$root/tests/fault/make_files.py" book >june.xlsx <<-END
			{"sheets": [{"name": "$name", "rows": [["State", "District", "FY",
			"Value"], ["Kerala", "Wayanad", "2022-23", 3]]}]}
		END
		z --format json import june.xlsx
	done
	exits 3 # dollars, or millions of them
	values 'Wayanad 30000000'
}
