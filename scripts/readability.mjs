// `npm run --silent readability -- [--write] [FILE.json...]`: the US school grade of every entry's prose, worst first.
// `--write` puts the report into docs/readability.md.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPure } from './lib/knowledge.mjs';
import { markdownTable } from './lib/markdown-table.mjs';
import { root } from './lib/paths.mjs';
import {
  gradedEntries,
  HARDEST_GRADE,
  MEDIAN_GRADE,
  readingGrade,
  SHARE_WANTED,
  summarise,
  worstFirst,
} from './lib/reading-grade.mjs';

const COMMAND = 'npm run --silent readability -- --write';

const write = process.argv.includes('--write');
const files = process.argv.slice(2).filter((argument) => argument !== '--write');

try {
  const pure = await loadPure();
  const entries = wanted(pure.entryFiles);
  if (entries.length === 0) throw new Error(`No entries in ${files.join(', ')}: name files under src/knowledge/en.`);
  const graded = gradedEntries(entries, pure);
  const summary = summarise(graded);
  for (const { grade, id, file } of graded.filter(({ grade }) => grade > HARDEST_GRADE || files.length > 0)) {
    console.log(`${grade.toFixed(1).padStart(5)}  ${id}  (${file})`);
  }
  console.log(summary.text);
  if (write)
    await writeFile(
      join(root, 'docs', 'readability.md'),
      report(graded, summary, otherTexts(pure), evidenceGrade(pure)),
    );
  if (files.length === 0 && !summary.met) process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

/** Guide, checklist and massage safety, part by part. */
function otherTexts(pure) {
  const parts = new Map();
  const { knowledge } = pure.checkShapes(pure.knowledgeFiles);
  for (const { file, entry, text } of pure.textsOf({ ...knowledge, entries: [] })) {
    const key = `${file}|${entry}`;
    parts.set(key, [...(parts.get(key) ?? []), text]);
  }
  return worstFirst(
    [...parts].map(([key, texts]) => {
      const [file, id] = key.split('|');
      return { id, file, grade: readingGrade(texts, pure) };
    }),
  );
}

/** Grade of all evidence sentences together. They are made from data, so no entry is measured by them. */
function evidenceGrade(pure) {
  const views = pure.entries.flatMap((entry) => pure.cardEntry(entry.id).evidence);
  return readingGrade(
    views.flatMap((view) => view.sentences),
    pure,
  );
}

function wanted(entryFiles) {
  return Object.entries(entryFiles)
    .filter(([file]) => files.length === 0 || files.some((named) => named.endsWith(file)))
    .flatMap(([file, list]) => list.map((entry) => ({ file, entry })));
}

function report(graded, { text }, others, evidence) {
  const table = (list) =>
    markdownTable(
      ['grade', 'entry', 'file'],
      list.map(({ grade, id, file }) => [grade.toFixed(1), `\`${id}\``, file]),
    );
  return `# How hard the entries are to read

${text} Wanted: ${SHARE_WANTED * 100}% at grade ${HARDEST_GRADE} or below (reading age 14), median at ${MEDIAN_GRADE} or below.

Measured ${new Date().toISOString().slice(0, 10)} by \`${COMMAND}\`: the US grade of Flesch and Kincaid over all prose
that is written for an entry (packages \`flesch-kincaid\` and \`syllable\`). By rule, an entry's own name and phrases count
as one short word, since a card about sciatica cannot avoid the word. A number counts as one short word.

The sentences about evidence are made from data, so that verb, size and certainty cannot disagree; each names what was
compared, when, and the range. Taken together they are at grade ${evidence.toFixed(1)}.

${table(graded)}

## Guide, checklist and massage safety

${summarise(others).text.replace('entries', 'parts')}

${table(others)}
`;
}
