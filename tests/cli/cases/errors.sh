# What the writer of a plugin or script is told of an error: where, three lines
# of source, the data at hand, a hint, the way there; and once, however many
# rows have it.
# shellcheck shell=bash disable=SC2154,SC2034 # names of lib.sh

# own KIND/NAME: a plugin `own` with one part, from standard input.
own() {
	mkdir -p "$(dirname "plugins/own/$1")"
	cat >plugins/own/plugin.lua <<-END
		return { name = "own", title = "Own", version = "1.0.0", api = 1 }
	END
	cat >plugins/own/"$1"
}

# importer BODY: own.list, whose row function has BODY in line 7.
importer() {
	own importers/list.lua <<-END
		local function deep(row) return row.nmae.x end
		return { id = "list", title = "A list", dataset = "product",
		  accepts = { "csv", "xlsx" }, constants = { list = "X" },
		  columns = { state = { "State" }, district = { "District" },
		    name = { "Product" } },
		  row = function(row, emit)
		    $1
		    emit { state = row.state, district = row.district, name = row.name }
		  end }
	END
}

# ci
a_plugins_file_is_named_as_it_is_opened_from_here() {
	rule 'sql = "SELECT nosuch FROM state"'
	mv plugins mine
	z --plugins mine check --rule own.rule
	out_has 'own.rule: mine/own/rules/rule.lua'
	cd mine/own || return
	echo 'return {' >rules/other.lua
	z --plugins .. check --rule own.rule
	err_has "$(pwd -P)/rules/other.lua:"
}

# rows COUNT: a list of so many.
rows() {
	echo State,District,Product
	seq -f 'Goa,North Goa,Feni %.0f' "$1"
}

# rule FIELDS: own.rule over the districts' counts.
rule() {
	own rules/rule.lua <<-END
		return { id = "rule", title = "A rule", severity = "error",
		  why = "To see it fail.", dataset = "published_figure",
		  $1
		}
	END
}

# section BODY: own.page, whose section has BODY in line 4.
section() {
	own reports/page.lua <<-END
		return { id = "page", title = "A page", scope = "any", sections = {
		  { id = "first", title = "First",
		    build = function(doc, ctx)
		      $1
		    end } } }
	END
}

# times COUNT TEXT: TEXT stands in the message so many times.
times() {
	[[ $(grep -cF -- "$2" err) -eq $1 ]] || fail "expected $1 times: $2"
}

an_error_of_an_importer_names_the_line_of_the_file_and_its_cells() {
	importer 'if row.line == 3 then deep(row) end'
	rows 3 >june.csv
	refused 4 'plugins/own/importers/list.lua:1:' --plugins plugins \
		import june.csv --as own.list
	err_has '  >   1 | local function deep(row) return row.nmae.x end'
	err_has '      2 | return { id = "list"'
	err_has "at: june.csv, line 3: district = 'North Goa', name = 'Feni 2'"
	err_has "did you mean 'name'?"
	err_has "plugins/own/importers/list.lua:1: in function 'deep'"
	err_has 'plugins/own/importers/list.lua:7: in'
}

a_name_that_turns_its_direction_does_not_turn_what_is_shown() {
	refused 3 $'\ufffdvsc.enuj' import $'\u202evsc.enuj'
	! grep -q $'\u202e' err || fail "expected it to be replaced"
}

an_error_of_an_importer_names_the_sheet() {
	importer 'error("no more")'
	python3 - <<-'END'
		import zipfile
		main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
		links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
		parts = "http://schemas.openxmlformats.org/package/2006/relationships"
		def link(kind, to):
		    return (f'<Relationships xmlns="{parts}"><Relationship Id="r1" '
		            f'Type="{links}/{kind}" Target="{to}"/></Relationships>')
		cell = '<c t="inlineStr"><is><t>%s</t></is></c>'
		rows = [["State", "District", "Product"], ["Goa", "North Goa", "Feni"]]
		with zipfile.ZipFile("june.xlsx", "w") as z:
		    z.writestr("_rels/.rels", link("officeDocument", "xl/workbook.xml"))
		    z.writestr("xl/_rels/workbook.xml.rels",
		               link("worksheet", "worksheets/sheet1.xml"))
		    z.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" '
		               f'xmlns:r="{links}"><sheets><sheet name="Goa 2024" '
		               'sheetId="1" r:id="r1"/></sheets></workbook>')
		    z.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{main}">'
		               "<sheetData>" + "".join("<row>" + "".join(
		                   cell % text for text in row) + "</row>"
		                   for row in rows) + "</sheetData></worksheet>")
	END
	refused 4 'no more' --plugins plugins import june.xlsx --as own.list
	err_has 'at: june.xlsx, sheet Goa 2024, line 2: district ='
}

