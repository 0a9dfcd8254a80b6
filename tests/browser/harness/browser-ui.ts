// Owns what belongs to the browser and no page: its context menu and its keyboard commands. Firefox lets its own window
// be driven; in Chromium, whose menus and keys no driver reaches, the event arrives that a choice would bring.
import type { Page } from 'puppeteer-core';
import { inFirefoxWindow } from '../../../scripts/lib/drive.mjs';
import { type Session, until } from './session.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Runs an expression in Firefox's own window. */
export const inFirefox = ({ browser }: Session, expression: string): Promise<void> =>
  inFirefoxWindow(browser, expression);

/** Sends Chromium's extension an event as the browser would, with the tab in front. */
async function inWorker({ browser }: Session, event: 'contextMenus.onClicked' | 'commands.onCommand', info: unknown) {
  const target = await browser.waitForTarget((other) => other.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(
    async (name, what) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const listeners = name === 'commands.onCommand' ? chrome.commands.onCommand : chrome.contextMenus.onClicked;
      (listeners as unknown as { dispatch(...what: unknown[]): void }).dispatch(what, tab);
    },
    event,
    info,
  );
}

/** Opens the context menu at a point of the page and chooses an item of ours for what is selected there. */
export async function chooseItem(
  session: Session,
  page: Page,
  at: Point,
  menuItemId: 'explain' | 'read' | 'switch',
  selectionText: string,
): Promise<void> {
  if (session.name === 'chrome') {
    await inWorker(session, 'contextMenus.onClicked', { menuItemId, selectionText, pageUrl: page.url() });
    return;
  }
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await inFirefox(
    session,
    `(async () => {
      const menu = document.getElementById('contentAreaContextMenu');
      if (menu.state !== 'open') await new Promise((done) => menu.addEventListener('popupshown', done, { once: true }));
      const item = menu.querySelector('[id*=backlight][id$="-menuitem-_${menuItemId}"]');
      // More items than one stand in a menu of their own.
      const group = item.closest('menu');
      if (!group) return menu.activateItem(item);
      const shown = new Promise((done) => group.menupopup.addEventListener('popupshown', done, { once: true }));
      group.openMenu(true);
      await shown;
      group.menupopup.activateItem(item);
    })()`,
  );
}

/** The suggested keys, as Firefox has them in its window. */
const KEYS = {
  'next-mention': '[keycode=VK_PERIOD]',
  'previous-mention': '[keycode=VK_COMMA]',
  'switch-site': '[key=O]',
} as const;

function dispatch(command: string): void {
  (chrome.commands.onCommand as unknown as { dispatch(command: string): void }).dispatch(command);
}

/** What the key of a command does; each browser's key for it is in the manifest. A pause has none until the reader
 *  gives it one: Firefox is told what that key would tell it. */
export async function pressCommand(session: Session, command: keyof typeof KEYS | 'pause'): Promise<void> {
  if (session.name === 'chrome') {
    await inWorker(session, 'commands.onCommand', command);
    // The browser tells the extension's pages too.
    for (const page of await session.browser.pages()) {
      if (page.url().startsWith(session.base)) await page.evaluate(dispatch, command);
    }
    return;
  }
  if (command === 'pause') {
    const extension = `WebExtensionPolicy.getByID('backlight@backlight.invalid').extension`;
    return inFirefox(session, `${extension}.shortcuts.onCommand('pause')`);
  }
  return inFirefox(session, `document.querySelector('keyset[id*=backlight] ${KEYS[command]}').doCommand()`);
}

/** The page of ours that a choice has opened, once its address says `hash`. */
export function openedPage({ browser }: Session, hash: string): Promise<Page> {
  return until(`a page at ${hash}`, async () => {
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address.endsWith(`popup/index.html${hash}`)) return page;
    }
    return undefined;
  });
}
