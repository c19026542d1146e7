# Pages of the web face, as `zila serve` gets them.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

pages=(/ /states /states/KA /districts/525 /imports /imports/1
	'/imports/9?show=diff' /quarantine /findings '/findings?state=KA' /waivers
	/reports /reports/progress '/reports/export_strategy?state=KA' /jobs
	/plugins /plugins/india /help /login)

# The text of the page, without its marks.
words() { sed 's/<[^>]*>/ /g' "${1:-out}" | tr -s ' \n' ' '; }

# slow
each_page_is_one_whole_document() {
	local page
	with_register
	for page in "${pages[@]}"; do
		ok page "$page"
		[[ $(head -1 out) == '<!doctype html>' ]] || fail "$page: no head"
		[[ $(tail -1 out) == '</html>' ]] || fail "$page: no end"
		[[ $(grep -c '<h1>' out) -eq 1 ]] || fail "$page: not one h1"
		grep -q '<main id="main"' out || fail "$page: no main"
	done
}

# slow
no_page_has_a_style_or_script_in_it() {
	local page
	with_register
	for page in "${pages[@]}"; do
		ok page "$page" --session
		grep -qE '<style| style=| on[a-z]+="' out && fail "$page: style or script"
		[[ $(grep -o '<script' out | wc -l) -eq 1 ]] || fail "$page: scripts"
		[[ $(grep -c 'method="post"' out) -eq 0 ]] ||
			[[ $(grep -o 'method="post"' out | wc -l) -eq $(grep -o \
				'<input type="hidden" name="csrf" value="">' out | wc -l) ]] ||
			fail "$page: a form without its mark"
	done
}

# ci
a_page_that_there_is_not_says_so_and_fails() {
	local page
	ok imports
	for page in /nope /states/ZZ /districts/99999 /imports/999 /findings/x \
		/reports/nope /plugins/nope /jobs/nope /runs/1 /quarantine/999 \
		/reports/export_strategy; do
		z page "$page"
		exits 2
		grep -q 'There is no such page' out || fail "$page: no page"
		[[ -s err ]] || fail "$page: no message"
	done
}

a_states_page_says_how_many_lines_of_it_wait() {
	local i
	{
		echo "State,District,HS Code,Period,Value (INR)"
		for ((i = 1; i <= 30; i++)); do
			echo "Karnataka,Nowhere $i,0902,2023-24,$i"
		done
	} >lost.csv
	z import lost.csv
	ok page /states/KA
	out_has 'Only the first 25 of 30 rows are shown'
}

the_overview_has_the_figures_of_the_report() {
	local name value
	with_register
	ok report progress --as-of 2022-07-29 -t json -o reports
	ok page / --query as_of=2022-07-29
	for name in districts_with_products depc_meeting_districts plans_drafted \
		plans_notified; do
		value=$(jq ".figures.$name.value" \
			reports/progress.json)
		grep -A3 "data-figure=\"$name\"" out | grep -q "<b>$value</b>" ||
			fail "$name is not $value"
	done
	grep -q 'position as on 29 July 2022' out || fail "another day is not said"
	grep -q 'synthetic' out || fail "the word synthetic"
}

# A click led from another day's numbers to today's.
# ci
the_links_of_a_page_of_another_day_stay_on_that_day() {
	ok imports
	ok page /states --query as_of=2022-07-29
	out_has 'href="/states/KA?as_of=2022-07-29"'
	out_has 'href="/findings?as_of=2022-07-29"'
	out_has "href=\"/states\">Show today"
	ok page /findings --query as_of=2022-07-29
	out_has '<input type="hidden" name="as_of" value="2022-07-29">'
	ok page / --query as_of=2022-07-29
	grep -q '<input type="hidden" name="as_of"' out && fail "the day is asked for twice"
	ok page /states --query as_of="$(TZ=Asia/Kolkata date +%F)"
	out_has 'href="/states/KA"'
}

# ci
a_page_that_knows_no_other_day_says_so() {
	local page
	ok page /jobs
	grep -q 'whatever the day' out && fail "said unasked"
	for page in /imports /quarantine /jobs /channels /plugins /help; do
		ok page $page --query as_of=2022-07-29
		grep -q '29 July 2022' out && fail "$page: has the day"
		out_has 'tells what is held now, whatever the day'
	done
}

# ci
a_report_on_a_page_has_the_numbers_of_its_file() {
	with_register
	ok report progress -t html -o reports
	words reports/progress.html | grep -o 'of 36 States/UTs ([0-9.]* %)' >file
	ok page /reports/progress
	words | grep -o 'of 36 States/UTs ([0-9.]* %)' >page
	[[ -s file ]] && cmp -s file page || fail "other figures"
}

