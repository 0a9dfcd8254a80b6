// Owns the card on a page: joins pointer and keys to the state machine, and the machine to the one card that is open.
// Touches the document only while a card is open.
import { type HoverEvent, type HoverState, IDLE, shownOf, step, waitOf } from './hover.ts';
import { lineAt, type Opened, openCard } from './opened.ts';
import type { Point } from './place.ts';
import { type Move, watchPointer } from './pointer.ts';
import type { Card, CardDependencies, Target } from './types.ts';

/** How long the text under an open card may be away while an app draws it anew, in ms: on a busy machine marks take a
 *  few times their usual quarter of a second. */
const REDRAW_MS = 1000;
/** A wait ends in a frame of the screen, at 60 a second in ms: what it brings is drawn in that very frame. */
const FRAME_MS = 16;

/** Starts listening for a pointer that rests on a mention. */
export function startCard(dependencies: CardDependencies): Card {
  const { document, targetAt, onActive, signal } = dependencies;
  let options = dependencies.options;
  let state: HoverState = IDLE;
  let tokens = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let opened: Opened | undefined;
  /** Where focus was before the card: it goes back there when it is in the card that closes. */
  let returnFocus: Element | null = null;
  /** Not opened again until the pointer has been elsewhere: what was just dismissed, or where a page took the card away. */
  let refused: Target | undefined;
  /** What a press has just closed: the click that follows must not open it again. */
  let pressedAway: Target | undefined;
  let byTouch = false;

  const send = (event: HoverEvent): void => {
    const before = state;
    const next = step(state, event, ++tokens);
    if (next === before) return;
    state = next;
    const wait = waitOf(state, options.restDelay);
    clearTimeout(timer);
    const end = (): void => {
      if (!wait || signal.aborted) return;
      // The text may have moved away from under the pointer that rests: asked anew, whatever the last move was over.
      if (state.kind === 'resting' && state.token === wait.token) onMove({ ...pointerAt(), speed: 0, over: null });
      send({ kind: 'timer', token: wait.token });
    };
    if (wait) timer = setTimeout(() => requestAnimationFrame(end), wait.ms - FRAME_MS);
    const shown = shownOf(state);
    if (event.kind === 'redrawn' && shown !== shownOf(before)) onActive(shown);
    else if (shown !== shownOf(before)) show(shown);
    else if (state.kind !== before.kind) opened?.draw(isPinned());
  };
  const close = (): void => send({ kind: 'close' });
  const isPinned = (): boolean => state.kind === 'pinned' && state.by === 'pin';

  const show = (target: Target | undefined): void => {
    const focusBack = opened?.host.hasFocus ? returnFocus : null;
    opened?.remove();
    opened = undefined;
    const isHere = target && isFetched(target);
    const line = isHere && lineAt(target, pointerAt());
    if (line) opened = openCard(dependencies, target, line, byTouch && state.kind === 'pinned', handlers);
    if (isHere && !opened) state = IDLE;
    if (target && !isHere) void showLater(target);
    onActive(opened && target);
    returnFocus = opened ? (focusBack ?? focused(document)) : null;
    if (opened && state.kind === 'from-keyboard') opened.host.focus();
    else if (focusBack instanceof HTMLElement || focusBack instanceof SVGElement) {
      focusBack.focus({ preventScroll: true });
    }
  };

  const isFetched = ({ entries: [gravest = ''] }: Target): boolean => dependencies.entry(gravest) !== undefined;

  /** Entries that a page has only just come to need: their card opens when they come, if it is still wanted then. */
  const showLater = async (target: Target): Promise<void> => {
    await dependencies.fetchEntries(target.entries);
    const shown = shownOf(state);
    if (!shown || opened) return;
    if (state.kind === 'leaving' || !isFetched(shown)) close();
    else show(shown);
  };

  /** Closes, and leaves alone what the pointer is on until it has been elsewhere. */
  const dismiss = (): void => {
    if (options.openOn === 'hover') refused = targetAt(pointerAt());
    close();
  };

  const handlers = {
    onPin: () => send({ kind: 'pin' }),
    onClose: dismiss,
    onLost() {
      refused = shownOf(state);
      close();
    },
    onScroll: (event: Event) => follow(event.target),
  };

  /** The target under a point, which may be a known one that the page has drawn anew. */
  const find = (point: Point, over?: EventTarget | null): Target | undefined => {
    const found = targetAt(point, over);
    const known = [shownOf(state), state.kind === 'resting' ? state.target : undefined, refused];
    for (const target of known) {
      if (!found || !target || target === found || !isRedrawn(target, found)) continue;
      if (target === refused) refused = found;
      send({ kind: 'redrawn', target, next: found });
    }
    if (found !== refused) refused = undefined;
    return found === refused ? undefined : found;
  };

  const onMove = (move: Move): void => {
    // The pointer opens nothing then, and a card that was clicked open stays.
    if (options.openOn === 'click') return;
    const inside = opened?.holds(move) ?? false;
    send({ kind: 'pointer', target: inside ? undefined : find(move, move.over), inside, speed: move.speed });
  };

  const onPress = (event: PointerEvent): void => {
    pressedAway = undefined;
    byTouch = event.pointerType === 'touch';
    // A finger that scrolls the page also begins with a press: a sheet closes by a tap.
    if (opened?.host.owns(event) || byTouch) return;
    if (find(event) === shownOf(state)) pressedAway = shownOf(state);
    dismiss();
  };

  const onTap = (point: Point, touched: boolean): void => {
    if (opened?.holds(point) && touched) return;
    const target = touched || options.openOn === 'click' ? find(point) : undefined;
    if (target && target !== pressedAway) send({ kind: 'press', target });
    else if (touched) close();
  };

  const onKey = (event: KeyboardEvent): void => {
    if (!opened) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      dismiss();
    } else if (event.key === 'Tab' && event.type === 'keydown' && opened.host.hasFocus) opened.host.keepTab(event);
  };

  const follow = (scrolled?: EventTarget | null): void => {
    const target = shownOf(state);
    if (target && !opened?.follow(target, scrolled) && state.kind !== 'pinned') close();
  };

  const pointerAt = watchPointer(document, { onMove, onPress, onTap }, signal);
  // Capture on the window, and the release of the key too: a page that swallows one must not keep a card open.
  addEventListener('keydown', onKey, { capture: true, signal });
  addEventListener('keyup', onKey, { capture: true, signal });
  addEventListener('resize', close, { signal });
  document.addEventListener('fullscreenchange', close, { signal });
  signal.addEventListener('abort', close);

  return {
    open(target) {
      byTouch = false;
      send({ kind: 'open', target });
    },
    close,
    pageChanged() {
      const target = shownOf(state);
      if (!target) return;
      if (target.rects().length > 0) {
        follow();
        return;
      }
      // The new text may be marked a moment after the old one went.
      const giveUp = (): void => {
        if (shownOf(state) === target && !isBack()) close();
      };
      const isBack = (): boolean => {
        if (state.kind !== 'from-keyboard') find(pointerAt());
        return shownOf(state) !== target;
      };
      if (!isBack()) setTimeout(giveUp, REDRAW_MS);
    },
    update(next) {
      options = next;
    },
  };
}

/** What has the focus, in open shadow roots too. */
function focused(document: Document): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** The same entries, but the old text is gone. */
function isRedrawn(old: Target, found: Target): boolean {
  return old.entries.join() === found.entries.join() && old.rects().length === 0;
}
