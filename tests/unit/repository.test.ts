// The repository tests itself: documents, commands, sources and package agree.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(existsSync);
const read = (file: string): string => readFileSync(file, 'utf8');
const documents = tracked.filter((file) => file.endsWith('.md'));
const code = tracked.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const shipped = code.filter((file) => /^(src|popup|options)\//.test(file) && !file.startsWith('src/knowledge/check'));
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe('documents', () => {
  it('name only commands that exist', () => {
    for (const file of documents) {
      for (const [, command = ''] of read(file).matchAll(/npm (?:run (?:--silent )?)?([a-z][a-z:]*)/g)) {
        const isKnown = command in scripts || ['ci', 'install', 'run'].includes(command);
        expect(isKnown, `${file} names "npm ${command}"`).toBe(true);
      }
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
