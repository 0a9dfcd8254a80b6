// `npm run pictures:store`: the five screenshots of the store listings, 1280 x 800, taken from the real thing in Chromium
// into docs/store/screenshots/.
import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hoverMark, until } from './lib/drive.mjs';
import { launch } from './lib/launch.mjs';
import { root } from './lib/paths.mjs';
import { servePages } from './lib/server.mjs';
import { STATES } from './lib/states.mjs';

/** What both stores ask for. */
const SIZE = { width: 1280, height: 800 };
const folder = join(root, 'docs', 'store', 'screenshots');
const fileOf = (name) => ({ path: join(folder, `${name}.png`) });

const FRAME = `
  html { height: 100% }
  body { margin: 0; height: 100%; display: grid; grid-template-rows: 1fr auto; justify-items: center;
    background: #dcd6c9; color: #22302e; font: 600 30px/1.25 system-ui, sans-serif }
  h1 { margin: 0; align-self: center; font: inherit }
  div { display: flex; gap: 24px; padding-bottom: 60px }
  img { border-radius: 12px; box-shadow: 0 6px 24px rgb(0 0 0 / 0.22) }`;

async function withPage(browser, use) {
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  await use(page);
  await page.close();
}

async function pictureOf(browser, context, name) {
  const state = STATES.find((other) => other.name === name);
  const page = await browser.newPage();
  await page.setViewport(state.size);
  await state.show(page, context);
  const data = await page.screenshot({ encoding: 'base64' });
  await page.close();
  return `<img src="data:image/png;base64,${data}">`;
}

/** Popups side by side under one line that says what they are. */
async function popups(browser, context, file, title, names) {
  const images = [];
  for (const name of names) images.push(await pictureOf(browser, context, name));
  await withPage(browser, async (page) => {
    await page.setContent(`<!doctype html><style>${FRAME}</style><h1>${title}</h1><div>${images.join('')}</div>`);
    await page.screenshot(fileOf(file));
  });
}

/** A page as the browser shows it, with the popup hanging from the toolbar. */
async function popupOver(browser, context, file, { page: address, popup }) {
  const image = await pictureOf(browser, context, popup);
  await withPage(browser, async (page) => {
    await page.goto(context.server.url(address));
    // Claims come with the last reading of a page.
    await until('claims', () => page.evaluate(() => CSS.highlights.has('backlight-claim')));
    const below = await page.screenshot({ encoding: 'base64' });
    await page.setContent(
      `<!doctype html><style>body{margin:0;height:800px;background:url(data:image/png;base64,${below})}
      img{position:absolute;top:8px;right:24px;border-radius:10px;box-shadow:0 4px 28px rgb(0 0 0 / .4)}</style>${image}`,
    );
    await page.screenshot(fileOf(file));
  });
}

const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
if (status !== 0) process.exit(1);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const server = await servePages(join(root, 'tests', 'pages'));
const { browser, base } = await launch('chrome');
const context = { base, server };
try {
  await withPage(browser, async (page) => {
    await page.goto(server.url('sample-article.html'));
    await hoverMark(page, 'Deep tissue massage');
    await page.screenshot(fileOf('1-card'));
  });
  await popups(browser, context, '2-techniques', 'Massage and other treatments, with what trials found', [
    'popup-techniques',
    'popup-technique',
    'popup-plot',
  ]);
  await popups(browser, context, '3-checklist', 'Before a massage: warning signs first, then what to check', [
    'popup-checklist',
    'popup-checklist-items',
    'popup-conditions',
  ]);
  await popupOver(browser, context, '4-this-page', { page: 'sample-article.html', popup: 'popup-page-article' });
  await withPage(browser, async (page) => {
    await page.goto(`${base}options/index.html`);
    await until('the preview', () => page.evaluate(() => CSS.highlights.size > 0));
    await page.screenshot(fileOf('5-options'));
  });
} finally {
  await browser.close();
  server.close();
}
