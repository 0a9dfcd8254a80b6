// `npm run bench`: what finding and painting cost, in both browsers, inside an installed extension's content script.
// `--quick` takes under a minute; `--smoke` only shows that every row can be measured. `--only WORD` picks rows by
// group, `--browser NAME` one browser, `--write` puts the table into docs/performance.md.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildBench } from './lib/bench/build.mjs';
import { cardRows } from './lib/bench/card-rows.mjs';
import {
  frameRows,
  heapRows,
  hoverRows,
  mutationRows,
  nothingRows,
  sliceRows,
  styleRows,
} from './lib/bench/engine-rows.mjs';
import { article, links, mentions, phraseList, shadows } from './lib/bench/pages.mjs';
import { popupRows } from './lib/bench/popup-rows.mjs';
import { printRows, writeDocument } from './lib/bench/report.mjs';
import { coldRows, ownWordRows, peerRows, phraseRows, sizeRows, warmRows } from './lib/bench/scan-rows.mjs';
import { openSession, serveTexts } from './lib/bench/session.mjs';
import { loadPure } from './lib/knowledge.mjs';
import { root } from './lib/paths.mjs';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    only: { type: 'string' },
    browser: { type: 'string' },
  },
});
const mode = values.smoke ? 'smoke' : values.quick ? 'quick' : 'full';
const runs = (smoke, quick, full) => ({ smoke, quick, full })[mode];

const CORPUS = join(root, '..', 'shared', 'corpus', 'html');
const SAVED = {
  smoke: [],
  quick: ['wikipedia-3'],
  full: ['wikipedia-3', 'wikipedia-4', 'medium-3', 'theverge', 'yahoo-4'],
};
/** One phrase in so many words: about 2,000 mentions in 1 MB, as in a collection of medical questions and answers. */
const DENSE = 100;

const pure = await loadPure();
const table = pure.compilePhraseTable(pure.entries, pure.spunPhrases, pure.patterns);
const finder = pure.createFinder(table);
/** Phrases that are mentions by themselves, so that every page made here has as many as it was made with. */
const phrases = pure.phraseTexts(table).filter((text) => {
  const [only, ...others] = finder.find(text, 0, text.length);
  return others.length === 0 && only?.need === 0 && only.start === 0 && only.end === text.length;
});

const pages = new Map();
const sizes = runs([1], [1], [0.1, 0.3, 1, 3, 10]);
for (const size of new Set([...sizes, 1])) {
  pages.set(`dense-${size}mb`, article({ megabytes: mode === 'smoke' ? 0.05 : size, phrases, every: DENSE }));
}
const generated = phraseList(100_000);
pages.set('phrases-1mb', article({ megabytes: runs(0.05, 1, 1), phrases: generated.slice(0, 1000), every: DENSE }));
pages.set('article-4mb', article({ megabytes: runs(0.05, 4, 4), phrases, every: 400 }));
pages.set('made-links', links({ megabytes: runs(0.02, 0.1, 0.1) }));
pages.set('made-article', article({ megabytes: runs(0.05, 0.1, 0.1), phrases, every: 100 }));
/** A phrase in some of its paragraphs, as in an article that is about something else, or marked once a section. */
pages.set('made-sparse', article({ megabytes: runs(0.05, 0.1, 0.1), phrases, every: 400 }));
pages.set('made-shadows', shadows({ hosts: runs(50, 3000, 3000), phrases }));
pages.set('mentions-10000', mentions({ mentions: runs(200, 10_000, 10_000), phrases }));
pages.set('card', '<!doctype html><title>Card</title><p style="margin:200px">A <b id="mention">mention</b> here.</p>');
pages.set('nothing', article({ megabytes: runs(0.05, 0.5, 0.5), phrases: [], every: 0 }));
const ordinary = ['made-article', 'made-links'];
for (const name of SAVED[mode]) {
  const file = join(CORPUS, `${name}.html`);
  if (!existsSync(file)) continue;
  pages.set(name, await readFile(file, 'utf8'));
  ordinary.push(name);
}
const tableOf = (count) =>
  pure.writeTable({
    rows: generated.slice(0, count).map((written, index) => ({
      entry: `e${index % 200}`,
      kind: 'term',
      flags: 0,
      standing: 0,
      written,
      context: [],
    })),
    lexicon: { modifiers: [], places: [], fieldWords: [], families: [], hardWords: [] },
  });
