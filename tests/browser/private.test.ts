// In a private window nothing is written, whatever the reader does there; what they did holds in that view.
import { expect, it } from 'vitest';
import { launchPrivate } from '../../scripts/lib/launch.mjs';
import { openActionPopup } from './harness/action-popup.ts';
import { pressInCard } from './harness/card-press.ts';
import { press } from './harness/own-page.ts';
import { BROWSERS, servedPages, sessionOf, until } from './harness/session.ts';

const TERM = 'sciatica';

it.each(BROWSERS)('%s stores nothing of a private window', async (name) => {
  const { browser, base, privately } = await launchPrivate(name);
  try {
    const pages = await servedPages();
    // Chromium shows an extension's own pages in ordinary windows only; Firefox shows this one privately.
    const own = await sessionOf(name, browser, base, pages).openOwn('options/index.html');
    const stored = (): Promise<string> =>
      own.page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
    expect(await own.page.evaluate(() => chrome.extension.inIncognitoContext)).toBe(name === 'firefox');

    const article = await sessionOf(name, browser, base, pages, privately).open('sample-article.html');
    await article.hover(TERM);
    await article.card();
    await pressInCard(article.page, '.more');
    await pressInCard(article.page, 'button', 'Stop explaining this');
    // Its mark stays while the card is open, where it can be taken back.
    await article.page.keyboard.press('Escape');
    await until('no mark', async () => !(await article.highlights())['backlight-term']?.includes(TERM));
    expect(await stored()).toBe('{}');

    if (name === 'chrome') {
      // A popup over a private window runs among the ordinary ones: only its window tells.
      const popup = await openActionPopup(sessionOf(name, browser, base, pages), own.page, article.page);
      await popup.go('#/checklist');
      await popup.press('.items input');
      await popup.says('1 of 15 checked');
      await popup.says('nothing is stored');
      expect(await stored()).toBe('{}');
    } else {
      await press(own.page, '[name="density"][value="page"]');
      await until('word of it', () => own.page.evaluate(() => document.body.innerText.includes('nothing is stored')));
      expect(await own.page.$eval('[value="page"]', (one) => (one as HTMLInputElement).checked)).toBe(true);
      expect(await stored()).toBe('{}');
    }
  } finally {
    await browser.close();
  }
});
