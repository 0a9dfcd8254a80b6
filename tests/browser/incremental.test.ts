// What is marked after any sequence of changes is what a fresh start on the same document marks.
import { expect, it } from 'vitest';
import { random } from '../../scripts/lib/bench/pages.mjs';
import { forEachBrowser, resize, until } from './harness/session.ts';

/** A long run tries more: `npm run fuzz -- --seeds 100`. */
const SEEDS = Array.from({ length: Number(process.env['FUZZ_SEEDS'] ?? 3) }, (_, index) => index + 1);
const CHANGES = 60;
/** Marks that stay the same for so many ms and idle moments of the page are settled: longer than any delay of ours, and
 *  on a busy machine, which may keep the page from its work, as many turns as it needs. */
const SETTLED_MS = 700;
const SETTLED_IDLES = 30;
const LONGEST_IDLE_MS = 500;

/** Runs in the page. On a busy machine a moment without work may not come at all. */
async function leaveAlone(ms: number, idles: number, timeout: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  for (let idle = 0; idle < idles; idle++) await new Promise((resolve) => requestIdleCallback(resolve, { timeout }));
}

forEachBrowser((session) => {
  it.each(SEEDS)('incremental marks equal fresh ones, seed %i', async (seed) => {
    const { page, highlights, marked } = await session().open('reach.html');
    await resize(page, { width: 1000, height: 4000 });
    await marked('backlight-term');
    const next = random(seed);
    for (let change = 0; change < CHANGES; change++) {
      await page.evaluate(
        (kind: number, at: number, word: number) => {
          const words = [
            'sciatica',
            'slipped disc',
            'ordinary',
            'low back',
            'pain',
            'herni',
            'ated disc',
            'spinal stenosis',
          ];
          const text = words[Math.floor(word * words.length)] ?? '';
          const paragraphs = [...document.querySelectorAll('section p')];
          const paragraph = paragraphs[Math.floor(at * paragraphs.length)];
          if (!paragraph) return;
          const element = (name: string, ...inside: (Node | string)[]): HTMLElement => {
            const made = document.createElement(name);
            made.append(...inside);
            return made;
          };
          const operations = [
            () => paragraph.append(` ${text}`),
            () => paragraph.prepend(text),
            () => paragraph.firstChild?.remove(),
            () => paragraph.after(paragraph.cloneNode(true)),
            () => paragraphs.length > 12 && paragraph.remove(),
            () => document.querySelector('section:last-of-type')?.append(paragraph),
            () => paragraph.before(Object.assign(document.createElement('h3'), { textContent: 'More' })),
            () => paragraph.toggleAttribute('hidden'),
            () => paragraph.normalize(),
            () => {
              if (paragraph.firstChild instanceof Text) paragraph.firstChild.data = `He has ${text}.`;
            },
            // The same text in other nodes.
            () => {
              const first = paragraph.firstChild;
              if (first instanceof Text) first.splitText(Math.floor(word * first.length));
            },
            () => paragraph.firstChild && paragraph.append(element('b', paragraph.firstChild), ` and ${text}`),
            () => {
              const host = element('div', 'He has sciatica.');
              host
                .attachShadow({ mode: 'open' })
                .append(element('p', `She has ${text}. `), document.createElement('slot'));
              paragraph.after(host);
            },
            () => {
              const root = [...document.querySelectorAll('div')].find(({ shadowRoot }) => shadowRoot)?.shadowRoot;
              root?.firstChild?.appendChild(new Text(text));
            },
          ];
          operations[Math.floor(kind * operations.length)]?.();
        },
        next(),
        next(),
        next(),
      );
    }
    let last = '';
    const incremental = await until('settled marks', async () => {
      const now = JSON.stringify(await highlights());
      const isSettled = now === last;
      last = now;
      if (!isSettled) await page.evaluate(leaveAlone, SETTLED_MS, SETTLED_IDLES, LONGEST_IDLE_MS);
      return isSettled && now;
    });
    const options = await session().openOwn('options/index.html');
    const set = (enabled: boolean): Promise<void> =>
      options.page.evaluate(
        (on) => chrome.storage.local.set({ settings: { version: 2, changes: on ? {} : { enabled: false } } }),
        enabled,
      );
    await page.bringToFront();
    await set(false);
    await until('no marks', async () => Object.keys(await highlights()).length === 0);
    await set(true);
    await expect.poll(highlights).toEqual(JSON.parse(incremental));
  });
});
