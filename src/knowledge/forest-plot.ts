// Owns what a forest plot shows of a treatment's own numbers: one plot for each measure and outcome, never mixed, with
// its axis. Pure; how it is drawn is src/ui/ForestPlot.tsx.
import { noDifference, situationOf } from './effect.ts';
import { measureWords, outcomeWords, rowHeading, rowNote, rowNumbers } from './en/plot-words.ts';
import { SITUATION_WORDS } from './labels.ts';
import type { EffectSize, Situation } from './types.ts';

export interface ForestRow {
  /** "Against usual care, at 10 weeks". */
  readonly heading: string;
  /** What was tested, in whom, how many, how certain. */
  readonly note: string;
  /** "−17 (−22 to −12)". */
  readonly numbers: string;
  /** Places on the axis, 0 (left) to 1 (right); the ends of the range are null where it was not reported. */
  readonly at: number;
  readonly from: number | null;
  readonly to: number | null;
}

export interface ForestPlotView {
  /** The same words as in the evidence statement it belongs to. */
  readonly situation: string;
  /** "Pain, points on a scale of 100". */
  readonly title: string;
  /** Words for the two sides: "less pain" is left, "more pain" right. */
  readonly better: string;
  readonly worse: string;
  /** Place of no difference, 0 to 1. */
  readonly none: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly rows: readonly ForestRow[];
}

/** Room on the worse side at least, as a share of the better side, so that its words have a place. */
const LEAST_WORSE = 0.35;
/** Room beyond the outermost range end, as a share of the axis. */
const MARGIN = 0.04;
const MOST_TICKS = 7;
/** Round values of a ratio. */
const RATIO_TICKS = [0.25, 0.4, 0.6, 0.8, 1, 1.25, 1.5, 2, 4];

export function forestPlotViews(rows: readonly EffectSize[]): readonly ForestPlotView[] {
  const groups: [EffectSize, ...EffectSize[]][] = [];
  for (const row of rows) {
    const group = groups.find(([first]) => isSamePlot(first, row));
    if (group) group.push(row);
    else groups.push([row]);
  }
  return groups.map(view);
}

function isSamePlot(a: EffectSize, b: EffectSize): boolean {
  return situationOf(a) === situationOf(b) && a.measure === b.measure && outcomeWords(a).name === outcomeWords(b).name;
}

function view(rows: readonly [EffectSize, ...EffectSize[]]): ForestPlotView {
  const [first] = rows;
  const situation: Situation = situationOf(first);
  const { name, better, worse } = outcomeWords(first);
  // Ratios are drawn on a logarithmic axis, where half and double lie equally far from no difference.
  const isRatio = first.measure === 'HR';
  const scale = (value: number): number => (isRatio ? Math.log(value) : value);
  const none = scale(noDifference(first));
  const values = rows.flatMap(({ estimate, low, high }) => [estimate, low ?? estimate, high ?? estimate].map(scale));
  const left = Math.min(none, ...values);
  const right = Math.max(none, ...values, none + (none - left) * LEAST_WORSE);
  const margin = (right - left) * MARGIN;
  const width = right - left + 2 * margin;
  const place = (value: number): number => (scale(value) - left + margin) / width;
  return {
    situation: SITUATION_WORDS[situation],
    title: `${name}, ${measureWords(first)}`,
    better,
    worse,
    none: place(noDifference(first)),
    ticks: (isRatio ? RATIO_TICKS : roundValues(left, right))
      .map((value) => ({ at: place(value), text: String(value).replace('-', '−') }))
      .filter(({ at }) => at >= 0 && at <= 1),
    rows: rows.map((row) => ({
      heading: rowHeading(row),
      note: rowNote(row),
      numbers: rowNumbers(row),
      at: place(row.estimate),
      from: row.low === null ? null : place(row.low),
      to: row.high === null ? null : place(row.high),
    })),
  };
}

/** At most seven round values from `low` to `high`, zero among them. */
function roundValues(low: number, high: number): readonly number[] {
  const rough = (high - low) / MOST_TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  // Counted in steps and rounded, so that 3 x 0.1 is 0.3.
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(6)));
}
