// Owns when a card opens and closes: a pure state machine. Every wait has a token, so a timer that fires late finds
// another token and does nothing. No DOM, no clock.
import type { Target } from './types.ts';

/** Time in ms to come back after leaving mention and card; what readers of Wikipedia's previews get. */
export const LEAVE_MS = 300;
/** Faster than this, in CSS px per ms, the pointer is passing through, not resting. */
export const PASSING_SPEED = 0.25;

export type HoverState =
  | { readonly kind: 'idle' }
  /** The pointer rests on `target`; another card may still be open. */
  | { readonly kind: 'resting'; readonly target: Target; readonly shown: Target | undefined; readonly token: number }
  | { readonly kind: 'open'; readonly shown: Target }
  | { readonly kind: 'leaving'; readonly shown: Target; readonly token: number }
  /** Kept open by the reader, by the pin or by a click or tap on the mention: where the pointer goes has no say. */
  | { readonly kind: 'pinned'; readonly shown: Target; readonly by: 'pin' | 'press' }
  /** Opened from the keyboard or a list: the pointer has no say, and focus is in the card. */
  | { readonly kind: 'from-keyboard'; readonly shown: Target };

export type HoverEvent =
  /** The pointer is at `target` (undefined: at none), or `inside` the card or the way to it. Speed in CSS px per ms. */
  | { readonly kind: 'pointer'; readonly target: Target | undefined; readonly inside: boolean; readonly speed: number }
  | { readonly kind: 'timer'; readonly token: number }
  | { readonly kind: 'open'; readonly target: Target }
  /** A click or tap on a mention. */
  | { readonly kind: 'press'; readonly target: Target }
  /** The page drew the same text anew: `next` stands where `target` stood. */
  | { readonly kind: 'redrawn'; readonly target: Target; readonly next: Target }
  | { readonly kind: 'pin' }
  | { readonly kind: 'close' };

export const IDLE: HoverState = { kind: 'idle' };

/** The target whose card is on the screen. */
export function shownOf(state: HoverState): Target | undefined {
  return state.kind === 'idle' ? undefined : state.shown;
}

/** How long to wait before sending `timer` with this state's token, in ms; undefined when nothing is waited for. */
export function waitOf(
  state: HoverState,
  restDelay: number,
): { readonly token: number; readonly ms: number } | undefined {
  if (state.kind === 'resting') return { token: state.token, ms: restDelay };
  if (state.kind === 'leaving') return { token: state.token, ms: LEAVE_MS };
  return undefined;
}

/** The next state. `token` must be a number not used before. */
export function step(state: HoverState, event: HoverEvent, token: number): HoverState {
  switch (event.kind) {
    case 'open':
      return { kind: 'from-keyboard', shown: event.target };
    case 'press':
      return { kind: 'pinned', shown: event.target, by: 'press' };
    case 'close':
      return IDLE;
    case 'pin': {
      const shown = shownOf(state);
      if (!shown) return state;
      const isPinned = state.kind === 'pinned' && state.by === 'pin';
      return isPinned ? { kind: 'open', shown } : { kind: 'pinned', shown, by: 'pin' };
    }
    case 'timer':
      if (state.kind === 'resting' && state.token === event.token) return { kind: 'open', shown: state.target };
      if (state.kind === 'leaving' && state.token === event.token) return IDLE;
      return state;
    case 'redrawn':
      return redrawn(state, event.target, event.next);
    case 'pointer':
      return pointed(state, event, token);
  }
}

function pointed(state: HoverState, event: HoverEvent & { kind: 'pointer' }, token: number): HoverState {
  if (state.kind === 'pinned' || state.kind === 'from-keyboard') return state;
  const shown = shownOf(state);
  const { target, inside, speed } = event;
  // On the way from mention to card other mentions may be crossed: the card comes first.
  if (shown && (inside || target === shown)) return state.kind === 'open' ? state : { kind: 'open', shown };
  if (target) {
    if (state.kind === 'resting' && state.target === target && speed <= PASSING_SPEED) return state;
    return { kind: 'resting', target, shown, token };
  }
  if (!shown) return state.kind === 'idle' ? state : IDLE;
  return state.kind === 'leaving' ? state : { kind: 'leaving', shown, token };
}

function redrawn(state: HoverState, target: Target, next: Target): HoverState {
  if (state.kind === 'idle') return state;
  const swap = (other: Target): Target => (other === target ? next : other);
  if (state.kind !== 'resting') return state.shown === target ? { ...state, shown: next } : state;
  const { shown } = state;
  return { ...state, target: swap(state.target), shown: shown && swap(shown) };
}
