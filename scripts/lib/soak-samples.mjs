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
async function chromeCounts(client) {
  await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    heap: value('JSHeapUsedSize') / MEGABYTE,
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    documents: value('Documents'),
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
  const isChrome = browser.protocol === 'cdp';
  const client = isChrome ? await page.createCDPSession() : undefined;
  await client?.send('Performance.enable');
  await client?.send('HeapProfiler.enable');
  const pid = browser.process()?.pid;
  return async () => ({
    ...(client ? await chromeCounts(client) : {}),
    ...(await inPage(page)),
    memory: pid === undefined ? Number.NaN : await memoryOf(pid),
  });
}
