// `npm run package`: the Chrome zip, the Firefox zip and the zip of sources for review, under dist/packages/. The same
// sources give the same bytes on every machine; docs/release.md says how to check it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder, sourceFiles } from './lib/package-files.mjs';
import { dist, root } from './lib/paths.mjs';
import { zipOf } from './lib/zip.mjs';

/** Budgets in bytes: a little above what the packages have now, so that growth is decided, not noticed later. */
const LIMITS = { chrome: 700 * 1024, firefox: 700 * 1024, source: 3072 * 1024 };

const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
if (status !== 0) process.exit(1);

const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const packages = [
  { kind: 'chrome', folder: dist('chrome'), files: await filesUnder(dist('chrome')) },
  { kind: 'firefox', folder: dist('firefox'), files: await filesUnder(dist('firefox')) },
  { kind: 'source', folder: root, files: await sourceFiles(root) },
];
await rm(dist('packages'), { recursive: true, force: true });
await mkdir(dist('packages'), { recursive: true });
for (const { kind, folder, files } of packages) {
  const bytes = await zipOf(folder, files);
  const file = `${name}-${version}-${kind}.zip`;
  await writeFile(join(dist('packages'), file), bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${file}  ${files.length} files, ${bytes.length} of at most ${LIMITS[kind]} bytes\n  sha256 ${hash}`);
  if (bytes.length > LIMITS[kind]) {
    console.error(`${file} is larger than its budget.`);
    process.exitCode = 1;
  }
}
