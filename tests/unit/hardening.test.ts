// docs/hardening.md states the limits that the code has.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = readFileSync('docs/hardening.md', 'utf8');
/** A row's limit as it is written, and the constant that it is. */
const LIMITS = [
  ['src/page/slices.ts', 'SLICE_MS', 'slices of 8 ms'],
  ['src/page/reader.ts', 'MOST_CHARACTERS', '| 12,000,000 characters'],
  ['src/page/reader.ts', 'MOST_HITS', '| 50,000 |'],
  ['src/page/watch.ts', 'MOST_RECORDS', '| 30,000 |'],
  ['src/page/painter.ts', 'REGISTERED_LIMIT', '| 300 |'],
  ['src/page/near.ts', 'OBSERVED_LIMIT', '| 200 |'],
] as const;

it.each(LIMITS)('%s has %s as written', (file, name, written) => {
  expect(text).toContain(written);
  const [, value = ''] = new RegExp(`const ${name} = ([\\d_]+);`).exec(readFileSync(file, 'utf8')) ?? [];
  expect(value.replaceAll('_', '')).toBe(/\d[\d,]*/.exec(written)?.[0].replaceAll(',', ''));
});
