// Owns what may be known of the tab the reader looks at, and opening pages of our own.
import { browser, type Tabs } from './browser.ts';

export interface CurrentTab {
  readonly id: number;
  /** Undefined where the browser does not say: its own pages, stores, other extensions. */
  readonly url: URL | undefined;
  readonly loading: boolean;
  readonly isPrivate: boolean;
}

/** Is this view the popup of the toolbar button, and no tab? */
export const isActionPopup = (): boolean => browser.extension.getViews({ type: 'popup' }).includes(window);

/** A tab as one of our own pages sees it. */
export interface OwnTab extends CurrentTab {
  /** This very page stands in it. */
  readonly isOwn: boolean;
}

/** The tab in front of this window, or undefined when there is none. */
export async function currentTab(): Promise<OwnTab | undefined> {
  const [[tab], own] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    browser.tabs.getCurrent(),
  ]);
  const current = tab && toCurrentTab(tab);
  return current && { ...current, isOwn: current.id === own?.id };
}

/** Calls `onChange` when a tab begins or ends loading. */
export function watchTab(id: number, onChange: (loading: boolean) => void, signal: AbortSignal): void {
  const listener = (tabId: number, change: { status?: string }): void => {
    if (tabId === id && change.status) onChange(change.status === 'loading');
  };
  browser.tabs.onUpdated.addListener(listener);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(listener));
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

/**
 * Does a new or changed extension come into tabs that are open already? Firefox runs its scripts there; in Chromium they
 * come with the next load. Told by a call that only Firefox has.
 */
export const comesToOpenTabs = 'getBrowserInfo' in browser.runtime;

export function reloadTab(id: number): void {
  void browser.tabs.reload(id);
}

const patternOf = (url: URL): string => `${url.protocol}//${url.hostname}/*`;

/** Whether the browser lets Backlight read pages of this address: readers can take that away, site by site. */
export function mayRead(url: URL): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(url)] });
}

/** Asks the reader, in the browser's own words; only from a click. True when they agreed. */
export async function askToRead(url: URL): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [patternOf(url)] });
  } catch {
    // The browser has no such question for this page.
    return false;
  }
}

/** Opens the popup's page in a tab of its own, and gives its id. @param hash which view: "#/checklist" */
export async function openPopupInTab(hash: string): Promise<number | undefined> {
  const { id } = await browser.tabs.create({ url: browser.runtime.getURL(`popup/index.html${hash}`) });
  return id;
}

export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}
