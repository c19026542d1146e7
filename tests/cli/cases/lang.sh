# Reports in the languages of the states, and what a state's plugin changes.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# state_plugin TEXT: plugins of our own, Goa's with TEXT as what it changes in
# the export strategy.
state_plugin() {
	[[ -e own ]] || cp -r "$top/plugins" own
	mkdir -p own/goa/reports own/goa/messages
	printf 'local report = zila.report "india.export_strategy"\n%s\n%s\n' \
		"$1" 'return report' >own/goa/reports/export_strategy.lua
}

strategy() { # STATE ARGUMENT...
	local state=$1
	shift
	ok report export_strategy --state "$state" -o reports "$@"
}

# ci
a_report_is_in_the_language_of_its_state() {
	with_register
	strategy IN-TN --lang ta --as-of 2022-07-29 -t html,md,json
	local html=reports/export_strategy-IN-TN.html
	grep -q '<html lang="ta">' $html || fail "expected its language"
	grep -q '<h2[^>]*>.*திட்டத்தின் நிலை' $html || fail "expected a heading"
	grep -q '29 ஜூலை 2022' $html || fail "expected the month's name"
	grep -q 'தமிழ்நாடு' $html || fail "expected the state's name"
	json .lang ta reports/export_strategy-IN-TN.json
}

# ci
what_a_language_lacks_is_english_and_marked_so() {
	with_register
	mkdir -p own/tn/reports
	echo 'return { name = "tn", title = "TN", version = "1", api = 1,
		state = 33, extends = "tamil_nadu" }' >own/tn/plugin.lua
	cat >own/tn/reports/export_strategy.lua <<-'END'
		local report = zila.report "india.export_strategy"
		report:after("status", { id = "own", title = false,
		  build = function(doc, ctx)
		    doc:paragraph(ctx.t "Nobody has said this in Tamil.")
		  end })
		return report
	END
	strategy IN-TN --plugins own --lang ta -t html
	local html=reports/export_strategy-IN-TN.html
	grep -q '<span lang="en">Nobody has said this in Tamil' $html ||
		fail "expected English, marked"
	grep -q '[ऀ-ॿ]' $html && fail "expected no Hindi"
	return 0
}

# ci
districts_have_the_names_of_the_register() {
	with_register
	strategy IN-KA --lang kn -t md
	grep -q '^### ಕೊಡಗು (' reports/export_strategy-IN-KA.md ||
		fail "expected Kodagu in Kannada"
	strategy IN-KA -t md
	grep -q '^### Kodagu (' reports/export_strategy-IN-KA.md ||
		fail "expected Kodagu in English"
}

# ci
numbers_are_the_same_in_every_language() {
	local language
	with_register
	for language in en hi kn; do
		strategy IN-KA --lang $language -t json
		jq '[.figures[].value], [.tables[]?.rows[]?[]? | numbers]' \
			reports/export_strategy-IN-KA.json >numbers.$language
	done
	cmp numbers.en numbers.hi || fail "expected one set of numbers"
	cmp numbers.en numbers.kn || fail "expected one set of numbers"
	grep -q '[೦-೯]' reports/export_strategy-IN-KA.json &&
		fail "expected ASCII digits"
	return 0
}

a_language_of_another_state_is_refused_with_those_there_are() {
	refused 2 "en, hi, kn" report export_strategy --state IN-KA --lang ta
}

# ci
a_language_that_nobody_has_is_refused_with_those_there_are() {
	local language
	refused 2 "en, hi" report progress --lang tlh
	refused 2 "en, bn, hi, kn, mr, ta" --format html check --lang tlh
	refused 2 "a page or a workbook" check --lang hi
	for language in ../hi a/b "" "h i" \
		aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; do
		refused 2 "lang" report progress --lang "$language"
	done
}

a_catalogue_of_ones_own_makes_a_language() {
	state_plugin ''
	refused 2 "en, hi" --plugins own report export_strategy \
		--state IN-GA --lang kok
	echo 'return { ["Data notes"] = "आंकड्यांविशीं टिपो" }' \
		>own/goa/messages/kok.lua
	ok --plugins own report export_strategy --state IN-GA --lang kok
	out_has "आंकड्यांविशीं टिपो"
	out_has "Status of the programme"
}

a_bad_catalogue_is_told_and_the_report_is_english() {
	state_plugin ''
	echo 'return { ["Data notes"] = ' >own/goa/messages/kok.lua
	ok --plugins own report export_strategy --state IN-GA --lang kok
	err_has "goa/messages/kok.lua"
	out_has "Data notes"
}

