// Owns what a browser test has in its hands: one running browser with the built extension, and what a person would see
// and do in it. Browsers are started once for all test files and closed when the process ends.
//
//   forEachBrowser((session) => {
//     it('marks terms', async () => {
//       const page = await session().open('sample-article.html');
//       expect(await page.marked('backlight-term')).toContain('sciatica');
//     });
//   });
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe } from 'vitest';
import {
  drawn,
  gotoOwn,
  highlightsOf,
  hoverMark,
  moveAway,
  moveUntil,
  PATIENCE_MS,
  pointAtMark,
  resize,
  until,
} from '../../../scripts/lib/drive.mjs';
import { launch } from '../../../scripts/lib/launch.mjs';
import { root } from '../../../scripts/lib/paths.mjs';
import { type PageServer, servePages } from '../../../scripts/lib/server.mjs';
import { cardBox, inCard, readCard } from '../../../scripts/lib/shadow.mjs';

export { cardBox, drawn, inCard, moveAway, moveUntil, resize, until };

export type BrowserName = 'chrome' | 'firefox';
const ALL: readonly BrowserName[] = ['chrome', 'firefox'];
/** Both, or the one that BACKLIGHT_BROWSER names: `npm test` runs the two side by side, in a process each. */
export const BROWSERS = ALL.filter((name) => name === (process.env['BACKLIGHT_BROWSER'] ?? name));

const VIEWPORT = { width: 1000, height: 800 };

export interface CardNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text(): string;
  all(match: (node: CardNode) => boolean): CardNode[];
}

/** A page of a test, with Backlight on it. */
export interface TestPage {
  readonly page: Page;
  /** Errors and warnings that the page's console showed, and uncaught errors. */
  readonly complaints: readonly string[];
  /** Registered texts by highlight name; the names of light and dark grounds count as one. */
  highlights(): Promise<Readonly<Record<string, readonly string[]>>>;
  /** Texts marked under a name, waiting until there are some. */
  marked(name: string): Promise<readonly string[]>;
  /** Rests the real pointer on the first mark with this text until a card is open. */
  hover(text: string): Promise<unknown>;
  /** Moves the real pointer onto the first mark with this text, once, where no card is to open. */
  pointAt(text: string): Promise<void>;
  /** The open card, waited for. */
  card(): Promise<CardNode>;
  cardNow(): Promise<CardNode | undefined>;
}

export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Address of the extension's own pages, ending in a slash. */
  readonly base: string;
  readonly server: PageServer;
  /** Opens a file of tests/pages. */
  open(path: string, site?: 'localhost' | '127.0.0.1'): Promise<TestPage>;
  /**
   * Opens a page of the extension in a tab, or behind another page: what the extension then takes for the tab in front is
   * that page, as it is for the real popup.
   */
  openOwn(path: string, behind?: Page): Promise<TestPage>;
  /** Forgets everything stored, if a page of the extension was opened: nothing else lets a driver in there. */
  forget(): Promise<void>;
}

type Tabs = Pick<Browser, 'newPage'>;

const running = new Map<BrowserName, Promise<Session>>();
let pages: Promise<PageServer> | undefined;

async function start(name: BrowserName): Promise<Session> {
  if (!existsSync(join(root, 'dist', name, 'manifest.json'))) throw new Error('Build first: npm run build');
  pages ??= servePages(join(root, 'tests', 'pages'));
  const [{ browser, base }, server] = await Promise.all([launch(name), pages]);
  return sessionOf(name, browser, base, server);
}

/** A session around a browser that a test has started itself; its tabs open in `tabs`. */
export function sessionOf(
  name: BrowserName,
  browser: Browser,
  base: string,
  server: PageServer,
  tabs: Tabs = browser,
): Session {
  let own: Page | undefined;
  return {
    name,
    browser,
    base,
    server,
    async open(path, site) {
      const page = await newPage(tabs);
      const test = testPage(page);
      await page.goto(server.url(path, site));
      return test;
    },
    async openOwn(path, behind) {
      const page = await newPage(tabs);
      const test = testPage(page);
      await behind?.bringToFront();
      await gotoOwn(page, base + path);
      own = page;
      return test;
    },
    async forget() {
      // A test may have closed it, or gone elsewhere with it.
      if (own && !own.isClosed()) await own.evaluate(() => chrome.storage?.local.clear()).catch(() => undefined);
      own = undefined;
    },
  };
}

async function newPage(tabs: Tabs): Promise<Page> {
  const page = await tabs.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await resize(page, VIEWPORT);
  return page;
}

export function servedPages(): Promise<PageServer> {
  pages ??= servePages(join(root, 'tests', 'pages'));
  return pages;
}

process.once('beforeExit', () => {
  for (const session of running.values()) void session.then(({ browser }) => browser.close());
  void pages?.then((server) => server.close());
});

/** Runs the same tests in both browsers, or in those named. What a test stores is forgotten after it, and the tabs that it
 *  leaves open are closed. */
export function forEachBrowser(tests: (session: () => Session) => void, names = BROWSERS): void {
  describe.each(names)('in %s', (name) => {
    let session: Session | undefined;
    beforeAll(async () => {
      const started = running.get(name) ?? start(name);
      running.set(name, started);
      session = await started;
    });
    afterEach(async () => {
      await session?.forget();
      const [first, ...others] = (await session?.browser.pages()) ?? [];
      await Promise.all(others.map((page) => page.close()));
      await first?.goto('about:blank');
    });
    tests(() => {
      if (!session) throw new Error('The browser has not started.');
      return session;
    });
  });
}

function testPage(page: Page): TestPage {
  const complaints: string[] = [];
  // A policy that forbids images also forbids the icon that browsers ask for by themselves.
  const complain = (text: string): void => {
    if (!text.includes('favicon.ico')) complaints.push(text);
  };
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complain(message.text());
  });
  page.on('pageerror', (error) => complain(String(error)));

  const highlights = (): Promise<Record<string, string[]>> => highlightsOf(page);
  const cardNow = async (): Promise<CardNode | undefined> => (await readCard(page)) as CardNode | undefined;

  return {
    page,
    complaints,
    highlights,
    marked: (name) => until(`marks named ${name}`, async () => (await highlights())[name]),
    hover: (text) => hoverMark(page, text),
    pointAt: (text) => pointAtMark(page, text),
    card: () => until('a card', cardNow),
    cardNow,
  };
}
