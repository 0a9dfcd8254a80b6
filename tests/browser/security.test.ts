// What a hostile page, another extension and a hostile text can try, and what comes of it: docs/threat-model.md names
// these tests.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { root } from '../../scripts/lib/paths.mjs';
import { type CardNode, forEachBrowser, inCard, moveUntil, type TestPage, until } from './harness/session.ts';

/** Long enough for a card that were to open by mistake: rest delay and leave grace together. */
const CARD_WOULD_OPEN_MS = 700;
const wouldOpen = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, CARD_WOULD_OPEN_MS));

/** Moves the real pointer onto an element, found without the page's own objects. */
async function pointAt({ page }: TestPage, selector: string): Promise<void> {
  const box = await (await page.$(selector))?.boundingBox();
  if (!box) throw new Error(`No box of ${selector}`);
  await page.mouse.move(box.x + 6, box.y + box.height / 2);
  await page.mouse.move(box.x + 10, box.y + box.height / 2);
}

const openOn = (test: TestPage, selector: string): Promise<CardNode> =>
  moveUntil(
    'a card',
    () => pointAt(test, selector),
    async () => test.cardNow(),
  );

const marks = ({ page }: TestPage): Promise<number> =>
  page.evaluate(() => CSS.highlights.get('backlight-term')?.size ?? 0);
const stored = (own: Page): Promise<string> =>
  own.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
const nameOn = (test: TestPage): Promise<string | undefined> =>
  inCard(test.page, (card: ShadowRoot) => card.querySelector('h2')?.textContent ?? undefined);

