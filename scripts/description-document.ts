/** The text of docs/run-description.md, made from the registries: whatever is registered is documented. */
import type { Field, Fields } from '../src/core/field.ts';
import type { Registry, Slot } from '../src/description/catalogue.ts';
import { NUMERICS_VERSION } from '../src/description/description.ts';
import { LINK_TARGET, LINK_VERSION } from '../src/description/link/link.ts';
import { presets } from '../src/description/presets/presets.ts';
import { catalogue } from '../src/description/registries.ts';
import {
  eventStepField,
  learningRateField,
  MOST_EVENTS,
  measurementFields,
  startSizeFields,
  stepsField,
  theoryFields,
} from '../src/description/run-fields.ts';
import { allowedWords } from '../src/description/words.ts';

const SLOTS: Readonly<Record<Slot | 'optimizer', { readonly title: string; readonly about: string }>> = {
  model: {
    title: 'Model',
    about:
      'At `problem.model`. Networks map inputs to outputs and need data and a loss; toys are functions of θ alone, and ' +
      'their data and loss are `none`.',
  },
  data: { title: 'Data', about: 'At `problem.data`. Everything random comes from the seeds alone.' },
  loss: { title: 'Loss', about: 'At `problem.loss`.' },
  initialization: { title: 'Initialization', about: 'At `problem.initialization`.' },
  optimizer: { title: 'Optimizer', about: 'At `optimizer`.' },
};

export function descriptionDocument(): string {
  return [
    INTRODUCTION,
    example(),
    WHOLE,
    wholeTable(),
    ...(Object.keys(SLOTS) as (keyof typeof SLOTS)[]).map(slotSection),
    startSection(),
    section('Measurement', 'At `measurement`: how sharpness is measured, which decides some of the bits.', {
      fields: measurementFields,
    }),
    section('Theory', 'At `theory`: how the constrained trajectory is found.', { fields: theoryFields }),
    referencesSection(),
    LINKS,
    VIEW,
    FILES,
  ]
    .map((part) => part.trim())
    .join('\n\n')
    .concat('\n');
}

const INTRODUCTION = `
# The run description

A run description is everything that determines a run, and nothing else. Two equal descriptions give the same trace, to
the last bit, in every browser and in Node. It is what a link carries and what a file holds. Titles, panels and zoom
belong to the view and stand apart.

This page is generated from the registries (\`npm run document-description\`); a test says when it is out of date.
`;

function example(): string {
  const { run } = presets['predictions-hold'];
  const shown = {
    ...run,
    problem: { ...run.problem, initialization: { kind: 'normal', seed: 3 } },
    learningRateEvents: [{ step: 400, learningRate: 0.2 }],
  };
  // Lists of plain values on one line.
  const text = JSON.stringify(shown, null, 2).replace(/\[[^[\]{}]*\]/g, (list) => list.replace(/\s+/g, ' '));
  return `\`\`\`json\n${text}\n\`\`\``;
}

const WHOLE = `
Whatever is left out takes its default. Unknown names are refused, as are numbers that are not finite or out of range. A
refusal says where, what was found, and what is allowed.

## The whole
`;

function wholeTable(): string {
  return table(
    ['name', 'what', 'default', 'allowed'],
    [
      [
        '`numerics`',
        'Version of the numerics that the run was made with. Another version is replayed with the present one: curves ' +
          'agree closely before the edge of stability and may part after it.',
        String(NUMERICS_VERSION),
        'a whole number from 1',
      ],
      ['`problem`', 'Model, data, loss and initialization.', 'see below', 'an object'],
      ['`optimizer`', 'The rule of a training step.', '`gd`', 'see below'],
      fieldRow('learningRate', learningRateField),
      [
        '`learningRateEvents`',
        'Changes of η: from `step` on, θ_t → θ_{t+1} uses `learningRate`.',
        '`[]`',
        `up to ${MOST_EVENTS} of \`{ step, learningRate }\`, steps rising, each ${allowedWords(eventStepField)}`,
      ],
      ['`start`', 'What is done where sharpness first meets 2/η.', '`{ "kind": "natural" }`', 'see below'],
      ['`measurement`, `theory`', 'How things are measured.', 'see below', 'objects'],
      ['`references`', 'Trajectories of the theory beside the run.', '`[]`', 'see below'],
      fieldRow('steps', stepsField),
    ],
  );
}

function slotSection(slot: keyof typeof SLOTS): string {
  const { title, about } = SLOTS[slot];
  const registry: Registry = catalogue[slot];
  const kinds = Object.entries(registry).map(([id, { label, help, fields }]) => {
    const rows = Object.entries(fields).map(([name, field]) => fieldRow(name, field));
    const own = rows.length === 0 ? '' : `\n\n${fieldTable(rows)}`;
    return `**\`${id}\`** – ${label}. ${help}${own}`;
  });
  return `## ${title}\n\n${about} One of:\n\n${kinds.join('\n\n')}`;
}

