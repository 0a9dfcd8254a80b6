// Owns the check of data that is not trusted where a page pays for it: stored bytes, messages. A fraction of a schema
// library: docs/decisions/0003-own-run-time-checks.md. Knowledge is checked by valibot, at build time.

/** Gives the value as T, with unknown fields left out; throws a `Refusal` when it is not one. `path` leads to it. */
export type Shape<T> = (value: unknown, path?: string) => T;

export type Of<S> = S extends Shape<infer T> ? T : never;

/** A value was refused. The message is the way to it, in every language the same: "changes.offSites[2]". */
export class Refusal extends Error {}

const refuse = (path: string): never => {
  throw new Refusal(path);
};

/** The value, or the way to the first thing in it that has not this shape. */
export function check<T>(shape: Shape<T>, value: unknown): { readonly value: T } | { readonly at: string } {
  try {
    return { value: shape(value) };
  } catch (error) {
    if (error instanceof Refusal) return { at: error.message };
    throw error;
  }
}

/** The value, or undefined when it has not this shape. */
export function parse<T>(shape: Shape<T>, value: unknown): T | undefined {
  const checked = check(shape, value);
  return 'at' in checked ? undefined : checked.value;
}

export const boolean: Shape<boolean> = (value, path = '') => (typeof value === 'boolean' ? value : refuse(path));

/** Text of at most so many UTF-16 units that fits a pattern. */
export function string(longest: number, pattern?: RegExp): Shape<string> {
  return (value, path = '') => {
    if (typeof value !== 'string' || value.length > longest) return refuse(path);
    return !pattern || pattern.test(value) ? value : refuse(path);
  };
}

/** A number from `low` to `high`, both included. */
export function number(low: number, high: number): Shape<number> {
  return (value, path = '') => (typeof value === 'number' && value >= low && value <= high ? value : refuse(path));
}

/** A whole number from `low` to `high`, both included. */
export function integer(low: number, high = Number.MAX_SAFE_INTEGER): Shape<number> {
  return (value, path = '') => (Number.isInteger(value) ? number(low, high)(value, path) : refuse(path));
}

export function oneOf<const T extends string | number>(...values: readonly T[]): Shape<T> {
  return (value, path = '') => values.find((known) => known === value) ?? refuse(path);
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path) => (value === null ? null : shape(value, path));
}

export function array<T>(item: Shape<T>, most: number): Shape<readonly T[]> {
  return (value, path = '') => {
    if (!Array.isArray(value) || value.length > most) return refuse(path);
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
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path);
    const entries = Object.entries(fields).flatMap(([name, shape]) => {
      const inner = path ? `${path}.${name}` : name;
      if (!Object.hasOwn(value, name)) return isWhole ? refuse(inner) : [];
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
    return refuse(path);
  };
}
