#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs what docs/output.md shows, the commands and the Python that reads their files, in a directory of its own:
# documented_snippet.sh DOCUMENT GAZEHOLD-BATCH. Answers 77, skipped, where there is no Python with NumPy.
set -eu
document=$1
batch=$2

python=
for name in python3 /usr/bin/python3; do
  if "$name" -c 'import numpy' 2>/dev/null; then python=$name && break; fi
done
[ -n "$python" ] || { echo "skipped: there is no python3 with numpy (Debian's python3-numpy)"; exit 77; }

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# block LANGUAGE: the text of all blocks of that language
block() { awk -v fence="\`\`\`$1" '$0 == "```" { on = 0 } on { print } $0 == fence { on = 1 }' "$document"; }
block sh >"$place/commands.sh"
block python >"$place/read.py"
[ -s "$place/commands.sh" ] && [ -s "$place/read.py" ] || { echo "no snippet in $document"; exit 1; }

PATH=$(dirname "$batch"):$PATH
cd "$place"
sh -eu commands.sh
"$python" -W error read.py >said 2>errors || { head -n 20 errors; exit 1; }
cat said
# a line for each print
[ "$(grep -c . said)" -ge 8 ] || { echo "too little was read"; exit 1; }
