# A file is stored whole, or refused with a reason; no row is lost unseen.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# The list in another shape must give the same three products.
reads_alike() {
	products "$@"
	exits 0
	json 'taken | balanced' true
	json 'taken.added' 3
	sql "SELECT group_concat(name, '|') FROM (SELECT name FROM product
		ORDER BY name)" "Coffee|Mysore silk|Pepper"
}

a_missing_file_is_refused() {
	refused 3 nowhere.csv import nowhere.csv
}

a_folder_is_refused() {
	mkdir folder.csv
	refused 3 folder.csv import folder.csv
}

an_empty_file_is_refused() {
	: >empty.csv
	refused 3 empty import empty.csv
}

a_file_of_blanks_is_refused() {
	printf '\n \n\t\n' >blank.csv
	refused 3 blank.csv import blank.csv
}

a_header_without_rows_is_refused() {
	list | head -n 1 >header.csv
	refused 3 header.csv import header.csv --as india.odop_dpiit
}

a_binary_file_is_refused() {
	head -c 20000 "$zila" >binary.csv
	refused 3 binary.csv import binary.csv
}

an_unknown_header_is_refused() {
	printf 'Planet,Moon\nMars,Phobos\nMars,Deimos\n' >moons.csv
	refused 3 moons.csv import moons.csv
	refused 3 moons.csv import moons.csv --as india.odop_dpiit
}

importers_are_listed_with_the_headings_that_they_know() {
	ok --format json import --list --as district_exports_wide
	json '[.[] | select(.needed != "") | .column + ": " + .needed]' \
		'["district: one of these","district code: one of these","a column for each period: yes"]'
	json '.[] | select(.column == "district") | .headings |
		contains("Name of the District")' true
	ok import --list
	out_has india.odop_dpiit
	refused 2 'leave odop.csv out' import --list odop.csv
	refused 2 'no importer district_exporst; did you mean' \
		import --list --as district_exporst
}

a_refused_file_leaves_nothing() {
	local before
	before=$(stored)
	printf 'Planet,Moon\nMars,Phobos\n' >moons.csv
	refused 3 moons.csv import moons.csv
	[[ $(stored) == "$before" ]] || fail "expected nothing to be stored"
}

a_shipped_list_finds_its_importer() {
	z --format json import "$lists/dpiit_odop.csv"
	[[ $code -le 1 ]] || fail "expected 0 or 1"
	json 'taken.importer' india.odop_dpiit
	json 'taken.dataset' product
	json 'taken | .added + .quarantined + .unchanged' 787
	json 'taken | balanced' true
}

an_import_says_what_it_read() {
	list >odop.csv
	products odop.csv
	exits 0
	json 'taken.source.name' odop.csv
	json 'taken.source.bytes' "$(wc -c <odop.csv)"
	json 'taken.source.sha256' "$(sha256sum odop.csv | cut -d' ' -f1)"
	json 'taken.verdict.format' csv
	json 'taken.verdict.delimiter' ,
	json 'taken.verdict.header_row' 1
	json 'taken.already_imported' false
}

the_same_file_twice_changes_nothing() {
	local before
	list >odop.csv
	products odop.csv
	before=$(stored)
	products odop.csv
	exits 0
	json 'taken.already_imported' true
	[[ $(stored) == "$before" ]] || fail "expected nothing to change"
}

the_same_content_under_another_name_changes_nothing() {
	local before
	list >odop.csv
	products odop.csv
	before=$(stored)
	cp odop.csv "june list.csv"
	products "june list.csv"
	exits 0
	json 'taken.already_imported' true
	[[ $(stored) == "$before" ]] || fail "expected nothing to change"
}

a_dry_run_stores_nothing() {
	local before
	before=$(stored)
	list >odop.csv
	products odop.csv --dry-run
	exits 0
	json 'taken.added' 3
	[[ $(stored) == "$before" ]] || fail "expected nothing to be stored"
}

an_unknown_district_is_quarantined_and_its_neighbours_are_kept() {
	{ list; echo 'Kerala,Atlantis,Pearls'; } >odop.csv
	products odop.csv
	exits 1
	json 'taken.added' 3
	json 'taken.quarantined' 1
	json 'taken | balanced' true
	z --format json rejects
	json '[rejects[] | .row]' '[5]'
	json 'rejects[0].reasons[0].column' district
	json 'rejects[0].reasons[0].value' Atlantis
	json 'rejects[0].raw | contains("Pearls")' true
}

