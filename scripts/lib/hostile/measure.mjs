// Owns how a page of text served from memory is opened, left to itself for a while, and asked how it went.
import { createServer } from 'node:http';
import { gotoOwn } from '../drive.mjs';

/** How long a page may take to answer before it counts as hanging, in ms. */
const ANSWER_MS = 60_000;
const VIEWPORT = { width: 1000, height: 800 };

/** Serves one text at a time. */
export async function serveText() {
  let text = '';
  const server = createServer((request, response) => {
    const isPage = request.url === '/';
    response
      .writeHead(isPage ? 200 : 204, { 'content-type': 'text/html; charset=utf-8' })
      .end(isPage ? text : undefined);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${server.address().port}/`,
    set(html) {
      text = html;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * Opens a hostile page and leaves it alone for so many seconds.
 * @returns its frames: the longest time between two in ms and how many there were, how many changes it made, and the
 *   answer's own time in ms; "hangs" when it does not answer
 */
export async function leaveAlone(browser, url, seconds) {
  const page = await browser.newPage();
  await page.setViewport(VIEWPORT);
  const outcome = (async () => {
    await page.goto(url, { timeout: ANSWER_MS });
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    const asked = performance.now();
    const frames = await page.evaluate('frameTimes');
    return { ...frames, answer: performance.now() - asked, page };
  })();
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, seconds * 1000 + ANSWER_MS, 'hangs');
  });
  const seen = await Promise.race([outcome.catch(() => 'hangs'), late]);
  clearTimeout(timer);
  return seen;
}

/** So long all frames of a page may take to answer, in ms. */
const REPORTS_MS = 1_000;

/** What the frames of the web page that is open say: is there one that leaves something unread? Undefined: none answers. */
export async function isCutIn(browser, base) {
  const own = await browser.newPage();
  await gotoOwn(own, `${base}options/index.html`);
  const cuts = await own.evaluate(async (wait) => {
    const heard = [];
    for (const { id } of await chrome.tabs.query({})) {
      const port = chrome.tabs.connect(id, { name: 'page' });
      port.onMessage.addListener(({ host, isCut }) => host && heard.push(isCut));
      port.onDisconnect.addListener(() => void chrome.runtime.lastError);
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
    return heard;
  }, REPORTS_MS);
  await own.close();
  return cuts.length > 0 ? cuts.includes(true) : undefined;
}
