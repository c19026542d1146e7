# The daemon, and commands that are typed while it has the database.
# These facts wait: they begin first.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# slow_script SECONDS: says that it runs, and then waits.
slow_script() {
	cat >slow.lua <<-END
		zila.log("info", "it runs")
		zila.sleep($1)
		print "done"
	END
}

# another_writes: another zila has the pen, as a long import has, until
# lets_go.
another_writes() {
	coproc OTHER { flock -x zila.db.pen cat; }
	other=$OTHER_PID
	until_true pen_held
}
# program_writes: another program has begun to, and ends with lets_go.
program_writes() {
	local said
	coproc OTHER { sqlite3 -cmd '.timeout 60000' zila.db 2>&1; }
	other=$OTHER_PID
	printf 'BEGIN IMMEDIATE;\nSELECT 1;\n' >&"${OTHER[1]}"
	read -r said <&"${OTHER[0]}"
	[[ $said == 1 ]] || fail "expected sqlite3 to begin: $said"
}
lets_go() {
	eval "exec ${OTHER[1]}>&-"
	wait "$other"
}
# import_waits: an import of odop.csv has begun, and says that it waits.
import_waits() {
	begins --format json import odop.csv --as india.odop_dpiit \
		--as-on 2025-01-01
	until_true grep -qs 'waiting' err
}
pen_held() { ! flock -xn zila.db.pen true; }

# slow
a_daemon_makes_its_database_serves_and_ends() {
	db=new.db
	serves
	[[ -S new.db.sock ]] || fail "expected a socket"
	[[ $(stat -c %a new.db.sock) == 600 ]] || fail "expected it to be ours"
	ok sql "SELECT count(*) FROM state"
	out_has 36
	ends
	[[ ! -e new.db.sock ]] || fail "expected no socket to be left"
	grep -q 'ending' serve.log || fail "expected it to say so"
	proved
}

# own_program: the program that serves is another file than $zila.
own_program() {
	mkdir bin && cp -a "${zila%/*}"/{zila,zila_worker,libzila*} bin
	ok jobs add one -- sql "SELECT 1"
	zila=$PWD/bin/zila serves
}

