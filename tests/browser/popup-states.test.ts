// What the popup says over pages that Backlight cannot or does not explain: its real popup, opened by a press of the
// toolbar button.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openActionPopup } from './harness/action-popup.ts';
import { forEachBrowser, until } from './harness/session.ts';

const TEXT = '<!doctype html><p>Sciatica and lower back pain after a slipped disc.';
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/MediaBox[0 0 300 300]/Parent 2 0 R>>endobj
trailer<</Root 1 0 R>>`;

/** Serves a PDF whose address does not say so, and a page that goes on loading until it is told to end. */
let end: (() => void) | undefined;
const server = createServer(({ url }, response) => {
  if (url === '/paper') response.writeHead(200, { 'content-type': 'application/pdf' }).end(PDF);
  else {
    response.writeHead(200, { 'content-type': 'text/html' }).write(TEXT);
    end = () => response.end();
  }
});
const address = (path: string): string => `http://localhost:${(server.address() as AddressInfo).port}/${path}`;
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());

forEachBrowser((session) => {
  it('says so of a PDF, of a page that is still loading, and of a tab that waits to be asked', async () => {
    const { name } = session();
    const own = await session().openOwn('popup/index.html#/checklist');
    const { page } = await session().open('empty.html');

    await page.goto(address('paper')).catch(() => undefined);
    let popup = await openActionPopup(session(), own.page, page);
    await popup.go('#/page');
    await popup.says(name === 'chrome' ? "No extension can read the browser's PDF viewer" : 'It may be a PDF');
    await popup.says('Read a report or a letter you paste');
    expect(await popup.axe()).toEqual([]);
    await popup.close();

    end = undefined;
    void page.goto(address('slow')).catch(() => undefined);
    const finish = await until('the request', () => end);
    popup = await openActionPopup(session(), own.page, page);
    await popup.go('#/page');
    await popup.says('The page is still loading.');
    expect(await popup.axe()).toEqual([]);
    finish();
    await popup.says('Slipped disc');

    await own.page.evaluate(() =>
      chrome.storage.local.set({ settings: { version: 2, changes: { siteMode: 'click' } } }),
    );
    await popup.says('Backlight runs only when you ask for it. It is off in this tab.');
    expect(await popup.axe()).toEqual([]);
    await popup.press('.state button');
    await popup.says('Slipped disc');
    await popup.press('.switch');
    await popup.says('It is off in this tab.');
    await popup.close();
  });
});
