// Owns the keyboard commands of the manifest, and the keys that stand for them now.
import { browser } from './browser.ts';
import { type CurrentTab, currentTab } from './tab.ts';

export interface Command {
  readonly name: string;
  readonly description: string;
  /** As the browser writes it; empty when the reader has taken it away. */
  readonly shortcut: string;
}

/** Firefox for Android has no keys and no such API. */
const commands: typeof browser.commands | undefined = browser.commands;

/** The order of the manifest, which browsers do not keep: Chromium sorts commands by their names. */
const ORDER = ['_execute_action', 'next-mention', 'previous-mention', 'switch-site', 'pause'];

/** All commands and their keys as they are now. */
export async function readCommands(): Promise<readonly Command[]> {
  const all = (await commands?.getAll()) ?? [];
  const place = ({ name = '' }: { name?: string | undefined }): number => ORDER.indexOf(name);
  return all
    .toSorted((a, b) => place(a) - place(b))
    .map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut }));
}

/** Firefox opens its page of shortcuts when asked; Chrome's reader goes there by hand. */
const shortcutSettings = (commands as { readonly openShortcutSettings?: () => Promise<void> } | undefined)
  ?.openShortcutSettings;
export const canOpenShortcuts = shortcutSettings !== undefined;

export function openShortcuts(): void {
  void shortcutSettings?.();
}

function stepOf(name: string): 1 | -1 | undefined {
  if (name === 'next-mention') return 1;
  return name === 'previous-mention' ? -1 : undefined;
}

/** In a tab of ours, which has no content script that the background could ask: the keys for the next and the previous. */
export function onStepHere(step: (by: 1 | -1) => void, signal: AbortSignal): void {
  const listener = (name: string): void => {
    const by = stepOf(name);
    if (by && document.hasFocus()) step(by);
  };
  commands?.onCommand.addListener(listener);
  signal.addEventListener('abort', () => commands?.onCommand.removeListener(listener), { once: true });
}

export function onCommand(answers: {
  step(tabId: number, by: 1 | -1): void;
  switchPage(tab: CurrentTab): void;
  pause(): void;
}): void {
  commands?.onCommand.addListener((name) => {
    if (name === 'pause') {
      answers.pause();
      return;
    }
    void currentTab().then((tab) => {
      if (!tab) return;
      const by = stepOf(name);
      if (by) answers.step(tab.id, by);
      if (name === 'switch-site') answers.switchPage(tab);
    });
  });
}
