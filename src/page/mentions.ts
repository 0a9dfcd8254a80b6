// Owns which hits count as mentions and which of those are shown: by the page's topic, the reader's options, the
// density. Works in short steps, so that ten thousand hits cost no more at a time than ten.
import { once } from '../match/lists.ts';
import type { Topic } from '../match/types.ts';
import { covers, createCovers } from './covers.ts';
import { type Choice, createChoice } from './density.ts';
import type { Hit, Hits } from './hits.ts';
import type { Near } from './near.ts';
import type { Sections } from './sections.ts';
import type { Step } from './slices.ts';
import type { PageOptions } from './types.ts';
import type { Visibility } from './visibility.ts';

/** Hits looked at in one step when all are judged or grouped anew: about 0.5 ms. */
const STEP_HITS = 200;
/** Hits counted in one step, of which each may have to be asked whether it is rendered: about 0.3 ms. */
const STEP_LOOKS = 100;

export interface Mentions {
  add(hit: Hit): void;
  drop(hit: Hit): void;
  /** The page's topic may have changed: judges with the length of the text read so far, in characters. */
  judge(characters: number): void;
  /** Counts those that are there now, some at a time; false when it comes to the end. */
  readonly count: Step;
  /** Counts all of them at once. */
  recount(): void;
  /** Steps of sorting, for `createSlices`. */
  readonly steps: readonly Step[];
  /** All is being sorted anew: what is shown is not yet whole. */
  readonly isBusy: boolean;
  /** In document order, as they were counted last; those in hidden text left out. */
  readonly all: readonly Hit[];
  readonly shown: readonly Hit[];
  /** Hits around which an element stands that are shown, or would be if their text were rendered. */
  within(element: Element): ReadonlySet<Hit> | undefined;
  isShown(hit: Hit): boolean;
  /** What a hit covers: mentions inside it that are not shown themselves, in document order. */
  heldBy(hit: Hit): readonly Hit[];
  /** Text may have been revealed or hidden. */
  refresh(elements: Iterable<Element>): void;
  /** Headings came or went. */
  regroup(): void;
  update(options: PageOptions): void;
}

