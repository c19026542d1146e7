# Lists and returns as the offices send them, by their own headings.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# table FORMAT <CSV: the table as csv, xlsx, ods, html or pdf in table.FORMAT.
table() {
	if [[ $1 == csv ]]; then
		cat >table.csv
	else
		python3 "$root/tests/fault/make_files.py" "$1" >"table.$1"
	fi
}

# each_format IMPORTER ROWS <CSV: the same rows from each.
each_format() {
	local format
	cat >rows
	for format in csv xlsx ods html pdf; do
		table "$format" <rows
		z --format json import "table.$format" --as-on 2025-01-01
		exits 0
		json 'taken.importer' "india.$1"
		json 'taken.verdict.format' "$format"
		json 'taken | stored' "$2"
		json 'taken.quarantined' 0
		json 'taken | balanced' true
		[[ $format == csv ]] || json 'taken.added' 0
	done
}

# slow
the_odop_list_of_dpiit_is_read_each_format() {
	each_format odop_dpiit 3 <<-END
		DPIIT: One District One Product,,,
		S.No.,State/UT,District,Product
		1,Andhra Pradesh,Anakapalli,Jaggery Products
		2,Bihar,Gaya,Til based confectionery
		3,Kerala,Wayanad,Coffee
	END
	sql "SELECT DISTINCT list FROM product" DPIIT-ODOP
}

# slow
the_list_of_districts_as_export_hubs_is_read_each_format() {
	each_format deh_products 3 <<-END
		Products with export potential,,,
		S.No.,State,Name of District,Product
		1,Kerala,Wayanad,Pepper
		2,Kerala,Wayanad,Eco-tourism
		3,Punjab,Ludhiana,Hosiery
	END
	sql "SELECT count(*) FROM product WHERE list = 'DEH' AND district IS
		NOT NULL" 3
}

# ci
the_pmfme_list_is_read_each_format() {
	each_format odop_pmfme 2 <<-END
		ODOP approved under PMFME,,
		State,District,ODOP
		Bihar,Muzaffarpur,Litchi
		Sikkim,Namchi,Turmeric
	END
	sql "SELECT DISTINCT list FROM product" PMFME-ODOP
}

# slow
a_return_of_committees_meetings_and_plans_is_read_each_format() {
	each_format district_status 3 <<-END
		State,District,DEPC Constituted On,DEPC Meetings Held On,DEAP Drafted On,DEAP Notified On
		Kerala,Wayanad,03.04.2021,12.06.2021; 14.09.2021,01.02.2022,
		Kerala,Idukki,05.04.2021,11.06.2021,02.02.2022,09.06.2022
		Kerala,Kannur,06.04.2021,,,
	END
	sql "SELECT count(*) || ' ' || count(notified) FROM action_plan" '2 1'
	sql "SELECT count(*) FROM committee" 3
	sql "SELECT group_concat(held) FROM (SELECT held FROM meeting
		ORDER BY held)" 2021-06-11,2021-06-12,2021-09-14
}

# slow
a_return_of_states_is_read_each_format() {
	each_format state_status 2 <<-END
		State/UT,SEPC Constituted On,State Nodal Officer (Office),Nodal Officer Nominated On,Export Strategy Prepared On
		Kerala,03.04.2021,Director of Industries,05.04.2021,01.02.2022
		Goa,06.04.2021,Director of Industries,07.04.2021,
	END
}

# Each of them stored as a product would count its district as having one.
a_cell_that_names_no_product_is_none() {
	printf '%s\n' 'ODOP of DPIIT' State,District,Product,'Product 2' \
		'Kerala,Idukki,To be identified,-' 'Kerala,Kannur,Nil.,No product' \
		'Kerala,Kollam,Not yet finalised,Coir' Kerala,Kottayam,N.A., \
		Kerala,Kozhikode,-do-, 'Kerala,Wayanad,No-bake biscuits,NA' \
		>odop.csv
	z --format json import odop.csv --as-on 2025-01-01
	exits 1
	json 'taken | [.added, .quarantined]' '[2,1]'
	json 'taken.skips[] | select(.reason == "no product").count' 3
	sql "SELECT group_concat(name, '|') FROM (SELECT * FROM product ORDER BY
		line)" 'Coir|No-bake biscuits'
	return_of 'DEAP Draft Date,Product' '04.04.2021,Under identification'
	exits 0
	sql "SELECT count(*) FROM product WHERE list = 'DEH'" 0
}

whether_a_product_is_a_gi_is_read_from_words_and_ticks() {
	printf '%s\n' 'ODOP of DPIIT' 'State,District,Product,GI Tag' \
		'Kerala,Idukki,Cardamom,Yes (GI No. 72)' Kerala,Kannur,Handloom,✓ \
		Kerala,Kollam,Cashew,No Kerala,Wayanad,Coffee,Applied \
		Kerala,Kottayam,Rubber,- Kerala,Palakkad,Rice,unknown >odop.csv
	ok --format json import odop.csv --as-on 2025-01-01
	json 'taken.notices[] | select(.code == "gi_unclear") | .count' 1
	sql "SELECT group_concat(gi) FROM (SELECT * FROM product ORDER BY line)" \
		yes,yes,no,unknown,unknown,unknown
}

