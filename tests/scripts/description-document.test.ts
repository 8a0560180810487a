import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { descriptionDocument } from '../../scripts/description-document.ts';
import { catalogue } from '../../src/description/registries.ts';
import { validateWith } from '../../src/description/validate.ts';

const document = descriptionDocument();

test('docs/run-description.md is what the registries say: npm run document-description', () => {
  const path = join(import.meta.dirname, '../../docs/run-description.md');
  expect(readFileSync(path, 'utf8')).toBe(document);
});

test('everything registered is in it', () => {
  for (const registry of [catalogue.model, catalogue.data, catalogue.loss, catalogue.initialization]) {
    for (const [id, { fields }] of Object.entries(registry)) {
      expect(document).toContain(`**\`${id}\`**`);
      for (const name of Object.keys(fields)) expect(document).toContain(`| \`${name}\` |`);
    }
  }
  for (const id of Object.keys(catalogue.references)) expect(document).toContain(`| \`${id}\` |`);
});

test('its example is a description', () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(document) ?? [];
  expect(validateWith(catalogue, JSON.parse(example))).toMatchObject({ ok: true, notes: [] });
});
