/**
 * What a lecturer has set while presenting: which panels, how fast, zoomed or not, what was said last. The run itself is
 * the page's own and goes on as it was.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Page } from '../../controls/page-context.ts';
import { neighbouringSpeed, SPEEDS } from '../../controls/speed.ts';
import { say } from '../../language/say.ts';
import { translated } from '../../language/translated.ts';
import { showStep, stepLookedAt, toggleFlag, walk } from '../../store/timeline.ts';
import type { StepRange } from '../../store/view.ts';
import { hitStep, nextStretch, type Stage, stageSegments } from '../../panels/kit/stage-segments.ts';
import { stageName } from '../../panels/words.ts';
import type { Speed } from '../../worker/protocol.ts';
import type { PresetId } from '../../description/presets/presets.ts';
import { lecture, presetAt } from './lecture.ts';
import { Prediction } from './prediction.ts';
import { PERIOD_TWO, type Scene, scenesFor, shownOf } from './scenes.ts';

/** Steps per second: slow enough to speak about each step. */
export const SLOW_SPEEDS: readonly Speed[] = [0.5, 1, 2, 5, 10, 30, 100, 1000, Number.POSITIVE_INFINITY];

/** Steps that the zoom to single steps shows. */
export const FEW_STEPS = 24;
export const MANY_STEPS = 10;
/** A key moves the line 2/η by this share; with Shift ten times as far, as the line's handle does. */
const LINE_STEP = 1.01;
const LARGE_LINE_STEP = 1.1;
const RATE_DIGITS = 3;
/** Keys may repeat fast: the run learns of η once they rest. */
const REST = 350;

export interface PresentationState {
  readonly scene: number;
  readonly zoomed: boolean;
  /** Space takes one step instead of playing. */
  readonly single: boolean;
  readonly listing: boolean;
  readonly helping: boolean;
  /** η where a key has set it and the run has not taken it over yet. */
  readonly rate: number | null;
  /** What the last key did, where the picture alone does not say it; counted, so that it can be said again. */
  readonly said: { readonly text: string; readonly count: number };
}

export type PresentedPage = Pick<Page, 'session' | 'actions' | 'traces' | 'view' | 'presets'>;

