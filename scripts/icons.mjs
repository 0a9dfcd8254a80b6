// Makes the PNG icons from assets/icons/icon.svg with the installed Chromium. Run by hand when the drawing changes.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './lib/browsers.mjs';
import { root } from './lib/paths.mjs';

const SIZES = [16, 32, 48, 128];
const folder = join(root, 'assets', 'icons');
const svg = await readFile(join(folder, 'icon.svg'), 'utf8');
const browser = await puppeteer.launch({ executablePath: findBrowser('chrome'), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
