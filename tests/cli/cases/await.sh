# Scripts that wait, and what reaches out of the sandbox: only what a person
# allowed.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# serve [CERT KEY]: a server on loopback at $host, as long as this fact runs.
serve() {
	coproc SERVER { python3 "$top/tests/cli/serve.py" "$@"; }
	read -r port <&"${SERVER[0]}"
	host=127.0.0.1:$port
}

# script [OPTION...]: runs standard input with these; zila.args[1] is $host.
script() {
	cat >script.lua
	z run "$@" script.lua "${host:-}"
}

# says TEXT: the script must end well, and print TEXT.
says() {
	exits 0
	out_is "$1"
}

# stopped WORD...: the script must fail at its line 1, and say WORD.
stopped() {
	exits 4
	err_has "script.lua:1: "
	local word
	for word; do
		err_has "$word"
	done
}

# A plugin of one rule whose function is standard input, in the folder p; $1 is
# what its manifest says of its needs.
plugin() {
	mkdir -p p/own/rules
	[[ -e p/india ]] || cp -r "$top/plugins/india" p/india
	echo "return { name = 'own', title = 'Own', version = '1', api = 1," \
		"needs = { $1 } }" >p/own/plugin.lua
	{
		echo 'return { id = "asks", title = "Asks", severity = "warning",'
		echo '  why = "To see what it may.", dataset = "product",'
		echo '  row = function(row)'
		cat
		echo '  end }'
	} >p/own/rules/asks.lua
}