export class Presentation {
  readonly state: StoreApi<PresentationState>;
  readonly prediction: Prediction;
  readonly #page: PresentedPage;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(page: PresentedPage) {
    this.#page = page;
    this.prediction = new Prediction(page);
    this.state = createStore<PresentationState>(() => ({
      scene: 0,
      zoomed: false,
      single: false,
      listing: false,
      helping: false,
      rate: null,
      said: { text: '', count: 0 },
    }));
  }

  /** Goes along with the run; returns the way to end, which leaves run and view as the rest of the page expects them. */
  begin = (): (() => void) => {
    const { session, traces, view } = this.#page;
    const stops = [
      this.prediction.begin(),
      traces.subscribe(() => this.#follow()),
      view.subscribe((state, before) => {
        if (state.scrub !== before.scrub) this.#follow();
      }),
      session.subscribe((state, before) => {
        if (state.learningRate !== before.learningRate) this.#set({ rate: null });
        if (state.run !== before.run) this.#set({ zoomed: false, rate: null });
        const fault = state.linkFaults[0];
        if (fault !== undefined && state.linkFaults !== before.linkFaults) this.#say(translated(fault.text));
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      this.#end();
    };
  };

  get scenes(): readonly Scene[] {
    return scenesFor(this.#page.session.getState().channels);
  }

  get scene(): Scene {
    const { scene, zoomed } = this.#now;
    const list = this.scenes;
    if (zoomed) return shownOf(PERIOD_TWO, this.#page.session.getState().channels);
    return list[scene % Math.max(1, list.length)] ?? [];
  }

  /** What Space and the button do, in whatever state the run is. */
  toggle = (): void => {
    const { actions, session } = this.#page;
    const { status } = session.getState();
    if (this.prediction.hides) this.#say(say('Enter lets the run go on.'));
    else if (status === 'diverged') this.#say(say('Training diverged: ↑ makes η smaller and begins anew.'));
    else if (status === 'silent') actions.restart();
    else if (status === 'finished') {
      actions.reset();
      if (!this.#now.single) actions.play();
    } else if (status === 'playing') actions.pause();
    else if (this.#now.single) this.walk(1);
    else if (this.prediction.until === null) actions.toggle();
    else actions.playTo(this.prediction.until);
  };

  walk = (steps: number): void => {
    const { scrub } = this.#page.view.getState();
    if (steps > 0 && scrub === null && this.prediction.hides) this.#say(say('Enter lets the run go on.'));
    else walk(this.#page, steps);
  };

  /** Hides what comes, to have it predicted; again, ends that. */
  predict = (): void => {
    const { asked, waits } = this.prediction.state.getState();
    if (asked !== null || waits) {
      this.prediction.end();
      return;
    }
    if (this.#now.zoomed) this.zoom();
    if (!this.scene.includes('sharpness')) this.#set({ scene: 0 });
    if (!this.prediction.ask()) this.#say(say('The run is over: nothing is left to predict.'));
  };

  /** The real run goes on beneath the guess. */
  reveal = (): void => {
    if (!this.prediction.reveal()) return;
    if (this.#now.single) this.#say(say('one step at a time: Space takes one'));
    else this.#page.actions.playTo(this.prediction.until ?? Number.POSITIVE_INFINITY);
  };

  slower = (): void => {
    const { session, actions } = this.#page;
    const { speed } = session.getState();
    if (this.#now.single) return;
    const slower = neighbouringSpeed(speed, -1, SLOW_SPEEDS);
    if (slower < speed) {
      actions.setSpeed(slower);
      this.#say(speedWords(slower));
      return;
    }
    actions.pause();
    this.#set({ single: true });
    this.#say(say('one step at a time: Space takes one'));
  };

  faster = (): void => {
    const { session, actions } = this.#page;
    const { single } = this.#now;
    const { speed } = session.getState();
    const faster = single ? (SLOW_SPEEDS[0] ?? speed) : neighbouringSpeed(speed, 1, SLOW_SPEEDS);
    this.#set({ single: false });
    actions.setSpeed(faster);
    this.#say(speedWords(faster));
  };

  /** Up is a higher line, which is a smaller η. */
  moveLine = (direction: 1 | -1, large: boolean): void => {
    const { session, actions } = this.#page;
    const rate = this.#now.rate ?? session.getState().learningRate;
    const factor = (large ? LARGE_LINE_STEP : LINE_STEP) ** -direction;
    this.#set({ rate: Number((rate * factor).toPrecision(RATE_DIGITS)) });
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      const wanted = this.#now.rate;
      if (wanted !== null) actions.setLearningRate(wanted);
      // A rate that was refused is not shown any longer than one that comes.
      this.#settling = setTimeout(() => this.#set({ rate: null }), REST);
    }, REST);
  };

  nextScene = (by: 1 | -1): void => {
    if (this.#now.zoomed) this.zoom();
    const count = Math.max(1, this.scenes.length);
    this.#set({ scene: (this.#now.scene + by + count) % count });
  };

  zoom = (): void => {
    this.prediction.end();
    const zoomed = !this.#now.zoomed;
    this.#set({ zoomed });
    if (zoomed) this.#follow();
    else this.#page.view.getState().zoom(null);
  };

  jump = (stage: Stage): void => {
    const { traces, session } = this.#page;
    const segments = stageSegments(traces, hitStep(session.getState().events));
    const step = nextStretch(segments, stage, stepLookedAt(this.#page));
    if (step !== null) showStep(this.#page, step);
    else this.#say(say('Stage {stage}, {name}, has not been reached.', { stage, name: stageName(stage) }));
  };

  flag = (): void => toggleFlag(this.#page);

  openNext = (by: 1 | -1): void => {
    const id = presetAt(this.#page.session.getState().presetId, by);
    if (id === null)
      this.#say(by === 1 ? say('That was the last preset.') : say('This is the first preset.'));
    else this.open(id);
  };

  /** Standing still: the lecturer says when it begins. */
  open = (id: string): void => {
    const { presets, actions } = this.#page;
    const place = lecture.indexOf(id as PresetId) + 1;
    const title = translated(presets[id]?.title ?? id);
    void actions.openPreset(id);
    this.#say(say('{place} of {count}: {title}', { place, count: lecture.length, title }));
  };

  toggleList = (): void => this.#set({ listing: !this.#now.listing });

  help = (helping: boolean): void => this.#set({ helping });

  /** Closes what is open; false where nothing was. */
  close = (): boolean => {
    const { listing } = this.#now;
    this.#set({ listing: false });
    return listing;
  };

  get #now(): PresentationState {
    return this.state.getState();
  }

  #end(): void {
    clearTimeout(this.#settling);
    const { session, actions, view } = this.#page;
    if (this.#now.zoomed) this.zoom();
    this.prediction.end();
    const { speed } = session.getState();
    if (!SPEEDS.includes(speed)) actions.setSpeed(neighbouringSpeed(speed, 1));
    view.getState().pointAt(null);
  }

  #set(part: Partial<PresentationState>): void {
    this.state.setState(part);
  }

  #say(text: string): void {
    this.#set({ said: { text, count: this.#now.said.count + 1 } });
  }

  /** The zoom to single steps goes along with the step shown. */
  #follow(): void {
    if (!this.#now.zoomed) return;
    const { traces, view } = this.#page;
    const wanted = lastSteps(traces.first, view.getState().scrub ?? traces.end - 1);
    const { range, zoom } = view.getState();
    if (range === null || range[0] !== wanted[0] || range[1] !== wanted[1]) zoom(wanted);
  }
}

/** FEW_STEPS up to a step; at the beginning of a run, the first ones. */
export function lastSteps(first: number, step: number): StepRange {
  const to = Math.max(first + FEW_STEPS, step);
  return [to - FEW_STEPS, to];
}

export function speedWords(speed: Speed): string {
  if (!Number.isFinite(speed)) return say('as fast as possible');
  return say('{speed} step(s) a second', { speed });
}
