// Owns how far two colours stand apart, as WCAG 2 counts it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
import { luminanceOf } from '../../src/page/color.ts';

/** Red, green and blue from 0 to 255, and opacity from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads `#rrggbb` and `rgb(r g b / a)`, the forms that Backlight's own files use. */
export function colorOf(text: string): Color {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(text);
  if (hex) {
    const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16));
    return [red, green, blue, 1];
  }
  const [red, green, blue, alpha] = (/^rgb\(([^)]+)\)$/.exec(text)?.[1] ?? '').split(/[\s/]+/).map(Number);
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`Not a colour: ${text}`);
  return [red, green, blue, alpha ?? 1];
}

/** What is seen when a colour lies on an opaque ground. */
export function over([red, green, blue, alpha]: Color, ground: Color): Color {
  const mix = (top: number, below: number): number => top * alpha + below * (1 - alpha);
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1];
}

export function contrast(a: Color, b: Color): number {
  const [dark = 0, light = 0] = [a, b]
    .map(([red, green, blue]) => luminanceOf(`rgb(${red}, ${green}, ${blue})`)?.luminance ?? Number.NaN)
    .sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}
