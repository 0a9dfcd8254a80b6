// Owns the question whether what is done here may leave traces.
import { browser } from './browser.ts';

/** Is this view in a private window? Nothing is ever written from one. */
export async function isPrivateWindow(): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  // In Chromium a popup of a private window runs in the ordinary process: only its window tells. Pages have no windows.
  if (!browser.windows) return false;
  try {
    return (await browser.windows.getCurrent()).incognito;
  } catch {
    // A background without any window.
    return false;
  }
}
