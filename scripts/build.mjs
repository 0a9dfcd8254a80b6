// Builds the extension for both browsers into dist/. `--watch` rebuilds on save.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { loadPure } from './lib/knowledge.mjs';
import { CHROME_FLOOR, FIREFOX_FLOOR, manifestFor } from './lib/manifest.mjs';
import { dist, root } from './lib/paths.mjs';
import {
  cssText,
  guidelineFirsts,
  jsxByH,
  marksCss,
  nativeApi,
  phraseTable,
  preactWithoutHtml,
  techniqueList,
} from './lib/plugins.mjs';
import { checkStrings } from './lib/strings.mjs';
import { packagesIn, thirdPartyText } from './lib/third-party.mjs';

const BROWSERS = ['chrome', 'firefox'];
/**
 * Budgets in bytes, of what every page pays for: code, and strings (the phrase table and the style sheets). See
 * docs/decisions/0004-content-script-budget.md.
 */
const CONTENT_CODE_LIMIT = 81 * 1024;
const DATA_LIMIT = 156 * 1024;
/** What the popup loads before it shows anything, in bytes of gzip: code, Preact and the data it needs at once. */
const POPUP_START_LIMIT = 60 * 1024;
/** Names of numbers that never change: the numbers themselves are shorter, and looked up nowhere. */
const NUMBERS = {
  'Number.POSITIVE_INFINITY': 'Infinity',
  'Number.NaN': 'NaN',
  'Number.MAX_SAFE_INTEGER': '9007199254740991',
  'Node.ELEMENT_NODE': '1',
  'Node.TEXT_NODE': '3',
  'Node.DOCUMENT_FRAGMENT_NODE': '11',
  'Node.DOCUMENT_POSITION_DISCONNECTED': '1',
  'Node.DOCUMENT_POSITION_FOLLOWING': '4',
  'NodeFilter.SHOW_ELEMENT': '1',
  'NodeFilter.SHOW_TEXT': '4',
};
/** The oldest engines the manifests allow. */
const TARGET = [`chrome${CHROME_FLOOR}`, `firefox${FIREFOX_FLOOR}`];

