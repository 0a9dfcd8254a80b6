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
import { launch } from '../../../scripts/lib/launch.mjs';
import { root } from '../../../scripts/lib/paths.mjs';
import { readCard } from '../../../scripts/lib/shadow.mjs';
import { type PageServer, servePages } from './server.ts';

export type BrowserName = 'chrome' | 'firefox';
export const BROWSERS: readonly BrowserName[] = ['chrome', 'firefox'];

/** How often a condition is looked at again, and how long until it counts as not met. */
const LOOK_AGAIN_MS = 25;
const PATIENCE_MS = 8_000;
const VIEWPORT = { width: 1000, height: 800 };

export interface CardNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text(): string;
  all(match: (node: CardNode) => boolean): CardNode[];
}

/** Waits until `look` gives something other than undefined, false or null, and returns it. Throws with `what` if not. */
export async function until<T>(what: string, look: () => Promise<T | undefined | false | null> | T): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`Waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
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
  /** Moves the real pointer onto the first mark with this text. */
  hover(text: string): Promise<void>;
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
  /** Opens a page of the extension in a tab. */
  openOwn(path: string): Promise<TestPage>;
}

const running = new Map<BrowserName, Promise<Session>>();
let pages: Promise<PageServer> | undefined;

async function start(name: BrowserName): Promise<Session> {
  if (!existsSync(join(root, 'dist', name, 'manifest.json'))) throw new Error('Build first: npm run build');
  pages ??= servePages(join(root, 'tests', 'pages'));
  const [{ browser, base }, server] = await Promise.all([launch(name), pages]);
  return sessionOf(name, browser, base, server);
}

/** A session around a browser that a test has started itself. */
export function sessionOf(name: BrowserName, browser: Browser, base: string, server: PageServer): Session {
  return {
    name,
    browser,
    base,
    server,
    async open(path, site) {
      const page = await newPage(browser);
      const test = testPage(page);
      await page.goto(server.url(path, site));
      return test;
    },
    async openOwn(path) {
      const page = await newPage(browser);
      const test = testPage(page);
      // Firefox loads an extension's page but never reports that it has: the content tells.
      await page.goto(base + path, { timeout: name === 'firefox' ? 1_500 : PATIENCE_MS }).catch((error: Error) => {
        if (name !== 'firefox') throw error;
      });
      await until(`the content of ${path}`, () => page.evaluate(() => document.body.childElementCount > 0));
      return test;
    },
  };
}

async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(VIEWPORT);
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

/** Runs the same tests in both browsers. Tabs a test leaves open are closed after it. */
export function forEachBrowser(tests: (session: () => Session) => void): void {
  describe.each(BROWSERS)('in %s', (name) => {
    let session: Session | undefined;
    beforeAll(async () => {
      const started = running.get(name) ?? start(name);
      running.set(name, started);
      session = await started;
    });
    afterEach(async () => {
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
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));

  const highlights = (): Promise<Record<string, string[]>> =>
    page.evaluate(() => {
      const found: Record<string, string[]> = {};
      for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<StaticRange>>) {
        const texts: string[] = [];
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          texts.push(range.toString().replace(/\s+/g, ' '));
        }
        const plain = name.replace(/-dark$/, '');
        found[plain] = [...(found[plain] ?? []), ...texts];
      }
      return found;
    });

  /** Middle of the first line box of a mark, after scrolling to it. */
  const place = (text: string): Promise<{ x: number; y: number } | null> =>
    page.evaluate((wanted) => {
      for (const highlight of (CSS.highlights as unknown as Map<string, Set<StaticRange>>).values()) {
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          if (range.toString().replace(/\s+/g, ' ') !== wanted) continue;
          startContainer.parentElement?.scrollIntoView({ block: 'center' });
          const rect = range.getClientRects()[0];
          if (rect) return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
        }
      }
      // Marks are registered only near the viewport: go to where the text stands, its mark will follow.
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.data.includes(wanted)) {
          node.parentElement?.scrollIntoView({ block: 'center' });
          break;
        }
      }
      return null;
    }, text);

  const cardNow = async (): Promise<CardNode | undefined> => (await readCard(page)) as CardNode | undefined;

  return {
    page,
    complaints,
    highlights,
    marked: (name) => until(`marks named ${name}`, async () => (await highlights())[name]),
    async hover(text) {
      const at = await until(`a mark that says "${text}"`, () => place(text));
      // Two small steps: a person's pointer slows down before it rests.
      await page.mouse.move(at.x - 4, at.y + 1);
      await page.mouse.move(at.x, at.y);
    },
    card: () => until('a card', cardNow),
    cardNow,
  };
}
