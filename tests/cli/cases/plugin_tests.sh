# `zila plugins test`: what the tests of a plugin say, and what they must not
# overlook.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# A plugin of one rule, in the folder p.
a_rule() {
	mkdir -p p/own/rules p/own/tests/rules
	cat >p/own/plugin.lua <<-'END'
		return { name = "own", title = "Own", version = "1", api = 1 }
	END
	cp -r "$top/plugins/india" p/india
	cat >p/own/rules/late.lua <<-'END'
		return { id = "late", title = "Late", severity = "warning",
		  why = "To see a rule.", dataset = "strategy",
		  sql = [[ SELECT state, import_id, line,
		    title || ' of ' || prepared AS message
		    FROM strategy WHERE prepared > '2020-01-01' ]] }
	END
}

# its_tests FILE: tests of that rule, from standard input.
its_tests() {
	cat >p/own/tests/rules/late.lua
}

t() {
	z --plugins p plugins test "$@"
}

good_tests() {
	its_tests <<-'END'
		return {
		  { case = "in time", finds = 0, rows = { strategy = {
		    { state = 29, title = "A", prepared = "2020-01-01" } } } },
		  { case = "late", rows = { strategy = {
		    { state = 29, title = "A", prepared = "2/1/2020" } } },
		    finds = { { state = 29, severity = "warning", line = 1,
		      message = "A of 2020-01-02" } } },
		}
	END
}

# ci
a_plugins_tests_run_on_a_database_of_their_own() {
	a_rule
	good_tests
	mkdir tmp
	as=(env "TMPDIR=$PWD/tmp")
	t own
	exits 0
	grep -qx 'p/own/tests/rules/late.lua: 2 passed, 0 failed' out ||
		fail "expected the file's line"
	[[ ! -e p/own/zila.db ]] || fail "expected no database"
	[[ -z $(ls tmp) ]] || fail "expected nothing left"
}

a_case_that_fails_says_where_and_what_is_nearest() {
	a_rule
	its_tests <<-'END'
		return {
		  { case = "a wrong message", rows = { strategy = {
		    { state = 29, title = "A", prepared = "2020-01-02" } } },
		    finds = { { state = 29, message = "A of 2020-01-03" } } },
		}
	END
	t own
	exits 4
	grep -q '^p/own/tests/rules/late.lua:2: a wrong message' out ||
		fail "expected file and line"
	grep -q 'differs   in message: .*2020-01-03.*2020-01-02' out ||
		fail "expected the difference"
}

# ci
a_misspelt_column_or_dataset_gets_the_nearest_name() {
	a_rule
	its_tests <<-'END'
		return {
		  { case = "a column", finds = 0, rows = { strategy = {
		    { state = 29, title = "A", preparde = "2020-01-02" } } } },
		  { case = "a dataset", finds = 0, rows = { strategie = {} } },
		  { case = "a field", find = 0 },
		}
	END
	t own
	exits 4
	grep -q "did you mean 'prepared'" out || fail "expected the column"
	grep -q "did you mean 'strategy'" out || fail "expected the dataset"
	grep -q "did you mean 'finds'" out || fail "expected the field"
}

# ci
a_rule_that_had_nothing_to_judge_has_not_passed() {
	a_rule
	its_tests <<-'END'
		return { { case = "nothing", finds = 0 },
		  { case = "and said so", finds = "not_applicable" } }
	END
	t own
	exits 4
	grep -q '1 passed, 1 failed' out || fail "expected one of each"
}

# ci
a_rule_that_fails_is_never_a_pass() {
	a_rule
	sed -i 's/prepared >/no_such_column >/' p/own/rules/late.lua
	its_tests <<-'END'
		return { { case = "in time", finds = 0, rows = { strategy = {
		  { state = 29, title = "A", prepared = "2020-01-01" } } } } }
	END
	t own
	exits 4
	grep -q 'outcome is error: .*no_such_column' out ||
		fail "expected the reason"
}

# ci
what_a_case_leaves_is_gone_for_the_next() {
	a_rule
	sed -i '1i local seen = 0' p/own/rules/late.lua
	sed -i 's/sql = .*/row = function() seen = seen + 1 return tostring(seen) end }/
		/title ||/,$d' p/own/rules/late.lua
	its_tests <<-'END'
		local rows = { strategy = {
		  { state = 29, title = "A", prepared = "2020-01-01" } } }
		return {
		  { case = "one", rows = rows, finds = { { message = "1" } } },
		  { case = "again", rows = rows, finds = { { message = "1" } } },
		}
	END
	t own
	exits 0
}

# slow
a_mutant_that_lives_is_told_unless_it_is_explained() {
	a_rule
	its_tests <<-'END'
		return {
		  { case = "late", finds = 1, rows = { strategy = {
		    { state = 29, title = "A", prepared = "2021-01-01" } } } },
		}
	END
	t own --mutate
	exits 4
	grep -q "prepared >= '2020-01-01'" out || fail "expected the mutant"
	good_tests
	t own --mutate
	exits 0
	sed -i 's/^}$/  equivalent = { ["x"] = "y" },\n}/' \
		p/own/tests/rules/late.lua
	t own --mutate
	exits 0
}

# slow
a_mutant_that_never_ends_is_caught() {
	a_rule
	cat >p/own/rules/late.lua <<-'END'
		return { id = "late", title = "Late", severity = "warning",
		  why = "To see a rule.", dataset = "strategy",
		  row = function()
		    local i = 0
		    while i ~= 5 do i = i + 1 end
		    return "five"
		  end }
	END
	its_tests <<-'END'
		return { { case = "five", rows = { strategy = {
		  { state = 29, title = "A", prepared = "2020-01-01" } } },
		  finds = { { severity = "warning" } } } }
	END
	t own --mutate
	grep -q ' 1 passed' out || fail "expected the case"
	grep -q 'mutants' out || fail "expected the mutants"
}

# ci
tests_of_no_rule_or_of_no_kind_are_at_fault() {
	a_rule
	mkdir -p p/own/tests/reprots
	its_tests <<<'return {}'
	echo 'return {}' >p/own/tests/rules/other.lua
	t own
	exits 4
	grep -q 'other.lua: there is no rule' out || fail "expected other.lua"
	grep -q 'tests/reprots: there are no tests of that kind' out ||
		fail "expected the folder"
	grep -q '1 to 1000 cases are needed' out || fail "expected the list"
}

# slow
tests_as_json_are_one_document() {
	a_rule
	good_tests
	t own --mutate --format json
	exits 0
	jq -e '.passed == 2 and .failed == 0 and .survived == 0
		and .mutants > 0 and .untested == 0 and .faults == []
		and (.files | length == 1)' out >/dev/null ||
		fail "expected the counts"
	rm p/own/tests/rules/late.lua
	t own --format json
	jq -e '.untested == 1 and .faults[0].kind == "untested"' out \
		>/dev/null || fail "expected the rule without tests"
}

# ci
an_unknown_plugin_is_refused() {
	refused 2 nosuch plugins test nosuch
	refused 2 --mutate plugins list --mutate
}

# ci
rows_that_are_no_list_are_told_by_their_place() {
	a_rule
	its_tests <<<'return { { case = "a", finds = 0,
		rows = { strategy = 5 } } }'
	t own
	exits 4
	out_has "rows.strategy must be a list of rows, not a number"
	its_tests <<<'return { { case = "a", finds = 0, rows = 5 } }'
	t own
	out_has "rows must be a table, not a number"
}
