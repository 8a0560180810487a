/**
 * Copies unknown input as plain data: objects, arrays, strings, numbers, booleans. What could misbehave later is
 * refused here: the keys `__proto__`, `constructor` and `prototype`, accessors, functions, objects of classes, endless
 * nesting, and more values than any run needs. −0 becomes 0, because text forms cannot tell them apart.
 */
import { type Message, messageOf } from './message.ts';
import { foundWords, nameWords } from './words.ts';

/** Deepest nesting of a description is 5 (a widths entry); a little room for clearer messages than 'too deep'. */
const DEEPEST = 8;
/** Explicit θ₀ and data hold at most 2·10⁶ numbers each (see checks.ts). */
const MOST_VALUES = 4.5e6;
/** No object of a description has nearly as many keys; stops walking through a hostile one early. */
const MOST_KEYS = 200;
const MOST_MESSAGES = 20;
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

export type Plain = null | string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };
export type PlainResult =
  | { readonly ok: true; readonly value: Plain | undefined }
  | { readonly ok: false; readonly messages: readonly Message[] };

class Copying {
  readonly messages: Message[] = [];
  private values = 0;

  private refuse(path: string, found: string, allowed: string): undefined {
    if (this.messages.length < MOST_MESSAGES) this.messages.push(messageOf(path, found, allowed));
    return undefined;
  }

  copy(value: unknown, path: string, depth: number): Plain | undefined {
    this.values += 1;
    if (this.values === MOST_VALUES)
      return this.refuse(path, 'too many values', `at most ${MOST_VALUES} values`);
    if (this.values > MOST_VALUES) return undefined;
    if (typeof value === 'number') return value + 0;
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value !== 'object') return this.refuse(path, foundWords(value), 'plain data as in JSON');
    if (depth === DEEPEST) return this.refuse(path, 'a deeper level', `at most ${DEEPEST} levels`);
    if (Array.isArray(value)) return this.copyList(value, path, depth);
    return this.copyObject(value, path, depth);
  }

  private copyList(list: readonly unknown[], path: string, depth: number): Plain {
    const copied: Plain[] = [];
    for (let i = 0; i < list.length && this.values <= MOST_VALUES; i += 1) {
      copied.push(this.copy(list[i], `${path}[${i}]`, depth + 1) ?? null);
    }
    return copied;
  }

  private copyObject(object: object, path: string, depth: number): Plain | undefined {
    const prototype = Object.getPrototypeOf(object);
    if (prototype !== null && prototype !== Object.prototype) {
      return this.refuse(path, 'an object of a class', 'a plain object');
    }
    const keys = Reflect.ownKeys(object);
    if (keys.length > MOST_KEYS) return this.refuse(path, `${keys.length} keys`, `at most ${MOST_KEYS} keys`);
    const copied: Record<string, Plain> = {};
    for (const key of keys) {
      const inside = path === '' ? nameWords(String(key)) : `${path}.${nameWords(String(key))}`;
      const property = Object.getOwnPropertyDescriptor(object, key);
      if (typeof key === 'symbol' || REFUSED_KEYS.has(key)) {
        this.refuse(inside, 'this name', 'the names of the run description only');
      } else if (property === undefined || !('value' in property)) {
        this.refuse(inside, 'an accessor', 'plain data as in JSON');
      } else if (property.value !== undefined) {
        const inner = this.copy(property.value, inside, depth + 1);
        if (inner !== undefined) copied[key] = inner;
      }
    }
    return copied;
  }
}

/** Never throws: what a proxy or a getter throws becomes a message. `undefined` stays `undefined`. */
export function plainCopy(input: unknown): PlainResult {
  if (input === undefined) return { ok: true, value: undefined };
  const copying = new Copying();
  try {
    const value = copying.copy(input, '', 0);
    if (copying.messages.length === 0) return { ok: true, value };
  } catch {
    return { ok: false, messages: [messageOf('', 'something unreadable', 'plain data as in JSON')] };
  }
  return { ok: false, messages: copying.messages };
}
