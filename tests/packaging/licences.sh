#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every file of the checkout says under which licence it is (REUSE): licences.sh CHECKOUT
set -euo pipefail
cd "$1"
# outside a checkout it would ask for the licence of what was built
command -v reuse >/dev/null && git rev-parse --is-inside-work-tree >/dev/null 2>&1 || exit 77
reuse lint
