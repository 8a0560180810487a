/**
 * The frame's end of the talk with the page around it: commands of that page alone, by its origin, are carried out;
 * steps are reported, at most once a display frame. docs/embedding.md is its documentation.
 */
import type { Page } from '../../controls/page-context.ts';
import type { Message } from '../../description/message.ts';
import { mayPlay } from '../opening.ts';
import { type Command, readCommand } from './command.ts';

/** Raised when a message changes its meaning. */
export const EMBED_VERSION = 1;

export type Report =
  | { readonly type: 'eos:ready'; readonly version: number }
  | {
      readonly type: 'eos:step';
      readonly step: number;
      /** null where it was not measured. */
      readonly loss: number | null;
      readonly sharpness: number | null;
      readonly threshold: number | null;
      readonly status: string;
    }
  | ({ readonly type: 'eos:fault' } & Message);

export interface EmbedderOptions {
  readonly page: Pick<Page, 'session' | 'actions' | 'traces'>;
  /** Of the embedding page. */
  readonly origin: string;
  /** Its window, as this one sees it. */
  readonly source: unknown;
  /** What was wrong with the frame's address. */
  readonly faults: readonly Message[];
  post(report: Report): void;
  /** Calls back at the next display frame. */
  nextFrame(task: () => void): void;
}

export interface Posted {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/** Returns what takes the messages that arrive. */
export function createEmbedder(options: EmbedderOptions): (posted: Posted) => void {
  const { page, origin, source, post, nextFrame } = options;
  const { session, traces } = page;
  const fault = (message: Message): void => post({ type: 'eos:fault', ...message });

  let asked = false;
  let last = '';
  const report = (): void => {
    asked = false;
    const { step, status } = session.getState();
    if (step < 0 && (status === 'loading' || status === 'ready')) return;
    const measured = (id: string): number | null => {
      const value = traces.last(id);
      return Number.isFinite(value) ? value : null;
    };
    const now: Report = {
      type: 'eos:step',
      step,
      loss: measured('gd.loss'),
      sharpness: measured('gd.sharpness'),
      threshold: measured('gd.threshold'),
      status,
    };
    const text = JSON.stringify(now);
    if (text === last) return;
    last = text;
    post(now);
  };
  const ask = (): void => {
    if (asked) return;
    asked = true;
    nextFrame(report);
  };

  let before = session.getState();
  session.subscribe((state) => {
    const { linkFaults, faults, refusal } = before;
    before = state;
    if (state.linkFaults !== linkFaults) state.linkFaults.forEach(fault);
    for (const [path, message] of Object.entries(state.faults)) if (faults[path] !== message) fault(message);
    if (state.refusal !== refusal)
      for (const text of state.refusal)
        fault({ path: 'run', found: 'a run that cannot be started', allowed: 'another run', text });
    ask();
  });
  traces.subscribe(ask);

  post({ type: 'eos:ready', version: EMBED_VERSION });
  options.faults.forEach(fault);
  ask();
  return (posted) => {
    if (posted.source !== source || posted.origin !== origin) return;
    const read = readCommand(posted.data);
    if (read === null) return;
    if ('faults' in read) read.faults.forEach(fault);
    else carryOut(read.command, page);
  };
}

function carryOut(command: Command, { actions }: EmbedderOptions['page']): void {
  switch (command.type) {
    case 'eos:play':
      actions.play();
      return;
    case 'eos:pause':
      actions.pause();
      return;
    case 'eos:reset':
      actions.reset();
      return;
    case 'eos:step':
      actions.step(command.count);
      return;
    case 'eos:open':
      void actions.openLink(command.hash, { mayPlay: mayPlay() });
      return;
    case 'eos:learning-rate':
      actions.setLearningRate(command.value);
  }
}
