// Popup and options for whoever uses them by keyboard, by accessibility tree, with text spaced out or enlarged. What
// docs/accessibility.md says of WCAG 2.2, looked at in every view. axe over the same views is in popup.test.ts and
// options.test.ts; the card's own is in card-access.test.ts and card-input.test.ts.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { goToView } from './harness/own-page.ts';
import { drawn, forEachBrowser, resize, until } from './harness/session.ts';

const POPUP = { width: 400, height: 600 };
const NARROW = { width: 320, height: 600 };
const VIEWS = [
  'popup/index.html#/techniques',
  'popup/index.html#/techniques?find=disc',
  'popup/index.html#/techniques/swedish-massage',
  'popup/index.html#/said',
  'popup/index.html#/conditions',
  'popup/index.html#/checklist',
  'popup/index.html#/page',
  'popup/index.html#/read',
  'popup/index.html#/welcome',
  'options/index.html',
] as const;
/** Criterion 1.4.12: https://www.w3.org/TR/WCAG22/#text-spacing */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
/** Nothing tells that a view is complete: so many ms without a change are taken for it. */
const STILL_MS = 100;
/** More stops than any view has. */
const MOST_STOPS = 150;

/** What is looked for in the tree of a view: role and name, as a screen reader says them, and where. Firefox takes a
 *  quarter of a minute for a whole view. */
const TREE: Readonly<Record<string, readonly (readonly [role: string, name: string, selector: string])[]>> = {
  'popup/index.html#/techniques': [
    ['heading', 'Backlight', 'h1'],
    ['button', 'Pause everywhere', '.tool:first-of-type'],
    ['button', 'Options', '.tool + .tool'],
    ['tablist', 'Backlight', '.tabs'],
    ['tab', 'Techniques', '#tab-techniques'],
    ['searchbox', 'Search terms and treatments', '.find'],
  ],
  'popup/index.html#/checklist': [
    ['tab', 'Checklist', '#tab-checklist'],
    ['button', 'Print', '.actions .main'],
    ['checkbox', 'I have checked the list of conditions', '.items input'],
  ],
  'popup/index.html#/techniques/swedish-massage': [
    ['heading', 'Swedish massage', 'h1'],
    ['link', 'Back to all techniques', '.back'],
  ],
  'popup/index.html#/read': [
    ['heading', 'Read my report', 'h1'],
    ['textbox', 'Paste a report or a letter', '#report-text'],
    ['button', 'Explain the words', '.buttons .main'],
  ],
  'options/index.html': [
    ['heading', 'Backlight options', 'h1'],
    ['navigation', 'Sections', 'nav'],
    ['switch', 'Explain words on web pages', '.switch'],
    ['radio', 'Quiet underline', '[name=preset]'],
    ['checkbox', 'Warning signs', '[name=kind-warning]'],
    ['button', 'Export to a file', '#data .buttons button'],
  ],
};
const TITLES: Readonly<Record<string, string>> = {
  'popup/index.html#/techniques': 'Backlight',
  'popup/index.html#/techniques/swedish-massage': 'Swedish massage - Backlight',
  'popup/index.html#/checklist': 'Backlight',
  'options/index.html': 'Backlight options',
};

/** What a stop of the Tab key looks like, once it has the focus. */
interface Stop {
  readonly what: string;
  readonly isShown: boolean;
  readonly isCovered: boolean;
  readonly index: number;
  readonly isLast: boolean;
}

/** Runs in the page: what has the focus, and where it stands among everything that can have it. */
async function focusNow(): Promise<Stop | undefined> {
  const at = document.activeElement;
  if (!at || at === document.body) return undefined;
  const style = getComputedStyle(at);
  // Criterion 2.4.11: not entirely hidden. Any point of any of its lines that is on top will do.
  const isOnTop = (): boolean =>
    [...at.getClientRects()].some(({ x, y, width, height }) =>
      [0.1, 0.5, 0.9].some((share) => {
        const top = document.elementFromPoint(x + width / 2, y + height * share);
        return top !== null && (at.contains(top) || top.closest('label')?.contains(at));
      }),
    );
  // The page may scroll to it smoothly.
  const end = performance.now() + 10_000;
  while (!isOnTop() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 16));
  // A label shows the focus of its own field in some views: any line around or shadow counts.
  const isShown =
    at.matches(':focus-visible') && (Number.parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none');
  const controls = [
    ...document.querySelectorAll<HTMLInputElement>('a[href],button,input,select,textarea,summary,[tabindex="0"]'),
  ];
  const index = controls.indexOf(at as HTMLInputElement);
  const canTakeFocus = (control: HTMLInputElement): boolean =>
    control.tabIndex >= 0 &&
    !control.disabled &&
    control.checkVisibility() &&
    (control.type !== 'radio' || control.checked);
  return {
    what: `${at.localName}.${at.className} ${at.textContent?.slice(0, 30)}`,
    isShown,
    isCovered: !isOnTop(),
    index,
    isLast: !controls.slice(index + 1).some(canTakeFocus),
  };
}

