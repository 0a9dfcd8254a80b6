// Owns the words that the page floor speaks to its neighbours. No browser API, no card.
import type { MarkKind } from '../match/types.ts';

/** A place on the page where a phrase of an entry stands. The same object for as long as its text stands. */
export interface Mention {
  readonly entry: string;
  readonly kind: MarkKind;
  /** The exact text on the page, white space collapsed. */
  readonly text: string;
  readonly spun: boolean;
}

/** One line of a mention, in viewport CSS px. */
export interface LineBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Density = 'section' | 'every' | 'page';

export interface PageOptions {
  /** Which of the style presets the marks have. */
  readonly preset: string;
  readonly density: Density;
  /** Ids of entries the reader does not want explained. */
  readonly muted: ReadonlySet<string>;
  /** Kinds the reader does not want marked. */
  readonly hiddenKinds: ReadonlySet<MarkKind>;
}

export interface Page {
  /**
   * The painted mention under a point of the viewport (CSS px), confirmed by its line boxes. `over` is what a pointer's
   * event at the point says it is over, as the document is told: where no mention stands in it, nothing is asked.
   */
  mentionAt(x: number, y: number, over?: EventTarget | null): Mention | undefined;
  /** Counts what is there anew: for whoever asks now, and cannot wait for the next `onChange`. */
  recount(): void;
  /** Every mention that may be shown, in document order, before density; those inside others too. As `onChange` told last. */
  mentions(): readonly Mention[];
  /** Those of them that density leaves, in the same order. */
  shown(): readonly Mention[];
  /** Entries of the mentions that stand inside this one and are not painted themselves. */
  alsoAt(mention: Mention): readonly string[];
  /** Odd wordings that need no company, in small letters, also those that stand for no entry. */
  oddWordings(): readonly string[];
  /** The mention's line boxes in viewport CSS px; empty when its text is gone or hidden. */
  rects(mention: Mention): readonly LineBox[];
  /** The element that holds the mention's text; undefined when it is gone. */
  element(mention: Mention): Element | undefined;
  /** Characters of the text that was read. */
  readonly characters: number;
  /** Some of the text was left unread, for there is too much of it. */
  readonly isCut: boolean;
  /** The first so many characters of the text that was read, or a few more. Walks the page: ask seldom. */
  text(most: number): string;
  /** Marks one mention as the one whose card is open (`backlight-active`), or none. */
  setActive(mention: Mention | undefined): void;
  /** Scrolls a mention into view. */
  reveal(mention: Mention): void;
  update(options: PageOptions): void;
}
