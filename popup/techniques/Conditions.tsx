// Owns "Does any of this apply to you?": conditions to tick, which mark the kinds of massage they bear on. Nothing is
// stored, counted or concluded: whoever ticks sees the words of massage safety, no others.
import type { JSX } from 'preact';
import { type ConditionView, LEVELS } from '../../src/knowledge/conditions-view.ts';
import { conditions } from '../../src/knowledge/index.ts';
import { t } from '../../src/language/strings.ts';
import { SubPage } from '../SubPage.tsx';

export function Conditions({
  ticked,
  onChange,
}: {
  readonly ticked: readonly ConditionView[];
  readonly onChange: (ticked: readonly ConditionView[]) => void;
}): JSX.Element {
  const chosen = new Set(ticked.map(({ id }) => id));
  const change = (id: string, on: boolean): void => {
    if (on) chosen.add(id);
    else chosen.delete(id);
    onChange(conditions.filter((condition) => chosen.has(condition.id)));
  };
  return (
    <SubPage title={t('conditions_heading')}>
      <p>{t('conditions_intro')}</p>
      {LEVELS.map((level) => {
        const members = conditions.filter((condition) => condition.level === level);
        return (
          <fieldset key={level} class="conditions">
            <legend>{members[0]?.levelWord}</legend>
            {members.map(({ id, name, why, note }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={chosen.has(id)}
                  onChange={(event) => change(id, event.currentTarget.checked)}
                />
                <span>
                  {name}
                  {chosen.has(id) ? (
                    <span class="why">
                      {why} {note}
                    </span>
                  ) : null}
                </span>
              </label>
            ))}
          </fieldset>
        );
      })}
      <p>
        <a href="#/techniques">{t('conditions_see')}</a>
      </p>
    </SubPage>
  );
}
