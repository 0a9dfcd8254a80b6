// `npm run pictures [-- [--browser NAME] NAME...]`: every state of Backlight, one sheet per state with all appearances
// side by side (light, dark, narrow, large text, forced colours), under demo/pictures/. For human eyes after each change.
// In Chromium unless told; Firefox's sheets end in "-firefox".
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inFirefoxWindow } from './lib/drive.mjs';
import { launch } from './lib/launch.mjs';
import { root } from './lib/paths.mjs';
import { servePages } from './lib/server.mjs';
import { STATES } from './lib/states.mjs';

const { values, positionals: wanted } = parseArgs({
  options: { browser: { type: 'string', default: 'chrome' } },
  allowPositionals: true,
});

/** Sizes in CSS px. 200 % text is the browser's zoom: half the room at twice the density. */
const APPEARANCES = [
  { name: 'light' },
  { name: 'dark', media: { 'prefers-color-scheme': 'dark' } },
  { name: '320 px wide', width: 320 },
  { name: 'text at 200 %', zoom: 2 },
  { name: 'forced colours', media: { 'forced-colors': 'active' } },
];
const SHEET = { width: 2400, height: 1200 };

/** Lets the page believe what its reader prefers. */
async function prefer(page, media) {
  if (values.browser === 'firefox') {
    const isForced = media['forced-colors'] !== undefined;
    const isDark = media['prefers-color-scheme'] === 'dark';
    return inFirefoxWindow(
      page.browser(),
      `Services.prefs.setIntPref('browser.display.document_color_use', ${isForced ? 2 : 0});
      Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${isDark ? 0 : 1})`,
    );
  }
  const client = await page.createCDPSession();
  const features = Object.entries(media).map(([name, value]) => ({ name, value }));
  return client.send('Emulation.setEmulatedMedia', { features });
}

async function pictureOf(browser, context, state, appearance) {
  const page = await browser.newPage();
  try {
    const zoom = appearance.zoom ?? 1;
    const width = Math.min(appearance.width ?? state.size.width, state.size.width) / (state.isPopup ? 1 : zoom);
    const height = state.size.height / (state.isPopup ? 1 : zoom);
    await page.setViewport({ width, height, deviceScaleFactor: zoom });
    await prefer(page, appearance.media ?? {});
    await state.show(page, context);
    return await page.screenshot({ encoding: 'base64', fullPage: state.fullPage ?? false });
  } finally {
    await page.close();
  }
}

const pathOf = ({ name }) => join('demo', 'pictures', `${name}${values.browser === 'firefox' ? '-firefox' : ''}.png`);

async function sheetOf(browser, state, pictures) {
  const page = await browser.newPage();
  await page.setViewport(SHEET);
  const figures = pictures.map(
    ({ name, data }) => `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${data}"></figure>`,
  );
  await page.setContent(
    `<!doctype html><style>body{margin:12px;background:#999;font:16px sans-serif;display:flex;flex-wrap:wrap;gap:12px;align-items:start;width:max-content;max-width:1900px;height:max-content}
    figure{margin:0}img{max-width:900px}</style>${figures.join('')}`,
  );
  const body = await page.$('body');
  await body?.screenshot({ path: join(root, pathOf(state)) });
  await page.close();
}

const states = STATES.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
if (status !== 0) process.exit(1);
await mkdir(join(root, 'demo', 'pictures'), { recursive: true });
const server = await servePages(join(root, 'tests', 'pages'));
const { browser, base } = await launch(values.browser);
try {
  for (const state of states) {
    const pictures = [];
    for (const appearance of APPEARANCES) {
      try {
        const data = await pictureOf(browser, { base, server }, state, appearance);
        pictures.push({ name: appearance.name, data });
      } catch (error) {
        console.error(`${state.name}, ${appearance.name}: ${error.message}`);
        process.exitCode = 1;
      }
    }
    if (pictures.length === 0) continue;
    await sheetOf(browser, state, pictures);
    console.log(pathOf(state));
  }
} finally {
  await browser.close();
  server.close();
}
