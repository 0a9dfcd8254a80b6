// Owns writing zip files that are the same, byte for byte, wherever and whenever they are made: entries sorted, one
// fixed time, no rights or owners of a machine. fflate compresses in JavaScript: Node's own zlib gives other bytes with
// other versions and processors.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The oldest day a zip can name. Zip times are local times, so the day is given in local time too. */
const TIME = new Date(1980, 0, 1, 12);
const BEST = 9;

/**
 * Entries in the order of their code units, which no locale changes.
 * @param {string} folder
 * @param {readonly string[]} paths relative to the folder, with "/"
 * @returns {Promise<Uint8Array>}
 */
export async function zipOf(folder, paths) {
  const entries = {};
  for (const path of paths.toSorted()) entries[path] = new Uint8Array(await readFile(join(folder, path)));
  return zipSync(entries, { mtime: TIME, level: BEST });
}
