// Owns where a card stands, as a person sees it: beside its mention, inside the viewport.
import { expect } from 'vitest';
import { cardBox, type TestPage } from './session.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Line boxes of the open mention, as the page sees them. */
export function activeLines({ page }: TestPage): Promise<Box[]> {
  return page.evaluate(() => {
    const registry = CSS.highlights as unknown as Map<string, Set<StaticRange>>;
    const [mark] = registry.get('backlight-active') ?? registry.get('backlight-active-dark') ?? [];
    if (!mark) throw new Error('No mention is open.');
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  });
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

/** The card is inside the viewport and covers no line of its own mention. */
export async function standsWell(test: TestPage): Promise<void> {
  const box = await cardBox(test.page);
  const view = await test.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(view.width);
  expect(box.bottom).toBeLessThanOrEqual(view.height);
  for (const line of await activeLines(test)) expect(overlaps(box, line)).toBe(false);
}
