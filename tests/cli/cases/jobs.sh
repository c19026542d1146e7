# What plugins and people have done by itself: declared, due, run, on record.
# shellcheck shell=bash disable=SC2154,SC2034 # names of lib.sh

# own ID FIELDS: a plugin `own` on the national one, with one job.
own() {
	[[ -e plugins ]] || cp -r "$top/plugins/india" plugins-india
	mkdir -p plugins/own
	[[ -e plugins/india ]] || mv plugins-india plugins/india
	cat >plugins/own/plugin.lua <<-END
		return { name = "own", title = "Own", version = "1.0.0", api = 1, extends = "india" }
	END
	cat >plugins/own/jobs.lua <<-END
		return {
		  {
		    id = "$1", title = "A job",
		    $2
		  },
		}
	END
}

jobs_of_plugins_are_listed_with_their_next_due_time() {
	ok --format json jobs
	json '[.[] | select(.name == "india.nightly_check")
		| .schedule, .zone, .enabled, .plugin]' \
		'["30 2 * * *","Asia/Kolkata",true,"india"]'
	json '[.[] | select(.name == "india.nightly_check") | .next_due[11:]]' \
		'["21:00:00.000Z"]'
	json '[.[] | select(.name == "india.weekly_progress")
		| .enabled, .next_due]' '[false,null]'
	ok jobs
	out_has 'more are disabled'
	ok jobs next "30 2 * * *" --count 3 --due 2026-04-01
	out_has '2026-04-01 02:30 +05:30'
	out_has '2026-04-02T21:00:00.000Z'
}

a_state_has_the_jobs_of_each_state_unless_it_has_its_own() {
	ok --format json jobs
	json '[.[] | select(.name == "karnataka.state_strategy")
		| .schedule, (.spec.steps | length)]' '["30 6 * * fri",2]'
	json '[.[] | select(.name == "goa.state_strategy")
		| .schedule, .spec.steps[0][2].state, .enabled]' \
		'["0 5 2 * *",30,false]'
	json '[.[] | select(.name == "karnataka.state_strategy")
		| .spec.steps[1][2].lang, .spec.timeout_s]' '["kn",1800]'
}

a_state_leaves_a_job_of_the_base_out_with_a_reason() {
	cp -r "$top/plugins" plugins
	sed -i 's/^}$/  without = { ["india.state_strategy"] = "sent on paper" },\n}/' \
		plugins/goa/plugin.lua
	ok --plugins plugins --format json jobs
	json '[.[] | select(.name == "goa.state_strategy")] | length' 0
	json '[.[] | select(.name == "kerala.state_strategy")] | length' 1
	cat >plugins/goa/jobs.lua <<-END
		return { { id = "x", title = "X", extends = "india.no_such" } }
	END
	z --plugins plugins jobs
	exits 1
	err_has 'plugins/goa/jobs.lua:1: job x: india.no_such is no job'
}

coming_due_times_follow_daylight_saving() {
	ok --format json jobs next "30 2 * * *" --zone Europe/Berlin --count 2 \
		--due 2026-03-28T12:00
	json '[.[].local]' \
		'["2026-03-29 03:00 +02:00","2026-03-30 02:30 +02:00"]'
	refused 2 'hour "25"' jobs next "0 25 * * *"
	refused 2 'never due' jobs next "0 0 30 2 *"
	refused 3 'Asia/Kolkata' jobs next "@daily" --zone Asia/Kolkatta
}

a_job_that_is_run_is_on_record_with_its_steps() {
	local run
	z --format json jobs run nightly_check --due 2026-04-01T02:30
	[[ $code -le 1 ]] || fail "expected the job to run"
	json '[.job, .cause, .attempt, .due, (.steps | length)]' \
		'["india.nightly_check","hand",1,"2026-03-31T21:00:00.000Z",1]'
	json '.steps[0].words' 'check --as-of 2026-04-01'
	json '.steps[0].summary | test("^(no findings|[1-9].* (remark|new))")' \
		true
	run=$(jq .id out)
	ok --format json jobs history nightly_check
	json '[length, .[0].job]' '[1,"india.nightly_check"]'
	ok jobs log "$run"
	out_has "run $run of india.nightly_check"
	out_has 'check --as-of 2026-04-01'
	# scripts see it too
	sql "SELECT job||' '||cause FROM job_run" "india.nightly_check hand"
	sql "SELECT words FROM job_step" "check --as-of 2026-04-01"
}

