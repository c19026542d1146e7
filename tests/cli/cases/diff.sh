# What one import made different, cell by cell.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# exports FILE LINE...: exports of districts, as an import.
exports() {
	local file=$1
	shift
	{
		echo "State,District,HS Code,Commodity,Country,Period,Value (Rs)"
		printf '%s\n' "$@"
	} >"$file"
	ok import "$file" --as india.district_exports
}

corrected() {
	exports first.csv \
		"Karnataka,Kodagu,090111,Coffee,Italy,2023-24,1000000.50" \
		"Karnataka,Kodagu,090411,Pepper,Italy,2023-24,200000" \
		"Kerala,Wayanad,090411,Pepper,Spain,2023-24,300000"
	exports second.csv \
		"Kerala,Wayanad,090411,Pepper,Spain,2023-24,300000" \
		"Karnataka,Kodagu,090111,Coffee,Italy,2023-24,1234567.50" \
		"Karnataka,Kodagu,090411,Pepper,Italy,2023-24,200000" \
		"Karnataka,Mysuru,500720,Silk,Italy,2023-24,400000"
}

a_corrected_file_shows_exactly_what_it_changed() {
	corrected
	ok --format json imports diff "$(newest)"
	json '.changed | length' 1
	json '.changed[0] | [.dataset, .column, .old, .new, .line]' \
		'["export_flow","value_inr","1000000.50","1234567.50",3]'
	json '.changed[0].key.district' Kodagu
	json '.changed[0].old_source | [.name, .line]' '["first.csv",2]'
	json '.added | length' 1
	json '.added[0].key | [.state, .district, .hs]' \
		'["Karnataka","Mysuru","500720"]'
	json '.withdrawn | length' 0
	json '.datasets' \
		'[{"dataset":"export_flow","added":1,"withdrawn":0,"changed":1}]'
}

a_diff_in_text_has_counts_names_and_money() {
	corrected
	ok imports diff "$(newest)"
	out_has "1 row added, 0 withdrawn, 1 changed"
	out_has "Karnataka, Kodagu, 090111, Coffee, Italy, 2023-24"
	out_has "value_inr: ₹ 10,00,000.50 -> ₹ 12,34,567.50"
	out_has "line 3 of second.csv"
	out_has "line 2 of first.csv"
}

# ci
a_diff_in_csv_has_a_line_for_each_cell() {
	corrected
	ok --format csv imports diff "$(newest)"
	[[ $(grep -c '^changed,' out) == 1 ]] || fail "expected one changed cell"
	grep -q '^changed,.*,value_inr,1000000.50,1234567.50,' out ||
		fail "expected old and new"
	ok --format md imports diff "$(newest)"
	out_has "| changed | export_flow |"
}

# ci
a_row_that_a_list_has_no_more_is_withdrawn() {
	list >a.csv
	products a.csv
	list | sed 's/Pepper/Cardamom/' >b.csv
	z --format json import b.csv --as india.odop_dpiit \
		--as-on 2025-06-01 --allow-shrink
	ok --format json imports diff "$(newest)"
	json '[.withdrawn[] | [.key.name, .until]]' '[["Pepper","2025-06-01"]]'
	json '[.added[] | .key.name]' '["Cardamom"]'
	json '.changed | length' 0
	ok imports diff "$(newest)"
	out_has "still true before 2025-06-01"
}

a_changed_value_of_a_list_is_no_new_row() {
	printf '%s\n' State,District,Product,Sector \
		Karnataka,Kodagu,Coffee,Plantation >a.csv
	products a.csv
	printf '%s\n' State,District,Product,Sector \
		Karnataka,Kodagu,Coffee,Agriculture >b.csv
	z --format json import b.csv --as india.odop_dpiit --as-on 2025-06-01
	ok --format json imports diff "$(newest)"
	json '[.changed[] | [.column, .old, .new]]' \
		'[["sector","Plantation","Agriculture"]]'
	json '[.added, .withdrawn]' '[[],[]]'
}

# ci
an_import_that_changed_nothing_has_no_diff() {
	corrected
	tac second.csv | sed -n '1,4p' >tail.csv
	{
		head -n 1 second.csv
		cat tail.csv
	} >third.csv
	ok import third.csv --as india.district_exports
	ok imports diff "$(newest)"
	out_has "changed nothing"
	ok --format json imports diff "$(newest)"
	json '[.added, .withdrawn, .changed]' '[[],[],[]]'
}

# ci
the_diff_of_an_undo_is_the_other_way_round() {
	corrected
	ok imports undo "$(newest)"
	ok --format json imports diff "$(newest)"
	json '[.changed[] | [.column, .old, .new]]' \
		'[["value_inr","1234567.50","1000000.50"]]'
	json '[.withdrawn[] | .key.district]' '["Mysuru"]'
	json .undoes "$(($(newest) - 1))"
}