an_importer_that_is_wrong_on_ten_thousand_rows_says_so_once() {
	importer 'deep(row)'
	rows 10000 >june.csv
	refused 4 'list.lua:1:' --plugins plugins import june.csv --as own.list
	times 1 'the row has no field'
	times 1 'at: june.csv, line 2'
	sql "SELECT count(*) FROM import WHERE importer = 'own.list'" 0
}

what_is_logged_at_ten_thousand_rows_is_one_line_with_a_count() {
	importer 'zila.log("warning", "no list named")'
	rows 10000 >june.csv
	z --plugins plugins import june.csv --as own.list --as-on 2024-01-01
	exits 0
	times 1 'no list named'
	err_has 'own: no list named (10,000 times, first at june.csv, line 2)'
}

a_line_that_is_logged_at_one_row_has_no_count() {
	importer 'zila.log("this is " .. row.name)'
	rows 3 >june.csv
	ok --plugins plugins import june.csv --as own.list --as-on 2024-01-01
	times 3 'this is Feni'
	times 0 'times'
}

a_logged_text_is_one_line_and_an_error_some() {
	echo 'zila.log("seen\nzila: error: forged") error(("x\n"):rep(500))' >s.lua
	refused 4 's.lua:1: x' run s.lua
	err_has 'zila: seen␊zila: error: forged'
	[[ $(wc -l <err) -lt 40 ]] || fail "expected some lines"
	echo 'error("one\nzila: two")' >own.lua
	z run own.lua
	exits 4
	err_has "  zila: two"
	[[ $(grep -c '^zila: ' err) == 1 ]] || fail "expected one error"
}

what_was_logged_is_told_before_the_error_that_ends_the_import() {
	importer 'print("seen") if row.line == 5 then error("no more") end'
	rows 9 >june.csv
	refused 4 'no more' --plugins plugins import june.csv --as own.list
	err_has 'own: seen (4 times, first at june.csv, line 2)'
}

# ci
ten_thousand_lines_with_one_reason_are_told_as_one() {
	importer 'row:reject("name", "it is no product")'
	rows 10000 >june.csv
	z --plugins plugins import june.csv --as own.list --as-on 2024-01-01
	exits 1
	out_has 'quarantined 10,000'
	z --plugins plugins rejects
	out_has '10,000 lines: refused in Goa'
	[[ $(grep -c 'it is no product' out) -eq 1 ]] || fail "one line"
}

ten_thousand_lines_with_one_notice_are_told_as_one() {
	importer 'row:notice("odd", "name", "its name is odd")'
	rows 10000 >june.csv
	ok --plugins plugins import june.csv --as own.list --as-on 2024-01-01
	[[ $(grep -c 'its name is odd' out) -eq 1 ]] || fail "one line"
	out_has '  name: its name is odd (10,000 lines: 2, 3, 4,'
}

# Cut to 31 letters it was another one on each line, and the import failed.
a_notice_of_a_long_code_is_told_as_one() {
	importer 'row:notice("a_code_of_more_than_thirty_one_letters", "name", "its name is odd")'
	rows 3 >june.csv
	ok --plugins plugins import june.csv --as own.list --as-on 2024-01-01
	out_has 'name: its name is odd (lines 2, 3, 4)'
}