a_program_replaced_under_a_daemon_is_begun_anew() {
	local part
	own_program
	for part in bin/*; do
		cp -a "$part" part && mv part "$part"
	done
	ok jobs run user.one
	ends
}

a_run_waits_for_the_program_that_is_being_replaced() {
	own_program
	rm bin/zila
	begins jobs run user.one
	until_true waits_unbegun
	ends
	wait "$begun" || :
}
waits_unbegun() {
	z jobs history
	has out queued && has out 'zila could not be begun for it'
}

# ci
commands_beside_a_daemon_answer_as_without_it() {
	list >odop.csv
	cp zila.db alone.db
	db=alone.db products odop.csv
	db=alone.db ok --format json report progress --as-of 2025-06-01
	jq 'del(.. | .known_at?, .checked?)' out >alone.json
	serves
	products odop.csv
	exits 0
	json 'taken.added' 3
	ok --format json report progress --as-of 2025-06-01
	jq 'del(.. | .known_at?, .checked?)' out >served.json
	cmp -s alone.json served.json || fail "expected the same report"
	proved
	z import nothing.csv
	exits 3
	z sql "SELECT nothing"
	exits 2
	ok backup saved.db
	ends
	sql "SELECT count(*) FROM product WHERE name = 'Coffee'" 1
}

what_was_done_beside_a_daemon_is_on_record() {
	serves
	list >odop.csv
	products odop.csv
	slow_script 0
	ok run slow.lua
	ok report progress -t html,csv -o out.d
	ends
	[[ $(ask "SELECT group_concat(kind || ' ' || state, ', ')
		FROM (SELECT * FROM run WHERE kind <> 'import' OR command LIKE
		'%odop.csv%' ORDER BY id)") == \
		'import ok, script ok, report ok' ]] || fail "expected three runs"
	[[ $(ask "SELECT count(*) FROM report_run") == $(ls out.d | wc -l) ]] ||
		fail "expected each file on record"
}

# ci
one_database_has_one_daemon() {
	serves
	cp zila.db other.db
	SECONDS=0
	db=zila.db z serve --no-web
	exits 5
	((SECONDS < 10)) || fail "expected to be told at once, not after 15 s"
	err_has 'another zila is using it'
	err_has 'stop that daemon'
	z restore other.db --force
	exits 5
	ends
}

a_daemon_that_was_killed_leaves_room_for_the_next() {
	serves
	kill -KILL "$daemon"
	wait "$daemon" 2>/dev/null
	ok sql "SELECT 1"
	serves
	ok sql "SELECT 1"
	ends
}

reads_go_on_beside_a_writer() {
	serves
	slow_script 0
	another_writes
	ok sql "SELECT count(*) FROM state"
	begins run slow.lua
	until_true grep -qs 'waiting until it has ended' err
	lets_go
	finishes
	exits 0
	out_has 'done'
	ok imports
	ends
	[[ $(ask "SELECT state FROM run WHERE kind = 'script'") == \
		ok ]] || fail "expected the script on record"
}

an_import_waits_for_its_turn_and_says_so() {
	serves
	list >odop.csv
	another_writes
	import_waits
	lets_go
	finishes
	exits 0
	json 'taken.added' 3
	ends
}

# slow
interrupting_what_waits_changes_nothing() {
	serves
	list >odop.csv
	another_writes
	import_waits
	kill -TERM "$begun"
	finishes
	exits 130
	lets_go
	sql "SELECT count(*) FROM product WHERE name = 'Coffee'" 0
	ends
}

a_lease_ends_with_the_process_that_had_it_and_who_has_it_is_told() {
	local waiting
	serves
	list >odop.csv
	another_writes
	import_waits
	"$zila" --db zila.db --plugins "$top/plugins" import odop.csv \
		--as india.odop_dpiit --as-on 2025-01-01 >out2 2>err2 &
	waiting=$!
	until_true grep -qs "by now: \`.*\` of process [0-9]*: waiting for its turn, for 60" err2
	kill -KILL "$begun"
	wait "$begun" 2>/dev/null
	lets_go
	code=0
	wait "$waiting" || code=$?
	exits 0
	[[ $(ask "SELECT group_concat(added) FROM import
		WHERE name = 'odop.csv'") == 3 ]] || fail "expected its rows once"
	ends
}

# ci
what_a_killed_command_left_is_ended_beside_a_daemon() {
	awk 'BEGIN {
		print "State,District,Commodity,Period,Value (Rs lakh)"
		for (i = 0; i < 100000; i++)
			print "Karnataka,Mysuru,Thing " i ",2023-24," i
	}' >long.csv
	serves
	# More words than are told when a lease is asked for.
	begins import "$(printf './%.0s' {1..600})long.csv"
	until_true ledger_is running
	kill -KILL "$begun"
	wait "$begun" 2>/dev/null
	until_true ledger_is interrupted
	ends
	proved
}
ledger_is() { [[ $(ask "SELECT state FROM run WHERE command LIKE '%long.csv'") == "$1" ]]; }

a_database_that_is_replaced_under_a_daemon_ends_it() {
	ok jobs add slow -- sql "SELECT 1"
	cp zila.db other.db
	serves
	mv other.db zila.db
	z sql "SELECT 1" # is refused, or waits until the daemon has gone
	[[ $code == 0 ]] || err_has 'moved or replaced'
	code=0
	wait "$daemon" || code=$?
	exits 5
	grep -q 'moved or replaced' serve.log || fail "expected it to say why"
	ok sql "SELECT count(*) FROM state"
	proved
}

# A daemon waits for one that ends, and not for itself.
a_daemon_that_cant_open_its_database_says_so_at_once() {
	sqlite3 zila.db "PRAGMA user_version = 999"
	as=(timeout 10)
	refused 5 999 serve --no-web
}

# Who removes it starts the next daemon: two would take each other's runs.
a_lock_file_that_is_removed_under_a_daemon_ends_it() {
	local first
	ok jobs add one -- sql "SELECT 1"
	serves
	rm zila.db.lock
	z sql "SELECT 1" # is refused, or waits until the daemon has gone
	[[ $code == 0 ]] || err_has 'lock file removed'
	code=0
	wait "$daemon" || code=$?
	exits 5
	grep -q 'lock file removed' serve.log || fail "expected it to say why"
	serves
	first=$daemon
	rm zila.db.lock serve.log
	serves
	kill -TERM "$first"
	code=0
	wait "$first" || code=$?
	((code == 143)) || exits 5 # the signal may come as it ends by itself
	[[ -S zila.db.sock ]] || fail "expected the second's socket to stay"
	ok jobs run one
	ends
}

another_program_that_has_the_database_is_waited_for() {
	serves
	list >odop.csv
	program_writes
	import_waits
	lets_go
	finishes
	exits 0
	json 'taken.added' 3
	ends
}

# slow
a_command_beside_a_daemon_that_ends_goes_on_alone() {
	serves
	slow_script 2
	begins run slow.lua
	until_true grep -qs 'it runs' err
	ends
	finishes
	exits 0
	out_has 'done'
	proved
}

systemd_is_told_that_the_daemon_is_ready_and_that_it_ends() {
	python3 - "$PWD/notify" >told <<-'END' &
		import socket, sys
		s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
		s.bind(sys.argv[1])
		s.settimeout(60)
		while True:
		    text = s.recv(4096).decode()
		    print(text.replace("\n", " "), flush=True)
		    if text.startswith("STOPPING=1"): break
	END
	listener=$!
	until_true test -S notify
	export NOTIFY_SOCKET=$PWD/notify WATCHDOG_USEC=300000
	serves
	until_true grep -q '^READY=1' told
	until_true fed_twice
	unset NOTIFY_SOCKET WATCHDOG_USEC
	ends
	wait "$listener"
	grep -q '^STOPPING=1' told || fail "expected to be told of the end"
}
fed_twice() { [[ $(grep -c '^WATCHDOG=1' told) -ge 2 ]]; }

a_socket_of_systemd_is_served() {
	: >serve.log
	python3 - "$zila" --db "$db" --plugins "$top/plugins" serve \
		</dev/null >serve.log 2>&1 <<-'END' &
		import os, socket, sys
		s = socket.socket()
		s.bind(("127.0.0.1", 0))
		s.listen(16)
		open("port", "w").write(str(s.getsockname()[1]))
		os.dup2(s.fileno(), 50)
		os.dup2(50, 3)
		os.environ["LISTEN_FDS"] = "1"
		os.environ["LISTEN_PID"] = str(os.getpid())
		os.execv(sys.argv[1], sys.argv[1:])
	END
	daemon=$!
	until_true grep -qs 'serving ' serve.log
	[[ $(curl -sf "http://127.0.0.1:$(<port)/healthz") == ok* ]] ||
		fail "expected an answer on the socket that was given"
	ends
}

the_unit_of_the_daemon_is_shut_in() {
	command -v systemd-analyze >/dev/null || return 0
	systemd-analyze security --offline=yes "$top/scripts/zila.service" \
		>out 2>err
	mkdir -p units
	sed "s|^ExecStart=zila|ExecStart=$zila|" "$top/scripts/zila.service" \
		>units/zila.service
	cp "$top/scripts/zila.socket" units/
	systemd-analyze verify --man=no units/zila.service units/zila.socket \
		>verified 2>&1
	grep -E 'zila\.(service|socket)' verified &&
		fail "expected nothing to complain of: $(cat verified)"
	awk '/Overall exposure/ { found = 1; if ($(NF - 2) + 0 > 2.0) exit 1 }
		END { exit !found }' out || fail "expected 2.0 or better"
}

# ---- jobs ----

# due NAME WORD...: a job of that name that runs WORD..., due now.
due_now() {
	local name=$1
	shift
	ok jobs add "$name" --schedule "0 3 1 1 *" -- "$@"
	ask "UPDATE job SET next_due =
		strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE name = 'user.$name'"
}
runs() { ask "SELECT coalesce(group_concat(name || ' ' || state ||
	' ' || attempt, ', '), '') FROM (SELECT j.name, r.state, r.attempt FROM
	job_run AS r JOIN job AS j ON j.id = r.job_id WHERE j.plugin = '' ORDER BY j.name, r.id)"; }
runs_end() { [[ $(runs) != *queued* && $(runs) != *running* ]]; }
runs_are() { [[ $(runs) == "$1" ]]; }

what_is_due_is_run_once_and_recorded() {
	due_now one sql "SELECT 1 AS one"
	due_now two sql "SELECT nothing"
	serves
	until_true runs_are 'user.one ok 1, user.two failed 1'
	ends
	[[ $(ask "SELECT group_concat(words || ' ' || code, ', ')
		FROM (SELECT * FROM job_step ORDER BY job_run_id, step)") == \
		*'SELECT 1 AS one'*' 0, '*'SELECT nothing'*' 2' ]] ||
		fail "expected each step on record"
	grep -q 'SELECT nothing' zila.db.logs/run-*.log ||
		fail "expected a log of it"
	serves
	ends
	runs_are 'user.one ok 1, user.two failed 1' || fail "expected no more"
}

# far_daily: once a day, at an hour that does not come while a fact runs.
far_daily() { echo "0 $(TZ=Asia/Kolkata date -d '12 hours' +%-H) * * *"; }

what_was_due_while_nobody_served_is_dealt_with_by_policy() {
	local missed
	for missed in once skip all; do
		ok jobs add $missed --schedule "$(far_daily)" \
			--missed $missed -- sql "SELECT 1"
	done
	ask "UPDATE job SET next_due = strftime(
		'%Y-%m-%dT%H:%M:%fZ', next_due, '-3 days') WHERE plugin = ''"
	serves
	until_true runs_are 'user.all ok 1, user.all ok 1, user.all ok 1, '\
'user.once missed 0, user.once missed 0, user.once ok 1, '\
'user.skip missed 0, user.skip missed 0, user.skip missed 0'
	ends
}

a_job_that_is_typed_is_run_by_the_daemon_and_followed() {
	slow_script 0
	ok jobs add slow -- run "$PWD/slow.lua"
	serves
	ok --format json jobs run slow
	json '.state' ok
	json '.steps | length' 1
	err_has 'step 1: run'
	fails jobs run nothing
	exits 2
	ends
	runs_are 'user.slow ok 1' || fail "expected one run"
}

a_run_is_cancelled_by_hand_and_by_interrupting() {
	echo 'while true do end' >slow.lua
	ok jobs add slow -- run "$PWD/slow.lua"
	serves
	begins jobs run slow
	until_true runs_are 'user.slow running 1'
	ok jobs cancel 1
	finishes
	runs_are 'user.slow cancelled 1' || fail "expected it cancelled: $(runs)"
	begins jobs run slow
	until_true runs_are 'user.slow cancelled 1, user.slow running 1'
	kill -TERM "$begun"
	finishes
	exits 130
	runs_are 'user.slow cancelled 1, user.slow cancelled 1' ||
		fail "expected it cancelled: $(runs)"
	ends
}

# with JOB KEY VALUE: a policy of a job that no option says.
with() { ask "UPDATE job SET spec = json_set(spec, '\$.$2', $3)
	WHERE name = 'user.$1'"; }
is_due() { ask "UPDATE job SET next_due =
	strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE name = 'user.$1'"; }
wake() { ok sql "SELECT 1"; } # what others write is seen when a lease ends

# ci
a_run_that_fails_is_tried_again_as_often_as_the_job_says() {
	ok jobs add bad --retries 2 --schedule "0 3 1 1 *" -- run missing.lua
	with bad backoff_s 1
	with bad backoff_max_s 1
	is_due bad
	serves
	until_true runs_are 'user.bad failed 3'
	[[ $(ask "SELECT group_concat(attempt || ':' || code) FROM job_step") == \
		1:3,2:3,3:3 ]] || fail "expected each attempt on record"
	ends
}

an_attempt_that_takes_too_long_is_stopped() {
	slow_script 1000
	ok jobs add slow --timeout 1 --schedule "0 3 1 1 *" -- run "$PWD/slow.lua"
	is_due slow
	serves
	until_true runs_are 'user.slow failed 1'
	[[ $(ask "SELECT message FROM job_run") == *time* ]] ||
		fail "expected it to say so: $(ask "SELECT message FROM job_run")"
	ends
}

a_due_time_while_the_last_one_runs_is_passed_queued_or_replaces() {
	local policy
	slow_script 1000
	for policy in skip queue replace; do
		ok jobs add "$policy" --overlap "$policy" \
			--schedule "0 3 1 1 *" -- run "$PWD/slow.lua"
		is_due "$policy"
	done
	serves
	until_true runs_are 'user.queue running 1, user.replace running 1, '\
'user.skip running 1'
	is_due skip && is_due queue && is_due replace
	wake
	until_true runs_are 'user.queue running 1, user.queue queued 0, '\
'user.replace cancelled 1, user.replace running 1, '\
'user.skip running 1, user.skip missed 0'
	ok jobs cancel "$(ask "SELECT min(r.id) FROM job_run AS r JOIN job AS j
		ON j.id = r.job_id WHERE j.name = 'user.queue'")"
	until_true runs_are 'user.queue cancelled 1, user.queue running 1, '\
'user.replace cancelled 1, user.replace running 1, '\
'user.skip running 1, user.skip missed 0'
	ends
}

a_run_is_cancelled_from_the_web() {
	slow_script 1000
	ok jobs add slow --schedule "0 3 1 1 *" -- run "$PWD/slow.lua"
	is_due slow
	serves_web
	until_true runs_are 'user.slow running 1'
	curl -sf -X POST -H "Authorization: Bearer $(cat zila.db.token)" \
		-H 'Content-Type: application/json' -d '{}' \
		"http://127.0.0.1:$port/api/1/runs/1/cancel" >answer ||
		fail "expected it to be taken: $(cat answer)"
	until_true runs_are 'user.slow cancelled 1'
	curl -s -X POST -H "Authorization: Bearer $(cat zila.db.token)" \
		-H 'Content-Type: application/json' -d '{}' \
		"http://127.0.0.1:$port/api/1/runs/1/cancel" >answer
	grep -q 'has ended' answer || fail "expected it to say so: $(cat answer)"
	ends
}

a_job_that_is_queued_is_not_queued_again_from_the_web() {
	slow_script 1000
	ok jobs add slow --schedule "0 3 1 1 *" -- run "$PWD/slow.lua"
	is_due slow
	serves_web
	until_true grep -qs 'it runs' zila.db.logs/run-1.log
	local i
	for i in 1 2 3; do
		curl -s -X POST -H "Authorization: Bearer $(cat zila.db.token)" \
			-H 'Content-Type: application/json' -d '{}' \
			"http://127.0.0.1:$port/api/1/jobs/user.slow/run" >answer
		# 0 while something else writes.
		grep -q '"run": [02]}' answer || fail "expected run 2: $(cat answer)"
	done
	until_true two_runs
	ends
	two_runs || fail "expected two runs: $(runs)"
}
two_runs() { [[ $(ask "SELECT count(*) FROM job_run") == 2 ]]; }

a_daemon_that_ends_stops_what_runs_and_the_next_runs_it_again() {
	slow_script 1000
	due_now slow run "$PWD/slow.lua"
	serves --no-web --grace 1
	until_true runs_are 'user.slow running 1'
	ends
	runs_are 'user.slow queued 1' || fail "expected it queued: $(runs)"
	slow_script 0
	serves
	until_true runs_are 'user.slow ok 2'
	ends
}

a_daemon_that_is_killed_takes_its_runs_along_and_they_run_again() {
	slow_script 1000
	due_now slow run "$PWD/slow.lua"
	serves
	until_true runs_are 'user.slow running 1'
	until_true grep -qs 'slow.lua' zila.db.logs/run-1.log
	kill -KILL "$daemon"
	wait "$daemon" 2>/dev/null
	until_true childless
	slow_script 0
	serves
	until_true runs_are 'user.slow ok 2'
	ends
}

# slow: it would be cancelled, and never done again
ctrl_c_at_a_daemons_terminal_leaves_its_jobs_their_grace_time() {
	slow_script 2
	ok jobs add slow --schedule "0 0 1 1 *" -- run "$PWD/slow.lua"
	is_due slow
	set -m # a process group of its own, as at a terminal
	serves
	set +m
	until_true grep -rqs 'it runs' zila.db.logs
	kill -INT -- "-$daemon"
	code=0
	wait "$daemon" || code=$?
	exits 0
	runs_are 'user.slow ok 1' || fail "expected it done: $(runs)"
}

childless() {
	[[ -z $(grep -lsa "ZILA_TEST=$fact" /proc/[0-9]*/environ) ]]
}

