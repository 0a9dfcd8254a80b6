// Owns the reader's settings: defaults plus stored differences, validated, followed by every open tab.
import { browser } from './browser.ts';
import * as s from './shape.ts';
import { type Migration, parseRecord, readRecord } from './stored.ts';

export interface Settings {
  readonly enabled: boolean;
  /** Hostnames where Backlight is off; subdomains included. */
  readonly offSites: readonly string[];
  /** Which mentions are painted: the first in each section, every one, or the first on the page. */
  readonly density: 'section' | 'every' | 'page';
  /** How long the pointer rests on a mention before its card opens, in ms, 0 to 2000. */
  readonly restDelay: number;
  /** Ids of entries not to be explained. */
  readonly muted: readonly string[];
}

export const DEFAULTS: Settings = {
  enabled: true,
  offSites: [],
  density: 'section',
  // Long enough not to fire in passing, short enough not to feel slow: what readers of such cards ask for.
  restDelay: 300,
  muted: [],
};

const KEY = 'settings';
const MIGRATIONS: readonly Migration[] = [];

const hostname = s.string(253, /^[a-z0-9.:[\]-]+$/);
const schema = s.object({
  version: s.oneOf(MIGRATIONS.length + 1),
  changes: s.partial({
    enabled: s.boolean,
    offSites: s.array(hostname, 10_000),
    density: s.oneOf('section', 'every', 'page'),
    restDelay: s.number(0, 2000),
    muted: s.array(s.string(100), 10_000),
  }),
});

export type SettingsChange = Partial<Settings>;
export type ChangeSettings = (change: (now: Settings) => SettingsChange) => Promise<void>;

/** Defaults overlaid with what is stored; unreadable bytes count as nothing stored. */
export function settingsFrom(stored: unknown): Settings {
  const read = parseRecord(stored, MIGRATIONS, schema);
  return read.kind === 'fine' ? { ...DEFAULTS, ...read.value.changes } : DEFAULTS;
}

/** The settings as they are now. If storage fails, the defaults. */
export async function readSettings(): Promise<Settings> {
  try {
    const read = await readRecord(KEY, MIGRATIONS, schema);
    return read.kind === 'fine' ? { ...DEFAULTS, ...read.value.changes } : DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}

// Writes of one context follow each other, so that none overwrites what another has just read.
let lastWrite: Promise<void> = Promise.resolve();

/** Changes some settings, given what they are now. Stores only what differs from the defaults. */
export const changeSettings: ChangeSettings = (change) => {
  const write = lastWrite.then(async () => {
    const now = await readSettings();
    const next = { ...now, ...change(now) };
    await browser.storage.local.set({ [KEY]: { version: MIGRATIONS.length + 1, changes: difference(next) } });
  });
  lastWrite = write.catch(() => undefined);
  return write;
};

/** Calls `onChange` with the new settings each time they change anywhere. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (areas: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = areas[KEY];
    if (area === 'local' && change) onChange(settingsFrom(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

/** Does Backlight explain pages of this host? */
export function isOnFor(settings: Settings, host: string): boolean {
  return settings.enabled && !settings.offSites.some((site) => host === site || host.endsWith(`.${site}`));
}

function difference(settings: Settings): SettingsChange {
  const entries = Object.entries(settings).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULTS[name as keyof Settings]),
  );
  return Object.fromEntries(entries) as SettingsChange;
}
