// `npm start [-- firefox]`: builds, opens a browser with Backlight and the sample article. Without a display it does
// the same headless, uses the extension as a person would, and saves pictures under demo/.

import { spawnSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { browserName } from './lib/browsers.mjs';
import { launch } from './lib/launch.mjs';
import { root } from './lib/paths.mjs';
import { readCard } from './lib/shadow.mjs';

const name = process.argv.includes('firefox') ? 'firefox' : 'chrome';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const PATIENCE_MS = 10_000;
const LOOK_AGAIN_MS = 50;
const VIEWPORT = { width: 1100, height: 860 };
/** The popup's own size, so that its picture is what a person sees. */
const POPUP = { width: 400, height: 600 };
/** Firefox loads an extension's page but never says that it has. */
const FIREFOX_PAGE_MS = 1_500;
const HOVERED = 'Deep tissue massage';

async function until(what, look) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`${what} did not appear.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

async function serveArticle() {
  const article = await readFile(join(root, 'tests', 'pages', 'sample-article.html'));
  const server = createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(204).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(article);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://localhost:${server.address().port}/` };
}

/** Counts marks by name and finds the middle of one mark, as the page itself sees them. */
const look = (page, text) =>
  page.evaluate((wanted) => {
    const counts = {};
    let place;
    for (const [highlightName, highlight] of CSS.highlights) {
      counts[highlightName] = highlight.size;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (place || range.toString() !== wanted) continue;
        startContainer.parentElement.scrollIntoView({ block: 'center' });
        const rect = range.getClientRects()[0];
        if (rect) place = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      }
    }
    return { counts, place };
  }, text);

async function useAsAPersonWould(browser, base, url) {
  const demo = join(root, 'demo');
  await mkdir(demo, { recursive: true });
  const picture = async (page, file) => {
    const path = join(demo, `${name}-${file}.png`);
    await page.screenshot({ path });
    console.log(`  picture: demo/${name}-${file}.png`);
  };

  const page = await browser.newPage();
  await page.setViewport(VIEWPORT);
  await page.goto(url);
  await until('Highlights on the article', async () => Object.keys((await look(page, '')).counts).length > 0);
  const { counts } = await look(page, '');
  console.log(
    `Article: ${Object.entries(counts)
      .map(([mark, size]) => `${size} marks named ${mark}`)
      .join(', ')}`,
  );
  await picture(page, 'article');

  const { x, y } = await until(`The mark "${HOVERED}"`, async () => (await look(page, HOVERED)).place);
  await page.mouse.move(x - 6, y - 1, { steps: 4 });
  await page.mouse.move(x, y);
  const card = await until('The card', () => readCard(page));
  const title = card.all((node) => node.name === 'h2').map((node) => node.text());
  console.log(`Card: ${title.join(', ')}`);
  await picture(page, 'card');
  const box = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.keyboard.press('Escape');
  await until('The closed card', async () => !(await readCard(page)));
  console.log(`Card closes with Esc (in a window of ${box.width} x ${box.height})`);

  for (const [path, what, file] of [
    ['popup/index.html#/techniques', 'Techniques', 'popup-techniques'],
    ['popup/index.html#/techniques/swedish-massage', 'One technique', 'popup-technique'],
    ['popup/index.html#/checklist', 'Checklist', 'popup-checklist'],
    ['popup/index.html#/page', 'This page', 'popup-page'],
    ['options/index.html', 'Options', 'options'],
  ]) {
    const own = await browser.newPage();
    await own.setViewport(path.startsWith('popup') ? POPUP : VIEWPORT);
    await own.goto(base + path, name === 'firefox' ? { timeout: FIREFOX_PAGE_MS } : {}).catch((error) => {
      if (name !== 'firefox') throw error;
    });
    const heading = await until(what, () => own.evaluate(() => document.querySelector('main')?.innerText));
    console.log(`${what}: ${heading.trim().split('\n')[0]}`);
    if (path.endsWith('checklist')) {
      await own.click('.items input');
      await until('The tick', () => own.evaluate(() => document.querySelector('.items input').checked));
    }
    await picture(own, file);
    await own.close();
  }
}

const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
const setup = spawnSync(process.execPath, [join(root, 'scripts', 'setup.mjs'), `--${name}`], { stdio: 'inherit' });
if (setup.status !== 0) process.exit(1);
const { server, url } = await serveArticle();
let browser;
try {
  const started = await launch(name, { headless: !hasDisplay });
  browser = started.browser;
  if (hasDisplay) {
    const page = await browser.newPage();
    await page.goto(url);
    console.log(`${browserName(name)} is open with Backlight and the sample article. Close it to end.`);
    await new Promise((resolve) => browser.once('disconnected', resolve));
  } else {
    console.log(`No display: using Backlight in headless ${browserName(name)}.`);
    await useAsAPersonWould(browser, started.base, url);
    console.log('Everything appeared. Pictures are in demo/.');
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser?.close().catch(() => undefined);
  server.closeAllConnections();
  server.close();
}
