# What could not be taken in is a list of work: it goes out as a sheet, comes
# back corrected, and each line is open once.
# shellcheck shell=bash disable=SC2154,SC2034 # names of lib.sh

# Four lines of exports, three of them in quarantine, below a title and under
# headings of states.
exports() {
	cat <<-END
		Exports by district
		District,Commodity,Country,Period,Value (Rs)
		Karnataka,,,,
		Mysuru,Silk,USA,2022-23,"10,50,000"
		Mysor Town,Coffee,USA,2022-23,"2,00,00,000"
		Maharashtra,,,,
		Raigarh,Chemicals,UAE,2022-23,"12,30,00,000"
		Raigarh,Steel,UAE,2022-23,"1,00,00,000"
	END
}

# Imports them; $id is the import.
quarantine() {
	exports >june.csv
	z --format json import june.csv --as india.district_exports
	exits 1
	id=$(jq .id out)
}

flows() {
	sql "SELECT group_concat(told, '|') FROM (SELECT district || ' ' ||
		commodity || ' ' || line AS told FROM export_flow
		ORDER BY line)" "$1"
}

open_lines() {
	ok --format json rejects
	json '[rejects[] | "\(.import):\(.row)"] | join(" ")' "$1"
}

lines_with_one_cause_stand_together() {
	quarantine
	ok rejects
	out_has '3 lines in quarantine, Rs 15.3 crore at stake'
	out_has '2 lines: '
	ok --format json rejects --by-cause
	json '[.[] | [.value, .rows, .state, .stakes[0].minor_units]]' \
		'[["Raigarh",2,27,13300000000],["Mysor Town",1,29,2000000000]]'
	json '.[0].suggestions[0].name' Raigad
	json '.[0].first_import' "$id"
}

a_reject_tells_its_state_its_age_and_what_is_at_stake() {
	quarantine
	ok --format json rejects "$id"
	json '[.[] | .row]' '[5,7,8]'
	json '.[1] | [.state, .state_name, .age_days, .status, .settled_by]' \
		'[27,"Maharashtra",0,"open",null]'
	json '.[1].stake' '{"currency":"INR","minor_units":12300000000}'
}

# ci
rejects_are_chosen_by_state_and_reason_and_in_pages() {
	quarantine
	ok --format json rejects --state Maharashtra
	json '[.[] | .row]' '[7,8]'
	ok --format json rejects --state IN-KA
	json '[.[] | .row]' '[5]'
	ok --format json rejects --rows 1 --skip 1
	json '[.[] | .row]' '[7]'
	ok rejects "$id" --rows 1
	out_has '--skip 1'
	refused 2 Atlantis rejects --state Atlantis
	refused 2 many rejects --rows many
	refused 2 "from 0 to" rejects --rows 99999999999
}

ages_are_counted_by_state_from_the_day_of_the_import() {
	quarantine
	sqlite3 zila.db "UPDATE import SET known_at = '2026-01-10T20:00:00Z'
		WHERE id = $id"
	# Half past one at night of the 11th, in India.
	ok --format json rejects --by-state --as-of 2026-01-18
	json '[.[] | [.state_name, .age_days["0-7"], .rows]]' \
		'[["Karnataka",1,1],["Maharashtra",2,2]]'
	ok --format json rejects --by-state --as-of 2026-01-19
	json '.[1].age_days' '{"0-7":0,"8-30":2,"31-90":0,">90":0}'
	ok --format json rejects --by-state --as-of 2026-04-12
	json '.[1].age_days' '{"0-7":0,"8-30":0,"31-90":0,">90":2}'
	ok rejects --by-state
	out_has Maharashtra
	refused 2 31-31 rejects --by-state --as-of 31-31
}

