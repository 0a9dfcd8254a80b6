// The bench's content script: the shipped floors page/ and match/ in the extension's own world, driven by messages of
// the page. Exists only in dist/bench, never in a package.
import phraseTable from 'backlight:phrase-table';
import { startCard } from '../../src/card/card.ts';
import type { CardEntry } from '../../src/knowledge/card-entry.ts';
import { setMessages } from '../../src/language/strings.ts';
import { createFinder } from '../../src/match/finder.ts';
import { ownRows } from '../../src/match/own-words.ts';
import { phraseTexts } from '../../src/match/phrase-texts.ts';
import type { Finder } from '../../src/match/types.ts';
import { createHits } from '../../src/page/hits.ts';
import { startPage } from '../../src/page/page.ts';
import { createReading } from '../../src/page/reading.ts';
import { createSkips } from '../../src/page/skips.ts';
import type { Page, PageOptions } from '../../src/page/types.ts';
import { createWalk } from '../../src/page/walk.ts';
import { shadowRootOf } from '../../src/platform/shadow-root.ts';
import { reportOf } from '../../src/report.ts';
import { MARK_STYLES } from '../../src/ui/mark-styles.ts';
import { crossElements, limit, replaceText, scanNodes } from './peers.ts';
import { alternation, trieSource } from './peers-regexp.ts';
import { latest, timed as probed, resetProbe, seen } from './probe.ts';

let table = phraseTable;
let own: ReturnType<typeof ownRows> = [];
let finder: Finder | undefined;
let engine: { readonly page: Page; readonly stop: AbortController } | undefined;
/** Results go here, so that no measured work can be optimised away. */
const sink = { found: 0 };
/** Phrases as the peers get them: those that stand alone by themselves, white space or a hyphen between words. */
const texts = (): readonly string[] => phraseTexts(table);

const ready = (): Finder => {
  finder ??= createFinder(table, own);
  return finder;
};

function scan(): { readonly hits: number; readonly characters: number } {
  const topic = ready().startTopic();
  const hits = createHits({
    onAdd: (hit) => topic.count(hit.candidate, 1),
    onDrop: (hit) => topic.count(hit.candidate, -1),
  });
  const reading = createReading({ finder: ready(), hits, verdictOf: createSkips(document) });
  const walk = createWalk();
  walk.add(document.body);
  for (let done = false; !done; ) {
    const stretch = walk.step();
    if (stretch.chunk) reading.begin(stretch.chunk, reading.last);
    while (reading.step()) sink.found++;
    ({ done } = stretch);
  }
  return { hits: hits.ordered.length, characters: walk.characters };
}

function timed<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

const OPTIONS: PageOptions = { preset: 'quiet', density: 'every', muted: new Set(), hiddenKinds: new Set() };

/** What opening each card took in ms, and how long after the end of the rest delay it was painted. */
const opened: { readonly work: number; readonly painted: number }[] = [];
const REST_MS = 50;

