// Owns where one section of a page ends and the next begins: heading to heading, or a sectioning element.
import type { Hit } from './hits.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
const SECTIONING = 'article,section,aside,nav,main,header,footer,dialog,[role="dialog"]';

/** A key per hit: equal keys mean the same section. Hits and result are in document order. */
export function sectionsOf(hits: readonly Hit[], root: Document | ShadowRoot): readonly string[] {
  const headings = root.querySelectorAll(HEADINGS);
  const sectionIds = new Map<Element, number>();
  let heading = 0;
  return hits.map((hit) => {
    // Both lists are in document order, so one walk over both is enough.
    while (heading < headings.length) {
      const next = headings[heading];
      if (!next || !begins(next, hit.start.node)) break;
      heading++;
    }
    const section = hit.start.node.parentElement?.closest(SECTIONING);
    if (!section) return String(heading);
    const id = sectionIds.get(section) ?? sectionIds.size;
    sectionIds.set(section, id);
    return `${heading}:${id}`;
  });
}

/** The heading stands before the node or holds it. */
function begins(heading: Element, node: Text): boolean {
  return (heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