due_times_wait_for_a_database_that_another_program_has() {
	ok jobs add one -- sql "SELECT 1 AS one"
	serves
	program_writes
	begins jobs run one
	sleep 0.5
	runs_are '' || fail "expected it to wait: $(runs)"
	lets_go
	finishes
	exits 0
	runs_are 'user.one ok 1' || fail "expected it run: $(runs)"
	ends
}

a_file_that_comes_into_an_inbox_is_imported() {
	mkdir inbox
	ok inbox add post "$PWD/inbox"
	serves
	printf 'State,District,Commodity,Period,Value (Rs lakh)\n%s\n' \
		'Kerala,Wayanad,Tea,2023-24,100' >inbox/june.csv
	until_true test -e inbox/done/june.csv
	until_true runs_end
	[[ $(runs) == *'inbox.post ok 1' ]] || fail "expected its run: $(runs)"
	ends
	sql "SELECT count(*) FROM export_flow WHERE commodity = 'Tea'" 1
}

# slow
an_inbox_that_is_removed_takes_its_job_along() {
	mkdir inbox
	ok inbox add post "$PWD/inbox"
	serves
	printf 'State,District,Commodity,Period,Value (Rs lakh)\n%s\n' \
		'Kerala,Wayanad,Tea,2023-24,100' >inbox/june.csv
	until_true test -e inbox/done/june.csv
	until_true runs_end
	has_job inbox.post || fail "expected its job"
	ok inbox remove post
	has_job inbox.post && fail "expected no job"
	[[ $(runs) == *'inbox.post ok 1'* ]] || fail "expected its history"
	ok inbox add post "$PWD/inbox"
	printf 'State,District,Commodity,Period,Value (Rs lakh)\n%s\n' \
		'Kerala,Wayanad,Coffee,2023-24,100' >inbox/july.csv
	until_true test -e inbox/done/july.csv
	has_job inbox.post || fail "expected it back"
	ends
}

