# What becomes of findings from check to check, and every form of a check.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# A plugin of our own, whose one rule wants coffee and pepper.
rules() {
	mkdir -p own/zz/rules own/zz/messages
	cat >own/zz/plugin.lua <<-'END'
		return { name = "zz", title = "Own rules", version = "1.0.0",
		  api = 1 }
	END
	cat >own/zz/rules/known.lua <<-'END'
		return { id = "known", title = "A product is a known one",
		  severity = "error", dataset = "product",
		  why = "Others are <b>not</b> in the study.",
		  check = { one_of = { "name", { "Coffee", "Pepper" } } },
		  message = "{name} is not known",
		  fix = "ask the district" }
	END
	cat >own/zz/messages/hi.lua <<-'END'
		return { ["{name} is not known"] = "{name} ज्ञात नहीं है",
		  ["ask the district"] = "ज़िले से पूछें",
		  ["A product is a known one"] = "उत्पाद ज्ञात है" }
	END
}

# check DAY [ARGUMENT...]: as on DAY, as one JSON document.
check() {
	local day=$1
	shift
	z --format json --plugins own check --rule 'zz.*' --as-of "$day" "$@"
}

# silk: the list with a product in Mysuru that the rule does not know.
silk() {
	rules
	list >list.csv
	products list.csv
	[[ $code -le 1 ]] || fail "the list"
}

# mended: a newer list without it.
mended() {
	list | sed 's/Mysore silk/Coffee/' >newer.csv
	z --format json import newer.csv --as india.odop_dpiit \
		--as-on 2025-02-15 --allow-shrink
	exits 0
}

statuses='[findings[] | .status] | join(" ")'

a_finding_is_new_then_open_then_fixed() {
	silk
	check 2025-01-10
	exits 1
	json "$statuses" new
	check 2025-02-10
	exits 1
	json "$statuses" open
	json 'findings[0] | [.first_seen, .open_since, .days_open]' \
		'["2025-01-10","2025-01-10",31]'
	mended
	check 2025-03-10
	exits 0
	json "$statuses" fixed
	json .counts.fixed 1
	check 2025-03-11
	json 'findings | length' 0
}

# ci
a_finding_that_returns_says_so() {
	silk
	check 2025-01-10
	mended
	check 2025-03-10
	{ cat list.csv && echo Karnataka,Hassan,Jute; } >again.csv
	z --format json import again.csv --as india.odop_dpiit \
		--as-on 2025-03-15 --allow-shrink
	check 2025-04-10
	json '[findings[] | [.district, .status, .returned]] | sort | .[] |
		select(.[2])' '[545,"new",true]'
	json '[findings[] | select(.returned) | .first_seen, .open_since]' \
		'["2025-01-10","2025-04-10"]'
}

a_kept_check_is_shown_again_as_it_was() {
	silk
	check 2025-01-10
	local run
	run=$(jq .run out)
	cp out first
	check 2025-02-10
	mended
	check 2025-03-10
	z --format json --plugins own check --run "$run"
	exits 1
	cmp -s out first || fail "expected the same document"
	ok --plugins own check --list
	out_has 2025-02-10
	z --plugins own check --run 99999
	exits 2
}

# ci
what_came_and_went_since_a_day() {
	silk
	check 2025-01-10
	mended
	echo "Karnataka,Hassan,Jute" >>newer.csv
	z import newer.csv --as india.odop_dpiit --as-on 2025-02-20 --allow-shrink
	check 2025-03-10
	check 2025-04-10 --since 2025-01-31
	json '[findings[] | .status + " " + .message] | join(", ")' \
		'new Jute is not known, fixed Mysore silk is not known'
	check 2025-04-10 --since 2025-03-31
	json 'findings | length' 0
	exits 1
	z --plugins own check --since never
	exits 2
}

a_look_back_fixes_nothing() {
	silk
	check 2025-02-10
	check 2024-02-10
	exits 0
	json .look_back true
	check 2025-03-10
	json "$statuses" open
}

