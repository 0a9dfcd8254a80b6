// Owns what the engine is measured against: the limit (a bare walk that reads every character) and its peers.
import replace from 'findandreplacedomtext';
import Mark from 'mark.js';

/** L: a bare TreeWalker over text nodes that touches every character once. Gives a sum so that nothing is optimised away. */
export function limit(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { data } = node;
    for (let index = 0; index < data.length; index++) sum = (sum + data.charCodeAt(index)) | 0;
  }
  return sum;
}

/** A plain RegExp over each text node by itself. Gives the number of matches. */
export function scanNodes(root: Node, pattern: RegExp): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let matches = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    pattern.lastIndex = 0;
    while (pattern.exec(node.data)) matches++;
  }
  return matches;
}

/** mark.js in the only mode that reads across tags. Wraps what it finds. */
export function crossElements(root: HTMLElement, pattern: RegExp): number {
  let matches = 0;
  new Mark(root).markRegExp(pattern, { acrossElements: true, done: (count) => (matches = count) });
  return matches;
}

/** findAndReplaceDOMText. Wraps what it finds. */
export function replaceText(root: HTMLElement, pattern: RegExp): number {
  let matches = 0;
  replace(root, {
    find: pattern,
    replace: (portion) => {
      matches++;
      const mark = document.createElement('mark');
      mark.textContent = portion.text;
      return mark;
    },
  });
  return matches;
}
