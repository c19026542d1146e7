# Files as they come: workbooks with hidden parts, formulas and dates, texts
# with what programs and fonts leave in them.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# book NAME <JSON: a workbook; tests/fault/make_files.py tells of what.
book() {
	python3 "$root/tests/fault/make_files.py" book >"$1"
}

a_sep_line_is_no_record() {
	{
		printf 'sep=;\r\n'
		list | tr , ';'
	} >odop.csv
	products odop.csv
	exits 0
	json 'taken | [.added, .quarantined]' '[3,0]'
	json 'taken.verdict.delimiter' ';'
}

rows_that_change_their_width_are_told_apart() {
	{
		list
		for i in {1..1200}; do echo "Kerala,Idukki,Thing $i"; done
		echo 'Kerala,Idukki,Tea,green,loose,extra'
		echo 'Kerala,Idukki'
		echo 'Kerala,Idukki,Cardamom'
	} >odop.csv
	products odop.csv
	json 'taken | balanced' true
	sql "SELECT count(*) FROM product WHERE name = 'Cardamom'" 1
	sql "SELECT count(*) FROM product WHERE name = 'Tea'" 0
	z --format json rejects
	json '[rejects[].row]' '[1205]'
}

a_nul_byte_costs_its_line_alone() {
	{
		list
		printf 'Kerala,Idukki,Te\0a\n'
		echo 'Kerala,Idukki,Cardamom'
	} >odop.csv
	products odop.csv
	exits 1
	json 'taken | [.added, .quarantined]' '[4,1]'
	z --format json rejects
	json 'rejects[0].row' 5
}

a_cell_of_several_lines_is_one_cell_and_lines_stay_true() {
	printf 'State,District,Product\r\nKerala,Wayanad,"Pepper,\nblack"\r\n' \
		>odop.csv
	printf 'Kerala,Nowhere,Tea\nKerala,Idukki,Tea\r\n' >>odop.csv
	products odop.csv
	exits 1
	json 'taken | [.added, .quarantined]' '[2,1]'
	sql "SELECT name FROM product WHERE line = 2" 'Pepper, black'
	z --format json rejects
	json 'rejects[0].row' 4
}

spaces_and_joiners_of_other_programs_are_no_letters() {
	printf 'State,District,Product\nKerala\xc2\xa0,\xe2\x80\x8bWayanad,%s\n' \
		"$(printf 'Cafe\xcc\x81')" >odop.csv
	products odop.csv
	exits 0
	sql "SELECT name FROM product" Café
}

letters_of_a_legacy_font_are_kept_and_told() {
	{
		echo 'State,District,Product'
		for i in Gwalior Indore Bhopal Dewas Ujjain Ratlam Sagar Satna; do
			echo "Madhya Pradesh,$i,\"fuekZ.k ,oa m|ksx dk;Z Hkou\""
		done
	} >odop.csv
	products odop.csv
	json 'taken | balanced' true
	json 'taken.added' 8
	json '[taken.notices[] | select(.code == "legacy_font") | .column]' \
		'["product"]'
}

text_in_a_legacy_font_of_a_workbook_is_told() {
	book odop.xlsx <<-END
		{"sheets": [{"name": "List", "rows": [["State", "District", "Product"],
		["Madhya Pradesh", "Indore", {"text": "m|ksx", "font": "Kruti Dev 010"}],
		["Madhya Pradesh", "Bhopal", "Zari"]]}]}
	END
	products odop.xlsx
	json 'taken.added' 2
	json 'taken.notices[] | select(.code == "legacy_font").lines' 2
}

an_old_workbook_that_was_cut_is_refused_with_what_to_do() {
	{
		printf '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
		head -c 2000 /dev/zero
	} >odop.xls
	refused 3 'not downloaded whole' import odop.xls
}

a_pdf_without_text_is_refused_with_what_to_do() {
	echo ' ' | python3 "$root/tests/fault/make_files.py" pdf >scan.pdf
	refused 3 scan.pdf import scan.pdf
	err_has 'text'
}

a_used_range_of_a_million_rows_is_read_at_once() {
	python3 - <<-END | book odop.xlsx
		import json
		rows = [["State", "District", "Product"], ["Kerala", "Wayanad", "Tea"]]
		print(json.dumps({"sheets": [{"name": "List", "rows": rows,
		    "last_row": 1048576}]}))
	END
	products odop.xlsx
	exits 0
	json 'taken.added' 1
}

