#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A campaign as a Slurm array: a task for each line of a file that --list-jobs has written.
#   gazehold-batch experiment recovery --out campaign/shards --list-jobs >jobs
#   array=$(sbatch --parsable --array=1-"$(wc -l <jobs)" docs/cluster/slurm.sh jobs)
#   sbatch --dependency=afterok:"$array" --wrap 'gazehold-batch merge campaign/shards --out campaign'
# A task that was killed is sent again with its number, and goes on where it was: sbatch --array=7 docs/cluster/slurm.sh jobs
#SBATCH --job-name=gazehold
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
#SBATCH --mem=500M
#SBATCH --requeue
set -euo pipefail
job=$(sed -n "${SLURM_ARRAY_TASK_ID:?is set by sbatch --array}p" "${1:?a file with a command a line}")
eval "exec $job"