# The next check must not trip over what it said, nor take its words.
# ci
a_look_back_says_the_day_that_it_looks_from() {
	cat >status.csv <<-'END'
		State,District,DEPC Constituted On
		Karnataka,Mysuru,2021-05-01
	END
	ok import status.csv --as district_status
	local day run
	for day in 2025-06-30 2025-03-31 2025-02-28 2025-07-31 2025-03-31; do
		z check --rule nodal_officer_missing --as-of $day
		exits 0
		out_has "officer by $day"
	done
	z check --list --format json
	jq -r '.[] | "\(.run) \(.as_of)"' out >list
	while read -r run day; do
		z check --run "$run"
		out_has "officer by $day"
	done <list
	[[ $(wc -l <list) -eq 5 ]] || fail "expected five checks"
}

a_rule_that_breaks_fixes_nothing() {
	silk
	check 2025-01-10
	cp own/zz/rules/known.lua kept.lua
	cat >own/zz/rules/known.lua <<-'END'
		return { id = "known", title = "Broken", severity = "error",
		  dataset = "product", sql = "SELECT nonsense AS message" }
	END
	check 2025-01-20
	exits 4
	json 'findings | length' 0
	cp kept.lua own/zz/rules/known.lua
	check 2025-02-10
	json "$statuses" open
}

# ci
a_report_says_that_rules_of_its_check_broke() {
	silk
	z --plugins own report export_strategy --state IN-KA
	grep -q 'broke or were' out && fail "expected no word of it yet"
	sed -i 's/check = .*/sql = "SELECT nonsense AS message",/' \
		own/zz/rules/known.lua
	check 2025-01-20
	exits 4
	local format
	for format in text md json html csv; do
		z --plugins own report export_strategy --state IN-KA -t $format -o o
		exits 0
		grep -rqzE 'may\s+be\s+there\s+unseen:\s+1' o ||
			fail "expected it in $format"
		rm -r o
	done
}

# ci
a_check_can_show_a_part_and_its_exit_code_is_of_all() {
	silk
	check 2025-01-10 --severity error
	json 'findings | length' 1
	check 2025-01-11 --since 2025-01-10
	json 'findings | length' 0
	exits 1
	check 2025-01-12 --state Kerala
	json 'findings | length' 0
	exits 0
	check 2025-01-13
	json "$statuses" open
	refused 2 grave check --severity grave
}

a_finding_is_explained_in_both_languages() {
	silk
	check 2025-01-10
	local id
	id=$(jq '.findings[0].id' out)
	ok --plugins own check --explain "$id"
	for text in "A product is a known one" "Mysore silk is not known" \
		"list.csv, line 2" "Karnataka,Mysuru,Mysore silk" \
		"ask the district" "2025-01-10"; do
		out_has "$text"
	done
	ok --plugins own check --explain "$id" --lang hi
	for text in "उत्पाद ज्ञात है" "Mysore silk ज्ञात नहीं है" \
		"ज़िले से पूछें" "कर्नाटक"; do
		out_has "$text"
	done
	ok --format json --plugins own check --explain "$id"
	json .source.raw "Karnataka,Mysuru,Mysore silk"
	json '.rows[0].name' "Mysore silk"
	json '[.history[].event]' '["new"]'
	refused 2 77777 check --explain 77777
}

a_check_is_a_table_in_csv_and_markdown() {
	silk
	check 2025-01-10
	local run
	run=$(jq .run out)
	z --format csv --plugins own check --run "$run"
	exits 1
	[[ $(head -n1 out) == id,rule,severity,status,state,state_name,district,* ]] ||
		fail "expected the columns of before first"
	out_has "zz.known,error,new,29,Karnataka"
	z --format md --plugins own check --run "$run"
	exits 1
	out_has "| zz.known"
	out_has "## Rules"
}

a_check_is_a_page_without_script_that_is_safe() {
	silk
	check 2025-01-10
	local run
	run=$(jq .run out)
	z --format html --plugins own check --run "$run" --lang hi
	exits 1
	grep -q '<html lang="hi">' out || fail "expected its language"
	for text in '<details>' '<caption>' 'scope="row"' 'scope="col"' \
		'list.csv' '<span lang="en">Mysore silk</span> ज्ञात नहीं है' \
		'&lt;b&gt;not'; do
		out_has "$text"
	done
	grep -qiE '<script|<b>not|https?://' out &&
		fail "expected nothing that runs or is fetched"
	cp out first
	z --format html --plugins own check --run "$run" --lang hi
	cmp -s out first || fail "expected the same bytes"
}

