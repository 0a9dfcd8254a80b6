// Hostile places: pages that forbid, remove, restyle, swallow or redraw. Each test names what the reader sees there.
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { cardBox, drawn, forEachBrowser, moveAway, moveUntil, type TestPage, until } from './harness/session.ts';

const TERM = 'sciatica';
/** Long enough for a card that were to open by mistake: rest delay and leave grace together. */
const CARD_WOULD_OPEN_MS = 700;

async function opensAndCloses({ page, hover, card, cardNow, complaints }: TestPage): Promise<void> {
  await hover(TERM);
  const opened = await card();
  expect(opened.all((node) => node.name === 'h2').map((node) => node.text())).toEqual(['Sciatica']);
  await expect.poll(() => isSeen(page)).toBe(true);
  await moveAway(page);
  await until('the card to close', async () => !(await cardNow()));
  expect(complaints).toEqual([]);
}

/** The card's own box is what stands at its middle, above everything of the page. */
async function isSeen(page: TestPage['page']): Promise<boolean> {
  const { left, top, width, height } = await cardBox(page);
  const host = await page.evaluate(
    (x, y) => document.elementFromPoint(x, y)?.localName,
    left + width / 2,
    top + height / 2,
  );
  return width > 200 && height > 60 && host === 'backlight-card';
}

const bundled = (source: string): Promise<string> =>
  build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    write: false,
    format: 'iife',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');

const REACT = `
  import { createElement as h } from 'react';
  import { createRoot } from 'react-dom/client';
  const root = createRoot(document.getElementById('app'));
  let turn = 0;
  window.redraw = () => root.render(h('p', { key: turn++ }, 'Some people with ', h('b', null, 'sciatica'), ' have lower back pain.'));
  window.redraw();`;
const VUE = `
  import { createApp, h, ref } from 'vue';
  const turn = ref(0);
  createApp({ render: () => h('p', { key: turn.value }, ['Some people with ', h('b', 'sciatica'), ' have lower back pain.']) }).mount('#app');
  window.redraw = () => { turn.value++; };`;

