// Owns how samples become rows. A row is one measure in one browser; only ratios, counts and bytes can fail it.

export function summary(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], min: sorted[0], max: sorted[sorted.length - 1] };
}

export const round = (value) => (value >= 100 ? Math.round(value) : Number(value.toFixed(value >= 10 ? 1 : 2)));

const cell = (samples) => {
  const { median, min, max } = summary(samples);
  return `${round(median)} [${round(min)}-${round(max)}]`;
};

/** Two things measured in turns: `ratio` of their medians against a limit, when there is one. */
export function ratioRow(browser, name, ours, other, limit, unit = 'ms') {
  const ratio = summary(ours).median / summary(other).median;
  return {
    browser,
    name,
    ours: `${cell(ours)} ${unit}`,
    other: `${cell(other)} ${unit}`,
    result: `${round(ratio)} times`,
    ...verdict(ratio, limit),
  };
}

/** One thing against a fixed limit, or none. */
export function valueRow(browser, name, samples, unit, limit) {
  const { median } = summary(samples);
  return { browser, name, ours: `${cell(samples)} ${unit}`, other: '', result: '', ...verdict(median, limit) };
}

/** `limit`: undefined for a row to read, a number for "at most", or `{ least }`. */
function verdict(value, limit) {
  if (limit === undefined) return { limit: '', ok: true };
  if (typeof limit === 'number') return { limit: `at most ${limit}`, ok: value <= limit };
  return { limit: `at least ${limit.least}`, ok: value >= limit.least };
}
