# Text is read in whatever encoding, delimiter or form it comes, and told.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# The file given must store the same products as the list in UTF-8.
is_twin() {
	products "$@"
	exits 0
	json 'taken | balanced' true
	json 'taken.added' 3
	json 'taken.quarantined' 0
	sql "SELECT group_concat(name, '|') FROM (SELECT name FROM product
		ORDER BY name)" "Coffee|Mysore silk|Pepper"
}

as_json() {
	jq -c -R -s 'split("\n")[1:-1][] | split(",") |
		{State: .[0], District: .[1], Product: .[2]}'
}

a_utf16_file_of_excel_imports_as_its_utf8_twin() {
	{
		printf '\xff\xfe'
		list | tr , '\t' | sed 's/$/\r/' | iconv -t UTF-16LE
	} >unicode.txt
	is_twin unicode.txt
	products unicode.txt
	json 'taken.already_imported' true
	json 'taken.verdict.encoding' "UTF-16LE with BOM"
	json 'taken.verdict.delimiter' tab
}

a_utf16_file_without_a_mark_imports_as_its_utf8_twin() {
	list | iconv -t UTF-16BE >big.csv
	is_twin big.csv
}

a_utf32_file_is_refused_by_name() {
	list | iconv -t UTF-32 >wide.csv
	refused 3 UTF-32 import wide.csv
}

one_line_of_windows_1252_is_decoded_and_told() {
	{
		list
		printf 'Kerala,Idukki,Cardamom \x96 green\n'
	} >dash.csv
	products dash.csv
	exits 0
	json 'taken.added' 4
	json 'taken | balanced' true
	out_has Windows-1252
	sql "SELECT name FROM product WHERE name LIKE 'Card%'" \
		"Cardamom – green"
}

an_undefined_byte_quarantines_its_line() {
	{
		list
		printf 'Kerala,Idukki,Cardamom \x81\n'
	} >byte.csv
	products byte.csv
	exits 1
	json 'taken.added' 3
	json 'taken.quarantined' 1
	json 'taken | balanced' true
	ok --format json rejects
	json 'rejects[0].row' 5
	json 'rejects[0].reasons[0].code' bad_encoding
	out_has 0x81
}

half_a_character_of_utf16_quarantines_its_line() {
	{
		list | iconv -t UTF-16LE
		printf 'Kerala,Idukki,' | iconv -t UTF-16LE
		printf '\x3d\xd8\n\0'
	} >half.csv
	products half.csv
	exits 1
	json 'taken.added' 3
	json 'taken.quarantined' 1
	ok --format json rejects
	json 'rejects[0].row' 5
	json 'rejects[0].reasons[0].code' bad_encoding
}

a_cr_only_file_imports_as_its_lf_twin() {
	list | tr '\n' '\r' >mac.csv
	is_twin mac.csv
}

a_table_below_notes_with_commas_is_found() {
	{
		printf 'Products, of districts\nprovisional, as on June\n'
		printf 'source: states, districts\nrounded, not audited\n\n'
		list | tr , '|'
	} >notes.csv
	is_twin notes.csv
}

json_lines_import_as_their_csv_twin() {
	list | as_json >list.jsonl
	is_twin list.jsonl
	products list.jsonl
	json 'taken.verdict.format' jsonl
}

a_json_list_imports_as_its_csv_twin() {
	list | as_json | jq -s . >pretty.json
	is_twin pretty.json
}

a_json_list_in_one_line_imports_as_its_csv_twin() {
	list | as_json | jq -s -c . >compact.json
	is_twin compact.json
}

a_broken_json_line_is_quarantined_and_its_neighbours_are_not() {
	{
		list | as_json | head -n 1
		echo '{"State": "Kerala", "District": "Idukki", "Product"}'
		list | as_json | tail -n 2
	} >broken.jsonl
	products broken.jsonl
	exits 1
	json 'taken.added' 3
	json 'taken.quarantined' 1
	json 'taken | balanced' true
	ok --format json rejects
	json 'rejects[0].row' 2
	json 'rejects[0].reasons[0].code' bad_json
}

a_json_list_without_records_is_refused() {
	echo '[]' >empty.json
	refused 3 "list is empty" import empty.json
}

a_header_of_too_many_columns_is_told_without_an_importer() {
	{
		printf 'State,District,Product'
		printf ',c%s' {1..2000}
		echo
	} >wide.csv
	refused 3 '2003 columns, more than 2000' import wide.csv
}

# ci
a_file_of_nothing_but_faults_is_refused_not_kept() {
	{
		list
		echo '"Karnataka,Kodagu,Coffee'
		yes 'Utopia,Kodagu,x' | head -n 1000000
	} >faults.csv
	refused 3 'lines from line 5 on are rejected' import faults.csv \
		--as india.odop_dpiit
	sql "SELECT count(*) FROM import WHERE importer = 'india.odop_dpiit'" 0
}
