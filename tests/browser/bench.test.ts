// The bench must not rot: on tiny pages every row can be measured, in both browsers.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/lib/paths.mjs';
import { BROWSERS } from './harness/session.ts';

const PATIENCE_MS = 600_000;

it.each(BROWSERS)('measures every row in %s', { timeout: PATIENCE_MS }, (browser) => {
  const command = [join(root, 'scripts', 'bench.mjs'), '--smoke', '--browser', browser];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  for (const row of [
    'Warm scan',
    'Cold scan',
    'mark.js',
    'Growth',
    'own words',
    'Longest slice',
    'Hover test',
    'Page without terms',
  ]) {
    expect(stdout, row).toMatch(new RegExp(`${browser} +[^\\n]*${row}`));
  }
  expect(stdout).not.toMatch(/NaN|undefined/);
});
