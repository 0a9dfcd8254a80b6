// Owns the question whether text stands on a dark ground, measured from what the page really paints, once per element.
import { luminanceOf } from './color.ts';
import { parentOf } from './order.ts';

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
    const background = luminanceOf(style.backgroundColor);
    const around = parentOf(element);
    let dark: boolean;
    if (style.backgroundImage !== 'none' || !around) {
      // A picture, or the canvas itself: not readable, but the text was chosen to stand out from it.
      const opaque = background && background.alpha >= OPAQUE_FROM;
      dark = opaque ? background.luminance < DARK_BELOW : isLight(style.color);
    } else if (background && background.alpha >= OPAQUE_FROM) dark = background.luminance < DARK_BELOW;
    else dark = measure(around);
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

function isLight(color: string): boolean {
  return (luminanceOf(color)?.luminance ?? 0) > 0.5;
}
