# What is stored is what the kept files say.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# ci
a_new_database_is_proved_with_its_registers() {
	ok --format json imports verify
	json .sound true
	json '.proved_rows > 1500' true
	json '.proved_imports == .imports' true
}

# slow
imports_with_lists_changes_and_undos_are_proved() {
	list >a.csv
	products a.csv
	list | sed 's/Pepper/Cardamom/' >b.csv
	z import b.csv --as india.odop_dpiit --as-on 2025-06-01 --allow-shrink
	list | sed 's/Coffee/Honey/' >c.csv
	z import c.csv --as india.odop_dpiit --as-on 2024-06-01 --allow-shrink
	ok imports verify
	ok imports undo "$(newest)"
	ok imports verify
	out_has "as in the kept files"
}

# Aliases learnt since must not make the past look wrong.
what_was_in_quarantine_is_no_loss() {
	{
		list
		echo "Karnataka,Atlantis,Sea salt"
	} >a.csv
	products a.csv
	proved
}

# ci
the_synthetic_registers_are_proved() {
	with_register
	ok imports verify
}

files_that_needed_options_are_proved() {
	printf '%s\n' District,Product Kodagu,Coffee 'Mysuru,Mysore silk' >a.csv
	ok import a.csv --as india.odop_dpiit --state "Karnataka" \
		--as-on 2025-01-01
	printf '%s\n' District,Product Chennai,Leather >b.csv
	ok import b.csv --as india.odop_dpiit --state "Tamil Nadu"
	proved
}

# slow
a_changed_value_is_found() {
	list >a.csv
	products a.csv
	sqlite3 zila.db "UPDATE product SET name = 'Tea' WHERE name = 'Coffee'"
	z imports verify "$(newest)"
	exits 1
	out_has 'line 3'
	out_has 'name is stored as "Tea", the file says "Coffee"'
	z --format json imports verify "$(newest)"
	exits 1
	json .sound false
	json '[.differences[] | [.line, .column, .stored, .in_file]]' \
		'[[3,"name","Tea","Coffee"]]'
	json '[.unproved[] | .differing]' '[1]'
}

a_deleted_row_is_found() {
	list >a.csv
	products a.csv
	sqlite3 zila.db "DELETE FROM product WHERE name = 'Coffee'"
	z --format json imports verify "$(newest)"
	exits 1
	json '[.differences[] | [.line, .stored]]' '[[3,null]]'
	json '.unproved[0].missing' 1
}

an_invented_row_is_found() {
	list >a.csv
	products a.csv
	sqlite3 zila.db "INSERT INTO product (state, district, list, name, gi,
		valid_from, known_from, import_id, line) SELECT state,
		district, list, 'Gold', gi, valid_from, known_from, import_id,
		line FROM product WHERE name = 'Coffee'"
	z --format json imports verify "$(newest)"
	exits 1
	json '[.differences[] | [.line, .column, .stored]]' \
		'[[3,"name","Gold"]]'
}

a_changed_day_is_found() {
	list >a.csv
	products a.csv
	sqlite3 zila.db "UPDATE product SET valid_from = '2020-01-01'
		WHERE name = 'Coffee'"
	z --format json imports verify "$(newest)"
	exits 1
	json '[.differences[] | [.column, .stored, .in_file]]' \
		'[["valid_from","2020-01-01","2025-01-01"]]'
}

# Older versions had a row begin on the day of its draft, also where it was
# notified before.
a_row_of_an_older_version_may_begin_on_its_own_day() {
	printf '%s\n' 'State,District,DEPC Constituted On,DEAP Drafted On,DEAP Notified On' \
		'Goa,North Goa,2020-06-01,2021-06-02,2021-03-01' >status.csv
	ok import status.csv
	sql "SELECT valid_from FROM action_plan" 2021-03-01
	sqlite3 zila.db "UPDATE action_plan SET valid_from = drafted"
	ok imports verify "$(newest)"
	sqlite3 zila.db "UPDATE action_plan SET valid_from = '2021-06-01'"
	z imports verify "$(newest)"
	exits 1
	out_has 'valid_from is stored as "2021-06-01", the file says "2021-03-01"'
}

