// The oldest browsers that the manifests allow have everything Backlight uses. The list of what it uses is made from the
// code, style sheets and manifests themselves, so that nothing can be missing from it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { CHROME_FLOOR, FIREFOX_FLOOR, manifestFor } from '../../scripts/lib/manifest.mjs';
import { sourceFiles } from '../../scripts/lib/package-files.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { type Feature, usedApis } from './used-apis.ts';
import { usedCss } from './used-css.ts';

type BrowserName = 'chrome' | 'firefox';
const FLOORS: Readonly<Record<BrowserName, number>> = {
  chrome: Number.parseFloat(CHROME_FLOOR),
  firefox: Number.parseFloat(FIREFOX_FLOOR),
};

/** Newer than a floor, and no reader misses anything there. */
const NOT_MISSED: Readonly<Record<string, string>> = {
  'css.properties.overscroll-behavior': 'Chrome before 144 passes the wheel on from a card that has nothing to scroll.',
  'css.properties.field-sizing': 'Firefox before 152 keeps a note at its first height, with a scroll bar.',
  'css.properties.field-sizing.content': 'The same.',
  'css.properties.break-after.avoid': 'Firefox may print a heading at the foot of a sheet.',
};
/** One browser's own. (`chrome.dom`, the other one's `openOrClosedShadowRoot`, is asked for only where it is there.) */
const ONE_BROWSER: Readonly<Record<string, BrowserName>> = {
  'webextensions.manifest.browser_specific_settings': 'firefox',
};

// Read as a file: as a module, its 15 MB would go through the test runner's transforms.
const compat: Identifier = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'),
);
const at = (path: string): Identifier | undefined =>
  path.split('.').reduce<Identifier | undefined>((place, name) => place?.[name], compat);

/** The first version that has a feature without a switch; Infinity where none has. */
function since(path: string, browser: BrowserName): number {
  const statements = [at(path)?.__compat?.support[browser]].flat() as readonly (SimpleSupportStatement | undefined)[];
  const versions = statements
    .filter((statement) => statement && !statement.flags && !statement.version_removed && !statement.prefix)
    .map((statement) => Number.parseFloat(String(statement?.version_added).replace('≤', '')));
  return Math.min(Number.POSITIVE_INFINITY, ...versions.filter((version) => !Number.isNaN(version)));
}

const isTooNew = (path: string): boolean =>
  (['chrome', 'firefox'] as const).some(
    (browser) => (ONE_BROWSER[path] ?? browser) === browser && since(path, browser) > FLOORS[browser],
  );

const features = new Map<string, Feature>();

beforeAll(async () => {
  const sheets = (await sourceFiles(root)).filter((file) => /^(src|popup|options)\/.*\.css$/.test(file));
  const keys = (['chrome', 'firefox'] as const).flatMap((browser) =>
    Object.keys(manifestFor(browser, manifest, '1.0')),
  );
  for (const [name, feature] of [
    ...usedApis(root),
    ...sheets.flatMap((file) => [...usedCss(readFileSync(file, 'utf8'))]),
    ...keys.map((key) => [key, [`webextensions.manifest.${key}`]] as const),
  ]) {
    features.set(name, feature);
  }
}, 120_000);

describe('the oldest browsers of the manifests', () => {
  it('are judged by a list of everything that is used', () => {
    const names = [...features.keys()];
    // One of each way to use something: a look that missed a way would miss these.
    for (const sure of [
      'api.CSS.highlights_static',
      'api.Highlight.priority',
      'api.Document.caretPositionFromPoint',
      'api.Element.pointerleave_event',
      'javascript.builtins.Object.hasOwn',
      'webextensions.api.action.setBadgeText',
      'webextensions.api.storage.StorageArea.get',
      'html.elements.details',
      'css.selectors.highlight',
      'css.types.color-mix',
      'css.at-rules.media.forced-colors',
      'css.properties.text-decoration',
    ]) {
      expect(names).toContain(sure);
    }
    expect(features.size).toBeGreaterThan(500);
  });

  it('and each of it is known to the compat data', () => {
    const unknown = [...features.values()].filter((paths) => !paths.some((path) => at(path)?.__compat));
    // Chrome's own key, which no other browser reads.
    expect(unknown).toEqual([['webextensions.manifest.minimum_chrome_version']]);
  });

  it('have all of it, but for what no reader misses', () => {
    const judged = [...features.values()].flatMap((paths) => paths.find((path) => at(path)?.__compat) ?? []);
    const tooNew = new Set(judged.filter(isTooNew));
    expect(tooNew).toEqual(new Set(Object.keys(NOT_MISSED)));
  });
});
