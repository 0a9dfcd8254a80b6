// Owns what happens to records that cannot be read: their bytes are kept under a key of their own, so that the next change
// does not lose them.
import { browser } from './browser.ts';
import { isPrivateWindow } from './private-window.ts';

/** Their keys end so. */
export const KEPT = '.kept';

/** Keeps records by the keys they were stored under. Never rejects. */
export async function keepAside(unreadable: Readonly<Record<string, unknown>>): Promise<void> {
  try {
    if (await isPrivateWindow()) return;
    const kept = Object.entries(unreadable).map(([key, stored]) => [key + KEPT, stored]);
    await browser.storage.local.set(Object.fromEntries(kept));
  } catch {
    // They still lie under their own keys until the next change.
  }
}
