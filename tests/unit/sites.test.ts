// Where Backlight runs, by mode and lists, and what switching a site does to them.
import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Settings } from '../../src/platform/settings-shape.ts';
import { isOnFor, switchSite } from '../../src/platform/sites.ts';

const settings = (change: Partial<Settings>): Settings => ({ ...DEFAULTS, ...change });

describe('isOnFor', () => {
  it.each([
    ['everywhere', [], [], true],
    ['everywhere', ['example.org'], [], false],
    ['everywhere', ['org'], [], false],
    ['everywhere', ['ample.org'], [], true],
    ['everywhere', ['example.org'], ['forum.example.org'], true],
    ['listed', [], [], false],
    ['listed', [], ['example.org'], true],
    ['listed', ['forum.example.org'], ['example.org'], false],
    ['click', [], ['forum.example.org'], false],
  ] as const)('%s, off %j, on %j: %s', (siteMode, offSites, onSites, on) => {
    expect(isOnFor(settings({ siteMode, offSites, onSites }), 'forum.example.org')).toBe(on);
    expect(isOnFor(settings({ siteMode, offSites, onSites, enabled: false }), 'forum.example.org')).toBe(false);
  });
});

describe('switchSite', () => {
  const host = 'forum.example.org';
  const starts = (['everywhere', 'listed'] as const).flatMap((siteMode) =>
    [[], ['example.org'], [host], ['example.org', host]].flatMap((offSites) =>
      [[], ['example.org'], [host]].map((onSites) => settings({ siteMode, offSites, onSites })),
    ),
  );

  it.each([true, false])('makes the site %s whatever covered it, and leaves its neighbours alone', (on) => {
    for (const start of starts) {
      const next = { ...start, ...switchSite(start, host, on) };
      expect(isOnFor(next, host)).toBe(on);
      expect(isOnFor(next, 'example.org')).toBe(isOnFor(start, 'example.org'));
      expect(next.offSites.filter((site) => next.onSites.includes(site))).not.toContain(host);
    }
  });

  it('leaves no trace of a site switched off and on again', () => {
    const off = { ...DEFAULTS, ...switchSite(DEFAULTS, host, false) };
    expect({ ...off, ...switchSite(off, host, true) }).toEqual(DEFAULTS);
  });

  it('lifts a pause for whoever asks for a site, and keeps it for whoever switches one off', () => {
    expect(switchSite(settings({ enabled: false }), host, true).enabled).toBe(true);
    expect(switchSite(settings({ enabled: false }), host, false).enabled).toBe(false);
  });
});
