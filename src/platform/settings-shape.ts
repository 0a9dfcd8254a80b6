// Owns the shape of the reader's settings: defaults, what is allowed, and the way from every earlier version. No
// browser API.
import type { RecordShape } from './record.ts';
import * as s from './shape.ts';

/** What is painted on pages: kinds of entries, and the reader's own words. */
export const MARK_KINDS = ['term', 'claim', 'warning', 'custom'] as const;
export const DENSITIES = ['section', 'every', 'page'] as const;
export const PRESETS = ['quiet', 'tint', 'strong'] as const;
export const SITE_MODES = ['everywhere', 'listed', 'click'] as const;
export const OPENINGS = ['hover', 'click'] as const;
/** The longest time a pointer may have to rest, in ms. */
export const LONGEST_REST_MS = 2000;
const MOST_SITES = 10_000;
const MOST_MUTED = 10_000;

export interface Settings {
  /** False: paused everywhere. */
  readonly enabled: boolean;
  /** Where Backlight runs: everywhere but off-sites, only on on-sites, or only in tabs where the reader asks for it. */
  readonly siteMode: (typeof SITE_MODES)[number];
  /** Hostnames, subdomains included. Where both lists name a host, the longer name wins. */
  readonly offSites: readonly string[];
  readonly onSites: readonly string[];
  readonly preset: (typeof PRESETS)[number];
  /** Which mentions of a term are painted: the first in each section, every one, or the first on the page. */
  readonly density: (typeof DENSITIES)[number];
  /** Kinds that are not painted. */
  readonly hiddenKinds: readonly (typeof MARK_KINDS)[number][];
  readonly openOn: (typeof OPENINGS)[number];
  /** How long the pointer rests on a mention before its card opens, in ms, 0 to 2000. */
  readonly restDelay: number;
  /** Ids of entries not to be explained. */
  readonly muted: readonly string[];
}

export const DEFAULTS: Settings = {
  enabled: true,
  siteMode: 'everywhere',
  offSites: [],
  onSites: [],
  preset: 'quiet',
  density: 'section',
  hiddenKinds: [],
  openOn: 'hover',
  // Long enough not to fire in passing, short enough not to feel slow: what readers of such cards ask for.
  restDelay: 300,
  muted: [],
};

export type SettingsChange = Partial<Settings>;

/** Changes settings so that an entry is no longer explained, or is again. */
export const muting =
  (id: string, isMuted: boolean) =>
  ({ muted }: Settings): SettingsChange => ({
    muted: [...muted.filter((other) => other !== id), ...(isMuted ? [id] : [])],
  });

/** What a browser may call a site; some in use have an underscore. */
export const HOSTNAME = /^[\w.:[\]-]+$/;
const hostnames = s.array(s.string(253, HOSTNAME), MOST_SITES);
const shape = s.object({
  changes: s.partial({
    enabled: s.boolean,
    siteMode: s.oneOf(...SITE_MODES),
    offSites: hostnames,
    onSites: hostnames,
    preset: s.oneOf(...PRESETS),
    density: s.oneOf(...DENSITIES),
    hiddenKinds: s.array(s.oneOf(...MARK_KINDS), MARK_KINDS.length),
    openOn: s.oneOf(...OPENINGS),
    restDelay: s.number(0, LONGEST_REST_MS),
    muted: s.array(s.string(100), MOST_MUTED),
  }),
});

export const SETTINGS_SHAPE: RecordShape<s.Of<typeof shape>> = {
  migrations: [
    // Version 2 added modes, presets and kinds; what version 1 knew kept its names and meanings.
    (record) => ({ ...record, version: 2 }),
  ],
  shape,
};

/** Defaults overlaid with what is stored; nothing stored, or nothing readable, means the defaults. */
export function settingsFrom(record: { readonly changes: object } | undefined): Settings {
  return { ...DEFAULTS, ...record?.changes };
}

/** What differs from the defaults: later defaults reach whoever never chose. */
export function differences(settings: Settings): SettingsChange {
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULTS[name as keyof Settings]),
    ),
  );
}