an_error_of_a_rule_of_rows_names_the_row() {
	rule 'row = function(row) return row.valeu.x end'
	z --plugins plugins check --rule own.rule
	exits 4
	out_has 'own.rule: plugins/own/rules/rule.lua:3: attempt to index'
	out_has '  >   3 |   row = function(row)'
	out_has "at: district_counts.csv, line 3: indicator ="
	out_has "did you mean 'value'?"
	[[ $(grep -c 'attempt to index' out) -eq 1 ]] || fail "one line"
}

a_rule_can_call_none_of_the_functions_that_read_rows_for_it() {
	local function
	for function in 'zila_scan(1)' 'zila_scan_other(1, 2, 3)'; do
		rule "row = function() zila.rows('SELECT $function') end"
		z --plugins plugins check --rule own.rule
		exits 4
		out_has "not authorized to use function: ${function%(*}"
	done
}

an_error_of_a_rule_of_values_names_a_row_that_has_them() {
	rule 'distinct = { "indicator" }, value = function(it) error("bad") end'
	z --plugins plugins check --rule own.rule
	exits 4
	out_has "at: district_counts.csv, line 3: indicator = 'districts_in_lgd"
}

an_error_of_a_rule_of_groups_names_the_group() {
	rule 'group = { "indicator" }, rows = function(g, rows) error("bad") end'
	z --plugins plugins check --rule own.rule
	exits 4
	out_has "at: 3 rows from published_figures.csv, line 9: indicator = 'DEAP"
}

an_error_of_a_rule_of_all_names_the_row_of_its_query() {
	rule 'all = function(find)
		for row in zila.rows("SELECT state, name FROM state ORDER BY 1") do
		if row.state == 3 then find { message = row.nmae.x } end end end'
	z --plugins plugins check --rule own.rule
	exits 4
	out_has "at: row 3 of zila.rows: state = 3, name = 'Punjab'"
	out_has "did you mean 'name'?"
}

an_error_of_a_report_names_the_section_and_the_row_of_its_query() {
	section 'for row in zila.rows("SELECT state, name FROM state") do doc:paragraph(row.nmae .. 1) end'
	refused 4 'plugins/own/reports/page.lua:4:' --plugins plugins \
		report own.page --state IN-KA
	err_has 'at: section first of report page, state 29'
	err_has "at: row 1 of zila.rows: state = 1, name = "
	err_has "did you mean 'name'?"
}

an_error_in_a_task_is_followed_to_where_it_was_spawned() {
	cat >x.lua <<-'END'
		local function inner(row)
		  return row.nmae:upper()
		end
		local function task()
		  zila.sleep(0.001)
		  for row in zila.rows("SELECT name FROM state ORDER BY state") do
		    coroutine.wrap(inner)(row)
		  end
		end
		zila.gather { task }
	END
	refused 4 'x.lua:2:' run x.lua
	err_has '  >   2 |   return row.nmae:upper()'
	err_has 'at: row 1 of zila.rows: name = '
	err_has 'x.lua:2: in'
	err_has "x.lua:7: in"
	err_has 'x.lua:10: where the task was spawned'
}

a_row_that_was_left_is_not_at_hand() {
	cat >x.lua <<-'END'
		for row in zila.rows("SELECT name FROM state") do
		  for inner in zila.rows("SELECT 1 AS one") do end
		  break
		end
		error("later")
	END
	refused 4 'x.lua:5: later' run x.lua
	times 0 'zila.rows'
}

an_error_of_a_job_names_its_line_and_the_row_of_its_query() {
	own jobs.lua <<-'END'
		return { { id = "tidy", title = "Tidy", schedule = "0 2 * * *",
		  run = function(ctx)
		    for row in zila.rows("SELECT name FROM state") do ctx.log(row.x.y) end
		  end } }
	END
	z --plugins plugins jobs run own.tidy
	exits 4
	err_has 'plugins/own/jobs.lua:3: attempt to index'
	err_has '  >   3 |     for row in'
	err_has 'at: row 1 of zila.rows: name = '
}

an_error_in_the_list_of_jobs_names_its_line() {
	own jobs.lua <<-'END'
		return { { id = "tidy", title = "Tidy",
		  shedule = "0 2 * * *", steps = { { "check" } } } }
	END
	z --plugins plugins jobs list
	cat out >>err
	err_has "unknown field 'shedule'; did you mean 'schedule'?"
	err_has 'plugins/own/jobs.lua:'
}

