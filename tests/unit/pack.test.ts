// The short form in which the lines of the phrase table travel: they come back as they were.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack } from '../../src/match/pack.ts';
import { unpack } from '../../src/match/unpack.ts';

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

  it('have one letter for stretches that no shorter code is left for', () => {
    const taken = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join('');
    const { lines } = pack(`${taken}\n${'soothes sore muscles\n'.repeat(50)}`);
    expect(lines).toMatch(/[\u00a1-\u00ff]/);
    expect(lines.length).toBeLessThan(900);
  });

  it('keep characters that could stand for others', () => {
    const text = '(pain) #1 (pain) #1 (pain) #1';
    expect(unpack(pack(text)).line(0)).toBe(text);
  });
});
