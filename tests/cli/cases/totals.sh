# Sums that are kept as imports commit are those of the rows, at every moment.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# exports FILE SEED: 400 rows of exports of three districts, in months of two
# fiscal years, whole years and quarters; some cells empty.  Keys don't depend
# on the seed, values do, and so does which tenth of the rows is missing.
exports() {
	awk -v seed="$2" 'BEGIN {
		split("Kodagu,Mysuru,Kolar", district, ",")
		split("Apr-23,May-23,Jan-24,Apr-24,2023-24,2024-25,2024-Q3,2023",
			period, ",")
		print "State,District,HS Code,Commodity,Country,Period,Value (INR),Value (USD)"
		for (i = 0; i < 400; i++) {
			if ((i + seed) % 10 == 0) continue
			value = (i * 7919 + seed * 104729) % 100003
			printf "Karnataka,%s,%s,%s,%s,%s,%s,%s\n",
				district[i % 3 + 1],
				i % 5 ? sprintf("%04d", 901 + i % 7) : "",
				i % 5 ? "" : "Things of " i % 4,
				i % 11 ? "Country " i % 13 : "",
				period[int(i / 3) % 8 + 1],
				i % 17 ? value : "", i % 19 ? value / 100 : ""
		}
	}' >"$1"
	z --format json import "$1" --as india.district_exports
	[[ $code -le 1 ]] || fail "expected the import to be taken"
}

a_sum_that_is_too_large_names_its_column_and_how_its_rows_are_found() {
	printf '%s\n' District,HS,Period,Value Mysuru,0901,2023-24,9e16 \
		Mysuru,0902,2023-24,9e16 >a.csv
	z import a.csv --state KA --as india.district_exports --unit Rs
	local rows="SELECT import_id, line, value_inr FROM export_flow ORDER BY value_inr DESC LIMIT 10"
	refused 2 "a sum of value_inr is too large" \
		sql "SELECT sum(value_usd), sum(f.value_inr) FROM export_flow AS f"
	err_has "zila sql \"$rows\""
	ok sql "$rows"
	refused 2 "zila sql \"$rows\"" sql "SELECT * FROM export_flow_by_period"
}

# moment IMPORT: a time at which that import was known and no later one.
moment() { echo "2026-01-01T00:00:$(printf %02d "$1")Z"; }

# apart: each import a second after the one before.
apart() {
	sqlite3 zila.db "UPDATE import SET known_at =
		'2026-01-01T00:00:' || printf('%02d', id) || 'Z'"
}

# agrees ARGUMENT...: the views of sums say what the rows say, for all axes.
agrees() {
	local axis columns part
	part="printf('%04d-%02d', y, (y + 1) % 100) AS year,
		CASE WHEN period GLOB '*[MQ]*' THEN '' ELSE period END AS whole"
	for axis in commodity destination district period; do
		columns=$axis
		[[ $axis == commodity ]] && columns="hs, commodity"
		ok --format csv sql "SELECT state, year, whole, $columns, \"rows\",
			value_inr, value_inr_rows, value_usd, value_usd_rows FROM export_flow_by_$axis
			ORDER BY 1, 2, 3, 4, 5, 6" "$@"
		mv out sums
		ok --format csv sql "WITH r AS (SELECT *, $part FROM (SELECT *,
			substr(valid_from, 1, 4) - (substr(valid_from, 6, 2) < '04')
			AS y FROM export_flow)) SELECT state, year, whole, $columns,
			count(*) AS \"rows\", sum(value_inr) AS value_inr,
			count(value_inr) AS value_inr_rows,
			sum(value_usd) AS value_usd,
			count(value_usd) AS value_usd_rows FROM (SELECT * FROM r UNION ALL
			SELECT 0, district, hs, commodity, destination, period,
			quantity, quantity_unit, value_inr, value_usd, provisional,
			valid_from, valid_to, import_id, line, y, year, whole FROM r)
			GROUP BY state, year, whole, $columns
			ORDER BY 1, 2, 3, 4, 5, 6" "$@"
		cmp -s sums out || fail "by $axis: $(diff sums out | head -4)"
		[[ $(wc -l <sums) -gt 4 ]] || fail "by $axis: nothing is summed"
	done
}