a_corrected_line_is_stored_under_its_own_line_number() {
	quarantine
	ok rejects export sheet.csv
	sed -i 's/,"Raigarh","Chem/,"Raigad","Chem/' sheet.csv
	z --format json rejects retry sheet.csv
	exits 1
	json 'taken | [.retries, .read, .added, .quarantined]' "[$id,3,1,2]"
	json 'taken | balanced' true
	json 'taken.source.name' 'june.csv, corrected in sheet.csv'
	flows '545 Silk 4|491 Chemicals 7'
	# What was still wrong is the new import's; each line is open once.
	open_lines "$((id + 1)):5 $((id + 1)):8"
	ok --format json rejects --all
	json "[.[] | select(.import == $id) | .settled_by] | unique" \
		"[$((id + 1))]"
}

# ci
a_line_in_csv_may_come_back_without_a_header() {
	quarantine
	printf '%s\n' 'Import,Line,Reason,Suggestion,,,,,' \
		"$id,7,,,Raigad,Chemicals,UAE,2022-23,\"12,30,00,000\"" >sheet.csv
	ok rejects retry sheet.csv
	flows '545 Silk 4|491 Chemicals 7'
	# One column with a header is one that may stand elsewhere.
	sed -i '1s/.*/Import,Line,Reason,Suggestion,,Country,,,/' sheet.csv
	quarantine
	z rejects retry sheet.csv
	flows '545 Silk 4|491 Chemicals 7'
}

what_stood_above_a_line_counts_when_it_is_retried() {
	quarantine
	ok rejects export sheet.csv
	# The sheet has neither the title nor the headings of the states.
	[[ $(grep -c '^"[0-9]' sheet.csv) -eq 3 ]] || fail "expected 3 rows"
	sed -i 's/,"Mysor Town",/,"Mysuru",/; s/,"Raigarh",/,"Raigad",/' sheet.csv
	ok rejects retry sheet.csv
	sql "SELECT group_concat(state) FROM (SELECT state FROM export_flow
		ORDER BY line)" 29,29,27,27
	open_lines ''
	ok rejects
	out_is 'nothing in quarantine'
}

# ci
the_same_sheet_twice_changes_nothing() {
	local before
	quarantine
	ok rejects export sheet.csv
	z rejects retry sheet.csv
	before=$(stored)
	z --format json rejects retry sheet.csv
	json 'taken.already_imported' true
	[[ $(stored) == "$before" ]] || fail "expected nothing to change"
}

# ci
a_sheet_whose_lines_are_settled_asks_nothing_of_a_person() {
	quarantine
	ok rejects export sheet.csv
	sed -i 's/,"Mysor Town",/,"Mysuru",/; s/,"Raigarh",/,"Raigad",/' sheet.csv
	ok rejects retry sheet.csv
	ok --format json rejects retry sheet.csv
	json '.imports' '[]'
	json '[.refused[].settled_by] | unique' "[$((id + 1))]"
}

# ci
a_file_imported_again_tells_what_of_its_quarantine_is_open_now() {
	quarantine
	z import june.csv --as india.district_exports
	exits 1
	out_has 'quarantined 3 lines:'
	ok rejects export sheet.csv
	sed -i 's/,"Mysor Town",/,"Mysuru",/' sheet.csv
	z rejects retry sheet.csv
	z import june.csv --as india.district_exports
	exits 1
	out_has 'quarantined 3 lines then, and now 2 are open'
	ok rejects export rest.csv
	sed -i 's/,"Raigarh",/,"Raigad",/' rest.csv
	ok rejects retry rest.csv
	ok import june.csv --as india.district_exports
	out_has 'quarantined 3 lines then, and now 0 are open'
	ok --format json import june.csv --as india.district_exports
	json 'taken | [.quarantined, .open_rejects]' '[3,0]'
}

# ci
a_reason_that_no_line_ever_had_is_refused_with_those_there_are() {
	ok rejects --reason nope
	out_is 'nothing in quarantine'
	quarantine
	refused 2 'there are: other_state, unknown_district' \
		rejects --reason nope
	refused 2 'there are: other_state, unknown_district' \
		rejects export sheet.csv --reason nope
	ok rejects export sheet.csv
	sed -i 's/,"Mysor Town",/,"Mysuru",/; s/,"Raigarh",/,"Raigad",/' sheet.csv
	ok rejects retry sheet.csv
	ok rejects --reason unknown_district
	out_is 'nothing in quarantine'
}

