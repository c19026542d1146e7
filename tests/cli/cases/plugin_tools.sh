# `zila plugins new, check, install, remove, pack` and the cases of plugins that
# are functions.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# A plugin for Goa beside the shipped ones, in the folder own.
a_new_one() {
	ok plugins new my_goa --state Goa --dir own
}

p() {
	z --plugins own plugins "$@"
}

# slow
a_new_plugin_passes_its_own_check_and_tests() {
	a_new_one
	p check my_goa
	exits 0
	grep -qx 'my_goa: all is well' out || fail "expected no fault"
	p test my_goa
	exits 0
	grep -q '^5 passed, 0 failed' out || fail "expected its cases"
}

# slow
what_plugins_new_says_can_be_pasted() {
	a_new_one
	mkdir bin
	printf '#!/bin/sh\nexec "%s" "$@"\n' "$zila" >bin/zila
	chmod +x bin/zila
	grep '^  zila ' out >commands
	[[ $(wc -l <commands) -eq 6 ]] || fail "expected six commands"
	PATH=$PWD/bin:$PATH bash commands >said 2>&1
	grep -q 'exports, and has no draft action plan' said ||
		fail "expected a finding"
	grep -q 'most\.' reports/export_strategy-IN-GA.html ||
		fail "expected its section in the report"
	grep -q '^run 1 of my_goa.weekly, .*: ok' said ||
		fail "expected its job"
	p info my_goa
	grep -q '^  jobs  *my_goa.weekly: 0 7 \* \* mon, off until it is enabled' \
		out || fail "expected the job in info"
	p --format json info my_goa
	json '.jobs | index("my_goa.weekly") != null' true
}

# Each with its line; what is wrong twice in a line is told once.
job_fault() { # SED-SCRIPT PATTERN: what check says of jobs.lua then
	local jobs=own/my_goa/jobs.lua
	cp $jobs kept
	sed -i "$1" $jobs
	p check my_goa
	exits 4
	grep -q "^$jobs:$2" out ||
		{ cat out && fail "expected $2"; }
	grep -q '^my_goa: 1 wrong, 0 warnings' out ||
		{ cat out && fail "expected one fault"; }
	mv kept $jobs
}

# slow
a_schedule_that_is_none_is_found_by_check() {
	a_new_one
	job_fault 's/0 7 \* \* mon/0 27 * * mon/' '7: .*27'
}

# slow
what_is_wrong_with_a_job_is_found_by_check() {
	a_new_one
	job_fault 's/"0 7/"0 7 * * 1 /' '7: '
	job_fault 's/title = /titel = /' "6: .*titel.*title"
	job_fault 's/"check", rule/"check", rle/' '9: .*rle.*did you mean "rule"'
	job_fault 's/{ "check"/{ "chek"/' '9: .*chek.*check'
	job_fault 's/"export_strategy"/"export_strategi"/' "11: .*there is no report 'export_strategi'; did you mean 'export_strategy'"
	job_fault 's/"html"/"html,htlm"/' "11: .*there is no format 'htlm'; did you mean 'html'"
	job_fault 's/^return {/return {{/' '[0-9]*: '
	job_fault '/steps = /,/^    },/d' '5: .*does nothing'
	job_fault '/steps = /,/^    },/c\    run = function(ctx) return ctx.dey end,' \
		"9: .*dey.*day"
}

# Each passed, and failed or was let go by when the job was due.
# slow
what_a_step_of_a_job_names_is_there() {
	a_new_one
	job_fault 's/rule = "my_goa/rule = "my_gao/' "10: there is no rule 'my_gao"
	job_fault 's/"export_strategy"/&, lang = "ta"/' '11: --lang ta: reports of my_goa are written in en, hi'
	job_fault 's/{day}/{dey}/' '9: .*nothing fills {dey}; did you mean {day}?'
	job_fault 's/enabled = false/zone = "IST"/' '8: .*no zone IST; did you mean Asia/Kolkata?'
	job_fault 's/enabled = false/missed = "onc"/' '9: .*no "onc"; did you mean "once"?'
	job_fault 's/enabled = false/enabled = "no"/' '8: .*`enabled` must be true or false, not a string'
	job_fault 's/"0 7 .*"/5/' '7: .*`schedule` must be a text, not a number'
	sed -i 's/{ "check"/{ "script", "nowhere.lua" }, &/' own/my_goa/jobs.lua
	p check my_goa
	exits 0
	out_has 'warning: job my_goa.weekly: there is no script nowhere.lua in'
}

# slow
a_job_runs_by_hand_where_the_database_is_elsewhere() {
	a_new_one
	mkdir there
	sed -i '/"report"/d' own/my_goa/jobs.lua
	"$zila" --db there/z.db --plugins own jobs run my_goa.weekly >out 2>err ||
		fail "expected it to run"
	out_has 'my_goa.weekly'
}

a_plugin_of_ones_own_is_found_in_the_data_folder() {
	as=(env "XDG_DATA_HOME=$PWD/data" ZILA_PLUGINS=)
	ok --plugins "$top/plugins" plugins list
	"${as[@]}" "$zila" --db "$db" plugins new my_goa --state 30 >out 2>err ||
		fail "expected it to be made"
	[[ -s data/zila/plugins/my_goa/plugin.lua ]] || fail "expected it there"
	"${as[@]}" "$zila" --db "$db" plugins list >out 2>err
	out_has my_goa
}

