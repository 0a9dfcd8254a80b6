// Owns which of its states "This page" is in, from what is known of the tab and the settings. Pure: a table of tests
// holds it.
import type { PageReport } from '../../src/platform/message-table.ts';
import type { Settings } from '../../src/platform/settings-shape.ts';
import { isOnFor } from '../../src/platform/sites.ts';
import type { OwnTab } from '../../src/platform/tab.ts';

export interface TabFacts {
  /** The browser has said which tab is in front. */
  readonly isKnown: boolean;
  /** Undefined where there is none. */
  readonly tab: OwnTab | undefined;
  readonly loading: boolean;
  /** The browser lets Backlight read this site. */
  readonly isAllowed: boolean;
  /** Nobody listens there, as far as is known. */
  readonly isSilent: boolean;
  /** Backlight may come into the page when it is loaded again. */
  readonly mayComeByLoad: boolean;
  /** One for each frame that has answered, the top frame first. */
  readonly reports: readonly PageReport[];
}

export type PageState =
  | { readonly kind: 'asking' | 'paused' | 'own-tab' | 'browser-page' | 'pdf' | 'loading' | 'empty' }
  /** Click mode, and the reader has not asked for this tab. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'off' | 'not-allowed'; readonly host: string }
  /** Opened before Backlight could read it: a load brings it there. */
  | { readonly kind: 'silent' }
  /** A load does not help: often a PDF whose address does not say so. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'found' };

/** Where no extension may run: Firefox's `extensions.webextensions.restrictedDomains`, Chromium's web store. */
const CLOSED = ['addons.mozilla.org', 'accounts.firefox.com', 'support.mozilla.org', 'chromewebstore.google.com'];

/** The site under the popup, when there is one. */
export function hostOf({ tab, reports }: TabFacts): string | undefined {
  if (tab?.isOwn) return undefined;
  const top = reports.find((report) => report.top);
  return top?.host ?? (tab?.url && /^https?:$/.test(tab.url.protocol) ? tab.url.hostname : undefined);
}

/** Does Backlight explain the page? What its frames say counts for more than lists: a tab can be switched by itself. */
export function isOnHere({ reports }: TabFacts, settings: Settings, host: string): boolean {
  return reports.length > 0 ? reports.some(({ on }) => on) : isOnFor(settings, host);
}

export function pageStateOf(facts: TabFacts, settings: Settings): PageState {
  const { tab, reports } = facts;
  if (!settings.enabled) return { kind: 'paused' };
  if (!facts.isKnown) return { kind: 'asking' };
  if (tab?.isOwn) return { kind: 'own-tab' };
  const host = hostOf(facts);
  if (reports.some(({ entries }) => entries.length > 0)) return { kind: 'found' };
  if (tab?.url?.pathname.toLowerCase().endsWith('.pdf') || reports.some(({ isPdf }) => isPdf)) return { kind: 'pdf' };
  if (host && reports.length > 0 && !isOnHere(facts, settings, host)) {
    return settings.siteMode === 'click' ? { kind: 'waiting' } : { kind: 'off', host };
  }
  if (reports.length > 0) return { kind: facts.loading ? 'loading' : 'empty' };
  // Frames answer within a few ms, nobody's answer takes as long: until then nothing is claimed.
  if (!host || CLOSED.includes(host)) return { kind: facts.isSilent || tab?.url ? 'browser-page' : 'asking' };
  if (!facts.isAllowed) return { kind: 'not-allowed', host };
  if (facts.loading) return { kind: 'loading' };
  if (!facts.isSilent) return { kind: 'asking' };
  return { kind: facts.mayComeByLoad ? 'silent' : 'unreadable' };
}
