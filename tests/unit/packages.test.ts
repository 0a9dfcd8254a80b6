// The packages, built as a stranger would: from a copy of the sources and from the source zip, at two other places, in
// two time zones. Same bytes; licences of what ships; no way to the network and no address but the citations.
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { sourceFiles } from '../../scripts/lib/package-files.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { marksCss } from '../../scripts/lib/plugins.mjs';
import { zipOf } from '../../scripts/lib/zip.mjs';
import sources from '../../src/knowledge/sources.json' with { type: 'json' };
import { lookInto } from './shipped-code.ts';

type Zips = ReadonlyMap<string, Uint8Array>;

const ZIPS = ['chrome', 'firefox', 'source'].map((kind) => `backlight-${project.version}-${kind}.zip`);
const [CHROME = '', FIREFOX = '', SOURCE = ''] = ZIPS;
/** What makes the packages travels with the copies; all else of node_modules is lent. */
const SHIPPED = Object.keys(project.dependencies);

/** A megabyte and a half of scripts is read as code, on a machine that may be busy. */
const PARSING_MS = 60_000;

let folder: string;
let source: Uint8Array;
let here: Zips;
let elsewhere: Zips;

async function lendPackages(to: string): Promise<void> {
  await mkdir(join(to, 'node_modules'), { recursive: true });
  for (const name of await readdir(join(root, 'node_modules'))) {
    const [from, at] = [join(root, 'node_modules', name), join(to, 'node_modules', name)];
    await (SHIPPED.includes(name) ? cp(from, at, { recursive: true }) : symlink(from, at));
  }
}

async function packageIn(place: string, zone: string): Promise<Zips> {
  await lendPackages(place);
  const child = spawn(process.execPath, ['scripts/package.mjs'], {
    cwd: place,
    env: { ...process.env, TZ: zone },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect(code).toBe(0);
  const made = join(place, 'dist', 'packages');
  const names = await readdir(made);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(made, name))] as const)));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backlight-packages-'));
  const files = await sourceFiles(root);
  source = await zipOf(root, files);
  const copy = join(folder, 'copy');
  for (const file of files) await cp(join(root, file), join(copy, file));
  const unpacked = join(folder, 'a longer way', 'to the unpacked');
  for (const [file, bytes] of Object.entries(unzipSync(source))) {
    await mkdir(dirname(join(unpacked, file)), { recursive: true });
    await writeFile(join(unpacked, file), bytes);
  }
  [here, elsewhere] = await Promise.all([packageIn(copy, 'Pacific/Auckland'), packageIn(unpacked, 'America/Lima')]);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

it('are three, named by the version', () => {
  expect(new Set(here.keys())).toEqual(new Set(ZIPS));
});

it.each(ZIPS)('%s is the same from a copy and from the source zip, byte for byte', (name) => {
  const [one, other] = [here.get(name), elsewhere.get(name)];
  expect(one).toBeDefined();
  expect(Buffer.compare(one ?? Buffer.of(), other ?? Buffer.of(1))).toBe(0);
});

it('the source zip made here is the one they made', () => {
  expect(Buffer.compare(source, here.get(SOURCE) ?? Buffer.of())).toBe(0);
});

function filesOf(name: string): Readonly<Record<string, string>> {
  const decoder = new TextDecoder();
  const packed = unzipSync(here.get(name) ?? new Uint8Array());
  return Object.fromEntries(Object.entries(packed).map(([path, bytes]) => [path, decoder.decode(bytes)]));
}

it('the packages differ in their manifests and in whom the rules for marks name, and in nothing else', () => {
  const [chrome, firefox] = [filesOf(CHROME), filesOf(FIREFOX)];
  expect(Object.keys(firefox)).toEqual(Object.keys(chrome));
  const different = Object.keys(chrome).filter((path) => chrome[path] !== firefox[path]);
  expect(different).toEqual(['content.js', 'highlights.css', 'manifest.json']);
  const same = ['content.js', 'highlights.css'].every(
    (path) => marksCss(firefox[path] ?? '', 'chrome') === chrome[path],
  );
  expect(same, 'but for ":root" before "::highlight"').toBe(true);
});

describe('the package', () => {
  let files: Readonly<Record<string, string>>;
  beforeAll(() => {
    files = filesOf(FIREFOX);
  });
  const named = (end: RegExp): readonly (readonly [string, string])[] =>
    Object.entries(files).filter(([path]) => end.test(path));

  it('has its manifest at the top, with the version', () => {
    const manifest = JSON.parse(files['manifest.json'] ?? '');
    expect(manifest).toMatchObject({ manifest_version: 3, version: project.version });
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
  });

  it('carries the licence of each library in it, and names no other', () => {
    const text = files['THIRD-PARTY.txt'] ?? '';
    const libraries = [...text.matchAll(/^(\S+) [\d.]+ \(/gm)].map(([, library]) => library);
    expect(new Set(libraries)).toEqual(new Set(SHIPPED));
    expect(text).toContain('Mozilla Public License');
    expect(files['LICENSE']).toContain('MIT License');
  });

  it('carries texts that any browser shows right: ASCII', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII
    for (const [path, text] of named(/\.txt$/)) expect(/[^\x00-\x7f]/.exec(text)?.[0], path).toBeUndefined();
  });

  it(
    'has no way to the network, makes nothing of text, and names no address but citations',
    () => {
      const scripts = named(/\.js$/);
      expect(scripts.length).toBeGreaterThan(5);
      for (const [path, code] of scripts) {
        const { dangers, addresses } = lookInto(path, code);
        expect(dangers, path).toEqual([]);
        expect(
          addresses.filter((address) => !CITATIONS.has(address) && !HARMLESS.has(address)),
          path,
        ).toEqual([]);
      }
      for (const [path, text] of named(/\.(css|html|json)$/))
        expect(text, path).not.toMatch(/\b(https?|wss?):\/\/\w|@import|url\(/);
    },
    PARSING_MS,
  );
});

const CITATIONS: ReadonlySet<string> = new Set(sources.map(({ url }) => url));
/** Text that looks like an address and loads nothing. */
const HARMLESS: ReadonlySet<string> = new Set([
  // Citations are stored with a DOI alone; the link is put together.
  'https://doi.org/',
  // Names of XML vocabularies.
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1998/Math/MathML',
  // What match patterns say of themselves, and what an address typed without a scheme is read with.
  'http://*/*',
  'https://*/*',
  'https://',
  'https://place.invalid',
]);

it.each([
  'fetch("x")',
  'window.fetch("x")',
  'const get = self["fetch"]',
  'new XMLHttpRequest()',
  'new WebSocket(x)',
  'navigator.sendBeacon(x)',
  'eval(x)',
  '(0, eval)(x)',
  'new Function(x)',
  'a.innerHTML = x',
  'document.write(x)',
  'import(x)',
  'new Worker(x)',
])('%s would be found in a package', (code) => {
  expect(lookInto('a.js', code).dangers).not.toEqual([]);
});

it.each(['index.fetch("x")', 'fetchEntries()', 'class A { fetch() {} }', 'import("./a.js")', 'Function.call'])(
  '%s would not',
  (code) => {
    expect(lookInto('a.js', code).dangers).toEqual([]);
  },
);
