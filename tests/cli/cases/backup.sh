# A backup is whole, and so is what is restored from it.
# shellcheck shell=bash disable=SC2154,SC2034 # names of lib.sh

# What the database holds, whatever its pages.
contents() {
	sqlite3 "$1" .dump | grep -v '^PRAGMA' | sha256sum
}

a_backup_holds_all_that_the_database_does() {
	local before
	list >a.csv
	products a.csv
	ok backup b.zila
	before=$(contents b.zila)
	[[ $(contents zila.db) == "$before" ]] || fail "expected the same"
	[[ -e b.zila-wal || -e b.zila.zila-part ]] && fail "expected one file"
	db=b.zila
	sql "SELECT count(*) FROM product" 3
}

a_copy_that_was_cut_short_is_made_anew() {
	head -c 5000 /dev/urandom >b.zila.zila-part
	ok backup b.zila
	[[ -e b.zila.zila-part ]] && fail "expected one file"
	db=b.zila
	sql "SELECT count(*) FROM state" 36
}

a_backup_replaces_nothing() {
	echo precious >b.zila
	refused 2 b.zila backup b.zila
	[[ $(<b.zila) == precious ]] || fail "expected the file untouched"
}

a_backup_needs_a_database_and_a_folder() {
	refused 5 nowhere backup nowhere/b.zila
	db=none.db
	refused 5 none.db backup b.zila
	[[ -e none.db || -e b.zila ]] && fail "expected nothing to be made"
	return 0
}

a_backup_is_restored_where_nothing_is() {
	list >a.csv
	products a.csv
	ok backup b.zila
	db=new.db
	ok --format json restore b.zila
	json .kept null
	sql "SELECT count(*) FROM product" 3
	proved
}

# ci
a_database_is_replaced_only_by_force_and_kept() {
	ok backup b.zila
	list >a.csv
	products a.csv
	refused 2 --force restore b.zila
	sql "SELECT count(*) FROM product" 3
	ok restore b.zila --force
	out_has before-restore
	sql "SELECT count(*) FROM product" 0
	db=zila.db.before-restore
	sql "SELECT count(*) FROM product" 3
	db=zila.db
	ok restore b.zila --force
	[[ -s zila.db.before-restore-2 ]] || fail "expected both to be kept"
}

# strace stands for a file system without hard links, as on a memory stick.
# slow
a_database_is_replaced_where_there_are_no_hard_links() {
	[[ -x /usr/bin/strace ]] || return 0
	ok backup b.zila
	list >a.csv
	products a.csv
	strace -qqfo traced -e trace=link -e inject=link:error=EPERM "$zila" \
		--db zila.db restore b.zila --force >/dev/null 2>err ||
		fail "expected it to be restored"
	grep -q EPERM traced || return 0
	sql "SELECT count(*) FROM product" 0
	db=zila.db.before-restore
	sql "SELECT count(*) FROM product" 3
}

a_wal_of_the_old_database_does_not_meet_the_new_one() {
	ok backup b.zila
	list >a.csv
	products a.csv
	# A WAL that nobody checkpointed: a copy made while it was in use.
	sqlite3 zila.db "PRAGMA journal_mode = WAL" >/dev/null
	coproc hold { sqlite3 zila.db 2>&1; }
	# shellcheck disable=SC2154 # hold is the coproc
	printf '%s\n' "PRAGMA wal_autocheckpoint = 0;" \
		"UPDATE product SET name = 'Tea' WHERE name = 'Coffee';" \
		"SELECT 'done';" >&"${hold[1]}"
	read -r _ <&"${hold[0]}"
	read -r _ <&"${hold[0]}"
	mkdir copy
	cp zila.db zila.db-wal copy
	kill "$hold_PID"
	[[ -s copy/zila.db-wal ]] || fail "expected a WAL"
	db=copy/zila.db
	ok restore b.zila --force
	sql "SELECT count(*) FROM product" 0
	db=copy/zila.db.before-restore
	sql "SELECT count(*) FROM product WHERE name = 'Tea'" 1
}

