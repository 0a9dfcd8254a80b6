// Owns what kind a node is, and the walk over text nodes. By node type: `instanceof` depends on which world a node comes
// from.

export function isText(node: Node | null | undefined): node is Text {
  return node?.nodeType === Node.TEXT_NODE;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** Walks the text nodes under a node. */
export interface TextWalker {
  currentNode: Node;
  nextNode(): Text | null;
  previousNode(): Text | null;
  firstChild(): Text | null;
  lastChild(): Text | null;
}

export function walkTexts(root: Node): TextWalker {
  return document.createTreeWalker(root, NodeFilter.SHOW_TEXT) as unknown as TextWalker;
}
