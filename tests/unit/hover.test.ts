// When a card opens and closes, along the arrows of the state machine:
//
//   idle -> resting -> open -> leaving -> idle        by the pointer and its timers
//   any open state -> pinned -> open                  by the pin; a press pins too
//   any -> from-keyboard                              by a command or list; close ends all
import { describe, expect, it } from 'vitest';
import {
  type HoverEvent,
  type HoverState,
  IDLE,
  LEAVE_MS,
  PASSING_SPEED,
  shownOf,
  step,
  waitOf,
} from '../../src/card/hover.ts';
import type { Target } from '../../src/card/types.ts';

const target = (...entries: string[]): Target => ({ entries, rects: () => [], element: () => undefined });
const a = target('sciatica');
const b = target('acupuncture');

const at = (where: Target | undefined, { inside = false, speed = 0 } = {}): HoverEvent => ({
  kind: 'pointer',
  target: where,
  inside,
  speed,
});
const timer = (token: number): HoverEvent => ({ kind: 'timer', token });

const resting: HoverState = { kind: 'resting', target: a, shown: undefined, token: 1 };
const open: HoverState = { kind: 'open', shown: a };
const leaving: HoverState = { kind: 'leaving', shown: a, token: 2 };
const pinned: HoverState = { kind: 'pinned', shown: a, by: 'pin' };
const pressed: HoverState = { kind: 'pinned', shown: a, by: 'press' };
const fromKeyboard: HoverState = { kind: 'from-keyboard', shown: a };

describe('step', () => {
  it.each<[string, HoverState, HoverEvent, HoverState]>([
    ['a pointer that comes to a mention begins to rest', IDLE, at(a), { ...resting, token: 9 }],
    ['a resting pointer keeps its token while it is slow', resting, at(a, { speed: PASSING_SPEED }), resting],
    ['a pointer passing through begins anew', resting, at(a, { speed: 1 }), { ...resting, token: 9 }],
    ['another mention begins anew', resting, at(b), { ...resting, target: b, token: 9 }],
    ['leaving before the time is over opens nothing', resting, at(undefined), IDLE],
    ['the rest is over', resting, timer(1), open],
    ['a timer of an earlier rest does nothing', resting, timer(0), resting],
    ['a late timer does nothing to an open card', open, timer(1), open],
    ['on the card it stays open', open, at(undefined, { inside: true }), open],
    ['over another mention on the way to the card it stays open', open, at(b, { inside: true }), open],
    ['away from both it begins to leave', open, at(undefined), { ...leaving, token: 9 }],
    ['moving on outside does not lengthen the leave', leaving, at(undefined), leaving],
    ['back on the mention it stays', leaving, at(a), open],
    ['back on the card it stays', leaving, at(undefined, { inside: true }), open],
    ['the leave is over', leaving, timer(2), IDLE],
    [
      'another mention under an open card is rested on first',
      open,
      at(b),
      { ...resting, target: b, shown: a, token: 9 },
    ],
    ['a pinned card does not care for the pointer', pinned, at(b), pinned],
    ['nor does one that was pressed open', pressed, at(undefined), pressed],
    ['nor one from the keyboard', fromKeyboard, at(undefined), fromKeyboard],
    ['the pin keeps a card', open, { kind: 'pin' }, pinned],
    ['the pin keeps a card that is leaving', leaving, { kind: 'pin' }, pinned],
    ['the pin again lets it go', pinned, { kind: 'pin' }, open],
    ['the pin on a pressed card makes it pinned', pressed, { kind: 'pin' }, pinned],
    ['no card, nothing to pin', IDLE, { kind: 'pin' }, IDLE],
    ['a press opens at once', IDLE, { kind: 'press', target: a }, pressed],
    [
      'the keyboard opens at once, whatever is open',
      pinned,
      { kind: 'open', target: b },
      { ...fromKeyboard, shown: b },
    ],
    ['close ends a pinned card', pinned, { kind: 'close' }, IDLE],
    ['close ends a rest', resting, { kind: 'close' }, IDLE],
    ['redrawn text keeps its card', open, { kind: 'redrawn', target: a, next: b }, { kind: 'open', shown: b }],
    [
      'redrawn text keeps its rest and token',
      resting,
      { kind: 'redrawn', target: a, next: b },
      { ...resting, target: b },
    ],
    ['other redrawn text changes nothing', open, { kind: 'redrawn', target: b, next: a }, open],
  ])('%s', (_, before, event, after) => {
    expect(step(before, event, 9)).toEqual(after);
  });
});

describe('waitOf', () => {
  it('waits for the rest as long as the reader has chosen, and for the leave as long as the grace', () => {
    expect(waitOf(resting, 450)).toEqual({ token: 1, ms: 450 });
    expect(waitOf(leaving, 450)).toEqual({ token: 2, ms: LEAVE_MS });
    for (const state of [IDLE, open, pinned, fromKeyboard]) expect(waitOf(state, 450)).toBeUndefined();
  });
});

describe('shownOf', () => {
  it('is the target whose card is on the screen', () => {
    expect(shownOf(IDLE)).toBeUndefined();
    expect(shownOf(resting)).toBeUndefined();
    expect(shownOf({ ...resting, shown: b })).toBe(b);
    expect(shownOf(leaving)).toBe(a);
  });
});
