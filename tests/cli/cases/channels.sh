# What failed or needs a person is told: to whom, how often, and how safely.
# These facts wait: they begin first.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# Takes mail at $smtp and webhooks at $hook, as long as this fact runs.
takes() {
	coproc POST { exec python3 "$top/tests/cli/post.py"; }
	read -r smtp hook <&"${POST[0]}"
	smtp=smtp://127.0.0.1:$smtp hook=http://127.0.0.1:$hook
}

# mails NAME OPTION...: a channel to ops@example.org.
mails() {
	local name=$1
	shift
	ok channels add "$name" mail ops@example.org --server "$smtp" --tls none "$@"
}

# fails_at_once NAME...: jobs that fail, due now.
fails_at_once() {
	local name
	for name; do
		ok jobs add "$name" --schedule "0 3 1 1 *" -- sql "SELECT nothing"
	done
	ask "UPDATE job SET next_due = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
		WHERE plugin = ''"
}
dispatched() { ask "SELECT group_concat(n || ' ' || state, ', ') FROM (SELECT
	count(*) AS n, state FROM dispatch GROUP BY state ORDER BY state)"; }
dispatched_is() { [[ $(dispatched) == "$1" ]]; }
tries_are() { [[ $(ask "SELECT tries FROM channel") == "$1" ]]; }
# What was put off is due now; a lease wakes the daemon.
at_once() {
	ask "UPDATE channel SET not_before = NULL, sent_at = NULL"
	ok sql "SELECT 1"
}

