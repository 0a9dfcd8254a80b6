// Owns how a reader likes pages to look: light, dark, in colours of their own. And what axe finds of a view in each.
import type { CDPSession, Page } from 'puppeteer-core';
import { inFirefox } from './browser-ui.ts';
import { axe } from './own-page.ts';
import { type Session, until } from './session.ts';

export const APPEARANCES = ['light', 'dark', 'forced'] as const;
type Appearance = (typeof APPEARANCES)[number];

const MEDIA: Readonly<Record<Appearance, { readonly name: string; readonly value: string }>> = {
  light: { name: 'prefers-color-scheme', value: 'light' },
  dark: { name: 'prefers-color-scheme', value: 'dark' },
  forced: { name: 'forced-colors', value: 'active' },
};
/** Firefox is told once for all its pages. Scheme: 0 is dark, 1 light. Colours of the page: 0 by default, 2 never. */
const PREFERENCES: Readonly<Record<Appearance, readonly [scheme: number, pageColours: number]>> = {
  light: [1, 0],
  dark: [0, 0],
  forced: [1, 2],
};

const clients = new WeakMap<Page, CDPSession>();

/** Shows pages as a reader likes them, until it is called again. */
export async function showAs(session: Session, page: Page, appearance: Appearance): Promise<void> {
  const { name, value } = MEDIA[appearance];
  if (session.name === 'chrome') {
    // It lasts as long as the session that asked for it, and no other can take it back.
    const client = clients.get(page) ?? (await page.createCDPSession());
    clients.set(page, client);
    await client.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  } else {
    const [scheme, pageColours] = PREFERENCES[appearance];
    await inFirefox(
      session,
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme});
       Services.prefs.setIntPref('browser.display.document_color_use', ${pageColours})`,
    );
  }
  await until(appearance, () => page.evaluate((query) => matchMedia(query).matches, `(${name}: ${value})`));
}

/** What axe finds in a view in both themes, of which only contrast can differ; light again after it. */
export async function axeInBoth(session: Session, page: Page): Promise<readonly string[]> {
  const light = await axe(page);
  await showAs(session, page, 'dark');
  const dark = await axe(page, 'color-contrast');
  await showAs(session, page, 'light');
  return [...light, ...dark.map((problem) => `dark: ${problem}`)];
}
