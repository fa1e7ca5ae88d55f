#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# engines.sh ENGINE GAZEHOLD-BATCH CHECKOUT: a campaign whose shards an engine ran is, byte for byte, that of one call.
# ENGINE is parallel, snakemake or slurm; answers 77 where it is not installed.
set -euo pipefail
engine=$1 batch=$2 checkout=$3
declare -A command=([parallel]=parallel [snakemake]=snakemake [slurm]=sbatch)
command -v "${command[$engine]}" >/dev/null || { echo "skipped: there is no ${command[$engine]}"; exit 77; }
[ "$engine" != slurm ] || sinfo >/dev/null 2>&1 || { echo "skipped: no Slurm is running"; exit 77; }

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export SOURCE_DATE_EPOCH=0 HOME=$place
PATH=$(dirname "$batch"):$PATH
call=(experiment optimal --runs 9 --duration 0 --set neurons=20)
gazehold-batch "${call[@]}" --threads 1 --out whole >said

case $engine in
  parallel)
    gazehold-batch "${call[@]}" --out shards --list-jobs --jobs 5 | PARALLEL_HOME=$place parallel --will-cite --jobs 2 >/dev/null
    gazehold-batch merge shards --out joined >joined-said
    diff said joined-said
    ;;
  snakemake)
    snakemake --quiet --snakefile "$checkout/docs/cluster/Snakefile" --cores 2 \
      --config call="${call[*]}" out=joined jobs=5 >log 2>&1 || { cat log; exit 1; }
    rm -r joined/shards joined/whole.done
    ;;
  slurm)
    gazehold-batch "${call[@]}" --out shards --list-jobs --jobs 5 >jobs
    sbatch --wait --quiet --array=1-5 --output=/dev/null "$checkout/docs/cluster/slurm.sh" jobs
    gazehold-batch merge shards --out joined >joined-said
    diff said joined-said
    ;;
esac
diff -r whole joined
echo "the same bytes, by $engine"
