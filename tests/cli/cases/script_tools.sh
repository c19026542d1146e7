# What `zila run` does beside running: tables, files, profiles, traces; and
# the manual of what scripts call.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

script() {
	cat >script.lua
}

rows_are_shown_as_an_aligned_table() {
	script <<-'END'
		zila.show({ { state = "Bihar", n = 38 }, { state = "अरुणाचल", n = 1234567 } })
		zila.show("SELECT state, name FROM state ORDER BY name",
		  { limit = 1, title = "States", columns = { "name" } })
		zila.show({}) zila.show({ 1.5, 22 }) zila.show { a = "b" }
	END
	ok run script.lua
	out_has '1234567'
	out_has 'Bihar        38'
	out_has '... 35 more rows'
	out_has 'no rows'
	! grep -q ' $' out || fail "expected no spaces at line ends"
	echo 'zila.show({}, { colums = {} })' | script
	refused 4 "did you mean 'columns'?" run script.lua
	echo 'zila.show(zila.rows("SELECT 1 AS a"), { limit = 1 })' | script
	refused 4 "zila.show: options go with a query's text" run script.lua
	echo 'zila.show({ { a = 1 }, 2 })' | script
	refused 4 'some rows are tables' run script.lua
}

an_iterator_of_rows_is_shown() {
	script <<-'END'
		zila.show(zila.rows("SELECT name, state FROM state WHERE state IN (29, 30)"))
		local at = 0
		zila.show(function()
		  at = at + 1
		  return at < 3 and { nth = at } or nil
		end)
	END
	ok run script.lua
	out_has 'name       state'
	out_has 'Goa           30'
	out_has '  2'
	echo 'zila.show(function() return { a = 1 } end)' | script
	refused 4 'zila.show: at most 200000 rows' run script.lua
	echo 'zila.show({}, 1)' | script
	refused 4 'argument 2 (options) must be a table' run script.lua
}

a_chart_is_drawn_in_letters() {
	script <<-'END'
		local rows = { { s = "Bihar", n = 10 }, { s = "Goa", n = 5 } }
		zila.chart { label = "s", values = "n", rows = rows, title = "Districts" }
		zila.chart { kind = "line", label = "s", values = { "n" }, rows = rows }
	END
	ok run script.lua
	out_has 'Bihar │████'
	out_has '●'
	LC_ALL=C ok run script.lua
	out_has 'Goa   |####'
	LC_ALL=C grep -q '[^ -~]' out && fail "expected ASCII alone"
	echo 'zila.chart { label = "s", values = "m", rows = { { s = 1, m = "x" } } }' | script
	refused 4 'column m holds no numbers' run script.lua
	echo 'zila.chart { label = "s", values = "vaule", rows = { { s = 1, value = 2 } } }' | script
	refused 4 "no row has a column 'vaule'; did you mean 'value'?" run script.lua
}

a_document_goes_to_the_terminal_and_to_files() {
	script <<-'END'
		local doc = zila.document { title = "Trial" }
		doc:heading("One")
		doc:table { columns = { { id = "n", title = "N", type = "integer" } }, rows = { { n = 12345 } } }
		doc:print()
		for _, ending in ipairs { "html", "xlsx", "csv", "md", "json", "pdf", "txt" } do
		  doc:write("trial." .. ending)
		end
		zila.out("notes.txt", "as it is\n")
	END
	ok run --out files script.lua
	out_has '12,345'
	[[ $(ls files | wc -l) -eq 8 ]] || fail "expected 8 files"
	[[ $(<files/notes.txt) == "as it is" ]] || fail "expected the notes"
	echo 'zila.out("a.txt", "x")' | script
	refused 4 '--out DIR' run script.lua
	echo 'zila.document().paragraph("text")' | script
	refused 4 'call it with a colon: doc:paragraph' run script.lua
	echo 'zila.document():table { columns = { { id = "n", type = "integr" } }, rows = {} }' | script
	refused 4 "or code, not 'integr'; did you mean 'integer'?" run script.lua
	echo 'zila.document():table { columns = { { id = "nam" } }, sql = "SELECT name FROM state" }' | script
	refused 4 "the query has no column 'nam'; did you mean 'name'?" run script.lua
	echo 'zila.document():write("a.docx")' | script
	refused 4 'none of the endings' run --out files script.lua
}

