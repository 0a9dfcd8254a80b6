// Owns reading the evidence pack: its files, and the one id of a source that it lists under two.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILES = {
  sources: 'sources.json',
  termSources: 'sources-terms.json',
  treatments: 'treatments.json',
  terms: 'terms.json',
  claims: 'claims.json',
  warnings: 'red-flags.json',
  effectSizes: 'effect-sizes.json',
  safety: 'massage-safety.json',
  spun: 'spun-phrases.json',
};

/** The pack in a folder. Throws a sentence that says what is missing. */
export async function readPack(folder) {
  const pack = {};
  for (const [name, file] of Object.entries(FILES)) {
    const path = join(folder, file);
    const text = await readFile(path, 'utf8').catch(() => {
      throw new Error(`There is no evidence pack in ${folder}: ${file} cannot be read.`);
    });
    pack[name] = JSON.parse(text);
  }
  const sameAs = new Map(
    [...pack.sources, ...pack.termSources].flatMap(({ id, same_as }) => (same_as ? [[id, same_as]] : [])),
  );
  // A source without an address cannot be cited: the article the spun phrases were first seen in.
  const sources = [...pack.sources, ...pack.termSources].filter(({ id, url }) => !sameAs.has(id) && url);
  return { ...pack, sources, sourceIds: (ids) => sortedIds(ids.map((id) => sameAs.get(id) ?? id)) };
}

/** Ids in order, each once; none for nothing. */
export const sortedIds = (ids) => [...new Set(ids ?? [])].sort((a, b) => a.localeCompare(b));
