// Owns the reader's settings as every part of Backlight follows them.
import { differences, SETTINGS_SHAPE, type Settings, type SettingsChange, settingsFrom } from './settings-shape.ts';
import { createStored, type Outcome } from './stored.ts';

const stored = createStored({
  key: 'settings',
  shape: SETTINGS_SHAPE,
  from: settingsFrom,
  toRecord: (settings: Settings) => ({ changes: differences(settings) }),
});

export type ChangeSettings = (change: (now: Settings) => SettingsChange) => Promise<Outcome>;

/** The settings as they are now. If storage fails, the defaults. */
export const readSettings = stored.read;

/** Changes some settings, given what they are now. */
export const changeSettings: ChangeSettings = (change) => stored.change((now) => ({ ...now, ...change(now) }));

/** Calls `onChange` with the new settings each time they change anywhere. */
export const watchSettings = stored.watch;
