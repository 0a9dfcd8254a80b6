// Owns what the popup may know of the tab it was opened on.
import { browser } from './browser.ts';

export interface CurrentTab {
  readonly id: number;
  /** Undefined where the browser does not say: its own pages, stores, other extensions. */
  readonly url: URL | undefined;
  readonly loading: boolean;
}

/** The tab under the popup, or undefined when there is none (the popup page opened in a tab of its own). */
export async function currentTab(): Promise<CurrentTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const url = tab.url && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
  return { id: tab.id, url, loading: tab.status === 'loading' };
}

export function reloadTab(id: number): void {
  void browser.tabs.reload(id);
}

export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}
