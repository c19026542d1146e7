# A chart is a table that is also drawn: doc:chart in reports, and what each
# format makes of it.
# shellcheck shell=bash disable=SC2154 # root: from lib.sh

# charts LUA: a report called charts, whose only section runs LUA.
charts() {
	mkdir -p own
	cp -r "$root/plugins" own/
	cat >own/plugins/india/reports/charts.lua <<-END
		return { id = "charts", title = "Charts", scope = "nation",
		  sections = { { id = "one", title = "One",
		    build = function(doc, ctx) $1 end } } }
	END
	top=$PWD/own
}

good='doc:chart { id = "c", kind = "bar", caption = "Exports by district",
	message = "Agra leads.", note = "Of what is known.",
	columns = { { id = "d", title = "District" },
		{ id = "n", title = "Exports", type = "decimal", unit = "INR crore" } },
	rows = { { d = "Agra", n = 1234567 }, { d = "Etah" }, { d = "All", n = 1234567, total = true } } }'

# told LUA WORD...: the report must fail, and say each WORD.
told() {
	local word
	charts "$1"
	z report charts -t html -o reports
	[[ $code -ne 0 ]] || fail "expected it to fail"
	shift
	for word; do
		grep -qF -- "$word" err || fail "expected the message to say: $word"
	done
}

a_chart_is_drawn_in_html_and_a_table_in_all_formats() {
	charts "$good"
	ok report charts -t html,md,csv,json,text -o reports
	for format in html md txt; do
		grep -q '12,34,567' reports/charts.$format ||
			fail "expected the value in $format"
		grep -q 'Of what is known' reports/charts.$format ||
			fail "expected the note in $format"
	done
	grep -q '<svg' reports/charts.html || fail "expected a drawing"
	for format in html md txt text.csv json; do
		grep -q 'Agra leads' reports/charts.$format ||
			fail "expected the message in $format"
	done
	grep -q '1234567' reports/charts.c.csv || fail "expected the value in csv"
	json '.blocks[] | select(.kind == "chart") | .chart' bar \
		reports/charts.json
	json '.blocks[] | select(.kind == "chart") | .message' 'Agra leads.' \
		reports/charts.json
	json '.blocks[] | select(.kind == "chart") | .rows | length' 3 \
		reports/charts.json
}

a_chart_takes_its_rows_from_sql() {
	charts 'doc:chart { id = "t", kind = "tiles", caption = "States",
		message = "m", columns = { { id = "state", type = "code" },
		{ id = "name" }, { id = "n", type = "integer" } },
		sql = "SELECT state, name, length(name) AS n FROM state" }'
	ok report charts -t html,json -o reports
	json '.blocks[] | select(.kind == "chart") | .rows | length' 36 \
		reports/charts.json
	grep -q '>KA</text>' reports/charts.html || fail "expected a tile KA"
	grep -q 'Not drawn' reports/charts.html && fail "expected all tiles"
	grep -q '<td>Karnataka</td>' reports/charts.html ||
		fail "expected the state's name in the table"
}

a_page_break_is_no_text() {
	charts 'doc:paragraph("a") doc:page_break() doc:paragraph("b")'
	ok report charts -t html,json -o reports
	grep -q 'class="page-break"' reports/charts.html ||
		fail "expected a page break"
	json '.blocks[2].kind' page_break reports/charts.json
}

# ci
a_wrong_chart_is_refused_with_a_hint() {
	told "${good/'"bar"'/'"bars"'}" "did you mean 'bar'" 'tiles'
	told "${good/kind = \"bar\",/}" 'kind is missing'
	told "${good/message = \"Agra leads.\",/}" 'message is missing' \
		'one sentence'
	told "${good/caption = \"Exports by district\",/}" 'caption is missing'
	told "${good/'type = "decimal"'/'type = "text"'}" \
		'a column of numbers is missing'
	told "${good/'n = 1234567 }'/'n = "many" }'}" 'holds numbers'
	told 'doc:charts{}' "did you mean 'chart'"
	told 'doc:table { columns = { { id = "n", type = "integer" } },
		rows = { { 1 }, { 2 } } }' 'row 1 has a value without a name' '{ n ='
	told 'doc:figures { { id = "n" } }' 'its entry 1 must be the name of a figure' 'ctx:figure(name'
}

