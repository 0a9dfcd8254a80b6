// Owns the table of everything Backlight can look like: how each state is reached, as a person would reach it.
import { gotoOwn, hoverMark, until } from './drive.mjs';
import { readCard } from './shadow.mjs';

const PAGE = { width: 900, height: 700 };
/** The largest popup that Chromium shows, and the width of ours. */
const POPUP = { width: 400, height: 600 };
const ARTICLE = 'sample-article.html';

/** A state of the card: the pointer rests on `text` of the sample article, then `then` happens. */
const card = (name, text, then) => ({
  name: `card-${name}`,
  size: PAGE,
  async show(page, { server }) {
    await page.goto(server.url(ARTICLE));
    await hoverMark(page, text);
    await until('the card', () => readCard(page));
    await then?.(page);
  },
});

/** A page of our own at an address, then `then` happens. */
const own = (name, path, { size, fullPage = false, then } = {}) => ({
  name,
  size: size ?? PAGE,
  isPopup: path.startsWith('popup/'),
  fullPage,
  async show(page, { base }) {
    await gotoOwn(page, base + path);
    await then?.(page);
  },
});
const popup = (name, hash, options) => own(`popup-${name}`, `popup/index.html#/${hash}`, { size: POPUP, ...options });

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
  card('technique', 'Deep tissue massage'),
  card('condition', 'sciatica'),
  card('warning', 'saddle numbness'),
  popup('techniques', 'techniques', { fullPage: true }),
  popup('technique', 'techniques/deep-tissue-massage', { fullPage: true }),
  popup('checklist', 'checklist', { fullPage: true }),
  popup('page-none', 'page'),
  own('options', 'options/index.html', { fullPage: true }),
];
