// Entry: answers questions about entries, keeps the badge, menus and commands. Holds no state that a restart could lose, but for
// a selection on its way to the tab that is opened for it.
import { cardEntry, entries } from './knowledge/index.ts';
import { setMessages } from './language/strings.ts';
import { entryNamed } from './match/look-up.ts';
import { showCount } from './platform/badge.ts';
import { getMessage } from './platform/browser.ts';
import { onCommand } from './platform/commands.ts';
import { readInTab, takeHanded } from './platform/hand-over.ts';
import { onStart } from './platform/lifecycle.ts';
import { createMenus, onMenu } from './platform/menus.ts';
import { answerQuestions } from './platform/messages.ts';
import { askPage, gatherReports } from './platform/reports.ts';
import { changeSettings } from './platform/settings.ts';
import { nextPlace } from './platform/step.ts';
import { switchPage } from './platform/switching.ts';
import { openPopupInTab } from './platform/tab.ts';

setMessages(getMessage);

answerQuestions({
  entries: (ids) => ids.flatMap((id) => cardEntry(id) ?? []),
  found: (tabId) => void showCount(tabId),
  selection: takeHanded,
});

onStart({
  always: () => void createMenus(),
  // One quiet page, once; updates open nothing.
  installed: () => void openPopupInTab('#/welcome'),
});

onMenu({
  explain(text) {
    const entry = entryNamed(entries, text);
    void openPopupInTab(entry ? `#/techniques/${entry.id}` : `#/techniques?find=${encodeURIComponent(text)}`);
  },
  read: readInTab,
  switchPage: (tab) => void switchPage(tab),
});

onCommand({
  step: (tabId, by) => void step(tabId, by),
  switchPage: (tab) => void switchPage(tab),
  pause: () => void changeSettings((now) => ({ enabled: !now.enabled })),
});

async function step(tabId: number, by: 1 | -1): Promise<void> {
  const place = nextPlace(await gatherReports(tabId), by);
  if (place) askPage(tabId, { type: 'open', ...place });
}
