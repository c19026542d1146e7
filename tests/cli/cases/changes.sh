# Two days, or two imports, side by side.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# Three districts; then one plan more, a corrected office and other exports.
made() {
	cat >one.csv <<-'END'
		State,District,Product 1,Product Identified On,DEPC Constituted On,DEPC Meetings Held On,DEAP Drafted On,DEAP Notified On
		Karnataka,Mysuru,Silk,2020-01-01,2020-05-01,2020-06-01,2021-01-01,
		Kerala,Wayanad,Pepper,2020-01-01,2020-05-01,2020-06-02,,
	END
	cat >two.csv <<-'END'
		State,District,Product 1,Product Identified On,DEPC Constituted On,DEPC Meetings Held On,DEAP Drafted On,DEAP Notified On
		Karnataka,Mysuru,Silk,2020-01-01,2020-05-01,2020-06-01,2021-01-05,2024-08-01
		Karnataka,Kodagu,Coffee,2024-07-01,2024-07-02,,,
	END
	cat >exports.csv <<-'END'
		State,District,HS Code,Commodity,Period,Value (INR)
		Karnataka,Mysuru,50072010,Silk,2024-04,1000
		Kerala,Wayanad,09041120,Pepper,2024-05,250
	END
	sed 's/1000/1200/; $d' exports.csv >exports2.csv
	echo 'Karnataka,Mysuru,50072010,Silk,2024-05,300' >>exports2.csv
	took one.csv --as district_status
	first=$id
	took exports.csv --as district_exports
	before=$id
	took two.csv --as district_status
	took exports2.csv --as district_exports
	after=$id
}

took() {
	z --format json import "$@"
	[[ $code -eq 0 ]] || fail "expected $1 to be taken"
	id=$(sqlite3 zila.db "SELECT max(id) FROM import")
}

changes() {
	ok --format json report changes --as-of 2025-01-10 "$@"
}

# cells TABLE FILTER VALUE: FILTER of the cells of the table's rows.
cells() {
	json "[first(.. | objects | select(.id? == \"$1\" and .rows?)) | .rows[] |
		.cells] | $2" "$3"
}

figures_are_told_then_and_now() {
	made
	changes --set since=2024-06-30
	json '[.figures.districts_with_products_then, .figures.districts_with_products_now] | map(.value)' '[2,3]'
	json '[.figures.plans_notified_then, .figures.plans_notified_now] | map(.value)' '[0,1]'
	cells figures_compared '.[2][1:4]' '[2,3,1]'
	cells states 'map(select(.[1] | startswith("Products"))) | map([.[0], .[2], .[3]])' \
		'[["Karnataka",1,2]]'
}

# ci
what_was_known_is_compared_between_imports() {
	made
	changes --set from="$before" --set to="$after"
	json '[.figures.districts_with_products_then, .figures.districts_with_products_now] | map(.value)' '[2,3]'
	cells imports 'map(.[1])' '["two.csv","exports2.csv"]'
	changes --set from="$first" --set to="$before"
	json '.figures.districts_with_products_now.value' 2
	cells changed 'map(.[1]) | add' 2
}

# ci
corrections_are_told_apart_from_new_facts() {
	made
	changes --set from="$before"
	cells plans 'map([.[0], .[2], .[3], .[4], .[5]])' \
		'[["corrected","Mysuru","Drafted","2021-01-01","2021-01-05"],["new fact","Mysuru","Notified",null,"2024-08-01"]]'
	cells products 'map([.[0], .[2], .[3]])' \
		'[["new","Kodagu","Coffee (DEH)"]]'
	cells changed 'map(select(.[0] == "Action plans"))[0][1:5]' '[0,1,1,0]'
	cells changed '.[-1][1:5]' '[1,0,1,0]'
}

# ci
exports_are_told_by_state_and_year() {
	made
	changes --set from="$before"
	cells exports 'map(.[0:9])' \
		'[["Karnataka","2024-25","months",1,1,0,1000,1500,500]]'
	changes --set since=2024-05-15
	cells exports 'map([.[0], .[3], .[4], .[6], .[7]])' \
		'[["Karnataka",1,0,1200,1500],["Kerala",1,0,null,250]]'
}

# A district in rupees and one in dollars have no sum in either.
exports_in_two_currencies_have_no_sum_in_one() {
	cat >both.csv <<-'END'
		State,District,HS Code,Period,Value (INR),Value (USD)
		Karnataka,Mysuru,5007,2023-24,1000,
		Karnataka,Kodagu,0901,2023-24,,50
		Kerala,Wayanad,0904,2023-24,200,
	END
	took both.csv --as district_exports
	changes --set since=2023-01-01
	cells exports 'map([.[0], .[3], .[6], .[7]])' \
		'[["Karnataka",2,null,null],["Kerala",1,200,200]]'
	out_has 'some have no value in this currency'
}

# ci
what_was_undone_is_withdrawn() {
	made
	ok imports undo "$id"
	changes --set from="$after"
	cells exports 'map([.[0], .[4], .[5], .[6], .[7]])' \
		'[["Karnataka",1,1,1500,1000]]'
}

# ci
a_state_sees_only_its_own_changes() {
	made
	changes --set from="$before" --state Kerala
	json .state 32
	cells changed 'map(.[1:5]) | add | add' 0
	grep -qE 'Karnataka|Mysuru|Kodagu|Coffee' out &&
		fail "expected nothing of Karnataka"
	return 0
}