a_catalogue_of_too_many_parts_is_refused() {
	state_plugin ''
	mkdir own/goa/messages/kok
	touch own/goa/messages/kok/p{1..65}.lua
	refused 4 "more than 64 files" \
		--plugins own report export_strategy --state IN-GA
}

info_says_how_complete_a_language_is() {
	ok --format json plugins info tamil_nadu
	json '[.catalogues[].language]' '["hi","ta"]'
	json '.catalogues | all(.words > 100 and .words <= .of)' true
	ok plugins info tamil_nadu
	out_has "ta: "
}

# slow
pdf_has_every_letter_of_a_state() {
	local pair
	with_register
	for pair in TN:ta KA:kn MH:mr WB:bn; do
		strategy "IN-${pair%:*}" --lang "${pair#*:}" -t pdf
		grep -q 'no font' err && fail "$pair: a letter has no font"
		grep -aq "/Lang (${pair#*:})" \
			"reports/export_strategy-IN-${pair%:*}.pdf" ||
			fail "$pair: no language"
	done
}

sections_are_added_replaced_moved_and_removed() {
	state_plugin '
local function say(id, words)
  return { id = id, title = words, build = function(doc) doc:paragraph(words) end }
end
report:before("status", say("first", "Added before"))
report:after("status", say("second", "Added after"))
report:replace("exports", say("exports", "Put in its place"))
report:move("notes", "status")
report:remove("stakeholders", "held in another report")'
	ok --plugins own --format md report export_strategy --state IN-GA
	grep '^## ' out | head -7 >headings
	diff headings - <<-'END' || fail "expected the sections so"
		## Added before
		## Data notes
		## Status of the programme
		## Added after
		## Put in its place
		## Products of the districts
		## District by district
	END
	grep -q 'Who is involved' out && fail "expected it to be gone"
	ok --plugins own --format md report export_strategy --state IN-KA
	out_has "Who is involved"
}

# ci
an_edit_of_no_section_is_refused() {
	local edit
	for edit in 'report:move("notes", "statis")' \
		'report:move("note", "status")' 'report:remove("statis", "x")'; do
		state_plugin "$edit"
		fails --plugins own report export_strategy --state IN-GA
		err_has "there is no section"
	done
	state_plugin 'report:move("notes", "notes")'
	ok --format json --plugins own plugins info goa
	json '.problem | contains("before itself")' true
}

a_states_setting_changes_its_report() {
	state_plugin ''
	sed -i 's/extends = "india",/&\n settings = { target_fy = { type = "period",\n default = "2031-32", help = "of its own policy" } },/' \
		own/goa/plugin.lua
	ok --plugins own report export_strategy --state IN-GA
	out_has "No export target for 2031-32"
	out_has "target_fy = 2031-32"
	ok --plugins own report export_strategy --state IN-KA
	out_has "target_fy = 2026-27"
}

# The files and commands are those of plugins/README.md, word for word.
# slow
the_guide_to_a_plugin_is_true() {
	mkdir guide bin
	printf '#!/bin/sh\nexec "%s" --db guide.db "$@"\n' "$zila" >bin/zila
	chmod +x bin/zila
	awk -v folder=guide/ '
		/^```/ && inside { inside = 0; close(file); next }
		/^```sh/ { inside = 1; file = folder "run.sh"; next }
		/^```lua/ {
			inside = 1
			getline
			file = folder "files/" $2
			path = file
			sub("/[^/]*$", "", path)
			system("mkdir -p " path)
			print >>file
		}
		inside { print >>file }' "$top/plugins/README.md"
	cd guide || return 1
	# The files come after the commands of the first part.
	sed -i '/^printf/i cp -r files/own .' run.sh
	sed -i 's/^\(zila .* check --rule .*\)$/\1 || [ $? -eq 1 ]/' run.sh
	PATH=$work/the_guide_to_a_plugin_is_true/bin:$PATH \
		bash -euo pipefail run.sh >out 2>err || fail "expected it to run"
	out_has "my_karnataka: all is well"
	out_has "8 passed, 0 failed"
	out_has "exports, and has no draft action plan"
	out_has "added 2"
	out_has "run 1 of my_karnataka.weekly"
	out_has "run 2 of my_karnataka.silk"
	out_has "is installed in installed/my_karnataka"
	grep -q 'ಅತಿ ಹೆಚ್ಚು ರಫ್ತು' reports/export_strategy-IN-KA.html ||
		fail "expected its chart in Kannada"
	[[ -s $(echo reports/20*/export_strategy-IN-KA.html) ]] ||
		fail "expected the job's report"
	[[ -s reports/export_strategy-IN-KA.pdf ]] || fail "expected a PDF"
}
