// Owns the question whether text stands on a dark ground, measured from what the page really paints.

/** Below this relative luminance (0 to 1) a ground counts as dark: black and white text contrast equally at 0.18. */
const DARK_BELOW = 0.18;
/** A background less opaque than this lets the one behind it through. */
const OPAQUE_FROM = 0.5;

export interface Ground {
  isDark(element: Element): boolean;
  /** The page may have changed its theme: measure again. */
  forget(): void;
}

export function createGround(): Ground {
  let known = new WeakMap<Element, boolean>();

  const measure = (element: Element): boolean => {
    const cached = known.get(element);
    if (cached !== undefined) return cached;
    const style = getComputedStyle(element);
    const background = parseColor(style.backgroundColor);
    let dark: boolean;
    if (background && background.alpha >= OPAQUE_FROM) dark = background.luminance < DARK_BELOW;
    else if (element.parentElement) dark = measure(element.parentElement);
    // The canvas itself: its colour is not readable, but the text was chosen to stand out from it.
    else dark = (parseColor(style.color)?.luminance ?? 0) > 0.5;
    known.set(element, dark);
    return dark;
  };

  return {
    isDark: measure,
    forget() {
      known = new WeakMap();
    },
  };
}

interface Color {
  /** Relative luminance as WCAG 2 defines it, 0 to 1. */
  readonly luminance: number;
  readonly alpha: number;
}

/** Reads the forms that computed colours take: rgb(), rgba() and color(srgb ...); others are unknown. */
function parseColor(value: string): Color | undefined {
  const match = /^(rgba?|color)\((?:srgb )?([^)]+)\)$/.exec(value);
  if (!match) return undefined;
  const numbers = (match[2] ?? '').split(/[\s,/]+/).map(Number);
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const scale = match[1] === 'color' ? 1 : 255;
  const linear = (channel: number): number => {
    const c = channel / scale;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return { luminance: 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue), alpha };
}
