// Owns every message between the parts of Backlight: one typed table, validated on arrival. Questions only; settings
// travel by storage. Nothing here listens to pages.
import * as v from 'valibot';
import type { CardEntry } from '../knowledge/card-entry.ts';
import { browser, type Runtime } from './browser.ts';

/** More entries than the knowledge base has are never asked for in earnest. */
const MOST_IDS = 1000;
const PAGE_PORT = 'page';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}$/));
const question = v.variant('type', [
  v.object({ type: v.literal('entries'), ids: v.pipe(v.array(id), v.maxLength(MOST_IDS)) }),
  v.object({ type: v.literal('found') }),
]);
const pageReport = v.object({
  type: v.literal('page'),
  /** Tells the frames of a page apart; new with each document. */
  frame: v.string(),
  host: v.string(),
  top: v.boolean(),
  entries: v.pipe(
    v.array(
      v.object({
        id,
        kind: v.picklist(['term', 'claim', 'warning']),
        count: v.pipe(v.number(), v.integer(), v.minValue(1)),
        spun: v.array(v.string()),
      }),
    ),
    v.maxLength(MOST_IDS),
  ),
});
const pageRequest = v.object({
  type: v.literal('go'),
  entry: id,
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** What one frame found: different entries, how often each, and the odd wordings it stands in. */
export type PageReport = v.InferOutput<typeof pageReport>;
type Question = v.InferOutput<typeof question>;

/** A message of our own extension that has the shape of a question, or undefined. */
export function parseQuestion(message: unknown): Question | undefined {
  const parsed = v.safeParse(question, message);
  return parsed.success ? parsed.output : undefined;
}

/** A frame's report, or undefined when it is malformed. */
export function parseReport(message: unknown): PageReport | undefined {
  const parsed = v.safeParse(pageReport, message);
  return parsed.success ? parsed.output : undefined;
}

/** Asks the background for entries; none when the extension has been updated away under this page. */
export async function askForEntries(ids: readonly string[]): Promise<readonly CardEntry[]> {
  return ((await ask({ type: 'entries', ids: [...ids] })) as readonly CardEntry[] | undefined) ?? [];
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
}): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const asked = parseQuestion(message);
    if (!asked) return undefined;
    if (asked.type === 'entries') return Promise.resolve(answers.entries(asked.ids));
    if (sender.tab?.id !== undefined) answers.found(sender.tab.id);
    return undefined;
  });
}

/** In a frame: answers whoever connects with a report, again after each change, and goes where they ask. */
export function listenForPagePort({
  report,
  onGo,
  signal,
}: {
  readonly report: () => PageReport;
  readonly onGo: (entry: string, index: number) => void;
  readonly signal: AbortSignal;
}): { changed(): void } {
  const ports = new Set<Runtime.Port>();
  const connect = (port: Runtime.Port): void => {
    if (port.name !== PAGE_PORT || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: unknown) => {
      const parsed = v.safeParse(pageRequest, message);
      if (parsed.success) onGo(parsed.output.entry, parsed.output.index);
    });
    port.postMessage(report());
  };
  browser.runtime.onConnect.addListener(connect);
  signal.addEventListener(
    'abort',
    () => {
      browser.runtime.onConnect.removeListener(connect);
      for (const port of ports) port.disconnect();
    },
    { once: true },
  );
  return {
    changed() {
      for (const port of ports) port.postMessage(report());
    },
  };
}

export interface PageLink {
  /** Scrolls to the n-th mention of an entry in a tab and opens its card. Frames are asked in turn by their counts. */
  go(entry: string, index: number): void;
}

/**
 * Connects to every frame of a tab. `onReport` gets each report as it comes; `onEnd` is called when no frame answers
 * any more. One port reaches all frames, where a message would bring back one answer only.
 */
export function linkToPage(
  tabId: number,
  handlers: { onReport(report: PageReport): void; onEnd(): void },
  signal: AbortSignal,
): PageLink {
  const port = browser.tabs.connect(tabId, { name: PAGE_PORT });
  port.onMessage.addListener((message: unknown) => {
    const report = parseReport(message);
    if (report) handlers.onReport(report);
  });
  port.onDisconnect.addListener(() => {
    // Reading it keeps "could not establish connection" out of the console: pages without us are ordinary.
    void browser.runtime.lastError;
    handlers.onEnd();
  });
  signal.addEventListener('abort', () => port.disconnect(), { once: true });
  return { go: (entry, index) => port.postMessage({ type: 'go', entry, index }) };
}