a_district_of_another_state_is_never_taken() {
	{ list; echo 'Karnataka,Wayanad,Pepper'; } >odop.csv
	products odop.csv
	exits 1
	json 'taken.added' 3
	json 'taken.quarantined' 1
}

a_name_of_two_states_is_its_own_in_each() {
	printf 'State,District,Product\n%s\n%s\n' \
		'Uttar Pradesh,Balrampur,Pulses' 'Chhattisgarh,Balrampur,Rice' \
		>odop.csv
	products odop.csv
	exits 0
	sql "SELECT group_concat(state) FROM (SELECT DISTINCT state
		FROM product ORDER BY state)" 9,22
}

# ci
cells_that_repeat_are_the_same_to_a_script_as_to_a_column_map() {
	mkdir -p plugins/own/importers
	echo 'return { name = "own", title = "Own", version = "1.0.0", api = 1 }' \
		>plugins/own/plugin.lua
	cat >plugins/own/importers/map.lua <<-'END'
		return { id = "map", title = "Map", accepts = { "csv" }, dataset = "export_flow",
		  columns = { state = { "State" }, district = { "District" }, hs = { "HS" },
		    commodity = { "Item" }, destination = { "Country" }, period = { "Period" }, value_inr = { "Value" } } }
	END
	sed 's/id = "map"/id = "script"/; s/ } }$/ },/' \
		plugins/own/importers/map.lua >plugins/own/importers/script.lua
	cat >>plugins/own/importers/script.lua <<-'END'
		  row = function(row, emit)
		    emit { state = row.state, district = row.district, hs = row.hs, period = row.period,
		      commodity = row.commodity, destination = row.destination, value_inr = row.value_inr }
		  end }
	END
	{
		echo 'State,District,HS,Item,Period,Country,Value'
		for i in {1..60}; do
			printf '%s,%s,%s,%s,2024-0%d,Land %d,7\n' \
				'Uttar Pradesh' Balrampur 01012100 Pulses 4 "$i" \
				Chhattisgarh Balrampur 1012100 'Rice  (white)' 5 "$i" \
				Chhattisgarh 'Uttar Pradesh' 100630 Rice 5 "$i" \
				'Uttar Pradesh' Pulses 100630 Balrampur 6 "$i"
		done
	} >flow.csv
	for way in map script; do
		db=$way z --plugins plugins --format json import flow.csv --as "own.$way"
		exits 1
		jq '{taken, notices, quarantined}' out >"$way.said"
		sqlite3 "$way" 'SELECT * FROM export_flow ORDER BY 1' >"$way.rows"
	done
	cmp map.said script.said
	cmp map.rows script.rows
	[[ $(wc -l <map.rows) == 120 ]] || fail "$(wc -l <map.rows) rows"
}

a_blank_cell_of_a_column_called_title_is_not_the_files_title() {
	mkdir -p own/own/importers
	echo 'return { name = "own", title = "Own", version = "1.0.0", api = 1 }' \
		>own/own/plugin.lua
	cat >own/own/importers/named.lua <<-'END'
		return { id = "named", title = "Named", accepts = { "csv" }, dataset = "product",
		  columns = { district = { "District", required = true }, title = { "Title" } },
		  row = function(row, emit)
		    emit { district = row.district, list = row.file, name = row.title or "none" }
		  end }
	END
	printf '%s\n' 'Products of Karnataka,' District,Title Mysuru,Silk \
		Kodagu, >list.csv
	z --plugins own import list.csv --as own.named --state Karnataka
	sql "SELECT group_concat(list || ' ' || name, ', ') FROM (SELECT *
		FROM product ORDER BY line)" 'list.csv Silk, list.csv none'
}

what_the_records_of_a_line_have_wrong_alike_is_said_once() {
	printf '%s\n' 'State,District,Commodity,2022-23 (Rs lakh),2023-24 (Rs lakh)' \
		'Goa,Gao,Fish,5,6' >wide.csv
	z import wide.csv
	exits 1
	z --format json rejects
	json '[rejects[].reasons[].column]' '["district"]'
}

