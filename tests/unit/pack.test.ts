// The short form in which language data travels: it comes back as it was, and what cannot be packed is refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../src/match/pack.ts';

describe('packed text', () => {
  it('comes back as it was', () => {
    const characters = fc.constantFrom(...'abcde 019,#*^|&~>=\n');
    fc.assert(
      fc.property(fc.string({ unit: characters }), (text) => {
        expect(unpack(pack(text))).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('is shorter where words come again', () => {
    const text = 'relieves back pain,eases back pain\n'.repeat(100);
    expect(pack(text).length).toBeLessThan(text.length / 2);
  });

  it('is refused when it holds a character that stands for others', () => {
    expect(() => pack('Massage')).toThrow('This cannot be packed: M');
    expect(() => pack('caf\u00e9')).toThrow('This cannot be packed');
  });
});
