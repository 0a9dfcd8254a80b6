// Owns what the pack says of a thing in all its files, for the numbers in our prose, and the sources named in it.

/** Everything the pack says of a treatment or term, for its numbers: texts, rows and the years of its sources. */
export function pool({ pack, packSources }, ...parts) {
  const treatments = parts.map((part) => part?.treatment_id ?? part?.id);
  const rows = pack.effectSizes.filter((row) => treatments.includes(row.treatment_id));
  const sources = parts.flatMap((part) => pack.sourceIds(sourcesIn(part))).map((id) => packSources.get(id));
  return [parts, rows, sources];
}

/** Every source id anywhere in a value. */
export function sourcesIn(value) {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'sources') return inner;
    return key === 'source' ? [inner] : sourcesIn(inner);
  });
}
