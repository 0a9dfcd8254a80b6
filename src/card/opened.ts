// Owns one open card: its host, where it stands, what it shows and the way back. It lives from opening to closing.
import { h, render } from 'preact';
import { CardView } from './CardView.tsx';
import { copyText } from './copy.ts';
import { createHost, type Host } from './host.ts';
import { type Box, contains, inCorridor, meet, type Placement, type Point, placeCard } from './place.ts';
import type { CardDependencies, Target } from './types.ts';

/** Lower than this, in CSS px, the whole card scrolls, since its fixed parts alone would fill it. */
const TIGHT_HEIGHT = 280;
/** How much of the window's height a sheet may take, as in card.css. */
const SHEET_SHARE = 0.7;

export interface Opened {
  readonly host: Host;
  /** Is a point of the viewport on the card, or on the way between it and its mention? */
  holds(point: Point): boolean;
  /** Draws anew after the state of the machine has changed. */
  draw(isPinned: boolean): void;
  /** Follows the mention; false when it is gone, or has left the viewport or the box of what has been scrolled. */
  follow(target: Target, scrolled?: EventTarget | null): boolean;
  remove(): void;
}

export interface OpenedHandlers {
  onPin(): void;
  onClose(): void;
  /** The page has taken the host away. */
  onLost(): void;
  /** Something around the mention has been scrolled, or beside it. */
  onScroll(event: Event): void;
}

/**
 * Opens a card for `target`; undefined where none can be shown.
 * @param line the line box of the mention that the card stands beside
 * @param sheet stand at the bottom of the viewport, for fingers
 */
export function openCard(
  { document, entry: entryOf, fetchEntries, onMute }: CardDependencies,
  target: Target,
  line: Box,
  sheet: boolean,
  handlers: OpenedHandlers,
): Opened | undefined {
  const [gravest] = target.entries;
  if (!gravest) return undefined;
  const host = createHost(document, target.element(), handlers.onLost);
  if (!host) return undefined;
  const { box } = host;
  const rtl = getComputedStyle(target.element() ?? document.documentElement).direction === 'rtl';
  let beside = line;
  let side: Placement['side'] | undefined;
  /** Entries walked through; the last one is shown. */
  const trail = [gravest];
  let expanded = false;
  let copied = false;
  let stopped = false;
  let pinned = false;
  /** Where the card stood before it showed something else, which may leave the pointer beside it: that counts as inside,
   *  until the pointer is on the card again. */
  let stood: Box | undefined;

  const goTo = async (id: string): Promise<void> => {
    if (!entryOf(id)) await fetchEntries([id]);
    if (!entryOf(id) || !host.isConnected) return;
    trail.push(id);
    turn(false);
    host.focus();
  };
  const turn = (isExpanded: boolean): void => {
    stood = box.getBoundingClientRect();
    expanded = isExpanded;
    draw();
  };

  const draw = (): void => {
    const id = trail.at(-1);
    const entry = id && entryOf(id);
    if (!entry) return;
    const others = trail.length === 1 ? target.entries.slice(1).flatMap((other) => entryOf(other) ?? []) : [];
    const view = h(CardView, {
      entry,
      others,
      oddWording: trail.length === 1 ? target.oddWording : undefined,
      expanded,
      copied,
      stopped,
      pinned,
      canGoBack: trail.length > 1,
      onMore: () => turn(!expanded),
      async onCopy(text) {
        copied = await copyText(document, text);
        draw();
      },
      onPin: handlers.onPin,
      onClose: handlers.onClose,
      onBack() {
        trail.pop();
        turn(false);
        host.focus();
      },
      onEntry: (other) => void goTo(other),
      onStop() {
        stopped = !stopped;
        onMute(entry.id, stopped);
        draw();
      },
    });
    render(view, box);
    copied = false;
  };

  draw();
  const life = new AbortController();
  const listening = { capture: true, signal: life.signal };
  // What is scrolled in a shadow root is told to that root alone.
  for (let root = rootOf(target.element()); root; root = rootOf((root as ShadowRoot).host)) {
    root.addEventListener('scroll', handlers.onScroll, listening);
  }
  // Zoom of the page's root reaches the card too, though the viewport and the mention's boxes know nothing of it.
  const zoom = box.currentCSSZoom;
  if (zoom !== 1) box.style.zoom = String(1 / zoom);

  // Before it has a place, and never again: what is measured anew forgets how far its reader has scrolled it.
  let size = box.getBoundingClientRect();
  const placement = (): Placement => {
    const width = Math.min(document.documentElement.clientWidth || innerWidth, innerWidth);
    return placeCard(beside, size, { width, height: innerHeight }, rtl, side);
  };
  const place = (): void => {
    const { left, offset, maxHeight, ...at } = placement();
    side = at.side;
    box.classList.toggle('tight', maxHeight < TIGHT_HEIGHT);
    box.style.left = `${left}px`;
    box.style.top = side === 'below' ? `${offset}px` : 'auto';
    box.style.bottom = side === 'above' ? `${offset}px` : 'auto';
    box.style.maxHeight = `${maxHeight}px`;
  };
  if (sheet) {
    box.classList.add('sheet');
    box.classList.toggle('tight', innerHeight * SHEET_SHARE < TIGHT_HEIGHT);
  } else {
    if (size.height > placement().maxHeight) {
      box.classList.add('wide');
      size = box.getBoundingClientRect();
    }
    place();
  }
  return {
    host,
    holds(point) {
      const card = box.getBoundingClientRect();
      if (contains(card, point)) stood = undefined;
      else if (stood && contains(stood, point)) return true;
      return contains(card, point) || (!sheet && inCorridor(point, beside, card));
    },
    draw(isPinned) {
      pinned = isPinned;
      draw();
    },
    follow(moved, scrolled) {
      const next = lineNear(moved, beside);
      const views: Box[] = [{ left: 0, top: 0, right: innerWidth, bottom: innerHeight }];
      if (scrolled instanceof Element && scrolled.contains(moved.element() ?? null))
        views.push(scrolled.getBoundingClientRect());
      if (!next || !views.every((view) => meet(next, view))) return false;
      beside = next;
      if (!sheet) place();
      return true;
    },
    remove() {
      life.abort();
      render(null, box);
      host.remove();
    },
  };
}

function rootOf(element: Element | undefined): Node | undefined {
  return element && Node.prototype.getRootNode.call(element);
}

/** A mention over more lines than this is only kept clear where the pointer is, lest no room is left. */
const MOST_LINES = 3;

/** The line box a point is on, else the first one, grown to the height of the whole mention, which stays in sight. */
export function lineAt(target: Target, point: Point): Box | undefined {
  const rects = target.rects();
  return grown(rects, rects.find((rect) => contains(rect, point)) ?? rects[0]);
}

/** The line box that keeps the place of `line` in its mention: the nearest one across. */
function lineNear(target: Target, line: Box): Box | undefined {
  const rects = target.rects();
  const distance = ({ left }: Box): number => Math.abs(left - line.left);
  return grown(rects, rects.toSorted((a, b) => distance(a) - distance(b))[0]);
}

function grown(rects: readonly Box[], line: Box | undefined): Box | undefined {
  if (!line) return undefined;
  const { left, right } = line;
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return bottom - top > MOST_LINES * 1.5 * (line.bottom - line.top) ? line : { left, right, top, bottom };
}