forEachBrowser((session) => {
  it.each([
    ['a policy that allows nothing, with trusted types', 'csp.html'],
    ['a style sheet that unsets everything, with !important', 'unset.html'],
    ['a script that replaces attachShadow, arrays and custom elements', 'overrides.html'],
    ['XHTML', 'page.xhtml'],
  ])('opens and closes the card under %s', async (_, file) => {
    await opensAndCloses(await session().open(`hostile/${file}`));
  });

  it('gives way to a page that removes the card, after one try for each hover', async () => {
    const test = await session().open('hostile/remover.html');
    const { page, pointAt, cardNow, marked, complaints } = test;
    await marked('backlight-term');
    const tries = (): Promise<number> => page.evaluate(() => Reflect.get(window, 'removed'));
    const hoverUntil = (count: number): Promise<unknown> =>
      moveUntil(
        `try ${count}`,
        () => pointAt(TERM),
        async () => (await tries()) === count,
      );
    await hoverUntil(1);
    // The pointer goes on moving over the mention: nothing more is tried.
    for (let step = 0; step < 8; step++) {
      await page.mouse.move(...(await middleOf(test)), { steps: 2 });
      await new Promise((resolve) => setTimeout(resolve, CARD_WOULD_OPEN_MS / 8));
    }
    expect(await tries()).toBe(1);
    expect(await cardNow()).toBeUndefined();
    await moveAway(page);
    await hoverUntil(2);
    expect(complaints).toEqual([]);
  });

  it.each(['sciatica', 'slipped disc', 'Acupuncture', 'Spinal stenosis', 'Chronic lower back pain'])(
    'opens the card on "%s", wherever its text stands',
    async (text) => {
      const { page, hover, card, cardNow } = await session().open('hostile/pointed.html');
      await hover(text);
      await card();
      await moveAway(page);
      await until('the card to close', async () => !(await cardNow()));
    },
  );

  it('closes the card with Esc on a page that swallows key presses', async () => {
    const { page, hover, card, cardNow } = await session().open('hostile/keys.html');
    await hover(TERM);
    await card();
    await page.keyboard.press('Escape');
    await until('the card to close', async () => !(await cardNow()));
  });

  it.each([
    ['React', REACT],
    ['Vue', VUE],
  ])('keeps the card open while %s draws its text anew, and closes it when the text goes', async (_, source) => {
    const { page, hover, card, cardNow, complaints } = await session().open('hostile/rerender.html');
    await page.addScriptTag({ content: await bundled(source) });
    await hover(TERM);
    await card();
    const redraw = (): Promise<void> =>
      page.evaluate(() => {
        document.querySelector('#app p')?.setAttribute('data-old', '');
        Reflect.get(window, 'redraw')();
      });
    for (let turn = 0; turn < 5; turn++) {
      await redraw();
      await until('the mark of the new text', () =>
        page.evaluate(() =>
          [...(CSS.highlights.get('backlight-active') ?? CSS.highlights.get('backlight-active-dark') ?? [])].some(
            ({ startContainer: { isConnected, parentElement } }) =>
              isConnected && !parentElement?.closest('[data-old]'),
          ),
        ),
      );
      expect(await cardNow()).toBeDefined();
    }
    await page.evaluate(() => document.querySelector('#app')?.remove());
    await until('the card to close', async () => !(await cardNow()));
    expect(complaints).toEqual([]);
  });

  it('opens no card in fields and editors, and marks nothing there', async () => {
    const { page, marked, highlights, cardNow } = await session().open('hostile/fields.html');
    await marked('backlight-term');
    const terms = async (): Promise<readonly string[]> =>
      ((await highlights())['backlight-term'] ?? []).filter((text) => text === TERM);
    await expect.poll(terms).toEqual([TERM]);
    for (const id of ['editor', 'aria', 'area', 'input']) {
      const box = await (await page.$(`#${id}`))?.boundingBox();
      if (!box) throw new Error(`No box of ${id}`);
      await page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 2 });
      await new Promise((resolve) => setTimeout(resolve, CARD_WOULD_OPEN_MS / 2));
      expect(await cardNow(), id).toBeUndefined();
    }
    expect(await terms()).toEqual([TERM]);
  });

  it('shows marks but no card in a bare SVG document', async () => {
    const { page, cardNow, complaints } = await session().open('hostile/bare.svg');
    await until('marks', () => page.evaluate(() => CSS.highlights.size > 0));
    await page.mouse.move(50, 75);
    await page.mouse.move(52, 74);
    await new Promise((resolve) => setTimeout(resolve, CARD_WOULD_OPEN_MS));
    expect(await cardNow()).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  it('fits the card into a frame 200 px high, beside its mention', async () => {
    const { page, complaints } = await session().open('hostile/short-frame.html');
    const inner = await until('the frame', () => page.frames().find((frame) => frame.url().includes('inner')));
    await until('marks', () => inner.evaluate(() => CSS.highlights.size > 0));
    const point = async (): Promise<void> => {
      const box = await (await inner.$('#m'))?.boundingBox();
      if (!box) throw new Error('No box');
      await page.mouse.move(box.x + 6, box.y + 9);
      await page.mouse.move(box.x + 10, box.y + 10);
    };
    await moveUntil('the card', point, () => inner.evaluate(() => document.querySelector('backlight-card') !== null));
    const place = async () => {
      const { left, right, top, bottom, height } = await cardBox(inner);
      const look = () => ({
        width: innerWidth,
        low: innerHeight,
        line: document.querySelector('#m')?.getBoundingClientRect().bottom ?? 0,
      });
      const { width, low, line } = await inner.evaluate(look);
      // Room for a few lines of text at the least.
      return { isInside: left >= 0 && right <= width && bottom <= low, isBelow: top >= line, hasRoom: height > 100 };
    };
    await expect.poll(place).toEqual({ isInside: true, isBelow: true, hasRoom: true });
    await page.mouse.move(700, 700);
    await until('no card', () => inner.evaluate(() => document.querySelector('backlight-card') === null));
    expect(complaints).toEqual([]);
  });

  it('shows the card above whatever a page stacks over it', async () => {
    const test = await session().open('hostile/places.html');
    await test.marked('backlight-term');
    await test.page.evaluate(() => {
      const above = document.createElement('div');
      const { bottom } = document.querySelector('#m')?.getBoundingClientRect() ?? new DOMRect();
      above.style.cssText = `position:fixed;inset:${bottom + 2}px 0 0;z-index:2147483647;background:#fffc`;
      document.body.append(above);
    });
    await opensAndCloses(test);
  });

  it('opens inside a modal dialog, where it can be used', async () => {
    const test = await session().open('hostile/dialog.html');
    const { page, cardNow } = test;
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')?.showModal());
    await test.hover(TERM);
    await test.card();
    await expect.poll(() => isSeen(page)).toBe(true);
    const { right, top } = await cardBox(page);
    // The close button stands in the upper corner: a dialog's outside would not take the click.
    await page.mouse.click(right - 28, top + 30);
    await until('the card to close', async () => !(await cardNow()));
    expect(await page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')?.open)).toBe(true);
  });

  it('opens inside a popover that a press outside would close', async () => {
    const test = await session().open('hostile/dialog.html');
    const { page, cardNow } = test;
    await page.evaluate(() => document.querySelector<HTMLElement>('#popover')?.showPopover());
    await test.hover('Spinal stenosis');
    await test.card();
    await expect.poll(() => isSeen(page)).toBe(true);
    const { left, top, width } = await cardBox(page);
    await page.mouse.click(left + width / 2, top + 30);
    await drawn(page);
    expect(await page.evaluate(() => document.querySelector('#popover')?.matches(':popover-open'))).toBe(true);
    expect(await cardNow()).toBeDefined();
  });

  it('opens inside a full-screen element', async () => {
    const { page, pointAt, cardNow } = await session().open('hostile/dialog.html');
    await page.click('#full');
    await until('the full screen', () => page.evaluate(() => document.fullscreenElement !== null));
    // A size that is told late closes a card: the pointer rests until one stays.
    const point = (): Promise<void> => pointAt('Acupuncture');
    await moveUntil('a card that is seen', point, async () => (await cardNow()) && isSeen(page).catch(() => false));
    await page.evaluate(() => document.exitFullscreen());
  });

  it('prints no card', async () => {
    const { page, hover, card } = await session().open('hostile/csp.html');
    // The first one loads what is printed with.
    await page.pdf();
    const bare = await page.pdf();
    await hover(TERM);
    await card();
    const printed = await page.pdf();
    // The letters of the card, in fonts of its own, would weigh some thousand bytes.
    expect(Math.abs(printed.length - bare.length)).toBeLessThan(600);
  });
});

async function middleOf({ page }: TestPage): Promise<[number, number]> {
  const box = await (await page.$('#m'))?.boundingBox();
  if (!box) throw new Error('No mention');
  return [box.x + box.width / 2 + Math.random() * 4, box.y + box.height / 2];
}
