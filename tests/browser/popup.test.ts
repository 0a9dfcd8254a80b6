// The popup's own page in the installed extension, over real pages: every state of This page, the ways from list to
// mention, what two windows store, what cannot be read, the printed checklist, and axe in every view.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { APPEARANCES, axeInBoth, showAs } from './harness/appearance.ts';
import { openWholeArticle } from './harness/article.ts';
import { axe, goToView, pagesOf, press, settingsStored, tooWide } from './harness/own-page.ts';
import { forEachBrowser, resize, until } from './harness/session.ts';

const textOf = (page: Page, selector = 'main'): Promise<string> =>
  page.evaluate((where) => document.querySelector<HTMLElement>(where)?.innerText ?? '', selector);
const says = (page: Page, text: string | RegExp): Promise<unknown> =>
  until(`"${text}" in the popup`, async () => (await textOf(page, 'body')).match(text));

forEachBrowser((session) => {
  it('lists what is on the page, goes there, steps on, and follows a switch', async () => {
    const article = await openWholeArticle(session());
    const { page, complaints } = await session().openOwn('popup/index.html#/page', article.page);
    await says(page, 'Sciatica');
    await says(page, /Warning signs\s+\d/);

    await press(page, '.mention.warning');
    const card = await article.card();
    expect(card.text()).toContain('Go to an emergency department or call your emergency number now.');
    await says(page, /Place \d+ of \d+/);
    const before = await textOf(page, '.actions p');
    await press(page, '.actions button:nth-of-type(2)');
    await until('the next place', async () => (await textOf(page, '.actions p')) !== before);

    await press(page, '.switch');
    await says(page, 'Backlight is off for localhost.');
    await settingsStored(page, 1);
    expect(await axeInBoth(session(), page)).toEqual([]);
    await press(page, '.state button');
    await says(page, 'Sciatica');
    await settingsStored(page, 0);
    await press(page, '.tool');
    await says(page, 'Backlight is paused everywhere.');
    await settingsStored(page, 1);
    expect(await axeInBoth(session(), page)).toEqual([]);
    await press(page, '.state button');
    await says(page, 'Sciatica');
    await settingsStored(page, 0);
    expect(complaints).toEqual([]);
  });

  it('has one plain sentence and a way out for every other page', async () => {
    const own = await session().openOwn('popup/index.html#/page');
    await says(own.page, 'Backlight stands in a tab of its own here.');
    expect(await axeInBoth(session(), own.page)).toEqual([]);

    const blank = await session().open('empty.html');
    const over = await session().openOwn('popup/index.html#/page', blank.page);
    await says(over.page, 'Backlight found nothing to explain on this page.');
    expect(await axeInBoth(session(), over.page)).toEqual([]);

    // Text that comes later is found while the popup looks on.
    await blank.page.evaluate(() => {
      document.body.textContent = 'Sciatica and lower back pain after a slipped disc.';
    });
    await says(over.page, 'Sciatica');
    await blank.page.goto('about:blank');
    // Firefox may also say of such a tab that it cannot be read: which of them it is told first is a matter of time.
    await says(over.page, /not a web page|found nothing|cannot read this page/);
    expect(await axeInBoth(session(), over.page)).toEqual([]);
  });

  it('reaches every frame, and says what odd wording means', async () => {
    const spun = await session().open('spun.html');
    await spun.marked('backlight-term');
    const { page } = await session().openOwn('popup/index.html#/page', spun.page);
    await says(page, 'Odd wording often seen in machine-rewritten text');
    await press(page, '.spun summary');
    await says(page, /“lower rear ache”\s+means low/i);
    expect(await axeInBoth(session(), page)).toEqual([]);
    // Said in the frame alone.
    await says(page, 'Paracetamol');
    await page.evaluate(() => {
      const names = [...document.querySelectorAll<HTMLElement>('.mention')];
      names.find((name) => name.innerText.startsWith('Paracetamol'))?.click();
    });
    const frame = await until('the frame', () => spun.page.frames().find((other) => other.url().includes('frame')));
    await until('a card in the frame', () => frame.evaluate(() => document.querySelector('backlight-card') !== null));
    expect(await spun.page.evaluate(() => document.querySelector('backlight-card'))).toBeNull();
  });

  it('opens as the real popup of the toolbar button, over the page in front', async () => {
    const own = await session().openOwn('popup/index.html#/checklist');
    const article = await openWholeArticle(session());
    await article.page.bringToFront();
    const seen = await until('the popup', () =>
      own.page.evaluate(async () => {
        const [view] = chrome.extension.getViews({ type: 'popup' });
        if (!view) {
          await chrome.action.openPopup().catch(() => undefined);
          return undefined;
        }
        const count = view.document.querySelector('.count')?.textContent;
        const site = view.document.querySelector('.site')?.textContent;
        const { innerWidth: width, innerHeight: height } = view;
        // It takes its size from what is shown in it.
        const isDrawn = Number(count) > 10 && site && width >= 400 && height > 300;
        return isDrawn ? { site, width, height } : undefined;
      }),
    );
    expect(seen.site).toBe('On for localhost');
    expect(seen.width).toBeLessThanOrEqual(440);
    expect(seen.height).toBeLessThanOrEqual(600);
    await own.page.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.close());
  });

  it('keeps ticks and notes of two windows, and takes back a start over', async () => {
    const first = await session().openOwn('popup/index.html#/checklist');
    const second = await session().openOwn('popup/index.html#/checklist');
    for (const { page } of [first, second]) await until('the list', () => page.$('.actions button'));
    const tick = (page: Page, index: number): Promise<void> =>
      page.evaluate((at) => document.querySelectorAll<HTMLElement>('.items input')[at]?.click(), index);
    await Promise.all([tick(first.page, 0), tick(second.page, 1), tick(first.page, 2), tick(second.page, 3)]);
    await second.page.evaluate(() => {
      const note = document.querySelector('textarea');
      if (!note) return;
      note.value = 'Ask Dr Smith';
      note.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    for (const { page } of [first, second]) {
      await says(page, '4 of 15 checked');
      await until('the note', () => page.evaluate(() => document.querySelector('textarea')?.value === 'Ask Dr Smith'));
    }
    await press(first.page, '.actions button:nth-of-type(3)');
    for (const { page } of [first, second]) await says(page, '0 of 15 checked');
    await press(first.page, '.actions .link');
    for (const { page } of [first, second]) await says(page, '4 of 15 checked');
    await until('the note', () =>
      second.page.evaluate(() => document.querySelector('textarea')?.value === 'Ask Dr Smith'),
    );
  });

  it('says which records it cannot read, and keeps their bytes', async () => {
    const { page } = await session().openOwn('popup/index.html#/techniques');
    const stored = {
      'checklist.tick.conditions': 'nonsense',
      'checklist.note.clearance': { version: 99, text: 'from later' },
      'checklist.tick.register': { version: 1 },
    };
    await page.evaluate((records) => chrome.storage.local.set(records), stored);
    await goToView(page, '#/checklist');
    await says(page, '2 saved ticks or notes could not be read.');
    await says(page, '1 of 15 checked');
    const kept = await until('their bytes', async () => {
      const records = await page.evaluate(() =>
        chrome.storage.local.get(['checklist.tick.conditions.kept', 'checklist.note.clearance.kept']),
      );
      return Object.keys(records).length === 2 && records;
    });
    expect(Object.values(kept)).toEqual(expect.arrayContaining(['nonsense', { version: 99, text: 'from later' }]));
  });

  it('loses no tick or note that storage takes late or not at all', async () => {
    const { page } = await session().openOwn('popup/index.html#/checklist');
    const other = await session().openOwn('popup/index.html#/checklist');
    const tick = (of: Page, index: number): Promise<void> =>
      of.evaluate((at) => document.querySelectorAll<HTMLElement>('.items input')[at]?.click(), index);
    const ticks = (): Promise<number> =>
      page.evaluate(
        async () => Object.keys(await chrome.storage.local.get(null)).filter((key) => key !== 'full').length,
      );
    for (const one of [page, other.page]) await until('the list', () => one.$('.actions button'));

    // Late: another window's change must not take the tick away that is on its way.
    await page.evaluate(() => {
      const { local } = chrome.storage;
      const set = local.set.bind(local);
      const late = new Promise((resolve) => addEventListener('late', resolve, { once: true }));
      local.set = (items: object) => late.then(() => set(items));
    });
    await tick(page, 0);
    await tick(other.page, 1);
    await says(page, '2 of 15 checked');
    expect(await ticks()).toBe(1);
    await page.evaluate(() => dispatchEvent(new Event('late')));
    await until('both stored', async () => (await ticks()) === 2);

    // Not at all: Chromium's storage has an end, which Firefox's has not.
    await page.evaluate(async (hasEnd) => {
      const { local } = chrome.storage;
      const set = local.set.bind(local);
      if (hasEnd) await set({ full: 'x'.repeat(local.QUOTA_BYTES - (await local.getBytesInUse()) - '"full"'.length) });
      else local.set = () => Promise.reject(new Error('Full'));
      addEventListener('room', () => (hasEnd ? local.remove('full') : Object.assign(local, { set })), { once: true });
    }, session().name === 'chrome');
    await tick(page, 2);
    await says(page, 'The browser could not store this.');
    await says(page, '3 of 15 checked');
    expect(await ticks()).toBe(2);
    await page.evaluate(() => dispatchEvent(new Event('room')));
    await tick(page, 3);
    await until('all stored', async () => (await ticks()) === 4);
    await until('no word of it', async () => !(await textOf(page, 'body')).includes('could not store'));
  });

  it('prints emergency signs and items on one page', async () => {
    const { page } = await session().openOwn('popup/index.html#/checklist');
    await until('the list', () => page.$('.actions button'));
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
  });

  it('is used by keyboard alone: search, the way back to it, tabs', async () => {
    const { page } = await session().openOwn('popup/index.html');
    await page.bringToFront();
    await until('the field', () => page.$('.find'));
    await page.focus('.find');
    await page.keyboard.type('slipt disk');
    // Results of the words as far as they were typed may come first.
    await until('the result', () =>
      page.evaluate(() => document.querySelector('.results a')?.textContent?.startsWith('Slipped disc')),
    );
    expect(await textOf(page, '[role=status]')).toMatch(/^\d+ results?$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until('the entry', async () => (await textOf(page, 'h1')).startsWith('Slipped disc'));
    await until('the focus on its heading', () => page.evaluate(() => document.activeElement?.tagName === 'H1'));
    await page.evaluate(() => history.back());
    await until('the search', () =>
      page.evaluate(() => document.querySelector<HTMLInputElement>('.find')?.value === 'slipt disk'),
    );
    // The focus comes back with the view: later, it would take away what the reader has gone on to.
    expect(await page.evaluate(() => document.activeElement?.closest('.results a')?.textContent)).toMatch(
      /^Slipped disc/,
    );

    await page.focus('#tab-techniques');
    await page.keyboard.press('ArrowRight');
    await until('the checklist', async () => (await page.evaluate(() => location.hash)) === '#/checklist');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('tab-checklist');
    await page.keyboard.press('End');
    await until('this page', async () => (await page.evaluate(() => location.hash)) === '#/page');
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('[role=tab][tabindex="0"]').length)).toBe(1);
  });

  it('marks kinds of massage with what the reader ticks, and stores nothing of it', async () => {
    const { page } = await session().openOwn('popup/index.html#/conditions');
    await until('conditions', () => page.$('.conditions input'));
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('.conditions input').length)).toBe(43);
    await press(page, '.conditions input');
    await goToView(page, '#/techniques');
    await says(page, 'No massage for now: Blood clot in a vein');
    await goToView(page, '#/techniques/deep-tissue-massage');
    await says(page, 'Pressing or rubbing can move a clot to the lungs.');
    await goToView(page, '#/techniques/paracetamol');
    await says(page, 'Paracetamol');
    expect(await textOf(page)).not.toContain('Blood clot in a vein');
    expect(await page.evaluate(() => chrome.storage.local.get(null))).toEqual({});
  });

  describe('axe', () => {
    const VIEWS = [
      '#/techniques',
      '#/techniques?find=disc',
      '#/techniques/massage-therapy',
      '#/techniques/massage-endorphins',
      '#/said',
      '#/conditions',
      '#/checklist',
      '#/page',
      '#/welcome',
    ];
    it('finds nothing in any view, at 320 px, in every appearance, or with text twice as large', async () => {
      const { page } = await session().openOwn('popup/index.html');
      await resize(page, { width: 320, height: 600 });
      await page.bringToFront();
      for (const appearance of APPEARANCES) {
        await showAs(session(), page, appearance);
        for (const hash of VIEWS) {
          await goToView(page, hash);
          // In the dark only contrast can differ.
          const found = await axe(page, appearance === 'dark' ? 'color-contrast' : undefined);
          expect({ hash, appearance, found }).toEqual({ hash, appearance, found: [] });
          expect({ hash, tooWide: await tooWide(page) }).toEqual({ hash, tooWide: 0 });
        }
      }
      await showAs(session(), page, 'light');
      // Nothing reaches beside the screen when the reader's font is twice as large.
      await resize(page, { width: 400, height: 600 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      for (const hash of VIEWS) {
        await goToView(page, hash);
        expect({ hash, found: await axe(page) }).toEqual({ hash, found: [] });
        expect({ hash, tooWide: await tooWide(page) }).toEqual({ hash, tooWide: 0 });
      }
    });
  });
});
