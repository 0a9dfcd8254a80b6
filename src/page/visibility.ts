// Owns whether text is rendered. Asked of the element around it and remembered until something says it may have changed.
import { boundsOf, native } from './native.ts';
import { parentOf } from './order.ts';

/** A box not larger than this in both directions, in CSS px, hides its text from sight for screen readers only. */
const CLIPPED = 1;

export interface Visibility {
  isRendered(element: Element): boolean;
  /** Asks again; true when the answer has changed. */
  refresh(element: Element): boolean;
}

export function createVisibility(): Visibility {
  const known = new WeakMap<Element, boolean>();

  const look = (element: Element): boolean => {
    const boxed = boxOf(element);
    if (!native.checkVisibility.call(boxed, { visibilityProperty: true })) return false;
    if (getComputedStyle(boxed).position !== 'absolute') return true;
    const { width, height } = boundsOf(boxed);
    return width > CLIPPED || height > CLIPPED;
  };
  const refresh = (element: Element): boolean => {
    const before = known.get(element);
    const now = look(element);
    known.set(element, now);
    return before !== now;
  };
  return {
    isRendered(element) {
      if (!known.has(element)) refresh(element);
      return known.get(element) === true;
    },
    refresh,
  };
}

/** The element itself, or the nearest one around it that has a box: `display: contents` has none. */
export function boxOf(element: Element): Element {
  let at = element;
  while (!native.checkVisibility.call(at) && getComputedStyle(at).display === 'contents') {
    const around = parentOf(at);
    if (!around) break;
    at = around;
  }
  return at;
}
