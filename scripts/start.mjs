// `npm start [-- firefox]`: builds, opens a browser with Backlight and the sample article. Without a display it does
// the same headless, uses the extension as a person would, and saves pictures under demo/.
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { browserName } from './lib/browsers.mjs';
import { gotoOwn, highlightsOf, hoverMark, until } from './lib/drive.mjs';
import { launch } from './lib/launch.mjs';
import { root } from './lib/paths.mjs';
import { servePages } from './lib/server.mjs';
import { readCard } from './lib/shadow.mjs';

const name = process.argv.includes('firefox') ? 'firefox' : 'chrome';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const VIEWPORT = { width: 1100, height: 860 };
/** The popup's own size, so that its picture is what a person sees. */
const POPUP = { width: 400, height: 600 };
const HOVERED = 'Deep tissue massage';
/** `shows` is what a person waits for there: views are loaded when they are asked for. */
const OWN_PAGES = [
  { path: 'popup/index.html#/techniques', what: 'Techniques', shows: '.techniques a', file: 'popup-techniques' },
  {
    path: 'popup/index.html#/techniques/swedish-massage',
    what: 'One technique',
    shows: '.detail',
    file: 'popup-technique',
  },
  { path: 'popup/index.html#/checklist', what: 'Checklist', shows: '.items', file: 'popup-checklist' },
  { path: 'popup/index.html#/page', what: 'This page', shows: '.state', file: 'popup-page' },
  { path: 'options/index.html', what: 'Options', shows: '.preview', file: 'options' },
];

async function useAsAPersonWould(browser, base, url) {
  await mkdir(join(root, 'demo'), { recursive: true });
  const picture = async (page, file) => {
    await page.screenshot({ path: join(root, 'demo', `${name}-${file}.png`) });
    console.log(`  picture: demo/${name}-${file}.png`);
  };

  const page = await browser.newPage();
  await page.setViewport(VIEWPORT);
  await page.goto(url);
  // Claims come with the last reading of a page.
  const marks = await until('highlights on the article, claims among them', async () => {
    const now = await highlightsOf(page);
    return now['backlight-claim'] && now;
  });
  for (const [mark, texts] of Object.entries(marks)) console.log(`Article: ${texts.length} marks named ${mark}`);
  await picture(page, 'article');

  const card = await hoverMark(page, HOVERED);
  const [title] = card.all((node) => node.name === 'h2');
  console.log(`Card: ${title?.text()}`);
  await picture(page, 'card');
  await page.keyboard.press('Escape');
  await until('the card to close', async () => !(await readCard(page)));
  console.log('Card: closed with Esc');

  for (const { path, what, shows, file } of OWN_PAGES) {
    const own = await browser.newPage();
    await own.setViewport(path.startsWith('popup') ? POPUP : VIEWPORT);
    await gotoOwn(own, base + path);
    const shown = await until(what, () => own.$(shows));
    const text = await shown.evaluate((element) => element.innerText);
    console.log(`${what}: ${text.trim().split('\n')[0]}`);
    if (path.endsWith('checklist')) {
      await own.click('input[type="checkbox"]:not([role="switch"])');
      await until('the tick', () => own.evaluate(() => document.querySelectorAll('input:checked').length > 0));
    }
    await picture(own, file);
    await own.close();
  }
}

for (const [script, ...args] of [['build.mjs'], ['setup.mjs', `--${name}`]]) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', script), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
const server = await servePages(join(root, 'tests', 'pages'));
const url = server.url('sample-article.html');
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
  server.close();
}