an_error_of_a_manifest_names_its_line() {
	own rules/.keep </dev/null
	cat >plugins/own/plugin.lua <<-'END'
		return { name = "own", title = "Own",
		  version = "1.0.0" .. nosuch.x, api = 1 }
	END
	z --plugins plugins report own.page
	exits 4
	err_has "plugins/own/plugin.lua:2: 'nosuch' means nothing here"
	err_has '  >   2 |   version = "1.0.0" .. nosuch.x'
}

# ci
an_error_of_a_test_names_its_line() {
	importer ''
	mkdir -p plugins/own/tests
	cat >plugins/own/tests/list.lua <<-'END'
		local function deep(got) return got.rowz[1].x end
		t.case("its own fault", function()
		  deep { rows = {} }
		end)
	END
	z --plugins plugins plugins test own
	[[ $code -ne 0 ]] || fail "it failed"
	cat out >>err
	err_has 'plugins/own/tests/list.lua:1: attempt to index'
	err_has "did you mean 'rows'?"
}

# ci
a_check_tells_of_a_plugin_that_is_refused_as_an_error() {
	own rules/rule.lua <<<'return 42'
	z --plugins plugins check
	exits 4
	out_has 'own: none of its rules ran'
	out_has 'rules/rule.lua: must return a table, not number'
	z --plugins plugins --format json check
	exits 4
	json '[.rules[] | select(.rule == "own") | .outcome, .plugin]' \
		'["error","own"]'
	refused 4 'rule.lua: must return' --plugins plugins check --rule own.rule
	ok --plugins plugins check --rule india.plan_order
}

a_report_says_which_plugin_is_missing_from_it() {
	own reports/page.lua <<<'return 42'
	ok --plugins plugins --format md report progress
	out_has 'Plugin own could not be used: what it says is missing'
	err_has 'error: own: plugins/own/reports/page.lua: must return a table'
	ok --plugins plugins --format md report progress --lang hi
	out_has 'प्लगइन own का उपयोग नहीं हो सका'
}

# ci
an_import_that_looks_for_an_importer_says_which_plugin_it_lacked() {
	own importers/list.lua <<<'return 42'
	cp "$lists/dpiit_odop.csv" .
	z --plugins plugins import dpiit_odop.csv --as-on 2025-01-01
	[[ $code -le 1 ]] || fail "it is imported"
	err_has 'error: own: plugins/own/importers/list.lua: must return a table'
	ok --plugins plugins import dpiit_odop.csv --as india.odop_dpiit \
		--as-on 2025-01-01
	times 0 'own'
}

# ports BODY: own.ports, a wide table of a dataset of the plugin's, whose first
# column is no place; for each cell BODY.
ports() {
	own datasets/landing.lua <<-'END'
		return { id = "landing", title = "Landings", time = "flow", date = "period",
		  columns = { { name = "port", type = "text", key = true },
		    { name = "period", type = "period", required = true, key = true },
		    { name = "value_inr", type = "money", unit = "INR" } } }
	END
	own importers/ports.lua <<-END
		return { id = "ports", title = "Ports", dataset = "landing",
		  columns = { port = { "Port", required = true } },
		  wide = { period = "period", INR = "value_inr" },
		  row = function(row, emit) for _, cell in ipairs(row.wide) do
		    $1 end end }
	END
	printf '%s\n' 'Value in Rs lakh' 'Port,2022-23,2023-24' 'Mormugao,1,2' \
		'Panaji,3,4' 'Total,4,6' >ports.csv
}

a_wrong_field_of_a_wide_cell_is_an_error() {
	ports 'emit { port = row.port, period = cell.period, value_inr = cell.value_inr }'
	refused 4 "a cell of row.wide has no field 'value_inr'; it has period, value" \
		--plugins plugins import ports.csv --as own.ports
	err_has 'at: ports.csv, line 3:'
}

