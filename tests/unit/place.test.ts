// Where a card stands: below or above its mention's line, never over it, inside the viewport.
import { describe, expect, it } from 'vitest';
import { type Box, inCorridor, placeCard } from '../../src/card/place.ts';

const VIEW = { width: 1000, height: 800 };
const CARD = { width: 384, height: 300 };
const line = (left: number, top: number): Box => ({ left, top, right: left + 60, bottom: top + 20 });

describe('placeCard', () => {
  it.each([
    ['below where it fits', line(100, 100), CARD, VIEW, { side: 'below', left: 100, offset: 128 }],
    ['above where only that fits', line(100, 700), CARD, VIEW, { side: 'above', left: 100, offset: 108 }],
    [
      'on the larger side where neither fits',
      line(100, 300),
      { width: 384, height: 900 },
      VIEW,
      { side: 'below', left: 100, offset: 328 },
    ],
    ['shifted left at the right edge', line(900, 100), CARD, VIEW, { side: 'below', left: 608, offset: 128 }],
    [
      'over its mention where else only a strip of it would be left',
      line(100, 50),
      CARD,
      { width: 280, height: 120 },
      { side: 'below', offset: 8, maxHeight: 104 },
    ],
    [
      'beside its mention in a low window, as long as it begins to be read there',
      line(100, 62),
      CARD,
      { width: 250, height: 142 },
      { side: 'above', offset: 88, maxHeight: 46 },
    ],
    [
      'at the margin where the viewport is narrow',
      line(200, 100),
      { width: 304, height: 300 },
      { width: 320, height: 800 },
      { side: 'below', left: 8, offset: 128 },
    ],
  ])('%s', (_, mention, size, view, expected) => {
    expect(placeCard(mention, size, view, false)).toMatchObject(expected);
  });

  it('shares the right edge with a mention written from right to left', () => {
    expect(placeCard(line(700, 100), CARD, VIEW, true).left).toBe(700 + 60 - CARD.width);
  });

  it('keeps its side while there is room, whatever its height becomes', () => {
    const tall = { width: 384, height: 700 };
    expect(placeCard(line(100, 300), tall, VIEW, false).side).toBe('below');
    expect(placeCard(line(100, 300), tall, VIEW, false, 'above').side).toBe('above');
    expect(placeCard(line(100, 100), tall, VIEW, false, 'above').side).toBe('below');
  });

  it('never lets the card reach over its mention or out of the viewport', () => {
    for (const top of [0, 10, 390, 770]) {
      for (const height of [50, 300, 2000]) {
        const mention = line(100, top);
        const { side, offset, maxHeight } = placeCard(mention, { width: 384, height }, VIEW, false);
        if (side === 'below') {
          expect(offset).toBeGreaterThanOrEqual(mention.bottom);
          expect(offset + maxHeight).toBeLessThanOrEqual(VIEW.height);
        } else {
          expect(VIEW.height - offset).toBeLessThanOrEqual(mention.top);
          expect(VIEW.height - offset - maxHeight).toBeGreaterThanOrEqual(0);
        }
      }
    }
  });
});

describe('inCorridor', () => {
  const mention = line(100, 100);
  const card: Box = { left: 80, top: 128, right: 464, bottom: 428 };
  it.each([
    ['between the two', 130, 124, true],
    ['beside the mention, above the card', 300, 124, true],
    ['left of both', 70, 124, false],
    ['above the mention', 130, 90, false],
  ])('%s', (_, x, y, expected) => {
    expect(inCorridor({ x, y }, mention, card)).toBe(expected);
  });
});
