// Owns what stands on the question sheet, for the screen and as plain text.

import { ACTION_SENTENCES, cardEntry } from '../../src/knowledge/index.ts';
import type { Urgency, WarningEntry } from '../../src/knowledge/types.ts';
import { t } from '../../src/language/strings.ts';
import { type Brought, keyOf } from './memory.ts';
import { questionAbout, questionsOf } from './questions.ts';

export type SignGroups = readonly { readonly urgency: Urgency; readonly signs: readonly WarningEntry[] }[];

export interface SheetLine {
  readonly key: string;
  readonly name: string;
  /** One or two plain sentences; for a warning sign its action. Empty for a word that is not explained. */
  readonly short: string;
  /** The one thing to know first, never turned into a question: it may be what to do at once. */
  readonly caution: string;
  /** How the text words it; empty where that is the name. */
  readonly wording: string;
  readonly questions: readonly string[];
  readonly note: string;
}

export function sheetLines({ sheet, notes }: Brought, hasSigns: boolean): readonly SheetLine[] {
  return [...sheet.values()].map((item) => {
    const key = keyOf(item);
    const card = item.entry === undefined ? undefined : cardEntry(item.entry);
    const note = notes.get(key) ?? '';
    if (!card) {
      return {
        key,
        name: item.wording,
        short: '',
        caution: '',
        wording: '',
        questions: [questionAbout(item.wording)],
        note,
      };
    }
    return {
      key,
      name: card.name,
      short: card.action ?? (card.kind === 'claim' ? '' : card.short),
      caution: card.caution ?? '',
      wording: item.wording,
      questions: questionsOf(card.id, item.wording, hasSigns),
      note,
    };
  });
}

/** The sheet as plain text, for pasting into a letter or a note; signs that the text asserts come first. */
export function sheetAsText(lines: readonly SheetLine[], signs: SignGroups, ownNote: string): string {
  const indented = (text: string): readonly string[] => (text ? text.split('\n').map((line) => `    ${line}`) : []);
  return [
    t('read_sheetHeading'),
    ...signs.map(({ urgency, signs: some }) =>
      [ACTION_SENTENCES[urgency], ...some.map(({ name }) => `- ${name}`)].join('\n'),
    ),
    ...lines.map(({ name, short, caution, wording, questions, note }) =>
      [
        name,
        ...indented(short),
        ...indented(caution),
        ...(wording ? indented(t('read_inText', wording)) : []),
        ...questions.map((question) => `  ? ${question}`),
        ...indented(note),
      ].join('\n'),
    ),
    ...(ownNote ? [[t('read_ownQuestions'), ...indented(ownNote)].join('\n')] : []),
    [t('read_once'), t('checklist_from')].join('\n'),
  ].join('\n\n');
}
