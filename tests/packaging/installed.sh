#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What cmake --install puts in place is whole, and other programs accept it: installed.sh CHECKOUT BUILD
set -euo pipefail
checkout=$1 build=$2
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
wrong() { echo "installed: $*" >&2; exit 1; }
for tool in desktop-file-validate appstreamcli man xmllint; do
  command -v $tool >/dev/null || { echo "installed: $tool is missing" >&2; exit 77; }
done
cmake --install "$build" --prefix "$place" >/dev/null
cd "$place"

# ---------------------------------------------------------------- it is there
for file in bin/gazehold bin/gazehold-batch share/applications/gazehold.desktop share/mime/packages/gazehold.xml \
            share/metainfo/org.gazehold.gazehold.metainfo.xml share/icons/hicolor/scalable/apps/gazehold.svg \
            share/man/man1/gazehold.1 share/man/man1/gazehold-batch.1 share/bash-completion/completions/gazehold \
            share/bash-completion/completions/gazehold-batch share/doc/gazehold/{README.md,LICENSE,CITATION.cff} \
            share/doc/gazehold/docs/{output.md,pictures/light.png,licences/dejavu.txt} \
            share/doc/gazehold/help/{en,zh_CN}.html; do
  [ -s $file ] || wrong "$file is missing"
done
version=$(bin/gazehold-batch --version) version=${version##* }

# ---------------------------------------------------------------- others accept it
desktop-file-validate share/applications/gazehold.desktop
appstreamcli validate --no-net share/metainfo/*.xml >log || { cat log >&2; exit 1; }
xmllint --noout share/mime/packages/gazehold.xml share/icons/hicolor/scalable/apps/gazehold.svg
grep -q "<release version=\"$version\"" share/metainfo/*.xml || wrong "the metainfo does not tell of $version"
grep -q "^version: $version$" share/doc/gazehold/CITATION.cff || wrong "CITATION.cff is not of $version"
grep -q "^## $version\b" share/doc/gazehold/CHANGELOG.md || wrong "CHANGELOG.md does not tell of $version"

# ---------------------------------------------------------------- manuals: no warning, and every option of every command
for program in gazehold gazehold-batch; do
  page=$place/share/man/man1/$program.1
  LC_ALL=C.UTF-8 MANWIDTH=200 man --warnings -E UTF-8 -l "$page" >text 2>warnings
  [ ! -s warnings ] || wrong "$program.1: $(head -n 3 warnings)"
  for command in "" $(bin/$program --help | sed -n '/^Subcommands:/,/^$/s/^  \([a-z-]*\) .*/\1/p'); do
    for option in $(bin/$program $command --help | grep -oE '^  (-h,)?--[a-z-]+' | grep -oE '\-\-[a-z-]+'); do
      grep -qE -- "(^|[ ,])$option\b" text || wrong "$program.1 has no $option"
    done
  done
done
grep -q 'learning_rate' text || wrong "gazehold-batch.1 has no parameters"

# ---------------------------------------------------------------- the help: every link of a page leads somewhere in it
for page in share/doc/gazehold/help/*.html; do
  links=$(grep -oE "href='#[a-z0-9-]+'" $page | sort -u | cut -d "'" -f 2)
  [ "$(wc -l <<<"$links")" -ge 10 ] || wrong "$page has few links"
  for link in $links; do grep -q "id='${link#\#}'" $page || wrong "$page has no $link"; done
  # it knows no HTML 5
  xmllint --html --noout $page 2>&1 | grep error | grep -v 'Tag section invalid' >said || true
  [ ! -s said ] || wrong "$page: $(head -n 3 said)"
done
grep -q '目标' share/doc/gazehold/help/zh_CN.html || wrong "the Chinese help is not Chinese"

# ---------------------------------------------------------------- completions, as bash asks for them
completes() {
  local expected=$1 program=$2
  shift
  (cd "$place" && bash --norc -c '
    source share/bash-completion/completions/$1
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _${1//-/_}
    printf "%s\n" "${COMPREPLY[@]}"' bash "$@") >answers
  grep -qxF -- "$expected" answers || wrong "'$*' is not completed by $expected but: $(head -c 300 answers | tr '\n' ' ')"
}
touch mine.gazehold mine.csv
completes run gazehold-batch ru
completes --duration gazehold-batch run --dur
completes lesion gazehold-batch run --scenario les
completes learning_rate= gazehold-batch sweep --vary lear
completes recovery gazehold-batch experiment reco
completes mine.csv gazehold-batch run --target mi
completes mine.gazehold gazehold-batch replay mi
completes figure gazehold fig
completes projector gazehold --theme pro
completes drift gazehold figure dri
! grep -qx mine.csv answers || wrong "files are offered where a panel is wanted"

# ---------------------------------------------------------------- a session is known by what is in it
for session in "$checkout"/tests/data/sessions/*.gazehold; do
  head -c 96 "$session" | grep -q '"format": "gazehold session ' || wrong "the magic of the MIME type misses $session"
done
