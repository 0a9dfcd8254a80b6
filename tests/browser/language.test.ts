// Another language of the interface is a folder: in a pseudo-language, and in one that runs from right to left, every
// string of the options page comes from that folder and nothing is cut.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import english from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { launch } from '../../scripts/lib/launch.mjs';
import { dist } from '../../scripts/lib/paths.mjs';
import { BROWSERS, servedPages, sessionOf } from './harness/session.ts';

/** Longer than English by half, as translations are, and between brackets, so that a cut or foreign string shows. */
const pseudo = (text: string): string => `⟦${text}${' ~~~~'.repeat(Math.ceil(text.length / 10))}⟧`;
const KEPT = new Set(['app_name', 'app_languageTag', 'app_textDirection']);

it.each(BROWSERS.flatMap((name) => (['ltr', 'rtl'] as const).map((direction) => [name, direction] as const)))(
  'in %s, %s',
  async (name, direction) => {
    const extension = await mkdtemp(join(tmpdir(), 'backlight-language-'));
    await cp(dist(name), extension, { recursive: true });
    const messages = Object.entries(english).map(([key, { message }]) => {
      if (key === 'app_textDirection') return [key, { message: direction }];
      return [key, { message: KEPT.has(key) || key === 'app_description' ? message : pseudo(message) }];
    });
    await writeFile(join(extension, '_locales', 'en', 'messages.json'), JSON.stringify(Object.fromEntries(messages)));
    const { browser, base } = await launch(name, { extension });
    try {
      const options = await sessionOf(name, browser, base, await servedPages()).openOwn('options/index.html');
      await options.page.setViewport({ width: 320, height: 800 });
      const seen = await options.page.evaluate(() => {
        const texts = [
          ...document.querySelectorAll('h1, h2, h3, legend, label > span, label:not(:has(*)), button, nav a'),
        ];
        return {
          direction: document.documentElement.dir,
          hardCoded: texts.map((one) => one.textContent ?? '').filter((text) => text && !text.includes('⟦')),
          overflows: document.documentElement.scrollWidth > innerWidth,
          cut: texts.filter(
            (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline',
          ).length,
        };
      });
      expect(seen).toEqual({ direction, hardCoded: [], overflows: false, cut: 0 });
    } finally {
      await browser.close();
      await rm(extension, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
