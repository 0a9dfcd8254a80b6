// Owns what may be known of the tab the reader looks at, and opening pages of our own.
import { browser, type Tabs } from './browser.ts';

export interface CurrentTab {
  readonly id: number;
  /** Undefined where the browser does not say: its own pages, stores, other extensions. */
  readonly url: URL | undefined;
  readonly loading: boolean;
  readonly isPrivate: boolean;
}

/** The tab under the popup, or undefined when there is none (the popup page opened in a tab of its own). */
export async function currentTab(): Promise<CurrentTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab && toCurrentTab(tab);
}

/** A tab as the browser tells of it; undefined for what is no tab. */
export function toCurrentTab({ id, url, status, incognito }: Tabs.Tab): CurrentTab | undefined {
  if (id === undefined) return undefined;
  return {
    id,
    url: url && URL.canParse(url) ? new URL(url) : undefined,
    loading: status === 'loading',
    isPrivate: incognito,
  };
}

export function reloadTab(id: number): void {
  void browser.tabs.reload(id);
}

/** Opens the popup's page in a tab of its own. @param hash which view: "#/checklist" */
export async function openPopupInTab(hash: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`popup/index.html${hash}`) });
}

export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}
