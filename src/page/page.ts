// Owns a stranger's document from our side: what is found there, what is painted, what stands under the pointer.
// Never changes the page's DOM; knows no card and no browser API.
import type { Finder } from '../match/types.ts';
import { type Choice, createChoice } from './density.ts';
import { createGround } from './ground.ts';
import { createHighlights } from './highlights.ts';
import { hitAt, rectsOf } from './hit-test.ts';
import { createHits, type Hit } from './hits.ts';
import { watchNear } from './near.ts';
import { parentOf } from './order.ts';
import { createPainter } from './painter.ts';
import { createReader } from './reader.ts';
import type { ShadowRootOf } from './roots.ts';
import { createSections } from './sections.ts';
import { createSlices, type Step } from './slices.ts';
import { watchTheme } from './theme.ts';
import type { Page, PageOptions } from './types.ts';
import { createVisibility } from './visibility.ts';
import { textOf } from './walk.ts';

/** Hits looked at in one step when all are judged or grouped anew: about 0.5 ms. */
const STEP_HITS = 200;
/** Reports of what was found follow each other at least this far apart, in ms. */
const REPORT_MS = 200;
/** Text that has a box but cannot be seen is looked at so often, in ms: nothing tells when it is revealed. */
const REVEAL_MS = 200;

/** Starts reading and painting a document. `onChange` is called when the mentions found there have changed. */
export function startPage({
  document,
  finder,
  options: firstOptions,
  shadowRootOf,
  onChange,
  signal,
}: {
  readonly document: Document;
  readonly finder: Finder;
  readonly options: PageOptions;
  readonly shadowRootOf: ShadowRootOf;
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}): Page {
  let options = firstOptions;
  let active: Hit | undefined;
  let strength = 0;
  let judgeDue = true;
  let paintDue = false;
  let themeWatched = false;
  let followsScroll = false;
  let reportDue = false;
  let reporting: ReturnType<typeof setTimeout> | undefined;
  let revealing: ReturnType<typeof setTimeout> | undefined;
  let mentions: readonly Hit[] | undefined;
  /** Hits still to be sorted in anew after judging, a change of options or of headings. */
  let regroup: readonly Hit[] = [];

  const ground = createGround();
  const visibility = createVisibility();
  const sections = createSections();
  /** Hits that count as mentions now. */
  const accepted = new Set<Hit>();
  /** Hits that are shown, or would be if their text were rendered, by the element around them. */
  const candidates = new Map<Element, Set<Hit>>();
  const elementOf = new WeakMap<Hit, Element>();
  /** Watched elements whose last hit has gone. Text that is read again brings it back, mostly. */
  const deserted = new Set<Element>();

  const isRendered = (hit: Hit): boolean => {
    const element = parentOf(hit.start.node);
    return element !== undefined && visibility.isRendered(element);
  };
  const schedulePaint = (): void => {
    paintDue = true;
    slices.wake();
  };

  const makeChoice = (): Choice =>
    createChoice({
      density: options.density,
      keyOf: (hit) => sections.keyOf(hit.start.node),
      isRendered,
      onCandidate(hit) {
        const element = parentOf(hit.start.node);
        if (!element) return;
        const there = candidates.get(element);
        if (there) there.add(hit);
        else candidates.set(element, new Set([hit]));
        elementOf.set(hit, element);
        near.watch(element);
        paintDue = true;
      },
    });

  const repaintGround = (): void => {
    ground.forget();
    schedulePaint();
  };
  const accept = (hit: Hit): void => {
    if (!themeWatched) {
      themeWatched = true;
      watchTheme(document, repaintGround, signal);
    }
    accepted.add(hit);
    choice.add(hit);
    changed();
  };
  const refuse = (hit: Hit): void => {
    if (!accepted.delete(hit)) return;
    choice.remove(hit);
    painter.erase(hit);
    // Text may have moved since: what counts is the element it was watched under.
    const element = elementOf.get(hit);
    const there = element && candidates.get(element);
    if (element && there?.delete(hit) && there.size === 0) deserted.add(element);
    if (active === hit) active = undefined;
    changed();
  };
  const changed = (): void => {
    mentions = undefined;
    paintDue = true;
    reportDue = true;
  };

  const isMention = (hit: Hit): boolean =>
    hit.candidate.need <= strength && !options.muted.has(hit.entry) && !options.hiddenKinds.has(hit.kind);
  const topic = finder.startTopic();
  /** Hits that count only on a page that is enough about backs, pain or massage. */
  const conditional = new Set<Hit>();
  const hits = createHits({
    onAdd(hit) {
      judgeDue = true;
      topic.count(hit.candidate, 1);
      if (hit.candidate.need > 0 && hit.candidate.need < Number.POSITIVE_INFINITY) conditional.add(hit);
      if (isMention(hit)) accept(hit);
    },
    onDrop(hit) {
      judgeDue = true;
      topic.count(hit.candidate, -1);
      conditional.delete(hit);
      refuse(hit);
    },
  });

  /** From candidates to mentions: judged by the page's topic once all has been read. */
  const judge: Step = () => {
    if (!judgeDue || !reader.isSettled) return false;
    judgeDue = false;
    const now = topic.strength(reader.characters);
    if (now === strength) return false;
    strength = now;
    // While all is being sorted in anyway, that job will see the new strength.
    if (regroup.length === 0) regroup = [...conditional];
    return true;
  };
  let regrouped = 0;
  const sortIn: Step = () => {
    if (regroup.length === 0) return false;
    const end = Math.min(regroup.length, regrouped + STEP_HITS);
    for (; regrouped < end; regrouped++) {
      const hit = regroup[regrouped];
      // Gone since the list was made, or sorted in as it should be.
      if (!hit || !hits.at(hit.start.node).includes(hit) || accepted.has(hit) === isMention(hit)) continue;
      if (isMention(hit)) accept(hit);
      else refuse(hit);
    }
    if (regrouped < regroup.length) return true;
    regroup = [];
    regrouped = 0;
    return false;
  };
  /** Makes the choice anew for all mentions. */
  const startOver = (): void => {
    for (const [element, there] of candidates) {
      there.clear();
      deserted.add(element);
    }
    accepted.clear();
    choice = makeChoice();
    regroup = hits.ordered;
    regrouped = 0;
    changed();
    slices.wake();
  };

  /** Stops watching what nothing came back to. Last of the steps, so that all has been read by then. */
  const tidy: Step = () => {
    for (const element of deserted) {
      if (candidates.get(element)?.size !== 0) continue;
      candidates.delete(element);
      near.unwatch(element);
    }
    deserted.clear();
    return false;
  };

  const refresh = (elements: Iterable<Element>): void => {
    for (const element of elements) {
      if (!visibility.refresh(element)) continue;
      changed();
      for (const hit of [...(candidates.get(element) ?? [])]) choice.refresh(hit);
    }
  };
  const near = watchNear((elements) => {
    refresh(elements);
    schedulePaint();
  }, signal);
  const painter = createPainter({
    nearElements: near.elements,
    hitsIn: (element) => candidates.get(element),
    isPaintable: (hit) => choice.isShown(hit) && isRendered(hit),
    activeHit: () => active,
    ground,
    highlights: createHighlights(),
  });
  let choice = makeChoice();

  const paint = (): void => {
    // While all is being sorted in anew what is painted stays, so that nothing flickers.
    if (!paintDue || signal.aborted || regroup.length > 0) return;
    paintDue = false;
    painter.paint();
    if (painter.isCrowded && !followsScroll) {
      followsScroll = true;
      document.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
    }
    lookForReveals();
  };
  const onScroll = (): void => {
    if (painter.isCrowded) schedulePaint();
  };
  const lookForReveals = (): void => {
    if (revealing !== undefined) return;
    const unseen = [...near.elements].filter((element) => !visibility.isRendered(element));
    if (unseen.length === 0) return;
    revealing = setTimeout(() => {
      revealing = undefined;
      if (signal.aborted) return;
      if (!document.hidden) refresh(unseen);
      if (paintDue) slices.wake();
      else lookForReveals();
    }, REVEAL_MS);
  };
  const report = (): void => {
    if (!reportDue || reporting !== undefined || regroup.length > 0) return;
    reportDue = false;
    onChange();
    reporting = setTimeout(() => {
      reporting = undefined;
      if (!signal.aborted) report();
    }, REPORT_MS);
  };

  const reader = createReader({
    document,
    finder,
    hits,
    shadowRootOf,
    wake: () => slices.wake(),
    onHeadings() {
      sections.forget();
      if (options.density === 'section') startOver();
    },
    signal,
  });
  const slices = createSlices(
    document,
    [...reader.steps, judge, sortIn, tidy],
    () => {
      paint();
      report();
    },
    signal,
  );
  slices.wake();

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(reporting);
      clearTimeout(revealing);
      active = undefined;
      hits.clear();
      painter.paint();
    },
    { once: true },
  );

  return {
    mentionAt: (x, y) =>
      hitAt(
        document,
        x,
        y,
        (node) => hits.at(node).filter((hit) => hit === active || painter.isPainted(hit)),
        reader.shadowRoots,
      ),
    mentions() {
      mentions ??= hits.ordered.filter((hit) => accepted.has(hit) && isRendered(hit));
      return mentions;
    },
    rects: (mention) => rectsOf(mention as Hit),
    element(mention) {
      const { node } = (mention as Hit).start;
      return node.isConnected ? parentOf(node) : undefined;
    },
    text: () => [document.body ?? document, ...reader.shadowRoots].map(textOf).join(' '),
    setActive(mention) {
      if (mention === active) return;
      active = mention as Hit | undefined;
      paintDue = true;
      paint();
    },
    reveal(mention) {
      parentOf((mention as Hit).start.node)?.scrollIntoView({ block: 'center', inline: 'nearest' });
    },
    update(next) {
      options = next;
      startOver();
    },
  };
}