a_total_over_a_name_that_is_no_place_is_a_total() {
	ports 'emit { port = row.port, period = cell.period, value_inr = cell.value }'
	ok --plugins plugins import ports.csv --as own.ports
	out_has 'added 2 + changed 0 + unchanged 0 + quarantined 0 + skipped 2'
	out_has 'Total, 2023-24 (line 5): the file says 6, its rows make 6: agrees'
}

a_line_that_makes_two_rows_of_a_key_is_not_told_to_differ_from_itself() {
	ports 'emit { port = row.port, period = "2023-24", value_inr = cell.value }'
	z --plugins plugins import ports.csv --as own.ports
	exits 1
	out_has 'rows that its importer makes of it, differ, of the same own_landing (port, period)'
}

a_rule_calls_a_dataset_of_its_plugin_as_its_importer_does() {
	ports 'emit { port = row.port, period = cell.period, value_inr = cell.value }'
	own rules/few.lua <<-'END'
		return { id = "few", title = "Enough is landed", severity = "error",
		  why = "To see it find.", dataset = "landing",
		  check = { range = { "value_inr", 2e7, nil } }, message = "{port}: too few" }
	END
	ok --plugins plugins import ports.csv --as own.ports
	z --plugins plugins check --rule own.few
	exits 1
	out_has 'Mormugao: too few'
}

a_file_whose_return_was_forgotten_is_told_so() {
	rule 'sql = "SELECT 1 AS message"'
	sed -i 's/^return //' plugins/own/rules/rule.lua
	z --plugins plugins check --rule own.rule
	exits 4
	err_has 'a file that gives a table begins or ends with `return`'
}

a_limit_that_is_nil_is_a_fault_of_the_script() {
	echo 'zila.one("SELECT 1 LIMIT :most", {})' >few.lua
	refused 4 'SQL: LIMIT and OFFSET take whole numbers' run few.lua
	err_has 'few.lua:1'
}

an_enum_may_have_two_hundred_values() {
	ports 'emit { port = row.port, period = cell.period, value_inr = cell.value }'
	sed -i "s/  columns = {/&{ name = \"grade\", type = \"enum\", values = { $(
		printf '"v%d",' {1..200}) } },/" plugins/own/datasets/landing.lua
	ok --plugins plugins data own_landing
	out_has 'v200'
}

# What is stored would be read as another number.
# ci
a_column_that_has_rows_keeps_its_type_scale_unit_and_key() {
	local change
	ports 'emit { port = row.port, period = cell.period, value_inr = cell.value }'
	ok --plugins plugins import ports.csv --as own.ports
	cp plugins/own/datasets/landing.lua landing.lua
	for change in 'had another type|s/"money"/"integer"/' \
		'had another unit|s/"money", unit = "INR"/"money"/' \
		'had another unit|s/"INR"/"USD"/' \
		'had another scale|s/unit = "INR"/scale = 2, &/' \
		'was of the key|s/"text", key = true/"text"/' \
		'was not of the key|s/unit = "INR"/key = true, &/' \
		'was required|s/required = true, //'; do
		sed "${change#*|}" landing.lua >plugins/own/datasets/landing.lua
		ok --plugins plugins plugins list
		out_has "dataset own_landing: column"
		out_has "${change%|*} when this database's rows came in"
	done
	refused 2 'the plugin that describes own_landing is not here, or was refused' \
		--plugins plugins sql "SELECT value_inr FROM own_landing"
	fails --plugins plugins import ports.csv --as own.ports
	sed 's/"Landings"/"Fish"/' landing.lua >plugins/own/datasets/landing.lua
	ok --plugins plugins sql "SELECT count(*) AS n FROM own_landing"
}

