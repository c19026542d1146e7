# A folder whose files are imported, once each, and moved away.
# shellcheck shell=bash disable=SC2154,SC2034 # names of lib.sh

inbox() {
	mkdir -p in
	ok inbox add lists in --as india.odop_dpiit --as-on 2025-01-01
}

sweep() {
	z --format json inbox sweep lists --settle 0
}

a_file_that_is_complete_is_imported_and_done() {
	inbox
	list >in/june.csv
	sweep
	exits 0
	json '[.done, .attention, .waiting, .files[0].name, .files[0].state]' \
		'[1,0,0,"june.csv","done"]'
	[[ -e in/june.csv ]] && fail "expected it to be moved"
	[[ -s in/done/june.csv && -s in/done/june.csv.zila.txt ]] ||
		fail "expected the file and its summary"
	json '[.file, .code, (.import | imports[0].added)]' '["june.csv",0,3]' \
		in/done/june.csv.zila.json
	grep -q 'june.csv: imported' in/done/june.csv.zila.txt ||
		fail "expected a summary for people"
	sql "SELECT count(*) FROM product" 3
}

a_file_that_needs_a_person_is_put_aside() {
	inbox
	{
		list
		echo 'Karnataka,Nowhereabad,Soap'
	} >in/july.csv
	head -c 300 /dev/urandom >in/noise.csv
	sweep
	exits 1
	json '[.done, .attention]' '[0,2]'
	[[ -s in/attention/july.csv && -s in/attention/noise.csv ]] ||
		fail "expected both for attention"
	grep -q 'needs a person' in/attention/july.csv.zila.txt ||
		fail "expected why"
	grep -q 'could not be imported' in/attention/noise.csv.zila.txt ||
		fail "expected why"
	sql "SELECT count(*) FROM product" 3
}

the_same_file_twice_changes_nothing_and_overwrites_nothing() {
	inbox
	list >in/june.csv
	sweep
	echo mine >in/done/june-2.csv.zila.txt
	list >in/june.csv
	sweep
	exits 0
	json '.done' 1
	[[ $(<in/done/june-2.csv.zila.txt) == mine ]] ||
		fail "expected nothing to be overwritten"
	cmp -s in/done/june.csv in/done/june-3.csv || fail "expected june-3.csv"
	grep -q 'imported before' in/done/june-3.csv.zila.txt ||
		fail "expected it to be known"
	sql "SELECT count(*) FROM product" 3
}

a_file_on_its_way_waits() {
	inbox
	list >in/june.csv.part
	list >in/.hidden.csv
	list >in/~\$june.csv
	list >in/young.csv
	z --format json inbox sweep lists --settle 1000
	exits 0
	json '[.done, .waiting, (.files | length)]' '[0,1,1]'
	# open for writing, by this shell
	exec 7>>in/young.csv
	sweep
	exec 7>&-
	json '[.done, .waiting]' '[0,1]'
	sweep
	json '[.done, .waiting]' '[1,0]'
	[[ -e in/june.csv.part && -e in/.hidden.csv ]] ||
		fail "expected them untouched"
}

a_link_in_an_inbox_is_not_followed() {
	inbox
	list >elsewhere.csv
	ln -s "$PWD/elsewhere.csv" in/a.csv
	mkdir elsewhere
	sweep
	exits 0
	json '[.done, .waiting]' '[0,1]'
	rm in/a.csv
	ln -s "$PWD/elsewhere" in/done
	list >in/b.csv
	sweep
	exits 5
	err_has 'is no folder'
	[[ -e in/b.csv && ! -e elsewhere/b.csv ]] || fail "expected it to stay"
}

# ci
a_strange_name_is_its_files_own_and_keeps_no_other_waiting() {
	local names=($'\xffnot text.csv' 'a{day}{due}.csv' \
		"$(printf 'n%.0s' {1..251}).csv" zz.csv)
	inbox
	for name in "${names[@]}"; do
		list >"in/$name"
	done
	ln -s zz.csv in/link.csv
	sweep
	exits 0
	json '[.done, .waiting]' '[4,1]'
	json '.files[] | select(.state == "waiting") | .summary' \
		'a link, which is not followed'
	[[ -s "in/done/${names[1]}.zila.txt" && -s "in/done/${names[0]}" ]] ||
		fail "expected them under their names"
}

a_file_that_cant_be_moved_keeps_no_other_waiting() {
	inbox
	list >in/a.csv
	{
		list
		echo 'Karnataka,Nowhereabad,Soap'
	} >in/b.csv
	: >in/done
	sweep
	exits 5
	err_has 'done: is no folder'
	[[ -e in/a.csv && -e in/attention/b.csv ]] ||
		fail "expected the one to stay, the other to go"
}

# ci
a_file_that_stays_where_it_is_gets_no_summary_elsewhere() {
	inbox
	list >in/a.csv
	mkdir in/done
	chmod a-w in
	as=(mortal)
	sweep
	exits 5
	err_has 'moving '
	sweep
	exits 5
	chmod u+w in
	[[ -e in/a.csv && -z $(ls in/done) ]] || fail "expected nothing in done"
	sweep
	exits 0
	[[ $(cd in/done && echo *) == 'a.csv a.csv.zila.json a.csv.zila.txt' ]] ||
		fail "expected one file with its summaries"
}

a_step_of_a_job_sweeps_an_inbox() {
	inbox
	list >in/june.csv
	ok jobs add take -- inbox sweep lists --settle 0
	ok --format json jobs run take
	json '[.state, .steps[0].summary]' '["ok","1 done, 0 attention, 0 waiting"]'
	sql "SELECT count(*) FROM product" 3
}

an_inbox_is_added_once_and_removed() {
	inbox
	refused 2 'already' inbox add lists in
	refused 2 'of another inbox' inbox add other in
	refused 2 'make it first' inbox add other nowhere
	refused 2 'no name' inbox add 'No Name' in
	ok --format json inbox
	json '[.[0].name, .[0].options.as, .[0].options.as_on]' \
		'["lists","india.odop_dpiit","2025-01-01"]'
	ok inbox remove lists
	refused 2 'no inbox lists' inbox sweep lists
	refused 2 'no inbox lists' inbox remove lists
	refused 2 'no action' inbox swept
	refused 2 'no option --settle' inbox list --settle 3
}
