// Owns the browser's own way of asking an element that may be a form. In Chromium a form answers content scripts too with
// its field of that name first: `<input name="closest">` stands in for `form.closest`.

/** Its methods are used with `.call`. */
export const native = Element.prototype;

export const boundsOf = (element: Element): DOMRect => native.getBoundingClientRect.call(element);

/** `node.parentElement` as the browser has it. */
export const parentElementOf = (node: Node): Element | null =>
  Reflect.get(native, 'parentElement', node) as Element | null;
