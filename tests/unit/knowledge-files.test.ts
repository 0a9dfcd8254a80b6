// Every JSON file of knowledge has a schema, and the whole passes its check.
import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { checkKnowledge } from '../../src/knowledge/check/check.ts';
import { registeredFiles } from '../../src/knowledge/check/files.ts';

import { cardEntry, entries } from '../../src/knowledge/index.ts';

const FOLDER = 'src/knowledge';

it('knows a schema for every JSON file under src/knowledge', async () => {
  const files = await readdir(FOLDER, { recursive: true });
  expect(new Set(registeredFiles)).toEqual(new Set(files.filter((file) => file.endsWith('.json'))));
});

it('finds no problem in what ships', () => {
  expect(checkKnowledge()).toEqual([]);
});

it('shows harms and cautions for every treatment, or says that none were checked', () => {
  for (const entry of entries) {
    if (entry.kind !== 'term' || !entry.treatment) continue;
    const card = cardEntry(entry.id);
    expect(card?.harms.length, entry.id).toBeGreaterThan(0);
    expect(card?.askFirst.length, entry.id).toBeGreaterThan(0);
    if (entry.treatment.harms.length === 0) expect(card?.harms).toEqual([expect.stringContaining('none')]);
  }
});

it('does not label a term as a warning sign', () => {
  expect(cardEntry('yellow-flag')?.label).toBe('Sign to know');
  expect(cardEntry('saddle-numbness')?.label).toBe('Warning sign');
});