return_of() {
	printf '%s\n' "State,District,DEPC Constituted On,$1" \
		"Kerala,Wayanad,03.04.2021,$2" >return.csv
	z --format json import return.csv --as district_status
}

# A plan without a day was stored for each NA, and a line that has a day
# beside its dashes was refused for what nobody had written.
a_dash_or_na_for_a_step_is_no_step() {
	return_of "DEAP Draft Date,DEAP Notified Date,Last Meeting Held On,$(
	)Nodal Office,Nodal Officer Since" NA,-,NIL,N.A.,-
	exits 0
	json 'taken | [.added, .quarantined]' '[1,0]'
	sql "SELECT count(*) FROM action_plan" 0
	sql "SELECT count(*) FROM committee" 1
	printf '%s\n' 'State,SEPC Constituted On,Nodal Officer Nominated On' \
		Kerala,12.04.2021,- Goa,NA,- >states.csv
	ok --format json import states.csv
	json 'taken | [.added, .skips[].reason]' '[1,"no step recorded"]'
	printf '%s\n' 'State,Fiscal Year,Export Target (Rs crore)' \
		Kerala,2024-25,- >targets.csv
	z --format json import targets.csv
	json 'taken | [.added, .quarantined]' '[0,1]'
}

meetings() {
	sql "SELECT group_concat(number || ': ' || held, '|') FROM (SELECT *
		FROM meeting ORDER BY held)" "$1"
}

two_meetings_on_one_day_keep_both_numbers() {
	return_of 'DEPC Meetings Held,Last Meeting Held On' \
		'3rd & 4th meeting,12.06.2022'
	exits 0
	meetings '3 & 4: 2022-06-12'
}

meetings_with_their_numbers_find_their_days() {
	return_of 'DEPC Meetings Held On' \
		'"3rd & 4th meeting held on 12.06.2022 and 9th September, 2022"'
	exits 0
	meetings '3: 2022-06-12|4: 2022-09-09'
}

days_of_meetings_are_parted_by_commas_strokes_or_lines() {
	local days
	for days in '12 June 2022, 9th Sept 2022' 12.06.2022/09.09.2022 \
		$'12.06.2022\n09.09.2022'; do
		return_of 'DEPC Meetings Held On' "\"$days\""
		exits 0
		meetings '1: 2022-06-12|2: 2022-09-09'
	done
	return_of 'DEPC Meetings Held On' '12.06.2022 to 14.06.2022'
	exits 1
}

# Its 12th would be a meeting's number, and the day lost.
days_of_one_month_are_no_numbers_of_meetings() {
	return_of 'DEPC Meetings Held On' '12th and 13th April 2022'
	exits 1
	json 'taken.quarantined' 1
}

meetings_that_are_counted_and_not_dated_are_told() {
	return_of 'Number of Meetings,DEPC Meetings Held On' \
		'3,12.06.2022; 14.09.2022'
	exits 0
	json 'taken | [.notices[].code]' '["meeting_count"]'
}

a_number_of_meetings_without_a_day_is_a_question() {
	return_of 'DEPC Meetings Held' '3rd & 4th meeting'
	exits 1
	json 'taken.quarantined' 1
}

a_quarter_without_a_meeting_is_no_meeting() {
	return_of 'DEPC Meetings Held,Last Meeting Held On' 0,
	exits 0
	sql "SELECT count(*) FROM meeting" 0
}

# No table holds a text; the file itself is kept as it came, as a proof.
nowhere() {
	local table
	for table in committee nodal_officer action_plan meeting strategy; do
		sql "SELECT count(*) FROM (SELECT json_array($(sqlite3 zila.db \
			"SELECT group_concat(name) FROM
			pragma_table_info('${table}_all')")) AS all_of_it
			FROM ${table}_all) WHERE all_of_it LIKE '%$1%'" 0
	done
}

names_and_numbers_of_officers_are_not_stored() {
	return_of "Nodal Officer,Mobile No.,Email,Nodal Officer (Office),$(
	)Nodal Officer Since,DEAP Drafted On,Remarks" \
		"R. Kumar,9826012345,rk@example.in,$(
	)\"Shri R. Kumar, GM DIC (Mob. +91 98260-12345)\",05.04.2021,$(
	)01.02.2022,\"Draft sent on 01-02-2022; call 0731-2345678 or write to $(
	)gm.dic[at]example[dot]in\""
	exits 0
	sql "SELECT office FROM nodal_officer" 'GM DIC'
	sql "SELECT remarks FROM action_plan" \
		'Draft sent on 01-02-2022; call, or write to'
	nowhere Kumar
	nowhere 98260
	nowhere 2345678
	nowhere example
}

