// `npm run soak`: a page that changes 60 times a second under the installed extension, in both browsers at once, for ten
// minutes; now and then a card opens and closes. `--minutes N`, `--browser NAME`, `--write` puts the table into
// docs/hardening.md. Fails when something grows after the first minutes.
import { parseArgs } from 'node:util';
import { hoverMark, until } from './lib/drive.mjs';
import { writeBetween } from './lib/hostile/document.mjs';
import { serveText } from './lib/hostile/measure.mjs';
import { launch } from './lib/launch.mjs';
import { markdownTable } from './lib/markdown-table.mjs';
import { readCard } from './lib/shadow.mjs';
import { SOAK_PAGE } from './lib/soak-page.mjs';
import { createSampler } from './lib/soak-samples.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    browser: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const MINUTES = Number(values.minutes);
const SAMPLES = 20;
/** Caches fill and code is compiled in the first fifth: growth counts from there. */
const WARM = SAMPLES / 5;
/** What may be more at the end than when warm. Memory breathes: the least of each half is compared. */
const GROWTH = { heap: 1.1, memory: 1.15, nodes: 1.1, listeners: 1.1, documents: 1, marks: 1.25, names: 1.5 };
const HEADS = {
  heap: 'JS heap, MB',
  memory: 'All processes, MB',
  nodes: 'Nodes',
  listeners: 'Listeners',
  documents: 'Documents',
  marks: 'Marks',
  names: 'Names',
};

async function soak(name) {
  const server = await serveText();
  server.set(SOAK_PAGE);
  const { browser } = await launch(name);
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(server.url);
    const sample = await createSampler(browser, page);
    const samples = [];
    for (let turn = 0; turn < SAMPLES; turn++) {
      await openAndClose(page);
      await new Promise((resolve) => setTimeout(resolve, (MINUTES * 60_000) / SAMPLES));
      const taken = await sample();
      samples.push(taken);
      console.error(name, JSON.stringify(taken));
    }
    return { name, version: await browser.version(), samples, frames: samples.at(-1).frames };
  } finally {
    await browser.close();
    server.close();
  }
}

async function openAndClose(page) {
  await hoverMark(page, 'sciatica');
  await page.mouse.move(2, 2);
  await until('the card to close', async () => !(await readCard(page)));
}

/** The least of some samples: what is left when everything that can be let go of has been. */
const least = (samples, key) => Math.min(...samples.map((sample) => sample[key]));

const runs = await Promise.all((values.browser ? [values.browser] : ['chrome', 'firefox']).map(soak));
const rows = runs.flatMap(({ name, samples }) => {
  const warm = samples.slice(WARM, (SAMPLES + WARM) / 2);
  const late = samples.slice((SAMPLES + WARM) / 2);
  return Object.keys(GROWTH)
    .filter((key) => !Number.isNaN(samples[0][key] ?? Number.NaN))
    .map((key) => {
      const [from, to] = [least(warm, key), least(late, key)];
      const ok = to <= from * GROWTH[key];
      const shown = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(1));
      console.log(`${ok ? 'ok  ' : 'MISS'} ${name} ${HEADS[key]}: ${shown(from)} when warm, ${shown(to)} at the end`);
      return {
        ok,
        cells: [name, HEADS[key], shown(from), shown(to), `at most ${GROWTH[key]} times`, ok ? 'met' : 'missed'],
      };
    });
});
const missed = rows.filter(({ ok }) => !ok).length;
console.log(`${rows.length - missed} passed, ${missed} failed`);
if (values.write) {
  const frames = runs.map(({ version, frames }) => `${version} (${frames} changes)`).join(' and ');
  const head = `\`npm run soak\`, ${new Date().toISOString().slice(0, 10)}, ${MINUTES} minutes, ${frames}.`;
  const heads = ['Browser', 'What', 'When warm', 'At the end', 'Allowed', ''];
  await writeBetween(
    'soak',
    `${head}\n\n${markdownTable(
      heads,
      rows.map(({ cells }) => cells),
    )}`,
  );
}
process.exitCode = missed > 0 ? 1 : 0;
