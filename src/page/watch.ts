// Owns what changed on the page since it was read. One observer for all trees.

/** Records kept at most while nobody may act on them, as in a hidden tab: beyond that, reading all anew is cheaper. */
const MOST_RECORDS = 30_000;

export interface Watch {
  /** Watches one more tree: a document or a shadow root. */
  observe(root: Node): void;
  /** The oldest change that has not been taken yet. */
  take(): MutationRecord | undefined;
  /** Forgets all changes that have not been taken. */
  clear(): void;
}

/**
 * Notes changes; its callback does nothing else, since it runs within the page's own work. `onChange` is called once for
 * each batch, before the next frame is painted; while the tab is hidden, when it is shown again. `onLost` is called
 * instead when too much has happened to be noted.
 */
export function watchChanges(document: Document, onChange: () => void, onLost: () => void, signal: AbortSignal): Watch {
  let batches: MutationRecord[][] = [];
  let size = 0;
  let next = 0;
  let due = false;

  const clear = (): void => {
    batches = [];
    size = 0;
    next = 0;
  };
  const flush = (): void => {
    due = false;
    if (signal.aborted) return;
    if (size <= MOST_RECORDS) {
      onChange();
      return;
    }
    clear();
    onLost();
  };

  const observer = new MutationObserver((records) => {
    size += records.length;
    if (size <= MOST_RECORDS) batches.push(records);
    if (due) return;
    due = true;
    if (document.hidden) document.addEventListener('visibilitychange', flush, { once: true, signal });
    else requestAnimationFrame(flush);
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    observe: (root) => observer.observe(root, { childList: true, characterData: true, subtree: true }),
    take() {
      const [batch] = batches;
      if (!batch) return undefined;
      const record = batch[next++];
      if (next >= batch.length) {
        batches.shift();
        next = 0;
      }
      size--;
      return record;
    },
    clear,
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