# own_plugins: a folder of plugins with one in it, whose tests take no time.
own_plugins() {
	mkdir -p top/plugins/mine/tests
	cat >top/plugins/mine/plugin.lua <<-'END'
		return { name = "mine", title = "Mine", version = "1.0.0", api = 1 }
	END
	jobs_file '{ id = "look", title = "Looks", schedule = "@daily",
		run = function(ctx) print "the first" end }'
	top=$PWD/top
}
jobs_file() { echo "return { $1 }" >top/plugins/mine/jobs.lua; }
told_again() { # a line of serve.log that comes
	: >serve.log
	kill -HUP "$daemon"
	until_true grep -q "$1" serve.log
}
health() { curl -sf "http://127.0.0.1:$port/$1"; }
says() { [[ $(health healthz) == "$1" ]]; }
log_of() { cat zila.db.logs/run-"$1".log; }

# slow
plugins_are_read_again_when_the_daemon_is_told() {
	own_plugins
	serves
	until_true has_job mine.look
	jobs_file '{ id = "other", title = "Other", schedule = "@daily",
		steps = { { "check" } } }'
	told_again 'are read again'
	has_job mine.other || fail "expected the new job"
	ends
}

# slow
a_file_that_is_being_edited_breaks_no_run_of_the_daemon() {
	own_plugins
	serves_web
	until_true has_job mine.look
	echo 'return { { id = ' >top/plugins/mine/jobs.lua
	ok jobs run look
	grep -q 'the first' <(log_of 1) || fail "expected the plugin of before"
	rm -r zila.db.logs # who tidies up loses no later log
	told_again 'stay as they were'
	grep -q 'mine/jobs.lua:2' serve.log || fail "expected the place"
	has_job mine.look || fail "expected the job to stay"
	ok jobs run look
	[[ $(health healthz) == ok*mine/jobs.lua:2*'those before'* ]] ||
		fail "expected health to say so: $(health healthz)"
	[[ $(health metrics) == *'zila_plugins_refused 1'*'fault{text="'*jobs.lua* ]] ||
		fail "expected a measure of it"
	jobs_file '{ id = "look", title = "Looks", schedule = "@daily",
		run = function(ctx) print "the second" end }'
	told_again 'are read again'
	ok jobs run look
	grep -q 'the second' <(log_of 3) || fail "expected the new plugin"
	says ok || fail "expected all to be well"
	until_true copies_are 3
	ends
	[[ ! -e zila.db.plugins ]] || fail "expected no copy to be left"
}

