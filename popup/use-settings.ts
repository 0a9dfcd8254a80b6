// Owns the popup's and the options page's view of the settings: read once, then followed.
import { useEffect, useState } from 'preact/hooks';
import {
  changeSettings,
  readSettings,
  type Settings,
  type SettingsChange,
  watchSettings,
} from '../src/platform/settings.ts';

export type Change = (change: (now: Settings) => SettingsChange) => void;

/** The settings (undefined until read) and a way to change some of them. */
export function useSettings(): readonly [Settings | undefined, Change] {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const stop = new AbortController();
    watchSettings(setSettings, stop.signal);
    void readSettings().then(setSettings);
    return () => stop.abort();
  }, []);
  return [settings, (change) => void changeSettings(change)];
}
