# What is typed wrong is refused before anything is touched: exit code 2.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

version_is_one_line() {
	ok --version
	out_is "zila $(sed -n 's/^#define ZILA_VERSION "\(.*\)"/\1/p' \
		"$top/include/zila.h")"
}

version_is_json_where_json_is_asked_for() {
	ok --format json --version
	json .version "$("$zila" --version | cut -d' ' -f2)"
	ok --version --format json
	json 'keys | length' 1
}

no_usage_is_wider_than_80_columns_or_broken_by_hand() {
	local command
	ok --help
	for command in $(sed -n '/^commands/,/^$/s/^  \([a-z]*\) .*/\1/p' out); do
		ok help "$command"
		sed '/^$/q' out | awk 'length > 80' | grep . &&
			fail "too wide: help $command"
		sed '/^$/q' out | grep '^.* $' && fail "blank: help $command"
	done
	return 0
}

no_library_is_taken_from_the_current_folder() {
	local library
	for library in libc.so.6 libzila.so.0 liblua5.4.so.0; do
		echo "of somebody else" >"$library"
	done
	ok --version
}

half_a_program_says_what_is_missing() {
	cp "$zila" "${zila%/*}/libzila.so.0" .
	zila=$PWD/zila
	refused 5 'as zila_worker: install zila again' sql "SELECT 1"
	refused 5 "$PWD/zila_worker: no such file" help zila.rows
	: >zila_worker
	refused 5 "$PWD/zila_worker: permission denied" sql "SELECT 1"
}

# Under the sanitizers, which want more memory by far, nothing is proved.
# slow
a_limit_of_memory_is_named_before_a_new_installation() {
	as=("$BASH" -c 'ulimit -v 30000 && exec "$@"' -)
	"${as[@]}" "$zila" --version >/dev/null 2>&1 || return 0
	refused 5 'if memory is not limited' sql "SELECT 1"
}

# Where the kernel lets nobody mount, nothing is proved.  The sanitizers need
# /proc themselves.
# slow
without_proc_it_is_named() {
	unshare -rm mount -t tmpfs none /proc 2>/dev/null || return 0
	as=(unshare -rm "$BASH" -c 'mount -t tmpfs none /proc && exec "$@"' -)
	refused 5 "needs /proc" sql "SELECT 1"
}

