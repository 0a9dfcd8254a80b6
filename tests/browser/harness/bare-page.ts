// Owns a bare page with the card alone on it, without the extension: there its root is open to axe, to measurements and
// to pictures.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { root } from '../../../scripts/lib/paths.mjs';
import { cssText, preactWithoutHtml } from '../../../scripts/lib/plugins.mjs';
import type { BareOptions } from './bare-card.ts';
import { resize, type Session, until } from './session.ts';

const HTML = `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width">
  <title>A bare page</title></head><body style="margin:0"><main style="padding:100px 20px">
  <h1>A bare page</h1><p>One <b id="mention">mention</b> stands here.</p></main></body></html>`;

/** The family that the card asks for first. */
const FONT = 'system-ui';

let parts: Promise<{ readonly script: string; readonly messages: BareOptions['messages'] }> | undefined;

async function load() {
  const [{ outputFiles }, file] = await Promise.all([
    build({
      entryPoints: [join(root, 'tests/browser/harness/bare-card.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      plugins: [preactWithoutHtml(), cssText()],
    }),
    readFile(join(root, 'assets/_locales/en/messages.json'), 'utf8'),
  ]);
  return { script: outputFiles[0]?.text ?? '', messages: JSON.parse(file) };
}

/** Opens the bare page. @param font a family of the page that the card is written in, instead of the system's */
export async function openBarePage({ browser }: Session, font = FONT): Promise<Page> {
  parts ??= load();
  const { script } = await parts;
  const page = await browser.newPage();
  await page.setContent(HTML);
  await page.addScriptTag({ content: script.replaceAll(FONT, font) });
  return page;
}

export const isOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('backlight-card') !== null);

/** Begins anew with these entries, and gives the middle of the mention. */
export async function startBare(
  page: Page,
  options: Omit<BareOptions, 'messages'>,
): Promise<{ readonly x: number; readonly y: number }> {
  parts ??= load();
  const { messages } = await parts;
  await page.evaluate((given) => Reflect.get(window, 'bare').start(given), { messages, ...options } as never);
  return page.evaluate(() => {
    const { x, y, width, height } = document.querySelector('#mention')?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

export interface BareState extends Omit<BareOptions, 'messages' | 'long'> {
  readonly long?: boolean;
  /** Controls pressed after opening, by selector. */
  readonly press?: readonly string[] | undefined;
  readonly dir?: 'rtl' | undefined;
  readonly size?: { readonly width: number; readonly height: number } | undefined;
  readonly touch?: boolean | undefined;
}

/** Opens the card in a state: from the keyboard, or by a finger. */
export async function showBare(page: Page, { press = [], dir, size, touch, ...state }: BareState) {
  await resize(page, { width: 700, height: 700, ...size });
  await page.evaluate((direction) => document.documentElement.setAttribute('dir', direction), dir ?? 'ltr');
  const at = await startBare(page, { long: false, ...state });
  if (touch) await page.touchscreen.tap(at.x, at.y);
  else await page.evaluate(() => Reflect.get(window, 'bare').open());
  await until('the card', () => isOpen(page));
  for (const selector of press) {
    await page.evaluate((wanted) => {
      const shadow = document.querySelector('backlight-card')?.shadowRoot;
      shadow?.querySelector<HTMLElement>(wanted)?.click();
    }, selector);
  }
}

/** Shows the open card as readers of light or dark pages see it. */
export function setScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  return page.evaluate((wanted) => {
    const box = document.querySelector('backlight-card')?.shadowRoot?.querySelector<HTMLElement>('.box');
    if (box) box.style.colorScheme = wanted;
  }, scheme);
}
