# From a figure to its SQL, its rows, their imports, and the kept files' lines.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# why FIGURE [ARGUMENT...]: of progress as of 29 July 2022, JSON to out.
why() {
	with_register
	ok --format json why progress "$@" --as-of 2022-07-29
}

a_figure_leads_to_each_of_its_lines() {
	local line raw
	why plans_drafted --all
	json .subject.value 557
	json '.queries[0].keys' 557
	json '.queries[0].role' figure
	json '.rows | length' 557
	json .more_rows 0
	json '.imports[0].name' synthetic_district_register.csv
	json '.imports[0].sha256' \
		"$(sha256sum <synthetic_district_register.csv | cut -d' ' -f1)"
	json '.rows[400].values.dataset' action_plan
	line=$(jq '.rows[400].line' out)
	raw=$(jq -r '.rows[400].raw' out)
	[[ $(sed -n "${line}p" synthetic_district_register.csv) == "$raw" ]] ||
		fail "expected line $line as it stands in the file"
}

a_figure_shows_its_first_rows_and_how_many_more() {
	why plans_drafted
	json '.rows | length' 10
	json .more_rows 547
	json '.imports[0].row_count' 557
}

its_sql_runs_as_it_stands() {
	local state=29
	with_register
	ok --format json why export_strategy plans_drafted --state $state \
		--as-of 2022-07-29
	json '.queries[0].keys == .subject.value' true
	jq -r '.queries[0].bound' out >bound.sql
	sql "SELECT count(DISTINCT key) FROM ($(<bound.sql))" "$(
		z --format json why export_strategy plans_drafted \
			--state $state
		jq .subject.value out
	)"
}

# ci
a_share_leads_to_what_it_is_of() {
	why plans_notified
	json .subject.share 39.1
	json '.terms[0].role' denominator
	json '.terms[0].name' plans_drafted
	json '.terms[0].value' 557
	why plans_drafted
	json '.queries[1].role' denominator
	json '.queries[1].keys' 734
}

a_cell_leads_to_its_lines() {
	why states.Karnataka.products --all
	json .subject.kind cell
	json '.queries[0].keys == (.subject.value | tonumber)' true
	json '[.rows[].key] | unique | length' 30
	why states.Karnataka.strategy
	json '.rows | length' 1
	json '.rows[0].raw | startswith("Karnataka,")' true
}

a_total_leads_to_the_lines_of_all() {
	why 'states.All States/UTs.products'
	json '.queries[0].keys' 734
}

a_cell_that_repeats_a_figure_leads_to_it() {
	why steps.8.share
	json '.terms[0].name' plans_notified
	json '.queries[0].keys' 218
}

a_row_with_a_source_leads_to_its_line() {
	why published_series.1
	json '.rows | length' 1
	json '.imports[0].name' published_figures.csv
	json '(.rows[0].raw | length) > 20' true
}

a_cell_without_a_query_leads_to_what_its_section_asked() {
	why open_districts.1.plan
	json '[.queries[].role] | unique | join(" ")' section
	json '[.imports[].importer] | index("india.district_status") != null' \
		true
}

# ci
a_short_name_in_the_page_is_understood() {
	why f7
	json .subject.name plans_drafted
	ok report progress --as-of 2022-07-29 -t html -o reports
	grep -q 'href="#proof-7"' reports/progress.html ||
		fail "expected a link to the proof of f7"
	grep -q 'id="proof-7"' reports/progress.html ||
		fail "expected the proof of f7"
}

every_link_of_a_page_has_its_place() {
	local name
	with_register
	ok report progress --as-of 2022-07-29 -t html -o reports
	grep -o 'href="#[^"]*"' reports/progress.html | sort -u |
		sed 's/href="#\(.*\)"/\1/' >links
	[[ -s links ]] || fail "expected links"
	while read -r name; do
		[[ $(grep -c "id=\"$name\"" reports/progress.html) -eq 1 ]] ||
			fail "expected one place called $name"
	done <links
}

json_of_a_report_has_sql_and_sources() {
	with_register
	ok report progress --as-of 2022-07-29 -t json -o reports
	json '.figures.plans_drafted.ref' f7 reports/progress.json
	json '.figures.plans_drafted.sql | startswith("SELECT")' true \
		reports/progress.json
	json '.figures.plans_drafted.query_rows' 557 reports/progress.json
	json '.figures.plans_notified.denominator_figure' plans_drafted \
		reports/progress.json
	json '.figures.plans_drafted.sources[0].version' 1.0.0 \
		reports/progress.json
}

without_a_figure_all_are_listed() {
	with_register
	ok why progress --as-of 2022-07-29
	out_has plans_drafted
	out_has states
	ok --format json why progress --as-of 2022-07-29
	json '.entries[] | select(.name == "plans_drafted") | .value' 557
}

rows_are_given_as_csv() {
	with_register
	ok --format csv why progress plans_drafted --as-of 2022-07-29 --all
	[[ $(wc -l <out) -eq 558 ]] || fail "expected 557 rows"
	head -1 out | grep -q '^import,file,sheet,line,key,row,raw' ||
		fail "expected titles"
}

# ci
an_unknown_figure_is_answered_with_names() {
	with_register
	refused 2 "did you mean plans_drafted" why progress plans_draftd
	refused 2 "depc_states" why progress exports
	refused 2 "products" why progress states.Karnataka.product
	refused 2 "no row" why progress states.Narnia.products
}

rows_of_one_name_are_told_apart() {
	with_register
	refused 2 "by its number" why progress open_districts.missing.plan \
		--as-of 2022-07-29
}

# ci
a_figure_is_followed_as_it_was_known() {
	with_register
	z imports
	ok imports undo "$(sqlite3 zila.db \
		"SELECT max(id) FROM import WHERE name LIKE '%district_register%'")"
	ok --format json why progress plans_drafted --as-of 2022-07-29
	json .subject.value null
	sqlite3 zila.db "UPDATE import SET known_at = '2099-01-01T00:00:00Z'
		WHERE undoes IS NOT NULL"
	ok --format json why progress plans_drafted --as-of 2022-07-29 \
		--known-at 2098-01-01
	json .subject.value 557
	json '.rows | length' 10
}

# ci
a_corrected_line_is_shown_as_corrected() {
	cat >odop.csv <<-END
		State,District,Product
		Karnataka,Mysuru,Mysore silk
		Karnataka,Coffee Land,Coffee
	END
	products odop.csv
	exits 1
	ok rejects alias "Coffee Land" 541
	products odop.csv
	ok --format json why product_list products_listed --state IN-KA --all
	json '[.rows[].raw] | sort | join("; ")' \
		"Karnataka,Coffee Land,Coffee; Karnataka,Mysuru,Mysore silk"
	json '[.rows[].line] | sort | join(" ")' "2 3"
}

why_writes_nothing() {
	local before
	with_register
	ok sql "SELECT 1" # sums are made before the first reading
	before=$(stored)
	ok why progress plans_drafted --as-of 2022-07-29
	[[ $(stored) == "$before" ]] || fail "expected nothing to be stored"
}
