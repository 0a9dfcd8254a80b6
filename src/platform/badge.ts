// Owns the toolbar button of a tab: how many different entries Backlight explains there, in digits and in words.
import { plural, t } from '../language/strings.ts';
import { browser } from './browser.ts';
import type { PageReport } from './message-table.ts';
import { gatherReports } from './reports.ts';

const COLOR = '#0f6b66';
const WARNING_COLOR = '#b3261e';
/** Before the number where the page names a warning sign: colour is never the only word. */
const WARNING_MARK = '!';

const counting = new Map<number, { again: boolean }>();

/** Counts anew over all frames of a tab. Calls that come while a count runs are answered by one more count. */
export async function showCount(tabId: number): Promise<void> {
  const running = counting.get(tabId);
  if (running) {
    running.again = true;
    return;
  }
  const state = { again: false };
  counting.set(tabId, state);
  try {
    await show(tabId, badgeOf(await gatherReports(tabId)));
  } catch {
    // The tab has gone while it was being counted.
  } finally {
    counting.delete(tabId);
  }
  if (state.again) await showCount(tabId);
}

interface Badge {
  readonly text: string;
  readonly title: string;
  readonly hasWarning: boolean;
}

function badgeOf(reports: readonly PageReport[]): Badge {
  const entries = reports.flatMap((report) => report.entries);
  const count = new Set(entries.map(({ id }) => id)).size;
  const hasWarning = entries.some(({ kind }) => kind === 'warning');
  if (!reports.some(({ on }) => on)) return { text: '', title: t('badge_off'), hasWarning };
  if (count === 0) return { text: '', title: t('app_name'), hasWarning };
  const words = plural('badge_title', count);
  return hasWarning
    ? { text: `${WARNING_MARK}${count}`, title: `${words} ${t('badge_warning')}`, hasWarning }
    : { text: String(count), title: words, hasWarning };
}

async function show(tabId: number, { text, title, hasWarning }: Badge): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title });
  await browser.action.setBadgeBackgroundColor({ tabId, color: hasWarning ? WARNING_COLOR : COLOR });
}