# slow
a_page_in_hindi_has_no_english_of_ours() {
	local page english
	with_register
	ok check
	for page in "${pages[@]}"; do
		# A plugin's parts have their titles in English.
		[[ $page == /plugins/* ]] && continue
		ok page "$page" --lang hi
		grep -q '<html lang="hi">' out || fail "$page: lang"
		# What is marked as English is data: names, files, codes.
		english=$(sed 's/<\(code\|span\) lang="en">[^<]*<\/\1>//g
			s/<option[^<]*<\/option>//g; s/<code[^<]*<\/code>//g
			/<pre/,/<\/pre>/d' out |
			words /dev/stdin | grep -oE '\b(the|of|and|is|are|No|All|with|by)\b' |
			head -3)
		[[ -z $english ]] || fail "$page: $english"
	done
}

data_on_a_page_stays_text() {
	local id
	cat >'<b>evil.csv' <<-'END'
		State,District,HS Code,Commodity,Country,Month,Value (Rs lakh)
		Karnataka,<script>x</script>,3004,"a""b",Bangladesh,2023-04,349.61
	END
	z import '<b>evil.csv' --as india.district_exports
	z --format json imports
	id=$(jq 'map(select(.source.name | startswith("<b>")))[0].id' out)
	[[ $id != null ]] || fail "not imported"
	ok page "/quarantine/$id" --session
	grep -q '&lt;script&gt;' out || fail "the line is not shown"
	grep -qE '<script>x|<b>evil' out && fail "data made markup"
	ok page /imports --notice '<i>note</i>'
	grep -q '&lt;i&gt;note' out || fail "the notice is no text"
}

a_line_in_quarantine_has_a_field_for_each_column() {
	local id
	cat >exports.csv <<-'END'
		State,District,HS Code,Commodity,Country,Month,Value (Rs lakh)
		Andhra Pradesh,Kurnul,3004,Medicaments,Bangladesh,2023-04,349.61
	END
	z import exports.csv --as india.district_exports
	z --format json imports
	id=$(jq 'map(select(.source.name == "exports.csv"))[0].id' out)
	ok page "/quarantine/$id"
	grep -q "action=\"/quarantine/$id/mend\"" out || fail "no form"
	grep -q 'name="cell.1" aria-describedby="hint-2" class="marked" value="Kurnul"' \
		out || fail "the cell is not marked"
	grep -q 'name="cell.6"[^>]*value="349.61"' out || fail "the last cell"
	grep -q '<option value="Kurnool">' out || fail "no suggestion"
	grep -q 'action="/quarantine/alias"' out || fail "no name to teach"
}

# ci
a_list_is_shown_in_parts() {
	with_register
	ok check
	ok page '/findings?rule=*'
	grep -q 'Rows 1 to 100 of' out || fail "the first part"
	grep -q 'href="/findings?page=2&amp;rule=%2A' out || fail "no way to the next"
	ok page '/findings?rule=*&page=2'
	grep -q 'Rows 101 to' out || fail "the second part"
	ok page '/findings?rule=*&page=99999999999999999999'
}

# ci
a_rule_that_was_stopped_is_named_beside_the_counts() {
	with_register
	ok check
	ok page /findings
	! has out 'there may be more' || fail "expected all to be counted"
	sqlite3 zila.db "UPDATE rule_run SET outcome = 'stopped' WHERE rule IN (
		'india.plan_order', 'india.depc_missing')"
	ok page /findings
	out_has 'there may be more: india.depc_missing, india.plan_order.'
}

the_tiles_of_the_map_lead_to_their_states() {
	with_register
	ok page /
	grep -q '<a href="/states/KA" aria-label="KA [0-9.]* % Karnataka">' out ||
		fail "no link to Karnataka"
}

a_states_plugin_changes_the_page_of_its_state() {
	cp -r "$top/plugins" plugins
	mkdir -p plugins/karnataka/pages
	cat >plugins/karnataka/pages/state.lua <<-'END'
		local page = zila.report "india.state"
		page:after("figures", { id = "silk", title = "Silk clusters",
		  build = function(doc, ctx) doc:paragraph("own " .. ctx.state.code) end })
		return page
	END
	zila_with plugins page /states/KA
	grep -q 'own 29' out || fail "the section is not there"
	zila_with plugins page /states/GJ
	grep -q 'Silk' out && fail "it is on another state's page"
	true
}

zila_with() {
	local folder=$1
	shift
	last="zila $*" code=0
	"$zila" --db "$db" --plugins "$folder" "$@" </dev/null >out 2>err || code=$?
	exits 0
}

pages_of_jobs_hold_no_run_but_the_newest() {
	local page
	with_register
	sqlite3 zila.db "INSERT INTO job (id, name, plugin, title, schedule,
		zone, spec, made_at) VALUES (1, 'user.a', '', 'A', '', 'UTC',
		'{}', '2026');
		WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n
		WHERE i < 200000) INSERT INTO job_run (job_id, due, cause,
		state, queued_at) SELECT 1, strftime('%Y-%m-%dT%H:%M:%S.000Z',
		i * 60, 'unixepoch'), 'schedule', 'ok', '2026' FROM n"
	for page in /jobs /; do
		ok --limit memory=16 page "$page"
		grep -q 'href="/runs/200000"' out || fail "$page: no newest run"
	done
}
