#!/bin/sh
# A sweep in shards with GNU parallel, then merged: SHARDS=8 examples/parallel.sh sweep.csv
# Started again after whatever stopped it, it goes on with what is missing.
set -eu

OUT=${1:-sweep.csv}
SHARDS=${SHARDS:-4}
RUN=${RUN:-learning-rate-sweep}
ETA=${ETA:-0.1..2:24}
PARTS=${OUT%.*}.parts
cd "$(dirname "$0")/.."
mkdir -p "$PARTS"

# A shard that is lost is tried twice more; each try goes on where the last one was.
parallel --retries 3 --joblog "$PARTS/joblog" \
  node bin/eos.js sweep "$RUN" --eta "$ETA" --workers 1 --shard '{}/'"$SHARDS" --out "$PARTS/part.ndjson" --quiet \
  ::: $(seq 0 $((SHARDS - 1)))

node bin/eos.js merge "$PARTS"/part.*-of-"$SHARDS".ndjson --out "$OUT"
