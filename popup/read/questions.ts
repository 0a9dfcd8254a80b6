// Owns the questions of the sheet. Each is asked of a fact that the knowledge base has, which stands in it: nothing here
// says what to do. Pure but for the words.
import { cardEntry, entryById, sourceById } from '../../src/knowledge/index.ts';
import { prevalenceOf } from '../../src/knowledge/prevalence.ts';
import { t } from '../../src/language/strings.ts';

/** Facts of one kind that are asked about: a sheet is for one appointment. */
const MOST_FACTS = 2;

/** Facts that say what to do at once are for no appointment. */
const AT_ONCE = /\bemergency\b|\bat once\b|\bstraight away\b|\btoday\b|\b(999|911|112)\b/i;

/**
 * @param wording how the text words the entry
 * @param hasSigns the text asserts a warning sign: how common a finding is does not stand beside one
 */
export function questionsOf(id: string, wording: string, hasSigns: boolean): readonly string[] {
  const entry = entryById(id);
  const card = cardEntry(id);
  if (!entry || !card || entry.kind === 'warning') return [];
  if (entry.kind === 'claim') {
    return [t('ask_claim', wording, [card.verdictWord, card.short].join('. '))];
  }
  const { treatment } = entry;
  if (!treatment) {
    const common = hasSigns ? [] : prevalenceOf([id], sourceById);
    return [t('ask_meaning', wording), ...common.map(({ sentences }) => t('ask_common', sentences.join(' ')))];
  }
  const texts = (facts: readonly { readonly text: string }[]): readonly string[] =>
    facts
      .map(({ text }) => text)
      .filter((text) => text !== card.caution && !AT_ONCE.test(text))
      .slice(0, MOST_FACTS);
  return [
    ...card.evidence.flatMap(({ situation, sentences: [first] }) =>
      first ? [t('ask_research', situation, first)] : [],
    ),
    ...(card.guidelinesDiffer ? [t('ask_guidelines', card.guidelinesDiffer)] : []),
    ...texts(treatment.askFirst).map((text) => t('ask_applies', text)),
    ...texts(treatment.harms).map((text) => t('ask_harm', text)),
  ];
}

export const questionAbout = (word: string): string => t('ask_word', word);
