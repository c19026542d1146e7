# The words in which the facts of tests/cli/cases are told.  tests/cli/run
# runs this file with some FILE:FACT; it is not sourced.
#
# A fact runs `z ARGUMENT...`, which leaves the exit code in $code and the
# texts in the files out and err, and then says what it expects.  The first
# expectation that isn't met ends it and shows all three.
# shellcheck shell=bash disable=SC2154 # here, top, zila, work: from run
set -uo pipefail

lists=$top/plugins/india/data/lists
# shellcheck disable=SC2034 # of the cases
root=$top
last='' db=zila.db as=()
wants=() docs=0

fail() {
	settle # what was expected before this
	echo "  $*"
	[[ -n $last ]] && echo "  after: $last"
	[[ -n ${code:-} ]] && echo "  exit code: $code"
	[[ -s out ]] && head -c 1500 out | sed 's/^/  out: /' && echo
	[[ -s err ]] && head -c 1500 err | sed 's/^/  err: /' && echo
	exit 1
}

# z ARGUMENT...: runs zila, as "${as[@]}" if that is set, on the database $db.
z() {
	last="zila $*" code=0
	"${as[@]}" "$zila" --db "$db" --plugins "$top/plugins" "$@" \
		</dev/null >out 2>err || code=$?
}

# ok ARGUMENT...: z, and it must exit with 0.
ok() {
	z "$@"
	exits 0
}

# fails ARGUMENT...: z, and it must exit with another code than 0, and say why.
fails() {
	z "$@"
	[[ $code -ne 0 ]] || fail "expected it to fail"
	[[ -s err ]] || fail "expected a message on standard error"
}

exits() {
	[[ $code -eq $1 ]] || fail "expected exit code $1"
}

# refused CODE WORD ARGUMENT...: zila must exit with CODE, write nothing to
# standard output, and tell why in a message that holds WORD.
refused() {
	local want=$1 word=$2
	shift 2
	z "$@"
	exits "$want"
	[[ -s out ]] && fail "expected nothing on standard output"
	[[ -s err ]] || fail "expected a message on standard error"
	local text bug='assert|core dumped|Sanitizer|runtime error'
	IFS= read -rd '' text <err
	[[ ${text,,} == *"${word,,}"* ]] ||
		fail "expected the message to name $word"
	[[ ! $text =~ $bug ]] || fail "that is a bug, not a message"
}

out_is() {
	[[ $(<out) == "$1" ]] || fail "expected the output: $1"
}

# has FILE TEXT: without a process, which would cost more than the look.
has() {
	local text
	IFS= read -rd '' text <"$1"
	[[ $text == *"$2"* ]]
}

out_has() {
	has out "$1" || fail "expected in the output: $1"
}

err_has() {
	has err "$1" || fail "expected in the message: $1"
}

# The places of things in zila's JSON are left open; their names are not.
# shellcheck disable=SC2016 # the $ is jq's
words='
	def imports: [.. | objects | select(has("already_imported"))];
	def taken: imports[0];
	def rejects: [.. | objects | select(has("reasons"))];
	def findings: [.. | objects | select(has("rule") and has("severity"))];
	def stored: .added + .changed + .unchanged;
	def balanced: .read == stored + .quarantined + .skipped;
	def figure($name): .figures[$name].value;
	def said: map(if type == "string" then . else tojson end) | join("\n");
'

one_document() {
	[[ $(jq -s length "${1:-out}" 2>&1) == 1 ]] ||
		fail "expected exactly one JSON document in ${1:-out}"
}

# json FILTER VALUE [FILE]: what jq makes of the output must be VALUE.
#
# The document is put aside as it is now, and looked at when the fact fails,
# or when all facts have ended: one start of jq costs as much as one of zila.
json() {
	put_aside "${3:-out}"
	if [[ $BASH_SUBSHELL -gt $level ]]; then
		wants=() # they are looked at outside
	fi
	wants+=("$work/$fact.docs/$docs" "$1" "$2" "$last" "${code:-}")
	if [[ $BASH_SUBSHELL -gt $level ]]; then
		settle # its end is not the fact's
	fi
}

