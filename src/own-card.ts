// Owns what a card says of a word the reader has noted: their text, as text, and nothing of ours.
import { BARE_CARD, type CardEntry } from './knowledge/card-entry.ts';
import { t } from './language/strings.ts';
import type { OwnWord } from './platform/words-shape.ts';

export function ownCard({ id, word, note, link }: OwnWord): CardEntry {
  const isLink = URL.canParse(link);
  return {
    ...BARE_CARD,
    id,
    kind: 'custom',
    label: t('words_label'),
    name: word,
    short: note,
    sources: isLink ? [{ id, label: new URL(link).hostname, citation: link, url: link }] : [],
    reviewed: '',
    nextReview: '',
  };
}
