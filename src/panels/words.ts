/** The panels' words, in one place. Symbols stand between asterisks (see kit/rich.tsx). */
import { say, type Sentence } from '../language/say.ts';

/** What each reference's line is called: in full, and where there is little room. */
const referenceNames: Readonly<Record<string, readonly [full: Sentence, short: Sentence]>> = {
  constrained: ['constrained path', 'path'],
  semilocal: ['semi-local', 'semi-local'],
  paper: ['paper', 'paper'],
  predicted: ['measured shift', 'shift'],
  definition: ['paper’s definition', 'def.'],
  generalized: ['generalized', 'gen.'],
  cubic: ['full cubic', 'cubic'],
  map: ['2-d map', 'map'],
  flow: ['gradient flow', 'flow'],
  central: ['central flow', 'central'],
};

export function referenceName(id: string): string {
  const names = referenceNames[id];
  return names === undefined ? id : say(names[0]);
}

export function shortReferenceName(id: string): string {
  const names = referenceNames[id];
  return names === undefined ? id : say(names[1]);
}

/** Said where a prediction leaves the run. */
export function partsHere(id: string): string {
  return id === 'paper'
    ? say('paper’s prediction parts here')
    : say('{name} prediction parts here', { name: referenceName(id) });
}

const stageNames = {
  1: 'progressive sharpening',
  2: 'blow-up',
  3: 'self-stabilization',
  4: 'return to stability',
  5: 'in balance',
} as const;

export function stageName(stage: keyof typeof stageNames): string {
  return say(stageNames[stage]);
}