hidden_rows_are_imported_and_told() {
	book odop.xlsx <<-END
		{"sheets": [{"name": "List", "filter": "A1:C3", "hidden_rows": [3],
		"rows": [["State", "District", "Product"], ["Kerala", "Wayanad", "Tea"],
		["Kerala", "Idukki", "Tea"]]}]}
	END
	products odop.xlsx
	json 'taken.added' 2
	json 'taken.notices[] | select(.code | test("hidden")) | [.lines]' '["3"]'
}

a_hidden_column_is_told() {
	book odop.xlsx <<-END
		{"sheets": [{"name": "List", "hidden_columns": [3],
		"rows": [["State", "District", "Product"], ["Kerala", "Wayanad", "Tea"]]}]}
	END
	products odop.xlsx
	json 'taken.added' 1
	json '[taken.notices[] | select(.code | test("hidden"))] | length' 1
}

two_sheets() {
	book odop.xlsx <<-END
		{"sheets": [{"name": "Notes", "rows": [["About this list"]]},
		{"name": "Kerala", "rows": [["District", "Product"], ["Wayanad", "Tea"]]},
		{"name": "Punjab", "rows": [["District", "Product"], ["Ludhiana", "Hosiery"]]},
		{"name": "Old", "hidden": true, "rows": [["District", "Product"],
		["Moga", "Wheat"]]}]}
	END
}

every_sheet_that_is_a_table_is_imported_for_its_state() {
	two_sheets
	products odop.xlsx
	exits 0
	sql "SELECT group_concat(state) FROM (SELECT state FROM product
		ORDER BY state)" 3,32
}

# Sheets called by commodities give each district a value without one.
# ci
a_sheet_never_takes_the_place_of_another_of_its_file() {
	book exports.xlsx <<-END
		{"sheets": [{"name": "First", "rows": [["Exports of Bihar (Rs lakh)"],
		["District", "2023-24"], ["Gaya", 1], ["Patna", 5]]},
		{"name": "Second", "rows": [["Exports of Bihar (Rs lakh)"],
		["District", "2023-24"], ["Gaya", 2], ["Patna", 5], ["Nalanda", 3]]}]}
	END
	z import exports.xlsx
	exits 1
	sql "SELECT group_concat(value_inr / 10000000) FROM (SELECT * FROM
		export_flow ORDER BY import_id, line)" 1,5,3
	z rejects "$(newest)"
	out_has 'line 3 of sheet "First" of the same file, import'
	first=$(($(newest) - 1))
	ok rejects export lines.csv
	z rejects retry lines.csv
	sql "SELECT min(value_inr) FROM export_flow" 10000000
	ok imports undo "$first"
	ok rejects retry lines.csv
	sql "SELECT min(value_inr) FROM export_flow" 20000000
	z import exports.xlsx
	exits 1
	out_has "line 3 of sheet \"Second\" of the same file, import $((first + 3))"
	sql "SELECT min(value_inr) FROM export_flow" 20000000
}

a_hidden_sheet_is_left_out_and_told_and_can_be_asked_for() {
	two_sheets
	products odop.xlsx
	out_has Old
	z --format json import odop.xlsx --as india.odop_dpiit --sheet Old \
		--state Punjab --as-on 2025-02-01 --allow-shrink
	json 'taken.added' 1
}

a_sheet_that_is_not_there_is_told_with_those_that_are() {
	two_sheets
	refused 2 '"Kerala"' import odop.xlsx --as india.odop_dpiit --sheet X
}

a_sheet_of_rows_without_a_header_is_told_apart_from_notes() {
	book exports.xlsx <<-END
		{"sheets": [{"name": "Bihar", "rows": [["District", "FY",
		"Value (Rs lakh)"], ["Gaya", "2023-24", 1]]},
		{"name": "UP", "rows": [["Agra", "2023-24", 2]]},
		{"name": "Notes", "rows": [["a"]]}, {"name": "More", "rows": []}]}
	END
	ok --format json import exports.xlsx
	json 'taken.notices | map(.message)' '["sheets that are no table, or hidden: Notes, More","sheets with rows of numbers below no header that is known, which were not imported: UP"]'
}

