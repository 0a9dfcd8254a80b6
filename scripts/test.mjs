// `npm test`: everything, the fast first, then both browsers side by side. Its last line sums all runners.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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

/** Resolves with the exit code; each line is shown with the name of the run it is from. */
function run(name, args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => console.log(`${name} | ${line}`));
    child.on('close', resolve);
  });
}

/** Pictures are taken in Chromium alone: beside Firefox it would be started a second time for them. */
const LEFT_OUT = { firefox: ['--exclude', 'tests/browser/card-pictures.test.ts'] };

/** One run of vitest; its own tests are counted one by one. */
async function vitest(name, project, env = {}) {
  const report = join(root, '.cache', `vitest-${name}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const bin = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [bin, 'run', '--project', project, ...(LEFT_OUT[name] ?? []), ...reporters];
  const status = await run(name, args, env);
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
await vitest('unit', 'unit');
const built = node('Build for both browsers', 'build.mjs');
count(built);
if (built) {
  count(runCheck(PACKAGE_LINT));
  // Browsers wait more than they work: two of them side by side take little longer than one.
  await Promise.all(['chrome', 'firefox'].map((browser) => vitest(browser, 'browser', { BACKLIGHT_BROWSER: browser })));
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
