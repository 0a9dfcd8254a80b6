// Owns the checklist as plain text, for pasting into a letter or a note.
import { ACTION_SENTENCES, checklist } from '../src/knowledge/index.ts';
import { t } from '../src/language/strings.ts';

const TITLES = { before: 'checklist_before', during: 'checklist_during', after: 'checklist_after' } as const;

/** @param ticked ids of ticked items @param emergencySigns names of the signs that come first */
export function checklistAsText(ticked: ReadonlySet<string>, emergencySigns: readonly string[]): string {
  const parts = (['before', 'during', 'after'] as const).map((part) =>
    [t(TITLES[part]), ...checklist[part].map(({ id, text }) => `[${ticked.has(id) ? 'x' : ' '}] ${text}`)].join('\n'),
  );
  return [
    `${ACTION_SENTENCES.emergency}\n${t('checklist_ifNew')}`,
    emergencySigns.map((sign) => `- ${sign}`).join('\n'),
    ...parts,
    t('checklist_from'),
  ].join('\n\n');
}
