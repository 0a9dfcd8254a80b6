// The card for everybody: axe, contrast, sizes and room in every state, light and dark, in a bare page where its root
// is open. What the card does on real pages is in card.test.ts.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { loadPure } from '../../scripts/lib/knowledge.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { cssText, preactWithoutHtml } from '../../scripts/lib/plugins.mjs';
import type { CardEntry } from '../../src/knowledge/card-entry.ts';
import { WARNING_SIGNS } from '../../src/knowledge/card-entry.ts';
import type { BareOptions } from './harness/bare-card.ts';
import { type Looks, looksOf } from './harness/looks.ts';
import { forEachBrowser, until } from './harness/session.ts';

interface State {
  readonly ids: readonly string[];
  readonly oddWording?: string;
  readonly long?: boolean;
  /** Controls pressed after opening, by selector. */
  readonly press?: readonly string[];
  readonly dir?: 'rtl';
  readonly size?: { readonly width: number; readonly height: number };
  readonly touch?: boolean;
}

const TREATMENT = 'deep-tissue-massage';
const NARROW = { width: 320, height: 640 };
const STATES: Readonly<Record<string, State>> = {
  'a term': { ids: ['sciatica'] },
  'a treatment with odd wording': { ids: [TREATMENT], oddWording: 'deeper tissue massage therapy' },
  'everything about a treatment': { ids: [TREATMENT], press: ['.more'] },
  'a claim': { ids: ['massage-endorphins'] },
  'everything about a claim': { ids: ['massage-endorphins'], press: ['.more'] },
  'a claim with what else is named': { ids: ['massage-endorphins', 'massage-therapy', 'endorphins'] },
  'an emergency': { ids: ['saddle-numbness'] },
  'a sign for the same day': { ids: ['kidney-signs'] },
  'a sign to see a doctor with': { ids: ['weight-loss'], press: ['.more'] },
  'the list of signs, with Back': { ids: ['sciatica'], press: ['footer .link'] },
  'a pinned card': { ids: ['sciatica'], press: ['[aria-pressed]'] },
  'a copied text': { ids: [TREATMENT], press: ['.more', '.actions .link'] },
  'a card on a page from right to left': { ids: [TREATMENT], dir: 'rtl' },
  'a sheet for fingers': { ids: [TREATMENT], size: NARROW, touch: true },
  'a narrow window': { ids: ['saddle-numbness'], size: NARROW },
  'a window of 320 x 240, as at 400 %': { ids: [TREATMENT], press: ['.more'], size: { width: 320, height: 240 } },
  'strings half as long again': { ids: [TREATMENT], long: true, press: ['.more'], size: NARROW },
};

const BARE_PAGE = `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width">
  <title>A bare page</title></head><body style="margin:0"><main style="padding:100px 20px">
  <h1>A bare page</h1><p>One <b id="mention">mention</b> stands here.</p></main></body></html>`;

let bundle = '';
let messages: BareOptions['messages'] = {};
let cardEntry: (id: string) => CardEntry | undefined;

beforeAll(async () => {
  const [{ outputFiles }, file, pure] = await Promise.all([
    build({
      entryPoints: [join(root, 'tests/browser/harness/bare-card.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      plugins: [preactWithoutHtml(), cssText()],
    }),
    readFile(join(root, 'assets/_locales/en/messages.json'), 'utf8'),
    loadPure(),
  ]);
  bundle = outputFiles[0]?.text ?? '';
  messages = JSON.parse(file);
  cardEntry = pure.cardEntry;
});

const entriesOf = (ids: readonly string[]): CardEntry[] =>
  ids.map((id) => {
    const entry = cardEntry(id);
    if (!entry) throw new Error(`No entry ${id}`);
    return entry;
  });

const isOpen = (page: Page): Promise<boolean> => page.evaluate(() => document.querySelector('backlight-card') !== null);

async function start(page: Page, options: Omit<BareOptions, 'messages'>): Promise<{ x: number; y: number }> {
  await page.evaluate((given) => Reflect.get(window, 'bare').start(given), { messages, ...options } as never);
  return page.evaluate(() => {
    const { x, y, width, height } = document.querySelector('#mention')?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

async function show(page: Page, state: State): Promise<void> {
  await page.setViewport({ width: 700, height: 700, ...state.size });
  await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), state.dir ?? 'ltr');
  // The window's new size is told before a frame is drawn; told later, it would close the card.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const entries = [
    ...entriesOf(state.ids),
    ...(state.press?.includes('footer .link') ? entriesOf([WARNING_SIGNS]) : []),
  ];
  const { oddWording, long = false } = state;
  const at = await start(page, { entries, long, ...(oddWording ? { oddWording } : {}) });
  if (state.touch) await page.touchscreen.tap(at.x, at.y);
  else await page.evaluate(() => Reflect.get(window, 'bare').open());
  await until('the card', () => isOpen(page));
  for (const selector of state.press ?? []) {
    await page.evaluate((wanted) => {
      const shadow = document.querySelector('backlight-card')?.shadowRoot;
      shadow?.querySelector<HTMLElement>(wanted)?.click();
    }, selector);
  }
}

forEachBrowser((session) => {
  const barePage = async (): Promise<Page> => {
    const page = await session().browser.newPage();
    await page.setContent(BARE_PAGE);
    await page.addScriptTag({ content: bundle });
    return page;
  };

  it('axe finds nothing in any state, light or dark; contrast, text and targets are large enough', async () => {
    const page = await barePage();
    await page.addScriptTag({ content: axe.source });
    for (const [name, state] of Object.entries(STATES)) {
      await show(page, state);
      for (const scheme of ['light', 'dark']) {
        await page.evaluate((wanted) => {
          const box = document.querySelector('backlight-card')?.shadowRoot?.querySelector<HTMLElement>('.box');
          if (box) box.style.colorScheme = wanted;
        }, scheme);
        const found = await page.evaluate(async () => {
          const { violations } = await Reflect.get(window, 'axe').run(document, { resultTypes: ['violations'] });
          return violations.map(({ id, nodes }: axe.Result) => `${id}: ${nodes[0]?.html}`);
        });
        expect(found, `${name}, ${scheme}`).toEqual([]);
        const looks = (await page.evaluate(`(${looksOf})(document.querySelector('backlight-card'))`)) as Looks;
        const { count, ...faults } = looks;
        expect(faults, `${name}, ${scheme}`).toEqual({ faint: [], small: [], tiny: [], wide: [] });
        expect(count).toBeGreaterThan(5);
      }
    }
  });

  it('waits for entries that come late, and opens when they do if the pointer still rests', async () => {
    const page = await barePage();
    const entries = entriesOf(['sciatica']);
    const at = await start(page, { entries, long: false, late: 400 });
    await page.mouse.move(at.x - 2, at.y);
    await page.mouse.move(at.x, at.y);
    await until('the card', () => isOpen(page));
    const again = await start(page, { entries, long: false, late: 400 });
    await page.mouse.move(4, 4);
    await page.mouse.move(again.x - 2, again.y);
    await page.mouse.move(again.x, again.y);
    // Rest delay of the bare page passes, entries are on their way, the pointer goes.
    await new Promise((resolve) => setTimeout(resolve, 150));
    await page.mouse.move(4, 4);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await isOpen(page)).toBe(false);
  });
});