a_former_name_is_its_district() {
	printf 'State,District,Product\nUttar Pradesh,Allahabad,Guava\n' \
		>odop.csv
	products odop.csv
	exits 0
	sql "SELECT DISTINCT d.name FROM product JOIN district AS d
		USING (district)" Prayagraj
}

the_books_balance_over_titles_blanks_and_rejects() {
	{
		echo 'Product list of June,,'
		echo ',,'
		list
		echo 'Kerala,Atlantis,Pearls'
		echo ',,'
		echo 'Kerala,Wayanad,Pepper'
	} >odop.csv
	products odop.csv
	exits 1
	json 'taken | balanced' true
	json 'taken.added' 3
	json 'taken.quarantined' 1
}

a_byte_order_mark_is_no_letter() {
	{ printf '\xef\xbb\xbf'; list; } >odop.csv
	reads_alike odop.csv
}

semicolons_are_read() {
	list | tr , ';' >odop.csv
	reads_alike odop.csv
}

tabs_are_read() {
	list | tr , '\t' >odop.csv
	reads_alike odop.csv
}

windows_line_ends_are_read() {
	list | sed 's/$/\r/' >odop.csv
	reads_alike odop.csv
}

old_mac_line_ends_are_read() {
	list | tr '\n' '\r' >odop.csv
	reads_alike odop.csv
}

a_last_line_without_its_end_is_read() {
	printf '%s' "$(list)" >odop.csv
	reads_alike odop.csv
}

columns_may_come_in_another_order() {
	list | awk -F, '{ print $3 "," $1 "," $2 }' >odop.csv
	reads_alike odop.csv
}

an_unbalanced_quote_costs_one_line() {
	{
		list
		echo 'Kerala,Idukki,"Tea'
		echo 'Kerala,Kollam,Cashew'
	} >odop.csv
	products odop.csv
	exits 1
	json 'taken | balanced' true
	json 'taken.added' 4
	json 'taken.quarantined' 1
	z --format json rejects
	json 'rejects[0].row' 5
}

a_quote_inside_a_word_is_a_quote() {
	{ list; echo 'Kerala,Idukki,Tea "A" grade'; } >odop.csv
	products odop.csv
	exits 0
	sql "SELECT count(*) FROM product WHERE name = 'Tea \"A\" grade'" 1
}

a_product_with_commas_stays_one() {
	{ list; echo 'Kerala,Idukki,"Pickles (mango, lemon)"'; } >odop.csv
	products odop.csv
	exits 0
	json 'taken.added' 4
}

a_corrected_file_changes_what_was_corrected() {
	list | sed '1s/$/,Sector/; 2,$s/$/,Plantation/' >june.csv
	sed '3s/Plantation/Agriculture/' june.csv >july.csv
	products june.csv
	products july.csv
	exits 0
	json 'taken.changed' 1
	json 'taken.unchanged' 2
	json 'taken.added' 0
	sql "SELECT sector FROM product WHERE name = 'Coffee'" Agriculture
}

a_list_that_lost_most_of_its_rows_is_stopped() {
	local before
	list 100 >whole.csv
	list 50 >half.csv
	products whole.csv
	[[ $code -le 1 ]] || fail "expected 0 or 1"
	before=$(stored)
	fails import half.csv --as india.odop_dpiit --as-on 2025-01-01
	[[ $(stored) == "$before" ]] || fail "expected nothing to be stored"
	products half.csv --allow-shrink
	[[ $code -le 1 ]] || fail "expected 0 or 1"
	json 'taken.withdrawn > 0' true
}

exports_keep_their_zeros_paise_and_months() {
	cat >exports.csv <<-'END'
		State,District,HS Code,Country,Month,Value (Rs),Value (US$)
		Karnataka,Mysuru,08061000,Nepal,2024-M04,"1,23,456.78",1500
		Karnataka,Mysuru,8061000,Nepal,May-24,10,
	END
	ok import exports.csv
	sql "SELECT group_concat(hs || ' ' || period || ' ' || value_inr, '; ')
		FROM export_flow" \
		'08061000 2024-M04 12345678; 08061000 2024-M05 1000'
}

an_import_that_was_asked_for_nothing_does_not_say_so() {
	list >odop.csv
	products odop.csv
	ok imports "$(jq .id out)"
	out_has '  asked       as_on=2025-01-01'
	! grep 'state=' out || fail "expected nothing of a state"
	ok imports 1
	! grep '  asked' out || fail "expected no line of what was asked"
}