a_lone_wal_does_not_meet_the_new_database() {
	ok backup b.zila
	head -c 9000 /dev/zero >new.db-wal
	db=new.db
	ok restore b.zila
	sql "SELECT count(*) > 700 FROM district" 1
}

a_file_that_is_no_backup_is_refused() {
	list >b.zila
	db=new.db
	refused 3 b.zila restore b.zila
	refused 3 nowhere restore nowhere.zila
	sqlite3 other.db "CREATE TABLE stamp (country)"
	refused 3 other.db restore other.db
	[[ -e new.db ]] && fail "expected no database to be made"
	return 0
}

a_damaged_backup_is_refused() {
	ok backup b.zila
	truncate -s 100000 b.zila
	db=new.db
	refused 3 b.zila restore b.zila
	[[ -e new.db || -e new.db.zila-part ]] && fail "expected no database"
	return 0
}

# A good one is not thrown away for want of a right.
a_backup_that_may_not_be_read_is_not_called_a_bad_one() {
	ok backup b.zila
	chmod 000 b.zila
	db=new.db as=(mortal)
	refused 3 "may not read" restore b.zila
	as=()
	mkdir closed && cp zila.db closed/copy.db # as it lies: with a log
	chmod 555 closed
	as=(mortal)
	refused 5 "permissions of the file and of its folder" \
		restore closed/copy.db
	as=()
	chmod 755 closed
	[[ -e new.db ]] && fail "expected no database to be made"
	ok restore closed/copy.db
}

a_backup_of_a_newer_schema_is_refused() {
	ok backup b.zila
	sqlite3 b.zila "PRAGMA user_version = 999"
	db=new.db
	refused 5 999 restore b.zila
	[[ -e new.db ]] && fail "expected no database to be made"
	return 0
}

a_database_is_not_restored_from_itself() {
	refused 2 itself restore zila.db --force
	sql "SELECT count(*) FROM state" 36
}

a_database_of_another_program_is_not_replaced() {
	ok backup b.zila
	sqlite3 other.db "CREATE TABLE stamp (country)"
	db=other.db
	refused 5 "another program" restore b.zila --force
	[[ $(sqlite3 other.db .tables) == stamp ]] || fail "expected it untouched"
}

a_damaged_database_can_be_replaced_and_is_kept() {
	ok backup b.zila
	echo "not a database any more" >zila.db
	ok restore b.zila --force
	sql "SELECT count(*) FROM state" 36
	[[ $(<zila.db.before-restore) == "not a database any more" ]] ||
		fail "expected the damaged one to be kept"
}

# ci
a_backup_of_the_first_schema_is_restored() {
	{
		cat "$root/core/store/migrations/0001.sql"
		echo "PRAGMA application_id = 0x7a696c61;
			PRAGMA user_version = 1;"
	} | sqlite3 old.zila
	db=new.db
	ok restore old.zila
	sql "SELECT count(*) FROM state" 36
}

a_database_in_use_is_not_restored_over() {
	ok backup b.zila
	echo 'zila.log("info", "it runs") zila.sleep(1000)' >loop.lua
	begins run loop.lua
	until_true grep -qs 'it runs' err # interrupted before, it would not end
	refused 5 "another zila" restore b.zila --force
	kill -INT "$begun"
	finishes
	sql "SELECT count(*) FROM state" 36
}

# At whatever moment it dies, the old or the new one stands, whole.
# ci
a_killed_restore_leaves_the_old_or_the_new_database() {
	local old new now round
	ok backup b.zila
	new=$(sqlite3 b.zila "SELECT count(*) FROM import")
	list >a.csv
	products a.csv
	old=$((new + 1))
	for ((round = 0; round < 12; round++)); do
		"$zila" --db zila.db restore b.zila --force >/dev/null 2>&1 &
		sleep "0.0$((round * 7 % 10))$((round % 10))"
		kill -9 $! 2>/dev/null
		wait $! 2>/dev/null
		now=$(sqlite3 zila.db "PRAGMA quick_check;
			SELECT count(*) FROM import" | tr '\n' ' ')
		[[ $now == "ok $old " || $now == "ok $new " ]] ||
			fail "expected $old or $new imports, got $now"
	done
	ok imports
}
