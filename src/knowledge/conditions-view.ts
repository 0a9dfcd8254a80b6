// Owns the conditions under which massage needs care, as a reader can tick them: the gravest level first. Pure.
import words from './en/words.json' with { type: 'json' };
import type { MassageSafety } from './types.ts';

type Level = MassageSafety['conditions'][number]['level'];

export interface ConditionView {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  /** "No massage for now", "Ask a doctor first" ... */
  readonly levelWord: string;
  readonly why: string;
  readonly note?: string;
}

/** The gravest first. */
export const LEVELS: readonly Level[] = ['do-not', 'ask-doctor-first', 'local-avoid', 'tell-therapist'];

export function conditionViews({ conditions }: MassageSafety): readonly ConditionView[] {
  return conditions
    .map(({ id, name, level, why, note }) => ({
      id,
      name,
      level,
      levelWord: words.levels[level],
      why,
      ...(note ? { note } : {}),
    }))
    .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}
