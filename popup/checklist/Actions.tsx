// Owns what can be done with the checklist as a whole: print it, copy it as text, start over and take that back.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type StringKey, t } from '../../src/language/strings.ts';
import type { ChecklistChange, ChecklistState } from '../../src/platform/checklist.ts';
import { isPrivateWindow } from '../../src/platform/private-window.ts';
import { isActionPopup, openPopupInTab } from '../../src/platform/tab.ts';
import { checklistAsText } from './checklist-text.ts';

type Said = { readonly kind: 'cleared'; readonly before: ChecklistState } | { readonly kind: 'copied' | 'not-copied' };

const SAID = {
  cleared: 'checklist_cleared',
  copied: 'checklist_copied',
  'not-copied': 'checklist_notCopied',
} as const satisfies Record<Said['kind'], StringKey>;

export function Actions({
  state,
  onChange,
}: {
  readonly state: ChecklistState;
  readonly onChange: (change: ChecklistChange) => void;
}): JSX.Element {
  const [said, setSaid] = useState<Said>();
  const { ticks, notes } = state;
  const copy = (): void => {
    navigator.clipboard.writeText(checklistAsText(ticks, notes)).then(
      () => setSaid({ kind: 'copied' }),
      () => setSaid({ kind: 'not-copied' }),
    );
  };
  const startOver = (): void => {
    setSaid({ kind: 'cleared', before: state });
    onChange({
      ticks: new Map([...ticks].map((id) => [id, false])),
      notes: new Map([...notes.keys()].map((id) => [id, ''])),
    });
  };
  const undo = (before: ChecklistState): void => {
    onChange({ ticks: new Map([...before.ticks].map((id) => [id, true])), notes: before.notes });
    setSaid(undefined);
  };
  return (
    <div class="actions">
      <button type="button" class="main" onClick={() => void printChecklist()}>
        {t('checklist_print')}
      </button>
      <button type="button" onClick={copy}>
        {t('checklist_copy')}
      </button>
      <button type="button" disabled={ticks.size + notes.size === 0} onClick={startOver}>
        {t('checklist_startOver')}
      </button>
      <p role="status">
        {said ? t(SAID[said.kind]) : ''}{' '}
        {said?.kind === 'cleared' ? (
          <button type="button" class="link" onClick={() => undo(said.before)}>
            {t('common_undo')}
          </button>
        ) : null}
      </p>
    </div>
  );
}

/** A popup has no print dialog in every browser: it prints from a tab, unless its ticks live nowhere but here. */
async function printChecklist(): Promise<void> {
  if (!isActionPopup() || (await isPrivateWindow())) print();
  else await openPopupInTab('#/checklist/print').then(() => close());
}