/** Runs in the page: controls under 24 x 24 CSS px that are neither links in running text nor spaced apart. */
function tinyTargets(): readonly string[] {
  return [
    ...document.querySelectorAll<HTMLElement>('a[href],button,input:not([type="hidden"]),select,textarea,summary'),
  ]
    .filter((control) => control.checkVisibility() && getComputedStyle(control).display !== 'inline')
    .flatMap((control) => {
      // The whole label of a tick or switch can be pressed.
      const target = control.closest('label') ?? control;
      const { width, height } = target.getBoundingClientRect();
      return width < 24 || height < 24 ? [`${control.outerHTML.slice(0, 80)} ${width} x ${height}`] : [];
    });
}

/** Runs in the page: what is wider than its place or cut off, with a style sheet and a root font size. */
function cutOffWith(css: string, fontSize: string): readonly string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const root = document.documentElement;
  root.style.fontSize = fontSize;
  const wide = root.scrollWidth > root.clientWidth ? [`the page: ${root.scrollWidth} of ${root.clientWidth}`] : [];
  // What is for screen readers alone is cut on purpose, and fields scroll inside.
  const cut = [...document.querySelectorAll<HTMLElement>('body :not(.unseen, .unseen *, input)')].filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const hides = (value: string): boolean => value === 'hidden' || value === 'clip';
    return (
      (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
    );
  });
  return [...wide, ...cut.map((element) => element.outerHTML.slice(0, 80))];
}

forEachBrowser((session) => {
  it('every view: role and name in the tree, by Tab alone and uncovered, targets, text spaced out and twice as large', {
    timeout: 300_000,
  }, async () => {
    let document = '';
    let page: Page | undefined;
    for (const view of VIEWS) {
      const [path = '', hash = ''] = view.split('#');
      if (!page || path !== document) page = (await session().openOwn(path)).page;
      document = path;
      await resize(page, POPUP);
      await page.bringToFront();
      if (hash) await goTo(page, hash);

      for (const [role, name, selector] of TREE[view] ?? []) {
        const said = `::-p-aria([name="${name}"][role="${role}"])`;
        await until(`${view}: ${role} "${name}"`, async () => (await page?.$(selector))?.$(said));
      }
      if (TITLES[view]) await expect.poll(() => page?.title()).toBe(TITLES[view]);
      await standsStill(page);
      expect(await page.evaluate(tinyTargets), view).toEqual([]);
      const stops = await tabThrough(page);
      expect(stops.length, view).toBeGreaterThan(1);
      expect(
        stops.filter(({ isShown, isCovered }) => !isShown || isCovered),
        view,
      ).toEqual([]);

      await resize(page, NARROW);
      expect(await page.evaluate(cutOffWith, SPACED, ''), `${view}, spaced`).toEqual([]);
      await resize(page, POPUP);
      expect(await page.evaluate(cutOffWith, '', '200%'), `${view}, 200 %`).toEqual([]);
    }
  });
});

/** Another view of the same page; the focus begins at its top, where a reader's does. */
async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
    document.documentElement.style.fontSize = '';
    document.body.tabIndex = -1;
    document.body.focus();
  });
  await goToView(page, hash);
}

/** Waits until nothing comes to the view any more: what comes late, as marks do, moves away what has the focus. */
async function standsStill(page: Page): Promise<void> {
  let last = '';
  await until('a view that stands still', async () => {
    const before = last;
    await new Promise((resolve) => setTimeout(resolve, STILL_MS));
    await drawn(page);
    last = await page.evaluate(() => {
      const { scrollHeight, innerHTML } = document.body;
      return `${scrollHeight} ${innerHTML.length} ${[...CSS.highlights.values()].map(({ size }) => size)}`;
    });
    return last === before;
  });
}

async function tabThrough(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focusNow);
    if (!stop || stop.index <= (stops.at(-1)?.index ?? -1)) break;
    stops.push(stop);
    // The next Tab would leave the page for the browser's own toolbar, and Firefox shows no focus in the page then.
    if (stop.isLast) break;
  }
  return stops;
}
