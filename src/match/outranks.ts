// Owns which of two mentions that overlap is painted: the graver, of equals the longer.
import type { MarkKind } from './types.ts';

/** The gravest first. A reader's own note outranks a term of the same words, never a claim or a warning. */
export const GRAVITY: Record<MarkKind, number> = { warning: 0, claim: 1, custom: 2, term: 3 };

export interface Ranked {
  readonly kind: MarkKind;
  readonly text: string;
  /** Found by a pattern: of equals in all else it holds the other. */
  readonly pattern: boolean;
}

export function outranks(one: Ranked, other: Ranked): boolean {
  const graver = GRAVITY[other.kind] - GRAVITY[one.kind];
  if (graver !== 0) return graver > 0;
  const longer = one.text.length - other.text.length;
  return longer > 0 || (longer === 0 && one.pattern && !other.pattern);
}
