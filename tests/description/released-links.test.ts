/**
 * Links as they were made by released versions open the same runs for ever. The fixtures are never edited: a preset that
 * should become another run gets another id, and a new version of the format gets a file of its own.
 */
import { describe, expect, it } from 'vitest';
import { parseLink } from '../../src/description/link/link.ts';
import { presets } from '../../src/description/presets/presets.ts';
import { catalogue } from '../../src/description/registries.ts';
import links from './fixtures/links-1.json' with { type: 'json' };
import { loadFile } from '../support/presets.ts';

describe('links of version 1', () => {
  it.each(links)('$link', async ({ link, description }) => {
    const parsed = await parseLink(link, { catalogue, presets, loadFile });
    if (!parsed.ok) throw new Error(parsed.messages[0]?.text);
    expect(parsed.notes).toEqual([]);
    // Values that later versions add have defaults and may stand beside these.
    expect(parsed.description).toMatchObject(description);
  });

  it('say which digest the run had', async () => {
    const [, checked] = links;
    const parsed = await parseLink(checked?.link ?? '', { catalogue, presets, loadFile });
    expect(parsed.ok && parsed.check).toEqual({ step: 720, digest: '2bac8805b8b2cdb7' });
  });
});