a_sheet_of_a_full_list_withdraws_nothing_of_another_of_its_file() {
	kodagu_and_wayanad() {
		book lists.xlsx <<-END
			{"sheets": [{"name": "KA", "rows": [["State", "District", "Product"],
			["Karnataka", "Kodagu", "Coffee"]$1]}, {"name": "KL", "rows": [
			["State", "District", "Product"], ["Kerala", "Wayanad", "Tea"]]}]}
		END
		z import lists.xlsx --as odop_dpiit --as-on "$2" --allow-shrink
		exits 0
	}
	kodagu_and_wayanad ', ["Karnataka", "Kodagu", "Pepper"]' 2024-01-01
	sql "SELECT group_concat(name) FROM (SELECT * FROM product ORDER BY
		import_id, line)" Coffee,Pepper,Tea
	kodagu_and_wayanad '' 2025-01-01
	sql "SELECT group_concat(name) FROM (SELECT * FROM product ORDER BY
		import_id, line)" Coffee,Tea
	proved
}

# What is corrected in one sheet was said by the file before.
# ci
a_corrected_sheet_is_told_of_what_the_file_said_before() {
	two_parts() {
		book exports.xlsx <<-END
			{"sheets": [{"name": "First", "rows": [["Exports of Bihar (Rs lakh)"],
			["District", "2023-24"], $1]}, {"name": "Second", "rows": [
			["Exports of Bihar (Rs lakh)"], ["District", "2023-24"],
			["Gaya", 2]]}]}
		END
	}
	two_parts '["Gaya", 1], ["Patna", 5]'
	z import exports.xlsx
	first=$(($(newest) - 1))
	two_parts '["Patna", 5]'
	z import exports.xlsx
	exits 1
	out_has "\"First\" of an earlier version of this file, import $first"
	! has out 'read otherwise' || fail "expected no sheet to be another"
	ok imports undo "$first"
	ok import exports.xlsx
	sql "SELECT group_concat(value_inr / 10000000) FROM (SELECT * FROM
		export_flow ORDER BY import_id)" 5,2
}

sheets_left_out_are_counted_where_they_are_too_many_to_name() {
	local sheets='{"name": "Bihar", "rows": [["Exports (Rs lakh)"],
		["District", "2023-24"], ["Gaya", 1]]}' i
	for i in {1..40}; do
		sheets+=", {\"name\": \"A sheet of notes, $i\", \"rows\": [[\"a\"]]}"
	done
	printf '{"sheets": [%s]}' "$sheets" | book exports.xlsx
	ok --format json import exports.xlsx
	json 'taken.notices[0].message | endswith("notes, 16 and 24 more")' true
}

an_error_names_its_sheet() {
	book exports.xlsx <<-END
		{"sheets": [{"name": "2022-23", "rows": [["Exports of Bihar (Rs lakh)"],
		["District", "Value"], ["Gaya", 1]]},
		{"name": "2023-24", "rows": [["Exports of Bihar"],
		["District", "Value"], ["Gaya", 2]]}]}
	END
	z import exports.xlsx
	exits 3
	err_has 'exports.xlsx: sheet 2023-24: nothing says in what unit'
}

# A workbook shows the first of a month as Apr-23 where only that was typed.
a_date_cell_that_shows_a_month_is_that_month() {
	book exports.xlsx <<-END
		{"sheets": [{"name": "Bihar", "rows": [["Exports in Rs. '000"],
		["District", {"month": 45017}, {"month": 45047}],
		["Gaya", 1, 2]]}]}
	END
	ok import exports.xlsx
	sql "SELECT group_concat(period || ' ' || value_inr) FROM (SELECT * FROM
		export_flow ORDER BY period)" '2023-M04 100000,2023-M05 200000'
}

a_merged_state_is_of_all_its_rows() {
	book odop.xlsx <<-END
		{"sheets": [{"name": "List", "merged": ["A2:A3"], "rows": [
		["State", "District", "Product"], ["Kerala", "Wayanad", "Tea"],
		["", "Idukki", "Tea"], ["Punjab", "Ludhiana", "Hosiery"]]}]}
	END
	products odop.xlsx
	exits 0
	sql "SELECT count(*) FROM product WHERE state = 32" 2
}

a_formula_without_its_value_and_an_error_are_questions() {
	book exports.xlsx <<-END
		{"sheets": [{"name": "List", "rows": [
		["State", "District", "Commodity", "Period", "Value (Rs lakh)"],
		["Kerala", "Wayanad", "Tea", "2023-24", 12.5],
		["Kerala", "Wayanad", "Coffee", "2023-24", {"formula": "E2*2"}],
		["Kerala", "Wayanad", "Pepper", "2023-24", {"error": "#REF!"}],
		["Kerala", "Wayanad", "Rice", "2023-24", {"formula": "E2*2", "value": 25}]]}]}
	END
	z --format json import exports.xlsx
	exits 1
	json 'taken | [.added, .quarantined]' '[2,2]'
	z --format json rejects
	json '[rejects[].row]' '[3,4]'
	out_has '#REF!'
}

