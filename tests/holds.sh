# The words of a suite that is one story: each step is a fact that holds or
# does not, and the steps share a folder.
# shellcheck shell=bash

passed=0 failed=0

holds() { # FACT COMMAND...
	local fact=$1
	shift
	if "$@"; then
		passed=$((passed + 1))
		return
	fi
	failed=$((failed + 1))
	echo "FAILED $fact"
	[[ ! -s serve.log ]] || tail -n 5 serve.log | sed 's/^/  serve.log: /'
	return 1
}

# Tries again until it succeeds; a minute is too long.
until_true() { # COMMAND...
	local until=$((SECONDS + 60))
	until "$@"; do
		[[ $SECONDS -lt $until ]] || return 1
		sleep 0.05
	done
}

# Tells what became of the facts.
all_held() {
	echo "$passed passed, $failed failed"
	[[ $failed -eq 0 ]]
}
