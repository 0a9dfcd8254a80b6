// Owns the list of treatments in short: all that the popup shows before anything is opened. Pure; made by the build, so
// that the popup starts without the whole knowledge base.
import { toCardEntry } from './card-view.ts';
import { labelOf } from './labels.ts';
import type { EffectSize, Entry, Guide } from './types.ts';

export interface TechniqueRow {
  readonly id: string;
  readonly name: string;
  /** The first statement that trials bear out: rating and certainty in words, filled dots of four, whom it is about. */
  readonly rating: string;
  readonly certainty: string;
  readonly dots: number;
  readonly situation: string;
}

export interface TechniqueList {
  readonly lead: string;
  readonly techniques: readonly (TechniqueRow & { readonly line: string; readonly pressure: string })[];
  readonly groups: readonly { readonly id: string; readonly label: string; readonly rows: readonly TechniqueRow[] }[];
}

/** Groups of other care in the order they are shown: what people do themselves before what is done to them. */
const GROUPS = [
  'self-care',
  'movement',
  'massage',
  'manual',
  'needle',
  'heat-cold',
  'mind-body',
  'device',
  'medicine',
  'other',
];
/** Always among the choices, and first: guidelines put it before all other care. */
const FIRST = 'staying-active';

export function techniqueList(
  entries: readonly Entry[],
  guide: Guide,
  effectSizes: readonly EffectSize[],
): TechniqueList {
  const library = { effectSizes, entryById: () => undefined, sourceById: () => undefined };
  const row = (entry: Entry): readonly TechniqueRow[] => {
    const { evidence } = toCardEntry(entry, library);
    // What was studied says more than that nobody looked: heat was tried in new pain alone.
    const told = evidence.find(({ dots }) => dots > 0) ?? evidence[0];
    if (!told) return [];
    const { rating, certainty, dots, situation } = told;
    return [{ id: entry.id, name: entry.name, rating, certainty, dots, situation }];
  };
  const shown = new Set(guide.techniques.map(({ id }) => id));
  const others = entries.filter((entry) => !shown.has(entry.id));
  return {
    lead: guide.lead,
    techniques: guide.techniques.flatMap(({ id, line, pressure }) => {
      const entry = entries.find((other) => other.id === id);
      return entry ? row(entry).map((short) => ({ ...short, line, pressure })) : [];
    }),
    groups: GROUPS.map((id) => ({
      id,
      label: labelOf(id),
      rows: others
        .filter((entry) => entry.category === id)
        .toSorted((a, b) => Number(b.id === FIRST) - Number(a.id === FIRST))
        .flatMap(row),
    })),
  };
}
