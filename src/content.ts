// Entry: joins settings, finding, page and card in one frame of a web page. Starts nothing it does not need.
import phraseTable from 'backlight:phrase-table';
import { startCard } from './card/card.ts';
import type { Card, CardOptions, Target } from './card/types.ts';
import type { CardEntry } from './knowledge/card-entry.ts';
import guidelineFirsts from './knowledge/en/guideline-firsts.json' with { type: 'json' };
import type { GuidelineFirsts, Kind } from './knowledge/types.ts';
import { setMessages } from './language/strings.ts';
import { createFinder } from './match/finder.ts';
import { reportFirsts } from './match/page-report.ts';
import { suspectSpun } from './match/suspect-spun.ts';
import { startPage } from './page/page.ts';
import type { Mention, Page, PageOptions } from './page/types.ts';
import { getMessage } from './platform/browser.ts';
import type { PageReport } from './platform/message-table.ts';
import { askForEntries, listenForPagePort, reportFound } from './platform/messages.ts';
import { changeSettings, readSettings, watchSettings } from './platform/settings.ts';
import type { Settings } from './platform/settings-shape.ts';
import { shadowRootOf } from './platform/shadow-root.ts';
import { siteOf } from './platform/site-of.ts';
import { isOnFor } from './platform/sites.ts';

/** Tells this document's reports from those of other frames. Not randomUUID, which insecure pages do not have. */
const FRAME = crypto.getRandomValues(new Uint32Array(4)).join('-');

const GRAVITY: Record<Kind, number> = { warning: 0, claim: 1, term: 2 };

/** Explains this document until `signal` aborts. */
function explain(settings: Settings, signal: AbortSignal): { update(settings: Settings): void } {
  const fetched = new Map<string, CardEntry>();
  const targets = new WeakMap<Mention, Target>();
  let card: Card | undefined;

  const targetOf = (mention: Mention): Target => {
    const known = targets.get(mention);
    if (known) return known;
    const target: Target = {
      entries: [mention.entry],
      ...(mention.spun ? { oddWording: mention.text } : {}),
      rects: () => page.rects(mention),
      element: () => page.element(mention),
    };
    targets.set(mention, target);
    mentionOf.set(target, mention);
    return target;
  };
  const mentionOf = new WeakMap<Target, Mention>();

  const fetchEntries = async (ids: readonly string[]): Promise<readonly CardEntry[]> => {
    const missing = ids.filter((id) => !fetched.has(id));
    if (missing.length > 0) for (const entry of await askForEntries(missing)) fetched.set(entry.id, entry);
    return ids.flatMap((id) => fetched.get(id) ?? []);
  };

  const startCardOnce = (): void => {
    card ??= startCard({
      document,
      targetAt(x, y) {
        const mention = page.mentionAt(x, y);
        return mention && targetOf(mention);
      },
      entry: (id) => fetched.get(id),
      fetchEntries,
      onActive: (target) => page.setActive(target && mentionOf.get(target)),
      onMute: (id) => void changeSettings((now) => ({ muted: [...now.muted.filter((other) => other !== id), id] })),
      options: cardOptions(settings),
      signal,
    });
  };

  const page: Page = startPage({
    document,
    finder: createFinder(phraseTable),
    options: pageOptions(settings),
    shadowRootOf,
    onChange() {
      const ids = [...new Set(page.mentions().map((mention) => mention.entry))];
      card?.pageChanged();
      port.changed();
      reportFound();
      if (ids.length === 0) return;
      // Entries are here before the first hover can end, so that hovering never waits.
      void fetchEntries(ids);
      startCardOnce();
    },
    signal,
  });

  const port = listenForPagePort({
    report: () => reportOf(page),
    onGo(entry, index) {
      const mention = page.mentions().filter((other) => other.entry === entry)[index];
      if (!mention) return;
      page.reveal(mention);
      void fetchEntries([entry]).then(() => {
        startCardOnce();
        card?.open(targetOf(mention));
      });
    },
    signal,
  });

  return {
    update(next) {
      page.update(pageOptions(next));
      card?.update(cardOptions(next));
    },
  };
}

function cardOptions({ restDelay, openOn }: Settings): CardOptions {
  return { restDelay, openOn };
}

function pageOptions({ density, muted, hiddenKinds }: Settings): PageOptions {
  return { density, muted: new Set(muted), hiddenKinds: new Set(hiddenKinds) };
}

function reportOf(page: Page): PageReport {
  const byEntry = new Map<string, { id: string; kind: Kind; count: number; spun: Set<string> }>();
  for (const mention of page.mentions()) {
    const seen = byEntry.get(mention.entry);
    const record = seen ?? { id: mention.entry, kind: mention.kind, count: 0, spun: new Set<string>() };
    record.count++;
    if (GRAVITY[mention.kind] < GRAVITY[record.kind]) record.kind = mention.kind;
    if (mention.spun) record.spun.add(mention.text);
    byEntry.set(mention.entry, record);
  }
  const mentions = page.mentions();
  const text = page.text();
  const odd = mentions.filter((mention) => mention.spun && mention.alone).map((mention) => mention.text.toLowerCase());
  return {
    type: 'page',
    frame: FRAME,
    host: siteOf(location),
    top: window.top === window,
    entries: [...byEntry.values()].map((record) => ({ ...record, spun: [...record.spun] })),
    suspectedSpun: suspectSpun(odd, text.split(/\s+/).length),
    firsts: reportFirsts(
      guidelineFirsts as GuidelineFirsts,
      new Set(byEntry.keys()),
      mentions.some(({ kind }) => kind === 'warning'),
      text,
    ),
  };
}

/** Follows the settings for as long as the document lives: on, off, changed. */
async function start(): Promise<void> {
  let running: { readonly stop: AbortController; update(settings: Settings): void } | undefined;
  const follow = (settings: Settings): void => {
    if (!isOnFor(settings, siteOf(location))) {
      running?.stop.abort();
      running = undefined;
      reportFound();
      return;
    }
    if (running) {
      running.update(settings);
      return;
    }
    const stop = new AbortController();
    running = { stop, ...explain(settings, stop.signal) };
  };
  watchSettings(follow, new AbortController().signal);
  follow(await readSettings());
}

setMessages(getMessage);
void start();
