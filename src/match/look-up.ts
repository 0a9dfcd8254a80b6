// Owns finding an entry by what someone calls it: its name or one of its phrases, however written.
import type { Entry } from '../knowledge/types.ts';
import { plainText } from './characters.ts';

/** The entry of this name or phrase; a name outranks a phrase. Plurals in "s" count too. */
export function entryNamed(entries: readonly Entry[], written: string): Entry | undefined {
  const plain = plainText(written);
  if (!plain) return undefined;
  const wanted = new Set([plain, plain.replace(/s$/, '')]);
  const isWanted = (text: string): boolean => wanted.has(plainText(text));
  return entries.find(({ name }) => isWanted(name)) ?? entries.find(({ phrases }) => phrases.some(isWanted));
}
