# Reports as PDF: what a reader, a copier and a machine find in them.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# paper LUA...: a plugin with one report, "paper", whose only section runs the
# lines of Lua; z uses it from then on.
paper() {
	mkdir -p own/paper/reports
	cp -r "$root/plugins/india" own/
	echo 'return { name = "paper", title = "Paper", version = "1.0.0", api = 1 }' \
		>own/paper/plugin.lua
	{
		echo 'return { id = "paper", title = "On paper", scope = "nation",'
		echo 'sections = { { id = "one", title = "First section",'
		echo 'build = function(doc)'
		printf '%s\n' "$@"
		echo 'end } } }'
	} >own/paper/reports/paper.lua
	ok --plugins own report paper -t pdf,json -o . "${lang[@]}"
	whole paper.pdf
}
lang=()

whole() {
	qpdf --check "$1" >check 2>&1 || fail "$1 is damaged: $(<check)"
	grep -qi warning check && fail "$1: $(<check)"
	return 0
}

pages() {
	pdfinfo "$1" | awk '$1 == "Pages:" { print $2 }'
}

# in_text WORDS FILE: they stand in it, in this order, blanks aside.
in_text() {
	pdftotext -layout "$2" - | tr -s ' \n' ' ' >text
	grep -qF -- "$1" text || fail "expected in the text of $2: $1"
}

a_pdf_says_what_it_is_and_is_whole() {
	with_register
	ok report progress --as-of 2022-07-29 -t pdf -o .
	whole progress.pdf
	pdfinfo progress.pdf >info
	grep -q '^Title: *Districts as Export Hubs' info || fail "no title"
	grep -q '^Author: *zila' info || fail "no author"
	grep -q '^Tagged: *yes' info || fail "not tagged"
	grep -q '^Page size: .*A4' info || fail "not A4"
	grep -aq '/Lang (en)' progress.pdf || fail "no language"
	in_text "Page 2 of $(pages progress.pdf)" progress.pdf
	pdftotext -f 1 -l 1 progress.pdf - | grep -q '^Contents' ||
		fail "no contents on the first page"
}

# ci
links_lead_to_the_pages_that_the_contents_name() {
	with_register
	ok report progress --as-of 2022-07-29 -t pdf -o .
	pdftohtml -xml -i -stdout -f 1 -l 1 progress.pdf >links 2>problems
	[[ -s problems ]] && fail "$(<problems)"
	pdftohtml -xml -i -stdout progress.pdf | grep -A40 '<outline>' >marks
	# shellcheck disable=SC2016 # the patterns are sed's
	grep -oE 'html#[0-9]+">(Step by step|Sources)<' links |
		sed -E 's/html#([0-9]+)">(.*)</<item page="\1">\2</' >named
	[[ $(wc -l <named) -eq 2 ]] || fail "no links in the contents"
	while read -r mark; do
		grep -qF "$mark" marks || fail "not a bookmark: $mark"
	done <named
}

# ci
every_page_of_synthetic_figures_says_so() {
	local page count
	with_register
	ok report progress --as-of 2022-07-29 -t pdf -o .
	count=$(pages progress.pdf)
	for ((page = 1; page <= count; page++)); do
		pdftotext -f $page -l $page progress.pdf - |
			grep -q '^Synthetic' || fail "page $page doesn't"
	done
}

# ci
every_number_of_the_json_is_in_the_pdf() {
	local number
	with_register
	ok report progress --as-of 2022-07-29 -t pdf,json -o .
	pdftotext -layout progress.pdf - | tr -d ',' | tr -s ' \n' '\n' |
		sort -u >words
	jq -r '(.blocks[] | .rows // [] | .[].cells[] | numbers),
		(.figures[] | .value, .denominator?, .published? | numbers)' \
		progress.json | sort -u >numbers
	[[ $(wc -l <numbers) -gt 20 ]] || fail "expected many numbers"
	while read -r number; do
		grep -qF -- "${number%.0}" words || fail "$number is missing"
	done <numbers
}

# ci
the_same_pdf_is_the_same_bytes() {
	with_register
	ok sql "SELECT max(known_at) FROM import"
	ok report progress --as-of 2022-07-29 --known-at 2099-01-01 -t pdf -o a
	ok report progress --as-of 2022-07-29 --known-at 2099-01-01 -t pdf -o b
	cmp a/progress.pdf b/progress.pdf || fail "expected the same bytes"
}

