// Owns asking all frames of a tab at once: what they report, and what they are told to do.

import type { PageReport, PageRequest } from './message-table.ts';
import { linkToPage } from './messages.ts';

/** Frames answer a connection within a few ms. A page that is busy takes longer, and a key pressed over it must not be
 *  lost: its first answer is waited for so long, and the others a moment more. */
const FIRST_MS = 3_000;
const OTHERS_MS = 150;

/** The reports of a tab's frames, the top one first; none when Backlight cannot run there. */
export function gatherReports(tabId: number): Promise<readonly PageReport[]> {
  return new Promise((resolve) => {
    const reports: PageReport[] = [];
    const stop = new AbortController();
    const finish = (): void => {
      stop.abort();
      resolve(reports.sort((a, b) => Number(b.top) - Number(a.top)));
    };
    let timer = setTimeout(finish, FIRST_MS);
    const onReport = (report: PageReport): void => {
      if (reports.push(report) > 1) return;
      clearTimeout(timer);
      timer = setTimeout(finish, OTHERS_MS);
    };
    const onEnd = (): void => {
      clearTimeout(timer);
      finish();
    };
    linkToPage(tabId, { onReport, onEnd }, stop.signal, { full: false });
  });
}

/** Asks every frame of a tab to do something. */
export function askPage(tabId: number, request: PageRequest): void {
  const stop = new AbortController();
  const ignore = (): void => undefined;
  linkToPage(tabId, { onReport: ignore, onEnd: ignore }, stop.signal, { full: false }).ask(request);
  stop.abort();
}
