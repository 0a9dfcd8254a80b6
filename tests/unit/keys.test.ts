// The suggested keys: few, with a modifier, none that a browser uses itself, and each command and menu item is answered.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };

/** Chromium registers no more than this many suggested keys: https://developer.chrome.com/docs/extensions/reference/api/commands */
const MOST_KEYS = 4;

/**
 * The browsers' own keys with Alt and Shift, which is what all of ours have. Chromium: chrome/browser/ui/views/
 * accelerator_table.cc (bookmarks bar, dialogs, toolbar, feedback) and the keys for tab groups and split view listed at
 * https://support.google.com/chrome/answer/157179. Firefox has none in browser/base/content/browser-sets.inc; Alt+Shift
 * with Enter opens an address in a new tab: https://support.mozilla.org/kb/keyboard-shortcuts-perform-firefox-tasks-quickly
 */
const TAKEN = new Set(['A', 'B', 'C', 'I', 'N', 'P', 'T', 'W', 'X', 'Z', 'Enter'].map((key) => `Alt+Shift+${key}`));

const commands = Object.entries(manifest.commands);
const keys = commands.flatMap(([, command]) => ('suggested_key' in command ? command.suggested_key.default : []));

describe('suggested keys', () => {
  it('are at most four, all different', () => {
    expect(keys.length).toBeLessThanOrEqual(MOST_KEYS);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(keys)('%s has Alt and Shift, and neither browser uses it', (key) => {
    expect(key).toMatch(/^Alt\+Shift\+[A-Z]\w*$/);
    expect(TAKEN).not.toContain(key);
  });
});

describe('what the reader can ask for', () => {
  it.each(commands.map(([name]) => name).filter((name) => !name.startsWith('_')))(
    'the command %s is answered',
    (name) => {
      expect(readFileSync('src/platform/commands.ts', 'utf8')).toContain(`name === '${name}'`);
    },
  );

  it('each menu item is answered', () => {
    const source = readFileSync('src/platform/menus.ts', 'utf8');
    const made = [...source.matchAll(/create\(\{\s*id: (\w+)/g)].map(([, id]) => id);
    expect(made.length).toBeGreaterThan(0);
    for (const id of made) expect(source).toContain(`menuItemId === ${id}`);
  });
});
