// Owns the reader's ticks. One storage key for each tick, so that two windows ticking at once lose nothing; never
// written from a private window.
import { browser } from './browser.ts';

const PREFIX = 'checklist.tick.';
/** A tick is this value; anything else found under its key is not one. */
const TICKED = 1;

/** In a private window ticks live only as long as the view that holds them. */
const isPrivate = (): boolean => browser.extension.inIncognitoContext === true;

export async function readTicks(): Promise<ReadonlySet<string>> {
  const stored = await browser.storage.local.get(null);
  return new Set(
    Object.entries(stored)
      .filter(([key, value]) => key.startsWith(PREFIX) && value === TICKED)
      .map(([key]) => key.slice(PREFIX.length)),
  );
}

/** Ticks or unticks items. */
export async function setTicks(ids: readonly string[], ticked: boolean): Promise<void> {
  if (isPrivate()) return;
  const keys = ids.map((id) => PREFIX + id);
  if (ticked) await browser.storage.local.set(Object.fromEntries(keys.map((key) => [key, TICKED])));
  else await browser.storage.local.remove(keys);
}

/** Calls `onChange` when ticks change in another window. */
export function watchTicks(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(PREFIX))) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
