// What surrounds a page: the toolbar button, steps between mentions, click mode.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { ARTICLE, openWholeArticle } from './harness/article.ts';
import { press } from './harness/own-page.ts';
import { forEachBrowser, until } from './harness/session.ts';

/** Asks the frames of every tab, as popup and background do, and gives the first report of a page that is on. */
const askPages = (own: Page, request?: object) =>
  own.evaluate(async (asked) => {
    const reports = await Promise.all(
      (await chrome.tabs.query({})).map(
        ({ id = -1 }) =>
          new Promise<
            | {
                tab: number;
                host: string;
                on: boolean;
                at: { place: number } | null;
                entries: { id: string; count: number }[];
              }
            | undefined
          >((resolve) => {
            const port = chrome.tabs.connect(id, { name: 'page' });
            port.onDisconnect.addListener(() => {
              void chrome.runtime.lastError;
              resolve(undefined);
            });
            port.onMessage.addListener((report) => {
              resolve({ tab: id, ...report });
              if (asked) port.postMessage({ frame: report.frame, ...asked });
              port.disconnect();
            });
          }),
      ),
    );
    // In Firefox an empty tab answers too.
    return reports.find((report) => report?.host);
  }, request);

forEachBrowser((session) => {
  it('says on the toolbar button what is on the page, in words too', async () => {
    const own = await session().openOwn('options/index.html');
    await openWholeArticle(session());
    const tab = (await until('a report', () => askPages(own.page))).tab;
    await expect
      .poll(() => own.page.evaluate((tabId) => chrome.action.getTitle({ tabId }), tab))
      .toMatch(/^Backlight: \d+ things explained on this page\. A warning sign is among them\.$/);
    await expect.poll(() => own.page.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab)).toMatch(/^!\d+$/);
  });

  it('opens the mention it is asked for, and remembers where it was', async () => {
    const own = await session().openOwn('options/index.html');
    // While the page is still being read, another mention may be the second.
    const article = await openWholeArticle(session());
    await askPages(own.page, { type: 'open', index: 1 });
    expect((await article.card()).text()).toContain('back pain');
    await expect.poll(() => article.highlights()).toMatchObject({ 'backlight-active': ['lower back pain'] });
    await expect.poll(async () => (await askPages(own.page))?.at?.place).toBe(1);
  });

  it('finds all of a page that replaces its text while it is read', async () => {
    const own = await session().openOwn('options/index.html');
    await session().open('replaced.html');
    await expect
      .poll(async () => (await askPages(own.page))?.entries.find(({ id }) => id === 'sciatica')?.count)
      .toBe(2100);
  });

  it('starts nothing in click mode until it is asked, for that tab only', async () => {
    const own = await session().openOwn('options/index.html');
    await press(own.page, '[name="mode"][value="click"]');
    await until('word of it', () =>
      own.page.evaluate(() => document.querySelector('[role="status"]')?.textContent?.includes('Saved')),
    );
    const article = await session().open(ARTICLE);
    await until('an answer', async () => (await askPages(own.page))?.on === false);
    expect(await article.highlights()).toEqual({});
    await askPages(own.page, { type: 'switch', on: true });
    await article.marked('backlight-term');
    await askPages(own.page, { type: 'switch', on: false });
    await until('no marks', async () => Object.keys(await article.highlights()).length === 0);
  });
});
