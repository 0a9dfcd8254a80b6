// Owns a stranger's document from our side: what is found there, what is painted, what stands under the pointer.
// Never changes the page's DOM; knows no card and no browser API.
import type { Finder } from '../match/types.ts';
import { afterLayout } from './after-layout.ts';
import { createGround } from './ground.ts';
import { createHighlights } from './highlights.ts';
import { createHitTest, rectsOf } from './hit-test.ts';
import { createHits, type Hit, type Hits } from './hits.ts';
import { createMentions } from './mentions.ts';
import { native } from './native.ts';
import { watchNear } from './near.ts';
import { parentOf } from './order.ts';
import { createPainter } from './painter.ts';
import { createReader } from './reader.ts';
import type { ShadowRootOf } from './roots.ts';
import { createSections } from './sections.ts';
import { createSheets, type MarkStyles } from './sheets.ts';
import { createSlices, type Step } from './slices.ts';
import { watchTheme } from './theme.ts';
import type { Page, PageOptions } from './types.ts';
import { createVisibility } from './visibility.ts';
import { textOf } from './walk.ts';
import { whenAborted } from './when-aborted.ts';

/** Reports of what was found follow each other at least this far apart, in ms. */
const REPORT_MS = 200;
/** Text that has a box but cannot be seen is looked at so often, in ms: nothing tells when it is revealed. */
const REVEAL_MS = 200;

/**
 * Starts reading and painting a document. `onChange` is called when the mentions found there have changed, `onPaint` once,
 * when the first marks are there to be pointed at.
 */
