/**
 * A sweep in parts that need nothing of each other: shard i of n, counted from 0, holds every n-th run of the plan's
 * order, beginning with the i-th. Ends and middle are thus spread over all shards, and so is the cost.
 */
import { type Message, messageOf } from '../description/message.ts';
import { foundWords } from '../description/words.ts';

export interface Shard {
  readonly index: number;
  readonly count: number;
}

export type ParsedShard =
  | { readonly ok: true; readonly shard: Shard }
  | { readonly ok: false; readonly messages: readonly Message[] };

const MOST_SHARDS = 10_000;

/** Whole numbers with 0 ≤ index < count. */
export function isShard(index: number, count: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= MOST_SHARDS && Number.isInteger(index)
    ? index >= 0 && index < count
    : false;
}

/** `i/n`; never throws. */
export function parseShard(text: string): ParsedShard {
  const [, i, n] = /^(\d{1,6})\/(\d{1,6})$/.exec(text.trim()) ?? [];
  const [index, count] = [Number(i), Number(n)];
  if (isShard(index, count)) return { ok: true, shard: { index, count } };
  const allowed = `i/n with i from 0 to n − 1 and n up to ${MOST_SHARDS}, such as 0/4`;
  return { ok: false, messages: [messageOf('shard', foundWords(text), allowed)] };
}

/** What a shard has to do, in the order to do it. */
export function indicesOf(order: readonly number[], shard: Shard | null): readonly number[] {
  if (shard === null) return order;
  return order.filter((_, place) => place % shard.count === shard.index);
}

export function shardWords({ index, count }: Shard): string {
  return `shard ${index}/${count}`;
}
