// Owns the context menu: its items, and what reaches whoever answers them.
import { t } from '../language/strings.ts';
import { browser } from './browser.ts';
import { type CurrentTab, toCurrentTab } from './tab.ts';

const EXPLAIN = 'explain';
const READ = 'read';
const SWITCH = 'switch';
const WEB_PAGES = ['http://*/*', 'https://*/*'];

/** Firefox for Android has no menus and no such API. */
const menus: typeof browser.contextMenus | undefined = browser.contextMenus;

/** Makes the items anew: browsers keep them between sessions, with the words of the language they were made in. */
export async function createMenus(): Promise<void> {
  await menus?.removeAll();
  // %s is the selected text. Everywhere, since this is also the way for fields and for the browser's own PDF viewer.
  menus?.create({ id: EXPLAIN, contexts: ['selection'], title: t('menu_explain', '%s') });
  menus?.create({ id: READ, contexts: ['selection'], title: t('menu_read') });
  menus?.create({
    id: SWITCH,
    contexts: ['page', 'action'],
    title: t('menu_switch'),
    documentUrlPatterns: WEB_PAGES,
  });
}

export function onMenu(answers: {
  /** The reader wants this text explained. */
  explain(text: string): void;
  /** The reader wants to read this text with its words explained. */
  read(text: string): void;
  switchPage(tab: CurrentTab): void;
}): void {
  menus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === EXPLAIN && info.selectionText) answers.explain(info.selectionText);
    if (info.menuItemId === READ && info.selectionText) answers.read(info.selectionText);
    const current = tab && toCurrentTab(tab);
    if (info.menuItemId === SWITCH && current) answers.switchPage(current);
  });
}
