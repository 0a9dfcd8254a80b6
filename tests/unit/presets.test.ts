// The three style presets on light and dark pages: lines that can be seen, words that stay readable.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { marksCss } from '../../scripts/lib/plugins.mjs';
import { colorOf, contrast, over } from './contrast.ts';

/** WCAG 2.2: 1.4.11 for lines that carry meaning, 1.4.3 for text. */
const LINE = 3;
const TEXT = 4.5;
/** Pages as they are: paper white, cream and pale grey; the usual dark greys and black. */
const GROUNDS = { light: ['#ffffff', '#fbf0d9', '#f0f0f0'], dark: ['#17191c', '#000000', '#202124'] } as const;
/** Usual text: black to the greys that style guides allow, and links; the same on dark. */
const TEXTS = {
  light: ['#000000', '#333333', '#595959', '#0b57d0', '#551a8b'],
  dark: ['#ffffff', '#e8eaed', '#bdc1c6', '#8ab4f8'],
} as const;
/** Running text, which the grounds of a mark and of the open mention may both lie under. */
const RUNNING = { light: ['#000000', '#333333'], dark: ['#ffffff', '#e8eaed'] } as const;

const base = readFileSync('src/ui/highlights.css', 'utf8').split('@media')[0] ?? '';
const layer = (name: string): string => readFileSync(`src/ui/highlights-${name}.css`, 'utf8');
const PRESETS = { quiet: base, tint: base + layer('tint'), strong: base + layer('strong') } as const;

/** Kinds are told apart without colours. */
const SHAPES = { term: 'dotted', claim: 'wavy', warning: 'solid', custom: 'dashed' } as const;

interface Look {
  line?: string;
  shape?: string;
  tint?: string;
}

/** What each highlight looks like once all rules are laid over each other. */
function looksOf(css: string): Record<string, Look> {
  const looks: Record<string, Look> = {};
  for (const [, name = '', rules = ''] of css.matchAll(/::highlight\(backlight-([a-z-]+)\)\s*\{([^}]*)\}/g)) {
    const line = /text-decoration:[^;]*(#[0-9a-f]{6})/.exec(rules)?.[1];
    const shape = /text-decoration:[^;]*\b(dotted|wavy|solid|dashed)\b/.exec(rules)?.[1];
    const tint = /background-color:\s*([^;]+);/.exec(rules)?.[1];
    looks[name] = { ...looks[name], ...(line && { line }), ...(shape && { shape }), ...(tint && { tint }) };
  }
  return looks;
}

describe.each(Object.entries(PRESETS))('the preset "%s"', (_, css) => {
  const all = looksOf(css);
  const looks = Object.entries(all);

  it('has a line for each kind on light and on dark, and a ground for the open mention', () => {
    expect(looks.map(([name]) => name)).toEqual(
      ['term', 'claim', 'warning', 'custom', 'active'].flatMap((kind) => [kind, `${kind}-dark`]),
    );
    for (const [name, { line, tint }] of looks) expect(name.startsWith('active') ? tint : line, name).toBeDefined();
  });

  it('has a line shape of its own for each kind, in every colour', () => {
    for (const [kind, shape] of Object.entries(SHAPES)) {
      expect([all[kind]?.shape, all[`${kind}-dark`]?.shape], kind).toEqual([shape, shape]);
    }
  });

  it.each(looks)('shows "%s" and leaves the words readable', (name, { line, tint }) => {
    const theme = name.endsWith('-dark') ? 'dark' : 'light';
    for (const page of GROUNDS[theme].map(colorOf)) {
      const ground = tint ? over(colorOf(tint), page) : page;
      if (line) {
        expect(contrast(colorOf(line), page), `line on ${page}`).toBeGreaterThanOrEqual(LINE);
        expect(contrast(colorOf(line), ground), `line on the tint on ${page}`).toBeGreaterThanOrEqual(LINE);
      }
      for (const text of TEXTS[theme]) {
        expect(contrast(colorOf(text), ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(TEXT);
      }
      const opened = all[theme === 'dark' ? 'active-dark' : 'active']?.tint ?? '';
      for (const text of RUNNING[theme]) {
        expect(contrast(colorOf(text), over(colorOf(opened), ground)), `${text}, open`).toBeGreaterThanOrEqual(TEXT);
      }
    }
  });
});

it.each(Object.entries(PRESETS))('costs the elements of a page no rule in Chromium: %s', (_, css) => {
  expect(marksCss(css, 'chrome').match(/::highlight/g)).toEqual(
    marksCss(css, 'chrome').match(/(?<=:root)::highlight/g),
  );
  expect(marksCss(css, 'firefox')).toBe(css);
});
