// The options page: what is chosen there reaches open pages at once, files are looked at before they change anything,
// and the page can be used by everyone.
import { expect, it } from 'vitest';
import { axe, press } from './harness/own-page.ts';
import { forEachBrowser, resize, type TestPage, until } from './harness/session.ts';

const OWN_WORD = 'lucky stones';
const OTHER_WORDS = 'mustard seeds';
const TICK = 'checklist.tick.register';

/** Hands a file to the page's file field as a person would choose it. */
const importFile = (options: TestPage, text: string): Promise<void> =>
  options.page.evaluate((content) => {
    const field = document.querySelector<HTMLInputElement>('#import');
    const files = new DataTransfer();
    files.items.add(new File([content], 'backlight.json', { type: 'application/json' }));
    if (!field) throw new Error('No file field');
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

const stored = (options: TestPage): Promise<string> =>
  options.page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
const says = (options: TestPage, words: string): Promise<boolean> =>
  until(`the page says "${words}"`, () =>
    options.page.evaluate((wanted) => document.body.innerText.includes(wanted), words),
  );
const pressButton = (options: TestPage, label: string): Promise<unknown> =>
  until(label, () =>
    options.page.evaluate((wanted) => {
      const named = [...document.querySelectorAll('button')].find((button) => button.innerText === wanted);
      named?.click();
      return named !== undefined;
    }, label),
  );
/** What the page says of the file that was chosen, and whether it offers to import it. */
const imported = (options: TestPage): Promise<{ alert: string; offers: boolean }> =>
  options.page.evaluate(() => ({
    alert: document.querySelector<HTMLElement>('[role="alert"]:has(.problem)')?.innerText.trim() ?? '',
    offers: document.querySelector('.changes') !== null,
  }));
const cleanUp = (options: TestPage): Promise<void> => options.page.evaluate(() => chrome.storage.local.clear());

forEachBrowser((session) => {
  it('reaches an open page with each change, and takes it back', async () => {
    const article = await session().open('sample-article.html', '127.0.0.1');
    await article.marked('backlight-term');
    const options = await session().openOwn('options/index.html');
    // The preview is the real thing.
    await until('marks in the preview', async () => (await options.highlights())['backlight-term']);

    await press(options.page, '[name="kind-term"]');
    // A page in the background does its work when it is looked at.
    await article.page.bringToFront();
    await until('no terms', async () => !(await article.highlights())['backlight-term']);
    await options.page.bringToFront();
    await until('no terms in the preview', async () => !(await options.highlights())['backlight-term']);
    await press(options.page, '[name="kind-term"]');
    await article.page.bringToFront();
    await article.marked('backlight-term');

    await options.page.bringToFront();
    await options.page.type('form.word [name="word"]', 'massage');
    await options.page.type('form.word [name="note"]', 'My <b>note</b>');
    await options.page.type('form.word [name="link"]', 'javascript:alert(1)');
    await press(options.page, 'form.word [type="submit"]');
    await says(options, 'A link begins with https://');
    await options.page.$eval('form.word [name="link"]', (field) => (field as HTMLInputElement).select());
    await options.page.type('form.word [name="link"]', 'https://example.org/');
    await press(options.page, 'form.word [type="submit"]');
    await article.page.bringToFront();
    await until('the own word', async () => (await article.highlights())['backlight-custom']?.includes('Massage'));
    await article.hover('Massage');
    await expect.poll(async () => (await article.cardNow())?.text()).toContain('My <b>note</b>');

    await options.page.bringToFront();
    await press(options.page, '[aria-label="Remove massage"]');
    await article.page.bringToFront();
    await until('no own words', async () => !(await article.highlights())['backlight-custom']);
    await options.page.bringToFront();
    await pressButton(options, 'Undo');
    await article.page.bringToFront();
    await article.marked('backlight-custom');
    await cleanUp(options);
    expect([...article.complaints, ...options.complaints]).toEqual([]);
  });

  it('refuses files that are not right, and shows what a good one changes before it does', async () => {
    const options = await session().openOwn('options/index.html');
    await options.page.evaluate(async (tick) => chrome.storage.local.set({ [tick]: { version: 1 } }), TICK);
    await press(options.page, '[name="density"][value="every"]');
    await options.page.type('form.word [name="word"]', OWN_WORD);
    await press(options.page, 'form.word [type="submit"]');
    await until('choice and word are stored', async () => /every.*lucky stones/.test(await stored(options)));
    const before = await stored(options);
    const good = {
      format: 'backlight',
      version: 1,
      settings: { version: 2, changes: { restDelay: 700 } },
      words: {
        version: 1,
        words: [{ id: 'own-1', word: OTHER_WORDS, note: '<img src=x onerror=alert(1)>', link: '' }],
      },
      checklist: {},
    };
    const notOurs = 'This file does not come from Backlight. Nothing was changed.';
    const later = 'This file comes from a later version of Backlight. Update Backlight first. Nothing was changed.';
    const wrong = (where: string): string =>
      `Something in this file is not as Backlight writes it, under “${where}”. Nothing was changed.`;
    const withLink = { ...good.words.words[0], link: 'javascript:alert(1)' };
    for (const [file, said] of [
      [
        JSON.stringify(good).slice(0, -20),
        'This file cannot be read. It may be cut off or of another kind. Nothing was changed.',
      ],
      ['{"a":1}', notOurs],
      [`{"__proto__":{"format":"backlight"},"version":1}`, notOurs],
      [JSON.stringify({ ...good, version: 2 }), later],
      [JSON.stringify({ ...good, words: { version: 9 } }), later],
      [JSON.stringify({ ...good, checklist: { settings: 1 } }), wrong('checklist.settings')],
      [JSON.stringify({ ...good, words: { version: 1, words: [withLink] } }), wrong('words.words[0].link')],
      [
        'x'.repeat(5 * 1024 * 1024 + 1),
        'This file is over 5 MB. A file from Backlight is far smaller. Nothing was changed.',
      ],
    ] as const) {
      // A good file comes first each time: what is said afterwards is said of the bad one, and nothing is left to press.
      await importFile(options, JSON.stringify(good));
      await until('what the good file changes', async () => (await imported(options)).offers);
      await importFile(options, file);
      await expect.poll(() => imported(options)).toEqual({ alert: said, offers: false });
      expect(await stored(options)).toBe(before);
    }
    // Nor does the page itself show anything else than before.
    expect(await options.page.$eval('[value="every"]', (one) => (one as HTMLInputElement).checked)).toBe(true);
    await says(options, OWN_WORD);
    await importFile(options, JSON.stringify(good));
    await says(options, 'How long the pointer rests: 0.7 s (now: 0.3 s)');
    await says(options, 'Which mentions are marked: The first in each section (now: Every mention)');
    await says(options, `1 word is added: ${OTHER_WORDS}`);
    await says(options, `1 word is removed: ${OWN_WORD}`);
    await says(options, '1 checklist tick or note is removed');
    expect(await stored(options)).toBe(before);
    await pressButton(options, 'Import this');
    await says(options, 'Imported.');
    await says(options, '<img src=x onerror=alert(1)>');
    await pressButton(options, 'Undo');
    await expect.poll(async () => JSON.parse(await stored(options))).toEqual(JSON.parse(before));
    await pressButton(options, 'Reset everything');
    await says(options, 'Everything is as on the first day.');
    await until('the defaults', () =>
      options.page.$eval('[value="section"]', (one) => (one as HTMLInputElement).checked),
    );
    await cleanUp(options);
    expect(options.complaints).toEqual([]);
  });

  it('keeps a choice before the reader when the browser cannot store it, and says so', async () => {
    const options = await session().openOwn('options/index.html');
    await options.page.evaluate(() => {
      chrome.storage.local.set = () => Promise.reject(new Error('Quota'));
    });
    await press(options.page, '[name="density"][value="page"]');
    await expect
      .poll(() => options.page.$eval('.status[role="status"]', (line) => line.textContent))
      .toContain('could not store');
    expect(await options.page.$eval('[value="page"]', (one) => (one as HTMLInputElement).checked)).toBe(true);
    await options.page.type('form.word [name="word"]', OTHER_WORDS);
    await press(options.page, 'form.word [type="submit"]');
    await says(options, 'could not store');
    expect(await options.page.$eval('form.word [name="word"]', (one) => (one as HTMLInputElement).value)).toBe(
      OTHER_WORDS,
    );
  });

  it('passes axe in light, dark and on 320 px, where nothing is cut', async () => {
    const options = await session().openOwn('options/index.html');
    for (const width of [1000, 320]) {
      await resize(options.page, { width, height: 800 });
      for (const scheme of ['light', 'dark']) {
        await options.page.evaluate(
          (value) => document.documentElement.style.setProperty('color-scheme', value),
          scheme,
        );
        // In the dark only contrast can differ.
        expect(await axe(options.page, scheme === 'dark' ? 'color-contrast' : undefined)).toEqual([]);
      }
      expect(await options.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
