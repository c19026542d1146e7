# An import can be taken back, and every answer from before stays as it was.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# bring FILE AS_ON NAME...: a product list of Kodagu's products, as an import.
bring() {
	local file=$1 day=$2
	shift 2
	{
		echo "State,District,Product"
		printf 'Karnataka,Kodagu,%s\n' "$@"
	} >"$file"
	ok --format json import "$file" --as india.odop_dpiit --as-on "$day" \
		--allow-shrink
}

# The products of Kodagu on a day, by name.
kodagu() {
	sql "SELECT group_concat(name, '|') FROM (SELECT name FROM product
		ORDER BY name)" "$1"
}

columns='State,District,DEPC Constituted On,DEAP Drafted On,DEAP Notified On'

# plan FILE DRAFTED NOTIFIED: a status return with one action plan.
plan() {
	printf '%s\n' "$columns" \
		"Karnataka,Kodagu,2020-01-01,$2,$3" >"$1"
	ok import "$1" --as india.district_status
}

an_undone_import_brings_nothing() {
	bring a.csv 2025-01-01 Coffee Pepper
	ok --format json imports undo "$(newest)"
	json .withdrawn 2
	json .reopened 0
	kodagu ""
}

an_undo_opens_what_was_closed() {
	bring a.csv 2025-01-01 Coffee Pepper
	bring b.csv 2025-06-01 Coffee Honey
	kodagu "Coffee|Honey"
	ok imports undo "$(newest)"
	kodagu "Coffee|Pepper"
	sql "SELECT count(*) FROM product WHERE valid_to IS NULL" 2
	sql "SELECT DISTINCT source FROM product JOIN import AS i
		ON i.id = import_id" a.csv
}

an_undo_of_changed_cells_brings_the_old_ones_back() {
	plan a.csv 2023-01-10 2023-02-01
	plan b.csv 2023-01-12 2023-03-01
	sql "SELECT drafted || notified FROM action_plan" 2023-01-122023-03-01
	ok imports undo "$(newest)"
	sql "SELECT drafted || notified FROM action_plan" 2023-01-102023-02-01
}

what_was_known_before_an_undo_is_still_known() {
	local before
	bring a.csv 2025-01-01 Coffee Pepper
	# The clock of known time must move on between the two.
	sqlite3 zila.db "UPDATE import SET known_at = '2026-01-01T00:00:00Z'"
	ok report product_list -t json -o before --known-at 2026-01-01
	ok imports undo "$(newest)"
	ok report product_list -t json -o after --known-at 2026-01-01
	before=$(sha256sum <before/product_list.json)
	[[ $(sha256sum <after/product_list.json) == "$before" ]] ||
		fail "expected the same report as before the undo"
	ok report product_list -t json -o now
	[[ $(sha256sum <now/product_list.json) != "$before" ]] ||
		fail "expected another report after the undo"
}

# ci
the_same_file_can_be_imported_after_its_undo() {
	bring a.csv 2025-01-01 Coffee
	ok imports undo "$(newest)"
	bring a.csv 2025-01-01 Coffee
	json taken.already_imported false
	json taken.added 1
	kodagu Coffee
}

an_import_with_later_ones_on_top_is_not_undone() {
	local first before
	bring a.csv 2025-01-01 Coffee Pepper
	first=$(newest)
	bring b.csv 2025-06-01 Coffee Honey
	before=$(stored)
	refused 2 b.csv imports undo "$first"
	err_has "zila imports undo $(newest)"
	[[ $(stored) == "$before" ]] || fail "expected nothing to be changed"
}

# ci
imports_are_undone_from_the_newest_on() {
	local first
	bring a.csv 2025-01-01 Coffee Pepper
	first=$(newest)
	bring b.csv 2025-06-01 Coffee Honey
	ok imports undo "$(newest)"
	ok imports undo "$first"
	sql "SELECT count(*) FROM product_all" 0
	proved
}

# What an undo wrote again is the first import's, and goes with it.
# ci
rows_that_came_back_go_with_their_import() {
	local first
	plan a.csv 2023-01-10 2023-02-01
	first=$(newest)
	plan b.csv 2023-01-12 2023-03-01
	ok imports undo "$(newest)"
	plan c.csv 2023-01-14 2023-04-01
	refused 2 c.csv imports undo "$first"
	grep -qF b.csv err && fail "expected the undone import not to count"
	ok imports undo "$(newest)"
	ok imports undo "$first"
	sql "SELECT count(*) FROM action_plan_all" 0
}

