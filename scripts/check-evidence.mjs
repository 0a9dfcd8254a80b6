// `npm run --silent check:evidence -- [--write] DIR`: compares the knowledge base with the evidence pack in DIR, id by
// id. Any difference fails. `--write` puts the report into docs/evidence-check.md.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareEvidence } from './lib/evidence/compare.mjs';
import { readPack } from './lib/evidence/pack.mjs';
import { loadPure } from './lib/knowledge.mjs';
import { markdownTable } from './lib/markdown-table.mjs';
import { root } from './lib/paths.mjs';

const write = process.argv.includes('--write');
const [folder] = process.argv.slice(2).filter((argument) => argument !== '--write');

try {
  if (!folder) throw new Error('Name the folder of the evidence pack: npm run check:evidence -- DIR');
  const { files, failures } = compareEvidence(await readPack(folder), await loadPure());
  const passed = [...files.values()].reduce((sum, one) => sum + one.passed, 0);
  const last = `${passed} passed, ${failures.length} failed`;
  for (const failure of failures) console.log(failure);
  if (write) await writeFile(join(root, 'docs', 'evidence-check.md'), report(files, failures, last));
  console.log(last);
  if (failures.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

function report(files, failures, last) {
  const rows = [...files].map(([file, { passed, failed }]) => [file, String(passed), String(failed)]);
  return `# Knowledge base and evidence pack compared

${last}. Compared ${new Date().toISOString().slice(0, 10)} by \`npm run --silent check:evidence -- --write DIR\`: sources,
certainty, ratings, urgency, verdicts, guideline years, levels, rows of numbers and phrases by id, and every number in the
prose of an entry against what the pack says of it.

${markdownTable(['file of the pack', 'passed', 'failed'], rows)}
${failures.length > 0 ? `\n${failures.map((failure) => `- ${failure}`).join('\n')}\n` : ''}`;
}
