// Owns the checks that need no browser and no test runner, one command each.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { dist, root } from './paths.mjs';

export const CHECKS = [
  { name: 'Biome', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'Types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'Types of the pure floors, without the DOM', command: ['tsc', '-p', 'src/tsconfig.pure.json'] },
  { name: 'Types of the tests', command: ['tsc', '-p', 'tests/tsconfig.json'] },
  { name: 'Unused code (knip)', command: ['knip'] },
];

/** What Mozilla's reviewers run over the built package. */
export const PACKAGE_LINT = {
  name: 'web-ext lint, no warnings',
  command: ['web-ext', 'lint', '--source-dir', dist('firefox'), '--warnings-as-errors', '--no-input', '--boring'],
};

/** Runs one command of a package; true when it succeeds. Output is shown only when it fails. */
export function runCheck({ name, command: [bin, ...args] }) {
  const windows = process.platform === 'win32';
  const path = join(root, 'node_modules', '.bin', bin);
  const { status, stdout, stderr } = spawnSync(path, args, { cwd: root, encoding: 'utf8', shell: windows });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  if (status !== 0) console.log(`${stdout}${stderr}`);
  return status === 0;
}
