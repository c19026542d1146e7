# For a rule that takes seconds, and judges each file by itself: what it found
# clean is kept in build/lint, if there is a build/, and judged again when it,
# the rule, its settings or its tool have changed.
# shellcheck shell=bash

# judge CONFIG TOOL COMMAND... <FILES: runs the command with those of the files
# that it has not found clean as they are.
judge() {
	local kept=build/lint/${0##*/} seen=/dev/null by now fresh
	by=$(cat "$0" "$1" <(stat -Lc '%s %Y' "$(command -v "$2")") | sha256sum)
	now=$(xargs -r sha256sum | sed "s/^/${by%% *} /")
	shift 2
	[[ -e $kept ]] && seen=$kept
	mapfile -t fresh < <(grep -vxFf "$seen" <<<"$now" | awk '{ print $3 }')
	[[ -z ${fresh[*]} ]] || "$@" "${fresh[@]}" || return
	[[ ! -d build ]] || { mkdir -p build/lint && echo "$now" >"$kept"; }
}
