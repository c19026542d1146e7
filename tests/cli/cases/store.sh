# A database that can't be used is left as it is: exit code 5.
# shellcheck shell=bash disable=SC2154,SC2034 # names of lib.sh

# only FILE: nothing is beside it.
only() {
	[[ -z $(find . -name "$1?*") ]] || fail "expected nothing beside $1"
}

# ci
the_database_of_another_program_gets_nothing_beside_it() {
	python3 -c 'import sqlite3, sys
songs = sqlite3.connect(sys.argv[1])
songs.execute("CREATE TABLE song (title TEXT)")
empty = sqlite3.connect(sys.argv[2], isolation_level=None)
empty.execute("VACUUM")' songs.db empty.db
	db=songs.db
	refused 5 "another program" sql "SELECT 1"
	only songs.db
	db=empty.db # without a table yet: nobody's
	ok sql "SELECT 1"
}

a_file_that_is_no_database_is_refused_and_gets_nothing_beside_it() {
	db=june.csv
	list >june.csv
	refused 5 june.csv sql "SELECT 1"
	[[ $(<june.csv) == "$(list)" ]] || fail "expected the file untouched"
	only june.csv
	list >zila.db # beside which a lock stands already
	db=zila.db
	refused 5 zila.db sql "SELECT 1"
	[[ $(<zila.db) == "$(list)" ]] || fail "expected the file untouched"
}

a_truncated_database_is_refused() {
	truncate -s 4096 zila.db
	refused 5 zila.db sql "SELECT count(*) FROM district"
}

a_database_of_another_program_is_refused() {
	db=other.db
	sqlite3 other.db "CREATE TABLE stamp (country, year)"
	refused 5 other.db sql "SELECT 1"
	[[ $(sqlite3 other.db .tables) == stamp ]] ||
		fail "expected the other program's tables alone"
}

a_newer_schema_is_refused() {
	sqlite3 zila.db "PRAGMA user_version = 999"
	refused 5 999 sql "SELECT 1"
}

a_read_only_database_takes_no_import() {
	list >odop.csv
	mkdir closed
	mv zila.db* closed
	chmod a-w closed/zila.db closed
	db=closed/zila.db as=(mortal)
	refused 5 closed import odop.csv --as india.odop_dpiit
}

a_read_only_folder_gets_no_database() {
	mkdir -m 555 closed
	db=closed/zila.db as=(mortal)
	refused 5 closed sql "SELECT 1"
}

a_database_needs_its_folder() {
	db=nowhere/zila.db
	refused 5 nowhere sql "SELECT 1"
}

a_database_locked_by_another_program_is_refused() {
	list >odop.csv
	coproc lock { sqlite3 zila.db 2>&1; }
	# shellcheck disable=SC2154 # lock is the coproc
	printf 'BEGIN EXCLUSIVE;\nSELECT 1;\n' >&"${lock[1]}"
	read -r _ <&"${lock[0]}"
	refused 5 locked import odop.csv --as india.odop_dpiit
	kill "$lock_PID"
}

two_cores_never_share_a_database() {
	echo 'zila.log("info", "it runs") zila.sleep(1000)' >loop.lua
	begins run loop.lua
	until_true grep -qs 'it runs' err # interrupted before, it would not end
	# The lock file names who holds it.
	has zila.db.lock loop.lua || fail "expected it named"
	list >odop.csv
	z import odop.csv --as india.odop_dpiit
	exits 5
	err_has zila.db
	kill -INT "$begun"
	finishes
	z import odop.csv --as india.odop_dpiit
	exits 0
}

# A process that is killed while it starts another leaves it the lock, until
# that one has a program of its own.  No process has so high a number.
a_database_of_two_names_is_refused() {
	ln "$db" other.db
	refused 5 "2 names" imports
	db=other.db
	refused 5 "2 names" serve --listen 127.0.0.1:0
	[[ ! -e other.db.lock ]] || fail "expected no lock"
	rm other.db
	db=zila.db
	ok imports
}

the_lock_of_a_dead_process_is_waited_for() {
	coproc CHILD { flock zila.db.lock "$BASH" -c 'echo held; cat; sleep 0.2'; }
	read -r _ <&"${CHILD[0]}"
	echo 'process 99999999, zila import' >zila.db.lock
	begins sql "SELECT 1"
	eval "exec ${CHILD[1]}>&-"
	finishes
	exits 0
}

# ci
a_database_is_named_by_the_environment() {
	ZILA_DB=named.db "$zila" --plugins "$top/plugins" sql "SELECT 1" \
		>out 2>err || fail "expected exit code 0"
	[[ -s named.db ]] || fail "expected named.db"
	err_has 'there was no database named.db: a new one was made'
	ok sql "SELECT 1"
	[[ ! -s err ]] || fail "expected nothing of a database that is there"
}

# slow
a_killed_import_leaves_nothing_half_visible() {
	local delay
	for delay in 0.01 0.03 0.06 0.1; do
		"$zila" --db zila.db --plugins "$top/plugins" \
			import "$lists/dpiit_odop.csv" >/dev/null 2>&1 &
		sleep $delay
		kill -KILL $! 2>/dev/null
		wait $! 2>/dev/null
		ok --format csv sql "SELECT count(*) IN (0, max(seen)) FROM (
			SELECT count(*) OVER () AS seen FROM product)"
		proved
	done
	z import "$lists/dpiit_odop.csv"
	[[ $code -le 1 ]] || fail "expected 0 or 1"
}

doctor_finds_a_new_database_sound() {
	ok doctor
}

a_file_as_long_as_is_allowed_is_told_and_kills_nothing() {
	ulimit -f 8
	z check
	exits 5
	err_has 'ulimit -f'
}

# What an import brought and that it ended well are one commit.
an_import_that_is_told_as_failed_is_not_in() {
	list >odop.csv
	sqlite3 zila.db "CREATE TRIGGER no_end BEFORE UPDATE ON run WHEN
		new.state = 'ok' BEGIN SELECT raise(ABORT, 'no end'); END"
	refused 5 'no end' import odop.csv --as india.odop_dpiit \
		--as-on 2025-01-01
	sqlite3 zila.db "DROP TRIGGER no_end"
	sql "SELECT count(*) FROM product" 0
	[[ $(sqlite3 zila.db "SELECT state FROM run WHERE kind = 'import'
		ORDER BY id DESC LIMIT 1") == failed ]] ||
		fail "expected a failed run on record"
	products odop.csv
	json taken.added 3
	proved
}