# The 1.5 was printed as 2, and 20 crore rupees as 20,00,00,000.00 crore.
a_number_that_its_column_can_not_hold_is_refused() {
	told 'doc:table { columns = { { id = "n", type = "integer" } },
		rows = { { n = 3.0 }, { n = 1.5 } } }' 'column n holds whole numbers, not 1.5' 'zila.number.round()'
	told 'doc:table { columns = { { id = "n", type = "money", unit = "INR crore" } },
		rows = {} }' 'column n: money is whole paise or cents' 'type decimal'
}

# A text was n/a, 1e19 too, and a table the address that it had.
what_is_no_number_or_text_is_refused() {
	told 'ctx:figure("n", { value = "12" })' 'value must be a number, not a string'
	told 'ctx:figure("n", { value = 1.5, decimals = 12 })' 'decimals are 0 to 9'
	told 'ctx:figure("n", { value = 1e19 })' 'is too large for 1 decimals'
	told 'doc:table { columns = { { id = "a" } }, rows = { { a = {} } } }' 'column a holds texts, not a table'
	told 'doc:list { "a", {} }' 'its entry 2 must be a text, not a table'
	told 'doc:paragraph(ctx.t("{a}", { a = {} }))' '{a} must be a text or a number, not a table'
}

# It was 1.2, and the figure differed by 11.3.
what_was_published_is_whole_beside_a_value_with_decimals() {
	charts 'ctx:figure("n", { value = 12.5, published = { value = 12 } })
		doc:figures { "n" }'
	ok report charts
	out_has 'Published: 12.0 - differs by +0.5'
}

# 0.29 * 100 is 28.999999999999996, and was refused as "29.0".
a_whole_number_that_was_computed_is_whole() {
	charts 'doc:table { id = "t", caption = "c", columns = { { id = "n", title = "N", type = "integer" } },
		rows = { { n = 0.29 * 100 } } }'
	ok report charts
	out_has '29'
}

a_column_that_no_row_has_is_told() {
	charts 'doc:table { id = "t", columns = { { id = "d" }, { id = "value", type = "integer" }, { id = "e" } },
		rows = { { d = "Agra", valeu = 1 } } }'
	ok report charts -t html -o reports
	err_has "doc:table 't': no row has anything under column 'value'; did you mean 'valeu'?"
	! grep -q "column 'e'" err || fail "expected nothing of what may be missing"
}

series_that_can_not_share_a_scale_are_refused() {
	told 'doc:chart { kind = "line", caption = "c", message = "m", rows = {},
		columns = { { id = "y" }, { id = "a", type = "integer", unit = "t" },
		{ id = "b", type = "percent" } } }' \
		'columns a and b' 'two charts'
	told 'doc:chart { kind = "tiles", caption = "c", message = "m", rows = {},
		columns = { { id = "y" }, { id = "a", type = "integer" },
		{ id = "b", type = "integer" } } }' 'tiles show one value'
	told 'local c = { { id = "y" } }
		for i = 1, 7 do c[#c + 1] = { id = "s" .. i, type = "integer" } end
		doc:chart { kind = "bar", caption = "c", message = "m", rows = {},
		columns = c }' '7 series'
}

a_number_too_large_to_be_written_is_told_and_never_missing() {
	told "${good/n = 1234567/n = 1e300}" "column n: 1e+300 is too large"
}

# A script that catches the error must not publish what was read before it.
of_a_table_or_chart_that_failed_nothing_is_in_the_report() {
	charts "pcall(function() ${good/\{ d = \"Etah\" \}/\{ d = \"Etah\", n = \"?\" \}} end)
		pcall(doc.table, doc, { id = \"t\", caption = \"Half\",
		  columns = { { id = \"n\", title = \"N\", type = \"integer\" } },
		  rows = { { n = 77 }, { n = \"?\" } } })
		doc:paragraph(\"Behind both.\")"
	ok report charts -t csv,json -o reports
	json '[.blocks[] | .kind] | contains(["chart"])' false reports/charts.json
	json '[.blocks[] | select(.id == "t")] | length' 0 reports/charts.json
	grep -q "Behind both" reports/charts.text.csv || fail "expected the rest"
}
