/** The panels' words, in one place. Symbols stand between asterisks (see kit/rich.tsx). */

/** What each reference's line is called: in full, and where there is little room. */
const referenceNames: Readonly<Record<string, readonly [full: string, short: string]>> = {
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
  return referenceNames[id]?.[0] ?? id;
}

export function shortReferenceName(id: string): string {
  return referenceNames[id]?.[1] ?? id;
}

/** Said where a prediction leaves the run. */
export function partsHere(id: string): string {
  return id === 'paper' ? 'paper’s prediction parts here' : `${referenceName(id)} prediction parts here`;
}

export const stageNames = {
  1: 'progressive sharpening',
  2: 'blow-up',
  3: 'self-stabilization',
  4: 'return to stability',
  5: 'in balance',
} as const;
