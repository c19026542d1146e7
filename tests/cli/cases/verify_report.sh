# Printed reports: true, changed, overtaken; and the same bytes again.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# printed [ARGUMENT...]: progress in all formats into reports/.
printed() {
	with_register
	ok report progress --as-of 2022-07-29 \
		-t html,pdf,xlsx,md,csv,json,text -o reports "$@"
}

# prints: how many files that made.
prints() { find reports -type f | wc -l; }

# undo_register: takes the synthetic districts back: newer data.
undo_register() {
	ok imports undo "$(sqlite3 zila.db \
		"SELECT max(id) FROM import WHERE name LIKE '%district_register%'")"
}

# slow
a_print_is_true_in_every_format() {
	local ending
	printed
	for ending in html md figures.csv states.csv text.csv json txt pdf xlsx; do
		ok --format json report --verify reports/progress.$ending
		json .verdict true
		json .again.same true
		json .newer_data.would_change false
		json .print.as_of 2022-07-29
	done
}

# ci
a_print_is_true_under_another_name() {
	printed
	mv reports/progress.html letter
	ok report --verify letter
	out_has "a true print"
}

# ci
what_went_to_standard_output_can_be_proved() {
	with_register
	ok --format md report progress --as-of 2022-07-29
	cp out saved.md
	ok report --verify saved.md
}

a_changed_print_is_found_out() {
	printed
	sed -i 's/681/682/' reports/progress.md
	z --format json report --verify reports/progress.md
	exits 3
	json .verdict changed
	json '.difference.in_file | contains("682")' true
	json '.difference.in_print | contains("681")' true
	json .newer_data null
	z report --verify reports/progress.md
	exits 3
	out_has "not a true print"
}

# ci
a_cut_print_is_found_out() {
	printed
	truncate -s -10 reports/progress.json
	z --format json report --verify reports/progress.json
	exits 3
	json .verdict changed
	json '.difference.byte - .bytes' 1
}

# ci
the_likest_of_several_prints_is_named() {
	with_register
	ok report progress --as-of 2022-07-29 -t md -o reports
	ok report progress --as-of 2025-07-21 -t md -o later
	sed -i '$s/$/ and more/' reports/progress.md
	z --format json report --verify reports/progress.md
	exits 3
	json .print.as_of 2022-07-29
}

a_file_that_was_never_written_is_no_print() {
	with_register
	echo hello >letter.md
	z --format json report --verify letter.md
	exits 3
	json .verdict unknown
	json .print null
	refused 3 nowhere report --verify nowhere.md
}

newer_data_that_change_a_figure_are_told() {
	printed
	undo_register
	z --format json report --verify reports/progress.html
	exits 1
	json .verdict true
	json .again.same true
	json .newer_data.would_change true
	json '.newer_data.figures[] | select(.name == "plans_drafted") |
		[.before, .after, .change] | join(" ")' "557  other"
	json '(.newer_data.cells | length) > 30' true
	z report --verify reports/progress.html
	exits 1
	out_has "plans_drafted: 557 -> n/a"
}

# ci
newer_data_of_something_else_change_nothing() {
	printed
	cat >exports.csv <<-END
		Exports by district; value in Rs. lakh
		State,District,HS Code,Commodity,Period,Value
		Karnataka,Kodagu,090411,Pepper,2023-24,20
	END
	ok import exports.csv
	ok report --stale
	out_has "0 of $(prints)"
	ok report --verify reports/progress.html
	out_has "none that changes it"
}

