// Switching Backlight off and on, and what survives a restart.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launch } from '../../scripts/lib/launch.mjs';
import { press } from './harness/own-page.ts';
import { forEachBrowser, servedPages, sessionOf, until } from './harness/session.ts';

forEachBrowser((session) => {
  it('takes its marks from an open page when the site is switched off, and brings them back', async () => {
    const article = await session().open('sample-article.html', '127.0.0.1');
    await article.marked('backlight-term');
    const options = await session().openOwn('options/index.html');
    await options.page.type('#site-off', 'http://127.0.0.1:8080/some/page');
    // By key: a press of the pointer may come just as the page moves under it.
    await options.page.keyboard.press('Enter');
    await until('no marks', async () => Object.keys(await article.highlights()).length === 0);

    const elsewhere = await session().open('sample-article.html', 'localhost');
    await elsewhere.marked('backlight-term');

    await press(options.page, 'button[aria-label="Remove 127.0.0.1"]');
    await article.page.bringToFront();
    await article.marked('backlight-term');
    expect([...article.complaints, ...options.complaints]).toEqual([]);
  });

  it('keeps a tick of the checklist when the browser is closed and opened again', async () => {
    const { name } = session();
    const profile = await mkdtemp(join(tmpdir(), 'backlight-'));
    try {
      const first = await launch(name, { userDataDir: profile });
      const checklist = await sessionOf(name, first.browser, first.base, await servedPages()).openOwn(
        'popup/index.html#/checklist',
      );
      await press(checklist.page, '.items input');
      await until('the count', () => checklist.page.evaluate(() => document.body.innerText.includes('1 of ')));
      await until('the stored tick', () =>
        checklist.page.evaluate(async () => Object.keys(await chrome.storage.local.get(null)).length > 0),
      );
      await first.browser.close();

      const second = await launch(name, { userDataDir: profile });
      try {
        const again = await sessionOf(name, second.browser, second.base, await servedPages()).openOwn(
          'popup/index.html#/checklist',
        );
        await until('the tick', () =>
          again.page.evaluate(() => document.querySelector<HTMLInputElement>('.items input')?.checked),
        );
        expect(again.complaints).toEqual([]);
      } finally {
        await second.browser.close();
      }
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
