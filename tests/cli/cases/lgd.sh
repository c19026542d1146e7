# LGD's own files, in every header that they have had. A row says what the
# register says already, so that nothing may be new, lost or renamed.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# known FILE ROWS IMPORTER: each row is one that the register has.
known() {
	z --format json import "$1" --as-on 2026-09-01 --allow-shrink
	exits 0
	json 'taken.importer' "india.$3"
	json 'taken | [.added, .changed, .unchanged, .quarantined]' \
		"[0,0,$2,0]"
	json 'taken | balanced' true
}

districts() {
	printf '%s\n' "$@" >districts.csv
	known districts.csv $(($# - 1)) lgd_districts
}

the_district_file_of_2020_is_read() {
	districts "S.No.,State Code,State Name (In English),District Code,$(
	)District Version,District Name (In English),District Name(In Local),$(
	)Census 2001 Code,Census 2011 Code" \
		'1,35,ANDAMAN AND NICOBAR ISLANDS,603,1,NICOBARS,NICOBARS,02,638' \
		'"22,076",13,NAGALAND,244,1,DIMAPUR,DIMAPUR,,265'
}

the_district_file_of_2021_has_another_order() {
	districts "District Code,District Name(In English),State Code,$(
	)State Name (In English),Census 2001 Code,Census 2011 Code" \
		'603,NICOBARS,35,ANDAMAN AND NICOBAR ISLANDS,02,638'
}

the_district_file_of_february_2022_is_read() {
	districts "S.No.,State Code,State Name,District Code,District Name,$(
	)Census 2001 Code,Census 2011 Code" \
		'1,35,ANDAMAN AND NICOBAR ISLANDS,603,NICOBARS,02,638'
}

the_district_file_of_december_2022_is_quoted_and_not_numbered() {
	districts "\"State Code\",\"State Name\",\"District Code\",$(
	)\"District Name\",\"Census 2001 Code\",\"Census 2011 Code\"" \
		'"35","ANDAMAN AND NICOBAR ISLANDS","603","NICOBARS","02","638"'
}

the_district_file_of_2026_is_read() {
	districts "S.No.,State Code,State Name (In English),District Code,$(
	)District Name(In English),Census 2001 Code,Census 2011 Code" \
		'1,35,Andaman And Nicobar Islands,603,Nicobars,02,638'
}

a_heading_that_lgd_misspelt_is_known() {
	districts 'State Code,District Code,District Name (In Englsih)' \
		'35,603,NICOBARS'
}

codes_may_be_numbers_of_a_spreadsheet_or_have_zeros_before_them() {
	districts "State Code,State Name,District Code,District Name,$(
	)Census 2011 Code" \
		'35.0,ANDAMAN AND NICOBAR ISLANDS,603.0,NICOBARS,638.0' \
		'"02",HIMACHAL PRADESH,"015",BILASPUR,"030"' \
		'22,CHHATTISGARH,645,GARIYABAND,645' \
		'10,BIHAR,210,NAWADA,000'
}

web_report() {
	printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' \
		'S No' 'State Code' 'District LGD Code' \
		'District Name (In English)' \
		'District Name (In Local language)' Hierarchy \
		'Short Name of District' 'Census2011 Code' 'Pesa Status' \
		1 13 244 Dimapur Dimapur 'NAGALAND(State)' '' 265 \
		'Not Covered' 2 13 614 Kiphire Kiphire 'NAGALAND(State)' '' \
		269 'Not Covered'
}

the_web_report_of_districts_is_read() {
	web_report | tr '\t' , >report.csv
	known report.csv 2 lgd_districts
}

a_web_report_with_the_state_in_its_hierarchy_alone_is_read() {
	web_report | cut -f 1,3- | tr '\t' , >report.csv
	known report.csv 2 lgd_districts
}

# slow
lgd_files_are_read_in_every_format() {
	local format
	for format in xlsx ods html pdf; do
		web_report | tr '\t' , |
			python3 "$root/tests/fault/make_files.py" "$format" \
				>"report.$format"
		known "report.$format" 2 lgd_districts
	done
}

states() {
	printf '%s\n' "$@" >states.csv
	known states.csv $(($# - 1)) lgd_states
}

the_state_file_of_2020_is_read() {
	states "S.No.,State Code,State Version,State Name (In English),$(
	)State Name (In Local),Census 2001 Code,Census 2011 Code,State or UT" \
		'1,35,1,ANDAMAN AND NICOBAR ISLANDS,अंडमान,35,35,U' \
		'"1,002",28.0,2,ANDHRA PRADESH,ANDHRA PRADESH,28,28,S'
}

the_state_file_of_2022_has_state_name_twice() {
	states "S.No.,State Code,State Version,State Name,State Name,$(
	)Census 2001 Code,Census 2011 Code,State or UT" \
		'1,07,1,DELHI,DELHI,07,07,U' '2,22,1,CHHATTISGARH,,22,22,S'
}

# as_on NAME WANT: the day that a list in a file called NAME holds for.
as_on() {
	cp districts.csv "$1"
	z --format json import "$1" --allow-shrink --dry-run
	json 'taken.as_on' "$2"
}

# ci
a_list_holds_for_the_day_in_its_name() {
	printf '%s\n' 'State Code,District Code,District Name' \
		'35,603,NICOBARS' >districts.csv
	as_on 'districts_2020-05-12.csv' 2020-05-12
	as_on 'LGD-list-12.05.2020 (final).csv' 2020-05-12
	as_on 'list as on 12 May 2020.csv' 2020-05-12
	as_on 'Table 4.1.12.csv' null
	as_on 'from 2020-05-12 to 2020-06-12.csv' null
	as_on 'districts_2999-01-01.csv' null
}

a_census_code_is_never_taken_for_an_lgd_code() {
	printf '%s\n' 'State Code,District Code,District Name' \
		'35,638,NICOBARS' >districts.csv
	z --format json import districts.csv --as-on 2026-09-01 --allow-shrink
	exits 1
	json 'taken.quarantined' 1
}

a_district_without_its_state_is_a_question() {
	printf '%s\n' 'State Code,District Code,District Name' ,541,Kodagu \
		>districts.csv
	z --format json import districts.csv --as-on 2026-09-01
	exits 1
	json 'taken.quarantined' 1
}
