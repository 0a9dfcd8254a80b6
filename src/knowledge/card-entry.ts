// Owns what a card says of an entry: prose, generated evidence and sources, resolved and ready to draw.
// Plain data, so that it can travel in a message.
import type { Kind, Urgency, Verdict } from './types.ts';

/** The id under which the list of all warning signs is asked for; no entry has it. */
export const WARNING_SIGNS = 'warning-signs';

/** One evidence statement: label and dots say how sure, the sentences say what and how much. */
export interface EvidenceView {
  /** "New pain", "Long-lasting pain" or "Preventing the next episode". */
  readonly situation: string;
  readonly rating: string;
  /** GRADE level in words, "Very low certainty" to "High certainty", or "No trial found". */
  readonly certainty: string;
  /** 0 to 4 filled dots of four. */
  readonly dots: number;
  /** Generated from data: verb by certainty, size word by threshold, comparator and time. */
  readonly sentences: readonly string[];
  /** What studies found, as reports. */
  readonly findings: readonly string[];
  readonly note?: string;
}

export interface SourceView {
  readonly id: string;
  /** Short form for a footer: "Annals 2011". */
  readonly label: string;
  /** Authors, year, title, publisher in one line. */
  readonly citation: string;
  readonly url: string;
}

/** What a card may have and often has not. */
export const BARE_CARD = {
  offersSigns: false,
  evidence: [],
  more: [],
  harms: [],
  askFirst: [],
  doesNot: [],
  guidelines: [],
  related: [],
  citation: '',
} as const;

export interface CardEntry {
  readonly id: string;
  /** `custom`: the reader's own note on a word, which no one has checked. */
  readonly kind: Kind | 'custom';
  /** Plain kind above the name: "Massage technique", "Claim to check", "Warning sign". */
  readonly label: string;
  readonly name: string;
  readonly short: string;
  /** The fixed action sentence of a warning. */
  readonly action?: string;
  readonly urgency?: Urgency;
  /** A claim's verdict, and its word. */
  readonly verdict?: Verdict;
  readonly verdictWord?: string;
  /** Lists under headings of their own, in place of `more`. */
  readonly lists?: readonly { readonly title: string; readonly items: readonly string[] }[];
  /** The card offers the way to the list of all warning signs. */
  readonly offersSigns: boolean;
  readonly evidence: readonly EvidenceView[];
  readonly caution?: string;
  readonly more: readonly string[];
  readonly harms: readonly string[];
  readonly askFirst: readonly string[];
  readonly doesNot: readonly string[];
  /** One sentence that says where guidelines differ. */
  readonly guidelinesDiffer?: string;
  readonly guidelines: readonly { readonly body: string; readonly year: number; readonly text: string }[];
  readonly related: readonly { readonly id: string; readonly name: string }[];
  readonly sources: readonly SourceView[];
  /** What Copy puts on the clipboard. */
  readonly citation: string;
  /** ISO dates. */
  readonly reviewed: string;
  readonly nextReview: string;
}
