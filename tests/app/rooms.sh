#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A room includes only of rooms that stand before it: usage rooms.sh SOURCE_DIRECTORY
set -euo pipefail
cd "$1"

# check FOLDER ROOM…: its rooms from the bottom up
check() {
  local folder=$1 later room
  shift
  diff <(printf '%s\n' "$@" | sort) <(find "$folder" -mindepth 2 -name '*.?pp' -printf '%P\n' | cut -d/ -f1 | sort -u) ||
    { echo "$folder/ has other rooms than those that are listed in $0" >&2; exit 1; }
  for room in "$@"; do
    shift
    for later in "$@"; do
      # both halves have experiments; what is meant is where the file is
      while IFS=: read -r file _ header; do
        [ ! -e "$folder/$header" ] || { echo "$file includes $header, which stands above it" >&2; exit 1; }
      done < <(grep -rnoP "^#include \"\K$later/[^\"]+" "$folder/$room")
    done
  done
}
check core base network world model analysis simulation io session scenes live lanes experiments
check ui theme figure export run controls views lecture film paper help experiments window

# what draws knows what a run was, not what runs
! grep -rn '^#include "simulation/simulation.hpp"' ui/figure ui/export ui/views ||
  { echo "a panel or a view includes the simulation" >&2; exit 1; }
