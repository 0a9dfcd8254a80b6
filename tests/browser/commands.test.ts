// Keys and the context menu: each does what it says, from the place where the browser tells the extension of it. No
// driver can press a browser's own keys.
import { expect, it } from 'vitest';
import { inFirefox } from './harness/in-firefox.ts';
import { forEachBrowser, type Session, type TestPage, until } from './harness/session.ts';

/** Runs an expression in Chromium's service worker. */
async function inWorker({ browser, base }: Session, expression: string): Promise<void> {
  const target = await browser.waitForTarget((other) => other.url() === `${base}background.js`);
  const worker = await target.worker();
  if (!worker) throw new Error('No worker.');
  await worker.evaluate(expression);
}

const command = (session: Session, name: string): Promise<void> =>
  session.name === 'firefox'
    ? inFirefox(session, `extension.shortcuts.onCommand('${name}')`)
    : inWorker(session, `chrome.commands.onCommand.dispatch('${name}')`);

const menu = (session: Session, item: string, selectionText = ''): Promise<void> => {
  const info = JSON.stringify({ menuItemId: item, selectionText, modifiers: [], editable: false });
  return session.name === 'firefox'
    ? inFirefox(session, `extension.emit('webext-menu-menuitem-click', ${info}, gBrowser.selectedTab)`)
    : inWorker(
        session,
        `chrome.tabs.query({ active: true }).then((tabs) => tabs.forEach((tab) =>
          chrome.contextMenus.onClicked.dispatch(${info}, tab)))`,
      );
};

const active = async ({ highlights }: TestPage): Promise<string | undefined> =>
  (await highlights())['backlight-active']?.[0];

forEachBrowser((session) => {
  it('goes from one shown mention to the next and back, switches the site, pauses, and looks words up', async () => {
    const article = await session().open('sample-article.html');
    await article.page.bringToFront();
    await article.marked('backlight-term');
    const step = async (name: string, text: string): Promise<void> => {
      await command(session(), name);
      await until(`${text} by ${name}`, async () => (await active(article)) === text);
    };
    await step('next-mention', 'Massage');
    await step('next-mention', 'lower back pain');
    // Between them stand "massage therapy" and "lesser back ache", repeats that are not marked in this section.
    await step('next-mention', 'deeper tissue massage therapy');
    await step('previous-mention', 'lower back pain');

    const switches: readonly (() => Promise<void>)[] = [
      () => command(session(), 'switch-site'),
      () => menu(session(), 'switch'),
      () => command(session(), 'pause'),
    ];
    for (const press of switches) {
      await press();
      await until('no marks', async () => Object.keys(await article.highlights()).length === 0);
      await press();
      await article.marked('backlight-term');
    }

    await menu(session(), 'explain', 'slipped disc');
    const shown = await until('the entry in a tab', async () => {
      const hashes = (await session().browser.pages()).map((page) =>
        page.evaluate(() => location.hash).catch(() => ''),
      );
      return (await Promise.all(hashes)).find((hash) => hash.startsWith('#/techniques'));
    });
    expect(shown).toBe('#/techniques/herniated-disc');
    expect(article.complaints).toEqual([]);
  });
});
