# The same files again, other versions of them, and runs that end badly.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

exports() {
	cat <<-END
		State,District,Commodity,Period,Value (Rs lakh)
		Kerala,Wayanad,Tea,2023-24,100
		Kerala,Wayanad,Coffee,2023-24,200
		Kerala,Idukki,Tea,2023-24,300
		Kerala,Idukki,Cardamom,2023-24,400
		Kerala,Kannur,Cashew,2023-24,500
	END
}

three_cells_that_changed_are_exactly_what_is_shown() {
	exports >june.csv
	ok import june.csv
	exports | sed 's/,100$/,101/; s/,300$/,303/; s/,500$/,505/' >july.csv
	z --format json import july.csv
	exits 0
	json 'taken | [.added, .changed, .unchanged]' '[0,3,2]'
	ok --format csv imports diff "$(jq .id out)"
	[[ $(tail -n +2 out | wc -l) -eq 3 ]] || fail "expected three cells"
}

a_file_with_its_rows_in_another_order_changes_nothing() {
	exports >june.csv
	ok import june.csv
	{
		exports | head -n 1
		exports | tail -n +2 | sort -r
	} >sorted.csv
	z --format json import sorted.csv
	exits 0
	json 'taken | [.added, .changed, .unchanged]' '[0,0,5]'
}

the_same_table_in_another_format_changes_nothing() {
	exports >june.csv
	ok import june.csv
	python3 "$root/tests/fault/make_files.py" xlsx <june.csv >june.xlsx
	z --format json import june.xlsx
	exits 0
	json 'taken | [.added, .changed, .unchanged]' '[0,0,5]'
}

a_table_in_dollars_that_replaces_one_in_rupees_is_told() {
	printf '%s\n' 'State,District,FY,Value (Rs crore)' \
		'Bihar,Gaya,2023-24,83' >rupees.csv
	printf '%s\n' 'State,District,FY,Value (US$ million)' \
		'Bihar,Gaya,2023-24,10' >dollars.csv
	ok import rupees.csv
	ok --format json import dollars.csv
	json 'taken.notices | map([.code, .column, .lines])' \
		'[["value_gone","value_inr","2"]]'
}

a_dated_table_that_replaces_one_without_a_date_is_told() {
	printf '%s\n' 'State,District,FY,Value (Rs crore)' \
		'Bihar,Gaya,2022-23,5' >exports.csv
	sed 's/5$/4/' exports.csv >exports_2023-05-01.csv
	ok import exports.csv
	ok --format json import exports_2023-05-01.csv
	json '[taken.notices[] | [.code, .lines]]' '[["undated_version","2"]]'
	refused 2 "no day" import exports.csv --as-on 2025
}

# list_of COUNT DAY: a full list of so many districts.
list_of() {
	list 50 | head -n "$(($1 + 2))" >odop.csv
	z --format json import odop.csv --as india.odop_dpiit --as-on "$2"
}

a_list_that_lost_a_little_withdraws_it() {
	list_of 50 2025-01-01
	list_of 45 2025-02-01
	json 'taken.withdrawn' 5
}

a_list_that_was_cut_is_stopped_and_changes_nothing() {
	list_of 50 2025-01-01
	before=$(stored)
	list_of 10 2025-02-01
	exits 3
	err_has '--allow-shrink'
	[[ $(stored) == "$before" ]] || fail "something was stored"
}

an_older_list_that_comes_late_does_not_hide_the_newer() {
	printf '%s\n' State,District,Product Kerala,Wayanad,Coffee \
		Kerala,Idukki,Tea >new.csv
	printf '%s\n' State,District,Product Kerala,Wayanad,Pepper \
		Kerala,Idukki,Tea >old.csv
	ok import new.csv --as odop_dpiit --as-on 2025-01-01
	ok import old.csv --as odop_dpiit --as-on 2024-01-01
	sql "SELECT group_concat(name) FROM (SELECT name FROM product
		WHERE valid_from = '2025-01-01' ORDER BY name)" Coffee,Tea
	sql "SELECT valid_to FROM product_all WHERE name = 'Tea' AND
		valid_from = '2024-01-01'" 2025-01-01
}

