// The card for everybody: axe, contrast, sizes and room in every state, light and dark, in a bare page where its root
// is open. What the card does on real pages is in card.test.ts.
import { beforeAll, expect, it } from 'vitest';
import { loadPure } from '../../scripts/lib/knowledge.mjs';
import type { CardEntry } from '../../src/knowledge/card-entry.ts';
import { WARNING_SIGNS } from '../../src/knowledge/card-entry.ts';
import { type BareState, isOpen, openBarePage, setScheme, showBare, startBare } from './harness/bare-page.ts';
import { type Looks, looksOf } from './harness/looks.ts';
import { axe } from './harness/own-page.ts';
import { forEachBrowser, moveUntil, until } from './harness/session.ts';

interface State extends Omit<BareState, 'entries'> {
  readonly ids: readonly string[];
}

const TREATMENT = 'deep-tissue-massage';
const NARROW = { width: 320, height: 640 };
const STATES: Readonly<Record<string, State>> = {
  'a term': { ids: ['sciatica'] },
  'a treatment with odd wording': { ids: [TREATMENT], oddWording: 'deeper tissue massage therapy' },
  'everything about a treatment': { ids: [TREATMENT], press: ['.more'] },
  'a claim': { ids: ['massage-endorphins'] },
  'everything about a claim': { ids: ['massage-endorphins'], press: ['.more'] },
  'a claim with what else is named': { ids: ['massage-endorphins', 'massage-therapy', 'endorphins'] },
  'an emergency': { ids: ['saddle-numbness'] },
  'a sign for the same day': { ids: ['kidney-signs'] },
  'a sign to see a doctor with': { ids: ['weight-loss'], press: ['.more'] },
  'the list of signs, with Back': { ids: ['sciatica'], press: ['footer .link'] },
  'a pinned card': { ids: ['sciatica'], press: ['[aria-pressed]'] },
  'a copied text': { ids: [TREATMENT], press: ['.more', '.actions .link'] },
  'a card on a page from right to left': { ids: [TREATMENT], dir: 'rtl' },
  'an interface from right to left': { ids: [TREATMENT], rightToLeft: true, press: ['.more'] },
  'a sheet for fingers': { ids: [TREATMENT], size: NARROW, touch: true },
  'a sheet at 200 %': { ids: [TREATMENT], size: { width: 195, height: 350 }, touch: true },
  'a narrow window': { ids: ['saddle-numbness'], size: NARROW },
  'a window of 320 x 240, as at 400 %': { ids: [TREATMENT], press: ['.more'], size: { width: 320, height: 240 } },
  'strings half as long again': { ids: [TREATMENT], long: true, press: ['.more'], size: NARROW },
};

let cardEntry: (id: string) => CardEntry | undefined;

beforeAll(async () => {
  ({ cardEntry } = await loadPure());
});

const entriesOf = (ids: readonly string[]): CardEntry[] =>
  ids.map((id) => {
    const entry = cardEntry(id);
    if (!entry) throw new Error(`No entry ${id}`);
    return entry;
  });

forEachBrowser((session) => {
  it('axe finds nothing in any state, light or dark; contrast, text and targets are large enough', async () => {
    const page = await openBarePage(session());
    for (const [name, state] of Object.entries(STATES)) {
      const { ids, ...how } = state;
      const signs = state.press?.includes('footer .link') ? [WARNING_SIGNS] : [];
      await showBare(page, { entries: entriesOf([...ids, ...signs]), ...how });
      for (const scheme of ['light', 'dark'] as const) {
        await setScheme(page, scheme);
        // In the dark only contrast can differ.
        const found = await axe(page, scheme === 'dark' ? 'color-contrast' : undefined);
        expect(found, `${name}, ${scheme}`).toEqual([]);
        const looks = (await page.evaluate(`(${looksOf})(document.querySelector('backlight-card'))`)) as Looks;
        const { count, ...faults } = looks;
        expect(faults, `${name}, ${scheme}`).toEqual({ faint: [], small: [], tiny: [], wide: [], moving: [] });
        expect(count).toBeGreaterThan(5);
      }
    }
  });

  it('writes what it tells in the direction of its own language', async () => {
    const page = await openBarePage(session());
    await showBare(page, { entries: entriesOf([TREATMENT]), rightToLeft: true });
    const directions = await page.evaluate(() => {
      const root = document.querySelector('backlight-card')?.shadowRoot;
      return ['.box', '.body'].map((part) => getComputedStyle(root?.querySelector(part) ?? document.body).direction);
    });
    expect(directions).toEqual(['rtl', 'ltr']);
  });

  it('waits for entries that come late, and opens when they do if the pointer still rests', async () => {
    const page = await openBarePage(session());
    const entries = entriesOf(['sciatica']);
    const at = await startBare(page, { entries, long: false, late: 400 });
    const point = async (): Promise<void> => {
      await page.mouse.move(at.x - 2, at.y);
      await page.mouse.move(at.x, at.y);
    };
    await moveUntil('the card', point, () => isOpen(page));
    const again = await startBare(page, { entries, long: false, late: 400 });
    await page.mouse.move(4, 4);
    await page.mouse.move(again.x - 2, again.y);
    await page.mouse.move(again.x, again.y);
    // Rest delay of the bare page passes, entries are on their way, the pointer goes.
    await new Promise((resolve) => setTimeout(resolve, 150));
    await page.mouse.move(4, 4);
    await new Promise((resolve) => setTimeout(resolve, 600));
    // On a machine so busy that they had come before the pointer went, the card goes after it.
    await until('no card', async () => !(await isOpen(page)));
  });
});
