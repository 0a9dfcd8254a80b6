// Owns writing measured tables into docs/hardening.md, between the two marks that belong to each.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../paths.mjs';

/** Replaces what stands between the marks of a name. */
export async function writeBetween(name, text) {
  const path = join(root, 'docs', 'hardening.md');
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [before, rest] = (await readFile(path, 'utf8')).split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`docs/hardening.md has lost its marks ${begin} and ${end}.`);
  await writeFile(path, `${before}${begin}\n\n${text}\n\n${end}${after}`);
}