# ci
a_retry_of_a_retry_corrects_what_is_left() {
	quarantine
	ok rejects export one.csv
	sed -i 's/,"Raigarh","Chem/,"Raigad","Chem/' one.csv
	z rejects retry one.csv
	ok rejects export two.csv
	grep -q "^\"$((id + 1))\",\"8\"" two.csv || fail "expected the retry's id"
	sed -i 's/,"Raigarh",/,"Raigad",/' two.csv
	z --format json rejects retry two.csv
	json 'taken | [.retries, .read, .added]' "[$((id + 1)),2,1]"
	flows '545 Silk 4|491 Chemicals 7|491 Steel 8'
	ok rejects export three.csv
	sed -i 's/,"Mysor Town",/,"Mysuru",/' three.csv
	ok rejects retry three.csv
	open_lines ''
}

a_learnt_name_settles_lines_that_nobody_edited() {
	quarantine
	ok rejects export sheet.csv
	z rejects retry sheet.csv
	ok --format json rejects alias 'Mysor  TOWN' 545
	json '[.would_settle[].row]' '[5]'
	json .already_known false
	# The sheet names the first import; the line is the retry's by now.
	z --format json rejects retry sheet.csv
	json 'taken | [.added, .quarantined]' '[1,2]'
	flows '545 Silk 4|545 Coffee 5'
}

lines_that_follow_each_other_are_told_in_two_numbers() {
	{
		echo 'District,Commodity,Country,Period,Value (Rs)'
		printf 'Mysor Town,%s,USA,2022-23,5\n' A B C
		echo 'Mysuru,Silk,USA,2022-23,5'
		printf 'Mysor Town,%s,USA,2022-23,5\n' D E
		echo 'Mysuru,Tea,USA,2022-23,5'
		echo 'Mysor Town,F,USA,2022-23,5'
	} >june.csv
	z import june.csv --as india.district_exports --state Karnataka
	exits 1
	ok rejects alias 'Mysor Town' 545
	out_has 'june.csv: line 2-4 6-7 9'
}

# ci
an_alias_is_an_import_that_says_where_it_is_from() {
	ok --format json rejects alias 'Mysor Town' 545
	json .code 545
	sql "SELECT i.importer FROM place_alias AS a JOIN import AS i ON
		i.id = a.import_id WHERE a.name = 'Mysor Town'" \
		india.place_aliases
	ok --format json rejects alias 'mysor town' 545
	json .already_known true
	ok rejects alias 'Karnatak Pradesh' 29 --as-state
	printf 'State,District,Product\nKarnatak Pradesh,Mysor Town,Silk\n' \
		>odop.csv
	products odop.csv
	exits 0
}

# ci
an_alias_is_told_by_the_name_of_its_place() {
	ok rejects alias 'Mysor Town' 545
	out_has '"Mysor Town" now names the district Mysuru, Karnataka (545)'
	! grep -q 'as the code of a state' out || fail "545 is no state"
	ok rejects alias 'Karnatak Pradesh' 29
	out_has 'now names the district Faridkot, Punjab (29)'
	out_has '29 is Karnataka too, as the code of a state'
	ok rejects alias 'Karnatak Pradesh' 29 --as-state
	out_has 'now names the state Karnataka (29)'
}

# ci
an_alias_that_may_mean_another_place_is_refused() {
	local before
	before=$(stored)
	refused 2 Kodagu rejects alias Kodagu 545
	refused 2 Kerala rejects alias Kerala 29 --as-state
	refused 2 99999 rejects alias Nowhere 99999
	refused 2 '99999' rejects alias Nowhere 99999 --as-state
	refused 2 Raigad rejects alias Nowhere Raigad
	refused 2 name rejects alias ' ' 545
	refused 2 name rejects alias 12345 545
	[[ $(stored) == "$before" ]] || fail "expected nothing to be stored"
}

