// `npm run --silent corpus:pages -- DIR`: real saved pages of the corpus in both browsers, with the built extension and
// the network shut off. Each page's document must be the same to the byte before and after Backlight has read it and the
// pointer has rested on it, and nothing of ours may stand in its console. Ends with "N passed, N failed".
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './lib/drive.mjs';
import { launch } from './lib/launch.mjs';
import { servePages } from './lib/server.mjs';

const FOLDER = 'html';
const VIEWPORT = { width: 1000, height: 800 };
/** Shuts off scripts and everything from outside, so that whatever changes the page is us. */
const SHUT = "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";
/** After a page has loaded, in ms: several times what reading the largest of these pages takes, and a card's rest. */
const SETTLE_MS = 900;

/**
 * Run before the page: keeps the document as it was parsed, and every policy report that names us. Not those on images:
 * Firefox names whoever made it lay the page out as the cause of each lazy image (docs/browser-bugs.md).
 */
function watchFromTheStart(base) {
  const seen = { before: '', reports: [] };
  Object.defineProperty(window, 'backlightCheck', { value: seen });
  document.addEventListener('securitypolicyviolation', ({ sourceFile, violatedDirective }) => {
    if (sourceFile.startsWith(base) && violatedDirective !== 'img-src') seen.reports.push(violatedDirective);
  });
  // Before any content script, which begins when the document is idle.
  document.addEventListener('DOMContentLoaded', () => {
    seen.before = new XMLSerializer().serializeToString(document);
  });
}

async function lookAt(browser, base, url) {
  const page = await browser.newPage();
  const faults = [];
  // Saved pages may name other people's extensions.
  const ofOurs = (text) => text.includes(base);
  page.on('console', (message) => {
    const place = message.location()?.url ?? '';
    if (['error', 'warn'].includes(message.type()) && ofOurs(`${message.text()} ${place}`)) faults.push(message.text());
  });
  page.on('pageerror', (error) => {
    if (ofOurs(`${error} ${error.stack}`)) faults.push(String(error));
  });
  try {
    await page.setViewport(VIEWPORT);
    await page.evaluateOnNewDocument(watchFromTheStart, base);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await until('the page', () => page.evaluate(() => document.readyState === 'complete'));
    await page.mouse.move(480, 300);
    await page.mouse.move(500, 310);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const { before, reports, after } = await page.evaluate(() => ({
      ...window.backlightCheck,
      after: new XMLSerializer().serializeToString(document),
    }));
    if (before === '') faults.push('was not seen from the start');
    else if (before !== after) faults.push('its document has changed');
    faults.push(...reports.map((directive) => `a report of its policy: ${directive}`));
  } finally {
    await page.close();
  }
  return faults;
}

let passed = 0;
let failed = 0;
try {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('Name a folder: npm run --silent corpus:pages -- DIR');
  const pages = join(folder, FOLDER);
  if (!existsSync(pages)) throw new Error(`There is no folder ${pages}. The corpus is no part of this project.`);
  const files = (await readdir(pages)).filter((file) => file.endsWith('.html'));
  const server = await servePages(pages, { 'content-security-policy': SHUT });
  for (const name of ['chrome', 'firefox']) {
    const { browser, base } = await launch(name);
    try {
      for (const file of files) {
        const faults = await lookAt(browser, base, server.url(file));
        if (faults.length === 0) passed++;
        else failed++;
        console.log(
          `${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name} ${file}${faults.map((fault) => `: ${fault}`).join('')}`,
        );
      }
    } finally {
      await browser.close();
    }
  }
  server.close();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
