// What a reader meets on a page that claims, denies, warns and was rewritten by a machine.
import { expect, it } from 'vitest';
import { forEachBrowser, resize, until } from './harness/session.ts';

const PAGE = 'trust.html';
const WARNINGS = ["can't feel down there", 'Both my legs went numb', "can't pee"];
const CLAIMS = ['releases endorphins', 'flushes out toxins', 'kick back limited muscles'];

forEachBrowser((session) => {
  it('marks claims and warning signs, and nothing that is denied, asked or refuted', async () => {
    const { page, highlights } = await session().open(PAGE);
    await resize(page, { width: 1000, height: 3000 });
    await expect.poll(highlights).toMatchObject({ 'backlight-claim': CLAIMS, 'backlight-warning': WARNINGS });
    // Supported claims and denied signs are terms; what a claim holds is not painted by itself.
    const terms = await until('all terms', async () => {
      const now = (await highlights())['backlight-term'] ?? [];
      return ['Exercise helps chronic back pain', 'saddle numbness'].every((text) => now.includes(text)) && now;
    });
    expect(terms).not.toContain('endorphins');
  });

  it('opens the card of the claim, with its verdict and the term one step away', async () => {
    const { hover, card, marked } = await session().open(PAGE);
    await marked('backlight-claim');
    await hover('releases endorphins');
    const opened = await card();
    expect(opened.text()).toContain('Unproven');
    expect(opened.all((node) => node.name === 'h2').map((node) => node.text())).toEqual([
      '“Massage releases endorphins”',
    ]);
    expect(opened.text()).toContain('Endorphins');
  });

  it('opens the card of a sign with what to do', async () => {
    const { hover, card, marked } = await session().open(PAGE);
    await marked('backlight-warning');
    await hover("can't pee");
    expect((await card()).text()).toContain('Go to an emergency department or call your emergency number now.');
  });
});