# ci
overtaken_prints_are_listed() {
	printed
	ok report --stale
	undo_register
	z report --stale
	exits 1
	out_has "$(prints) of $(prints)"
	z --format json report --stale
	exits 1
	json 'length' "$(prints)"
	json '[.[0].datasets[] | ltrimstr(" ")] | index("action_plan") != null' \
		true
	rm reports/*.csv
	ok report progress --as-of 2022-07-29 -t html,pdf,xlsx,md,csv,json,text \
		-o reports
	z --format json report --stale
	json '[.[].print.file | select(endswith(".csv") | not)] | length' 0
}

# ci
prints_whose_data_are_not_on_record_are_told() {
	printed
	sqlite3 zila.db "UPDATE report_run SET made_id = NULL WHERE format = 'md'"
	ok report --stale
	err_has "1 printed file of an older version of zila"
	ok --format json report --stale
	err_has "not on record"
	json 'length' 0
}

# ci
verifying_and_listing_store_nothing() {
	local before
	printed
	before=$(stored)
	ok report --verify reports/progress.md
	ok report --stale
	[[ $(stored) == "$before" ]] || fail "expected nothing to be stored"
}

# ci
a_changed_plugin_is_the_reason_for_other_bytes() {
	printed
	cp -r "$root/plugins" own
	sed -i 's/title = "Key figures"/title = "Figures that matter"/' \
		own/india/reports/progress.lua
	z --format json --plugins own report --verify reports/progress.md
	exits 0
	json .verdict true
	json .again.same false
	json .again.plugins_changed true
}

# The print before it, of other plugins, is tried too.
of_a_changed_print_the_likest_one_is_told_of() {
	with_register
	cp -r "$root/plugins" own
	sed -i 's/title = "Key figures"/title = "Figures that matter"/' \
		own/india/reports/progress.lua
	ok --plugins own report progress --as-of 2022-07-29 -t md -o reports
	ok report progress --as-of 2022-07-29 -t md -o reports
	sed -i 's/681/682/' reports/progress.md
	z --format json report --verify reports/progress.md
	exits 3
	json .again.same true
	json .again.plugins_changed false
}

verify_takes_no_words_of_a_report() {
	with_register
	refused 2 verify report progress --verify x
	refused 2 state report --verify x --state IN-KA
	refused 2 stale report --stale --verify x
}

# ci
a_report_keeps_what_it_was_made_of() {
	local q
	printed
	q="SELECT count(*) FROM report_run AS p JOIN report_made AS m
		ON m.id = p.made_id WHERE m.part = 'india.progress'"
	[[ $(sqlite3 zila.db "$q") == $(prints) ]] || fail "expected its files"
	q="SELECT value FROM report_figure WHERE name = 'plans_drafted'"
	[[ $(sqlite3 zila.db "$q") == 557 ]] || fail "expected 557"
	q="SELECT count(*) FROM report_read WHERE dataset IN
		('action_plan', 'district')"
	[[ $(sqlite3 zila.db "$q") == 2 ]] || fail "expected its datasets"
	q="SELECT count(*) > 1 FROM report_cited"
	[[ $(sqlite3 zila.db "$q") == 1 ]] || fail "expected its imports"
	q="SELECT json_extract(plugins, '\$[0].name') FROM report_made"
	[[ $(sqlite3 zila.db "$q") == india ]] || fail "expected its plugins"
}

# slow
open_errors_stand_at_the_end_of_a_report() {
	printed
	grep -q 'have not been checked' reports/progress.md ||
		fail "expected that nothing was checked"
	z check
	ok report progress --as-of 2022-07-29 -t md -o after
	grep -q 'Rules last checked on' after/progress.md ||
		fail "expected when it was checked"
	ok report --verify reports/progress.md
	ok --format json report --verify after/progress.md
	json .again.same true
}

# slow
a_later_check_leaves_a_print_as_it_is() {
	printed
	z check
	z check --state IN-KA
	ok --format json report --verify reports/progress.json
	json .again.same true
}

# elsewhere DIR COMMAND...: with another clock's zone, language and mask.
elsewhere() {
	mkdir -p "$1"
	cp zila.db* "$1"
	(
		cd "$1" || exit 1
		umask 077
		export TZ=Asia/Kolkata LANG=hi_IN.UTF-8 LC_ALL=C
		ok report progress --as-of 2022-07-29 \
			-t html,pdf,xlsx,md,csv,json,text -o reports
		ok report progress --as-of 2022-07-29 --lang hi \
			-t html,pdf,xlsx,md,csv,json,text -o hindi
	) || exit 1
}

# ci
a_report_is_the_same_bytes_elsewhere() {
	printed
	ok report progress --as-of 2022-07-29 --lang hi \
		-t html,pdf,xlsx,md,csv,json,text -o hindi
	elsewhere there
	diff -rq reports there/reports >&2 || fail "expected the same bytes"
	diff -rq hindi there/hindi >&2 || fail "expected the same bytes"
}

# ci
only_the_known_at_tells_databases_apart() {
	with_register
	mkdir there
	cp zila.db* there
	sqlite3 there/zila.db "UPDATE import SET known_at =
		'2031-01-02T03:04:05Z'; UPDATE run SET started_at =
		'2031-01-02T03:04:05Z'"
	ok report progress --as-of 2022-07-29 -t json,md -o reports
	(
		cd there || exit 1
		ok report progress --as-of 2022-07-29 -t json,md -o reports
	) || exit 1
	diff <(jq -S 'walk(if type == "object" then del(.known_at) else . end)
			| del(.blocks)' reports/progress.json) \
		<(jq -S 'walk(if type == "object" then del(.known_at) else . end)
			| del(.blocks)' there/reports/progress.json) >&2 ||
		fail "expected only the known-at to differ"
	[[ $(diff reports/progress.md there/reports/progress.md |
		grep '^>' | grep -vc '2 January 2031\|2031-01-02') == 0 ]] ||
		fail "expected only the known-at to differ"
}