# Renamed, its numbers would be gone from every answer; and a day is given to a
# row when it comes in.
a_column_that_has_values_stays_and_so_does_what_gives_a_row_its_day() {
	ports 'emit { port = row.port, period = cell.period, value_inr = cell.value }'
	ok --plugins plugins import ports.csv --as own.ports
	cp plugins/own/datasets/landing.lua landing.lua
	sed 's/"value_inr"/"worth"/' landing.lua >plugins/own/datasets/landing.lua
	ok --plugins plugins plugins list
	out_has "column value_inr was filled when this database's rows came in"
	refused 2 'the plugin that describes own_landing is not here, or was refused' \
		--plugins plugins sql "SELECT value_inr FROM own_landing"
	sed 's/time = "flow", date = "period"/time = "snapshot"/' landing.lua \
		>plugins/own/datasets/landing.lua
	cmp -s landing.lua plugins/own/datasets/landing.lua && fail "nothing changed"
	ok --plugins plugins plugins list
	out_has "\`time\` or \`date\` was another when this database's rows came in"
	sed 's/  columns = {/&{ name = "vessels", type = "integer" },/' landing.lua \
		>plugins/own/datasets/landing.lua
	ok --plugins plugins import ports.csv --as own.ports
	cp landing.lua plugins/own/datasets/landing.lua # vessels was never filled
	ok --plugins plugins sql "SELECT count(*) AS n FROM own_landing"
}

# Rows of a value that no rule or report knows would be in no count.
# ci
an_enum_keeps_the_values_that_rows_have() {
	local values='"dry", "deep", "under way"' change
	ports 'emit { port = row.port, period = cell.period, grade = "deep",
		value_inr = cell.value }'
	sed "s/  columns = {/&{ name = \"grade\", type = \"enum\", values = { $(
	)$values } },/" plugins/own/datasets/landing.lua >landing.lua
	cp landing.lua plugins/own/datasets/landing.lua
	ok --plugins plugins import ports.csv --as own.ports
	for change in 's/"deep", //' 's/"dry", "deep", //'; do
		sed "$change" landing.lua >plugins/own/datasets/landing.lua
		ok --plugins plugins plugins list
		out_has "column grade could be \"deep\" when this database's rows came in"
	done
	for change in 's/"dry", //' 's/"dry"/"wet", &/' 's/, "under way"//'; do
		sed "$change" landing.lua >plugins/own/datasets/landing.lua
		ok --plugins plugins sql "SELECT count(*) AS n FROM own_landing"
	done
}

# A message between the two processes has a limit, here passed by far.
# ci
however_many_lines_say_otherwise_each_is_asked_about() {
	local i keys=''
	for i in {10..45}; do
		keys+="{ name = \"a_column_of_the_key_with_a_very_long_name_$i\","
		keys+=' type = "text", key = true },'
	done
	ports 'emit { port = row.port, period = cell.period, value_inr = cell.value }'
	sed -i "s/  columns = {/&$keys/" plugins/own/datasets/landing.lua
	{
		printf '%s\n' 'Value in Rs lakh' 'Port,2022-23'
		seq 10500 | sed 's/.*/Port &,1/p;s/1$/2/'
	} >ports.csv
	z --plugins plugins import ports.csv --as own.ports
	out_has 'read 21,001 = added 10,500 + changed 0 + unchanged 0 + quarantined 10,500 + skipped 1'
	sql "SELECT count(DISTINCT line), min(line), max(line) FROM reject" '10500,4,21002'
}

# Its table is widened by the next import alone.
a_column_that_came_with_a_newer_plugin_is_empty_until_an_import() {
	ports 'emit { port = row.port, period = cell.period, value_inr = cell.value }'
	ok --plugins plugins import ports.csv --as own.ports
	sed -i 's/  columns = {/&{ name = "vessels", type = "integer" },/' \
		plugins/own/datasets/landing.lua
	ok --plugins plugins sql "SELECT count(*) AS n, count(vessels) AS v FROM own_landing"
	out_has '4  0'
	ok --plugins plugins imports verify "$(newest)"
	ok --plugins plugins --format json imports diff "$(newest)"
	json '[.added[] | .values.vessels]' '[null,null,null,null]'
	sqlite3 zila.db "UPDATE own_landing SET value_inr = 7,
		valid_to = '2099-01-01' WHERE line = 3"
	z --plugins plugins imports verify "$(newest)"
	exits 1
	out_has 'Mormugao, 2022-23: value_inr is stored as "₹ 0.07"'
}
