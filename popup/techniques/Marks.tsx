// Owns how what the reader ticked is marked on a technique: what it means for massage, and because of what.
import type { JSX } from 'preact';
import type { ConditionView } from '../../src/knowledge/conditions-view.ts';
import { t } from '../../src/language/strings.ts';
import { CautionIcon } from '../../src/ui/icons.tsx';

/** @param full adds why, and what else there is to know */
export function Marks({
  ticked,
  full = false,
}: {
  readonly ticked: readonly ConditionView[];
  readonly full?: boolean;
}): JSX.Element | null {
  if (ticked.length === 0) return null;
  return (
    <ul class="marks">
      {ticked.map(({ id, name, levelWord, why, note }) => (
        <li key={id}>
          <CautionIcon />
          <span>
            {t('conditions_mark', levelWord, name)}
            {full ? (
              <span class="why">
                {why} {note}
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
