// Owns what a report holds: its entries in the order of reading, each with its mentions, and the warning signs that the
// text asserts. Pure.
import type { Entry, Urgency, WarningEntry } from '../../src/knowledge/types.ts';

/** What is needed of a mention; `M` is the page's own. */
interface Mentioned {
  readonly entry: string;
  readonly kind: Entry['kind'] | 'custom';
  readonly text: string;
}

export interface ReportEntry<M extends Mentioned = Mentioned> {
  readonly entry: Entry;
  /** As it is painted: a sign that is not urgent is a term. */
  readonly kind: Entry['kind'];
  /** In the order of reading; at least one. */
  readonly mentions: readonly [M, ...M[]];
}

const GRAVITY = { warning: 0, claim: 1, term: 2 } as const;

/** The reader's own words are left out: they know them. */
export function reportEntries<M extends Mentioned>(
  mentions: readonly M[],
  entryById: (id: string) => Entry | undefined,
): readonly ReportEntry<M>[] {
  const byId = new Map<string, { entry: Entry; kind: Entry['kind']; mentions: [M, ...M[]] }>();
  for (const mention of mentions) {
    if (mention.kind === 'custom') continue;
    const known = byId.get(mention.entry);
    const entry = known?.entry ?? entryById(mention.entry);
    if (!entry) continue;
    if (!known) byId.set(mention.entry, { entry, kind: mention.kind, mentions: [mention] });
    else {
      known.mentions.push(mention);
      if (GRAVITY[mention.kind] < GRAVITY[known.kind]) known.kind = mention.kind;
    }
  }
  return [...byId.values()];
}

const URGENCIES: readonly Urgency[] = ['emergency', 'same-day', 'see-a-doctor'];

/** The signs that the text asserts, the most urgent first; a sign that it denies is a term, and none of these. */
export function assertedSigns(
  entries: readonly ReportEntry[],
): readonly { readonly urgency: Urgency; readonly signs: readonly WarningEntry[] }[] {
  const signs = entries.flatMap(({ entry }) => (entry.kind === 'warning' ? entry : []));
  return URGENCIES.map((urgency) => ({ urgency, signs: signs.filter((sign) => sign.urgency === urgency) })).filter(
    ({ signs: some }) => some.length > 0,
  );
}
