// docs/threat-model.md promises tests by file and name: they exist.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = readFileSync('docs/threat-model.md', 'utf8').replace(/\s+/g, ' ');
/** "`tests/x.test.ts`: name; another name. `tests/y.test.ts`: name" */
const promised = [
  ...text.matchAll(/`(tests\/[\w/-]+\.test\.ts)`: ([^|`]+?)(?=\. `tests|\)\.| \||\); | \(|$)/g),
].flatMap(([, file = '', names = '']) =>
  names.split('; ').map((name) => [file, name.replace(/[.)]+$/, '').trim()] as const),
);

it('names tests in plenty', () => {
  expect(promised.length).toBeGreaterThan(15);
});

it.each(promised)('%s has the test "%s"', (file, name) => {
  const source = readFileSync(file, 'utf8').replaceAll("\\'", "'");
  expect([`'${name}'`, `"${name}"`].some((quoted) => source.includes(quoted))).toBe(true);
});