sums_are_those_of_the_rows_after_an_import() {
	exports a.csv 1
	agrees
	[[ $(sqlite3 zila.db "SELECT value FROM meta WHERE name =
		'summed.export_flow'") == "$(newest)" ]] || fail "no sums are kept"
	ok data export_flow
	out_has "export_flow_by_commodity (state, year, whole, hs, commodity, rows"
}

# slow
sums_follow_corrections_and_undoes() {
	exports a.csv 1
	exports b.csv 2
	agrees
	exports c.csv 5
	agrees
	local brought
	brought=$(newest)
	ok imports undo "$brought"
	agrees
	ok imports undo $((brought - 1))
	agrees
}

# slow
sums_as_on_an_earlier_day_and_as_known_earlier_are_those_of_then() {
	exports a.csv 1
	exports b.csv 2
	agrees --as-of 2024-01-31
	agrees --as-of 2024-04-30
	agrees --as-of 2023-12-31
	apart
	agrees --known-at "$(moment "$(newest)")"
	agrees --known-at "$(moment $(($(newest) - 1)))"
	agrees --known-at "$(moment $(($(newest) - 1)))" --as-of 2024-03-31
}

# ci
sums_of_a_file_that_says_a_row_twice_count_it_once() {
	exports a.csv 1
	cp zila.db before.db
	{ cat a.csv; sed -n 2,60p a.csv; } >twice.csv
	db=other.db
	z --format json import twice.csv --as india.district_exports
	agrees
}

# slow
sums_are_made_for_rows_of_before_they_were_kept() {
	exports a.csv 1
	exports b.csv 2
	agrees
	for axis in commodity destination district period; do
		sqlite3 zila.db "DROP TABLE \"export_flow.$axis\""
	done
	sqlite3 zila.db "DELETE FROM meta WHERE name LIKE 'summed%'"
	exports c.csv 4
	agrees
	[[ $(sqlite3 zila.db 'SELECT count(*) FROM "export_flow.period"') -gt 0 ]] ||
		fail "no sums were made"
	apart
	agrees --known-at "$(moment $(($(newest) - 1)))"
}

sums_too_large_for_64_bits_are_left_to_the_rows() {
	exports a.csv 1
	{
		head -1 a.csv
		for i in 1 2 3; do
			echo "Karnataka,Kodagu,0901,,Nepal $i,2022-23,90000000000000000,1"
		done
	} >huge.csv
	z import huge.csv --as india.district_exports
	[[ $code -le 1 ]] || fail "expected the import to be taken"
	ok --format csv sql "SELECT count(*) AS n FROM export_flow"
	exports b.csv 3
}

# Each row has a destination of its own, and a code of every 24,000th: more
# sums than are held at once, of which some have rows before and after.
many_sums() {
	awk -v first="$1" -v last="$2" 'BEGIN {
		print "State,District,HS Code,Country,Period,Value (INR)"
		for (i = 0; i < 30000; i++)
			printf "Karnataka,%s,%06d,Country %d,%s,%s\n",
				i < 24000 ? "Kodagu" : "Mysuru", 10101 + i % 24000,
				i, i % 2 ? "2022-23" : "2023-24",
				i == 2500 ? first : i == 26500 ? last : i
	}' >many.csv
	ok import many.csv --as india.district_exports
}

# slow
sums_that_are_written_in_parts_are_those_of_the_rows() {
	many_sums 1 2
	agrees
	db=huge.db
	many_sums 90000000000000000 80000000000000000
	ok --format csv sql "SELECT count(*) AS n FROM export_flow"
	out_has 30000
	[[ $(sqlite3 huge.db "SELECT count(*) FROM meta WHERE name LIKE
		'summed%'") == 0 ]] || fail "expected no sums beyond 64 bits"
}
