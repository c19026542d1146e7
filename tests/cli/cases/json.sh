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
	with_register
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
