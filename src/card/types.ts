// Owns what the card asks of whoever starts it. The card knows no page and no platform.
import type { CardEntry } from '../knowledge/card-entry.ts';
import type { Box, Point } from './place.ts';

/** Something on the page that a card can stand beside. Compared by identity: the same mention, the same object. */
export interface Target {
  /** Entry ids, the gravest first; the others are one step away. */
  readonly entries: readonly string[];
  /** The wording on the page when it is odd wording for the entry. */
  readonly oddWording?: string;
  /** Line boxes in viewport CSS px; empty once its text is gone. */
  rects(): readonly Box[];
  /** The element that holds the text: decides in which dialog or fullscreen element the host goes. */
  element(): Element | undefined;
}

export interface CardOptions {
  /** How long the pointer rests on a mention before its card opens, in ms, 0 to 2000. */
  readonly restDelay: number;
  /** What opens a card: a resting pointer, or only a click. A tap and the keyboard always do. */
  readonly openOn: 'hover' | 'click';
}

export interface CardDependencies {
  readonly document: Document;
  /** What stands under a point of the viewport, where the pointer is said to be `over` something, if that is known. */
  targetAt(point: Point, over?: EventTarget | null): Target | undefined;
  /** An entry already fetched, or undefined. */
  entry(id: string): CardEntry | undefined;
  /** Fetches entries that were not needed by the page (related ones). */
  fetchEntries(ids: readonly string[]): Promise<readonly CardEntry[]>;
  /** The card opened for this target, or closed (undefined). */
  onActive(target: Target | undefined): void;
  /** The reader asked for this entry not to be explained any more, or took that back. */
  onMute(id: string, isMuted: boolean): void;
  readonly options: CardOptions;
  readonly signal: AbortSignal;
}

export interface Card {
  /** Opens at once, from the keyboard or a list: focus moves into the card. */
  open(target: Target): void;
  close(): void;
  /** The page's mentions have changed: the card follows its text, or closes when that is gone. */
  pageChanged(): void;
  update(options: CardOptions): void;
}
