// The icons: in the sizes the manifest names, and visible on the browsers' light and dark toolbars.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { colorOf, contrast } from './contrast.ts';

/** WCAG 2.2, 1.4.11. */
const GRAPHIC = 3;
/** Toolbars of both browsers: light, white, Firefox dark, Firefox and Chromium private. */
const TOOLBARS = ['#f0f0f0', '#ffffff', '#2b2a33', '#1c1b22'];

it.each([...Object.entries(manifest.icons), ...Object.entries(manifest.action.default_icon)])(
  'has a square of %s px in %s',
  (size, file) => {
    const png = readFileSync(`assets/${file}`);
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    // Width and height stand at fixed places: https://www.w3.org/TR/png-3/#11IHDR
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
  },
);

it.each(['icon.svg', 'icon-small.svg'])('%s stands out from every toolbar, and its parts from its square', (file) => {
  const drawing = readFileSync(`assets/icons/${file}`, 'utf8');
  const [square = '', ...parts] = [...drawing.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(
    ([, color = '']) => color,
  );
  for (const toolbar of TOOLBARS) {
    expect(contrast(colorOf(square), colorOf(toolbar)), toolbar).toBeGreaterThanOrEqual(GRAPHIC);
  }
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) {
    expect(contrast(colorOf(part), colorOf(square)), part).toBeGreaterThanOrEqual(GRAPHIC);
  }
});
