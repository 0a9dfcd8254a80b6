// Owns what the popup knows of the page under it: the reports of all its frames, joined.
import { useEffect, useState } from 'preact/hooks';
import type { PageReport } from '../src/platform/message-table.ts';
import { linkToPage, type PageLink } from '../src/platform/messages.ts';
import { type CurrentTab, currentTab } from '../src/platform/tab.ts';

export type FoundEntry = PageReport['entries'][number];

export type PageState = { readonly host: string | undefined } & (
  | { readonly kind: 'asking' }
  /** The popup stands in a tab of its own, or on a page of the browser's. */
  | { readonly kind: 'no-page' }
  /** A web page that does not answer: off here, opened before installation, or not allowed. */
  | { readonly kind: 'silent'; readonly tab: CurrentTab }
  | { readonly kind: 'found'; readonly entries: readonly FoundEntry[]; readonly link: PageLink }
);

export function usePage(): PageState {
  const [state, setState] = useState<PageState>({ kind: 'asking', host: undefined });
  useEffect(() => {
    const stop = new AbortController();
    void follow(setState, stop.signal);
    return () => stop.abort();
  }, []);
  return state;
}

async function follow(set: (state: PageState) => void, signal: AbortSignal): Promise<void> {
  const tab = await currentTab();
  if (signal.aborted) return;
  const host = tab?.url && /^https?:$/.test(tab.url.protocol) ? tab.url.hostname : undefined;
  if (!tab || (tab.url && !host)) {
    set({ kind: 'no-page', host: undefined });
    return;
  }
  const reports: PageReport[] = [];
  const link = linkToPage(
    tab.id,
    {
      onReport(report) {
        // A frame reports again after each change; frames without a name of their own are told apart by what they are.
        const same = reports.findIndex((other) => other.frame === report.frame);
        if (same >= 0) reports.splice(same, 1, report);
        else reports.push(report);
        const top = reports.find((other) => other.top);
        set({ kind: 'found', host: top?.host ?? host, entries: join(reports), link });
      },
      onEnd: () => set(host ? { kind: 'silent', host, tab } : { kind: 'no-page', host: undefined }),
    },
    signal,
  );
}

/** One list over all frames: the same entry counts once, with all its places. */
function join(reports: readonly PageReport[]): readonly FoundEntry[] {
  const byId = new Map<string, FoundEntry>();
  for (const { entries } of reports) {
    for (const entry of entries) {
      const known = byId.get(entry.id);
      byId.set(
        entry.id,
        known
          ? { ...known, count: known.count + entry.count, spun: [...new Set([...known.spun, ...entry.spun])] }
          : entry,
      );
    }
  }
  return [...byId.values()];
}
