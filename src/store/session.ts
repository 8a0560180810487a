/**
 * The run on screen: opens descriptions in the worker, keeps what the page shows of it, and the way back to earlier
 * ones. Whatever a user, a link or a file asks for is validated first; what is refused leaves the last good run.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { equalDescriptions } from '../description/canonical.ts';
import { changeWith } from '../description/change.ts';
import { costOf } from '../description/cost.ts';
import type { RunDescription } from '../description/description.ts';
import type { Check } from '../description/link/link.ts';
import { type Message, messageOf } from '../description/message.ts';
import { presetDescription } from '../description/preset.ts';
import { validateWith } from '../description/validate.ts';
import { foundWords, oneOf } from '../description/words.ts';
import { Connection } from '../worker/connection.ts';
import type { Speed } from '../worker/protocol.ts';
import { Address } from './address.ts';
import { begun, type History, recorded, redone, replaced, undone } from './history.ts';
import { initialState } from './initial-state.ts';
import { Looks } from './looks.ts';
import { type Parameters, Receiver } from './receiver.ts';
import type { Session, SessionClock, SessionOptions } from './session-options.ts';
import type { LinkExtras, SessionActions, SessionState, SessionStatus } from './session-state.ts';
import { parseView } from './view-in-link.ts';

export type { Session, SessionClock, SessionOptions };

/** Most pages open without a link, and its address is written a moment after the run has begun. */
const linkFormat = () => import('../description/link/link.ts');

/** Changes of one field that follow each other faster than this are one step of undo: a slider being dragged. */
const DRAG_MS = 1000;

const A_NEW_RUN = 'A new run: the last one had come to its end.';

/** What a run is in while it may still take steps. */
const GOING_ON: ReadonlySet<SessionStatus> = new Set(['ready', 'playing', 'pausing', 'paused']);

interface Point {
  readonly description: RunDescription;
  readonly presetId: string | null;
}

interface Opening extends Point {
  readonly notes?: readonly string[];
  readonly play?: boolean;
  readonly check?: Check | null;
  readonly fromLink?: boolean;
  readonly linkView?: SessionState['linkView'];
}

/** A link may begin by itself where a step takes no longer than a display frame and the first one no longer than this. */
const SMALL = { firstStep: 0.3, laterStep: 0.016 };

export function createSession(options: SessionOptions): Session {
  const session = new RunSession(options);
  return { state: session.state, actions: session };
}