# ci
a_long_diff_is_cut_unless_all_is_asked_for() {
	{
		echo State,District,Product
		seq -f 'Karnataka,Kodagu,Product %.0f' 30
	} >a.csv
	products a.csv
	ok imports diff "$(newest)"
	out_has "and 10 more; --all"
	[[ $(grep -c 'of a.csv' out) == 20 ]] || fail "expected 20 rows"
	ok imports diff "$(newest)" --all
	[[ $(grep -c 'of a.csv' out) == 30 ]] || fail "expected 30 rows"
}

# ci
a_diff_comes_in_parts() {
	{
		echo State,District,Product
		seq -f 'Karnataka,Kodagu,Product %.0f' 5
	} >a.csv
	products a.csv
	{
		echo State,District,Product
		seq -f 'Karnataka,Kodagu,Product %.0f' 4 7
	} >b.csv
	z import b.csv --as india.odop_dpiit --as-on 2025-06-01 --allow-shrink
	ok --format json imports diff "$(newest)"
	json '[(.added, .withdrawn) | map(.key.name)]' 		'[["Product 6","Product 7"],["Product 1","Product 2","Product 3"]]'
	ok --format json imports diff "$(newest)" --rows 2 --skip 1
	json '[(.added, .withdrawn) | map(.key.name)]' 		'[["Product 7"],["Product 1"]]'
	json '[.datasets[] | [.added, .withdrawn]]' '[[2,3]]'
	ok --format json imports diff "$(newest)" --skip 4
	json '[(.added, .withdrawn) | map(.key.name)]' '[[],["Product 3"]]'
	ok --format json imports diff "$(newest)" --skip 9
	json '.added + .withdrawn' '[]'
	ok imports diff "$(newest)" --rows 4
	out_has "and 1 more: --skip 4"
	ok imports diff "$(newest)" --rows 4 --skip 4
	[[ $(grep -c 'Product' out) == 1 ]] || fail "expected the last row"
	refused 2 "--rows and --skip" imports diff 1 --rows 1 --xlsx a.xlsx
}

a_diff_needs_an_import() {
	refused 2 9999 imports diff 9999
	refused 2 "diff needs ID" imports diff
	refused 2 html --format html imports diff 1
}

# cells XLSX SHEET: a line for each row of a workbook's sheet, its cells' XML
# with shared texts put in.
cells() {
	python3 - "$@" <<-'END'
		import re, sys, zipfile
		book = zipfile.ZipFile(sys.argv[1])
		names = re.findall(r'<sheet name="([^"]*)"', book.read("xl/workbook.xml").decode())
		number = names.index(sys.argv[2]) + 1
		sheet = book.read(f"xl/worksheets/sheet{number}.xml").decode()
		print("frozen" if 'state="frozen"' in sheet else "not frozen")
		for row in re.findall(r"<row .*?</row>", sheet):
		    texts = re.findall(r"<t[^>]*>(.*?)</t>|<v>(.*?)</v>", row)
		    print("|".join(text or f"#{number}" for text, number in texts))
	END
}

a_diff_as_a_workbook_has_typed_cells_and_a_sheet_for_each_kind() {
	corrected
	ok imports diff "$(newest)" --xlsx book.xlsx
	out_has "book.xlsx: 2 rows in 2 sheets"
	cells book.xlsx changed >rows
	grep -qx frozen rows || fail "expected a frozen header"
	grep -q '^state|district|hs|.*|column|old|new|import|file|line|old import' \
		rows || fail "expected titles"
	grep -q '^Karnataka|Kodagu|090111|.*|value_inr|#1000000.5|#1234567.5|#' \
		rows || fail "expected numbers"
	grep -q '|second.csv|#3|.*|first.csv|#2$' rows || fail "expected lines"
	cells book.xlsx added | grep -q '^Karnataka|Mysuru|.*|#400000|' ||
		fail "expected the added row"
}

# ci
a_workbook_of_a_list_tells_until_when_a_row_was_true() {
	list >a.csv
	products a.csv
	list | sed 's/Pepper/Cardamom/' >b.csv
	z import b.csv --as india.odop_dpiit --as-on 2025-06-01 --allow-shrink
	ok --format json imports diff "$(newest)" --xlsx b.xlsx
	json '[.file, .rows, .sheets]' '["b.xlsx",2,2]'
	cells b.xlsx withdrawn | grep -q '|Pepper|.*|#45809|#' ||
		fail "expected the day as a day"
}

# ci
a_workbook_is_replaced_by_force_only() {
	corrected
	ok imports diff "$(newest)" --xlsx book.xlsx
	cp book.xlsx kept.xlsx
	refused 2 "there already" imports diff "$(newest)" --xlsx book.xlsx
	ok imports diff "$(newest)" --xlsx book.xlsx --force
	cmp book.xlsx kept.xlsx || fail "expected the same bytes"
	refused 2 "FILE.xlsx" imports diff "$(newest)" --xlsx book.csv
	refused 2 "no import 9999" imports diff 9999 --xlsx none.xlsx
	refused 2 "no option --xlsx" imports verify --xlsx none.xlsx
	[[ ! -e none.xlsx ]] || fail "expected no file"
}
