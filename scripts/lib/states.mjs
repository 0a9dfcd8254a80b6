// Owns the table of everything Backlight can look like: how each state is reached, as a person would reach it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gotoOwn, highlightsOf, hoverMark, placeOfMark, until } from './drive.mjs';
import { root } from './paths.mjs';
import { inCard, readCard } from './shadow.mjs';

const PAGE = { width: 900, height: 700 };
/** The largest popup that Chromium shows, and the width of ours. */
const POPUP = { width: 400, height: 600 };
const CARD_PAGE = { width: 560, height: 620 };
const WIDE = { width: 1100, height: 800 };
const TALL = { width: 560, height: 1500 };
const ARTICLE = 'sample-article.html';
const STATES_PAGE = 'states.html';

/** A state of the card: the pointer rests on `text`, a mark of the page, or on the first claim; then `then` happens. */
const card = (name, text, then, { size = CARD_PAGE, prepare } = {}) => ({
  name: `card-${name}`,
  size,
  async show(page, { server }) {
    await page.goto(server.url(STATES_PAGE));
    await prepare?.(page);
    await hoverMark(
      page,
      text ?? (await until('a claim', async () => (await highlightsOf(page))['backlight-claim']))[0],
    );
    await then?.(page);
  },
});
const press = (selector) => (page) => inCard(page, `(root) => root.querySelector('${selector}').click()`);
const more = press('.more');

/** A page of our own at an address, then `after` happens. */
const own = (name, path, { size, fullPage = false, after } = {}) => ({
  name,
  size: size ?? PAGE,
  isPopup: size === POPUP,
  fullPage,
  async show(page, { base }) {
    await gotoOwn(page, base + path);
    // Views are loaded when they are asked for.
    await until('its view', () =>
      page.evaluate(() =>
        (document.querySelector('[role=tabpanel]') ?? document.querySelector('main'))?.innerText.trim(),
      ),
    );
    await after?.(page);
  },
});
const popup = (name, hash, options) => own(`popup-${name}`, `popup/index.html#/${hash}`, { size: POPUP, ...options });

const scrollTo = async (page, selector) => {
  await until(selector, () => page.$(selector));
  await page.evaluate((where) => document.querySelector(where).scrollIntoView(), selector);
};

const pressAll = async (page, selector) => {
  await until(selector, () => page.$(selector));
  await page.evaluate((where) => {
    for (const element of document.querySelectorAll(where)) element.click();
  }, selector);
};

/**
 * The popup over a page of tests/pages: it reads the tab that is in front, then comes to the front itself. With `kinds`,
 * only when so many kinds of marks are there: a page behind others is not read on.
 */
const over = (name, file, then, kinds = 0) => ({
  name: `popup-${name}`,
  size: POPUP,
  isPopup: true,
  async show(page, { base, server }) {
    await gotoOwn(page, `${base}popup/index.html`);
    const below = await page.browser().newPage();
    page.once('close', () => void below.close());
    // High enough for every mark to be near the viewport.
    await below.setViewport({ width: 1000, height: 3000 });
    await below.goto(server.url(file));
    await until('marks', () => below.evaluate((least) => CSS.highlights.size >= least, kinds));
    await gotoOwn(page, `${base}popup/index.html?over#/page`);
    await page.evaluate(() => chrome.storage.local.clear());
    const text = () => page.evaluate(() => document.querySelector('main')?.innerText ?? '');
    await until('what is on the page', async () => /\d place|nothing/.test(await text()));
    await then?.(page);
    await page.bringToFront();
  },
});

