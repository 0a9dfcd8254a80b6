// Owns switching Backlight for a page, however it is asked for: popup, context menu or keyboard.
import { isPrivateWindow } from './private-window.ts';
import { askPage, gatherReports } from './reports.ts';
import { changeSettings, readSettings } from './settings.ts';
import { isOnFor, switchSite } from './sites.ts';
import type { CurrentTab } from './tab.ts';

/**
 * Turns Backlight off where it is on, and on where it is off: for the site; or, in click mode and in private windows,
 * which leave no traces, for this tab until its page is left. Lifts a pause for whoever switches on.
 */
export async function switchPage({ id, url, isPrivate }: CurrentTab): Promise<void> {
  const settings = await readSettings();
  if (settings.siteMode === 'click' || isPrivate || (await isPrivateWindow())) {
    const isOn = (await gatherReports(id)).some((report) => report.on);
    if (!settings.enabled) await changeSettings(() => ({ enabled: true }));
    askPage(id, { type: 'switch', on: !isOn });
    return;
  }
  const host = url ? webHost(url) : await reportedHost(id);
  if (host) await changeSettings((now) => switchSite(now, host, !isOnFor(now, host)));
}

const webHost = ({ protocol, hostname }: URL): string | undefined =>
  /^https?:$/.test(protocol) ? hostname : undefined;

/** Where the browser does not tell the address, the page itself tells its site. */
async function reportedHost(tabId: number): Promise<string | undefined> {
  return (await gatherReports(tabId)).find(({ top }) => top)?.host;
}
