// Owns the search by halving in what is ordered.

/** The first index from `low` on, below `high`, for which `holds` is true; `high` when there is none. Once true it must
 *  stay true for all later ones. */
export function firstIndex(low: number, high: number, holds: (index: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
