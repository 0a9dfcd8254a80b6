// Owns how light a computed colour is.

export interface Light {
  /** Relative luminance as WCAG 2 defines it, 0 to 1. */
  readonly luminance: number;
  readonly alpha: number;
}

/** Reads the forms that computed colours take: rgb(), color(), lab and oklab and their polar forms; others are unknown. */
export function luminanceOf(value: string): Light | undefined {
  const match = /^([a-z]+)\(([^)]+)\)$/.exec(value);
  const form = match?.[1] ?? '';
  const parts = (match?.[2] ?? '').split(/[\s,/]+/);
  if (form === 'color') parts.shift();
  const [first = Number.NaN, second = 0, third = 0, alpha = 1] = parts.map(Number);
  if (Number.isNaN(first)) return undefined;
  // https://www.w3.org/TR/css-color-4/#lab-to-xyz and #oklab-lab-to-xyz, along the grey axis: enough to tell dark.
  if (form === 'lab' || form === 'lch') return { luminance: ((first + 16) / 116) ** 3, alpha };
  if (form === 'oklab' || form === 'oklch') return { luminance: first ** 3, alpha };
  if (form !== 'rgb' && form !== 'rgba' && form !== 'color') return undefined;
  const scale = form === 'color' ? 1 : 255;
  const linear = (channel: number): number => {
    const c = channel / scale;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return { luminance: 0.2126 * linear(first) + 0.7152 * linear(second) + 0.0722 * linear(third), alpha };
}