a_check_is_a_workbook_with_real_numbers() {
	silk
	check 2025-01-10 -o check.xlsx
	exits 1
	[[ $(jq -s length out) == 1 ]] || fail "expected one document"
	python3 - <<-'END' || fail "expected the finding in the workbook"
		import sys, zipfile
		book = zipfile.ZipFile("check.xlsx")
		text = "".join(book.read(n).decode() for n in book.namelist()
		               if n.endswith(".xml"))
		sys.exit("Mysore silk is not known" not in text)
	END
	refused 2 check.xlsx check -o check.xlsx
	refused 2 FILE.xlsx check -o check.doc
}

# ci
scripts_see_open_findings_of_a_day() {
	silk
	check 2025-01-10
	mended
	check 2025-03-10
	ok --format csv sql --as-of 2025-02-10 \
		"SELECT status, district, days_open FROM finding"
	out_has "open,545,31"
	ok --format csv sql --as-of 2025-03-10 "SELECT id FROM finding"
	[[ $(wc -l <out) -eq 1 ]] || fail "expected no row"
}

# notified DATE: imports the register with Navsari's plan notified on DATE.
notified() {
	awk -F, -v OFS=, -v day="$1" '$2 == "Navsari" { $12 = day } 1' \
		first.csv >synthetic_district_register.csv
	z import synthetic_district_register.csv
	[[ $code -le 1 ]] || fail "the register"
}

# slow
a_row_that_is_wrong_otherwise_is_the_same_finding() {
	with_register
	cp synthetic_district_register.csv first.csv
	notified 2019-01-01
	z --format json check --rule '*plan_order' --as-of 2025-01-10
	exits 1
	json "$statuses" new
	notified 2019-02-02
	z --format json check --rule '*plan_order' --as-of 2025-02-10
	json "$statuses" open
	json 'findings[0].message | contains("2019-02-02")' true
	z --format csv check --run 99 --explain 1
	exits 2
}

# The rule is wrong, not the check: the others are heard.
a_rule_that_names_no_import_could_not_run() {
	silk
	cat >own/zz/rules/lost.lua <<-'END'
		return { id = "lost", title = "Lost", severity = "error",
		  why = "", all = function(find)
		    find { message = "of nothing", import_id = 99999,
		      line = 5 }
		  end }
	END
	check 2025-01-10
	exits 4
	json '.rules[] | select(.rule == "zz.lost") | [.outcome, .message]' \
		'["error","a finding names import 99999, which is not there"]'
	json '[findings[].rule] | unique' '["zz.known"]'
}

# A third has ten digits, a quantity its decimals, and money says what it is in.
# ci
numbers_are_told_alike_in_each_language() {
	rules
	cat >own/zz/rules/amount.lua <<-'END'
		return { id = "amount", title = "An amount", severity = "info",
		  why = "", dataset = "export_flow",
		  check = { range = { { "quantity", 0, 1 },
		    { "value_inr", 0, 100 } } } }
	END
	cat >own/zz/rules/third.lua <<-'END'
		return { id = "third", title = "A third", severity = "info",
		  why = "", dataset = "export_flow", message = "{part} of {whole}",
		  row = function() return { part = 1 / 3, whole = 4e12 + 0.25 } end }
	END
	cat >flow.csv <<-'END'
		State,District,Commodity,Country,Period,Quantity,Unit,Value (Rs)
		Karnataka,Mysuru,Silk,Japan,2023-24,123456789.125,KGS,2000.50
	END
	ok import flow.csv
	for lang in en hi; do
		z --format html --plugins own check --rule 'zz.*' --lang $lang
		out_has 'quantity 123456789.125 '
		out_has 'value_inr (in paise) 200050 '
		out_has '0.3333333333'
		out_has '4000000000000.25'
	done
}