const tables = runs([1000], [1000, 10_000], [100, 1000, 10_000, 100_000]).map((count) => [count, tableOf(count)]);

const strings = JSON.parse(await readFile(join(root, 'assets', '_locales', 'en', 'messages.json'), 'utf8'));

const GROUPS = {
  warm: (session) => warmRows(session, { ordinary, runs: runs(1, 9, 21) }),
  cold: (session) => coldRows(session, { ordinary: ordinary.slice(0, runs(1, 2, 9)), runs: runs(1, 3, 5) }),
  peers: (session) => (mode === 'quick' ? [] : peerRows(session, { runs: runs(1, 1, 3) })),
  sizes: (session) => (mode === 'quick' ? [] : sizeRows(session, { sizes, runs: runs(1, 3, 5) })),
  phrases: (session) => phraseRows(session, { tables, runs: runs(1, 3, 7) }),
  words: (session) => ownWordRows(session, { words: generated.slice(0, 1000), runs: runs(1, 3, 9) }),
  slices: (session) =>
    sliceRows(session, {
      pages: runs(
        ['dense-1mb'],
        ['article-4mb', 'dense-1mb'],
        [...ordinary, 'dense-1mb', 'article-4mb', 'dense-10mb', 'made-shadows'],
      ),
      runs: runs(1, 1, 3),
    }),
  mutations: (session) => mutationRows(session, { runs: runs(1, 1, 3), scale: runs(0.02, 1, 1) }),
  frames: (session) => frameRows(session, { runs: runs(1, 1, 3), frames: runs(3, 40, 60) }),
  hover: (session) => hoverRows(session, { runs: runs(1, 9, 25) }),
  card: (session) =>
    cardRows(session, { entry: pure.cardEntry('deep-tissue-massage'), strings, runs: runs(1, 50, 50) }),
  nothing: (session) => nothingRows(session, { runs: runs(1, 3, 9) }),
  styles: (session) => styleRows(session, { runs: runs(1, 9, 21) }),
  popup: ({ name }) => popupRows(name, { runs: runs(1, 3, 9) }),
  heap: (session) => (mode === 'quick' ? [] : heapRows(session)),
};

const browsers = values.browser ? [values.browser] : ['chrome', 'firefox'];
const rows = [];
const versions = [];
const server = await serveTexts(pages);
try {
  // Not in a smoke run: others may be using what is built.
  if (mode !== 'smoke') {
    const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { encoding: 'utf8' });
    const bytes = /Content script: .*/.exec(built.stdout)?.[0] ?? built.stderr.trim();
    rows.push({
      browser: 'both',
      name: 'Bytes within budget',
      ours: bytes,
      other: '',
      result: '',
      limit: '',
      ok: built.status === 0,
    });
  }
  await buildBench(browsers, table);
  for (const browser of browsers) {
    const session = await openSession(browser, server, runs(50, 300, 300));
    versions.push(session.version);
    try {
      for (const [group, measure] of Object.entries(GROUPS)) {
        if (values.only && !values.only.split(',').includes(group)) continue;
        process.stderr.write(`${browser} ${group} ...\n`);
        rows.push(...(await measure(session)));
      }
    } finally {
      await session.close();
    }
  }
} finally {
  server.close();
}
printRows(rows);
if (values.write)
  await writeDocument(rows, { versions, command: `npm run bench${mode === 'full' ? '' : ` -- --${mode}`}` });
const missed = rows.filter(({ ok }) => !ok).length;
console.log(`${rows.length - missed} passed, ${missed} failed`);
// A smoke run shows that everything can be measured; tiny pages say nothing about ratios.
if (missed > 0 && mode !== 'smoke') process.exitCode = 1;
