// Owns how the parts of Backlight ask each other questions; their shapes are in message-table.ts. Settings travel by
// storage instead. Nothing here listens to pages.
import type { CardEntry } from '../knowledge/card-entry.ts';
import { browser, type Runtime } from './browser.ts';
import {
  type PageReport,
  type PageRequest,
  parseQuestion,
  parseReport,
  parseRequest,
  type Question,
} from './message-table.ts';

const PAGE_PORT = 'page';
const COUNT_PORT = 'count';
const PORTS: ReadonlySet<string> = new Set([PAGE_PORT, COUNT_PORT]);

/** Asks the background for entries; none when the extension has been updated away under this page. */
export async function askForEntries(ids: readonly string[]): Promise<readonly CardEntry[]> {
  return ((await ask({ type: 'entries', ids: [...ids] })) as readonly CardEntry[] | undefined) ?? [];
}

/** In a tab of ours: the text it was opened for; undefined when there is none, or it has been taken. */
export async function askForSelection(): Promise<string | undefined> {
  const text = await ask({ type: 'selection' });
  return typeof text === 'string' ? text : undefined;
}

/** Tells the background that what this frame shows has changed. */
export function reportFound(): void {
  void ask({ type: 'found' });
}

async function ask(message: Question): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    // The extension was reloaded, or nobody is listening yet: the page must not notice.
    return undefined;
  }
}

/** Answers the questions of our own pages and frames; anything else is left unanswered. */
export function answerQuestions(answers: {
  entries(ids: readonly string[]): readonly CardEntry[];
  found(tabId: number): void;
  /** What the reader selected, for the tab that was opened for it. */
  selection(tabId: number): Promise<string | undefined>;
}): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const asked = parseQuestion(message);
    if (!asked) return undefined;
    if (asked.type === 'entries') return Promise.resolve(answers.entries(asked.ids));
    const tabId = sender.tab?.id;
    if (tabId === undefined) return undefined;
    if (asked.type === 'selection') return isOwnPage(sender) ? answers.selection(tabId) : undefined;
    answers.found(tabId);
    return undefined;
  });
}

/** A page of the extension, and no frame of a web page. */
const isOwnPage = ({ url = '' }: Runtime.MessageSender): boolean => url.startsWith(browser.runtime.getURL(''));

/** In the popup: hears of each frame that says what it shows has changed. */
export function watchFound(onFound: (tabId: number, frameId: number) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.id !== browser.runtime.id || parseQuestion(message)?.type !== 'found') return;
    if (sender.tab?.id !== undefined && sender.frameId !== undefined) onFound(sender.tab.id, sender.frameId);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/** In a frame: answers whoever connects with a report, again after each change, and does what they ask. */
export function listenForPagePort({
  report,
  onRequest,
  signal,
}: {
  /** `full` asks for what takes reading the page. */
  readonly report: (full: boolean) => PageReport;
  readonly onRequest: (request: PageRequest) => void;
  readonly signal: AbortSignal;
}): { changed(): void } {
  const ports = new Set<Runtime.Port>();
  const tell = (port: Runtime.Port): void => port.postMessage(report(port.name === PAGE_PORT));
  const connect = (port: Runtime.Port): void => {
    if (!PORTS.has(port.name) || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    hear(
      port,
      (message) => {
        const request = parseRequest(message);
        if (request) onRequest(request);
      },
      () => ports.delete(port),
    );
    tell(port);
  };
  browser.runtime.onConnect.addListener(connect);
  signal.addEventListener('abort', () => {
    browser.runtime.onConnect.removeListener(connect);
    for (const port of ports) port.disconnect();
  });
  return {
    changed() {
      for (const port of ports) tell(port);
    },
  };
}

export interface PageLink {
  /** Asks every frame of the tab. */
  ask(request: PageRequest): void;
}

/**
 * Connects to every frame of a tab. `onReport` gets each report as it comes; `onEnd` is called when no frame answers
 * any more. One port reaches all frames, where a message would bring back one answer only. Only `full` reports read the
 * page for odd wording and for what it leaves out.
 */
export function linkToPage(
  tabId: number,
  handlers: { onReport(report: PageReport): void; onEnd(): void },
  signal: AbortSignal,
  { full }: { readonly full: boolean },
): PageLink {
  const port = browser.tabs.connect(tabId, { name: full ? PAGE_PORT : COUNT_PORT });
  const forget = hear(
    port,
    (message) => {
      const report = parseReport(message);
      if (report) handlers.onReport(report);
    },
    () => {
      // Reading it keeps "could not establish connection" out of the console: pages without us are ordinary.
      void browser.runtime.lastError;
      if (!signal.aborted) handlers.onEnd();
    },
  );
  signal.addEventListener('abort', () => {
    forget();
    port.disconnect();
  });
  return { ask: (request) => port.postMessage(request) };
}

/**
 * Listens to a port until it ends, or the function that is returned ends it. Firefox would keep what still listens to a
 * port that has ended: see docs/browser-bugs.md.
 */
function hear(port: Runtime.Port, hearMessage: (message: unknown) => void, onEnd: () => void): () => void {
  const { onMessage, onDisconnect } = port;
  const end = (): void => {
    onMessage.removeListener(hearMessage);
    onDisconnect.removeListener(end);
    onEnd();
  };
  onMessage.addListener(hearMessage);
  onDisconnect.addListener(end);
  return end;
}
