// The card by keyboard, finger and click.
import { expect, it } from 'vitest';
import { ARTICLE, openWholeArticle } from './harness/article.ts';
import { pressCommand } from './harness/browser-ui.ts';
import { activeLines, standsWell } from './harness/card-place.ts';
import {
  cardBox,
  forEachBrowser,
  inCard,
  moveAway,
  moveUntil,
  resize,
  type Session,
  type TestPage,
  until,
} from './harness/session.ts';

const TERM = 'sciatica';
/** Longer than either browser takes to scroll smoothly over the whole article. */
const SMOOTH_SCROLL_MS = 800;

/** Asks a tab, as the popup does, to go to the first mention of an entry, once it says that it has one. */
async function goTo(session: Session, article: TestPage, entry: string): Promise<void> {
  const own = await session.openOwn('options/index.html');
  await article.page.bringToFront();
  await own.page.evaluate(async (id) => {
    const self = await chrome.tabs.getCurrent();
    for (const tab of await chrome.tabs.query({})) {
      if (tab.id === undefined || tab.id === self?.id) continue;
      const port = chrome.tabs.connect(tab.id, { name: 'page' });
      const ask = ({
        frame,
        entries,
      }: {
        readonly frame: string;
        readonly entries: { readonly id: string }[];
      }): void => {
        if (!entries.some((one) => one.id === id)) return;
        port.onMessage.removeListener(ask);
        port.postMessage({ type: 'go', frame, entry: id, index: 0 });
      };
      port.onMessage.addListener(ask);
    }
  }, entry);
}

forEachBrowser((session) => {
  it('opened from a list it takes the focus, keeps Tab inside, and gives the focus back on Esc', async () => {
    const article = await session().open(ARTICLE);
    const { page, card, cardNow } = article;
    await article.marked('backlight-term');
    await page.focus('a[href="#points"]');
    await goTo(session(), article, 'sciatica');
    const opened = await card();
    const [dialog] = opened.all((node) => node.attributes['role'] === 'dialog');
    expect(dialog?.attributes['aria-labelledby']).toBe('kind name');
    const focused = (): Promise<string> =>
      inCard(page, (root: ShadowRoot) => root.activeElement?.className ?? 'outside') as Promise<string>;
    await until('focus in the card', async () => (await focused()).startsWith('card'));
    const stops = (await inCard(page, (root: ShadowRoot) => root.querySelectorAll('a,button').length)) as number;
    for (let stop = 0; stop <= stops; stop++) {
      await page.keyboard.press('Tab');
      expect(await focused()).not.toBe('outside');
    }
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await focused()).not.toBe('outside');
    await page.keyboard.press('Escape');
    await until('the card to close', async () => !(await cardNow()));
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#points');
  });

  it('the mention before by key: scrolled to at once, marked, its card open with the focus, and it stays', async () => {
    // Read to its end, where its last mention stands.
    const article = await openWholeArticle(session());
    const { page, card, cardNow } = article;
    await resize(page, { width: 1000, height: 800 });
    // A page that scrolls smoothly would still be on its way when the card stands.
    await page.evaluate(() => {
      document.documentElement.style.scrollBehavior = 'smooth';
    });
    await page.bringToFront();
    // The focus is where a page's own component keeps it.
    await page.evaluate(() => {
      const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      shadow.appendChild(document.createElement('input')).focus({ preventScroll: true });
    });
    // None is open: the one before is the page's last.
    await pressCommand(session(), 'previous-mention');
    await card();
    await standsWell(article);
    const [line] = await activeLines(article);
    expect(line?.top).toBeGreaterThanOrEqual(0);
    await expect.poll(() => inCard(page, (root: ShadowRoot) => root.activeElement?.className)).toMatch(/^card/);
    const scrolled = await page.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, SMOOTH_SCROLL_MS));
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    await standsWell(article);
    await pressCommand(session(), 'next-mention');
    await until('the first mention', () => page.evaluate((before) => scrollY < before, scrolled));
    await page.keyboard.press('Escape');
    await until('the card to close', async () => !(await cardNow()));
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.localName)).toBe('input');
    await until('no open mention', () =>
      page.evaluate(() => !CSS.highlights.has('backlight-active') && !CSS.highlights.has('backlight-active-dark')),
    );
  });

  it('stays shut after Esc while the pointer goes on over the mention, until it has been elsewhere', async () => {
    const { page, hover, card, cardNow } = await session().open(ARTICLE);
    await hover(TERM);
    await card();
    await page.keyboard.press('Escape');
    await until('the card to close', async () => !(await cardNow()));
    const box = await page.evaluate(() => {
      const [mark] = [...CSS.highlights].flatMap(([, marks]) =>
        [...marks].filter(
          (range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset) === 'sciatica',
        ),
      );
      const range = document.createRange();
      if (mark) range.setStart(mark.startContainer, mark.startOffset);
      if (mark) range.setEnd(mark.endContainer, mark.endOffset);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    for (let step = 0; step < 5; step++) {
      await page.mouse.move(box.x + step, box.y);
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    expect(await cardNow()).toBeUndefined();
    await moveAway(page);
    await hover(TERM);
    await card();
  });

  it('set to clicks: hovering opens nothing, a click opens, another closes, links stay links', async () => {
    const own = await session().openOwn('options/index.html');
    await own.page.evaluate(() => chrome.storage.local.set({ settings: { version: 2, changes: { openOn: 'click' } } }));
    const { page, pointAt, card, cardNow } = await session().open(ARTICLE);
    await pointAt(TERM);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await cardNow()).toBeUndefined();
    await page.mouse.down();
    await page.mouse.up();
    await card();
    await page.mouse.down();
    await page.mouse.up();
    await until('the card to close', async () => !(await cardNow()));
    const link = await page.$('a[href="#points"]');
    await link?.scrollIntoView();
    await link?.click();
    await until('the link to be followed', () => page.evaluate(() => location.hash === '#points'));
    expect(await cardNow()).toBeUndefined();
  });

  it('opens a sheet at the bottom for a finger, but leaves links to the page', async () => {
    const test = await session().open(ARTICLE);
    const { page, marked, cardNow } = test;
    await marked('backlight-term');
    const middle = (selector: string): Promise<{ x: number; y: number }> =>
      page.evaluate((wanted) => {
        const element = document.querySelector(wanted);
        element?.scrollIntoView({ block: 'center' });
        const rect = element?.getBoundingClientRect() ?? new DOMRect();
        return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      }, selector);
    const word = await middle('ol b');
    await until('its mark', async () => (await test.highlights())['backlight-term']?.includes('Swedish massage'));
    // Between finger down and finger up a busy machine may take so long that it is no tap: then the finger tries again.
    const tapUntil = (what: string, { x, y }: typeof word, look: () => Promise<unknown>): Promise<unknown> =>
      moveUntil(what, () => page.touchscreen.tap(x, y), look);
    await tapUntil('the sheet', word, cardNow);
    const height = await page.evaluate(() => innerHeight);
    await expect.poll(async () => (await cardBox(page)).bottom).toBeCloseTo(height, 0);
    await tapUntil('the sheet to close', { x: 20, y: 20 }, async () => !(await cardNow()));
    const link = await middle('a[href="#points"]');
    await tapUntil('the link to be followed', link, () => page.evaluate(() => location.hash === '#points'));
    expect(await cardNow()).toBeUndefined();
  });
});
