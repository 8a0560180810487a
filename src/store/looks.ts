/**
 * What the reader wants to see of the run, and of which step: one question of a kind is under way at a time, and of
 * the wishes that come meanwhile only the newest is asked next. A worker that is slow is never flooded, and what it
 * answers to a question that the reader has turned away from is not shown.
 */
import type { SightKind } from '../worker/protocol.ts';

/** A step that was; null for the present one. */
type At = number | null;

export class Looks {
  readonly #ask: (sight: SightKind, at: At) => void;
  readonly #underWay = new Map<SightKind, At>();
  readonly #wanted = new Map<SightKind, At>();

  constructor(ask: (sight: SightKind, at: At) => void) {
    this.#ask = ask;
  }

  /** Another run, or another worker. */
  begin(): void {
    this.#underWay.clear();
    this.#wanted.clear();
  }

  look(sight: SightKind, at: At): void {
    this.#wanted.set(sight, at);
    if (this.#underWay.has(sight)) return;
    this.#underWay.set(sight, at);
    this.#ask(sight, at);
  }

  /** An answer has come; true if it is still to be shown: scrubbing shows steps on the way, turning back none. */
  answered(sight: SightKind, at: At): boolean {
    this.#underWay.delete(sight);
    const wanted = this.#wanted.get(sight) ?? null;
    if (wanted !== at) this.look(sight, wanted);
    return (wanted === null) === (at === null);
  }
}
