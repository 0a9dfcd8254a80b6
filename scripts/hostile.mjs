// `npm run hostile`: pages made to be too much, each without Backlight and with it in the same browser. `--only WORDS`
// picks pages, `--browser NAME` one browser, `--seconds N` how long each is left alone, `--write` puts the table into
// docs/hardening.md. Fails when a page hangs, or has a frame that is longer by more than the budget.
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
    write: { type: 'boolean', default: false },
  },
});
/** A frame may last so much longer with Backlight than without, in ms: what a person does not yet call hanging. */
const LONGER_BY_MS = 500;
const browsers = values.browser ? [values.browser] : ['chrome', 'firefox'];

/** One page in a browser of its own: a page that hangs takes its browser with it. */
async function measure(name, page) {
  const server = await serveText();
  server.set(HOSTILE[page](1));
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

const rows = [];
const versions = new Set();
for (const name of browsers) {
  for (const page of Object.keys(HOSTILE).filter((title) => title.includes(values.only))) {
    const { version, without, ours, isCut } = await measure(name, page);
    versions.add(version);
    const hangs = ours === 'hangs';
    const ok = !hangs && (without === 'hangs' || ours.longest - without.longest <= LONGER_BY_MS);
    const ms = (side) => (side === 'hangs' ? 'hangs' : `${Math.round(side.longest)} ms, ${side.count} frames`);
    const says = isCut === undefined ? 'no answer' : isCut ? 'only the first part is explained' : 'all is read';
    rows.push({ ok, cells: [name, page, ms(without), ms(ours), says, ok ? 'met' : 'missed'] });
    console.log(`${ok ? 'ok  ' : 'MISS'} ${name} ${page}: ${ms(without)} without, ${ms(ours)} with; ${says}`);
  }
}
const missed = rows.filter(({ ok }) => !ok).length;
console.log(`${rows.length - missed} passed, ${missed} failed`);
if (values.write) {
  const heads = ['Browser', 'Page', 'Longest frame without', 'With Backlight', 'The popup says', 'Budget'];
  const head = `\`npm run hostile\`, ${new Date().toISOString().slice(0, 10)}, ${[...versions].join(' and ')}, ${values.seconds} s each.`;
  await writeBetween(
    'hostile',
    `${head}\n\n${markdownTable(
      heads,
      rows.map(({ cells }) => cells),
    )}`,
  );
}
process.exitCode = missed > 0 ? 1 : 0;
