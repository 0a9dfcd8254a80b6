// What a reader does with an open card: cross over to it, follow what else is named, copy, stop, take back.
import { expect, it } from 'vitest';
import { activeLines } from './harness/card-place.ts';
import { clickInCard, pressInCard } from './harness/card-press.ts';
import { type CardNode, cardBox, forEachBrowser, inCard, until } from './harness/session.ts';

const ARTICLE = 'sample-article.html';
const STATES = 'states.html';
const TERM = 'sciatica';
/** Longer than the time to come back, which is 300 ms. */
const AWAY_MS = 500;
/** The time to come back, less a frame in which it may end. */
const LEAST_LEAVE_MS = 250;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const titleOf = (card: CardNode | undefined): string | undefined => card?.all((node) => node.name === 'h2')[0]?.text();

forEachBrowser((session) => {
  it('stays while the pointer crosses from mention to card, and goes a moment after it has left both', async () => {
    const test = await session().open(ARTICLE);
    const { page, hover, card, cardNow } = test;
    await hover(TERM);
    await card();
    const [line] = await activeLines(test);
    const box = await cardBox(page);
    if (!line) throw new Error('No line');
    const isBelow = box.top > line.top;
    const between = isBelow ? (line.bottom + box.top) / 2 : (line.top + box.bottom) / 2;
    await page.mouse.move(box.left + 40, between);
    await wait(AWAY_MS);
    expect(await cardNow(), 'between the two').toBeDefined();
    await page.mouse.move(box.left + 40, isBelow ? box.top + 20 : box.bottom - 20);
    await wait(AWAY_MS);
    expect(await cardNow(), 'on the card').toBeDefined();
    // Timed by the page itself: by the time a busy machine has asked, the moment may be over.
    await page.evaluate(() => {
      addEventListener('pointermove', ({ timeStamp }) => Object.assign(document.body.dataset, { left: timeStamp }));
      new MutationObserver(() => {
        if (!document.querySelector('backlight-card')) document.body.dataset['gone'] = String(performance.now());
      }).observe(document.documentElement, { childList: true });
    });
    await page.mouse.move(4, 4);
    const { left, gone } = await until('the card to close', () =>
      page.evaluate(() => document.body.dataset['gone'] !== undefined && { ...document.body.dataset }),
    );
    expect(Number(gone) - Number(left), 'ms after it left').toBeGreaterThan(LEAST_LEAVE_MS);
    expect(await cardNow()).toBeUndefined();
  });

  it('lets a claim speak before the terms in it, which are one step away', async () => {
    const test = await session().open(STATES);
    const [claim = ''] = await test.marked('backlight-claim');
    await test.hover(claim);
    const first = titleOf(await test.card());
    expect(first).toMatch(/^“.+”$/);
    const other = await until(
      'what else is named',
      () =>
        inCard(test.page, (root: ShadowRoot) => root.querySelector('.others button')?.textContent) as Promise<
          string | undefined
        >,
    );
    const box = await cardBox(test.page);
    await clickInCard(test.page, other);
    await until('the term', async () => titleOf(await test.cardNow()) === other);
    // Shorter than the first one: the pointer, where it was on that, is not taken to have left.
    const now = await cardBox(test.page);
    const isBelow = Math.abs(now.top - box.top) < 1;
    expect(now.height).toBeLessThan(box.height - 20);
    await test.page.mouse.move(box.left + 40, isBelow ? box.bottom - 10 : box.top + 10);
    await wait(AWAY_MS);
    expect(titleOf(await test.cardNow())).toBe(other);
    await pressInCard(test.page, '.back');
    await until('the claim', async () => titleOf(await test.cardNow()) === first);
  });

  it('copies what it says with its sources; links open a tab of their own and say nothing of where they were', async () => {
    const test = await session().open(ARTICLE);
    await test.hover(TERM);
    const links = (await test.card()).all((node) => node.name === 'a');
    expect(links.length).toBeGreaterThan(0);
    for (const { attributes } of links) expect(attributes).toMatchObject({ target: '_blank', rel: 'noreferrer' });
    await clickInCard(test.page, 'More');
    await clickInCard(test.page, 'Copy with sources');
    await until('the word of it', async () => (await test.cardNow())?.text().includes('Copied.'));
    await test.page.evaluate(() => {
      document.body.innerHTML = '<textarea></textarea>';
      document.querySelector('textarea')?.focus();
    });
    await test.page.keyboard.down('Control');
    await test.page.keyboard.press('v');
    await test.page.keyboard.up('Control');
    const pasted = await until('the copied text', () =>
      test.page.evaluate(() => document.querySelector('textarea')?.value),
    );
    expect(pasted).toMatch(/^Sciatica\n/);
    expect(pasted).toMatch(/https:\/\/\S+$/);
  });

  it('stops explaining a word, says so, and takes it back', async () => {
    const own = await session().openOwn('options/index.html');
    const muted = (): Promise<readonly string[]> =>
      own.page.evaluate(async () => {
        const { settings } = await chrome.storage.local.get('settings');
        return (settings as { changes?: { muted?: string[] } } | undefined)?.changes?.muted ?? [];
      });
    const test = await session().open(ARTICLE);
    const { page, hover, card, cardNow, highlights } = test;
    await hover(TERM);
    await card();
    await clickInCard(test.page, 'More');
    await clickInCard(test.page, 'Stop explaining this');
    await until('the word to be muted', async () => (await muted()).includes(TERM));
    await expect.poll(async () => (await cardNow())?.text()).toContain('Not explained any more.');
    // The way back stands where the button was, with the focus still on it.
    await expect.poll(() => inCard(page, (root: ShadowRoot) => root.activeElement?.textContent)).toBe('Undo');
    await page.keyboard.press('Enter');
    await until('the word to be explained again', async () => !(await muted()).includes(TERM));
    await clickInCard(test.page, 'Stop explaining this');
    await page.keyboard.press('Escape');
    await until('no card and no mark', async () => {
      const marks = (await highlights())['backlight-term'] ?? [];
      return !(await cardNow()) && marks.length > 0 && !marks.includes(TERM);
    });
  });
});
