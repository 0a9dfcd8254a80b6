// Owns the keyboard commands of the manifest.
import { browser } from './browser.ts';
import { type CurrentTab, currentTab } from './tab.ts';

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
