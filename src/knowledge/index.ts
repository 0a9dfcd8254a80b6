// The one door to what Backlight knows: typed data and look-ups. Everything here ships; schemas do not.
import { type CardEntry, WARNING_SIGNS } from './card-entry.ts';
import { toCardEntry } from './card-view.ts';
import { checklistView } from './checklist-view.ts';
import { citationText } from './citation-text.ts';
import { conditionViews } from './conditions-view.ts';
import checklistData from './en/checklist.json' with { type: 'json' };
import effectSizeData from './en/effect-sizes.json' with { type: 'json' };
import guideData from './en/guide.json' with { type: 'json' };
import guidelineFirstsData from './en/guideline-firsts.json' with { type: 'json' };
import massageSafetyData from './en/massage-safety.json' with { type: 'json' };
import { entryFiles } from './entries.ts';
import { type ForestPlotView, forestPlotViews } from './forest-plot.ts';
import sourceData from './sources.json' with { type: 'json' };
import type {
  Checklist,
  EffectSize,
  Entry,
  Guide,
  GuidelineFirsts,
  MassageSafety,
  Source,
  Urgency,
  WarningEntry,
} from './types.ts';
import { signsOf, warningSignsCard } from './warning-signs.ts';

export { ACTION_SENTENCES, labelOf, VERDICT_WORDS } from './labels.ts';

// JSON has no literal types; the schema check of the build is what makes these casts true.
export const entries: readonly Entry[] = Object.values(entryFiles).flat();
export const sources = sourceData as readonly Source[];
export const effectSizes = effectSizeData as readonly EffectSize[];
export const guide = guideData as Guide;
/** What guidelines put first; `name` is how the page report calls it. */
export const guidelineFirsts = guidelineFirstsData as GuidelineFirsts;
/** All 43 conditions by level, choosing a therapist, what to ask, say and expect, and consent. */
export const massageSafety = massageSafetyData as MassageSafety;
export const checklist = checklistView(checklistData as Checklist, massageSafety);
/** The conditions as a reader can tick them, the gravest first. */
export const conditions = conditionViews(massageSafety);

const byId = new Map(entries.map((entry) => [entry.id, entry]));
const sourcesById = new Map(sources.map((source) => [source.id, source]));

/** The entry with this id, or undefined. */
export function entryById(id: string): Entry | undefined {
  return byId.get(id);
}

/** The source with this id, or undefined. */
export function sourceById(id: string): Source | undefined {
  return sourcesById.get(id);
}

/** What the card says of an entry, or undefined when there is no such entry. */
export function cardEntry(id: string): CardEntry | undefined {
  const entry = byId.get(id);
  const card =
    id === WARNING_SIGNS
      ? warningSignsCard(entries, sourceById)
      : entry && toCardEntry(entry, { effectSizes, entryById, sourceById });
  return card && { ...card, citation: citationText(card) };
}

/** The numbers of a treatment itself as plots, one for each measure and outcome; none where it has no numbers. */
export function forestPlots(id: string): readonly ForestPlotView[] {
  return forestPlotViews(effectSizes.filter((row) => row.entry === id));
}

/** Warning signs of one urgency that are symptoms. */
export function warningSigns(urgency: Urgency): readonly WarningEntry[] {
  return signsOf(entries, urgency);
}
