// Owns the options page: every change is kept at once and reaches open tabs at once.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { entries, entryById, sources } from '../src/knowledge/index.ts';
import {
  changeSettings,
  readSettings,
  type Settings,
  type SettingsChange,
  watchSettings,
} from '../src/platform/settings.ts';
import { useWatched } from '../src/ui/use-watched.ts';
import { Sites } from './Sites.tsx';

const DENSITIES: readonly { readonly value: Settings['density']; readonly label: string }[] = [
  { value: 'section', label: 'The first in each section' },
  { value: 'every', label: 'Every mention' },
  { value: 'page', label: 'The first on the page' },
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
  return (
    <main>
      <h1>Backlight options</h1>
      <p role="status" class="said" key={saved}>
        {saved > 0 ? 'Saved.' : 'Changes are saved as you make them, and take effect at once.'}
      </p>

      <section>
        <h2>Highlighting</h2>
        <label class="row">
          <span>Explain words on web pages</span>
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
          <legend>Which mentions are marked</legend>
          {DENSITIES.map(({ value, label }) => (
            <label key={value} class="choice">
              <input
                type="radio"
                name="density"
                checked={settings.density === value}
                onChange={() => change({ density: value })}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <label class="row">
          <span>
            Time the pointer rests before a card opens: <output>{settings.restDelay / 1000} s</output>
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
        <h2>Not explained</h2>
        {settings.muted.length === 0 ? (
          <p>Nothing. A card's “Stop explaining this” puts its entry here.</p>
        ) : (
          <ul class="list">
            {settings.muted.map((id) => (
              <li key={id}>
                <span>{entryById(id)?.name ?? id}</span>
                <button
                  type="button"
                  onClick={() => change((now) => ({ muted: now.muted.filter((other) => other !== id) }))}
                >
                  Explain again
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>

      <section>
        <h2>About</h2>
        <p>
          Backlight knows {entries.length} things, from {sources.length} sources. Each was checked against its sources
          between {reviewed[0]} and {reviewed.at(-1)}. <b>No clinician has reviewed the text yet.</b>
        </p>
        <p>It gives information, not advice. It never says what a finding means for you.</p>
        <p>
          Everything stays on this machine. Backlight has no network access, no account and no statistics. What you tick
          and choose is kept in this browser only, and in private windows not at all.
        </p>
        <p>Backlight is free software under the MIT licence.</p>
      </section>
    </main>
  );
}
