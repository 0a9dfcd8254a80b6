// `npm test`: everything, the fast first. Its last line sums all runners.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS, PACKAGE_LINT, runCheck } from './lib/checks.mjs';
import { root } from './lib/paths.mjs';

let passed = 0;
let failed = 0;
const count = (good) => {
  if (good) passed++;
  else failed++;
};

function node(name, script) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', script)], { cwd: root, stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  return status === 0;
}

/** One vitest project; its own tests are counted one by one. */
function vitest(project) {
  const report = join(root, '.cache', `vitest-${project}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const bin = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [
    bin,
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  let summary;
  try {
    summary = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    count(false);
    return;
  }
  passed += summary.numPassedTests;
  failed += summary.numFailedTests + summary.numPendingTests + summary.numTodoTests;
  // A suite that could not even start has no failed test to its name.
  if (status !== 0 && summary.numFailedTests === 0) count(false);
}

for (const check of CHECKS) count(runCheck(check));
vitest('unit');
const built = node('Build for both browsers', 'build.mjs');
count(built);
if (built) {
  count(runCheck(PACKAGE_LINT));
  vitest('browser');
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
