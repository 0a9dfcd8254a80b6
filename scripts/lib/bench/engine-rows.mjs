// Owns the rows about the running engine: its slices, what it costs a page that changes, a hover, a page without terms.
import { ratioRow, valueRow } from './measures.mjs';

const SLICE_MS = 8;
const APPENDS = { chrome: 1.5, firefox: 1.6 };
const TEXT_CHANGES = 1.1;
const FRAME = 1.2;
const HOVER = 1.5;
/** From move to move, in CSS px: a pointer at half a pixel a ms, asked for in each of 60 frames a second. */
const WAY_PX = 8;
/** Some lines further each time, to no mention twice in a row. */
const SCATTERED_PX = 3889;
/** Each run goes along other lines. */
const LINE_PX = 31;
const NOTHING = 1.3;
/** Rules for every element took 3 times in Chromium, those for the root alone 1.5: see `marksCss` in plugins.mjs. */
const STYLES = 2;

/** Longest slice and first mark of the engine on a page, from a fresh load, the building of the finder included. */
export async function sliceRows(session, { pages, runs }) {
  const rows = [];
  for (const page of pages) {
    const longest = [];
    const first = [];
    for (let run = 0; run < runs; run++) {
      await session.open(page);
      await session.ask('start', { cold: true });
      const seen = await session.settled();
      longest.push(seen.longest);
      if (seen.firstMark >= 0) first.push(seen.firstMark);
    }
    rows.push(valueRow(session.name, `Longest slice, ${page}`, longest, 'ms', SLICE_MS));
    if (first.length > 0) rows.push(valueRow(session.name, `First mark after start, ${page}`, first, 'ms'));
  }
  return rows;
}

/** What the page itself does in each workload; runs in the page's world and gives the time it took. */
const WORKLOADS = {
  appends: (scale) =>
    new Promise((resolve) => {
      const log = document.getElementById('log');
      log.replaceChildren();
      const { port1, port2 } = new MessageChannel();
      // Held by the page: an unreferenced channel may be collected with its messages.
      window.benchPort = port1;
      const start = performance.now();
      let left = 10_000 * scale;
      port1.onmessage = () => {
        const paragraph = document.createElement('p');
        paragraph.textContent = `Line ${left} of a log with sciatica in it.`;
        log.append(paragraph);
        if (--left > 0) port2.postMessage(0);
        else resolve(performance.now() - start);
      };
      port2.postMessage(0);
    }),
  // The page's own time for changing 2,000 texts in one task, ten times.
  'text changes': async (scale) => {
    const log = document.getElementById('log');
    log.replaceChildren(...Array.from({ length: 2000 * scale }, () => document.createElement('p')));
    for (const line of log.children) line.textContent = 'nothing yet';
    let total = 0;
    for (let round = 0; round < 10; round++) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
      const start = performance.now();
      for (const line of log.children) line.firstChild.data = `tick ${round} of a price`;
      total += performance.now() - start;
    }
    return total;
  },
  ticker: (scale) =>
    new Promise((resolve) => {
      const log = document.getElementById('log');
      log.replaceChildren(...Array.from({ length: 50 }, () => document.createElement('p')));
      for (const line of log.children) line.textContent = 'nothing yet';
      const { port1, port2 } = new MessageChannel();
      // Held by the page: an unreferenced channel may be collected with its messages.
      window.benchPort = port1;
      const start = performance.now();
      let left = 600 * scale;
      port1.onmessage = () => {
        for (const line of log.children) line.firstChild.data = `tick ${left} of a price`;
        if (--left > 0) port2.postMessage(0);
        else resolve(performance.now() - start);
      };
      port2.postMessage(0);
    }),
};

/**
 * The least that noticing changes and painting marks cost: an observer in the page that does nothing, and as many
 * highlights of the page's own. Browsers look at all of those, and draw those in view, after every change.
 */
function observeAndMark(marks) {
  window.benchObserver = new MutationObserver(() => {});
  window.benchObserver.observe(document, { childList: true, characterData: true, subtree: true });
  const ranges = [...document.querySelectorAll('p')].slice(0, marks).map(({ firstChild }) => {
    const place = {
      startContainer: firstChild,
      startOffset: 0,
      endContainer: firstChild,
      endOffset: firstChild.length,
    };
    return new StaticRange(place);
  });
  CSS.highlights.set('bench', new Highlight(...ranges));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(bench) { text-decoration: underline }');
  document.adoptedStyleSheets.push(sheet);
}

const LEAST = 'The same : an idle observer and as many marks of the page itself';

export async function mutationRows(session, { runs, scale }) {
  const rows = [];
  for (const [name, title, limit] of [
    ['appends', '10,000 appends, one a task', APPENDS[session.name]],
    ['text changes', '20,000 text changes with 10,000 mentions found', TEXT_CHANGES],
    ['ticker', 'a ticker, 50 texts a task without a pause', undefined],
  ]) {
    const without = [];
    const least = [];
    const with_ = [];
    const longest = [];
    for (let run = 0; run < runs; run++) {
      await session.open('mentions-10000');
      without.push(await session.page.evaluate(WORKLOADS[name], scale));
      await session.open('mentions-10000');
      await session.ask('start');
      const { marks } = await session.settled();
      await session.ask('reset');
      with_.push(await session.page.evaluate(WORKLOADS[name], scale));
      longest.push((await session.settled()).longest);
      await session.open('mentions-10000');
      await session.page.evaluate(observeAndMark, marks);
      least.push(await session.page.evaluate(WORKLOADS[name], scale));
    }
    rows.push(ratioRow(session.name, `Page time for ${title} : alone`, with_, without, limit));
    rows.push(ratioRow(session.name, LEAST, with_, least, limit));
    rows.push(valueRow(session.name, `Longest slice, ${title}`, longest, 'ms', SLICE_MS));
  }
  return rows;
}

