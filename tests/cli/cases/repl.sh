# A session of entries: from a pipe, and at a terminal.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# entries CODE LINE...: a session that is given the lines must end with CODE.
entries() {
	local want=$1
	shift
	last="zila repl: $*" code=0
	printf '%s\n' "$@" | "$zila" --db "$db" --plugins "$top/plugins" repl \
		>out 2>err || code=$?
	exits "$want"
}

# at_terminal STEP...: a session at a terminal; see terminal.py.
at_terminal() {
	last="zila repl: $*" code=0
	XDG_STATE_HOME=$PWD/state python3 "$top/tests/cli/terminal.py" "$@" -- \
		"$zila" --db "$db" --plugins "$top/plugins" \
		--limit "${limits:-time=60}" repl >out 2>err || code=$?
	exits 0
}

# What another process does is waited for by looking, fifty times a second.
look_again() {
	read -rt 0.02 <> <(:) || true
}

an_expression_is_printed_and_state_stays() {
	entries 0 'x = 20' 'local y = x + 1' 'x + y' 'nil' '"a", {1, b = "c"}'
	out_is "$(printf '41\nnil\na\n{ 1, b = "c" }')"
	[[ ! -s err ]] || fail "expected nothing on standard error"
}

an_entry_goes_on_until_it_is_whole() {
	entries 0 'function twice(n)' '  return 2 * n' 'end' 'twice(4)' \
		'local t = {' '1,' '}' '#t'
	out_is "$(printf '8\n1')"
}

rows_are_printed_as_a_table_and_the_rest_counted() {
	entries 0 '{ { name = "b", n = 2 }, { name = "अ", n = 10 } }' \
		'zila.rows("SELECT state, name FROM state")'
	out_has 'name   n'
	out_has 'b      2'
	out_has 'अ     10'
	[[ $(wc -l <out) -eq 42 ]] || fail "expected 4 and 38 lines"
	entries 0 'SELECT name FROM district'
	out_has '... 744 more rows'
}

a_query_is_an_entry_too() {
	entries 0 'SELECT count(*) AS n FROM state;' 'SELECT name' 'FROM state' \
		'WHERE state = 29;'
	out_is "$(printf ' n\n--\n36\nname\n---------\nKarnataka')"
}

an_error_in_a_pipe_ends_it_with_its_line() {
	entries 4 'print("one")' 'x = 1' \
		'local row = { name = {} } print(row.nam.x)' 'print(2)'
	out_is one
	err_has 'input:3:'
	err_has "did you mean 'name'?"
	entries 4 'zila.rwos'
	err_has 'rows'
	entries 4 'if true then'
	err_has 'ends inside an entry'
	entries 2 '.nothing'
	entries 6 'local t = {} while true do t[#t + 1] = ("x"):rep(1000) end'
	err_has 'memory limit'
}

limits_of_what_is_said_are_of_one_entry() {
	local many='for i = 1, 6000 do zila.log("x" .. i) end'
	entries 0 "$many" "$many" '"still here"'
	out_is 'still here'
}

the_manual_is_at_hand_in_a_session() {
	entries 0 'help(zila.value)' 'help "zila.Rule"' '.help zila.text' \
		'zila.rows'
	out_has 'zila.value(sql: string, params?: table)'
	out_has 'severity: '
	out_has 'zila.text.split(text: string'
	entries 4 'help "zila.valeu"'
	err_has "did you mean 'zila.value'?"
	entries 4 '.help x]==] "\n'
	err_has "nothing is called 'x]==] \"\\n'"
}

a_session_sees_what_is_imported_meanwhile() {
	local session
	mkfifo pipe && : >seen
	"$zila" --db "$db" --plugins "$top/plugins" repl <pipe >seen 2>err &
	session=$!
	exec 8>pipe
	echo 'before = zila.value("SELECT count(*) FROM product") print(before)' >&8
	until [[ -s seen ]]; do look_again; done
	list >p.csv
	products p.csv
	echo 'print(zila.value("SELECT count(*) FROM product") - before)' >&8
	exec 8>&-
	wait "$session" || fail "expected the session to end well"
	[[ $(tail -n 1 seen) == 3 ]] || fail "expected 3 more: $(<seen)"
}

plugins_are_read_anew_or_stay_as_they_were() {
	local session
	cp -r "$top/plugins" mine
	mkfifo pipe && : >seen
	"$zila" --db "$db" --plugins mine repl <pipe >seen 2>err &
	session=$!
	exec 8>pipe
	echo '.reload' >&8
	until grep -q anew seen; do look_again; done
	mkdir -p mine/kerala/rules
	echo 'return { id = ' >mine/kerala/rules/broken.lua
	echo '.reload' >&8
	exec 8>&-
	code=0
	wait "$session" || code=$?
	exits 4
	err_has 'the plugins stay as they were'
	err_has 'kerala/rules/broken.lua'
}

tab_completes_and_the_history_is_ones_own() {
	at_terminal 'wait:zila> ' 'type:zila.text.spl\t("a,b", ",")\r' \
		'wait:"b"' 'wait:zila> ' 'type:local amount = 41\r' 'wait:zila> ' \
		'type:amou\t + 1\r' 'wait:42' 'wait:zila> ' \
		'type:zila.value("SELECT count(*) FROM distr\t WHERE distri\t > 0")\r' \
		'wait:784' 'wait:zila> ' 'type:if true then\r' 'wait:   .> ' \
		'type:\x03' 'wait:zila> ' 'type:1 + 2\r' 'wait:3' 'wait:zila> ' \
		'type:\x04'
	grep -q 'amount' state/zila/history || fail "expected a history"
	[[ $(stat -c %a state/zila/history) == 600 ]] ||
		fail "expected it to be its owner's"
	at_terminal 'wait:zila> ' 'type:\x10\r' 'wait:3' 'wait:zila> ' \
		'type:help\r' 'wait:.reload' 'wait:zila> ' \
		'type:DELETE FROM state\r' 'wait:only reading' 'wait:zila> ' \
		'type:exit\r'
}

ctrl_c_stops_what_runs_and_keeps_the_session() {
	at_terminal 'wait:zila> ' 'type:kept = 7\r' 'wait:zila> ' \
		'type:print("go" .. "es") while true do end\r' 'wait:goes' \
		'type:\x03' 'wait:interrupted' 'wait:zila> ' \
		'type:print("go" .. "es") zila.value("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n")\r' \
		'wait:goes' 'type:\x03' 'wait:interrupted' 'wait:zila> ' \
		'type:kept * 6\r' 'wait:42' 'wait:zila> ' 'type:.quit\r'
}

# slow
a_session_whose_worker_died_begins_anew() {
	limits=time=1 at_terminal 'wait:zila> ' \
		'type:("a"):rep(30000):find((".-"):rep(20) .. "b")\r' \
		'wait:time limit of 1 s' 'wait:a new session begins' 'wait:zila> ' \
		'type:6 * 7\r' 'wait:42' 'wait:zila> ' 'type:.quit\r'
}
