// Owns drawing a sample that anyone can draw again.

/** `count` different items, the same ones for the same seed, in the order drawn. */
export function drawn(items, count, seed) {
  if (!Number.isInteger(count) || !Number.isInteger(seed)) throw new Error('Say how many and which seed: --draw 20 7');
  const left = [...items];
  const next = randomFrom(seed);
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(Math.floor(next() * left.length), 1)[0],
  );
}

/** Mulberry32, a small well-known generator: numbers from 0 to below 1. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
