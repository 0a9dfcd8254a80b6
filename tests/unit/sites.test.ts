// Where Backlight runs, by mode and lists, what switching a site does to them, and what a reader may write to name one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSite } from '../../options/parse-site.ts';
import { setMessages } from '../../src/language/strings.ts';
import { parseRecord } from '../../src/platform/record.ts';
import { DEFAULTS, SETTINGS_SHAPE, type Settings } from '../../src/platform/settings-shape.ts';
import { isOnFor, switchSite } from '../../src/platform/sites.ts';
import { cases } from './cases.ts';

setMessages((key) => key);

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

describe('what is written to name a site', () => {
  it.each([
    ['https://www.example.org/path?x=1#y', 'example.org'],
    ['Example.ORG', 'example.org'],
    ['*.example.org', 'example.org'],
    ['my_site.example.org', 'my_site.example.org'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['localhost:8080', 'localhost'],
    ['192.168.0.1', '192.168.0.1'],
    ['http://[::1]:3000/', '[::1]'],
  ])('"%s" is understood as %s', (written, host) => {
    expect(parseSite(written)).toEqual({ kind: 'host', host });
  });

  it.each([
    ['', 'sites_empty'],
    ['not a site', 'sites_notAName'],
    ['http://', 'sites_notAName'],
    ['.org', 'sites_notAName'],
    ['a*b.example.org', 'sites_notAName'],
    ['javascript:alert(1)', 'sites_notAName'],
    ['ftp://example.org', 'sites_notWeb'],
    ['example', 'sites_noEnding'],
  ])('"%s" is refused: %s', (written, reason) => {
    expect(parseSite(written)).toEqual({ kind: 'refused', reason });
  });

  it('whatever is taken can be stored and is read back: one odd name must not cost the reader the lists', () => {
    const parts = fc.constantFrom(
      'example',
      '.',
      'org',
      '*',
      '%',
      '_',
      '-',
      '~',
      '!',
      '$',
      "'",
      '(',
      '[',
      ':',
      '80',
      'ü',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.array(parts, { maxLength: 8 }).map((all) => all.join('')),
        ),
        (written) => {
          const site = parseSite(written);
          if (site.kind === 'refused') return;
          const stored = { version: 2, changes: { offSites: [site.host] } };
          expect(parseRecord(stored, SETTINGS_SHAPE).kind).toBe('fine');
        },
      ),
      cases(),
    );
  });
});
