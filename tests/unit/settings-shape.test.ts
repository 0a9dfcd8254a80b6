// What is stored of the settings: earlier versions are brought up, damaged and later ones are refused.
import { describe, expect, it } from 'vitest';
import { currentVersion, parseRecord } from '../../src/platform/record.ts';
import {
  DEFAULTS,
  differences,
  SETTINGS_SHAPE,
  type Settings,
  settingsFrom,
} from '../../src/platform/settings-shape.ts';

const read = (stored: unknown): Settings | string => {
  const parsed = parseRecord(stored, SETTINGS_SHAPE);
  return parsed.kind === 'fine' ? settingsFrom(parsed.value) : parsed.kind;
};

describe('the stored settings', () => {
  it('are the defaults when nothing is stored', () => {
    expect(read(undefined)).toBe('absent');
    expect(settingsFrom(undefined)).toEqual(DEFAULTS);
  });

  it('of version 1 keep every choice', () => {
    const changes = {
      enabled: false,
      offSites: ['example.org'],
      density: 'every',
      restDelay: 700,
      muted: ['massage-therapy'],
    };
    expect(read({ version: 1, changes })).toEqual({ ...DEFAULTS, ...changes });
  });

  it('hold only what differs, and come back the same', () => {
    const chosen: Settings = { ...DEFAULTS, preset: 'strong', siteMode: 'listed', hiddenKinds: ['claim'] };
    const changes = differences(chosen);
    expect(Object.keys(changes).sort((a, b) => a.localeCompare(b))).toEqual(['hiddenKinds', 'preset', 'siteMode']);
    expect(read({ version: currentVersion(SETTINGS_SHAPE), changes })).toEqual(chosen);
  });

  it.each([
    ['damaged', 'nonsense'],
    ['damaged', { version: 0, changes: {} }],
    ['damaged', { version: 2 }],
    ['damaged', { version: 2, changes: { restDelay: -1 } }],
    ['damaged', { version: 2, changes: { offSites: ['<img src=x onerror=alert(1)>'] } }],
    ['future', { version: 99, changes: {} }],
  ])('are %s: %j', (kind, stored) => {
    expect(read(stored)).toBe(kind);
  });
});
