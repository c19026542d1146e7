# What must be known of the data before a figure is answered for.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# Two states; one line that can't be placed, one total that is off, a finding.
made() {
	cat >status.csv <<-'END'
		State,District,Product 1,Product Identified On,DEPC Constituted On,DEPC Meetings Held On,DEAP Drafted On,DEAP Notified On
		Karnataka,Mysuru,Silk,2020-01-01,2020-05-01,2020-06-01,2021-01-01,2020-12-01
		Karnataka,Kodagu,Coffee,2020-01-01,2020-05-01,,,
		Kerala,Wayanad,Pepper,2020-01-01,2020-05-01,2020-06-02,,
	END
	cat >exports.csv <<-'END'
		State,District,HS Code,Commodity,Period,Value (INR)
		Karnataka,Mysuru,50072010,Silk,2024-04,1000
		Karnataka,Nowhere,50072010,Silk,2024-04,500
		Kerala,Wayanad,09041120,Pepper,2024-05,250
		Kerala,Elsewhere,09041120,Pepper,2024-05,70
	END
	z import status.csv --as district_status
	[[ $code -le 1 ]] || fail "status.csv"
	z import exports.csv --as district_exports
	[[ $code -le 1 ]] || fail "exports.csv"
	z check --as-of 2025-01-10
	[[ $code -le 1 ]] || fail "check"
}

# quality [ARGUMENT...]: the report as JSON in out.
quality() {
	ok --format json report data_quality --as-of 2025-01-10 "$@"
}

# cells TABLE FILTER VALUE: FILTER of the cells of the table's rows.
cells() {
	json "[first(.. | objects | select(.id? == \"$1\" and .rows?)) | .rows[] |
		.cells] | $2" "$3"
}

coverage_counts_districts_of_the_list() {
	made
	quality
	cells coverage_states 'map(select(.[0] == "Karnataka")) | .[0]' \
		'["Karnataka",31,2,6.5,2,6.5,1,3.2,1,3.2,1,3.2]'
	cells coverage_states '.[-1]' \
		'["All States/UTs",763,3,0.4,3,0.4,2,0.3,1,0.1,2,0.3]'
	cells coverage_map 'map(select(.[0] == "29"))[0][2]' 4.5
	cells coverage_map length 36
}

lists_of_products_count_districts_of_the_list_in_force() {
	cat >delhi.csv <<-'END'
		State,District,Product 1,Product Identified On,DEPC Constituted On
		Delhi,Shahdara,Shoes,2020-01-01,2020-05-01
		Delhi,New Delhi,Crafts,2020-01-01,2020-05-01
	END
	ok import delhi.csv --as district_status
	ok --format json report data_quality --as-of 2026-10-01
	cells lists 'map(select(.[0] == "DEH"))[0][2:4]' '[2,1]'
}

# The newer list leaves one out and says the others again.
# ci
a_list_is_of_the_day_it_was_last_said_as_a_whole() {
	list >odop.csv
	z import odop.csv --as odop_dpiit --as-on 2024-01-01
	head -n 3 odop.csv >newer.csv
	z import newer.csv --as odop_dpiit --as-on 2026-01-01 --allow-shrink
	for day in 2026-02-01/2026-01-01 2025-12-31/2024-01-01; do
		ok --format json report data_quality --as-of "${day%/*}"
		cells lists '.[0][1]' "${day#*/}"
		ok --format json report product_list --as-of "${day%/*}"
		cells lists 'map(select(.[0] == "DPIIT-ODOP"))[][7]' "${day#*/}"
	done
	z check --as-of 2025-12-31
	out_has 'DPIIT-ODOP is of 2024-01-01, older'
	z check --as-of 2026-02-01
	grep 'DPIIT-ODOP is of' out && fail "expected the newer list's day"
	ok imports undo "$(newest)"
	ok --format json report data_quality --as-of 2026-02-01
	cells lists '.[0][1]' 2024-01-01
}

# ci
quarantine_is_told_by_state_and_cause_with_what_is_at_stake() {
	made
	quality
	json '.figures.lines_waiting.value' 2
	cells quarantine 'length' 3
	cells quarantine 'map(select(.[0] == "Kerala"))[0][3:6]' '[1,70,null]'
	cells quarantine '.[-1][3:6]' '[2,570,null]'
	grep -q 'Nowhere\|Elsewhere' out &&
		fail "expected no text of a line in quarantine"
	return 0
}

what_is_at_stake_leaves_out_lines_without_a_value() {
	printf '%s\n' 'State,District,HS Code,Country,Period,Value (INR)' \
		Goa,Nowhere,0902,Nepal,2023-24,70 Goa,Nowhere,0901,Nepal,2023-24,many >flows.csv
	z import flows.csv
	quality
	json '.blocks[] | select(.id == "quarantine" and .rows) | .note' \
		'Lines whose value could not be read, and is not in what is at stake: 1.'
}

# ci
books_are_those_of_the_import() {
	made
	quality
	cells imports 'map(select(.[0] == "exports.csv"))[0][7:13]' \
		'[4,2,0,0,2,0]'
	cells imports 'map(select(.[0] == "status.csv"))[0][2]' \
		india.district_status
}

