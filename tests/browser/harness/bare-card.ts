// The card alone, on a page without the extension: bundled into a bare page by bare-page.ts. Its root is open
// there, so that axe, measurements and pictures reach inside.
import { startCard } from '../../../src/card/card.ts';
import type { Target } from '../../../src/card/types.ts';
import type { CardEntry } from '../../../src/knowledge/card-entry.ts';
import { setMessages } from '../../../src/language/strings.ts';

export interface BareOptions {
  readonly entries: readonly CardEntry[];
  readonly messages: Readonly<Record<string, { readonly message: string }>>;
  /** Makes every string of the interface half as long again, as other languages are. */
  readonly long: boolean;
  /** The interface is written from right to left. */
  readonly rightToLeft?: boolean;
  readonly oddWording?: string;
  readonly openOn?: 'hover' | 'click';
  /** How long entries take to come, in ms; undefined: they are there. */
  readonly late?: number;
}

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  return attach.call(this, { ...init, mode: 'open' });
};

let stop = new AbortController();

/** Begins anew with a card for the word #mention; its first entry speaks first. */
function start({ entries, messages, long, rightToLeft, oddWording, openOn = 'hover', late }: BareOptions): void {
  stop.abort();
  stop = new AbortController();
  setMessages((key, parts) => {
    if (rightToLeft && key === 'app_textDirection') return 'rtl';
    const text = (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, place) => parts[Number(place) - 1] ?? '');
    return long && !key.startsWith('app_') ? `${text} ${text.slice(0, text.length / 2)}` : text;
  });
  const mention = document.querySelector('#mention');
  const target: Target = {
    entries: entries.map(({ id }) => id),
    ...(oddWording ? { oddWording } : {}),
    // Plain boxes, as the page floor gives them.
    rects: () =>
      Array.from(mention?.getClientRects() ?? [], ({ left, right, top, bottom }) => ({ left, right, top, bottom })),
    element: () => mention ?? undefined,
  };
  const here = new Map(late === undefined ? entries.map((entry) => [entry.id, entry]) : []);
  const card = startCard({
    document,
    targetAt: ({ x, y }) => (document.elementFromPoint(x, y) === mention ? target : undefined),
    entry: (id) => here.get(id),
    async fetchEntries() {
      await new Promise((resolve) => setTimeout(resolve, late));
      for (const entry of entries) here.set(entry.id, entry);
      return entries;
    },
    onActive() {},
    onMute() {},
    options: { restDelay: 50, openOn },
    signal: stop.signal,
  });
  bare.open = () => card.open(target);
}

const bare = { start, open() {} };
Object.assign(window, { bare });
