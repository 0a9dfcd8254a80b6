// Owns a stranger's document from our side: what is found there, what is painted, what stands under the pointer.
// Never changes the page's DOM; knows no card and no browser API.
import { looksEnglish } from '../match/english.ts';
import type { Finder } from '../match/types.ts';
import { chooseShown } from './density.ts';
import { createGround } from './ground.ts';
import { createHighlights, type Stroke } from './highlights.ts';
import { hitAt, rectsOf } from './hit-test.ts';
import { createHits, type Hit } from './hits.ts';
import { watchNear } from './near.ts';
import { startReader } from './reader.ts';
import { sectionsOf } from './sections.ts';
import { createSkips } from './skips.ts';
import type { Mention, Page, PageOptions } from './types.ts';
import { startWalk } from './walk.ts';

/** Marks registered at once. Chrome's frame cost grows with the number; more than this is never on one screen. */
const REGISTERED_LIMIT = 300;

/** Starts reading and painting a document. `onChange` is called when the mentions found there have changed. */
export function startPage({
  document,
  finder,
  options: firstOptions,
  onChange,
  signal,
}: {
  readonly document: Document;
  readonly finder: Finder;
  readonly options: PageOptions;
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}): Page {
  let options = firstOptions;
  let mentions: readonly Hit[] = [];
  let sections: readonly string[] = [];
  let shown: readonly Hit[] = [];
  let characters = 0;
  let judged = -1;
  let active: Hit | undefined;
  let known = new Set<Mention>();
  let painted = new Set<Hit>();

  const root = document.body ?? document.documentElement;
  const topic = finder.startTopic();
  const hits = createHits(topic);
  const highlights = createHighlights();
  const ground = createGround();

  const isRendered = (hit: Hit): boolean => hit.start.node.parentElement?.checkVisibility() ?? false;

  /** From candidates to mentions: judged by the page's topic, muted ones left out. */
  const judge = (): void => {
    judged = hits.version;
    const strength = topic.strength(characters);
    const { muted, hiddenKinds } = options;
    mentions = hits.ordered.filter(
      (hit) => hit.candidate.need <= strength && !muted.has(hit.entry) && !hiddenKinds.has(hit.kind),
    );
    sections = options.density === 'section' ? sectionsOf(mentions, document) : [];
    const now = new Set<Mention>(mentions);
    const changed = now.size !== known.size || mentions.some((hit) => !known.has(hit));
    known = now;
    if (active && !now.has(active)) active = undefined;
    near.watch(new Set(mentions.flatMap((hit) => hit.start.node.parentElement ?? [])));
    choose();
    if (changed) onChange();
  };

  const choose = (): void => {
    shown = chooseShown(mentions, options.density, sections, isRendered);
    paint();
  };

  const paint = (): void => {
    const strokes: Stroke[] = [];
    painted = new Set();
    for (const hit of shown) {
      const element = hit.start.node.parentElement;
      if (!element || (hit !== active && !near.has(element)) || !isRendered(hit)) continue;
      if (strokes.length >= REGISTERED_LIMIT) break;
      painted.add(hit);
      strokes.push(stroke(hit, element));
    }
    if (active && !painted.has(active)) {
      const element = active.start.node.parentElement;
      if (element) strokes.push(stroke(active, element));
    }
    highlights.paint(strokes);
  };

  const stroke = (hit: Hit, element: Element): Stroke => ({
    ink: hit === active ? 'active' : hit.kind,
    dark: ground.isDark(element),
    range: new StaticRange({
      startContainer: hit.start.node,
      startOffset: hit.start.offset,
      endContainer: hit.end.node,
      endOffset: hit.end.offset,
    }),
  });

  // Coming near and being revealed look the same here; a reveal may hand on the first place in a section.
  const near = watchNear(choose, signal);
  startReader({
    document,
    root,
    finder,
    hits,
    isSkipped: createSkips(document, looksEnglish),
    onSettled(read) {
      characters = read;
      if (hits.version !== judged) judge();
    },
    signal,
  });

  watchTheme(document, signal, () => {
    ground.forget();
    paint();
  });
  signal.addEventListener(
    'abort',
    () => {
      hits.clear();
      painted = new Set();
      highlights.paint([]);
    },
    { once: true },
  );

  return {
    mentionAt(x, y) {
      return hitAt(document, x, y, (node) => hits.at(node).filter((hit) => painted.has(hit) || hit === active));
    },
    mentions: () => mentions,
    rects: (mention) => rectsOf(mention as Hit),
    element: (mention) => {
      const { node } = (mention as Hit).start;
      return (node.isConnected && node.parentElement) || undefined;
    },
    text() {
      const parts: string[] = [];
      const walk = startWalk(root);
      for (let chunk = walk.next(); chunk; chunk = walk.next()) parts.push(chunk.text);
      return parts.join(' ');
    },
    setActive(mention) {
      if (mention === active) return;
      active = mention as Hit | undefined;
      paint();
    },
    reveal(mention) {
      (mention as Hit).start.node.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
    },
    update(next) {
      options = next;
      judge();
    },
  };
}

/** The page's own theme switch is nearly always a class, style or data attribute of the root or the body. */
function watchTheme(document: Document, signal: AbortSignal, onChange: () => void): void {
  const observer = new MutationObserver(onChange);
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode'] });
  }
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange, { signal });
}
