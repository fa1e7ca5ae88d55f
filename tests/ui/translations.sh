#!/bin/sh
# translations.sh LUPDATE CHECKOUT: every text of the window is in the translation, and nothing else is.
set -eu
lupdate=$1 checkout=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$checkout/resources/translations/gazehold_zh_CN.ts" "$work/now.ts"
"$lupdate" -silent -locations none -no-obsolete "$checkout/ui" "$checkout/app/window" -ts "$work/now.ts"
diff "$checkout/resources/translations/gazehold_zh_CN.ts" "$work/now.ts"
