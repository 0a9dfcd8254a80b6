// docs/accessibility.md goes through every criterion, and each test that it names is there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const table = [
  ...readFileSync('docs/accessibility.md', 'utf8').matchAll(
    /^\| (\d\.\d\.\d+) [^|]+ \| (AA?) \| ([^|]+) \| ([^|]+) \|$/gm,
  ),
].map(([, number = '', level = '', how = '', tests = '']) => ({ number, level, how, tests }));

/** WCAG 2.2, https://www.w3.org/TR/WCAG22/: how many criteria of A and AA each guideline has. 4.1.1 is obsolete. */
const CRITERIA: Readonly<Record<string, string>> = {
  '1.1': '1',
  '1.2': '1 2 3 4 5',
  '1.3': '1 2 3 4 5',
  '1.4': '1 2 3 4 5 10 11 12 13',
  '2.1': '1 2 4',
  '2.2': '1 2',
  '2.3': '1',
  '2.4': '1 2 3 4 5 6 7 11',
  '2.5': '1 2 3 4 7 8',
  '3.1': '1 2',
  '3.2': '1 2 3 4 6',
  '3.3': '1 2 3 4 7 8',
  '4.1': '2 3',
};

it('goes through all criteria of A and AA, in order', () => {
  const all = Object.entries(CRITERIA).flatMap(([guideline, numbers]) =>
    numbers.split(' ').map((number) => `${guideline}.${number}`),
  );
  expect(all).toHaveLength(55);
  expect(table.map(({ number }) => number)).toEqual(all);
  expect(table.filter(({ level }) => level === 'A')).toHaveLength(31);
});

it('nothing moves or flashes by itself: no style sheet has an animation or a transition', () => {
  const sheets = ['src', 'popup', 'options'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .map((file) => join(folder, file)),
  );
  expect(sheets.length).toBeGreaterThan(10);
  const moving = sheets.filter((file) => /animation|@keyframes|transition/.test(readFileSync(file, 'utf8')));
  expect(moving).toEqual([]);
});

it.each(table)('$number names tests that exist, or says why none', ({ tests }) => {
  const named = [...tests.matchAll(/`(tests\/[^`]+)` "([^"]+)"/g)];
  if (named.length === 0) expect(tests.trim()).toMatch(/^(does not apply|read through)$/);
  for (const [, file = '', name = ''] of named) expect(readFileSync(file, 'utf8'), file).toContain(name);
});
