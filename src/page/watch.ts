// Owns what changed on the page since it was read. One observer for all trees; its callback only takes notes.
import { INLINE } from '../match/inline.ts';

/** Notes kept at most while nobody may act on them, as in a hidden tab: beyond that, reading all anew is cheaper. */
const MOST_NOTES = 20_000;

export interface Changes {
  /** Text nodes whose own text changed. */
  readonly texts: ReadonlySet<Text>;
  /** Nodes that came, with all they hold. */
  readonly added: readonly Node[];
  /** Nodes that went, with all they hold; some may have come back elsewhere. */
  readonly removed: readonly Node[];
  /** What stood beside a change and may have become part of another run. */
  readonly beside: readonly Node[];
  /** Too much happened to be noted. */
  readonly lost: boolean;
}

export interface Watch {
  /** Watches one more tree: a document's body or a shadow root. */
  observe(root: Node): void;
  /** Has the text been changed since the last batch was given out? */
  isChanged(node: Text): boolean;
}

/**
 * Calls `onChange` once for each batch of changes, before the next frame is painted; while the tab is hidden, when it
 * is shown again.
 */
export function watchChanges(document: Document, onChange: (changes: Changes) => void, signal: AbortSignal): Watch {
  let texts = new Set<Text>();
  let added: Node[] = [];
  let removed: Node[] = [];
  let beside: Node[] = [];
  let lost = false;
  let due = false;

  const take = (): Changes => {
    const changes = { texts, added, removed, beside, lost };
    texts = new Set();
    added = [];
    removed = [];
    beside = [];
    lost = false;
    return changes;
  };
  const flush = (): void => {
    due = false;
    if (!signal.aborted) onChange(take());
  };
  const plan = (): void => {
    if (due) return;
    due = true;
    if (document.hidden) document.addEventListener('visibilitychange', flush, { once: true, signal });
    else requestAnimationFrame(flush);
  };
  const neighbour = (node: Node | null): void => {
    if (!node) return;
    if (node.nodeType === Node.TEXT_NODE || INLINE.has((node as Element).localName)) beside.push(node);
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'characterData') {
        if (record.target.nodeType === Node.TEXT_NODE) texts.add(record.target as Text);
        continue;
      }
      for (const node of record.addedNodes) added.push(node);
      for (const node of record.removedNodes) removed.push(node);
      neighbour(record.previousSibling);
      neighbour(record.nextSibling);
    }
    if (texts.size + added.length + removed.length > MOST_NOTES) {
      take();
      lost = true;
    }
    plan();
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    observe: (root) => observer.observe(root, { childList: true, characterData: true, subtree: true }),
    isChanged: (node) => texts.has(node),
  };
}

/** The text nodes under a node, itself included. */
export function textsUnder(node: Node): readonly Text[] {
  if (node.nodeType === Node.TEXT_NODE) return [node as Text];
  // A lone text is what most elements hold; a walker costs more.
  const only = node.firstChild;
  if (only?.nodeType === Node.TEXT_NODE && !only.nextSibling) return [only as Text];
  const texts: Text[] = [];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text);
  return texts;
}