# ci
run_two_is_not_undone_under_run_three() {
	exports >june.csv
	ok import june.csv
	exports | sed 's/,100$/,101/' >july.csv
	z --format json import july.csv
	second=$(jq .id out)
	exports | sed 's/,100$/,102/' >august.csv
	z --format json import august.csv
	third=$(jq .id out)
	fails imports undo "$second"
	err_has "$third"
	ok imports undo "$third"
	ok imports undo "$second"
	sql "SELECT sum(value_inr) / 10000000 FROM export_flow" 1500
}

a_truncated_workbook_is_refused_and_changes_nothing() {
	exports | python3 "$root/tests/fault/make_files.py" xlsx >june.xlsx
	head -c 800 june.xlsx >cut.xlsx
	before=$(stored)
	refused 3 cut.xlsx import cut.xlsx
	[[ $(stored) == "$before" ]] || fail "something was stored"
}

a_row_twice_in_one_file_is_counted_once_and_told() {
	{
		exports
		exports | sed -n 2p
	} >june.csv
	z --format json import june.csv
	json 'taken | balanced' true
	json 'taken.added' 5
	sql "SELECT sum(value_inr) / 10000000 FROM export_flow" 1500
}

a_row_that_contradicts_one_above_is_a_question() {
	{
		exports
		exports | sed -n '2s/,100$/,700/p'
	} >june.csv
	z --format json import june.csv
	exits 1
	json 'taken | balanced' true
	json 'taken | [.added, .quarantined]' '[5,1]'
}

# products FILE DAY ROW...: a full list of so many district,product.
products_of() {
	local file=$1 day=$2
	shift 2
	{
		echo State,District,Product
		printf 'Kerala,%s\n' "$@"
	} >"$file"
	ok --format json import "$file" --as odop_dpiit --as-on "$day" \
		--allow-shrink
}

# names DAY WANT: what the list held on that day.
names() {
	sql "SELECT group_concat(name, '|') FROM (SELECT name FROM product_all
		WHERE valid_from <= '$1' AND ifnull(valid_to, '9') > '$1'
		ORDER BY name)" "$2"
}

# The list of March stored nothing, as it said what January's had.
an_older_list_ends_where_a_newer_one_had_said_the_same_again() {
	products_of jan.csv 2025-01-01 Wayanad,Coffee Idukki,Tea
	products_of mar.csv 2025-03-01 Wayanad,Coffee Idukki,Tea
	json 'taken | [.added, .unchanged]' '[0,2]'
	products_of feb.csv 2025-02-01 Wayanad,Pepper Idukki,Tea
	json 'taken | [.added, .unchanged, .withdrawn]' '[1,1,1]'
	names 2025-01-15 'Coffee|Tea'
	names 2025-02-15 'Pepper|Tea'
	names 2025-04-01 'Coffee|Tea'
	proved
	local feb
	feb=$(newest)
	refused 2 feb.csv imports undo $((feb - 1))
	ok imports undo "$feb"
	names 2025-02-15 'Coffee|Tea'
	products_of feb.csv 2025-02-01 Wayanad,Pepper Idukki,Tea
	names 2025-04-01 'Coffee|Tea'
	ok imports verify
}

# ci
an_older_list_ends_at_the_first_newer_one_that_lacks_its_row() {
	products_of feb.csv 2025-02-01 Idukki,Tea
	products_of apr.csv 2025-04-01 Idukki,Tea Wayanad,Coffee
	products_of jan.csv 2025-01-01 Wayanad,Coffee
	names 2025-01-15 Coffee
	names 2025-02-15 Tea
	names 2025-04-15 'Coffee|Tea'
	ok imports verify
}

a_list_is_not_undone_under_an_older_one_that_ends_at_it() {
	products_of new.csv 2025-02-01 Idukki,Tea
	products_of old.csv 2025-01-01 Wayanad,Coffee
	refused 2 old.csv imports undo $(($(newest) - 1))
}