function section(title: string, about: string, { fields }: { readonly fields: Fields }): string {
  const rows = Object.entries(fields).map(([name, field]) => fieldRow(name, field));
  return `## ${title}\n\n${about}\n\n${fieldTable(rows)}`;
}

function startSection(): string {
  const rows = Object.entries(startSizeFields).map(([kind, field]) => [
    `\`${kind}\``,
    field.help,
    `\`${field.default}\``,
    kind === 'natural' ? 'no size' : allowedWords(field),
  ]);
  const heads = ['kind', 'what', 'default size', 'allowed size'];
  return `## Start\n\nAt \`start\`: a kind and a \`size\`.\n\n${table(heads, rows)}`;
}

function referencesSection(): string {
  const rows = Object.entries(catalogue.references).map(([id, { label, help }]) => [
    `\`${id}\``,
    label,
    help,
  ]);
  return `## References\n\nAt \`references\`: a list of these, in any order.\n\n${table(['id', 'name', 'what'], rows)}`;
}

const LINKS = `
## Links

A link is the page's address with a run after \`#\`, in one of two forms (format ${LINK_VERSION}):

\`\`\`
#v=${LINK_VERSION}&c=5f3a90c2&n=${NUMERICS_VERSION}&p=eight-cycles&learningRate=0.2&model.widths=16,16
#v=${LINK_VERSION}&c=5f3a90c2&d=…
\`\`\`

The first says how the run differs from a preset; it can be typed by hand. The second holds the whole description as
JSON, deflated (deflate-raw, at most 64 KB) and in base64url. Beyond ${LINK_TARGET} characters the page offers a file.

${table(
  ['part', 'what'],
  [
    ['`v`', 'version of the format'],
    ['`c`', 'checksum (FNV-1a, 32 bits) of all that follows it; may be left out in the first form'],
    ['`n`', 'version of the numerics'],
    ['`p`', `the preset: ${Object.keys(presets).join(', ')}`],
    [
      'names',
      'values at their paths, `problem.` left out; lists with commas; a kind by its place alone, e.g. `model=bowl`; changes of η as `learningRateEvents=400:0.3,500:0.1`',
    ],
    ['`d`', 'the whole description'],
    [
      '`check`',
      '`step.digest.marks`: the digest of the run after that step, and one character for each checkpoint up to it (steps 0 … 8, 10, 12, 14, 16, 20, 24, 28, 32, 40 …), six bits of the digest of losses and sharpnesses so far; the reader’s page says “reproduced bit for bit” or from which checkpoint on it differs',
    ],
    ['`view.…`', 'what the reader looks at, below; it never changes the run'],
    ['`play`', '`1` asks to begin at once, which is granted to small runs only'],
  ],
)}
`;

const VIEW = `
## The view in a link

${table(
  ['part', 'what', 'e.g.'],
  [
    ['`view.range`', 'first and last step shown', '`100-400`, `all`'],
    ['`view.lossScale`', 'scale of the loss', '`log`, `linear`'],
    ['`view.references`', 'references that are drawn', '`constrained,paper`'],
    ['`view.open`', 'open panels', '`sharpness,loss,swing`'],
    ['`view.errorKind`', 'what the error panel compares', '`loss`, `sharpness`, `displacement`'],
    ['`view.bookmarks`', 'steps with a flag', '`215,240`'],
  ],
)}
`;

const FILES = `
## Files

A description file is the JSON object above. A file of a recorded run holds its traces besides: as JSON,
\`{ "format": "edge-of-stability run", "version": 1, "name", "description", "digest", "events", "channels", "first",
"columns" }\` with one list of numbers a channel and \`null\` where nothing was measured; as CSV, the same without the
numbers as JSON after \`#\` in the first line, then a line of names (\`step,gd.loss,gd.sharpness,…\`), then a line a step.
Numbers are the shortest decimals that read back to the same bits. Both can be opened, pinned and saved again.
`;

function fieldTable(rows: readonly (readonly string[])[]): string {
  return table(['name', 'what', 'default', 'allowed'], rows);
}

function fieldRow(name: string, field: Field): readonly string[] {
  return [`\`${name}\``, `${field.label}. ${field.help}`, `\`${defaultText(field)}\``, allowedWords(field)];
}

/** Lists longer than this are told by their length. */
const LONGEST = 8;

function defaultText({ default: value }: Field): string {
  if (!Array.isArray(value)) return String(value);
  return value.length > LONGEST ? `${value.length} numbers` : JSON.stringify(value);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}
