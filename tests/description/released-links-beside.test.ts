/**
 * Links of the first version: each preset under its name, and what may stand beside a run. The fixture is never edited: a
 * preset that should become another run gets another id, for short links name it and mean what it was.
 */
import { expect, it } from 'vitest';
import { parseLink } from '../../src/description/link/link.ts';
import { presets } from '../../src/description/presets/presets.ts';
import { catalogue } from '../../src/description/registries.ts';
import { parseView } from '../../src/store/view-in-link.ts';
import { loadFile } from '../support/presets.ts';
import links from './fixtures/link-v1.json' with { type: 'json' };
import { leafTexts } from './support/leaf-texts.ts';

it.each(links)('$link', async ({ link, description, ...meant }) => {
  const parsed = await parseLink(link, { catalogue, presets, loadFile });
  if (!parsed.ok) throw new Error(parsed.messages[0]?.text);
  // Values that later versions add have defaults and may stand beside these.
  expect(leafTexts(parsed.description)).toMatchObject(description);
  const { presetId, check, view, play } = parsed;
  expect({ presetId, check, view, play }).toEqual(meant);
  // A later version of the numerics is told; nothing else may have changed.
  expect(parsed.notes.filter((note) => !note.includes('of the numerics'))).toEqual([]);
  expect(parseView(parsed.view).faults).toEqual([]);
});