tasks_run_beside_each_other() {
	script <<-'END'
		local order = {}
		local function work(name, n)
		  for i = 1, n do zila.sleep(0); order[#order + 1] = name .. i end
		  return name
		end
		local task = zila.spawn(work, "a", 2)
		local done = zila.gather { task, b = function() return work("b", 2) end }
		print(table.concat(order, " "), done[1], done.b, task.state, task.result)
	END
	says "$(printf 'a1 b1 a2 b2\ta\tb\tdone\ta')"
}

a_generator_may_wait_inside_a_task() {
	script <<-'END'
		local function numbers(n)
		  return coroutine.wrap(function()
		    for i = 1, n do zila.sleep(0); coroutine.yield(i) end
		  end)
		end
		local function sum() local s = 0; for i in numbers(9) do s = s + i end; return s end
		local both = zila.gather { sum, sum }
		for row in zila.rows("SELECT 1 AS n") do zila.sleep(0); print(row.n) end
		print(sum(), both[1], both[2])
	END
	says "$(printf '1\n45\t45\t45')"
}

a_failed_task_names_its_place_and_ends_the_others() {
	script <<-'END'
		local function inner() zila.sleep(0); local row = nil; return row.amount end
		zila.gather { function() return inner() end, function() zila.sleep(80000) end }
	END
	exits 4
	err_has "script.lua:1: attempt to index a nil value (local 'row')"
	err_has "script.lua:2: where the task was spawned"
}

a_failed_task_that_nobody_waits_for_fails_the_run() {
	script <<<'zila.spawn(function() zila.sleep(0) error("unheard") end)'
	stopped unheard
}

a_comparator_can_not_wait_and_is_told_so() {
	script <<<'table.sort({ 2, 1 }, function(a, b) zila.sleep(0) return a < b end)'
	stopped "nothing can wait inside table.sort"
	script <<<'zila.gather { function() string.gsub("a", "a", function() zila.sleep(0) end) end }'
	stopped "nothing can wait inside string.gsub"
}

tasks_that_wait_for_each_other_are_a_deadlock() {
	script <<-'END'
		local a, b; a = zila.spawn(function() b:wait() end); b = zila.spawn(function() a:wait() end); a:wait()
	END
	stopped deadlock "the task of script.lua:1 waits in task:wait"
}

there_is_a_limit_of_tasks() {
	script <<<'for i = 1, 1001 do zila.spawn(zila.sleep, 1000) end'
	stopped "1000 tasks"
}

a_sleep_ends_at_the_time_limit() {
	echo 'zila.gather { function() zila.sleep(1000) end }' >script.lua
	z --limit time=1 run script.lua
	exits 6
	err_has "script.lua:1"
	err_has "time limit of 1 s"
}

json_keeps_what_it_is() {
	script <<-'END'
		local text = '{"a":[],"b":{},"big":9007199254740993,"n":null}'
		local value = zila.json.parse(text)
		print(zila.json.format(value) == text, value.n == zila.null, value.big)
	END
	says "$(printf 'true\ttrue\t9007199254740993')"
	script <<<'zila.json.parse("[1,\n 2,]")'
	stopped "line 2, column 4"
}

a_page_of_an_allowed_host_comes() {
	serve
	script --allow "net=$host" <<-'END'
		local base = "http://" .. zila.args[1]
		local answer = zila.http.get(base .. "/echo", { query = { q = "a b&" },
		  headers = { ["X-Mine"] = "yes" } })
		local echo = answer:json()
		print(answer.status, answer.headers["x-two"], answer.url == base .. "/echo?q=a%20b%26")
		print(echo.method, echo.query, echo.headers["x-mine"], echo.none == zila.null, echo.big)
		print(zila.http.get(base .. "/none").status)
		echo = zila.http.post(base .. "/echo", nil, { json = { list = echo.list } }):json()
		print(echo.method, echo.body, echo.headers["content-type"])
	END
	says "$(printf '200\ta, b\ttrue\nGET\tq=a%%20b%%26\tyes\ttrue\t9007199254740993\n404\nPOST\t{"list":[]}\tapplication/json')"
}

two_pages_come_at_once() {
	serve
	script --allow net=127.0.0.1 <<-'END'
		local function get() return zila.http.get("http://" .. zila.args[1] .. "/pair").body end
		print(table.unpack(zila.gather { get, get }))
	END
	says "$(printf 'both\tboth')"
}

a_host_that_was_not_allowed_is_refused() {
	serve
	script <<<'zila.http.get("http://" .. zila.args[1] .. "/echo")'
	stopped "may not reach $host" "zila run --allow net=$host"
	script --allow "net=127.0.0.1:1" <<<'zila.http.get("http://" .. zila.args[1] .. "/echo")'
	stopped "may not reach $host"
	script --allow net=localhost <<<'zila.http.get("http://2130706433/")'
	stopped "may not reach 127.0.0.1"
	script --allow "net=$host" <<<'zila.http.get("http://me:word@" .. zila.args[1])'
	stopped "a name or a password"
	script --allow "net=$host" <<<'zila.http.get("file:///etc/passwd")'
	stopped "http or https"
}

a_redirect_is_held_to_the_same() {
	serve
	script --allow "net=$host,net=localhost" <<-'END'
		local base, port = "http://" .. zila.args[1], zila.args[1]:match(":(%d+)")
		local secret = { headers = { Authorization = "mine", ["X-Mine"] = "too" } }
		local here = zila.http.get(base .. "/to?" .. base .. "/echo", secret):json().headers
		local there = zila.http.get(base .. "/to?http://localhost:" .. port .. "/echo", secret):json().headers
		print(here.authorization, there.authorization, there["x-mine"])
		print(zila.http.post(base .. "/keep?" .. base .. "/echo", "text"):json().body)
		print(zila.http.post(base .. "/to?" .. base .. "/echo", "text"):json().method)
	END
	says "$(printf 'mine\tnil\ttoo\ntext\nGET')"
	script --allow "net=$host" <<-'END'
		local base = "http://" .. zila.args[1]; zila.http.get(base .. "/to?http://localhost:1/")
	END
	stopped "may not reach localhost:1"
	script --allow "net=$host" <<-'END'
		local base = "http://" .. zila.args[1]; zila.http.get(base .. "/to?/to?/to?/to?/to?/to?/to?/")
	END
	stopped "more than 5 redirects"
}

a_page_has_limits_of_time_and_size() {
	serve
	script --allow "net=$host" <<<'zila.http.get("http://" .. zila.args[1] .. "/big", { max_bytes = 99999 })'
	stopped "more than its limit of bytes, which \`max_bytes\` sets"
	script --allow "net=$host" <<<'zila.http.get("http://" .. zila.args[1] .. "/never", { timeout_s = 0.1 })'
	stopped "/never: no whole answer in time; \`timeout_s\` sets"
	script --allow "net=$host" <<<'zila.http.get("http://" .. zila.args[1] .. "/big", { timeout_s = 301 })'
	stopped timeout_s
}

a_header_can_not_hold_another() {
	script --allow net=127.0.0.1 <<<'zila.http.get("http://127.0.0.1:1", { headers = { a = "b\r\nc: d" } })'
	stopped "control character"
	script --allow net=127.0.0.1 <<<'zila.http.get("http://127.0.0.1:1", { headers = { Host = "x" } })'
	stopped "set by zila itself"
}

a_server_of_https_needs_a_certificate_that_is_trusted_and_its_own() {
	openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes \
		-keyout key.pem -out cert.pem -days 2 -subj /CN=trial \
		-addext subjectAltName=IP:127.0.0.1 2>/dev/null || return 0
	serve cert.pem key.pem
	script --allow net=127.0.0.1 <<<'zila.http.get("https://" .. zila.args[1] .. "/big")'
	stopped "its certificate is refused" "SSL_CERT_FILE"
	export SSL_CERT_FILE=$PWD/cert.pem
	script --allow net=127.0.0.1 <<<'print(#zila.http.get("https://" .. zila.args[1] .. "/big").body)'
	says 100000
	host=localhost:$port
	script --allow net=127.0.0.1,net=localhost <<<'zila.http.get("https://" .. zila.args[1] .. "/big")'
	stopped "its certificate is refused" "localhost"
}

an_allowed_program_runs_in_a_clean_place() {
	export SECRET=1
	script --allow exec=sh <<-'END'
		local got = zila.exec("sh", { "-c", 'cat; echo "$SECRET$1"; pwd; ls /proc/self/fd | wc -l; echo no >&2; exit 3', "-", "a  b" }, { stdin = "in " })
		print(got.code, got.out:gsub("\n", "|"), got.err)
	END
	exits 0
	out_has "$(printf '3\tin a  b|/|4|')"
	script --allow exec=sh <<<'zila.exec("cat")'
	stopped "may not start cat" "--allow exec=cat"
	script --allow exec=sh <<<'zila.exec("sh", { "-c", "read x" }, { timeout_s = 60, stdin = "" }); zila.exec("sh", { "-c", "yes" }, { max_bytes = 10 })'
	stopped "wrote more than its limit"
	script --allow exec=sh <<<'zila.exec("sh", { "-c", "sleep 100" }, { timeout_s = 0.05 })'
	stopped "time limit"
}

# flock keeps the lock as long as it or its cat is there, and the cat reads as
# long as this end is open.
programs_end_with_a_core_that_is_killed() {
	mkfifo go
	: >lock
	echo "zila.exec('flock', { '$PWD/lock', 'cat', '$PWD/go' })" >script.lua
	"$zila" --db "$db" --plugins "$top/plugins" run --allow exec=flock \
		script.lua >out 2>err &
	exec 5>go
	! flock -n lock true || fail "expected the program to run"
	kill -KILL $!
	flock lock true || fail "expected the program to have ended"
	exec 5>&-
}

files_of_an_allowed_folder_can_be_read() {
	mkdir -p in outside
	printf 'one\r\ntwo' >in/a.txt
	echo secret >outside/b.txt
	ln -s ../outside/b.txt in/link
	script --allow files=in <<-'END'
		print(#zila.file.read("in/a.txt"))
		for line in zila.file.lines("in/../in/a.txt") do print(line) end
	END
	says "$(printf '8\none\ntwo')"
	local path
	for path in out/b.txt in/../outside/b.txt in/link /etc/passwd in/../zila.db; do
		script --allow files=in <<<"zila.file.read('$path')"
		stopped "may not read" "--allow files="
	done
	script --allow files=in <<<'zila.file.read("in/none")'
	stopped "No such file"
	script --allow files=in <<<'zila.file.read("in")'
	stopped "no file"
}

allow_wants_what_it_knows() {
	echo >script.lua
	local words
	for words in '' net= net=a/b disk=1 net exec=./x net=a:70000 "net=a b"; do
		refused 2 --allow run "--allow=$words" script.lua
	done
}

a_plugin_may_what_it_asks_for_and_was_granted() {
	mkdir -p in
	echo granted >in/a.txt
	list >list.csv
	products list.csv
	exits 0
	plugin "files = { '$PWD/in' }" <<-END
		zila.sleep(0)
		return zila.file.read("$PWD/in/a.txt")
	END
	z --plugins p check --rule own.asks
	out_has "plugin own may not read"
	out_has "zila plugins grant own files="
	z --plugins p plugins grant own net=example.org
	exits 2
	err_has "does not ask for net=example.org"
	err_has "files=$PWD/in"
	ok --plugins p plugins info own
	out_has "asks for"
	out_has nothing
	ok --plugins p plugins grant own
	out_is "own may now do what it asked for:
files=$PWD/in"
	ok --plugins p --format json plugins info own
	json '.asks == .granted and (.granted | length == 1)' true
	z --plugins p check --rule own.asks
	out_has granted
	ok --plugins p plugins revoke own "files=$PWD/in"
	refused 2 "was not granted" --plugins p plugins revoke own "files=$PWD/in"
	ok --plugins p --format json plugins info own
	json '.granted | length' 0
}

# ci
what_was_granted_is_not_given_when_no_longer_asked_for() {
	mkdir -p in
	echo granted >in/a.txt
	list >list.csv
	products list.csv
	plugin "files = { '$PWD/in' }" <<<"return zila.file.read('$PWD/in/a.txt')"
	ok --plugins p plugins grant own
	plugin "files = {}" <<<"return zila.file.read('$PWD/in/a.txt')"
	z --plugins p check --rule own.asks
	out_has "does not ask for it"
	# Nor to another plugin, whatever it is called by.
	plugin "files = { '$PWD/in' }" <<<"return zila.file.read('$PWD/in/a.txt')"
	cp -r p/own p/other
	sed -i "s/'own'/'other'/" p/other/plugin.lua
	sed -i "s|return zila.file|return load('return zila.file.read(...)', '@plugins/own/rules/asks.lua')('$PWD/in/a.txt') -- |" p/other/rules/asks.lua
	z --plugins p check --rule other.asks
	out_has "plugin other may not read"
	ok --plugins p plugins revoke own
	z --plugins p check --rule own.asks
	out_has "plugin own may not read"
}

a_manifest_can_not_need_what_there_is_not() {
	plugin "disk = { 'x' }" <<<''
	z --plugins p plugins
	out_has "refused"
	out_has "net, exec and files"
}

more_pages_than_come_at_once_wait_for_their_turn() {
	serve
	script --allow "net=$host" <<-'END'
		local all = {}
		for i = 1, 60 do all[i] = function() return #zila.http.get("http://" .. zila.args[1] .. "/big").body end end
		local got, sum = zila.gather(all), 0
		for i = 1, 60 do sum = sum + got[i] end
		print(sum)
	END
	says 6000000
}

what_is_printed_before_a_wait_is_seen_before_it_ends() {
	local line
	mkfifo go printed
	echo "print('before'); zila.exec('cat', { '$PWD/go' })" >script.lua
	"$zila" --db "$db" --plugins "$top/plugins" run --allow exec=cat \
		script.lua >printed &
	exec 5<printed
	read -r line <&5
	[[ $line == before ]] || fail "expected what was printed, not $line"
	echo >go
	wait $! || fail "expected the script to end well"
}
