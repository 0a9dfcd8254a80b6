// The next and the previous mention over all frames of a page.
import { expect, it } from 'vitest';
import { nextPlace } from '../../src/platform/step.ts';

const frame = (name: string, places: number, place?: number, time = 1) => ({
  frame: name,
  places,
  at: place === undefined ? null : { place, time },
});

it.each([
  ['begins with the first', [frame('top', 2)], 1, ['top', 0]],
  ['or, backwards, with the last', [frame('top', 2), frame('inner', 3)], -1, ['inner', 2]],
  ['goes on within a frame', [frame('top', 2, 0)], 1, ['top', 1]],
  ['into the next frame', [frame('top', 2, 1), frame('inner', 3)], 1, ['inner', 0]],
  ['past frames without mentions', [frame('top', 0), frame('ad', 0), frame('inner', 1)], 1, ['inner', 0]],
  ['back into the frame before', [frame('top', 2), frame('inner', 3, 0)], -1, ['top', 1]],
  ['on from the frame that was last', [frame('top', 2, 0, 1), frame('inner', 3, 1, 2)], 1, ['inner', 2]],
  ['round from the end', [frame('top', 2), frame('inner', 1, 0)], 1, ['top', 0]],
] as const)('%s', (_, frames, by, [name, index]) => {
  expect(nextPlace(frames, by)).toEqual({ frame: name, index });
});

it('is nowhere on a page without mentions', () => {
  expect(nextPlace([], 1)).toBeUndefined();
  expect(nextPlace([frame('top', 0)], -1)).toBeUndefined();
});
