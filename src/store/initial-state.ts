/** The state of a run that has just been asked for. */
import type { RunDescription } from '../description/description.ts';
import type { Speed } from '../worker/protocol.ts';
import type { SessionState } from './session-state.ts';

/** Steps per second at first: the edge within three seconds, and the eye can follow. */
const FIRST_SPEED: Speed = 100;

export function initialState(description: RunDescription): SessionState {
  return {
    description,
    presetId: null,
    run: 0,
    status: 'loading',
    step: -1,
    latest: {},
    learningRate: description.learningRate,
    speed: FIRST_SPEED,
    stepsPerSecond: Number.NaN,
    channels: [],
    facts: null,
    events: [],
    digest: null,
    sights: {},
    notes: [],
    faults: {},
    linkFaults: [],
    refusal: [],
    check: null,
    fromLink: false,
    linkView: null,
    canUndo: false,
    canRedo: false,
  };
}
