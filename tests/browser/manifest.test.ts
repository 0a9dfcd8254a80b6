// What each browser itself says of the package: Chromium loads it without a warning, and it asks for nothing more than
// the documents say.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { root } from '../../scripts/lib/paths.mjs';
import { forEachBrowser } from './harness/session.ts';

interface ExtensionInfo {
  readonly name: string;
  readonly manifestErrors: readonly unknown[];
  readonly runtimeErrors: readonly unknown[];
  readonly runtimeWarnings: readonly unknown[];
}

interface DeveloperPrivate {
  updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
  getExtensionsInfo(): Promise<ExtensionInfo[]>;
}

forEachBrowser((session) => {
  it('is loaded without a complaint of the browser', async () => {
    const { name, browser } = session();
    if (name === 'firefox') {
      // Firefox says the same of its package through `web-ext lint`, which the test command runs.
      const own = await session().openOwn('options/index.html');
      expect(own.complaints).toEqual([]);
      return;
    }
    const page = await browser.newPage();
    await page.goto('chrome://extensions');
    const infos = await page.evaluate(async (): Promise<readonly ExtensionInfo[]> => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      // Chromium keeps an extension's errors only for developers.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      return developerPrivate.getExtensionsInfo();
    });
    const own = infos.find((info) => info.name === 'Backlight');
    expect(own).toMatchObject({ manifestErrors: [], runtimeErrors: [], runtimeWarnings: [] });
  });

  it('lets a page notice what PRIVACY.md says, and nothing else', async () => {
    /** Everything that a page's script could find of ours. */
    const traces = (page: Page): Promise<object> =>
      page.evaluate(() => ({
        marks: [...CSS.highlights.keys()].every((name) => name.startsWith('backlight-')) && CSS.highlights.size > 0,
        rules: getComputedStyle(document.body, '::highlight(backlight-term)').textDecorationLine,
        cards: document.querySelectorAll('backlight-card').length,
        inside: document.querySelector('backlight-card')?.shadowRoot ?? null,
        sheets: document.adoptedStyleSheets.length,
        globals: Object.keys(window).filter((name) => /backlight/i.test(name)),
        marked: /backlight/i.test(document.documentElement.outerHTML.replace(/<backlight-card.*/s, '')),
      }));
    const quiet = { marks: false, rules: 'underline', cards: 0, inside: null, sheets: 0, globals: [], marked: false };
    const empty = await session().open('empty.html');
    expect(await traces(empty.page)).toEqual(quiet);
    const article = await session().open('sample-article.html');
    await article.hover('sciatica');
    await article.card();
    expect(await traces(article.page)).toEqual({ ...quiet, marks: true, cards: 1 });
  });

  it('asks for no more than storage, menus and the tab it is opened on, and has no way to the network', async () => {
    const { name } = session();
    const manifest = JSON.parse(await readFile(join(root, 'dist', name, 'manifest.json'), 'utf8'));
    expect(manifest.permissions).toEqual(['storage', 'contextMenus', 'activeTab']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('optional_host_permissions');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');

    // The policy holds in the running page, not only in the file.
    const own = await session().openOwn('options/index.html');
    // "no-cors" leaves the policy as the only thing that can refuse.
    const reached = await own.page.evaluate(
      (address) =>
        fetch(address, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
      session().server.url('sample-article.html'),
    );
    expect(reached).toBe(false);
  });
});
