// Owns what the card's view is given: everything it shows and every way out of it.
import type { CardEntry } from '../knowledge/card-entry.ts';

export interface CardViewProps {
  readonly entry: CardEntry;
  /** What else the same words name, less grave than this entry. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  /** How the page words it, when that is odd wording. */
  readonly oddWording: string | undefined;
  readonly expanded: boolean;
  /** The text has just been copied. */
  readonly copied: boolean;
  /** The reader has just asked for this entry not to be explained any more. */
  readonly stopped: boolean;
  readonly pinned: boolean;
  /** There is an entry to go back to. */
  readonly canGoBack: boolean;
  readonly onMore: () => void;
  readonly onCopy: (text: string) => void;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onBack: () => void;
  /** Shows another entry in this card. */
  readonly onEntry: (id: string) => void;
  /** Stops explaining this entry, or takes that back: at the same place, so that nothing moves under the pointer. */
  readonly onStop: () => void;
}
