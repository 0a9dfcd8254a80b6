// `npm run --silent scan -- [--json] FILE...`: what Backlight finds in HTML or text files, all mentions before density.
import { loadPure } from './lib/knowledge.mjs';
import { createScanner } from './lib/scan-file.mjs';

const json = process.argv.includes('--json');
const files = process.argv.slice(2).filter((argument) => argument !== '--json');

try {
  if (files.length === 0) throw new Error('Name a file: npm run --silent scan -- [--json] FILE...');
  const scanner = createScanner(await loadPure());
  const results = [];
  for (const file of files) {
    const { visible: _, ...result } = await scanner.scanFile(file).catch((error) => {
      throw new Error(`Cannot read ${file}: ${error.code === 'ENOENT' ? 'there is no such file.' : error.message}`);
    });
    results.push(result);
  }
  if (json) console.log(JSON.stringify(results, null, 2));
  else for (const result of results) print(result);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

function print({ file, mentions, spun }) {
  console.log(`${file}: ${mentions.length} mentions of ${new Set(mentions.map(({ entry }) => entry)).size} entries`);
  for (const { text, entry, kind, start } of mentions) {
    console.log(`  ${String(start).padStart(6)}  ${kind.padEnd(7)}  ${text}  -> ${entry}`);
  }
  if (spun.suspected) console.log(`  Odd wording often seen in machine-rewritten text: ${spun.phrases.join(', ')}`);
}