# slow
a_plugin_can_be_made_for_every_state() {
	local code state
	for state in $(cut -d, -f1 "$top/plugins/india/data/registers/states.csv" |
		grep -E '^[0-9]+$'); do
		z plugins new "my_$state" --state "$state" --dir own
	done
	[[ $(find own -name plugin.lua | wc -l) -eq 36 ]] ||
		fail "expected 36 plugins"
	p check --format json
	jq -e '[.faults[] | select(.plugin | startswith("my_"))] == []' out \
		>/dev/null || fail "expected no fault in them"
	for state in my_4 my_31 my_38; do
		p test "$state"
		exits 0
	done
}

# ci
a_new_plugin_overwrites_nothing() {
	a_new_one
	echo mine >own/my_goa/README.md
	refused 2 'nothing was written' plugins new my_goa --state Goa --dir own
	grep -qx mine own/my_goa/README.md || fail "expected my own"
	refused 2 'a plugin goa already' plugins new goa --state Goa --dir own
	refused 2 '--state' plugins new other --dir own
	refused 2 'small letters' plugins new ../x --state Goa --dir own
	[[ $(ls own) == my_goa ]] || fail "expected nothing else"
}

# ci
the_last_plugin_of_a_state_has_the_last_word() {
	ok plugins new a_goa --state Goa --dir own
	z --plugins own plugins new b_goa --state Goa --dir own
	grep -q 'extends a_goa' out || fail "expected it to build on the other"
	sed -i 's/^}/  rules = { ["india.unit_jump"] = { factor = 50, reason = "one" } },\n}/' \
		own/a_goa/plugin.lua
	sed -i 's/^}/  rules = { ["india.unit_jump"] = { factor = 60, reason = "two" } },\n}/' \
		own/b_goa/plugin.lua
	z --plugins own check --rule india.unit_jump --state Goa --format json
	exits 0
	jq -e '[.rules[] | select(.rule == "india.unit_jump")] | length == 1' \
		out >/dev/null || fail "expected one judge of the state"
}

# ci
plugins_that_extend_each_other_are_refused_and_checked() {
	a_new_one
	z --plugins own plugins new b_goa --state Goa --dir own
	sed -i 's/extends = "goa"/extends = "b_goa"/' own/my_goa/plugin.lua
	for name in my_goa b_goa; do
		timeout 120 "$zila" --db "$db" --plugins own plugins check $name \
			>out 2>err
		[[ $? -eq 4 ]] || fail "expected it to end"
		out_has "which extends it again, itself or through others"
	done
}

# plant FILE SED TEXT: with the change in the file, check must tell TEXT.
plant() {
	rm -rf own/my_goa
	cp -r sound own/my_goa
	sed -i "$2" "own/my_goa/$1"
	cmp -s "sound/$1" "own/my_goa/$1" && fail "nothing is planted by $2"
	p check my_goa
	[[ $code -eq 4 ]] || fail "expected of $2 in $1: exit code 4"
	grep -qF -- "$3" out || fail "expected of $2 in $1: $3"
}

