// Owns the row about the card: how long from the end of the rest delay until it is painted, on a warm page.
import { valueRow } from './measures.mjs';

/** One frame at 60 a second, in ms. */
const FRAME_MS = 16.7;
/** Beside the word, and where neither word nor card is. */
const AWAY = { x: 900, y: 700 };
const LOOK_AGAIN_MS = 10;

/** @param {{ entry: object, strings: object, runs: number }} options what the card says, and how often it is opened */
export async function cardRows(session, { entry, strings, runs }) {
  await session.open('card');
  await session.ask('card', { entry, strings });
  const { page } = session;
  const { x, y } = await page.evaluate(() => document.querySelector('#mention').getBoundingClientRect().toJSON());
  const isOpen = () => page.evaluate(() => document.querySelector('backlight-card') !== null);
  const waitFor = async (wanted) => {
    while ((await isOpen()) !== wanted) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  };
  // The first one is not warm.
  for (let run = 0; run <= runs; run++) {
    await page.mouse.move(x + 5, y + 5);
    await waitFor(true);
    await page.mouse.move(AWAY.x, AWAY.y);
    await waitFor(false);
  }
  const samples = (await session.ask('opened')).slice(1);
  const times = `of ${samples.length}`;
  const painted = samples.map((sample) => sample.painted);
  const work = samples.map((sample) => sample.work);
  return [
    valueRow(session.name, `Card painted after the rest delay, median ${times}`, painted, 'ms', FRAME_MS),
    valueRow(session.name, `Card painted after the rest delay, worst ${times}`, [Math.max(...painted)], 'ms', FRAME_MS),
    valueRow(session.name, `Work of opening a card, median ${times}`, work, 'ms'),
  ];
}
