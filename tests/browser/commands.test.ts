// Keys and the context menu: each does what it says. Looking words up by the menu is in menu.test.ts.
import { expect, it } from 'vitest';
import { openWholeArticle } from './harness/article.ts';
import { chooseItem, pressCommand } from './harness/browser-ui.ts';
import { forEachBrowser, until } from './harness/session.ts';

forEachBrowser((session) => {
  it('goes from one shown mention to the next and back, switches the site, and pauses', async () => {
    // What is switched is stored: a page of ours is there to forget it.
    await session().openOwn('options/index.html');
    // Which mention comes next changes until all is read.
    const { page, marked, highlights, complaints } = await openWholeArticle(session());
    await page.bringToFront();
    const step = async (command: 'next-mention' | 'previous-mention', text: string): Promise<void> => {
      await pressCommand(session(), command);
      await until(`${text} by ${command}`, async () => (await highlights())['backlight-active']?.[0] === text);
    };
    await step('next-mention', 'Massage');
    await step('next-mention', 'lower back pain');
    // Between them stand "massage therapy" and "lesser back ache", repeats that are not marked in this section.
    await step('next-mention', 'deeper tissue massage therapy');
    await step('previous-mention', 'lower back pain');

    const corner = { x: 5, y: 5 };
    const switches: readonly (() => Promise<void>)[] = [
      () => pressCommand(session(), 'switch-site'),
      () => chooseItem(session(), page, corner, 'switch', ''),
      () => pressCommand(session(), 'pause'),
    ];
    for (const press of switches) {
      await press();
      await until('no marks', async () => Object.keys(await highlights()).length === 0);
      await press();
      await marked('backlight-term');
    }
    expect(complaints).toEqual([]);
  });
});
