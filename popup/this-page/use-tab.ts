// Owns what the popup knows of the tab in front, as it changes: its address, whether it loads, what its frames report.
import { useEffect, useState } from 'preact/hooks';
import type { PageReport } from '../../src/platform/message-table.ts';
import { linkToPage, type PageLink, watchFound } from '../../src/platform/messages.ts';
import { switchPage } from '../../src/platform/switching.ts';
import { comesToOpenTabs, currentTab, mayRead, watchTab } from '../../src/platform/tab.ts';
import { type FoundEntry, joinReports } from './found.ts';
import { hostOf, type TabFacts } from './page-state.ts';

/** Frames answer within a few ms, a busy page later. In Firefox a port to a page that is just being left may never end. */
const SILENCE_MS = 3_000;

export interface TabView {
  readonly facts: TabFacts;
  readonly host: string | undefined;
  readonly entries: readonly FoundEntry[];
  /** Asks all frames of the page to do something. */
  ask: PageLink['ask'];
  /** Switches Backlight on or off for the page: for its site, or in click mode and private windows for the tab. */
  switchPage(): void;
  /** Looks anew: the reader has given leave. */
  again(): void;
}

const UNKNOWN: TabFacts = {
  isKnown: false,
  tab: undefined,
  loading: false,
  isAllowed: true,
  isSilent: false,
  mayComeByLoad: !comesToOpenTabs,
  reports: [],
};

export function useTab(): TabView {
  const [facts, setFacts] = useState(UNKNOWN);
  const [follower, setFollower] = useState<Follower>();
  useEffect(() => {
    const stop = new AbortController();
    setFollower(followTab((change) => setFacts((now) => ({ ...now, ...change(now) })), stop.signal));
    return () => stop.abort();
  }, []);
  return {
    facts,
    host: hostOf(facts),
    entries: joinReports(facts.reports),
    ask: (request) => follower?.ask(request),
    switchPage() {
      if (facts.tab) void switchPage(facts.tab);
    },
    again: () => follower?.again(),
  };
}

type Follower = Pick<TabView, 'ask' | 'again'>;

function followTab(change: (next: (now: TabFacts) => Partial<TabFacts>) => void, signal: AbortSignal): Follower {
  let link: { readonly port: PageLink; readonly stop: AbortController } | undefined;
  /** Frames heard of since the last load: one that was not there when the port was opened needs a new port. */
  const heard = new Set<number>();
  /** The top frame has answered the port that is open. */
  let hasTop = false;

  const connect = (id: number): void => {
    link?.stop.abort();
    const stop = new AbortController();
    signal.addEventListener('abort', () => stop.abort(), { once: true, signal: stop.signal });
    const fresh = new Map<string, PageReport>();
    hasTop = false;
    const port = linkToPage(
      id,
      {
        onReport(report) {
          if (stop.signal.aborted) return;
          // A frame reports again after each change, under the name it has as long as its document lives.
          fresh.set(report.frame, report);
          hasTop ||= report.top;
          const reports = [...fresh.values()].toSorted((a, b) => Number(b.top) - Number(a.top));
          change(() => ({ reports, isSilent: false }));
        },
        onEnd() {
          if (!stop.signal.aborted) change(() => ({ reports: [], isSilent: true }));
        },
      },
      stop.signal,
      { full: true },
    );
    link = { port, stop };
    setTimeout(() => {
      if (!stop.signal.aborted && fresh.size === 0) change(() => ({ isSilent: true }));
    }, SILENCE_MS);
  };

  const start = async (): Promise<void> => {
    const tab = await currentTab();
    if (signal.aborted) return;
    change(() => ({ tab, loading: tab?.loading ?? false, isKnown: true }));
    if (!tab || tab.isOwn) return;
    const { id, url } = tab;
    const isAllowed = !url || !/^https?:$/.test(url.protocol) || (await mayRead(url));
    if (signal.aborted) return;
    change(() => ({ isAllowed }));
    connect(id);
    watchTab(
      id,
      (loading) => {
        if (loading) heard.clear();
        change(() => (loading ? { loading, reports: [], isSilent: false } : { loading, mayComeByLoad: false }));
        if (!loading) connect(id);
      },
      signal,
    );
    watchFound((tabId, frameId) => {
      if (tabId !== id || (heard.has(frameId) && hasTop)) return;
      heard.add(frameId);
      connect(id);
    }, signal);
  };
  void start();

  return {
    ask: (request) => link?.port.ask(request),
    again: () => change(() => ({ isAllowed: true })),
  };
}
