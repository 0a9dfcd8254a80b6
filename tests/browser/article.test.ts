// What a reader of the sample article meets: marks, a card, and a page that has not changed.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadPure } from '../../scripts/lib/knowledge.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { createScanner } from '../../scripts/lib/scan-file.mjs';
import { ARTICLE, openWholeArticle } from './harness/article.ts';
import { forEachBrowser, moveAway, resize, until } from './harness/session.ts';

forEachBrowser((session) => {
  it('marks the expected terms and the warning sign of the sample article, in order', async () => {
    const { complaints } = await openWholeArticle(session());
    expect(complaints).toEqual([]);
  });

  it('finds in the page what scan finds in the file', async () => {
    const scanner = createScanner(await loadPure());
    const scanned = await scanner.scanFile(join(root, 'tests', 'pages', ARTICLE));
    // What stands inside a claim or a warning sign is not painted by itself.
    const mentions = scanned.mentions.filter(({ within }: { within?: string }) => !within);
    const own = await session().openOwn('options/index.html');
    await own.page.evaluate(() =>
      chrome.storage.local.set({ settings: { version: 1, changes: { density: 'every' } } }),
    );
    const { page, highlights } = await session().open(ARTICLE);
    await resize(page, { width: 1000, height: 6000 });
    const textsOf = (kind: string): string[] => mentions.filter((one) => one.kind === kind).map(({ text }) => text);
    const expected = Object.fromEntries(
      ['term', 'claim', 'warning'].map((kind) => [`backlight-${kind}`, textsOf(kind)]),
    );
    await expect.poll(highlights).toEqual(expected);
  });

  it('opens the right card under a resting pointer, and Esc closes it', async () => {
    const { page, hover, card, cardNow, marked, complaints } = await session().open(ARTICLE);
    await marked('backlight-term');
    await hover('sciatica');
    const opened = await card();
    expect(opened.all((node) => node.name === 'h2').map((node) => node.text())).toEqual(['Sciatica']);
    expect(opened.all((node) => node.name === 'a').length).toBeGreaterThan(0);
    await expect.poll(() => marked('backlight-active')).toEqual(['sciatica']);
    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await cardNow()) === undefined);
    expect(complaints).toEqual([]);
  });

  it('closes the card when the pointer leaves', async () => {
    const { page, hover, card, cardNow, marked } = await session().open(ARTICLE);
    await marked('backlight-term');
    await hover('sciatica');
    await card();
    await moveAway(page);
    await until('the card to close', async () => (await cardNow()) === undefined);
  });

  it('leaves the document exactly as it was', async () => {
    const { page, hover, card, marked, cardNow } = await session().open(ARTICLE);
    const serialize = (): Promise<string> => page.evaluate(() => new XMLSerializer().serializeToString(document));
    const before = await serialize();
    await marked('backlight-term');
    expect(await serialize()).toBe(before);
    await hover('sciatica');
    await card();
    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await cardNow()) === undefined);
    expect(await serialize()).toBe(before);
  });

  it('marks text that comes later, and text split over inline tags', async () => {
    const { page, marked, highlights } = await session().open(ARTICLE);
    await marked('backlight-term');
    await page.evaluate(() => {
      const heading = document.createElement('h2');
      heading.textContent = 'Added';
      const paragraph = document.createElement('p');
      paragraph.append('A bulging ');
      const bold = document.createElement('b');
      bold.textContent = 'disc';
      paragraph.append(bold, ' came up.');
      document.body.prepend(heading, paragraph);
    });
    await until('the added term', async () => (await highlights())['backlight-term']?.includes('bulging disc'));
    await page.evaluate(() => document.querySelector('p')?.replaceChildren('Nothing here.'));
    await until('the mark to go', async () => !(await highlights())['backlight-term']?.includes('bulging disc'));
  });
});