# slow
what_is_wrong_with_plugins_at_the_start_is_told_and_left_out() {
	own_plugins
	echo 'return { { id = ' >top/plugins/mine/jobs.lua
	serves_web
	until_true grep -q 'what is wrong is left out' serve.log
	[[ $(health healthz) == ok*mine/jobs.lua:2*'left out' ]] ||
		fail "expected health to say so: $(health healthz)"
	ok sql "SELECT 1"
	ends
}

# slow
plugins_whose_tests_fail_do_not_take_their_place() {
	own_plugins
	serves
	until_true has_job mine.look
	cat >top/plugins/mine/tests/sums.lua <<-'END'
		t.case("a sum", function() t.equal(1 + 1, 3) end)
	END
	told_again 'stay as they were'
	grep -q 'tests/sums.lua' serve.log || fail "expected the test to be named"
	sed -i 's/3/2/' top/plugins/mine/tests/sums.lua
	told_again 'are read again'
	ends
}

# slow
a_run_keeps_the_plugins_that_it_began_with() {
	own_plugins
	slow_script 1000
	ok jobs add slow -- run "$PWD/slow.lua"
	serves
	until_true has_job mine.look
	begins jobs run slow
	until_true runs_are 'user.slow running 1'
	told_again 'are read again'
	told_again 'are read again'
	until_true copies_are '1 3'
	ok jobs cancel 1
	wait "$begun"
	until_true copies_are 3
	ends
}

