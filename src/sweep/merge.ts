/** Joins the shards of one sweep. What is missing, there twice, or from another sweep is named. */
import type { TracedRecord, SweepResults } from './results.ts';
import { shardWords } from './shard.ts';

export interface NamedResults {
  /** The file. */
  readonly name: string;
  readonly results: SweepResults;
}

export interface Merged {
  /** null where the parts do not belong together. */
  readonly results: SweepResults | null;
  /** What keeps the result from being the whole sweep; empty when nothing does. */
  readonly faults: readonly string[];
}

/** Runs listed in a sentence, at most. */
const LISTED = 10;

export function mergeResults(parts: readonly NamedResults[]): Merged {
  const first = parts[0];
  if (first === undefined) return { results: null, faults: ['There is nothing to merge.'] };
  const strangers = parts.filter(({ results }) => results.digest !== first.results.digest);
  if (strangers.length > 0) {
    return {
      results: null,
      faults: strangers.map(({ name }) => `${name} belongs to another sweep than ${first.name}.`),
    };
  }
  const faults = [...shardFaults(parts)];
  const records = new Map<number, { readonly name: string; readonly record: TracedRecord }>();
  for (const { name, results } of parts) {
    for (const record of results.records) {
      const before = records.get(record.index);
      if (before === undefined) records.set(record.index, { name, record });
      else if (before.record.digest !== record.digest)
        faults.push(`Run ${record.index} differs between ${before.name} and ${name}.`);
    }
  }
  const { digest, planned, commonTime, sweep } = first.results;
  const missing = Array.from({ length: planned }, (_, index) => index).filter((i) => !records.has(i));
  const failed = parts.flatMap(({ results }) => results.failed).filter(({ index }) => !records.has(index));
  for (const { index, messages } of failed) faults.push(`Run ${index} failed: ${messages.join(' ')}`);
  if (missing.length > 0) faults.push(missingWords(missing, planned));
  const sorted = [...records.values()].map(({ record }) => record).sort((a, b) => a.index - b.index);
  return {
    results: { digest, planned, shard: null, commonTime, sweep, records: sorted, failed },
    faults,
  };
}

function* shardFaults(parts: readonly NamedResults[]): Iterable<string> {
  const sharded = parts.flatMap(({ name, results: { shard } }) => (shard === null ? [] : [{ name, shard }]));
  const counts = [...new Set(sharded.map(({ shard }) => shard.count))].sort((a, b) => a - b);
  if (counts.length > 1) {
    const filesOf = (count: number): string =>
      sharded.flatMap(({ name, shard }) => (shard.count === count ? [name] : [])).join(', ');
    const cuts = counts.map((count) => `into ${count} (${filesOf(count)})`);
    yield `The shards were cut differently: ${cuts.join(' and ')}.`;
    return;
  }
  const names = new Map<number, string[]>();
  for (const { name, shard } of sharded) names.set(shard.index, [...(names.get(shard.index) ?? []), name]);
  const count = sharded[0]?.shard.count ?? 0;
  for (let index = 0; index < count; index++) {
    const files = names.get(index) ?? [];
    const words = shardWords({ index, count });
    if (files.length === 0) yield `Missing: ${words}.`;
    if (files.length > 1) yield `There ${files.length} times: ${words}, in ${files.join(', ')}.`;
  }
}

function missingWords(missing: readonly number[], planned: number): string {
  const listed = missing.slice(0, LISTED).join(', ');
  const more = missing.length > LISTED ? ` and ${missing.length - LISTED} more` : '';
  return `${missing.length} of ${planned} runs are missing: ${listed}${more}.`;
}
