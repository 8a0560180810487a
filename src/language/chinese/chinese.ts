/** Simplified Chinese, row by row: the English sentence of the code, and what a reader of Chinese reads instead. */
import { app } from './app.ts';
import { care } from './care.ts';
import { controls } from './controls.ts';
import { events } from './events.ts';
import { faults } from './faults.ts';
import { embed } from './embed.ts';
import { fields } from './fields.ts';
import { glossary } from './glossary.ts';
import { narrator } from './narrator.ts';
import { lessons } from './lessons.ts';
import { panels } from './panels.ts';
import { presets } from './presets.ts';
import { sharing } from './sharing.ts';
import { speed } from './speed.ts';
import { sweepExtra } from './sweep-extra.ts';
import { views } from './views.ts';
import { timeline } from './timeline.ts';
import { present } from './present.ts';

export const chinese = {
  ...app,
  ...care,
  ...controls,
  ...embed,
  ...glossary,
  ...lessons,
  ...narrator,
  ...panels,
  ...sharing,
  ...speed,
  ...sweepExtra,
  ...views,
  ...timeline,
  ...present,
};

export type Chinese = typeof chinese;

/** Texts that come from below the page, in English at their source: fields, presets, what happened in a run, faults. */
export const readyMade: ReadyMade = { ...events, ...faults, ...fields, ...presets };

export type ReadyMade = Readonly<Record<string, string>>;