# ci
a_changed_end_is_found() {
	list >a.csv
	products a.csv
	sqlite3 zila.db "UPDATE product SET valid_to = '2026-03-17'
		WHERE name = 'Coffee'"
	z --format json imports verify "$(newest)"
	exits 1
	json '[.differences[] | [.column, .stored, .in_file]]' \
		'[["valid_to","2026-03-17",""]]'
}

# ci
a_row_closed_by_no_import_is_found() {
	local first
	list >a.csv
	products a.csv
	first=$(newest)
	printf 'State,District,Product\nKerala,Idukki,Cardamom\n' >b.csv
	ok import b.csv --as india.deh_products --as-on 2025-02-01
	sqlite3 zila.db "UPDATE product SET known_to = (SELECT max(id)
		FROM import) WHERE name = 'Coffee'"
	z --format json imports verify "$first"
	exits 1
	json '[.differences[] | [.line, .why]]' \
		'[[3,"it is closed by an import that has nothing in its place"]]'
}

# slow
a_row_opened_again_by_hand_is_found() {
	list >a.csv
	products a.csv
	printf 'State,District,Product\nKarnataka,Kodagu,Honey\n' >b.csv
	z import b.csv --as india.odop_dpiit --as-on 2025-02-01 --allow-shrink
	proved
	sqlite3 zila.db "UPDATE product SET valid_to = NULL
		WHERE name = 'Coffee' AND known_to IS NULL"
	z imports verify
	exits 1
	out_has "can't have written it"
}

a_row_moved_to_another_line_is_found() {
	list >a.csv
	products a.csv
	sqlite3 zila.db "UPDATE product SET line = 900 WHERE name = 'Coffee'"
	z --format json imports verify "$(newest)"
	exits 1
	json '[.differences[] | .line] | index(900) != null' true
}

# ci
a_changed_register_is_found() {
	sqlite3 zila.db "UPDATE district SET name = 'Nowhere'
		WHERE district = 545"
	z imports verify
	exits 1
	out_has Nowhere
}

a_changed_kept_file_is_found() {
	list >a.csv
	products a.csv
	sqlite3 zila.db "UPDATE source_part SET content = zeroblob(
		length(content)) WHERE source_id = (SELECT max(id) FROM source)"
	z imports verify "$(newest)"
	exits 1
	out_has "a.csv: its file can't be read again"
}

# What the machine lacks is no finding about the data.
a_kept_file_that_has_no_room_to_be_read_is_not_called_damaged() {
	as=(env TMPDIR=/nowhere)
	refused 5 "set TMPDIR" imports verify
}

# ci
only_the_import_that_was_asked_for_is_proved() {
	list >a.csv
	products a.csv
	sqlite3 zila.db "UPDATE district SET name = 'Nowhere'
		WHERE district = 545"
	ok --format json imports verify "$(newest)"
	json .proved_imports 1
	refused 2 9999 imports verify 9999
}

# Records of one import may be rows of another: they are found by their keys.
# slow
each_tampered_import_of_several_is_named() {
	local first
	{
		list
		echo "Kerala,Idukki,Tea"
	} >a.csv
	products a.csv
	first=$(newest)
	{
		list
		echo "Kerala,Wayanad,Honey"
		echo "Kerala,Idukki,Tea"
	} >b.csv
	ok import b.csv --as india.odop_dpiit --as-on 2025-06-01
	proved
	tampered() {
		cp zila.db whole.db
		sqlite3 zila.db "$1"
		z --format json imports verify
		exits "$2"
		json "$3" "$4"
		cp whole.db zila.db
	}
	tampered "UPDATE product SET line = (SELECT line FROM product WHERE
		name = 'Tea') + (SELECT line FROM product WHERE name =
		'Coffee') - line WHERE name IN ('Coffee', 'Tea')" 1 \
		'[.unproved[] | [.import, .differing]]' "[[$first,2]]"
	tampered "DELETE FROM product WHERE name = 'Tea'" 1 \
		'[.unproved[] | [.import, .missing]]' \
		"[[$first,1],[$((first + 1)),1]]"
	tampered "UPDATE product SET name = 'Gold' WHERE name = 'Honey'" 1 \
		'[.differences[] | [.import, .stored, .in_file]]' \
		"[[$((first + 1)),\"Gold\",\"Honey\"]]"
	tampered "UPDATE import SET quarantined = quarantined + 1,
		\"read\" = \"read\" + 1 WHERE id = $first" 5 '.faults | length' 1
}

