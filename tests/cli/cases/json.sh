# With --format json, standard output is exactly one JSON document.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# ci
every_answer_is_one_document() {
	local command
	{ list; echo 'Kerala,Atlantis,Pearls'; } >odop.csv
	products odop.csv
	one_document
	for command in imports "imports 1" rejects check plugins \
		"plugins info india" data "data product" doctor; do
		# shellcheck disable=SC2086 # words on purpose
		z --format json $command
		[[ $code -le 1 ]] || fail "expected 0 or 1"
		one_document
	done
	ok --format json sql "SELECT state, name FROM state"
	one_document
}

a_finding_has_the_names_of_the_design() {
	local name
	{ list; echo 'Kerala,Wayanad,"Pepper, cardamom"'; } >odop.csv
	products odop.csv
	z --format json check
	[[ $code -le 1 ]] || fail "expected 0 or 1"
	json 'findings | length > 0' true
	for name in id rule severity state district message source status; do
		json "findings | all(has(\"$name\"))" true
	done
	json '[findings[].status] - ["new", "open", "fixed", "waived"]' '[]'
}

# measured: what z takes of memory, at most, is in the file mib.
measured() {
	as=(python3 -c 'import resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10,
	file=open("mib", "w"))
sys.exit(code)')
}

# Nor do a wide cell, and the rows beside it, make a text of their product.
# slow
a_large_table_is_written_as_it_comes() {
	local rows="WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n
		WHERE i < 400000) SELECT iif(i = 3, printf('%.*c', :wide, 'x'), 'a')
		AS text, i FROM n"
	measured
	ok sql "${rows/:wide/300}"
	(($(<mib) < 60)) || fail "expected less than $(<mib) MiB"
	[[ $(wc -l <out) -eq 400002 ]] || fail "expected all rows"
	[[ $(tail -n 1 out) == a*' 400000' ]] || fail "expected the last row"
	[[ $(awk '{ print length }' out | sort -u) == 308 ]] ||
		fail "expected lines of one length"
	ok sql "${rows/:wide/100000} LIMIT 9999"
	(($(wc -c <out) < 5000000)) || fail "expected less than $(wc -c <out)"
}

# What is long waits in a file, and memory holds a part of it: an error still
# takes the place of all.
# slow
a_long_answer_is_one_document_and_not_held_in_memory() {
	local rows="WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n
		WHERE i < 200000) SELECT i, i % 7 AS day, 'half, ½' AS text"
	mkdir t
	export TMPDIR=$PWD/t
	measured
	ok --format json sql "$rows FROM n"
	(($(<mib) < 40)) || fail "expected less than $(<mib) MiB"
	json 'length' 200000
	json 'map(.i) | add' 20000100000
	z --format json sql "$rows, abs(i - 200000 + -9223372036854775807) FROM n"
	exits 2
	one_document
	json 'keys' '["error"]'
	echo 'for i = 1, 300000 do print(i, ("½ "):rep(20)) end' >x.lua
	ok --format json run x.lua
	(($(<mib) < 40)) || fail "expected less than $(<mib) MiB"
	json '[.ok, (.output | split("\n") | length, .[299999][0:8])]' \
		'[true,300001,"300000\t½"]'
	[[ -z $(ls t) ]] || fail "expected nothing to be left in $TMPDIR"
}
