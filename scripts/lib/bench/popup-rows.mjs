// Owns the popup's row: how long from opening its page until something is painted, with the extension as it ships.
import { gotoOwn, until } from '../drive.mjs';
import { launch } from '../launch.mjs';
import { valueRow } from './measures.mjs';

/** First paint of the popup's own page, by the browser's own clock; the first run, with nothing cached, is left out. */
export async function popupRows(name, { runs }) {
  const { browser, base } = await launch(name);
  try {
    const samples = [];
    for (let run = 0; run <= runs; run++) {
      const page = await browser.newPage();
      await gotoOwn(page, `${base}popup/index.html`);
      const painted = await until('the first paint', () =>
        page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
      );
      if (run > 0) samples.push(painted);
      await page.close();
    }
    return [valueRow(name, 'Popup: first paint', samples, 'ms')];
  } finally {
    await browser.close();
  }
}
