#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# README's tables hold the figures of results/summary.json, and the check notices one that differs: usage
# readme_tables.sh SOURCE_DIRECTORY
set -euo pipefail
cd "$1"
packaging/readme-tables --check

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir "$place/packaging" "$place/results"
cp packaging/readme-tables "$place/packaging"
cp results/summary.json "$place/results"
# each of these is one digit in a table
digits=$(grep -nE '^\|.*[0-9]\.[0-9]*[0-8] \[' README.md | cut -d: -f1)
[ "$(wc -w <<<"$digits")" -ge 30 ] || { echo "README.md has hardly any table of results" >&2; exit 1; }
for line in $(shuf -n 10 --random-source=README.md <<<"$digits"); do
  sed -E "${line}s/([0-9]\.[0-9]*)([0-8])( \[)/\19\3/" README.md >"$place/README.md"
  if "$place/packaging/readme-tables" --check 2>/dev/null; then
    echo "README.md, line $line: another figure was not noticed" >&2
    exit 1
  fi
done
# and it is mended by the command that the message names
"$place/packaging/readme-tables"
cmp README.md "$place/README.md"
