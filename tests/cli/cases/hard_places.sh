# Names of districts as offices write them: what is sure is taken, what is
# not is a question with its answers, and nothing is guessed.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# of STATE NAME...: a list of these districts of a state.
of() {
	local state=$1 name
	shift
	{
		echo 'State,District,Product'
		for name in "$@"; do echo "$state,\"$name\",Thing of $name"; done
	} >odop.csv
	z --format json import odop.csv --as deh_products \
		--as-on 2025-01-01
}

# are WANT: the districts of the rows, by their lines.
are() {
	sql "SELECT group_concat(district) FROM (SELECT district FROM product
		ORDER BY line)" "$1"
}

all_taken() {
	exits 0
	json 'taken.quarantined' 0
}

# asks WORD...: the one row is a question that names each.
asks() {
	local word
	exits 1
	json 'taken | [.added, .quarantined]' '[0,1]'
	z --format json rejects
	for word in "$@"; do out_has "$word"; done
}

a_name_of_two_states_is_taken_in_each() {
	cat >odop.csv <<-END
		State,District,Product
		Bihar,Aurangabad,A
		Chhattisgarh,Balrampur,B
		Uttar Pradesh,Balrampur,C
		Chhattisgarh,Bilaspur,D
		Himachal Pradesh,Bilaspur,E
		Himachal Pradesh,Hamirpur,F
		Uttar Pradesh,Hamirpur,G
		Rajasthan,Pratapgarh,H
		Uttar Pradesh,Pratapgarh,I
		Maharashtra,Aurangabad,J
	END
	products odop.csv
	all_taken
	sql "SELECT count(DISTINCT district) FROM product" 10
	sql "SELECT count(*) FROM product AS p JOIN district AS d
		ON d.district = p.district WHERE d.state <> p.state" 0
}

a_name_without_its_state_is_asked_for_with_the_states() {
	printf '%s\n' District,Product Bilaspur,Tea >odop.csv
	products odop.csv
	asks 'Himachal Pradesh' Chhattisgarh
}

raigarh_is_never_raigad() {
	of Maharashtra Raigarh
	asks Raigad Chhattisgarh
}

near_twins_are_never_merged() {
	of 'Chhattisgarh' Korba Korea
	all_taken
	sql "SELECT count(DISTINCT district) FROM product" 2
	of 'Uttar Pradesh' Etah Etawah
	all_taken
	of 'West Bengal' '24 Parganas'
	asks North South
}

a_direction_is_never_left_out() {
	of Sikkim Godavari
	exits 1
	of 'Andhra Pradesh' Godavari
	asks East West
}

a_renamed_district_is_one_unit() {
	of 'Uttar Pradesh' Allahabad Prayagraj Faizabad Ayodhya
	all_taken
	sql "SELECT count(DISTINCT district) FROM product" 2
	of Haryana Gurgaon Gurugram Mewat Nuh
	all_taken
	of 'Madhya Pradesh' Hoshangabad Narmadapuram
	all_taken
	of Maharashtra Osmanabad Dharashiv Ahmednagar Ahilyanagar
	all_taken
}

spellings_that_are_sure_find_their_district() {
	of 'Uttar Pradesh' 'Distt. Kheri' 'Gautam B. Nagar'
	all_taken
	of Punjab 'S.A.S. Nagar (Mohali)'
	all_taken
	of 'Andhra Pradesh' 'NTR (Vijaywada)'
	all_taken
	of Assam 'Kamrup (M)'
	all_taken
}

a_name_of_two_places_is_a_question() {
	of Gujarat 'Himmatnagar/Sabarkantha'
	json 'taken | balanced' true
	of Kerala 'Idukki and Wayanad'
	asks Idukki Wayanad
}

all_districts_is_no_district() {
	of Kerala 'All districts'
	asks 'All districts'
}

a_district_in_hindi_is_that_of_its_state() {
	of 'उत्तर प्रदेश' हमीरपुर
	all_taken
	are 149
	of Bihar गया औरंगाबाद
	all_taken
}

a_name_in_hindi_is_never_its_namesake_of_another_state() {
	of 'हिमाचल प्रदेश' हमीरपुर
	asks 'Hamirpur (17) of Himachal Pradesh'
}

a_letter_too_many_is_read_and_told() {
	of Kerala Wayannad
	exits 0
	json '[taken.notices[] | select(.column == "district")] | length' 1
	of Kerala Wayanadu
	json 'taken | balanced' true
}

a_district_twice_with_two_products_is_both() {
	of 'Uttar Pradesh' Allahabad Prayagraj
	sql "SELECT count(*) FROM product" 2
}

a_census_code_is_asked_about() {
	of 'Andaman and Nicobar Islands' 638
	asks 603
}

# flows STATE,DISTRICT,PERIOD,LAKH...: exports of marble, imported.
flows() {
	{
		echo 'State,District,Period,Value (Rs lakh)'
		printf '%s\n' "$@"
	} >exports.csv
	z --format json import exports.csv
	json 'taken | balanced' true
}

a_state_code_of_before_a_merger_is_that_of_what_it_went_into() {
	printf '%s\n' 'LGD State Code,District,FY,Value (Rs lakh)' \
		'25,Daman,2018-19,1' '26,Silvassa,2018-19,2' \
		'39,Gaya,2018-19,3' >old.csv
	z --format json import old.csv
	exits 1
	json 'taken | [.added, .quarantined]' '[2,1]'
	sql "SELECT group_concat(state || ' ' || district) FROM (SELECT * FROM
		export_flow ORDER BY line)" '38 463,38 465'
}

