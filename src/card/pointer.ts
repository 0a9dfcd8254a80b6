// Owns what the reader's pointer does on the page, as the card needs to know it: where it is and how fast, at most once
// a frame; presses outside; clicks and taps that the page itself has no use for. Cancels nothing.
import type { Point } from './place.ts';

/** Speeds are taken over at least this long, in ms: two events of one frame say nothing. */
const SPEED_SPAN_MS = 16;

/** What a click is already for: following, pressing, writing. */
const INTERACTIVE =
  'a[href],area,button,input,select,textarea,label,summary,audio,video,:read-write,[role=button],[role=link],' +
  '[role=checkbox],[role=menuitem],[role=option],[role=tab],[role=textbox]';

export interface Move extends Point {
  /** CSS px per ms. */
  readonly speed: number;
  /** What the browser has found there, as the document is told. */
  readonly over: EventTarget | null;
}

export interface PointerHandlers {
  /** The pointer has moved; called at most once a frame. */
  onMove(move: Move): void;
  /** A press, before anything comes of it. */
  onPress(event: PointerEvent): void;
  /** A click or tap that nothing on the page uses. */
  onTap(point: Point, byTouch: boolean): void;
}

/** Where a pointer is that has left the document. */
const NOWHERE: Move = { x: -1, y: -1, speed: 0, over: null };

/** Gives the way to ask where the pointer is now. */
export function watchPointer(document: Document, handlers: PointerHandlers, signal: AbortSignal): () => Point {
  let last = NOWHERE;
  let sample = { x: 0, y: 0, time: 0 };
  let framePlanned = false;

  const onFrame = (): void => {
    framePlanned = false;
    if (!signal.aborted) handlers.onMove(last);
  };
  const onPointerMove = (event: PointerEvent): void => {
    // Whoever moves with a button held is selecting or dragging.
    // A page can make up events: nothing opens that no person has pointed at.
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    const { x, y, timeStamp: time, target: over } = event;
    const span = time - sample.time;
    let { speed } = last;
    if (span >= SPEED_SPAN_MS) {
      speed = Math.hypot(x - sample.x, y - sample.y) / span;
      sample = { x, y, time };
    }
    last = { x, y, speed, over };
    if (framePlanned) return;
    framePlanned = true;
    requestAnimationFrame(onFrame);
  };
  const onLeave = (): void => {
    last = NOWHERE;
    handlers.onMove(last);
  };
  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || event.defaultPrevented || event.button !== 0 || event.detail > 1) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // Whoever drags over text selects it.
    if (document.getSelection()?.isCollapsed === false) return;
    const used = event
      .composedPath()
      .some((node) => node instanceof Element && Element.prototype.matches.call(node, INTERACTIVE));
    if (!used) handlers.onTap(event, (event as PointerEvent).pointerType === 'touch');
  };

  // Capture on the window: pages that drag or draw keep moves to themselves.
  addEventListener('pointermove', onPointerMove, { capture: true, signal });
  // Out of the window or frame: no move will tell.
  document.documentElement.addEventListener('pointerleave', onLeave, { signal });
  addEventListener('pointerdown', handlers.onPress, { capture: true, signal });
  // After the page's own listeners: what they have used up is not ours.
  addEventListener('click', onClick, { signal });

  return () => last;
}
