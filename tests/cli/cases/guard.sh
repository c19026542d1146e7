# What works while the kernel refuses a worker all else: the folders it needs,
# and one of its own for what it writes on the way.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# left: what is in the folder t.
left() {
	[[ -z $(ls -A t) ]] || fail "expected nothing in t: $(ls -A t)"
}

# slow
temporary_files_are_in_the_folder_that_is_named_and_gone_at_the_end() {
	mkdir t
	export TMPDIR=$PWD/t
	cat >x.lua <<-'END'
		local sql = [[WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n
		  WHERE i < 300000) SELECT i, printf('%032d', i * 7919 % 300007) AS text
		  FROM n ORDER BY text]]
		local last = ""
		for row in zila.rows(sql) do assert(row.text >= last); last = row.text end
	END
	ok --limit memory=64 run x.lua
	left
	ok report progress -t xlsx,pdf,html -o made
	left
	cp "$lists/dpiit_odop.csv" .
	products dpiit_odop.csv
	[[ $code -le 1 ]] || fail "it is imported"
	left
}

# More rows than a rule holds in memory: of one key, and of values to weigh.
a_rule_over_many_rows_keeps_what_it_needs_in_its_own_folder() {
	mkdir -p t own/zz/rules
	export TMPDIR=$PWD/t
	echo 'return { name = "zz", title = "Own", version = "1.0.0", api = 1 }' \
		>own/zz/plugin.lua
	cat >own/zz/rules/once.lua <<-'END'
		return { id = "once", title = "A destination once",
		  severity = "info", why = "To be tried.", dataset = "export_flow",
		  check = { unique = { "destination" } } }
	END
	cat >own/zz/rules/far.lua <<-'END'
		return { id = "far", title = "No value stands out",
		  severity = "info", why = "To be tried.", dataset = "export_flow",
		  check = { outlier = { "value_usd", method = "z" } },
		  message = "line {line}: {value}, score {score}" }
	END
	{
		echo 'State,District,HS Code,Country,Month,Value (US$)'
		echo 'Goa,North Goa,09999999,Nepal,2025-06,90'
		seq -f 'Goa,North Goa,%08.0f,Nepal,2025-06,10' 10000000 10001099
		echo 'Goa,North Goa,10009999,Nepal,2025-06,80'
	} >flows.csv
	z import flows.csv --as india.district_exports
	[[ $code -le 1 ]] || fail "it is imported"
	z --plugins own --format json check --rule 'zz.*' --as-of 2026-01-01
	exits 0
	json '[.rules[] | [.outcome, .findings]]' '[["fail",2],["fail",1102]]'
	json '[.findings[] | select(.rule == "zz.far").message]' \
		'["line 2: 9000, score 24.95","line 1103: 8000, score 21.83"]'
	left
}

# slow
a_run_that_is_killed_leaves_no_temporary_files() {
	mkdir t
	export TMPDIR=$PWD/t
	echo 'string.rep("a", 30):find(("a?"):rep(30) .. ("a"):rep(30))' >x.lua
	z --limit time=1 run x.lua
	exits 6
	left
}

a_run_without_a_folder_for_temporary_files_goes_on() {
	export TMPDIR=$PWD/none
	echo 'print(zila.value("SELECT count(*) FROM state"))' >x.lua
	ok run x.lua
	out_is 36
	ok report progress --format md
}

plugins_come_from_several_folders() {
	mkdir -p a/one/reports b/two/reports
	local name
	for name in one two; do
		local folder=a
		[[ $name == two ]] && folder=b
		echo "return { name = '$name', title = '$name', version = '1.0.0'," \
			"api = 1 }" >$folder/$name/plugin.lua
		cat >$folder/$name/reports/$name.lua <<-END
			local helper = require "helper"
			return { id = "$name", title = "$name", scope = "any", sections = {
			  { id = "s", title = "S",
			    build = function(doc) doc:paragraph(helper.said) end } } }
		END
		echo "return { said = 'this is $name' }" >$folder/$name/helper.lua
	done
	ok --plugins a:b --format md report one
	out_has 'this is one'
	ok --plugins "a:$PWD/b" --format md report two
	out_has 'this is two'
	ok --plugins a:b --format md report india.progress
}
