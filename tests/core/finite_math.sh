#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# finite_math.sh COMPILE_COMMANDS NM OBJECT
# Options that take liberties with numbers are given to one file alone, and its object shares no function with others:
# the linker would keep one copy of those, perhaps the one that knows no NaN.
set -eu
commands=$1 nm=$2 object=$3

liberties='ffast-math|Ofast|ffinite-math-only|fno-signed-zeros|fassociative-math|freciprocal-math|funsafe-math'
taken=$(grep -E '"command":' "$commands" | grep -E -- "-($liberties)" | grep -oE ' -c [^ "]+' | grep -oE '[^/]+$' || true)
[ "$taken" = neuron_kernels.cpp ] || { echo "compiled with liberties: ${taken:-nothing; does this look at all?}"; exit 1; }

symbols=$("$nm" -C --defined-only "$object")
echo "$symbols" | grep -q 'gazehold::kernels::dot' || { echo "$object is not the object of the kernels"; exit 1; }
# the choice of a clone is the kernels' own
shared=$(echo "$symbols" | grep -E ' [VWuvw] ' | grep -vE 'gazehold::kernels::.*\[clone \.resolver\]' || true)
[ -z "$shared" ] || { echo "shared with other files: $shared"; exit 1; }
