// Owns what an import would change, line by line: each setting with its value then and now, words by name.
import { entryById } from '../src/knowledge/index.ts';
import { languageTag, type PluralKey, plural, type StringKey, t } from '../src/language/strings.ts';
import { type Backup, changesBetween } from '../src/platform/backup.ts';
import { MARK_KINDS, type Settings } from '../src/platform/settings-shape.ts';
import { DENSITY_LABELS, KIND_LABELS, OPENING_LABELS, PRESET_LABELS, SITE_MODE_LABELS } from './choice-labels.ts';

/** So many names are told; more are counted. */
const MOST_NAMES = 8;

const SETTINGS: {
  readonly [Name in keyof Settings]: readonly [label: StringKey, worded: (value: Settings[Name]) => string];
} = {
  enabled: ['options_enabled', (on) => t(on ? 'data_yes' : 'data_no')],
  siteMode: ['sites_mode', (mode) => t(SITE_MODE_LABELS[mode])],
  offSites: ['sites_offHeading', namesOf],
  onSites: ['sites_onHeading', namesOf],
  preset: ['options_preset', (preset) => t(PRESET_LABELS[preset])],
  density: ['options_density', (density) => t(DENSITY_LABELS[density])],
  hiddenKinds: [
    'options_kinds',
    (hidden) => namesOf(MARK_KINDS.filter((kind) => !hidden.includes(kind)).map((kind) => t(KIND_LABELS[kind]))),
  ],
  openOn: ['options_open', (openOn) => t(OPENING_LABELS[openOn])],
  restDelay: ['data_restDelay', (ms) => t('options_seconds', ms / 1000)],
  muted: ['options_muted', (ids) => namesOf(ids.map((id) => entryById(id)?.name ?? id))],
};

/** Nothing when the two are the same. */
export function importLines(now: Backup, next: Backup): readonly string[] {
  const { settings, words, checklist } = changesBetween(now, next);
  const settingLine = <Name extends keyof Settings>(name: Name): string => {
    const [label, worded] = SETTINGS[name];
    return t('data_changesSetting', t(label), worded(next.settings[name]), worded(now.settings[name]));
  };
  const wordLine = (key: PluralKey, changed: readonly string[]): readonly string[] =>
    changed.length > 0 ? [plural(key, changed.length, namesOf(changed))] : [];
  const changedTicks = checklist.added.length + checklist.changed.length;
  return [
    ...settings.map(settingLine),
    ...wordLine('data_wordsAdded', words.added),
    ...wordLine('data_wordsChanged', words.changed),
    ...wordLine('data_wordsRemoved', words.removed),
    ...(changedTicks > 0 ? [plural('data_ticksAdded', changedTicks)] : []),
    ...(checklist.removed.length > 0 ? [plural('data_ticksRemoved', checklist.removed.length)] : []),
  ];
}

function namesOf(names: readonly string[]): string {
  if (names.length === 0) return t('data_none');
  const more = names.length - MOST_NAMES;
  const told = more > 0 ? [...names.slice(0, MOST_NAMES), plural('data_more', more)] : names;
  return new Intl.ListFormat(languageTag()).format(told);
}
