// "Read my report" in the installed extension: a text comes in, is explained, starred, printed and copied, and leaves no
// trace; a megabyte of it holds nobody up.
import { readFileSync } from 'node:fs';
import type { KeyPressOptions, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { pressCommand } from './harness/browser-ui.ts';
import { axe, clickInPlace, pagesOf, press, tooWide } from './harness/own-page.ts';
import { forEachBrowser, resize, type Session, type TestPage, until } from './harness/session.ts';

const FOLDER = 'tests/pages/reports';
const report = (name: string): string => readFileSync(`${FOLDER}/${name}.txt`, 'utf8');
const expected = (name: string): { entries: string[]; signs: string[]; notExplained: string[] } =>
  JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, 'utf8'));

/** Longest stretch in which the page answers nobody while a megabyte is read, in ms: see docs/performance.md. On a machine
 *  that is busy with more than this, a share of the whole. */
const LONGEST_MS = 1000;
const LONGEST_SHARE = 0.25;
/** More places than any other page of the tests has; and how long in ms no more come when all are found. */
const MANY = 10_000;
const SETTLED_MS = 1_000;
/** A megabyte takes seconds of work, of which a busy machine does little at a time; the test's own end is after it. */
const BUSY_MS = 210_000;
const EMERGENCY = 'Go to an emergency department or call your emergency number now.';
const FORCED = [{ name: 'forced-colors', value: 'active' }];
const DARK = [{ name: 'prefers-color-scheme', value: 'dark' }];

const texts = (page: Page, selector: string): Promise<readonly string[]> =>
  page.evaluate((where) => [...document.querySelectorAll<HTMLElement>(where)].map((one) => one.innerText), selector);
const textOf = async (page: Page, selector: string): Promise<string> => (await texts(page, selector)).join('\n');
const says = (page: Page, selector: string, text: string): Promise<unknown> =>
  until(`"${text}" in ${selector}`, async () => (await textOf(page, selector)).includes(text));

/** Drops a file, or text with formatting, on the window. */
const drop = (page: Page, name: string, content: string): Promise<void> =>
  page.evaluate(
    (file, inside) => {
      const dataTransfer = new DataTransfer();
      if (file) dataTransfer.items.add(new File([inside], file));
      else {
        dataTransfer.setData('text/plain', inside);
        dataTransfer.setData('text/html', `<h1 style="color:red">${inside}</h1>`);
      }
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    name,
    content,
  );

/** Presses a key of the clipboard as the browser's own menu would. */
async function clipboardKey({ name }: Session, page: Page, key: 'x' | 'v', command: string): Promise<void> {
  // Chromium's driver sends keys without what they stand for.
  const options = (name === 'chrome' ? { commands: [command] } : {}) as KeyPressOptions;
  await page.keyboard.down('Control');
  await page.keyboard.press(key, options);
  await page.keyboard.up('Control');
}

/** Pastes text into the field for it, by the clipboard. */
async function paste(session: Session, page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate((value) => {
    const field = document.querySelector<HTMLTextAreaElement>('#report-text');
    if (!field) return;
    field.value = value;
    field.focus();
    field.select();
  }, text);
  await clipboardKey(session, page, 'x', 'cut');
  await until('the empty field', () =>
    page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#report-text')?.value === ''),
  );
  await clipboardKey(session, page, 'v', 'paste');
}

async function openRead(session: Session): Promise<TestPage & { readonly requests: readonly string[] }> {
  const test = await session.openOwn('popup/index.html#/read');
  const requests: string[] = [];
  test.page.on('request', (request) => requests.push(request.url()));
  await until('the field', () => test.page.$('#report-text'));
  return { ...test, requests };
}

/** Lets rules for paper hold on the screen, and none of those for the screen alone. */
function printOnScreen(): void {
  for (const { cssRules } of document.styleSheets) {
    for (const rule of cssRules) {
      if (rule instanceof CSSMediaRule && rule.conditionText === 'print') rule.media.mediaText = 'all';
    }
  }
}

/** What a profile keeps of a page, by the name of the place. */
const kept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
    web: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
    state: history.state,
    hash: location.hash,
  }));