# slow
printed_reports_that_are_overtaken_are_named() {
	made
	ok report progress --as-of 2024-12-31 -t html -o old
	ok report export_strategy --state Kerala -t html -o old
	sed 's/Coffee/Cardamom/' two.csv >three.csv
	took three.csv --as district_status
	changes --set from="$after"
	cells prints 'map(.[1]) | sort' '["export_strategy","progress"]'
	changes --set from="$after" --state Kerala
	cells prints 'map(.[1])' '["export_strategy"]'
	changes --set from="$after" --state Goa
	out_has "No printed report was overtaken"
}

# slow
a_print_is_made_again_with_what_it_was_set_to() {
	made
	ok report changes --as-of 2025-01-10 --set since=2024-06-30 -t html,json -o r
	ok --format json report --verify r/changes.html
	json .again.same true
	grep -q 'zila why changes f1 .* --set NAME=VALUE<' r/changes.html ||
		fail "following it would tell of another day"
	ok report changes --as-of 2025-01-10 --set from="$before" --set to="$after" \
		-t md -o r
	took exports.csv --as district_exports
	z --format json report --verify r/changes.md
	json '[.verdict, .again.same]' '["true",true]'
	[[ $(sqlite3 zila.db "SELECT count(*) FROM report_made WHERE settings \
		LIKE '%\"report.since\":\"2024-06-30\"%'") == 1 ]] ||
		fail "the setting is not kept"
}

# ci
a_setting_is_checked_by_name_and_type() {
	made
	refused 2 "did you mean since" report changes --set sinc=2024-01-01
	refused 2 "a day" report changes --set since=soon
	refused 2 "the number of an import" report changes --set from=99
	refused 2 "NAME=VALUE" report changes --set since
	refused 2 "has no settings" report progress --set since=2024-01-01
	refused 2 "not both" report changes --set since=2024-01-01 --set from=1
	refused 2 "wants from=IMPORT" report changes --set to=1
	refused 2 "before the as-of day" report changes --as-of 2024-01-01 \
		--set since=2024-06-01
}

# ci
a_figure_leads_to_its_lines_with_the_same_settings() {
	made
	ok --format json why changes districts_with_products_then \
		--as-of 2025-01-10 --set since=2024-06-30
	out_has one.csv
}

# ci
changes_are_in_hindi_and_in_every_format() {
	made
	ok report changes --set from="$before" -t html,pdf,xlsx,md,csv,json,text \
		-o r --lang hi
	grep -q 'क्या बदला है' r/changes.md || fail "expected Hindi"
	grep -qi 'what is different' r/changes.md && fail "English is left"
	return 0
}

history_has_every_version_of_a_row() {
	made
	sql "SELECT count(*) FROM action_plan_history WHERE drafted IS NOT NULL" 2
	sql "SELECT count(*) FROM action_plan_history WHERE known_to IS NULL AND drafted = '2021-01-05'" 1
}

# Puducherry's Karaikal, with a draft, has become Tamil Nadu's.
# ci
a_district_that_moved_counts_in_its_new_state() {
	printf '%s\n' 'State,District,DEPC Constituted On,DEAP Drafted On' \
		Puducherry,Karaikal,2021-01-05,2021-06-01 >status.csv
	z import status.csv
	ok --format csv sql "SELECT iif(district = 598, 33, state) AS
		\"State Code\", district AS \"District Code\",
		name AS \"District Name (In English)\" FROM district"
	cp out lgd.csv
	ok import lgd.csv --as lgd_districts --as-on 2026-09-02
	for state in 'Tamil Nadu/1' Puducherry/0; do
		ok --format json report export_strategy --as-of 2026-09-10 \
			--state "${state%/*}"
		json '[figure("plans_drafted", "depc_districts")]|join(" ")' \
			"${state#*/} ${state#*/}"
	done
	ok --format json report changes --as-of 2026-09-10 \
		--set since=2026-08-01
	cells states 'map(select(.[1][:5] == "Draft") | "\(.[0]) \(.[2:4])")[]' \
		$'Puducherry [1,0]\nTamil Nadu [0,1]'
	ok run --state IN-TN --as-of 2026-09-10 --out . \
		"$top/scripts/state_profile.lua"
	has profile_IN-TN.html '2.6 %' || fail "expected 1 of 39 districts"
}

# What wasn't recorded before is no step taken since.
steps_are_counted_where_both_moments_have_records() {
	printf '%s\n' 'State,District,DEPC Constituted On,DEAP Drafted On' \
		'Goa,North Goa,2021-01-05,2021-06-01' >status.csv
	z import status.csv
	ok --format json report changes --as-of 2021-12-01 \
		--set since=2021-02-01
	json '[.blocks[] | select(.id == "states_map")] | length' 0
	cells states '.[0][2:5]' '[null,1,null]'
}

a_calendar_year_is_no_part_of_the_fiscal_year_that_it_begins_in() {
	printf '%s\n' State,District,HS\ Code,Period,'Value (INR)' \
		Karnataka,Mysuru,0902,2022-23,100 \
		'Karnataka,Mysuru,0902,Jan-Dec 2023,1000' >years.csv
	ok import years.csv --as district_exports
	changes --set since=2021-01-01
	json '[.blocks[] | select(.id == "exports" and .rows) | .rows[].cells
		| [.[1], .[2], .[-1]]]' \
		'[["2022-23","whole years",100],["2023","other periods",1000]]'
}
