// Looking a phrase up by the context menu, wherever it can be selected, and reading what is selected.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { chooseItem, openedPage } from './harness/browser-ui.ts';
import { forEachBrowser, until } from './harness/session.ts';

const TERM = 'sciatica';
const HEADING = 'Sciatica';

const headings = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll('h1,h2')].map((heading) => heading.textContent).join('\n'));

forEachBrowser((session) => {
  it('explains what is selected in a field, where the page shows no card', async () => {
    const { page, marked } = await session().open('hostile/fields.html');
    await marked('backlight-term');
    const field = await page.$('#input');
    const box = await field?.boundingBox();
    if (!box) throw new Error('No field');
    await page.evaluate((length) => {
      const input = document.querySelector<HTMLInputElement>('#input');
      input?.focus();
      input?.setSelectionRange(0, length);
    }, TERM.length);
    await chooseItem(session(), page, { x: box.x + 10, y: box.y + box.height / 2 }, 'explain', TERM);
    const own = await openedPage(session(), `#/techniques/${TERM}`);
    await until('the entry', async () => (await headings(own)).includes(HEADING));
  });

  it("explains what is selected in the browser's own PDF viewer", async () => {
    const { page } = await session().open('empty.html');
    await page.goto(session().server.url('letter.pdf'));
    let at = { x: 0, y: 0 };
    // Chromium's viewer lets no driver in: only the event that its menu would bring is tried there.
    if (session().name === 'firefox') {
      // The viewer may still be given its size: until the double click has chosen the word.
      const isChosen = (): Promise<boolean> =>
        page.evaluate((wanted) => getSelection()?.toString().trim() === wanted, TERM).catch(() => false);
      const look = () =>
        page
          .evaluate((wanted) => {
            const text = document.querySelector('.textLayer span')?.firstChild;
            if (!(text instanceof Text) || !text.data.includes(wanted)) return null;
            const range = document.createRange();
            range.setStart(text, text.data.indexOf(wanted));
            range.setEnd(text, text.data.indexOf(wanted) + wanted.length);
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
          }, TERM)
          // The viewer is put in the place of the document that was asked for.
          .catch(() => null);
      await until('the word of the letter, chosen', async () => {
        const place = await look();
        if (!place) return false;
        at = place;
        await page.mouse.click(at.x, at.y, { count: 2 });
        return isChosen();
      });
    }
    await chooseItem(session(), page, at, 'explain', TERM);
    const own = await openedPage(session(), `#/techniques/${TERM}`);
    await until('the entry', async () => (await headings(own)).includes(HEADING));
  });

  it('searches for a phrase that no entry has', async () => {
    const { page, marked } = await session().open('hostile/fields.html');
    await marked('backlight-term');
    const whole = 'I have sciatica and lower back pain.';
    await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#area')?.select());
    const box = await (await page.$('#area'))?.boundingBox();
    if (!box) throw new Error('No field');
    await chooseItem(session(), page, { x: box.x + 20, y: box.y + 10 }, 'explain', whole);
    await openedPage(session(), `#/techniques?find=${encodeURIComponent(whole)}`);
  });

  it('reads what is selected, handed over in memory', async () => {
    const { page, marked } = await session().open('hostile/fields.html');
    await marked('backlight-term');
    const whole = 'I have sciatica and lower back pain. '.repeat(5).trim();
    await page.evaluate((text) => {
      const area = document.querySelector<HTMLTextAreaElement>('#area');
      if (!area) return;
      area.value = text;
      area.select();
    }, whole);
    const box = await (await page.$('#area'))?.boundingBox();
    if (!box) throw new Error('No field');
    await chooseItem(session(), page, { x: box.x + 20, y: box.y + 10 }, 'read', whole);
    const own = await openedPage(session(), '#/read');
    const text = (): Promise<string> => own.evaluate(() => document.querySelector('.text')?.textContent ?? '');
    await until('the text', async () => (await text()) === whole);
    await expect
      .poll(() => own.evaluate(() => document.querySelector('.notice')?.textContent))
      .toContain('Paste it to be sure');
    await until('its words', async () => (await headings(own)).includes('Words in it 2'));
    // Once: a tab that is loaded again begins anew.
    await own.evaluate(() => setTimeout(() => location.reload()));
    await until('the field', () =>
      own.evaluate(() => document.querySelector('#report-text') !== null).catch(() => false),
    );
    expect(JSON.stringify(await own.evaluate(() => chrome.storage.local.get(null)))).not.toContain(whole);
  });
});