an_officer_in_hindi_is_not_stored_either() {
	return_of 'Nodal Officer (Office),Nodal Officer Since' \
		'"श्री राम कुमार, महाप्रबंधक, ९८२६०१२३४५",05.04.2021'
	exits 0
	sql "SELECT office FROM nodal_officer" महाप्रबंधक
}

an_office_that_is_only_a_person_is_a_nodal_officer() {
	return_of 'Nodal Officer (Office),Nodal Officer Since' \
		'Smt. Asha Rao IAS 9826012345,05.04.2021'
	exits 0
	sql "SELECT office FROM nodal_officer" 'Nodal officer'
}

# The day was dropped without a word: of officers only names were given.
a_day_without_an_office_is_a_nodal_officer_too() {
	return_of 'Nodal Officer,Nodal Officer Since' 'R. Kumar,05.04.2021'
	exits 0
	sql "SELECT office || ' ' || nominated FROM nodal_officer" \
		'Nodal officer 2021-04-05'
}

a_place_that_sounds_like_a_person_stays() {
	return_of 'Nodal Officer (Office),Nodal Officer Since' \
		'"GM DIC, Sri Ganganagar",05.04.2021'
	sql "SELECT office FROM nodal_officer" 'GM DIC, Sri Ganganagar'
}

# Each text is kept whole; of each telephone nothing is.
years_and_quantities_are_no_telephone() {
	local text kept='Exports of 2021-22 - 2023-24|Period 2021-2025 (15 units)
		|Makes 1000 1200 1500 t|HS 090111-090112|HS 0901 0902 0903|12000 - 15000 ha
		|USD 9876543210|US$ 9876543210|1234567890 plants'
	local phones='0731-2345678|(0731) 2345678|011-2345 6789|+91 98260 12345
		|98260-12345|9826012345|91-98260-12345|22-24012345|07412-234567
		|0731-2345678-80|+44 20 7946 0958|098260 12345'
	echo 'State,District,DEAP Item,Particulars' >items.csv
	split "$kept|$phones" | sed 's/.*/Kerala,Wayanad,1,"&; end"/' >>items.csv
	ok import items.csv --as plan_items
	z --format csv sql "SELECT DISTINCT text FROM india_plan_item"
	tr -d '"\r' <out | sort >got
	{ split "$kept" | sed 's/$/; end/' && echo text && echo end; } | sort >want
	diff want got >out || fail "expected the texts without telephones"
}

# split TEXTS: each on a line, without the layout.
split() {
	tr '|' '\n' <<<"$1" | sed 's/^\s*//; /^$/d'
}

a_length_is_no_person() {
	return_of 'DEAP Drafted On,Remarks' \
		'01.02.2022,"350 km from a port, 40 MS rods, 12 Km Ring Road, Rs 4/km; Km. Asha Rao, GM"'
	exits 0
	sql "SELECT remarks FROM action_plan" \
		'350 km from a port, 40 MS rods, 12 Km Ring Road, Rs 4/km, GM'
}

a_file_that_no_importer_knows_shows_which_there_are() {
	printf '%s\n' 'State,District,Crop' 'Kerala,Wayanad,Pepper' >crops.csv
	refused 3 'no column "Product"' import crops.csv
	err_has '--as'
}

of_importers_that_fit_alike_a_person_chooses() {
	list >odop.csv
	refused 3 --as import odop.csv
	err_has india.odop_dpiit
	err_has india.deh_products
}

# One product had as many names as its list had footnotes.
a_footnotes_mark_is_no_part_of_a_name() {
	{
		echo 'State,District,Product,As On'
		echo 'Karnataka,Kodagu,Coffee*,01.01.2024'
		echo 'Karnataka,Hassan,Coffee ¹,01.01.2024'
		echo 'Karnataka,Udupi,Coffee (1),01.01.2024'
		echo 'Karnataka,Mysuru,Carpets in m²,01.01.2024'
	} >list.csv
	z --format json import list.csv --as deh_products
	exits 0
	json 'taken.notices | .[].code' footnote_mark
	sql "SELECT group_concat(name, '; ') FROM
		(SELECT DISTINCT name FROM product ORDER BY name)" \
		'Carpets in m²; Coffee; Coffee (1)'
	exports_of 'Kodagu,090111,Coffee#,2023-24,20'
	sql "SELECT commodity FROM export_flow" Coffee
}

# Its sum over all goods would be that of what nobody named.
a_dash_or_na_for_goods_names_none() {
	exports_of 'Kodagu,090111,NA,2023-24,20' 'Kodagu,,N.A.,2023-24,7' \
		'Hassan,-,-,2023-24,7' 'Udupi,,All commodities,2023-24,9'
	exits 1
	json 'taken | [.added, .quarantined]' '[2,2]'
	sql "SELECT count(commodity) FROM export_flow" 0
	ok rejects 9
	out_has 'names no goods: write "All commodities" there'
}

exports_of() {
	{
		echo 'State,District,HS Code,Commodity,Period,Value (Rs lakh)'
		printf 'Karnataka,%s\n' "$@"
	} >exports.csv
	z --format json import exports.csv --as district_exports
}