the_number_of_a_run_is_printed_as_it_is_typed() {
	ok jobs add data -- data
	ok jobs run data
	sqlite3 zila.db "UPDATE job_run SET id = 12345"
	ok jobs history data
	out_has 12345
	ok jobs
	out_has 12345
	ok jobs log 12345
}

# slow
a_step_that_prints_much_keeps_its_first_line() {
	as=(python3 -c 'import resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10,
	file=open("mib", "w"))
sys.exit(code)')
	own loud 'run = function(ctx) print "begun"; local s = ("x"):rep(1000)
		for i = 1, 60000 do print(s) end end'
	z --plugins plugins --format json jobs run loud
	exits 0
	json '.steps[0].summary' begun
	(($(<mib) < 40)) || fail "expected less than $(<mib) MiB"
}

the_due_day_is_that_of_the_zone() {
	own late 'zone = "Pacific/Auckland", schedule = "0 1 * * *",
		run = function(ctx) return ctx.day .. " " .. ctx.due .. " " .. ctx.attempt .. " " .. ctx.job end'
	z --plugins plugins --format json jobs run late --due 2026-04-01T01:00
	exits 0
	json '[.state, .steps[0].words]' \
		'["ok","jobs call own.late --due 2026-03-31T12:00:00.000Z --attempt 1"]'
	json '.steps[0].summary' \
		'2026-04-01 2026-03-31T12:00:00.000Z 1 own.late'
	ok --plugins plugins jobs call late --due 2026-04-01T01:00
	out_is '2026-04-01 2026-03-31T12:00:00.000Z 1 own.late'
}

a_step_that_fails_ends_the_run_with_its_code() {
	own bad 'steps = { {"report", "no_such"}, {"check"} }'
	z --plugins plugins --format json jobs run bad
	[[ $code -ge 2 ]] || fail "expected it to fail"
	json '[.state, (.steps | length), .steps[0].code == .code]' \
		'["failed",1,true]'
	own bad 'run = function(ctx) local x = nil; return x.y end'
	z --plugins plugins --format json jobs run bad
	exits 4
	json '.message | contains("plugins/own/jobs.lua:4")' true
}

a_job_is_enabled_and_disabled_and_stays_so() {
	ok jobs enable weekly_progress
	ok --format json jobs show weekly_progress
	json '[.enabled, (.next_due | length)]' '[true,24]'
	ok jobs disable nightly_check
	ok --format json jobs
	json '[.[] | select(.enabled) | .name]' '["india.weekly_progress"]'
	ok jobs enable weekly_progress
	out_has 'by the clock of Asia/Kolkata'
	ok jobs disable weekly_progress
	refused 2 'PLUGIN.ID' jobs enable nothing_such
}

# ci
a_job_of_ones_own_is_any_command() {
	ok jobs add morning --schedule "@daily" --zone Europe/London \
		--retries 2 -- check --state KA
	ok --format json jobs show morning
	json '[.name, .schedule, .zone, .plugin, .spec.retries]' \
		'["user.morning","@daily","Europe/London",null,2]'
	ok jobs add morning --schedule "@weekly" -- check --state KA
	out_has 'user.morning: changed, next due'
	z --format json jobs run user.morning --due 2026-05-05
	[[ $code -le 1 ]] || fail "expected the job to run"
	json '.steps[0].words' 'check --as-of 2026-05-05 --state KA'
	ok jobs remove morning
	refused 2 'no job morning' jobs show morning
	ok --format json jobs history
	json length 1
	refused 2 'no command chekc' jobs add a -- chekc
	refused 2 'check has no option --rulle' jobs add a -- check --rulle x
	refused 2 'one word too many' jobs add a -- report progress today
	refused 2 "can't be a job" jobs add a -- restore x.db
	refused 2 'what is to be done' jobs add a --schedule @daily
	refused 2 'schedule' jobs add a --schedule "61 * * * *" -- check
	refused 2 'zone' jobs add a --zone Nowhere -- check
	refused 2 'missed' jobs add a --missed never -- check
}

