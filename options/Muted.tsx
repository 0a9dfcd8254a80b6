// Owns what is not explained: the reader's muted entries, and muting any other, warning signs too.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { entries, entryById } from '../src/knowledge/index.ts';
import { t } from '../src/language/strings.ts';

/** Entries are in the order of their names. */
const BY_NAME = entries.toSorted((a, b) => a.name.localeCompare(b.name));

export function Muted({
  muted,
  onMute,
  onExplain,
}: {
  readonly muted: readonly string[];
  readonly onMute: (id: string) => void;
  readonly onExplain: (id: string, name: string) => void;
}): JSX.Element {
  const [chosen, setChosen] = useState('');
  return (
    <>
      <p>{t(muted.length === 0 ? 'options_mutedNone' : 'options_mutedIntro')}</p>
      <ul class="list">
        {muted.map((id) => {
          const name = entryById(id)?.name ?? id;
          return (
            <li key={id}>
              <span>{name}</span>
              <button type="button" aria-label={t('options_explainThis', name)} onClick={() => onExplain(id, name)}>
                {t('options_explainAgain')}
              </button>
            </li>
          );
        })}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!chosen) return;
          onMute(chosen);
          setChosen('');
        }}
      >
        <label for="mute">{t('options_muteLabel')}</label>
        <p class="add">
          <select id="mute" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">{t('options_muteChoose')}</option>
            {BY_NAME.filter(({ id }) => !muted.includes(id)).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" disabled={!chosen}>
            {t('options_mute')}
          </button>
        </p>
      </form>
    </>
  );
}
