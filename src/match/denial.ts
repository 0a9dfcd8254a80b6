// Owns whether a text denies the sign it names: "no saddle numbness" is not an alarm.
import { wordsNear } from './near-words.ts';

const DENIALS = new Set(['no', 'not', 'nil', 'denies', 'denied', 'deny', 'without', 'never', 'absent', 'negative']);
/** Words a denial reaches over, as in a list of signs. */
const REACH = 6;

/** True when a word before `start`, within its clause, denies what follows. */
export function isDenied(text: string, start: number): boolean {
  const clause = /[^.;:!?]*$/.exec(text.slice(Math.max(0, start - 90), start))?.[0] ?? '';
  return wordsNear(clause, clause.length, clause.length)
    .before.slice(-REACH)
    .some((word) => DENIALS.has(word));
}