# Another importer that reads the same today is no fault; one that reads
# otherwise is told as what it is.
# slow
a_changed_importer_is_told() {
	local plugins=$top/plugins
	cp -r "$plugins" plugins
	list >a.csv
	products a.csv
	run() {
		code=0
		"$zila" --db zila.db --plugins plugins "$@" >out 2>err ||
			code=$?
		last="zila $*"
	}
	echo "-- mended" >>plugins/india/importers/odop_dpiit.lua
	run imports verify "$(newest)"
	exits 0
	sed -i 's/list = "DPIIT-ODOP"/list = "ODOP"/' \
		plugins/india/importers/odop_dpiit.lua
	run imports verify "$(newest)"
	exits 1
	out_has "has changed since"
}

an_importer_that_is_gone_is_told() {
	cp -r "$top/plugins" plugins
	list >a.csv
	products a.csv
	rm plugins/india/importers/odop_dpiit.lua
	code=0
	"$zila" --db zila.db --plugins plugins imports verify "$(newest)" \
		>out 2>err ||
		code=$?
	exits 1
	out_has "can't be read again"
	out_has odop_dpiit
}

a_row_of_no_import_is_damage() {
	list >a.csv
	products a.csv
	sqlite3 zila.db "UPDATE product SET import_id = 900
		WHERE name = 'Coffee'"
	z --format json imports verify "$(newest)"
	exits 5
	json '.faults | length' 1
}

# ci
verifying_changes_nothing() {
	local before
	list >a.csv
	products a.csv
	before=$(stored)
	ok imports verify
	[[ $(stored) == "$before" ]] || fail "expected nothing to be changed"
}

# v1, v2, v1 again: the newer list stays.
# ci
an_older_version_that_comes_again_changes_nothing() {
	local before
	list >v1.csv
	list | sed 's/Coffee/Honey/' >v2.csv
	products v1.csv
	z import v2.csv --as india.odop_dpiit --as-on 2025-06-01 --allow-shrink
	before=$(stored)
	cp v1.csv again.csv
	products again.csv
	exits 0
	json taken.already_imported true
	json taken.id "$(($(newest) - 1))"
	[[ $(stored) == "$before" ]] || fail "expected nothing to be changed"
}

# status FILE AS_ON DRAFTED: a status return of one district.
status() {
	printf '%s\n' 'State,District,DEPC Constituted On,DEAP Drafted On' \
		"Karnataka,Kodagu,2020-01-01,$3" >"$1"
	ok --format json import "$1" --as india.district_status --as-on "$2"
}

# slow
an_older_version_that_comes_late_changes_nothing() {
	status new.csv 2024-06-01 2023-05-05
	status old.csv 2024-01-01 2023-04-04
	json '[taken.changed, taken.unchanged]' '[0,1]'
	json 'taken.notices[0] | [.code, .lines]' '["older_version","2"]'
	sql "SELECT drafted FROM action_plan" 2023-05-05
	printf '%s\n' 'State,District,DEPC Constituted On' \
		Karnataka,Kodagu,2019-01-01 >older.csv
	ok --format json import older.csv --as india.district_status \
		--as-on 2023-01-01
	json '[.skips[].reason]' \
		"[\"an older version: import $(($(newest) - 2)) of 2024-06-01 is newer\"]"
	sql "SELECT constituted FROM committee" 2020-01-01
	proved
	status newest.csv 2024-07-01 2023-06-06
	sql "SELECT drafted FROM action_plan" 2023-06-06
	proved
}
