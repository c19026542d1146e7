# A script runs in a process of its own, which the core stops when it must.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# stops CODE LUA [ARGUMENT...]: the script must end the run with CODE.
stops() {
	local want=$1
	echo "$2" >script.lua
	shift 2
	z "$@" run script.lua
	exits "$want"
	[[ -s err ]] || fail "expected a message on standard error"
}

a_script_prints() {
	echo 'print("one", 2)' >script.lua
	ok run script.lua
	out_is "$(printf 'one\t2')"
}

a_script_has_its_arguments() {
	echo 'print(#zila.args, zila.args[2])' >script.lua
	ok run script.lua first "second one"
	out_is "$(printf '2\tsecond one')"
	# shellcheck disable=SC2046 # each is a word
	ok run script.lua $(seq 1000)
	out_is "$(printf '1000\t2')"
	# shellcheck disable=SC2046
	refused 2 '"1001" is one word too many' run script.lua $(seq 1001)
}

a_script_reads_the_register() {
	echo 'print(zila.value("SELECT count(*) FROM state"))' >script.lua
	ok run script.lua
	out_is 36
}

a_missing_script_is_refused() {
	refused 3 nowhere.lua run nowhere.lua
}

an_error_names_file_line_and_source() {
	stops 4 'local row = nil
print(row.amount)'
	err_has script.lua:2
	err_has row.amount
}

an_unknown_name_is_an_error() {
	stops 4 'print(amout)'
	err_has amout
}

a_misspelt_function_gets_a_hint() {
	stops 4 'print(zila.vlaue("SELECT 1"))'
	err_has value
}

a_script_can_not_write_the_database() {
	stops 4 'zila.value("DELETE FROM state")'
	sql "SELECT count(*) FROM state" 36
}

a_script_has_no_files_and_no_programs() {
	stops 4 'io.open("zila.db")'
	stops 4 'os.execute("true")'
	stops 4 'require("../secret")'
}

# ci
a_loop_is_stopped_at_its_limit() {
	stops 6 'while true do end' --limit time=1
	err_has script.lua:1
}

# slow
a_loop_that_catches_errors_is_stopped() {
	stops 6 'while true do pcall(function() while true do end end) end' \
		--limit time=1
}

# slow
a_loop_inside_c_is_stopped() {
	stops 6 'print(string.find(string.rep("a", 200000), ".-.-.-.-b"))' \
		--limit time=1
}

# ci
a_script_that_eats_memory_is_stopped() {
	stops 6 'local all = {}
while true do all[#all + 1] = string.rep("x", 100000) .. #all end' \
		--limit memory=64
}

a_raised_table_is_told() {
	stops 4 'error({ code = 7 })'
}

a_raised_nil_is_told() {
	stops 4 'error(nil)'
}