/** Main-thread time of frames that change one text: from the frame's start to the first task after it. */
const FRAMES = (frames) =>
  new Promise((resolve) => {
    const text = document.getElementById('changed').firstChild;
    const { port1, port2 } = new MessageChannel();
    // Held by the page: an unreferenced channel may be collected with its messages.
    window.benchPort = port1;
    const times = [];
    let start = 0;
    port1.onmessage = () => {
      times.push(performance.now() - start);
      if (times.length < frames) requestAnimationFrame(frame);
      else resolve(times);
    };
    const frame = () => {
      start = performance.now();
      text.data = `change ${times.length}`;
      port2.postMessage(0);
    };
    requestAnimationFrame(frame);
  });

export async function frameRows(session, { runs, frames }) {
  const without = [];
  const least = [];
  const with_ = [];
  for (let run = 0; run < runs; run++) {
    await session.open('mentions-10000');
    without.push(...(await session.page.evaluate(FRAMES, frames)));
    await session.open('mentions-10000');
    await session.ask('start');
    const { marks } = await session.settled();
    with_.push(...(await session.page.evaluate(FRAMES, frames)));
    await session.open('mentions-10000');
    await session.page.evaluate(observeAndMark, marks);
    least.push(...(await session.page.evaluate(FRAMES, frames)));
  }
  return [
    ratioRow(session.name, 'A frame that changes a text, 10,000 mentions found : none', with_, without, FRAME),
    ratioRow(session.name, LEAST, with_, least, FRAME),
  ];
}

/**
 * Hit tests as a pointer asks for them on its way, over an article and over a list with a mention in each line, and the
 * worst case: no two in a row near each other.
 */
export async function hoverRows(session, { runs }) {
  const rows = [];
  for (const [title, name, stride, limit] of [
    ['Hover test along a way over an article', 'made-sparse', WAY_PX, HOVER],
    ['Hover test along a way over mentions in each line', 'mentions-10000', WAY_PX, HOVER],
    ['Hover test at scattered points of those', 'mentions-10000', SCATTERED_PX, undefined],
  ]) {
    await session.open(name);
    await session.ask('start');
    await session.settled();
    const ours = [];
    const bare = [];
    for (let run = 0; run < runs; run++) {
      const cost = await session.ask('hover', { top: run * LINE_PX, stride });
      ours.push(cost.ours);
      bare.push(cost.bare);
    }
    rows.push(ratioRow(session.name, `${title} : a bare elementFromPoint`, ours, bare, limit, 'µs'));
  }
  return rows;
}

/** The whole of our work on a page without terms, tables not counted: they are in the cold rows. */
export async function nothingRows(session, { runs }) {
  await session.open('nothing');
  await session.ask('limit');
  await session.ask('scan');
  const limits = [];
  const totals = [];
  const watchers = [];
  const reports = [];
  for (let run = 0; run < runs; run++) {
    limits.push((await session.ask('limit')).ms);
    await session.ask('start');
    const seen = await session.settled();
    totals.push(seen.total);
    watchers.push(seen.observers);
    reports.push(seen.changes + seen.marks);
    await session.ask('stop');
  }
  return [
    ratioRow(session.name, 'Page without terms, all our work : L', totals, limits, NOTHING),
    valueRow(session.name, 'Page without terms: observers', watchers, '', 1),
    valueRow(session.name, 'Page without terms: reports and marks', reports, '', 0),
  ];
}

/** Runs in the page: the time in ms in which the styles of 20,000 elements are reckoned anew. */
function restyle() {
  const all = document.createElement('p');
  for (let left = 20_000; left > 0; left--) all.append(document.createElement('b'));
  document.body.append(all);
  const reckon = () => getComputedStyle(all.lastChild).color;
  reckon();
  const start = performance.now();
  document.documentElement.style.color = 'red';
  reckon();
  return performance.now() - start;
}

/** What our rules for marks cost every page, with marks or without: beside a page that content scripts do not reach. */
export async function styleRows(session, { runs }) {
  const without = [];
  const with_ = [];
  for (let run = 0; run < runs; run++) {
    await session.page.goto('data:text/html,<!doctype html><body></body>');
    without.push(await session.page.evaluate(restyle));
    await session.open('card');
    with_.push(await session.page.evaluate(restyle));
  }
  return [ratioRow(session.name, 'Styles of 20,000 elements, with our rules : without', with_, without, STYLES)];
}

/** Chromium alone says how much script memory a tab holds. */
export async function heapRows(session) {
  if (session.name !== 'chrome') return [];
  const rows = [];
  for (const page of ['nothing', 'mentions-10000']) {
    await session.open(page);
    const client = await session.page.createCDPSession();
    const used = async () => {
      await client.send('HeapProfiler.collectGarbage');
      return (await session.page.metrics()).JSHeapUsedSize / 1024;
    };
    const before = await used();
    await session.ask('start');
    await session.settled();
    rows.push(valueRow('chrome', `Script memory of a tab, ${page}`, [(await used()) - before], 'KB'));
    await client.detach();
  }
  return rows;
}