a_whole_file_of_aliases_is_imported() {
	printf 'LGD District Code,Alias\n545,Mysor Town\n541,Koorg\n545,Kodagu\n' \
		>names.csv
	z --format json import names.csv
	exits 1
	json 'taken | [.importer, .added, .quarantined]' \
		'["india.place_aliases",2,1]'
}

# ci
rows_that_cannot_be_matched_are_told_and_the_others_are_taken() {
	quarantine
	ok rejects export sheet.csv
	sed -i 's/,"Raigarh",/,"Raigad",/; /Mysor/d' sheet.csv
	cat >>sheet.csv <<-END
		999,7,,,Raigad,Chemicals,UAE,2022-23,1
		$id,4,,,Raigad,Chemicals,UAE,2022-23,1
		$id,7000,,,Raigad,Chemicals,UAE,2022-23,1
		,,,,Raigad,Chemicals,UAE,2022-23,1
		$id,5,,,,,,,
	END
	z --format json rejects retry sheet.csv
	exits 1
	json 'taken | [.read, .added]' '[2,2]'
	json '[.refused[] | "\(.import):\(.line)"]' \
		"[\"null:null\",\"$id:4\",\"$id:5\",\"$id:7000\",\"999:7\"]"
	open_lines "$id:5"
}

of_two_corrections_of_one_line_none_is_taken() {
	quarantine
	ok rejects export sheet.csv
	sed -i 's/,"Raigarh","St/,"Raigad","St/' sheet.csv
	grep Steel sheet.csv >twice
	sed 's/,"Raigad",/,"Pune",/' twice >>sheet.csv
	grep Mysor sheet.csv >copy
	cat copy >>sheet.csv
	z --format json rejects retry sheet.csv
	exits 1
	json 'taken.read' 2
	json '[.refused[].line]' '[5,8,8]'
	flows '545 Silk 4'
	open_lines "$id:8 $((id + 1)):5 $((id + 1)):7"
}

a_changed_header_is_refused_and_a_sorted_sheet_is_not() {
	quarantine
	ok rejects export sheet.csv
	sed 's/"Commodity"/"Goods"/' sheet.csv >changed.csv
	z rejects retry changed.csv
	exits 3
	err_has 'column 6'
	sed -i 's/,"Raigarh",/,"Raigad",/' sheet.csv
	{ head -n 1 sheet.csv; tail -n +2 sheet.csv | tac; } >sorted.csv
	z --format json rejects retry sorted.csv
	json 'taken.added' 2
}

a_file_that_is_no_such_sheet_is_refused() {
	list >odop.csv
	refused 3 'rejects export' rejects retry odop.csv
	refused 3 nowhere rejects retry nowhere.csv
	quarantine
	ok rejects export sheet.csv
	head -n 1 sheet.csv >header.csv
	refused 3 'no row' rejects retry header.csv
}

such_a_sheet_is_no_file_of_its_own() {
	quarantine
	ok rejects export sheet.csv
	refused 3 'rejects retry' import sheet.csv
}

# ci
a_dry_retry_stores_nothing() {
	local before
	quarantine
	ok rejects export sheet.csv
	sed -i 's/,"Raigarh",/,"Raigad",/' sheet.csv
	before=$(stored)
	z --format json rejects retry sheet.csv --dry-run
	json 'taken.added' 2
	[[ $(stored) == "$before" ]] || fail "expected nothing to be stored"
}

a_retry_of_a_full_list_withdraws_nothing() {
	{ list; echo 'Kerala,Atlantis,Pearls'; } >odop.csv
	products odop.csv
	ok rejects export sheet.csv
	sed -i 's/,"Atlantis",/,"Kollam",/' sheet.csv
	ok --format json rejects retry sheet.csv
	json 'taken | [.added, .withdrawn]' '[1,0]'
	sql "SELECT count(*) FROM product" 4
	sql "SELECT count(DISTINCT valid_from) FROM product" 1
}

