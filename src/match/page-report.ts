// Owns what a page says and leaves out of what guidelines put first. Facts only: no score, no verdict on the site.
import type { GuidelineFirsts } from '../knowledge/types.ts';
import { plainText } from './characters.ts';

/** What a page is looked through for; its name is for the popup. */
export type Sought = Omit<GuidelineFirsts['firsts'][number], 'name'>;
export type First = Sought['id'];

export interface FirstsReport {
  readonly mentioned: readonly First[];
  readonly left: readonly First[];
}

/** Words below which a page is too short to be blamed for what it leaves out: about one printed page. */
const FEWEST_WORDS = 400;
/** Different treatments that make a page one about treatment. */
const FEWEST_TREATMENTS = 2;
/** Share of "I", "my", "me" among the words from which a text is a person's own story: a forum, a diary. */
const PERSONAL_FROM = 0.02;
const PERSONAL = new Set(['i', 'my', 'me', 'im', 'ive', 'id', 'myself', 'mine']);

/**
 * @param entries ids of the entries mentioned on the page
 * @param treatments how many of them are treatments
 * @param hasWarning a warning sign is among them
 * @param text the page's text as it stands
 * @returns null for short pages, personal texts and pages that are not about treatment
 */
export function reportFirsts(
  firsts: readonly Sought[],
  entries: ReadonlySet<string>,
  treatments: number,
  hasWarning: boolean,
  text: string,
): FirstsReport | null {
  if (treatments < FEWEST_TREATMENTS) return null;
  const plain = ` ${plainText(text)} `;
  const words = plain.split(' ');
  if (words.length < FEWEST_WORDS) return null;
  if (words.filter((word) => PERSONAL.has(word)).length / words.length >= PERSONAL_FROM) return null;
  const isMentioned = (first: Sought): boolean =>
    (first.id === 'getting-help' && hasWarning) ||
    first.entries.some((id) => entries.has(id)) ||
    first.phrases.some((phrase) => plain.includes(` ${phrase} `));
  const mentioned = firsts.filter(isMentioned).map(({ id }) => id);
  return { mentioned, left: firsts.map(({ id }) => id).filter((id) => !mentioned.includes(id)) };
}
