// What the popup says over pages that Backlight cannot or does not explain: its real popup, opened by a press of the
// toolbar button.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from '../../scripts/lib/launch.mjs';
import { openActionPopup } from './harness/action-popup.ts';
import { forEachBrowser, type Session, servedPages, sessionOf, until } from './harness/session.ts';

const ARTICLE = 'sample-article.html';
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
    await popup.close();

    void page.goto(address('slow')).catch(() => undefined);
    await until('the request', () => end);
    popup = await openActionPopup(session(), own.page, page);
    await popup.go('#/page');
    await popup.says('The page is still loading.');
    end?.();
    await popup.says('Slipped disc');

    await own.page.evaluate(() =>
      chrome.storage.local.set({ settings: { version: 2, changes: { siteMode: 'click' } } }),
    );
    await popup.says('Backlight runs only when you ask for it. It is off in this tab.');
    await popup.press('.state button');
    await popup.says('Slipped disc');
    await popup.press('.switch');
    await popup.says('It is off in this tab.');
    await popup.close();
    await own.page.evaluate(() => chrome.storage.local.clear());
  });

  it('offers a load to a page that was open before it, and asks the browser for leave', async () => {
    const { name } = session();
    const { url } = await servedPages();
    // Firefox's own question is answered with yes, since nobody is there to press it.
    const prefs = { 'extensions.webextOptionalPermissionPrompts': false };
    let first: Page | undefined;
    let second: Page | undefined;
    const before = async (fresh: Browser): Promise<void> => {
      [first, second] = await Promise.all([fresh.newPage(), fresh.newPage()]);
      await Promise.all([first.goto(url(ARTICLE)), second.goto(url(ARTICLE))]);
    };
    const { browser, base } = await launch(name, { prefs, before });
    try {
      if (!first || !second) throw new Error('No page was opened.');
      const fresh = sessionOf(name, browser, base, await servedPages());
      const own = await fresh.openOwn('popup/index.html#/checklist');
      let popup = await openActionPopup(fresh, own.page, first);
      await popup.go('#/page');
      // Firefox brings a new extension into open tabs by itself.
      if (name === 'chrome') {
        await popup.says('This page was opened before Backlight could read it.');
        await popup.press('.state button');
      }
      await popup.says('Sciatica');
      await popup.close();

      const mayRead = (): Promise<boolean> =>
        own.page.evaluate(() => chrome.permissions.contains({ origins: ['http://localhost/*'] }));
      if (name === 'chrome') {
        await readOnlyWhenClicked(fresh, second);
        popup = await openActionPopup(fresh, own.page, second);
        await popup.go('#/page');
        await popup.says('The browser does not let Backlight read localhost.');
        expect(await popup.text()).not.toContain('On for localhost');
        // The browser's own question takes the place of the popup. Nobody is there to answer it.
        await popup.press('.state button');
        await until('the question', async () => (await popup.text()) === '');
        expect(await mayRead()).toBe(false);
        return;
      }
      await own.page.evaluate(() => chrome.permissions.remove({ origins: ['http://*/*', 'https://*/*'] }));
      await second.reload();
      expect(await mayRead()).toBe(false);
      // In Firefox the press itself lets Backlight in, for this once.
      popup = await openActionPopup(fresh, own.page, second);
      await popup.go('#/page');
      await popup.says('until you leave it');
      await popup.close();
      // A press by a person is needed for the rest: in a tab of ours, which looks at the same page.
      const { page } = await fresh.openOwn('popup/index.html#/page', second);
      const button = '.only-now button';
      await until('the button', () => page.$(button).catch(() => null));
      await page.bringToFront();
      await page.click(button);
      await until('leave', mayRead);
      await until('the button to go', async () => !(await page.$(button)));
    } finally {
      await browser.close();
    }
  });
});

/** Chromium's own setting "on click", as a reader makes it on its page of extensions. */
async function readOnlyWhenClicked({ browser, base }: Session, over: Page): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    (extensionId) =>
      // biome-ignore lint/suspicious/noExplicitAny: the page's own interface, which no types describe
      (chrome as any).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
    new URL(base).hostname,
  );
  await settings.close();
  await over.bringToFront();
}
