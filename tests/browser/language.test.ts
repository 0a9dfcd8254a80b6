// Another language of the interface is a folder: in a pseudo-language, and in one that runs from right to left, every
// string of options, popup, reading view, first-run page and card comes from that folder, nothing is cut, and English
// sentences end where they end.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import english from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { launch } from '../../scripts/lib/launch.mjs';
import { dist } from '../../scripts/lib/paths.mjs';
import { pressInCard } from './harness/card-press.ts';
import { BROWSERS, type CardNode, resize, type Session, servedPages, sessionOf, until } from './harness/session.ts';

/** Longer than English by half, as translations are, and between brackets, so that a cut or foreign string shows. */
const pseudo = (text: string): string => `⟦${text}${' ~~~~'.repeat(Math.ceil(text.length / 10))}⟧`;
const KEPT = new Set(['app_name', 'app_languageTag', 'app_textDirection']);

/** Every view, with what in it is of the interface: the rest is knowledge, whose language is its own. */
const VIEWS: readonly (readonly [path: string, selector: string])[] = [
  ['options/index.html', 'h1, h2, h3, legend, label > span, label:not(:has(*)), button, nav a'],
  ['popup/index.html#/techniques', '[role=tab], .lead a, .ways a'],
  ['popup/index.html#/techniques/swedish-massage', 'main h2, .actions *, .reviewed'],
  ['popup/index.html#/said', 'h1, h2'],
  ['popup/index.html#/conditions', 'h1, main > p'],
  ['popup/index.html#/checklist', '[role=tab], .progress span, .items summary, .actions button, .others-link'],
  ['popup/index.html#/page', '.state p'],
  ['popup/index.html#/read', 'h1, .once, .read label, .read p:not(.refusal), .read button'],
  ['popup/index.html#/welcome', 'h2, main > p:not(.sample), .buttons *'],
];

/** Runs in the page. */
function looksOf(selector: string) {
  const texts = [...document.querySelectorAll(selector)];
  const widthInside = (one: Element): number => {
    const inside = new Range();
    inside.selectNodeContents(one);
    return inside.getBoundingClientRect().width;
  };
  // Elements with text of their own; what only a screen reader meets is no bigger than a point.
  const isCut = (one: Element): boolean =>
    !one.matches('.unseen *') &&
    [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) &&
    getComputedStyle(one).display !== 'inline' &&
    widthInside(one) > one.clientWidth + 1;
  /** Does a text end before its last letter, as an English one does that is laid out from right to left? */
  const endsAstray = ({ lastChild, localName }: Element): boolean => {
    // The marker of a summary is a part of its line, and goes with the interface.
    if (localName === 'summary') return false;
    const text = lastChild instanceof Text ? lastChild.data.trimEnd() : '';
    if (!lastChild || !/[a-z~][.?!⟧]$/.test(text)) return false;
    const [letter, end] = [text.length - 2, text.length - 1].map((at) => {
      const range = new Range();
      range.setStart(lastChild, at);
      range.setEnd(lastChild, at + 1);
      return range.getBoundingClientRect();
    });
    return letter !== undefined && end !== undefined && end.top === letter.top && end.left < letter.left;
  };
  return {
    direction: document.documentElement.dir,
    hardCoded: texts.map((one) => one.textContent ?? '').filter((text) => text && !text.includes('⟦')),
    overflows: document.documentElement.scrollWidth > innerWidth,
    cut: [...document.body.querySelectorAll('*')].filter(isCut).map((one) => one.outerHTML.slice(0, 120)),
    // What lies left of "no difference" is named on the left: numbers run from left to right in every language.
    swapped: [...document.querySelectorAll('.forest-sides')].filter(
      ({ firstElementChild: first, lastElementChild: last }) =>
        (first?.getBoundingClientRect().left ?? 0) >= (last?.getBoundingClientRect().left ?? 0),
    ).length,
    astray: [...document.body.querySelectorAll('*')].filter(endsAstray).map((one) => one.outerHTML.slice(0, 120)),
  };
}

/** Every string in the pseudo-language, which is read in one direction or the other. */
function messagesIn(direction: 'ltr' | 'rtl'): string {
  const messages = Object.entries(english).map(([key, { message }]) => {
    if (key === 'app_textDirection') return [key, { message: direction }];
    return [key, { message: KEPT.has(key) || key === 'app_description' ? message : pseudo(message) }];
  });
  return JSON.stringify(Object.fromEntries(messages));
}

async function expectLanguage(session: Session, direction: 'ltr' | 'rtl'): Promise<void> {
  for (const [path, selector] of VIEWS) {
    const { page } = await session.openOwn(path);
    await resize(page, { width: 320, height: 800 });
    await until(`the content of ${path}`, () => page.$(selector));
    // The window takes its size, and lays out what comes late, a moment later.
    await expect
      .poll(async () => ({ path, ...(await page.evaluate(looksOf, selector)) }))
      .toEqual({ path, direction, hardCoded: [], overflows: false, cut: [], swapped: 0, astray: [] });
    await page.close();
  }
  // The card of the first-run page's paragraph: all that can be pressed, more and less.
  const welcome = await session.openOwn('popup/index.html#/welcome');
  await resize(welcome.page, { width: 320, height: 800 });
  await welcome.hover('sciatica');
  await welcome.card();
  await pressInCard(welcome.page, '.more');
  await expect.poll(async () => buttonsOf(await welcome.card())).toSatisfy(areOfInterface);
}

/** What the buttons of a card are called, but for related entries, which have names of their own. */
function buttonsOf(card: CardNode): readonly string[] {
  const names = new Set(card.all((node) => node.name === 'li').map((node) => node.text()));
  return card
    .all((node) => node.name === 'button' && !names.has(node.text()))
    .map((button) => `${button.text()}${button.attributes['aria-label'] ?? ''}`);
}

const areOfInterface = (buttons: readonly string[]): boolean =>
  buttons.length > 2 && buttons.every((name) => name.includes('⟦'));

it.each(BROWSERS)('in %s, from left to right and from right to left', async (name) => {
  const extension = await mkdtemp(join(tmpdir(), 'backlight-language-'));
  const file = join(extension, '_locales', 'en', 'messages.json');
  await cp(dist(name), extension, { recursive: true });
  await writeFile(file, messagesIn('ltr'));
  const { browser, base } = await launch(name, { extension });
  try {
    const session = sessionOf(name, browser, base, await servedPages());
    await expectLanguage(session, 'ltr');
    // Installed over the one before, in the same browser: to start another takes longer than all the rest.
    await writeFile(file, messagesIn('rtl'));
    await browser.installExtension(extension);
    await expectLanguage(session, 'rtl');
  } finally {
    await browser.close();
    await rm(extension, { recursive: true, force: true, maxRetries: 5 });
  }
});
