// Every state of This page, from what is known of the tab and the settings.
import { describe, expect, it } from 'vitest';
import { joinReports } from '../../popup/this-page/found.ts';
import { type PageState, pageStateOf, type TabFacts } from '../../popup/this-page/page-state.ts';
import type { PageReport } from '../../src/platform/message-table.ts';
import { DEFAULTS, type Settings } from '../../src/platform/settings-shape.ts';

const report: PageReport = {
  type: 'page',
  frame: '1',
  host: 'example.org',
  top: true,
  isPdf: false,
  isCut: false,
  on: true,
  entries: [{ id: 'sciatica', kind: 'term', count: 2, spun: [] }],
  places: 2,
  at: null,
  suspectedSpun: false,
  firsts: null,
};
const tabAt = (address: string | undefined, isOwn = false): TabFacts['tab'] => ({
  id: 1,
  url: address === undefined ? undefined : new URL(address),
  loading: false,
  isPrivate: false,
  isOwn,
});
const facts: TabFacts = {
  isKnown: true,
  tab: tabAt('https://example.org/article'),
  loading: false,
  isAllowed: true,
  isSilent: false,
  mayComeByLoad: true,
  reports: [],
};
const empty = { ...report, entries: [], places: 0 };
const off = { ...empty, on: false };

const CASES: readonly [string, Partial<TabFacts>, Partial<Settings>, PageState][] = [
  ['paused', { reports: [report] }, { enabled: false }, { kind: 'paused' }],
  ['tab not known yet', { isKnown: false, tab: undefined }, {}, { kind: 'asking' }],
  ['no answer yet', {}, {}, { kind: 'asking' }],
  ['popup in a tab', { tab: tabAt('chrome-extension://id/popup/index.html', true) }, {}, { kind: 'own-tab' }],
  ['something found', { reports: [report] }, {}, { kind: 'found' }],
  ['something found in a frame alone', { reports: [empty, { ...report, top: false }] }, {}, { kind: 'found' }],
  ['found while the address is hidden', { tab: tabAt(undefined), reports: [report] }, {}, { kind: 'found' }],
  ['nothing found', { reports: [empty] }, {}, { kind: 'empty' }],
  ['nothing found yet', { reports: [empty], loading: true }, {}, { kind: 'loading' }],
  ['site off', { reports: [off] }, { offSites: ['example.org'] }, { kind: 'off', host: 'example.org' }],
  ['click mode, tab not on', { reports: [off] }, { siteMode: 'click' }, { kind: 'waiting' }],
  ['click mode, tab on', { reports: [report] }, { siteMode: 'click' }, { kind: 'found' }],
  ['not allowed', { isAllowed: false, isSilent: true }, {}, { kind: 'not-allowed', host: 'example.org' }],
  ['loading', { loading: true, isSilent: true }, {}, { kind: 'loading' }],
  ['opened before', { isSilent: true }, {}, { kind: 'silent' }],
  ['silent after a load', { isSilent: true, mayComeByLoad: false }, {}, { kind: 'unreadable' }],
  ['a page of the browser', { tab: tabAt('chrome://settings/'), isSilent: true }, {}, { kind: 'browser-page' }],
  ['an address it keeps to itself', { tab: tabAt(undefined), isSilent: true }, {}, { kind: 'browser-page' }],
  ['a store', { tab: tabAt('https://addons.mozilla.org/'), isSilent: true }, {}, { kind: 'browser-page' }],
  ['no tab at all', { tab: undefined, isSilent: true }, {}, { kind: 'browser-page' }],
  ['a PDF by its name', { tab: tabAt('https://example.org/a.PDF'), isSilent: true }, {}, { kind: 'pdf' }],
  ['a PDF by its type', { reports: [{ ...empty, isPdf: true }] }, {}, { kind: 'pdf' }],
];

describe('This page', () => {
  it.each(CASES)('%s', (_, known, settings, state) => {
    expect(pageStateOf({ ...facts, ...known }, { ...DEFAULTS, ...settings })).toEqual(state);
  });
});

describe('what all frames found', () => {
  it('counts an entry once, with its places in every frame, as the gravest of its kinds', () => {
    const other: PageReport = {
      ...report,
      frame: '2',
      top: false,
      entries: [{ id: 'sciatica', kind: 'warning', count: 1, spun: ['sciatic agony'] }],
    };
    expect(joinReports([report, other])).toEqual([
      {
        id: 'sciatica',
        kind: 'warning',
        spun: ['sciatic agony'],
        places: [
          { frame: '1', index: 0 },
          { frame: '1', index: 1 },
          { frame: '2', index: 0 },
        ],
      },
    ]);
  });
});
