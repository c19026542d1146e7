# A report holds the same numbers in each of its formats: the JSON is what the
# others are held against, cell by cell, by tests/cli/same_numbers.py.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

formats=json,html,md,text,csv,xlsx

# same DIR: every report in DIR says the same in each format.
same() {
	local file
	for file in "$1"/*.json; do
		python3 "$here/same_numbers.py" "${file%.json}" >out 2>&1 ||
			fail "expected the same numbers in each format"
	done
}

with_lists() {
	local name
	with_register
	for name in dpiit_odop pmfme; do
		z import "$lists/$name.csv"
		[[ $code -le 1 ]] || fail "the list $name"
	done
	printf '%s\n' 'State,District,HS Code,Period,Value (INR)' \
		'Uttar Pradesh,Agra,6403,2022-23,1250.50' \
		'Uttar Pradesh,Bhadohi,5702,2023-24,900' \
		'Uttar Pradesh,Agra,6403,2023-24,1300' >exports.csv
	ok import exports.csv --as india.district_exports
}

# The reports of every scope, in a language, into its folder.
reports() {
	ok report progress --lang "$1" -t $formats -o "$1"
	ok report product_list --lang "$1" -t $formats -o "$1"
	ok report export_strategy --state IN-UP --lang "$1" -t $formats -o "$1"
	ok report export_strategy --state IN-LA --lang "$1" -t $formats -o "$1"
}

# slow
every_format_has_the_same_numbers_in_english() {
	with_lists
	reports en
	ok report progress --as-of 2022-07-29 -t $formats -o en/2022
	same en
	same en/2022
}

# slow
every_format_has_the_same_numbers_in_hindi() {
	with_lists
	reports hi
	same hi
}

# plugin REPORT: a plugin `made` whose report is the Lua on standard input.
plugin() {
	mkdir -p plugins/made/reports
	ln -sfn "$top/plugins/india" plugins/india
	echo 'return { name = "made", title = "Made", version = "1.0.0",
		api = 1 }' >plugins/made/plugin.lua
	cat >"plugins/made/reports/$1.lua"
	"$zila" --db "$db" --plugins plugins report "$1" -t $formats -o made \
		>out 2>err </dev/null || fail "expected the report $1"
}

# slow
every_format_has_the_same_extreme_numbers() {
	plugin extremes <<-'END'
		local function scales()
		  local columns, row, below = {{ id = "name" }}, { name = "x" }, { name = "y" }
		  for scale = 0, 9 do
		    local id = "s" .. scale
		    columns[#columns + 1] = { id = id, type = "decimal", scale = scale }
		    row[id], below[id] = 12345.123456789, -0.5
		  end
		  return columns, { row, below, { name = "nothing" } }
		end
		local function build(doc)
		  local rows, value = {}, 9
		  for digits = 1, 18 do
		    rows[digits] = { n = value, m = -value, inr = value, usd = -value,
		      percent = digits ^ 5 * 7.3 }
		    value = value * 10 + 9
		  end
		  rows[19] = { n = math.maxinteger, m = math.mininteger,
		    inr = math.maxinteger, usd = math.mininteger, percent = -0.05 }
		  rows[20] = { n = 9007199254740993, m = 0, percent = -1234567.8, total = true }
		  doc:table { id = "limits", caption = "Limits", rows = rows, columns = {
		    { id = "n", type = "integer" }, { id = "m", type = "integer" },
		    { id = "inr", type = "money", unit = "INR" },
		    { id = "usd", type = "money", unit = "USD" },
		    { id = "percent", type = "percent" } } }
		  local columns, of_scales = scales()
		  doc:table { id = "scales", caption = "Scales", columns = columns, rows = of_scales }
		end
		return { id = "extremes", title = "Extremes", scope = "nation",
		  sections = { { id = "all", title = "All", build = build } } }
	END
	same made
}

# slow
every_format_has_the_same_hostile_texts() {
	plugin hostile <<-'END'
		local texts = { "=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "\tx", "\rx",
		  "http://example.org/?a=1&b=<2>", "_x0041_", "a|b\\|c", "**bold** _it_ `x`",
		  "<script>alert(1)</script>", "\"quoted\", 'so'", "line\nbreak", "\27[31mred",
		  "ज़िला क्‍ष", "1. item", "# head", "&amp; &lt;", "'=1", "0806" }
		local function build(doc)
		  local rows = {}
		  for i, text in ipairs(texts) do
		    doc:paragraph("p" .. text)
		    rows[i] = { text = text, code = text, n = i }
		  end
		  rows[#rows + 1] = { group = texts[1] }
		  for _ = 1, 2 do
		    doc:table { id = "../" .. texts[1], caption = texts[1] .. " [x]:*?/", rows = rows,
		      note = texts[11], columns = { { id = "text", title = texts[1] },
		      { id = "code", type = "code" }, { id = "n", type = "integer" } } }
		  end
		end
		return { id = "hostile", title = "=1 & <b>", scope = "nation",
		  sections = { { id = "all", title = texts[4], build = build } } }
	END
	same made
}

# slow
every_format_has_the_same_charts_and_dates() {
	plugin charts <<-'END'
		local kinds = { "bar", "stacked", "line", "dot", "tiles" }
		local function build(doc)
		  for at, kind in ipairs(kinds) do
		    local rows = { { label = "29", a = at, b = 123456 }, { label = "27", b = -2 },
		      { group = "Between" }, { label = "9", a = 4, b = 1, day = "2024-03-31" },
		      { label = "32", a = -5, b = 2, day = "1899-12-31" },
		      { label = "Total", a = 4, b = 123457, day = "n.d.", total = true } }
		    local columns = { { id = "label", title = "State", type = "code" },
		      { id = "a", type = "money", unit = "INR" }, { id = "day", type = "date" },
		      { id = "b", type = "money", unit = "INR" } }
		    if kind == "tiles" then columns[4] = nil end
		    doc:chart { id = kind, kind = kind, caption = "The " .. kind, rows = rows,
		      message = "Of " .. kind .. " 7,654.", columns = columns }
		  end
		end
		return { id = "charts", title = "Charts", scope = "nation",
		  sections = { { id = "all", title = "All", build = build } } }
	END
	same made
}

# slow
every_format_has_all_of_2000_rows() {
	plugin long <<-'END'
		local function build(doc)
		  local rows = {}
		  for i = 1, 2000 do
		    rows[i] = { name = "District " .. i, value = i * i * 7919, share = i / 20 }
		  end
		  doc:table { id = "long", caption = "Long", rows = rows, columns = {
		    { id = "name" }, { id = "value", type = "money", unit = "INR" },
		    { id = "share", type = "percent" } } }
		end
		return { id = "long", title = "Long", scope = "nation",
		  sections = { { id = "all", title = "All", build = build } } }
	END
	same made
	[[ $(wc -l <made/long.long.csv) -eq 2001 ]] || fail "expected 2,000 rows"
}

# ci
a_report_as_csv_is_a_file_for_each_table() {
	local table
	with_register
	ok report progress --as-of 2022-07-29 -t csv,json -o reports
	for table in $(jq -r '.blocks[] | select(.rows) | .id' \
		reports/progress.json) figures text sources; do
		[[ -s reports/progress.$table.csv ]] || fail "expected $table"
	done
	head -n 1 reports/progress.states.csv | grep -q 'State/UT,Districts' ||
		fail "expected the columns on the first line"
	grep -q ,synthetic reports/progress.figures.csv ||
		fail "expected the word synthetic"
	ok --format csv report progress --as-of 2022-07-29
	out_has "Position as on,2022-07-29"
}

# Every file of it must be dated alike, or a second run were another file.
a_workbook_tells_no_time() {
	local name
	ok report progress --as-of 2022-07-29 --known-at 2099-01-01 -t xlsx -o one
	TZ=America/Lima ok report progress --as-of 2022-07-29 \
		--known-at 2099-01-01 -t xlsx -o two
	cmp one/progress.xlsx two/progress.xlsx || fail "expected the same bytes"
	python3 - one/progress.xlsx >out <<-'END' || fail "expected no clock"
		import re, sys, zipfile
		with zipfile.ZipFile(sys.argv[1]) as book:
		    print({entry.date_time for entry in book.infolist()})
		    core = book.read("docProps/core.xml").decode()
		    print(core)
		    times = set(re.findall(r"20\d\d-[^<]*T[^<]*", core))
		    sys.exit(len({entry.date_time for entry in book.infolist()}) != 1
		             or times != {"2000-01-01T00:00:00Z"})
	END
}
