// Owns running the pure floors in node: TypeScript goes through esbuild into .cache/ and is imported from there.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from './paths.mjs';

/** What scripts/lib/pure.ts exports, built anew from the sources. */
export async function loadPure() {
  await mkdir(join(root, '.cache'), { recursive: true });
  const outfile = join(root, '.cache', `pure-${process.pid}.mjs`);
  await esbuild.build({
    entryPoints: [join(root, 'scripts', 'lib', 'pure.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outfile,
    logLevel: 'error',
  });
  const pure = await import(pathToFileURL(outfile).href);
  await rm(outfile);
  return pure;
}
