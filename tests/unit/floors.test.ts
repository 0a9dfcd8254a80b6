// Imports point downward only, and the linter says so: a deliberately wrong import on each floor fails.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const WRONG = [
  ['src/knowledge/a.ts', '../match/finder.ts'],
  ['src/match/a.ts', '../page/page.ts'],
  ['src/match/b.ts', 'preact'],
  ['src/platform/a.ts', '../ui/icons.tsx'],
  ['src/ui/a.tsx', '../platform/settings.ts'],
  ['src/ui/b.tsx', 'webextension-polyfill'],
  ['src/page/a.ts', '../card/card.ts'],
  ['src/page/b.ts', '../platform/browser.ts'],
  ['src/card/a.ts', '../page/page.ts'],
  ['src/card/b.ts', '../platform/settings.ts'],
  ['src/card/c.ts', '../content.ts'],
  ['popup/a.tsx', 'webextension-polyfill'],
  ['options/a.tsx', '../src/background.ts'],
] as const;

const RIGHT = [
  ['src/match/right.ts', '../knowledge/types.ts'],
  ['src/page/right.ts', '../match/types.ts'],
  ['src/card/right.ts', '../ui/icons.tsx'],
  ['src/content.ts', './page/page.ts'],
  ['popup/right.tsx', '../src/platform/settings.ts'],
] as const;

let folder: string;
let output: string;

// A small copy of the house with the project's own rules: one run of the linter judges every room.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backlight-floors-'));
  await cp('biome.json', join(folder, 'biome.json'));
  for (const [file, imported] of [...WRONG, ...RIGHT]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `import '${imported}';\n`);
  }
  const biome = resolve('node_modules', '.bin', 'biome');
  const args = ['lint', '--only=style/noRestrictedImports', '--max-diagnostics=none', '--colors=off', '.'];
  const run = spawnSync(biome, args, { cwd: folder, encoding: 'utf8' });
  output = run.stdout + run.stderr;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it.each(WRONG)('refuses in %s an import of %s', (file) => {
  expect(output).toContain(`${file}:1:8 lint/style/noRestrictedImports`);
});

it.each(RIGHT)('allows in %s an import of %s', (file) => {
  expect(output).not.toContain(`${file}:`);
});
