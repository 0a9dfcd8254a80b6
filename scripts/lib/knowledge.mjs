// Owns running the pure floors in node: TypeScript goes through esbuild into .cache/ and is imported from there.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from './paths.mjs';

const PURE = `
export { checkKnowledge } from './src/knowledge/check.ts';
export * from './src/knowledge/index.ts';
export { default as spunPhrases } from './src/knowledge/en/spun.json';
export { compilePhraseTable } from './src/match/compile.ts';
export { createFinder } from './src/match/finder.ts';
export { INLINE } from './src/match/inline.ts';
`;

/** What the pure floors export, built anew from the sources. */
export async function loadPure() {
  await mkdir(join(root, '.cache'), { recursive: true });
  const outfile = join(root, '.cache', `pure-${process.pid}.mjs`);
  await esbuild.build({
    stdin: { contents: PURE, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outfile,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
