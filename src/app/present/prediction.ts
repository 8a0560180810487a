/**
 * Predict, then see: the run waits, the steps to come are hatched on the sharpness, a guess is drawn on them or chosen,
 * and the run, the real one, goes on beneath it.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Page } from '../../controls/page-context.ts';
import type { GuessPoint } from '../../panels/kit/guess.ts';
import { lastMeasured } from '../../store/last-measured.ts';
import { slopeAt } from '../moment.ts';
import { type Standing, sketch } from './sketches.ts';

export interface Asked extends Standing {
  readonly points: readonly GuessPoint[];
  /** False once it is revealed. */
  readonly hidden: boolean;
  /** Values that the axis shows, so that it stands still when the run goes on. */
  readonly room: readonly [low: number, high: number];
}

export interface PredictionState {
  /** The run has been asked to pause, and the question comes once it stands. */
  readonly waits: boolean;
  readonly asked: Asked | null;
}

type PredictedPage = Pick<Page, 'session' | 'actions' | 'traces' | 'view'>;

/** Steps guessed at: half as many as there were, within limits; and those shown before them, as a share of these. */
const SHARE = 0.5;
const LEAST = 60;
const MOST = 300;
const BEFORE = 1.2;
/** Fewer steps than this are not worth a guess. */
const WORTH = 10;
/** Room on the axis round the line and the curve, as shares of 2/η. */
const ABOVE = 1.4;
const BELOW = 0.7;

const none: PredictionState = { waits: false, asked: null };

export class Prediction {
  readonly state: StoreApi<PredictionState> = createStore<PredictionState>(() => none);
  readonly #page: PredictedPage;

  constructor(page: PredictedPage) {
    this.#page = page;
  }

  /** Whether the steps to come are hidden: nothing but revealing takes the run on. */
  get hides(): boolean {
    return this.#now.asked?.hidden === true;
  }

  /** Asks once the run stands. Returns the way to stop. */
  begin = (): (() => void) =>
    this.#page.session.subscribe((state, before) => {
      const { waits } = this.#now;
      if (state.run !== before.run) this.state.setState(none);
      else if (waits && stands(state.status)) this.#ask();
    });

  /** False where the run is over, or will be before there is anything to guess. */
  ask = (): boolean => {
    const { session, actions } = this.#page;
    const { status, description } = session.getState();
    if (status === 'playing' || status === 'pausing') {
      this.state.setState({ waits: true });
      actions.pause();
      return true;
    }
    if (!stands(status) || description.steps - this.#head < WORTH) return false;
    this.#ask();
    return true;
  };

  end = (): void => {
    if (this.#now.asked !== null) this.#page.view.getState().zoom(null);
    this.state.setState(none);
  };

  draw = (points: readonly GuessPoint[]): void => {
    const { asked } = this.#now;
    if (asked?.hidden !== true) return;
    // A guess begins where the run stands.
    const start = { step: asked.from, value: asked.sharpness };
    this.state.setState({
      asked: { ...asked, points: [start, ...points.filter(({ step }) => step > asked.from)] },
    });
  };

  choose = (choice: number): void => {
    const { asked } = this.#now;
    if (asked?.hidden === true) this.state.setState({ asked: { ...asked, points: sketch(choice, asked) } });
  };

  /** The steps to come may be seen now; whoever asks takes the run on. False where nothing was hidden. */
  reveal = (): boolean => {
    const { asked } = this.#now;
    if (asked?.hidden !== true) return false;
    this.state.setState({ asked: { ...asked, hidden: false } });
    return true;
  };

  /** Where the run shall stand that goes on beneath a guess; null without one, and once it is past it. */
  get until(): number | null {
    const { asked } = this.#now;
    return asked?.hidden === false && this.#head < asked.to ? asked.to : null;
  }

  get #now(): PredictionState {
    return this.state.getState();
  }

  get #head(): number {
    return this.#page.traces.end - 1;
  }

  #ask(): void {
    const { session, traces, view } = this.#page;
    const { description, learningRate } = session.getState();
    const from = this.#head;
    const span = 10 * Math.round(Math.min(MOST, Math.max(LEAST, SHARE * from)) / 10);
    const to = Math.min(from + span, description.steps);
    const first = Math.max(traces.first, from - Math.round(BEFORE * span));
    const sharpness = lastMeasured(traces, 'gd.sharpness', from);
    const measured = lastMeasured(traces, 'gd.threshold', from);
    const threshold = Number.isFinite(measured) ? measured : 2 / learningRate;
    const [low, high] = traces.extent('gd.sharpness', first, from + 1);
    const rate = slopeAt(traces, 'gd.sharpness', from);
    view.getState().scrubTo(null);
    view.getState().zoom([first, to]);
    this.state.setState({
      waits: false,
      asked: {
        from,
        to,
        sharpness,
        threshold,
        rate: Number.isFinite(rate) ? rate : 0,
        points: [],
        hidden: true,
        room: [Math.min(low, BELOW * threshold), Math.max(high, ABOVE * threshold)],
      },
    });
  }
}

function stands(status: string): boolean {
  return status === 'paused' || status === 'ready';
}
