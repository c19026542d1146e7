# Web pages are read by a module that is loaded when one is met.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

as_page() {
	printf '<html><body><p>Products of districts</p>\n<table>\n'
	sed 's|,|</td><td>|g; s|^|<tr><td>|; s|$|</td></tr>|'
	printf '</table></body></html>\n'
}

a_web_page_named_xls_imports_like_the_list_in_it() {
	list | as_page >list.xls
	products list.xls
	exits 0
	json 'taken | balanced' true
	json 'taken.added' 3
	json 'taken.verdict.format' html
	list >list.csv
	products list.csv
	json 'taken.unchanged' 3
}

a_page_that_asks_to_log_in_is_refused_with_what_to_do() {
	printf '<html><body>Session expired</body></html>\n' >list.xls
	fails import list.xls
	grep -q 'download the file again' err || fail "not told what to do"
}

# slow
a_page_with_more_tables_than_can_be_taken_is_refused_at_once() {
	local i
	for ((i = 0; i <= 1000; i++)); do
		echo '<table><tr><th>State<th>District<th>Product'
		echo '<tr><td>Karnataka<td>Kodagu<td>Coffee</table>'
	done >many.html
	refused 3 '1001 tables' import many.html --as india.odop_dpiit
	ok import many.html --as india.odop_dpiit --sheet 'table 7' --dry-run \
		--as-on 2024-01-01
}
