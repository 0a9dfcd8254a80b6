// Owns what is shown of how common a finding is without pain: sentences, caution and a plot with one row for each group
// of people. Pure; how it is drawn is src/ui/PrevalencePlot.tsx.
import type { SourceView } from './card-entry.ts';
import { sourceView } from './card-view.ts';
import data from './en/prevalence.json' with { type: 'json' };
import { prevalenceSentences, shareWords } from './en/prevalence-sentence.ts';
import type { Finding, Prevalence, Source } from './types.ts';

export interface PrevalenceView {
  /** The entries it is about; the first is the finding itself. */
  readonly entries: readonly string[];
  /** "A bulging disc". */
  readonly title: string;
  readonly sentences: readonly string[];
  /** What must be known with these numbers. Never left out where they stand. */
  readonly caution: string;
  readonly rows: readonly {
    /** "People aged 20 without pain". */
    readonly people: string;
    /** "30 of every 100". */
    readonly numbers: string;
    /** 0 to 1. */
    readonly share: number;
  }[];
  readonly sources: readonly SourceView[];
}

// JSON has no literal types; the schema check of the build is what makes this cast true.
const { findings, together } = data as unknown as Prevalence;

/** What must be known with all such numbers: shown wherever any of them stands. */
export const READ_TOGETHER = together;

/** The findings with numbers among these entries, in their order; each finding once. */
export function prevalenceOf(
  ids: readonly string[],
  sourceById: (id: string) => Source | undefined,
): readonly PrevalenceView[] {
  const found = new Set(ids.flatMap((id) => findings.find(({ entries }) => entries.includes(id)) ?? []));
  return [...found].map((finding) => view(finding, sourceById));
}

function view(finding: Finding, sourceById: (id: string) => Source | undefined): PrevalenceView {
  return {
    entries: finding.entries,
    title: capital(finding.finding),
    sentences: prevalenceSentences(finding),
    caution: finding.caution,
    rows: finding.shares.map((share) => ({
      people: capital(share.people),
      numbers: shareWords(share, finding),
      share: share.percent / 100,
    })),
    sources: finding.sources.flatMap((id) => sourceById(id) ?? []).map(sourceView),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
