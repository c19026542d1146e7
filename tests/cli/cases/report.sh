# The programme's public answers, written from the synthetic register.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# figures DATE NAME=VALUE...: of the report progress as of DATE.
figures() {
	local date=$1 pair
	shift
	with_register
	ok report progress --as-of "$date" -t json -o reports
	for pair in "$@"; do
		json "figure(\"${pair%=*}\")" "${pair#*=}" reports/progress.json
	done
}

progress_gives_the_answer_of_29_july_2022() {
	figures 2022-07-29 sepc_states=36 depc_states=36 \
		districts_with_products=734 strategy_states=28 \
		nodal_officer_states=34 depc_meeting_districts=681 \
		plans_drafted=557 plans_notified=218
}

progress_gives_the_figures_of_22_march_2021() {
	figures 2021-03-22 districts_with_products=725 plans_drafted=451 \
		depc_states=35
}

progress_gives_the_figures_of_21_july_2025() {
	figures 2025-07-21 plans_drafted=590 plans_notified=249 \
		strategy_states=28
}

a_share_shows_its_denominator() {
	with_register
	ok report progress --as-of 2022-07-29 -t md -o reports
	grep -q '681.*734' reports/progress.md || fail "expected 681 of 734"
	grep -q '92\.8' reports/progress.md || fail "expected 92.8 %"
}

synthetic_data_is_called_so_in_every_format() {
	local format
	with_register
	ok report progress -t html,md,csv,json -o reports
	for format in html md json figures.csv steps.csv states.csv text.csv; do
		grep -qi synthetic reports/progress.$format ||
			fail "expected the word synthetic in progress.$format"
	done
	json .synthetic true reports/progress.json
}

real_data_are_not_called_synthetic() {
	ok report progress -t json -o reports
	json .synthetic false reports/progress.json
}

a_figure_says_where_it_came_from() {
	with_register
	ok report progress --as-of 2022-07-29 -t json -o reports
	json '.figures.plans_drafted.sources | length > 0' true \
		reports/progress.json
}

a_report_carries_its_two_clocks() {
	ok report progress --as-of 2022-07-29 -t json -o reports
	json .report progress reports/progress.json
	json .as_of 2022-07-29 reports/progress.json
	json '.known_at | type' string reports/progress.json
}

a_report_is_the_same_bytes_again() {
	with_register
	ok sql "SELECT max(known_at) FROM import"
	ok report progress --as-of 2022-07-29 --known-at 2099-01-01 \
		-t html,md,csv,json,xlsx -o first
	ok report progress --as-of 2022-07-29 --known-at 2099-01-01 \
		-t html,md,csv,json,xlsx -o second
	diff -rq first second >/dev/null || fail "expected the same bytes"
}

# ci
a_state_is_named_by_code_iso_or_name() {
	local name
	for name in 29 IN-KA Karnataka; do
		ok report export_strategy --state $name --as-of 2022-07-29 \
			-t json -o "$name"
		json '.state | if type == "object" then .code else . end' 29 \
			"$(find "$name" -name '*.json')"
	done
}

# ci
all_states_make_36_reports() {
	ok report export_strategy --all-states -t md -o reports
	[[ $(find reports -name '*.md' | wc -l) -eq 36 ]] ||
		fail "expected 36 files"
}

# One database, so that what is on record of both can be compared, too.
# ci
several_workers_write_what_one_writes() {
	local n record="SELECT report, state, district, as_of, known_at, known,
		lang, format, sha256, bytes, part, checked, plugins, settings,
		(SELECT group_concat(dataset) FROM report_read
			WHERE made_id = report_made.id),
		(SELECT group_concat(name || '=' || value) FROM report_figure
			WHERE made_id = report_made.id)
		FROM report_run JOIN report_made ON report_made.id = made_id
		WHERE report_run.run_id = (SELECT max(run_id) FROM report_run)
		ORDER BY report_run.id"
	for n in 1 3; do
		ok report action_plan --all-districts --state Punjab -t md,csv \
			-o reports --workers "$n"
		mv out "lines.$n"
		mv reports "reports.$n"
		sqlite3 zila.db "$record" >"record.$n"
	done
	diff -r reports.1 reports.3 && diff lines.1 lines.3 &&
		diff record.1 record.3 || fail "one worker writes something else"
	[[ -s record.3 ]] || fail "expected something on record"
	refused 2 workers report action_plan --all-districts -t md --workers 0
}

# ci
where_a_state_has_not_the_language_its_report_is_in_english() {
	refused 2 "written in en, hi" report export_strategy --state Goa --lang mr
	ok report export_strategy --all-states --lang mr -t html -o reports
	err_has "in English"
	err_has "Jammu and Kashmir, Himachal Pradesh"
	grep -q Maharashtra err && fail "expected Maharashtra to have Marathi"
	grep -q '<html lang="mr"' reports/export_strategy-IN-MH.html ||
		fail "expected Marathi"
	ok report export_strategy --state Punjab -t html -o one
	cmp one/export_strategy-IN-PB.html reports/export_strategy-IN-PB.html ||
		fail "expected the English report"
	refused 2 xx report export_strategy --all-states --lang xx -t md
}

# ci
what_is_logged_and_fails_is_told_alike_by_several_workers() {
	local n
	mkdir -p more/noisy/reports
	cat >more/noisy/plugin.lua <<-'LUA'
		return { name = "noisy", title = "Noisy", version = "1.0.0", api = 1,
		  extends = "india" }
	LUA
	cat >more/noisy/reports/noise.lua <<-'LUA'
		return { id = "noise", title = "Noise", scope = "state", sections = {
		  { id = "all", title = "All", build = function(doc, ctx)
		    zila.log("warning", "of " .. ctx.state.name)
		    zila.log("warning", "of each")
		    if ctx.state.code > 20 then error("no " .. ctx.state.name) end
		  end } } }
	LUA
	for n in 1 3; do
		z --plugins "more:$top/plugins" report noise --all-states \
			-t md -o reports --workers "$n"
		exits 4
		mv err "err.$n"
	done
	diff err.1 err.3 || fail "several workers tell it in another way"
	grep -q 'of each (21 times, first' err.3 && grep -q 'no Odisha' err.3 ||
		fail "expected one line for all, and the first that failed"
}

every_product_of_the_list_is_in_product_list() {
	list >odop.csv
	products odop.csv
	ok report product_list --as-of 2025-06-01 -t csv -o reports
	grep -q 'Mysore silk' reports/product_list.products.csv ||
		fail "expected Mysore silk"
}

a_report_that_can_not_be_written_is_refused() {
	: >file
	z report progress -t json -o file/reports
	exits 5
	err_has file
}

a_format_that_is_named_twice_is_written_once() {
	ok report progress -t html,md,html -o out.d
	[[ $(cut -d: -f1 out | xargs) == 'out.d/progress.html out.d/progress.md' ]] ||
		fail "expected each once"
}

# Of Karnataka, of Kerala and of nobody knows where.
lines_that_wait_are_told_in_each_report() {
	ok report progress
	has out 'in quarantine' && fail "expected none to wait"
	cat >waits.csv <<-'END'
		State,District,HS Code,Period,Value (INR)
		Karnataka,Foo,0902,2023-24,1000
		Kerala,Bar,0902,2023-24,1000
		Nowhere,Bar,0902,2023-24,1000
	END
	z import waits.csv --as india.district_exports
	ok report progress
	out_has 'Lines that wait in quarantine, so are in no figure: 3.'
	ok report product_list --state IN-KA
	out_has 'are in no figure: 2.'
	ok report product_list --state IN-KA --lang hi
	out_has 'रोकी गई'
}