/** Drops text on the window, or a file where it has a name. */
const dropped = (page, content, name) =>
  page.evaluate(
    (inside, file) => {
      const dataTransfer = new DataTransfer();
      if (file) dataTransfer.items.add(new File([inside], file));
      else dataTransfer.setData('text/plain', inside);
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    content,
    name,
  );

/** The reading view with a report of tests/pages/reports dropped on it and some words starred, scrolled `down` to a part. */
const read = (name, file, options, down = '.read', then = undefined) =>
  own(name, 'popup/index.html#/read', {
    ...options,
    async after(page) {
      await until('the field', () => page.$('#report-text'));
      await dropped(page, await readFile(join(root, 'tests', 'pages', 'reports', file), 'utf8'));
      await until('all of it', async () => !(await page.$eval('.said', (one) => one.textContent)).endsWith('text.'));
      await pressAll(page, '.found li:nth-child(3n) .star');
      await then?.(page);
      await scrollTo(page, down);
    },
  });

const PRESETS = ['quiet', 'tint', 'strong'];
const GROUNDS = ['light', 'dark'];

/** Every kind of mark in a preset, on grounds of four colours; the last ground's first mark is the open one. */
const marks = (preset, ground) => ({
  name: `marks-${preset}-${ground}`,
  size: { width: 700, height: 780 },
  async show(page, { base, server }) {
    await gotoOwn(page, `${base}options/index.html`);
    await page.evaluate(
      (changes) =>
        chrome.storage.local.set({
          settings: { version: 2, changes },
          words: { version: 1, words: [{ id: 'own-1', word: 'gardening', note: 'Mine.', link: '' }] },
        }),
      { preset },
    );
    await page.goto(server.url('marks.html'));
    // Claims and own words come with the last reading, on light and on dark.
    await until('marks', () => page.evaluate(() => CSS.highlights.size >= 4));
    const { x, y } = await page.evaluate((where) => {
      const section = document.querySelector(`.${where}`);
      // The last one, so that its card covers none.
      section.style.order = '1';
      section.scrollIntoView();
      const range = document.createRange();
      range.setStart(section.querySelector('p').firstChild, 0);
      range.setEnd(range.startContainer, 3);
      return range.getBoundingClientRect().toJSON();
    }, ground);
    await page.mouse.move(x + 1, y + 10);
    await page.mouse.move(x + 4, y + 10);
    await until('the card', () => readCard(page));
  },
});

/** @type {readonly { name: string, size: { width: number, height: number }, isPopup?: boolean, fullPage?: boolean, show: Function }[]} */
export const STATES = [
  {
    name: 'article',
    size: PAGE,
    async show(page, { server }) {
      await page.goto(server.url(ARTICLE));
      await until('marks', () => page.evaluate(() => CSS.highlights.size > 0));
    },
  },
  card('term', 'sciatica'),
  card('treatment', 'deeper tissue massage therapy'),
  card('long-name', 'metastatic spinal cord compression'),
  card('long-caution', 'NSAIDs'),
  card('claim-and-others', undefined),
  card('claim-more', undefined, more, { size: TALL }),
  card('emergency', 'saddle numbness'),
  card('same-day', 'blood in urine'),
  card('see-a-doctor', 'unexplained weight loss'),
  card('signs', 'sciatica', press('footer .link')),
  card('more', 'deeper tissue massage therapy', more, { size: TALL }),
  card('more-end', 'deeper tissue massage therapy', async (page) => {
    await more(page);
    await inCard(page, "(root) => root.querySelector('.actions').scrollIntoView()");
  }),
  card('more-warning', 'saddle numbness', more, { size: TALL }),
  card('related', 'sciatica', async (page) => {
    await more(page);
    await press('.related button')(page);
  }),
  card('pinned', 'sciatica', press('[aria-pressed]')),
  card('focus', 'sciatica', async (page) => {
    await press('footer .link')(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
  }),
  card('rtl', 'sciatica', undefined, {
    prepare: (page) => page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl')),
  }),
  card('dark-page', 'saddle numbness', undefined, {
    prepare: (page) => page.evaluate(() => document.body.classList.add('dark')),
  }),
  card('low-window', 'deeper tissue massage therapy', undefined, { size: { width: 560, height: 240 } }),
  card('low-window-sign', 'saddle numbness', undefined, { size: { width: 560, height: 240 } }),
  {
    name: 'card-sheet',
    size: { width: 390, height: 700 },
    async show(page, { server }) {
      await page.goto(server.url(STATES_PAGE));
      const { x, y } = await until('a mark', () => placeOfMark(page, 'deeper tissue massage therapy'));
      await page.touchscreen.tap(x, y);
      await until('the card', () => readCard(page));
    },
  },
  popup('techniques', 'techniques'),
  popup('others', 'techniques', { after: (page) => scrollTo(page, '.others') }),
  popup('technique', 'techniques/swedish-massage'),
  popup('research', 'techniques/massage-therapy', { after: (page) => scrollTo(page, '.evidence') }),
  popup('plot', 'techniques/exercise-therapy', { after: (page) => scrollTo(page, '.forest') }),
  popup('search', `techniques?find=${encodeURIComponent('slipt disk')}`, {
    after: (page) => until('results', () => page.$('.results a')),
  }),
  popup('warning', 'techniques/saddle-numbness'),
  popup('said', 'said'),
  popup('conditions', 'conditions', { after: (page) => pressAll(page, '.conditions label:nth-of-type(2) input') }),
  popup('marks', 'conditions', {
    async after(page) {
      await pressAll(page, '.conditions label:nth-of-type(2) input');
      await pressAll(page, 'main p:last-child a');
    },
  }),
  // What can be done with it is offered once storage has answered.
  popup('checklist', 'checklist', { after: (page) => until('its buttons', () => page.$('.actions button')) }),
  popup('checklist-items', 'checklist', {
    async after(page) {
      await page.evaluate(() => chrome.storage.local.clear());
      await pressAll(page, '.items li:nth-child(odd) input');
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('.items > li:first-child details')) details.open = true;
      });
      await scrollTo(page, '.progress');
    },
  }),
  over('page-found', 'spun.html'),
  over('page-article', ARTICLE, undefined, 3),
  over('page-at', 'spun.html', (page) => pressAll(page, '.mention.warning')),
  over('page-empty', 'empty.html'),
  over('page-off', 'empty.html', (page) => pressAll(page, '.switch')),
  over('page-paused', 'empty.html', (page) => pressAll(page, '.tool:first-of-type')),
  popup('page-tab', 'page'),
  own('read-empty', 'popup/index.html#/read'),
  own('read-refused', 'popup/index.html#/read', {
    async after(page) {
      await until('the field', () => page.$('#report-text'));
      await dropped(page, '%PDF-1.7', 'scan.pdf');
      await until('the reason', async () => (await page.$eval('.refusal', (one) => one.textContent)) !== '');
    },
  }),
  own('read-over', 'popup/index.html#/read', {
    async after(page) {
      await until('the field', () => page.$('#report-text'));
      await page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['text'], 'report.txt'));
        document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
      });
    },
  }),
  read('read-signs', 'gp-letter.txt', { size: WIDE }),
  read('read-typos', 'ct-report.txt', { size: WIDE }, '.not-explained'),
  read('read-rtl', 'lumbar-mri.txt', { size: WIDE }, '.read', (page) =>
    page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl')),
  ),
  read('read-findings', 'lumbar-mri.txt', { size: WIDE }, '.how-common'),
  read('read-sheet', 'lumbar-mri.txt', { size: WIDE }, '.sheet'),
  own('options', 'options/index.html', { fullPage: true }),
  // They leave settings behind: last.
  ...PRESETS.flatMap((preset) => GROUNDS.map((ground) => marks(preset, ground))),
];
