// Owns the rows about scanning: against the limit, against peers, and how it grows.
import { ratioRow, summary, valueRow } from './measures.mjs';

/** The study's targets: see docs/performance.md. */
const WARM_ORDINARY = 1.3;
const WARM_DENSE = 1.6;
const COLD = { chrome: 1.3, firefox: 2 };
const MARKJS = { chrome: { least: 25 }, firefox: { least: 40 } };
const TEN_TIMES_PHRASES = 2;
const OWN_WORDS = 2;
/** Linear, with room for what memory costs more. */
const PER_MEGABYTE = 1.5;

/** Warm samples of the limit and of a scan, in turns on one page. */
async function pairs({ ask }, runs) {
  await ask('scan');
  await ask('limit');
  const limits = [];
  const scans = [];
  let hits = 0;
  for (let run = 0; run < runs; run++) {
    limits.push((await ask('limit')).ms);
    const scanned = await ask('scan');
    scans.push(scanned.ms);
    hits = scanned.hits;
  }
  return { limits, scans, hits };
}

export async function warmRows(session, { ordinary, runs }) {
  const rows = [];
  for (const [page, limit] of [...ordinary.map((name) => [name, WARM_ORDINARY]), ['dense-1mb', WARM_DENSE]]) {
    await session.open(page);
    const { limits, scans, hits } = await pairs(session, runs);
    rows.push(ratioRow(session.name, `Warm scan of ${page} (${hits} hits) : L`, scans, limits, limit));
  }
  return rows;
}

export async function coldRows(session, { ordinary, runs }) {
  const rows = [];
  for (const page of ordinary) {
    const limits = [];
    const scans = [];
    for (let run = 0; run < runs; run++) {
      await session.open(page);
      limits.push((await session.ask('limit')).ms);
      await session.open(page);
      scans.push((await session.ask('cold')).ms);
    }
    rows.push(
      ratioRow(session.name, `Cold scan of ${page}, tables included : L cold`, scans, limits, COLD[session.name]),
    );
  }
  return rows;
}

/** Each peer on a fresh page, since some change it; ours beside it. */
export async function peerRows(session, { runs }) {
  const rows = [];
  for (const [command, name, limit] of [
    ['markjs', 'mark.js markRegExp, acrossElements, trie RegExp', MARKJS[session.name]],
    ['replace', 'findAndReplaceDOMText, trie RegExp', undefined],
    ['regexp', 'A plain RegExp of all phrases, each text node by itself', undefined],
  ]) {
    const ours = [];
    const theirs = [];
    for (let run = 0; run < runs; run++) {
      await session.open('dense-1mb');
      await session.ask('scan');
      for (let again = 0; again < 3; again++) ours.push((await session.ask('scan')).ms);
      theirs.push((await session.ask(command)).ms);
    }
    rows.push(ratioRow(session.name, `${name} : our warm scan, dense-1mb`, theirs, ours, limit));
  }
  return rows;
}

/** What the reader's own words add to building the finder and reading a page; both warm. */
export async function ownWordRows(session, { words, runs }) {
  await session.open('made-article');
  const without = [];
  const with_ = [];
  for (let run = 0; run <= runs; run++) {
    for (const [list, samples] of [
      [[], without],
      [words, with_],
    ]) {
      await session.ask('useWords', list);
      const { ms } = await session.ask('cold');
      if (run > 0) samples.push(ms);
    }
  }
  const title = `Finder built and made-article read with ${words.length} own words : with none`;
  return [ratioRow(session.name, title, with_, without, OWN_WORDS)];
}

export async function sizeRows(session, { sizes, runs }) {
  const rows = [];
  const perMegabyte = new Map();
  for (const size of sizes) {
    await session.open(`dense-${size}mb`);
    const { limits, scans } = await pairs(session, runs);
    rows.push(ratioRow(session.name, `Growth: ${size} MB : L`, scans, limits));
    perMegabyte.set(size, [summary(scans).median / size]);
  }
  const [small, large] = [1, sizes[sizes.length - 1]].map((size) => perMegabyte.get(size));
  rows.push(
    ratioRow(session.name, `Growth: a megabyte of the largest page : of the 1 MB page`, large, small, PER_MEGABYTE),
  );
  return rows;
}

export async function phraseRows(session, { tables, runs }) {
  const rows = [];
  const times = new Map();
  for (const [count, table] of tables) {
    await session.open('phrases-1mb');
    await session.ask('useTable', table);
    const build = [await session.ask('build')];
    const { scans } = await pairs(session, runs);
    times.set(count, scans);
    rows.push(valueRow(session.name, `Growth: building ${count} phrases, cold`, build, 'ms'));
  }
  const base = times.get(1000);
  for (const [count] of tables) {
    if (count <= 1000) continue;
    const limit = count === 10_000 ? TEN_TIMES_PHRASES : undefined;
    rows.push(ratioRow(session.name, `Growth: scan with ${count} phrases : with 1000`, times.get(count), base, limit));
  }
  return rows;
}
