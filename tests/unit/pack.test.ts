// The short form in which the lines of the phrase table travel: they come back as they were.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../src/match/pack.ts';

describe('packed lines', () => {
  it('come back as they were', () => {
    const characters = fc.constantFrom(...'abcde 019,*^|&~AZ\t\n');
    fc.assert(
      fc.property(fc.string({ unit: characters }), (text) => {
        const { count, line } = unpack(pack(text));
        expect(Array.from({ length: count }, (_, number) => line(number)).join('\n')).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('are shorter where words come again', () => {
    const text = 'relieves back pain,eases back pain\n'.repeat(100);
    expect(pack(text).lines.length).toBeLessThan(text.length / 2);
  });

  it('keep characters that could stand for others', () => {
    const text = '(pain) #1 (pain) #1 (pain) #1';
    expect(unpack(pack(text)).line(0)).toBe(text);
  });
});