# slow
files_as_windows_saves_them_have_nothing_wrong() {
	local file
	a_new_one
	for file in own/my_goa/{*,*/*}.lua; do
		sed -i $'1s/^/\xef\xbb\xbf/; s/$/\r/' "$file"
	done
	p check my_goa
	exits 0
	out_has 'all is well'
}

a_typo_in_an_importer_is_found_before_any_run() {
	local i=importers/exports.lua
	a_new_one
	cp -r own/my_goa sound
	plant $i 's/row\.district,/row.distrct,/' "$i:18: the row has no field 'distrct'; did you mean 'district'?"
}

# ci
each_typo_in_an_importer_is_found_before_any_run() {
	local i=importers/exports.lua
	a_new_one
	cp -r own/my_goa sound
	plant $i 's/value_usd = row/value_uds = row/' "emit: there is no column 'value_uds'; did you mean 'value_usd'?"
	plant $i 's/function(row, emit)/function(row, emit/' "$i:15: ')' expected"
	plant $i 's/required = true, carry/requird = true, carry/' "has no field 'requird'; did you mean 'required'?"
	plant $i 's/  columns = /  colums = /' "an importer has no field 'colums'; did you mean 'columns'?"
	plant $i 's/dataset = "export_flow"/dataset = "export_flwo"/' "there is no dataset 'export_flwo'; did you mean 'export_flow'?"
	plant $i 's/row:skip/row:skpi/' "the row has no field 'skpi'; did you mean 'skip'?"
	plant $i 's/emit {/emti {/' "nothing is called 'emti'; did you mean 'emit'?"
	plant $i 's/dataset = "export_flow",/dataset = "export_flow"/' "$i:7: '}' expected (to close '{' at line 3) near 'accepts'; entries of a table are parted by commas"
	plant $i 's/"Commodity"/“Commodity”/' "'; a sign stands there that is no part of Lua, as a curly quote"
	plant $i 's/id = "exports"/id = "export"/' "rename one of them"
	plant $i 's/row:skip(/row:reject("comodity", /' "row:reject: there is no column 'comodity'; did you mean 'commodity'?"
	plant $i 's/  row = /  constants = { provisional = "yess" },\n  row = /' "$i:14: constants: provisional is never 'yess'; did you mean 'yes'?"
	plant $i 's/  row = /  constants = { comodity = "x" },\n  row = /' "$i:14: importer my_goa.exports: constants: export_flow has no column 'comodity'; did you mean 'commodity'?"
	cat >own/my_goa/importers/bare.lua <<-'END'
		return { id = "bare", title = "Bare", dataset = "product",
		  columns = { name = { "Name" } }, constants = { list = "OWN" } }
	END
	p check my_goa
	exits 4
	out_has "bare.lua:2: columns: nothing fills 'district', without which product"
}

# Told once, at its line: who uses the dataset is not at fault.
# slow
what_is_wrong_with_a_dataset_is_found_before_any_run() {
	local d=datasets/sale.lua
	a_new_one
	cp -r own/my_goa sound
	mkdir sound/datasets
	cat >sound/$d <<-'END'
		return { id = "sale", title = "Sales", time = "flow", date = "period",
		  columns = {
		    { name = "item", type = "text", key = true, required = true },
		    { name = "period", type = "period", key = true, required = true },
		    { name = "tonnes", type = "decimal", scale = 1, unit = "t" },
		    { name = "value_inr", type = "money", unit = "INR" } } }
	END
	cat >sound/rules/sale.lua <<-'END'
		return { id = "sale", title = "Sales have a worth", severity = "info",
		  why = "To see it find.", dataset = "my_goa_sale",
		  sql = [[SELECT import_id, line, item AS message FROM my_goa_sale]] }
	END
	plant $d 's/"INR"/"Rs lakh"/' "$d:6: dataset my_goa_sale: column value_inr: money has the code of its currency as unit"
	out_has 'my_goa: 1 wrong'
	plant $d 's/, unit = "INR"//' "$d:6: dataset my_goa_sale: column value_inr: money has"
	plant $d 's/"decimal"/"integer"/' "$d:5: dataset my_goa_sale: column tonnes: only a decimal has a scale"
	plant $d 's/scale = 1/scale = "1"/' "$d:5: column tonnes: \`scale\` must be a whole number, not the text '1'"
	plant $d 's/{ name = "tonnes",/tonnes = {/' "$d:2: \`columns\` is a list: write { name = \"tonnes\", ... } there"
	plant $d 's/{ name = "\([a-z_]*\)",/\1 = {/' "$d:2: \`columns\` is a list: write { name ="
	plant $d 's/unit = "t"/unti = "t"/' "$d:5: column tonnes: unknown field 'unti'; did you mean 'unit'?"
	plant plugin.lua 's/state = 30/state = "30"/' "plugin.lua:8: \`state\` must be a whole number, not the text '30'"
	out_has 'my_goa: 1 wrong'
	plant rules/sale.lua 's/item AS/f.item AS/' "no such column: f.item"
	grep -q 'single quotes' out && fail "expected no advice on quotes"
	return 0
}

# Each went by without a word: the column or the title counted for nothing.
# slow
a_field_of_another_type_is_found_before_any_run() {
	local i=importers/exports.lua r=rules/exports_without_plan.lua
	a_new_one
	cp -r own/my_goa sound
	plant $i 's/required = true, carry/required = "no", carry/' "$i:9: 'required' must be true or false, not a string"
	plant $i 's/  accepts = .*/  titles = "Exports",/' "$i:7: 'titles' must be a list of texts, not a string"
	plant $i 's/district = { .* },/district = "District",/' "$i:9: importer my_goa.exports: columns: 'district' is no list"
	plant $i 's/USD = "value_usd"/RS = "value_usd"/' "$i:12: columns: into takes INR and USD: unknown field 'RS'"
	plant $i 's/  row = /  wide = { perod = "period" },\n  row = /' "$i:14: wide: unknown field 'perod'; did you mean 'period'?"
	plant $r 's/  dataset = /  state = 29, dataset = /' "$r:8: state: rules of my_goa are of its own state, 30"
	plant $r 's/  dataset = /  state = "30", dataset = /' "$r:8: 'state' must be a whole number, not a string"
	out_has 'my_goa: 1 wrong'
	sed 's/emit {/return {/' sound/$i >own/my_goa/$i
	refused 4 'importers/exports.lua: row returned a table: a record is given by emit { ... }' \
		--plugins own import own/my_goa/data/sample.csv --as my_goa.exports
}

# slow
a_typo_in_a_rule_is_found_before_any_run() {
	local s=rules/exports_without_plan.lua
	a_new_one
	cp -r own/my_goa sound
	plant $s 's/severity = /severty = /' "a rule has no field 'severty'; did you mean 'severity'?"
	plant $s 's/"warning"/"warnign"/' 'must be "error", "warning" or "info", not "warnign"'
	plant $s 's/drafted IS/draftd IS/' "$s:15: SQL: no such column: draftd; did you mean drafted?"
	plant $s 's/FROM action_plan/FROM printed_growth/' "no such table: printed_growth; did you mean india_printed_growth?"
	plant $s 's/FROM action_plan/FROM action_plna/' "no such table: action_plna; did you mean action_plan?"
	plant $s 's/dataset = "export_flow"/dataset = "export_flo"/' "there is no dataset 'export_flo'"
	plant $s 's/min(f\.line)/mni(f.line)/' "no such function: mni"
	plant $s 's/GROUP BY/GRUOP BY/' "syntax error"
}

# ci
a_job_says_that_a_rule_could_not_run() {
	a_new_one
	cat >own/my_goa/rules/broken.lua <<-'END'
		return { id = "broken", title = "Broken", severity = "info", why = "So.",
		  units = "product", all = function() error("boo") end }
	END
	z --plugins own jobs run my_goa.weekly
	grep -q 'failed: step 1: 1 rule could not run$' out || fail "expected why"
}

# ci
what_tonumber_would_lose_in_silence_is_a_warning() {
	a_new_one
	sed -i 's/= row\.value_inr/= tonumber(row.value_inr)/' own/my_goa/importers/exports.lua
	p check my_goa
	exits 0
	grep -q 'exports.lua:21: warning: emit: tonumber() makes nil of a cell' out ||
		{ cat out && fail "expected a warning"; }
	sed -i 's/tonumber(row\.value_inr)/tonumber(row.value_inr) or 0/' \
		own/my_goa/importers/exports.lua
	p check my_goa
	grep -q 'tonumber' out && fail "expected nothing of one that is answered"
	return 0
}

# ci
a_declaration_of_no_column_or_of_no_value_of_an_enum_is_found() {
	local s=rules/made.lua
	a_new_one
	cat >own/my_goa/$s <<-'END'
		return { id = "made", title = "Made", severity = "info", why = "So.", dataset = "product",
		  check = { one_of = { "gi", { "yes", "no" } } } }
	END
	cp -r own/my_goa sound
	plant $s 's/"no"/"none"/' "check: one_of: 'none' is no value of gi: \`zila data product\` lists them"
	plant $s 's/{ "gi", { "yes", "no" } }/{}/' "one_of: it names no column"
	plant $s 's/one_of = \(.*\) } }$/{ one_of = \1 } } }/' 'range = { { ... }, { ... } }'
}

# ci
a_report_of_no_known_scope_is_found() {
	local r=reports/mine.lua
	a_new_one
	cat >own/my_goa/$r <<-'END'
		return { id = "mine", title = "Mine", scope = "state", sections = { { id = "a", title = "A",
		  build = function(doc) doc:paragraph("text") end } } }
	END
	cp -r own/my_goa sound
	p check my_goa
	exits 0
	plant $r 's/"state"/"all"/' "'scope' must be \"nation\", \"state\", \"district\" or \"any\", not \"all\""
}

# Of the nation no state's plugin speaks.
a_report_of_a_states_plugin_is_found_by_its_state_or_full_name() {
	a_new_one
	cat >own/my_goa/reports/mine.lua <<-'END'
		return { id = "mine", title = "Mine", scope = "any", sections = { { id = "a", title = "A",
		  build = function(doc) doc:paragraph("text") end } } }
	END
	refused 2 'report mine is of plugin my_goa: name it my_goa.mine, or its state with --state 30' \
		--plugins own report mine
	ok --plugins own report my_goa.mine
	ok --plugins own report mine --state 30
}

# A parameter that is none, and columns of the rows of a group: nil there would
# find nothing for ever.  What the rule itself lays into a row is its own.
# ci
a_typo_in_the_rows_of_a_group_is_found_before_any_run() {
	local g=rules/group.lua s=rules/exports_without_plan.lua
	a_new_one
	cat >own/my_goa/$g <<-'END'
		return { id = "group", title = "G", severity = "info", why = "G", dataset = "export_flow",
		  group = { "district" },
		  rows = function(group, rows, p)
		    for _, row in ipairs(rows) do row.own = row.value_inr end
		    if rows[1].own and group.district == 0 then return rows[1].commodity end
		  end }
	END
	cp -r own/my_goa sound
	p check my_goa
	exits 0
	plant $g 's/rows\[1\]\.commodity/rows[1].comodity/' "$g:5: the row has no field 'comodity'; did you mean 'commodity'?"
	plant $g 's/row\.value_inr/row.value_irn/' "$g:4: the row has no field 'value_irn'; did you mean 'value_inr'?"
	plant $g 's/group\.district/group.distrct/' "$g:5: the row has no field 'distrct'; did you mean 'district'?"
	plant $s 's/f\.state = [0-9]*/f.state = :stat/' "$s:9: sql: there is no parameter 'stat'"
}

# Correct, if unusual: what is laid into rows elsewhere in the file or by
# another one, a call with a dot and itself, texts that a function fills.
# ci
what_is_correct_is_not_told_as_a_fault() {
	a_new_one
	mkdir own/my_goa/lib
	echo 'return function(rows) rows[1].part = 1 end' >own/my_goa/lib/lay.lua
	cat >own/my_goa/rules/group.lua <<-'END'
		local lay = require "lib.lay"
		local CLASS = { __index = { most = 5 } }
		local function enrich(row) row.share, row.rest = 1, 2 end
		return { id = "group", title = "G", severity = "info", why = "G", dataset = "export_flow",
		  group = { "district" },
		  rows = function(_, rows)
		    for _, row in ipairs(rows) do enrich(setmetatable(row, CLASS)) end
		    rows[1]["rank"] = 1
		    local first = rows[1]
		    if first.share + first.rest + first.rank > first.most then return "x" end
		    lay(rows)
		    if rows[1].part > 2 then return "x" end
		  end }
	END
	sed -i 's/  row = .*/&\n    local _ = row.sheet .. (row.dated or "")/' own/my_goa/importers/exports.lua
	cat >own/my_goa/reports/export_strategy.lua <<-'END'
		local report = zila.report "goa.export_strategy"
		report.after(report, "products", { id = "own", title = "Own", build = function(doc, ctx)
		  local listed = tostring(ctx.settings.districts_listed)
		  doc.paragraph(doc, (ctx.t("{n} ports"):gsub("{n}", listed)))
		  local words = ctx.t("{n} roads")
		  doc:paragraph((words:gsub("{n}", listed)))
		end })
		return report
	END
	p check my_goa
	exits 0
	! grep "given nothing" out || fail "a text that is filled"
	sed -i 's/    emit {/    local function give(r) emit(r) return r end\n    return give {/' own/my_goa/importers/exports.lua
	ok --plugins own import own/my_goa/data/sample.csv --as my_goa.exports
}

# slow
a_typo_in_a_report_is_found_before_any_run() {
	local r=reports/export_strategy.lua
	a_new_one
	cp -r own/my_goa sound
	plant $r 's/zila\.one/zila.onee/' "zila has no field 'onee'; did you mean 'one'?"
	plant $r 's/ctx\.t("Value/ctx.tt("Value/' "$r:30: ctx has no field 'tt'"
	plant $r 's/kind = /knid = /' "zila.Chart has no field 'knid'; did you mean 'kind'?"
	plant $r 's/doc:chart/doc:chrat/' "doc has no function 'chrat'; did you mean 'chart'?"
	plant $r 's/doc:paragraph/doc:paragrph/' "doc has no function 'paragrph'"
	plant $r 's/districts_listed/district_listed/' "there is no setting 'district_listed'; did you mean 'districts_listed'?"
	plant $r 's/type = "money"/tpye = "money"/' "a column of a table has no field 'tpye'; did you mean 'type'?"
	plant $r 's/"products", {/"prodcts", {/' "there is no section 'prodcts'; did you mean 'products'?"
	plant $r 's/report:after/report:aftr/' "a report has no function 'aftr'; did you mean 'after'?"
	plant $r 's/goa\.export_strategy"/goa.export_stratgy"/' "$r:2: there is no report goa.export_stratgy to change; did you mean goa.export_strategy?"
	plant $r 's/goa\.export_strategy"/export_strategy"/' "$r:2: there is no report export_strategy to change; did you mean goa.export_strategy?"
	plant $r 's/id = "my_goa_exports",$/id = "products",/' "there are two sections 'products'"
	plant $r 's/title = "Districts that.*"/title = 5/' 'section my_goa_exports needs title = "...", or title = false'
	plant $r 's/f\.value_inr IS/f.value_irn IS/' "no such column: f.value_irn; did you mean value_inr?"
	plant $r 's/  title = /  titel = /' "'titel'"
	plant $r 's/local params/params/' "'params' would be a global; write \`local params\`"
	plant $r 's/first\.district }/frist.district }/' "nothing is called 'frist'; did you mean 'first'?"
	plant $r 's/doc:chart/doc.chart/' "call it with a colon: doc:chart"
	plant $r 's/ctx\.t("Value/ctx:t("Value/' "$r:30: call it with a dot: ctx.t"
	sed 's/, { name = first\.district })/)/' sound/$r >own/my_goa/$r
	p check my_goa
	exits 0
	out_has "$r:25: warning: ctx.t is given nothing for {name} of"
}

# slow
a_typo_in_a_manifest_or_a_test_is_found_before_any_run() {
	a_new_one
	cp -r own/my_goa sound
	plant plugin.lua 's/extends = "goa"/extends = "gao"/' "extends 'gao', which is not there; did you mean 'goa'?"
	plant plugin.lua 's/settings = /setings = /' "'setings'; did you mean 'settings'?"
	plant plugin.lua 's/api = 1/api = 2/' "this plugin is for API 2"
	plant plugin.lua 's/version = "0/version = "v0/' '`version` must be like "1.0.0"'
	plant plugin.lua 's/type = "integer"/type = "intger"/' "'intger' is none"
	plant plugin.lua 's/^}/  without = { ["india.unit_jmup"] = "why" },\n}/' "without: there is nothing called 'india.unit_jmup'; did you mean 'india.unit_jump'?"
	plant plugin.lua 's/^}/  rules = { ["india.unit_jump"] = { severity = "eror", reason = "why" } },\n}/' 'rules: india.unit_jump: `severity` must be "error", "warning" or "info"'
	plant plugin.lua 's/^}/  rules = { ["india.unit_jump"] = { threshold = { wan = 3 }, reason = "why" } },\n}/' "india.unit_jump: threshold: unknown field 'wan'; did you mean 'warn'?"
	plant plugin.lua 's/^}/  rules = { ["india.unit_jump"] = { threshold = { warn = "3" }, reason = "why" } },\n}/' '`threshold` must be like { warn = 10, fail = "2 %" }'
	plant plugin.lua 's/^}/  needs = { nett = { "x" } },\n}/' "needs: nett: a plugin can need net, exec and files"
	plant plugin.lua 's/^}/  needs = { net = { "https:\/\/x\/a" } },\n}/' "needs: net: 'https://x/a' is no host"
	plant plugin.lua 's/^}/  needs = { time = 5 },\n}/' "time and memory are given by limits"
	plant plugin.lua 's/^}/  rules = { ["india.district_jump"] = { factor = "20", reason = "r" } },\n}/' "'factor' must be a number, not a string"
	plant plugin.lua 's/default = 10/default = "10"/' '`default` must be a whole number, not a string'
	plant plugin.lua 's/state = 30/state = 99/' 'plugin.lua:8: `state` 99 is the LGD code of no state'
	plant tests/exports.lua '0,/t\.case/s//t:case/' "tests/exports.lua:11: call it with a dot: t.case"
	plant tests/exports.lua '0,/t\.equal/s//t.eqaul/' "t has no function 'eqaul'; did you mean 'equal'?"
}

# What only a report in that language would meet, or lose.
# slow
a_typo_in_a_translation_is_found_before_any_run() {
	local m=messages/hi.lua
	a_new_one
	sed -i 's/extends = "goa",/& languages = { "hi" },/' own/my_goa/plugin.lua
	mkdir own/my_goa/messages
	cat >own/my_goa/$m <<-'END'
		return {
		  ["{name} exports most."] = "सबसे अधिक निर्यात: {name}",
		  ["Exports by district"] = "ज़िलावार निर्यात",
		}
	END
	cp -r own/my_goa sound
	plant $m 's/: {name}"/: {nmae}"/' "$m:2: the translation of \"{name} exports most.\" has {nmae}, which that has not; did you mean {name}?"
	plant $m 's/"ज़िलावार निर्यात"/5/' "$m:3: the translation of \"Exports by district\" is no text"
	plant $m 's/\["Exports by district"\] = //' 'write ["English"] = "translation"'
	plant $m 's/"ज़िलावार निर्यात"/"d\xe9partements"/' "$m:3: its letters are not UTF-8; save it as UTF-8"
	sed 's/: {name}"/"/' sound/$m >own/my_goa/$m
	p check my_goa
	exits 0
	out_has "$m:2: warning: the translation of \"{name} exports most.\" leaves out {name}"
	sed 's/"Exports by district"/"{name} exports most."/' sound/$m >own/my_goa/$m
	p check my_goa
	out_has "$m:2: warning: \"{name} exports most.\" is translated again in line 3, which counts"
	out_has "rules/exports_without_plan.lua:5: warning: nothing in messages/hi.lua for \"A district that exports has a draft action plan\""
}

# What only some branch of a function of a library would meet.
# slow
typos_in_libraries_are_found_too() {
	a_new_one
	mkdir own/my_goa/lib
	cat >own/my_goa/lib/x.lua <<-'END'
		local text = zila.text
		local function f(a, ...)
		  goto done
		  for i = 1, #a do a[i] = (a[i] or 0) // 2 ~ 1 end
		  repeat local gone = true until gone
		  ::done::
		  return ..., string.formt("%d", #lst), text.splt(a, ",")
		end
		function g() return f end
		return { f = f }
	END
	p check my_goa
	exits 4
	grep -qF "lib/x.lua:7: string has no field 'formt'; did you mean 'format'?" out ||
		fail "expected the library's field"
	grep -qF "lib/x.lua:7: nothing is called 'lst'" out || fail "expected lst"
	grep -qF "lib/x.lua:7: zila.text has no field 'splt'; did you mean 'split'?" out ||
		fail "expected the field of a local"
	grep -qF "lib/x.lua:9: 'g' would be a global" out || fail "expected g"
	p check my_goa --format json
	exits 4
	jq -e '.errors == 4 and .faults[0].line == 7 and (.faults[0].hint | length > 0)' \
		out >/dev/null || fail "expected it as JSON"
}

# slow
what_is_missing_is_a_warning() {
	a_new_one
	rm -r own/my_goa/tests
	sed -i 's/extends = "goa",/&\n  languages = { "xx" },/
		s/^  settings = {/&\n    spare = { type = "text", help = "none" },/' \
		own/my_goa/plugin.lua
	p check my_goa
	exits 0
	grep -q "plugin.lua:12: warning: setting 'spare' is never read" out ||
		fail "expected the setting"
	grep -q 'warning: no test is of importer exports' out ||
		fail "expected the tests"
	grep -q 'warning: nothing in messages/xx.lua for "Exports by district"' \
		out || fail "expected the translation"
}

# slow
shipped_plugins_have_nothing_wrong() {
	ok --format json plugins check
	jq -e '.errors == 0' out >/dev/null || fail "expected no error"
}

# ---- cases that are functions ----

cases() {
	a_new_one
	cat >own/my_goa/tests/exports.lua
}

# ci
a_failing_assertion_shows_where_and_what() {
	cases <<-'END'
		t.case("tables", function()
		  t.equal({ a = { 1, 2 } }, { a = { 1, 3 } })
		end)
		t.case("texts", function() t.equal("a\nb\n", "a\nc\n") end)
		t.case("raising", function() t.raises(function() error("boo") end, "bah") end)
		t.case("fine", function()
		  t.raises(function() error("boo") end, "boo")
		  t.contains({ "a", "b" }, "b")
		end)
		t.case("typo", function() t.eqal(1, 1) end)
	END
	p test my_goa
	exits 4
	grep -q 'tests/exports.lua:2: not equal, at a\[2\]' out || fail "expected where"
	grep -q '^ *expected  3$' out || fail "expected what was expected"
	grep -q '^ *got       2$' out || fail "expected what came"
	grep -q 'line 2 differs' out || fail "expected the line of the text"
	grep -q 'another error was raised' out || fail "expected the other error"
	grep -q "did you mean 'equal'" out || fail "expected a hint"
	grep -q 'exports.lua: 1 passed, 4 failed' out || fail "expected the counts"
}

# ci
a_case_in_which_nothing_can_fail_fails() {
	cases <<-'END'
		t.case("looks at nothing", function()
		  local got = t.import("exports", "District,Commodity,Year,Value (Rs lakh)\nNorth Goa,Toys,2024-25,5\n")
		  local same = got.rows[1].value_inr == 1
		end)
		t.case("an empty part", function() t.contains("a text", "") end)
		t.case("asserts in Lua's own way", function() assert(1 + 1 == 2) end)
	END
	p test my_goa
	exits 4
	grep -q 'this case asserts nothing: t.equal' out || fail "expected why"
	grep -q 'every text contains an empty one' out || fail "expected why"
	grep -q 'exports.lua: 1 passed, 2 failed' out || fail "expected the counts"
}

# As in SQL and in the rows of rules: money alone is in hundredths.  A text beside
# it, as a script's argument is, is read as a number.
# ci
a_case_sees_a_decimal_as_sql_does() {
	a_new_one
	mkdir -p own/my_goa/datasets
	cat >own/my_goa/datasets/loan.lua <<-'END'
		return { id = "loan", title = "Loans", time = "event", date = "day", columns = {
		  { name = "bank", type = "text", key = true, required = true },
		  { name = "day", type = "date", key = true, required = true },
		  { name = "rate", type = "decimal", scale = 2 } } }
	END
	cat >own/my_goa/importers/loans.lua <<-'END'
		return { id = "loans", title = "Loans", dataset = "my_goa_loan",
		  columns = { bank = { "Bank" }, day = { "Day" }, rate = { "Rate" } } }
	END
	cat >own/my_goa/tests/loans.lua <<-'END'
		t.case("a rate", function()
		  local got = t.import("loans", "Bank,Day,Rate\nSBI,2024-05-01,9.25\nPNB,2024-05-01,\n")
		  t.equal(got.rows[1].rate, 9.25)
		  t.equal(got.rows[1].rate, zila.value("SELECT max(rate) FROM my_goa_loan"))
		  t.equal(got.rows[2].rate, nil)
		  t.equal(zila.value("SELECT count(*) FROM my_goa_loan WHERE rate > :least", { least = "9" }), 1)
		end)
	END
	p test my_goa
	exits 0
}

# ci
cases_have_their_own_day_and_data() {
	cases <<-'END'
		local LIST = "District,Commodity,Year,Value (Rs lakh)\nNorth Goa,Toys,2024-25,5\n"
		t.case("a day", function()
		  t.equal(zila.value("SELECT :as_of"), "2026-10-01")
		  t.today("2022-07-29")
		  t.equal(zila.value("SELECT :as_of"), "2022-07-29")
		  t.import("exports", LIST)
		end)
		t.case("nothing is left", function()
		  t.equal(zila.value("SELECT :as_of"), "2026-10-01")
		  t.equal(zila.value("SELECT count(*) FROM export_flow"), 0)
		  t.import("exports", LIST)
		  t.equal(zila.value("SELECT count(*) FROM export_flow"), 1)
		  t.equal(t.check("exports_without_plan")[1].severity, "warning")
		end)
	END
	p test my_goa
	exits 0
	grep -q 'exports.lua: 2 passed' out || fail "expected both"
}

# ci
a_report_of_a_case_is_the_same_at_any_time() {
	ok plugins new my_goa --state Goa --dir own
	cat >own/my_goa/tests/known.lua <<-'END'
		t.case("it is known on the day it is looked from", function()
		  t.today("2026-11-05")
		  t.contains(t.report("export_strategy"), "**As known on** 5 November 2026\n")
		end)
	END
	ok --plugins own plugins test my_goa
}

# slow
a_golden_output_is_written_when_asked_and_held_against() {
	cases <<-'END'
		t.case("golden", function() t.golden("a.txt", "one\ntwo\n") end)
	END
	p test my_goa
	exits 4
	grep -q -- '--update' out || fail "expected how to write it"
	p test my_goa --update
	exits 0
	[[ $(cat own/my_goa/tests/golden/a.txt) == $'one\ntwo' ]] ||
		fail "expected the file"
	p test my_goa
	exits 0
	sed -i 's/two/too/' own/my_goa/tests/golden/a.txt
	p test my_goa
	exits 4
	grep -q 'tests/golden/a.txt: line 2 differs' out || fail "expected the line"
	echo 't.case("out", function() t.golden("../../x", "no") end)' \
		>own/my_goa/tests/exports.lua
	p test my_goa --update
	exits 4
	grep -q 'a file is named in small letters' out || fail "expected a refusal"
}

# ---- zip files ----

a_plugin_is_packed_to_the_same_bytes() {
	a_new_one
	mkdir own/my_goa/pages
	echo 'return { id = "x" }' >own/my_goa/pages/x.lua
	p pack my_goa one.zip
	exits 0
	touch own/my_goa/*
	p pack my_goa two.zip
	fails --plugins own plugins pack my_gao three.zip
	err_has 'there is no plugin my_gao; did you mean my_goa?'
	cmp one.zip two.zip || fail "expected the same bytes"
	python3 -m zipfile -t one.zip >/dev/null || fail "expected a zip file"
}

# slow
an_installed_plugin_is_locked_replaced_and_removed() {
	a_new_one
	p pack my_goa one.zip
	ok plugins install one.zip --dir there
	jq -e '.plugins[0] | .name == "my_goa" and .version == "0.1.0" and
		(.files | length == 9)' there/zila.lock >/dev/null ||
		fail "expected the lock"
	z --plugins there plugins check my_goa
	exits 0
	ok plugins install one.zip --dir there
	echo x >>there/my_goa/README.md
	z --plugins there plugins list
	grep -q 'differs from zila.lock' out || fail "expected list to say so"
	z --plugins there plugins info my_goa
	grep -q 'README.md is changed' out || fail "expected info to say what"
	refused 2 'README.md is changed' plugins install one.zip --dir there
	refused 2 'README.md is changed' plugins remove my_goa --dir there
	refused 2 'did you mean my_goa?' plugins remove my_gao --dir there
	ok plugins remove my_goa --dir there --force
	[[ $(ls -A there) == zila.lock ]] || fail "expected it to be gone"
	refused 2 'was not installed' plugins remove my_goa --dir own
	p pack my_goa one.zip
	refused 2 'was not installed' plugins install one.zip --dir own
	list >list.zip
	refused 3 'it is no zip file' plugins install list.zip --dir own
}

# slow
a_zip_with_a_faulty_plugin_changes_nothing() {
	a_new_one
	p pack my_goa one.zip
	ok plugins install one.zip --dir there
	cp -r there before
	sed -i 's/zila.one/zila.onee/' own/my_goa/reports/export_strategy.lua
	p pack my_goa bad.zip
	refused 4 'nothing is changed' plugins install bad.zip --dir there
	diff -r there before >/dev/null || fail "expected no change"
}

# slow
a_hostile_zip_is_refused_and_leaves_nothing() {
	local name
	python3 - <<-'END'
		import zipfile
		def make(file, name, data="", mode=0o100644):
		    with zipfile.ZipFile(file + ".zip", "w") as z:
		        for n, d, m in (("evil/plugin.lua", "return {}", 0o100644), (name, data, mode)):
		            info = zipfile.ZipInfo(n)
		            info.external_attr = m << 16
		            z.writestr(info, d)
		make("traversal", "evil/../../x.lua")
		make("absolute", "/tmp/x.lua")
		make("backslash", "evil\\..\\..\\x.lua")
		make("link", "evil/lib/x.lua", "/etc/passwd", 0o120777)
		make("twice", "evil/PLUGIN.lua")
		make("two", "other/plugin.lua")
		make("hidden", "evil/.git/config")
		make("library", "evil/lib/x.so")
		make("both", "evil/plugin.lua/x.lua")
		make("large", "evil/data/x.csv", "0" * (17 << 20))
		make("control", "evil/lib/a\nb.lua")
		make("folder", "../x/")
		with zipfile.ZipFile("many.zip", "w") as z:
		    z.writestr("evil/plugin.lua", "return {}")
		    for i in range(600):
		        z.writestr("evil/data/%d" % i, "")
		zipfile.ZipFile("empty.zip", "w").close()
		open("text.zip", "w").write("no zip")
		open("endless.zip", "w").truncate(1 << 40)
	END
	for name in *.zip; do
		refused 3 "$name" plugins install "$name" --dir there
	done
	[[ -z $(ls -A there) ]] || fail "expected nothing in the folder"
	[[ ! -e x.lua && ! -e ../x.lua ]] || fail "expected nothing beside it"
}

# slow
doctor_says_who_else_can_write_and_what_differs() {
	a_new_one
	p pack my_goa one.zip
	ok plugins install one.zip --dir there
	ok --plugins there --format json doctor
	jq -e '[.checks[] | select(.name == "rights" or .name == "lock") |
		.status] == ["ok", "ok"]' out >/dev/null || fail "expected both ok"
	echo >>there/my_goa/README.md
	chmod o+w there
	ok --plugins there --format json doctor
	jq -e '[.checks[] | select(.name == "rights" or .name == "lock") |
		.status] == ["warn", "warn"]' out >/dev/null ||
		fail "expected both to be told"
}

# What a message can't be filled with is found before a finding says "(nothing)".
# ci
a_name_in_a_message_that_nothing_fills_is_found_before_a_run() {
	local rules=own/my_goa/rules
	a_new_one
	cat >$rules/wrong.lua <<-'END'
		return { id = "wrong", title = "W", severity = "info", dataset = "product",
		  message = "{old} of {nam}, {typo}",
		  row = function(row, p) return { old = row.gi } end }
	END
	cat >$rules/query.lua <<-'END'
		return { id = "query", title = "Q", severity = "info",
		  message = "{nmae} in {state_name}", sql = "SELECT state, name FROM product" }
	END
	cat >$rules/field.lua <<-'END'
		return { id = "field", title = "F", severty = "info", dataset = "product",
		  check = { required = { "name" } } }
	END
	cat >$rules/kind.lua <<-'END'
		return { id = "kind", title = "K", severity = "info", dataset = "product",
		  check = { typo = 5 } }
	END
	p check my_goa
	exits 4
	grep -q '^own/my_goa/rules/wrong.lua:2: the message has {nam}, .*did you mean {name}?' out ||
		fail "expected {nam}"
	grep -q '^own/my_goa/rules/wrong.lua:2: the message has {typo}' out ||
		fail "expected {typo}"
	grep -q '^own/my_goa/rules/query.lua:2: message: {nmae} is no column of its query' out ||
		fail "expected {nmae}"
	grep -q "^own/my_goa/rules/field.lua:1: a rule has no field 'severty'" out ||
		fail "expected severty"
	grep -q "^own/my_goa/rules/kind.lua:2: check: there is no check 'typo'" out ||
		fail "expected typo"
	grep -q '^my_goa: 5 wrong' out || fail "expected each once"
}

# ci
a_step_that_names_no_importer_is_found() {
	a_new_one
	sed -i 's/steps = {/steps = { { "import", "x.csv", as = "my_gao.exports" },/' own/my_goa/jobs.lua
	p check my_goa
	exits 4
	grep -q "there is no importer 'my_gao.exports'; did you mean 'my_goa.exports'" out ||
		{ cat out && fail "expected the importer"; }
}

a_pasted_sign_that_is_no_lua_is_told() {
	printf 'local a\nprint(\xe2\x80\x9chello\xe2\x80\x9d)\n' >pasted.lua
	refused 4 'pasted.lua:2: unexpected symbol' run pasted.lua
	err_has 'a curly quote or a no-break space that was pasted'
}

a_habit_of_lua_5_1_is_answered_with_its_name_of_today() {
	echo 'return unpack({ 1 })' >old.lua
	refused 4 "did you mean 'table.unpack'" run old.lua
	echo 'return loadstring("return 1")' >old.lua
	refused 4 "did you mean 'load'" run old.lua
}

# slow: memory and time by the number of plugins, not by its square
hundreds_of_plugins_of_a_state_are_checked_and_check() {
	local i
	for ((i = 1; i <= 350; i++)); do
		mkdir -p "own/p$i/importers" "own/p$i/rules"
		echo "return { name = 'p$i', title = 'P $i', version = '1.0.0'," \
			"api = 1, state = 29, extends = 'karnataka' }" \
			>"own/p$i/plugin.lua"
		echo "return { id = 'silk', title = 'Silk $i'," \
			"dataset = 'export_flow', accepts = { 'csv' }," \
			"columns = { district = { 'Zilla', required = true } } }" \
			>"own/p$i/importers/silk.lua"
		echo "return { id = 'silk', title = 'Silk', why = 'It is one'," \
			"severity = 'info', dataset = 'product', sql = 'SELECT" \
			"state, name AS message FROM product WHERE 0' }" \
			>"own/p$i/rules/silk.lua"
	done
	z --plugins "own:$root/plugins" --limit memory=128 plugins check
	exits 0
	z --plugins "own:$root/plugins" --limit time=5 check
	exits 0
}