# ci
findings_are_counted_and_the_worst_named_with_their_row() {
	made
	quality
	json '.figures.open_errors.value' 1
	cells findings '.[0][2:5]' '["india.plan_order",1,0]'
	cells worst '.[0] | [.[0], .[1], .[2], .[4], .[6]]' \
		'["error","Karnataka","Mysuru","status.csv",2]'
	cells findings_states '.[0][0:2]' '["Karnataka",1]'
}

# ci
a_waiver_is_told_while_it_holds_and_lately() {
	made
	z --format json waive --rule india.plan_order --state Karnataka \
		--reason "an order is on its way" --until 2025-01-15 \
		--owner "A. Rao"
	exits 0
	z check --as-of 2025-01-10
	quality
	cells waivers_told 'map(.[0])' '["in force"]'
	quality --as-of 2025-02-10
	cells waivers_told '.[0] | [.[0], .[1], .[2], .[5], .[7]]' \
		'["expired","india.plan_order","Karnataka","A. Rao","2025-01-15"]'
	ok --format json report data_quality --as-of 2026-01-10
	out_has "No waiver is in force"
}

# ci
freshness_is_of_the_newest_month_of_each_state() {
	made
	quality
	cells reach 'map(select(.[1])) | map(.[0:3])' \
		'[["Karnataka","2024-04-30",255],["Kerala","2024-05-31",224]]'
}

a_states_report_shows_its_own_rows_only() {
	made
	quality --state Kerala
	json .state 32
	cells coverage_states '[length, .[0][0], .[0][1]]' '[1,"Kerala",14]'
	cells quarantine '[.[][3]]' '[1,1]'
	cells reach '[.[][0]]' '["Kerala"]'
	json '.figures.open_errors.value' 0
	cells imports 'map(.[7]) | unique' '[null]'
	grep -qE 'Karnataka|Mysuru|Kodagu|plan_order' out &&
		fail "expected nothing of Karnataka"
	return 0
}

it_is_of_no_district() {
	refused 2 district report data_quality --state Kerala \
		--district Wayanad
}

# ci
only_what_is_open_has_days_open() {
	made
	ok waive --rule india.plan_order --state Karnataka \
		--reason "an order is on its way" --until 2026-01-15
	z check --as-of 2025-02-10
	quality --as-of 2025-02-10
	cells findings 'map(select(.[2] == "india.plan_order"))[0][3:]' \
		'[0,1,1,null]'
	quality --as-of 2026-02-10
	cells findings 'map(select(.[2] == "india.plan_order"))[0][3:]' \
		'[1,0,1,396]'
}

before_any_import_it_says_so_and_claims_nothing() {
	quality
	out_has "No check of this day"
	json '.figures.lines_waiting.value' 0
}

# slow
data_quality_is_in_hindi_and_in_every_format() {
	made
	ok report data_quality -t html,pdf,xlsx,md,csv,json,text -o r --lang hi
	grep -q 'आँकड़ों की गुणवत्ता' r/data_quality.md || fail "expected Hindi"
	grep -qi 'what to know first' r/data_quality.md && fail "English is left"
	ok report --verify r/data_quality.html
}

# ci
views_of_imports_are_as_known_then() {
	made
	ok --format csv sql "SELECT count(*) FROM reject"
	out_has 2
	sql "SELECT \"read\" - quarantined FROM import WHERE source = 'exports.csv'" 2
	ok imports undo "$(sqlite3 zila.db 'SELECT max(id) FROM import')"
	sql "SELECT count(*) FROM reject" 0
	sql "SELECT count(*) FROM notice WHERE import_id NOT IN (SELECT id FROM import)" 0
}

# ci
findings_in_a_hindi_report_are_in_hindi() {
	made
	z check
	ok report data_quality -t md -o r --lang hi
	sqlite3 zila.db "SELECT message FROM finding WHERE template <> '' LIMIT 40" >english
	[[ -s english ]] || fail "the check found nothing"
	! grep -Ff english r/data_quality.md || fail "English is left"
	grep -q 'दर्ज' r/data_quality.md || fail "expected findings in Hindi"
}

# ci
a_rule_that_a_state_changes_is_told_with_its_reason() {
	mkdir -p own/lax
	cat >own/lax/plugin.lua <<-'END'
		return { name = "lax", title = "Lax", version = "1.0.0", api = 1,
		  state = 33, extends = "tamil_nadu", rules = {
		    ["india.register_counts"] = { severity = "info", reason = "floods of 2023" } } }
	END
	z --plugins own:"$top/plugins" check --rule register_counts -o c.html
	exits 0
	grep -q '"why">floods of 2023<' c.html || fail "expected it in the page"
	z --plugins own:"$top/plugins" report data_quality --state IN-TN
	exits 0
	tr -s ' \n' ' ' <out >words
	has words 'floods of 2023' || fail "expected it in the report"
}

a_provisional_calendar_year_makes_no_fiscal_year_provisional() {
	printf '%s\n' State,District,HS\ Code,Period,'Value (INR)' \
		Karnataka,Mysuru,0902,2022-23,100 \
		'Karnataka,Mysuru,0902,Jan-Dec 2023 (P),1000' \
		'Karnataka,Mysuru,0902,Apr-24 (P),1000' >years.csv
	ok import years.csv --as district_exports
	ok --format json report data_quality --state IN-KA
	json '[.blocks[] | select(.id == "reach") | .rows[].cells[3]]' \
		'["2023, 2024-25"]'
}
