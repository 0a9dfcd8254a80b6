// Owns the question whether the extension that put a script into a page is still there.
import { browser } from './browser.ts';

/** How often a page looks whether its extension has gone, in ms. Nothing tells it; background tabs look once a minute. */
const LOOK_MS = 1_000;

/**
 * Calls `onOrphaned` once when the extension has been updated, reloaded or removed: the script in the page runs on, but
 * its browser API is gone.
 */
export function whenOrphaned(onOrphaned: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (browser.runtime?.id) return;
    clearInterval(timer);
    onOrphaned();
  }, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** In the background: what to do when the extension has come, new or changed, and when the browser starts. */
export function onStart(answers: { always(): void; installed(): void }): void {
  browser.runtime.onStartup.addListener(answers.always);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    answers.always();
    if (reason === 'install') answers.installed();
  });
}
