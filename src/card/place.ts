// Owns where a card stands: above or below the line of its mention, never over it but in a window so low that only a
// strip of the card would be left, and inside the viewport. Pure geometry in CSS px. Why measured and not by CSS anchors:
// docs/decisions/0001-measured-card-placement.md, why over its mention there: 0012-low-windows.md

/** Between mention and card: close enough to cross without losing the card. */
const GAP = 8;
/** Between card and the viewport's edge. */
const MARGIN = 8;
/** A card that is open keeps its side while it has this much room there. */
const ENOUGH = 240;
/** In less room than this nothing of a card can be read: the row of its kind and its buttons needs as much. */
const STRIP = 44;
/** What it gets there instead, over the text: kind, name or action, and a line. */
const READABLE = 120;

/** In viewport CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Placement {
  readonly side: 'above' | 'below';
  readonly left: number;
  /** Distance from the viewport's top (below) or bottom (above): the card grows away from its mention. */
  readonly offset: number;
  readonly maxHeight: number;
}

/**
 * @param line the hovered line box of the mention
 * @param size the card's natural size
 * @param rtl the text runs from right to left: card and mention share their right edge
 * @param kept the side a card that is already open stands on: it stays there while there is room
 */
export function placeCard(
  line: Box,
  size: { readonly width: number; readonly height: number },
  viewport: { readonly width: number; readonly height: number },
  rtl: boolean,
  kept?: Placement['side'],
): Placement {
  const below = viewport.height - line.bottom - GAP - MARGIN;
  const above = line.top - GAP - MARGIN;
  const room = { below, above };
  const fits = size.height <= below ? 'below' : size.height <= above ? 'above' : undefined;
  const roomy = fits ?? (below >= above ? 'below' : 'above');
  const side = kept && room[kept] >= Math.min(size.height, ENOUGH) ? kept : roomy;
  const wanted = rtl ? line.right - size.width : line.left;
  const left = Math.max(MARGIN, Math.min(wanted, viewport.width - size.width - MARGIN));
  const isStrip = room[side] < Math.min(STRIP, size.height);
  const maxHeight = isStrip ? Math.min(READABLE, viewport.height - 2 * MARGIN) : room[side];
  const edge = side === 'below' ? line.bottom : viewport.height - line.top;
  return { side, left, offset: Math.min(edge + GAP, viewport.height - MARGIN - maxHeight), maxHeight };
}

/** Is a point on the way between mention and card? The strip between the two, as wide as both. */
export function inCorridor(point: Point, line: Box, card: Box): boolean {
  const left = Math.min(line.left, card.left);
  const right = Math.max(line.right, card.right);
  const top = Math.min(line.bottom, card.bottom);
  const bottom = Math.max(line.top, card.top);
  return contains({ left, right, top, bottom }, point);
}

export function contains(box: Box, { x, y }: Point): boolean {
  return meet(box, { left: x, right: x, top: y, bottom: y });
}

/** Have two boxes a place in common? */
export function meet(a: Box, b: Box): boolean {
  return a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
}