a_code_that_stands_beside_a_name_is_held_against_it() {
	cat >odop.csv <<-'END'
		State,LGD Code,District,Product
		Karnataka,541,Kodagu,Coffee
		Karnataka,541,Mysuru,Silk
		Karnataka,545,,Sandalwood
		Himachal Pradesh,149,Hamirpur,Apples
		Uttar Pradesh,175,Prayagraj,Guava
	END
	z --format json import odop.csv --as deh_products --as-on 2025-01-01
	json 'taken | [.added, .quarantined]' '[2,3]'
	are 541,545
	z --format json rejects
	out_has "of Karnataka is 545, but the row's code 541 is Kodagu"
	out_has 'LGD code of Hamirpur in Uttar Pradesh'
	out_has '175 is its Census 2011 code'
}

# by_period WANT: what is stored of each period, in lakh.
by_period() {
	sql "SELECT group_concat(v) FROM (SELECT sum(value_inr) / 10000000 AS v
		FROM export_flow GROUP BY period ORDER BY period)" "$1"
}

# districts_of STATE DAY WANT: how many the list of a day has.
districts_of() {
	z --format csv --as-of "$2" sql \
		"SELECT 'n' || count(*) FROM district WHERE state = $1"
	out_has "n$3"
}

a_district_that_was_split_keeps_its_exports_before_and_after() {
	flows 'Andhra Pradesh,Visakhapatnam,2020-21,100' \
		'Andhra Pradesh,Visakhapatnam,2023-24,60' \
		'Andhra Pradesh,Anakapalli,2023-24,40' Total,,,200
	exits 0
	json 'taken.controls[0].agrees' true
	by_period 100,100
	districts_of 28 2021-01-01 13
	districts_of 28 2023-01-01 26
}

a_district_before_it_was_one_is_told() {
	flows 'Andhra Pradesh,Anakapalli,2019-20,40'
	z --format json check --rule '*.flow_before_district'
	json 'findings[].message' \
		'exports of 2019-20; Anakapalli was made 2022-01-01 or later'
}

rajasthans_new_districts_are_counted_and_the_abolished_explained() {
	flows Rajasthan,Ajmer,2022-23,100 Rajasthan,Ajmer,2023-24,60 \
		Rajasthan,Beawar,2023-24,15 Rajasthan,Kekri,2023-24,25 \
		'Rajasthan,Jodhpur (Rural),2023-24,7' Total,,,207
	exits 1
	json 'taken.controls[0].agrees' true
	by_period 100,75
	z rejects
	out_has '"Kekri" of Rajasthan is no district any more: created Aug'
	out_has '"Jodhpur (Rural)" of Rajasthan is no district any more'
	districts_of 8 2023-01-01 33
	districts_of 8 2026-09-30 41
}

telanganas_districts_are_looked_for_in_telangana_under_all_their_names() {
	flows 'Andhra Pradesh,Warangal,2012-13,10' \
		'Telangana,Warangal,2012-13,90' \
		'Telangana,Warangal (Rural),2018-19,20' \
		'Telangana,Warangal (Urban),2018-19,30' \
		Telangana,Mulugu,2018-19,50 Telangana,Hanumakonda,2022-23,99
	by_period 90,100,99
	sql "SELECT count(DISTINCT district) FROM export_flow" 3
	z rejects
	out_has '"Warangal" is in Telangana (36), not in Andhra Pradesh'
}

ladakhs_districts_are_not_jammu_and_kashmirs_and_new_ones_are_asked_about() {
	flows 'Jammu & Kashmir,Leh,2018-19,10' Ladakh,Leh,2018-19,11 \
		'UT of Ladakh,Kargil,2018-19,12' Ladakh,Zanskar,2025-26,1 \
		Ladakh,Drass,2025-26,1 Ladakh,Nubra,2025-26,1 \
		Ladakh,Sham,2025-26,1 Ladakh,Changthang,2025-26,1
	json 'taken.quarantined' 6
	by_period 23
	z rejects
	out_has '"Leh" is in Ladakh (37), not in Jammu and Kashmir'
	out_has '"Zanskar" is no district of Ladakh'
}

dadra_and_nagar_haveli_and_daman_and_diu_are_one_before_and_after() {
	flows 'Dadra & Nagar Haveli,Dadra & Nagar Haveli,2018-19,70' \
		'Daman & Diu,Daman,2018-19,20' 'Daman and Diu,Diu,2018-19,10' \
		'DNH & DD,Dadra and Nagar Haveli,2022-23,75' \
		'Dadra & Nagar Haveli (UT)Daman & Diu (UT),Daman,2022-23,25' \
		Total,,,200
	exits 0
	json 'taken.controls[0].agrees' true
	by_period 100,100
	sql "SELECT group_concat(DISTINCT state) FROM export_flow" 38
	sql "SELECT count(DISTINCT district) FROM export_flow" 3
}

each_name_that_is_taken_for_a_place_is_told() {
	printf '%s\n' 'State,District,Commodity,Period,Value (Rs lakh)' \
		Kerala,Kozhikkode,Tea,2023-24,1 Kerala,Pallakkad,Tea,2023-24,2 \
		Kerala,Kozhikkode,Coir,2023-24,3 >june.csv
	ok import june.csv
	out_has '"Kozhikkode" is taken for Kozhikode (561): no other place is as near; "Pallakkad" is taken for Palakkad (563) (lines 2, 3, 4)'
}
