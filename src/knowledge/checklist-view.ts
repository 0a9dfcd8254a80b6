// Owns the making of the checklist from its items and the parts of massage safety they show. Pure.
import { LEVELS } from './conditions-view.ts';
import words from './en/words.json' with { type: 'json' };
import type { Checklist, ChecklistItem, MassageSafety } from './types.ts';

/** Lines that answer "How do I check this?", under a title of their own or none. */
export interface ChecklistLines {
  readonly title?: string;
  readonly lines: readonly string[];
}

export interface ChecklistItemView {
  /** Stable: ticks are stored under it. */
  readonly id: string;
  readonly text: string;
  readonly how: readonly string[];
  readonly lists: readonly ChecklistLines[];
  readonly sources: readonly string[];
}

export type ChecklistView = { readonly [part in keyof Checklist]: readonly ChecklistItemView[] };

const COUNTRIES = ['general', 'US', 'UK', 'CA', 'AU'] as const;

export function checklistView({ before, during, after }: Checklist, safety: MassageSafety): ChecklistView {
  const view = ({ id, text, how, shows, sources }: ChecklistItem): ChecklistItemView => ({
    id,
    text,
    how,
    lists: shows ? lists(shows, safety) : [],
    sources,
  });
  return { before: before.map(view), during: during.map(view), after: after.map(view) };
}

function lists(part: NonNullable<ChecklistItem['shows']>, safety: MassageSafety): readonly ChecklistLines[] {
  switch (part) {
    case 'conditions':
      return LEVELS.map((level) => ({
        title: words.levels[level],
        lines: safety.conditions.filter((condition) => condition.level === level).map(({ name }) => name),
      }));
    case 'choosing':
      return COUNTRIES.map((country) => ({
        title: words.countries[country],
        lines: safety.choosing[country].map(({ text }) => text),
      }));
    case 'questions':
      return [{ lines: safety.questions.map(({ text }) => text) }];
    case 'during':
      return [{ lines: safety.during.map(({ say, why }) => `“${say}” ${why}`) }];
    case 'consent':
      return [{ lines: safety.consent.map(({ text }) => text) }];
    case 'after':
      return [{ lines: safety.after.flatMap(({ expect, action }) => (action ? [`${expect} ${action}`] : [])) }];
  }
}
