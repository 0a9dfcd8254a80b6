// Looking up a selected text: the entry it names, or none.
import { expect, it } from 'vitest';
import { entries } from '../../src/knowledge/index.ts';
import { entryNamed } from '../../src/match/look-up.ts';

it.each([
  ['sciatica', 'sciatica'],
  ['  Deep-Tissue massage ', 'deep-tissue-massage'],
  ['trigger points', 'trigger-point'],
])('%j is %s', (written, id) => {
  expect(entryNamed(entries, written)?.id).toBe(id);
});

it.each(['', '   ', '<b>', 'gearbox', 'a whole sentence that names sciatica'])('%j is no entry', (written) => {
  expect(entryNamed(entries, written)).toBeUndefined();
});
