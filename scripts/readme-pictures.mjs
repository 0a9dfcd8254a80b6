// `npm run pictures:readme`: the pictures of the README, taken anew from the real thing in Chromium.
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hoverMark } from './lib/drive.mjs';
import { launch } from './lib/launch.mjs';
import { root } from './lib/paths.mjs';
import { servePages } from './lib/server.mjs';
import { STATES } from './lib/states.mjs';

const ARTICLE = { width: 900, height: 820 };
const POPUPS = ['popup-techniques', 'popup-checklist-items', 'popup-page-found'];
const folder = join(root, 'docs', 'images');

async function articleWithCard(browser, server) {
  const page = await browser.newPage();
  await page.setViewport(ARTICLE);
  await page.goto(server.url('sample-article.html'));
  await hoverMark(page, 'Deep tissue massage');
  await page.screenshot({ path: join(folder, 'card.png') });
}

async function popupsSideBySide(browser, context) {
  const pictures = [];
  for (const name of POPUPS) {
    const state = STATES.find((other) => other.name === name);
    const page = await browser.newPage();
    await page.setViewport(state.size);
    await state.show(page, context);
    pictures.push(await page.screenshot({ encoding: 'base64' }));
    await page.close();
  }
  const sheet = await browser.newPage();
  const images = pictures.map((data) => `<img src="data:image/png;base64,${data}">`).join('');
  await sheet.setContent(
    `<!doctype html><style>body{margin:0;padding:20px;background:#cdc8bd;display:flex;gap:20px;width:max-content;height:max-content}
    img{width:320px;border-radius:10px}</style>${images}`,
  );
  const body = await sheet.$('body');
  await writeFile(join(folder, 'popup.png'), await body.screenshot());
}

const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
if (status !== 0) process.exit(1);
await mkdir(folder, { recursive: true });
const server = await servePages(join(root, 'tests', 'pages'));
const { browser, base } = await launch('chrome');
try {
  await articleWithCard(browser, server);
  await popupsSideBySide(browser, { base, server });
} finally {
  await browser.close();
  server.close();
}