halves_of_two_versions_say_so() {
	local version other
	version=$("$zila" --version)
	version=${version#zila }
	other=${version%?}x
	cp "$zila" "${zila%/*}/libzila.so.0" "${zila%/*}/zila_worker" .
	zila=$PWD/zila
	ok sql "SELECT 1"
	sed -i "s/${version//./\\.}/$other/g" zila_worker
	refused 5 "of version $version, its other half, zila_worker, of $other" \
		sql "SELECT 1"
}

# A job's commands run in the database's folder.
# ci
the_worker_is_found_where_the_library_was() {
	mkdir data links
	ln -s "${zila%/*}" lib
	as=(env LD_LIBRARY_PATH=lib)
	db=data/zila.db
	ok jobs add one -- sql "SELECT 1"
	ok jobs run user.one
	ln -s "${zila%/*}/libzila.so.0" links
	as=(env LD_LIBRARY_PATH=links)
	ok jobs run user.one
}

the_worker_by_hand_writes_into_nothing() {
	local worker=${zila%/*}/zila_worker
	: >log
	code=0
	"$worker" 3>>log 4<>log >out 2>err </dev/null || code=$?
	exits 2
	err_has 'started by zila itself'
	[[ ! -s log ]] || fail "expected nothing in what stands as 3"
}

help_of_scripts_steers_no_terminal() {
	refused 2 'zila.␛[31m' help $'zila.\e[31m'
	refused 2 'called zila.nothing' help zila.nothing
}

help_names_every_command() {
	local command
	ok --help
	for command in import imports rejects check report run sql plugins \
		data doctor help; do
		grep -qw "$command" out || fail "expected the command $command"
	done
}

an_unknown_command_is_refused() {
	refused 2 frobnicate frobnicate
}

an_unknown_option_is_refused() {
	refused 2 --frobnicate --frobnicate sql "SELECT 1"
	refused 2 --frobnicate import odop.csv --frobnicate
	refused 2 'no option --form' --form json sql "SELECT 1"
	refused 2 'no command chek' --state KA chek
	refused 2 'is ./-june.csv' import -june.csv
}

an_option_without_its_value_is_refused() {
	refused 2 --format --format
	refused 2 --as import odop.csv --as
}

a_command_without_its_argument_is_refused() {
	local command
	for command in import report run sql why waive backup restore; do
		refused 2 "$command" "$command"
	done
}

an_empty_word_is_refused() {
	refused 2 'an empty word, ""' backup ""
	refused 2 'an empty word, ""' ""
	echo 'print(#(...))' >own.lua
	ok run own.lua ""
	out_is 0
}
an_unknown_format_is_refused() {
	refused 2 yaml --format yaml sql "SELECT 1"
	refused 2 docx report progress -t docx -o reports
}

# ci
a_query_that_its_limit_stops_is_told_as_a_limit() {
	refused 6 "time limit of 1 s" --limit time=1 sql "WITH RECURSIVE
		c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)
		SELECT count(*) FROM c"
}

a_terminal_that_can_do_nothing_is_sent_no_bar() {
	local term
	echo 'zila.progress(1, 2)' >half.lua
	for term in dumb xterm; do
		python3 "$top/tests/cli/terminal.py" -- env TERM=$term "$zila" \
			--db "$db" --plugins "$top/plugins" run half.lua \
			>"$term" || fail "run at TERM=$term"
	done
	has xterm '50 %' || fail "no bar at a terminal"
	! has dumb '50 %' || fail "a bar at a dumb terminal"
}

an_unknown_limit_is_refused() {
	refused 2 speed --limit speed=3 sql "SELECT 1"
	refused 2 soon --limit time=soon sql "SELECT 1"
}

an_unknown_state_is_refused() {
	refused 2 Atlantis check --state Atlantis
	refused 2 Atlantis report export_strategy --state Atlantis \
		-t json -o reports
	refused 2 99 check --state 99
}

an_unknown_date_is_refused() {
	refused 2 2022-02-30 report progress --as-of 2022-02-30 \
		-t json -o reports
	refused 2 yesterdayish check --as-of yesterdayish
}

# Times are compared as texts: 29/07/2022 would be behind every year.
a_time_that_is_not_written_as_one_is_refused() {
	local time
	for time in 29/07/2022T10:00:00Z 2022-07-29Tzz:00:00Z 2022-07-29T10:00Z; do
		refused 2 "--known-at $time: it is no time" \
			sql "SELECT 1" --known-at "$time"
	done
}

an_unknown_report_is_refused_with_a_hint() {
	refused 2 progres report progres -t json -o reports
	err_has progress
}

an_unknown_importer_is_refused() {
	list >odop.csv
	refused 2 india.nothing import odop.csv --as india.nothing
}

a_refused_command_makes_no_database() {
	rm -f zila.db*
	refused 2 frobnicate frobnicate
	[[ ! -e zila.db ]] || fail "expected no database"
}

a_dataset_says_when_its_rows_hold() {
	ok data meeting
	out_has 'A row holds from its day on (column held).'
	ok data intervention
	out_has 'A row has no day: it holds on every day.'
}

sql_can_not_write() {
	refused 2 'only reading' sql "DELETE FROM state"
	fails sql "ATTACH 'other.db' AS other"
	[[ ! -e other.db ]] || fail "expected no other database"
	sql "SELECT count(*) FROM state" 36
}

a_state_is_what_a_query_calls_so() {
	ok sql --state KA "SELECT count(*) FROM district WHERE state = :state"
	[[ ! -s err ]] || fail "expected no warning"
	ok --format csv sql --state Karnatka "SELECT count(*) FROM district"
	err_has 'the query does not say :state'
	err_has '--state: "Karnatka" is taken for Karnataka (29)'
}

a_wrong_query_is_told_with_its_place() {
	fails sql "SELECT nmae FROM state"
	err_has nmae
}

a_slip_in_a_name_is_told_with_the_nearest() {
	refused 2 "no rule india.unit_jmp; did you mean india.unit_jump?" \
		check --rule india.unit_jmp
	refused 2 "no report progres; did you mean progress?" report progres
	refused 2 "no dataset export_flo; did you mean export_flow?" \
		data export_flo
	refused 2 "no plugin karnatka; did you mean karnataka?" \
		plugins info karnatka
}