async function build() {
  const started = performance.now();
  const pure = await loadPure();
  const problems = [...pure.checkKnowledge(), ...pure.checkForms(pure.entryFiles, pure.spunPhrases)];
  if (problems.length > 0) {
    for (const problem of problems) console.error(pure.problemLine(problem));
    throw new Error(`The knowledge base has ${problems.length} problems.`);
  }
  const wrongStrings = await checkStrings();
  if (wrongStrings.length > 0) throw new Error(`Strings of the interface:\n${wrongStrings.join('\n')}`);
  const table = pure.compilePhraseTable(pure.entries, pure.spunPhrases, pure.patterns);
  const common = {
    absWorkingDir: root,
    bundle: true,
    charset: 'utf8',
    target: TARGET,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: NUMBERS,
    legalComments: 'none',
    // Names stay readable for whoever reviews the package; white space and syntax need not.
    minifyWhitespace: true,
    minifySyntax: true,
    metafile: true,
    logLevel: 'warning',
    write: false,
  };
  const firsts = JSON.stringify(pure.guidelineFirsts.firsts.map(({ name: _, ...first }) => first));
  const contentScript = (browser, phrases, firstsText) => ({
    ...common,
    entryPoints: { content: 'src/content.ts' },
    format: 'iife',
    outdir: 'out',
    plugins: [
      preactWithoutHtml(),
      jsxByH(),
      cssText(browser),
      phraseTable(phrases),
      guidelineFirsts(firstsText),
      nativeApi(),
    ],
  });
  // The same script fully minified and without its strings: what the byte budget is about.
  const measured = await esbuild.build({ ...contentScript('chrome', '', ''), minify: true });
  const contents = await Promise.all(BROWSERS.map((browser) => esbuild.build(contentScript(browser, table, firsts))));
  const results = await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: { background: 'src/background.ts' },
      format: 'iife',
      outdir: 'out',
    }),
    esbuild.build({
      ...common,
      entryPoints: { 'popup/main': 'popup/main.tsx', 'options/main': 'options/main.tsx' },
      format: 'esm',
      // What is not needed at start is imported when it is asked for, from files of its own.
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
      outdir: 'out',
      plugins: [
        preactWithoutHtml(),
        cssText(),
        phraseTable(table),
        techniqueList(pure.techniqueList(pure.entries, pure.guide, pure.effectSizes)),
      ],
    }),
    esbuild.build({
      ...common,
      entryPoints: {
        highlights: 'src/ui/highlights.css',
        'popup/popup': 'popup/popup.css',
        'options/options': 'options/options.css',
      },
      outdir: 'out',
    }),
  ]);
  const shared = results.flatMap((result) => result.outputFiles);
  checkPopupStart(results);
  checkBudgets([...contents[0].outputFiles, ...shared], measured, table + firsts);
  const libraries = packagesIn([contents[0], ...results].map(({ metafile }) => metafile));
  const thirdParty = await thirdPartyText(libraries, root);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const manifest = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  for (const [index, browser] of BROWSERS.entries()) {
    const out = dist(browser);
    await rm(out, { recursive: true, force: true });
    for (const file of [...contents[index].outputFiles, ...shared]) {
      const path = join(out, file.path.slice(join(root, 'out').length + 1));
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(path, path.endsWith('highlights.css') ? marksCss(file.text, browser) : file.contents);
    }
    for (const page of ['popup', 'options']) await cp(join(root, page, 'index.html'), join(out, page, 'index.html'));
    await cp(join(root, 'assets', 'icons'), join(out, 'icons'), {
      recursive: true,
      filter: (path) => !path.endsWith('.svg'),
    });
    await cp(join(root, 'assets', '_locales'), join(out, '_locales'), { recursive: true });
    await cp(join(root, 'LICENSE'), join(out, 'LICENSE'));
    // As .txt, which both browsers show.
    for (const name of ['CHANGELOG', 'PRIVACY']) await cp(join(root, `${name}.md`), join(out, `${name}.txt`));
    await writeFile(join(out, 'THIRD-PARTY.txt'), thirdParty);
    await writeFile(
      join(out, 'manifest.json'),
      `${JSON.stringify(manifestFor(browser, manifest, version), null, 2)}\n`,
    );
  }
  console.log(`Built dist/chrome and dist/firefox in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

function checkBudgets(files, measured, language) {
  const [{ inputs, bytes }] = Object.values(measured.metafile.outputs);
  // Style sheets are strings like the phrase table: an engine reads past them, where code costs it time and memory.
  const styles = Object.entries(inputs).filter(([path]) => path.endsWith('.css'));
  const styleBytes = styles.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  const code = bytes - styleBytes;
  const tableBytes = Buffer.byteLength(language);
  console.log(`Content script: ${kb(code)} of code minified, phrase table ${kb(tableBytes)}, styles ${kb(styleBytes)}`);
  for (const file of files.filter(({ path }) => path.endsWith('.js'))) {
    console.log(
      `  ${file.path.slice(join(root, 'out').length + 1)} ${kb(file.contents.length)}, ${kb(gzipSync(file.contents).length)} gzip`,
    );
  }
  if (code > CONTENT_CODE_LIMIT)
    throw new Error(`The content script has ${code} bytes of code, at most ${CONTENT_CODE_LIMIT}.`);
  if (tableBytes + styleBytes > DATA_LIMIT) {
    throw new Error(`The phrase table and styles have ${tableBytes + styleBytes} bytes, at most ${DATA_LIMIT}.`);
  }
  for (const { path, text } of files.filter((file) => file.path.endsWith('.js'))) {
    // Chromium refuses to load a script with one of Unicode's noncharacters: "It isn't UTF-8 encoded".
    if (/[\ufdd0-\ufdef\ufffe\uffff]/.test(text)) throw new Error(`A noncharacter has got into ${path}.`);
    // Schemas and checks are for the build. Their size would be paid on every page and in every popup.
    if (text.includes('an id is lower case words joined by hyphens')) {
      throw new Error(`The schema of the knowledge base has got into ${path.slice(join(root, 'out').length + 1)}.`);
    }
  }
}

/** Everything that popup/main.js imports before it runs. */
function checkPopupStart(results) {
  const outputs = Object.assign({}, ...results.map(({ metafile }) => metafile.outputs));
  const texts = new Map(
    results.flatMap(({ outputFiles }) => outputFiles.map(({ path, contents }) => [path, contents])),
  );
  const atStart = new Set(['out/popup/main.js']);
  for (const path of atStart) {
    for (const { path: other, kind } of outputs[path].imports) if (kind === 'import-statement') atStart.add(other);
  }
  const bytes = [...atStart].reduce((sum, path) => sum + gzipSync(texts.get(join(root, path))).length, 0);
  console.log(`Popup at start: ${kb(bytes)} gzip in ${atStart.size} files`);
  if (bytes > POPUP_START_LIMIT) {
    throw new Error(`The popup loads ${bytes} bytes of gzip at start, at most ${POPUP_START_LIMIT}.`);
  }
}

const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

async function watch() {
  const { watch: watchFiles } = await import('node:fs');
  let waiting;
  const again = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => build().catch((error) => console.error(error.message)), 100);
  };
  for (const folder of ['src', 'popup', 'options', 'assets', 'manifest.json']) {
    watchFiles(join(root, folder), { recursive: true }, again);
  }
  console.log('Watching for changes. Stop with Ctrl+C.');
}

try {
  await build();
  if (process.argv.includes('--watch')) await watch();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
