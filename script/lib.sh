# shellcheck shell=bash
# What every script here starts with. It is sourced, never run.
set -euo pipefail

ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
cd -- "$ROOT"

# Build results lie outside the work tree, so that a fresh clone finds the dependencies already compiled.
: "${CARGO_TARGET_DIR:=${XDG_CACHE_HOME:-${HOME:?HOME is not set}/.cache}/trait-dunion/target}"
[[ $CARGO_TARGET_DIR == /* ]] || CARGO_TARGET_DIR=$ROOT/$CARGO_TARGET_DIR
export CARGO_TARGET_DIR
# shellcheck disable=SC2034 # the scripts that source this file use it
BINARY=$CARGO_TARGET_DIR/release/trait-dunion

say() { printf '%s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

# One line that changes when a named file changes: the stamp of what was made from them.
fingerprint() { sha256sum -- "$@" | sha256sum | cut -d ' ' -f 1; }

stamped() { [[ -f $1 && $(<"$1") == "$2" ]]; }

# Where PostgreSQL's own binaries lie; the newest that is there. Debian keeps them off the PATH.
postgres_binaries() {
    local found
    found=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
    [[ -n $found && -x $found/postgres && -x $found/initdb ]] && printf '%s\n' "$found"
}
