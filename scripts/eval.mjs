// `npm run --silent eval -- DIR [--json]`: how well the real finder does on a folder of labelled pages, per kind of page.
import { evaluate, needCorpus } from './lib/evaluate.mjs';
import { loadPure } from './lib/knowledge.mjs';
import { createScanner } from './lib/scan-file.mjs';
import { ratio } from './lib/score.mjs';

const json = process.argv.includes('--json');
const [folder] = process.argv.slice(2).filter((argument) => argument !== '--json');

try {
  if (!folder) throw new Error('Name a folder: npm run --silent eval -- DIR [--json]');
  await needCorpus(folder);
  const result = await evaluate(folder, createScanner(await loadPure()));
  if (json) console.log(JSON.stringify(result, null, 2));
  else print(result);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

function print({ kinds, total, documents }) {
  for (const { file, missed, stray } of documents) {
    if (missed.length + stray.length === 0) continue;
    console.log(file);
    for (const { text, start, concept, variant } of missed) {
      console.log(`  miss   ${String(start).padStart(6)}  ${text}  (${variant ? `${concept}, ${variant}` : concept})`);
    }
    for (const { text, start, entry } of stray)
      console.log(`  stray  ${String(start).padStart(6)}  ${text}  -> ${entry}`);
  }
  console.log(row(['kind', 'pages', 'concepts', 'must', 'variants', 'on label', 'silent', 'most false']));
  for (const figures of [...kinds, { kind: 'all', ...total }]) {
    const { kind, documents: pages, concepts, must, variants, onLabel, silent, mostFalseMarks } = figures;
    const shares = [concepts, must, variants, onLabel, silent].map(percent);
    console.log(row([kind, pages, ...shares, silent.all > 0 ? mostFalseMarks : '']));
  }
}

function row(cells) {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(12) : String(cell).padStart(18))).join('');
}

function percent(share) {
  return share.all === 0 ? '' : `${(ratio(share) * 100).toFixed(1)}% (${share.good}/${share.all})`;
}
