/**
 * What the page asked to see of the steps of a run, one after another, each made in parts between which steps and messages
 * come. A sight that cannot be made is left out: the run goes on without it.
 */
import type { FromWorker, Sight, SightKind } from './protocol.ts';

/** What was asked to be seen takes turns with the steps, and gets the smaller part of the time. */
const LOOK_MS = 8;

interface Look {
  readonly sight: SightKind;
  readonly at: number | null;
  /** Once it has begun. */
  work?: Generator<undefined, Sight>;
}

export interface Looked {
  /** Makes what was asked to be seen, in parts of some milliseconds. */
  look(kind: SightKind, at: number | null): Generator<undefined, Sight>;
}

interface Surroundings {
  post(message: FromWorker, transfer: ArrayBuffer[]): void;
  now(): number;
  soon(task: () => void): void;
}

export class LookQueue {
  readonly #around: Surroundings;
  readonly #looked: () => Looked | null;
  #run = 0;
  #looks: Look[] = [];
  #underWay = false;

  /** `looked` gives the run once it has a step. */
  constructor(around: Surroundings, looked: () => Looked | null) {
    this.#around = around;
    this.#looked = looked;
  }

  /** What was asked of one run is forgotten with it. */
  begin(run: number): void {
    this.#run = run;
    this.#looks = [];
    this.#underWay = false;
  }

  add(sight: SightKind, at: number | null): void {
    this.#looks.push({ sight, at });
    this.goOn();
  }

  /** Begins where nothing is under way; what is asked for before there is a step waits for it. */
  goOn(): void {
    if (!this.#underWay) this.#makePart();
  }

  #makePart(): void {
    const looked = this.#looked();
    const [first] = this.#looks;
    if (looked === null || first === undefined) return;
    const made = this.#partOf(first, looked);
    if (made !== 'more') this.#looks.shift();
    if (typeof made === 'object')
      this.#around.post({ type: 'sight', run: this.#run, at: first.at, seen: made }, []);
    if (this.#looks.length > 0) this.#makePartSoon();
  }

  #makePartSoon(): void {
    const run = this.#run;
    this.#underWay = true;
    this.#around.soon(() => {
      if (run !== this.#run) return;
      this.#underWay = false;
      this.#makePart();
    });
  }

  #partOf(look: Look, looked: Looked): Sight | 'more' | 'nothing' {
    try {
      look.work ??= looked.look(look.sight, look.at);
      const began = this.#around.now();
      let made = look.work.next();
      while (made.done !== true && this.#around.now() - began < LOOK_MS) made = look.work.next();
      return made.done === true ? made.value : 'more';
    } catch {
      return 'nothing';
    }
  }
}