# slow
a_link_among_plugins_is_left_out_and_named() {
	own_plugins
	serves
	until_true has_job mine.look
	ln -s /etc/passwd top/plugins/mine/words.lua
	ln -s "$PWD/elsewhere" top/plugins/other
	mkdir elsewhere
	echo 'return { name = "other" }' >elsewhere/plugin.lua
	told_again 'are read again'
	grep -q 'mine/words.lua is a link' serve.log ||
		fail "expected it to be named"
	ends
	serves
	grep -q 'plugins/other is a link' serve.log ||
		fail "expected the folder to be named"
	until_true copies_are 1
	[[ -e zila.db.plugins/1/0/mine/plugin.lua ]] &&
		[[ ! -e zila.db.plugins/1/0/mine/words.lua ]] &&
		[[ ! -e zila.db.plugins/1/0/other ]] ||
		fail "expected the plugin without the links"
	ends
}

# ci
the_limit_of_a_daemon_is_that_of_its_runs() {
	echo 'print(#string.rep("x", 80 * 1024 * 1024))' >big.lua
	ok jobs add big -- run "$PWD/big.lua"
	serves --no-web --limit memory=64
	z jobs run big
	[[ $code != 0 ]] || fail "expected it not to have so much memory"
	grep -q 'memory' <(log_of 1) || fail "expected the log to say so"
	ends
	serves
	ok jobs run big
	ends
}

