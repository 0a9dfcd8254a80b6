// Owns pressing what stands in the open card, once it is there.
import type { Page } from 'puppeteer-core';
import { inCard, until } from './session.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A function of the card's root, written out: it runs where nothing around it exists. */
const onControl = (selector: string, text: string | undefined, use: string): string => `(root) => {
  const control = [...root.querySelectorAll(${JSON.stringify(selector)})]
    .find((other) => ${text === undefined} || other.textContent === ${JSON.stringify(text)});
  return control && (${use})(control);
}`;

/** Presses a control by script. @param text what it says, where a selector is not enough */
export function pressInCard(page: Page, selector: string, text?: string): Promise<unknown> {
  const press = onControl(selector, text, '(control) => { control.click(); return true; }');
  // Asked between two cards there is none.
  return until(text ?? selector, () => inCard(page, press).catch(() => false));
}

/** Clicks the control that says `text` as a person does, once it stands still. */
export async function clickInCard(page: Page, text: string): Promise<void> {
  const look = onControl(
    'a,button',
    text,
    `(control) => {
      control.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = control.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }`,
  );
  let last: Place | undefined;
  const at = await until(`the control "${text}" in its place`, async () => {
    const before = last;
    last = (await inCard(page, look).catch(() => undefined)) as Place | undefined;
    return last && before?.x === last.x && before.y === last.y && last;
  });
  await page.mouse.click(at.x, at.y);
}
