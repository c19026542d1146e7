# Findings that are accepted until a day, by whom and why.
# shellcheck shell=bash disable=SC2154 # names of lib.sh

# Two products in two states that our own rule does not know.
found() {
	mkdir -p own/zz/rules
	cat >own/zz/plugin.lua <<-'END'
		return { name = "zz", title = "Own rules", version = "1.0.0",
		  api = 1 }
	END
	cat >own/zz/rules/known.lua <<-'END'
		return { id = "known", title = "A product is a known one",
		  severity = "error", dataset = "product", why = "",
		  check = { one_of = { "name", { "Coffee" } } },
		  message = "{name} is not known" }
	END
	list >list.csv
	products list.csv
	check 2025-01-10
	exits 1
	json 'findings | length' 2
	id=$(jq '.findings[] | select(.state == 29) | .id' out)
}

check() {
	local day=$1
	shift
	z --format json --plugins own check --rule 'zz.*' --as-of "$day" "$@"
}

waive() {
	z --format json --plugins own waive "$@"
}

both() {
	waive "$id" --reason "an order is on its way" --until 2025-02-28 \
		--owner "A. Rao"
	exits 0
	waive --rule zz.known --state Kerala --reason "an old list" \
		--until 2025-12-31 --owner "B. Nair"
	exits 0
}

status_of='findings[] | select(.state == 29) | .status'

what_is_waived_is_shown_and_makes_no_exit_code() {
	found
	waive "$id" --reason "an order is on its way" --until 2025-02-28 \
		--owner "A. Rao"
	exits 0
	json .status holds
	check 2025-02-10
	exits 1
	json "$status_of" waived
	json 'findings[] | select(.waiver) | .waiver |
		[.owner, .reason, .until, .status]' \
		'["A. Rao","an order is on its way","2025-02-28","holds"]'
	both
	check 2025-02-28
	exits 0
	json .counts '{"error":0,"warning":0,"info":0,"new":0,"fixed":0,"waived":2,"could_not_run":0}'
	z --plugins own check --rule 'zz.*' --as-of 2025-02-28
	exits 0
	out_has "until 2025-02-28, A. Rao: an order is on its way"
	z --format html --plugins own check --rule 'zz.*' --as-of 2025-02-28
	exits 0
	out_has "an order is on its way"
}

an_expired_waiver_opens_its_finding_again_and_says_so() {
	found
	both
	check 2025-02-28
	exits 0
	check 2025-03-01
	exits 1
	json "$status_of" open
	json 'findings[] | select(.state == 29) | .waiver.status' expired
	z --plugins own check --rule 'zz.*' --as-of 2025-03-02
	out_has "its waiver expired on 2025-02-28"
}

# ci
a_waiver_can_be_ended_before_its_day() {
	found
	both
	waive end 1 --reason "the order came"
	exits 0
	json .status ended
	check 2025-02-10
	exits 1
	json "$status_of" open
	waive list
	json '[.[].status]' '["ended","holds"]'
	waive end 1 --reason again
	exits 2
}

# ci
what_is_waived_again_has_one_waiver_that_holds() {
	found
	both
	both
	waive --rule zz.known --state Kerala --district Wayanad --owner A \
		--reason "another place" --until 2025-02-01
	waive list
	json '[.[].status]' '["ended","ended","holds","holds","holds"]'
	json '.[0].ended_reason' 'given again, as waiver 3'
	waive end 3 --reason "the order came"
	check 2025-02-10
	exits 1
	json "$status_of" open
}

waivers_are_listed_by_the_place_that_they_touch() {
	found
	both
	waive list --state Kerala
	json '[.[].owner]' '["B. Nair"]'
	waive list --as-of 2025-03-01
	json '[.[].status]' '["expired","holds"]'
	ok --format csv sql --as-of 2025-03-01 \
		"SELECT owner, status FROM waiver ORDER BY id"
	out_has "A. Rao,expired"
	out_has "B. Nair,holds"
}

# ci
a_waiver_without_reason_day_or_end_is_refused() {
	found
	as=()
	refused 2 reason waive "$id" --until 2025-02-28
	refused 2 reason waive "$id" --until 2025-02-28 --reason " "
	refused 2 until waive "$id" --reason x
	refused 2 someday waive "$id" --reason x --until someday
	refused 2 over waive "$id" --reason x --until 2024-12-31
	refused 2 99999 waive 99999 --reason x --until 2025-02-28
	refused 2 state waive --rule zz.known --reason x --until 2025-02-28
	refused 2 zz.unknown waive --rule zz.unknown --state Kerala \
		--reason x --until 2025-02-28
	refused 2 Atlantis waive --rule zz.known --state Atlantis \
		--reason x --until 2025-02-28
	refused 2 finding waive --reason x --until 2025-02-28
	waive list
	json length 0
}

# ci
a_finding_that_was_waived_since_its_check_is_explained_as_waived() {
	found
	waive "$id" --reason "an old list" --until 2099-12-31
	exits 0
	z --format json --plugins own check --explain "$id"
	json .status waived
	waive end 1 --reason "the list came"
	exits 0
	z --format json --plugins own check --explain "$id"
	json .status new
}

words_of_a_waiver_are_text_of_some_length() {
	found
	refused 2 UTF-8 waive "$id" --until 2025-02-28 --reason $'\xff\xfe'
	refused 2 UTF-8 waive "$id" --until 2025-02-28 --reason x \
		--owner $'\xff'
	refused 2 2000 waive "$id" --until 2025-02-28 \
		--reason "$(head -c 2001 /dev/zero | tr '\0' x)"
	waive list
	json length 0
}

# ci
what_a_list_or_an_end_would_not_hear_is_refused() {
	found
	both
	refused 2 owner waive list --owner x
	refused 2 until waive end 1 --reason x --until 2025-03-01
	refused 2 severity check --list --severity error
	refused 2 state check --explain "$id" --state Kerala
}
