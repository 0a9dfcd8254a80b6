// Changes of the checklist that are not stored yet: what they make of what is, and when they are let go.
import { expect, it } from 'vitest';
import { applied, NOTHING_HELD, withHeld, withoutHeld } from '../../popup/checklist/held.ts';

const stored = { ticks: new Set(['a']), notes: new Map([['a', 'old']]), unreadable: 0 };

it('hold over what is stored, and go when they are stored themselves', () => {
  const first = { ticks: new Map([['a', false]]), notes: new Map([['b', 'new']]) };
  const held = withHeld(NOTHING_HELD, first);
  expect(applied(stored, held)).toEqual({
    ticks: new Set(),
    notes: new Map([...stored.notes, ['b', 'new']]),
    unreadable: 0,
  });
  expect(withoutHeld(held, first)).toEqual(NOTHING_HELD);
});

it('stay when they were changed again while they were being stored', () => {
  const first = { ticks: new Map([['a', true]]), notes: new Map([['a', 'one']]) };
  const second = { ticks: new Map([['a', false]]), notes: new Map([['a', '']]) };
  const held = withHeld(withHeld(NOTHING_HELD, first), second);
  expect(withoutHeld(held, first)).toEqual(second);
  expect(applied(stored, held)).toEqual({ ticks: new Set(), notes: new Map(), unreadable: 0 });
});
