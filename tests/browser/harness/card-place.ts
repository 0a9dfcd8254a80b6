// Owns where a card stands, as a person sees it: beside its mention, inside the viewport.
import { expect } from 'vitest';
import { cardBox, type TestPage, until } from './session.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Line boxes of the open mention, as the page sees them, once it is marked: a frame may come between. */
export function activeLines({ page }: TestPage): Promise<Box[]> {
  return until('the mark of the open mention', () =>
    page.evaluate(() => {
      const registry = CSS.highlights as unknown as Map<string, Set<StaticRange>>;
      const [mark] = registry.get('backlight-active') ?? registry.get('backlight-active-dark') ?? [];
      if (!mark) return undefined;
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
    }),
  );
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

/** The card is inside the viewport and covers no line of its own mention. It may follow what moves a frame later. */
export async function standsWell(test: TestPage): Promise<void> {
  const faults = async (): Promise<readonly string[]> => {
    const box = await cardBox(test.page);
    const view = await test.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const lines = await activeLines(test);
    return [
      ...(box.left < 0 || box.top < 0 || box.right > view.width || box.bottom > view.height
        ? [`outside ${view.width} x ${view.height}: ${JSON.stringify(box)}`]
        : []),
      ...lines
        .filter((line) => overlaps(box, line))
        .map((line) => `over its mention: ${JSON.stringify({ box, line })}`),
    ];
  };
  await expect.poll(faults).toEqual([]);
}