# Rules of every form, two of one code, one that fails and some that log; what
# runs no Lua is also other workers'.
# ci
several_workers_find_what_one_finds() {
	local n
	silk
	for n in 1 2 3 4; do
		cat >"own/zz/rules/query$n.lua" <<-END
			return { id = "query$n", title = "Q", severity = "info", why = "W.",
			  dataset = "product", sql = [[SELECT state, district, import_id, line,
			    $n || name AS message FROM product]] }
		END
	done
	cat >own/zz/rules/broken.lua <<-'END'
		return { id = "broken", title = "B", severity = "info", why = "W.",
		  sql = "SELECT 1 AS one" }
	END
	cat >own/zz/rules/all.lua <<-'END'
		zila.log("warning", "read")
		return { id = "all", title = "A", severity = "info", why = "W.",
		  all = function(find)
		    zila.log("warning", "run")
		    find { state = 29, message = "of all" }
		  end }
	END
	cat >own/zz/rules/row.lua <<-'END'
		return { id = "row", title = "R", severity = "info", why = "W.",
		  dataset = "product", row = function(row)
		    return row.district % 3 == 0 and "row " .. row.name or nil end }
	END
	for n in 'unique = { "state" }' 'one_of = { "district", { 1 } }' \
		'compare = { "district", "<", "state" }' 'pattern = { "name", "^x" }'; do
		cat >"own/zz/rules/${n%% *}.lua" <<-END
			return { id = "${n%% *}", title = "D", severity = "info", why = "W.",
			  dataset = "product", check = { $n } }
		END
	done
	for n in 1 2 3 4; do
		cp zila.db "w$n.db"
		z --db "w$n.db" --plugins own check --rule 'zz.*' --all --workers "$n" \
			--as-of 2025-01-01
		exits 4
		mv out "out.$n"
		mv err "err.$n"
		sqlite3 "w$n.db" "SELECT * FROM finding; SELECT * FROM finding_run;
			SELECT * FROM rule_run ORDER BY rule" >"record.$n"
	done
	for n in 2 3 4; do
		diff out.1 "out.$n" && diff err.1 "err.$n" &&
			diff record.1 "record.$n" ||
			fail "$n workers find something else"
	done
	[[ $(grep -c "^  zz" out.4) -eq 12 ]] || fail "expected findings of all"
	refused 2 workers check --workers 9
}

# Neither of the rules ends by itself; either worker may be the one that dies.
a_worker_that_dies_ends_the_others() {
	local workers
	silk
	cat >own/zz/rules/all.lua <<-'END'
		return { id = "all", title = "A", severity = "info", why = "W.",
		  all = function() while true do end end }
	END
	cat >own/zz/rules/query.lua <<-'END'
		return { id = "query", title = "Q", severity = "info", why = "W.",
		  sql = [[WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
		    SELECT 'x' AS message FROM n WHERE i < 0]] }
	END
	begins --plugins own --limit time=3600 check --rule 'zz.*' --workers 2
	until_true has_workers
	read -ra workers <"/proc/$begun/task/$begun/children"
	kill -KILL "${workers[1]}"
	finishes
	exits 4
	err_has "the worker died"
	[[ ! -e /proc/${workers[0]} ]] || fail "expected the other to have ended"
	[[ $(sqlite3 zila.db "SELECT count(*) FROM check_run") -eq 0 ]] ||
		fail "expected no check on record"
}

has_workers() {
	[[ $(wc -w <"/proc/$begun/task/$begun/children") -eq 2 ]]
}

# ci
findings_are_not_told_in_a_language_that_they_would_be_english_in() {
	list >odop.csv
	products odop.csv
	z check --rule india.district_without_product
	refused 2 'findings of india are written in en, hi' \
		check --explain 1 --lang kn
	refused 2 'findings of india are written in en, hi' \
		check --rule india.district_without_product --lang ta -o x.html
}

# slow
all_findings_of_a_rule_are_not_held_in_memory() {
	rules
	cat >own/zz/rules/many.lua <<-'END'
		return { id = "many", title = "There are many", severity = "warning",
		  why = "To be many.", dataset = "state", fix = "none",
		  sql = [[WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1
		    FROM n WHERE i < 10000)
		    SELECT 29 AS state, printf('%05d%3000c', i, 'x') AS message
		    FROM n]] }
	END
	z --plugins own check --rule zz.many
	exits 0
	out_has 'zz.many: 10,000 findings'
	as=(python3 -c 'import resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10,
	file=open("mib", "w"))
sys.exit(code)')
	ok --plugins own check --all --run \
		"$(sqlite3 zila.db "SELECT max(run_id) FROM check_run")"
	(($(<mib) < 40)) || fail "expected less than $(<mib) MiB"
	[[ $(grep -c '^    #[0-9]* Karnataka: [0-9]\{5\} *x \[new\]$' out) == 10000 ]] ||
		fail "expected each finding once"
	[[ $(sed -n 3,4p out) == '  zz.many: 10,000 findings'*'#'*00001* ]] ||
		fail "expected them behind their number"
}
