// Owns how finding, painting and the card work together in one document, wherever that is: a web page or the preview in
// the options. No browser API: what they need is handed in.
import { startCard } from './card/card.ts';
import type { Card, CardOptions, Target } from './card/types.ts';
import type { CardEntry } from './knowledge/card-entry.ts';
import type { Finder } from './match/types.ts';
import { startPage } from './page/page.ts';
import type { ShadowRootOf } from './page/roots.ts';
import type { MarkStyles } from './page/sheets.ts';
import type { Mention, Page, PageOptions } from './page/types.ts';

export interface ExplainOptions {
  readonly page: PageOptions;
  readonly card: CardOptions;
}

export interface Explained {
  readonly page: Page;
  /** The mention whose card is open, or was open last, and since when (ms since 1970). */
  readonly lastOpened: { readonly mention: Mention; readonly time: number } | undefined;
  /** Does the entry tell what a treatment does? Known once it has been fetched. */
  isTreatment(entry: string): boolean;
  /** Scrolls to a mention and opens its card. */
  open(mention: Mention): void;
  update(options: ExplainOptions): void;
}

/** Explains a document until `signal` aborts. */
export function explain({
  document,
  within,
  finder,
  fetchEntries: fetchMissing,
  options: firstOptions,
  shadowRootOf,
  styles,
  onChange,
  onOpened,
  onMute,
  signal,
}: {
  readonly document: Document;
  /** Only the text in this element is explained; all of it when left out. */
  readonly within?: Element;
  readonly finder: Finder;
  /** Fetches entries that are not known yet; each is asked for once. */
  readonly fetchEntries: (ids: readonly string[]) => Promise<readonly CardEntry[]>;
  readonly options: ExplainOptions;
  readonly shadowRootOf: ShadowRootOf;
  readonly styles: MarkStyles;
  /** What was found has changed. */
  readonly onChange: () => void;
  /** A card has opened on this mention. */
  readonly onOpened?: (mention: Mention) => void;
  /** The reader does not want this entry explained any more, or wants it again. */
  readonly onMute: (id: string, isMuted: boolean) => void;
  readonly signal: AbortSignal;
}): Explained {
  let options = firstOptions;
  let card: Card | undefined;
  let lastOpened: Explained['lastOpened'];
  const fetched = new Map<string, CardEntry>();
  const targets = new WeakMap<Mention, Target>();
  const mentionOf = new WeakMap<Target, Mention>();

  const targetOf = (mention: Mention): Target => {
    const known = targets.get(mention);
    if (known) return known;
    const target: Target = {
      get entries() {
        return [mention.entry, ...page.alsoAt(mention).filter((id) => id !== mention.entry)];
      },
      ...(mention.spun ? { oddWording: mention.text } : {}),
      rects: () => page.rects(mention),
      element: () => page.element(mention),
    };
    targets.set(mention, target);
    mentionOf.set(target, mention);
    return target;
  };

  const fetchEntries = async (ids: readonly string[]): Promise<readonly CardEntry[]> => {
    const missing = ids.filter((id) => !fetched.has(id));
    if (missing.length > 0) for (const entry of await fetchMissing(missing)) fetched.set(entry.id, entry);
    return ids.flatMap((id) => fetched.get(id) ?? []);
  };

  const cardOnce = (): Card => {
    card ??= startCard({
      document,
      targetAt({ x, y }, over) {
        const mention = page.mentionAt(x, y, over);
        return mention && targetOf(mention);
      },
      entry: (id) => fetched.get(id),
      fetchEntries,
      onActive(target) {
        const mention = target && mentionOf.get(target);
        if (mention) {
          lastOpened = { mention, time: Date.now() };
          onOpened?.(mention);
        }
        page.setActive(mention);
      },
      onMute,
      options: options.card,
      signal,
    });
    return card;
  };

  const page = startPage({
    document,
    within,
    finder,
    options: options.page,
    shadowRootOf,
    styles,
    onChange() {
      card?.pageChanged();
      onChange();
      // Entries are here before the first hover can end, so that hovering never waits.
      void fetchEntries([...new Set(page.mentions().map(({ entry }) => entry))]);
    },
    // Not with the first report, which may come later: whoever points at a mark at once would point in vain.
    onPaint: cardOnce,
    signal,
  });

  return {
    page,
    get lastOpened() {
      return lastOpened;
    },
    isTreatment: (entry) => (fetched.get(entry)?.evidence.length ?? 0) > 0,
    open(mention) {
      lastOpened = { mention, time: Date.now() };
      page.reveal(mention);
      void fetchEntries([mention.entry]).then(() => {
        if (!signal.aborted) cardOnce().open(targetOf(mention));
      });
    },
    update(next) {
      options = next;
      page.update(next.page);
      card?.update(next.card);
    },
  };
}
