// Owns one browser of the bench: pages served from memory, commands to the content script, work done by the page.
import { createServer } from 'node:http';
import { launch } from '../launch.mjs';
import { benchDist } from './build.mjs';

/** Sites that the saved pages name must not answer: only the bench's own server does. */
const CHROME_OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'];
const FIREFOX_OFFLINE = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': 'localhost',
  // Timers as exact as they can be: the default adds up to 1 ms of noise.
  'privacy.resistFingerprinting.reduceTimerPrecision.jitter': false,
};

/** Frames of other sites are left out: Firefox takes what its closed network says to one for the page's own failure. */
const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "frame-src 'self'" };

/** Serves pages by name from a map of name to text. */
export async function serveTexts(texts) {
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '/').slice(1));
    const text = texts.get(name);
    if (text === undefined) return response.writeHead(name === 'favicon.ico' ? 204 : 404).end();
    response.writeHead(200, HEADERS).end(text);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: (name) => `http://localhost:${server.address().port}/${encodeURIComponent(name)}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Launches a browser with the bench's extension. What has done nothing for `quietMs` is taken for settled. */
export async function openSession(name, server, quietMs) {
  const { browser } = await launch(name, {
    extension: benchDist(name),
    firstRun: 'none',
    args: name === 'chrome' ? CHROME_OFFLINE : [],
    prefs: name === 'firefox' ? FIREFOX_OFFLINE : {},
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });

  /** Sends a command to the content script and waits for its answer. */
  const ask = (command, argument) =>
    page.evaluate(
      (ask, argument) =>
        new Promise((resolve, reject) => {
          const id = Math.random();
          const listen = ({ data }) => {
            if (data?.to !== id) return;
            removeEventListener('message', listen);
            if (data.error) reject(new Error(data.error));
            else resolve(data.answer);
          };
          addEventListener('message', listen);
          postMessage({ ask, id, argument }, '*');
        }),
      command,
      argument,
    );
  return {
    name,
    version: await browser.version(),
    page,
    ask,
    /** Opens a page and waits for the content script. */
    async open(pageName) {
      await page.goto(server.url(pageName), { waitUntil: 'load' });
      const ready = page.evaluate(
        () =>
          new Promise((resolve) => {
            const again = setInterval(() => postMessage({ ask: 'ping', id: 0 }, '*'), 20);
            addEventListener('message', ({ data }) => {
              if (data?.to !== 0) return;
              clearInterval(again);
              resolve(true);
            });
          }),
      );
      await ready;
    },
    /** Waits until the engine has done nothing for a while, and gives what it did. */
    async settled() {
      for (let before = -1; ; ) {
        await new Promise((resolve) => setTimeout(resolve, quietMs));
        const now = await ask('seen');
        if (now.slices === before) return now;
        before = now.slices;
      }
    },
    close: () => browser.close(),
  };
}
