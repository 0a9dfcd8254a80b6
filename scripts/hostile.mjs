// `npm run hostile`: pages made to be too much, each without Backlight and then with it, in `--runs N` fresh browsers.
// `--only WORDS` picks pages, `--browser NAME` one browser, `--seconds N` how long each is left alone, `--write TABLE`
// puts the table into docs/hardening.md (`hostile`, or `ten-minutes` for the long run that is described there). Fails
// when a page hangs, or has a frame that is longer by more than the budget.
import { parseArgs } from 'node:util';
import { writeBetween } from './lib/hostile/document.mjs';
import { isCutIn, leaveAlone, serveText } from './lib/hostile/measure.mjs';
import { HOSTILE } from './lib/hostile/pages.mjs';
import { launch } from './lib/launch.mjs';
import { markdownTable } from './lib/markdown-table.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    browser: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    runs: { type: 'string', default: '3' },
    write: { type: 'string' },
  },
});
/** A frame may last so much longer with Backlight than without, in ms: what a person does not yet call hanging. */
const LONGER_BY_MS = 500;
const browsers = values.browser ? [values.browser] : ['chrome', 'firefox'];

/** One page in a browser of its own: a page that hangs takes its browser with it. */
async function measure(name, page) {
  const server = await serveText();
  server.set(HOSTILE[page]);
  let without;
  const { browser, base } = await launch(name, {
    async before(fresh) {
      without = await leaveAlone(fresh, server.url, Number(values.seconds));
      if (without !== 'hangs') await without.page.close();
    },
  });
  try {
    const ours = await leaveAlone(browser, server.url, Number(values.seconds));
    const isCut = ours === 'hangs' ? undefined : await isCutIn(browser, base);
    return { version: await browser.version(), without, ours, isCut };
  } finally {
    browser.process()?.kill('SIGKILL');
    server.close();
  }
}

/** The run with the shortest of the longest frames: what else the machine does only ever makes a frame longer. */
const best = (runs) => runs.toSorted((a, b) => longestOf(a) - longestOf(b))[0];
const longestOf = (run) => (run === 'hangs' ? Number.POSITIVE_INFINITY : run.longest);
/** What the popup would say of such a page. */
function sayingOf(runs) {
  if (runs.some(({ isCut }) => isCut === undefined)) return 'no answer';
  return runs.some(({ isCut }) => isCut) ? 'only the first part is explained' : 'all is read';
}
const isMet = (without, ours) => ours !== 'hangs' && longestOf(ours) - longestOf(without) <= LONGER_BY_MS;

const rows = [];
const versions = new Set();
for (const name of browsers) {
  for (const page of Object.keys(HOSTILE).filter((title) => title.includes(values.only))) {
    const runs = [];
    while (runs.length < Number(values.runs)) runs.push(await measure(name, page));
    const without = best(runs.map((run) => run.without));
    const ours = best(runs.map((run) => run.ours));
    for (const { version } of runs) versions.add(version);
    const ok = isMet(without, ours) && !runs.some((run) => run.ours === 'hangs' && run.without !== 'hangs');
    const ms = (side) => (side === 'hangs' ? 'hangs' : `${Math.round(side.longest)} ms, ${side.count} frames`);
    const says = sayingOf(runs);
    rows.push({ ok, cells: [name, page, ms(without), ms(ours), says, ok ? 'met' : 'missed'] });
    console.log(`${ok ? 'ok  ' : 'MISS'} ${name} ${page}: ${ms(without)} without, ${ms(ours)} with; ${says}`);
    console.log(`     runs: ${runs.map((run) => `${ms(run.without)} / ${ms(run.ours)}`).join('; ')}`);
  }
}
const missed = rows.filter(({ ok }) => !ok).length;
console.log(`${rows.length - missed} passed, ${missed} failed`);
if (values.write) {
  const heads = ['Browser', 'Page', 'Longest frame without', 'With Backlight', 'The popup says', 'Budget'];
  const date = new Date().toISOString().slice(0, 10);
  const told = process.argv.slice(2).map((word) => (word.includes(' ') ? `"${word}"` : word));
  const command = ['npm run hostile', '--', ...told].join(' ');
  const head = `\`${command}\`, ${date}, ${[...versions].join(' and ')}: ${values.seconds} s each, the best of ${values.runs} runs.`;
  await writeBetween(
    values.write,
    `${head}\n\n${markdownTable(
      heads,
      rows.map(({ cells }) => cells),
    )}`,
  );
}
process.exitCode = missed > 0 ? 1 : 0;
