// Owns how many cases a property is tried with: 10,000 in `npm test`, as many as `npm run fuzz` asks for in a long run.

/** @param share of the usual number, for properties whose cases are larger */
export const cases = (share = 1): { readonly numRuns: number } => ({
  numRuns: Math.ceil(Number(process.env['FUZZ_CASES'] ?? 10_000) * share),
});

/** How long such a property may take, in ms: a test machine may be busy, a long run is long. */
export const PATIENCE_MS = 120_000 * Math.max(1, cases().numRuns / 10_000);
