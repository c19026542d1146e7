# The register that every database is born with.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

districts_on() {
	sql "SELECT count(DISTINCT district) FROM district_all
		WHERE valid_from <= '$1'
		AND (valid_to IS NULL OR valid_to > '$1')" "$2"
}

there_are_28_states_and_8_union_territories() {
	sql "SELECT count(*) FROM state WHERE kind = 'State'" 28
	sql "SELECT count(*) FROM state WHERE kind = 'UT'" 8
}

the_list_of_november_2020_has_734_districts() {
	districts_on 2020-11-30 734
}

the_list_of_august_2022_has_757_districts() {
	districts_on 2022-08-31 757
}

the_list_of_december_2022_has_763_districts() {
	districts_on 2022-12-31 763
}

the_list_of_september_2026_has_784_districts() {
	districts_on 2026-09-30 784
}

every_district_lies_in_a_state() {
	sql "SELECT count(*) FROM district_all WHERE state NOT IN
		(SELECT state FROM state)" 0
}

the_published_figures_are_27() {
	sql "SELECT count(*) FROM published_figure_all
		WHERE indicator <> 'districts_in_lgd_list'" 27
}

every_state_has_its_plugin() {
	ok --format json plugins
	json '[.. | objects | .state? | numbers] | unique | length' 36
}

# Of the same code: it is in the lists since its first row.
a_renamed_district_is_no_new_one() {
	ok --format csv sql "SELECT state AS \"State Code\",
		district AS \"District Code\",
		iif(district = 503, 'Sri Venkatapuram', name) AS
		\"District Name (In English)\" FROM district"
	cp out lgd.csv
	ok import lgd.csv --as lgd_districts --as-on 2026-09-02
	printf '%s\n' State,District,Product 'Andhra Pradesh,Guntur,Chilli' >p.csv
	z import p.csv --as odop_dpiit --as-on 2026-09-01
	ok --format json report export_strategy --state IN-AP \
		--as-of 2026-09-10
	json '[.blocks[] | select(.id == "new_districts") | .rows[].cells[0] |
		select(. == "Markapuram" or startswith("Sri V"))] | join(", ")' \
		Markapuram
	json '[.blocks[] | select(.id == "earlier_lists") | .rows[]] | length' 0
	z check --state IN-AP --as-of 2026-09-10
	out_has 'Sri Venkatapuram (in the district list since 1947-08-15)'
}

# Central of Delhi (77) is renamed, and then left out; Shahdara left before.
# ci
a_district_that_was_renamed_before_it_left_left_once() {
	local list="SELECT state AS \"State Code\", district AS \"District Code\",
		iif(district = 77, 'Indraprastha', name) AS
		\"District Name (In English)\" FROM district"
	ok --format csv sql "$list"
	cp out renamed.csv
	ok --format csv sql "$list WHERE district <> 77"
	cp out without.csv
	ok import renamed.csv --as lgd_districts --as-on 2026-09-02
	ok import without.csv --as lgd_districts --as-on 2026-09-03
	ok --format json report export_strategy --state IN-DL \
		--as-of 2026-09-10
	json '[.blocks[] | select(.id == "gone_districts") | .rows[].cells
		| [.[0], .[2]]]' '[["Shahdara","2026-09-01"],["Indraprastha","2026-09-03"]]'
}

# Markapuram is in the list since September 2026.
# ci
a_list_that_was_said_again_is_not_older_than_the_newest_district() {
	printf '%s\n' State,District,Product 'Andhra Pradesh,Guntur,Chilli' >old.csv
	cp old.csv new.csv
	echo 'Andhra Pradesh,Markapuram,Slate' >>new.csv
	ok import old.csv --as odop_dpiit --as-on 2022-01-01
	ok import new.csv --as odop_dpiit --as-on 2026-10-01
	ok --format json report export_strategy --state IN-AP --as-of 2026-09-10
	json '[.blocks[] | select(.id == "earlier_lists") | .rows[].cells[0]]' \
		'["DPIIT-ODOP"]'
	ok --format json report export_strategy --state IN-AP --as-of 2026-10-10
	json '[.blocks[] | select(.id == "earlier_lists") | .rows[].cells[0]]' '[]'
}
