// `npm run fuzz`: the properties of tests/unit tried with a million cases each, 10,000 of which `npm test` tries.
// `--cases N` tries another number, `--only WORD` picks files. With `--seeds N`, sequences of random changes to a page are
// tried in both browsers instead, N of them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/paths.mjs';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    only: { type: 'string', default: '' },
    seeds: { type: 'string' },
  },
});
const UNIT = ['tests/unit/untrusted.test.ts', 'tests/unit/finder.test.ts'].filter((file) => file.includes(values.only));
const run = (args, environment) =>
  spawnSync(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  }).status ?? 1;

process.exitCode = values.seeds
  ? run(['--project', 'browser', 'tests/browser/incremental.test.ts'], { FUZZ_SEEDS: values.seeds })
  : run(['--project', 'unit', ...UNIT], { FUZZ_CASES: values.cases });