export function startPage({
  document,
  within,
  finder,
  options,
  shadowRootOf,
  styles,
  onChange,
  onPaint,
  signal,
}: {
  readonly document: Document;
  /** Only the text in this element is read; undefined for all. */
  readonly within?: Element | undefined;
  readonly finder: Finder;
  readonly options: PageOptions;
  readonly shadowRootOf: ShadowRootOf;
  readonly styles: MarkStyles;
  readonly onChange: () => void;
  readonly onPaint: () => void;
  readonly signal: AbortSignal;
}): Page {
  let active: Hit | undefined;
  let judgeDue = true;
  let paintDue = false;
  let framed = false;
  let reportDue = false;
  let counting = false;
  let countedFrom = 0;
  /** Colours and scrolling are followed once there is something to paint. */
  let follows = false;
  /** It is too early for another report. */
  let reported = false;
  let revealing = false;
  /** Those with marks near the viewport; a page may have thousands of others. */
  let markedRoots: ShadowRoot[] = [];

  const ground = createGround();
  const sheets = createSheets(document, styles, options.preset, signal);
  const visibility = createVisibility();
  const near = watchNear((elements) => {
    mentions.refresh(elements);
    schedulePaint();
  }, signal);
  const highlights = createHighlights();
  const mentions = createMentions({
    options,
    topic: finder.startTopic(),
    hits: (): Hits => hits,
    near,
    sections: createSections(),
    visibility,
    onChange() {
      paintDue = true;
      reportDue = true;
      slices.wake();
    },
    onGone(hit) {
      painter.erase(hit);
      if (active === hit) active = undefined;
    },
  });
  const hits = createHits({
    onAdd(hit) {
      judgeDue = true;
      mentions.add(hit);
    },
    onDrop(hit) {
      judgeDue = true;
      mentions.drop(hit);
    },
  });
  const painter = createPainter({
    nearElements: near.elements,
    hitsIn: mentions.within,
    isPaintable: mentions.isShown,
    activeHit: () => active,
    ground,
    highlights,
  });
  const hitAt = createHitTest(
    document,
    hits.at,
    (hit) => hit === active || painter.isPainted(hit),
    () => markedRoots,
  );
  const reader = createReader({
    document,
    within,
    finder,
    hits,
    shadowRootOf,
    wake: () => slices.wake(),
    onHeadings: mentions.regroup,
    signal,
  });

  /** Judged by the whole page: once all has been read, and again after changes. */
  const judge: Step = () => {
    if (judgeDue) {
      judgeDue = false;
      mentions.judge(within ? within.textContent.length : reader.characters);
    }
    return false;
  };
  const paint = (): void => {
    // While all is being sorted anew what is painted stays, so that nothing flickers.
    if (!paintDue || signal.aborted || mentions.isBusy) return;
    near.look();
    paintDue = false;
    painter.paint();
    dressRoots();
    lookForReveals();
    if (follows || (near.elements.size === 0 && !near.mustLook)) return;
    follows = true;
    onPaint();
    watchTheme(
      document,
      () => {
        ground.forget();
        schedulePaint();
      },
      signal,
    );
    const onMove = (): void => {
      if (painter.isCrowded || near.mustLook) schedulePaint();
    };
    document.addEventListener('scroll', onMove, { capture: true, passive: true, signal });
    addEventListener('resize', onMove, { signal });
  };
  /** Shadow roots with marks get the marks' looks. */
  const dressRoots = (): void => {
    markedRoots = [];
    if (reader.shadowRoots.size === 0) return;
    for (const root of new Set([...near.elements].map((element) => native.getRootNode.call(element) as ShadowRoot))) {
      // Text that has just left the page has another root, which takes no style sheet.
      if (!reader.shadowRoots.has(root)) continue;
      sheets.adopt(root);
      markedRoots.push(root);
    }
  };
  const planPaint = (): void => {
    if (!paintDue || framed) return;
    framed = true;
    afterLayout(document, () => {
      framed = false;
      paint();
    });
  };
  const schedulePaint = (): void => {
    paintDue = true;
    planPaint();
  };
  const lookForReveals = (): void => {
    if (revealing) return;
    const unseen = [...near.elements].filter((element) => !visibility.isRendered(element));
    if (unseen.length === 0) return;
    revealing = true;
    setTimeout(() => {
      revealing = false;
      if (signal.aborted) return;
      if (!document.hidden) mentions.refresh(unseen);
      if (paintDue) planPaint();
      else lookForReveals();
    }, REVEAL_MS);
  };
  /** Counts what is there, and reports it in a task of its own. */
  const count: Step = () => {
    if (!(reportDue || counting) || reported || mentions.isBusy) return false;
    if (!counting) {
      reportDue = false;
      countedFrom = performance.now();
    }
    counting = mentions.count();
    if (counting) return true;
    reported = true;
    // Counting goes before reading: where it takes long, reading gets as much time again and more.
    setTimeout(
      () => {
        reported = false;
        slices.wake();
      },
      REPORT_MS + 2 * (performance.now() - countedFrom),
    );
    setTimeout(() => {
      if (!signal.aborted) onChange();
    });
    return true;
  };

  const slices = createSlices(
    document,
    [count, ...reader.steps, judge, ...mentions.steps, reader.seek],
    planPaint,
    () => reader.isReadingTree,
    signal,
  );
  slices.wake();

  whenAborted(signal, () => highlights.paint(new Map()));

  return {
    // Most of a page has no mentions around the pointer, and costs no question at all.
    mentionAt: (x, y, over) =>
      near.elements.size === 0 || (over && !painter.isAround(over)) ? undefined : hitAt(x, y),
    recount: mentions.recount,
    mentions: () => mentions.all,
    shown: () => mentions.shown,
    alsoAt: (mention) => [...new Set(mentions.heldBy(mention as Hit).map(({ entry }) => entry))],
    oddWordings: () => hits.ordered.filter(({ spun, alone }) => spun && alone).map(({ text }) => text.toLowerCase()),
    rects: (mention) => rectsOf(mention as Hit),
    element(mention) {
      const { node } = (mention as Hit).start;
      return node.isConnected ? parentOf(node) : undefined;
    },
    get characters() {
      return reader.characters;
    },
    get isCut() {
      return reader.isCut;
    },
    text: (most) => textOf([document.body ?? document, ...reader.shadowRoots], most),
    setActive(mention) {
      if (mention === active) return;
      active = mention as Hit | undefined;
      paintDue = true;
      paint();
    },
    reveal(mention) {
      const element = parentOf((mention as Hit).start.node);
      // At once, also where the page scrolls smoothly: the mention is there when its card opens, and nothing moves for
      // those who do not want motion.
      const how: ScrollIntoViewOptions = { block: 'center', inline: 'nearest', behavior: 'instant' };
      if (element) native.scrollIntoView.call(element, how);
    },
    update(next) {
      sheets.setPreset(next.preset);
      mentions.update(next);
      slices.wake();
    },
  };
}
