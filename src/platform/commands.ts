// Owns the keyboard commands of the manifest, and the keys that stand for them now.
import { browser } from './browser.ts';
import { type CurrentTab, currentTab } from './tab.ts';

export interface Command {
  readonly name: string;
  readonly description: string;
  /** As the browser writes it; empty when the reader has taken it away. */
  readonly shortcut: string;
}

/** The order of the manifest, which browsers do not keep: Chromium sorts commands by their names. */
const ORDER = ['_execute_action', 'next-mention', 'previous-mention', 'switch-site', 'pause'];

/** All commands and their keys as they are now. */
export async function readCommands(): Promise<readonly Command[]> {
  const commands = await browser.commands.getAll();
  const place = ({ name = '' }: { name?: string | undefined }): number => ORDER.indexOf(name);
  return commands
    .toSorted((a, b) => place(a) - place(b))
    .map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut }));
}

/** Firefox opens its page of shortcuts when asked; Chrome's reader goes there by hand. */
const shortcutSettings = (browser.commands as { readonly openShortcutSettings?: () => Promise<void> })
  .openShortcutSettings;
export const canOpenShortcuts = shortcutSettings !== undefined;

export function openShortcuts(): void {
  void shortcutSettings?.();
}

export function onCommand(answers: {
  step(tabId: number, by: 1 | -1): void;
  switchPage(tab: CurrentTab): void;
  pause(): void;
}): void {
  browser.commands.onCommand.addListener((name) => {
    if (name === 'pause') {
      answers.pause();
      return;
    }
    void currentTab().then((tab) => {
      if (!tab) return;
      if (name === 'next-mention') answers.step(tab.id, 1);
      if (name === 'previous-mention') answers.step(tab.id, -1);
      if (name === 'switch-site') answers.switchPage(tab);
    });
  });
}
