// Owns which mentions are shown and which stay plain text: the first in each section, every one, or the first on the page.
import type { Hit } from './hits.ts';
import type { Density } from './types.ts';

/**
 * The hits to show, in order. Claims and warnings always are; of a term the first that is rendered in its section
 * (or on the page), so that hidden text never takes the place. `sections` runs parallel to `hits`.
 */
export function chooseShown(
  hits: readonly Hit[],
  density: Density,
  sections: readonly string[],
  isRendered: (hit: Hit) => boolean,
): readonly Hit[] {
  if (density === 'every') return hits;
  const taken = new Set<string>();
  return hits.filter((hit, index) => {
    if (hit.kind !== 'term') return true;
    const key = density === 'page' ? hit.entry : `${sections[index]} ${hit.entry}`;
    if (taken.has(key) || !isRendered(hit)) return false;
    taken.add(key);
    return true;
  });
}