hindi_is_shaped_and_can_be_copied() {
	mkdir -p own/paper/messages
	echo 'return {}' >own/paper/messages/hi.lua
	lang=(--lang hi)
	paper 'doc:paragraph("ज़िला निर्यात संवर्धन समिति की बैठक")' \
		'doc:table { id = "t", caption = "सूची", columns = {' \
		'  { id = "a", title = "ज़िला" },' \
		'  { id = "b", title = "मान", type = "money", unit = "INR" } },' \
		'  rows = { { a = "कोडागु", b = 1234567890 } } }'
	in_text "ज़िला निर्यात संवर्धन समिति की बैठक" paper.pdf
	in_text "कोडागु 1,23,45,678.90" paper.pdf
	grep -aq '/Lang (hi)' paper.pdf || fail "no language"
}

all_scripts_of_india_have_letters() {
	paper 'doc:paragraph("বাংলা தமிழ் తెలుగు ಕನ್ನಡ മലയാളം ગુજરાતી ਪੰਜਾਬੀ")' \
		'doc:paragraph("ଓଡ଼ିଆ অসমীয়া मराठी ᱥᱟᱱᱛᱟᱲᱤ ꯃꯩꯇꯩꯂꯣꯟ")' \
		'doc:paragraph("یہ اردو ہے")'
	grep -q 'no font' err && fail "some script has no font: $(<err)"
	in_text "বাংলা தமிழ் తెలుగు ಕನ್ನಡ" paper.pdf
}

what_no_font_has_is_told() {
	paper 'doc:paragraph("private: \u{10FFFD}")'
	err_has "U+10FFFD"
}

# slow
a_table_of_2000_rows_is_whole() {
	local page count
	paper 'local rows = {}' \
		'for i = 1, 2000 do rows[i] = { a = "row-" .. i, n = i * 7 } end' \
		'doc:table { id = "t", caption = "Long", columns = {' \
		'  { id = "a", title = "Heading A" },' \
		'  { id = "n", title = "N", type = "integer" } }, rows = rows }'
	pdftotext -layout paper.pdf - | grep -oE 'row-[0-9]+ +[0-9,]+' |
		tr -d ',' | awk '{ if ($2 != substr($1, 5) * 7) bad = 1; n++ }
			END { exit bad || n != 2000 }' ||
		fail "rows are lost or torn"
	count=$(pages paper.pdf)
	for ((page = 1; page <= count; page++)); do
		pdftotext -f $page -l $page paper.pdf - | grep -q 'Heading A' ||
			fail "page $page has no heads"
	done
}

a_table_of_60_columns_loses_no_cell() {
	paper 'local columns, row = { { id = "c0", title = "Name" } }, { c0 = "first" }' \
		'for i = 1, 59 do' \
		'  columns[i + 1] = { id = "c" .. i, title = "T" .. i, type = "integer" }' \
		'  row["c" .. i] = 1000000 + i * 111' \
		'end' \
		'doc:table { id = "t", caption = "Wide", columns = columns,' \
		'  rows = { row, row } }'
	pdftotext paper.pdf - | tr -d ',' | grep -oE '^10[0-9]{5}$' | sort |
		uniq -c | awk '$1 != 2 { bad = 1 } END { exit bad || NR != 59 }' ||
		fail "expected each of 59 numbers twice"
	in_text "part 1 of" paper.pdf
	pdftotext -layout paper.pdf - | grep -c '^ *first' >count
	[[ $(<count) -ge 4 ]] || fail "the first column is not repeated"
}

# ci
a_cell_higher_than_a_page_goes_on() {
	paper 'doc:table { id = "t", caption = "Tall", columns = {' \
		'  { id = "a", title = "A" }, { id = "b", title = "B" } }, rows = {' \
		'  { a = string.rep("word ", 6000) .. "end", b = "beside" },' \
		'  { a = "after", b = "it" } } }'
	pdftotext paper.pdf - | grep -o 'word' | wc -l >count
	[[ $(<count) -eq 6000 ]] || fail "$(<count) words of 6000"
	in_text "after it" paper.pdf
}

# ci
hostile_texts_are_only_texts() {
	paper 'local evil = ") /JS (x) >> endobj \\ <script> (\27[31m \u{202E}x\u{202C} \xff"' \
		'doc:heading(evil, 2)' 'doc:paragraph(evil)' \
		'doc:note(evil, "warning")' 'doc:list { evil, "" }' \
		'doc:paragraph(string.rep("x", 100000))' \
		'doc:table { id = "t", caption = evil, note = evil,' \
		'  columns = { { id = "a", title = evil } },' \
		'  rows = { { a = evil }, { group = evil } } }'
	in_text ") /JS (x) >> endobj \\ <script>" paper.pdf
	qpdf --json --json-key=objects paper.pdf | grep -q '"/JS"' &&
		fail "a text became an object"
	pdftotext paper.pdf - | tr -cd 'x' | wc -c >count
	[[ $(<count) -ge 100000 ]] || fail "only $(<count) of 100000 letters"
}