copies_are() { [[ $(cd zila.db.plugins && echo *) == "$1" ]]; }
has_job() {
	[[ $(ask "SELECT count(*) FROM job WHERE name = '$1' AND
		NOT gone") == 1 ]]
}

# ---- what the machine does not give ----

who_follows_a_daemon_that_does_not_answer_may_leave() {
	ok jobs add one --schedule "0 3 1 1 *" -- sql "SELECT 1 AS one"
	serves
	kill -STOP "$daemon"
	begins jobs run one
	until_true grep -qsP '^SigBlk:\t0*4002$' "/proc/$begun/status"
	kill -TERM "$begun"
	finishes
	exits 130
	err_has 'does not answer'
	kill -CONT "$daemon"
	until_true runs_are 'user.one ok 1'
	ends
}

too_few_files_for_the_daemon_are_told() {
	ulimit -n 40
	z serve --no-web
	exits 6
	err_has 'raise `ulimit -n`'
}

# ---- clocks ----

# clock OFFSET: what the daemon of clocked takes for now.
clock() {
	echo "$1" >clock.new
	mv clock.new clock
	ok sql "SELECT 1" # each lease wakes it; else it looks each minute
}
clocked() {
	local library
	library=$(ls /usr/lib/*/faketime/libfaketimeMT.so.1 2>/dev/null)
	[[ -n $library ]] || return 1
	echo '+0' >clock
	LD_PRELOAD=$library FAKETIME_TIMESTAMP_FILE=$PWD/clock \
		FAKETIME_NO_CACHE=1 FAKETIME_DONT_FAKE_MONOTONIC=1 serves
}
each_once() {
	[[ $(ask "SELECT count(*) = count(DISTINCT job_id || due) FROM job_run") == 1 ]] ||
		fail "expected each due time once: $(runs)"
}
next_due() { ask "SELECT next_due FROM job WHERE name = 'user.daily'"; }

# The build with sanitizers, which stand no library before their own, runs
# quick facts only.
# slow
a_clock_that_jumps_a_day_loses_nothing_and_doubles_nothing() {
	local before
	ok jobs add daily --schedule "$(far_daily)" -- sql "SELECT 1 AS one"
	clocked || return 0
	clock +1d
	until_true runs_are 'user.daily ok 1'
	until_true grep -q 'the clock went ahead' serve.log
	before=$(next_due)
	clock -1d
	until_true grep -q 'the clock went back' serve.log
	until_true is_before "$before"
	clock +0
	until_true runs_are 'user.daily ok 1, user.daily ok 1'
	clock +1d
	until_true due_is "$before"
	runs_are 'user.daily ok 1, user.daily ok 1' ||
		fail "expected no third run: $(runs)"
	each_once
	ends
}
is_before() { [[ $(next_due) < $1 ]]; }
due_is() { [[ $(next_due) == "$1" ]]; }

# ci
what_was_due_while_the_machine_slept_is_run_once() {
	local name ahead=1
	for name in one two; do
		ok jobs add "$name" --schedule "0 3 1 1 *" -- sql "SELECT 1 AS one"
	done
	serves
	until stopped_early $((ahead *= 2)); do
		kill -CONT "$daemon"
		until_true runs_end
		ask "DELETE FROM job_run"
	done
	until_true both_due
	[[ -z $(runs) ]] || fail "expected it to sleep"
	kill -CONT "$daemon"
	until_true runs_are 'user.one ok 1, user.two ok 1'
	each_once
	ends
}
# A slow machine may have come to the due times before.
stopped_early() { # SECONDS
	ask "UPDATE job SET next_due = strftime('%Y-%m-%dT%H:%M:%fZ', 'now',
		'+$1 seconds') WHERE plugin = ''"
	wake
	kill -STOP "$daemon"
	! both_due
}
both_due() { [[ $(ask "SELECT max(next_due) <=
	strftime('%Y-%m-%dT%H:%M:%fZ', 'now') FROM job WHERE plugin = ''") == 1 ]]; }
