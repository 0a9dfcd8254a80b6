// Owns opening the real popup by a press of the toolbar button, with all that a press gives (`activeTab`), and reading
// it. Chromium shows it as a page; Firefox does not, so that one of our own tabs looks into it there.
import type { Page } from 'puppeteer-core';
import { axeInBoth } from './appearance.ts';
import { inFirefox } from './browser-ui.ts';
import { clickInPlace } from './own-page.ts';
import { type Session, until } from './session.ts';

export interface ActionPopup {
  /** What stands in it now; empty when it has closed. */
  text(): Promise<string>;
  says(words: string | RegExp): Promise<unknown>;
  /** A press by a person: it counts as one. Not in Firefox, where it is a click by script. */
  press(selector: string): Promise<void>;
  go(hash: string): Promise<void>;
  /** What axe finds in it in both themes. In Firefox in a copy, in our own tab: no axe gets into the popup there. */
  axe(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * @param own a tab of ours: it sees the popup of Firefox
 * @param over the page in front, on which the button is pressed
 */
export async function openActionPopup(session: Session, own: Page, over: Page): Promise<ActionPopup> {
  await over.bringToFront();
  const page = session.name === 'chrome' ? await pressInChrome(session, over) : await pressInFirefox(session, own);
  /** Reads in the popup's window, which is the page's own in Chromium and one of ours in Firefox. */
  const inside = <T>(read: (view: Window, argument: string) => T, argument = ''): Promise<T | undefined> => {
    const view = session.name === 'chrome' ? 'window' : `chrome.extension.getViews({ type: 'popup' })[0]`;
    const call = `(() => { const view = ${view}; return view && (${String(read)})(view, ${JSON.stringify(argument)}); })()`;
    // A popup that closes while it is read has nothing to say.
    return page.evaluate(call).catch(() => undefined) as Promise<T | undefined>;
  };
  const popup: ActionPopup = {
    text: async () => (await inside(({ document }) => document.body.innerText)) ?? '',
    says: (words) => until(`"${words}" in the popup`, async () => (await popup.text()).match(words)),
    async press(selector) {
      await until(selector, () => inside(({ document }, where) => document.querySelector(where) !== null, selector));
      if (session.name === 'chrome') await clickInPlace(page, selector);
      else await inside(({ document }, where) => document.querySelector<HTMLElement>(where)?.click(), selector);
    },
    async go(hash) {
      await inside(({ location }, address) => {
        location.hash = address;
      }, hash);
    },
    async axe() {
      if (session.name === 'firefox') {
        await page.evaluate(() => {
          const [view] = chrome.extension.getViews({ type: 'popup' });
          if (view) document.body.replaceWith(document.importNode(view.document.body, true));
        });
      }
      return axeInBoth(session, page);
    },
    async close() {
      await inside((view) => view.close());
      await until('the popup to close', async () => (await popup.text()) === '');
    },
  };
  await until('the tabs of the popup', () => inside(({ document }) => document.querySelector('.tabbed') !== null));
  return popup;
}

async function pressInChrome({ browser, base }: Session, over: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(new URL(base).hostname);
  if (!extension) throw new Error('Backlight is not installed.');
  const before = new Set(browser.targets());
  await over.triggerExtensionAction(extension);
  const target = await until('the popup', () =>
    browser.targets().find((other) => !before.has(other) && other.url().startsWith(`${base}popup/index.html`)),
  );
  return target.asPage();
}

async function pressInFirefox(session: Session, own: Page): Promise<Page> {
  await inFirefox(
    session,
    `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
      .ExtensionParent.apiManager.global
      .browserActionFor(WebExtensionPolicy.getByID('backlight@backlight.invalid').extension)
      .triggerAction(Services.wm.getMostRecentWindow('navigator:browser'))`,
  );
  return own;
}
