// The card as a reader meets it on a page: when it opens, where it stands, what it shows.
import { describe, expect, it } from 'vitest';
import { activeLines, standsWell } from './harness/card-place.ts';
import { pressInCard } from './harness/card-press.ts';
import { cardBox, forEachBrowser, inCard, moveAway, resize, until } from './harness/session.ts';

const ARTICLE = 'sample-article.html';
const ODD_PLACES = 'hostile/places.html';
const TERM = 'sciatica';
/** Moves of a pointer that sweeps over a line. */
const STEPS = 25;
/** Longest stop, in ms, that is no rest: a card opens after 300. */
const LONGEST_STOP_MS = 200;
/** Long enough for a card that were to open by mistake. */
const CARD_WOULD_OPEN_MS = 500;

forEachBrowser((session) => {
  it('opens nothing while the pointer sweeps over a paragraph of mentions', async () => {
    const { page, marked, cardNow } = await session().open(ARTICLE);
    await marked('backlight-term');
    await page.evaluate(() => {
      document.querySelector('#research')?.scrollIntoView();
      const data = document.body.dataset;
      let last = Infinity;
      addEventListener('pointermove', () => {
        const now = performance.now();
        data['stop'] = String(Math.max(Number(data['stop']), now - last));
        last = now;
      });
      addEventListener('sweep', () => {
        Object.assign(data, { stop: 0, cards: 0 });
        last = Infinity;
      });
      new MutationObserver(() => {
        if (document.querySelector('backlight-card')) data['cards'] = String(Number(data['cards']) + 1);
      }).observe(document.documentElement, { childList: true });
    });
    const box = await (await page.$('#research + p'))?.boundingBox();
    if (!box) throw new Error('No paragraph');
    const stride = box.width / STEPS;
    const cards = await until('a sweep without a stop', async () => {
      await page.evaluate(() => dispatchEvent(new Event('sweep')));
      for (let line = 0; line < 3; line++) {
        const y = box.y + 12 + line * 28;
        // All at once: a busy machine that answers each move would make a rest of it.
        await Promise.all(Array.from({ length: STEPS }, (_, step) => page.mouse.move(box.x + step * stride, y)));
      }
      await moveAway(page);
      await until('no card', async () => !(await cardNow()));
      const { stop, cards } = await page.evaluate(() => ({ ...document.body.dataset }));
      // Where the machine itself stops, the pointer rests: not this time.
      return Number(stop) < LONGEST_STOP_MS && { cards };
    });
    expect(cards).toEqual({ cards: '0' });
  });

  it('adds one element under <html>, changes no scroll size, and leaves nothing', async () => {
    const { page, hover, card, cardNow } = await session().open(ARTICLE);
    const sizes = (): Promise<readonly number[]> =>
      page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    const before = await sizes();
    await hover(TERM);
    await card();
    await expect.poll(sizes).toEqual(before);
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
    await resize(page, { width: 1000, height: 1100 });
    await hover(TERM);
    await card();
    const before = await cardBox(page);
    const below = before.top > ((await activeLines(test))[0]?.top ?? 0);
    await pressInCard(page, '.more');
    await expect.poll(async () => (await cardBox(page)).height).toBeGreaterThan(before.height);
    const side = below ? 'top' : 'bottom';
    await expect.poll(async () => (await cardBox(page))[side]).toBeCloseTo(before[side], 0);
    await standsWell(test);
    const after = await cardBox(page);
    const [line] = await activeLines(test);
    await page.evaluate(() => scrollBy(0, -30));
    await until('the card to follow', async () => Math.abs((await cardBox(page)).top - after.top) > 20);
    const [moved] = await activeLines(test);
    expect((moved?.top ?? 0) - (line?.top ?? 0)).toBeCloseTo(30, 0);
    await standsWell(test);
  });

  it('follows its mention in a part of the page that scrolls, and keeps what was scrolled in it', async () => {
    const { page, hover, card } = await session().open(ODD_PLACES);
    await resize(page, { width: 700, height: 800 });
    await page.evaluate(() => {
      document.body.style.cssText = 'min-height:0;height:120px;overflow:auto;margin:150px 20px;padding:30px 0 900px';
      document.documentElement.style.overflow = 'hidden';
    });
    await hover(TERM);
    await card();
    const scrolled = (): Promise<unknown> =>
      inCard(page, (root: ShadowRoot) => [...root.querySelectorAll('.card,.body')].map((part) => part.scrollTop));
    await pressInCard(page, '.more');
    await inCard(page, (root: ShadowRoot) => {
      for (const part of root.querySelectorAll('.card,.body')) part.scrollTop = 60;
    });
    const [before, place] = [await cardBox(page), await scrolled()];
    expect(place).toContain(60);
    await page.evaluate(() => document.body.scrollBy(0, 10));
    await until('the card to follow', async () => Math.abs((await cardBox(page)).top - before.top + 10) < 1);
    expect(await scrolled()).toEqual(place);
  });

  it('follows its mention in a shadow root that scrolls, and closes when it has been scrolled out of sight', async () => {
    const { page, hover, card, cardNow } = await session().open(ODD_PLACES);
    await page.evaluate(() => {
      const [text, wrapped] = document.querySelectorAll('p');
      const scroller = document.createElement('div');
      scroller.style.cssText = 'height:120px;overflow:auto';
      if (text) scroller.append(text);
      scroller.append(Object.assign(document.createElement('p'), { style: 'height:900px' }));
      wrapped?.attachShadow({ mode: 'open' }).append(scroller);
    });
    const scroll = (by: number): Promise<void> =>
      page.evaluate((far) => document.querySelector('#wrapped')?.shadowRoot?.firstElementChild?.scrollBy(0, far), by);
    await hover(TERM);
    await card();
    const { top } = await cardBox(page);
    await scroll(10);
    await until('the card to follow', async () => Math.abs((await cardBox(page)).top - top + 10) < 1);
    // Out of what scrolls, not out of the window.
    await scroll(150);
    await until('the card to close', async () => !(await cardNow()));
  });

  it('does not open on text that moves away from under the pointer while that rests', async () => {
    const { page, pointAt, hover, card, cardNow } = await session().open(ODD_PLACES);
    await page.evaluate(() => {
      addEventListener('pointermove', () =>
        setTimeout(() => Object.assign(document.body.style, { paddingTop: '400px' }), 100),
      );
    });
    await pointAt(TERM);
    await until('the text to move', () => page.evaluate(() => document.body.style.paddingTop !== ''));
    await new Promise((resolve) => setTimeout(resolve, CARD_WOULD_OPEN_MS));
    expect(await cardNow()).toBeUndefined();
    await hover(TERM);
    await card();
  });

  it('shows related entries in the same card, with a way back, and the list of warning signs', async () => {
    const { page, hover, card, cardNow } = await session().open(ARTICLE);
    await hover(TERM);
    await card();
    const title = (): Promise<string | undefined> =>
      cardNow().then((now) => now?.all((node) => node.name === 'h2')[0]?.text());
    await pressInCard(page, 'button', 'Warning signs');
    await until('the list of signs', async () => (await title()) === 'Warning signs');
    expect((await cardNow())?.text()).toContain('Go to an emergency department or call your emergency number now.');
    await pressInCard(page, '.back');
    await until('the first entry', async () => (await title()) === 'Sciatica');
    await pressInCard(page, '.more');
    await pressInCard(page, '.related button');
    await until('another entry', async () => !['Sciatica', undefined].includes(await title()));
  });

  it('stays when pinned, and goes when a press falls beside it', async () => {
    const { page, hover, card, cardNow } = await session().open(ARTICLE);
    await hover(TERM);
    await card();
    await pressInCard(page, '[aria-pressed]');
    await moveAway(page);
    // Longer than the time to come back.
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(await cardNow()).toBeDefined();
    await page.mouse.click(8, 8);
    await until('the card to close', async () => !(await cardNow()));
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
      await resize(test.page, { width, height, deviceScaleFactor });
      await test.hover(TERM);
      await test.card();
      await standsWell(test);
    });
  });
});
