// Owns the card that lists every warning sign, the most urgent first. Pure.
import { BARE_CARD, type CardEntry, WARNING_SIGNS } from './card-entry.ts';
import { sourceView } from './card-view.ts';
import { ACTION_SENTENCES, labelOf, SIGNS_WORDS } from './labels.ts';
import type { Entry, Source, Urgency, WarningEntry } from './types.ts';

const CATEGORY = 'warning-sign';

/** Signs of one urgency that are symptoms: facts about the person are no alarm by themselves. */
export function signsOf(entries: readonly Entry[], urgency: Urgency): readonly WarningEntry[] {
  return entries.filter(
    (entry): entry is WarningEntry => entry.kind === 'warning' && entry.urgency === urgency && !entry.riskOnly,
  );
}

export function warningSignsCard(entries: readonly Entry[], sourceById: (id: string) => Source | undefined): CardEntry {
  const emergency = signsOf(entries, 'emergency');
  const others = (['same-day', 'see-a-doctor'] as const).map((urgency) => ({
    title: ACTION_SENTENCES[urgency],
    signs: signsOf(entries, urgency),
  }));
  const all = [...emergency, ...others.flatMap(({ signs }) => signs)];
  const sources = [...new Set(all.flatMap((sign) => sign.sources))].flatMap((id) => sourceById(id) ?? []);
  const names = (signs: readonly WarningEntry[]): readonly string[] => signs.map(({ name }) => name);
  return {
    ...BARE_CARD,
    id: WARNING_SIGNS,
    kind: 'warning',
    label: labelOf(CATEGORY),
    name: SIGNS_WORDS.name,
    urgency: 'emergency',
    action: ACTION_SENTENCES.emergency,
    short: SIGNS_WORDS.intro,
    lists: [
      { title: '', items: names(emergency) },
      ...others.map(({ title, signs }) => ({ title, items: names(signs) })),
    ],
    sources: sources.map(sourceView),
    reviewed: earliest(all.map((sign) => sign.reviewed)),
    nextReview: earliest(all.map((sign) => sign.nextReview)),
  };
}

/** The first of some ISO days. */
function earliest(days: readonly string[]): string {
  return days.toSorted()[0] ?? '';
}
