// The extension comes, is reloaded, and is let in only when it is pressed: what its first-run page, pages that were open
// before and the popup over them make of that. In a browser of its own, since all of that changes it.
import type { Browser, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { launch } from '../../scripts/lib/launch.mjs';
import { openActionPopup } from './harness/action-popup.ts';
import { clickInPlace } from './harness/own-page.ts';
import { BROWSERS, type Session, servedPages, sessionOf, type TestPage, until } from './harness/session.ts';

const ARTICLE = 'sample-article.html';
const TERM = 'sciatica';
it.each(BROWSERS)('%s: comes quietly, leaves nothing dead, and asks for leave', async (name) => {
  const server = await servedPages();
  let early: Page | undefined;
  let later: Page | undefined;
  const before = async (fresh: Browser): Promise<void> => {
    [early, later] = await Promise.all([fresh.newPage(), fresh.newPage()]);
    await Promise.all([early.goto(server.url(ARTICLE)), later.goto(server.url(ARTICLE))]);
  };
  // Firefox's own question is answered with yes, since nobody is there to press it.
  const prefs = { 'extensions.webextOptionalPermissionPrompts': false };
  const { browser, base } = await launch(name, { prefs, before, firstRun: 'keep' });
  try {
    if (!early || !later) throw new Error('No page was opened.');
    const fresh = sessionOf(name, browser, base, server);
    const hashes = (await browser.pages()).map((page) => page.evaluate(() => location.hash));
    expect((await Promise.all(hashes)).filter((hash) => hash === '#/welcome')).toHaveLength(1);

    if (name === 'chrome') {
      const own = await fresh.openOwn('options/index.html');
      await expectOfferOfLoad(fresh, own.page, early);
      await askForLeaveInChrome(fresh, own.page, later);
    }

    const article = await fresh.open(ARTICLE);
    await article.hover(TERM);
    await article.card();
    if (name === 'chrome') expect(await listenersOfOurs(article.page)).not.toEqual([]);
    await reloadExtension(fresh, article);
    await until('no card', async () => !(await article.cardNow()));
    if (name === 'chrome') {
      await until('no marks', async () => Object.keys(await article.highlights()).length === 0);
      await expect.poll(() => listenersOfOurs(article.page)).toEqual([]);
      const own = await until('its pages again', () => fresh.openOwn('options/index.html').catch(() => undefined));
      await expectOfferOfLoad(fresh, own.page, article.page);
      const another = await fresh.open(ARTICLE);
      await another.hover(TERM);
      await another.card();
    } else {
      // Firefox brings a new extension into open pages by itself, whether they were there before it or with the old one.
      await article.hover(TERM);
      await article.card();
      expect(await article.page.evaluate(() => document.querySelectorAll('backlight-card').length)).toBe(1);
      const own = await until('its pages again', () => fresh.openOwn('options/index.html').catch(() => undefined));
      await askForLeaveInFirefox(fresh, own.page, early);
    }
    expect(article.complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});

async function reloadExtension(session: Session, front: TestPage): Promise<void> {
  const { page } = await session.openOwn('options/index.html');
  // To the front first: while the reload closes our own tab, Firefox has at times no tab to bring there.
  await front.page.bringToFront();
  await page.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
}

/** Events of a page that our script listens to in Chromium, where a script that is cut off goes on living. */
async function listenersOfOurs(page: Page): Promise<readonly string[]> {
  const client = await page.createCDPSession();
  const contexts: number[] = [];
  client.on('Runtime.executionContextCreated', ({ context: { id, name } }) => {
    if (name === 'Backlight') contexts.push(id);
  });
  await client.send('Runtime.enable');
  const types: string[] = [];
  for (const contextId of contexts) {
    for (const expression of ['window', 'document', 'document.documentElement', 'visualViewport']) {
      const { result } = await client.send('Runtime.evaluate', { contextId, expression });
      if (!result.objectId) continue;
      const { listeners } = await client.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
      types.push(...listeners.map(({ type }) => `${type} on ${expression}`));
    }
  }
  await client.detach();
  return types;
}

async function expectOfferOfLoad(session: Session, own: Page, page: Page): Promise<void> {
  const popup = await openActionPopup(session, own, page);
  await popup.go('#/page');
  await popup.says('This page was opened before Backlight could read it.');
  expect(await popup.axe()).toEqual([]);
  await popup.press('.state button');
  await popup.says('Sciatica');
  await popup.close();
}

const mayRead = (own: Page): Promise<boolean> =>
  own.evaluate(() => chrome.permissions.contains({ origins: ['http://localhost/*'] }));

/** With Chromium's own setting "on click", as a reader makes it on its page of extensions. */
async function askForLeaveInChrome(session: Session, own: Page, page: Page): Promise<void> {
  const settings = await session.browser.newPage();
  await settings.goto('chrome://extensions');
  const choose = (hostAccess: string): Promise<void> =>
    settings.evaluate(
      (extensionId, access) =>
        // biome-ignore lint/suspicious/noExplicitAny: the page's own interface, which no types describe
        (chrome as any).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access }),
      new URL(session.base).hostname,
      hostAccess,
    );
  // Without it an extension that is no store's does not come back when it is reloaded.
  await settings.evaluate(() =>
    // biome-ignore lint/suspicious/noExplicitAny: as above
    (chrome as any).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  await choose('ON_CLICK');
  const popup = await openActionPopup(session, own, page);
  await popup.go('#/page');
  await popup.says('The browser does not let Backlight read localhost.');
  expect(await popup.axe()).toEqual([]);
  expect(await popup.text()).not.toContain('On for localhost');
  // The browser's own question takes the place of the popup. Nobody is there to answer it.
  await popup.press('.state button');
  await until('the question', async () => (await popup.text()) === '');
  expect(await mayRead(own)).toBe(false);
  await choose('ON_ALL_SITES');
  await settings.close();
}

async function askForLeaveInFirefox(session: Session, own: Page, page: Page): Promise<void> {
  await own.evaluate(() => chrome.permissions.remove({ origins: ['http://*/*', 'https://*/*'] }));
  await page.reload();
  expect(await mayRead(own)).toBe(false);
  // In Firefox the press itself lets Backlight in, for this once.
  const popup = await openActionPopup(session, own, page);
  await popup.go('#/page');
  await popup.says('until you leave it');
  await popup.close();
  // A press by a person is needed for the rest: in a tab of ours, which looks at the same page.
  const { page: behind } = await session.openOwn('popup/index.html#/page', page);
  const button = '.only-now button';
  await until('the button', () => behind.$(button));
  await behind.bringToFront();
  await clickInPlace(behind, button);
  await until('leave', () => mayRead(own));
  await until('the button to go', async () => !(await behind.$(button)));
}
