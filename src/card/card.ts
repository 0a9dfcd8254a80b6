// Owns the card on a page: joins pointer and keys to the state machine, and the machine to host and view.
import { h, render } from 'preact';
import type { CardEntry } from '../knowledge/card-entry.ts';
import { CardView } from './CardView.tsx';
import { createHost, type Host } from './host.ts';
import { type HoverEvent, type HoverState, IDLE, shownOf, step, waitOf } from './hover.ts';
import { type Box, contains, inCorridor, placeCard } from './place.ts';
import type { Card, CardDependencies, Target } from './types.ts';

/** Speeds are taken over at least this long, in ms: two events of one frame say nothing. */
const SPEED_SPAN_MS = 16;

/** Starts listening for a pointer that rests on a mention. Touches the document only when a card opens. */
export function startCard(dependencies: CardDependencies): Card {
  const { document, targetAt, entry: entryOf, fetchEntries, onActive, onMute, signal } = dependencies;
  let options = dependencies.options;
  let state: HoverState = IDLE;
  let tokens = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  let host: Host | undefined;
  let line: Box | undefined;
  /** Entries walked through in the open card, the last one is shown. */
  let trail: string[] = [];
  let expanded = false;
  let returnFocus: HTMLElement | SVGElement | null = null;
  let pointer = { x: 0, y: 0, time: 0, speed: 0 };
  let framePlanned = false;

  const send = (event: HoverEvent): void => {
    const before = state;
    const next = step(state, event, ++tokens);
    if (next === before) return;
    state = next;
    const wait = waitOf(state, options.restDelay);
    clearTimeout(timer);
    if (wait) timer = setTimeout(() => rested(wait.token), wait.ms);
    const shown = shownOf(state);
    if (shown !== shownOf(before)) show(shown);
    else if (shown) draw();
  };

  /** The pointer may have raced on since the last event was handled: a card opens only under a resting one. */
  const rested = (token: number): void => {
    if (!signal.aborted) send({ kind: 'timer', token });
  };

  const show = (target: Target | undefined): void => {
    const focusBack = host?.hasFocus ? returnFocus : null;
    if (host) render(null, host.root);
    host?.remove();
    host = undefined;
    trail = [];
    expanded = false;
    focusBack?.focus({ preventScroll: true });
    const id = target?.entries[0];
    if (!target || !id) {
      onActive(undefined);
      return;
    }
    line = lineUnder(target, pointer);
    const content = entryOf(id);
    if (!line || !content) {
      state = IDLE;
      onActive(undefined);
      return;
    }
    host = createHost(document, target.element());
    if (!host) return;
    trail = [id];
    onActive(target);
    draw();
    place();
    if (state.kind === 'from-keyboard') {
      returnFocus = document.activeElement as HTMLElement | null;
      host.focus();
    }
  };

  const draw = (): void => {
    const id = trail[trail.length - 1];
    const content = id && entryOf(id);
    const target = shownOf(state);
    if (!host || !content || !target) return;
    const view = h(CardView, {
      entry: content,
      oddWording: trail.length === 1 ? target.oddWording : undefined,
      expanded,
      pinned: state.kind === 'pinned',
      canGoBack: trail.length > 1,
      onMore: () => {
        expanded = !expanded;
        draw();
      },
      onPin: () => send({ kind: 'pin' }),
      onClose: close,
      onBack: () => {
        trail.pop();
        draw();
      },
      onRelated: (other) => void goTo(other),
      onMute: (muted) => {
        close();
        onMute(muted);
      },
    });
    render(view, host.root);
  };

  const goTo = async (id: string): Promise<void> => {
    const [content]: readonly CardEntry[] = entryOf(id) ? [] : await fetchEntries([id]);
    if (!entryOf(id) && !content) return;
    trail.push(id);
    expanded = false;
    draw();
    host?.focus();
  };

  const place = (): void => {
    if (!host || !line) return;
    const { box } = host;
    box.style.maxHeight = 'none';
    const view = document.defaultView;
    const viewport = { width: document.documentElement.clientWidth, height: view?.innerHeight ?? 0 };
    const size = box.getBoundingClientRect();
    const rtl = isRtl(shownOf(state));
    const at = placeCard(line, size, viewport, rtl);
    box.style.left = `${at.left}px`;
    box.style.top = at.side === 'below' ? `${at.offset}px` : 'auto';
    box.style.bottom = at.side === 'above' ? `${at.offset}px` : 'auto';
    box.style.maxHeight = `${at.maxHeight}px`;
  };

  const close = (): void => send({ kind: 'close' });

  const onFrame = (): void => {
    framePlanned = false;
    if (signal.aborted) return;
    const { x, y, speed } = pointer;
    const card = host?.box.getBoundingClientRect();
    const inside = card !== undefined && line !== undefined && (contains(card, x, y) || inCorridor(x, y, line, card));
    send({ kind: 'pointer', target: inside ? undefined : targetAt(x, y), inside, speed });
  };

  const onPointerMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const span = event.timeStamp - pointer.time;
    const far = Math.hypot(event.clientX - pointer.x, event.clientY - pointer.y);
    const speed = span >= SPEED_SPAN_MS ? far / span : pointer.speed;
    pointer = { x: event.clientX, y: event.clientY, time: event.timeStamp, speed };
    if (framePlanned) return;
    framePlanned = true;
    requestAnimationFrame(onFrame);
  };

  /** The mention has moved: the card goes with it, or closes when it has left the viewport. */
  const onScroll = (event: Event): void => {
    const target = shownOf(state);
    if (!target || host?.owns(event)) return;
    const moved = lineUnder(target, pointer);
    const height = document.defaultView?.innerHeight ?? 0;
    if (!moved || moved.bottom < 0 || moved.top > height) {
      close();
      return;
    }
    line = moved;
    place();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !shownOf(state)) return;
    event.stopPropagation();
    event.preventDefault();
    close();
  };

  const onPointerDown = (event: PointerEvent): void => {
    if (shownOf(state) && !host?.owns(event)) close();
  };

  const view = document.defaultView;
  document.addEventListener('pointermove', onPointerMove, { passive: true, signal });
  // Capture on the window: a page that swallows keys must not keep the reader from closing the card.
  view?.addEventListener('keydown', onKeyDown, { capture: true, signal });
  view?.addEventListener('pointerdown', onPointerDown, { capture: true, passive: true, signal });
  document.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
  view?.addEventListener('resize', close, { passive: true, signal });
  document.addEventListener('fullscreenchange', close, { signal });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      state = IDLE;
      show(undefined);
    },
    { once: true },
  );

  return {
    open: (target) => send({ kind: 'open', target }),
    close,
    update(next) {
      options = next;
    },
  };
}

/** The line box the pointer is on, else the first one. */
function lineUnder(target: Target, pointer: { readonly x: number; readonly y: number }): Box | undefined {
  const rects = target.rects();
  return rects.find((rect) => contains(rect, pointer.x, pointer.y)) ?? rects[0];
}

function isRtl(target: Target | undefined): boolean {
  const element = target?.element();
  return element !== undefined && getComputedStyle(element).direction === 'rtl';
}
