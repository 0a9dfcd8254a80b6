// Owns the way of a selection from the context menu to the tab that is opened for it: in the background's memory alone,
// for the moment the tab takes to ask. Never stored.
import { openPopupInTab } from './tab.ts';

interface HandedOver {
  readonly text: string;
  readonly tabId: Promise<number | undefined>;
}

let handed: HandedOver | undefined;

/** Opens the reading view for a text. */
export function readInTab(text: string): void {
  handed = { text, tabId: openPopupInTab('#/read') };
}

/** The text that a tab was opened for; once, and for that tab alone. */
export async function takeHanded(tabId: number): Promise<string | undefined> {
  const waiting = handed;
  if (!waiting || (await waiting.tabId) !== tabId || handed !== waiting) return undefined;
  handed = undefined;
  return waiting.text;
}
