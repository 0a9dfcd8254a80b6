// Pages that are too much: a part of them is explained, the popup says so, and the tab goes on. The long run of this is
// `npm run hostile`.
import { expect, it } from 'vitest';
import { openActionPopup } from './harness/action-popup.ts';
import { forEachBrowser, type TestPage, until } from './harness/session.ts';

const SAYS = 'This page is larger than Backlight reads. Only the first part is explained.';
/** Over the budget of src/page/reader.ts. */
const CHARACTERS = 13_000_000;
/** A frame may last so much longer with Backlight than without, in ms, or a share of the whole on a machine that is busy
 *  with more than this. */
const LONGER_BY_MS = 1_000;
const LONGER_SHARE = 0.25;

const terms = ({ page }: TestPage): Promise<number> =>
  page.evaluate(() => CSS.highlights.get('backlight-term')?.size ?? 0);

forEachBrowser((session) => {
  it('reads the first part of a page that is too large, says so, and leaves it usable', async () => {
    const own = await session().openOwn('options/index.html');
    const test = await session().open('empty.html');
    const { page } = test;
    const made = await page.evaluate((length: number) => {
      // Hidden, so that no browser lays it out: what is measured is reading.
      const hidden = document.createElement('div');
      hidden.hidden = true;
      const line = 'a line of a log in which nothing is said about anybody and their health at all. ';
      hidden.append(line.repeat(length / line.length));
      const started = performance.now();
      const times = { started, last: started, longest: 0 };
      Reflect.set(window, 'times', times);
      const article = document.createElement('article');
      article.append('He has sciatica and low back pain.', hidden, 'He has spinal stenosis.');
      document.body.append(article);
      const tick = (): void => {
        const now = performance.now();
        times.longest = Math.max(times.longest, now - times.last);
        times.last = now;
        requestAnimationFrame(tick);
      };
      tick();
      return performance.now() - started;
    }, CHARACTERS);
    await until('marks of the first part', async () => (await terms(test)) === 2);
    const { longest, took } = await page.evaluate(() => {
      const { started, ...times } = Reflect.get(window, 'times') as Readonly<Record<'started' | 'longest', number>>;
      return { ...times, took: performance.now() - started };
    });
    expect(longest).toBeLessThan(made + Math.max(LONGER_BY_MS, LONGER_SHARE * took));
    // Not before: while Firefox opens a popup, the page behind it gets no frames.
    const popup = await openActionPopup(session(), own.page, page);
    await popup.go('#/page');
    await popup.says(SAYS);
    expect(await popup.axe()).toEqual([]);
    await popup.says('Sciatica');
    await popup.close();
    await page.bringToFront();
    // Something new on a page that was too much once: the page is read again when there is room.
    await page.evaluate(() => {
      document.querySelector('div[hidden]')?.remove();
      document.body.append(document.createElement('hr'), 'He has a slipped disc.');
    });
    await until('marks of what came later', async () => (await terms(test)) > 2);
  });
});
