// Owns using Backlight from outside as a person would: waiting for what appears, reading marks, resting the pointer,
// opening the extension's own pages. For `npm start`, pictures and tests, in both browsers.
import { readCard } from './shadow.mjs';

/** How often a condition is looked at again, and how long until it counts as not met: a busy machine may take its time,
 *  and what is met waits for nothing. */
const LOOK_AGAIN_MS = 25;
export const PATIENCE_MS = 60_000;
/** How long the pointer rests before it moves a little, in ms: longer than a card takes to open. Each move begins the
 *  rest anew, so that a machine on which a card takes longer gets more and more. */
const REST_MS = 700;
const LONGER_REST = 1.5;
/** How long a page that is seen may draw no frame, in ms. */
const NO_FRAME_MS = 2_000;

/**
 * Waits until `look` gives something other than undefined, false or null, and returns it. Throws with `what` if not.
 * @template T
 * @param {string} what
 * @param {() => Promise<T | undefined | false | null> | T | undefined | false | null} look
 * @param {number} patience in ms
 * @returns {Promise<T>}
 */
export async function until(what, look, patience = PATIENCE_MS) {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`Waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/**
 * Marked texts by highlight name, as the page itself sees them; the names of light and dark grounds count as one.
 * @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} page
 * @returns {Promise<Record<string, string[]>>}
 */
export function highlightsOf(page) {
  return page.evaluate(() => {
    // In the order of reading, whatever order they were registered in; what a shadow root holds stands where its host does.
    const hostsAbove = (node) => {
      const chain = [node];
      for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
        chain.unshift(root.host);
      return chain;
    };
    const compare = (a, b) => {
      if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
      const [left, right] = [hostsAbove(a.startContainer), hostsAbove(b.startContainer)];
      const fork = left.findIndex((node, index) => node !== right[index]);
      return left[fork].compareDocumentPosition(right[fork]) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    };
    const ranges = {};
    for (const [name, highlight] of CSS.highlights) {
      const plain = name.replace(/-dark$/, '');
      // Until the next frame a mark may stand on text that has just become shorter: no browser paints such a one.
      const painted = [...highlight].filter(
        ({ startContainer, startOffset, endContainer, endOffset }) =>
          startOffset <= (startContainer.length ?? Infinity) && endOffset <= (endContainer.length ?? Infinity),
      );
      ranges[plain] = [...(ranges[plain] ?? []), ...painted];
    }
    const textOf = ({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString().replace(/\s+/g, ' ');
    };
    return Object.fromEntries(Object.entries(ranges).map(([name, marked]) => [name, marked.sort(compare).map(textOf)]));
  });
}

/**
 * Scrolls to the first mark with this text and gives the middle of its first line box, or null while there is none.
 * @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} page
 * @param {string} text
 * @returns {Promise<{ x: number, y: number } | null>}
 */
export function placeOfMark(page, text) {
  return page.evaluate((wanted) => {
    for (const highlight of CSS.highlights.values()) {
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
      if (!walker.currentNode.data.includes(wanted)) continue;
      walker.currentNode.parentElement?.scrollIntoView({ block: 'center' });
      break;
    }
    return null;
  }, text);
}

/**
 * Moves the real pointer onto the first mark with this text.
 * @param {import('puppeteer-core').Page} page
 * @param {string} text
 */
export async function pointAtMark(page, text) {
  const { x, y } = await until(`a mark that says "${text}"`, () => placeOfMark(page, text));
  // Two small steps: a person's pointer slows down before it rests.
  await page.mouse.move(x - 4, y + 1);
  await page.mouse.move(x, y);
}

/**
 * Moves the pointer and waits for what `look` gives. While there is nothing the pointer moves again, as a person's hand
 * does: a page that has just been given another size, or is still being laid out, forgets where the pointer rests.
 * @template T
 * @param {string} what
 * @param {() => Promise<void>} move
 * @param {() => Promise<T | undefined | false | null>} look
 * @returns {Promise<T>}
 */
export async function moveUntil(what, move, look) {
  let rest = REST_MS;
  let due = -Infinity;
  return until(what, async () => {
    if (performance.now() > due) {
      await move();
      due = performance.now() + rest;
      rest *= LONGER_REST;
    }
    return look();
  });
}

/**
 * Moves the pointer into a corner and waits until the page has taken notice: it looks at most once a frame, and would
 * know nothing of a pointer that is back before the next.
 * @param {import('puppeteer-core').Page} page
 */
export async function moveAway(page) {
  for (const at of [4, 2]) {
    await page.mouse.move(at, at);
    await drawn(page);
  }
}

/**
 * Waits until the page has drawn what there was to draw, and told its listeners before; a tab in the background draws
 * nothing.
 * @param {import('puppeteer-core').Page} page
 */
export async function drawn(page) {
  await until('a frame of the page', async () => {
    const isDrawn = await page.evaluate(
      (patience) =>
        document.hidden ||
        new Promise((done) => {
          // An observer's first word comes at the end of a frame. A hostile page breaks requestAnimationFrame.
          const inFrame = (then) =>
            new IntersectionObserver((_, observer) => {
              observer.disconnect();
              then();
            }).observe(document.documentElement);
          inFrame(() => inFrame(() => done(true)));
          setTimeout(() => done(document.hidden), patience);
        }),
      NO_FRAME_MS,
    );
    // Chromium has left a new tab without frames for minutes, though nothing was before it.
    if (!isDrawn) await page.bringToFront();
    return isDrawn;
  });
}

/**
 * Rests the real pointer on the first mark with this text until a card is open, and gives the card.
 * @param {import('puppeteer-core').Page} page
 * @param {string} text
 */
export function hoverMark(page, text) {
  return moveUntil(
    `a card on "${text}"`,
    () => pointAtMark(page, text),
    () => readCard(page),
  );
}

/**
 * Gives a page another size and waits until it has taken it: told later, a new size would close a card.
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').Viewport} viewport
 */
export async function resize(page, viewport) {
  await page.setViewport(viewport);
  await until(`a window of ${viewport.width} x ${viewport.height}`, () =>
    page.evaluate(
      // A ratio of device pixels that is no whole number may leave a part of a pixel.
      ({ width, height }) => Math.abs(innerWidth - width) <= 1 && Math.abs(innerHeight - height) <= 1,
      viewport,
    ),
  );
  await drawn(page);
}

/**
 * Goes to a page of the extension and waits for its content.
 * @param {import('puppeteer-core').Page} page
 * @param {string} address
 */
export async function gotoOwn(page, address) {
  const going = page.goto(address, { timeout: PATIENCE_MS });
  // Firefox loads an extension's page but never says that it has: there the content alone tells.
  if (address.startsWith('moz-extension:')) going.catch(() => undefined);
  else await going;
  await until(`the content of ${address}`, () =>
    page
      .evaluate((wanted) => location.href.startsWith(wanted) && document.body?.childElementCount > 0, address)
      // Asked between two documents.
      .catch(() => false),
  );
}

/**
 * Runs an expression in Firefox's own window, from where its settings and its menus are reached.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} expression
 * @returns {Promise<void>}
 */
export async function inFirefoxWindow(browser, expression) {
  // No other way leads there: https://firefox-source-docs.mozilla.org/remote/Security.html
  const { connection } = browser;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const own = tree.result.contexts.find(({ url }) => url.endsWith('browser.xhtml'));
  const answer = await connection.send('script.evaluate', {
    expression,
    awaitPromise: true,
    target: { context: own?.context },
  });
  const { exceptionDetails } = answer.result;
  if (exceptionDetails) throw new Error(exceptionDetails.text);
}
