// Owns the checklist as plain text, for pasting into a letter or a note.
import { ACTION_SENTENCES, checklist, warningSigns } from '../../src/knowledge/index.ts';
import { t } from '../../src/language/strings.ts';
import { PARTS } from './parts.ts';

/** @param ticked ids of ticked items @param notes by id of the item */
export function checklistAsText(ticked: ReadonlySet<string>, notes: ReadonlyMap<string, string>): string {
  const line = ({ id, text }: { readonly id: string; readonly text: string }): readonly string[] => [
    `[${ticked.has(id) ? 'x' : ' '}] ${text}`,
    ...(notes.get(id)?.split('\n') ?? []).map((written) => `    ${written}`),
  ];
  return [
    [
      ACTION_SENTENCES.emergency,
      t('checklist_ifNew'),
      ...warningSigns('emergency').map(({ name }) => `- ${name}`),
    ].join('\n'),
    ...PARTS.map(({ id, title }) => [t(title), ...checklist[id].flatMap(line)].join('\n')),
    t('checklist_from'),
  ].join('\n\n');
}
