// Owns what a frame tells of itself: what was found there, in few words, for badge and popup.

import guidelineFirsts from 'backlight:guideline-firsts';
import type { Explained } from './explain.ts';
import type { Kind } from './knowledge/types.ts';
import { GRAVITY } from './match/outranks.ts';
import { reportFirsts, type Sought } from './match/page-report.ts';
import { suspectSpun } from './match/suspect-spun.ts';
import type { Mention } from './page/types.ts';
import { LONGEST_WORDING, MOST_WORDINGS, type PageReport } from './platform/message-table.ts';

/** Tells this document's reports from those of other frames. Not randomUUID, which insecure pages do not have. */
const FRAME = crypto.getRandomValues(new Uint32Array(4)).join('-');

type Found = Pick<PageReport, 'entries' | 'places' | 'at' | 'suspectedSpun' | 'firsts'>;

/** What a report is made of. */
type Reported = Pick<Explained, 'page' | 'lastOpened' | 'isTreatment'>;

type Read = Pick<PageReport, 'suspectedSpun' | 'firsts'>;

/** Text read for a report: some fifteen thousand words, in a few ms. What a book says after them changes little. */
const READ_CHARACTERS = 100_000;

const UNREAD: Read = { suspectedSpun: false, firsts: null };
const NOTHING: Found = { entries: [], places: 0, at: null, ...UNREAD };

/** The report of this document, `full` with what takes reading it; `explained` is undefined while Backlight is off here. */
export function reportOf(full: boolean, host: string, explained: Reported | undefined): PageReport {
  return {
    type: 'page',
    frame: FRAME,
    host,
    top: window.top === window,
    isPdf: document.contentType === 'application/pdf',
    on: explained !== undefined,
    isCut: explained?.page.isCut ?? false,
    ...(explained ? foundOn(explained, full) : NOTHING),
  };
}

/** Is a request meant for this document? */
export const isHere = (frame: string): boolean => frame === FRAME;

function foundOn({ page, lastOpened, isTreatment }: Reported, full: boolean): Found {
  const mentions = page.mentions();
  const byEntry = new Map<string, { id: string; kind: Kind; count: number; spun: Set<string> }>();
  for (const mention of mentions) {
    // The reader knows their own words; they count as places to go, not as something found.
    if (mention.kind === 'custom') continue;
    const seen = byEntry.get(mention.entry);
    const record = seen ?? { id: mention.entry, kind: mention.kind, count: 0, spun: new Set<string>() };
    record.count++;
    if (GRAVITY[mention.kind] < GRAVITY[record.kind]) record.kind = mention.kind;
    if (mention.spun && record.spun.size < MOST_WORDINGS) record.spun.add(mention.text.slice(0, LONGEST_WORDING));
    byEntry.set(mention.entry, record);
  }
  const shown = page.shown();
  return {
    entries: [...byEntry.values()].map((record) => ({ ...record, spun: [...record.spun] })),
    places: shown.length,
    at: lastOpened ? placeOf(lastOpened, mentions, new Set(shown)) : null,
    ...(full ? read(page, [...byEntry.keys()], isTreatment) : UNREAD),
  };
}

/** Which of the shown mentions was opened last. Of a repeat that is not shown, the one before it: the next comes next. */
function placeOf(
  { mention, time }: NonNullable<Explained['lastOpened']>,
  mentions: readonly Mention[],
  shown: ReadonlySet<Mention>,
): PageReport['at'] {
  const before = mentions.slice(0, mentions.indexOf(mention) + 1).filter((other) => shown.has(other));
  return before.length > 0 ? { place: before.length - 1, time } : null;
}

/** What the text itself tells. */
function read(page: Reported['page'], entries: readonly string[], isTreatment: Reported['isTreatment']): Read {
  const text = page.text(READ_CHARACTERS);
  const share = text.length === 0 ? 1 : Math.max(1, page.characters / text.length);
  return {
    suspectedSpun: suspectSpun(page.oddWordings(), text.split(/\s+/).length * share),
    firsts: reportFirsts(
      JSON.parse(guidelineFirsts) as readonly Sought[],
      new Set(entries),
      entries.filter(isTreatment).length,
      page.mentions().some(({ kind }) => kind === 'warning'),
      text,
    ),
  };
}
