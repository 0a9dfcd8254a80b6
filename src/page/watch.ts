// Owns what changed on the page since it was read. One observer; its callback only takes notes.

export interface Changes {
  /** Text nodes whose own text or neighbourhood changed. */
  readonly texts: ReadonlySet<Text>;
  /** Something left the document. */
  readonly removed: boolean;
}

/**
 * Calls `onChange` once for each batch of changes, before the next frame; while the tab is hidden, when it is shown
 * again. `added` subtrees are given as their text nodes.
 */
export function watchChanges(
  document: Document,
  root: Node,
  onChange: (changes: Changes) => void,
  signal: AbortSignal,
): void {
  let texts = new Set<Text>();
  let removed = false;
  let due = false;

  const flush = (): void => {
    due = false;
    if (signal.aborted) return;
    const changes = { texts, removed };
    texts = new Set();
    removed = false;
    onChange(changes);
  };
  const plan = (): void => {
    if (due) return;
    due = true;
    if (document.hidden) document.addEventListener('visibilitychange', flush, { once: true, signal });
    else requestAnimationFrame(flush);
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'characterData') {
        if (record.target.nodeType === Node.TEXT_NODE) texts.add(record.target as Text);
        continue;
      }
      for (const node of record.addedNodes) collectTexts(node, texts);
      if (record.removedNodes.length > 0) removed = true;
      // What stood on both sides of the change may have become one run, or ceased to be one.
      const before = record.previousSibling && edgeText(record.previousSibling, 'last');
      const after = record.nextSibling && edgeText(record.nextSibling, 'first');
      if (before) texts.add(before);
      if (after) texts.add(after);
    }
    if (texts.size > 0 || removed) plan();
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function collectTexts(node: Node, into: Set<Text>): void {
  if (node.nodeType === Node.TEXT_NODE) {
    into.add(node as Text);
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) into.add(text as Text);
}

function edgeText(node: Node, edge: 'first' | 'last'): Text | undefined {
  let current: Node | null = node;
  while (current && current.nodeType !== Node.TEXT_NODE) {
    current = edge === 'first' ? current.firstChild : current.lastChild;
  }
  return (current as Text | null) ?? undefined;
}