/** `onChange` is called when mentions come or go, `onGone` at once with each one that goes. */
export function createMentions({
  options: firstOptions,
  topic,
  hits,
  near,
  sections,
  visibility,
  onChange,
  onGone,
}: {
  readonly options: PageOptions;
  readonly topic: Topic;
  readonly hits: () => Hits;
  readonly near: Near;
  readonly sections: Sections;
  readonly visibility: Visibility;
  readonly onChange: () => void;
  readonly onGone: (hit: Hit) => void;
}): Mentions {
  let options = firstOptions;
  let strength = 0;
  /** In document order, as they were counted last: all, and those of them that are shown. */
  let all: readonly Hit[] = [];
  let shown: readonly Hit[] = [];
  let counting: { readonly from: readonly Hit[]; at: number; readonly all: Hit[]; readonly shown: Hit[] } | undefined;
  /** Hits still to be sorted in anew after judging, a change of options or of headings. */
  let pending: readonly Hit[] = [];
  let sorted = 0;
  /** Headings came or went. */
  let regroupDue = false;

  /** Hits that count as mentions now. */
  const accepted = new Set<Hit>();
  /** Hits that count only on a page that is enough about backs, pain or massage. */
  const conditional = new Set<Hit>();
  /** Those among which the choice is made: all but what others cover. */
  const chosenFrom = new Set<Hit>();
  let coverings = createCovers();
  const candidates = new Map<Element, Set<Hit>>();
  /** Watched elements whose last hit has gone. Text that is read again brings it back, mostly. */
  const deserted = new Set<Element>();

  const isRendered = ({ element }: Hit): boolean => visibility.isRendered(element);
  const makeChoice = (): Choice =>
    createChoice({
      density: options.density,
      keyOf: (hit) => sections.keyOf(hit.start.node),
      isRendered,
      onCandidate(hit) {
        once(candidates, hit.element, () => new Set()).add(hit);
        near.watch(hit.element, hit);
      },
    });
  let choice = makeChoice();

  const isMention = ({ candidate, entry, kind }: Hit): boolean =>
    entry !== '' && candidate.need <= strength && !options.muted.has(entry) && !options.hiddenKinds.has(kind);
  /** Lets a hit take part in the choice, unless another one covers it. */
  const settle = (hit: Hit): void => {
    const open = accepted.has(hit) && !coverings.isCovered(hit);
    if (open === chosenFrom.has(hit)) return;
    if (open) {
      chosenFrom.add(hit);
      choice.add(hit);
    } else withdraw(hit);
  };
  /** What an accepted hit would be painted over, in document order. */
  const under = (hit: Hit): readonly Hit[] =>
    [...new Set(hit.nodes.flatMap((node) => hits().at(node)))].filter(
      (other) => accepted.has(other) && covers(hit, other),
    );
  const settleUnder = (hit: Hit): void => {
    for (const other of under(hit)) settle(other);
  };
  const accept = (hit: Hit): void => {
    accepted.add(hit);
    if (hit.pattern) coverings.add(hit);
    settle(hit);
    if (hit.pattern) settleUnder(hit);
    onChange();
  };
  const refuse = (hit: Hit): void => {
    if (!accepted.delete(hit)) return;
    if (hit.pattern) coverings.remove(hit);
    if (chosenFrom.has(hit)) settle(hit);
    else onGone(hit);
    if (hit.pattern) settleUnder(hit);
    onChange();
  };
  const withdraw = (hit: Hit): void => {
    chosenFrom.delete(hit);
    choice.remove(hit);
    const there = candidates.get(hit.element);
    if (there?.delete(hit) && there.size === 0) deserted.add(hit.element);
    onGone(hit);
  };

  const isShown = (hit: Hit): boolean => chosenFrom.has(hit) && choice.isShown(hit) && isRendered(hit);
  const count: Step = () => {
    counting ??= { from: [...hits().ordered], at: 0, all: [], shown: [] };
    for (let left = STEP_LOOKS; left > 0; left--) {
      const hit = counting.from[counting.at++];
      if (!hit) {
        ({ all, shown } = counting);
        counting = undefined;
        return false;
      }
      if (!accepted.has(hit) || !isRendered(hit)) continue;
      counting.all.push(hit);
      if (isShown(hit)) counting.shown.push(hit);
    }
    return true;
  };
  const sortIn: Step = () => {
    if (regroupDue) startOver();
    const end = Math.min(pending.length, sorted + STEP_HITS);
    while (sorted < end) {
      const hit = pending[sorted++];
      // Gone since the list was made, or sorted in as it should be.
      if (!hit || !hits().at(hit.start.node).includes(hit) || accepted.has(hit) === isMention(hit)) continue;
      if (isMention(hit)) accept(hit);
      else refuse(hit);
    }
    if (sorted < pending.length) return true;
    pending = [];
    sorted = 0;
    return false;
  };
  /** Stops watching what nothing came back to. */
  const tidy: Step = () => {
    for (const element of deserted) {
      if (candidates.get(element)?.size !== 0) continue;
      candidates.delete(element);
      near.unwatch(element);
    }
    deserted.clear();
    return false;
  };
  const startOver = (): void => {
    regroupDue = false;
    for (const [element, there] of candidates) {
      there.clear();
      deserted.add(element);
    }
    accepted.clear();
    chosenFrom.clear();
    coverings = createCovers();
    choice = makeChoice();
    pending = hits().ordered;
    sorted = 0;
    onChange();
  };

  return {
    add(hit) {
      topic.count(hit.candidate, 1);
      if (hit.candidate.need > 0) conditional.add(hit);
      if (isMention(hit)) accept(hit);
    },
    drop(hit) {
      topic.count(hit.candidate, -1);
      conditional.delete(hit);
      refuse(hit);
    },
    judge(characters) {
      const now = topic.strength(characters);
      if (now === strength) return;
      strength = now;
      // While all is being sorted in anyway, that job will see the new strength.
      if (pending.length === 0) pending = [...conditional];
    },
    count,
    recount() {
      counting = undefined;
      while (count());
    },
    steps: [sortIn, tidy],
    get isBusy() {
      return pending.length > 0 || regroupDue;
    },
    get all() {
      return all;
    },
    get shown() {
      return shown;
    },
    within: (element) => candidates.get(element),
    isShown,
    heldBy: (hit) => under(hit).filter((other) => !chosenFrom.has(other)),
    refresh(elements) {
      for (const element of elements) {
        if (!visibility.refresh(element)) continue;
        for (const hit of [...(candidates.get(element) ?? [])]) choice.refresh(hit);
        onChange();
      }
    },
    regroup() {
      sections.forget();
      regroupDue ||= options.density === 'section';
    },
    update(next) {
      options = next;
      startOver();
    },
  };
}
