// Owns the building of dist/bench: the bench's own extension around the shipped floors.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { manifestFor } from '../manifest.mjs';
import { root } from '../paths.mjs';
import { phraseTable } from '../plugins.mjs';

export const benchDist = (browser) => join(root, 'dist', 'bench', browser);

/** Builds the bench's extension for the browsers; `table` is the compiled phrase table. */
export async function buildBench(browsers, table) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['tests/bench/content.ts'],
    bundle: true,
    charset: 'utf8',
    format: 'iife',
    // As the shipped script is built.
    minifyWhitespace: true,
    minifySyntax: true,
    write: false,
    logLevel: 'warning',
    plugins: [phraseTable(table)],
  });
  const base = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  const css = await readFile(join(root, 'src', 'ui', 'highlights.css'));
  for (const browser of browsers) {
    const out = benchDist(browser);
    await rm(out, { recursive: true, force: true });
    await mkdir(out, { recursive: true });
    const { background: _, ...manifest } = manifestFor(browser, base, '0.0.0');
    const { action: _action, options_ui: _options, icons: _icons, ...bare } = manifest;
    await writeFile(join(out, 'manifest.json'), JSON.stringify({ ...bare, name: 'Backlight bench' }));
    await writeFile(join(out, 'content.js'), outputFiles[0].contents);
    await writeFile(join(out, 'highlights.css'), css);
  }
}