a_corrected_line_never_replaces_another_of_its_file() {
	exports | sed 's/Raigarh,Steel/Raigad,Chemicals/' >june.csv
	z --format json import june.csv --as india.district_exports
	id=$(jq .id out)
	# Line 8 is Raigad's chemicals; line 7 says otherwise of them.
	ok rejects export sheet.csv
	sed -i 's/,"Raigarh",/,"Raigad",/; s/,"Mysor Town",/,"Mysuru",/' \
		sheet.csv
	z --format json rejects retry sheet.csv
	exits 1
	json 'taken | [.read, .added, .changed]' '[1,1,0]'
	json '.refused[0] | [.import, .line]' "[$id,7]"
	json '.refused[0].message | contains("line 8")' true
	flows '545 Silk 4|545 Coffee 5|491 Chemicals 8'
	open_lines "$id:7"
	# Alone it is no import.
	sed -i '/Mysuru/d' sheet.csv
	z --format json rejects retry sheet.csv
	exits 1
	json .imports '[]'
	json '[.refused[].line]' '[7]'
	open_lines "$id:7"
}

# ci
a_line_that_contradicts_another_stays_out_until_it_is_corrected() {
	{ exports; echo 'Pune,Cars,UAE,2022-23,100'
		echo 'Pune,Cars,UAE,2022-23,200'; } >june.csv
	z import june.csv --as india.district_exports
	ok --format json rejects --reason conflicting_row
	json '[.[].row]' '[10]'
	ok rejects export sheet.csv --reason conflicting_row
	z --format json rejects retry sheet.csv
	exits 1
	sql "SELECT value_inr FROM export_flow WHERE commodity = 'Cars'" 10000
	sed -i 's/,"Cars",/,"Vans",/' sheet.csv
	ok rejects retry sheet.csv
	sql "SELECT sum(value_inr) FROM export_flow WHERE district = 490" 30000
}

# ci
what_a_retry_of_made_up_lines_brings_is_made_up() {
	{ list; echo 'Kerala,Atlantis,Pearls'; } >odop.csv
	products odop.csv --synthetic
	ok rejects export sheet.csv
	sed -i 's/,"Atlantis",/,"Kollam",/' sheet.csv
	ok rejects retry sheet.csv
	sql "SELECT synthetic FROM import ORDER BY id DESC LIMIT 1" 1
}

# ci
reading_the_file_again_closes_what_it_had_open() {
	quarantine
	ok rejects alias 'Mysor Town' 545
	z import june.csv --as india.district_exports
	open_lines "$((id + 2)):7 $((id + 2)):8"
	ok --format json rejects "$id" --all
	json '[.[] | .status] | unique' '["reread"]'
}

# ci
a_line_that_could_not_be_split_waits_for_its_cells() {
	printf '%s\n' District,Commodity,Country,Period,'Value (Rs)' \
		'Mysuru,Silk,USA,2022-23,100' '"Mysuru,"Tea,USA,2022-23,1"00' \
		>june.csv
	z import june.csv --as india.district_exports --state Karnataka
	exits 1
	ok rejects export sheet.csv
	grep -q 'as it stands in the file' sheet.csv || fail "expected the line"
	z --format json rejects retry sheet.csv
	exits 1
	json '.imports' '[]'
	json '.refused[0].message | contains("empty")' true
	sed -i '$ s/"","","","",""/Mysuru,Tea,USA,2022-23,100/' sheet.csv
	ok rejects retry sheet.csv
	flows '545 Silk 2|545 Tea 3'
}

