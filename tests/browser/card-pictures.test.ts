// The card as it looks, compared with pictures that people have looked at and kept. One browser, a font of its own and
// words of its own: they change when the look changes, and never with the knowledge or the machine. After a change that
// is meant: `KEEP_PICTURES=1 npm run test:browser -- card-pictures`, then look at tests/browser/pictures.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { root } from '../../scripts/lib/paths.mjs';
import { BARE_CARD, type CardEntry, type EvidenceView } from '../../src/knowledge/card-entry.ts';
import { type BareState, openBarePage, setScheme, showBare } from './harness/bare-page.ts';
import { forEachBrowser } from './harness/session.ts';

const KEPT = join(root, 'tests', 'browser', 'pictures');
const DIFFERENT = join(root, '.cache', 'pictures');
const FONT = 'Picture';
const require = createRequire(import.meta.url);
const FONT_FILES = join(dirname(require.resolve('@fontsource/atkinson-hyperlegible/package.json')), 'files');
/** Room around the card for its shadow, in CSS px: less than there is up to the words of the page. */
const ROOM = 6;
/** Share of pixels that may differ: letters' edges do with a browser's version, a line that moves is ten times this. */
const MOST_DIFFERENT = 0.002;

const evidence: EvidenceView = {
  situation: 'Long-lasting pain',
  rating: 'Might help; we are not sure',
  certainty: 'Very low certainty',
  dots: 1,
  sentences: ['A sentence made from numbers says by how much, against what, and for how long. Very low certainty.'],
  findings: ['One review of trials found a small difference.'],
};
const source = (id: string, label: string) => ({
  id,
  label,
  citation: `${label}. The title of a study that is long enough for two lines. The journal it stands in`,
  url: `https://example.org/${id}`,
});
const bare = { ...BARE_CARD, reviewed: '2026-01-02', nextReview: '2027-01-02' };
const TREATMENT: CardEntry = {
  ...bare,
  id: 'treatment',
  kind: 'term',
  label: 'Massage',
  name: 'A way to treat',
  short: 'One plain sentence says what it is. Another one says how it feels or what it is used for.',
  offersSigns: true,
  evidence: [evidence, { ...evidence, situation: 'New pain', certainty: 'No trial found', dots: 0, sentences: [] }],
  caution: 'Avoid it with one condition or the other, and ask first with a third.',
  more: ['What else there is to know of it, in a sentence or two.', 'One more thing.'],
  doesNot: ['What it does not do, though some say so.'],
  harms: ['Soreness for a day or two is common.'],
  guidelines: [{ body: 'An institute', year: 2020, text: 'considers it, with exercise.' }],
  related: [
    { id: 'claim', name: 'A related word' },
    { id: 'emergency', name: 'Another one' },
  ],
  sources: [source('one', 'Ernst 2003'), source('two', 'Yin 2014'), source('three', 'NHS 2023')],
};
const CLAIM: CardEntry = {
  ...bare,
  id: 'claim',
  kind: 'claim',
  label: 'Claim to check',
  name: 'It cures everything for good',
  short: 'Reviews found a gain that is small and short. No lasting one has been shown.',
  verdict: 'contradicted',
  verdictWord: 'Contradicted',
  sources: [source('one', 'Ernst 2003')],
};
const EMERGENCY: CardEntry = {
  ...bare,
  id: 'emergency',
  kind: 'warning',
  label: 'Warning sign',
  name: 'A sign that needs help at once',
  short: 'What it is, in plain words, and what it can mean.',
  action: 'Go to an emergency department or call your emergency number now.',
  urgency: 'emergency',
  sources: [],
};
const SEE_A_DOCTOR: CardEntry = { ...EMERGENCY, action: 'Book to see a doctor.', urgency: 'see-a-doctor' };

const STATES: Readonly<Record<string, BareState>> = {
  treatment: { entries: [TREATMENT], oddWording: 'a manner of treating' },
  everything: { entries: [TREATMENT], press: ['.more'], size: { width: 700, height: 1600 } },
  claim: { entries: [CLAIM, TREATMENT, EMERGENCY] },
  emergency: { entries: [EMERGENCY] },
  'see-a-doctor': { entries: [SEE_A_DOCTOR], press: ['.pin'] },
  'sheet-with-back': {
    entries: [TREATMENT, CLAIM],
    press: ['.others button'],
    size: { width: 320, height: 640 },
    touch: true,
  },
};

/** The font that the pictures are written in: the system's own differs from machine to machine. */
async function loadFont(page: Page): Promise<void> {
  for (const weight of [400, 700]) {
    const file = await readFile(join(FONT_FILES, `atkinson-hyperlegible-latin-${weight}-normal.woff2`), 'base64');
    await page.evaluate(
      async (family, data, heavy) => {
        const face = new FontFace(family, `url(data:font/woff2;base64,${data})`, { weight: heavy });
        document.fonts.add(await face.load());
      },
      FONT,
      file,
      String(weight),
    );
  }
}

async function pictureOf(page: Page): Promise<PNG> {
  const clip = await page.evaluate((room) => {
    const card = document.querySelector('backlight-card')?.shadowRoot?.querySelector('.card');
    const { x, y, width, height } = card?.getBoundingClientRect() ?? new DOMRect();
    const left = Math.max(0, Math.floor(x) - room);
    const top = Math.max(0, Math.floor(y) - room);
    return {
      x: left,
      y: top,
      width: Math.min(innerWidth, Math.ceil(x + width) + room) - left,
      height: Math.min(innerHeight, Math.ceil(y + height) + room) - top,
    };
  }, ROOM);
  // Beyond the viewport means with another viewport, and a resized window closes the card.
  return PNG.sync.read(Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false })));
}

/** What is wrong with a picture, or undefined; what differs is written down for people to see. */
async function difference(name: string, now: PNG): Promise<string | undefined> {
  const path = join(KEPT, `${name}.png`);
  if (process.env['KEEP_PICTURES']) await writeFile(path, PNG.sync.write(now, { colorType: 2 }));
  if (!existsSync(path)) return `${path} does not exist`;
  const kept = PNG.sync.read(await readFile(path));
  const { width, height } = kept;
  const seen = join(DIFFERENT, `${name}.png`);
  await mkdir(DIFFERENT, { recursive: true });
  await writeFile(seen, PNG.sync.write(now));
  if (now.width !== width || now.height !== height) {
    return `${seen}: ${now.width} x ${now.height} px, kept are ${width} x ${height}`;
  }
  const diff = new PNG({ width, height });
  const share = pixelmatch(kept.data, now.data, diff.data, width, height, { threshold: 0.05 }) / (width * height);
  if (share <= MOST_DIFFERENT) return undefined;
  await writeFile(join(DIFFERENT, `${name}.difference.png`), PNG.sync.write(diff));
  return `${seen}: ${(share * 100).toFixed(2)} % of its pixels differ`;
}

forEachBrowser(
  (session) => {
    it('looks as in the pictures that were kept', async () => {
      const page = await openBarePage(session(), FONT);
      await loadFont(page);
      const differences: string[] = [];
      for (const [name, state] of Object.entries(STATES)) {
        await showBare(page, state);
        for (const scheme of ['light', 'dark'] as const) {
          await setScheme(page, scheme);
          const different = await difference(`${name}-${scheme}`, await pictureOf(page));
          if (different) differences.push(different);
        }
      }
      expect(differences).toEqual([]);
    });
  },
  ['chrome'],
);