numbers_and_texts_of_a_column_are_read_alike() {
	book exports.xlsx <<-END
		{"sheets": [{"name": "List", "rows": [
		["State", "District", "Commodity", "Period", "Value (Rs lakh)"],
		["Kerala", "Wayanad", "Tea", "2023-24", 12.5],
		["Kerala", "Wayanad", "Coffee", "2023-24", "12.50"],
		["Kerala", "Wayanad", "Pepper", "2023-24", "1,250.5"]]}]}
	END
	z --format json import exports.xlsx
	exits 0
	sql "SELECT group_concat(value_inr) FROM (SELECT value_inr FROM
		export_flow ORDER BY line)" 125000000,125000000,12505000000
}

# titled NAME TITLE SHEET: exports of two districts, whose goods no column names.
titled() {
	book "$1" <<-END
		{"sheets": [{"name": "$3", "rows": [["$2"],
		["State", "District", "FY", "Value (Rs lakh)"],
		["Kerala", "Wayanad", "2023-24", 10],
		["Kerala", "Idukki", "2023-24", 20]]}]}
	END
	z --format json import "$1"
}

# ci
goods_that_only_a_title_or_a_sheets_name_says_are_asked_about() {
	titled a.xlsx 'District-wise export of Basmati Rice' Sheet1
	json 'taken | [.added, .quarantined]' '[0,2]'
	ok rejects
	out_has 'the title says "District-wise export of Basmati Rice"'
	out_has 'or "All commodities" there if the value is of all goods'
	titled b.xlsx 'केरल से मसालों का निर्यात' Data
	json 'taken | .quarantined' 2
	titled c.xlsx 'Commodity: Makhana' Data
	json 'taken | .quarantined' 2
	titled d.xlsx 'Exports by district' Coffee
	json 'taken | .quarantined' 2
	sql "SELECT count(*) FROM reject WHERE reasons LIKE
		'%the sheet is called%Coffee%'" 2
}

# ci
titles_and_sheets_of_all_goods_are_not_asked_about() {
	local i=0 title
	for title in 'Exports of Kerala:2023-24' \
		'District-wise merchandise exports:Sheet1' \
		'Exports of principal commodities:Exports' \
		'Statement showing district wise export:Districts' \
		'Office of the Coffee Board:Copy of Final' \
		'केरल के जिलों से निर्यात:KL' 'All commodities:Apr-Jun'; do
		i=$((i + 1))
		titled "$i.xlsx" "${title%:*}" "${title#*:}"
		json 'taken | .quarantined' 0
	done
}

days() {
	book status.xlsx <<-END
		{"date1904": $1, "sheets": [{"name": "List", "rows": [
		["State", "District", "DEPC Constituted On"],
		["Kerala", "Wayanad", {"date": $2}], ["Kerala", "Idukki", "31.03.2024"]]}]}
	END
	z --format json import status.xlsx --as district_status
	exits 0
	sql "SELECT group_concat(constituted) FROM committee" \
		2024-03-31,2024-03-31
}

# slow
days_of_a_workbook_are_days_in_both_systems() {
	days false 45382
	rm zila.db*
	days true 43920
}

a_serial_number_that_is_no_date_cell_is_a_question() {
	printf '%s\n' 'State,District,DEPC Constituted On' \
		'Kerala,Wayanad,45382' 'Kerala,Idukki,30/02/2024' \
		'Kerala,Kannur,31-Mar-24' >status.csv
	z --format json import status.csv --as district_status
	exits 1
	json 'taken | [.added, .quarantined]' '[1,2]'
}

# Each would be read as often as it is named.
sheets_that_are_the_same_part_are_refused() {
	echo '{"sheets": [{"name": "One", "rows": [["a"]]},
		{"name": "Two", "rows": [["a"]]}]}' | book twice.xlsx
	python3 - <<-END
		from zipfile import ZipFile
		with ZipFile("twice.xlsx") as old, ZipFile("same.xlsx", "w") as new:
		    for name in old.namelist():
		        new.writestr(name, old.read(name).replace(
		            b'Target="worksheets/sheet2', b'Target="worksheets/sheet1'))
	END
	refused 3 'One and Two are the same part' import same.xlsx
}
