// Owns running the real finder over a folder of the corpus form: relevant/ and irrelevant/, each with index.json and
// labels.json. Scoring itself is in score.mjs.
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placeLabels, scoreIrrelevant, scoreRelevant, sumShares } from './score.mjs';

const readJson = async (...path) => JSON.parse(await readFile(join(...path), 'utf8'));

/** Throws a sentence for people when the folder is not there. */
export async function needCorpus(folder) {
  await access(join(folder, 'relevant', 'labels.json')).catch(() => {
    throw new Error(
      `There are no labelled pages in ${folder}: it needs relevant/labels.json and irrelevant/labels.json.`,
    );
  });
}

/** Figures that are shares, in the order they are printed. */
export const SHARES = ['concepts', 'must', 'variants', 'onLabel', 'silent'];

/**
 * @param scanner of scan-file.mjs
 * @returns `{kinds: [{kind, documents, concepts, ...}], total, documents: [{file, kind, missed, stray}]}`
 */
export async function evaluate(folder, scanner) {
  const documents = [...(await relevant(folder, scanner)), ...(await irrelevant(folder, scanner))];
  const kinds = [...new Set(documents.map(({ kind }) => kind))];
  return {
    kinds: kinds.map((kind) => ({ kind, ...figures(documents.filter((document) => document.kind === kind)) })),
    total: figures(documents),
    documents: documents.map(({ file, kind, missed, stray }) => ({ file, kind, missed, stray })),
  };
}

/** Only labelled documents can be judged. */
async function relevant(folder, scanner) {
  const labels = await readJson(folder, 'relevant', 'labels.json');
  const kinds = new Map((await readJson(folder, 'relevant', 'index.json')).map(({ file, kind }) => [file, kind]));
  const documents = [];
  for (const [file, own] of Object.entries(labels)) {
    const { visible, mentions } = await scanner.scanFile(join(folder, 'relevant', file));
    documents.push({ file, kind: kinds.get(file), ...scoreRelevant(mentions, placeLabels(visible, own, file)) });
  }
  return documents;
}

async function irrelevant(folder, scanner) {
  const labels = await readJson(folder, 'irrelevant', 'labels.json');
  const documents = [];
  for (const { file } of await readJson(folder, 'irrelevant', 'index.json')) {
    const { visible, mentions } = await scanner.scanFile(join(folder, 'irrelevant', file));
    const score = scoreIrrelevant(mentions, placeLabels(visible, labels[file] ?? [], file));
    documents.push({ file, kind: 'irrelevant', missed: [], ...score });
  }
  return documents;
}

function figures(documents) {
  const sums = SHARES.map((name) => [name, sumShares(documents.flatMap((document) => document[name] ?? []))]);
  return {
    documents: documents.length,
    ...Object.fromEntries(sums),
    mostFalseMarks: Math.max(0, ...documents.map(({ falseMarks }) => falseMarks ?? 0)),
  };
}