files_of_a_script_have_plain_names_and_come_together() {
	local name
	for name in ../x .x a/b '' "$(printf 'a\nb')" 'a\b' ; do
		script <<-END
			zila.out("whole.txt", "x")
			zila.out([==[$name]==], "x")
		END
		refused 4 'is no name of a file' run --out files script.lua
		[[ ! -e files/whole.txt ]] || fail "expected all files or none"
	done
	echo 'zila.out("a", "") zila.out("a", "")' | script
	refused 4 "already" run --out files script.lua
}

a_document_outlives_nothing_it_needs() {
	script <<-'END'
		local heading = zila.document().heading
		for i = 1, 200 do local t = {} for j = 1, 1000 do t[j] = { j } end end
		for i = 1, 100 do heading(setmetatable({}, {}), ("x"):rep(1000)) end
		print "fine"
	END
	ok run script.lua
	out_is fine
}

# slow
a_profile_names_lines_functions_and_queries() {
	script <<-'END'
		local function busy()
		  local s = 0
		  for i = 1, 2e7 do s = s + i % 7 end
		  return s
		end
		print(busy())
		coroutine.wrap(function()
		  zila.value("SELECT count(*) FROM district a, district b, state WHERE a.name < b.name")
		end)()
	END
	ok run script.lua
	cp out plain
	ok run --profile-out stacks.txt script.lua
	cmp -s out plain || fail "expected the same output"
	err_has 'profile by line'
	err_has 'script.lua:3 '
	err_has 'busy script.lua'
	err_has 'in SQL: SELECT count(*) FROM district a'
	grep -qE '^main script.lua:6;busy script.lua:3 [0-9]+$' stacks.txt ||
		fail "expected a collapsed stack: $(<stacks.txt)"
	grep -qE '^main script.lua:7;[^;]*script.lua:8;in SQL: SELECT .* [0-9]+$' \
		stacks.txt || fail "expected the query below its line"
}

# ci
a_trace_tells_each_query_with_its_plan() {
	script <<-'END'
		for _, state in ipairs { 29, 32 } do
		  print(zila.value("SELECT name FROM state WHERE state = :s", { s = state }))
		end
		print(zila.value("SELECT count(*) FROM district a, district b WHERE a.name < b.name") > 0)
	END
	ok run script.lua
	cp out plain
	ok run --trace-sql script.lua
	cmp -s out plain || fail "expected the same output"
	err_has 'WHERE state = 29'
	err_has 'WHERE state = 32'
	err_has '1 row, '
	err_has 'SEARCH '
	err_has 'rows passed over without an index'
	err_has 'sql: 3 queries, 3 rows, '
}

a_plan_of_a_view_has_no_mark_of_ours() {
	echo 'for _ in zila.rows("SELECT * FROM finding") do end' | script
	ok run --trace-sql script.lua
	err_has 'MATERIALIZE newest'
	! has err ␟ || fail "expected the mark left out"
}

a_failed_script_still_tells_its_profile() {
	echo 'zila.value("SELECT 1") error("mine")' | script
	z run --trace-sql --profile script.lua
	exits 4
	err_has 'sql: 1 query, 1 row, '
	err_has 'profile by line'
	err_has 'mine'
}

the_manual_of_scripts_is_in_the_help() {
	ok help zila.rows
	out_has 'zila.rows(sql: string, params?: table)'
	ok help zila.text
	out_has 'zila.text.split('
	ok help zila.Rule
	out_has 'severity: '
	ok help zila
	out_has 'zila.stats.'
	out_has 'zila.Manifest'
	ok help zila.rows --format md
	out_has '### zila.rows'
	refused 2 'did you mean zila.rows?' help zila.row
	refused 2 'did you mean zila.text.split?' help zila.split
}
