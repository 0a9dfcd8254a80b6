// Owns the one element Backlight ever adds to a page, while a card is open: where it goes, and that nothing of the
// page's styles or scripts reaches into it.
import css from './card.css';

const HOST = 'backlight-card';
const XHTML = 'http://www.w3.org/1999/xhtml';

// Inline and important: stronger than any rule of the page, even "* { all: unset !important }".
const HOST_STYLE: readonly (readonly [string, string])[] = [
  ['all', 'initial'],
  ['display', 'block'],
  ['position', 'fixed'],
  ['inset', '0 auto auto 0'],
  ['width', '0'],
  ['height', '0'],
  ['contain', 'layout style'],
];

export interface Host {
  /** Where the view is rendered. */
  readonly root: HTMLElement;
  /** The box that is shown above everything. */
  readonly box: HTMLElement;
  readonly isConnected: boolean;
  /** Focus is inside the card. */
  readonly hasFocus: boolean;
  /** Is the event's origin inside the card? Closed shadow roots show only their host to the page. */
  owns(event: Event): boolean;
  focus(): void;
  remove(): void;
}

/** Adds the host near `beside` and shows its box in the top layer; undefined where the document cannot show one. */
export function createHost(document: Document, beside: Element | undefined): Host | undefined {
  const parent = parentFor(document, beside);
  if (!parent) return undefined;
  const element = document.createElementNS(XHTML, HOST) as HTMLElement;
  for (const [name, value] of HOST_STYLE) element.style.setProperty(name, value, 'important');
  const shadow = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  const box = document.createElementNS(XHTML, 'div') as HTMLElement;
  box.className = 'box';
  box.setAttribute('popover', 'manual');
  shadow.append(box);
  parent.append(element);
  box.showPopover();
  return {
    root: box,
    box,
    get isConnected() {
      return element.isConnected;
    },
    get hasFocus() {
      return shadow.activeElement !== null;
    },
    owns: (event) => event.composedPath()[0] === element || event.target === element,
    focus: () => box.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true }),
    remove: () => element.remove(),
  };
}

/**
 * An open modal dialog makes everything outside it inert, and a fullscreen element hides it: the host goes inside.
 * A bare SVG document has no place for HTML that both browsers show.
 */
function parentFor(document: Document, beside: Element | undefined): Element | undefined {
  const root = document.documentElement;
  if (root.namespaceURI !== XHTML) return undefined;
  const dialog = beside?.closest('dialog:modal');
  if (dialog) return dialog;
  const fullscreen = document.fullscreenElement;
  return fullscreen && beside && fullscreen.contains(beside) && fullscreen.namespaceURI === XHTML ? fullscreen : root;
}
