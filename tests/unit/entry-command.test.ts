// The command that prints an entry, for people who review it.
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { drawn } from '../../scripts/lib/draw.mjs';

const run = (...args: readonly string[]): string =>
  execFileSync(process.execPath, ['scripts/entry.mjs', ...args], { encoding: 'utf8', stdio: 'pipe' });

it('prints card, evidence and guide of a technique', () => {
  const printed = run('swedish-massage');
  expect(printed).toContain('CARD  Massage');
  expect(printed).toMatch(/EVIDENCE {2}Long-lasting pain: Might help; we are not sure\. Low certainty ●●○○/);
  expect(printed).toMatch(/GUIDE .*Pressure: /);
  expect(printed).toContain('Reviewed 2026-');
});

it('prints the action of a warning and the verdict of a claim', () => {
  const printed = run('saddle-numbness', 'massage-endorphins');
  expect(printed).toContain('Go to an emergency department or call your emergency number now.');
  expect(printed).toContain('CARD  Claim to check: Unproven');
});

it('names what is near an id that is not there', () => {
  expect(() => run('swedish')).toThrow(/no entry "swedish"\. Near: .*swedish-massage/);
  expect(() => run()).toThrow(/Name an entry/);
});

it('draws the same entries for the same seed', () => {
  const items = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(drawn(items, 3, 7)).toEqual(drawn(items, 3, 7));
  expect(new Set(drawn(items, 6, 7))).toEqual(new Set(items));
  expect(drawn(items, 6, 7)).not.toEqual(drawn(items, 6, 8));
  expect(() => drawn(items, Number.NaN, 7)).toThrow(/how many/);
});