const NOTHING = { local: {}, session: {}, web: 0, databases: 0, caches: 0, cookies: '', state: null, hash: '#/read' };

forEachBrowser((session) => {
  it('puts signs that the text asserts first, explains by list and pointer, and makes the question sheet', async () => {
    const { page, complaints, requests, hover, card, cardNow } = await openRead(session());
    await says(page, '.once', 'does not say what a finding means for you');
    await drop(page, 'scan.pdf', '%PDF-1.7');
    await says(page, '.refusal', 'This is a PDF.');
    expect(await axe(page)).toEqual([]);

    await paste(session(), page, report('gp-letter'));
    const { entries, signs } = expected('gp-letter');
    await until('the list', async () => (await texts(page, '.found li')).length === entries.length);
    await expect.poll(() => texts(page, '.emergency h2')).toEqual([EMERGENCY]);
    await expect.poll(() => texts(page, '.emergency li')).toHaveLength(signs.length);
    expect(await textOf(page, 'main')).not.toContain('How common is this without pain?');
    expect(await axe(page)).toEqual([]);

    const pressEscape = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await until('no card', async () => !(await cardNow()));
    };
    await press(page, '.emergency .link', 1);
    expect((await card()).text()).toContain(EMERGENCY);
    await pressEscape();
    await hover('lumbar spinal stenosis');
    expect((await card()).text()).toContain('Narrowed spinal canal');
    await pressEscape();
    await says(page, '.sheet', 'What does that mean in my case?');
    await expect
      .poll(() => texts(page, '.sheet h3'))
      .toEqual(['New trouble passing, feeling or holding urine', 'Narrowed spinal canal (spinal stenosis)']);

    // By keyboard alone: the star of the list's first word, then the next place.
    await page.focus('.found .star');
    await page.keyboard.press('Enter');
    await says(page, '.sheet', 'Low back pain');
    await page.focus('.reading .actions button:nth-of-type(2)');
    await page.keyboard.press('Enter');
    await card();
    await pressEscape();
    await until('the focus again', () =>
      page.evaluate(() => document.activeElement?.matches('.reading .actions button') ?? false),
    );

    // The browser's own keys for the next and the previous mention work here too.
    const here = Number(/\d+/.exec(await textOf(page, '.reading .actions p'))?.[0]);
    await pressCommand(session(), 'next-mention');
    await says(page, '.reading .actions', `Place ${here + 1} of`);
    await pressCommand(session(), 'previous-mention');
    await says(page, '.reading .actions', `Place ${here} of`);
    await page.keyboard.press('Escape');

    await page.focus('.sheet article textarea');
    await page.keyboard.type('Since Monday');
    await page.evaluate(() => document.querySelector('.sheet .buttons')?.scrollIntoView({ block: 'center' }));
    await clickInPlace(page, '.sheet .buttons button:nth-of-type(2)');
    await says(page, '.sheet [role=status]', 'Copied.');
    await page.focus('.sheet > .sheet-note textarea');
    await clipboardKey(session(), page, 'v', 'paste');
    const copied = await until('the copy', () =>
      page.evaluate(() => document.querySelector<HTMLTextAreaElement>('.sheet > .sheet-note textarea')?.value),
    );
    expect(copied).toContain(`Question sheet\n\n${EMERGENCY}\n- Numbness`);
    expect(copied).toContain('In the text: “lumbar spinal stenosis”');
    expect(copied).toContain('    Since Monday');

    expect(await kept(page)).toEqual(NOTHING);
    expect(requests.filter((url) => !url.startsWith(session().base))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
    const after = await openRead(session());
    expect(await kept(after.page)).toEqual(NOTHING);
    expect(await textOf(after.page, 'main')).not.toContain('Old Mill');
  });

  it('tells how common findings are, lists what it does not explain, fits every screen and prints the sheet', async () => {
    const { page, complaints } = await openRead(session());
    // Formatting is dropped.
    await drop(page, '', report('lumbar-mri'));
    await says(page, '.how-common', 'In people aged 80 without pain it is 84 of every 100.');
    expect(await texts(page, '.text h1')).toEqual([]);
    const { entries, notExplained } = expected('lumbar-mri');
    await until('the list', async () => (await texts(page, '.found li')).length === entries.length);
    await expect.poll(() => texts(page, '.not-explained li')).toEqual(notExplained);
    expect(await texts(page, '.emergency')).toEqual([]);
    await press(page, '.not-explained .star');
    await says(page, '.sheet', `What does “${notExplained[0]}” mean?`);

    // The list follows the text.
    const here = (): Promise<string> => textOf(page, '.found [aria-current]');
    const first = await until('the entry at the top', here);
    await page.evaluate(() => document.querySelector('.text .part:last-child section:last-child')?.scrollIntoView());
    await until('another entry', async () => (await here()) !== first);

    for (const [width, size] of [
      [320, '100%'],
      [600, '200%'],
      [1200, '100%'],
    ] as const) {
      await resize(page, { width, height: 800 });
      await page.evaluate((scale) => {
        document.documentElement.style.fontSize = scale;
      }, size);
      await expect.poll(() => tooWide(page), { message: `${width} px, ${size}` }).toBe(0);
    }
    // Only Chromium can be told how the reader likes it, and to show what would be printed. Firefox is given the rules for
    // paper as rules for the screen.
    if (session().name === 'chrome') {
      const client = await page.createCDPSession();
      for (const features of [[], DARK, FORCED]) {
        await client.send('Emulation.setEmulatedMedia', { features });
        expect({ features, found: await axe(page) }).toEqual({ features, found: [] });
      }
      await client.send('Emulation.setEmulatedMedia', { media: 'print', features: [] });
    } else {
      expect(await axe(page)).toEqual([]);
      await page.evaluate(printOnScreen);
    }
    await expect.poll(() => textOf(page, 'body')).toMatch(/^\s*Question sheet\n/);
    const printed = await textOf(page, 'body');
    expect(printed).toContain(`What does “${notExplained[0]}” mean?`);
    expect(printed).not.toMatch(/Your text|Take off|Print/);
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('reads a megabyte without holding anybody up, and refuses more than it says', async () => {
    const { page } = await openRead(session());
    const one = report('lumbar-mri');
    const places = async (): Promise<number> =>
      Number(/of ([\d,]+)$/.exec(await textOf(page, '.reading .actions p'))?.[1]?.replaceAll(',', '') ?? 0);
    await page.evaluate(() => {
      const { port1, port2 } = new MessageChannel();
      let last = performance.now();
      let longest = 0;
      port1.onmessage = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        document.body.dataset['longest'] = String(longest);
        setTimeout(() => port2.postMessage(0));
      };
      port2.postMessage(0);
    });
    const dropped = Date.now();
    await drop(page, 'long.txt', `${one}\n`.repeat(Math.ceil(2 ** 20 / one.length)));
    let last = { places: 0, at: Date.now() };
    const look = async (): Promise<number> => {
      const now = await places();
      if (now !== last.places) last = { places: now, at: Date.now() };
      return now;
    };
    // Between the first of it and the whole nothing new is shown: a busy machine takes minutes.
    await until('all of it', async () => (await look()) > MANY && Date.now() - last.at > SETTLED_MS, BUSY_MS);
    await press(page, '.reading .actions button', 1);
    await says(page, '.reading .actions', 'Place 2 of');
    const longest = Number(await page.evaluate(() => document.body.dataset['longest']));
    expect(longest).toBeLessThan(Math.max(LONGEST_MS, LONGEST_SHARE * (last.at - dropped)));

    await press(page, '.status .link');
    await drop(page, 'longer.txt', 'disc '.repeat(400_001));
    await says(page, '.refusal', 'more than 2,000,000 characters');
    expect(await textOf(page, '.reading .actions p')).toContain('Place 2 of');
  });
});
