// Owns what is counted in a soak: marks, nodes, listeners and memory of the page's process, after a garbage collection.
import { readdir, readFile } from 'node:fs/promises';

const MEGABYTE = 1024 * 1024;

/** What the page itself can tell. */
const inPage = (page) =>
  page.evaluate(() => {
    const { frames, longest } = window.soak;
    window.soak.longest = 0;
    const marks = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
    return { frames, longest: Math.round(longest), marks, names: CSS.highlights.size };
  });

/** Chromium counts by itself; both counts are of the whole process: page, Backlight and what either has let go of. */
async function chromeCounter(page) {
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  await client.send('HeapProfiler.enable');
  return async () => {
    await client.send('HeapProfiler.collectGarbage');
    const { metrics } = await client.send('Performance.getMetrics');
    const value = (name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return {
      heap: value('JSHeapUsedSize') / MEGABYTE,
      nodes: value('Nodes'),
      listeners: value('JSEventListeners'),
      documents: value('Documents'),
    };
  };
}

/** How long Firefox may take to open its page of memory, which tells nobody that it is there, and to let go, in ms. */
const OPEN_MS = 3_000;
const LET_GO_MS = 3_000;

/** Firefox has no count to give, but a button that lets go of all it can. */
async function firefoxLetsGo(browser, page) {
  const memory = await browser.newPage();
  await memory.goto('about:memory', { timeout: OPEN_MS }).catch(() => undefined);
  await page.bringToFront();
  return async () => {
    await memory.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent.startsWith('Minimize')).click();
    });
    await new Promise((resolve) => setTimeout(resolve, LET_GO_MS));
    return {};
  };
}

/** Private memory in MB of a browser's processes, where the system tells. */
export async function memoryOf(pid) {
  const parents = new Map();
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const family = new Set([pid]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
  }
  const sizes = await Promise.all(
    [...family].map(async (member) => {
      const rollup = await readFile(`/proc/${member}/smaps_rollup`, 'utf8').catch(() => '');
      return [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce((sum, [, kb]) => sum + Number(kb), 0);
    }),
  );
  return sizes.reduce((sum, kb) => sum + kb, 0) / 1024;
}

/** @returns a function that takes one sample */
export async function createSampler(browser, page) {
  const collect = browser.protocol === 'cdp' ? await chromeCounter(page) : await firefoxLetsGo(browser, page);
  const pid = browser.process()?.pid;
  return async () => ({
    ...(await collect()),
    ...(await inPage(page)),
    memory: pid === undefined ? Number.NaN : await memoryOf(pid),
  });
}
