// Owns how rows are shown: in the terminal, and as the table of docs/performance.md.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../paths.mjs';

const BEGIN = '<!-- bench: begin -->';
const END = '<!-- bench: end -->';

export function printRows(rows) {
  for (const { browser, name, ours, other, result, limit, ok } of rows) {
    const sides = other ? `${ours} : ${other} = ${result}` : ours;
    console.log(`${ok ? 'ok  ' : 'MISS'} ${browser.padEnd(8)} ${name}: ${sides}${limit ? ` (${limit})` : ''}`);
  }
}

/** Replaces the table between the two marks of docs/performance.md. */
export async function writeDocument(rows, { versions, command }) {
  const path = join(root, 'docs', 'performance.md');
  const [cpu] = cpus();
  const head = [
    `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${versions.join(' and ')}, both headless, on ` +
      `${cpus().length} cores of ${cpu?.model.trim() ?? 'an unknown processor'}, ` +
      `${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}. Cells are median [min-max].`,
    '',
    '| Browser | Row | Ours | Beside it | Result | Target | |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  const lines = rows.map(
    ({ browser, name, ours, other, result, limit, ok }) =>
      `| ${browser} | ${name} | ${ours} | ${other} | ${result} | ${limit} | ${limit ? (ok ? 'met' : 'missed') : ''} |`,
  );
  const text = await readFile(path, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`docs/performance.md has lost its marks ${BEGIN} and ${END}.`);
  await writeFile(path, `${before}${BEGIN}\n${[...head, ...lines].join('\n')}\n${END}${after}`);
}
