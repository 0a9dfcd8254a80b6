// Owns the plain text that Copy puts on the clipboard: what the card says, and where it is from. Pure.
import type { CardEntry } from './card-entry.ts';

/** The entry's short text, lists, certainty and sources, each on lines of its own. */
export function citationText(entry: Omit<CardEntry, 'citation'>): string {
  const lines = [entry.name, entry.action, entry.verdictWord, entry.short];
  for (const { title, items } of entry.lists ?? []) lines.push(title || undefined, ...items.map((item) => `- ${item}`));
  for (const { rating, certainty, situation } of entry.evidence) lines.push(`${situation}: ${rating}. ${certainty}.`);
  lines.push(entry.caution, '', ...entry.sources.map(({ citation, url }) => `${citation} ${url}`));
  return lines.filter((line) => line !== undefined).join('\n');
}