forEachBrowser((session) => {
  it('is moved by nothing that a page says, shows or has changed in its own objects', async () => {
    const test = await session().open('hostile/forger.html');
    const { page, cardNow, complaints } = test;
    await until('three marks', async () => (await marks(test)) === 3);
    const own = await session().openOwn('options/index.html');
    const before = await stored(own.page);
    await page.bringToFront();
    const seen = await page.evaluate(() => {
      Reflect.get(window, 'forge')();
      const api = [
        Reflect.get(window, 'chrome')?.runtime,
        Reflect.get(window, 'chrome')?.storage,
        Reflect.get(window, 'browser'),
      ];
      return { api: api.every((part) => part === undefined), reads: Reflect.get(window, 'reads') };
    });
    // No door to us, and reading left no trace in the page's own objects.
    expect(seen).toEqual({ api: true, reads: 0 });
    await pointAt(test, '#fake');
    await wouldOpen();
    expect(await cardNow()).toBeUndefined();
    expect(await marks(test)).toBe(3);
    const opened = await openOn(test, '#m');
    expect(opened.all(({ name }) => name === 'h2').map((title) => title.text())).toEqual(['Sciatica']);
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'heard').length)).toBe(5);
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
    expect(await stored(own.page)).toBe(before);
    expect(complaints).toEqual([]);
  });

  it('is read whatever the fields of its forms are called', async () => {
    const test = await session().open('hostile/clobber.html');
    await until('three marks', async () => (await marks(test)) === 3);
    await openOn(test, '#m');
    // Text that comes, and the form itself moved: nothing stops there.
    await test.page.evaluate(() => {
      const form = document.forms.namedItem('form');
      const main = document.createElement('main');
      if (form) Element.prototype.before.call(form, main);
      main.append(form ?? '', 'He has spinal stenosis.');
    });
    await until('four marks', async () => (await marks(test)) === 4);
    expect(test.complaints).toEqual([]);
  });

  it("keeps a card's inside from a page that has made the card's element its own", async () => {
    const test = await session().open('hostile/element.html');
    await test.hover('sciatica');
    await test.card();
    const seen = await until('looks of the page', () =>
      test.page.evaluate(() => Reflect.get(window, 'seen').roots.length === 4 && Reflect.get(window, 'seen')),
    );
    expect(seen).toEqual({ made: 1, internals: Array(4).fill('null'), roots: Array(4).fill('null') });
    const text = await test.page.evaluate(() => {
      const host = document.querySelector('backlight-card');
      getSelection()?.selectAllChildren(document.documentElement);
      return [host?.textContent, host?.getHTML({ serializableShadowRoots: true }), String(getSelection())].join('');
    });
    expect(text).not.toContain('nerve');
    expect(test.complaints).toEqual([]);
  });

  it('opens nothing and presses nothing for events that a page has made up', async () => {
    const test = await session().open('hostile/csp.html');
    await test.marked('backlight-term');
    await test.page.evaluate(() => {
      const mention = document.querySelector('#m');
      const { x = 0, y = 0 } = mention?.getBoundingClientRect() ?? {};
      for (const pointerType of ['mouse', 'touch']) {
        for (const type of ['pointermove', 'pointermove', 'pointerdown', 'pointerup', 'click']) {
          const at = { clientX: x + 10, clientY: y + 8, bubbles: true, composed: true, pointerType };
          mention?.dispatchEvent(new PointerEvent(type, at));
        }
      }
    });
    await wouldOpen();
    expect(await test.cardNow()).toBeUndefined();
    await test.hover('sciatica');
    await test.card();
    await test.page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('backlight-card');
      host?.focus();
      host?.click();
      for (const key of ['Tab', 'Enter', ' '])
        host?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
    await wouldOpen();
    expect(await nameOn(test)).toBe('Sciatica');
  });

  it('shows what the reader has written as text, whatever it says', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const own = await session().openOwn('options/index.html');
    await own.page.evaluate(async (note) => {
      const word = { id: 'own-1', word: 'one cause', note, link: '' };
      await chrome.storage.local.set({ words: { version: 1, words: [word] } });
    }, `${markup}<script>alert(2)</script>`);
    const test = await session().open('hostile/csp.html');
    await test.marked('backlight-custom');
    await test.hover('one cause');
    await expect.poll(async () => (await test.cardNow())?.text()).toContain(markup);
    const shown = await test.card();
    expect(shown.all(({ name }) => name === 'img' || name === 'script')).toEqual([]);
    expect(test.complaints).toEqual([]);
  });

  it('has no page that a web page can show, load or open', async () => {
    const { base } = session();
    const { page } = await session().open('empty.html');
    const shown = await page.evaluate(async (own) => {
      const frame = document.createElement('iframe');
      frame.src = `${own}popup/index.html`;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      document.body.append(frame);
      await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 500))]);
      const element = (name: 'img' | 'script' | 'link', attribute: string, file: string): Promise<string> =>
        new Promise((resolve) => {
          const made = document.createElement(name);
          made.addEventListener('load', () => resolve('loaded'));
          made.addEventListener('error', () => resolve('refused'));
          if (name === 'link') made.setAttribute('rel', 'stylesheet');
          made.setAttribute(attribute, own + file);
          document.head.append(made);
        });
      return Promise.all([
        fetch(`${own}popup/index.html`).then(
          () => 'loaded',
          () => 'refused',
        ),
        element('img', 'src', 'icons/16.png'),
        element('script', 'src', 'content.js'),
        element('link', 'href', 'highlights.css'),
      ]);
    }, base);
    expect(shown).toEqual(['refused', 'refused', 'refused', 'refused']);
    // What stands in the frame instead is the browser's own page, which has nothing of ours.
    const inside = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.evaluate(() => document.querySelector('main') !== null).catch(() => false)),
    );
    expect(inside.some(Boolean)).toBe(false);
  });

  it('answers no other extension', async () => {
    const { browser } = session();
    const id = await browser.installExtension(join(root, 'tests', 'pages', 'hostile', 'other-extension'));
    const title = await until('the tries of the other extension', async () => {
      const titles = await Promise.all(
        (await browser.pages()).map((page) => page.evaluate(() => document.title).catch(() => '')),
      );
      return titles.find((text) => text.startsWith('tried'));
    });
    await browser.uninstallExtension(id);
    expect(JSON.parse(title.slice('tried '.length))).toEqual({ message: 'refused', port: 'refused', file: 'refused' });
  });
});
