// `npm run --silent corpus -- DIR`: the checks that need the corpus, which is other people's text and no part of this
// project. Ends with "N passed, N failed".
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluate, needCorpus, SHARES } from './lib/evaluate.mjs';
import { evaluateTrust } from './lib/evaluate-trust.mjs';
import { loadPure } from './lib/knowledge.mjs';
import { root } from './lib/paths.mjs';
import { createScanner } from './lib/scan-file.mjs';
import { ratio } from './lib/score.mjs';

/** The page this project starts from: every `must` label of it is found. */
const FOUNDING_PAGE = 'seed.html';

try {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('Name a folder: npm run --silent corpus -- DIR');
  await needCorpus(folder);
  const pure = await loadPure();
  const scanner = createScanner(pure);
  const result = await evaluate(folder, scanner);
  const trust = await evaluateTrust(folder, scanner, pure.entries);
  const floors = JSON.parse(await readFile(join(root, 'scripts', 'quality-floors.json'), 'utf8'));
  const checks = [...foundingPage(result), ...figuresHold(result.total, floors), ...trustHolds(trust, floors)];
  for (const { good, text } of checks) console.log(`${good ? 'ok  ' : 'FAIL'} ${text}`);
  const failed = checks.filter(({ good }) => !good).length;
  console.log(`${checks.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

function foundingPage({ documents }) {
  const page = documents.find(({ file }) => file === FOUNDING_PAGE);
  if (!page) return [];
  const missed = page.missed.filter(({ must }) => must).map(({ text }) => text);
  const text = `every must label of ${FOUNDING_PAGE} is found`;
  return [{ good: missed.length === 0, text: missed.length === 0 ? text : `${text}, not ${missed.join(', ')}` }];
}

/** No figure may fall below what was once reached. */
function figuresHold(total, floors) {
  const shares = SHARES.map((name) => {
    const value = ratio(total[name]);
    return { good: value >= floors[name], text: `${name} ${value.toFixed(3)}, at least ${floors[name]}` };
  });
  const most = total.mostFalseMarks;
  return [
    ...shares,
    {
      good: most <= floors.mostFalseMarks,
      text: `${most} false marks on one irrelevant page, at most ${floors.mostFalseMarks}`,
    },
  ];
}

/** No alarm on a human text, no claim and no warning sign on a page about something else, spun texts still found. */
function trustHolds({ spun, falseAlarms, strayTrust }, floors) {
  const stray = strayTrust.map(({ file, text }) => `${file}: ${text}`);
  return [
    {
      good: falseAlarms.length === 0,
      text: `human texts suspected of being spun: ${falseAlarms.join(', ') || 'none'}`,
    },
    { good: stray.length === 0, text: `claims and signs on pages about something else: ${stray.join(', ') || 'none'}` },
    {
      good: spun.found >= floors.spun,
      text: `${spun.found} of ${spun.all} spun texts suspected, at least ${floors.spun}`,
    },
  ];
}