/** Answers of one command each; times in ms. */
const commands = {
  ping: () => true,
  /** From now on the phrases of a table made by the bench. */
  useTable(given: string) {
    table = given;
    finder = undefined;
    return true;
  },
  /** From now on these words of the reader's own, too. */
  useWords(words: readonly string[]) {
    own = ownRows(words.map((word, index) => ({ id: `own-${index}`, word })));
    finder = undefined;
    return true;
  },
  build: () => timed(() => createFinder(table)).ms,
  limit: () => timed(() => limit(document.body)),
  scan() {
    ready();
    const { ms, result } = timed(scan);
    return { ms, ...result };
  },
  /** With the building of the tables, as a fresh page pays it. */
  cold() {
    finder = undefined;
    const { ms, result } = timed(scan);
    return { ms, ...result };
  },
  regexp() {
    const pattern = new RegExp(alternation(texts()), 'giu');
    return timed(() => scanNodes(document.body, pattern));
  },
  markjs: () => timed(() => crossElements(document.body, new RegExp(trieSource(texts()), 'gi'))),
  replace: () => timed(() => replaceText(document.body, new RegExp(trieSource(texts()), 'gi'))),
  /** As the content script begins: the finder is built in the same task, and each report is made as it is there. */
  start({ cold = false }: { readonly cold?: boolean } = {}) {
    if (cold) finder = undefined;
    const stop = new AbortController();
    resetProbe();
    probed(() => {
      const page = startPage({
        document,
        finder: ready(),
        options: OPTIONS,
        styles: MARK_STYLES,
        shadowRootOf,
        onChange() {
          seen.changes++;
          sink.found += new Set(page.mentions().map(({ entry }) => entry)).size;
          sink.found += reportOf(false, 'bench', { page, lastOpened: undefined, isTreatment: () => false }).places;
        },
        onPaint() {},
        signal: stop.signal,
      });
      engine = { page, stop };
    })();
    return true;
  },
  stop() {
    engine?.stop.abort();
    engine = undefined;
    return true;
  },
  reset: () => resetProbe(),
  seen: () => ({ ...seen, mentions: engine?.page.mentions().length ?? 0, marks: marks() }),
  /** From now on the word #mention has a card; `opened` tells how long each took from the end of the rest delay. */
  card({ entry, strings }: { readonly entry: CardEntry; readonly strings: Record<string, { message: string }> }) {
    setMessages((key) => strings[key]?.message ?? '');
    const mention = document.querySelector('#mention');
    const target = {
      entries: [entry.id],
      rects: () => [...(mention?.getClientRects() ?? [])],
      element: () => mention ?? undefined,
    };
    // The pointer comes in one move: the rest begins when that move is looked at.
    let restEnds = 0;
    startCard({
      document,
      targetAt({ x, y }) {
        if (document.elementFromPoint(x, y) !== mention) return undefined;
        restEnds ||= performance.now() + REST_MS;
        return target;
      },
      entry: () => entry,
      fetchEntries: async () => [entry],
      onActive(active) {
        const due = restEnds;
        restEnds = 0;
        if (!active) return;
        const work = performance.now() - latest.began;
        // The card opens in a frame: the first task after it finds it painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => opened.push({ work, painted: performance.now() - due });
        port2.postMessage(0);
      },
      onMute() {},
      options: { restDelay: REST_MS, openOn: 'hover' },
      signal: new AbortController().signal,
    });
    return true;
  },
  opened: () => opened,
  /**
   * Mean cost in µs of a hit test and of the bare question that any hover asks, over the same points. The pointer goes
   * from `top` on along lines over the whole viewport, text and marks and blank alike, `stride` a move, both in CSS px.
   */
  hover({ top, stride }: { readonly top: number; readonly stride: number }) {
    const points = Array.from({ length: 500 }, (_, index) => {
      const way = index * stride;
      const [x, y] = [way % innerWidth, (top + Math.floor(way / innerWidth) * 197) % innerHeight];
      // A pointer's event comes with it, asked or not.
      return { x, y, over: document.elementFromPoint(x, y) };
    });
    const each = (ask: (x: number, y: number, over: Element | null) => unknown): number => {
      const { ms } = timed(() => {
        for (const { x, y, over } of points) if (ask(x, y, over)) sink.found++;
      });
      return (ms * 1000) / points.length;
    };
    const ours = each((x, y, over) => engine?.page.mentionAt(x, y, over));
    const bare = each((x, y) => document.elementFromPoint(x, y));
    return { ours, bare };
  },
};

function marks(): number {
  let sum = 0;
  // By name: Firefox gives content scripts no way to go through the registry.
  for (const kind of ['term', 'claim', 'warning', 'custom', 'active']) {
    for (const ground of ['', '-dark']) sum += CSS.highlights.get(`backlight-${kind}${ground}`)?.size ?? 0;
  }
  return sum;
}

type Command = keyof typeof commands;

window.addEventListener('message', ({ data }: MessageEvent<{ ask?: Command; id?: number; argument?: never }>) => {
  if (!data?.ask || !(data.ask in commands)) return;
  let reply: { readonly answer: unknown } | { readonly error: string };
  try {
    reply = { answer: commands[data.ask](data.argument as never) };
  } catch (error) {
    reply = { error: `${data.ask}: ${error}` };
  }
  window.postMessage({ ...reply, to: data.id }, '*');
});