# Both are of the day at which the older one ends, and only one of its state.
# ci
a_list_of_another_state_is_undone_beside_an_older_one() {
	products_of new.csv 2025-02-01 Idukki,Tea
	printf '%s\n' State,District,Product Karnataka,Kodagu,Pepper >kn.csv
	ok import kn.csv --as odop_dpiit --as-on 2025-02-01 --state Karnataka
	products_of old.csv 2025-01-01 Wayanad,Coffee
	refused 2 old.csv imports undo $(($(newest) - 2))
	ok imports undo $(($(newest) - 1))
	names 2025-01-15 Coffee
	names 2025-03-01 Tea
	ok imports verify
}

# ci
an_older_return_does_not_replace_what_a_newer_one_said_again() {
	exports >jan.csv
	ok import jan.csv --as-on 2025-01-01
	ok import jan.csv --as-on 2025-03-01
	exports | sed 's/,100$/,101/' >feb.csv
	ok --format json import feb.csv --as-on 2025-02-01
	json 'taken | [.changed, .unchanged, .skipped]' '[0,4,1]'
	json 'taken.notices[0] | [.code, .lines]' '["older_version","2"]'
	sql "SELECT sum(value_inr) / 10000000 FROM export_flow" 1500
	ok imports verify
}

# ci
what_was_left_out_as_older_is_taken_after_the_undo_of_the_newer() {
	exports >mar.csv
	ok import mar.csv --as-on 2025-03-01
	exports | sed 's/,100$/,101/' >feb.csv
	ok import feb.csv --as-on 2025-02-01
	ok imports undo $(($(newest) - 1))
	out_has 'unchanged, and left out 1 line as older: '
	ok --format json import feb.csv --as-on 2025-02-01
	json 'taken | [.already_imported, .added]' '[false,5]'
}

# Its own list is of January; March's, which is whole, has no salt.
# ci
a_corrected_line_of_an_older_list_ends_at_the_newer_one_too() {
	printf '%s\n' State,District,Product Kerala,Wayanad,Coffee \
		Kerala,Atlantis,Salt >jan.csv
	z import jan.csv --as odop_dpiit --as-on 2025-01-01
	products_of mar.csv 2025-03-01 Wayanad,Coffee
	ok rejects export sheet.csv
	sed -i 's/,"Atlantis",/,"Kannur",/' sheet.csv
	ok rejects retry sheet.csv
	names 2025-02-01 'Coffee|Salt'
	names 2025-04-01 Coffee
	ok imports verify
}

# Sets TMPDIR to a folder of the fact's own.
own_temporary() {
	mkdir tmp
	export TMPDIR=$PWD/tmp
}

no_temporary_is_left() {
	[[ -z $(ls -A tmp) ]] || fail "expected no temporary folder: $(ls tmp)"
}

a_closed_terminal_ends_a_run_and_leaves_no_folder() {
	own_temporary
	echo 'zila.log("info", "it runs") zila.sleep(1000)' >loop.lua
	begins run loop.lua
	until_true grep -qs 'it runs' err
	kill -HUP "$begun"
	finishes
	exits 130
	err_has interrupted
	no_temporary_is_left
}

a_run_that_shall_outlive_its_terminal_does() {
	echo 'zila.log("info", "it runs") zila.sleep(0.5) print("done")' >ends.lua
	trap '' HUP # as nohup
	begins run ends.lua
	trap - HUP
	until_true grep -qs 'it runs' err
	kill -HUP "$begun"
	finishes
	exits 0
	out_is done
}

# It is ended while the core makes the tests' database, which is no time to
# stop a worker.
ending_a_test_of_plugins_leaves_no_database() {
	local signal
	own_temporary
	for signal in INT TERM HUP; do
		(
			trap - INT # what is begun beside ignores it
			exec "$zila" --db "$db" --plugins "$top/plugins" \
				plugins test india </dev/null >out 2>err
		) &
		begun=$!
		until_true compgen -G 'tmp/zila-test-*' >/dev/null
		kill -"$signal" "$begun"
		finishes
		[[ $code -gt 128 ]] || fail "expected it ended by $signal"
		no_temporary_is_left
	done
}

an_answer_that_cannot_be_written_tells_that_the_command_was_done() {
	list >odop.csv
	"$zila" --db "$db" --plugins "$top/plugins" import odop.csv \
		--as india.odop_dpiit </dev/null >/dev/full 2>err
	code=$?
	exits 5
	err_has "was done"
	sql "SELECT count(*) FROM product" 3
}
