// Owns how mentions look and when a card opens, with a paragraph that shows it.
import type { JSX } from 'preact';
import { t } from '../src/language/strings.ts';
import {
  LONGEST_REST_MS,
  MARK_KINDS,
  muting,
  type Settings,
  type SettingsChange,
} from '../src/platform/settings-shape.ts';
import type { OwnWord } from '../src/platform/words-shape.ts';
import { Sample } from '../src/Sample.tsx';
import { Choice } from './Choice.tsx';
import { DENSITY_LABELS, KIND_LABELS, OPENING_LABELS, PRESET_LABELS } from './choice-labels.ts';

const DELAY_STEP_MS = 100;

export function Highlighting({
  settings,
  words,
  onChange,
}: {
  readonly settings: Settings;
  readonly words: readonly OwnWord[];
  readonly onChange: (change: (now: Settings) => SettingsChange) => void;
}): JSX.Element {
  return (
    <>
      <label class="row">
        <span>{t('options_enabled')}</span>
        <input
          type="checkbox"
          role="switch"
          class="switch"
          checked={settings.enabled}
          aria-checked={settings.enabled}
          onChange={(event) => {
            const enabled = event.currentTarget.checked;
            onChange(() => ({ enabled }));
          }}
        />
      </label>
      <p class="label" id="preview">
        {t('options_preview')}
      </p>
      <section class="preview" aria-labelledby="preview">
        <Sample settings={settings} words={words} onMute={(id, isMuted) => onChange(muting(id, isMuted))} />
      </section>
      <Choice
        name="preset"
        heading="options_preset"
        labels={PRESET_LABELS}
        value={settings.preset}
        onChange={(preset) => onChange(() => ({ preset }))}
      />
      <Choice
        name="density"
        heading="options_density"
        labels={DENSITY_LABELS}
        value={settings.density}
        onChange={(density) => onChange(() => ({ density }))}
      />
      <fieldset>
        <legend>{t('options_kinds')}</legend>
        {MARK_KINDS.map((kind) => (
          <label key={kind} class="choice">
            <input
              type="checkbox"
              name={`kind-${kind}`}
              checked={!settings.hiddenKinds.includes(kind)}
              onChange={(event) => {
                const isShown = event.currentTarget.checked;
                onChange(({ hiddenKinds }) => {
                  const others = hiddenKinds.filter((other) => other !== kind);
                  return { hiddenKinds: isShown ? others : [...others, kind] };
                });
              }}
            />
            <span>
              <span class={`mark ${kind}`}>{t(KIND_LABELS[kind])}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Choice
        name="open"
        heading="options_open"
        labels={OPENING_LABELS}
        value={settings.openOn}
        onChange={(openOn) => onChange(() => ({ openOn }))}
      />
      <label class="row">
        <span>
          {t('options_restDelay')} <output>{t('options_seconds', settings.restDelay / 1000)}</output>
        </span>
        <input
          type="range"
          min={0}
          max={LONGEST_REST_MS}
          step={DELAY_STEP_MS}
          value={settings.restDelay}
          disabled={settings.openOn === 'click'}
          onChange={(event) => {
            const restDelay = event.currentTarget.valueAsNumber;
            onChange(() => ({ restDelay }));
          }}
        />
      </label>
    </>
  );
}