# A command may write the same file again, so each has a copy of its own; that
# of a short one takes no process.
put_aside() {
	local copy=$work/$fact.docs/$docs text
	[[ $aside == "$PWD/$1" && $copy -nt $1 ]] && return
	docs=$((docs + 1)) aside=$PWD/$1 copy=$work/$fact.docs/$docs
	[[ -r $1 ]] || fail "expected exactly one JSON document in $1"
	if IFS= read -rd '' -n 16384 text <"$1"; then
		cp -- "$1" "$copy"
	else
		printf %s "$text" >"$copy"
	fi
}

# all_hold: whether what is expected of JSON is so, in one start of jq.
all_hold() {
	local i filters=() said=()
	local -A docs=()
	for ((i = 0; i < ${#wants[@]}; i += 5)); do
		docs[${wants[i]}]=
		filters+=("(\$docs[\$said[${#said[@]}]] | length == 1 and
			(.[0] | [${wants[i + 1]}
			] | said == \$said[${#said[@]} + 1])),")
		said+=("${wants[i]}" "${wants[i + 2]}")
	done
	[[ $(jq -n "$words \$ARGS.positional as \$said |
		reduce inputs as \$doc ({}; .[input_filename] += [\$doc]) |
		. as \$docs | [${filters[*]} true] | all" \
		"${!docs[@]}" --args -- "${said[@]}" 2>&1) == true ]]
}

# All that was expected of JSON; if not all holds, one by one, so that the
# first which isn't met is shown.
settle() {
	local all=("${wants[@]}") i
	[[ ${#all[@]} -eq 0 ]] || all_hold && wants=() && return
	wants=()
	for ((i = 0; i < ${#all[@]}; i += 5)); do
		last=${all[i + 3]} code=${all[i + 4]}
		cp "${all[i]}" out && : >err
		expect_now "${all[i + 1]}" "${all[i + 2]}"
	done
}

# settle_of FACT: what it expected, told in its log.
settle_of() {
	cd "$work/$1.docs" || exit 1
	wants=()
	. ./wants
	settle
}

# When a fact has ended well, what it expected of JSON is looked at with that
# of others; else now, as it may be the reason.
end_fact() {
	local status=$?
	if [[ $status -eq 0 && ${#wants[@]} -gt 0 ]]; then
		echo "wants+=(${wants[*]@Q})" >"$work/$fact.docs/wants" ||
			status=1
	else
		settle
	fi
	exit "$status"
}

expect_now() {
	local got
	one_document out
	got=$(jq -rc "$words $1" out 2>&1)
	[[ $got == "$2" ]] || fail "expected $1 = $2, got $got"
}

# sql QUERY VALUE: the one value of a query.
sql() {
	local got
	ok --format csv sql "$1"
	got=$(<out)
	got=${got//[$'\r"']/}
	[[ $got == *$'\n'* ]] || got=$'\n'
	[[ ${got#*$'\n'} == "$2" ]] || fail "expected $2"
}

# Everything that a user could tell apart about what is stored; that a command
# was run is on record also when it stored nothing.
stored() {
	sqlite3 zila.db .dump 2>/dev/null |
		grep -vE '^(PRAGMA|BEGIN|COMMIT|INSERT INTO run )' | sha256sum
}

# newest: the number of the last import.
newest() { sqlite3 "$db" "SELECT max(id) FROM import"; }

# proved: the database is whole, and what the fact imported is as in its files.
# That the registers of a new database are, which takes longer, is a fact of
# verify.sh; without an import of its own one of them has to do.
proved() {
	local id own
	own=$(sqlite3 "$db" "SELECT id FROM import
		WHERE id > $(<"$work/templates/newest")")
	for id in ${own:-1}; do
		ok imports verify "$id"
	done
}

# list [LINES]: a product list of three districts, or of LINES shipped ones.
list() {
	if [[ $# -eq 1 ]]; then
		head -n $(($1 + 2)) "$lists/dpiit_odop.csv"
		return
	fi
	printf '%s\n' State,District,Product "Karnataka,Mysuru,Mysore silk" \
		Karnataka,Kodagu,Coffee Kerala,Wayanad,Pepper
}

# products FILE [ARGUMENT...]: imports FILE as a product list, JSON to out.
products() {
	z --format json import "$@" --as india.odop_dpiit --as-on 2025-01-01
}

# The database with the synthetic register in it; made by the first to ask.
with_register() {
	local template=$work/templates/register
	(
		flock 9
		[[ -e $template/zila.db ]] && exit 0
		mkdir -p "$template.new" && cd "$template.new" || exit 1
		cp "$work"/templates/empty/zila.db* .
		for kind in district state; do
			ok run "$top/scripts/synthetic_register.lua" "$kind"
			cp out "synthetic_${kind}_register.csv"
			z import "synthetic_${kind}_register.csv"
			[[ $code -le 1 ]] || fail "the synthetic register"
		done
		mv "$template.new" "$template"
	) 9>"$work/templates/lock" || exit 1
	cp "$template"/*.csv "$template"/zila.db* .
}

# until_true COMMAND...: tries again until it succeeds; a minute is too long.
until_true() {
	local until=$((SECONDS + 60))
	until "$@"; do
		[[ $SECONDS -lt $until ]] || fail "expected at last: $*"
		read -rt 0.05 -u "$silence"
	done
}

# begins ARGUMENT...: z, which goes on beside the fact, until it finishes or
# the fact ends.
begins() {
	last="zila $*"
	setpriv --pdeathsig KILL "$zila" --db "$db" --plugins "$top/plugins" \
		"$@" </dev/null >out 2>err &
	begun=$!
}
finishes() {
	code=0
	wait "$begun" || code=$?
}

# serves ARGUMENT...: a daemon of $db, without the web unless told otherwise,
# which ends with this fact at the latest.
serves() {
	: >serve.log
	ZILA_TEST=$fact setpriv --pdeathsig KILL "$zila" --db "$db" \
		--plugins "$top/plugins" serve "${@:---no-web}" \
		</dev/null >serve.log 2>&1 &
	daemon=$!
	until_true has serve.log 'serving '
}

# serves_web: and its pages, at $port.
serves_web() {
	serves --listen 127.0.0.1:0
	port=$(sed -n 's|.*http://127\.0\.0\.1:\([0-9]*\)/.*|\1|p; T; q' serve.log)
}

# ends: the daemon is told to end, and does, well.
ends() {
	kill -TERM "$daemon"
	code=0
	wait "$daemon" || code=$?
	last="zila serve"
	exits 0
}

# ask QUERY: of the database itself, also while it is served.
ask() { sqlite3 -cmd '.timeout 60000' "$db" "$1"; }

# mortal COMMAND...: runs it so that a read-only file is read-only, also for
# root.
mortal() {
	if [[ $(id -u) -eq 0 ]]; then
		setpriv --bounding-set=-dac_override,-dac_read_search "$@"
	else
		"$@"
	fi
}

if [[ $1 == --template ]]; then
	mkdir -p "$work/templates/empty" && cd "$work/templates/empty" || exit 1
	ok sql "SELECT 1"
	[[ -s zila.db ]] || fail "expected a database"
	newest >../newest
	rm -f out err
	exit 0
fi

# --settle FACT...: what some that ended well expected of JSON.
if [[ $1 == --settle ]]; then
	shift
	for fact; do
		[[ ! -e $work/$fact.docs/wants ]] || . "$work/$fact.docs/wants"
	done
	[[ ${#wants[@]} -eq 0 ]] || all_hold && exit 0
	for fact; do
		[[ -e $work/$fact.docs/wants ]] || continue
		(settle_of "$fact") >>"$work/$fact.log" 2>&1 ||
			echo 1 >"$work/$fact.code"
	done
	exit 0
fi

# tell FILE FACT: in a process of its own, which ends with it.
tell() (
	fact=$2 aside='' level=$BASH_SUBSHELL
	trap end_fact EXIT
	cd "$work/$fact" || exit 1
	# shellcheck source=/dev/null
	. "$1"
	"$fact"
)

# Leaves of each what it said in FACT.log, its exit code in FACT.code, and what
# processor time it took, user and system, in times.
exec {silence}<> <(:) # until_true waits at it
for each; do
	TIMEFORMAT="%U %S ${each##*:}"
	{
		time tell "${each%:*}" "${each##*:}" >"$work/${each##*:}.log" 2>&1
		echo $? >"$work/${each##*:}.code"
	} 2>>"$work/times"
done
