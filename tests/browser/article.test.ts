// What a reader of the sample article meets: marks, a card, and a page that has not changed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadPure } from '../../scripts/lib/knowledge.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { createScanner } from '../../scripts/lib/scan-file.mjs';
import { forEachBrowser, resize, until } from './harness/session.ts';

const ARTICLE = 'sample-article.html';

/** The first mention of each entry in each section, as the article's own sections stand. */
const EXPECTED_TERMS: readonly string[] = JSON.parse(
  await readFile(join(root, 'tests', 'pages', 'sample-article.expected.json'), 'utf8'),
);
const EXPECTED = {
  'backlight-term': EXPECTED_TERMS,
  'backlight-warning': ['saddle numbness', 'loss of bladder control'],
  'backlight-claim': ['Less tight muscles', 'Better blood circulation', 'More endorphins', 'wider range of motion'],
};

forEachBrowser((session) => {
  it('marks the expected terms and the warning sign of the sample article, in order', async () => {
    const { page, highlights } = await session().open(ARTICLE);
    await resize(page, { width: 1000, height: 6000 });
    const marks = await until('the last mark of the article', async () => {
      const now = await highlights();
      const isComplete = Object.entries(EXPECTED).every(([name, texts]) => now[name]?.length === texts.length);
      return isComplete ? now : undefined;
    });
    expect(marks).toMatchObject(EXPECTED);
  });

  it('finds in the page what scan finds in the file', async () => {
    const scanner = createScanner(await loadPure());
    const scanned = await scanner.scanFile(join(root, 'tests', 'pages', ARTICLE));
    // What stands inside a claim or a warning sign is not painted by itself.
    const mentions = scanned.mentions.filter(({ within }: { within?: string }) => !within);
    const popup = await session().openOwn('options/index.html');
    await popup.page.evaluate(() =>
      chrome.storage.local.set({ settings: { version: 1, changes: { density: 'every' } } }),
    );
    try {
      const { page, highlights } = await session().open(ARTICLE);
      await resize(page, { width: 1000, height: 3000 });
      const marks = await until('all mentions', async () => {
        const now = await highlights();
        return Object.values(now).flat().length === mentions.length ? now : undefined;
      });
      for (const kind of ['term', 'claim', 'warning']) {
        const texts = mentions.filter((mention) => mention.kind === kind).map(({ text }) => text);
        expect(marks[`backlight-${kind}`]).toEqual(texts);
      }
    } finally {
      await popup.page.evaluate(() => chrome.storage.local.remove('settings'));
    }
  });

  it('opens the right card under a resting pointer, and Esc closes it', async () => {
    const { page, hover, card, cardNow, marked, complaints } = await session().open(ARTICLE);
    await marked('backlight-term');
    await hover('sciatica');
    const opened = await card();
    expect(opened.all((node) => node.name === 'h2').map((node) => node.text())).toEqual(['Sciatica']);
    expect(opened.all((node) => node.name === 'a').length).toBeGreaterThan(0);
    expect(await marked('backlight-active')).toEqual(['sciatica']);
    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await cardNow()) === undefined);
    expect(complaints).toEqual([]);
  });

  it('closes the card when the pointer leaves', async () => {
    const { page, hover, card, cardNow, marked } = await session().open(ARTICLE);
    await marked('backlight-term');
    await hover('sciatica');
    await card();
    await page.mouse.move(5, 5);
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
