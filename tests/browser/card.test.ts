// The card as a reader meets it: when it opens, where it stands, how it is used by pointer, finger and keyboard.
import { describe, expect, it } from 'vitest';
import { cardBox, forEachBrowser, inCard, type Session, type TestPage, until } from './harness/session.ts';

const ARTICLE = 'sample-article.html';
const ODD_PLACES = 'hostile/places.html';
const TERM = 'sciatica';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Line boxes of the open mention, as the page sees them. */
function activeLines({ page }: TestPage): Promise<Box[]> {
  return page.evaluate(() => {
    const registry = CSS.highlights as unknown as Map<string, Set<StaticRange>>;
    const [mark] = registry.get('backlight-active') ?? registry.get('backlight-active-dark') ?? [];
    if (!mark) throw new Error('No mention is open.');
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  });
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

/** The card is inside the viewport and covers no line of its own mention. */
async function standsWell(test: TestPage): Promise<void> {
  const box = await cardBox(test.page);
  const view = await test.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(view.width);
  expect(box.bottom).toBeLessThanOrEqual(view.height);
  for (const line of await activeLines(test)) expect(overlaps(box, line)).toBe(false);
}

/** Asks a tab, as the popup does, to go to the first mention of an entry. */
async function goTo(session: Session, article: TestPage, entry: string): Promise<void> {
  const own = await session.openOwn('options/index.html');
  await article.page.bringToFront();
  await own.page.evaluate(async (id) => {
    const self = await chrome.tabs.getCurrent();
    for (const tab of await chrome.tabs.query({})) {
      if (tab.id === undefined || tab.id === self?.id) continue;
      chrome.tabs.connect(tab.id, { name: 'page' }).postMessage({ type: 'go', entry: id, index: 0 });
    }
  }, entry);
}

forEachBrowser((session) => {
  it('opens nothing while the pointer sweeps over a paragraph of mentions', async () => {
    const { page, marked, cardNow } = await session().open(ARTICLE);
    await marked('backlight-term');
    await page.evaluate(() => document.querySelector('#research')?.scrollIntoView());
    const box = await (await page.$('#research + p'))?.boundingBox();
    if (!box) throw new Error('No paragraph');
    for (let line = 0; line < 3; line++) {
      const y = box.y + 12 + line * 28;
      await page.mouse.move(box.x, y);
      await page.mouse.move(box.x + box.width, y, { steps: 25 });
    }
    expect(await cardNow()).toBeUndefined();
  });

  it('adds one element under <html>, changes no scroll size, and leaves nothing', async () => {
    const { page, hover, card, cardNow } = await session().open(ARTICLE);
    const sizes = (): Promise<readonly number[]> =>
      page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    const before = await sizes();
    await hover(TERM);
    await card();
    expect(await sizes()).toEqual(before);
    expect(await page.evaluate(() => [...document.documentElement.children].map((child) => child.localName))).toEqual([
      'head',
      'body',
      'backlight-card',
    ]);
    await page.keyboard.press('Escape');
    await until('the card to close', async () => !(await cardNow()));
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  it('stays where it is when More makes it taller, and follows its mention on scroll', async () => {
    const test = await session().open(ARTICLE);
    const { page, hover, card } = test;
    await page.setViewport({ width: 1000, height: 1100 });
    await hover(TERM);
    await card();
    const before = await cardBox(page);
    const below = before.top > ((await activeLines(test))[0]?.top ?? 0);
    await inCard(page, (root: ShadowRoot) => root.querySelector<HTMLButtonElement>('.more')?.click());
    const after = await cardBox(page);
    expect(after.height).toBeGreaterThan(before.height);
    if (below) expect(after.top).toBeCloseTo(before.top, 0);
    else expect(after.bottom).toBeCloseTo(before.bottom, 0);
    await standsWell(test);
    const [line] = await activeLines(test);
    await page.evaluate(() => scrollBy(0, -30));
    await until('the card to follow', async () => Math.abs((await cardBox(page)).top - after.top) > 20);
    const [moved] = await activeLines(test);
    expect((moved?.top ?? 0) - (line?.top ?? 0)).toBeCloseTo(30, 0);
    await standsWell(test);
  });

  it('shows related entries in the same card, with a way back, and the list of warning signs', async () => {
    const { page, hover, card, cardNow } = await session().open(ARTICLE);
    await hover(TERM);
    await card();
    const title = (): Promise<string | undefined> =>
      cardNow().then((now) => now?.all((node) => node.name === 'h2')[0]?.text());
    await inCard(page, (root: ShadowRoot) => {
      for (const button of root.querySelectorAll('button')) if (button.textContent === 'Warning signs') button.click();
    });
    await until('the list of signs', async () => (await title()) === 'Warning signs');
    expect((await cardNow())?.text()).toContain('Go to an emergency department or call your emergency number now.');
    await inCard(page, (root: ShadowRoot) => root.querySelector<HTMLButtonElement>('.back')?.click());
    await until('the first entry', async () => (await title()) === 'Sciatica');
    await inCard(page, (root: ShadowRoot) => root.querySelector<HTMLButtonElement>('.more')?.click());
    await inCard(page, (root: ShadowRoot) => root.querySelector<HTMLButtonElement>('.related button')?.click());
    await until('another entry', async () => !['Sciatica', undefined].includes(await title()));
  });

  it('stays when pinned, and goes when a press falls beside it', async () => {
    const { page, hover, card, cardNow } = await session().open(ARTICLE);
    await hover(TERM);
    await card();
    await inCard(page, (root: ShadowRoot) => root.querySelector<HTMLButtonElement>('[aria-pressed]')?.click());
    await page.mouse.move(4, 4);
    await page.mouse.move(8, 8);
    // Longer than the time to come back.
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(await cardNow()).toBeDefined();
    await page.mouse.click(8, 8);
    await until('the card to close', async () => !(await cardNow()));
  });

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
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#points');
  });

  it('the next mention by key: scrolled to, marked, its card open with the focus, wherever it stands', async () => {
    const article = await session().open(ARTICLE);
    const { page, card } = article;
    await article.marked('backlight-term');
    const own = await session().openOwn('options/index.html');
    await page.bringToFront();
    // What the background does for the command, which no driver can press: the last place of the page.
    await own.page.evaluate(async () => {
      const self = await chrome.tabs.getCurrent();
      for (const tab of await chrome.tabs.query({})) {
        if (tab.id === undefined || tab.id === self?.id) continue;
        const port = chrome.tabs.connect(tab.id, { name: 'page' });
        const goOnce = ({ frame, places }: { frame: string; places: number }): void => {
          port.onMessage.removeListener(goOnce);
          port.postMessage({ type: 'open', frame, index: places - 1 });
        };
        port.onMessage.addListener(goOnce);
      }
    });
    await card();
    await standsWell(article);
    const [line] = await activeLines(article);
    expect(line?.top).toBeGreaterThanOrEqual(0);
    expect(await inCard(page, (root: ShadowRoot) => root.activeElement?.className)).toMatch(/^card/);
    await page.keyboard.press('Escape');
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
    await page.mouse.move(4, 4);
    await hover(TERM);
    await card();
  });

  it('set to clicks: hovering opens nothing, a click opens, another closes, links stay links', async () => {
    const own = await session().openOwn('options/index.html');
    await own.page.evaluate(() => chrome.storage.local.set({ settings: { version: 2, changes: { openOn: 'click' } } }));
    try {
      const { page, hover, card, cardNow } = await session().open(ARTICLE);
      await hover(TERM);
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
    } finally {
      await own.page.evaluate(() => chrome.storage.local.remove('settings'));
    }
  });

  it('opens a sheet at the bottom for a finger, but leaves links to the page', async () => {
    const test = await session().open(ARTICLE);
    const { page, marked, card, cardNow } = test;
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
    await page.touchscreen.tap(word.x, word.y);
    await card();
    const box = await cardBox(page);
    expect(box.bottom).toBeCloseTo(await page.evaluate(() => innerHeight), 0);
    await page.touchscreen.tap(20, 20);
    await until('the sheet to close', async () => !(await cardNow()));
    const link = await middle('a[href="#points"]');
    await page.touchscreen.tap(link.x, link.y);
    await until('the link to be followed', () => page.evaluate(() => location.hash === '#points'));
    expect(await cardNow()).toBeUndefined();
  });

  describe('stands beside its mention, inside the viewport,', () => {
    it.each([
      ['under a transformed root', 'scaled'],
      ['under a root zoomed to 150 %', 'zoomed'],
      ['under a root zoomed to 50 %', 'small'],
    ])('%s', async (_, className) => {
      const test = await session().open(ODD_PLACES);
      await test.page.evaluate((name) => document.documentElement.classList.add(name), className);
      await test.hover(TERM);
      await test.card();
      await standsWell(test);
    });

    it('on a page written from right to left', async () => {
      const test = await session().open(ODD_PLACES);
      await test.page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      await test.hover(TERM);
      await test.card();
      await standsWell(test);
    });

    it('when the mention wraps over two lines', async () => {
      const test = await session().open(ODD_PLACES);
      await test.hover('chronic low back pain');
      await test.card();
      expect((await activeLines(test)).length).toBeGreaterThan(1);
      await standsWell(test);
    });

    it.each([
      [320, 600, 1],
      [1600, 240, 1],
      [250, 150, 1],
      // The browser's zoom is fewer CSS px of more device px each: 50 % and 400 % of 1280 x 960.
      [2560, 1920, 0.5],
      [320, 240, 4],
    ])('in a window of %i x %i CSS px at %f device px each', async (width, height, deviceScaleFactor) => {
      const test = await session().open(ODD_PLACES);
      await test.page.setViewport({ width, height, deviceScaleFactor });
      await test.hover(TERM);
      await test.card();
      await standsWell(test);
    });
  });
});
