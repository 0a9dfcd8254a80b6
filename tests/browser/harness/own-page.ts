// Owns what is measured of the extension's own pages: what axe finds, what reaches beside the screen, pages of paper.
import { inflateSync } from 'node:zlib';
import axeCore from 'axe-core';
import type { Page } from 'puppeteer-core';
import { until } from './session.ts';

/** No view says less than this many letters; the row of tabs over a view that still loads does. */
const TABS_ALONE = 40;

/** Goes to another view of the popup, and waits until it stands there in place of the one before. */
export async function goToView(page: Page, hash: string): Promise<void> {
  await page.evaluate(
    (address) =>
      new Promise<void>((done) => {
        if (location.hash === address) return done();
        // After the popup's own listener, and after what that draws.
        addEventListener('hashchange', () => setTimeout(done), { once: true });
        location.hash = address;
      }),
    hash,
  );
  await until(`the content of ${hash}`, () =>
    page.evaluate((least) => (document.querySelector('main')?.innerText ?? '').length > least, TABS_ALONE),
  );
}

/** Presses a control of the view, once it is there. It is a click by script: tabs in the background take it too. */
export async function press(page: Page, selector: string, index = 0): Promise<void> {
  await until(selector, () =>
    page.evaluate(
      (where, at) => {
        const control = document.querySelectorAll<HTMLElement>(where)[at];
        control?.click();
        return control !== undefined;
      },
      selector,
      index,
    ),
  );
}

/** Clicks a control as a person does, once it stands still: a view that is still being drawn moves it away. */
export async function clickInPlace(page: Page, selector: string): Promise<void> {
  let last: string | undefined;
  await until(`${selector} in its place`, async () => {
    const before = last;
    const box = await (await page.$(selector))?.boundingBox();
    last = box ? JSON.stringify(box) : undefined;
    return last !== undefined && last === before;
  });
  await page.click(selector);
}

/** Waits until so many settings are stored. The popup says a change at once; one that closes too soon stores it no more. */
export function settingsStored(page: Page, count: number): Promise<unknown> {
  return until(`${count} stored settings`, () =>
    page.evaluate(async (wanted) => {
      const { settings } = await chrome.storage.local.get<{ settings?: { changes: object } }>('settings');
      return Object.keys(settings?.changes ?? {}).length === wanted;
    }, count),
  );
}

/** How far the view reaches beside the screen, in CSS px. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** How many pages a PDF has, whether its objects are compressed or not. */
export function pagesOf(pdf: Uint8Array): number {
  const raw = Buffer.from(pdf).toString('latin1');
  const packed = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, bytes = '']) => {
    try {
      return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...packed].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/**
 * What axe finds, in short. It gets in by evaluation, once for a document: the page's own policy lets no script in.
 * @param only one rule, where the others have been looked at
 */
export async function axe(page: Page, only?: 'color-contrast'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  return page.evaluate(async (rule) => {
    // In forced colours the contrast is the reader's own choice, and axe sees ours.
    const isForced = matchMedia('(forced-colors: active)').matches;
    const rules = rule ? { runOnly: [rule] } : { rules: { 'color-contrast': { enabled: !isForced } } };
    // What is right need not be written down.
    const options = { ...rules, resultTypes: ['violations'] };
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, only);
}