files_of_a_job_are_found_from_the_database() {
	mkdir -p deep plugins
	mv zila.db* deep/
	db=deep/zila.db
	ok jobs add save -- backup "saved-{day}.db"
	ok jobs run save --due 2026-05-05
	[[ -s deep/saved-2026-05-05.db ]] || fail "expected the backup"
}

# ci
a_step_of_a_script_writes_files_and_may_what_its_job_may() {
	mkdir -p in
	echo granted >in/a.txt
	echo 'zila.out("notes.txt", "as it is\n")' >write.lua
	own notes "steps = { { 'script', '$PWD/write.lua', out = 'files-{day}' } }"
	ok --plugins plugins jobs run own.notes --due 2026-05-05
	[[ $(cat files-2026-05-05/notes.txt) == 'as it is' ]] ||
		fail "expected the file"
	own read "run = function(ctx) print(zila.file.read('$PWD/in/a.txt')) end"
	z --plugins plugins jobs run own.read
	exits 4
	sed -i "s|api = 1|api = 1, needs = { files = { '$PWD/in' } }|" \
		plugins/own/plugin.lua
	ok --plugins plugins plugins grant own
	ok --plugins plugins --format json jobs run own.read
	json '.steps[0].summary' granted
}

# ci
a_jobs_file_that_is_wrong_is_told_by_its_line() {
	own ok 'steps = { {"check"} }, schedule = "0 1 * * *"'
	ok --plugins plugins jobs enable own.ok
	own ok 'steps = { {"check"} }, schedule = "0 25 * * *"'
	z --plugins plugins --format json jobs
	exits 1
	err_has 'plugins/own/jobs.lua:4: job own.ok: schedule: hour "25"'
	# as it was before, and the others go on
	json '[.[] | select(.name == "own.ok") | .schedule]' '["0 1 * * *"]'
	json '[.[] | select(.name == "india.nightly_check")] | length' 1
	own ok 'stepz = { {"check"} }'
	z --plugins plugins jobs
	err_has "unknown field 'stepz'; did you mean 'steps'?"
	own ok 'steps = { {"chekc"} }'
	z --plugins plugins jobs
	err_has 'step 1: there is no step "chekc"'
	own ok 'steps = { {"report", "progress", format = "pdf"} }'
	z --plugins plugins jobs
	err_has 'did you mean "formats"?'
	own ok 'steps = { {"check"} }, zone = "Asia/Calcuta"'
	z --plugins plugins jobs
	err_has 'jobs.lua:4: job own.ok: zone: there is no zone Asia/Calcuta'
	own ok ''
	z --plugins plugins jobs
	err_has 'it does nothing'
	rm -r plugins/own
	ok --plugins plugins --format json jobs
	json '[.[] | select(.name == "own.ok")] | length' 0
}

# slow
a_jobs_file_without_an_end_keeps_no_other_from_its_jobs() {
	own x 'steps = { {"check"} } } }, (function() while true do end end)(), { {'
	z --plugins plugins --format json jobs
	exits 1
	err_has 'time limit of 5 s'
	json '[.[] | select(.name == "india.nightly_check")] | length' 1
}

a_slip_in_a_name_has_the_nearest_job_inbox_and_channel() {
	refused 2 'did you mean nightly_check?' jobs enable nightly_chek
	refused 2 'did you mean india.nightly_check?' jobs run india.nightly_chek
	refused 2 'there is no job weekly' jobs run weekly
	ok inbox add data .
	refused 2 'did you mean data?' inbox remove date
	ok channels add office webhook https://example.org/zila
	refused 2 'did you mean office?' channels disable ofice
}

what_is_no_action_is_refused() {
	refused 2 'did you mean jobs history' jobs histroy
	refused 2 'did you mean imports undo' imports undoo 3
	refused 2 'did you mean rejects export' rejects exprt x.xlsx
	refused 2 'needs ID' jobs run
	refused 2 'no option --zone' jobs list --zone UTC
	refused 2 'whole number' jobs cancel x
	refused 2 'no run 7' jobs log 7
	refused 2 'no run 7' jobs cancel 7
	refused 2 '--due' jobs run nightly_check --due tomorrow
}
