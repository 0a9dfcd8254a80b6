// `npm run --silent eval -- DIR [--json]`: how well the real finder does on a folder of labelled pages, per kind of page.
import { evaluate, needCorpus } from './lib/evaluate.mjs';
import { evaluateTrust } from './lib/evaluate-trust.mjs';
import { loadPure } from './lib/knowledge.mjs';
import { createScanner } from './lib/scan-file.mjs';
import { ratio } from './lib/score.mjs';

const json = process.argv.includes('--json');
const [folder] = process.argv.slice(2).filter((argument) => argument !== '--json');

try {
  if (!folder) throw new Error('Name a folder: npm run --silent eval -- DIR [--json]');
  await needCorpus(folder);
  const pure = await loadPure();
  const scanner = createScanner(pure);
  const result = await evaluate(folder, scanner);
  const trust = await evaluateTrust(folder, scanner, pure.entries);
  if (json) console.log(JSON.stringify({ ...result, trust }, null, 2));
  else {
    print(result);
    printTrust(trust);
  }
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

function printTrust({ spun, falseAlarms, strayTrust, claims }) {
  for (const { file, text, entry } of claims) console.log(`claim  ${file}  ${text}  -> ${entry}`);
  for (const { file, text, entry } of strayTrust) console.log(`stray  ${file}  ${text}  -> ${entry}`);
  console.log(`claims: ${claims.length} marks on pages about backs, ${strayTrust.length} claims or signs on others`);
  console.log(`spun texts suspected: ${spun.found} of ${spun.all}; human texts suspected: ${falseAlarms.length}`);
}
