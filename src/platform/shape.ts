// Owns the check of data that is not trusted where a page pays for it: stored bytes, messages. A fraction of a schema
// library: docs/decisions/0003-own-run-time-checks.md. Knowledge is checked by valibot, at build time.

/** Gives the value as T, with unknown fields left out; throws a `Refusal` when it is not one. */
export type Shape<T> = (value: unknown, path?: string) => T;

export type Of<S> = S extends Shape<infer T> ? T : never;

/** Why a value was refused, in words a reader can follow: "settings.restDelay: not a number from 0 to 2000". */
export class Refusal extends Error {}

const refuse = (path: string, reason: string): never => {
  throw new Refusal(path ? `${path}: ${reason}` : reason);
};

/** The value, or undefined when it has not this shape. */
export function parse<T>(shape: Shape<T>, value: unknown): T | undefined {
  try {
    return shape(value);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

export const boolean: Shape<boolean> = (value, path = '') =>
  typeof value === 'boolean' ? value : refuse(path, 'not true or false');

/** Text of at most so many UTF-16 units that fits a pattern. */
export function string(longest: number, pattern?: RegExp): Shape<string> {
  return (value, path = '') => {
    if (typeof value !== 'string') return refuse(path, 'not text');
    if (value.length > longest) return refuse(path, `longer than ${longest} characters`);
    return !pattern || pattern.test(value) ? value : refuse(path, 'not written as it should be');
  };
}

/** A number from `low` to `high`, both included. */
export function number(low: number, high: number): Shape<number> {
  return (value, path = '') =>
    typeof value === 'number' && value >= low && value <= high
      ? value
      : refuse(path, `not a number from ${low} to ${high}`);
}

/** A whole number from `low` to `high`, both included. */
export function integer(low: number, high = Number.MAX_SAFE_INTEGER): Shape<number> {
  return (value, path = '') =>
    Number.isInteger(value) ? number(low, high)(value, path) : refuse(path, 'not a whole number');
}

export function oneOf<const T extends string | number>(...values: readonly T[]): Shape<T> {
  return (value, path = '') =>
    values.find((known) => known === value) ?? refuse(path, `not one of ${values.join(', ')}`);
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path) => (value === null ? null : shape(value, path));
}

export function array<T>(item: Shape<T>, most: number): Shape<readonly T[]> {
  return (value, path = '') => {
    if (!Array.isArray(value)) return refuse(path, 'not a list');
    if (value.length > most) return refuse(path, `more than ${most} items`);
    // Not `map`, which passes holes over unseen.
    return Array.from(value, (one, index) => item(one, `${path}[${index}]`));
  };
}

type Fields = Readonly<Record<string, Shape<unknown>>>;
type ObjectOf<F extends Fields> = { readonly [K in keyof F]: Of<F[K]> };

export function object<F extends Fields>(fields: F): Shape<ObjectOf<F>> {
  return fieldsOf(fields, true) as Shape<ObjectOf<F>>;
}

/** An object in which any of the fields may be missing. */
export function partial<F extends Fields>(fields: F): Shape<Partial<ObjectOf<F>>> {
  return fieldsOf(fields, false) as Shape<Partial<ObjectOf<F>>>;
}

function fieldsOf(fields: Fields, isWhole: boolean): Shape<unknown> {
  return (value, path = '') => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path, 'not an object');
    const entries = Object.entries(fields).flatMap(([name, shape]) => {
      const inner = path ? `${path}.${name}` : name;
      if (!Object.hasOwn(value, name)) return isWhole ? refuse(inner, 'missing') : [];
      return [[name, shape((value as Record<string, unknown>)[name], inner)] as const];
    });
    return Object.fromEntries(entries);
  };
}

/** One of several shapes; the first that fits. */
export function either<S extends readonly Shape<unknown>[]>(...shapes: S): Shape<Of<S[number]>> {
  return (value, path = '') => {
    for (const shape of shapes) {
      try {
        return shape(value, path) as Of<S[number]>;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    return refuse(path, 'of no known kind');
  };
}
