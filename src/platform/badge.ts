// Owns the toolbar button of a tab: how many different entries Backlight explains there, in digits and in words.

import { plural, t } from '../language/strings.ts';
import { browser } from './browser.ts';
import { linkToPage } from './messages.ts';

/** Frames answer a connection within a few ms; those that come later count next time. */
const GATHER_MS = 150;

const counting = new Map<number, { again: boolean }>();

/** Counts anew over all frames of a tab. Calls that come while a count runs are answered by one more count. */
export function showCount(tabId: number): void {
  const running = counting.get(tabId);
  if (running) {
    running.again = true;
    return;
  }
  const state = { again: false };
  counting.set(tabId, state);
  const ids = new Set<string>();
  const stop = new AbortController();
  linkToPage(
    tabId,
    {
      onReport: (report) => {
        for (const entry of report.entries) ids.add(entry.id);
      },
      onEnd: () => undefined,
    },
    stop.signal,
  );
  setTimeout(() => {
    stop.abort();
    counting.delete(tabId);
    void show(tabId, ids.size).catch(() => undefined);
    if (state.again) showCount(tabId);
  }, GATHER_MS);
}

async function show(tabId: number, count: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) });
  await browser.action.setTitle({ tabId, title: count === 0 ? t('app_name') : plural('badge_title', count) });
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#0f6b66' });
}
