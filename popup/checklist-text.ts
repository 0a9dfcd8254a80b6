// Owns the checklist as plain text, for pasting into a letter or a note.
import { ACTION_SENTENCES, checklist } from '../src/knowledge/index.ts';

const TITLES = { before: 'Before you book', during: 'During', after: 'After' } as const;

/** @param ticked ids of ticked items @param emergencySigns names of the signs that come first */
export function checklistAsText(ticked: ReadonlySet<string>, emergencySigns: readonly string[]): string {
  const parts = (['before', 'during', 'after'] as const).map((part) =>
    [TITLES[part], ...checklist[part].map(({ id, text }) => `[${ticked.has(id) ? 'x' : ' '}] ${text}`)].join('\n'),
  );
  return [
    `${ACTION_SENTENCES.emergency}\nIf any of these is new, with back pain:`,
    emergencySigns.map((sign) => `- ${sign}`).join('\n'),
    ...parts,
    'From Backlight. Information, not advice. No clinician has reviewed this text yet.',
  ].join('\n\n');
}
