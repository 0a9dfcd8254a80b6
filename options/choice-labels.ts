// Owns what the choices of the settings are called, in the page and in what an import would change.
import type { StringKey } from '../src/language/strings.ts';
import type { MARK_KINDS, Settings } from '../src/platform/settings-shape.ts';

type LabelsOf<T extends string> = Readonly<Record<T, StringKey>>;

export const PRESET_LABELS: LabelsOf<Settings['preset']> = {
  quiet: 'options_presetQuiet',
  tint: 'options_presetTint',
  strong: 'options_presetStrong',
};
export const DENSITY_LABELS: LabelsOf<Settings['density']> = {
  section: 'options_densitySection',
  every: 'options_densityEvery',
  page: 'options_densityPage',
};
export const KIND_LABELS: LabelsOf<(typeof MARK_KINDS)[number]> = {
  term: 'options_kindTerm',
  claim: 'options_kindClaim',
  warning: 'options_kindWarning',
  custom: 'options_kindCustom',
};
export const OPENING_LABELS: LabelsOf<Settings['openOn']> = {
  hover: 'options_openHover',
  click: 'options_openClick',
};
export const SITE_MODE_LABELS: LabelsOf<Settings['siteMode']> = {
  everywhere: 'sites_modeEverywhere',
  listed: 'sites_modeListed',
  click: 'sites_modeClick',
};
