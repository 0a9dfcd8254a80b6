// Makes the PNG icons from the drawings in assets/icons with the installed Chromium. Run by hand when a drawing changes.
// Their green stands out from light and from dark toolbars alike: 3:1 at least, see tests/unit/icons.test.ts.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './lib/browsers.mjs';
import { root } from './lib/paths.mjs';

const SIZES = [16, 32, 48, 128];
const folder = join(root, 'assets', 'icons');
/** Below this many px the large drawing blurs: the small one has fewer lines, each on whole px. */
const LARGE = 32;
const browser = await puppeteer.launch({ executablePath: findBrowser('chrome'), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of SIZES) {
  const svg = await readFile(join(folder, size < LARGE ? 'icon-small.svg' : 'icon.svg'), 'utf8');
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