a_cell_that_looks_like_a_formula_comes_back_as_it_was() {
	printf '%s\n' State,District,Product 'Kerala,Atlantis,=cmd|x' \
		'Kerala,Kollam,Cashew' >odop.csv
	products odop.csv
	ok rejects export sheet.csv
	grep -qF "\"'=cmd|x\"" sheet.csv || fail "expected it to be inert"
	sed -i 's/,"Atlantis",/,"Kollam",/' sheet.csv
	ok rejects retry sheet.csv
	sql "SELECT name FROM product WHERE name LIKE '=%'" '=cmd|x'
}

# ci
an_export_never_writes_over_corrections() {
	quarantine
	ok rejects export sheet.csv
	echo corrected >>sheet.csv
	refused 2 --force rejects export sheet.csv
	tail -n 1 sheet.csv | grep -q corrected || fail "expected it untouched"
	ok rejects export sheet.csv --force
	refused 2 sheet.txt rejects export sheet.txt
	refused 2 'nothing to write' rejects export other.csv --state Goa
	[[ ! -e other.csv ]] || fail "expected no file"
	refused 5 nowhere rejects export nowhere/sheet.csv
}

# ci
lines_with_several_headers_need_a_workbook() {
	quarantine
	{ list; echo 'Kerala,Atlantis,Pearls'; } >odop.csv
	products odop.csv
	refused 2 xlsx rejects export sheet.csv
	ok rejects export sheet.csv "$id"
	ok --format json rejects export sheet.xlsx
	json '[.rows, .imports, .sheets]' '[4,2,2]'
}

# part XLSX NAME: one file of a workbook.
part() {
	python3 -c 'import sys, zipfile
sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())' "$@"
}

# ci
a_workbook_offers_names_and_runs_nothing() {
	quarantine
	sed -i 's/Chemicals/=cmd|x/' june.csv
	z import june.csv --as india.district_exports
	ok rejects export sheet.xlsx "$((id + 1))"
	part sheet.xlsx xl/worksheets/sheet2.xml >sheet.xml
	grep -q '<f>' sheet.xml && fail "expected no formula"
	grep -qF '<t>=cmd|x</t>' sheet.xml || fail "expected it as a text"
	grep -q 'dataValidation type="list"' sheet.xml || fail "expected a list"
	grep -qF 'Raigad,Raigarh' sheet.xml || fail "expected its names"
	part sheet.xlsx xl/workbook.xml | grep -q 'name="Read me"' ||
		fail "expected a sheet that says what to do"
	part sheet.xlsx xl/worksheets/sheet1.xml | grep -q 'सुधारें' ||
		fail "expected it in Hindi too"
}

the_same_lines_give_the_same_workbook() {
	quarantine
	ok rejects export one.xlsx
	export TZ=Pacific/Auckland
	ok rejects export two.xlsx
	cmp one.xlsx two.xlsx || fail "expected the same bytes"
}

an_option_that_means_nothing_here_is_refused() {
	refused 2 --force rejects --force
	refused 2 --dry-run rejects export sheet.csv --dry-run
	refused 2 needs rejects export
	refused 2 needs rejects retry
	refused 2 needs rejects alias Raigarh
	refused 2 csv --format csv rejects export sheet.csv
	refused 2 99999 rejects 99999
}

# slow
retries_are_proved_and_undone_from_the_newest_on() {
	quarantine
	ok rejects export one.csv
	sed -i 's/,"Raigarh","Chem/,"Raigad","Chem/' one.csv
	z rejects retry one.csv
	ok rejects export two.csv
	sed -i 's/,"Raigarh",/,"Raigad",/' two.csv
	z rejects retry two.csv
	ok rejects export three.csv
	sed -i 's/,"Mysor Town",/,"Mysuru",/' three.csv
	ok rejects retry three.csv
	proved
	refused 2 quarantine imports undo "$id"
	ok imports undo $((id + 3))
	open_lines "$((id + 2)):5"
	ok imports undo $((id + 2))
	ok imports undo $((id + 1))
	ok imports undo "$id"
	open_lines ""
}
