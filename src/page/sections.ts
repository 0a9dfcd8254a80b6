// Owns where one section of a page ends and the next begins: heading to heading, or a sectioning element.
import { firstIndex } from '../match/halve.ts';
import { native } from './native.ts';
import { isElement } from './nodes.ts';
import { hostOf, parentOf } from './order.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
const SECTIONING = 'article,section,aside,nav,main,header,footer,dialog,[role="dialog"]';
/** Before the first heading. */
const TOP = 0;

export interface Sections {
  /** Equal keys mean the same section. */
  keyOf(text: Text): string;
  /** A heading came or went: keys may have changed. */
  forget(): void;
}

export function createSections(): Sections {
  // Keys are made of elements, not of positions: a heading that comes changes only what stands behind it.
  const ids = new WeakMap<Element, number>();
  let lists = new WeakMap<Node, { readonly headings: ArrayLike<Element>; guess: number }>();
  let made = TOP;

  const idOf = (element: Element | undefined): number => {
    if (!element) return TOP;
    const id = ids.get(element) ?? ++made;
    ids.set(element, id);
    return id;
  };

  /** The last heading of a tree that stands before the node or holds it. */
  const headingBefore = (node: Node, root: Node): Element | undefined => {
    let list = lists.get(root);
    if (!list) {
      list = { headings: (root as Document | ShadowRoot).querySelectorAll?.(HEADINGS) ?? [], guess: 0 };
      lists.set(root, list);
    }
    const { headings } = list;
    // How many begin before the node; text is mostly asked about in order, so the last answer is nearly right.
    let low = 0;
    let high = headings.length;
    const { guess } = list;
    if (begins(headings[guess - 1], node)) low = guess;
    else if (guess > 0) high = guess - 1;
    if (low === guess && !begins(headings[guess], node)) high = guess;
    list.guess = firstIndex(low, high, (index) => !begins(headings[index], node));
    return headings[list.guess - 1];
  };

  return {
    keyOf(text) {
      let section: Element | undefined;
      let heading: Element | undefined;
      for (let node: Node | undefined = text; node && !heading; node = hostOf(node)) {
        heading = headingBefore(node, node.getRootNode());
        const around = node === text ? parentOf(node) : (node as Element);
        section ??= (around && native.closest.call(around, SECTIONING)) ?? undefined;
      }
      return `${idOf(heading)}:${idOf(section)}`;
    },
    forget() {
      lists = new WeakMap();
    },
  };
}

/** Does a node that came or went bring a heading with it? */
export function bringsHeading(node: Node): boolean {
  if (!isElement(node)) return false;
  if (native.matches.call(node, HEADINGS)) return true;
  return node.firstElementChild !== null && native.querySelector.call(node, HEADINGS) !== null;
}

/** The heading stands before the node or holds it. */
function begins(heading: Element | undefined, node: Node): boolean {
  return heading !== undefined && (heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
