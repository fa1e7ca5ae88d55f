#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The wall between core and window: usage core_has_no_qt.sh SOURCE_DIRECTORY GAZEHOLD_BATCH
set -euo pipefail
cd "$1"

if grep -rnE '#[[:space:]]*include[[:space:]]*[<"](Q[A-Z]|q[a-z]+\.h|Qt|ui/|controls/|export/|figure/|lecture/|run/|theme/|views/|window/)' core app/batch; then
  echo "the core and gazehold-batch include nothing of Qt or of the window" >&2
  exit 1
fi
if grep -rnE 'Qt6|gazehold_ui' core/CMakeLists.txt app/batch/CMakeLists.txt; then
  echo "the core and gazehold-batch link neither Qt nor the window" >&2
  exit 1
fi
libraries=$(ldd "$2")
if grep -iE 'libQt|libGL|libX11|libxcb' <<<"$libraries"; then
  echo "gazehold-batch loads a library of the window" >&2
  exit 1
fi
