// The checks of data that is not trusted: by tables, and by values made to break them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as s from '../../src/platform/shape.ts';

const person = s.object({
  name: s.string(5, /^[a-z]+$/),
  age: s.integer(0, 150),
  share: s.number(0, 1),
  tags: s.array(s.oneOf('a', 'b'), 2),
  note: s.nullable(s.string(10)),
  on: s.boolean,
});
const GOOD = { name: 'ada', age: 36, share: 0.5, tags: ['a'], note: null, on: true };

describe('a shape', () => {
  it('gives the value back, without what it does not name', () => {
    expect(s.parse(person, { ...GOOD, more: 1 })).toEqual(GOOD);
  });

  it.each([
    [{ name: 'ADA' }, 'name'],
    [{ name: 'adaaaa' }, 'name'],
    [{ name: 1 }, 'name'],
    [{ age: 1.5 }, 'age'],
    [{ age: -1 }, 'age'],
    [{ age: Number.NaN }, 'age'],
    [{ share: Number.NaN }, 'share'],
    [{ share: '0.5' }, 'share'],
    [{ tags: ['a', 'c'] }, 'tags[1]'],
    [{ tags: ['a', 'b', 'a'] }, 'tags'],
    [{ tags: { length: 0 } }, 'tags'],
    [{ note: undefined }, 'note'],
    [{ on: 'true' }, 'on'],
  ])('refuses %j: %s', (change, at) => {
    expect(s.check(person, { ...GOOD, ...change })).toEqual({ at });
  });

  it('asks for every field, and does not take inherited ones', () => {
    const { on: _, ...rest } = GOOD;
    expect(s.check(person, rest)).toEqual({ at: 'on' });
    expect(s.parse(person, Object.create(GOOD))).toBeUndefined();
  });

  it('may leave fields out where they are partial', () => {
    const some = s.partial({ a: s.boolean, b: s.boolean });
    expect(s.parse(some, { b: false })).toEqual({ b: false });
    expect(s.parse(some, { b: 0 })).toBeUndefined();
  });

  it('takes the first of several that fits', () => {
    const one = s.either(s.object({ type: s.oneOf('x') }), s.object({ type: s.oneOf('y'), n: s.integer(0) }));
    expect(s.parse(one, { type: 'y', n: 1 })).toEqual({ type: 'y', n: 1 });
    expect(s.parse(one, { type: 'y' })).toBeUndefined();
  });

  it('never throws anything but a refusal, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const parsed = s.parse(person, value);
        expect(parsed === undefined || typeof parsed === 'object').toBe(true);
      }),
    );
  });
});