nothing_is_told_unless_somebody_asked_for_it() {
	fails_at_once one
	serves
	until_true ended user.one
	ends
	[[ -z $(dispatched) ]] || fail "expected nothing to wait"
	ok --format json channels
	json length 0
}
ended() { [[ $(ask "SELECT r.state FROM job_run AS r JOIN job AS j ON j.id =
	r.job_id WHERE j.name = '$1'") == failed ]]; }

three_failures_are_one_mail() {
	takes
	mails ops --face http://127.0.0.1:8420/
	fails_at_once one two three
	serves
	until_true test -e mail.1
	until_true dispatched_is '3 sent'
	ends
	[[ ! -e mail.2 ]] || fail "expected one mail"
	json '.subject' 'zila: 3 things need a look (zila.db)' mail.1
	json '[.body | scan("failed: user[.](?:one|two|three) ")] | length' 3 mail.1
	json '[.body | scan("http://127.0.0.1:8420/runs/[123]\n")] | length' 3 mail.1
	json '.to' '["RCPT TO:<ops@example.org>"]' mail.1
	json '.defects | length' 0 mail.1
	json '[.headers[] | .[0]]' '["From","To","Subject","Date","Message-ID","MIME-Version","Content-Type","Content-Transfer-Encoding","Auto-Submitted"]' mail.1
	json '.headers[] | select(.[0] == "Auto-Submitted")[1]' auto-generated mail.1
	ok --format json channels
	json '.[0] | [.waiting, .tries, .message, (.sent_at | type)]' '[0,0,null,"string"]'
	sql "SELECT count(*) FROM dispatch WHERE state = 'sent' AND channel = 'ops'" 3
}

# ci
a_second_message_waits_for_its_time() {
	takes
	mails ops --every 1h
	fails_at_once one
	serves
	until_true dispatched_is '1 sent'
	ok jobs add two -- sql "SELECT nothing"
	z jobs run two
	until_true dispatched_is '1 sent, 1 waiting'
	ask "UPDATE dispatch SET made_at = strftime('%Y-%m-%dT%H:%M:%fZ',
		'now', '-50 minutes') WHERE state = 'waiting'"
	ok sql "SELECT 1"
	sleep 0.5
	dispatched_is '1 sent, 1 waiting' || fail "expected it to wait"
	ask "UPDATE channel SET sent_at = strftime('%Y-%m-%dT%H:%M:%fZ',
		sent_at, '-1 hour')"
	ok sql "SELECT 1"
	until_true dispatched_is '2 sent'
	ends
	[[ -e mail.2 && ! -e mail.3 ]] || fail "expected two mails"
}

# ci
a_server_that_is_down_is_tried_again() {
	takes
	touch down
	mails ops
	fails_at_once one
	serves
	until_true tries_are 1
	at_once
	until_true tries_are 2
	[[ $(ask "SELECT not_before > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+10 seconds')
		FROM channel") == 1 ]] || fail "expected it put off for longer"
	dispatched_is '1 waiting' || fail "expected it to wait"
	rm down
	at_once
	until_true dispatched_is '1 sent'
	until_true test -e mail.1
	ends
	grep -q 'channel ops: it is tried again' serve.log ||
		fail "expected it in the log"
	tries_are 0 || fail "expected no tries to be counted"
}

# ci
what_could_not_be_told_for_a_day_and_ten_times_is_given_up() {
	takes
	ok channels add ops mail later@example.org --server "$smtp" --tls none
	fails_at_once one
	serves
	until_true tries_are 1
	dispatched_is '1 waiting' || fail "expected it to wait"
	ask "UPDATE dispatch SET tries = 9, made_at = strftime(
		'%Y-%m-%dT%H:%M:%fZ', 'now', '-25 hours')"
	at_once
	until_true dispatched_is '1 given_up'
	ends
	grep -q 'given up on 1: .*come again' serve.log || fail "expected it told"
}

# ci
a_refused_recipient_is_given_up_and_told_in_the_log() {
	takes
	ok channels add ops mail refused@example.org --server "$smtp" --tls none
	fails_at_once one
	serves
	until_true dispatched_is '1 given_up'
	ends
	grep -q 'given up on 1: .*no such person here' serve.log ||
		fail "expected the server's words"
	[[ ! -e mail.1 ]] || fail "expected no mail"
	z channels test ops
	exits 5
	err_has 'no such person here'
}

# ci
hindi_titles_and_hostile_names_arrive_as_text() {
	local title=$'खाद्य निर्यात की साप्ताहिक रिपोर्ट\r\nBcc: all@example.org\r\n\r\n.\r\nफिर =?UTF-8?B?eA==?= \e[31m'
	takes
	mails ops
	ok channels add hooked webhook "$hook/ok"
	fails_at_once one
	ask "UPDATE job SET title = '$title' WHERE name = 'user.one'"
	serves
	until_true dispatched_is '2 sent'
	ends
	json '.subject | startswith("zila: खाद्य निर्यात की साप्ताहिक रिपोर्ट Bcc: all@example.org . फिर =?UTF-8?B?eA==?= ")' true mail.1
	json '[.headers[] | .[0]] | (length, index("Bcc"))' $'9\nnull' mail.1
	json '.to' '["RCPT TO:<ops@example.org>"]' mail.1
	json '.body | test("रिपोर्ट Bcc: all@example.org")' true mail.1
	json '[.body | explode[] | select(. < 32 and . != 10)] | length' 0 mail.1
	json '.longest <= 76' true mail.1
	json '.json.items[0].title | startswith("खाद्य निर्यात")' true hook.1
	json '[.json.items[0].title | explode[] | select(. < 32)] | length' 0 hook.1
}

a_webhook_is_sent_json() {
	takes
	ok channels add hooked webhook "$hook/ok?x=1" --face https://zila.example.org
	fails_at_once one
	serves
	until_true dispatched_is '1 sent'
	ends
	json '.headers["content-type"]' application/json hook.1
	json '.path' '/ok?x=1' hook.1
	json '.json | [.database, .channel, .test, .more, (.zila | type)]' '["zila.db","hooked",false,0,"string"]' hook.1
	json '.json.items[0] | [.event, .job, .run, .state, .code, .url]' '["failed","user.one",1,"failed",2,"https://zila.example.org/runs/1"]' hook.1
	json '.json.items[0].message | test("nothing")' true hook.1
}

# slow
webhooks_answer_and_are_understood() {
	local path
	takes
	for path in gone moved busy big; do
		ok channels add "$path" webhook "$hook/$path"
	done
	ok channels test big
	refused 5 410 channels test gone
	refused 5 'which is not followed' channels test moved
	refused 5 503 channels test busy
	[[ -e hook.1 && ! -e hook.2 ]] || fail "expected no redirect followed"
	fails_at_once one
	serves
	until_true dispatched_is '2 given_up, 1 sent, 1 waiting'
	[[ $(ask "SELECT not_before > strftime('%Y-%m-%dT%H:%M:%fZ', 'now',
		'+15 minutes') FROM channel WHERE name = 'busy'") == 1 ]] ||
		fail "expected it to come when it was told to"
	ends
}

the_url_of_a_webhook_may_stand_in_a_file() {
	takes
	echo "$hook/secret" >url
	refused 3 'chmod 600' channels add hooked webhook file:url
	chmod 600 url
	ok channels add hooked webhook file:url
	ok channels test hooked
	json '.path' /secret hook.1
	echo "no url of $hook" >url
	refused 3 'the URL in it' channels test hooked
	! grep -q "$hook" err || fail "expected the URL not to be told"
	! grep -q "$hook" zila.db* || fail "expected it not in the database"
	refused 3 'no such file' channels add other webhook file:nowhere
}

# ci
what_a_channel_does_not_want_is_not_told() {
	takes
	mails none --events interrupted
	mails other --jobs 'user.other*'
	mails off
	ok channels disable off
	mails ops --events failed --jobs 'user.on*'
	fails_at_once one
	serves
	until_true dispatched_is '1 sent'
	ends
	[[ -e mail.1 && ! -e mail.2 ]] || fail "expected one mail"
}

# ci
what_waits_for_a_channel_that_is_disabled_is_dropped() {
	takes
	touch down
	mails ops
	fails_at_once one
	serves
	until_true tries_are 1
	ok channels disable ops
	dispatched_is '1 given_up' || fail "expected it dropped"
	rm down
	ok channels enable ops
	ends
	[[ ! -e mail.1 ]] || fail "expected no mail"
	ok channels remove ops
	[[ -z $(dispatched) ]] || fail "expected nothing to be left"
}

# slow
plugins_that_are_refused_are_told_once() {
	takes
	mkdir -p own_top
	cp -r "$top/plugins" own_top/plugins
	top_before=$top top=$PWD/own_top
	mkdir -p own_top/plugins/mine
	cat >own_top/plugins/mine/plugin.lua <<-'END'
		return { name = "mine", title = "Mine", version = "1.0.0", api = 1,
		  extends = "india" }
	END
	echo 'return { { id = ' >own_top/plugins/mine/jobs.lua
	mails ops --every 1s
	serves
	until_true dispatched_is '1 sent'
	kill -HUP "$daemon"
	until_true told_twice
	ends
	top=$top_before
	dispatched_is '1 sent' || fail "expected it told once"
	json '.subject' 'zila: plugins need a look (zila.db)' mail.1
	json '.body | test("mine.*jobs.lua")' true mail.1
}
told_twice() { [[ $(grep -c 'stay as they were' serve.log) -ge 2 ]]; }

# slow
a_file_that_needs_a_person_is_told() {
	takes
	mkdir in
	ok inbox add post "$PWD/in"
	mails ops --events inbox
	echo 'no,such,list' >in/odd.csv
	serves
	until_true dispatched_is '1 sent'
	ends
	json '.subject' 'zila: What comes into inbox post: warned (zila.db)' mail.1
}

secrets_stand_in_files_that_nobody_else_reads() {
	takes
	echo 'geheim' >password
	chmod 644 password
	refused 3 'chmod 600' channels add ops mail a@example.org \
		--server "$smtp" --user me --password-file password
	chmod 600 password
	refused 2 'only sent over TLS' channels add ops mail a@example.org \
		--server "$smtp" --user me --password-file password --tls none
	refused 2 'belong together' channels add ops mail a@example.org \
		--server "$smtp" --user me
	ok channels add ops mail a@example.org \
		--server "$smtp" --user me --password-file password
	grep -qa geheim zila.db && fail "expected no secret in the database"
	chmod 640 password
	refused 3 'chmod 600' channels test ops
	echo 'Authorization: Bearer geheim' >headers
	refused 3 'chmod 600' channels add hooked webhook https://example.org/ \
		--header-file headers
	chmod 600 headers
	refused 2 'https URL' channels add hooked webhook "$hook/ok" \
		--header-file headers
	printf 'X-A: b\nHost: other\n' >headers
	refused 3 'line 2' channels add hooked webhook https://example.org/ \
		--header-file headers
	refused 2 'a password' channels add hooked webhook https://me:geheim@example.org/
}

scripts_are_told_a_webhooks_host_only() {
	ok channels add a webhook 'https://h.example/not-to-be-seen'
	ok channels add b webhook 'https://h.example?not-to-be-seen'
	ok channels add c mail ops@example.org --server smtps://m.example
	sql "SELECT group_concat(address, ' ') FROM (SELECT address FROM channel
		ORDER BY name)" \
		'https://h.example/... https://h.example/... ops@example.org'
}

# ci
tls_is_required_and_its_certificate_verified() {
	openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem \
		-days 2 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1 \
		2>/dev/null || return 0
	takes
	echo 'geheim' >password
	echo 'X-Token: geheim' >headers
	chmod 600 password headers
	ok channels add stranger mail a@example.org --server "$smtp"
	refused 5 certificate channels test stranger
	ok channels add ops mail a@example.org --server "$smtp" --ca-file cert.pem \
		--user me@example.org --password-file password
	ok channels test ops
	json '[.tls, .user, .from]' '[true,["me@example.org","geheim"],"MAIL FROM:<me@example.org>"]' mail.1
	json '.subject' 'zila: a test (zila.db)' mail.1
	ok channels add hooked webhook "https${hook#http}/ok" --ca-file cert.pem \
		--header-file headers
	ok channels test hooked
	json '.headers["x-token"]' geheim hook.1
	json '.json | [.test, (.items | length)]' '[true,0]' hook.1
	ok channels add other webhook "https${hook#http}/ok"
	refused 5 certificate channels test other
}

a_server_without_tls_is_told_nothing_where_it_is_required() {
	takes
	ok channels add ops mail a@example.org --server "$smtp"
	refused 5 TLS channels test ops
	ok channels add some mail a@example.org --server "$smtp" --tls opportunistic
	ok channels test some
	[[ -e mail.1 && ! -e mail.2 ]] || fail "expected one mail"
}

# ci
what_is_no_channel_is_refused() {
	local address
	for address in 'a' 'a@' '@b' 'a@b@c' $'a@b\r\nBcc: c' 'A <a@b.org>' 'a@b.org,c@d.org'; do
		refused 2 'no address' channels add x mail "$address" --server smtp://h
	done
	refused 2 'needs --server' channels add x mail a@b.org
	refused 2 'smtp://HOST' channels add x mail a@b.org --server http://h
	refused 2 'nothing stands behind' channels add x mail a@b.org --server smtp://h/x
	refused 2 'https://HOST/PATH' channels add x webhook gopher://h/
	refused 2 'is no name' channels add 'X y' webhook https://h/
	refused 2 'no kind' channels add x pigeon a@b.org
	refused 2 'there are failed' channels add x webhook https://h/ --events fail
	refused 2 'there are failed' channels add x webhook https://h/ --events failed,
	refused 2 'written as 30s' channels add x webhook https://h/ --every 0
	refused 2 'written as 30s' channels add x webhook https://h/ --every 8d
	refused 2 "a mail's" channels add x webhook https://h/ --from a@b.org
	refused 2 'no channel' channels test x
	refused 2 'no channel' channels enable x
	refused 2 'no channel' channels remove x
	refused 2 'no action' channels frobnicate
	refused 2 'needs NAME' channels add x
	ok channels add x webhook https://h/
	refused 2 'already' channels add x webhook https://h/
}

# ci
what_a_dead_daemon_left_is_told_by_the_next() {
	takes
	touch down
	mails ops
	fails_at_once one
	serves
	until_true tries_are 1
	kill -KILL "$daemon"
	wait "$daemon" 2>/dev/null
	rm down
	ask "UPDATE channel SET not_before = NULL"
	serves
	until_true dispatched_is '1 sent'
	ends
	[[ -e mail.1 && ! -e mail.2 ]] || fail "expected one mail"
}

# ci
a_channel_that_is_loud_is_told_of_many_in_one_message() {
	takes
	mails ops
	fails_at_once one
	serves
	until_true dispatched_is '1 sent'
	ask "UPDATE channel SET sent_at = NULL;
		WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n
		WHERE i < 5000) INSERT INTO dispatch (channel_id, job_run_id,
		event, made_at, text, state) SELECT 1, 1, 'failed', '2020-01-01T00:00:00.000Z',
		'x', 'waiting' FROM n"
	ok sql "SELECT 1"
	until_true dispatched_is '5001 sent'
	ends
	json '.body | test("And 4900 more")' true mail.2
	[[ $(stat -c %s mail.2) -lt 200000 ]] || fail "expected a bounded mail"
}
