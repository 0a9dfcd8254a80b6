// Owns a report on the screen: its paragraphs, explained as a web page would be, and where in it the reader is.
import phraseTable from 'backlight:phrase-table';
import type { ExplainOptions } from '../../src/explain.ts';
import { type Explained, explain } from '../../src/explain.ts';
import { cardEntry } from '../../src/knowledge/index.ts';
import { looksEnglish } from '../../src/match/english.ts';
import { createFinder } from '../../src/match/finder.ts';
import { ownRows } from '../../src/match/own-words.ts';
import { ownCard } from '../../src/own-card.ts';
import type { Mention } from '../../src/page/types.ts';
import { shadowRootOf } from '../../src/platform/shadow-root.ts';
import type { OwnWord } from '../../src/platform/words-shape.ts';
import { MARK_STYLES } from '../../src/ui/mark-styles.ts';
import { inSlices } from './in-slices.ts';
import { reportFinder } from './report-finder.ts';

/** Paragraphs in one part, which the browser lays out only when it comes near the screen. */
const PART_PARAGRAPHS = 40;
/** Where the eye reads, as a share of the window's height from its top. */
const READING_LINE = 0.3;

export interface RunningReport {
  readonly mentions: readonly Mention[];
  /** The index of the mention that is being read: the one whose card was opened last while it is in sight. */
  at(): number;
  open(mention: Mention): void;
  update(options: ExplainOptions): void;
}

/** Puts the paragraphs into `element` and explains them until `signal` aborts; undefined when it did before. */
export async function startReport({
  element,
  paragraphs,
  words,
  options,
  onChange,
  onOpened,
  onMute,
  signal,
}: {
  readonly element: HTMLElement;
  readonly paragraphs: readonly string[];
  readonly words: readonly OwnWord[];
  readonly options: ExplainOptions;
  /** What was found has changed. */
  readonly onChange: () => void;
  readonly onOpened: (mention: Mention) => void;
  readonly onMute: (id: string, isMuted: boolean) => void;
  readonly signal: AbortSignal;
}): Promise<RunningReport | undefined> {
  if (!(await fill(element, paragraphs, signal))) return undefined;
  // The browser lays out what came before explaining asks where it stands.
  await new Promise((resolve) => setTimeout(resolve));
  if (signal.aborted) return undefined;
  const explained = explain({
    document,
    within: element,
    finder: reportFinder(createFinder(phraseTable, ownRows(words))),
    fetchEntries: async (ids) =>
      ids.flatMap((id) => {
        const own = words.find((word) => word.id === id);
        return own ? ownCard(own) : (cardEntry(id) ?? []);
      }),
    options,
    shadowRootOf,
    styles: MARK_STYLES,
    onChange,
    onOpened,
    onMute,
    signal,
  });
  return {
    get mentions() {
      return explained.page.mentions();
    },
    at: () => indexRead(explained, element),
    open: explained.open,
    update: explained.update,
  };
}

/** Each paragraph is a section of its own: the first mention of an entry in each is marked, as on pages. */
function fill(element: HTMLElement, paragraphs: readonly string[], signal: AbortSignal): Promise<boolean> {
  element.replaceChildren();
  // An empty language says that it is not known: then only what reads like English is explained.
  element.lang = isEnglish(paragraphs) ? 'en' : '';
  let part: HTMLElement | undefined;
  return inSlices(
    paragraphs,
    (text, index) => {
      if (!part || index % PART_PARAGRAPHS === 0) {
        part = document.createElement('div');
        part.className = 'part';
        element.append(part);
      }
      const section = document.createElement('section');
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      section.append(paragraph);
      part.append(section);
    },
    signal,
  );
}

/** Characters that are enough to tell a language. */
const SAMPLE = 4_000;

export function isEnglish(paragraphs: readonly string[]): boolean {
  let sample = '';
  for (const paragraph of paragraphs) {
    sample += `${paragraph} `;
    if (sample.length > SAMPLE) break;
  }
  return looksEnglish(sample.slice(0, SAMPLE));
}

function indexRead({ page, lastOpened }: Explained, element: HTMLElement): number {
  const mentions = page.mentions();
  const last = lastOpened?.mention;
  const [opened] = last ? page.rects(last) : [];
  if (last && opened && opened.bottom > 0 && opened.top < innerHeight) return mentions.indexOf(last);
  const line = innerHeight * READING_LINE;
  const { left, top, bottom } = element.getBoundingClientRect();
  if (top > line) return 0;
  if (bottom < line) return mentions.length - 1;
  const paragraph = document
    .elementsFromPoint(left + 1, line)
    .find((one) => one.localName === 'section' && element.contains(one));
  return paragraph ? firstFrom(page, mentions, paragraph, line) : -1;
}

/** The first mention in `section` below the reading line, or behind it. */
function firstFrom(page: Explained['page'], mentions: readonly Mention[], section: Element, line: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mention = mentions[middle];
    const element = mention && page.element(mention);
    const isBefore =
      element !== undefined &&
      !section.contains(element) &&
      (section.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  for (; low < mentions.length - 1; low++) {
    const mention = mentions[low];
    const element = mention && page.element(mention);
    if (!mention || !element || !section.contains(element)) break;
    if ((page.rects(mention)[0]?.bottom ?? line) >= line) break;
  }
  return Math.min(low, mentions.length - 1);
}
