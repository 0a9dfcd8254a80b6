// Owns the building of dist/bench: the bench's own extension around the shipped floors.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { manifestFor } from '../manifest.mjs';
import { root } from '../paths.mjs';
import { cssText, guidelineFirsts, marksCss, phraseTable, preactWithoutHtml } from '../plugins.mjs';

export const benchDist = (browser) => join(root, 'dist', 'bench', browser);

/** Builds the bench's extension for the browsers; `table` is the compiled phrase table. */
export async function buildBench(browsers, table) {
  const base = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  const css = await readFile(join(root, 'src', 'ui', 'highlights.css'), 'utf8');
  for (const browser of browsers) {
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
      jsx: 'automatic',
      jsxImportSource: 'preact',
      // The bench makes short reports, which say nothing of guidelines.
      plugins: [preactWithoutHtml(), cssText(browser), phraseTable(table), guidelineFirsts('[]')],
    });
    const out = benchDist(browser);
    await rm(out, { recursive: true, force: true });
    await mkdir(out, { recursive: true });
    const full = manifestFor(browser, base, '0.0.0');
    // What decides where and how the content script runs, and nothing that needs more files.
    const { manifest_version, content_scripts, minimum_chrome_version, browser_specific_settings } = full;
    const manifest = { manifest_version, content_scripts, minimum_chrome_version, browser_specific_settings };
    await writeFile(
      join(out, 'manifest.json'),
      JSON.stringify({ name: 'Backlight bench', version: '0.0.0', ...manifest }),
    );
    await writeFile(join(out, 'content.js'), outputFiles[0].contents);
    await writeFile(join(out, 'highlights.css'), marksCss(css, browser));
  }
}
