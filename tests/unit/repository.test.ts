// The repository tests itself: documents, commands, sources and package agree.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { sourceFiles } from '../../scripts/lib/package-files.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { entries, sources } from '../../src/knowledge/index.ts';

const tracked = await sourceFiles(root);
const read = (file: string): string => readFileSync(file, 'utf8');
const documents = tracked.filter((file) => file.endsWith('.md'));
const code = tracked.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const shipped = code.filter((file) => /^(src|popup|options)\//.test(file) && !file.startsWith('src/knowledge/check'));
const { scripts } = project;
/** The other rows are of the checklist and the conditions. */
const ENTRY_ROW = /^\|[^|]*\| `([a-z0-9-]+)`\s*\| en\/(?:terms\/|treatments\/|claims|warnings)/gm;
const ids = new Set(entries.map(({ id }) => id));

describe('documents', () => {
  it('name only commands that exist', () => {
    for (const file of documents) {
      for (const [, command = ''] of read(file).matchAll(/npm (?:run (?:--silent )?)?([a-z][a-z:]*)/g)) {
        const isKnown = command in scripts || ['audit', 'ci', 'install', 'run', 'version'].includes(command);
        expect(isKnown, `${file} names "npm ${command}"`).toBe(true);
      }
    }
  });

  it('name only paths that exist', () => {
    for (const file of documents) {
      for (const [, path = ''] of read(file).matchAll(/`((?:\.?[\w-]+\/)+[\w.*-]*)`/g)) {
        // Made by commands, and the shared corpus that a checkout may lack.
        if (/^(dist|demo|node_modules|\.cache)\//.test(path)) continue;
        const known = [path, `src/${path}`, `src/knowledge/${path}`].some((at) => isThere(at));
        expect(known, `${file} names ${path}`).toBe(true);
      }
    }
  });

  it('name only entries that exist, and readability.md names all of them', () => {
    for (const file of documents) {
      for (const [, id = ''] of read(file).matchAll(/npm run entry -- ([a-z-]+)/g)) {
        expect(ids.has(id), `${file} names the entry ${id}`).toBe(true);
      }
    }
    const listed = [...read('docs/readability.md').matchAll(ENTRY_ROW)].map(([, id]) => id);
    expect(listed.filter((id) => !ids.has(id ?? ''))).toEqual([]);
    expect([...ids].filter((id) => !listed.includes(id))).toEqual([]);
  });

  it('count what is there', () => {
    const ofKind = (kind: string): number => entries.filter((entry) => entry.kind === kind).length;
    const treatments = entries.filter((entry) => entry.kind === 'term' && entry.treatment).length;
    expect(read('docs/README.md').replace(/\s+/g, ' ')).toContain(
      `${entries.length} entries (${ofKind('term')} terms, of which ${treatments} are treatments; ` +
        `${ofKind('claim')} claims; ${ofKind('warning')} warning signs) with ${sources.length} sources`,
    );
    for (const file of documents) {
      for (const [, count = ''] of read(file).matchAll(/\b(\d{3,}) entries\b/g)) {
        expect(Number(count), `${file} counts entries`).toBe(entries.length);
      }
    }
  });

  it('are all in the index, decisions by their titles', () => {
    const index = read('docs/README.md');
    for (const file of documents.filter((name) => /^docs\/(?!README)/.test(name))) {
      expect(index, file).toContain(`](${file.slice('docs/'.length)})`);
      const [, title] = /^# \d{4}: (.+)/.exec(read(file)) ?? [];
      if (file.startsWith('docs/decisions/')) expect(index, file).toContain(`| ${title} |`);
    }
  });

  it('link only to files that exist', () => {
    for (const file of documents) {
      for (const [, target = ''] of read(file).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)) {
        expect(existsSync(join(dirname(file), target)), `${file} links to ${target}`).toBe(true);
      }
    }
  });
});

/** A file, a folder, or a pattern with a star that some file fits. */
function isThere(path: string): boolean {
  if (!path.includes('*')) return existsSync(path);
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
  return tracked.some((file) => pattern.test(file));
}

describe('packages', () => {
  const told = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)];

  it('have each a line that says why, and no other has one', () => {
    const all = [...Object.keys(project.dependencies), ...Object.keys(project.devDependencies)];
    expect(new Set(told.map(([, name]) => name))).toEqual(new Set(all));
    expect(told).toHaveLength(all.length);
  });

  it.each(told.map(([, name = '', licence = '']) => [name, licence]))('%s is under %s', (name, licence) => {
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`));
    expect(licence.replace(' or ', ' OR ').toLowerCase()).toBe(license.toLowerCase());
  });

  it('of the lockfile are pinned by hash, and none says where to download it', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Record<string, unknown>> };
    for (const [path, entry] of Object.entries(packages)) {
      if (path === '') continue;
      expect(entry, path).toHaveProperty('integrity');
      expect(entry, path).not.toHaveProperty('resolved');
    }
  });
});

describe('the code', () => {
  it('is in small files, or a decision says why not', () => {
    const decisions = documents
      .filter((file) => file.startsWith('docs/decisions/'))
      .map(read)
      .join('\n');
    const large = code.filter((file) => read(file).split('\n').length > 300 && !decisions.includes(file));
    expect(large).toEqual([]);
  });

  it('opens every file with what it owns', () => {
    const silent = code.filter((file) => !/^(\/\/|\/\*|#!)/.test(read(file)));
    expect(silent).toEqual([]);
  });

  it('has no way to the network and makes no HTML from strings', () => {
    const dangers =
      /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|eval)\s*\(|innerHTML|outerHTML|insertAdjacentHTML|document\.write|new Function/;
    for (const file of shipped) expect(dangers.exec(read(file))?.[0], file).toBeUndefined();
  });

  it('names no skipped and no focused test', () => {
    const odd = /\b(it|test|describe)\.(skip|todo|only)\b/;
    for (const file of code.filter((name) => name.startsWith('tests/') && !name.endsWith('repository.test.ts'))) {
      expect(odd.exec(read(file))?.[0], file).toBeUndefined();
    }
  });
});

it('carries no path of a machine and no registry host', () => {
  const strange = /(?<![\w.])\/(work|root|home|Users)\/[a-z]|registry\.npmjs|"resolved":/;
  for (const file of tracked.filter((name) => /\.(md|json|mjs|ts|tsx|css|html|npmrc)$/.test(name))) {
    if (file.endsWith('repository.test.ts')) continue;
    expect(strange.exec(read(file))?.[0], file).toBeUndefined();
  }
});
