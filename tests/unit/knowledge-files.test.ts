// Every JSON file of knowledge has a schema, and the whole passes its check.
import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { checkKnowledge, registeredFiles } from '../../src/knowledge/check.ts';

const FOLDER = 'src/knowledge';

it('knows a schema for every JSON file under src/knowledge', async () => {
  const files = await readdir(FOLDER, { recursive: true });
  expect(new Set(registeredFiles)).toEqual(new Set(files.filter((file) => file.endsWith('.json'))));
});

it('finds no problem in what ships', () => {
  expect(checkKnowledge()).toEqual([]);
});
