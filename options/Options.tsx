// Owns the options page: every change is kept at once and reaches open tabs at once.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { entries, entryById, sources } from '../src/knowledge/index.ts';
import { formatDate, type StringKey, t } from '../src/language/strings.ts';
import { changeSettings, readSettings, watchSettings } from '../src/platform/settings.ts';
import type { Settings, SettingsChange } from '../src/platform/settings-shape.ts';
import { useWatched } from '../src/ui/use-watched.ts';
import { Sites } from './Sites.tsx';

const DENSITIES: readonly { readonly value: Settings['density']; readonly label: StringKey }[] = [
  { value: 'section', label: 'options_densitySection' },
  { value: 'every', label: 'options_densityEvery' },
  { value: 'page', label: 'options_densityPage' },
];
const LONGEST_DELAY_MS = 2000;
const DELAY_STEP_MS = 100;

export function Options(): JSX.Element | null {
  const settings = useWatched(readSettings, watchSettings);
  const [saved, setSaved] = useState(0);
  if (!settings) return null;
  const change = (next: SettingsChange | ((now: Settings) => SettingsChange)): void => {
    void changeSettings(typeof next === 'function' ? next : () => next);
    setSaved((count) => count + 1);
  };
  const reviewed = entries.map((entry) => entry.reviewed).sort();
  const [first = '', last = first] = [reviewed[0], reviewed.at(-1)];
  return (
    <main>
      <h1>{t('options_title')}</h1>
      <p role="status" class="said" key={saved}>
        {t(saved > 0 ? 'options_saved' : 'options_intro')}
      </p>

      <section>
        <h2>{t('options_highlighting')}</h2>
        <label class="row">
          <span>{t('options_enabled')}</span>
          <input
            type="checkbox"
            role="switch"
            class="switch"
            checked={settings.enabled}
            aria-checked={settings.enabled}
            onChange={(event) => change({ enabled: event.currentTarget.checked })}
          />
        </label>
        <fieldset>
          <legend>{t('options_density')}</legend>
          {DENSITIES.map(({ value, label }) => (
            <label key={value} class="choice">
              <input
                type="radio"
                name="density"
                checked={settings.density === value}
                onChange={() => change({ density: value })}
              />
              <span>{t(label)}</span>
            </label>
          ))}
        </fieldset>
        <label class="row">
          <span>
            {t('options_restDelay')} <output>{t('options_seconds', settings.restDelay / 1000)}</output>
          </span>
          <input
            type="range"
            min={0}
            max={LONGEST_DELAY_MS}
            step={DELAY_STEP_MS}
            value={settings.restDelay}
            onChange={(event) => change({ restDelay: event.currentTarget.valueAsNumber })}
          />
        </label>
      </section>

      <Sites sites={settings.offSites} onChange={(offSites) => change({ offSites })} />

      <section>
        <h2>{t('options_muted')}</h2>
        {settings.muted.length === 0 ? (
          <p>{t('options_mutedNone')}</p>
        ) : (
          <ul class="list">
            {settings.muted.map((id) => (
              <li key={id}>
                <span>{entryById(id)?.name ?? id}</span>
                <button
                  type="button"
                  onClick={() => change((now) => ({ muted: now.muted.filter((other) => other !== id) }))}
                >
                  {t('options_explainAgain')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>

      <section>
        <h2>{t('options_about')}</h2>
        <p>
          {t('options_aboutEntries', entries.length, sources.length, formatDate(first), formatDate(last))}{' '}
          <b>{t('entry_notReviewed')}</b>
        </p>
        <p>{t('options_aboutAdvice')}</p>
        <p>{t('options_aboutPrivacy')}</p>
        <p>{t('options_aboutLicence')}</p>
      </section>
    </main>
  );
}