an_older_list_that_ends_at_a_newer_one_stands_on_it() {
	local newer
	bring new.csv 2025-06-01 Coffee
	newer=$(newest)
	bring old.csv 2025-01-01 Coffee
	refused 2 old.csv imports undo "$newer"
}

rows_of_other_keys_do_not_stand_in_the_way() {
	local first
	plan a.csv 2023-01-10 2023-02-01
	first=$(newest)
	printf '%s\n' "$columns" Kerala,Wayanad,2020-01-01,2023-05-01, >b.csv
	ok import b.csv --as india.district_status
	ok imports undo "$first"
	sql "SELECT count(*) FROM action_plan" 1
}

an_undo_is_not_undone() {
	bring a.csv 2025-01-01 Coffee
	ok imports undo "$(newest)"
	refused 2 "import the file again" imports undo "$(newest)"
}

an_import_is_undone_once() {
	local first
	bring a.csv 2025-01-01 Coffee
	first=$(newest)
	ok imports undo "$first"
	refused 2 already imports undo "$first"
}

the_registers_are_not_undone() {
	refused 2 register imports undo 1
	refused 2 register imports undo "$(newest)"
}

an_unknown_import_is_not_undone() {
	refused 2 9999 imports undo 9999
	refused 2 "undo needs ID" imports undo
	refused 2 "x" imports undo x
}

undone_imports_are_marked() {
	bring a.csv 2025-01-01 Coffee
	local first
	first=$(newest)
	ok imports undo "$first"
	ok imports
	out_has "undone by $((first + 1))"
	out_has "undoes $first"
	ok --format json imports
	json "map(select(.id == $first))[0].undone_by" $((first + 1))
	json "map(select(.undoes == $first))[0].importer" zila.undo
	ok imports "$first"
	out_has "by import $((first + 1))"
}

# A list of what is in force, such as the one of synthetic files in reports.
an_undone_import_is_none_of_the_files_in_force() {
	bring a.csv 2025-01-01 Coffee
	sql "SELECT count(*) FROM import WHERE source = 'a.csv'" 1
	ok imports undo "$(newest)"
	sql "SELECT count(*) FROM import WHERE source = 'a.csv'" 0
	sql "SELECT count(*) FROM import WHERE importer = 'zila.undo'" 0
}

# ci
the_quarantine_of_an_undone_import_is_no_work() {
	{
		list
		echo "Karnataka,Atlantis,Sea salt"
	} >a.csv
	products a.csv
	exits 1
	local first
	first=$(newest)
	ok --format json imports "$first"
	json .open_rejects 1
	ok imports undo "$first"
	ok --format json imports "$first"
	json .open_rejects 0
	ok doctor
	out_has "0 lines in quarantine"
}

# ci
what_an_undone_import_had_said_too_is_told() {
	local first
	plan a.csv 2023-01-10 2023-02-01
	first=$(newest)
	printf '%s\n' "$columns,Remarks" \
		'Karnataka,Kodagu,2020-01-01,2023-01-10,2023-02-01,' >b.csv
	ok --format json import b.csv --as india.district_status
	json taken.unchanged 1
	ok imports undo "$first"
	out_has b.csv
	ok --format json import b.csv --as india.district_status
	json taken.already_imported false
	json taken.added 1
	ok --format json import b.csv --as india.district_status
	json taken.already_imported true
}

# ci
a_district_that_rows_lie_in_is_not_undone() {
	local first
	printf '%s\n' 'State Code,District Code,District Name' \
		'29,99901,New Hills' >new.csv
	ok import new.csv --as india.lgd_districts --as-on 2026-01-01 \
		--allow-shrink
	first=$(newest)
	printf 'State,District,Product\nKarnataka,New Hills,Figs\n' >p.csv
	ok import p.csv --as india.odop_dpiit --as-on 2026-02-01
	refused 2 p.csv imports undo "$first"
	ok imports undo "$(newest)"
	ok imports undo "$first"
}