class RunSession implements SessionActions {
  readonly state: StoreApi<SessionState>;
  readonly #options: SessionOptions;
  readonly #connection: Connection;
  readonly #receiver: Receiver;
  readonly #looks = new Looks((sight, at) => this.#connection.look(sight, at));
  readonly #address: Address;
  #history: History<Point> | null = null;
  #lastChange = { path: '', at: Number.NEGATIVE_INFINITY };
  /** Play was asked for while the run was still being built. */
  #playsOnceOpen = false;
  /** The step that it plays to, where it shall not go on. */
  #until: number | undefined;
  #beforeSilence: SessionStatus = 'paused';
  #loads = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
    const defaults = validateWith(options.catalogue, {});
    if (!defaults.ok) throw new Error(defaults.messages[0]?.text);
    this.state = createStore<SessionState>(() => initialState(defaults.description));
    const { frames, schedule, clock, navigate } = options;
    const amend = (part: Partial<RunDescription>) => this.#amend(part);
    this.#receiver = new Receiver({ state: this.state, frames, looks: this.#looks, schedule, amend });
    const link = async () => {
      const { encodeLink } = await linkFormat();
      return encodeLink(this.#now.description, options, { presetId: this.#now.presetId });
    };
    this.#address = new Address({ after: (ms, task) => clock.after(ms, task), navigate, link });
    this.#connection = new Connection({
      createWorker: options.createWorker,
      files: options.files,
      clock,
      receive: (message) => this.#receiver.receive(message),
      onSilence: () => this.#fallSilent(),
      onAnswer: () => this.#set({ status: this.#beforeSilence }),
      onFailure: (text) => this.#set({ status: 'refused', refusal: [text] }),
    });
  }

  play = (): void => this.#play();

  playTo = (step: number): void => this.#play(step);

  pause = (): void => {
    if (this.#now.status === 'playing') this.#set({ status: 'pausing' });
    this.#playsOnceOpen = false;
    this.#connection.pause();
  };

  toggle = (): void => (this.#plays ? this.pause() : this.play());

  step = (count = 1): void => {
    this.#playsOnceOpen = false;
    this.#set({ fromLink: false });
    this.#connection.step(count);
  };

  reset = (): void => {
    const { description, presetId, check } = this.#now;
    this.#open({ description, presetId, check });
  };

  setSpeed = (speed: Speed): void => {
    this.#set({ speed });
    if (this.#plays) this.#connection.play(speed, this.#until);
  };

  setLearningRate = (learningRate: number): void => {
    const { status, step, description, learningRate: inForce } = this.#now;
    const running = step > 0 && GOING_ON.has(status);
    // Typed another way it is still what is in force: no event of the run.
    if (running && learningRate === inForce) {
      this.clearFault('learningRate');
      return;
    }
    const changed = changeWith(this.#options.catalogue, description, 'learningRate', learningRate);
    if (status === 'finished' && changed.ok && learningRate !== description.learningRate) {
      this.#again(changed);
      return;
    }
    if (!running || !changed.ok) {
      this.change('learningRate', learningRate);
      return;
    }
    this.clearFault('learningRate');
    this.#set({ learningRate });
    this.#connection.setLearningRate(learningRate);
  };

  change = (path: string, value: unknown): void => {
    const { description, presetId, faults } = this.#now;
    const changed = changeWith(this.#options.catalogue, description, path, value);
    if (!changed.ok) {
      const fault = changed.messages.find((message) => message.path.startsWith(path)) ?? changed.messages[0];
      if (fault) this.#set({ faults: { ...faults, [path]: fault } });
      return;
    }
    this.clearFault(path);
    if (equalDescriptions(changed.description, description)) return;
    if (path === 'references' && this.#goesOnWith(changed.description.references)) return;
    this.#openNew({ ...changed, presetId, play: this.#plays }, path);
  };

  dismissCard = (): void => this.#set({ fromLink: false });

  dismissFaults = (): void => {
    this.#set({ linkFaults: [] });
    // The address is that of the run again.
    this.#address.changed();
  };

  clearFault = (path: string): void => {
    const { [path]: gone, ...faults } = this.#now.faults;
    if (gone !== undefined) this.#set({ faults });
  };

  openPreset = async (id: string, { play = false } = {}): Promise<void> => {
    const { presets, catalogue, loadFile } = this.#options;
    const load = this.#beginLoad();
    const preset = Object.hasOwn(presets, id) ? presets[id] : undefined;
    if (preset === undefined) {
      this.#refuse([messageOf('preset', foundWords(id), oneOf(Object.keys(presets)))]);
      return;
    }
    const found = 'a preset whose data cannot be loaded';
    const offline = {
      ok: false,
      messages: [messageOf('preset', found, 'a working connection: try again')],
    } as const;
    const loaded = await presetDescription(preset, catalogue, loadFile).catch(() => offline);
    if (load !== this.#loads) return;
    if (loaded.ok) this.#openNew({ ...loaded, presetId: id, play });
    else this.#refuse(loaded.messages);
  };

  openDescription: SessionActions['openDescription'] = (input, options = {}) => {
    const { play = false, presetId = null, check = null } = options;
    this.#beginLoad();
    const validated = validateWith(this.#options.catalogue, input);
    if (validated.ok) this.#openNew({ ...validated, presetId, play, check });
    else this.#refuse(validated.messages);
  };

  openLink = async (hash: string, { mayPlay = false } = {}): Promise<void> => {
    // The way back from a bad link leads to the run that is there.
    if (this.#now.linkFaults.length > 0 && hash === this.#address.written) {
      this.dismissFaults();
      return;
    }
    const load = this.#beginLoad();
    const { parseLink } = await linkFormat();
    const parsed = await parseLink(hash, this.#options);
    if (load !== this.#loads) return;
    if (!parsed.ok) {
      this.#refuse(parsed.messages);
      return;
    }
    const { description, presetId, check } = parsed;
    const { view: linkView, faults } = parseView(parsed.view);
    const notes = [...parsed.notes, ...faults.map(({ text }) => text)];
    const { firstStep, laterStep } = costOf(description, this.#options.catalogue);
    const play = parsed.play && mayPlay && firstStep <= SMALL.firstStep && laterStep <= SMALL.laterStep;
    this.#openNew({ description, presetId, notes, check, play, linkView, fromLink: !play });
  };

  undo = (): void => this.#travel(undone);

  redo = (): void => this.#travel(redone);

  look: SessionActions['look'] = (sight, at) => {
    // A worker that has opened no run yet has nothing to show.
    if (this.#now.channels.length > 0) this.#looks.look(sight, at);
  };

  link = async ({
    view = [],
    check: checked = true,
    play = false,
  }: LinkExtras = {}): Promise<string | null> => {
    const { description, presetId, digest, step } = this.#now;
    const { marks } = this.#receiver;
    const check =
      checked && step > 0 && digest?.step === step ? { ...digest, ...(marks !== '' && { marks }) } : null;
    const { encodeLink } = await linkFormat();
    return encodeLink(description, this.#options, { presetId, check, view, play });
  };

  parameters = (): Promise<Parameters> => {
    const answer = this.#receiver.awaitParameters();
    this.#connection.askParameters();
    return answer;
  };

  restart = (): void => {
    const { description, step, check } = this.#now;
    this.#connection.restart();
    this.#playsOnceOpen = false;
    this.#receiver.begin({ resuming: step >= 0 });
    this.#set({ status: 'loading', events: [], refusal: [], stepsPerSecond: Number.NaN });
    this.#connection.open(description, step, check?.step);
  };

  close = (): void => {
    this.#address.stop();
    this.#connection.close();
  };

  get #now(): SessionState {
    return this.state.getState();
  }

  #play(until?: number): void {
    const { status, speed } = this.#now;
    if (status === 'loading') this.#playsOnceOpen = true;
    else if (status === 'ready' || status === 'paused' || status === 'pausing')
      this.#set({ status: 'playing' });
    else return;
    this.#set({ fromLink: false });
    this.#until = until;
    this.#connection.play(speed, until);
  }

  get #plays(): boolean {
    const { status } = this.#now;
    return status === 'playing' || (status === 'loading' && this.#playsOnceOpen);
  }

  #set(part: Partial<SessionState>): void {
    this.state.setState(part);
  }

  /** Where nothing was run before, nothing can be played. */
  #refuse(linkFaults: readonly Message[]): void {
    this.#set(this.#now.run === 0 ? { linkFaults, status: 'refused' } : { linkFaults });
  }

  /** Only the last of several presets and links asked for is opened. */
  #beginLoad(): number {
    this.#loads += 1;
    return this.#loads;
  }

  /** Opens a description that can be undone; `path` tells which field was changed. */
  #openNew(opening: Opening, path = ''): void {
    const { description, presetId } = opening;
    const point = { description, presetId };
    const at = this.#options.clock.now();
    const dragged = path !== '' && path === this.#lastChange.path && at - this.#lastChange.at < DRAG_MS;
    this.#lastChange = { path, at };
    // The first run of a page has nothing to go back to.
    if (this.#history === null) this.#history = begun(point);
    else this.#history = dragged ? replaced(this.#history, point) : recorded(this.#history, point);
    this.#open(opening);
  }

  /** What if η were another one: the question of a run that is over is answered by a run, not by a standing page. */
  #again({ description, notes }: { description: RunDescription; notes: readonly string[] }): void {
    this.clearFault('learningRate');
    const { presetId } = this.#now;
    const play = this.#options.mayPlay?.() ?? true;
    this.#openNew({ description, presetId, play, notes: [A_NEW_RUN, ...notes] }, 'learningRate');
  }

  #travel(move: (history: History<Point>) => History<Point>): void {
    const moved = this.#history && move(this.#history);
    if (moved === null || moved === this.#history) return;
    this.#history = moved;
    this.#lastChange = { path: '', at: Number.NEGATIVE_INFINITY };
    this.#open({ ...moved.present, play: this.#plays });
  }

  #open({ description, presetId, notes = [], play = false, check = null, ...from }: Opening): void {
    const { run, speed } = this.#now;
    const { fromLink = false, linkView = null } = from;
    this.#beginLoad();
    this.#playsOnceOpen = play;
    this.#until = undefined;
    this.#receiver.begin();
    this.#set({
      ...initialState(description),
      presetId,
      notes,
      check: check && { ...check, agrees: null, differsFrom: null },
      fromLink,
      linkView,
      run: run + 1,
      speed,
      canUndo: (this.#history?.past.length ?? 0) > 0,
      canRedo: (this.#history?.future.length ?? 0) > 0,
    });
    this.#connection.open(description, -1, check?.step);
    if (play) this.#connection.play(speed);
    this.#address.changed();
  }

  #amend(part: Partial<RunDescription>): void {
    const { description: before, presetId } = this.#now;
    const description = { ...before, ...part };
    if (this.#history) this.#history = replaced(this.#history, { description, presetId });
    this.#set({ description });
    this.#address.changed();
  }

  /** Other references beside a run that has begun; false where the whole run must be opened anew. */
  #goesOnWith(references: readonly string[]): boolean {
    const { status, step } = this.#now;
    const underWay = step > 0 && (GOING_ON.has(status) || status === 'finished' || status === 'diverged');
    if (!underWay || this.#options.frames.continueWith === undefined) return false;
    this.#connection.setReferences(references);
    return true;
  }

  #fallSilent(): void {
    this.#beforeSilence = this.#now.status;
    this.#set({ status: 'silent' });
  }
}
