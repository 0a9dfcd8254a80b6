// Owns the one element Backlight ever adds to a page, while a card is open: where it goes, and that nothing of the
// page's styles or scripts reaches into it.
import { languageTag, textDirection } from '../language/strings.ts';
import css from './card.css';

const HOST = 'backlight-card';
const XHTML = 'http://www.w3.org/1999/xhtml';

// Inline and important: stronger than any rule of the page, even "* { all: unset !important }".
const HOST_STYLE =
  'all:initial;display:block;position:fixed;inset:0 auto auto 0;width:0;height:0;contain:layout style;'.replaceAll(
    ';',
    '!important;',
  );

/** The host has no text of its own. Readers who space text with a style sheet of theirs, and axe, want no "important". */
const SPACING = ['line-height', 'letter-spacing', 'word-spacing'];

export interface Host {
  /** The box that is shown above everything, where the view is rendered. */
  readonly box: HTMLElement;
  readonly isConnected: boolean;
  /** Focus is inside the card. */
  readonly hasFocus: boolean;
  /** Is the event's origin inside the card? Closed shadow roots show only their host to the page. */
  owns(event: Event): boolean;
  focus(): void;
  /** Lets Tab go round inside the card instead of leaving it. */
  keepTab(event: KeyboardEvent): void;
  remove(): void;
}

let sheet: CSSStyleSheet | undefined;

/** Read once: it takes a part of the frame in which a card opens. */
function sheetOnce(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

const FOCUSABLE = 'a[href],button:not(:disabled),[tabindex="0"]';

/** Takes away cards that an earlier script of ours has left in the document. */
export function removeHosts(document: Document): void {
  for (const element of document.querySelectorAll(HOST)) element.remove();
}

/**
 * Adds the host near `beside` and shows its box in the top layer; undefined where the document cannot show one.
 * `onLost` is called once if the page takes the host away.
 */
export function createHost(document: Document, beside: Element | undefined, onLost: () => void): Host | undefined {
  const parent = parentFor(document, beside);
  if (!parent) return undefined;
  // Made in a document without scripts: were it made here, a page that has defined an element of this name could ask the
  // browser for its closed root (ElementInternals.shadowRoot). A root that is there already is given to nobody.
  const element = new Document().createElementNS(XHTML, HOST) as HTMLElement;
  element.style.cssText = HOST_STYLE;
  for (const name of SPACING) element.style.removeProperty(name);
  const shadow = element.attachShadow({ mode: 'closed' });
  const box = document.createElementNS(XHTML, 'div') as HTMLElement;
  box.className = 'box';
  // The card speaks its own language, whatever the page's is and wherever its text runs.
  box.lang = languageTag();
  box.dir = textDirection();
  box.setAttribute('popover', 'manual');
  shadow.append(box);
  parent.append(element);
  // Lost when a root changes its document.
  shadow.adoptedStyleSheets = [sheetOnce()];
  // A page's own element of this name may go as soon as it comes.
  if (!element.isConnected) return undefined;
  box.showPopover();

  const dialog = (): HTMLElement | null => box.querySelector('[role="dialog"]');
  // Some pages remove every child of theirs that they do not know. Watched only while a card is open.
  const watcher = new MutationObserver(() => {
    if (element.isConnected) return;
    watcher.disconnect();
    onLost();
  });
  watcher.observe(parent, { childList: true });

  return {
    box,
    get isConnected() {
      return element.isConnected;
    },
    get hasFocus() {
      return shadow.activeElement !== null;
    },
    owns: (event) => event.target === element,
    focus: () => dialog()?.focus({ preventScroll: true }),
    keepTab(event) {
      const stops = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)];
      if (event.shiftKey) stops.reverse();
      const at = shadow.activeElement;
      if (at !== stops.at(-1) && !(event.shiftKey && at === dialog())) return;
      event.preventDefault();
      stops[0]?.focus();
    },
    remove() {
      watcher.disconnect();
      element.remove();
    },
  };
}

/**
 * An open modal dialog makes everything outside it inert, a press outside closes a popover, and a fullscreen element hides
 * what is not in it: the host goes inside.
 * A bare SVG document has no place for HTML that both browsers show.
 */
function parentFor(document: Document, beside: Element | undefined): Element | undefined {
  const root = document.documentElement;
  if (root.namespaceURI !== XHTML) return undefined;
  const above = beside && Element.prototype.closest.call(beside, 'dialog:modal,:popover-open');
  if (above) return above;
  const fullscreen = document.fullscreenElement;
  return fullscreen && beside && fullscreen.contains(beside) && fullscreen.namespaceURI === XHTML ? fullscreen : root;
}
