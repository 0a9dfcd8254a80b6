// Owns running the real finder over what only trust is about: claims and warning signs on pages about something else,
// and the suspicion of machine-rewritten text on spun and human documents of the corpus.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @returns `{spun: {found, all}, falseAlarms: [file], strayTrust: [{file, text, entry}], claims: [{file, text, entry}]}` */
export async function evaluateTrust(folder, scanner, entries) {
  const kinds = new Map(entries.map(({ id, kind }) => [id, kind]));
  const index = async (part) => JSON.parse(await readFile(join(folder, part, 'index.json'), 'utf8'));
  const scan = (part, file) => scanner.scanFile(join(folder, part, file));
  const result = { spun: { found: 0, all: 0 }, falseAlarms: [], strayTrust: [], claims: [] };
  for (const { file, label } of await index('spun')) {
    const { suspected } = (await scan('spun', file)).spun;
    if (label === 'spun') {
      result.spun.all++;
      if (suspected) result.spun.found++;
    } else if (suspected) result.falseAlarms.push(file);
  }
  for (const { file } of await index('irrelevant')) {
    const { spun, mentions } = await scan('irrelevant', file);
    if (spun.suspected) result.falseAlarms.push(file);
    for (const { text, entry } of mentions) {
      if (kinds.get(entry) !== 'term') result.strayTrust.push({ file, text, entry });
    }
  }
  for (const { file, kind } of await index('relevant')) {
    const { spun, mentions } = await scan('relevant', file);
    if (spun.suspected && kind !== 'spun' && !file.startsWith('seed')) result.falseAlarms.push(file);
    for (const { text, entry } of mentions) {
      if (kinds.get(entry) === 'claim') result.claims.push({ file, text, entry });
    }
  }
  return result;
}
